//! Devices that agents see in the network, and cloud machines without agent.

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, AgentId, GroupId, SiteId};
use crate::client::ranger::{CloudRogueSortBy, GatewaySortBy, NetworkDeviceSortBy, RogueSortBy};
use crate::models::{KnownFingerprintingData, Period};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that devices and gateways have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .sort_order(SortOrder::Ascending)
            .account_ids([id::<AccountId>()])
            .site_ids([id::<SiteId>()])
            .external_ip("composed")
            .ids(["1000000000000000001"])
            .mac_address("composed")
            .manufacturer("composed")
            .external_ip_contains(["composed"])
            .manufacturer_contains(["composed"])
            .mac_address_contains(["composed"])
            .query("composed")
    };
}

/// The conditions that devices and rogues have in common besides.
macro_rules! device_conditions {
    ($request:expr) => {
        $request
            .os_type("composed")
            .os_types(["composed"])
            .os_name("composed")
            .os_version("composed")
            .local_ip("composed")
            .device_type("composed")
            .device_types(["composed"])
            .first_seen(time()..)
            .last_seen(time()..)
            .hostnames(["composed"])
            .local_ip_contains(["composed"])
            .os_version_contains(["composed"])
            .hostnames_contains(["composed"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![list(client), list_gateways(client), list_rogues(client), list_cloud_rogues(client)]
}

fn list(client: &SentinelOneClient) -> Step {
    device_conditions!(conditions!(
        client
            .ranger()
            .list()
            .sort_by(NetworkDeviceSortBy::OsType)
            .period(Period::Latest)
            .network_name("composed")
            .gateway_mac_address("composed")
            .domains(["composed"])
            .site_names(["composed"])
            .agent_ids([id::<AgentId>()])
            .managed_state("composed")
            .managed_states(["composed"])
            .discovery_methods(["composed"])
            .known_fingerprinting_data([KnownFingerprintingData::Manufacturer])
            .device_reviews(["composed"])
            .subnet_address_contains(["composed"])
            .gateway_mac_address_contains(["composed"])
            .tcp_ports_contains(["22"])
            .udp_ports_contains(["22"])
            .network_name_contains(["composed"])
            .device_function_contains(["composed"])
            .tag_name_contains(["composed"])
    ))
    .step()
}

fn list_gateways(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .ranger()
            .list_gateways()
            .sort_by(GatewaySortBy::Id)
            .ip("composed")
            .allow_scan("composed")
            .scan_only_local_subnets(true)
            .new_value(true)
            .archived(true)
            .number_of_agents(1..=2)
            .number_of_rangers(1..=2)
            .agent_percentage(1..=2)
            .total_agents(1..=2)
            .connected_rangers(1..=2)
            .created_at(time()..)
            .updated_at(time()..)
            .smb_scan(true)
            .icmp_scan(true)
            .mdns_scan(true)
            .snmp_scan(true)
            .rdns_scan(true)
            .network_name_contains(["composed"])
            .ip_contains(["composed"])
            .tcp_ports_contains(["22"])
            .udp_ports_contains(["22"])
    )
    .step()
}

fn list_rogues(client: &SentinelOneClient) -> Step {
    device_conditions!(conditions!(
        client.ranger().list_rogues().sort_by(RogueSortBy::OsType).group_ids([id::<GroupId>()]).tenant(true)
    ))
    .step()
}

fn list_cloud_rogues(client: &SentinelOneClient) -> Step {
    client
        .ranger()
        .list_cloud_rogues()
        .sort_by(CloudRogueSortBy::Id)
        .sort_order(SortOrder::Ascending)
        .cloud_provider_account_name(["composed"])
        .name_contains(["composed"])
        .account_ids([id::<AccountId>()])
        .virtual_network_id_contains(["composed"])
        .cloud_provider_name(["composed"])
        .region(["composed"])
        .image_id_contains(["composed"])
        .os_types(["composed"])
        .region_contains(["composed"])
        .concatenated_tags_contains(["composed"])
        .id_contains(["composed"])
        .site_ids([id::<SiteId>()])
        .cloud_provider_account_id_contains(["composed"])
        .cloud_provider_account_name_contains(["composed"])
        .step()
}
