//! The unified asset inventory. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::{Number, Value};

record! {
    /// An asset, as returned by `GET xdr/assets/surface/endpoint`.
    pub struct Asset {
        /// The active coverage.
        pub active_coverage: Option<Vec<String>> = "activeCoverage",
        /// Whether ads is enabled.
        pub ads_enabled: Option<bool> = "adsEnabled",
        /// The agent.
        pub agent: Option<AssetAgent> = "agent",
        /// The alerts.
        pub alerts: Option<Vec<AssetAlert>> = "alerts",
        /// The alerts count.
        pub alerts_count: Option<Vec<AssetAlert>> = "alertsCount",
        /// The applications.
        pub applications: Option<Vec<AssetApplication>> = "applications",
        /// The architecture.
        pub architecture: Option<String> = "architecture",
        /// The asset contact email.
        pub asset_contact_email: Option<String> = "assetContactEmail",
        /// The asset criticality.
        pub asset_criticality: Option<String> = "assetCriticality",
        /// The asset environment.
        pub asset_environment: Option<String> = "assetEnvironment",
        /// The asset status.
        pub asset_status: Option<String> = "assetStatus",
        /// The category.
        pub category: Option<String> = "category",
        /// The number of core.
        pub core_count: Option<Integer> = "coreCount",
        /// The processor.
        pub cpu: Option<String> = "cpu",
        /// The detected from site.
        pub detected_from_site: Option<String> = "detectedFromSite",
        /// The device review.
        pub device_review: Option<String> = "deviceReview",
        /// The device review log.
        pub device_review_log: Option<Vec<AssetReview>> = "deviceReviewLog",
        /// The discovery methods.
        pub discovery_methods: Option<Vec<String>> = "discoveryMethods",
        /// The domain.
        pub domain: Option<String> = "domain",
        /// The epp unsupported unknown.
        pub epp_unsupported_unknown: Option<String> = "eppUnsupportedUnknown",
        /// The first seen time.
        pub first_seen_dt: Option<String> = "firstSeenDt",
        /// The gateway IP addresses.
        pub gateway_ips: Option<Vec<String>> = "gatewayIps",
        /// The gateway's MAC addresses.
        pub gateway_macs: Option<Vec<String>> = "gatewayMacs",
        /// The hostnames.
        pub hostnames: Option<Vec<String>> = "hostnames",
        /// The id.
        pub id: Option<String> = "id",
        /// The id secondary.
        pub id_secondary: Option<Vec<String>> = "idSecondary",
        /// The identity.
        pub identity: Option<AssetIdentity> = "identity",
        /// The infection status.
        pub infection_status: Option<String> = "infectionStatus",
        /// The internal IP addresses.
        pub internal_ips: Option<Vec<String>> = "internalIps",
        /// The internal IP addresses v6.
        pub internal_ips_v6: Option<Vec<String>> = "internalIpsV6",
        /// The IP address.
        pub ip_address: Option<String> = "ipAddress",
        /// Whether it is Active Directory connector.
        pub is_ad_connector: Option<bool> = "isAdConnector",
        /// Whether it is dc server.
        pub is_dc_server: Option<bool> = "isDcServer",
        /// The last active time.
        pub last_active_dt: Option<String> = "lastActiveDt",
        /// The last reboot time.
        pub last_reboot_dt: Option<String> = "lastRebootDt",
        /// The last update time.
        pub last_update_dt: Option<String> = "lastUpdateDt",
        /// The legacy identity policy name.
        pub legacy_identity_policy_name: Option<String> = "legacyIdentityPolicyName",
        /// The MAC addresses.
        pub mac_addresses: Option<Vec<String>> = "macAddresses",
        /// The manufacturer.
        pub manufacturer: Option<String> = "manufacturer",
        /// The memory.
        pub memory: Option<Integer> = "memory",
        /// The memory readable.
        pub memory_readable: Option<String> = "memoryReadable",
        /// The missing coverage.
        pub missing_coverage: Option<Vec<String>> = "missingCoverage",
        /// The name.
        pub name: Option<String> = "name",
        /// The network interfaces.
        pub network_interfaces: Option<Vec<AssetNetworkInterface>> = "networkInterfaces",
        /// The network name.
        pub network_name: Option<String> = "networkName",
        /// The network names.
        pub network_names: Option<Vec<String>> = "networkNames",
        /// The notes.
        pub notes: Option<Vec<AssetNote>> = "notes",
        /// The operating system.
        pub os: Option<String> = "os",
        /// The operating system family.
        pub os_family: Option<String> = "osFamily",
        /// The operating system name version.
        pub os_name_version: Option<String> = "osNameVersion",
        /// The operating system version.
        pub os_version: Option<String> = "osVersion",
        /// The previous device function.
        pub previous_device_function: Option<String> = "previousDeviceFunction",
        /// The previous operating system type.
        pub previous_os_type: Option<String> = "previousOsType",
        /// The previous operating system version.
        pub previous_os_version: Option<String> = "previousOsVersion",
        /// The ranger tags.
        pub ranger_tags: Option<Vec<String>> = "rangerTags",
        /// The resource type.
        pub resource_type: Option<String> = "resourceType",
        /// The risk factors.
        pub risk_factors: Option<Vec<String>> = "riskFactors",
        /// The SentinelOne account id.
        pub s1_account_id: Option<String> = "s1AccountId",
        /// The SentinelOne account name.
        pub s1_account_name: Option<String> = "s1AccountName",
        /// The SentinelOne group id.
        pub s1_group_id: Option<String> = "s1GroupId",
        /// The SentinelOne group name.
        pub s1_group_name: Option<String> = "s1GroupName",
        /// The SentinelOne management id.
        pub s1_management_id: Option<Integer> = "s1ManagementId",
        /// The SentinelOne onboarded account id.
        pub s1_onboarded_account_id: Option<Integer> = "s1OnboardedAccountId",
        /// The SentinelOne onboarded account name.
        pub s1_onboarded_account_name: Option<String> = "s1OnboardedAccountName",
        /// The SentinelOne onboarded group id.
        pub s1_onboarded_group_id: Option<Integer> = "s1OnboardedGroupId",
        /// The SentinelOne onboarded group name.
        pub s1_onboarded_group_name: Option<String> = "s1OnboardedGroupName",
        /// The SentinelOne onboarded scope id.
        pub s1_onboarded_scope_id: Option<Integer> = "s1OnboardedScopeId",
        /// The SentinelOne onboarded scope level.
        pub s1_onboarded_scope_level: Option<String> = "s1OnboardedScopeLevel",
        /// The SentinelOne onboarded scope path.
        pub s1_onboarded_scope_path: Option<String> = "s1OnboardedScopePath",
        /// The SentinelOne onboarded site id.
        pub s1_onboarded_site_id: Option<Integer> = "s1OnboardedSiteId",
        /// The SentinelOne onboarded site name.
        pub s1_onboarded_site_name: Option<String> = "s1OnboardedSiteName",
        /// The SentinelOne scope id.
        pub s1_scope_id: Option<String> = "s1ScopeId",
        /// The SentinelOne scope level.
        pub s1_scope_level: Option<String> = "s1ScopeLevel",
        /// The SentinelOne scope path.
        pub s1_scope_path: Option<String> = "s1ScopePath",
        /// The SentinelOne scope type.
        pub s1_scope_type: Option<Integer> = "s1ScopeType",
        /// The SentinelOne site id.
        pub s1_site_id: Option<String> = "s1SiteId",
        /// The SentinelOne site name.
        pub s1_site_name: Option<String> = "s1SiteName",
        /// When it was SentinelOne updated. ISO 8601.
        pub s1_updated_at: Option<String> = "s1UpdatedAt",
        /// The serial number.
        pub serial_number: Option<String> = "serialNumber",
        /// The sub category.
        pub sub_category: Option<String> = "subCategory",
        /// The subnets.
        pub subnets: Option<Vec<String>> = "subnets",
        /// The surfaces.
        pub surfaces: Option<Vec<String>> = "surfaces",
        /// The tags.
        pub tags: Option<Vec<Value>> = "tags",
        /// The TCP ports.
        pub tcp_ports: Option<Vec<String>> = "tcpPorts",
        /// The UDP ports.
        pub udp_ports: Option<Vec<String>> = "udpPorts",
    }
}

