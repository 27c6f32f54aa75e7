//! Policies of the tenant, of accounts, sites and groups. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{
    AgentUi, AutoFileUpload, IdentityEndpointReporting, PolicyEventTypesAutoInstallBrowserExtensions,
    PolicyEventTypesBehavioralIndicators, PolicyEventTypesCommandScripts, PolicyEventTypesCrossProcess,
    PolicyEventTypesDataMasking, PolicyEventTypesDllModuleLoad, PolicyEventTypesDriver,
    PolicyEventTypesExternalDeviceActivity, PolicyEventTypesFile, PolicyEventTypesIp, PolicyEventTypesLogin,
    PolicyEventTypesNamedPipe, PolicyEventTypesNamedPipeExtended, PolicyEventTypesOpenDirectoryActivity,
    PolicyEventTypesProfileActivity, PolicyEventTypesRegistry, PolicyEventTypesScheduledTask,
    PolicyEventTypesSmartFileMonitoring, PolicyEventTypesUserSubstitution, PolicyEventTypesWindowsEventLogs,
    PolicyEventTypesWindowsEventLogsExtended, PolicyForensicsAutoTriggering, PolicyIdentityConfigurationSettings,
    PolicyRemoteOpsForensics, PolicyRemoteScriptOrchestration, ScopeLevel,
};

