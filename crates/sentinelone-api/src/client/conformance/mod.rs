//! Sends every operation that has a method once, with composed parameters, to hold the client against a stand-in of the service.
//!
//! ```no_run
//! use futures_util::StreamExt as _;
//! use sentinelone_api::{SentinelOneClient, conformance};
//!
//! # async fn example() -> sentinelone_api::Result<()> {
//! let client = SentinelOneClient::builder("http://127.0.0.1:8080", "token").build()?;
//! let exchanges = conformance::exercise(&client)?.collect::<Vec<_>>().await;
//! assert!(exchanges.iter().all(|exchange| exchange.decoded));
//! # Ok(())
//! # }
//! ```
//!
//! Every parameter of every operation is set at least once, with values that the contract allows. They name nothing that exists.

mod accounts;
mod activities;
mod agent_actions;
mod agents;
mod alerts;
mod applications;
mod config_overrides;
mod deep_visibility;
mod detection_rules;
mod device_control;
mod exclusions;
mod filters;
mod firewall_control;
mod groups;
mod hashes;
mod locations;
mod network_quarantine;
mod policies;
mod ranger;
mod remote_scripts;
mod reports;
mod restrictions;
mod risks;
mod roles;
mod service_users;
mod sites;
mod system;
mod tag_manager;
mod tags;
mod threat_intelligence;
mod threats;
mod unified_exclusions;
mod updates;
mod upgrade_policies;
mod users;
mod xdr_assets;

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use connect_core::Error;
pub use connect_core::conformance::{Exchange, Exchanges};
use connect_core::conformance::{Exercise, Step};

use super::Action;
use crate::{Result, SentinelOneClient};

impl<T: fmt::Debug + Send + 'static> Exercise for Action<T> {
    fn step(self) -> Step {
        self.into_call().step()
    }
}

/// Sends every operation that has a method once, in sequence.
///
/// # Errors
/// [`Error::Configuration`] unless the console is on loopback: the operations isolate, delete and shut down what they name.
pub fn exercise(client: &SentinelOneClient) -> Result<Exchanges> {
    let groups: &[fn(&SentinelOneClient) -> Vec<Step>] = &[
        accounts::steps,
        sites::steps,
        groups::steps,
        policies::steps,
        agents::steps,
        agent_actions::steps,
        applications::steps,
        risks::steps,
        xdr_assets::steps,
        filters::steps,
        users::steps,
        service_users::steps,
        roles::steps,
        threats::steps,
        alerts::steps,
        detection_rules::steps,
        activities::steps,
        unified_exclusions::steps,
        exclusions::steps,
        restrictions::steps,
        threat_intelligence::steps,
        ranger::steps,
        tag_manager::steps,
        tags::steps,
        hashes::steps,
        system::steps,
        remote_scripts::steps,
        device_control::steps,
        firewall_control::steps,
        network_quarantine::steps,
        deep_visibility::steps,
        updates::steps,
        upgrade_policies::steps,
        config_overrides::steps,
        locations::steps,
        reports::steps,
    ];
    connect_core::conformance::exercise(&client.core, groups.iter().flat_map(|steps| steps(client)).collect())
}

/// An id of the service's form.
fn id<T: TryFrom<&'static str, Error = Error>>() -> T {
    T::try_from("1000000000000000001").expect("an id of the service's form")
}

fn time() -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000)
}

/// A composed part of a body.
fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("a composed part of a body")
}

/// The parameters of scope that most requests and filters have.
macro_rules! scope {
    ($request:expr) => {
        $request
            .account_ids([$crate::client::conformance::id::<$crate::client::ids::AccountId>()])
            .site_ids([$crate::client::conformance::id::<$crate::client::ids::SiteId>()])
            .group_ids([$crate::client::conformance::id::<$crate::client::ids::GroupId>()])
            .tenant(true)
    };
}
use scope;

