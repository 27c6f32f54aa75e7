//! Every record decodes with all members, none, nulls, unknown ones and numbers as strings.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use open_record::{Kind, Layout, OpenRecord};
use sentinelone_api::models::{
    Agent, ApplicationRisk, CloudDetectionAlert, InstalledApplication, ServiceUser, Threat, UnifiedAlert, User,
};
use serde_json::{Map, Value, json};

/// How values are composed.
#[derive(Clone, Copy)]
enum Style {
    /// As the contract says.
    Exact,
    /// Integers as strings.
    Strings,
    /// Words that nobody told us about, and a member that is new in each object.
    Foreign,
    /// Objects whose members are all `null`.
    Nulls,
}

fn value(kind: &Kind, style: Style) -> Value {
    match (kind, style) {
        (Kind::List(item), _) => json!([value(item, style)]),
        (Kind::Record(layout) | Kind::NameOrRecord(layout), _) => object(layout(), style),
        (_, Style::Nulls) => Value::Null,
        (Kind::Boolean, _) => json!(true),
        (Kind::Integer, Style::Strings) => json!("4294967296"),
        (Kind::Integer, _) => json!(4_294_967_296_u64),
        (Kind::Number, _) => json!(7.5),
        (Kind::Word(_), Style::Foreign) => json!("a new word"),
        (Kind::Word(words), _) => json!(words[0]),
        (Kind::Any, _) => json!({"any": ["thing", 1]}),
        _ => json!("text"),
    }
}

fn object(layout: &Layout, style: Style) -> Value {
    let mut members: Map<String, Value> =
        layout.members.iter().map(|member| (member.name.to_owned(), value(&member.kind, style))).collect();
    if matches!(style, Style::Foreign) {
        members.insert("brandNew".into(), json!({"of": ["any", "shape"]}));
    }
    Value::Object(members)
}

/// What is written of a composed value: integers stand as they came, and `null` is absent but in a list.
fn expected(kind: &Kind, style: Style) -> Option<Value> {
    match (kind, style) {
        (Kind::List(item), _) => Some(json!([expected(item, style)])),
        (Kind::Record(layout), _) => {
            let members = layout().members.iter();
            let mut members: Map<String, Value> =
                members.filter_map(|m| Some((m.name.to_owned(), expected(&m.kind, style)?))).collect();
            if matches!(style, Style::Foreign) {
                members.insert("brandNew".into(), json!({"of": ["any", "shape"]}));
            }
            Some(Value::Object(members))
        }
        (_, Style::Nulls) => None,
        (kind, style) => Some(value(kind, style)),
    }
}

fn holds<R: OpenRecord>(identity: Option<&str>) {
    for style in [Style::Exact, Style::Strings, Style::Foreign, Style::Nulls] {
        let mut text = object(R::LAYOUT, style);
        let mut wanted = expected(&Kind::Record(|| R::LAYOUT), style).unwrap();
        if let Some(name) = identity {
            text[name] = json!("18");
            wanted[name] = json!("18");
        }
        let record = R::from_json(text.to_string().as_bytes()).expect(R::LAYOUT.name);
        assert_eq!(serde_json::to_value(&record).unwrap(), wanted, "{}", R::LAYOUT.name);
    }
    match identity {
        None => assert!(R::from_json(b"{}").unwrap().is_empty()),
        Some(name) => {
            assert_eq!(R::from_json(b"{}").map(drop).unwrap_err().path, name);
            let only = json!({name: "18"});
            assert_eq!(serde_json::to_value(R::from_json(only.to_string().as_bytes()).unwrap()).unwrap(), only);
        }
    }
}

#[test]
fn records_of_feeds_decode_in_every_form() {
    holds::<Agent>(Some("id"));
    holds::<User>(Some("id"));
    holds::<ServiceUser>(Some("id"));
    holds::<InstalledApplication>(Some("id"));
    holds::<ApplicationRisk>(Some("id"));
    holds::<Threat>(Some("id"));
    holds::<UnifiedAlert>(Some("id"));
    holds::<CloudDetectionAlert>(None);
}

/// The members of the vendor's cloud record, in the order of the contract.
#[test]
fn all_members_of_the_cloud_record_are_typed() {
    let agent = Agent::LAYOUT.members.iter().find(|member| member.name == "cloudProviders").unwrap();
    let machine = agent.kind.layout().unwrap().members[0].kind.layout().unwrap();
    let mut names: Vec<_> = machine.members.iter().map(|member| member.name).collect();
    names.sort_unstable();
    let contract = "agentNamespace agentPodName awsRole awsSecurityGroups awsSubnetIds azureResourceGroup cloudAccount cloudImage \
        cloudInstanceId cloudInstanceSize cloudLocation cloudNetwork cloudTags clusterName ecsClusterName ecsServiceArn \
        ecsServiceName ecsTaskArn ecsTaskAvailabilityZone ecsTaskDefinitionArn ecsTaskDefinitionFamily \
        ecsTaskDefinitionRevision ecsType ecsVersion gcpServiceAccount kubernetesNodeLabels kubernetesNodeName kubernetesType \
        kubernetesVersion";
    assert_eq!(names, contract.split_whitespace().collect::<Vec<_>>());
}

