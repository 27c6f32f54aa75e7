//! Groups of agents within a site.

use super::{POLICY, id, read, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::groups::GroupSortBy;
use crate::client::ids::{AccountId, GroupId, SiteId};
use crate::client::targets::Scope;
use crate::models::{GroupRank, GroupType, Policy};
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        create(client),
        client.groups().get(&id::<GroupId>()).step(),
        update(client),
        client.groups().delete(&id::<GroupId>()).step(),
        client.groups().regenerate_key(&id::<GroupId>()).step(),
        set_ranks(client),
        client.groups().get_token(&id::<GroupId>()).step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    client
        .groups()
        .list()
        .sort_by(GroupSortBy::Id)
        .sort_order(SortOrder::Ascending)
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .group_ids([id::<GroupId>()])
        .type_(GroupType::Static)
        .types([GroupType::Static])
        .query("composed")
        .id("1000000000000000001")
        .name("composed")
        .description("composed")
        .rank(1)
        .is_default(true)
        .updated_at(time()..)
        .registration_token("composed")
        .step()
}

fn create(client: &SentinelOneClient) -> Step {
    client
        .groups()
        .create(true, "composed", "1000000000000000001")
        .description("composed")
        .filter_id("1000000000000000001")
        .is_default(true)
        .policy(read::<Policy>(POLICY))
        .rank(1)
        .source("composed")
        .type_(GroupType::Static)
        .step()
}

fn update(client: &SentinelOneClient) -> Step {
    client
        .groups()
        .update(&id::<GroupId>())
        .description("composed")
        .filter_id("1000000000000000001")
        .id("1000000000000000001")
        .inherits(true)
        .is_default(true)
        .name("composed")
        .policy(read::<Policy>(POLICY))
        .rank(1)
        .site_id("1000000000000000001")
        .source("composed")
        .step()
}

fn set_ranks(client: &SentinelOneClient) -> Step {
    client
        .groups()
        .set_ranks(&Scope::sites([id::<SiteId>()]))
        .site_ids([id::<SiteId>()])
        .account_ids([id::<AccountId>()])
        .ranks([read::<GroupRank>(r#"{"id":"1000000000000000001","rank":1}"#)])
        .step()
}
