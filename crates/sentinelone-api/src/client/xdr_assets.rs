//! The unified asset inventory.

use connect_core::Call;
use open_record::word_enum;

use super::XdrAssets;
use super::operations::{
    ADD_NOTE_OF_XDR_ASSETS, DELETE_NOTE_OF_XDR_ASSETS, LIST_ENDPOINTS_OF_XDR_ASSETS, SEARCH_ASSETS,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{
    Asset, AssetCriticality, AssetDeviceReview, AssetStatus, InfectionStatus, MissingCoverage, ResourceType,
    RiskFactor, SubCategory, Surface,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum EndpointsOfXdrAssetSortBy {
        /// `s1GroupName`.
        S1GroupName = "s1GroupName",
        /// `cpu`.
        Cpu = "cpu",
        /// `legacyIdentityPolicyName`.
        LegacyIdentityPolicyName = "legacyIdentityPolicyName",
    }
}

connect_core::requests! {
    /// A request that lists the endpoints among the assets.
    pub list ListEndpointsOfXdrAssets of Asset {}

    /// A request that adds a note to an asset.
    pub call AddNoteOfXdrAssets of () {}

    /// A request that deletes a note on an asset.
    pub call DeleteNoteOfXdrAssets of () {}
}

setters! { ListEndpointsOfXdrAssets query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: EndpointsOfXdrAssetSortBy => "sortBy";
    listing;
    /// Only records whose tags key contains one of these texts.
    contains(5000) tags_key_contains => "tagsKey__contains";
    /// Excludes records with any of these `agentOperationalState`.
    many(5000) agent_operational_state_nin: String => "agentOperationalState__nin";
    /// Excludes records with any of these `assetCriticality`.
    many(5000) asset_criticality_nin: AssetCriticality => "assetCriticality__nin";
    /// Only records with one of these `legacyIdentityPolicyName`.
    many(5000) legacy_identity_policy_name: String => "legacyIdentityPolicyName";
    /// Only records with one of these `missingCoverage`.
    many(5000) missing_coverage: MissingCoverage => "missingCoverage";
    /// Only records with one of these `allTagsKeyValue`.
    many(5000) all_tags_key_value: String => "allTagsKeyValue";
    /// Excludes records with any of these `agentConsoleMigrationStatus`.
    many(5000) agent_console_migration_status_nin: String => "agentConsoleMigrationStatus__nin";
    /// Excludes records with any of these `tagsKey`.
    many(5000) tags_key_nin: String => "tagsKey__nin";
    /// Only records whose `agentDiskMetricsFreePercentage` is in this range.
    span agent_disk_metrics_free_percentage_between => "agentDiskMetricsFreePercentage__between";
    /// Only records with one of these `tagsKey`.
    many(5000) tags_key_exists: String => "tagsKey__exists";
    /// Only records whose processor contains one of these texts.
    contains(5000) cpu_contains => "cpu__contains";
    /// Only records with one of these `memoryReadable`.
    many(5000) memory_readable: String => "memoryReadable";
    /// Only records whose IP address address contains one of these texts.
    contains(5000) ip_address_contains => "ipAddress__contains";
    /// Only records whose tags key value contains one of these texts.
    contains(5000) tags_key_value_contains => "tagsKeyValue__contains";
    /// Only records with one of these `tagsKey`.
    many(5000) tags_key: String => "tagsKey";
    /// Excludes records with any of these `agentVssProtectionStatus`.
    many(5000) agent_vss_protection_status_nin: String => "agentVssProtectionStatus__nin";
    /// Excludes records with any of these `riskFactors`.
    many(5000) risk_factors_nin: RiskFactor => "riskFactors__nin";
    /// Only records with one of these `tagsKey`.
    many(5000) tags_key_nexists: String => "tagsKey__nexists";
    /// Only records whose identity Active Directory machine contains one of these texts.
    contains(5000) identity_ad_machine_contains => "identityAdMachine__contains";
    /// Only records with one of these `os`.
    many(5000) os: String => "os";
    /// Whether it is an Active Directory connector.
    flags is_ad_connector => "isAdConnector";
    /// Only records whose image name contains one of these texts.
    contains(5000) image_name_contains => "imageName__contains";
    /// Only records with one of these `agentMissingPermissions`.
    many(5000) agent_missing_permissions: String => "agentMissingPermissions";
    /// Excludes records with any of these `agentLocation`.
    many(5000) agent_location_nin: String => "agentLocation__nin";
    /// Only records whose `agentDvConnectivityLastUpdatedDt` is in this range.
    period agent_dv_connectivity_last_updated_dt_between => "agentDvConnectivityLastUpdatedDt__between";
    /// Only records whose subnets contains one of these texts.
    contains(5000) subnets_contains => "subnets__contains";
    /// Only records with one of these `agentDvConnectivity`.
    many(5000) agent_dv_connectivity: String => "agentDvConnectivity";
    /// Excludes records with any of these `activeCoverage`.
    many(5000) active_coverage_nin: MissingCoverage => "activeCoverage__nin";
    /// The agent console connectivity.
    flags agent_console_connectivity => "agentConsoleConnectivity";
    /// The agent idr connectivity.
    flags agent_idr_connectivity => "agentIdrConnectivity";
    /// Excludes records with any of these `allTagsKeyValue`.
    many(5000) all_tags_key_value_nin: String => "allTagsKeyValue__nin";
    /// The agent configurable network quarantine.
    flags agent_configurable_network_quarantine_nin => "agentConfigurableNetworkQuarantine__nin";
    /// Excludes records with any of these `allTagsKey`.
    many(5000) all_tags_key_nin: String => "allTagsKey__nin";
    /// Only records whose gateway IP addresses contains one of these texts.
    contains(5000) gateway_ips_contains => "gatewayIps__contains";
    /// Only records with one of these `surfaces`.
    many(5000) surfaces: Surface => "surfaces";
    /// Only records with one of these `agentPendingActions`.
    many(5000) agent_pending_actions: String => "agentPendingActions";
    /// Excludes records with any of these `osNameVersion`.
    many(5000) os_name_version_nin: String => "osNameVersion__nin";
    /// Excludes records with any of these `missingCoverage`.
    many(5000) missing_coverage_nin: MissingCoverage => "missingCoverage__nin";
    /// Only records with one of these `serialNumber`.
    many(5000) serial_number: String => "serialNumber";
    /// Excludes records with any of these `assetStatus`.
    many(5000) asset_status_nin: AssetStatus => "assetStatus__nin";
    /// Only records whose `lastActiveDt` is in this range.
    period last_active_dt_between => "lastActiveDt__between";
    /// Only records whose identity Active Directory contains one of these texts.
    contains(5000) identity_ad_contains => "identityAd__contains";
    /// Only records with one of these `agentInstallerType`.
    many(5000) agent_installer_type: String => "agentInstallerType";
    /// Only records with one of these `agentDiskMetricsVolumeType`.
    many(5000) agent_disk_metrics_volume_type: String => "agentDiskMetricsVolumeType";
    /// Only records whose legacy identity policy name contains one of these texts.
    contains(5000) legacy_identity_policy_name_contains => "legacy_identity_policy_name__contains";
    /// Excludes records with any of these `agentHealthStatus`.
    many(5000) agent_health_status_nin: String => "agentHealthStatus__nin";
    /// Excludes records with any of these `agentRangerVersion`.
    many(5000) agent_ranger_version_nin: String => "agentRangerVersion__nin";
    /// Excludes records with any of these `deviceReview`.
    many(5000) device_review_nin: AssetDeviceReview => "deviceReview__nin";
    /// Excludes records with any of these `assetContactEmail`.
    many(5000) asset_contact_email_nin: String => "assetContactEmail__nin";
    /// The agent disk metrics free percentage.
    one agent_disk_metrics_free_percentage_lte: f64 => "agentDiskMetricsFreePercentage__lte";
    /// Only records with one of these `alertSeverity`.
    many(5000) alert_severity: String => "alertSeverity";
    /// Excludes records with any of these `serialNumber`.
    many(5000) serial_number_nin: String => "serialNumber__nin";
    /// The agent decommissioned.
    flags agent_decommissioned => "agentDecommissioned";
    /// Only records whose `agentSubscribeOnDt` is in this range.
    period agent_subscribe_on_dt_between => "agentSubscribeOnDt__between";
    /// Only records whose operating system name version contains one of these texts.
    contains(5000) os_name_version_contains => "osNameVersion__contains";
    /// Only records whose domain contains one of these texts.
    contains(5000) domain_contains => "domain__contains";
    /// Excludes records with any of these `resourceType`.
    many(5000) resource_type_nin: ResourceType => "resourceType__nin";
    /// Only records whose gateway macs contains one of these texts.
    contains(5000) gateway_macs_contains => "gatewayMacs__contains";
    /// Only records whose agent customer identifier contains one of these texts.
    contains(5000) agent_customer_identifier_contains => "agentCustomerIdentifier__contains";
    /// Excludes records with any of these `os`.
    many(5000) os_nin: String => "os__nin";
    /// Only records with one of these `assetContactEmail`.
    many(5000) asset_contact_email: String => "assetContactEmail";
    /// Only records with one of these `riskFactors`.
    many(5000) risk_factors: RiskFactor => "riskFactors";
    /// Only records whose `agentFullDiskScanDt` is in this range.
    period agent_full_disk_scan_dt_between => "agentFullDiskScanDt__between";
    /// Excludes records with any of these `agentAntiTamperingStatus`.
    many(5000) agent_anti_tampering_status_nin: String => "agentAntiTamperingStatus__nin";
    /// Only records with one of these `assetEnvironment`.
    many(5000) asset_environment: String => "assetEnvironment";
    /// Only records with one of these `osFamily`.
    many(5000) os_family: String => "osFamily";
    /// Only records whose identity Active Directory user contains one of these texts.
    contains(5000) identity_ad_user_contains => "identityAdUser__contains";
    /// Excludes records with any of these `surfaces`.
    many(5000) surfaces_nin: Surface => "surfaces__nin";
    /// The ads enabled.
    flags ads_enabled => "adsEnabled";
    /// Only records with one of these `agentLocation`.
    many(5000) agent_location: String => "agentLocation";
    /// Excludes records with any of these `agentPendingActions`.
    many(5000) agent_pending_actions_nin: String => "agentPendingActions__nin";
    /// Only records with one of these `id`.
    many(5000) id_in: String => "id__in";
    /// The agent uninstalled.
    flags agent_uninstalled => "agentUninstalled";
    /// Only records whose resource type contains one of these texts.
    contains(5000) resource_type_contains => "resourceType__contains";
    /// Excludes records with any of these `memoryReadable`.
    many(5000) memory_readable_nin: String => "memoryReadable__nin";
    /// Only records whose agent UUID contains one of these texts.
    contains(5000) agent_uuid_contains => "agentUuid__contains";
    /// Only records with one of these `tagsKeyValue`.
    many(5000) tags_key_value: String => "tagsKeyValue";
    /// Whether it is a domain controller.
    flags is_dc_server => "isDcServer";
    /// Only records whose agent location awareness contains one of these texts.
    contains(5000) agent_location_awareness_contains => "agentLocationAwareness__contains";
    /// Only records whose identity Active Directory user distinguished name contains one of these texts.
    contains(5000) identity_ad_user_distinguished_name_contains => "identityAdUserDistinguishedName__contains";
    /// Only records with one of these `agentOperationalState`.
    many(5000) agent_operational_state: String => "agentOperationalState";
    /// Only records with one of these `agentNetworkStatus`.
    many(5000) agent_network_status: String => "agentNetworkStatus";
    /// Only records with one of these `names`.
    many(5000) names: String => "names";
    /// Only records with one of these `agentVssServiceStatus`.
    many(5000) agent_vss_service_status: String => "agentVssServiceStatus";
    /// Only records whose MAC addresses contains one of these texts.
    contains(5000) mac_addresses_contains => "macAddresses__contains";
    /// Excludes records with any of these `agentRangerStatus`.
    many(5000) agent_ranger_status_nin: String => "agentRangerStatus__nin";
    /// Excludes records with any of these `agentAgentVersion`.
    many(5000) agent_agent_version_nin: String => "agentAgentVersion__nin";
    /// Only records whose name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only records with one of these `osVersion`.
    many(5000) os_version: String => "osVersion";
    /// The agent pending uninstall.
    flags agent_pending_uninstall => "agentPendingUninstall";
    /// Only records with one of these `agentAntiTamperingStatus`.
    many(5000) agent_anti_tampering_status: String => "agentAntiTamperingStatus";
    /// Only records whose `firstSeenDt` is in this range.
    period first_seen_dt_between => "firstSeenDt__between";
    /// Only records with one of these `applicationName`.
    many(5000) application_name: String => "applicationName";
    /// Only records with one of these `assetCriticality`.
    many(5000) asset_criticality: AssetCriticality => "assetCriticality";
    /// Excludes records with any of these `agentVssServiceStatus`.
    many(5000) agent_vss_service_status_nin: String => "agentVssServiceStatus__nin";
    /// Only records whose `agentVssLastSnapshotDt` is in this range.
    period agent_vss_last_snapshot_dt_between => "agentVssLastSnapshotDt__between";
    /// Whether the agent has a local configuration.
    flags agent_has_local_config => "agentHasLocalConfig";
    /// Only records with one of these `allTagsKey`.
    many(5000) all_tags_key_nexists: String => "allTagsKey__nexists";
    /// Excludes records with any of these `agentMissingPermissions`.
    many(5000) agent_missing_permissions_nin: String => "agentMissingPermissions__nin";
    /// The agent pending upgrade.
    flags agent_pending_upgrade => "agentPendingUpgrade";
    /// Only records with one of these `agentVssRollbackStatus`.
    many(5000) agent_vss_rollback_status: String => "agentVssRollbackStatus";
    /// Excludes records with any of these `agentInstallerType`.
    many(5000) agent_installer_type_nin: String => "agentInstallerType__nin";
    /// Only records whose `s1UpdatedAt` is in this range.
    period s1_updated_at_between => "s1UpdatedAt__between";
    /// Only records with one of these `resourceType`.
    many(5000) resource_type: ResourceType => "resourceType";
    /// Excludes records with any of these `assetEnvironment`.
    many(5000) asset_environment_nin: String => "assetEnvironment__nin";
    /// Excludes records with any of these `names`.
    many(5000) names_nin: String => "names__nin";
    /// Only records with one of these `agentUuid`.
    many(5000) agent_uuid: String => "agentUuid";
    /// Only records with one of these `coreCount`.
    many(5000) core_count: i64 => "coreCount";
    /// Excludes records with any of these `osVersion`.
    many(5000) os_version_nin: String => "osVersion__nin";
    /// Excludes records with any of these `subCategory`.
    many(5000) sub_category_nin: SubCategory => "subCategory__nin";
    /// Only records with one of these `infectionStatus`.
    many(5000) infection_status: InfectionStatus => "infectionStatus";
    /// Only records with one of these `activeCoverage`.
    many(5000) active_coverage: MissingCoverage => "activeCoverage";
    /// Only records with one of these `countsFor`.
    many(5000) counts_for: String => "countsFor";
    /// Excludes records with any of these `coreCount`.
    many(5000) core_count_nin: i64 => "coreCount__nin";
    /// The CSV filter id.
    number csv_filter_id => "csvFilterId";
    /// Excludes records with any of these `architecture`.
    many(5000) architecture_nin: String => "architecture__nin";
    /// Only records whose identity Active Directory machine distinguished name contains one of these texts.
    contains(5000) identity_ad_machine_distinguished_name_contains => "identityAdMachineDistinguishedName__contains";
    /// Only records whose agent SentinelOne agent live updates version contains one of these texts.
    contains(5000) agent_s1_agent_live_updates_version_contains => "agentS1AgentLiveUpdatesVersion__contains";
    /// Excludes records with any of these `agentNetworkStatus`.
    many(5000) agent_network_status_nin: String => "agentNetworkStatus__nin";
    /// Only records with one of these `subCategory`.
    many(5000) sub_category: SubCategory => "subCategory";
    /// Only records with one of these `agentRangerStatus`.
    many(5000) agent_ranger_status: String => "agentRangerStatus";
    /// Only records whose operating system version contains one of these texts.
    contains(5000) os_version_contains => "osVersion__contains";
    /// Only records with one of these `deviceReview`.
    many(5000) device_review: AssetDeviceReview => "deviceReview";
    /// Only records with one of these `allTagsKey`.
    many(5000) all_tags_key: String => "allTagsKey";
    /// Only records whose serial number contains one of these texts.
    contains(5000) serial_number_contains => "serialNumber__contains";
    /// Only records whose hostnames contains one of these texts.
    contains(5000) hostnames_contains => "hostnames__contains";
    /// Only records whose identity Active Directory machine membership contains one of these texts.
    contains(5000) identity_ad_machine_membership_contains => "identityAdMachineMembership__contains";
    /// Excludes records with any of these `agentVssRollbackStatus`.
    many(5000) agent_vss_rollback_status_nin: String => "agentVssRollbackStatus__nin";
    /// Only records with one of these `agentConsoleMigrationStatus`.
    many(5000) agent_console_migration_status: String => "agentConsoleMigrationStatus";
    /// Only records with one of these `architecture`.
    many(5000) architecture: String => "architecture";
    /// Only records whose identity Active Directory user membership contains one of these texts.
    contains(5000) identity_ad_user_membership_contains => "identityAdUserMembership__contains";
    /// Excludes records with any of these `agentDvConnectivity`.
    many(5000) agent_dv_connectivity_nin: String => "agentDvConnectivity__nin";
    /// Only records with one of these `agentVssProtectionStatus`.
    many(5000) agent_vss_protection_status: String => "agentVssProtectionStatus";
    /// Only records whose id contains one of these texts.
    contains(5000) id_contains => "id__contains";
    /// Only records whose internal IP addresses contains one of these texts.
    contains(5000) internal_ips_contains => "internalIps__contains";
    /// Only records with one of these `assetStatus`.
    many(5000) asset_status: AssetStatus => "assetStatus";
    /// The agent configurable network quarantine.
    flags agent_configurable_network_quarantine => "agentConfigurableNetworkQuarantine";
    /// Only records with one of these `agentHealthStatus`.
    many(5000) agent_health_status: String => "agentHealthStatus";
    /// Only records with one of these `agentRangerVersion`.
    many(5000) agent_ranger_version: String => "agentRangerVersion";
    /// The agent disk encryption.
    flags agent_disk_encryption => "agentDiskEncryption";
    /// Excludes records with any of these `domain`.
    many(5000) domain_nin: String => "domain__nin";
    /// Excludes records with any of these `agentDiskMetricsVolumeType`.
    many(5000) agent_disk_metrics_volume_type_nin: String => "agentDiskMetricsVolumeType__nin";
    /// Only records whose agent last logged in user contains one of these texts.
    contains(5000) agent_last_logged_in_user_contains => "agentLastLoggedInUser__contains";
    /// Excludes records with any of these `tagsKeyValue`.
    many(5000) tags_key_value_nin: String => "tagsKeyValue__nin";
    /// Only records with one of these `agentAgentVersion`.
    many(5000) agent_agent_version: String => "agentAgentVersion";
    /// Only records with one of these `allTagsKey`.
    many(5000) all_tags_key_exists: String => "allTagsKey__exists";
    /// The agent disk metrics free percentage.
    one agent_disk_metrics_free_percentage_gte: f64 => "agentDiskMetricsFreePercentage__gte";
    /// Only records whose agent agent version contains one of these texts.
    contains(5000) agent_agent_version_contains => "agentAgentVersion__contains";
    /// Only records with one of these `domain`.
    many(5000) domain: String => "domain";
    /// Only records whose `agentVssVolumesDiffAreaFreePercentage` is in this range.
    span agent_vss_volumes_diff_area_free_percentage_between => "agentVssVolumesDiffAreaFreePercentage__between";
    /// Excludes records with any of these `osFamily`.
    many(5000) os_family_nin: String => "osFamily__nin";
    /// Excludes records with any of these `infectionStatus`.
    many(5000) infection_status_nin: InfectionStatus => "infectionStatus__nin";
    /// Only records with one of these `osNameVersion`.
    many(5000) os_name_version: String => "osNameVersion";
} }

