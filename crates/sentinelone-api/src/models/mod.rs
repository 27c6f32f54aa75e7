//! What the service answers. Records keep what they do not know in `extra`.
//!
//! The records of the inventory and of findings are always there; all other entities stand behind the feature `models`.

mod agent;
mod application;
mod cloud_alert;
mod risk;
#[cfg(feature = "models")]
mod system;
mod threat;
mod unified_alert;
mod user;

pub use agent::{
    ActiveDirectory, Agent, AgentLocation, AgentTag, AgentTags, CloudMachine, CloudProviders, DeviceType, LocationType,
    MachineType, NetworkInterface, NetworkStatus, OsArch, OsType, ProxyStates, WorkloadCounts,
};
pub use application::{ApplicationKind, InstalledApplication, RiskLevel};
pub use cloud_alert::{
    CloudAlertAgent, CloudAlertContainer, CloudAlertInfo, CloudAlertKubernetes, CloudAlertProcess, CloudAlertRule,
    CloudAlertTarget, CloudDetectionAlert,
};
pub use risk::{ApplicationRisk, RiskStatus};
#[cfg(feature = "models")]
pub use system::{SystemInfo, SystemStatus};
pub use threat::{
    AnalystVerdict, ConfidenceLevel, DetectionEngine, DetectionType, IncidentStatus, MacroModule, MitigationCounters,
    MitigationReport, MitigationStatus, Threat, ThreatContainer, ThreatDetectionAgent, ThreatEcs, ThreatIndicator,
    ThreatInfo, ThreatKubernetes, ThreatRealtimeAgent, ThreatTactic, ThreatTechnique,
};
pub use unified_alert::{
    AlertAnalytics, AlertAsset, AlertAssignee, AlertAttacker, AlertDetectionTime, AlertFile, AlertProcess,
    AlertRealTime, AlertScope, AlertScopeLevel, AlertSource, AlertTargetUser, UnifiedAlert,
};
pub use user::{ApiTokenDetails, ScopeRole, ServiceUser, User, UserReference, UserScope};
