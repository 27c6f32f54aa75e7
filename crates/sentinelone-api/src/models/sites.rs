//! Sites: parts of an account with a licence of their own. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{AccountState, IncidentResponseFields, Licenses, Policy, SkuType, UsageType};

record! {
    /// A site, as returned by `GET sites`.
    pub struct Site (input) {
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The active licenses.
        pub active_licenses: Option<Integer> = "activeLicenses",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The description.
        pub description: Option<String> = "description",
        /// When it ends.
        pub expiration: Option<String> = "expiration",
        /// The external id.
        pub external_id: Option<String> = "externalId",
        /// Whether the site is healthy, as the vendor counts it.
        pub health_status: Option<bool> = "healthStatus",
        /// The id.
        pub id: Option<String> = "id",
        /// Whether the expiration of the account is inherited.
        pub inherit_account_expiration: Option<bool> = "inheritAccountExpiration",
        /// The incident response fields.
        pub ir_fields: Option<IncidentResponseFields> = "irFields",
        /// Whether it is the default.
        pub is_default: Option<bool> = "isDefault",
        /// The licenses.
        pub licenses: Option<Licenses> = "licenses",
        /// The name.
        pub name: Option<String> = "name",
        /// The registration token.
        pub registration_token: Option<Value> = "registrationToken",
        /// The site type.
        pub site_type: Option<SiteType> = "siteType",
        /// The SKU.
        pub sku: Option<SkuType> = "sku",
        /// The state.
        pub state: Option<AccountState> = "state",
        /// The suite.
        pub suite: Option<SkuType> = "suite",
        /// The number of licenses.
        pub total_licenses: Option<Integer> = "totalLicenses",
        /// Whether it never expires.
        pub unlimited_expiration: Option<Value> = "unlimitedExpiration",
        /// Whether the number of licences is unlimited.
        pub unlimited_licenses: Option<bool> = "unlimitedLicenses",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The usage type.
        pub usage_type: Option<UsageType> = "usageType",
        /// The user.
        pub user: Option<SiteUser> = "user",
        /// The account sf id.
        pub account_sf_id: Option<String> = "accountSfId",
        /// Whether it inherits from the scope above.
        pub inherits: Option<bool> = "inherits",
        /// The policy.
        pub policy: Option<Policy> = "policy",
    }
}

record! {
    /// The `user` of [`Site`].
    pub struct SiteUser (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The e-mail address.
        pub email: Option<String> = "email",
        /// The full name.
        pub full_name: Option<String> = "fullName",
        /// Whether two-factor authentication is enabled.
        pub two_fa_enabled: Option<bool> = "twoFaEnabled",
        /// The primary method of the second factor.
        pub primary_two_fa_method: Option<String> = "primaryTwoFaMethod",
    }
}

record! {
    /// A local authorization, as returned by `GET sites/{site_id}/local-authorization`.
    pub struct LocalAuthorization {
        /// The authorized agents.
        pub authorized_agents: Option<Integer> = "authorizedAgents",
        /// The site authorization.
        pub site_authorization: Option<String> = "siteAuthorization",
    }
}

record! {
    /// The `agentUi` of [`Policy`].
    pub struct AgentUi (input) {
        /// Whether the agent's user interface is on.
        pub agent_ui_on: Option<bool> = "agentUiOn",
        /// The contact company.
        pub contact_company: Option<String> = "contactCompany",
        /// The contact direct message.
        pub contact_direct_message: Option<String> = "contactDirectMessage",
        /// The contact email.
        pub contact_email: Option<String> = "contactEmail",
        /// The contact free text.
        pub contact_free_text: Option<String> = "contactFreeText",
        /// The contact other.
        pub contact_other: Option<String> = "contactOther",
        /// The contact phone number.
        pub contact_phone_number: Option<String> = "contactPhoneNumber",
        /// The contact support website.
        pub contact_support_website: Option<String> = "contactSupportWebsite",
        /// Whether device control shows notifications on the endpoint.
        pub device_pop_up_notifications: Option<bool> = "devicePopUpNotifications",
        /// The maximum age of events in days.
        pub max_event_age_days: Option<Integer> = "maxEventAgeDays",
        /// Whether to show agent warnings.
        pub show_agent_warnings: Option<bool> = "showAgentWarnings",
        /// Whether to show device tab.
        pub show_device_tab: Option<bool> = "showDeviceTab",
        /// Whether to show quarantine tab.
        pub show_quarantine_tab: Option<bool> = "showQuarantineTab",
        /// Whether to show support.
        pub show_support: Option<bool> = "showSupport",
        /// Whether to show suspicious.
        pub show_suspicious: Option<bool> = "showSuspicious",
        /// Whether threats are shown as notifications on the endpoint.
        pub threat_pop_up_notifications: Option<bool> = "threatPopUpNotifications",
    }
}

