//! The console itself.

use super::{Steps, call, id, read};
use crate::SentinelOneClient;
use crate::client::ids::{AccountId, SiteId};
use crate::client::operations::{
    GET_SYSTEM_CACHE_STATUS, GET_SYSTEM_CONFIGURATION, GET_SYSTEM_DATABASE_STATUS, GET_SYSTEM_ENVIRONMENT,
    GET_SYSTEM_INFO, GET_SYSTEM_STATUS, SET_SYSTEM_CONFIGURATION,
};
use crate::client::targets::Scope;
use crate::models::{EarlyAccessPlatform, SystemAllowedDomain};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    call!(steps, GET_SYSTEM_STATUS, client.system().get_status());
    call!(steps, GET_SYSTEM_INFO, client.system().get_info());
    call!(
        steps,
        GET_SYSTEM_CONFIGURATION,
        client.system().get_configuration().site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()])
    );
    call!(steps, GET_SYSTEM_DATABASE_STATUS, client.system().get_database_status());
    call!(steps, GET_SYSTEM_CACHE_STATUS, client.system().get_cache_status());
    call!(
        steps,
        SET_SYSTEM_CONFIGURATION,
        client
            .system()
            .set_configuration(&Scope::sites([id::<SiteId>()]))
            .cloud_intelligence_on(true)
            .global_two_fa_enabled(true)
            .cloud_last_connection_time("2026-11-26T00:00:00.000000Z")
            .remember_me_length(1)
            .ui_inactivity_timeout_seconds(1)
            .accessible_url("composed")
            .advanced_mode(true)
            .early_access(true)
            .early_access_platforms([EarlyAccessPlatform::Macos])
            .allowed_domains([read::<SystemAllowedDomain>(r#"{"domain":"composed","inherited":true}"#)])
            .allow_duplicate_site(true)
            .tfa_enrollment_expiration(1)
            .password_expiration(1)
    );
    call!(steps, GET_SYSTEM_ENVIRONMENT, client.system().get_environment());
}
