//! Threats, with notes, timeline, verdict and mitigation. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{AnalystVerdict, ExclusionAction, ExclusionMode, MitigationReport, OsType};

record! {
    /// A mitigation, as returned by `POST threats/mitigate/{action}`.
    pub struct Mitigation {
        /// How many were affected.
        pub affected: Option<Integer> = "affected",
        /// The details.
        pub details: Option<Vec<MitigationDetail>> = "details",
    }
}

record! {
    /// The `details` of [`Mitigation`].
    pub struct MitigationDetail {
        /// The reports.
        pub reports: Option<Vec<MitigationReport>> = "reports",
        /// The skipped.
        pub skipped: Option<Vec<MitigationDetailSkipped>> = "skipped",
        /// The id of the threat.
        pub threat_id: Option<String> = "threatId",
    }
}

record! {
    /// The `skipped` of [`MitigationDetail`].
    pub struct MitigationDetailSkipped {
        /// The action.
        pub action: Option<MitigationDetailSkippedAction> = "action",
        /// The description.
        pub description: Option<String> = "description",
        /// The reason.
        pub reason: Option<MitigationDetailSkippedReason> = "reason",
    }
}

record! {
    /// The number of changed threats and the result for each, as returned by `POST threats/analyst-verdict`.
    pub struct ThreatsChanged {
        /// How many were affected.
        pub affected: Option<Integer> = "affected",
        /// The details.
        pub details: Option<Vec<ThreatsChangedDetail>> = "details",
    }
}

record! {
    /// The `details` of [`ThreatsChanged`].
    pub struct ThreatsChangedDetail {
        /// The result.
        pub result: Option<ThreatsChangedDetailResult> = "result",
        /// The id of the threat.
        pub threat_id: Option<String> = "threatId",
        /// The analyst verdict.
        pub analyst_verdict: Option<ThreatsChangedDetailResult> = "analystVerdict",
    }
}

