//! Sends every operation once, with made-up parameters, to check the client against a mock of the service.
//!
//! ```no_run
//! use eset_connect::{EsetClient, Region, conformance};
//! use futures_util::StreamExt as _;
//!
//! # async fn example() -> eset_connect::Result<()> {
//! let client = EsetClient::builder(Region::Eu, "user", "password").base_url("http://127.0.0.1:8080").build()?;
//! let exchanges = conformance::exercise(&client)?.collect::<Vec<_>>().await;
//! assert!(exchanges.iter().all(|exchange| exchange.decoded));
//! # Ok(())
//! # }
//! ```
//!
//! Every parameter of every operation is set at least once, with values that the contract allows. The requests include
//! writes and deletions. Their identifiers are invented, but to be safe requests are sent to loopback addresses only.

use chrono::{DateTime, TimeDelta, Utc};
pub use connect_core::conformance::Exchange;
use connect_core::conformance::{Exercise, Step, all_read, check_loopback};
use futures_core::Stream;
use futures_util::{StreamExt as _, stream};
use open_record::OpenRecord;
use serde_json::json;

use crate::Result;
use crate::catalogue::{Operation, TOKEN};
use crate::client::{Call, Component, DownloadCall, EsetClient, List, Preview};
use crate::ids::{
    AddressRuleUuid, AssetGroupUuid, CloudOfficeTenantUuid, CommentUuid, DetectionGroupUuid, DetectionUuid,
    DeviceGroupUuid, DeviceUuid, EdrRuleExclusionUuid, EdrRuleUuid, ExecutableUuid, IncidentUuid, InstallerUuid,
    IpSetUuid, PolicyAssignmentUuid, PolicyUuid, QuarantinedObjectUuid, RoleName, SubscriptionUuid, TaskUuid,
    UserGroupUuid, UserUuid,
};
use crate::models::{
    CloningConfiguration, Device, DeviceEnrollmentSettings, DeviceTask, DeviceTaskTargets, DeviceType, EdrRule,
    EdrRuleExclusion, EdrRuleScope, EnrollmentStatus, FeaturePolicy, FunctionalityStatus, Group, GroupEntityType,
    IncidentResolveReason, IncidentSeverityLevel, Installer, Interval, IpSet, ManualTrigger, ObjectOrigin,
    OperatingSystem, PatchType, Policy, ProductAutoActivationBase, ProtectionStatus, QuarantineFilter,
    QuarantineReason, QuarantinedObjectType, Role, Scope, ScopedRole, SettingFlags, SeverityLevel, SubjectType,
    TaskAction, TaskTrigger, VulnerabilityScope,
};

impl<T: Send + 'static, O: 'static> Exercise for Call<T, O> {
    fn step(self) -> Step {
        step(self.operation(), self.preview(), async move { self.send().await.map(|_| None) })
    }
}

impl<T: OpenRecord + Send + Unpin + 'static> Exercise for List<T> {
    fn step(self) -> Step {
        let list = self.page_size(100);
        step(list.operation(), list.preview(), async move { list.send().await.and_then(all_read) })
    }
}

impl<O: 'static> Exercise for DownloadCall<O> {
    fn step(self) -> Step {
        step(self.operation(), self.preview(), async move {
            let mut file = Vec::new();
            self.write_to(&mut file).await.map(|_| None)
        })
    }
}

fn step(
    operation: &Operation,
    preview: Result<Preview>,
    run: impl Future<Output = Result<Option<String>>> + Send + 'static,
) -> Step {
    let url = preview.map(|preview| preview.url).unwrap_or_default();
    Step::new(operation.id, operation.method, url, run)
}

/// Sends every operation once, one after the other, in the contract's order.
///
/// # Errors
/// [`Error::Configuration`](crate::Error::Configuration) if one of the client's hosts is not on loopback: build the
/// client with the mock's address.
pub fn exercise(client: &EsetClient) -> Result<impl Stream<Item = Exchange> + Send + use<>> {
    check_loopback(client.core())?;
    let exchanges = connect_core::conformance::exercise(client.core(), compose(client)?)?;
    let client = client.clone();
    // The first operation asks for the token.
    Ok(exchanges.enumerate().flat_map(move |(number, exchange)| {
        let token = (number == 0).then(|| token_exchange(&client, &exchange));
        stream::iter(token.into_iter().chain([exchange]))
    }))
}

