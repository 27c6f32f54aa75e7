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
    use crate::models::{
        ActiveProtection, AppsVulnerabilityStatus, ConsoleMigrationStatus, FileExtension, MachineType,
        MissingPermission, MitigationMode, NetworkStatus, OsArch, OsType, RangerStatus, RsoLevel, ScanStatus,
        ThreatMitigationStatus, UserActionsNeeded,
    };

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
            ("userActionsNeeded", UserActionsNeeded::WORDS),
            ("missingPermissions", MissingPermission::WORDS),
            ("consoleMigrationStatuses", ConsoleMigrationStatus::WORDS),
            ("appsVulnerabilityStatuses", AppsVulnerabilityStatus::WORDS),
            ("installerTypes", FileExtension::WORDS),
            ("rangerStatuses", RangerStatus::WORDS),
            ("activeProtection", ActiveProtection::WORDS),
            ("threatMitigationStatus", ThreatMitigationStatus::WORDS),
            ("mitigationMode", MitigationMode::WORDS),
            ("rsoLevel", RsoLevel::WORDS),
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
