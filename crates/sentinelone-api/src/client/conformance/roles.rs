//! Roles of users.

use super::{id, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{RoleId, SiteId};
use crate::client::roles::RoleSortBy;
use crate::client::targets::Scope;
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list and a role have in common.
macro_rules! conditions {
    ($request:expr) => {
        scope!($request).name("composed").created_at(time()..).updated_at(time()..).query("composed")
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        conditions!(client.roles().get(&id::<RoleId>())).step(),
        client
            .roles()
            .update(&id::<RoleId>(), &Scope::sites([id::<SiteId>()]), "composed", "composed")
            .permission_ids(["1000000000000000001"])
            .step(),
        client.roles().delete(&id::<RoleId>()).target_id("1000000000000000001").step(),
        client
            .roles()
            .create(&Scope::sites([id::<SiteId>()]), "composed", "composed")
            .permission_ids(["1000000000000000001"])
            .step(),
        get_template(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .roles()
            .list()
            .sort_by(RoleSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .ids([id::<RoleId>()])
            .tenancy_ids(["1000000000000000001"])
            .creator("composed")
            .creator_id("1000000000000000001")
            .updated_by("composed")
            .updated_by_id("1000000000000000001")
            .created_at_value("2026-11-26T00:00:00.000000Z")
            .updated_at_value("2026-11-26T00:00:00.000000Z")
            .description("composed")
            .account_name("composed")
            .site_name("composed")
            .include_parents(true)
            .include_children(true)
            .predefined_role(true)
    )
    .step()
}

fn get_template(client: &SentinelOneClient) -> Step {
    scope!(client.roles().get_template()).step()
}
