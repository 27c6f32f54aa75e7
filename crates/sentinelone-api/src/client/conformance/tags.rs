//! Tags of firewall rules and other objects.

use super::{Steps, call, id, list};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, SiteId, TagId};
use crate::client::operations::{CREATE_TAG, DELETE_TAG, DELETE_TAGS, LIST_TAGS, UPDATE_TAG};
use crate::client::tags::{TagFilter, TagSortBy};
use crate::client::targets::Scope;
use crate::models::{ScopeLevel, TagType};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(
        steps,
        LIST_TAGS,
        client
            .tags()
            .list(&[TagType::Firewall])
            .sort_by(TagSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .account_ids([id::<AccountId>()])
            .site_ids([id::<SiteId>()])
            .group_ids([id::<GroupId>()])
            .tenant(true)
            .ids([id::<TagId>()])
            .query("composed")
            .scope(ScopeLevel::Site)
            .name_contains(["composed"])
            .only_parents(true)
            .kind("composed")
            .disable_pagination(true)
    );
    call!(
        steps,
        CREATE_TAG,
        client
            .tags()
            .create(&Scope::sites([id::<SiteId>()]), "composed", &TagType::Firewall)
            .id("1000000000000000001")
            .description("composed")
            .kind("composed")
    );
    call!(
        steps,
        DELETE_TAGS,
        client.tags().delete_many(
            &TagFilter::new()
                .account_ids([id::<AccountId>()])
                .site_ids([id::<SiteId>()])
                .group_ids([id::<GroupId>()])
                .tenant(true)
                .ids([id::<TagId>()])
                .query("composed")
                .type_([TagType::Firewall])
                .scope(ScopeLevel::Site)
                .name_contains(["composed"])
                .only_parents(true)
                .kind("composed")
        )
    );
    call!(steps, DELETE_TAG, client.tags().delete(&id::<TagId>()));
    call!(
        steps,
        UPDATE_TAG,
        client
            .tags()
            .update(&id::<TagId>())
            .name("composed")
            .id("1000000000000000001")
            .description("composed")
            .kind("composed")
    );
}
