//! Spans of time.

use crate::json::entity;
use crate::models::Timestamp;

entity! {
    /// A span of time.
    ///
    /// The vendor's `typeInterval`.
    pub struct Interval (input) {
        /// Start.
        start_time: Option<Timestamp> = "startTime",
        /// End.
        end_time: Option<Timestamp> = "endTime",
    }
}
