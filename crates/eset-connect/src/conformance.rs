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
use connect_core::conformance::{Step, all_read, check_loopback};
use futures_core::Stream;
use futures_util::{StreamExt as _, stream};
use open_record::OpenRecord;
use serde_json::json;

use crate::Result;
use crate::catalogue::TOKEN;
use crate::client::{Call, Component, DownloadCall, EsetClient, List};
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

trait Exercise {
    fn exercise(self) -> Step;
}

impl<T: Send + 'static, O: 'static> Exercise for Call<T, O> {
    fn exercise(self) -> Step {
        let (preview, operation) = (self.preview(), self.operation());
        let url = preview.map(|preview| preview.url).unwrap_or_default();
        Step::new(operation.id, operation.method, url, async move { self.send().await.map(|_| None) })
    }
}

impl<T: OpenRecord + Send + Unpin + 'static> Exercise for List<T> {
    fn exercise(self) -> Step {
        let list = self.page_size(100);
        let (preview, operation) = (list.preview(), list.operation());
        let url = preview.map(|preview| preview.url).unwrap_or_default();
        Step::new(operation.id, operation.method, url, async move { list.send().await.and_then(all_read) })
    }
}

impl<O: 'static> Exercise for DownloadCall<O> {
    fn exercise(self) -> Step {
        let (preview, operation) = (self.preview(), self.operation());
        let url = preview.map(|preview| preview.url).unwrap_or_default();
        Step::new(operation.id, operation.method, url, async move {
            let mut file = Vec::new();
            self.write_to(&mut file).await.map(|_| None)
        })
    }
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