record! {
    /// The `autoFileUpload` of [`Policy`].
    pub struct AutoFileUpload (input) {
        /// Whether it is enabled.
        pub enabled: Option<bool> = "enabled",
        /// Whether to include benign files.
        pub include_benign_files: Option<bool> = "includeBenignFiles",
        /// The maximum daily file upload.
        pub max_daily_file_upload: Option<Integer> = "maxDailyFileUpload",
        /// The maximum daily file upload limit.
        pub max_daily_file_upload_limit: Option<Integer> = "maxDailyFileUploadLimit",
        /// The maximum file size.
        pub max_file_size: Option<Integer> = "maxFileSize",
        /// The maximum file size limit.
        pub max_file_size_limit: Option<Integer> = "maxFileSizeLimit",
        /// The maximum local disk usage.
        pub max_local_disk_usage: Option<Integer> = "maxLocalDiskUsage",
        /// The maximum local disk usage limit.
        pub max_local_disk_usage_limit: Option<Integer> = "maxLocalDiskUsageLimit",
    }
}

record! {
    /// The `autoInstallBrowserExtensions` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesAutoInstallBrowserExtensions (input) {
        /// Whether browser extensions are installed automatically.
        pub auto_install_browser_extensions: Option<bool> = "autoInstallBrowserExtensions",
    }
}

record! {
    /// The `behavioralIndicators` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesBehavioralIndicators (input) {
        /// Whether Deep Visibility collects events of the type `behavioralIndicators`.
        pub dv_event_type_behavioral_indicators: Option<bool> = "dvEventTypeBehavioralIndicators",
    }
}

record! {
    /// The `commandScripts` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesCommandScripts (input) {
        /// Whether Deep Visibility collects events of the type `commandScripts`.
        pub dv_event_type_command_scripts: Option<bool> = "dvEventTypeCommandScripts",
    }
}

record! {
    /// The `crossProcess` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesCrossProcess (input) {
        /// Whether Deep Visibility collects events of the type `crossProcessDuplicateProcess`.
        pub dv_event_type_cross_process_duplicate_process: Option<bool> = "dvEventTypeCrossProcessDuplicateProcess",
        /// Whether Deep Visibility collects events of the type `crossProcessDuplicateThread`.
        pub dv_event_type_cross_process_duplicate_thread: Option<bool> = "dvEventTypeCrossProcessDuplicateThread",
        /// Whether Deep Visibility collects events of the type `crossProcessOpenProcess`.
        pub dv_event_type_cross_process_open_process: Option<bool> = "dvEventTypeCrossProcessOpenProcess",
        /// Whether Deep Visibility collects events of the type `crossProcessRemoteThread`.
        pub dv_event_type_cross_process_remote_thread: Option<bool> = "dvEventTypeCrossProcessRemoteThread",
    }
}

record! {
    /// The `dataMasking` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesDataMasking (input) {
        /// Whether data is masked.
        pub data_masking: Option<bool> = "dataMasking",
    }
}

record! {
    /// The `dllModuleLoad` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesDllModuleLoad (input) {
        /// Whether Deep Visibility collects events of the type `dllModuleLoad`.
        pub dv_event_type_dll_module_load: Option<bool> = "dvEventTypeDllModuleLoad",
    }
}

