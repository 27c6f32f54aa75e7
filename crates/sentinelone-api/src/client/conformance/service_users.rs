//! Service users: identities of programs.

use super::{id, read, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, RoleId, ServiceUserId, SiteId};
use crate::client::service_users::{ServiceUserFilter, ServiceUserSortBy};
use crate::models::{ScopeRole, UserScope};
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.service_users().list().sort_by(ServiceUserSortBy::Id).sort_order(SortOrder::Ascending).site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).ids([id::<ServiceUserId>()]).query("composed").role_ids([id::<RoleId>()]).step(),
        client.service_users().get(&id::<ServiceUserId>()).step(),
        client.service_users().create(time(), "composed", &UserScope::Tenant).description("composed").force_legacy(true).scope_roles([read::<ScopeRole>(r#"{"id":"1000000000000000001","roleId":"1000000000000000001","roleName":"composed","roles":["composed"]}"#)]).step(),
        client.service_users().update(&id::<ServiceUserId>()).description("composed").scope(UserScope::Tenant).scope_roles([read::<ScopeRole>(r#"{"id":"1000000000000000001","roleId":"1000000000000000001","roleName":"composed","roles":["composed"]}"#)]).step(),
        client.service_users().delete(&id::<ServiceUserId>()).step(),
        client.service_users().delete_many(&ServiceUserFilter::new().account_ids([id::<AccountId>()]).ids([id::<ServiceUserId>()]).query("composed").role_ids([id::<RoleId>()]).site_ids([id::<SiteId>()])).step(),
        client.service_users().export().site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).ids([id::<ServiceUserId>()]).query("composed").role_ids([id::<RoleId>()]).step(),
        client.service_users().generate_api_token(&id::<ServiceUserId>(), time()).step(),
    ]
}