record! {
    /// The `agent` of [`Asset`].
    pub struct AssetAgent {
        /// The agent version.
        pub agent_version: Option<String> = "agentVersion",
        /// The anti tampering status.
        pub anti_tampering_status: Option<String> = "antiTamperingStatus",
        /// Whether network quarantine is configurable.
        pub configurable_network_quarantine: Option<bool> = "configurableNetworkQuarantine",
        /// Whether the console can be reached.
        pub console_connectivity: Option<bool> = "consoleConnectivity",
        /// The console migration status.
        pub console_migration_status: Option<String> = "consoleMigrationStatus",
        /// The customer identifier.
        pub customer_identifier: Option<String> = "customerIdentifier",
        /// Whether the agent is decommissioned.
        pub decommissioned: Option<bool> = "decommissioned",
        /// The detection state.
        pub detection_state: Option<String> = "detectionState",
        /// Whether the disk is encrypted.
        pub disk_encryption: Option<bool> = "diskEncryption",
        /// The disk metrics.
        pub disk_metrics: Option<Vec<AssetAgentDiskMetric>> = "diskMetrics",
        /// The Deep Visibility connectivity.
        pub dv_connectivity: Option<String> = "dvConnectivity",
        /// The Deep Visibility connectivity last updated time.
        pub dv_connectivity_last_updated_dt: Option<String> = "dvConnectivityLastUpdatedDt",
        /// Whether the firewall is on.
        pub firewall_status: Option<bool> = "firewallStatus",
        /// The full disk scan time.
        pub full_disk_scan_dt: Option<String> = "fullDiskScanDt",
        /// Whether it has local config.
        pub has_local_config: Option<bool> = "hasLocalConfig",
        /// The health status.
        pub health_status: Option<String> = "healthStatus",
        /// The id.
        pub id: Option<String> = "id",
        /// Whether the identity service can be reached.
        pub idr_connectivity: Option<bool> = "idrConnectivity",
        /// The installer type.
        pub installer_type: Option<String> = "installerType",
        /// The Kubernetes namespace.
        pub k8s_namespace: Option<String> = "k8sNamespace",
        /// The Kubernetes pod.
        pub k8s_pod: Option<String> = "k8sPod",
        /// The last logged in user.
        pub last_logged_in_user: Option<String> = "lastLoggedInUser",
        /// The location.
        pub location: Option<Vec<String>> = "location",
        /// Whether rules depend on the endpoint's location.
        pub location_awareness: Option<bool> = "locationAwareness",
        /// The missing permissions.
        pub missing_permissions: Option<Vec<String>> = "missingPermissions",
        /// The network status.
        pub network_status: Option<String> = "networkStatus",
        /// The operational state.
        pub operational_state: Option<String> = "operationalState",
        /// The time at which the operational state expires.
        pub operational_state_expiration_time_dt: Option<String> = "operationalStateExpirationTimeDt",
        /// The pending actions.
        pub pending_actions: Option<Vec<String>> = "pendingActions",
        /// Whether the agent's uninstallation is pending.
        pub pending_uninstall: Option<bool> = "pendingUninstall",
        /// Whether an upgrade of the agent is pending.
        pub pending_upgrade: Option<bool> = "pendingUpgrade",
        /// The ranger status.
        pub ranger_status: Option<String> = "rangerStatus",
        /// The ranger version.
        pub ranger_version: Option<String> = "rangerVersion",
        /// The time of subscription.
        pub subscribe_on_dt: Option<String> = "subscribeOnDt",
        /// Whether the agent is uninstalled.
        pub uninstalled: Option<bool> = "uninstalled",
        /// Whether it is up to date.
        pub up_to_date: Option<bool> = "upToDate",
        /// The UUID.
        pub uuid: Option<String> = "uuid",
        /// The VSS last snapshot time.
        pub vss_last_snapshot_dt: Option<String> = "vssLastSnapshotDt",
        /// The VSS protection status.
        pub vss_protection_status: Option<String> = "vssProtectionStatus",
        /// The VSS rollback status.
        pub vss_rollback_status: Option<String> = "vssRollbackStatus",
        /// The VSS service status.
        pub vss_service_status: Option<String> = "vssServiceStatus",
        /// The VSS volumes.
        pub vss_volumes: Option<Vec<AssetAgentVssVolume>> = "vssVolumes",
    }
}

