//! Spans of time.

use open_record::record;

use crate::models::Timestamp;

record! {
    /// A span of time.
    ///
    /// The vendor's `typeInterval`.
    pub struct Interval (input) {
        /// When the span starts.
        pub start_time: Option<Timestamp> = "startTime",
        /// When the span ends.
        pub end_time: Option<Timestamp> = "endTime",
    }
}
