//! Incidents and their comments (incident management).

use crate::json::{entity, words};
use crate::models::Timestamp;

entity! {
    /// An incident.
    ///
    /// The vendor's `v2Incident`.
    pub struct Incident {
        /// User the incident is assigned to.
        assignee_uuid: Option<String> = "assigneeUuid",
        /// When it was created.
        create_time: Option<Timestamp> = "createTime" (read only),
        /// Description.
        description: Option<String> = "description",
        /// Detections of the incident; only a single read carries them.
        detection_uuids: Vec<String> = "detectionUuids" (read only),
        /// Devices of the incident; only a single read carries them.
        device_uuids: Vec<String> = "deviceUuids" (read only),
        /// Title.
        display_name: Option<String> = "displayName",
        /// Sizes of the incident.
        metrics: Option<IncidentMetrics> = "metrics",
        /// Why it was closed.
        resolve_reason: Option<IncidentResolveReason> = "resolveReason",
        /// Time from creation to closing, as the service words it.
        response_duration: Option<String> = "responseDuration" (read only),
        /// Severity.
        severity: Option<IncidentSeverityLevel> = "severity",
        /// State.
        status: Option<IncidentStatus> = "status",
        /// Tags.
        tags: Vec<String> = "tags" (read only),
        /// Time from creation to the first handling, as the service words it.
        triage_duration: Option<String> = "triageDuration" (read only),
        /// When it was changed last.
        update_time: Option<Timestamp> = "updateTime" (read only),
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}

entity! {
    /// Sizes of an incident.
    ///
    /// The vendor's `v2IncidentMetrics`.
    pub struct IncidentMetrics {
        /// Number of devices.
        device_count: Option<i64> = "deviceCount",
        /// Number of executables.
        executable_count: Option<i64> = "executableCount",
        /// Number of processes.
        process_count: Option<i64> = "processCount",
    }
}

entity! {
    /// A comment on an incident.
    ///
    /// The vendor's `v2IncidentComment`.
    pub struct IncidentComment (input) {
        /// User who created it.
        author_uuid: Option<String> = "authorUuid" (read only),
        /// When it was created.
        create_time: Option<Timestamp> = "createTime" (read only),
        /// Incident the comment belongs to.
        incident_uuid: Option<String> = "incidentUuid",
        /// Whether the comment closed the incident.
        is_final_comment: Option<bool> = "isFinalComment" (read only),
        /// Text.
        text: Option<String> = "text",
        /// When it was changed last.
        update_time: Option<Timestamp> = "updateTime" (read only),
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}

words! {
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

words! {
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

words! {
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
