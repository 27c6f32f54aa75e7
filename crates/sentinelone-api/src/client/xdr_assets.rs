//! The unified asset inventory.

use connect_core::Call;
use open_record::word_enum;

use super::XdrAssets;
use super::agents::SortOrder;
use super::ids::{AccountId, GroupId, SiteId};
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
    /// What a list can be sorted by.
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
    /// What to sort by, instead of what stays the same.
    one sort_by: EndpointsOfXdrAssetSortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Only where the tags key contains one of these texts.
    contains(5000) tags_key_contains => "tagsKey__contains";
    /// None of these: `agentOperationalState`.
    many(5000) agent_operational_state_nin: String => "agentOperationalState__nin";
    /// None of these: `assetCriticality`.
    many(5000) asset_criticality_nin: AssetCriticality => "assetCriticality__nin";
    /// Only these: `legacyIdentityPolicyName`.
    many(5000) legacy_identity_policy_name: String => "legacyIdentityPolicyName";
    /// Only these: `missingCoverage`.
    many(5000) missing_coverage: MissingCoverage => "missingCoverage";
    /// Only these: `allTagsKeyValue`.
    many(5000) all_tags_key_value: String => "allTagsKeyValue";
    /// None of these: `agentConsoleMigrationStatus`.
    many(5000) agent_console_migration_status_nin: String => "agentConsoleMigrationStatus__nin";
    /// None of these: `tagsKey`.
    many(5000) tags_key_nin: String => "tagsKey__nin";
    /// Only where `agentDiskMetricsFreePercentage` lies in this range.
    span agent_disk_metrics_free_percentage_between => "agentDiskMetricsFreePercentage__between";
    /// Only these: `tagsKey`.
    many(5000) tags_key_exists: String => "tagsKey__exists";
    /// Only where the processor contains one of these texts.
    contains(5000) cpu_contains => "cpu__contains";
    /// Only these: `memoryReadable`.
    many(5000) memory_readable: String => "memoryReadable";
    /// Only where the IP address address contains one of these texts.
    contains(5000) ip_address_contains => "ipAddress__contains";
    /// Only where the tags key value contains one of these texts.
    contains(5000) tags_key_value_contains => "tagsKeyValue__contains";
    /// Only these: `tagsKey`.
    many(5000) tags_key: String => "tagsKey";
    /// None of these: `agentVssProtectionStatus`.
    many(5000) agent_vss_protection_status_nin: String => "agentVssProtectionStatus__nin";
    /// None of these: `riskFactors`.
    many(5000) risk_factors_nin: RiskFactor => "riskFactors__nin";
    /// Only these: `tagsKey`.
    many(5000) tags_key_nexists: String => "tagsKey__nexists";
    /// Only where the identity Active Directory machine contains one of these texts.
    contains(5000) identity_ad_machine_contains => "identityAdMachine__contains";
    /// Only these: `os`.
    many(5000) os: String => "os";
    /// The is Active Directory connector.
    flags is_ad_connector => "isAdConnector";
    /// Only where the image name contains one of these texts.
    contains(5000) image_name_contains => "imageName__contains";
    /// Only these: `agentMissingPermissions`.
    many(5000) agent_missing_permissions: String => "agentMissingPermissions";
    /// None of these: `agentLocation`.
    many(5000) agent_location_nin: String => "agentLocation__nin";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Only where `agentDvConnectivityLastUpdatedDt` lies in this range.
    period agent_dv_connectivity_last_updated_dt_between => "agentDvConnectivityLastUpdatedDt__between";
    /// Only where the subnets contains one of these texts.
    contains(5000) subnets_contains => "subnets__contains";
    /// Only these: `agentDvConnectivity`.
    many(5000) agent_dv_connectivity: String => "agentDvConnectivity";
    /// None of these: `activeCoverage`.
    many(5000) active_coverage_nin: MissingCoverage => "activeCoverage__nin";
    /// The agent console connectivity.
    flags agent_console_connectivity => "agentConsoleConnectivity";
    /// The agent idr connectivity.
    flags agent_idr_connectivity => "agentIdrConnectivity";
    /// None of these: `allTagsKeyValue`.
    many(5000) all_tags_key_value_nin: String => "allTagsKeyValue__nin";
    /// The agent configurable network quarantine.
    flags agent_configurable_network_quarantine_nin => "agentConfigurableNetworkQuarantine__nin";
    /// None of these: `allTagsKey`.
    many(5000) all_tags_key_nin: String => "allTagsKey__nin";
    /// Only where the gateway IP addresses contains one of these texts.
    contains(5000) gateway_ips_contains => "gatewayIps__contains";
    /// Only these: `surfaces`.
    many(5000) surfaces: Surface => "surfaces";
    /// Only these: `agentPendingActions`.
    many(5000) agent_pending_actions: String => "agentPendingActions";
    /// None of these: `osNameVersion`.
    many(5000) os_name_version_nin: String => "osNameVersion__nin";
    /// None of these: `missingCoverage`.
    many(5000) missing_coverage_nin: MissingCoverage => "missingCoverage__nin";
    /// Only these: `serialNumber`.
    many(5000) serial_number: String => "serialNumber";
    /// None of these: `assetStatus`.
    many(5000) asset_status_nin: AssetStatus => "assetStatus__nin";
    /// Only where `lastActiveDt` lies in this range.
    period last_active_dt_between => "lastActiveDt__between";
    /// Only where the identity Active Directory contains one of these texts.
    contains(5000) identity_ad_contains => "identityAd__contains";
    /// Only these: `agentInstallerType`.
    many(5000) agent_installer_type: String => "agentInstallerType";
    /// Only these: `agentDiskMetricsVolumeType`.
    many(5000) agent_disk_metrics_volume_type: String => "agentDiskMetricsVolumeType";
    /// Only where the legacy identity policy name contains one of these texts.
    contains(5000) legacy_identity_policy_name_contains => "legacy_identity_policy_name__contains";
    /// None of these: `agentHealthStatus`.
    many(5000) agent_health_status_nin: String => "agentHealthStatus__nin";
    /// None of these: `agentRangerVersion`.
    many(5000) agent_ranger_version_nin: String => "agentRangerVersion__nin";
    /// None of these: `deviceReview`.
    many(5000) device_review_nin: AssetDeviceReview => "deviceReview__nin";
    /// None of these: `assetContactEmail`.
    many(5000) asset_contact_email_nin: String => "assetContactEmail__nin";
    /// The agent disk metrics free percentage.
    one agent_disk_metrics_free_percentage_lte: f64 => "agentDiskMetricsFreePercentage__lte";
    /// Only these: `alertSeverity`.
    many(5000) alert_severity: String => "alertSeverity";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// None of these: `serialNumber`.
    many(5000) serial_number_nin: String => "serialNumber__nin";
    /// The agent decommissioned.
    flags agent_decommissioned => "agentDecommissioned";
    /// Only where `agentSubscribeOnDt` lies in this range.
    period agent_subscribe_on_dt_between => "agentSubscribeOnDt__between";
    /// Only where the operating system name version contains one of these texts.
    contains(5000) os_name_version_contains => "osNameVersion__contains";
    /// Only where the domain contains one of these texts.
    contains(5000) domain_contains => "domain__contains";
    /// None of these: `resourceType`.
    many(5000) resource_type_nin: ResourceType => "resourceType__nin";
    /// Only where the gateway macs contains one of these texts.
    contains(5000) gateway_macs_contains => "gatewayMacs__contains";
    /// Only where the agent customer identifier contains one of these texts.
    contains(5000) agent_customer_identifier_contains => "agentCustomerIdentifier__contains";
    /// None of these: `os`.
    many(5000) os_nin: String => "os__nin";
    /// Only these: `assetContactEmail`.
    many(5000) asset_contact_email: String => "assetContactEmail";
    /// Only these: `riskFactors`.
    many(5000) risk_factors: RiskFactor => "riskFactors";
    /// Only where `agentFullDiskScanDt` lies in this range.
    period agent_full_disk_scan_dt_between => "agentFullDiskScanDt__between";
    /// None of these: `agentAntiTamperingStatus`.
    many(5000) agent_anti_tampering_status_nin: String => "agentAntiTamperingStatus__nin";
    /// Only these: `assetEnvironment`.
    many(5000) asset_environment: String => "assetEnvironment";
    /// Only these: `osFamily`.
    many(5000) os_family: String => "osFamily";
    /// Only where the identity Active Directory user contains one of these texts.
    contains(5000) identity_ad_user_contains => "identityAdUser__contains";
    /// None of these: `surfaces`.
    many(5000) surfaces_nin: Surface => "surfaces__nin";
    /// The ads enabled.
    flags ads_enabled => "adsEnabled";
    /// Only these: `agentLocation`.
    many(5000) agent_location: String => "agentLocation";
    /// None of these: `agentPendingActions`.
    many(5000) agent_pending_actions_nin: String => "agentPendingActions__nin";
    /// Only these: `id`.
    many(5000) id_in: String => "id__in";
    /// The agent uninstalled.
    flags agent_uninstalled => "agentUninstalled";
    /// Only where the resource type contains one of these texts.
    contains(5000) resource_type_contains => "resourceType__contains";
    /// None of these: `memoryReadable`.
    many(5000) memory_readable_nin: String => "memoryReadable__nin";
    /// Only where the agent UUID contains one of these texts.
    contains(5000) agent_uuid_contains => "agentUuid__contains";
    /// Only these: `tagsKeyValue`.
    many(5000) tags_key_value: String => "tagsKeyValue";
    /// The is dc server.
    flags is_dc_server => "isDcServer";
    /// Only where the agent location awareness contains one of these texts.
    contains(5000) agent_location_awareness_contains => "agentLocationAwareness__contains";
    /// Only where the identity Active Directory user distinguished name contains one of these texts.
    contains(5000) identity_ad_user_distinguished_name_contains => "identityAdUserDistinguishedName__contains";
    /// Only these: `agentOperationalState`.
    many(5000) agent_operational_state: String => "agentOperationalState";
    /// Only these: `agentNetworkStatus`.
    many(5000) agent_network_status: String => "agentNetworkStatus";
    /// Only these: `names`.
    many(5000) names: String => "names";
    /// Only these: `agentVssServiceStatus`.
    many(5000) agent_vss_service_status: String => "agentVssServiceStatus";
    /// Only where the MAC address addresses contains one of these texts.
    contains(5000) mac_addresses_contains => "macAddresses__contains";
    /// None of these: `agentRangerStatus`.
    many(5000) agent_ranger_status_nin: String => "agentRangerStatus__nin";
    /// None of these: `agentAgentVersion`.
    many(5000) agent_agent_version_nin: String => "agentAgentVersion__nin";
    /// Only where the name contains one of these texts.
    contains(5000) name_contains => "name__contains";
    /// Only these: `osVersion`.
    many(5000) os_version: String => "osVersion";
    /// The agent pending uninstall.
    flags agent_pending_uninstall => "agentPendingUninstall";
    /// Only these: `agentAntiTamperingStatus`.
    many(5000) agent_anti_tampering_status: String => "agentAntiTamperingStatus";
    /// Only where `firstSeenDt` lies in this range.
    period first_seen_dt_between => "firstSeenDt__between";
    /// Only these: `applicationName`.
    many(5000) application_name: String => "applicationName";
    /// Only these: `assetCriticality`.
    many(5000) asset_criticality: AssetCriticality => "assetCriticality";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// None of these: `agentVssServiceStatus`.
    many(5000) agent_vss_service_status_nin: String => "agentVssServiceStatus__nin";
    /// Only where `agentVssLastSnapshotDt` lies in this range.
    period agent_vss_last_snapshot_dt_between => "agentVssLastSnapshotDt__between";
    /// The agent has local config.
    flags agent_has_local_config => "agentHasLocalConfig";
    /// Only these: `allTagsKey`.
    many(5000) all_tags_key_nexists: String => "allTagsKey__nexists";
    /// None of these: `agentMissingPermissions`.
    many(5000) agent_missing_permissions_nin: String => "agentMissingPermissions__nin";
    /// The agent pending upgrade.
    flags agent_pending_upgrade => "agentPendingUpgrade";
    /// Only these: `agentVssRollbackStatus`.
    many(5000) agent_vss_rollback_status: String => "agentVssRollbackStatus";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// None of these: `agentInstallerType`.
    many(5000) agent_installer_type_nin: String => "agentInstallerType__nin";
    /// Only where `s1UpdatedAt` lies in this range.
    period s1_updated_at_between => "s1UpdatedAt__between";
    /// Only these: `resourceType`.
    many(5000) resource_type: ResourceType => "resourceType";
    /// None of these: `assetEnvironment`.
    many(5000) asset_environment_nin: String => "assetEnvironment__nin";
    /// None of these: `names`.
    many(5000) names_nin: String => "names__nin";
    /// Only these: `agentUuid`.
    many(5000) agent_uuid: String => "agentUuid";
    /// Only these: `coreCount`.
    many(5000) core_count: i64 => "coreCount";
    /// None of these: `osVersion`.
    many(5000) os_version_nin: String => "osVersion__nin";
    /// None of these: `subCategory`.
    many(5000) sub_category_nin: SubCategory => "subCategory__nin";
    /// Only these: `infectionStatus`.
    many(5000) infection_status: InfectionStatus => "infectionStatus";
    /// Only these: `activeCoverage`.
    many(5000) active_coverage: MissingCoverage => "activeCoverage";
    /// Only these: `countsFor`.
    many(5000) counts_for: String => "countsFor";
    /// None of these: `coreCount`.
    many(5000) core_count_nin: i64 => "coreCount__nin";
    /// The CSV filter id.
    number csv_filter_id => "csvFilterId";
    /// None of these: `architecture`.
    many(5000) architecture_nin: String => "architecture__nin";
    /// Only where the identity Active Directory machine distinguished name contains one of these texts.
    contains(5000) identity_ad_machine_distinguished_name_contains => "identityAdMachineDistinguishedName__contains";
    /// Only where the agent SentinelOne agent live updates version contains one of these texts.
    contains(5000) agent_s1_agent_live_updates_version_contains => "agentS1AgentLiveUpdatesVersion__contains";
    /// None of these: `agentNetworkStatus`.
    many(5000) agent_network_status_nin: String => "agentNetworkStatus__nin";
    /// Only these: `subCategory`.
    many(5000) sub_category: SubCategory => "subCategory";
    /// Only these: `agentRangerStatus`.
    many(5000) agent_ranger_status: String => "agentRangerStatus";
    /// Only where the operating system version contains one of these texts.
    contains(5000) os_version_contains => "osVersion__contains";
    /// Only these: `deviceReview`.
    many(5000) device_review: AssetDeviceReview => "deviceReview";
    /// Only these: `allTagsKey`.
    many(5000) all_tags_key: String => "allTagsKey";
    /// Only where the serial number contains one of these texts.
    contains(5000) serial_number_contains => "serialNumber__contains";
    /// Only where the hostnames contains one of these texts.
    contains(5000) hostnames_contains => "hostnames__contains";
    /// Only where the identity Active Directory machine membership contains one of these texts.
    contains(5000) identity_ad_machine_membership_contains => "identityAdMachineMembership__contains";
    /// None of these: `agentVssRollbackStatus`.
    many(5000) agent_vss_rollback_status_nin: String => "agentVssRollbackStatus__nin";
    /// Only these: `agentConsoleMigrationStatus`.
    many(5000) agent_console_migration_status: String => "agentConsoleMigrationStatus";
    /// Only these: `architecture`.
    many(5000) architecture: String => "architecture";
    /// Only where the identity Active Directory user membership contains one of these texts.
    contains(5000) identity_ad_user_membership_contains => "identityAdUserMembership__contains";
    /// None of these: `agentDvConnectivity`.
    many(5000) agent_dv_connectivity_nin: String => "agentDvConnectivity__nin";
    /// Only these: `agentVssProtectionStatus`.
    many(5000) agent_vss_protection_status: String => "agentVssProtectionStatus";
    /// Only where the id contains one of these texts.
    contains(5000) id_contains => "id__contains";
    /// Only where the internal IP addresses contains one of these texts.
    contains(5000) internal_ips_contains => "internalIps__contains";
    /// Only these: `assetStatus`.
    many(5000) asset_status: AssetStatus => "assetStatus";
    /// The agent configurable network quarantine.
    flags agent_configurable_network_quarantine => "agentConfigurableNetworkQuarantine";
    /// Only these: `agentHealthStatus`.
    many(5000) agent_health_status: String => "agentHealthStatus";
    /// Only these: `agentRangerVersion`.
    many(5000) agent_ranger_version: String => "agentRangerVersion";
    /// The agent disk encryption.
    flags agent_disk_encryption => "agentDiskEncryption";
    /// None of these: `domain`.
    many(5000) domain_nin: String => "domain__nin";
    /// None of these: `agentDiskMetricsVolumeType`.
    many(5000) agent_disk_metrics_volume_type_nin: String => "agentDiskMetricsVolumeType__nin";
    /// Only where the agent last logged in user contains one of these texts.
    contains(5000) agent_last_logged_in_user_contains => "agentLastLoggedInUser__contains";
    /// None of these: `tagsKeyValue`.
    many(5000) tags_key_value_nin: String => "tagsKeyValue__nin";
    /// Only these: `agentAgentVersion`.
    many(5000) agent_agent_version: String => "agentAgentVersion";
    /// Only these: `allTagsKey`.
    many(5000) all_tags_key_exists: String => "allTagsKey__exists";
    /// The agent disk metrics free percentage.
    one agent_disk_metrics_free_percentage_gte: f64 => "agentDiskMetricsFreePercentage__gte";
    /// Only where the agent agent version contains one of these texts.
    contains(5000) agent_agent_version_contains => "agentAgentVersion__contains";
    /// Only these: `domain`.
    many(5000) domain: String => "domain";
    /// Only where `agentVssVolumesDiffAreaFreePercentage` lies in this range.
    span agent_vss_volumes_diff_area_free_percentage_between => "agentVssVolumesDiffAreaFreePercentage__between";
    /// None of these: `osFamily`.
    many(5000) os_family_nin: String => "osFamily__nin";
    /// None of these: `infectionStatus`.
    many(5000) infection_status_nin: InfectionStatus => "infectionStatus__nin";
    /// Only these: `osNameVersion`.
    many(5000) os_name_version: String => "osNameVersion";
} }

setters! { AddNoteOfXdrAssets query {
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
} }

setters! { AddNoteOfXdrAssets body {
    /// The id.
    text id => "id";
    /// The note.
    text note => "note";
    /// The resource id.
    text resource_id => "resourceId";
} }

setters! { DeleteNoteOfXdrAssets query {
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
} }

setters! { DeleteNoteOfXdrAssets body {
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
