//! Exclusions: what the agents leave alone. Records of the operations.

use open_record::{record, word_enum};
use serde_json::Value;

use super::OsType;

record! {
    /// An exclusion, as returned by `GET exclusions`.
    pub struct Exclusion {
        /// The actions.
        pub actions: Option<Vec<ExclusionAction>> = "actions",
        /// The application name.
        pub application_name: Option<String> = "applicationName",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The description.
        pub description: Option<String> = "description",
        /// The id.
        pub id: Option<Value> = "id",
        /// Whether the item was imported.
        pub imported: Option<bool> = "imported",
        /// Whether the application is in the application inventory.
        pub in_app_inventory: Option<bool> = "inAppInventory",
        /// Whether to include children.
        pub include_children: Option<bool> = "includeChildren",
        /// Whether to include parents.
        pub include_parents: Option<bool> = "includeParents",
        /// The vendor's switch `inject`.
        pub inject: Option<bool> = "inject",
        /// The mode.
        pub mode: Option<ExclusionMode> = "mode",
        /// The vendor's reason not to recommend it.
        pub not_recommended: Option<String> = "notRecommended",
        /// The family of the operating system.
        pub os_type: Option<OsType> = "osType",
        /// The path exclusion type.
        pub path_exclusion_type: Option<PathExclusionType> = "pathExclusionType",
        /// The scope.
        pub scope: Option<ScopeIds> = "scope",
        /// The name of the scope.
        pub scope_name: Option<String> = "scopeName",
        /// The path of the scope.
        pub scope_path: Option<String> = "scopePath",
        /// The source.
        pub source: Option<ExclusionSource> = "source",
        /// The type.
        pub type_: Option<String> = "type",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The id of the user.
        pub user_id: Option<String> = "userId",
        /// The name of the user.
        pub user_name: Option<String> = "userName",
        /// The value.
        pub value: Option<String> = "value",
    }
}

record! {
    /// A scope: the tenant, or accounts, sites or groups.
    pub struct ScopeIds {
        /// The ids of the accounts.
        pub account_ids: Option<Vec<String>> = "accountIds",
        /// The ids of the groups.
        pub group_ids: Option<Vec<String>> = "groupIds",
        /// The ids of the sites.
        pub site_ids: Option<Vec<String>> = "siteIds",
        /// Whether it concerns the whole tenant.
        pub tenant: Option<bool> = "tenant",
    }
}

record! {
    /// A validation, as returned by `POST exclusions/validate`.
    pub struct Validation {
        /// The status.
        pub status: Option<ValidationStatus> = "status",
        /// The details.
        pub details: Option<Vec<ValidationDetail>> = "details",
    }
}

record! {
    /// The `details` of [`Validation`].
    pub struct ValidationDetail {
        /// The field.
        pub field: Option<String> = "field",
        /// The error.
        pub error: Option<String> = "error",
    }
}

word_enum! {
    /// Words of `exclusionAction`.
    pub enum ExclusionAction {
        /// `upload`.
        Upload = "upload",
        /// `detect`.
        Detect = "detect",
    }
}

word_enum! {
    /// Words of `exclusionMode`.
    pub enum ExclusionMode {
        /// `suppress`.
        Suppress = "suppress",
        /// `suppress_dynamic_only`.
        SuppressDynamicOnly = "suppress_dynamic_only",
        /// `suppress_dfi_only`.
        SuppressDfiOnly = "suppress_dfi_only",
        /// `disable_in_process_monitor`.
        DisableInProcessMonitor = "disable_in_process_monitor",
        /// `disable_in_process_monitor_deep`.
        DisableInProcessMonitorDeep = "disable_in_process_monitor_deep",
        /// `disable_all_monitors`.
        DisableAllMonitors = "disable_all_monitors",
        /// `disable_all_monitors_deep`.
        DisableAllMonitorsDeep = "disable_all_monitors_deep",
        /// `suppress_app_control`.
        SuppressAppControl = "suppress_app_control",
        /// `suppress_drift_detection`.
        SuppressDriftDetection = "suppress_drift_detection",
    }
}

