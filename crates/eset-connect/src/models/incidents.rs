//! Incidents and their comments (incident management).

use open_record::{Integer, record, word_enum};

use crate::models::Timestamp;

record! {
    /// An incident.
    ///
    /// The vendor's `v2Incident`.
    pub struct Incident {
        /// User the incident is assigned to.
        pub assignee_uuid: Option<String> = "assigneeUuid",
        /// When it was created.
        pub create_time: Option<Timestamp> = "createTime" (read only),
        /// Description.
        pub description: Option<String> = "description",
        /// Detections of the incident; only a single read carries them.
        pub detection_uuids: Option<Vec<String>> = "detectionUuids" (read only),
        /// Devices of the incident; only a single read carries them.
        pub device_uuids: Option<Vec<String>> = "deviceUuids" (read only),
        /// Title.
        pub display_name: Option<String> = "displayName",
        /// Sizes of the incident.
        pub metrics: Option<IncidentMetrics> = "metrics",
        /// Why it was closed.
        pub resolve_reason: Option<IncidentResolveReason> = "resolveReason",
        /// Time from creation to closing, as the service words it.
        pub response_duration: Option<String> = "responseDuration" (read only),
        /// Severity.
        pub severity: Option<IncidentSeverityLevel> = "severity",
        /// State.
        pub status: Option<IncidentStatus> = "status",
        /// Tags.
        pub tags: Option<Vec<String>> = "tags" (read only),
        /// Time from creation to the first handling, as the service words it.
        pub triage_duration: Option<String> = "triageDuration" (read only),
        /// When it was changed last.
        pub update_time: Option<Timestamp> = "updateTime" (read only),
        /// Identifier.
        pub uuid: String = "uuid",
    }
    identity: uuid
}

record! {
    /// Sizes of an incident.
    ///
    /// The vendor's `v2IncidentMetrics`.
    pub struct IncidentMetrics {
        /// Number of devices.
        pub device_count: Option<Integer> = "deviceCount",
        /// Number of executables.
        pub executable_count: Option<Integer> = "executableCount",
        /// Number of processes.
        pub process_count: Option<Integer> = "processCount",
    }
}

record! {
    /// A comment on an incident.
    ///
    /// The vendor's `v2IncidentComment`.
    pub struct IncidentComment (input) {
        /// User who created it.
        pub author_uuid: Option<String> = "authorUuid" (read only),
        /// When it was created.
        pub create_time: Option<Timestamp> = "createTime" (read only),
        /// Incident the comment belongs to.
        pub incident_uuid: Option<String> = "incidentUuid",
        /// Whether the comment closed the incident.
        pub is_final_comment: Option<bool> = "isFinalComment" (read only),
        /// Text.
        pub text: Option<String> = "text",
        /// When it was changed last.
        pub update_time: Option<Timestamp> = "updateTime" (read only),
        /// Identifier.
        pub uuid: Option<String> = "uuid",
    }
    identity: uuid
}

word_enum! {
    /// Severity of an incident.
    ///
    /// The vendor's `v2IncidentSeverityLevel`.
    pub enum IncidentSeverityLevel {
        /// `INCIDENT_SEVERITY_LEVEL_UNSPECIFIED`.
        Unspecified = "INCIDENT_SEVERITY_LEVEL_UNSPECIFIED",
        /// `INCIDENT_SEVERITY_LEVEL_LOW`.
        Low = "INCIDENT_SEVERITY_LEVEL_LOW",
        /// `INCIDENT_SEVERITY_LEVEL_MEDIUM`.
        Medium = "INCIDENT_SEVERITY_LEVEL_MEDIUM",
        /// `INCIDENT_SEVERITY_LEVEL_HIGH`.
        High = "INCIDENT_SEVERITY_LEVEL_HIGH",
    }
}

word_enum! {
    /// State of an incident.
    ///
    /// The vendor's `v2IncidentStatus`.
    pub enum IncidentStatus {
        /// `INCIDENT_STATUS_UNSPECIFIED`.
        Unspecified = "INCIDENT_STATUS_UNSPECIFIED",
        /// `INCIDENT_STATUS_OPEN`.
        Open = "INCIDENT_STATUS_OPEN",
        /// `INCIDENT_STATUS_IN_PROGRESS`.
        InProgress = "INCIDENT_STATUS_IN_PROGRESS",
        /// `INCIDENT_STATUS_CLOSED`.
        Closed = "INCIDENT_STATUS_CLOSED",
        /// `INCIDENT_STATUS_WAITING_FOR_INPUT`.
        WaitingForInput = "INCIDENT_STATUS_WAITING_FOR_INPUT",
    }
}

word_enum! {
    /// Why an incident was closed.
    ///
    /// The vendor's `v2IncidentResolveReason`.
    pub enum IncidentResolveReason {
        /// `INCIDENT_RESOLVE_REASON_UNSPECIFIED`.
        Unspecified = "INCIDENT_RESOLVE_REASON_UNSPECIFIED",
        /// `INCIDENT_RESOLVE_REASON_TRUE_POSITIVE`.
        TruePositive = "INCIDENT_RESOLVE_REASON_TRUE_POSITIVE",
        /// `INCIDENT_RESOLVE_REASON_FALSE_POSITIVE`.
        FalsePositive = "INCIDENT_RESOLVE_REASON_FALSE_POSITIVE",
        /// `INCIDENT_RESOLVE_REASON_SUSPICIOUS`.
        Suspicious = "INCIDENT_RESOLVE_REASON_SUSPICIOUS",
    }
}
