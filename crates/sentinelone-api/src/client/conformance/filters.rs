//! Saved filters.

use connect_core::conformance::{Exercise as _, Step};
use serde_json::{Value, json};

use super::{id, read};
use crate::SentinelOneClient;
use crate::client::agents::{AgentFilter, SortOrder};
use crate::client::filters::{SavedFilterFilter, SavedFilterSortBy, XdrFilterSortBy};
use crate::client::ids::{AccountId, AgentId, FilterId, GroupId, SiteId};
use crate::models::{ScopeLevel, SortBy, Visibility};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.filters().list().sort_by(SavedFilterSortBy::Id).sort_order(SortOrder::Ascending).site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).query("composed").include_global(true).include_parents(true).include_children(true).ids([id::<FilterId>()]).step(),
        client.filters().create("composed", &AgentFilter::new().ids([id::<AgentId>()])).step(),
        client.filters().update(&id::<FilterId>()).name("composed").filter_fields(read::<Value>(r#"{"ids":["1000000000000000001"]}"#)).step(),
        client.filters().delete(&id::<FilterId>()).step(),
        client.filters().list_deep_visibility().skip(1).limit(1).count_only(true).skip_count(true).sort_by(SortBy::Id).sort_order(SortOrder::Ascending).site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).group_ids([id::<GroupId>()]).query("composed").include_global(true).include_parents(true).include_children(true).ids([id::<FilterId>()]).step(),
        client.filters().create_deep_visibility(&SavedFilterFilter::new().site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).group_ids([id::<GroupId>()]).scope_level(ScopeLevel::Site), "composed", &read::<Value>(r#"{"siteIds":["1000000000000000001"],"accountIds":["1000000000000000001"],"groupIds":["1000000000000000001"],"query":"composed","queryType":"composed","timeRange":"composed","migratedToSdl":true}"#)).recipients(["composed"]).frequency(1).notifications(true).step(),
        client.filters().delete_deep_visibility(&id::<FilterId>()).step(),
        client.filters().update_deep_visibility(&id::<FilterId>(), &SavedFilterFilter::new().site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).group_ids([id::<GroupId>()]).scope_level(ScopeLevel::Site), "composed", &read::<Value>(r#"{"siteIds":["1000000000000000001"],"accountIds":["1000000000000000001"],"groupIds":["1000000000000000001"],"query":"composed","queryType":"composed","timeRange":"composed","migratedToSdl":true}"#)).recipients(["composed"]).frequency(1).notifications(true).step(),
        client.filters().list_xdr().sort_by(XdrFilterSortBy::Id).sort_order(SortOrder::Ascending).account_ids([id::<AccountId>()]).query("composed").include_children(true).ids([id::<FilterId>()]).include_parents(true).site_ids([id::<SiteId>()]).step(),
        client.filters().create_xdr(&json!({"composed": 1}), &json!({"composed": 1}), "composed").filter_value(read::<Value>(r#"{"composed":1}"#)).scope_id(1).visibility(Visibility::Public).scope_level("composed").step(),
        client.filters().update_xdr(&id::<FilterId>(), &json!({"composed": 1})).filter_fields(read::<Value>(r#"{"composed":1}"#)).name("composed").step(),
        client.filters().delete_xdr(&id::<FilterId>()).step(),
    ]
}
