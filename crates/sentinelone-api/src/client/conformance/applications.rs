//! Applications that are installed on endpoints.

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::applications::{
    ApplicationsOfApplicationSortBy, CvesOfApplicationSortBy, EndpointsOfApplicationSortBy, InventorySortBy,
};
use crate::client::ids::{AccountId, GroupId, SiteId};
use crate::models::{ApplicationKind, MachineType, OsType, RiskLevel};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list and its export have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .group_ids([id::<GroupId>()])
            .ids(["1000000000000000001"])
            .os_types([OsType::Windows])
            .os_types_nin([OsType::Windows])
            .agent_machine_types([MachineType::Server])
            .agent_machine_types_nin([MachineType::Server])
            .installed_at_between(time()..=time())
            .types([ApplicationKind::App])
            .types_nin([ApplicationKind::App])
            .risk_levels([RiskLevel::High])
            .risk_levels_nin([RiskLevel::High])
            .size_between(1.0..=2.5)
            .agent_is_decommissioned([true, false])
            .name_contains(["composed"])
            .version_contains(["composed"])
            .publisher_contains(["composed"])
            .agent_computer_name_contains(["composed"])
            .agent_uuid_contains(["composed"])
            .agent_os_version_contains(["composed"])
    };
}

/// The conditions of the inventory and of the endpoints in it.
macro_rules! inventory_conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .endpoint_uuid_contains(["composed"])
            .os_versions(["composed"])
            .endpoint_name_contains(["composed"])
            .os_architectures(["composed"])
            .group_ids([id::<GroupId>()])
            .os_types(["composed"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        list_cves(client),
        conditions!(client.applications().export()).step(),
        list_inventory(client),
        client.applications().list_of_agents(&["1000000000000000001"]).step(),
        list_endpoints(client),
        export_inventory(client),
        export_endpoints(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client.applications().list().sort_by(ApplicationsOfApplicationSortBy::Id).sort_order(SortOrder::Ascending)
    )
    .step()
}

fn list_cves(client: &SentinelOneClient) -> Step {
    client
        .applications()
        .list_cves()
        .sort_by(CvesOfApplicationSortBy::Id)
        .sort_order(SortOrder::Ascending)
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .group_ids([id::<GroupId>()])
        .ids(["1000000000000000001"])
        .cve_ids(["1000000000000000001"])
        .application_ids(["1000000000000000001"])
        .created_at(time()..)
        .updated_at(time()..)
        .step()
}

fn list_inventory(client: &SentinelOneClient) -> Step {
    inventory_conditions!(
        client
            .applications()
            .list_inventory()
            .sort_by(InventorySortBy::ApplicationName)
            .sort_order(SortOrder::Ascending)
            .vendors(["composed"])
            .os_version_contains(["composed"])
            .name_contains(["composed"])
            .vendor_contains(["composed"])
    )
    .step()
}

fn list_endpoints(client: &SentinelOneClient) -> Step {
    inventory_conditions!(
        client
            .applications()
            .list_endpoints("composed", "composed")
            .sort_by(EndpointsOfApplicationSortBy::EndpointName)
            .sort_order(SortOrder::Ascending)
            .detection_date(time()..)
            .versions(["composed"])
    )
    .step()
}

fn export_inventory(client: &SentinelOneClient) -> Step {
    inventory_conditions!(
        client
            .applications()
            .export_inventory()
            .csv_delimiter(";")
            .vendors(["composed"])
            .os_version_contains(["composed"])
            .name_contains(["composed"])
            .vendor_contains(["composed"])
    )
    .step()
}

fn export_endpoints(client: &SentinelOneClient) -> Step {
    inventory_conditions!(
        client
            .applications()
            .export_endpoints("composed", "composed")
            .detection_date(time()..)
            .csv_delimiter(";")
            .versions(["composed"])
    )
    .step()
}
