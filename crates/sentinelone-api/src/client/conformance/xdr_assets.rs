//! The unified asset inventory.

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, SiteId};
use crate::client::xdr_assets::{EndpointsOfXdrAssetSortBy, ListEndpointsOfXdrAssets};
use crate::models::{
    AssetCriticality, AssetDeviceReview, AssetStatus, InfectionStatus, MissingCoverage, ResourceType, RiskFactor,
    SubCategory, Surface,
};
use connect_core::conformance::{Exercise as _, Step};

/// The parameters of a note.
macro_rules! note {
    ($request:expr) => {
        $request
            .account_ids([id::<AccountId>()])
            .site_ids([id::<SiteId>()])
            .group_ids([id::<GroupId>()])
            .id("1000000000000000001")
            .note("composed")
            .resource_id("1000000000000000001")
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![list_endpoints(client), client.xdr_assets().search().step(), add_note(client), delete_note(client)]
}

fn list_endpoints(client: &SentinelOneClient) -> Step {
    let request = client
        .xdr_assets()
        .list_endpoints()
        .sort_by(EndpointsOfXdrAssetSortBy::S1GroupName)
        .sort_order(SortOrder::Ascending)
        .asset_criticality_nin([AssetCriticality::Critical])
        .missing_coverage([MissingCoverage::Cws])
        .risk_factors_nin([RiskFactor::UnresolvedAlerts])
        .group_ids([id::<GroupId>()])
        .active_coverage_nin([MissingCoverage::Cws])
        .surfaces([Surface::Cloud])
        .missing_coverage_nin([MissingCoverage::Cws])
        .asset_status_nin([AssetStatus::Active])
        .last_active_dt_between(time()..=time())
        .device_review_nin([AssetDeviceReview::NotReviewed])
        .asset_contact_email_nin(["composed"])
        .alert_severity(["composed"])
        .account_ids([id::<AccountId>()])
        .resource_type_nin([ResourceType::AccessControlAndSurveillanceSystem])
        .asset_contact_email(["composed"])
        .risk_factors([RiskFactor::UnresolvedAlerts])
        .asset_environment(["composed"])
        .surfaces_nin([Surface::Cloud])
        .id_in(["1000000000000000001"])
        .resource_type_contains(["composed"])
        .names(["composed"])
        .name_contains(["composed"])
        .first_seen_dt_between(time()..=time())
        .application_name(["composed"])
        .asset_criticality([AssetCriticality::Critical])
        .site_ids([id::<SiteId>()])
        .s1_updated_at_between(time()..=time())
        .resource_type([ResourceType::AccessControlAndSurveillanceSystem])
        .asset_environment_nin(["composed"])
        .names_nin(["composed"])
        .sub_category_nin([SubCategory::All])
        .infection_status([InfectionStatus::Infected])
        .active_coverage([MissingCoverage::Cws])
        .counts_for(["composed"])
        .csv_filter_id(1)
        .sub_category([SubCategory::All])
        .device_review([AssetDeviceReview::NotReviewed])
        .id_contains(["composed"])
        .asset_status([AssetStatus::Active])
        .infection_status_nin([InfectionStatus::Infected]);
    [of_agent, of_agent_settings, of_tags, of_identity, of_network, of_system]
        .into_iter()
        .fold(request, |request, conditions| conditions(request))
        .step()
}

/// The conditions on the agent itself: its state, version and installation.
fn of_agent(request: ListEndpointsOfXdrAssets) -> ListEndpointsOfXdrAssets {
    request
        .agent_operational_state_nin(["composed"])
        .agent_missing_permissions(["composed"])
        .agent_pending_actions(["composed"])
        .agent_installer_type(["composed"])
        .agent_health_status_nin(["composed"])
        .agent_ranger_version_nin(["composed"])
        .agent_decommissioned([true, false])
        .agent_subscribe_on_dt_between(time()..=time())
        .agent_customer_identifier_contains(["composed"])
        .agent_full_disk_scan_dt_between(time()..=time())
        .agent_anti_tampering_status_nin(["composed"])
        .agent_pending_actions_nin(["composed"])
        .agent_uninstalled([true, false])
        .agent_uuid_contains(["composed"])
        .agent_operational_state(["composed"])
        .agent_ranger_status_nin(["composed"])
        .agent_agent_version_nin(["composed"])
        .agent_pending_uninstall([true, false])
        .agent_anti_tampering_status(["composed"])
        .agent_has_local_config([true, false])
        .agent_missing_permissions_nin(["composed"])
        .agent_pending_upgrade([true, false])
        .agent_installer_type_nin(["composed"])
        .agent_uuid(["composed"])
        .agent_s1_agent_live_updates_version_contains(["composed"])
        .agent_ranger_status(["composed"])
        .agent_health_status(["composed"])
        .agent_ranger_version(["composed"])
        .agent_last_logged_in_user_contains(["composed"])
        .agent_agent_version(["composed"])
        .agent_agent_version_contains(["composed"])
}

/// The conditions on what the agent is connected to, protects and measures.
fn of_agent_settings(request: ListEndpointsOfXdrAssets) -> ListEndpointsOfXdrAssets {
    request
        .agent_console_migration_status_nin(["composed"])
        .agent_disk_metrics_free_percentage_between(1.0..=2.5)
        .agent_vss_protection_status_nin(["composed"])
        .agent_location_nin(["composed"])
        .agent_dv_connectivity_last_updated_dt_between(time()..=time())
        .agent_dv_connectivity(["composed"])
        .agent_console_connectivity([true, false])
        .agent_idr_connectivity([true, false])
        .agent_configurable_network_quarantine_nin([true, false])
        .agent_disk_metrics_volume_type(["composed"])
        .agent_disk_metrics_free_percentage_lte(7.5)
        .agent_location(["composed"])
        .agent_location_awareness_contains(["composed"])
        .agent_network_status(["composed"])
        .agent_vss_service_status(["composed"])
        .agent_vss_service_status_nin(["composed"])
        .agent_vss_last_snapshot_dt_between(time()..=time())
        .agent_vss_rollback_status(["composed"])
        .agent_network_status_nin(["composed"])
        .agent_vss_rollback_status_nin(["composed"])
        .agent_console_migration_status(["composed"])
        .agent_dv_connectivity_nin(["composed"])
        .agent_vss_protection_status(["composed"])
        .agent_configurable_network_quarantine([true, false])
        .agent_disk_encryption([true, false])
        .agent_disk_metrics_volume_type_nin(["composed"])
        .agent_disk_metrics_free_percentage_gte(7.5)
        .agent_vss_volumes_diff_area_free_percentage_between(1.0..=2.5)
}

/// The conditions on tags.
fn of_tags(request: ListEndpointsOfXdrAssets) -> ListEndpointsOfXdrAssets {
    request
        .tags_key_contains(["composed"])
        .all_tags_key_value(["composed"])
        .tags_key_nin(["composed"])
        .tags_key_exists(["composed"])
        .tags_key_value_contains(["composed"])
        .tags_key(["composed"])
        .tags_key_nexists(["composed"])
        .all_tags_key_value_nin(["composed"])
        .all_tags_key_nin(["composed"])
        .tags_key_value(["composed"])
        .all_tags_key_nexists(["composed"])
        .all_tags_key(["composed"])
        .tags_key_value_nin(["composed"])
        .all_tags_key_exists(["composed"])
}

/// The conditions on domains and identities.
fn of_identity(request: ListEndpointsOfXdrAssets) -> ListEndpointsOfXdrAssets {
    request
        .legacy_identity_policy_name(["composed"])
        .identity_ad_machine_contains(["composed"])
        .is_ad_connector([true, false])
        .identity_ad_contains(["composed"])
        .legacy_identity_policy_name_contains(["composed"])
        .domain_contains(["composed"])
        .identity_ad_user_contains(["composed"])
        .ads_enabled([true, false])
        .is_dc_server([true, false])
        .identity_ad_user_distinguished_name_contains(["composed"])
        .identity_ad_machine_distinguished_name_contains(["composed"])
        .identity_ad_machine_membership_contains(["composed"])
        .identity_ad_user_membership_contains(["composed"])
        .domain_nin(["composed"])
        .domain(["composed"])
}

/// The conditions on addresses and names in the network.
fn of_network(request: ListEndpointsOfXdrAssets) -> ListEndpointsOfXdrAssets {
    request
        .ip_address_contains(["composed"])
        .subnets_contains(["composed"])
        .gateway_ips_contains(["composed"])
        .gateway_macs_contains(["composed"])
        .mac_addresses_contains(["composed"])
        .hostnames_contains(["composed"])
        .internal_ips_contains(["composed"])
}

/// The conditions on the device and its operating system.
fn of_system(request: ListEndpointsOfXdrAssets) -> ListEndpointsOfXdrAssets {
    request
        .cpu_contains(["composed"])
        .memory_readable(["composed"])
        .os(["composed"])
        .image_name_contains(["composed"])
        .os_name_version_nin(["composed"])
        .serial_number(["composed"])
        .serial_number_nin(["composed"])
        .os_name_version_contains(["composed"])
        .os_nin(["composed"])
        .os_family(["composed"])
        .memory_readable_nin(["composed"])
        .os_version(["composed"])
        .core_count([1])
        .os_version_nin(["composed"])
        .core_count_nin([1])
        .architecture_nin(["composed"])
        .os_version_contains(["composed"])
        .serial_number_contains(["composed"])
        .architecture(["composed"])
        .os_family_nin(["composed"])
        .os_name_version(["composed"])
}

fn add_note(client: &SentinelOneClient) -> Step {
    note!(client.xdr_assets().add_note()).step()
}

fn delete_note(client: &SentinelOneClient) -> Step {
    note!(client.xdr_assets().delete_note()).step()
}