/// The exchange of the request for the token. Its result is inferred from the first operation.
fn token_exchange(client: &EsetClient, first: &Exchange) -> Exchange {
    let granted = client.stats().token_requests > 0 && first.status.is_some_and(|status| status != 401);
    let url = format!("{}{}", client.base_url(TOKEN.category), TOKEN.path);
    let mut exchange = Exchange::new(TOKEN.id, TOKEN.method, url);
    exchange.status = if granted { Some(200) } else { first.status };
    exchange.decoded = granted;
    exchange.error = if granted { None } else { first.error.clone() };
    exchange
}

fn uuid(number: u32) -> String {
    format!("0b5e7a1c-93d4-4f60-8a2e-5d1c0000{number:04x}")
}

fn start() -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000)
}

fn end() -> DateTime<Utc> {
    start() + TimeDelta::milliseconds(86_400_500)
}

/// The invented identifiers, the same in every operation.
struct Ids {
    executable: ExecutableUuid,
    asset_group: AssetGroupUuid,
    task: TaskUuid,
    device: DeviceUuid,
    other_device: DeviceUuid,
    group: DeviceGroupUuid,
    detection: DetectionUuid,
    detection_group: DetectionGroupUuid,
    rule: EdrRuleUuid,
    exclusion: EdrRuleExclusionUuid,
    incident: IncidentUuid,
    comment: CommentUuid,
    installer: InstallerUuid,
    policy: PolicyUuid,
    ip_set: IpSetUuid,
    assignment: PolicyAssignmentUuid,
    object: QuarantinedObjectUuid,
    other_object: QuarantinedObjectUuid,
    user: UserUuid,
    tenant: CloudOfficeTenantUuid,
    subscription: SubscriptionUuid,
    user_group: UserGroupUuid,
    address_rule: AddressRuleUuid,
    other_asset_group: AssetGroupUuid,
    other_detection: DetectionUuid,
    other_policy: PolicyUuid,
    role_name: RoleName,
}

impl Ids {
    fn invented() -> Result<Self> {
        Ok(Self {
            executable: ExecutableUuid::new(uuid(1))?,
            asset_group: AssetGroupUuid::new(uuid(2))?,
            task: TaskUuid::new(uuid(3))?,
            device: DeviceUuid::new(uuid(4))?,
            other_device: DeviceUuid::new(uuid(5))?,
            group: DeviceGroupUuid::new(uuid(6))?,
            detection: DetectionUuid::new(uuid(7))?,
            detection_group: DetectionGroupUuid::new(uuid(8))?,
            rule: EdrRuleUuid::new(uuid(9))?,
            exclusion: EdrRuleExclusionUuid::new(uuid(10))?,
            incident: IncidentUuid::new(uuid(11))?,
            comment: CommentUuid::new(uuid(12))?,
            installer: InstallerUuid::new(uuid(13))?,
            policy: PolicyUuid::new(uuid(14))?,
            ip_set: IpSetUuid::new(uuid(15))?,
            assignment: PolicyAssignmentUuid::new(uuid(16))?,
            object: QuarantinedObjectUuid::new(uuid(17))?,
            other_object: QuarantinedObjectUuid::new(uuid(18))?,
            user: UserUuid::new(uuid(19))?,
            tenant: CloudOfficeTenantUuid::new(uuid(20))?,
            subscription: SubscriptionUuid::new(uuid(21))?,
            user_group: UserGroupUuid::new(uuid(22))?,
            address_rule: AddressRuleUuid::new(uuid(23))?,
            other_asset_group: AssetGroupUuid::new(uuid(24))?,
            other_detection: DetectionUuid::new(uuid(26))?,
            other_policy: PolicyUuid::new(uuid(27))?,
            role_name: RoleName::new("incident-responder_1")?,
        })
    }
}

