//! Saved filters.

use connect_core::conformance::{Exercise as _, Step};
use serde_json::{Value, json};

use super::{id, read};
use crate::SentinelOneClient;
use crate::client::agents::{AgentFilter, SortOrder};
use crate::client::filters::{SavedFilterFilter, SavedFilterSortBy, XdrFilterSortBy};
use crate::client::ids::{AccountId, AgentId, FilterId, GroupId, SiteId};
use crate::models::{ScopeLevel, SortBy, Visibility};

/// The conditions that the lists of filters have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .sort_order(SortOrder::Ascending)
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .query("composed")
            .include_parents(true)
            .include_children(true)
            .ids([id::<FilterId>()])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        conditions!(client.filters().list().sort_by(SavedFilterSortBy::Id).include_global(true)).step(),
        client.filters().create("composed", &AgentFilter::new().ids([id::<AgentId>()])).step(),
        update(client),
        client.filters().delete(&id::<FilterId>()).step(),
        list_deep_visibility(client),
        create_deep_visibility(client),
        client.filters().delete_deep_visibility(&id::<FilterId>()).step(),
        update_deep_visibility(client),
        conditions!(client.filters().list_xdr().sort_by(XdrFilterSortBy::Id)).step(),
        create_xdr(client),
        update_xdr(client),
        client.filters().delete_xdr(&id::<FilterId>()).step(),
    ]
}

fn update(client: &SentinelOneClient) -> Step {
    client
        .filters()
        .update(&id::<FilterId>())
        .name("composed")
        .filter_fields(read::<Value>(r#"{"ids":["1000000000000000001"]}"#))
        .step()
}

fn list_deep_visibility(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .filters()
            .list_deep_visibility()
            .skip(1)
            .limit(1)
            .count_only(true)
            .skip_count(true)
            .sort_by(SortBy::Id)
            .group_ids([id::<GroupId>()])
            .include_global(true)
    )
    .step()
}

fn create_deep_visibility(client: &SentinelOneClient) -> Step {
    client
        .filters()
        .create_deep_visibility(&filter(), "composed", &read::<Value>(VALUE))
        .recipients(["composed"])
        .frequency(1)
        .notifications(true)
        .step()
}

fn update_deep_visibility(client: &SentinelOneClient) -> Step {
    client
        .filters()
        .update_deep_visibility(&id::<FilterId>(), &filter(), "composed", &read::<Value>(VALUE))
        .recipients(["composed"])
        .frequency(1)
        .notifications(true)
        .step()
}

fn create_xdr(client: &SentinelOneClient) -> Step {
    client
        .filters()
        .create_xdr(&json!({"composed": 1}), &json!({"composed": 1}), "composed")
        .filter_value(read::<Value>(r#"{"composed":1}"#))
        .scope_id(1)
        .visibility(Visibility::Public)
        .scope_level("composed")
        .step()
}

fn update_xdr(client: &SentinelOneClient) -> Step {
    client
        .filters()
        .update_xdr(&id::<FilterId>(), &json!({"composed": 1}))
        .filter_fields(read::<Value>(r#"{"composed":1}"#))
        .name("composed")
        .step()
}

fn filter() -> SavedFilterFilter {
    SavedFilterFilter::new()
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .group_ids([id::<GroupId>()])
        .scope_level(ScopeLevel::Site)
}

const VALUE: &str = r#"{"siteIds":["1000000000000000001"],"accountIds":["1000000000000000001"],
"groupIds":["1000000000000000001"],"query":"composed","queryType":"composed","timeRange":"composed",
"migratedToSdl":true}"#;