record! {
    /// A policy, as returned by `GET groups/{group_id}/policy`.
    pub struct Policy (input) {
        /// Whether network quarantine is on.
        pub network_quarantine_on: Option<bool> = "networkQuarantineOn",
        /// Whether auto immune is on.
        pub auto_immune_on: Option<bool> = "autoImmuneOn",
        /// Whether auto decommission is on.
        pub auto_decommission_on: Option<bool> = "autoDecommissionOn",
        /// Whether it is the default.
        pub is_default: Option<bool> = "isDefault",
        /// The cloud validation on.
        pub cloud_validation_on: Option<Value> = "cloudValidationOn",
        /// Whether research is on.
        pub research_on: Option<bool> = "researchOn",
        /// The auto mitigation action.
        pub auto_mitigation_action: Option<String> = "autoMitigationAction",
        /// The auto decommission days.
        pub auto_decommission_days: Option<Integer> = "autoDecommissionDays",
        /// The mitigation mode.
        pub mitigation_mode: Option<MitigationMode> = "mitigationMode",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Whether the agent shows notifications.
        pub agent_notification: Option<bool> = "agentNotification",
        /// The engines.
        pub engines: Option<PolicyEngines> = "engines",
        /// The mitigation mode suspicious.
        pub mitigation_mode_suspicious: Option<MitigationMode> = "mitigationModeSuspicious",
        /// Whether new agents are scanned.
        pub scan_new_agents: Option<bool> = "scanNewAgents",
        /// Whether anti tampering is on.
        pub anti_tampering_on: Option<bool> = "antiTamperingOn",
        /// Whether signed driver blocking is on.
        pub signed_driver_blocking_on: Option<bool> = "signedDriverBlockingOn",
        /// Whether unsigned driver blocking is on.
        pub unsigned_driver_blocking_on: Option<bool> = "unsignedDriverBlockingOn",
        /// Whether drivers are blocked.
        pub driver_blocking: Option<bool> = "driverBlocking",
        /// Whether informational alerts are on.
        pub informational_alerts_on: Option<bool> = "informationalAlertsOn",
        /// Whether the agent's user interface is on.
        pub agent_ui_on: Option<bool> = "agentUiOn",
        /// Whether snapshots are on.
        pub snapshots_on: Option<bool> = "snapshotsOn",
        /// Whether agent logging is on.
        pub agent_logging_on: Option<bool> = "agentLoggingOn",
        /// Whether files are monitored when they are executed.
        pub monitor_on_execute: Option<bool> = "monitorOnExecute",
        /// Whether files are monitored when they are written.
        pub monitor_on_write: Option<bool> = "monitorOnWrite",
        /// Whether indicators of compromise are enabled.
        pub ioc: Option<bool> = "ioc",
        /// The indicator attributes.
        pub ioc_attributes: Option<PolicyIocAttributes> = "iocAttributes",
        /// The Deep Visibility attributes per event type.
        pub dv_attributes_per_event_type: Option<PolicyEventTypes> = "dvAttributesPerEventType",
        /// The agent user interface.
        pub agent_ui: Option<AgentUi> = "agentUi",
        /// Whether to allow remote shell.
        pub allow_remote_shell: Option<bool> = "allowRemoteShell",
        /// Whether to allow unprotect by approved process.
        pub allow_unprotect_by_approved_process: Option<bool> = "allowUnprotectByApprovedProcess",
        /// The auto file upload.
        pub auto_file_upload: Option<AutoFileUpload> = "autoFileUpload",
        /// The drift detection delay time.
        pub drift_detection_delay_time: Option<Integer> = "driftDetectionDelayTime",
        /// The forensics auto triggering.
        pub forensics_auto_triggering: Option<PolicyForensicsAutoTriggering> = "forensicsAutoTriggering",
        /// The identity configuration settings.
        pub identity_configuration_settings: Option<PolicyIdentityConfigurationSettings> = "identityConfigurationSettings",
        /// The identity endpoint reporting.
        pub identity_endpoint_reporting: Option<IdentityEndpointReporting> = "identityEndpointReporting",
        /// Whether identity is on.
        pub identity_on: Option<bool> = "identityOn",
        /// The identity report interval.
        pub identity_report_interval: Option<Integer> = "identityReportInterval",
        /// The identity throttling interval.
        pub identity_throttling_interval: Option<Integer> = "identityThrottlingInterval",
        /// The identity update interval.
        pub identity_update_interval: Option<Integer> = "identityUpdateInterval",
        /// The scope that it is inherited from.
        pub inherited_from: Option<ScopeLevel> = "inheritedFrom",
        /// Whether indicators of compromise are supported.
        pub ioc_supported: Option<bool> = "iocSupported",
        /// Whether it is Deep Visibility policy per event type.
        pub is_dv_policy_per_event_type: Option<bool> = "isDvPolicyPerEventType",
        /// Whether log collector is enabled.
        pub log_collector_enabled: Option<bool> = "logCollectorEnabled",
        /// The vendor's switch `networkProtectionInfra`.
        pub network_protection_infra: Option<bool> = "networkProtectionInfra",
        /// The remote ops forensics.
        pub remote_ops_forensics: Option<PolicyRemoteOpsForensics> = "remoteOpsForensics",
        /// The remote script orchestration.
        pub remote_script_orchestration: Option<PolicyRemoteScriptOrchestration> = "remoteScriptOrchestration",
        /// Whether macros are removed.
        pub remove_macros: Option<bool> = "removeMacros",
        /// The vendor's switch `removeMacrosMl`.
        pub remove_macros_ml: Option<bool> = "removeMacrosMl",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user full name.
        pub user_full_name: Option<String> = "userFullName",
        /// The id of the user.
        pub user_id: Option<String> = "userId",
    }
}

record! {
    /// The `engines` of [`Policy`].
    pub struct PolicyEngines (input) {
        /// The reputation.
        pub reputation: Option<PolicyEnginesReputation> = "reputation",
        /// The pre execution.
        pub pre_execution: Option<PolicyEnginesReputation> = "preExecution",
        /// The pre execution suspicious.
        pub pre_execution_suspicious: Option<PolicyEnginesReputation> = "preExecutionSuspicious",
        /// The executables.
        pub executables: Option<PolicyEnginesReputation> = "executables",
        /// The data files.
        pub data_files: Option<PolicyEnginesReputation> = "dataFiles",
        /// The exploits.
        pub exploits: Option<PolicyEnginesReputation> = "exploits",
        /// The penetration.
        pub penetration: Option<PolicyEnginesReputation> = "penetration",
        /// The pup.
        pub pup: Option<PolicyEnginesReputation> = "pup",
        /// The lateral movement.
        pub lateral_movement: Option<PolicyEnginesReputation> = "lateralMovement",
        /// The remote shell.
        pub remote_shell: Option<PolicyEnginesReputation> = "remoteShell",
        /// The application control.
        pub application_control: Option<PolicyEnginesReputation> = "applicationControl",
        /// The idr.
        pub idr: Option<PolicyEnginesReputation> = "idr",
        /// The drift detection.
        pub drift_detection: Option<PolicyEnginesReputation> = "driftDetection",
        /// The network protection.
        pub network_protection: Option<PolicyEnginesReputation> = "networkProtection",
    }
}