record! {
    /// The `driver` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesDriver (input) {
        /// Whether Deep Visibility collects events of the type `driverLoad`.
        pub dv_event_type_driver_load: Option<bool> = "dvEventTypeDriverLoad",
    }
}

record! {
    /// The `externalDeviceActivity` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesExternalDeviceActivity (input) {
        /// Whether Deep Visibility collects events of the type `externalDeviceConnect`.
        pub dv_event_type_external_device_connect: Option<bool> = "dvEventTypeExternalDeviceConnect",
        /// Whether Deep Visibility collects events of the type `externalDeviceDisconnect`.
        pub dv_event_type_external_device_disconnect: Option<bool> = "dvEventTypeExternalDeviceDisconnect",
    }
}

record! {
    /// The `file` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesFile (input) {
        /// Whether Deep Visibility collects events of the type `fileCreation`.
        pub dv_event_type_file_creation: Option<bool> = "dvEventTypeFileCreation",
        /// Whether Deep Visibility collects events of the type `fileDeletion`.
        pub dv_event_type_file_deletion: Option<bool> = "dvEventTypeFileDeletion",
        /// Whether Deep Visibility collects events of the type `fileModification`.
        pub dv_event_type_file_modification: Option<bool> = "dvEventTypeFileModification",
        /// Whether Deep Visibility collects events of the type `fileRename`.
        pub dv_event_type_file_rename: Option<bool> = "dvEventTypeFileRename",
        /// Whether the full disk is scanned.
        pub full_disk_scan: Option<bool> = "fullDiskScan",
    }
}

record! {
    /// The `ip` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesIp (input) {
        /// Whether Deep Visibility collects events of the type `ipConnect`.
        pub dv_event_type_ip_connect: Option<bool> = "dvEventTypeIpConnect",
        /// Whether Deep Visibility collects events of the type `ipListen`.
        pub dv_event_type_ip_listen: Option<bool> = "dvEventTypeIpListen",
    }
}

record! {
    /// The `login` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesLogin (input) {
        /// Whether Deep Visibility collects events of the type `loginLoggedIn`.
        pub dv_event_type_login_logged_in: Option<bool> = "dvEventTypeLoginLoggedIn",
        /// Whether Deep Visibility collects events of the type `loginLoggedOut`.
        pub dv_event_type_login_logged_out: Option<bool> = "dvEventTypeLoginLoggedOut",
    }
}

record! {
    /// The `namedPipe` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesNamedPipe (input) {
        /// Whether Deep Visibility collects events of the type `namedPipeConnection`.
        pub dv_event_type_named_pipe_connection: Option<bool> = "dvEventTypeNamedPipeConnection",
        /// Whether Deep Visibility collects events of the type `namedPipeCreation`.
        pub dv_event_type_named_pipe_creation: Option<bool> = "dvEventTypeNamedPipeCreation",
    }
}

record! {
    /// The `namedPipeExtended` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesNamedPipeExtended (input) {
        /// Whether extended events of named pipes are collected.
        pub named_pipe_extended: Option<bool> = "namedPipeExtended",
    }
}