/// The operations of each category, in the contract's order. Those of incident management are in three groups.
const CATEGORIES: &[fn(&EsetClient, &Ids) -> Vec<Step>] = &[
    application_management,
    asset_management,
    automation,
    device_management,
    iam,
    detections,
    edr_rules,
    incidents,
    installer_management,
    mobile_device_management,
    network_access_protection,
    patch_management,
    policy_management,
    quarantine_management,
    user_management,
    vulnerability_management,
    web_access_protection,
];

fn compose(client: &EsetClient) -> Result<Vec<Step>> {
    let ids = Ids::invented()?;
    Ok(CATEGORIES.iter().flat_map(|steps| steps(client, &ids)).collect())
}

fn application_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.executables().list().step(),
        client.executables().get(&ids.executable).step(),
        client.executables().block(&ids.executable).step(),
        client.executables().unblock(&ids.executable).step(),
    ]
}

fn asset_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client
            .asset_groups()
            .create(
                &Group::new()
                    .description("Composed")
                    .display_name("Site 1")
                    .external_reference("ref-1")
                    .external_type("EXTERNAL_ASSET_TYPE_AWS_ACCOUNT")
                    .linked_entity_type(GroupEntityType::Site)
                    .parent_group_uuid(&ids.asset_group),
            )
            .step(),
        client.asset_groups().delete(&ids.asset_group).release_consumed_units(true).step(),
        client.asset_groups().move_to(&ids.asset_group, ids.other_asset_group.clone()).step(),
        client.asset_groups().rename(&ids.asset_group, "Site 2").step(),
    ]
}

fn automation(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    let targets =
        DeviceTaskTargets::new().devices_uuids([&ids.device, &ids.other_device]).device_groups_uuids([&ids.group]);
    let trigger = TaskTrigger::new().manual(ManualTrigger::new().expire_time(end()));
    vec![
        client.device_tasks().list().step(),
        client
            .device_tasks()
            .create(
                &DeviceTask::new()
                    .action(TaskAction::new().name("ShutdownComputer").params(json!({
                        "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.OS.ShutdownComputer",
                        "restart": true,
                        "actions": {"cancelAction": false, "postpone": "Cannot"},
                    })))
                    .description("Composed")
                    .display_name("Restart")
                    .targets(targets.clone())
                    .triggers([trigger.clone()]),
            )
            .step(),
        client.device_tasks().get(&ids.task).step(),
        client.device_tasks().delete(&ids.task).step(),
        client.device_tasks().list_runs(&ids.task).device(&ids.device).only_last_runs(true).step(),
        client.device_tasks().update_targets(&ids.task, &targets).step(),
        client.device_tasks().update_triggers(&ids.task, &[trigger]).step(),
    ]
}

fn device_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.device_groups().list().step(),
        client.device_groups().list_devices(&ids.group).recurse_subgroups(true).step(),
        client
            .devices()
            .list()
            .display_names(["pc 1", "pc&2"])
            .functionality_status(FunctionalityStatus::Ok)
            .muted(false)
            .step(),
        client.devices().get(&ids.device).step(),
        client.devices().move_to(&ids.device, &ids.group).step(),
        client.devices().rename(&ids.device, "pc 3").step(),
        client.devices().batch_get([ids.device.clone(), ids.other_device.clone()]).step(),
        client.devices().batch_import(&[composed_device()], &ids.group).step(),
    ]
}

fn iam(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    let scoped_role =
        ScopedRole::new().role_name(ids.role_name.as_str()).scopes([Scope::new().asset_group_uuid(&ids.asset_group)]);
    vec![
        client.permissions().list().step(),
        client
            .role_assignments()
            .list()
            .include_nested_scopes(true)
            .subject_reference(uuid(25))
            .subject_type(SubjectType::User)
            .order_by("subject_reference desc")
            .step(),
        client.role_assignments().assign(&scoped_role, uuid(25), SubjectType::User).step(),
        client.role_assignments().revoke(&scoped_role, uuid(25), SubjectType::User).step(),
        client
            .roles()
            .create(
                &Role::new()
                    .description("Composed")
                    .display_name("Responder")
                    .name(ids.role_name.as_str())
                    .permission_names(["devices.read", "tasks.write"]),
            )
            .step(),
        client.roles().delete(&ids.role_name).step(),
    ]
}

