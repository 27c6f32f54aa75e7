//! Incidents and their comments (incident management).

use open_record::{Integer, record, word_enum};

use crate::models::Timestamp;

record! {
    /// An incident.
    ///
    /// The vendor's `v2Incident`.
    pub struct Incident {
        /// Identifier of the user that the incident is assigned to.
        pub assignee_uuid: Option<String> = "assigneeUuid",
        /// When the incident was created.
        pub create_time: Option<Timestamp> = "createTime" (read only),
        /// Description of the incident.
        pub description: Option<String> = "description",
        /// Identifiers of the incident's detections. Lists leave them out.
        pub detection_uuids: Option<Vec<String>> = "detectionUuids" (read only),
        /// Identifiers of the incident's devices. Lists leave them out.
        pub device_uuids: Option<Vec<String>> = "deviceUuids" (read only),
        /// Title of the incident.
        pub display_name: Option<String> = "displayName",
        /// Numbers of devices, executables and processes in the incident.
        pub metrics: Option<IncidentMetrics> = "metrics",
        /// Why the incident was closed.
        pub resolve_reason: Option<IncidentResolveReason> = "resolveReason",
        /// How long the response took: a duration such as `12.5s`, whose format the contract does not state.
        pub response_duration: Option<String> = "responseDuration" (read only),
        /// Severity of the incident.
        pub severity: Option<IncidentSeverityLevel> = "severity",
        /// State of the incident.
        pub status: Option<IncidentStatus> = "status",
        /// Tags of the incident.
        pub tags: Option<Vec<String>> = "tags" (read only),
        /// How long the triage took: a duration such as `12.5s`, whose format the contract does not state.
        pub triage_duration: Option<String> = "triageDuration" (read only),
        /// When the incident was last changed.
        pub update_time: Option<Timestamp> = "updateTime" (read only),
        /// Identifier of the incident.
        pub uuid: String = "uuid",
    }
    identity: uuid
}

record! {
    /// Numbers of devices, executables and processes in an incident.
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
        /// Identifier of the user who wrote the comment.
        pub author_uuid: Option<String> = "authorUuid" (read only),
        /// When the comment was created.
        pub create_time: Option<Timestamp> = "createTime" (read only),
        /// Identifier of the incident.
        pub incident_uuid: Option<String> = "incidentUuid",
        /// Whether this is the comment with which the incident was closed.
        pub is_final_comment: Option<bool> = "isFinalComment" (read only),
        /// Text of the comment.
        pub text: Option<String> = "text",
        /// When the comment was last changed.
        pub update_time: Option<Timestamp> = "updateTime" (read only),
        /// Identifier of the comment.
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
