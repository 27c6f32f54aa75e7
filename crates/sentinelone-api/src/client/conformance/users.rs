//! Users of the console.

use super::{SCOPE_ROLE, id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, RoleId, SiteId, UserId};
use crate::client::users::{UserFilter, UserSortBy};
use crate::models::{ScopeRole, UserScope, UserSource};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list, its export and the filter have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .source(UserSource::Mgmt)
            .sources([UserSource::Mgmt])
            .email("composed@example.com")
            .email_contains(["composed"])
            .email_read_only(true)
            .full_name("composed")
            .full_name_contains(["composed"])
            .full_name_read_only(true)
            .groups_read_only(true)
            .two_fa_enabled(true)
            .primary_two_fa_method("composed")
            .email_verified(true)
            .query("composed")
            .ids([id::<UserId>()])
            .role_ids([id::<RoleId>()])
            .two_fa_status("composed")
            .two_fa_statuses(["composed"])
            .can_generate_api_token(true)
            .has_valid_api_token(true)
            .api_token_expires_at(time()..)
            .created_at(time()..)
    };
}

/// What a user can be made with and changed to.
macro_rules! settings {
    ($request:expr) => {
        $request
            .allow_remote_shell(true)
            .password("composed")
            .scope_roles([read::<ScopeRole>(SCOPE_ROLE)])
            .site_roles([read::<ScopeRole>(NAMED_SCOPE_ROLE)])
            .tenant_roles(["composed"])
            .two_fa_enabled(true)
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        client.users().get(&id::<UserId>()).step(),
        create(client),
        update(client),
        client.users().delete(&id::<UserId>()).step(),
        client.users().delete_many(&filter()).step(),
        get_current(client),
        client.users().log_in("composed", "composed").remember_me(true).step(),
        client.users().log_in_by_api_token().api_token("composed").reason("composed").step(),
        log_in_by_token(client),
        client.users().log_out().step(),
        client.users().generate_api_token().force_legacy(true).step(),
        revoke_api_token(client),
        client.users().get_api_token_details_of(&id::<UserId>()).step(),
        client.users().get_api_token_details().api_token("composed").step(),
        export(client),
        client.users().enable_2fa("1000000000000000001").current_password("composed").two_fa_code("composed").step(),
        disable_2fa(client),
        client.users().enable_app().id("1000000000000000001").code("composed").step(),
        client.users().request_app().current_password("composed").step(),
        change_password(client),
        client.users().elevate("composed").step(),
        client.users().reset_2fa(&[id::<UserId>()]).enroll(true).step(),
        client.users().delete_2fa(&[id::<UserId>()]).step(),
        client.users().enroll_2fa(&[id::<UserId>()]).step(),
        client.users().send_reset_password_email(&filter()).step(),
        client.users().force_reset_password_on_login(&filter()).step(),
        client.users().authenticate_with_app().code("composed").remember_me(true).step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .users()
            .list()
            .sort_by(UserSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .first_login("2026-11-26T00:00:00.000000Z")
            .last_login("2026-11-26T00:00:00.000000Z")
            .date_joined("2026-11-26T00:00:00.000000Z")
            .last_activation("1".."2")
    )
    .step()
}

fn create(client: &SentinelOneClient) -> Step {
    settings!(client.users().create("composed@example.com", "composed", &UserScope::Tenant).force_credential_auth(true))
        .step()
}

fn update(client: &SentinelOneClient) -> Step {
    settings!(
        client
            .users()
            .update(&id::<UserId>(), &UserScope::Tenant)
            .can_generate_api_token(true)
            .current_password("composed")
            .email("composed@example.com")
            .full_name("composed")
            .id("1000000000000000001")
            .two_fa_code("composed")
    )
    .step()
}

fn get_current(client: &SentinelOneClient) -> Step {
    scope!(client.users().get_current()).step()
}

fn log_in_by_token(client: &SentinelOneClient) -> Step {
    client
        .users()
        .log_in_by_token("composed")
        .removed_saved_scope("composed")
        .redirect_to("composed")
        .redirect_to_params("composed")
        .step()
}

fn revoke_api_token(client: &SentinelOneClient) -> Step {
    client.users().revoke_api_token("1000000000000000001").current_password("composed").two_fa_code("composed").step()
}

fn export(client: &SentinelOneClient) -> Step {
    conditions!(
        client
            .users()
            .export()
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .first_login("2026-11-26T00:00:00.000000Z")
            .last_login("2026-11-26T00:00:00.000000Z")
            .date_joined("2026-11-26T00:00:00.000000Z")
            .last_activation("1".."2")
    )
    .step()
}

fn disable_2fa(client: &SentinelOneClient) -> Step {
    client.users().disable_2fa("1000000000000000001").current_password("composed").two_fa_code("composed").step()
}

fn change_password(client: &SentinelOneClient) -> Step {
    client
        .users()
        .change_password("1000000000000000001")
        .current_password("composed")
        .new_password("composed")
        .confirm_new_password("composed")
        .two_fa_code("composed")
        .step()
}

fn filter() -> UserFilter {
    conditions!(
        UserFilter::new()
            .api_token_expires_at_between(time()..=time())
            .created_at_between(time()..=time())
            .date_joined(time())
            .first_login(time())
            .last_activation_between(1.0..=2.5)
            .last_activation(time()..)
            .last_login(time())
    )
}

const NAMED_SCOPE_ROLE: &str = r#"{"id":"1000000000000000001","name":"composed","roleId":"1000000000000000001",
"roleName":"composed","roles":["composed"]}"#;