#[allow(clippy::too_many_lines, reason = "one line an operation, in the contract's order")]
fn compose(client: &EsetClient) -> Result<Vec<Step>> {
    let start = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000);
    let end = start + TimeDelta::milliseconds(86_400_500);
    let executable = ExecutableUuid::new(uuid(1))?;
    let asset_group = AssetGroupUuid::new(uuid(2))?;
    let task = TaskUuid::new(uuid(3))?;
    let device = DeviceUuid::new(uuid(4))?;
    let other_device = DeviceUuid::new(uuid(5))?;
    let group = DeviceGroupUuid::new(uuid(6))?;
    let detection = DetectionUuid::new(uuid(7))?;
    let detection_group = DetectionGroupUuid::new(uuid(8))?;
    let rule = EdrRuleUuid::new(uuid(9))?;
    let exclusion = EdrRuleExclusionUuid::new(uuid(10))?;
    let incident = IncidentUuid::new(uuid(11))?;
    let comment = CommentUuid::new(uuid(12))?;
    let installer = InstallerUuid::new(uuid(13))?;
    let policy = PolicyUuid::new(uuid(14))?;
    let ip_set = IpSetUuid::new(uuid(15))?;
    let assignment = PolicyAssignmentUuid::new(uuid(16))?;
    let object = QuarantinedObjectUuid::new(uuid(17))?;
    let other_object = QuarantinedObjectUuid::new(uuid(18))?;
    let user = UserUuid::new(uuid(19))?;
    let tenant = CloudOfficeTenantUuid::new(uuid(20))?;
    let subscription = SubscriptionUuid::new(uuid(21))?;
    let user_group = UserGroupUuid::new(uuid(22))?;
    let address_rule = AddressRuleUuid::new(uuid(23))?;
    let role_name = RoleName::new("incident-responder_1")?;

    let targets = DeviceTaskTargets::new().devices_uuids([&device, &other_device]).device_groups_uuids([&group]);
    let trigger = TaskTrigger::new().manual(ManualTrigger::new().expire_time(end));
    let scope = EdrRuleScope::new().device_uuid(&device).device_group_uuid(&group);
    let exclusion_xml = "<definition><process><operator type=\"and\"/></process></definition>";
    let xml = "<rule><description><name>composed</name></description></rule>";
    let scoped_role =
        ScopedRole::new().role_name(role_name.as_str()).scopes([Scope::new().asset_group_uuid(&asset_group)]);
    let filter = QuarantineFilter::new()
        .cloud_office_tenant_uuid(&tenant)
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
        .quarantine_time(Interval::new().start_time(start).end_time(end))
        .user_uuid(&user);

    Ok(vec![
        // application-management
        client.executables().list().exercise(),
        client.executables().get(&executable).exercise(),
        client.executables().block(&executable).exercise(),
        client.executables().unblock(&executable).exercise(),
        // asset-management
        client
            .asset_groups()
            .create(
                &Group::new()
                    .description("Composed")
                    .display_name("Site 1")
                    .external_reference("ref-1")
                    .external_type("EXTERNAL_ASSET_TYPE_AWS_ACCOUNT")
                    .linked_entity_type(GroupEntityType::Site)
                    .parent_group_uuid(&asset_group),
            )
            .exercise(),
        client.asset_groups().delete(&asset_group).release_consumed_units(true).exercise(),
        client.asset_groups().move_to(&asset_group, AssetGroupUuid::new(uuid(24))?).exercise(),
        client.asset_groups().rename(&asset_group, "Site 2").exercise(),
        // automation
        client.device_tasks().list().exercise(),
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
            .exercise(),
        client.device_tasks().get(&task).exercise(),
        client.device_tasks().delete(&task).exercise(),
        client.device_tasks().list_runs(&task).device(&device).only_last_runs(true).exercise(),
        client.device_tasks().update_targets(&task, &targets).exercise(),
        client.device_tasks().update_triggers(&task, &[trigger]).exercise(),
        // device-management
        client.device_groups().list().exercise(),
        client.device_groups().list_devices(&group).recurse_subgroups(true).exercise(),
        client
            .devices()
            .list()
            .display_names(["pc 1", "pc&2"])
            .functionality_status(FunctionalityStatus::Ok)
            .muted(false)
            .exercise(),
        client.devices().get(&device).exercise(),
        client.devices().move_to(&device, &group).exercise(),
        client.devices().rename(&device, "pc 3").exercise(),
        client.devices().batch_get([device.clone(), other_device.clone()]).exercise(),
        client.devices().batch_import(&[composed_device()], &group).exercise(),
        // iam
        client.permissions().list().exercise(),
        client
            .role_assignments()
            .list()
            .include_nested_scopes(true)
            .subject_reference(uuid(25))
            .subject_type(SubjectType::User)
            .order_by("subject_reference desc")
            .exercise(),
        client.role_assignments().assign(&scoped_role, uuid(25), SubjectType::User).exercise(),
        client.role_assignments().revoke(&scoped_role, uuid(25), SubjectType::User).exercise(),
        client
            .roles()
            .create(
                &Role::new()
                    .description("Composed")
                    .display_name("Responder")
                    .name(role_name.as_str())
                    .permission_names(["devices.read", "tasks.write"]),
            )
            .exercise(),
        client.roles().delete(&role_name).exercise(),
        // incident-management
        client.detections_v1().list().device(&device).start_time(start).end_time(end).exercise(),
        client.detections_v1().get(&detection).exercise(),
        client
            .detection_groups()
            .list()
            .cloud_office_tenant(&tenant)
            .device(&device)
            .start_time(start)
            .end_time(end)
            .exercise(),
        client.detection_groups().get(&detection_group).exercise(),
        client.detection_groups().resolve(&detection_group).note("Seen").exercise(),
        client.detection_groups().search("resolved eq 0").return_total_size(true).exercise(),
        client.detections().list().cloud_office_tenant(&tenant).start_time(start).end_time(end).exercise(),
        client.detections().get(&detection).exercise(),
        client.detections().resolve(&detection).note("Seen").exercise(),
        client.detections().batch_get([detection.clone(), DetectionUuid::new(uuid(26))?]).exercise(),
        client.edr_rule_exclusions().list().include_total_size(true).exercise(),
        client
            .edr_rule_exclusions()
            .create(
                &EdrRuleExclusion::new()
                    .enabled(true)
                    .note("Composed")
                    .rule_uuids([&rule])
                    .scopes([scope.clone()])
                    .xml_definition(exclusion_xml),
            )
            .exercise(),
        client.edr_rule_exclusions().get(&exclusion).exercise(),
        client.edr_rule_exclusions().delete(&exclusion).exercise(),
        client.edr_rule_exclusions().update_definition(&exclusion, exclusion_xml).exercise(),
        client.edr_rules().list().include_total_size(true).severity_level(SeverityLevel::High).exercise(),
        client
            .edr_rules()
            .create(
                &EdrRule::new().enabled(true).scopes([scope]).severity_level(SeverityLevel::Medium).xml_definition(xml),
            )
            .exercise(),
        client.edr_rules().get(&rule).exercise(),
        client.edr_rules().delete(&rule).exercise(),
        client.edr_rules().disable(&rule).exercise(),
        client.edr_rules().enable(&rule).exercise(),
        client.edr_rules().update_definition(&rule, xml).exercise(),
        client
            .incidents()
            .list()
            .filter("status == INCIDENT_STATUS_OPEN && severity >= INCIDENT_SEVERITY_LEVEL_MEDIUM")
            .order_by("create_time desc")
            .exercise(),
        client.incidents().get(&incident).exercise(),
        client
            .incidents()
            .update(&incident)
            .assignee(&user)
            .description("Composed")
            .display_name("Incident 1")
            .severity(IncidentSeverityLevel::High)
            .exercise(),
        client.incident_comments().list(&incident).exercise(),
        client.incident_comments().create(&incident, "Looking into it").exercise(),
        client.incident_comments().get(&incident, &comment).exercise(),
        client.incident_comments().delete(&incident, &comment).exercise(),
        client.incident_comments().update_text(&incident, &comment, "Done").exercise(),
        client.incidents().close(&incident, IncidentResolveReason::TruePositive).final_comment("Done").exercise(),
        client.incidents().reopen(&incident).comment("Again").exercise(),
        // installer-management
        client
            .installers()
            .generate_gpo_sccm_file()
            .send_anonymous_diagnostic_data(false)
            .security_group(&group)
            .exercise(),
        client.installers().list().usable(true).exercise(),
        client
            .installers()
            .create(
                &Installer::new()
                    .device_enrollment(DeviceEnrollmentSettings::new().security_group_uuid(&group))
                    .display_name("Windows")
                    .enable_cloud_scanner_feedback(true)
                    .enable_pua_detection(true)
                    .operating_system_family_id(1)
                    .preferred_language_code("en-US")
                    .send_anonymous_diagnostic_data(false),
            )
            .components([Component::Agent, Component::EndpointSecurityWindows])
            .exercise(),
        client.installers().get(&installer).exercise(),
        client.installers().delete(&installer).exercise(),
        // mobile-device-management
        client.mobile_devices().batch_activate_product([device.clone(), other_device.clone()]).exercise(),
        client.mobile_devices().batch_get_enrollment_links([device.clone(), other_device]).exercise(),
        // network-access-protection
        client.ip_sets().list(&policy).exercise(),
        client
            .ip_sets()
            .update(
                &policy,
                &ip_set,
                &IpSet::new().description("Composed").display_name("Offices").ip_addresses(["192.0.2.0/24"]),
            )
            .exercise(),
        client.ip_sets().get(&policy, &ip_set).exercise(),
        // patch-management
        client.patches().list_recent_application_details().exercise(),
        client
            .patches()
            .list_missing()
            .device(&device)
            .device_group(&group)
            .patch_type(PatchType::Application)
            .exercise(),
        client.patches().list_details().device(&device).device_group(&group).start_time(start).end_time(end).exercise(),
        // policy-management
        client.policies().list().exercise(),
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
            .exercise(),
        client.policies().get(&policy).exercise(),
        client.policies().delete(&policy).exercise(),
        client
            .policy_assignments()
            .list()
            .policies([policy.clone(), PolicyUuid::new(uuid(27))?])
            .policy(&policy)
            .target(device.clone())
            .exercise(),
        client.policy_assignments().assign(&policy, group.clone()).exercise(),
        client.policy_assignments().get(&assignment).exercise(),
        client.policy_assignments().delete(&assignment).exercise(),
        client.policy_assignments().update_ranking(&assignment, 2).exercise(),
        // quarantine-management
        client
            .quarantined_objects()
            .list()
            .cloud_office_tenant(&tenant)
            .email_internet_message_id("<1@example.com>")
            .email_recipient("to@example.com")
            .email_sender("from@example.com")
            .email_subject("Invoice & more")
            .file_name("a b.zip")
            .ms_sharepoint_root_site(uuid(30))
            .ms_teams_team(uuid(31))
            .object_origin(ObjectOrigin::MsOffice365)
            .object_type(QuarantinedObjectType::EmailMessage)
            .quarantine_reason(QuarantineReason::Malware)
            .start_time(start)
            .end_time(end)
            .user(&user)
            .order_by("quarantine_time desc")
            .exercise(),
        client
            .quarantined_objects()
            .count()
            .cloud_office_tenant(&tenant)
            .email_internet_message_id("<1@example.com>")
            .email_recipient("to@example.com")
            .email_sender("from@example.com")
            .email_subject("Invoice & more")
            .file_name("a b.zip")
            .ms_sharepoint_root_site(uuid(30))
            .ms_teams_team(uuid(31))
            .object_origin(ObjectOrigin::GoogleWorkspace)
            .object_type(QuarantinedObjectType::FileOnDrive)
            .quarantine_reason(QuarantineReason::Phishing)
            .start_time(start)
            .end_time(end)
            .user(&user)
            .exercise(),
        client.quarantined_objects().get(&object).exercise(),
        client.quarantined_objects().batch_delete([object.clone()]).exercise(),
        client.quarantined_objects().batch_download([object.clone()]).exercise(),
        client.quarantined_objects().batch_restore([object.clone()]).add_to_exclusions(true).exercise(),
        client.quarantined_objects().download(&filter).excluded_objects([other_object.clone()]).exercise(),
        client.quarantined_objects().purge(&filter).excluded_objects([other_object.clone()]).exercise(),
        client
            .quarantined_objects()
            .restore(&filter)
            .add_to_exclusions(false)
            .excluded_objects([other_object])
            .exercise(),
        // user-management
        client
            .users()
            .list()
            .auto_activated(true)
            .auto_activation_base(ProductAutoActivationBase::UserGroup)
            .auto_activation_user_group(&user_group)
            .subscription(&subscription)
            .unit_pool(uuid(28))
            .product_id(5)
            .product_name("ECOS")
            .cloud_office_tenant_reference("tenant-1")
            .display_name("Ann")
            .email("ann+1@example.com")
            .has_cloud_office_ms_license(true)
            .protection_status(ProtectionStatus::FullyProtected)
            .user_group(&user_group)
            .exercise(),
        client.users().get(&user).exercise(),
        client.users().batch_get([user]).exercise(),
        // vulnerability-management
        client.vulnerabilities().list_os().device(&device).device_group(&group).exercise(),
        client
            .vulnerabilities()
            .list()
            .device(&device)
            .device_group(&group)
            .scope(VulnerabilityScope::Package)
            .exercise(),
        client.vulnerabilities().list_recent_scans().device(&device).device_group(&group).exercise(),
        client.vulnerabilities().list_devices().device_group(&group).exercise(),
        // web-access-protection
        client.web_address_rules().list(&policy).include_domain("example.com").exercise(),
        client
            .web_address_rules()
            .update_domains(&policy, &address_rule, ["https://example.com/a", "example.net"])
            .source_name("composed")
            .exercise(),
    ])
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
