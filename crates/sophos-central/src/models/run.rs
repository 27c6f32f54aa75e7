//! What the service says of things that take time.

use open_record::{Integer, record, word_enum};

use super::Principal;

record! {
    /// A run of a query for detections, from `POST /detections/v1/queries/detections`.
    pub struct DetectionsRun {
        /// The run's id.
        pub id: String = "id",
        /// When the query was started. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Until when the results can be read. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// When the query finished. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// Number of detections in the results.
        pub result_count: Option<Integer> = "resultCount",
        /// Result of the query.
        pub result: Option<RunResult> = "result",
        /// Status of the query.
        pub status: Option<RunStatus> = "status",
    }
    identity: id
}

word_enum! {
    /// Status of a run.
    pub enum RunStatus {
        /// `pending`
        Pending = "pending",
        /// `started`
        Started = "started",
        /// `finished`
        Finished = "finished",
    }
}

word_enum! {
    /// Result of a run.
    pub enum RunResult {
        /// `notAvailable`: it has not ended.
        NotAvailable = "notAvailable",
        /// `succeeded`
        Succeeded = "succeeded",
        /// `failed`
        Failed = "failed",
        /// `timedOut`
        TimedOut = "timedOut",
        /// `canceled`
        Canceled = "canceled",
    }
}

record! {
    /// A request to an endpoint or on an alert, such as a scan.
    pub struct Requested {
        /// Identifier of the request.
        pub id: Option<String> = "id",
        /// Status of the request, such as `requested`.
        pub status: Option<String> = "status",
        /// When the request was made. ISO 8601.
        pub requested_at: Option<String> = "requestedAt",
        /// The requested action on an alert.
        pub action: Option<String> = "action",
        /// Result of the action, once it has finished.
        pub result: Option<String> = "result",
        /// Identifier of the alert.
        pub alert_id: Option<String> = "alertId",
        /// When the action began. ISO 8601.
        pub started_at: Option<String> = "startedAt",
        /// When the action finished. ISO 8601.
        pub completed_at: Option<String> = "completedAt",
    }
}

record! {
    /// Whether an endpoint is isolated, from `GET /endpoint/v1/endpoints/{endpointId}/isolation`.
    pub struct IsolationSetting {
        /// Whether an administrator has isolated the endpoint.
        pub enabled: Option<bool> = "enabled",
        /// When the endpoint was last isolated. ISO 8601.
        pub last_enabled_at: Option<String> = "lastEnabledAt",
        /// Who last isolated the endpoint.
        pub last_enabled_by: Option<Principal> = "lastEnabledBy",
        /// When the isolation was last lifted. ISO 8601.
        pub last_disabled_at: Option<String> = "lastDisabledAt",
        /// Who last lifted the isolation.
        pub last_disabled_by: Option<Principal> = "lastDisabledBy",
        /// Comment on the isolation.
        pub comment: Option<String> = "comment",
    }
}

record! {
    /// The result of isolating several endpoints, or of lifting their isolation.
    pub struct IsolationChanges {
        /// The endpoints, each with its isolation.
        pub items: Option<Vec<IsolationChange>> = "items",
    }
}

record! {
    /// The isolation of one endpoint of several.
    pub struct IsolationChange {
        /// Identifier of the endpoint.
        pub id: Option<String> = "id",
        /// Isolation of the endpoint.
        pub isolation: Option<IsolationSetting> = "isolation",
    }
}