const POLICY: &str = r#"{"agentLoggingOn":true,"agentNotification":true,"agentUi":{"agentUiOn":true,
"contactCompany":"composed","contactDirectMessage":"composed","contactEmail":"composed","contactFreeText":"composed",
"contactOther":"composed","contactPhoneNumber":"composed","contactSupportWebsite":"composed",
"devicePopUpNotifications":true,"maxEventAgeDays":0,"showAgentWarnings":true,"showDeviceTab":true,
"showQuarantineTab":true,"showSupport":true,"showSuspicious":true,"threatPopUpNotifications":true},"agentUiOn":true,
"allowRemoteShell":true,"allowUnprotectByApprovedProcess":true,"antiTamperingOn":true,"autoDecommissionDays":1,
"autoDecommissionOn":true,"autoFileUpload":{"enabled":true,"includeBenignFiles":true,"maxDailyFileUpload":1,
"maxDailyFileUploadLimit":1,"maxFileSize":1,"maxFileSizeLimit":1,"maxLocalDiskUsage":1,"maxLocalDiskUsageLimit":1},
"autoImmuneOn":true,"autoMitigationAction":"composed","cloudValidationOn":{"composed":1},
"createdAt":"2026-11-26T00:00:00.000000Z","driftDetectionDelayTime":0,"driverBlocking":true,
"dvAttributesPerEventType":{"autoInstallBrowserExtensions":{"autoInstallBrowserExtensions":true},
"behavioralIndicators":{"dvEventTypeBehavioralIndicators":true},"commandScripts":{"dvEventTypeCommandScripts":true},
"crossProcess":{"dvEventTypeCrossProcessDuplicateProcess":true,"dvEventTypeCrossProcessDuplicateThread":true,
"dvEventTypeCrossProcessOpenProcess":true,"dvEventTypeCrossProcessRemoteThread":true},
"dataMasking":{"dataMasking":true},"dllModuleLoad":{"dvEventTypeDllModuleLoad":true},"dns":{"dvEventTypeDns":true,
"dvEventTypeExtendedDns":true},"driver":{"dvEventTypeDriverLoad":true},
"externalDeviceActivity":{"dvEventTypeExternalDeviceConnect":true,"dvEventTypeExternalDeviceDisconnect":true},
"file":{"dvEventTypeFileCreation":true,"dvEventTypeFileDeletion":true,"dvEventTypeFileModification":true,
"dvEventTypeFileRename":true,"fullDiskScan":true},"ip":{"dvEventTypeIpConnect":true,"dvEventTypeIpListen":true},
"login":{"dvEventTypeLoginLoggedIn":true,"dvEventTypeLoginLoggedOut":true},
"namedPipe":{"dvEventTypeNamedPipeConnection":true,"dvEventTypeNamedPipeCreation":true},
"namedPipeExtended":{"namedPipeExtended":true},
"openDirectoryActivity":{"dvEventTypeOpenDirectoryAddAttributeValue":true,
"dvEventTypeOpenDirectoryAddMemberToGroup":true,"dvEventTypeOpenDirectoryCreateGroup":true,
"dvEventTypeOpenDirectoryCreateUser":true,"dvEventTypeOpenDirectoryDeleteGroup":true,
"dvEventTypeOpenDirectoryDeleteUser":true,"dvEventTypeOpenDirectoryDisableUser":true,
"dvEventTypeOpenDirectoryEnableUser":true,"dvEventTypeOpenDirectoryModifyPassword":true,
"dvEventTypeOpenDirectoryRemoveAttributeValue":true,"dvEventTypeOpenDirectoryRemoveMemberFromGroup":true,
"dvEventTypeOpenDirectorySetAttributeValues":true,"dvEventTypeOpenDirectorySetMembersOfGroup":true},
"process":{"dvEventTypeProcessCreation":true,"dvEventTypeProcessExit":true,"dvEventTypeProcessModification":true},
"profileActivity":{"dvEventTypeProfileAddition":true,"dvEventTypeProfileRemoval":true},
"registry":{"dvEventTypeRegistryKeyCreated":true,"dvEventTypeRegistryKeyDelete":true,
"dvEventTypeRegistryKeyExport":true,"dvEventTypeRegistryKeyImport":true,"dvEventTypeRegistryKeyRename":true,
"dvEventTypeRegistryKeySecurityChanged":true,"dvEventTypeRegistryValueCreated":true,
"dvEventTypeRegistryValueDeleted":true,"dvEventTypeRegistryValueModified":true},
"scheduledTask":{"dvEventTypeScheduledTaskDelete":true,"dvEventTypeScheduledTaskRegister":true,
"dvEventTypeScheduledTaskStart":true,"dvEventTypeScheduledTaskTrigger":true,"dvEventTypeScheduledTaskUpdate":true},
"smartFileMonitoring":{"smartFileMonitoring":true},"url":{"dvEventTypeUrl":true},
"userSubstitution":{"dvEventTypeSu":true,"dvEventTypeSudo":true},
"windowsEventLogs":{"dvEventTypeWindowsEventLogCreation":true},
"windowsEventLogsExtended":{"windowsEventLogsExtended":true}},"engines":{"applicationControl":"on","dataFiles":"on",
"driftDetection":"on","executables":"on","exploits":"on","idr":"on","lateralMovement":"on","networkProtection":"on",
"penetration":"on","preExecution":"on","preExecutionSuspicious":"on","pup":"on","remoteShell":"on","reputation":"on"},
"forensicsAutoTriggering":{"linuxEnabled":true,"linuxProfileId":"1000000000000000001","linuxProfileName":"composed",
"macosEnabled":true,"macosProfileId":"1000000000000000001","macosProfileName":"composed","windowsEnabled":true,
"windowsProfileId":"1000000000000000001","windowsProfileName":"composed"},
"identityConfigurationSettings":{"identityMaxCpuThreshold":60,"identityMaxDefinedMemoryLimit":1,
"identityMaxMemoryLimit":524288000,"identityMaxMemoryUsage":10,"identityThresholdMonitoring":true},
"identityEndpointReporting":"disabled","identityOn":true,"identityReportInterval":3,"identityThrottlingInterval":3,
"identityUpdateInterval":3,"informationalAlertsOn":true,"inheritedFrom":"site","ioc":true,
"iocAttributes":{"autoInstallBrowserExtensions":true,"behavioralIndicators":true,"commandScripts":true,
"crossProcess":true,"dataMasking":true,"dllModuleLoad":true,"dns":true,"driver":true,"externalDeviceActivity":true,
"fds":true,"file":true,"ip":true,"login":true,"namedPipe":true,"namedPipeExtended":true,"openDirectoryActivity":true,
"process":true,"profileActivity":true,"registry":true,"scheduledTask":true,"smartFileMonitoring":true,"url":true,
"userSubstitution":true,"windowsEventLogs":true,"windowsEventLogsExtended":true},"iocSupported":true,"isDefault":true,
"isDvPolicyPerEventType":true,"logCollectorEnabled":true,"mitigationMode":"detect",
"mitigationModeSuspicious":"detect","monitorOnExecute":true,"monitorOnWrite":true,"networkProtectionInfra":true,
"networkQuarantineOn":true,"remoteOpsForensics":{"cpuLimit":0,"enabled":true,"maximumDailyUpload":0,
"maximumDailyUploadLimit":1,"maximumFileSizeUpload":0,"maximumFileSizeUploadLimit":1,
"parsedArtifactsDestination":"local"},"remoteScriptOrchestration":{"alwaysUploadStreamToCloud":true,
"maxDailyFileDownload":1,"maxDailyFileDownloadLimit":1,"maxDailyFileUpload":1,"maxDailyFileUploadLimit":1,
"maxFileSize":1,"maxFileSizeLimit":1,"maxLocalPackageDiskUsage":1,"maxLocalPackageDiskUsageLimit":1},
"removeMacros":true,"removeMacrosMl":true,"researchOn":true,"scanNewAgents":true,"signedDriverBlockingOn":true,
"snapshotsOn":true,"unsignedDriverBlockingOn":true,"updatedAt":"2026-11-26T00:00:00.000000Z",
"userFullName":"composed","userId":"1000000000000000001"}"#;

