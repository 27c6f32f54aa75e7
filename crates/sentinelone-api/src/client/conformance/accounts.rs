//! Accounts: the customers of a tenant.

use super::{Steps, call, id, list, read, time, transfer};
use crate::SentinelOneClient;
use crate::client::accounts::AccountSortBy;
use crate::client::agents::SortOrder;
use crate::client::ids::AccountId;
use crate::client::operations::{
    CREATE_ACCOUNT, EXPIRE_NOW_OF_ACCOUNTS, EXPORT_ACCOUNTS, GENERATE_UNINSTALL_PASSWORD, GET_ACCOUNT,
    GET_UNINSTALL_PASSWORD, GET_UNINSTALL_PASSWORD_METADATA, LIST_ACCOUNTS, REACTIVATE_OF_ACCOUNTS,
    REVOKE_UNINSTALL_PASSWORD, UPDATE_ACCOUNT,
};
use crate::models::{
    AccountState, BillingMode, Feature, IncidentResponseFields, Licenses, Policy, SiteType, Sku, UsageType,
};

pub(super) fn compose(client: &SentinelOneClient, steps: &mut Steps) {
    list!(
        steps,
        LIST_ACCOUNTS,
        client
            .accounts()
            .list()
            .sort_by(AccountSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .ids([id::<AccountId>()])
            .account_ids([id::<AccountId>()])
            .query("composed")
            .name("composed")
            .is_default(true)
            .account_type(SiteType::Trial)
            .expiration("2026-11-26T00:00:00.000000Z")
            .total_licenses(1)
            .active_licenses(1)
            .sku("composed")
            .module("composed")
            .created_at("2026-11-26T00:00:00.000000Z")
            .updated_at("2026-11-26T00:00:00.000000Z")
            .state(AccountState::Active)
            .states(["composed"])
            .states_nin(["composed"])
            .features([Feature::FirewallControl])
            .usage_type(UsageType::Customer)
            .billing_mode(BillingMode::Subscription)
            .name_contains(["composed"])
    );
    call!(steps, GET_ACCOUNT, client.accounts().get(&id::<AccountId>()));
    call!(steps, CREATE_ACCOUNT, client.accounts().create("composed").account_type(SiteType::Trial).billing_mode(BillingMode::Subscription).expiration(time()).external_id("1000000000000000001").inherits(true).ir_fields(read::<IncidentResponseFields>(r#"{"city":"composed","companyName":"composed","contactEmail":"composed","contactFirstName":"composed","contactLastName":"composed","country":"composed","industry":"Education","numberOfEmployeesEndpoints":1,"postal":"composed","region":"composed"}"#)).licenses(read::<Licenses>(r#"{"bundles":[{"majorVersion":0,"name":"composed","surfaces":[{"count":-1,"name":"composed"}]}],"modules":[{"name":"composed"}],"settings":[{"groupName":"composed","setting":"composed"}]}"#)).make_soc_default_ui(true).policy(read::<Policy>(r#"{"agentLoggingOn":true,"agentNotification":true,"agentUi":{"agentUiOn":true,"contactCompany":"composed","contactDirectMessage":"composed","contactEmail":"composed","contactFreeText":"composed","contactOther":"composed","contactPhoneNumber":"composed","contactSupportWebsite":"composed","devicePopUpNotifications":true,"maxEventAgeDays":0,"showAgentWarnings":true,"showDeviceTab":true,"showQuarantineTab":true,"showSupport":true,"showSuspicious":true,"threatPopUpNotifications":true},"agentUiOn":true,"allowRemoteShell":true,"allowUnprotectByApprovedProcess":true,"antiTamperingOn":true,"autoDecommissionDays":1,"autoDecommissionOn":true,"autoFileUpload":{"enabled":true,"includeBenignFiles":true,"maxDailyFileUpload":1,"maxDailyFileUploadLimit":1,"maxFileSize":1,"maxFileSizeLimit":1,"maxLocalDiskUsage":1,"maxLocalDiskUsageLimit":1},"autoImmuneOn":true,"autoMitigationAction":"composed","cloudValidationOn":{"composed":1},"createdAt":"2026-11-26T00:00:00.000000Z","driftDetectionDelayTime":0,"driverBlocking":true,"dvAttributesPerEventType":{"autoInstallBrowserExtensions":{"autoInstallBrowserExtensions":true},"behavioralIndicators":{"dvEventTypeBehavioralIndicators":true},"commandScripts":{"dvEventTypeCommandScripts":true},"crossProcess":{"dvEventTypeCrossProcessDuplicateProcess":true,"dvEventTypeCrossProcessDuplicateThread":true,"dvEventTypeCrossProcessOpenProcess":true,"dvEventTypeCrossProcessRemoteThread":true},"dataMasking":{"dataMasking":true},"dllModuleLoad":{"dvEventTypeDllModuleLoad":true},"dns":{"dvEventTypeDns":true,"dvEventTypeExtendedDns":true},"driver":{"dvEventTypeDriverLoad":true},"externalDeviceActivity":{"dvEventTypeExternalDeviceConnect":true,"dvEventTypeExternalDeviceDisconnect":true},"file":{"dvEventTypeFileCreation":true,"dvEventTypeFileDeletion":true,"dvEventTypeFileModification":true,"dvEventTypeFileRename":true,"fullDiskScan":true},"ip":{"dvEventTypeIpConnect":true,"dvEventTypeIpListen":true},"login":{"dvEventTypeLoginLoggedIn":true,"dvEventTypeLoginLoggedOut":true},"namedPipe":{"dvEventTypeNamedPipeConnection":true,"dvEventTypeNamedPipeCreation":true},"namedPipeExtended":{"namedPipeExtended":true},"openDirectoryActivity":{"dvEventTypeOpenDirectoryAddAttributeValue":true,"dvEventTypeOpenDirectoryAddMemberToGroup":true,"dvEventTypeOpenDirectoryCreateGroup":true,"dvEventTypeOpenDirectoryCreateUser":true,"dvEventTypeOpenDirectoryDeleteGroup":true,"dvEventTypeOpenDirectoryDeleteUser":true,"dvEventTypeOpenDirectoryDisableUser":true,"dvEventTypeOpenDirectoryEnableUser":true,"dvEventTypeOpenDirectoryModifyPassword":true,"dvEventTypeOpenDirectoryRemoveAttributeValue":true,"dvEventTypeOpenDirectoryRemoveMemberFromGroup":true,"dvEventTypeOpenDirectorySetAttributeValues":true,"dvEventTypeOpenDirectorySetMembersOfGroup":true},"process":{"dvEventTypeProcessCreation":true,"dvEventTypeProcessExit":true,"dvEventTypeProcessModification":true},"profileActivity":{"dvEventTypeProfileAddition":true,"dvEventTypeProfileRemoval":true},"registry":{"dvEventTypeRegistryKeyCreated":true,"dvEventTypeRegistryKeyDelete":true,"dvEventTypeRegistryKeyExport":true,"dvEventTypeRegistryKeyImport":true,"dvEventTypeRegistryKeyRename":true,"dvEventTypeRegistryKeySecurityChanged":true,"dvEventTypeRegistryValueCreated":true,"dvEventTypeRegistryValueDeleted":true,"dvEventTypeRegistryValueModified":true},"scheduledTask":{"dvEventTypeScheduledTaskDelete":true,"dvEventTypeScheduledTaskRegister":true,"dvEventTypeScheduledTaskStart":true,"dvEventTypeScheduledTaskTrigger":true,"dvEventTypeScheduledTaskUpdate":true},"smartFileMonitoring":{"smartFileMonitoring":true},"url":{"dvEventTypeUrl":true},"userSubstitution":{"dvEventTypeSu":true,"dvEventTypeSudo":true},"windowsEventLogs":{"dvEventTypeWindowsEventLogCreation":true},"windowsEventLogsExtended":{"windowsEventLogsExtended":true}},"engines":{"applicationControl":"on","dataFiles":"on","driftDetection":"on","executables":"on","exploits":"on","idr":"on","lateralMovement":"on","networkProtection":"on","penetration":"on","preExecution":"on","preExecutionSuspicious":"on","pup":"on","remoteShell":"on","reputation":"on"},"forensicsAutoTriggering":{"linuxEnabled":true,"linuxProfileId":"1000000000000000001","linuxProfileName":"composed","macosEnabled":true,"macosProfileId":"1000000000000000001","macosProfileName":"composed","windowsEnabled":true,"windowsProfileId":"1000000000000000001","windowsProfileName":"composed"},"identityConfigurationSettings":{"identityMaxCpuThreshold":60,"identityMaxDefinedMemoryLimit":1,"identityMaxMemoryLimit":524288000,"identityMaxMemoryUsage":10,"identityThresholdMonitoring":true},"identityEndpointReporting":"disabled","identityOn":true,"identityReportInterval":3,"identityThrottlingInterval":3,"identityUpdateInterval":3,"informationalAlertsOn":true,"inheritedFrom":"site","ioc":true,"iocAttributes":{"autoInstallBrowserExtensions":true,"behavioralIndicators":true,"commandScripts":true,"crossProcess":true,"dataMasking":true,"dllModuleLoad":true,"dns":true,"driver":true,"externalDeviceActivity":true,"fds":true,"file":true,"ip":true,"login":true,"namedPipe":true,"namedPipeExtended":true,"openDirectoryActivity":true,"process":true,"profileActivity":true,"registry":true,"scheduledTask":true,"smartFileMonitoring":true,"url":true,"userSubstitution":true,"windowsEventLogs":true,"windowsEventLogsExtended":true},"iocSupported":true,"isDefault":true,"isDvPolicyPerEventType":true,"logCollectorEnabled":true,"mitigationMode":"detect","mitigationModeSuspicious":"detect","monitorOnExecute":true,"monitorOnWrite":true,"networkProtectionInfra":true,"networkQuarantineOn":true,"remoteOpsForensics":{"cpuLimit":0,"enabled":true,"maximumDailyUpload":0,"maximumDailyUploadLimit":1,"maximumFileSizeUpload":0,"maximumFileSizeUploadLimit":1,"parsedArtifactsDestination":"local"},"remoteScriptOrchestration":{"alwaysUploadStreamToCloud":true,"maxDailyFileDownload":1,"maxDailyFileDownloadLimit":1,"maxDailyFileUpload":1,"maxDailyFileUploadLimit":1,"maxFileSize":1,"maxFileSizeLimit":1,"maxLocalPackageDiskUsage":1,"maxLocalPackageDiskUsageLimit":1},"removeMacros":true,"removeMacrosMl":true,"researchOn":true,"scanNewAgents":true,"signedDriverBlockingOn":true,"snapshotsOn":true,"unsignedDriverBlockingOn":true,"updatedAt":"2026-11-26T00:00:00.000000Z","userFullName":"composed","userId":"1000000000000000001"}"#)).skus([read::<Sku>(r#"{"totalLicenses":0,"type":"Core","unlimited":true}"#)]).unlimited_expiration(true).usage_type(UsageType::Customer));
    call!(steps, UPDATE_ACCOUNT, client.accounts().update(&id::<AccountId>()).account_type(SiteType::Trial).billing_mode(BillingMode::Subscription).expiration(time()).external_id("1000000000000000001").inherits(true).ir_fields(read::<IncidentResponseFields>(r#"{"city":"composed","companyName":"composed","contactEmail":"composed","contactFirstName":"composed","contactLastName":"composed","country":"composed","industry":"Education","numberOfEmployeesEndpoints":1,"postal":"composed","region":"composed"}"#)).licenses(read::<Licenses>(r#"{"bundles":[{"majorVersion":0,"name":"composed","surfaces":[{"count":-1,"name":"composed"}]}],"modules":[{"name":"composed"}],"settings":[{"groupName":"composed","setting":"composed"}]}"#)).make_soc_default_ui(true).name("composed").policy(read::<Policy>(r#"{"agentLoggingOn":true,"agentNotification":true,"agentUi":{"agentUiOn":true,"contactCompany":"composed","contactDirectMessage":"composed","contactEmail":"composed","contactFreeText":"composed","contactOther":"composed","contactPhoneNumber":"composed","contactSupportWebsite":"composed","devicePopUpNotifications":true,"maxEventAgeDays":0,"showAgentWarnings":true,"showDeviceTab":true,"showQuarantineTab":true,"showSupport":true,"showSuspicious":true,"threatPopUpNotifications":true},"agentUiOn":true,"allowRemoteShell":true,"allowUnprotectByApprovedProcess":true,"antiTamperingOn":true,"autoDecommissionDays":1,"autoDecommissionOn":true,"autoFileUpload":{"enabled":true,"includeBenignFiles":true,"maxDailyFileUpload":1,"maxDailyFileUploadLimit":1,"maxFileSize":1,"maxFileSizeLimit":1,"maxLocalDiskUsage":1,"maxLocalDiskUsageLimit":1},"autoImmuneOn":true,"autoMitigationAction":"composed","cloudValidationOn":{"composed":1},"createdAt":"2026-11-26T00:00:00.000000Z","driftDetectionDelayTime":0,"driverBlocking":true,"dvAttributesPerEventType":{"autoInstallBrowserExtensions":{"autoInstallBrowserExtensions":true},"behavioralIndicators":{"dvEventTypeBehavioralIndicators":true},"commandScripts":{"dvEventTypeCommandScripts":true},"crossProcess":{"dvEventTypeCrossProcessDuplicateProcess":true,"dvEventTypeCrossProcessDuplicateThread":true,"dvEventTypeCrossProcessOpenProcess":true,"dvEventTypeCrossProcessRemoteThread":true},"dataMasking":{"dataMasking":true},"dllModuleLoad":{"dvEventTypeDllModuleLoad":true},"dns":{"dvEventTypeDns":true,"dvEventTypeExtendedDns":true},"driver":{"dvEventTypeDriverLoad":true},"externalDeviceActivity":{"dvEventTypeExternalDeviceConnect":true,"dvEventTypeExternalDeviceDisconnect":true},"file":{"dvEventTypeFileCreation":true,"dvEventTypeFileDeletion":true,"dvEventTypeFileModification":true,"dvEventTypeFileRename":true,"fullDiskScan":true},"ip":{"dvEventTypeIpConnect":true,"dvEventTypeIpListen":true},"login":{"dvEventTypeLoginLoggedIn":true,"dvEventTypeLoginLoggedOut":true},"namedPipe":{"dvEventTypeNamedPipeConnection":true,"dvEventTypeNamedPipeCreation":true},"namedPipeExtended":{"namedPipeExtended":true},"openDirectoryActivity":{"dvEventTypeOpenDirectoryAddAttributeValue":true,"dvEventTypeOpenDirectoryAddMemberToGroup":true,"dvEventTypeOpenDirectoryCreateGroup":true,"dvEventTypeOpenDirectoryCreateUser":true,"dvEventTypeOpenDirectoryDeleteGroup":true,"dvEventTypeOpenDirectoryDeleteUser":true,"dvEventTypeOpenDirectoryDisableUser":true,"dvEventTypeOpenDirectoryEnableUser":true,"dvEventTypeOpenDirectoryModifyPassword":true,"dvEventTypeOpenDirectoryRemoveAttributeValue":true,"dvEventTypeOpenDirectoryRemoveMemberFromGroup":true,"dvEventTypeOpenDirectorySetAttributeValues":true,"dvEventTypeOpenDirectorySetMembersOfGroup":true},"process":{"dvEventTypeProcessCreation":true,"dvEventTypeProcessExit":true,"dvEventTypeProcessModification":true},"profileActivity":{"dvEventTypeProfileAddition":true,"dvEventTypeProfileRemoval":true},"registry":{"dvEventTypeRegistryKeyCreated":true,"dvEventTypeRegistryKeyDelete":true,"dvEventTypeRegistryKeyExport":true,"dvEventTypeRegistryKeyImport":true,"dvEventTypeRegistryKeyRename":true,"dvEventTypeRegistryKeySecurityChanged":true,"dvEventTypeRegistryValueCreated":true,"dvEventTypeRegistryValueDeleted":true,"dvEventTypeRegistryValueModified":true},"scheduledTask":{"dvEventTypeScheduledTaskDelete":true,"dvEventTypeScheduledTaskRegister":true,"dvEventTypeScheduledTaskStart":true,"dvEventTypeScheduledTaskTrigger":true,"dvEventTypeScheduledTaskUpdate":true},"smartFileMonitoring":{"smartFileMonitoring":true},"url":{"dvEventTypeUrl":true},"userSubstitution":{"dvEventTypeSu":true,"dvEventTypeSudo":true},"windowsEventLogs":{"dvEventTypeWindowsEventLogCreation":true},"windowsEventLogsExtended":{"windowsEventLogsExtended":true}},"engines":{"applicationControl":"on","dataFiles":"on","driftDetection":"on","executables":"on","exploits":"on","idr":"on","lateralMovement":"on","networkProtection":"on","penetration":"on","preExecution":"on","preExecutionSuspicious":"on","pup":"on","remoteShell":"on","reputation":"on"},"forensicsAutoTriggering":{"linuxEnabled":true,"linuxProfileId":"1000000000000000001","linuxProfileName":"composed","macosEnabled":true,"macosProfileId":"1000000000000000001","macosProfileName":"composed","windowsEnabled":true,"windowsProfileId":"1000000000000000001","windowsProfileName":"composed"},"identityConfigurationSettings":{"identityMaxCpuThreshold":60,"identityMaxDefinedMemoryLimit":1,"identityMaxMemoryLimit":524288000,"identityMaxMemoryUsage":10,"identityThresholdMonitoring":true},"identityEndpointReporting":"disabled","identityOn":true,"identityReportInterval":3,"identityThrottlingInterval":3,"identityUpdateInterval":3,"informationalAlertsOn":true,"inheritedFrom":"site","ioc":true,"iocAttributes":{"autoInstallBrowserExtensions":true,"behavioralIndicators":true,"commandScripts":true,"crossProcess":true,"dataMasking":true,"dllModuleLoad":true,"dns":true,"driver":true,"externalDeviceActivity":true,"fds":true,"file":true,"ip":true,"login":true,"namedPipe":true,"namedPipeExtended":true,"openDirectoryActivity":true,"process":true,"profileActivity":true,"registry":true,"scheduledTask":true,"smartFileMonitoring":true,"url":true,"userSubstitution":true,"windowsEventLogs":true,"windowsEventLogsExtended":true},"iocSupported":true,"isDefault":true,"isDvPolicyPerEventType":true,"logCollectorEnabled":true,"mitigationMode":"detect","mitigationModeSuspicious":"detect","monitorOnExecute":true,"monitorOnWrite":true,"networkProtectionInfra":true,"networkQuarantineOn":true,"remoteOpsForensics":{"cpuLimit":0,"enabled":true,"maximumDailyUpload":0,"maximumDailyUploadLimit":1,"maximumFileSizeUpload":0,"maximumFileSizeUploadLimit":1,"parsedArtifactsDestination":"local"},"remoteScriptOrchestration":{"alwaysUploadStreamToCloud":true,"maxDailyFileDownload":1,"maxDailyFileDownloadLimit":1,"maxDailyFileUpload":1,"maxDailyFileUploadLimit":1,"maxFileSize":1,"maxFileSizeLimit":1,"maxLocalPackageDiskUsage":1,"maxLocalPackageDiskUsageLimit":1},"removeMacros":true,"removeMacrosMl":true,"researchOn":true,"scanNewAgents":true,"signedDriverBlockingOn":true,"snapshotsOn":true,"unsignedDriverBlockingOn":true,"updatedAt":"2026-11-26T00:00:00.000000Z","userFullName":"composed","userId":"1000000000000000001"}"#)).salesforce_id("1000000000000000001").skus([read::<Sku>(r#"{"totalLicenses":0,"type":"Core","unlimited":true}"#)]).unlimited_expiration(true).usage_type(UsageType::Customer));
    call!(
        steps,
        REACTIVATE_OF_ACCOUNTS,
        client.accounts().reactivate(&id::<AccountId>()).unlimited(true).expiration("2026-11-26T00:00:00.000000Z")
    );
    call!(steps, EXPIRE_NOW_OF_ACCOUNTS, client.accounts().expire_now(&id::<AccountId>()));
    call!(
        steps,
        GET_UNINSTALL_PASSWORD_METADATA,
        client.accounts().get_uninstall_password_metadata(&id::<AccountId>())
    );
    call!(steps, GET_UNINSTALL_PASSWORD, client.accounts().get_uninstall_password(&id::<AccountId>()));
    call!(
        steps,
        GENERATE_UNINSTALL_PASSWORD,
        client.accounts().generate_uninstall_password(&id::<AccountId>(), "2026-11-26T00:00:00.000000Z")
    );
    call!(steps, REVOKE_UNINSTALL_PASSWORD, client.accounts().revoke_uninstall_password(&id::<AccountId>()));
    transfer!(
        steps,
        EXPORT_ACCOUNTS,
        client
            .accounts()
            .export()
            .ids([id::<AccountId>()])
            .account_ids([id::<AccountId>()])
            .query("composed")
            .name("composed")
            .is_default(true)
            .account_type(SiteType::Trial)
            .expiration("2026-11-26T00:00:00.000000Z")
            .total_licenses(1)
            .active_licenses(1)
            .sku("composed")
            .module("composed")
            .created_at("2026-11-26T00:00:00.000000Z")
            .updated_at("2026-11-26T00:00:00.000000Z")
            .state(AccountState::Active)
            .states(["composed"])
            .states_nin(["composed"])
            .features([Feature::FirewallControl])
            .usage_type(UsageType::Customer)
            .billing_mode(BillingMode::Subscription)
            .name_contains(["composed"])
    );
}