setters! { ListEndpointsOfXdrAssets, AddNoteOfXdrAssets, DeleteNoteOfXdrAssets query {
    group_scope;
} }

setters! { AddNoteOfXdrAssets, DeleteNoteOfXdrAssets body {
    /// The id.
    text id => "id";
    /// The note.
    text note => "note";
    /// The resource id.
    text resource_id => "resourceId";
} }

impl XdrAssets {
    /// Lists the endpoints among the assets. Permission: `XDR Inventory.view`.
    pub fn list_endpoints(&self) -> ListEndpointsOfXdrAssets {
        ListEndpointsOfXdrAssets::new(self.core.list(LIST_ENDPOINTS_OF_XDR_ASSETS.request(), by_cursor("data")))
    }

    /// Searches assets.
    pub fn search(&self) -> Call<()> {
        self.core.nothing(SEARCH_ASSETS.request())
    }

    /// Adds a note to an asset. Permission: `XDR Inventory.create`.
    pub fn add_note(&self) -> AddNoteOfXdrAssets {
        AddNoteOfXdrAssets::new(self.core.nothing(ADD_NOTE_OF_XDR_ASSETS.request().empty_object()))
    }

    /// Deletes a note on an asset. **It cannot be undone.** Permission: `XDR Inventory.delete`.
    pub fn delete_note(&self) -> DeleteNoteOfXdrAssets {
        DeleteNoteOfXdrAssets::new(self.core.nothing(DELETE_NOTE_OF_XDR_ASSETS.request().empty_object()))
    }
}
