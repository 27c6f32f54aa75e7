//! What the service answers. Records keep what they do not know in `extra`.
//!
//! The records of the inventory and of findings are always there; all other entities stand behind the feature `models`.

#[cfg(feature = "models")]
mod accounts;
#[cfg(feature = "models")]
mod activities;
mod agent;
#[cfg(feature = "models")]
mod agent_actions;
#[cfg(feature = "models")]
mod agent_details;
#[cfg(feature = "models")]
mod alert_details;
mod application;
#[cfg(feature = "models")]
mod application_details;
mod cloud_alert;
#[cfg(feature = "models")]
mod config_overrides;
#[cfg(feature = "models")]
mod deep_visibility;
#[cfg(feature = "models")]
mod detection_rules;
#[cfg(feature = "models")]
mod device_control;
#[cfg(feature = "models")]
mod exclusions;
#[cfg(feature = "models")]
mod filters;
#[cfg(feature = "models")]
mod firewall_control;
#[cfg(feature = "models")]
mod groups;
#[cfg(feature = "models")]
mod hashes;
#[cfg(feature = "models")]
mod locations;
#[cfg(feature = "models")]
mod mitigation;
#[cfg(feature = "models")]
mod policies;
#[cfg(feature = "models")]
mod ranger;
#[cfg(feature = "models")]
mod remote_scripts;
#[cfg(feature = "models")]
mod reports;
#[cfg(feature = "models")]
mod restrictions;
mod risk;
#[cfg(feature = "models")]
mod risk_details;
#[cfg(feature = "models")]
mod roles;
#[cfg(feature = "models")]
mod service_user_details;
#[cfg(feature = "models")]
mod sites;
#[cfg(feature = "models")]
mod system;
#[cfg(feature = "models")]
mod system_details;
#[cfg(feature = "models")]
mod tag_manager;
#[cfg(feature = "models")]
mod tags;
mod threat;
#[cfg(feature = "models")]
mod threat_details;
#[cfg(feature = "models")]
mod threat_intelligence;
mod unified_alert;
#[cfg(feature = "models")]
mod unified_exclusions;
#[cfg(feature = "models")]
mod updates;
#[cfg(feature = "models")]
mod upgrade_policies;
mod user;
#[cfg(feature = "models")]
mod user_details;
#[cfg(feature = "models")]
mod xdr_assets;