record! {
    /// The `diskMetrics` of [`AssetAgent`].
    pub struct AssetAgentDiskMetric {
        /// The free bytes available to caller.
        pub free_bytes_available_to_caller: Option<Integer> = "freeBytesAvailableToCaller",
        /// The free percentage.
        pub free_percentage: Option<Number> = "freePercentage",
        /// The path.
        pub path: Option<String> = "path",
        /// The number of number of bytes.
        pub total_number_of_bytes: Option<Integer> = "totalNumberOfBytes",
        /// The number of number of free bytes.
        pub total_number_of_free_bytes: Option<Integer> = "totalNumberOfFreeBytes",
        /// The volume type.
        pub volume_type: Option<String> = "volumeType",
    }
}

record! {
    /// The `vssVolumes` of [`AssetAgent`].
    pub struct AssetAgentVssVolume {
        /// The diff area current allocated bytes.
        pub diff_area_current_allocated_bytes: Option<Integer> = "diffAreaCurrentAllocatedBytes",
        /// The diff area current used bytes.
        pub diff_area_current_used_bytes: Option<Integer> = "diffAreaCurrentUsedBytes",
        /// The diff area free percentage.
        pub diff_area_free_percentage: Option<Number> = "diffAreaFreePercentage",
        /// The diff area max limit bytes.
        pub diff_area_max_limit_bytes: Option<Integer> = "diffAreaMaxLimitBytes",
        /// The diff area name.
        pub diff_area_name: Option<String> = "diffAreaName",
    }
}