record! {
    /// The `openDirectoryActivity` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesOpenDirectoryActivity (input) {
        /// Whether Deep Visibility collects events of the type `openDirectoryAddAttributeValue`.
        pub dv_event_type_open_directory_add_attribute_value: Option<bool> = "dvEventTypeOpenDirectoryAddAttributeValue",
        /// Whether Deep Visibility collects events of the type `openDirectoryAddMemberToGroup`.
        pub dv_event_type_open_directory_add_member_to_group: Option<bool> = "dvEventTypeOpenDirectoryAddMemberToGroup",
        /// Whether Deep Visibility collects events of the type `openDirectoryCreateGroup`.
        pub dv_event_type_open_directory_create_group: Option<bool> = "dvEventTypeOpenDirectoryCreateGroup",
        /// Whether Deep Visibility collects events of the type `openDirectoryCreateUser`.
        pub dv_event_type_open_directory_create_user: Option<bool> = "dvEventTypeOpenDirectoryCreateUser",
        /// Whether Deep Visibility collects events of the type `openDirectoryDeleteGroup`.
        pub dv_event_type_open_directory_delete_group: Option<bool> = "dvEventTypeOpenDirectoryDeleteGroup",
        /// Whether Deep Visibility collects events of the type `openDirectoryDeleteUser`.
        pub dv_event_type_open_directory_delete_user: Option<bool> = "dvEventTypeOpenDirectoryDeleteUser",
        /// Whether Deep Visibility collects events of the type `openDirectoryDisableUser`.
        pub dv_event_type_open_directory_disable_user: Option<bool> = "dvEventTypeOpenDirectoryDisableUser",
        /// Whether Deep Visibility collects events of the type `openDirectoryEnableUser`.
        pub dv_event_type_open_directory_enable_user: Option<bool> = "dvEventTypeOpenDirectoryEnableUser",
        /// Whether Deep Visibility collects events of the type `openDirectoryModifyPassword`.
        pub dv_event_type_open_directory_modify_password: Option<bool> = "dvEventTypeOpenDirectoryModifyPassword",
        /// Whether Deep Visibility collects events of the type `openDirectoryRemoveAttributeValue`.
        pub dv_event_type_open_directory_remove_attribute_value: Option<bool> = "dvEventTypeOpenDirectoryRemoveAttributeValue",
        /// Whether Deep Visibility collects events of the type `openDirectoryRemoveMemberFromGroup`.
        pub dv_event_type_open_directory_remove_member_from_group: Option<bool> = "dvEventTypeOpenDirectoryRemoveMemberFromGroup",
        /// Whether Deep Visibility collects events of the type `openDirectorySetAttributeValues`.
        pub dv_event_type_open_directory_set_attribute_values: Option<bool> = "dvEventTypeOpenDirectorySetAttributeValues",
        /// Whether Deep Visibility collects events of the type `openDirectorySetMembersOfGroup`.
        pub dv_event_type_open_directory_set_members_of_group: Option<bool> = "dvEventTypeOpenDirectorySetMembersOfGroup",
    }
}

record! {
    /// The `profileActivity` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesProfileActivity (input) {
        /// Whether Deep Visibility collects events of the type `profileAddition`.
        pub dv_event_type_profile_addition: Option<bool> = "dvEventTypeProfileAddition",
        /// Whether Deep Visibility collects events of the type `profileRemoval`.
        pub dv_event_type_profile_removal: Option<bool> = "dvEventTypeProfileRemoval",
    }
}

record! {
    /// The `registry` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesRegistry (input) {
        /// Whether Deep Visibility collects events of the type `registryKeyCreated`.
        pub dv_event_type_registry_key_created: Option<bool> = "dvEventTypeRegistryKeyCreated",
        /// Whether Deep Visibility collects events of the type `registryKeyDelete`.
        pub dv_event_type_registry_key_delete: Option<bool> = "dvEventTypeRegistryKeyDelete",
        /// Whether Deep Visibility collects events of the type `registryKeyExport`.
        pub dv_event_type_registry_key_export: Option<bool> = "dvEventTypeRegistryKeyExport",
        /// Whether Deep Visibility collects events of the type `registryKeyImport`.
        pub dv_event_type_registry_key_import: Option<bool> = "dvEventTypeRegistryKeyImport",
        /// Whether Deep Visibility collects events of the type `registryKeyRename`.
        pub dv_event_type_registry_key_rename: Option<bool> = "dvEventTypeRegistryKeyRename",
        /// Whether Deep Visibility collects events of the type `registryKeySecurityChanged`.
        pub dv_event_type_registry_key_security_changed: Option<bool> = "dvEventTypeRegistryKeySecurityChanged",
        /// Whether Deep Visibility collects events of the type `registryValueCreated`.
        pub dv_event_type_registry_value_created: Option<bool> = "dvEventTypeRegistryValueCreated",
        /// Whether Deep Visibility collects events of the type `registryValueDeleted`.
        pub dv_event_type_registry_value_deleted: Option<bool> = "dvEventTypeRegistryValueDeleted",
        /// Whether Deep Visibility collects events of the type `registryValueModified`.
        pub dv_event_type_registry_value_modified: Option<bool> = "dvEventTypeRegistryValueModified",
    }
}

