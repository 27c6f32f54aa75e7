//! Tags of endpoints.

use super::id;
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, SiteId, TagId};
use crate::client::tag_manager::{EndpointTagFilter, EndpointTagSortBy};
use crate::client::targets::Scope;
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list and the counts have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .group_ids([id::<GroupId>()])
            .include_parents(true)
            .include_children(true)
            .ids([id::<TagId>()])
            .key_contains(["composed"])
            .query("composed")
            .key("composed")
            .value("composed")
            .description("composed")
            .scope_path("composed")
            .created_by("composed")
            .updated_by("composed")
            .value_contains(["composed"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        client
            .tag_manager()
            .create(&Scope::sites([id::<SiteId>()]), "composed", "composed", "composed")
            .description("composed")
            .step(),
        client.tag_manager().update(&id::<TagId>()).description("composed").key("composed").value("composed").step(),
        client
            .tag_manager()
            .delete(
                &EndpointTagFilter::new()
                    .account_ids([id::<AccountId>()])
                    .group_ids([id::<GroupId>()])
                    .include_children(true)
                    .include_parents(true)
                    .query("composed")
                    .site_ids([id::<SiteId>()])
                    .tag_ids([id::<TagId>()])
                    .tag_ids_excluded(["1000000000000000001"])
                    .tenant(true),
            )
            .step(),
        conditions!(client.tag_manager().list_filter_counts()).step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .tag_manager()
            .list()
            .sort_by(EndpointTagSortBy::Key)
            .sort_order(SortOrder::Ascending)
            .include_endpoint_counters(true)
            .include_exclusion_counters(true)
            .is_decommissioned([true, false])
            .is_uninstalled([true, false])
    )
    .step()
}
