//! Service users: identities of programs.

use super::{Steps, call, id, list, read, time, transfer};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, RoleId, ServiceUserId, SiteId};
use crate::client::operations::{
    CREATE_SERVICE_USER, DELETE_SERVICE_USER, DELETE_SERVICE_USERS, EXPORT_SERVICE_USERS,
    GENERATE_API_TOKEN_OF_SERVICE_USERS, GET_SERVICE_USER, LIST_SERVICE_USERS, UPDATE_SERVICE_USER,
};
use crate::client::service_users::{ServiceUserFilter, ServiceUserSortBy};
use crate::models::{ScopeRole, UserScope};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(
        steps,
        LIST_SERVICE_USERS,
        client
            .service_users()
            .list()
            .sort_by(ServiceUserSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .ids([id::<ServiceUserId>()])
            .query("composed")
            .role_ids([id::<RoleId>()])
    );
    call!(steps, GET_SERVICE_USER, client.service_users().get(&id::<ServiceUserId>()));
    call!(steps, CREATE_SERVICE_USER, client.service_users().create(time(), "composed", &UserScope::Tenant).description("composed").force_legacy(true).scope_roles([read::<ScopeRole>(r#"{"id":"1000000000000000001","roleId":"1000000000000000001","roleName":"composed","roles":["composed"]}"#)]));
    call!(steps, UPDATE_SERVICE_USER, client.service_users().update(&id::<ServiceUserId>()).description("composed").scope(UserScope::Tenant).scope_roles([read::<ScopeRole>(r#"{"id":"1000000000000000001","roleId":"1000000000000000001","roleName":"composed","roles":["composed"]}"#)]));
    call!(steps, DELETE_SERVICE_USER, client.service_users().delete(&id::<ServiceUserId>()));
    call!(
        steps,
        DELETE_SERVICE_USERS,
        client.service_users().delete_many(
            &ServiceUserFilter::new()
                .account_ids([id::<AccountId>()])
                .ids([id::<ServiceUserId>()])
                .query("composed")
                .role_ids([id::<RoleId>()])
                .site_ids([id::<SiteId>()])
        )
    );
    transfer!(
        steps,
        EXPORT_SERVICE_USERS,
        client
            .service_users()
            .export()
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .ids([id::<ServiceUserId>()])
            .query("composed")
            .role_ids([id::<RoleId>()])
    );
    call!(
        steps,
        GENERATE_API_TOKEN_OF_SERVICE_USERS,
        client.service_users().generate_api_token(&id::<ServiceUserId>(), "2026-11-26T00:00:00.000000Z")
    );
}
