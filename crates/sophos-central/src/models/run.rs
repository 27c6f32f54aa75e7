//! What the service says of things that take time.

use open_record::{Integer, record, word_enum};

use super::Principal;

record! {
    /// A run of a query for detections, from `POST /detections/v1/queries/detections`.
    pub struct DetectionsRun {
        /// The run's id.
        pub id: String = "id",
        /// When it was begun. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Until when its results can be read. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// When it ended. ISO 8601.
        pub finished_at: Option<String> = "finishedAt",
        /// How many detections it has found.
        pub result_count: Option<Integer> = "resultCount",
        /// How it ended.
        pub result: Option<RunResult> = "result",
        /// How far it is.
        pub status: Option<RunStatus> = "status",
    }
    identity: id
}

word_enum! {
    /// How far a run is.
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
    /// How a run ended.
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
    /// Something that was asked for, such as a scan.
    pub struct Requested {
        /// Its id.
        pub id: Option<String> = "id",
        /// How far it is, such as `requested`.
        pub status: Option<String> = "status",
        /// When it was asked for. ISO 8601.
        pub requested_at: Option<String> = "requestedAt",
        /// The action, of alerts.
        pub action: Option<String> = "action",
        /// How it ended, where it has ended.
        pub result: Option<String> = "result",
        /// The alert, of what is done about one.
        pub alert_id: Option<String> = "alertId",
        /// When it was begun. ISO 8601.
        pub started_at: Option<String> = "startedAt",
        /// When it ended. ISO 8601.
        pub completed_at: Option<String> = "completedAt",
    }
}

record! {
    /// Whether an endpoint is isolated, from `GET /endpoint/v1/endpoints/{endpointId}/isolation`.
    pub struct IsolationSetting {
        /// Whether it is isolated by an administrator.
        pub enabled: Option<bool> = "enabled",
        /// When it was isolated last. ISO 8601.
        pub last_enabled_at: Option<String> = "lastEnabledAt",
        /// Who did that.
        pub last_enabled_by: Option<Principal> = "lastEnabledBy",
        /// When its isolation ended last. ISO 8601.
        pub last_disabled_at: Option<String> = "lastDisabledAt",
        /// Who did that.
        pub last_disabled_by: Option<Principal> = "lastDisabledBy",
        /// What was said about it.
        pub comment: Option<String> = "comment",
    }
}

record! {
    /// What an isolation of several endpoints has changed.
    pub struct IsolationChanges {
        /// The endpoints, each with its isolation.
        pub items: Option<Vec<IsolationChange>> = "items",
    }
}

record! {
    /// The isolation of one endpoint of several.
    pub struct IsolationChange {
        /// The endpoint.
        pub id: Option<String> = "id",
        /// Its isolation.
        pub isolation: Option<IsolationSetting> = "isolation",
    }
}
