//! What many answers have in common.

use open_record::{Integer, record};
use serde_json::Number;

record! {
    /// Whether something was deleted.
    pub struct Deleted {
        /// Whether it was deleted.
        pub deleted: Option<bool> = "deleted",
    }
}

record! {
    /// Whether something was taken out of a group.
    pub struct Removed {
        /// What was removed, or whether it was.
        pub removed: Option<bool> = "removed",
    }
}

record! {
    /// What went wrong with one of several.
    pub struct ItemError {
        /// What went wrong.
        pub error: Option<String> = "error",
        /// What went wrong, in words.
        pub message: Option<String> = "message",
        /// The id of the exchange, for the vendor's support.
        pub correlation_id: Option<String> = "correlationId",
        /// The code.
        pub code: Option<String> = "code",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The id of the request, for the vendor's support.
        pub request_id: Option<String> = "requestId",
        /// Where the error is explained.
        pub doc_url: Option<String> = "docUrl",
    }
}

record! {
    /// An endpoint by id and host name.
    pub struct EndpointRef {
        /// The host name.
        pub hostname: Option<String> = "hostname",
        /// Its id.
        pub id: Option<String> = "id",
    }
}

record! {
    /// Numbers over the endpoints of a run.
    pub struct Statistics {
        /// How many there are.
        pub total: Option<Integer> = "total",
        /// The average.
        pub average: Option<Number> = "average",
        /// The median.
        pub median: Option<Number> = "median",
        /// The smallest.
        pub min: Option<Number> = "min",
        /// The largest.
        pub max: Option<Number> = "max",
    }
}