const FIREWALL_RULE: &str = r#"{"direction":"any","osType":"macos","osTypes":["macos"],"tag":"composed",
"application":{"type":"any","values":["composed"]},"name":"composed","protocol":"composed","localHost":{"type":"any",
"values":["composed"]},"localPort":{"type":"any","values":[1]},"remoteHost":{"type":"any","values":["composed"]},
"remoteHosts":[{"type":"any","values":["composed"]}],"remotePort":{"type":"any","values":[1]},
"location":{"type":"all","values":[{"id":"1000000000000000001","name":"composed","scope":"site"}]},"action":"Allow",
"status":"Enabled","tagIds":["1000000000000000001"],"description":"composed"}"#;

const DESTINATION_OF_FIREWALL_RULE: &str = r#"{"accountIds":["1000000000000000001"],"siteIds":["1000000000000000001"],
"groupIds":["1000000000000000001"],"tenant":true,"accountId":"1000000000000000001","siteId":"1000000000000000001",
"groupId":"1000000000000000001"}"#;

const FIREWALL_RULE_VALUE: &str = r#"{"id":"1000000000000000001","name":"composed","scope":"site"}"#;

const SCOPE_ROLE: &str = r#"{"id":"1000000000000000001","roleId":"1000000000000000001","roleName":"composed",
"roles":["composed"]}"#;
