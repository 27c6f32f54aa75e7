//! Detections of XDR: queries, counts and groups.

use open_record::{Integer, record, word_enum};

use super::{DetectionDevice, DetectionSensor, MitreAttack, TenantRef};

word_enum! {
    /// Length of the intervals in which detections are counted.
    pub enum CountResolution {
        /// `minute`
        Minute = "minute",
        /// `hour`
        Hour = "hour",
        /// `day`
        Day = "day",
    }
}

record! {
    /// A column to sort detections by.
    pub struct DetectionsSort (input) {
        /// Name of the column.
        pub field: Option<String> = "field",
        /// Direction: `asc` or `desc`.
        pub direction: Option<String> = "direction",
    }
}

record! {
    /// Numbers of detections, from `GET /detections/v1/queries/detections/counts`.
    pub struct DetectionCounts {
        /// Beginning of the time range, included. ISO 8601.
        pub from: Option<String> = "from",
        /// End of the time range, not included. ISO 8601.
        pub to: Option<String> = "to",
        /// The tenant that the detections belong to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Length of each interval.
        pub resolution: Option<CountResolution> = "resolution",
        /// The numbers, one element per interval.
        pub resolution_detection_counts: Option<Vec<DetectionCount>> = "resolutionDetectionCounts",
    }
}

record! {
    /// Numbers of detections in one interval.
    pub struct DetectionCount {
        /// When the interval begins. ISO 8601.
        pub starts_at: Option<String> = "startsAt",
        /// Number of all detections in the interval.
        pub total_count: Option<Integer> = "totalCount",
        /// Numbers by severity.
        pub count_by_severity: Option<SeverityCounts> = "countBySeverity",
        /// Numbers by type.
        pub count_by_type: Option<TypeCounts> = "countByType",
        /// When the interval ends. ISO 8601.
        pub ends_at: Option<String> = "endsAt",
    }
}

record! {
    /// Numbers of detections by severity.
    pub struct SeverityCounts {
        /// Critical detections.
        pub critical: Option<Integer> = "critical",
        /// Detections of high severity.
        pub high: Option<Integer> = "high",
        /// Informational detections.
        pub info: Option<Integer> = "info",
        /// Detections of low severity.
        pub low: Option<Integer> = "low",
        /// Detections of medium severity.
        pub medium: Option<Integer> = "medium",
    }
}

record! {
    /// Numbers of detections by type.
    pub struct TypeCounts {
        /// Detections of processes.
        pub process: Option<Integer> = "process",
        /// Detections of threats.
        pub threat: Option<Integer> = "threat",
        /// Detections of vulnerabilities.
        pub vulnerability: Option<Integer> = "vulnerability",
    }
}

record! {
    /// A group of similar detections, from `GET /detections/v1/queries/detection-groups/{runId}/results`.
    pub struct DetectionGroup {
        /// Severity: a risk score from 0 to 10.
        pub severity: Option<Integer> = "severity",
        /// Number of detections in the group.
        pub count: Option<Integer> = "count",
        /// The rule that made the detections.
        pub detection_rule: Option<String> = "detectionRule",
        /// The sensor that made the detections.
        pub sensor: Option<DetectionSensor> = "sensor",
        /// When the detections happened. ISO 8601.
        pub time: Option<String> = "time",
        /// Tactics and techniques of MITRE ATT&CK.
        pub mitre_attacks: Option<Vec<MitreAttack>> = "mitreAttacks",
        /// Type of the detections.
        pub kind: Option<String> = "type",
        /// What the rule detects.
        pub detection_rule_description: Option<String> = "detectionRuleDescription",
        /// The device on which the detections happened.
        pub device: Option<DetectionDevice> = "device",
        /// Identifier of the group.
        pub id: Option<String> = "id",
    }
}
