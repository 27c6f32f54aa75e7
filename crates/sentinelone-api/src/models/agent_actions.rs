//! Actions on agents. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{PackageType, PasswordFromScope, Secret};

record! {
    /// How many were affected by an action.
    pub struct Affected {
        /// How many were affected.
        pub affected: Option<Integer> = "affected",
    }
}

record! {
    /// A remote shell, as returned by `POST agents/actions/start-remote-shell`.
    pub struct RemoteShell {
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// The channel id.
        pub channel_id: Option<String> = "channelId",
        /// Whether the terminal can be resized.
        pub supports_resize: Option<bool> = "supportsResize",
    }
}

record! {
    /// Whether an action was taken.
    pub struct Success {
        /// Whether it succeeded.
        pub success: Option<Value> = "success",
    }
}

record! {
    /// Moved agents, as returned by `PUT groups/{group_id}/move-agents`.
    pub struct MovedAgents {
        /// The agents moved.
        pub agents_moved: Option<Integer> = "agentsMoved",
    }
}

record! {
    /// A passphrase reset, as returned by `POST agents/actions/reset-passphrase/capability`.
    pub struct PassphraseReset {
        /// The results.
        pub results: Option<Vec<PassphraseResetResult>> = "results",
        /// The summary.
        pub summary: Option<Value> = "summary",
    }
}

record! {
    /// The `results` of [`PassphraseReset`].
    pub struct PassphraseResetResult {
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// Whether the agent is eligible for the action.
        pub eligible: Option<bool> = "eligible",
        /// The status.
        pub status: Option<String> = "status",
        /// The reasons.
        pub reasons: Option<Vec<PassphraseResetResultReason>> = "reasons",
        /// Whether the action was attempted.
        pub attempted: Option<bool> = "attempted",
    }
}

record! {
    /// The `reasons` of [`PassphraseResetResult`].
    pub struct PassphraseResetResultReason {
        /// The code.
        pub code: Option<String> = "code",
        /// The message.
        pub message: Option<String> = "message",
        /// The details.
        pub details: Option<Value> = "details",
    }
}

record! {
    /// A tag operation, as sent in requests.
    pub struct TagOperation (input) {
        /// The operation.
        pub operation: Option<TagOperationOperation> = "operation",
        /// The tag id.
        pub tag_id: Option<String> = "tagId",
    }
}

record! {
    /// The options of the request "fetch logs".
    pub struct FetchLogsOptions (input) {
        /// Whether agent logs are fetched.
        pub agent_logs: Option<bool> = "agentLogs",
        /// Whether customer-facing logs are fetched.
        pub customer_facing_logs: Option<bool> = "customerFacingLogs",
        /// Whether platform logs are fetched.
        pub platform_logs: Option<bool> = "platformLogs",
    }
}

record! {
    /// The options of the request "update software".
    pub struct UpdateSoftwareOptions (input) {
        /// Whether to allow downgrade.
        pub allow_downgrade: Option<bool> = "allowDowngrade",
        /// The file name.
        pub file_name: Option<String> = "fileName",
        /// Whether conflicts are ignored.
        pub ignore_conflicts: Option<bool> = "ignoreConflicts",
        /// Whether it is scheduled.
        pub is_scheduled: Option<bool> = "isScheduled",
        /// The family of the operating system.
        pub os_type: Option<AgentActionOsType> = "osType",
        /// The package id.
        pub package_id: Option<String> = "packageId",
        /// The package type.
        pub package_type: Option<PackageType> = "packageType",
        /// The path.
        pub path: Option<String> = "path",
    }
}

record! {
    /// The options of the request "disable agent".
    pub struct DisableAgentOptions (input) {
        /// When it ends.
        pub expiration: Option<String> = "expiration",
        /// The expiration timezone.
        pub expiration_timezone: Option<String> = "expirationTimezone",
    }
}

record! {
    /// The options of the request "start remote shell".
    pub struct StartRemoteShellOptions (input) {
        /// The password history.
        pub history_password: Option<Secret> = "historyPassword",
        /// The password from scope.
        pub password_from_scope: Option<PasswordFromScope> = "passwordFromScope",
        /// The code of the second factor.
        pub two_fa_code: Option<Secret> = "twoFaCode",
    }
}

record! {
    /// The options of the request "start profiling".
    pub struct StartProfilingOptions (input) {
        /// The timeout.
        pub timeout: Option<Integer> = "timeout",
    }
}

record! {
    /// The options of the request "fetch firewall rules".
    pub struct FetchFirewallRulesOptions (input) {
        /// The format.
        pub format: Option<AgentActionFormat> = "format",
        /// The state.
        pub state: Option<AgentActionState> = "state",
    }
}

word_enum! {
    /// Words of `tagOperationOperation`.
    pub enum TagOperationOperation {
        /// `add`.
        Add = "add",
        /// `remove`.
        Remove = "remove",
        /// `override`.
        Override = "override",
    }
}

word_enum! {
    /// Words of `agentActionOsType`.
    pub enum AgentActionOsType {
        /// `macos`.
        Macos = "macos",
        /// `windows`.
        Windows = "windows",
        /// `windows_legacy`.
        WindowsLegacy = "windows_legacy",
        /// `linux`.
        Linux = "linux",
        /// `threat_detection_netapp`.
        ThreatDetectionNetapp = "threat_detection_netapp",
    }
}

word_enum! {
    /// Words of `agentActionFormat`.
    pub enum AgentActionFormat {
        /// `native`.
        Native = "native",
        /// `asset`.
        Asset = "asset",
    }
}

word_enum! {
    /// Words of `agentActionState`.
    pub enum AgentActionState {
        /// `initial`.
        Initial = "initial",
        /// `current`.
        Current = "current",
    }
}