record! {
    /// The `iocAttributes` of [`Policy`].
    pub struct PolicyIocAttributes (input) {
        /// Whether URL events are collected.
        pub url: Option<bool> = "url",
        /// Whether DNS events are collected.
        pub dns: Option<bool> = "dns",
        /// Whether process events are collected.
        pub process: Option<bool> = "process",
        /// Whether file events are collected.
        pub file: Option<bool> = "file",
        /// Whether network events are collected.
        pub ip: Option<bool> = "ip",
        /// Whether registry events are collected.
        pub registry: Option<bool> = "registry",
        /// Whether scheduled tasks are collected.
        pub scheduled_task: Option<bool> = "scheduledTask",
        /// Whether logins are collected.
        pub login: Option<bool> = "login",
        /// The switch `fds` of event collection.
        pub fds: Option<bool> = "fds",
        /// Whether behavioral indicators are collected.
        pub behavioral_indicators: Option<bool> = "behavioralIndicators",
        /// Whether loads of DLL modules are collected.
        pub dll_module_load: Option<bool> = "dllModuleLoad",
        /// Whether events between processes are collected.
        pub cross_process: Option<bool> = "crossProcess",
        /// Whether command scripts are collected.
        pub command_scripts: Option<bool> = "commandScripts",
        /// Whether browser extensions are installed automatically.
        pub auto_install_browser_extensions: Option<bool> = "autoInstallBrowserExtensions",
        /// Whether data is masked.
        pub data_masking: Option<bool> = "dataMasking",
        /// Whether smart file monitoring is enabled.
        pub smart_file_monitoring: Option<bool> = "smartFileMonitoring",
        /// Whether named pipes are collected.
        pub named_pipe: Option<bool> = "namedPipe",
        /// Whether extended events of named pipes are collected.
        pub named_pipe_extended: Option<bool> = "namedPipeExtended",
        /// Whether driver events are collected.
        pub driver: Option<bool> = "driver",
        /// Whether Windows event logs are collected.
        pub windows_event_logs: Option<bool> = "windowsEventLogs",
        /// Whether extended Windows event logs are collected.
        pub windows_event_logs_extended: Option<bool> = "windowsEventLogsExtended",
        /// Whether Open Directory activity is collected.
        pub open_directory_activity: Option<bool> = "openDirectoryActivity",
        /// Whether activity of profiles is collected.
        pub profile_activity: Option<bool> = "profileActivity",
        /// Whether user substitutions are collected.
        pub user_substitution: Option<bool> = "userSubstitution",
        /// Whether activity of external devices is collected.
        pub external_device_activity: Option<bool> = "externalDeviceActivity",
    }
}

