// The front page shows the client, so its example compiles only with it.
#![cfg_attr(feature = "client", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "client"),
    doc = "Records of the SentinelOne Management API v2.1. The client stands behind the feature `client`."
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "client")]
mod client;
pub mod models;

#[cfg(feature = "conformance")]
pub use client::conformance;
#[cfg(feature = "client")]
pub use client::{
    AccountId, Accounts, Action, Activities, ActivityId, AgentActions, AgentId, AgentTargets, Agents, AlertId,
    AlertTargets, Alerts, Applications, ConfigOverrideId, ConfigOverrides, DeepVisibility, DetectionRules,
    DeviceControl, DryRun, Everything, Exclusions, FilterId, Filters, FirewallControl, GroupId, Groups, Hashes,
    LocationId, Locations, NamedAgents, NetworkQuarantine, NoteId, PackageId, PendingExecutionId, Policies, Ranger,
    RemoteScripts, ReportId, ReportTaskId, Reports, Restrictions, Risks, RoleId, Roles, RuleId, Scope, ScriptId,
    SentinelOneClient, SentinelOneClientBuilder, ServiceUserId, ServiceUsers, SiteId, Sites, System, TagId, TagManager,
    Tags, ThreatId, ThreatIntelligence, ThreatTargets, Threats, UnifiedAlerts, UnifiedExclusions, Updates,
    UpgradePolicies, UpgradePolicyId, UserId, Users, XdrAssets, accounts, activities, agent_actions, agents, alerts,
    applications, config_overrides, deep_visibility, detection_rules, device_control, exclusions, filters,
    firewall_control, groups, hashes, locations, network_quarantine, operations, policies, ranger, remote_scripts,
    reports, restrictions, risks, roles, service_users, sites, system, tag_manager, tags, threat_intelligence, threats,
    unified_alerts, unified_exclusions, updates, upgrade_policies, users, xdr_assets,
};
#[cfg(feature = "client")]
pub use connect_core::{
    Bounds, Call, Contradiction, Cursor, DeadLetter, Download, Error, Exchange, Follow, Items, Limit, List, Method,
    Operation, Page, Pages, PagingFault, Parameters, Phase, Preview, Progress, Quota, Response, Result, Retry,
    SecretString, Selection, Stats, StatusCode, Transfer, Watch,
};
