//! Agents: the endpoints that the console protects. Records of the operations.

use open_record::{Integer, record, word_enum};

use super::Secret;

record! {
    /// An agent application, as returned by `GET agents/applications`.
    pub struct AgentApplication {
        /// The time of `installedDate`. ISO 8601.
        pub installed_date: Option<String> = "installedDate",
        /// The name.
        pub name: Option<String> = "name",
        /// The publisher.
        pub publisher: Option<String> = "publisher",
        /// The size.
        pub size: Option<Integer> = "size",
        /// The version.
        pub version: Option<String> = "version",
    }
}

record! {
    /// An agent process, as returned by `GET agents/processes`.
    pub struct AgentProcess {
        /// The processor usage.
        pub cpu_usage: Option<Integer> = "cpuUsage",
        /// The executable path.
        pub executable_path: Option<String> = "executablePath",
        /// The memory usage.
        pub memory_usage: Option<Integer> = "memoryUsage",
        /// The PID.
        pub pid: Option<Integer> = "pid",
        /// The process name.
        pub process_name: Option<String> = "processName",
        /// The time of `startTime`.
        pub start_time: Option<String> = "startTime",
    }
}

record! {
    /// An agent passphrase, as returned by `GET agents/passphrases`.
    pub struct AgentPassphrase {
        /// When it was acknowledged. ISO 8601.
        pub acknowledged_at: Option<String> = "acknowledgedAt",
        /// The computer name.
        pub computer_name: Option<String> = "computerName",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The created by user.
        pub created_by_user: Option<String> = "createdByUser",
        /// The domain.
        pub domain: Option<String> = "domain",
        /// The id.
        pub id: Option<String> = "id",
        /// The last logged in user name.
        pub last_logged_in_user_name: Option<String> = "lastLoggedInUserName",
        /// The passphrase.
        pub passphrase: Option<Secret> = "passphrase",
        /// The previous passphrases.
        pub previous_passphrases: Option<Vec<PreviousPassphrase>> = "previousPassphrases",
        /// The UUID.
        pub uuid: Option<String> = "uuid",
    }
}

record! {
    /// The `previousPassphrases` of [`AgentPassphrase`].
    pub struct PreviousPassphrase {
        /// When it was acknowledged. ISO 8601.
        pub acknowledged_at: Option<String> = "acknowledgedAt",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The created by user.
        pub created_by_user: Option<String> = "createdByUser",
        /// The passphrase.
        pub passphrase: Option<Secret> = "passphrase",
    }
}

record! {
    /// A local upgrade authorization, as returned by `GET agents/{agent_id}/local-upgrade-authorization`.
    pub struct LocalUpgradeAuthorization {
        /// The agent authorization.
        pub agent_authorization: Option<String> = "agentAuthorization",
        /// The site authorization.
        pub site_authorization: Option<String> = "siteAuthorization",
    }
}

word_enum! {
    /// The state of the last full disk scan.
    pub enum ScanStatus {
        /// `none`.
        None = "none",
        /// `started`.
        Started = "started",
        /// `aborted`.
        Aborted = "aborted",
        /// `finished`.
        Finished = "finished",
    }
}