/// Makes the test of these entities, and their names for the test that none is left out.
macro_rules! entities {
    ($($entity:ident),+) => {
        const ENTITIES: &[&str] = &[$(stringify!($entity)),+];

        #[cfg(feature = "models")]
        #[test]
        fn every_entity_decodes_in_every_form() {
            $(holds::<sentinelone_api::models::$entity>(None);)+
        }
    };
}

entities! {
    Account, Activity, ActivityType, AddToBlocklistOptions, AddToExclusionsOptions, AddToExclusionsOptionsMacroModules,
    Affected, AgentApplication, AgentPassphrase, AgentProcess, AgentUi, AppEnrolment, ApplicationCve, Asset, AssetAgent,
    AssetAgentDiskMetric, AssetAgentVssVolume, AssetAlert, AssetAlertAttack, AssetApplication, AssetIdentity,
    AssetNetworkInterface, AssetNote, AssetReview, AutoFileUpload, AvailableAction, AvailableActionChildren,
    AvailableActions, CloudRogue, ConfigOverride, ConfigOverrideAgent, DeepVisibilityEvent, DeepVisibilityFilter,
    DetectionRule, DetectionRuleCoolOffSettings, DetectionRuleCorrelationParams, DetectionRuleCorrelationParamsSubQuery,
    DetectionRuleCorrelationParamsTimeWindow, DetectionRuleEnrichment, DetectionRuleScheduledParams,
    DetectionRuleScheduledParamsThreshold, DeviceControlConfiguration, DeviceEvent, DeviceReview, DeviceRule,
    DisableAgentOptions, ElevatedSession, EndpointTag, Exclusion, ExclusionOptions, ExecutionData,
    FetchFirewallRulesOptions, FetchLogsOptions, FileDownload, FilterCount, FilterCountValue, FirewallConfiguration,
    FirewallProtocol, FirewallRule, FirewallRuleApplication, FirewallRuleLocalHost, FirewallRuleLocalPort,
    FirewallRuleLocation, FirewallRuleLocationValue, FirewallRuleRemoteHost, FirewallRuleRemotePort, FirewallRuleValue,
    Gateway, GatewayRestriction, Group, GroupRank, Guardrails, GuardrailsCheck, HashVerdict, IncidentResponseFields,
    Indicator, IndicatorBundle, IndicatorConfiguration, InsightTypes, IntegerRange, InventoryApplication,
    LatestPackages, LatestPackagesByOs, LicenseBundle, LicenseModule, LicenseSetting, LicenseSurface, Licenses,
    LocalAuthorization, LocalUpgradeAuthorization, Location, LocationDnsLookup, LocationDnsLookupIdentifier,
    LocationDnsServers, LocationDnsServersIdentifier, LocationIpAddresses, LocationIpAddressesIdentifier,
    LocationNetworkInterfaces, LocationRegistryKeys, LocationServerConnectivity, MarkedScope, Mitigation,
    MitigationDetail, MitigationDetailSkipped, MovedAgents, NetworkDevice, NetworkDeviceNetwork, NetworkDeviceTag,
    NewApiToken, NewServiceUser, IssuedApiToken, Package, PassphraseReset, PassphraseResetResult,
    PassphraseResetResultReason, PasswordFromScope, PendingExecution, Policy, PolicyEngines, PolicyEventTypes,
    PolicyEventTypesAutoInstallBrowserExtensions, PolicyEventTypesBehavioralIndicators, PolicyEventTypesCommandScripts,
    PolicyEventTypesCrossProcess, PolicyEventTypesDataMasking, PolicyEventTypesDllModuleLoad, PolicyEventTypesDns,
    PolicyEventTypesDriver, PolicyEventTypesExternalDeviceActivity, PolicyEventTypesFile, PolicyEventTypesIp,
    PolicyEventTypesLogin, PolicyEventTypesNamedPipe, PolicyEventTypesNamedPipeExtended,
    PolicyEventTypesOpenDirectoryActivity, PolicyEventTypesProcess, PolicyEventTypesProfileActivity,
    PolicyEventTypesRegistry, PolicyEventTypesScheduledTask, PolicyEventTypesSmartFileMonitoring, PolicyEventTypesUrl,
    PolicyEventTypesUserSubstitution, PolicyEventTypesWindowsEventLogs, PolicyEventTypesWindowsEventLogsExtended,
    PolicyForensicsAutoTriggering, PolicyIdentityConfigurationSettings, PolicyIocAttributes, PolicyRemoteOpsForensics,
    PolicyRemoteScriptOrchestration, PolicyResponse, PowerQuery, PreviousPassphrase, QueryModeInfo, QueryStatus,
    Redirect, Reference, RegistrationToken, RemoteScript, RemoteShell, Report, ReportTask, Restriction, RiskApplication,
    RiskApplicationStatus, RiskCve, RiskCveMark, RiskEndpoint, RiskEndpointStatusHistory, RiskEndpointTicket,
    RiskSettings, Rogue, Role, RolePage, RolePermission, RoleTemplate, RuleOrder, SavedFilter, ScanSchedule, ScopeIds,
    ScriptContent, ScriptExecution, ScriptPackage, ScriptResultError, ScriptResultLink, ScriptResultLinks,
    ScriptResults, ScriptRun, ScriptTask, ServiceUserDetails, Session, SetIncidentStatusOfThreatsOptions, Site,
    SiteUser, Sku, StartProfilingOptions, StartRemoteShellOptions, StartedQuery, Success, SyslogActivity,
    SystemAllowedDomain, SystemConfiguration, SystemConfigurationAllowedDomain, SystemEnvironment, Tag, TagOperation,
    ThreatAlert, ThreatEvent, ThreatHash, ThreatMacroModules, ThreatNote, ThreatsChanged, ThreatsChangedDetail,
    TicketSystem, TimelineEntry, TwoFactorEnrolment, UnifiedExclusionExclusion, UninstallPassword,
    UninstallPasswordDetails, UpdateSoftwareOptions, UpgradePackages, UpgradePackagesPackage, UpgradePolicy,
    UpgradePolicyCount, UpgradePolicyList, UpgradePolicyPackage, UpgradePolicyPolicy, UpgradePolicyPresence,
    UserDetails, Validation, ValidationDetail, XdrFilter, SystemInfo, SystemStatus, ApiTokenDetails
}

