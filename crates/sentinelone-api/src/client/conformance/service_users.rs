//! Service users: identities of programs.

use super::{SCOPE_ROLE, id, read, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, RoleId, ServiceUserId, SiteId};
use crate::client::service_users::{ServiceUserFilter, ServiceUserSortBy};
use crate::models::{ScopeRole, UserScope};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list, its export and the filter have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .ids([id::<ServiceUserId>()])
            .query("composed")
            .role_ids([id::<RoleId>()])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        client.service_users().get(&id::<ServiceUserId>()).step(),
        create(client),
        update(client),
        client.service_users().delete(&id::<ServiceUserId>()).step(),
        client.service_users().delete_many(&conditions!(ServiceUserFilter::new())).step(),
        conditions!(client.service_users().export()).step(),
        client.service_users().generate_api_token(&id::<ServiceUserId>(), time()).step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(client.service_users().list().sort_by(ServiceUserSortBy::Id).sort_order(SortOrder::Ascending)).step()
}

fn create(client: &SentinelOneClient) -> Step {
    client
        .service_users()
        .create(time(), "composed", &UserScope::Tenant)
        .description("composed")
        .force_legacy(true)
        .scope_roles([read::<ScopeRole>(SCOPE_ROLE)])
        .step()
}

fn update(client: &SentinelOneClient) -> Step {
    client
        .service_users()
        .update(&id::<ServiceUserId>())
        .description("composed")
        .scope(UserScope::Tenant)
        .scope_roles([read::<ScopeRole>(SCOPE_ROLE)])
        .step()
}