/// Detections of both versions, and their groups.
fn detections(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.detections_v1().list().device(&ids.device).start_time(start()).end_time(end()).step(),
        client.detections_v1().get(&ids.detection).step(),
        client
            .detection_groups()
            .list()
            .cloud_office_tenant(&ids.tenant)
            .device(&ids.device)
            .start_time(start())
            .end_time(end())
            .step(),
        client.detection_groups().get(&ids.detection_group).step(),
        client.detection_groups().resolve(&ids.detection_group).note("Seen").step(),
        client.detection_groups().search("resolved eq 0").return_total_size(true).step(),
        client.detections().list().cloud_office_tenant(&ids.tenant).start_time(start()).end_time(end()).step(),
        client.detections().get(&ids.detection).step(),
        client.detections().resolve(&ids.detection).note("Seen").step(),
        client.detections().batch_get([ids.detection.clone(), ids.other_detection.clone()]).step(),
    ]
}

/// Detection rules and their exclusions.
fn edr_rules(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    let scope = EdrRuleScope::new().device_uuid(&ids.device).device_group_uuid(&ids.group);
    let exclusion_xml = "<definition><process><operator type=\"and\"/></process></definition>";
    let xml = "<rule><description><name>composed</name></description></rule>";
    vec![
        client.edr_rule_exclusions().list().include_total_size(true).step(),
        client
            .edr_rule_exclusions()
            .create(
                &EdrRuleExclusion::new()
                    .enabled(true)
                    .note("Composed")
                    .rule_uuids([&ids.rule])
                    .scopes([scope.clone()])
                    .xml_definition(exclusion_xml),
            )
            .step(),
        client.edr_rule_exclusions().get(&ids.exclusion).step(),
        client.edr_rule_exclusions().delete(&ids.exclusion).step(),
        client.edr_rule_exclusions().update_definition(&ids.exclusion, exclusion_xml).step(),
        client.edr_rules().list().include_total_size(true).severity_level(SeverityLevel::High).step(),
        client
            .edr_rules()
            .create(
                &EdrRule::new().enabled(true).scopes([scope]).severity_level(SeverityLevel::Medium).xml_definition(xml),
            )
            .step(),
        client.edr_rules().get(&ids.rule).step(),
        client.edr_rules().delete(&ids.rule).step(),
        client.edr_rules().disable(&ids.rule).step(),
        client.edr_rules().enable(&ids.rule).step(),
        client.edr_rules().update_definition(&ids.rule, xml).step(),
    ]
}

/// Incidents and their comments.
fn incidents(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client
            .incidents()
            .list()
            .filter("status == INCIDENT_STATUS_OPEN && severity >= INCIDENT_SEVERITY_LEVEL_MEDIUM")
            .order_by("create_time desc")
            .step(),
        client.incidents().get(&ids.incident).step(),
        client
            .incidents()
            .update(&ids.incident)
            .assignee(&ids.user)
            .description("Composed")
            .display_name("Incident 1")
            .severity(IncidentSeverityLevel::High)
            .step(),
        client.incident_comments().list(&ids.incident).step(),
        client.incident_comments().create(&ids.incident, "Looking into it").step(),
        client.incident_comments().get(&ids.incident, &ids.comment).step(),
        client.incident_comments().delete(&ids.incident, &ids.comment).step(),
        client.incident_comments().update_text(&ids.incident, &ids.comment, "Done").step(),
        client.incidents().close(&ids.incident, IncidentResolveReason::TruePositive).final_comment("Done").step(),
        client.incidents().reopen(&ids.incident).comment("Again").step(),
    ]
}