#[cfg(feature = "models")]
pub use accounts::{
    Account, AccountState, BillingMode, Feature, IncidentResponseFields, Industry, LicenseBundle, LicenseModule,
    LicenseSetting, LicenseSurface, Licenses, Sku, SkuType, UninstallPassword, UninstallPasswordDetails, UsageType,
};
#[cfg(feature = "models")]
pub use activities::{Activity, ActivityType, SortBy, SyslogActivity};
pub use agent::{
    ActiveDirectory, Agent, AgentLocation, AgentTag, AgentTags, CloudMachine, CloudProviders, DeviceType, LocationType,
    MachineType, NetworkInterface, NetworkStatus, OsArch, OsType, ProxyStates, WorkloadCounts,
};
#[cfg(feature = "models")]
pub use agent_actions::{
    Affected, AgentActionFormat, AgentActionOsType, AgentActionState, DisableAgentOptions, FetchFirewallRulesOptions,
    FetchLogsOptions, MovedAgents, PassphraseReset, PassphraseResetResult, PassphraseResetResultReason, RemoteShell,
    StartProfilingOptions, StartRemoteShellOptions, Success, TagOperation, TagOperationOperation,
    UpdateSoftwareOptions,
};
#[cfg(feature = "models")]
pub use agent_details::{
    ActiveProtection, AgentApplication, AgentPassphrase, AgentProcess, AppsVulnerabilityStatus, ConsoleMigrationStatus,
    LocalUpgradeAuthorization, MissingPermission, PreviousPassphrase, RangerStatus, RsoLevel, ScanStatus,
    ThreatMitigationStatus, UserActionsNeeded,
};
#[cfg(feature = "models")]
pub use alert_details::{AlertAnalystVerdict, AlertIncidentStatus};
pub use application::{ApplicationKind, InstalledApplication, RiskLevel};
#[cfg(feature = "models")]
pub use application_details::{ApplicationCve, InventoryApplication};
pub use cloud_alert::{
    CloudAlertAgent, CloudAlertContainer, CloudAlertInfo, CloudAlertKubernetes, CloudAlertProcess, CloudAlertRule,
    CloudAlertTarget, CloudDetectionAlert,
};
#[cfg(feature = "models")]
pub use config_overrides::{ConfigOverride, ConfigOverrideAgent, ConfigOverrideScope, VersionOption};
#[cfg(feature = "models")]
pub use deep_visibility::{
    DeepVisibilityEvent, FileDownload, PowerQuery, QueryModeInfo, QueryStatus, ResponseState, StartedQuery,
};
#[cfg(feature = "models")]
pub use detection_rules::{
    DetectionRule, DetectionRuleCoolOffSettings, DetectionRuleCorrelationParams, DetectionRuleCorrelationParamsEntity,
    DetectionRuleCorrelationParamsSubQuery, DetectionRuleCorrelationParamsTimeWindow, DetectionRuleEnrichment,
    DetectionRuleScheduledParams, DetectionRuleScheduledParamsThreshold, DetectionRuleScheduledParamsThresholdOperator,
    DetectionRuleSeverity, DetectionRuleStatus, ExpirationMode, FilterBy, QueryLang, QueryType, TreatAsThreat,
};
#[cfg(feature = "models")]
pub use device_control::{
    AccessPermission, DeviceControlConfiguration, DeviceEvent, DeviceEventInterface, DeviceRule, DeviceRuleAction,
    DeviceRuleStatus, RuleOrder, RuleType,
};
#[cfg(feature = "models")]
pub use exclusions::{
    Condition, Exclusion, ExclusionAction, ExclusionEngine, ExclusionMode, ExclusionSource, ExclusionType,
    InteractionLevel, ModeType, PathExclusionType, ScopeIds, ThreatType, Validation, ValidationDetail,
    ValidationStatus,
};
#[cfg(feature = "models")]
pub use filters::{DeepVisibilityFilter, SavedFilter, Visibility, XdrFilter};
#[cfg(feature = "models")]
pub use firewall_control::{
    FirewallConfiguration, FirewallProtocol, FirewallRule, FirewallRuleApplication, FirewallRuleApplicationType,
    FirewallRuleDirection, FirewallRuleLocalHost, FirewallRuleLocalPort, FirewallRuleLocalPortType,
    FirewallRuleLocation, FirewallRuleLocationType, FirewallRuleLocationValue, FirewallRuleRemoteHost,
    FirewallRuleRemoteHostType, FirewallRuleRemotePort, FirewallRuleValue, RuleCategory,
};
#[cfg(feature = "models")]
pub use groups::{Group, GroupRank, GroupType, RegistrationToken};
#[cfg(feature = "models")]
pub use hashes::HashVerdict;
#[cfg(feature = "models")]
pub use locations::{
    Location, LocationDnsLookup, LocationDnsLookupIdentifier, LocationDnsLookupOperator, LocationDnsServers,
    LocationDnsServersIdentifier, LocationDnsServersIdentifierType, LocationIpAddresses, LocationIpAddressesIdentifier,
    LocationNetworkInterfaces, LocationNetworkInterfacesValue, LocationRegistryKeys, LocationServerConnectivity,
    LocationServerConnectivityValue,
};
#[cfg(feature = "models")]
pub use mitigation::MitigationAction;
#[cfg(feature = "models")]
pub use open_record::Secret;
#[cfg(feature = "models")]
pub use policies::{
    MitigationMode, Policy, PolicyEngines, PolicyEnginesReputation, PolicyEventTypes, PolicyEventTypesDns,
    PolicyEventTypesProcess, PolicyEventTypesUrl, PolicyIocAttributes,
};
#[cfg(feature = "models")]
pub use ranger::{
    CloudRogue, DeviceReview, DiscoveryMethod, Gateway, GatewayRestriction, GatewayRestrictionType,
    KnownFingerprintingData, NetworkDevice, NetworkDeviceNetwork, NetworkDeviceTag, Period, Rogue,
};
#[cfg(feature = "models")]
pub use remote_scripts::{
    ExecutionData, Guardrails, GuardrailsCheck, OutputDestination, PackageEndpointExpiration, PasswordFromScope,
    PendingExecution, PendingExecutionState, RemoteScript, RemoteScriptAction, ScriptContent, ScriptExecution,
    ScriptPackage, ScriptResultError, ScriptResultLink, ScriptResultLinks, ScriptResults, ScriptRun, ScriptTask,
    ScriptTaskStatus, ScriptType,
};
#[cfg(feature = "models")]
pub use reports::{InsightTypes, Report, ReportDay, ReportTask, ReportTaskFrequency, ScheduleType};
#[cfg(feature = "models")]
pub use restrictions::Restriction;
pub use risk::{ApplicationRisk, RiskStatus};
#[cfg(feature = "models")]
pub use risk_details::{
    ExploitCodeMaturity, ExploitedInTheWild, LastScanResult, MarkedScope, RemediationLevel, RepeatOn, ReportConfidence,
    RiskAnalystVerdict, RiskApplication, RiskApplicationStatus, RiskCve, RiskCveMark, RiskEndpoint,
    RiskEndpointStatusHistory, RiskEndpointStatusHistoryCurrentLabel, RiskEndpointTicket, RiskMitigationStatus,
    RiskSettings, ScanSchedule, TicketSystem,
};
#[cfg(feature = "models")]
pub use roles::{Role, RoleTemplate};
#[cfg(feature = "models")]
pub use service_user_details::{IssuedApiToken, NewServiceUser, ServiceUserDetails};
#[cfg(feature = "models")]
pub use sites::{
    AgentUi, AutoFileUpload, IdentityEndpointReporting, LocalAuthorization, ParsedArtifactsDestination,
    PolicyEventTypesAutoInstallBrowserExtensions, PolicyEventTypesBehavioralIndicators, PolicyEventTypesCommandScripts,
    PolicyEventTypesCrossProcess, PolicyEventTypesDataMasking, PolicyEventTypesDllModuleLoad, PolicyEventTypesDriver,
    PolicyEventTypesExternalDeviceActivity, PolicyEventTypesFile, PolicyEventTypesIp, PolicyEventTypesLogin,
    PolicyEventTypesNamedPipe, PolicyEventTypesNamedPipeExtended, PolicyEventTypesOpenDirectoryActivity,
    PolicyEventTypesProfileActivity, PolicyEventTypesRegistry, PolicyEventTypesScheduledTask,
    PolicyEventTypesSmartFileMonitoring, PolicyEventTypesUserSubstitution, PolicyEventTypesWindowsEventLogs,
    PolicyEventTypesWindowsEventLogsExtended, PolicyForensicsAutoTriggering, PolicyIdentityConfigurationSettings,
    PolicyRemoteOpsForensics, PolicyRemoteScriptOrchestration, PolicySource, Site, SiteType, SiteUser,
};
#[cfg(feature = "models")]
pub use system::{SystemInfo, SystemStatus};
#[cfg(feature = "models")]
pub use system_details::{
    EarlyAccessPlatform, IntegerRange, SystemAllowedDomain, SystemConfiguration, SystemConfigurationAllowedDomain,
    SystemEnvironment,
};
#[cfg(feature = "models")]
pub use tag_manager::{EndpointTag, FilterCount, FilterCountValue, ScopeLevel};
#[cfg(feature = "models")]
pub use tags::{Tag, TagType};
pub use threat::{
    AnalystVerdict, ConfidenceLevel, DetectionEngine, DetectionType, IncidentStatus, MacroModule, MitigationCounters,
    MitigationReport, MitigationStatus, Threat, ThreatContainer, ThreatDetectionAgent, ThreatEcs, ThreatIndicator,
    ThreatInfo, ThreatKubernetes, ThreatRealtimeAgent, ThreatTactic, ThreatTechnique,
};
#[cfg(feature = "models")]
pub use threat_details::{
    AddToBlocklistOptions, AddToExclusionsOptions, AddToExclusionsOptionsMacroModules, ClassificationSource,
    DeepVisibilityEventObjectType, Engine, EventSubType, ExclusionOptions, InitiatedBy, Mitigation, MitigationDetail,
    MitigationDetailSkipped, MitigationDetailSkippedAction, MitigationDetailSkippedReason,
    SetIncidentStatusOfThreatsOptions, ThreatAction, ThreatAlert, ThreatEvent, ThreatFormat, ThreatHash,
    ThreatInitiatedBy, ThreatMacroModules, ThreatNote, ThreatStatus, ThreatsChanged, ThreatsChangedDetail,
    ThreatsChangedDetailResult, ThreatsChangedDetailResultWord, TimelineEntry,
};
#[cfg(feature = "models")]
pub use threat_intelligence::{Indicator, IndicatorBundle, IndicatorConfiguration, IndicatorType, ThreatActorType};
pub use unified_alert::{
    AlertAnalytics, AlertAsset, AlertAssignee, AlertAttacker, AlertDetectionTime, AlertFile, AlertProcess,
    AlertRealTime, AlertScope, AlertScopeLevel, AlertSource, AlertTargetUser, UnifiedAlert,
};
#[cfg(feature = "models")]
pub use unified_exclusions::{
    AvailableAction, AvailableActionChildren, AvailableActions, UnifiedExclusionExclusion,
    UnifiedExclusionExclusionType, Warning,
};
#[cfg(feature = "models")]
pub use updates::{
    FileExtension, LatestPackages, LatestPackagesByOs, Package, PackageOsArch, PackageStatus, PackageType,
};
#[cfg(feature = "models")]
pub use upgrade_policies::{
    PolicyResponse, UpgradePackages, UpgradePackagesPackage, UpgradePolicy, UpgradePolicyCount, UpgradePolicyList,
    UpgradePolicyPackage, UpgradePolicyPolicy, UpgradePolicyPresence,
};
pub use user::{ApiTokenDetails, ScopeRole, ServiceUser, User, UserReference, UserScope};
#[cfg(feature = "models")]
pub use user_details::{
    AppEnrolment, ElevatedSession, NewApiToken, Redirect, Reference, RolePage, RolePermission, Session, SessionStatus,
    TwoFaMethod, TwoFaStatus, TwoFactorEnrolment, UserDetails, UserSource,
};
#[cfg(feature = "models")]
pub use xdr_assets::{
    Asset, AssetAgent, AssetAgentDiskMetric, AssetAgentVssVolume, AssetAlert, AssetAlertAttack, AssetApplication,
    AssetCriticality, AssetDeviceReview, AssetIdentity, AssetNetworkInterface, AssetNote, AssetReview, AssetStatus,
    InfectionStatus, MissingCoverage, ResourceType, RiskFactor, SubCategory, Surface,
};