record! {
    /// The `alerts` of [`Asset`].
    pub struct AssetAlert {
        /// The activity.
        pub activity: Option<String> = "activity",
        /// The attacks.
        pub attacks: Option<Vec<AssetAlertAttack>> = "attacks",
        /// The classification.
        pub classification: Option<String> = "classification",
        /// The count.
        pub count: Option<Integer> = "count",
        /// When it was detected. ISO 8601.
        pub detected_at: Option<String> = "detectedAt",
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// The severity.
        pub severity: Option<String> = "severity",
        /// The status.
        pub status: Option<String> = "status",
        /// The time.
        pub time: Option<Integer> = "time",
    }
}

record! {
    /// The `attacks` of [`AssetAlert`].
    pub struct AssetAlertAttack {
        /// The name.
        pub name: Option<String> = "name",
        /// The uid.
        pub uid: Option<String> = "uid",
        /// The version.
        pub version: Option<String> = "version",
    }
}

record! {
    /// The `applications` of [`Asset`].
    pub struct AssetApplication {
        /// The time of `installedTime`.
        pub installed_time_dt: Option<String> = "installedTimeDt",
        /// The name.
        pub name: Option<String> = "name",
        /// The vendor name.
        pub vendor_name: Option<String> = "vendorName",
        /// The version.
        pub version: Option<String> = "version",
    }
}

record! {
    /// The `deviceReviewLog` of [`Asset`].
    pub struct AssetReview {
        /// The current.
        pub current: Option<String> = "current",
        /// The previous.
        pub previous: Option<String> = "previous",
        /// The reason.
        pub reason: Option<String> = "reason",
        /// The updated time.
        pub updated_time: Option<Integer> = "updatedTime",
        /// The time of the last update.
        pub updated_time_dt: Option<String> = "updatedTimeDt",
        /// The username.
        pub username: Option<String> = "username",
    }
}

record! {
    /// The `identity` of [`Asset`].
    pub struct AssetIdentity {
        /// The Active Directory machine distinguished name.
        pub ad_machine_distinguished_name: Option<String> = "adMachineDistinguishedName",
        /// The Active Directory machine membership.
        pub ad_machine_membership: Option<Vec<String>> = "adMachineMembership",
        /// The Active Directory user distinguished name.
        pub ad_user_distinguished_name: Option<String> = "adUserDistinguishedName",
        /// The Active Directory user membership.
        pub ad_user_membership: Option<Vec<String>> = "adUserMembership",
    }
}

