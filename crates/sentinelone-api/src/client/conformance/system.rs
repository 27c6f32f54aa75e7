//! The console itself.

use super::{id, read};
use crate::SentinelOneClient;
use crate::client::ids::{AccountId, SiteId};
use crate::client::targets::Scope;
use crate::models::{EarlyAccessPlatform, SystemAllowedDomain};
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.system().get_status().step(),
        client.system().get_info().step(),
        client.system().get_configuration().site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).step(),
        client.system().get_database_status().step(),
        client.system().get_cache_status().step(),
        set_configuration(client),
        client.system().get_environment().step(),
    ]
}

fn set_configuration(client: &SentinelOneClient) -> Step {
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
        .step()
}
