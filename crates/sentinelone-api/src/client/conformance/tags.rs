//! Tags of firewall rules and other objects.

use super::{id, scope};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{SiteId, TagId};
use crate::client::tags::{TagFilter, TagSortBy};
use crate::client::targets::Scope;
use crate::models::{ScopeLevel, TagType};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list and the filter have in common.
macro_rules! conditions {
    ($request:expr) => {
        scope!($request)
            .ids([id::<TagId>()])
            .query("composed")
            .scope(ScopeLevel::Site)
            .name_contains(["composed"])
            .only_parents(true)
            .kind("composed")
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        create(client),
        client.tags().delete_many(&conditions!(TagFilter::new().type_([TagType::Firewall]))).step(),
        client.tags().delete(&id::<TagId>()).step(),
        update(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .tags()
            .list(&[TagType::Firewall])
            .sort_by(TagSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .disable_pagination(true)
    )
    .step()
}

fn create(client: &SentinelOneClient) -> Step {
    client
        .tags()
        .create(&Scope::sites([id::<SiteId>()]), "composed", &TagType::Firewall)
        .id("1000000000000000001")
        .description("composed")
        .kind("composed")
        .step()
}

fn update(client: &SentinelOneClient) -> Step {
    client
        .tags()
        .update(&id::<TagId>())
        .name("composed")
        .id("1000000000000000001")
        .description("composed")
        .kind("composed")
        .step()
}