/// No entity is left out above: each is held by itself or as a part of another.
#[test]
fn all_entities_are_held() {
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/models")).unwrap();
    let texts: Vec<_> = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let records = texts.iter().flat_map(|text| text.split("record! {").skip(1));
    let names = records.filter_map(|rest| rest.split_once("pub struct ")?.1.split([' ', '(', '{']).next());
    let held = |name: &str| {
        ENTITIES.contains(&name)
            || include_str!("records.rs").contains(&format!("holds::<{name}>"))
            || texts.iter().any(|text| text.contains(&format!("<{name}>")))
    };
    let missing: Vec<_> = names.filter(|name| !held(name)).collect();
    assert!(
        missing.is_empty(),
        "add these records to a test of this file, as `holds::<…>` or to its entities: {missing:?}"
    );
}

/// Columns stay in line with their cells.
#[cfg(feature = "models")]
#[test]
fn rows_of_a_power_query_keep_their_empty_cells() {
    use sentinelone_api::models::PowerQuery;
    let text = r#"{"columns":[{"name":"host"},{"name":"count"}],"data":[["a",null],[null,2]]}"#;
    let answer = PowerQuery::from_json(text.as_bytes()).unwrap();
    assert!(answer.extra.is_empty());
    assert_eq!(answer.data.as_deref(), Some([json!(["a", null]), json!([null, 2])].as_slice()));
    assert_eq!(serde_json::to_string(&answer).unwrap(), text);
}

#[cfg(feature = "models")]
#[test]
fn what_is_secret_is_not_shown() {
    use sentinelone_api::models::{AgentPassphrase, NewApiToken, NewServiceUser, Secret};
    let token = NewApiToken::from_json(br#"{"token":"eyJ-secret"}"#).expect("a token");
    assert_eq!(token.token.as_ref().map(Secret::as_str), Some("eyJ-secret"));
    assert!(!format!("{token:?}").contains("eyJ"), "{token:?}");
    let agent = AgentPassphrase::from_json(br#"{"id":"1","passphrase":"eyJ-secret"}"#).expect("a passphrase");
    assert!(!format!("{agent:?}").contains("eyJ"), "{agent:?}");
    let user = NewServiceUser::from_json(br#"{"id":"1","apiToken":{"value":"eyJ-secret"}}"#).expect("a service user");
    assert!(!format!("{user:?}").contains("eyJ"), "{user:?}");
}