fn installer_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client
            .installers()
            .generate_gpo_sccm_file()
            .send_anonymous_diagnostic_data(false)
            .security_group(&ids.group)
            .step(),
        client.installers().list().usable(true).step(),
        client
            .installers()
            .create(
                &Installer::new()
                    .device_enrollment(DeviceEnrollmentSettings::new().security_group_uuid(&ids.group))
                    .display_name("Windows")
                    .enable_cloud_scanner_feedback(true)
                    .enable_pua_detection(true)
                    .operating_system_family_id(1)
                    .preferred_language_code("en-US")
                    .send_anonymous_diagnostic_data(false),
            )
            .components([Component::Agent, Component::EndpointSecurityWindows])
            .step(),
        client.installers().get(&ids.installer).step(),
        client.installers().delete(&ids.installer).step(),
    ]
}

fn mobile_device_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.mobile_devices().batch_activate_product([ids.device.clone(), ids.other_device.clone()]).step(),
        client.mobile_devices().batch_get_enrollment_links([ids.device.clone(), ids.other_device.clone()]).step(),
    ]
}

fn network_access_protection(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.ip_sets().list(&ids.policy).step(),
        client
            .ip_sets()
            .update(
                &ids.policy,
                &ids.ip_set,
                &IpSet::new().description("Composed").display_name("Offices").ip_addresses(["192.0.2.0/24"]),
            )
            .step(),
        client.ip_sets().get(&ids.policy, &ids.ip_set).step(),
    ]
}

fn patch_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.patches().list_recent_application_details().step(),
        client
            .patches()
            .list_missing()
            .device(&ids.device)
            .device_group(&ids.group)
            .patch_type(PatchType::Application)
            .step(),
        client
            .patches()
            .list_details()
            .device(&ids.device)
            .device_group(&ids.group)
            .start_time(start())
            .end_time(end())
            .step(),
    ]
}

fn policy_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.policies().list().step(),
        client
            .policies()
            .create(
                &Policy::new().description("Composed").display_name("Policy 1").features([FeaturePolicy::new()
                    .configuration(json!({
                        "@type": "type.googleapis.com/Era.Common.DataDefinition.Policy.PolicyData",
                        "data": "AAAA",
                        "product": "eset.local.products.endpoint",
                    }))
                    .feature_id(4_294_967_295_i64)
                    .flags([("a.b", SettingFlags::new().apply_forcefully(true).read_only(false))])]),
            )
            .step(),
        client.policies().get(&ids.policy).step(),
        client.policies().delete(&ids.policy).step(),
        client
            .policy_assignments()
            .list()
            .policies([ids.policy.clone(), ids.other_policy.clone()])
            .policy(&ids.policy)
            .target(ids.device.clone())
            .step(),
        client.policy_assignments().assign(&ids.policy, ids.group.clone()).step(),
        client.policy_assignments().get(&ids.assignment).step(),
        client.policy_assignments().delete(&ids.assignment).step(),
        client.policy_assignments().update_ranking(&ids.assignment, 2).step(),
    ]
}

/// Every parameter that narrows a list of quarantined objects, or their count.
macro_rules! narrowed {
    ($call:expr, $ids:ident, $origin:ident, $object:ident, $reason:ident) => {
        $call
            .cloud_office_tenant(&$ids.tenant)
            .email_internet_message_id("<1@example.com>")
            .email_recipient("to@example.com")
            .email_sender("from@example.com")
            .email_subject("Invoice & more")
            .file_name("a b.zip")
            .ms_sharepoint_root_site(uuid(30))
            .ms_teams_team(uuid(31))
            .object_origin(ObjectOrigin::$origin)
            .object_type(QuarantinedObjectType::$object)
            .quarantine_reason(QuarantineReason::$reason)
            .start_time(start())
            .end_time(end())
            .user(&$ids.user)
    };
}

