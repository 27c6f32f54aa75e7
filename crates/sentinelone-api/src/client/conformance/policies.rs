//! Policies of the tenant, of accounts, sites and groups.

use super::{id, read};
use crate::SentinelOneClient;
use crate::client::ids::{AccountId, GroupId, SiteId};
use crate::models::Policy;
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.policies().revert_of_account(&id::<AccountId>()).id("1000000000000000001").step(),
        client.policies().revert_of_group(&id::<GroupId>()).id("1000000000000000001").step(),
        client.policies().get_of_group(&id::<GroupId>()).step(),
        client.policies().set_of_group(&id::<GroupId>(), &read::<Policy>(POLICY)).step(),
        client.policies().get_of_site(&id::<SiteId>()).step(),
        client.policies().set_of_site(&id::<SiteId>(), &read::<Policy>(POLICY)).step(),
        client.policies().get_of_account(&id::<AccountId>()).step(),
        client.policies().set_of_account(&id::<AccountId>(), &read::<Policy>(POLICY)).step(),
        client.policies().get_of_tenant().step(),
        client.policies().set_of_tenant(&read::<Policy>(POLICY)).step(),
        client.policies().revert_of_site(&id::<SiteId>()).id("1000000000000000001").step(),
    ]
}

const POLICY: &str = r#"{"networkQuarantineOn":true,"autoImmuneOn":true,"autoDecommissionOn":true,"isDefault":true,
"cloudValidationOn":{"composed":1},"researchOn":true,"autoMitigationAction":"composed","autoDecommissionDays":1,
"mitigationMode":"detect","createdAt":"2026-11-26T00:00:00.000000Z","agentNotification":true,
"engines":{"reputation":"on","preExecution":"on","preExecutionSuspicious":"on","executables":"on","dataFiles":"on",
"exploits":"on","penetration":"on","pup":"on","lateralMovement":"on","remoteShell":"on","applicationControl":"on",
"idr":"on","driftDetection":"on","networkProtection":"on"},"mitigationModeSuspicious":"detect","scanNewAgents":true,
"antiTamperingOn":true,"signedDriverBlockingOn":true,"unsignedDriverBlockingOn":true,"driverBlocking":true,
"informationalAlertsOn":true,"agentUiOn":true,"snapshotsOn":true,"agentLoggingOn":true,"monitorOnExecute":true,
"monitorOnWrite":true,"ioc":true,"iocAttributes":{"url":true,"dns":true,"process":true,"file":true,"ip":true,
"registry":true,"scheduledTask":true,"login":true,"fds":true,"behavioralIndicators":true,"dllModuleLoad":true,
"crossProcess":true,"commandScripts":true,"autoInstallBrowserExtensions":true,"dataMasking":true,
"smartFileMonitoring":true,"namedPipe":true,"namedPipeExtended":true,"driver":true,"windowsEventLogs":true,
"windowsEventLogsExtended":true,"openDirectoryActivity":true,"profileActivity":true,"userSubstitution":true,
"externalDeviceActivity":true},"dvAttributesPerEventType":{"url":{"dvEventTypeUrl":true},"dns":{"dvEventTypeDns":true,
"dvEventTypeExtendedDns":true},"process":{"dvEventTypeProcessCreation":true,"dvEventTypeProcessModification":true}}}"#;
