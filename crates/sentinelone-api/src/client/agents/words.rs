//! Words of the vendor's contract that requests use. Open: a word that this release does not know goes through as it is.

/// An open enum whose variants are documented by the vendor's word.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $word:literal,)+ }) => {
        open_record::word_enum! {
            $(#[$meta])*
            pub enum $name { $(#[doc = concat!("`", $word, "`")] $variant = $word,)+ }
        }
    };
}

words! {
    /// The state of the last full disk scan.
    ScanStatus {
        None = "none",
        Started = "started",
        Aborted = "aborted",
        Finished = "finished",
    }
}

words! {
    /// Something that a user has to do on the machine.
    UserAction {
        None = "none",
        UserActionNeeded = "user_action_needed",
        RebootNeeded = "reboot_needed",
        UpgradeNeeded = "upgrade_needed",
        IncompatibleOs = "incompatible_os",
        Unprotected = "unprotected",
        RebootlessWithoutDynamicDetection = "rebootless_without_dynamic_detection",
        ExtendedExclusionsPartiallyAccepted = "extended_exclusions_partially_accepted",
        RebootRequired = "reboot_required",
        PendingDeprecation = "pending_deprecation",
        NeNotRunning = "ne_not_running",
        NeCfNotActive = "ne_cf_not_active",
        PendingPerformanceInsights = "pending_performance_insights",
        RebootCategory = "reboot_category",
        MissingPermissionsCategory = "missing_permissions_category",
        AgentSuppressedCategory = "agent_suppressed_category",
        IncompatibleOsCategory = "incompatible_os_category",
        UnprotectedCategory = "unprotected_category",
        PartialFunctionality = "partial_functionality",
        PerformanceInsights = "performance_insights",
    }
}

words! {
    /// A permission that macOS has not given the agent.
    MissingPermission {
        UserActionNeededFda = "user_action_needed_fda",
        UserActionNeededRsFda = "user_action_needed_rs_fda",
        UserActionNeededFdaHelper = "user_action_needed_fda_helper",
        UserActionNeededFdaSentineld = "user_action_needed_fda_sentineld",
        UserActionNeededBluetoothPer = "user_action_needed_bluetooth_per",
        UserActionNeededNetwork = "user_action_needed_network",
        UserActionNeededNotifications = "user_action_needed_notifications",
    }
}

words! {
    /// The state of a migration to another console.
    MigrationStatus {
        NotApplicable = "N/A",
        Pending = "Pending",
        Migrated = "Migrated",
        Failed = "Failed",
    }
}

words! {
    /// Whether applications on the machine need a patch.
    AppsVulnerabilityStatus {
        PatchRequired = "patch_required",
        UpToDate = "up_to_date",
        NotApplicable = "not_applicable",
    }
}

words! {
    /// The package format the agent was installed from.
    InstallerType {
        Msi = ".msi",
        Exe = ".exe",
        Deb = ".deb",
        Rpm = ".rpm",
        Bsx = ".bsx",
        Pkg = ".pkg",
        Img = ".img",
        Unknown = "unknown",
        Tar = ".tar",
        Zip = ".zip",
        Gz = ".gz",
        Xz = ".xz",
    }
}

words! {
    /// Whether network discovery is on for the agent.
    RangerStatus {
        NotApplicable = "NotApplicable",
        Enabled = "Enabled",
        Disabled = "Disabled",
    }
}

words! {
    /// A protection that is on.
    ActiveProtection {
        Edr = "edr",
        Idr = "idr",
    }
}

words! {
    /// The mitigation state of threats.
    ThreatMitigationStatus {
        Mitigated = "mitigated",
        Blocked = "blocked",
        Active = "active",
        Suspicious = "suspicious",
        Pending = "pending",
        SuspiciousResolved = "suspicious_resolved",
    }
}

words! {
    /// What the agent does about a threat.
    MitigationMode {
        Detect = "detect",
        Protect = "protect",
    }
}

words! {
    /// The level of remote script orchestration.
    RemoteScriptLevel {
        None = "none",
        Pro = "pro",
        Ars = "ars",
    }
}

words! {
    /// A column that a list of agents can be sorted by.
    AgentSortBy {
        CreatedAt = "createdAt",
        UpdatedAt = "updatedAt",
        Id = "id",
        ComputerName = "computerName",
        GroupId = "groupId",
        OsType = "osType",
        OsName = "osName",
        Uuid = "uuid",
        ScanStatus = "scanStatus",
        IsDecommissioned = "isDecommissioned",
        DecommissionedAt = "decommissionedAt",
        IsUninstalled = "isUninstalled",
        ThreatMitigationStatus = "threatMitigationStatus",
        ThreatResolved = "threatResolved",
        ThreatContentHash = "threatContentHash",
        ThreatCreatedAt = "threatCreatedAt",
        RegisteredAt = "registeredAt",
        LastActiveDate = "lastActiveDate",
        IsActive = "isActive",
        IsPendingUninstall = "isPendingUninstall",
        ActiveThreats = "activeThreats",
        IsUpToDate = "isUpToDate",
        AgentVersion = "agentVersion",
        OsArch = "osArch",
        MachineType = "machineType",
        NetworkStatus = "networkStatus",
        Domain = "domain",
        MitigationMode = "mitigationMode",
        MitigationModeSuspicious = "mitigationModeSuspicious",
        EncryptedApplications = "encryptedApplications",
        TotalMemory = "totalMemory",
        CpuCount = "cpuCount",
        CoreCount = "coreCount",
        ExternalIp = "externalIp",
        LastLoggedInUserName = "lastLoggedInUserName",
        GroupName = "groupName",
        NetworkInterfacePhysical = "networkInterfacePhysical",
        SiteId = "siteId",
        SiteName = "siteName",
        Infected = "infected",
        ThreatRebootRequired = "threatRebootRequired",
        ConsoleMigrationStatus = "consoleMigrationStatus",
        AppsVulnerabilityStatus = "appsVulnerabilityStatus",
        AccountName = "accountName",
        ExternalId = "externalId",
        InstallerType = "installerType",
        RangerVersion = "rangerVersion",
        OperationalState = "operationalState",
        RemoteProfilingState = "remoteProfilingState",
        NetworkQuarantineEnabled = "networkQuarantineEnabled",
        FirewallEnabled = "firewallEnabled",
        LocationEnabled = "locationEnabled",
        CloudAccount = "cloudAccount",
        CloudImage = "cloudImage",
        CloudInstanceId = "cloudInstanceId",
        CloudInstanceSize = "cloudInstanceSize",
        CloudLocation = "cloudLocation",
        CloudNetwork = "cloudNetwork",
        CloudProvider = "cloudProvider",
        ClusterName = "clusterName",
        KubernetesVersion = "kubernetesVersion",
        KubernetesType = "kubernetesType",
        AgentNamespace = "agentNamespace",
        AgentPodName = "agentPodName",
        SerialNumber = "serialNumber",
        CpuId = "cpuId",
        FullDiskScanLastUpdatedAt = "fullDiskScanLastUpdatedAt",
        LastSuccessfulScanDate = "lastSuccessfulScanDate",
        EcsType = "ecsType",
        EcsVersion = "ecsVersion",
        EcsClusterName = "ecsClusterName",
        EcsTaskArn = "ecsTaskArn",
        EcsTaskAvailabilityZone = "ecsTaskAvailabilityZone",
        EcsServiceName = "ecsServiceName",
        EcsServiceArn = "ecsServiceArn",
        EcsTaskDefinitionFamily = "ecsTaskDefinitionFamily",
        EcsTaskDefinitionRevision = "ecsTaskDefinitionRevision",
        EcsTaskDefinitionArn = "ecsTaskDefinitionArn",
        IsAdConnector = "isAdConnector",
        ActiveProtection = "activeProtection",
        PacFileUsage = "pacFileUsage",
        ProxyMethod = "proxyMethod",
        Console = "console",
        ConsoleProxyAddress = "consoleProxyAddress",
        DeepVisibility = "deepVisibility",
        DeepVisibilityProxyAddress = "deepVisibilityProxyAddress",
    }
}

words! {
    /// The sort order.
    SortOrder {
        Ascending = "asc",
        Descending = "desc",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::models::{MachineType, NetworkStatus, OsArch, OsType};

    /// The words that the vendor's contract lists for a parameter of `GET /agents`.
    fn documented(parameter: &str) -> BTreeSet<&'static str> {
        include_str!("../../../tests/facts/agents_parameters.txt")
            .lines()
            .find_map(|line| line.strip_prefix(parameter)?.strip_prefix(':'))
            .map(|kind| kind.trim_start_matches("csv[").trim_end_matches(']').split('|').collect())
            .unwrap_or_default()
    }

    #[test]
    fn the_words_are_those_of_the_contract() {
        for (parameter, words) in [
            ("osArches", OsArch::WORDS),
            ("osTypes", OsType::WORDS),
            ("scanStatuses", ScanStatus::WORDS),
            ("machineTypes", MachineType::WORDS),
            ("networkStatuses", NetworkStatus::WORDS),
            ("userActionsNeeded", UserAction::WORDS),
            ("missingPermissions", MissingPermission::WORDS),
            ("consoleMigrationStatuses", MigrationStatus::WORDS),
            ("appsVulnerabilityStatuses", AppsVulnerabilityStatus::WORDS),
            ("installerTypes", InstallerType::WORDS),
            ("rangerStatuses", RangerStatus::WORDS),
            ("activeProtection", ActiveProtection::WORDS),
            ("threatMitigationStatus", ThreatMitigationStatus::WORDS),
            ("mitigationMode", MitigationMode::WORDS),
            ("rsoLevel", RemoteScriptLevel::WORDS),
            ("sortBy", AgentSortBy::WORDS),
        ] {
            assert_eq!(words.iter().copied().collect::<BTreeSet<_>>(), documented(parameter), "{parameter}");
        }
    }

    #[test]
    fn every_column_reads_as_its_variant() {
        for word in AgentSortBy::WORDS {
            assert_eq!(AgentSortBy::from(*word).as_str(), *word);
            assert!(!matches!(AgentSortBy::from(*word), AgentSortBy::Unrecognized(_)), "{word}");
        }
    }
}
