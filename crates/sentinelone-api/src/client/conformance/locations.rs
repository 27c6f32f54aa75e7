//! Network locations whose policy applies.

use super::{id, read};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, LocationId, SiteId};
use crate::client::locations::LocationSortBy;
use crate::client::targets::Scope;
use crate::models::{
    LocationDnsLookup, LocationDnsLookupOperator, LocationDnsServers, LocationIpAddresses, LocationNetworkInterfaces,
    LocationRegistryKeys, LocationServerConnectivity, ScopeLevel,
};
use connect_core::conformance::{Exercise as _, Step};

/// What a location can be made with and changed to.
macro_rules! settings {
    ($request:expr) => {
        $request
            .description("composed")
            .dns_lookup(read::<LocationDnsLookup>(LOCATION_DNS_LOOKUP))
            .dns_servers(read::<LocationDnsServers>(LOCATION_DNS_SERVERS))
            .registry_keys(read::<LocationRegistryKeys>(r#"{"key":"composed","value":"composed","data":"composed"}"#))
            .server_connectivity(read::<LocationServerConnectivity>(r#"{"enabled":true,"value":"connected"}"#))
            .network_interfaces(read::<LocationNetworkInterfaces>(r#"{"enabled":true,"value":"wired"}"#))
            .ip_addresses(read::<LocationIpAddresses>(LOCATION_IP_ADDRESSES))
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        settings!(client.locations().create(
            &Scope::sites([id::<SiteId>()]),
            "composed",
            &LocationDnsLookupOperator::All
        ))
        .step(),
        list(client),
        client.locations().delete(&[id::<LocationId>()]).step(),
        settings!(client.locations().update(&id::<LocationId>(), "composed").operator(LocationDnsLookupOperator::All))
            .step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    client
        .locations()
        .list()
        .sort_by(LocationSortBy::Id)
        .sort_order(SortOrder::Ascending)
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .group_ids([id::<GroupId>()])
        .ids([id::<LocationId>()])
        .scopes([ScopeLevel::Site])
        .has_firewall_rules(true)
        .name_contains(["composed"])
        .description_contains(["composed"])
        .creator_contains(["composed"])
        .scope_name_contains(["composed"])
        .hostname_contains(["composed"])
        .ip_address_contains(["composed"])
        .registry_key_contains(["composed"])
        .step()
}

const LOCATION_DNS_LOOKUP: &str = r#"{"identifiers":[{"host":"composed","ip":"composed"}],"operator":"all"}"#;

const LOCATION_DNS_SERVERS: &str = r#"{"identifiers":[{"values":["composed"],"type":"address"}],"operator":"all"}"#;

const LOCATION_IP_ADDRESSES: &str = r#"{"identifiers":[{"values":["composed"],"type":"address"}],"operator":"all"}"#;
