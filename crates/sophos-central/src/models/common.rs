//! Records that several answers have in common.

use open_record::{Integer, record};
use serde_json::Number;

record! {
    /// Whether something was deleted.
    pub struct Deleted {
        /// Whether the object was deleted.
        pub deleted: Option<bool> = "deleted",
    }
}

record! {
    /// Whether something was taken out of a group.
    pub struct Removed {
        /// Whether the object was removed.
        pub removed: Option<bool> = "removed",
    }
}

record! {
    /// Why one of several items failed.
    pub struct ItemError {
        /// Kind of error.
        pub error: Option<String> = "error",
        /// Description of the error.
        pub message: Option<String> = "message",
        /// The vendor's identifier of the request chain, for its support.
        pub correlation_id: Option<String> = "correlationId",
        /// Code of the error.
        pub code: Option<String> = "code",
        /// When the error occurred. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The vendor's identifier of the request, for its support.
        pub request_id: Option<String> = "requestId",
        /// URL of the documentation of the error.
        pub doc_url: Option<String> = "docUrl",
    }
}

record! {
    /// An endpoint, by identifier and host name.
    pub struct EndpointRef {
        /// Host name of the endpoint.
        pub hostname: Option<String> = "hostname",
        /// Identifier of the endpoint.
        pub id: Option<String> = "id",
    }
}

record! {
    /// Statistics over the endpoints of a run.
    pub struct Statistics {
        /// Sum over all endpoints.
        pub total: Option<Integer> = "total",
        /// Average per endpoint.
        pub average: Option<Number> = "average",
        /// Median of the endpoints.
        pub median: Option<Number> = "median",
        /// Smallest value of an endpoint.
        pub min: Option<Number> = "min",
        /// Largest value of an endpoint.
        pub max: Option<Number> = "max",
    }
}