record! {
    /// The `scheduledTask` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesScheduledTask (input) {
        /// Whether Deep Visibility collects events of the type `scheduledTaskDelete`.
        pub dv_event_type_scheduled_task_delete: Option<bool> = "dvEventTypeScheduledTaskDelete",
        /// Whether Deep Visibility collects events of the type `scheduledTaskRegister`.
        pub dv_event_type_scheduled_task_register: Option<bool> = "dvEventTypeScheduledTaskRegister",
        /// Whether Deep Visibility collects events of the type `scheduledTaskStart`.
        pub dv_event_type_scheduled_task_start: Option<bool> = "dvEventTypeScheduledTaskStart",
        /// Whether Deep Visibility collects events of the type `scheduledTaskTrigger`.
        pub dv_event_type_scheduled_task_trigger: Option<bool> = "dvEventTypeScheduledTaskTrigger",
        /// Whether Deep Visibility collects events of the type `scheduledTaskUpdate`.
        pub dv_event_type_scheduled_task_update: Option<bool> = "dvEventTypeScheduledTaskUpdate",
    }
}

record! {
    /// The `smartFileMonitoring` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesSmartFileMonitoring (input) {
        /// Whether smart file monitoring is enabled.
        pub smart_file_monitoring: Option<bool> = "smartFileMonitoring",
    }
}

record! {
    /// The `userSubstitution` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesUserSubstitution (input) {
        /// Whether Deep Visibility collects events of the type `su`.
        pub dv_event_type_su: Option<bool> = "dvEventTypeSu",
        /// Whether Deep Visibility collects events of the type `sudo`.
        pub dv_event_type_sudo: Option<bool> = "dvEventTypeSudo",
    }
}

record! {
    /// The `windowsEventLogs` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesWindowsEventLogs (input) {
        /// Whether Deep Visibility collects events of the type `windowsEventLogCreation`.
        pub dv_event_type_windows_event_log_creation: Option<bool> = "dvEventTypeWindowsEventLogCreation",
    }
}

record! {
    /// The `windowsEventLogsExtended` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesWindowsEventLogsExtended (input) {
        /// Whether extended Windows event logs are collected.
        pub windows_event_logs_extended: Option<bool> = "windowsEventLogsExtended",
    }
}

record! {
    /// The `forensicsAutoTriggering` of [`Policy`].
    pub struct PolicyForensicsAutoTriggering (input) {
        /// Whether linux is enabled.
        pub linux_enabled: Option<bool> = "linuxEnabled",
        /// The linux profile id.
        pub linux_profile_id: Option<String> = "linuxProfileId",
        /// The linux profile name.
        pub linux_profile_name: Option<String> = "linuxProfileName",
        /// Whether macos is enabled.
        pub macos_enabled: Option<bool> = "macosEnabled",
        /// The macos profile id.
        pub macos_profile_id: Option<String> = "macosProfileId",
        /// The macos profile name.
        pub macos_profile_name: Option<String> = "macosProfileName",
        /// Whether windows is enabled.
        pub windows_enabled: Option<bool> = "windowsEnabled",
        /// The windows profile id.
        pub windows_profile_id: Option<String> = "windowsProfileId",
        /// The windows profile name.
        pub windows_profile_name: Option<String> = "windowsProfileName",
    }
}