record! {
    /// A threat note, as returned by `GET threats/{threat_id}/notes`.
    pub struct ThreatNote {
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// Whether the item was edited.
        pub edited: Option<bool> = "edited",
        /// The id.
        pub id: Option<String> = "id",
        /// The text.
        pub text: Option<String> = "text",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// A timeline entry, as returned by `GET threats/{threat_id}/timeline`.
    pub struct TimelineEntry {
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The activity type.
        pub activity_type: Option<Integer> = "activityType",
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// The agent updated version.
        pub agent_updated_version: Option<String> = "agentUpdatedVersion",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The data.
        pub data: Option<Value> = "data",
        /// The id of the group.
        pub group_id: Option<String> = "groupId",
        /// The hash.
        pub hash: Option<String> = "hash",
        /// The id.
        pub id: Option<String> = "id",
        /// The operating system family.
        pub os_family: Option<OsType> = "osFamily",
        /// The primary description.
        pub primary_description: Option<String> = "primaryDescription",
        /// The secondary description.
        pub secondary_description: Option<String> = "secondaryDescription",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The id of the threat.
        pub threat_id: Option<String> = "threatId",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The id of the user.
        pub user_id: Option<String> = "userId",
    }
}

record! {
    /// Exclusion options, as returned by `GET threats/{threat_id}/whitening-options`.
    pub struct ExclusionOptions {
        /// The whitening options.
        pub whitening_options: Option<Vec<String>> = "whiteningOptions",
        /// The threat type.
        pub threat_type: Option<Vec<String>> = "threatType",
        /// The threat policy.
        pub threat_policy: Option<String> = "threatPolicy",
    }
}

record! {
    /// Threat macro modules, as sent in requests.
    pub struct ThreatMacroModules (input) {
        /// The description.
        pub description: Option<String> = "description",
        /// The hashes.
        pub hashes: Option<Vec<String>> = "hashes",
    }
}

record! {
    /// The options of the request "set incident status of threats".
    pub struct SetIncidentStatusOfThreatsOptions (input) {
        /// The analyst verdict.
        pub analyst_verdict: Option<AnalystVerdict> = "analystVerdict",
    }
}

record! {
    /// The options of the request "add to blocklist".
    pub struct AddToBlocklistOptions (input) {
        /// The description.
        pub description: Option<String> = "description",
        /// The external ticket id.
        pub external_ticket_id: Option<String> = "externalTicketId",
        /// The note.
        pub note: Option<String> = "note",
    }
}

record! {
    /// The options of the request "add to exclusions".
    pub struct AddToExclusionsOptions (input) {
        /// The actions.
        pub actions: Option<Vec<ExclusionAction>> = "actions",
        /// The description.
        pub description: Option<String> = "description",
        /// The external ticket id.
        pub external_ticket_id: Option<String> = "externalTicketId",
        /// The macro modules.
        pub macro_modules: Option<AddToExclusionsOptionsMacroModules> = "macroModules",
        /// The mode.
        pub mode: Option<ExclusionMode> = "mode",
        /// The note.
        pub note: Option<String> = "note",
        /// The path exclusion type.
        pub path_exclusion_type: Option<String> = "pathExclusionType",
        /// The value.
        pub value: Option<String> = "value",
    }
}

record! {
    /// The macro modules of "add to exclusions", as sent in requests.
    pub struct AddToExclusionsOptionsMacroModules (input) {
        /// The description.
        pub description: Option<String> = "description",
        /// The hashes.
        pub hashes: Option<Vec<String>> = "hashes",
    }
}

record! {
    /// A threat hash, as sent in requests.
    pub struct ThreatHash (input) {
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// The hash.
        pub hash: Option<String> = "hash",
    }
}

record! {
    /// A threat event, as sent in requests.
    pub struct ThreatEvent (input) {
        /// The storyline.
        pub storyline: Option<String> = "storyline",
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// The agent's universally unique id.
        pub agent_uuid: Option<String> = "agentUuid",
    }
}

record! {
    /// A threat alert, as sent in requests.
    pub struct ThreatAlert (input) {
        /// The storyline.
        pub storyline: Option<String> = "storyline",
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
    }
}

word_enum! {
    /// Words of `mitigationDetailSkippedAction`.
    pub enum MitigationDetailSkippedAction {
        /// `kill`.
        Kill = "kill",
        /// `remediate`.
        Remediate = "remediate",
        /// `rollback`.
        Rollback = "rollback",
        /// `quarantine`.
        Quarantine = "quarantine",
        /// `unquarantine`.
        Unquarantine = "unquarantine",
        /// `network_quarantine`.
        NetworkQuarantine = "network_quarantine",
        /// `remove_macros`.
        RemoveMacros = "remove_macros",
        /// `restore_macros`.
        RestoreMacros = "restore_macros",
    }
}

word_enum! {
    /// Words of `mitigationDetailSkippedReason`.
    pub enum MitigationDetailSkippedReason {
        /// `permissions`.
        Permissions = "permissions",
        /// `not_supported`.
        NotSupported = "not_supported",
        /// `precondition`.
        Precondition = "precondition",
        /// `triggered`.
        Triggered = "triggered",
    }
}

word_enum! {
    /// Words of `threatsChangedDetailResult`.
    pub enum ThreatsChangedDetailResult {
        /// `updated`.
        Updated = "updated",
        /// `not_changed`.
        NotChanged = "not_changed",
        /// `already_set`.
        AlreadySet = "already_set",
        /// `conditions_not_met`.
        ConditionsNotMet = "conditions_not_met",
        /// `missing_permissions`.
        MissingPermissions = "missing_permissions",
        /// `created`.
        Created = "created",
        /// `already_exists`.
        AlreadyExists = "already_exists",
        /// `threat_has_no_hash`.
        ThreatHasNoHash = "threat_has_no_hash",
        /// `unknown_failure`.
        UnknownFailure = "unknown_failure",
        /// `empty_value`.
        EmptyValue = "empty_value",
        /// `disabled_endpoint`.
        DisabledEndpoint = "disabled_endpoint",
    }
}

word_enum! {
    /// Words of `threatsChangedDetailResultWord`.
    pub enum ThreatsChangedDetailResultWord {
        /// `created`.
        Created = "created",
        /// `already_exists`.
        AlreadyExists = "already_exists",
        /// `threat_has_no_hash`.
        ThreatHasNoHash = "threat_has_no_hash",
        /// `unknown_failure`.
        UnknownFailure = "unknown_failure",
        /// `empty_value`.
        EmptyValue = "empty_value",
        /// `disabled_endpoint`.
        DisabledEndpoint = "disabled_endpoint",
    }
}

word_enum! {
    /// Words of `deepVisibilityEventObjectType`.
    pub enum DeepVisibilityEventObjectType {
        /// `events`.
        Events = "events",
        /// `file`.
        File = "file",
        /// `ip`.
        Ip = "ip",
        /// `url`.
        Url = "url",
        /// `dns`.
        Dns = "dns",
        /// `process`.
        Process = "process",
        /// `registry`.
        Registry = "registry",
        /// `scheduled_task`.
        ScheduledTask = "scheduled_task",
        /// `logins`.
        Logins = "logins",
        /// `indicators`.
        Indicators = "indicators",
        /// `module`.
        Module = "module",
    }
}

word_enum! {
    /// Words of `engine`.
    pub enum Engine {
        /// `reputation`.
        Reputation = "reputation",
        /// `sentinelone_cloud`.
        SentineloneCloud = "sentinelone_cloud",
        /// `cloud_detection`.
        CloudDetection = "cloud_detection",
        /// `user_blacklist`.
        UserBlacklist = "user_blacklist",
        /// `pre_execution`.
        PreExecution = "pre_execution",
        /// `pre_execution_suspicious`.
        PreExecutionSuspicious = "pre_execution_suspicious",
        /// `executables`.
        Executables = "executables",
        /// `data_files`.
        DataFiles = "data_files",
        /// `exploits`.
        Exploits = "exploits",
        /// `penetration`.
        Penetration = "penetration",
        /// `pup`.
        Pup = "pup",
        /// `lateral_movement`.
        LateralMovement = "lateral_movement",
        /// `remote_shell`.
        RemoteShell = "remote_shell",
        /// `manual`.
        Manual = "manual",
        /// `application_control`.
        ApplicationControl = "application_control",
        /// `threat_intelligence`.
        ThreatIntelligence = "threat_intelligence",
        /// `watchtower_cloud_detection`.
        WatchtowerCloudDetection = "watchtower_cloud_detection",
        /// `driver_blocking`.
        DriverBlocking = "driver_blocking",
        /// `idr`.
        Idr = "idr",
        /// `drift_detection`.
        DriftDetection = "drift_detection",
        /// `network_protection`.
        NetworkProtection = "network_protection",
    }
}

word_enum! {
    /// Words of `classificationSource`.
    pub enum ClassificationSource {
        /// `Cloud`.
        Cloud = "Cloud",
        /// `Behavioral`.
        Behavioral = "Behavioral",
        /// `Static`.
        Static = "Static",
        /// `Engine`.
        Engine = "Engine",
    }
}

word_enum! {
    /// Words of `initiatedBy`.
    pub enum InitiatedBy {
        /// `agent_policy`.
        AgentPolicy = "agent_policy",
        /// `full_disk_scan`.
        FullDiskScan = "full_disk_scan",
        /// `sentinelctl`.
        Sentinelctl = "sentinelctl",
        /// `dv_command`.
        DvCommand = "dv_command",
        /// `console_api`.
        ConsoleApi = "console_api",
        /// `on_demand_scan`.
        OnDemandScan = "on_demand_scan",
        /// `star_active`.
        StarActive = "star_active",
        /// `star_manual`.
        StarManual = "star_manual",
        /// `cloud_detection`.
        CloudDetection = "cloud_detection",
        /// `threat_intelligence`.
        ThreatIntelligence = "threat_intelligence",
        /// `watchtower_cloud_detection`.
        WatchtowerCloudDetection = "watchtower_cloud_detection",
    }
}

word_enum! {
    /// Words of `eventSubType`.
    pub enum EventSubType {
        /// `PROCESSCREATION`.
        Processcreation = "PROCESSCREATION",
        /// `PROCESSTERMINATION`.
        Processtermination = "PROCESSTERMINATION",
        /// `PROCESSMODIFICATION`.
        Processmodification = "PROCESSMODIFICATION",
        /// `TCPV4`.
        Tcpv4 = "TCPV4",
        /// `TCPV6`.
        Tcpv6 = "TCPV6",
        /// `TCPV4LISTEN`.
        Tcpv4listen = "TCPV4LISTEN",
        /// `TCPV6LISTEN`.
        Tcpv6listen = "TCPV6LISTEN",
        /// `FILEMODIFICATION`.
        Filemodification = "FILEMODIFICATION",
        /// `FILESCAN`.
        Filescan = "FILESCAN",
        /// `FILECREATION`.
        Filecreation = "FILECREATION",
        /// `FILEDELETION`.
        Filedeletion = "FILEDELETION",
        /// `FILERENAME`.
        Filerename = "FILERENAME",
        /// `LOGIN`.
        Login = "LOGIN",
        /// `LOGOUT`.
        Logout = "LOGOUT",
        /// `HTTP`.
        Http = "HTTP",
        /// `DNS`.
        Dns = "DNS",
        /// `SCHEDTASKREGISTER`.
        Schedtaskregister = "SCHEDTASKREGISTER",
        /// `SCHEDTASKSTART`.
        Schedtaskstart = "SCHEDTASKSTART",
        /// `SCHEDTASKUPDATE`.
        Schedtaskupdate = "SCHEDTASKUPDATE",
        /// `SCHEDTASKTRIGGER`.
        Schedtasktrigger = "SCHEDTASKTRIGGER",
    }
}

word_enum! {
    /// Words of `threatInitiatedBy`.
    pub enum ThreatInitiatedBy {
        /// `dvManual`.
        DvManual = "dvManual",
        /// `starActive`.
        StarActive = "starActive",
        /// `starManual`.
        StarManual = "starManual",
        /// `other`.
        Other = "other",
        /// `cloudDetection`.
        CloudDetection = "cloudDetection",
        /// `threatIntelligence`.
        ThreatIntelligence = "threatIntelligence",
        /// `watchtowerCloudDetection`.
        WatchtowerCloudDetection = "watchtowerCloudDetection",
    }
}

word_enum! {
    /// Words of `threatAction`.
    pub enum ThreatAction {
        /// `kill`.
        Kill = "kill",
        /// `remediate`.
        Remediate = "remediate",
        /// `rollback-remediation`.
        RollbackRemediation = "rollback-remediation",
        /// `quarantine`.
        Quarantine = "quarantine",
        /// `un-quarantine`.
        UnQuarantine = "un-quarantine",
        /// `None`.
        None = "None",
        /// `remove_macros`.
        RemoveMacros = "remove_macros",
        /// `restore_macros`.
        RestoreMacros = "restore_macros",
    }
}

word_enum! {
    /// Words of `threatStatus`.
    pub enum ThreatStatus {
        /// `threat`.
        Threat = "threat",
        /// `suspicious`.
        Suspicious = "suspicious",
    }
}

word_enum! {
    /// Words of `threatFormat`.
    pub enum ThreatFormat {
        /// `json`.
        Json = "json",
        /// `csv`.
        Csv = "csv",
    }
}