record! {
    /// The `networkInterfaces` of [`Asset`].
    pub struct AssetNetworkInterface {
        /// The gateway IP address.
        pub gateway_ip: Option<String> = "gatewayIp",
        /// The gateway MAC address.
        pub gateway_mac: Option<String> = "gatewayMac",
        /// The IP address.
        pub ip: Option<String> = "ip",
        /// The MAC address.
        pub mac: Option<String> = "mac",
        /// The name.
        pub name: Option<String> = "name",
        /// The network name.
        pub network_name: Option<String> = "networkName",
        /// The subnet.
        pub subnet: Option<String> = "subnet",
    }
}

record! {
    /// The `notes` of [`Asset`].
    pub struct AssetNote {
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The id.
        pub id: Option<String> = "id",
        /// The note.
        pub note: Option<String> = "note",
        /// The resource id.
        pub resource_id: Option<String> = "resourceId",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The id of the user.
        pub user_id: Option<String> = "userId",
        /// The name of the user.
        pub user_name: Option<String> = "userName",
    }
}

word_enum! {
    /// Words of `assetCriticality`.
    pub enum AssetCriticality {
        /// `critical`.
        Critical = "critical",
        /// `high`.
        High = "high",
        /// `medium`.
        Medium = "medium",
        /// `low`.
        Low = "low",
        /// `--`.
        Unset = "--",
    }
}

word_enum! {
    /// Words of `missingCoverage`.
    pub enum MissingCoverage {
        /// `CWS`.
        Cws = "CWS",
        /// `CDS`.
        Cds = "CDS",
        /// `EPP`.
        Epp = "EPP",
        /// `Ranger Insights`.
        RangerInsights = "Ranger Insights",
        /// `RAD`.
        Rad = "RAD",
        /// `ISPM`.
        Ispm = "ISPM",
        /// `Data Clas`.
        DataClas = "Data Clas",
    }
}

word_enum! {
    /// Words of `riskFactor`.
    pub enum RiskFactor {
        /// `Unresolved Alerts`.
        UnresolvedAlerts = "Unresolved Alerts",
        /// `High Value`.
        HighValue = "High Value",
    }
}

word_enum! {
    /// Words of `surface`.
    pub enum Surface {
        /// `Cloud`.
        Cloud = "Cloud",
        /// `Identity`.
        Identity = "Identity",
        /// `Network`.
        Network = "Network",
        /// `Endpoint`.
        Endpoint = "Endpoint",
        /// `Network Discovery`.
        NetworkDiscovery = "Network Discovery",
    }
}

word_enum! {
    /// Words of `assetStatus`.
    pub enum AssetStatus {
        /// `Active`.
        Active = "Active",
        /// `Inactive`.
        Inactive = "Inactive",
    }
}

word_enum! {
    /// Words of `assetDeviceReview`.
    pub enum AssetDeviceReview {
        /// `Not Reviewed`.
        NotReviewed = "Not Reviewed",
        /// `Under Analysis`.
        UnderAnalysis = "Under Analysis",
        /// `Not Trusted`.
        NotTrusted = "Not Trusted",
        /// `Allowed`.
        Allowed = "Allowed",
    }
}

word_enum! {
    /// Words of `resourceType`.
    pub enum ResourceType {
        /// `Access Control and Surveillance System`.
        AccessControlAndSurveillanceSystem = "Access Control and Surveillance System",
        /// `Access`.
        Access = "Access",
    }
}

word_enum! {
    /// Words of `subCategory`.
    pub enum SubCategory {
        /// `All`.
        All = "All",
        /// `Access Key and Secret`.
        AccessKeyAndSecret = "Access Key and Secret",
        /// `Access Management`.
        AccessManagement = "Access Management",
        /// `Ac`.
        Ac = "Ac",
    }
}

word_enum! {
    /// Words of `infectionStatus`.
    pub enum InfectionStatus {
        /// `Infected`.
        Infected = "Infected",
        /// `Healthy`.
        Healthy = "Healthy",
    }
}
