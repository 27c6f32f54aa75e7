//! Spans of time.

use open_record::record;

use crate::models::Timestamp;

record! {
    /// A span of time.
    ///
    /// The vendor's `typeInterval`.
    pub struct Interval (input) {
        /// Start.
        pub start_time: Option<Timestamp> = "startTime",
        /// End.
        pub end_time: Option<Timestamp> = "endTime",
    }
}