fn quarantine_filter(ids: &Ids) -> QuarantineFilter {
    QuarantineFilter::new()
        .cloud_office_tenant_uuid(&ids.tenant)
        .email_internet_message_id("<1@example.com>")
        .email_recipient("to@example.com")
        .email_sender("from@example.com")
        .email_subject("Invoice & more")
        .file_name("a b.zip")
        .ms_sharepoint_root_site_uuid(uuid(30))
        .ms_teams_team_uuid(uuid(31))
        .object_origin(ObjectOrigin::MsOffice365)
        .object_type(QuarantinedObjectType::EmailMessage)
        .quarantine_reason(QuarantineReason::Malware)
        .quarantine_time(Interval::new().start_time(start()).end_time(end()))
        .user_uuid(&ids.user)
}

fn quarantine_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    let filter = quarantine_filter(ids);
    vec![
        narrowed!(client.quarantined_objects().list(), ids, MsOffice365, EmailMessage, Malware)
            .order_by("quarantine_time desc")
            .step(),
        narrowed!(client.quarantined_objects().count(), ids, GoogleWorkspace, FileOnDrive, Phishing).step(),
        client.quarantined_objects().get(&ids.object).step(),
        client.quarantined_objects().batch_delete([ids.object.clone()]).step(),
        client.quarantined_objects().batch_download([ids.object.clone()]).step(),
        client.quarantined_objects().batch_restore([ids.object.clone()]).add_to_exclusions(true).step(),
        client.quarantined_objects().download(&filter).excluded_objects([ids.other_object.clone()]).step(),
        client.quarantined_objects().purge(&filter).excluded_objects([ids.other_object.clone()]).step(),
        client
            .quarantined_objects()
            .restore(&filter)
            .add_to_exclusions(false)
            .excluded_objects([ids.other_object.clone()])
            .step(),
    ]
}

fn user_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client
            .users()
            .list()
            .auto_activated(true)
            .auto_activation_base(ProductAutoActivationBase::UserGroup)
            .auto_activation_user_group(&ids.user_group)
            .subscription(&ids.subscription)
            .unit_pool(uuid(28))
            .product_id(5)
            .product_name("ECOS")
            .cloud_office_tenant_reference("tenant-1")
            .display_name("Ann")
            .email("ann+1@example.com")
            .has_cloud_office_ms_license(true)
            .protection_status(ProtectionStatus::FullyProtected)
            .user_group(&ids.user_group)
            .step(),
        client.users().get(&ids.user).step(),
        client.users().batch_get([ids.user.clone()]).step(),
    ]
}

fn vulnerability_management(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.vulnerabilities().list_os().device(&ids.device).device_group(&ids.group).step(),
        client
            .vulnerabilities()
            .list()
            .device(&ids.device)
            .device_group(&ids.group)
            .scope(VulnerabilityScope::Package)
            .step(),
        client.vulnerabilities().list_recent_scans().device(&ids.device).device_group(&ids.group).step(),
        client.vulnerabilities().list_devices().device_group(&ids.group).step(),
    ]
}

fn web_access_protection(client: &EsetClient, ids: &Ids) -> Vec<Step> {
    vec![
        client.web_address_rules().list(&ids.policy).include_domain("example.com").step(),
        client
            .web_address_rules()
            .update_domains(&ids.policy, &ids.address_rule, ["https://example.com/a", "example.net"])
            .source_name("composed")
            .step(),
    ]
}

#[expect(
    clippy::field_reassign_with_default,
    reason = "records are non-exhaustive for callers, and this shows their way"
)]
fn composed_device() -> Device {
    let mut device = Device::default();
    device.display_name = Some("pc-import-1".to_owned());
    device.description = Some("Composed".to_owned());
    device.device_type = Some(DeviceType::Desktop);
    device.enrollment_status = Some(EnrollmentStatus::Pending);
    device.is_mobile = Some(false);
    device.primary_local_ip_address = Some("192.0.2.10".to_owned());
    let mut system = OperatingSystem::default();
    system.display_name = Some("Windows 11".to_owned());
    system.family_id = Some(1.into());
    device.operating_system = Some(system);
    let mut cloning = CloningConfiguration::default();
    cloning.clone_naming_patterns = Some(vec!["pc-*".to_owned()]);
    device.cloning_configuration = Some(cloning);
    device
}
