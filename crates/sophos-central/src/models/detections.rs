//! Detections of XDR: a query runs at the service, is asked about until it has finished, and gives its results until it expires.

use open_record::{Integer, record, word_enum};

use super::{DetectionDevice, DetectionSensor, MitreAttack, TenantRef};

word_enum! {
    /// How long the spans are in which detections are counted.
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
        /// The column.
        pub field: Option<String> = "field",
        /// The direction.
        pub direction: Option<String> = "direction",
    }
}

record! {
    /// How many detections there were, from `GET /detections/v1/queries/detections/counts`.
    pub struct DetectionCounts {
        /// The sender.
        pub from: Option<String> = "from",
        /// The recipients.
        pub to: Option<String> = "to",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// How long the spans are.
        pub resolution: Option<CountResolution> = "resolution",
        /// Each span of time.
        pub resolution_detection_counts: Option<Vec<DetectionCount>> = "resolutionDetectionCounts",
    }
}

record! {
    /// How many detections a span of time has.
    pub struct DetectionCount {
        /// When it begins. ISO 8601.
        pub starts_at: Option<String> = "startsAt",
        /// How many there are.
        pub total_count: Option<Integer> = "totalCount",
        /// By severity.
        pub count_by_severity: Option<SeverityCounts> = "countBySeverity",
        /// By type.
        pub count_by_type: Option<TypeCounts> = "countByType",
        /// When it ends. ISO 8601.
        pub ends_at: Option<String> = "endsAt",
    }
}

record! {
    /// Detections by severity.
    pub struct SeverityCounts {
        /// Critical.
        pub critical: Option<Integer> = "critical",
        /// High.
        pub high: Option<Integer> = "high",
        /// Informational.
        pub info: Option<Integer> = "info",
        /// Low.
        pub low: Option<Integer> = "low",
        /// Medium.
        pub medium: Option<Integer> = "medium",
    }
}

record! {
    /// Detections by type.
    pub struct TypeCounts {
        /// Processes.
        pub process: Option<Integer> = "process",
        /// Threats.
        pub threat: Option<Integer> = "threat",
        /// Vulnerabilities.
        pub vulnerability: Option<Integer> = "vulnerability",
    }
}

record! {
    /// A detection group, from `GET /detections/v1/queries/detection-groups/{runId}/results`.
    pub struct DetectionGroup {
        /// How severe it is.
        pub severity: Option<Integer> = "severity",
        /// How many there are.
        pub count: Option<Integer> = "count",
        /// The rule that has detected it.
        pub detection_rule: Option<String> = "detectionRule",
        /// The sensor.
        pub sensor: Option<DetectionSensor> = "sensor",
        /// When it was. ISO 8601.
        pub time: Option<String> = "time",
        /// The tactics and techniques of MITRE ATT&CK.
        pub mitre_attacks: Option<Vec<MitreAttack>> = "mitreAttacks",
        /// Its kind.
        pub kind: Option<String> = "type",
        /// What the rule detects.
        pub detection_rule_description: Option<String> = "detectionRuleDescription",
        /// The device.
        pub device: Option<DetectionDevice> = "device",
        /// Its id.
        pub id: Option<String> = "id",
    }
}
