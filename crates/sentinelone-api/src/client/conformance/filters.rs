//! Saved filters.

use serde_json::{Value, json};

use super::{Steps, call, id, list, read};
use crate::SentinelOneClient;
use crate::client::agents::{AgentFilter, SortOrder};
use crate::client::filters::{SavedFilterFilter, SavedFilterSortBy, XdrFilterSortBy};
use crate::client::ids::{AccountId, AgentId, FilterId, GroupId, SiteId};
use crate::client::operations::{
    CREATE_DEEP_VISIBILITY_FILTER, CREATE_SAVED_FILTER, CREATE_XDR_FILTER, DELETE_DEEP_VISIBILITY_FILTER,
    DELETE_SAVED_FILTER, DELETE_XDR_FILTER, LIST_DEEP_VISIBILITY_FILTERS, LIST_SAVED_FILTERS, LIST_XDR_FILTERS,
    UPDATE_DEEP_VISIBILITY_FILTER, UPDATE_SAVED_FILTER, UPDATE_XDR_FILTER,
};
use crate::models::{ScopeLevel, SortBy, Visibility};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(
        steps,
        LIST_SAVED_FILTERS,
        client
            .filters()
            .list()
            .sort_by(SavedFilterSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .query("composed")
            .include_global(true)
            .include_parents(true)
            .include_children(true)
            .ids([id::<FilterId>()])
    );
    call!(steps, CREATE_SAVED_FILTER, client.filters().create("composed", &AgentFilter::new().ids([id::<AgentId>()])));
    call!(
        steps,
        UPDATE_SAVED_FILTER,
        client
            .filters()
            .update(&id::<FilterId>())
            .name("composed")
            .filter_fields(read::<Value>(r#"{"ids":["1000000000000000001"]}"#))
    );
    call!(steps, DELETE_SAVED_FILTER, client.filters().delete(&id::<FilterId>()));
    call!(
        steps,
        LIST_DEEP_VISIBILITY_FILTERS,
        client
            .filters()
            .list_deep_visibility()
            .skip(1)
            .limit(1)
            .count_only(true)
            .skip_count(true)
            .sort_by(SortBy::Id)
            .sort_order(SortOrder::Ascending)
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .group_ids([id::<GroupId>()])
            .query("composed")
            .include_global(true)
            .include_parents(true)
            .include_children(true)
            .ids([id::<FilterId>()])
    );
    call!(steps, CREATE_DEEP_VISIBILITY_FILTER, client.filters().create_deep_visibility(&SavedFilterFilter::new().site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).group_ids([id::<GroupId>()]).scope_level(ScopeLevel::Site), "composed", &read::<Value>(r#"{"siteIds":["1000000000000000001"],"accountIds":["1000000000000000001"],"groupIds":["1000000000000000001"],"query":"composed","queryType":"composed","timeRange":"composed","migratedToSdl":true}"#)).recipients(["composed"]).frequency(1).notifications(true));
    call!(steps, DELETE_DEEP_VISIBILITY_FILTER, client.filters().delete_deep_visibility(&id::<FilterId>()));
    call!(steps, UPDATE_DEEP_VISIBILITY_FILTER, client.filters().update_deep_visibility(&id::<FilterId>(), &SavedFilterFilter::new().site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).group_ids([id::<GroupId>()]).scope_level(ScopeLevel::Site), "composed", &read::<Value>(r#"{"siteIds":["1000000000000000001"],"accountIds":["1000000000000000001"],"groupIds":["1000000000000000001"],"query":"composed","queryType":"composed","timeRange":"composed","migratedToSdl":true}"#)).recipients(["composed"]).frequency(1).notifications(true));
    list!(
        steps,
        LIST_XDR_FILTERS,
        client
            .filters()
            .list_xdr()
            .sort_by(XdrFilterSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .account_ids([id::<AccountId>()])
            .query("composed")
            .include_children(true)
            .ids([id::<FilterId>()])
            .include_parents(true)
            .site_ids([id::<SiteId>()])
    );
    call!(
        steps,
        CREATE_XDR_FILTER,
        client
            .filters()
            .create_xdr(&json!({"composed": 1}), &json!({"composed": 1}), "composed")
            .filter_value(read::<Value>(r#"{"composed":1}"#))
            .scope_id(1)
            .visibility(Visibility::Public)
            .scope_level("composed")
    );
    call!(
        steps,
        UPDATE_XDR_FILTER,
        client
            .filters()
            .update_xdr(&id::<FilterId>(), &json!({"composed": 1}))
            .filter_fields(read::<Value>(r#"{"composed":1}"#))
            .name("composed")
    );
    call!(steps, DELETE_XDR_FILTER, client.filters().delete_xdr(&id::<FilterId>()));
}