record! {
    /// The `identityConfigurationSettings` of [`Policy`].
    pub struct PolicyIdentityConfigurationSettings (input) {
        /// The identity max processor threshold.
        pub identity_max_cpu_threshold: Option<Integer> = "identityMaxCpuThreshold",
        /// The identity max defined memory limit.
        pub identity_max_defined_memory_limit: Option<Integer> = "identityMaxDefinedMemoryLimit",
        /// The identity max memory limit.
        pub identity_max_memory_limit: Option<Integer> = "identityMaxMemoryLimit",
        /// The identity max memory usage.
        pub identity_max_memory_usage: Option<Integer> = "identityMaxMemoryUsage",
        /// Whether identity thresholds are monitored.
        pub identity_threshold_monitoring: Option<bool> = "identityThresholdMonitoring",
    }
}

record! {
    /// The `remoteOpsForensics` of [`Policy`].
    pub struct PolicyRemoteOpsForensics (input) {
        /// The processor limit.
        pub cpu_limit: Option<Integer> = "cpuLimit",
        /// Whether it is enabled.
        pub enabled: Option<bool> = "enabled",
        /// The maximum daily upload.
        pub maximum_daily_upload: Option<Integer> = "maximumDailyUpload",
        /// The maximum daily upload limit.
        pub maximum_daily_upload_limit: Option<Integer> = "maximumDailyUploadLimit",
        /// The maximum file size upload.
        pub maximum_file_size_upload: Option<Integer> = "maximumFileSizeUpload",
        /// The maximum file size upload limit.
        pub maximum_file_size_upload_limit: Option<Integer> = "maximumFileSizeUploadLimit",
        /// The parsed artifacts destination.
        pub parsed_artifacts_destination: Option<ParsedArtifactsDestination> = "parsedArtifactsDestination",
    }
}

record! {
    /// The `remoteScriptOrchestration` of [`Policy`].
    pub struct PolicyRemoteScriptOrchestration (input) {
        /// Whether the stream is always uploaded to the cloud.
        pub always_upload_stream_to_cloud: Option<bool> = "alwaysUploadStreamToCloud",
        /// The maximum daily file download.
        pub max_daily_file_download: Option<Integer> = "maxDailyFileDownload",
        /// The maximum daily file download limit.
        pub max_daily_file_download_limit: Option<Integer> = "maxDailyFileDownloadLimit",
        /// The maximum daily file upload.
        pub max_daily_file_upload: Option<Integer> = "maxDailyFileUpload",
        /// The maximum daily file upload limit.
        pub max_daily_file_upload_limit: Option<Integer> = "maxDailyFileUploadLimit",
        /// The maximum file size.
        pub max_file_size: Option<Integer> = "maxFileSize",
        /// The maximum file size limit.
        pub max_file_size_limit: Option<Integer> = "maxFileSizeLimit",
        /// The maximum local package disk usage.
        pub max_local_package_disk_usage: Option<Integer> = "maxLocalPackageDiskUsage",
        /// The maximum local package disk usage limit.
        pub max_local_package_disk_usage_limit: Option<Integer> = "maxLocalPackageDiskUsageLimit",
    }
}

word_enum! {
    /// Words of `identityEndpointReporting`.
    pub enum IdentityEndpointReporting {
        /// `disabled`.
        Disabled = "disabled",
        /// `conservative`.
        Conservative = "conservative",
        /// `moderate`.
        Moderate = "moderate",
        /// `aggressive`.
        Aggressive = "aggressive",
    }
}

word_enum! {
    /// Words of `parsedArtifactsDestination`.
    pub enum ParsedArtifactsDestination {
        /// `local`.
        Local = "local",
        /// `cloud`.
        Cloud = "cloud",
        /// `skylight`.
        Skylight = "skylight",
    }
}

word_enum! {
    /// Words of `siteType`.
    pub enum SiteType {
        /// `Trial`.
        Trial = "Trial",
        /// `Paid`.
        Paid = "Paid",
    }
}

word_enum! {
    /// Words of `policySource`.
    pub enum PolicySource {
        /// `inherit_global`.
        InheritGlobal = "inherit_global",
        /// `copy_source_site`.
        CopySourceSite = "copy_source_site",
        /// `custom`.
        Custom = "custom",
    }
}
