//! The console itself. Records of the operations.

use open_record::{Integer, record, word_enum};

use super::Licenses;

record! {
    /// A system configuration, as returned by `GET system/configuration`.
    pub struct SystemConfiguration {
        /// The accessible URL.
        pub accessible_url: Option<String> = "accessibleUrl",
        /// Whether the console is in advanced mode.
        pub advanced_mode: Option<bool> = "advancedMode",
        /// Whether the advanced mode can be changed.
        pub advanced_mode_allow_changes: Option<bool> = "advancedModeAllowChanges",
        /// Whether to allow duplicate site.
        pub allow_duplicate_site: Option<bool> = "allowDuplicateSite",
        /// The allowed domains.
        pub allowed_domains: Option<Vec<SystemConfigurationAllowedDomain>> = "allowedDomains",
        /// Whether cloud intelligence is on.
        pub cloud_intelligence_on: Option<bool> = "cloudIntelligenceOn",
        /// The time of `cloudLastConnectionTime`.
        pub cloud_last_connection_time: Option<String> = "cloudLastConnectionTime",
        /// Whether early-access versions are available.
        pub early_access: Option<bool> = "earlyAccess",
        /// The early access platforms.
        pub early_access_platforms: Option<Vec<EarlyAccessPlatform>> = "earlyAccessPlatforms",
        /// The global salesforce id.
        pub global_salesforce_id: Option<String> = "globalSalesforceId",
        /// Whether the console is shared globally.
        pub global_shared_console: Option<bool> = "globalSharedConsole",
        /// Whether global two factor is enabled.
        pub global_two_fa_enabled: Option<bool> = "globalTwoFaEnabled",
        /// The licenses.
        pub licenses: Option<Licenses> = "licenses",
        /// The maximum number of complete licences.
        pub max_complete_licenses: Option<Integer> = "maxCompleteLicenses",
        /// The maximum number of control licences.
        pub max_control_licenses: Option<Integer> = "maxControlLicenses",
        /// The maximum number of core licences.
        pub max_core_licenses: Option<Integer> = "maxCoreLicenses",
        /// The password expiration.
        pub password_expiration: Option<Integer> = "passwordExpiration",
        /// The password expiration range.
        pub password_expiration_range: Option<IntegerRange> = "passwordExpirationRange",
        /// The region.
        pub region: Option<String> = "region",
        /// The remember me length.
        pub remember_me_length: Option<Integer> = "rememberMeLength",
        /// The remember me length range.
        pub remember_me_length_range: Option<IntegerRange> = "rememberMeLengthRange",
        /// The scalyr URL.
        pub scalyr_url: Option<String> = "scalyrUrl",
        /// The tfa enrollment expiration.
        pub tfa_enrollment_expiration: Option<Integer> = "tfaEnrollmentExpiration",
        /// The user interface inactivity timeout seconds.
        pub ui_inactivity_timeout_seconds: Option<Integer> = "uiInactivityTimeoutSeconds",
        /// The user interface inactivity timeout seconds range.
        pub ui_inactivity_timeout_seconds_range: Option<IntegerRange> = "uiInactivityTimeoutSecondsRange",
        /// Whether Complete licences are unlimited.
        pub unlimited_complete: Option<bool> = "unlimitedComplete",
        /// Whether Control licences are unlimited.
        pub unlimited_control: Option<bool> = "unlimitedControl",
        /// Whether Core licences are unlimited.
        pub unlimited_core: Option<bool> = "unlimitedCore",
    }
}

record! {
    /// The `allowedDomains` of [`SystemConfiguration`].
    pub struct SystemConfigurationAllowedDomain {
        /// The domain.
        pub domain: Option<String> = "domain",
        /// Whether the item is inherited.
        pub inherited: Option<bool> = "inherited",
    }
}

record! {
    /// The bounds of a number.
    pub struct IntegerRange {
        /// The maximum.
        pub max: Option<Integer> = "max",
        /// The minimum.
        pub min: Option<Integer> = "min",
    }
}

record! {
    /// A system environment, as returned by `GET system/env`.
    pub struct SystemEnvironment {
        /// The environment.
        pub env: Option<String> = "env",
        /// Whether it is prod.
        pub is_prod: Option<bool> = "isProd",
        /// The URL.
        pub url: Option<String> = "url",
    }
}

record! {
    /// A system allowed domain, as sent in requests.
    pub struct SystemAllowedDomain (input) {
        /// The domain.
        pub domain: Option<String> = "domain",
        /// Whether the item is inherited.
        pub inherited: Option<bool> = "inherited",
    }
}

word_enum! {
    /// Words of `earlyAccessPlatform`.
    pub enum EarlyAccessPlatform {
        /// `macos`.
        Macos = "macos",
        /// `windows`.
        Windows = "windows",
        /// `linux_k8s`.
        LinuxK8s = "linux_k8s",
        /// `linux`.
        Linux = "linux",
        /// `sdk`.
        Sdk = "sdk",
        /// `windows_legacy`.
        WindowsLegacy = "windows_legacy",
        /// `threat_detection_s3`.
        ThreatDetectionS3 = "threat_detection_s3",
        /// `threat_detection_netapp`.
        ThreatDetectionNetapp = "threat_detection_netapp",
    }
}
