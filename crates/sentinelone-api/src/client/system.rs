//! The console itself.

use connect_core::Call;
use serde_json::json;

use super::System;
use super::operations::{
    GET_SYSTEM_CACHE_STATUS, GET_SYSTEM_CONFIGURATION, GET_SYSTEM_DATABASE_STATUS, GET_SYSTEM_ENVIRONMENT,
    GET_SYSTEM_INFO, GET_SYSTEM_STATUS, SET_SYSTEM_CONFIGURATION,
};
use super::setters::setters;
use super::targets::Scope;
use crate::models::{
    EarlyAccessPlatform, SystemAllowedDomain, SystemConfiguration, SystemEnvironment, SystemInfo, SystemStatus,
};

connect_core::requests! {
    /// A request that reads the configuration of the console.
    pub call GetSystemConfiguration of SystemConfiguration {}

    /// A request that sets the configuration of the console.
    pub call SetSystemConfiguration of SystemConfiguration {}
}

setters! { GetSystemConfiguration query {
    site_scope;
} }

setters! { SetSystemConfiguration body {
    /// Whether cloud intelligence is on.
    flag cloud_intelligence_on => "data.cloudIntelligenceOn";
    /// Whether global two factor is enabled.
    flag global_two_fa_enabled => "data.globalTwoFaEnabled";
    /// The time of `cloudLastConnectionTime`.
    text cloud_last_connection_time => "data.cloudLastConnectionTime";
    /// The remember me length.
    number remember_me_length => "data.rememberMeLength";
    /// The user interface inactivity timeout seconds.
    number ui_inactivity_timeout_seconds => "data.uiInactivityTimeoutSeconds";
    /// The accessible URL.
    text accessible_url => "data.accessibleUrl";
    /// Whether the console is in advanced mode.
    flag advanced_mode => "data.advancedMode";
    /// Whether early-access versions are available.
    flag early_access => "data.earlyAccess";
    /// The early access platforms.
    many(5000) early_access_platforms: EarlyAccessPlatform => "data.earlyAccessPlatforms";
    /// The allowed domains.
    many(5000) allowed_domains: SystemAllowedDomain => "data.allowedDomains";
    /// Whether to allow duplicate site.
    flag allow_duplicate_site => "data.allowDuplicateSite";
    /// The tfa enrollment expiration.
    number tfa_enrollment_expiration => "data.tfaEnrollmentExpiration";
    /// The password expiration.
    number password_expiration => "data.passwordExpiration";
} }

impl System {
    /// Reads whether the console works. It says nothing about the token.
    pub fn get_status(&self) -> Call<SystemStatus> {
        self.core.record(GET_SYSTEM_STATUS.request(), "data")
    }

    /// Reads the console's versions. Needs a valid token.
    pub fn get_info(&self) -> Call<SystemInfo> {
        self.core.record(GET_SYSTEM_INFO.request(), "data")
    }

    /// Reads the configuration of the console. Permission: `Configuration.view`.
    pub fn get_configuration(&self) -> GetSystemConfiguration {
        GetSystemConfiguration::new(self.core.record(GET_SYSTEM_CONFIGURATION.request(), "data"))
    }

    /// Reads the database status.
    pub fn get_database_status(&self) -> Call<SystemStatus> {
        self.core.record(GET_SYSTEM_DATABASE_STATUS.request(), "data")
    }

    /// Reads the cache status.
    pub fn get_cache_status(&self) -> Call<SystemStatus> {
        self.core.record(GET_SYSTEM_CACHE_STATUS.request(), "data")
    }

    /// Sets the configuration of the console.
    pub fn set_configuration(&self, scope: &Scope) -> SetSystemConfiguration {
        SetSystemConfiguration::new(
            self.core
                .record(SET_SYSTEM_CONFIGURATION.request().member("filter", scope).member("data", json!({})), "data"),
        )
    }

    /// Reads the environment.
    pub fn get_environment(&self) -> Call<SystemEnvironment> {
        self.core.record(GET_SYSTEM_ENVIRONMENT.request(), "data")
    }
}