record! {
    /// The `dvAttributesPerEventType` of [`Policy`].
    pub struct PolicyEventTypes (input) {
        /// The URL.
        pub url: Option<PolicyEventTypesUrl> = "url",
        /// The DNS.
        pub dns: Option<PolicyEventTypesDns> = "dns",
        /// The process.
        pub process: Option<PolicyEventTypesProcess> = "process",
        /// The auto install browser extensions.
        pub auto_install_browser_extensions: Option<PolicyEventTypesAutoInstallBrowserExtensions> = "autoInstallBrowserExtensions",
        /// The behavioral indicators.
        pub behavioral_indicators: Option<PolicyEventTypesBehavioralIndicators> = "behavioralIndicators",
        /// The command scripts.
        pub command_scripts: Option<PolicyEventTypesCommandScripts> = "commandScripts",
        /// The cross process.
        pub cross_process: Option<PolicyEventTypesCrossProcess> = "crossProcess",
        /// The data masking.
        pub data_masking: Option<PolicyEventTypesDataMasking> = "dataMasking",
        /// The dll module load.
        pub dll_module_load: Option<PolicyEventTypesDllModuleLoad> = "dllModuleLoad",
        /// The driver.
        pub driver: Option<PolicyEventTypesDriver> = "driver",
        /// The external device activity.
        pub external_device_activity: Option<PolicyEventTypesExternalDeviceActivity> = "externalDeviceActivity",
        /// The file.
        pub file: Option<PolicyEventTypesFile> = "file",
        /// The IP address.
        pub ip: Option<PolicyEventTypesIp> = "ip",
        /// The login.
        pub login: Option<PolicyEventTypesLogin> = "login",
        /// The named pipe.
        pub named_pipe: Option<PolicyEventTypesNamedPipe> = "namedPipe",
        /// The named pipe extended.
        pub named_pipe_extended: Option<PolicyEventTypesNamedPipeExtended> = "namedPipeExtended",
        /// The open directory activity.
        pub open_directory_activity: Option<PolicyEventTypesOpenDirectoryActivity> = "openDirectoryActivity",
        /// The profile activity.
        pub profile_activity: Option<PolicyEventTypesProfileActivity> = "profileActivity",
        /// The registry.
        pub registry: Option<PolicyEventTypesRegistry> = "registry",
        /// The scheduled task.
        pub scheduled_task: Option<PolicyEventTypesScheduledTask> = "scheduledTask",
        /// The settings of smart file monitoring.
        pub smart_file_monitoring: Option<PolicyEventTypesSmartFileMonitoring> = "smartFileMonitoring",
        /// The user substitution.
        pub user_substitution: Option<PolicyEventTypesUserSubstitution> = "userSubstitution",
        /// The windows event logs.
        pub windows_event_logs: Option<PolicyEventTypesWindowsEventLogs> = "windowsEventLogs",
        /// The windows event logs extended.
        pub windows_event_logs_extended: Option<PolicyEventTypesWindowsEventLogsExtended> = "windowsEventLogsExtended",
    }
}

record! {
    /// The `url` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesUrl (input) {
        /// Whether Deep Visibility collects events of the type `url`.
        pub dv_event_type_url: Option<bool> = "dvEventTypeUrl",
    }
}

record! {
    /// The `dns` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesDns (input) {
        /// Whether Deep Visibility collects events of the type `dns`.
        pub dv_event_type_dns: Option<bool> = "dvEventTypeDns",
        /// Whether Deep Visibility collects events of the type `extendedDns`.
        pub dv_event_type_extended_dns: Option<bool> = "dvEventTypeExtendedDns",
    }
}

record! {
    /// The `process` of [`PolicyEventTypes`].
    pub struct PolicyEventTypesProcess (input) {
        /// Whether Deep Visibility collects events of the type `processCreation`.
        pub dv_event_type_process_creation: Option<bool> = "dvEventTypeProcessCreation",
        /// Whether Deep Visibility collects events of the type `processModification`.
        pub dv_event_type_process_modification: Option<Value> = "dvEventTypeProcessModification",
        /// Whether Deep Visibility collects events of the type `processExit`.
        pub dv_event_type_process_exit: Option<bool> = "dvEventTypeProcessExit",
    }
}

word_enum! {
    /// What the agent does about a threat.
    pub enum MitigationMode {
        /// `detect`.
        Detect = "detect",
        /// `protect`.
        Protect = "protect",
    }
}

word_enum! {
    /// Words of `policyEnginesReputation`.
    pub enum PolicyEnginesReputation {
        /// `on`.
        On = "on",
        /// `off`.
        Off = "off",
    }
}
