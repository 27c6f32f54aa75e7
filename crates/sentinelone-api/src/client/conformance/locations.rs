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

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client
            .locations()
            .create(&Scope::sites([id::<SiteId>()]), "composed", &LocationDnsLookupOperator::All)
            .description("composed")
            .dns_lookup(read::<LocationDnsLookup>(
                r#"{"identifiers":[{"host":"composed","ip":"composed"}],"operator":"all"}"#,
            ))
            .dns_servers(read::<LocationDnsServers>(
                r#"{"identifiers":[{"values":["composed"],"type":"address"}],"operator":"all"}"#,
            ))
            .registry_keys(read::<LocationRegistryKeys>(r#"{"key":"composed","value":"composed","data":"composed"}"#))
            .server_connectivity(read::<LocationServerConnectivity>(r#"{"enabled":true,"value":"connected"}"#))
            .network_interfaces(read::<LocationNetworkInterfaces>(r#"{"enabled":true,"value":"wired"}"#))
            .ip_addresses(read::<LocationIpAddresses>(
                r#"{"identifiers":[{"values":["composed"],"type":"address"}],"operator":"all"}"#,
            ))
            .step(),
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
            .step(),
        client.locations().delete(&[id::<LocationId>()]).step(),
        client
            .locations()
            .update(&id::<LocationId>(), "composed")
            .description("composed")
            .dns_lookup(read::<LocationDnsLookup>(
                r#"{"identifiers":[{"host":"composed","ip":"composed"}],"operator":"all"}"#,
            ))
            .dns_servers(read::<LocationDnsServers>(
                r#"{"identifiers":[{"values":["composed"],"type":"address"}],"operator":"all"}"#,
            ))
            .registry_keys(read::<LocationRegistryKeys>(r#"{"key":"composed","value":"composed","data":"composed"}"#))
            .server_connectivity(read::<LocationServerConnectivity>(r#"{"enabled":true,"value":"connected"}"#))
            .network_interfaces(read::<LocationNetworkInterfaces>(r#"{"enabled":true,"value":"wired"}"#))
            .ip_addresses(read::<LocationIpAddresses>(
                r#"{"identifiers":[{"values":["composed"],"type":"address"}],"operator":"all"}"#,
            ))
            .operator(LocationDnsLookupOperator::All)
            .step(),
    ]
}
