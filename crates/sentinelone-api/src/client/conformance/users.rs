//! Users of the console.

use super::{id, read, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, GroupId, RoleId, SiteId, UserId};
use crate::client::users::{UserFilter, UserSortBy};
use crate::models::{ScopeRole, UserScope, UserSource};
use connect_core::conformance::{Exercise as _, Step};

#[allow(clippy::too_many_lines, reason = "one entry an operation")]
pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.users().list().sort_by(UserSortBy::Id).sort_order(SortOrder::Ascending).site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).source(UserSource::Mgmt).sources([UserSource::Mgmt]).email("composed@example.com").email_contains(["composed"]).email_read_only(true).full_name("composed").full_name_contains(["composed"]).full_name_read_only(true).first_login("2026-11-26T00:00:00.000000Z").last_login("2026-11-26T00:00:00.000000Z").date_joined("2026-11-26T00:00:00.000000Z").groups_read_only(true).two_fa_enabled(true).primary_two_fa_method("composed").email_verified(true).query("composed").ids([id::<UserId>()]).role_ids([id::<RoleId>()]).two_fa_status("composed").two_fa_statuses(["composed"]).can_generate_api_token(true).has_valid_api_token(true).last_activation("1".."2").api_token_expires_at(time()..).created_at(time()..).step(),
        client.users().get(&id::<UserId>()).step(),
        client.users().create("composed@example.com", "composed", &UserScope::Tenant).allow_remote_shell(true).force_credential_auth(true).password("composed").scope_roles([read::<ScopeRole>(r#"{"id":"1000000000000000001","roleId":"1000000000000000001","roleName":"composed","roles":["composed"]}"#)]).site_roles([read::<ScopeRole>(r#"{"id":"1000000000000000001","name":"composed","roleId":"1000000000000000001","roleName":"composed","roles":["composed"]}"#)]).tenant_roles(["composed"]).two_fa_enabled(true).step(),
        client.users().update(&id::<UserId>(), &UserScope::Tenant).allow_remote_shell(true).can_generate_api_token(true).current_password("composed").email("composed@example.com").full_name("composed").id("1000000000000000001").password("composed").scope_roles([read::<ScopeRole>(r#"{"id":"1000000000000000001","roleId":"1000000000000000001","roleName":"composed","roles":["composed"]}"#)]).site_roles([read::<ScopeRole>(r#"{"id":"1000000000000000001","name":"composed","roleId":"1000000000000000001","roleName":"composed","roles":["composed"]}"#)]).tenant_roles(["composed"]).two_fa_code("composed").two_fa_enabled(true).step(),
        client.users().delete(&id::<UserId>()).step(),
        client.users().delete_many(&UserFilter::new().api_token_expires_at_between(time()..=time()).api_token_expires_at(time()..).can_generate_api_token(true).created_at_between(time()..=time()).created_at(time()..).date_joined(time()).email("composed@example.com").email_read_only(true).email_verified(true).email_contains(["composed"]).first_login(time()).full_name("composed").full_name_read_only(true).full_name_contains(["composed"]).groups_read_only(true).has_valid_api_token(true).ids([id::<UserId>()]).last_activation_between(1.0..=2.5).last_activation(time()..).last_login(time()).primary_two_fa_method("composed").query("composed").role_ids([id::<RoleId>()]).source(UserSource::Mgmt).sources([UserSource::Mgmt]).two_fa_enabled(true).two_fa_status("composed").two_fa_statuses(["composed"])).step(),
        client.users().get_current().account_ids([id::<AccountId>()]).site_ids([id::<SiteId>()]).group_ids([id::<GroupId>()]).tenant(true).step(),
        client.users().log_in("composed", "composed").remember_me(true).step(),
        client.users().log_in_by_api_token().api_token("composed").reason("composed").step(),
        client.users().log_in_by_token("composed").removed_saved_scope("composed").redirect_to("composed").redirect_to_params("composed").step(),
        client.users().log_out().step(),
        client.users().generate_api_token().force_legacy(true).step(),
        client.users().revoke_api_token("1000000000000000001").current_password("composed").two_fa_code("composed").step(),
        client.users().get_api_token_details_of(&id::<UserId>()).step(),
        client.users().get_api_token_details().api_token("composed").step(),
        client.users().export().site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).source(UserSource::Mgmt).sources([UserSource::Mgmt]).email("composed@example.com").email_contains(["composed"]).email_read_only(true).full_name("composed").full_name_contains(["composed"]).full_name_read_only(true).first_login("2026-11-26T00:00:00.000000Z").last_login("2026-11-26T00:00:00.000000Z").date_joined("2026-11-26T00:00:00.000000Z").groups_read_only(true).two_fa_enabled(true).primary_two_fa_method("composed").email_verified(true).query("composed").ids([id::<UserId>()]).role_ids([id::<RoleId>()]).two_fa_status("composed").two_fa_statuses(["composed"]).can_generate_api_token(true).has_valid_api_token(true).last_activation("1".."2").api_token_expires_at(time()..).created_at(time()..).step(),
        client.users().enable_2fa("1000000000000000001").current_password("composed").two_fa_code("composed").step(),
        client.users().disable_2fa("1000000000000000001").current_password("composed").two_fa_code("composed").step(),
        client.users().enable_app().id("1000000000000000001").code("composed").step(),
        client.users().request_app().current_password("composed").step(),
        client.users().change_password("1000000000000000001").current_password("composed").new_password("composed").confirm_new_password("composed").two_fa_code("composed").step(),
        client.users().elevate("composed").step(),
        client.users().reset_2fa(&[id::<UserId>()]).enroll(true).step(),
        client.users().delete_2fa(&[id::<UserId>()]).step(),
        client.users().enroll_2fa(&[id::<UserId>()]).step(),
        client.users().send_reset_password_email(&UserFilter::new().api_token_expires_at_between(time()..=time()).api_token_expires_at(time()..).can_generate_api_token(true).created_at_between(time()..=time()).created_at(time()..).date_joined(time()).email("composed@example.com").email_read_only(true).email_verified(true).email_contains(["composed"]).first_login(time()).full_name("composed").full_name_read_only(true).full_name_contains(["composed"]).groups_read_only(true).has_valid_api_token(true).ids([id::<UserId>()]).last_activation_between(1.0..=2.5).last_activation(time()..).last_login(time()).primary_two_fa_method("composed").query("composed").role_ids([id::<RoleId>()]).source(UserSource::Mgmt).sources([UserSource::Mgmt]).two_fa_enabled(true).two_fa_status("composed").two_fa_statuses(["composed"])).step(),
        client.users().force_reset_password_on_login(&UserFilter::new().api_token_expires_at_between(time()..=time()).api_token_expires_at(time()..).can_generate_api_token(true).created_at_between(time()..=time()).created_at(time()..).date_joined(time()).email("composed@example.com").email_read_only(true).email_verified(true).email_contains(["composed"]).first_login(time()).full_name("composed").full_name_read_only(true).full_name_contains(["composed"]).groups_read_only(true).has_valid_api_token(true).ids([id::<UserId>()]).last_activation_between(1.0..=2.5).last_activation(time()..).last_login(time()).primary_two_fa_method("composed").query("composed").role_ids([id::<RoleId>()]).source(UserSource::Mgmt).sources([UserSource::Mgmt]).two_fa_enabled(true).two_fa_status("composed").two_fa_statuses(["composed"])).step(),
        client.users().authenticate_with_app().code("composed").remember_me(true).step(),
    ]
}