word_enum! {
    /// Words of `pathExclusionType`.
    pub enum PathExclusionType {
        /// `file`.
        File = "file",
        /// `folder`.
        Folder = "folder",
        /// `subfolders`.
        Subfolders = "subfolders",
    }
}

word_enum! {
    /// Words of `exclusionSource`.
    pub enum ExclusionSource {
        /// `user`.
        User = "user",
        /// `cloud`.
        Cloud = "cloud",
        /// `action_from_threat`.
        ActionFromThreat = "action_from_threat",
        /// `catalog`.
        Catalog = "catalog",
    }
}

word_enum! {
    /// Words of `validationStatus`.
    pub enum ValidationStatus {
        /// `Not recommended`.
        NotRecommended = "Not recommended",
        /// `Not allowed`.
        NotAllowed = "Not allowed",
        /// `NONE`.
        None = "NONE",
        /// `duplicated_value_sha1`.
        DuplicatedValueSha1 = "duplicated_value_sha1",
        /// `duplicated_value_sha256`.
        DuplicatedValueSha256 = "duplicated_value_sha256",
        /// `duplicated_value_sha1_sha256`.
        DuplicatedValueSha1Sha256 = "duplicated_value_sha1_sha256",
        /// `Duplication`.
        Duplication = "Duplication",
    }
}

word_enum! {
    /// Words of `exclusionType`.
    pub enum ExclusionType {
        /// `path`.
        Path = "path",
        /// `certificate`.
        Certificate = "certificate",
        /// `browser`.
        Browser = "browser",
        /// `file_type`.
        FileType = "file_type",
        /// `white_hash`.
        WhiteHash = "white_hash",
        /// `dv_exclusions`.
        DvExclusions = "dv_exclusions",
        /// `hash`.
        Hash = "hash",
    }
}

word_enum! {
    /// Words of `modeType`.
    pub enum ModeType {
        /// `all`.
        All = "all",
        /// `suppression`.
        Suppression = "suppression",
        /// `agent_interoperability`.
        AgentInteroperability = "agent_interoperability",
        /// `binary_vault`.
        BinaryVault = "binary_vault",
    }
}

word_enum! {
    /// Words of `threatType`.
    pub enum ThreatType {
        /// `EDR`.
        Edr = "EDR",
        /// `IDR`.
        Idr = "IDR",
    }
}

word_enum! {
    /// Words of `exclusionEngine`.
    pub enum ExclusionEngine {
        /// `suppress`.
        Suppress = "suppress",
        /// `suppress_dfi_only`.
        SuppressDfiOnly = "suppress_dfi_only",
        /// `suppress_dynamic_only`.
        SuppressDynamicOnly = "suppress_dynamic_only",
        /// `suppress_app_control`.
        SuppressAppControl = "suppress_app_control",
        /// `suppress_drift_detection`.
        SuppressDriftDetection = "suppress_drift_detection",
        /// `ad_secure_ep`.
        AdSecureEp = "ad_secure_ep",
    }
}

word_enum! {
    /// Words of `interactionLevel`.
    pub enum InteractionLevel {
        /// `disable_all_monitors`.
        DisableAllMonitors = "disable_all_monitors",
        /// `disable_in_process_monitor`.
        DisableInProcessMonitor = "disable_in_process_monitor",
        /// `identity_only`.
        IdentityOnly = "identity_only",
    }
}

word_enum! {
    /// Words of `condition`.
    pub enum Condition {
        /// `white_hash`.
        WhiteHash = "white_hash",
        /// `path`.
        Path = "path",
        /// `certificate`.
        Certificate = "certificate",
        /// `file_type`.
        FileType = "file_type",
        /// `browser`.
        Browser = "browser",
        /// `commandline`.
        Commandline = "commandline",
        /// `container_native`.
        ContainerNative = "container_native",
        /// `user`.
        User = "user",
        /// `host`.
        Host = "host",
        /// `process`.
        Process = "process",
    }
}
