//! Roles of users.

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, RoleId, SiteId};
use crate::client::roles::RoleSortBy;
use crate::client::targets::Scope;
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client
            .roles()
            .list()
            .sort_by(RoleSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .account_ids([id::<AccountId>()])
            .site_ids([id::<SiteId>()])
            .group_ids([id::<GroupId>()])
            .tenant(true)
            .name("composed")
            .created_at(time()..)
            .updated_at(time()..)
            .query("composed")
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
            .step(),
        client
            .roles()
            .get(&id::<RoleId>())
            .account_ids([id::<AccountId>()])
            .site_ids([id::<SiteId>()])
            .group_ids([id::<GroupId>()])
            .tenant(true)
            .name("composed")
            .created_at(time()..)
            .updated_at(time()..)
            .query("composed")
            .step(),
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
        client
            .roles()
            .get_template()
            .account_ids([id::<AccountId>()])
            .site_ids([id::<SiteId>()])
            .group_ids([id::<GroupId>()])
            .tenant(true)
            .step(),
    ]
}
