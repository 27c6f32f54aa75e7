//! Tags of endpoints.

use super::{Steps, call, id, list};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, SiteId, TagId};
use crate::client::operations::{
    CREATE_ENDPOINT_TAG, DELETE_ENDPOINT_TAG, LIST_ENDPOINT_TAGS, LIST_FILTER_COUNTS, UPDATE_ENDPOINT_TAG,
};
use crate::client::tag_manager::{EndpointTagFilter, EndpointTagSortBy};
use crate::client::targets::Scope;

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(
        steps,
        LIST_ENDPOINT_TAGS,
        client
            .tag_manager()
            .list()
            .sort_by(EndpointTagSortBy::Key)
            .sort_order(SortOrder::Ascending)
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
            .include_endpoint_counters(true)
            .include_exclusion_counters(true)
            .is_decommissioned([true, false])
            .is_uninstalled([true, false])
    );
    call!(
        steps,
        CREATE_ENDPOINT_TAG,
        client
            .tag_manager()
            .create(&Scope::sites([id::<SiteId>()]), "composed", "composed", "composed")
            .description("composed")
    );
    call!(
        steps,
        UPDATE_ENDPOINT_TAG,
        client.tag_manager().update(&id::<TagId>()).description("composed").key("composed").value("composed")
    );
    call!(
        steps,
        DELETE_ENDPOINT_TAG,
        client.tag_manager().delete(
            &EndpointTagFilter::new()
                .account_ids([id::<AccountId>()])
                .group_ids([id::<GroupId>()])
                .include_children(true)
                .include_parents(true)
                .query("composed")
                .site_ids([id::<SiteId>()])
                .tag_ids([id::<TagId>()])
                .tag_ids_excluded(["1000000000000000001"])
                .tenant(true)
        )
    );
    call!(
        steps,
        LIST_FILTER_COUNTS,
        client
            .tag_manager()
            .list_filter_counts()
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
    );
}