word_enum! {
    /// Something that a user has to do on the machine.
    pub enum UserActionsNeeded {
        /// `none`.
        None = "none",
        /// `user_action_needed`.
        UserActionNeeded = "user_action_needed",
        /// `reboot_needed`.
        RebootNeeded = "reboot_needed",
        /// `upgrade_needed`.
        UpgradeNeeded = "upgrade_needed",
        /// `incompatible_os`.
        IncompatibleOs = "incompatible_os",
        /// `unprotected`.
        Unprotected = "unprotected",
        /// `rebootless_without_dynamic_detection`.
        RebootlessWithoutDynamicDetection = "rebootless_without_dynamic_detection",
        /// `extended_exclusions_partially_accepted`.
        ExtendedExclusionsPartiallyAccepted = "extended_exclusions_partially_accepted",
        /// `reboot_required`.
        RebootRequired = "reboot_required",
        /// `pending_deprecation`.
        PendingDeprecation = "pending_deprecation",
        /// `ne_not_running`.
        NeNotRunning = "ne_not_running",
        /// `ne_cf_not_active`.
        NeCfNotActive = "ne_cf_not_active",
        /// `pending_performance_insights`.
        PendingPerformanceInsights = "pending_performance_insights",
        /// `reboot_category`.
        RebootCategory = "reboot_category",
        /// `missing_permissions_category`.
        MissingPermissionsCategory = "missing_permissions_category",
        /// `agent_suppressed_category`.
        AgentSuppressedCategory = "agent_suppressed_category",
        /// `incompatible_os_category`.
        IncompatibleOsCategory = "incompatible_os_category",
        /// `unprotected_category`.
        UnprotectedCategory = "unprotected_category",
        /// `partial_functionality`.
        PartialFunctionality = "partial_functionality",
        /// `performance_insights`.
        PerformanceInsights = "performance_insights",
    }
}

word_enum! {
    /// A permission that macOS has not given the agent.
    pub enum MissingPermission {
        /// `user_action_needed_fda`.
        UserActionNeededFda = "user_action_needed_fda",
        /// `user_action_needed_rs_fda`.
        UserActionNeededRsFda = "user_action_needed_rs_fda",
        /// `user_action_needed_fda_helper`.
        UserActionNeededFdaHelper = "user_action_needed_fda_helper",
        /// `user_action_needed_fda_sentineld`.
        UserActionNeededFdaSentineld = "user_action_needed_fda_sentineld",
        /// `user_action_needed_bluetooth_per`.
        UserActionNeededBluetoothPer = "user_action_needed_bluetooth_per",
        /// `user_action_needed_network`.
        UserActionNeededNetwork = "user_action_needed_network",
        /// `user_action_needed_notifications`.
        UserActionNeededNotifications = "user_action_needed_notifications",
    }
}

word_enum! {
    /// The state of a migration to another console.
    pub enum ConsoleMigrationStatus {
        /// `N/A`.
        NotApplicable = "N/A",
        /// `Pending`.
        Pending = "Pending",
        /// `Migrated`.
        Migrated = "Migrated",
        /// `Failed`.
        Failed = "Failed",
    }
}

word_enum! {
    /// Whether applications on the machine need a patch.
    pub enum AppsVulnerabilityStatus {
        /// `patch_required`.
        PatchRequired = "patch_required",
        /// `up_to_date`.
        UpToDate = "up_to_date",
        /// `not_applicable`.
        NotApplicable = "not_applicable",
    }
}

word_enum! {
    /// Whether network discovery is on for the agent.
    pub enum RangerStatus {
        /// `NotApplicable`.
        NotApplicable = "NotApplicable",
        /// `Enabled`.
        Enabled = "Enabled",
        /// `Disabled`.
        Disabled = "Disabled",
    }
}

word_enum! {
    /// A protection that is on.
    pub enum ActiveProtection {
        /// `edr`.
        Edr = "edr",
        /// `idr`.
        Idr = "idr",
    }
}

word_enum! {
    /// The mitigation state of threats.
    pub enum ThreatMitigationStatus {
        /// `mitigated`.
        Mitigated = "mitigated",
        /// `blocked`.
        Blocked = "blocked",
        /// `active`.
        Active = "active",
        /// `suspicious`.
        Suspicious = "suspicious",
        /// `pending`.
        Pending = "pending",
        /// `suspicious_resolved`.
        SuspiciousResolved = "suspicious_resolved",
    }
}

word_enum! {
    /// The level of remote script orchestration.
    pub enum RsoLevel {
        /// `none`.
        None = "none",
        /// `pro`.
        Pro = "pro",
        /// `ars`.
        Ars = "ars",
    }
}
