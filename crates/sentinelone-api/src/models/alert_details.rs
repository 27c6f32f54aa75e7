//! Alerts of custom detection rules, and of the unified list. Records of the operations.

use open_record::word_enum;

word_enum! {
    /// Words of `alertAnalystVerdict`.
    pub enum AlertAnalystVerdict {
        /// `UNDEFINED`.
        Undefined = "UNDEFINED",
        /// `TRUE_POSITIVE`.
        TruePositive = "TRUE_POSITIVE",
        /// `FALSE_POSITIVE`.
        FalsePositive = "FALSE_POSITIVE",
        /// `SUSPICIOUS`.
        Suspicious = "SUSPICIOUS",
    }
}

word_enum! {
    /// Words of `alertIncidentStatus`.
    pub enum AlertIncidentStatus {
        /// `UNRESOLVED`.
        Unresolved = "UNRESOLVED",
        /// `IN_PROGRESS`.
        InProgress = "IN_PROGRESS",
        /// `RESOLVED`.
        Resolved = "RESOLVED",
    }
}
