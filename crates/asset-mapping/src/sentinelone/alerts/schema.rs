//! Unified alerts as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::Coded;
use ocsf_model::classes::DetectionFinding;
use ocsf_model::enums::{
    AnalyticTypeId, ConfidenceId, DeviceTypeId, DispositionId, FileTypeId, FindingStatusId, OsTypeId, VerdictId,
};
use ocsf_model::objects::{
    Actor, Analytic, Device, Evidences, File, FindingInfo, Group, NetworkEndpoint, Organization, Os, Product, Ticket,
    User,
};
use sentinelone_api::models::{
    AlertAnalytics, AlertAsset, AlertAssignee, AlertAttacker, AlertFile, AlertScope, AlertSource, AlertTargetUser,
    UnifiedAlert as Record,
};

use super::super::{SOURCE, common};
use crate::finding::{self, Activity, Spelling};
use crate::rules::Datatype;
use crate::{AgentIds, Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, is_closed(record));
    let updated = take::time(&mut record.updated_at);
    // The time of detection is in no other attribute, so it stays in the record where the event's time is another.
    let time = if activity.is_create() { take::time(&mut record.detected_at).or(updated) } else { updated };
    let mut metadata = SOURCE.metadata(Some("unifiedalerts"), context);
    metadata.correlation_uid = take::text(&mut record.storyline_id);
    let (severity, is_named) = finding::severity(record.severity.as_deref(), Spelling::Upper);
    record.severity.take_if(|_| is_named);
    let mut event = DetectionFinding {
        activity_id: Some(activity.id()),
        assignee: take::within(&mut record.assignee, assignee).flatten(),
        confidence_id: record.confidence_level.as_deref().and_then(confidence),
        device: device(record, context),
        disposition_id: record.result.as_deref().and_then(disposition),
        evidences: evidence(record).into_iter().collect(),
        finding_info: Some(Box::new(FindingInfo { modified_time: updated, ..info(record) })),
        is_alert: activity.is_alert(),
        metadata: Some(metadata),
        severity_id: Some(severity),
        status_id: status(&mut record.status),
        tickets: take::text(&mut record.ticket_id)
            .map(|uid| Ticket { uid: Some(uid), ..Default::default() })
            .into_iter()
            .collect(),
        time: time.or(Some(take::timestamp(context.observed_time()))),
        verdict_id: record.analyst_verdict.as_deref().and_then(verdict),
        ..Default::default()
    };
    finding::profiles(&mut event);
    event
}

pub(super) fn is_closed(record: &Record) -> bool {
    matches!(record.status.as_deref(), Some("RESOLVED" | "FALSE_POSITIVE"))
}

/// OCSF has no user without a name or an id; without one the whole object stays in `unmapped`.
fn assignee(source: &mut AlertAssignee) -> Option<Box<User>> {
    let uid = take::text(&mut source.user_id)?;
    Some(Box::new(User {
        email_addr: take::checked(&mut source.email, Datatype::Email),
        full_name: take::text(&mut source.full_name),
        uid: Some(uid),
        ..Default::default()
    }))
}

fn confidence(level: &str) -> Option<Coded<ConfidenceId>> {
    Some(match level {
        "MALICIOUS" => ConfidenceId::High.into(),
        "SUSPICIOUS" => ConfidenceId::Medium.into(),
        "N/A" | "NA" => ConfidenceId::Unknown.into(),
        "" => return None,
        other => Coded::with_caption(ConfidenceId::Other, other),
    })
}

fn disposition(result: &str) -> Option<Coded<DispositionId>> {
    Some(match result {
        "MITIGATED" => DispositionId::Corrected.into(),
        "UNMITIGATED" => DispositionId::Uncorrected.into(),
        "" => return None,
        other => Coded::with_caption(DispositionId::Other, other),
    })
}

/// The state. It is moved if id and caption preserve it.
fn status(slot: &mut Option<String>) -> Option<Coded<FindingStatusId>> {
    let status = match slot.as_deref()? {
        "NEW" => FindingStatusId::New.into(),
        "IN_PROGRESS" => FindingStatusId::InProgress.into(),
        "RESOLVED" => FindingStatusId::Resolved.into(),
        "FALSE_POSITIVE" => return Some(FindingStatusId::Suppressed.into()),
        "" => return None,
        other => Coded::with_caption(FindingStatusId::Other, other),
    };
    *slot = None;
    Some(status)
}

fn verdict(word: &str) -> Option<Coded<VerdictId>> {
    Some(match word {
        "UNDEFINED" | "" => return None,
        word if word.starts_with("TRUE_POSITIVE") => VerdictId::TruePositive.into(),
        word if word.starts_with("FALSE_POSITIVE") => VerdictId::FalsePositive.into(),
        other => Coded::with_caption(VerdictId::Other, other),
    })
}

/// The first asset that is a target, else the first; the others stay.
fn device(record: &mut Record, context: &Context) -> Option<Box<Device>> {
    let assets = record.assets.as_deref().unwrap_or_default();
    let chosen = assets.iter().position(|asset| asset.role.as_deref() == Some("TARGET")).unwrap_or(0);
    let mut device = Box::<Device>::default();
    take::each(&mut record.assets, |place, asset| {
        if place == chosen {
            take::host_name(&mut asset.name, &mut device.hostname, &mut device.name);
            device.uid = asset
                .agent_uuid
                .as_deref()
                .and_then(|uuid| context.lookup::<AgentIds>()?.get(uuid).flatten().map(str::to_owned));
        }
    });
    finding::identified(device, |device| {
        take::each(&mut record.assets, |place, asset| {
            if place == chosen {
                take_asset(asset, device);
            }
        });
        device.type_id.get_or_insert_default();
        take::within(&mut record.real_time, |now| take::within(&mut now.scope, |scope| take_scope(scope, device)));
    })
}

fn take_asset(asset: &mut AlertAsset, device: &mut Device) {
    device.agent_list = common::agent(&mut asset.agent_uuid, &mut asset.agent_version).into_iter().collect();
    device.os = os(asset);
    device.owner = take::text(&mut asset.last_logged_in_user)
        .map(|name| Box::new(User { name: Some(name), ..Default::default() }));
    device.type_id = Some(device_type(&mut asset.category));
    device.uid_alt = take::text(&mut asset.id);
}

/// Name and version are in one text.
fn os(asset: &mut AlertAsset) -> Option<Box<Os>> {
    let name = take::text(&mut asset.os_version)?;
    Some(Box::new(Os { name: Some(name), type_id: Some(os_type(&mut asset.os_type)), ..Default::default() }))
}

fn os_type(slot: &mut Option<String>) -> Coded<OsTypeId> {
    let family = match slot.as_deref() {
        None | Some("" | "UNKNOWN") => return OsTypeId::Unknown.into(),
        Some("WINDOWS") => OsTypeId::Windows.into(),
        Some("LINUX") => OsTypeId::Linux.into(),
        Some("MACOS") => OsTypeId::MacOs.into(),
        Some(other) => Coded::with_caption(OsTypeId::Other, other),
    };
    *slot = None;
    family
}

fn device_type(slot: &mut Option<String>) -> Coded<DeviceTypeId> {
    match slot.take_if(|word| !word.is_empty()) {
        None => DeviceTypeId::Unknown.into(),
        Some(word) if word == "Server" => DeviceTypeId::Server.into(),
        Some(word) => Coded::with_caption(DeviceTypeId::Other, word),
    }
}

/// The account is the organization, the site its unit.
fn take_scope(scope: &mut AlertScope, device: &mut Device) {
    let named = |level| {
        take::within(level, |level: &mut sentinelone_api::models::AlertScopeLevel| {
            (take::text(&mut level.name), take::text(&mut level.id))
        })
        .unwrap_or_default()
    };
    let (name, uid) = named(&mut scope.group);
    if name.is_some() || uid.is_some() {
        device.groups.push(Group { name, uid, ..Default::default() });
    }
    let (name, uid) = named(&mut scope.account);
    if name.is_some() || uid.is_some() {
        let (ou_name, ou_uid) = named(&mut scope.site);
        device.org = Some(Box::new(Organization { name, ou_name, ou_uid, uid, ..Default::default() }));
    }
}

fn evidence(record: &mut Record) -> Option<Evidences> {
    let mut evidence = Evidences::default();
    take::within(&mut record.process, |process| {
        evidence.actor = take::text(&mut process.parent_name)
            .map(|name| Box::new(Actor { app_name: Some(name), ..Default::default() }));
        evidence.file = take::within(&mut process.file, file).flatten();
    });
    take::within(&mut record.detection_time, |seen| {
        evidence.src_endpoint = take::within(&mut seen.attacker, attacker).flatten();
        evidence.user = take::within(&mut seen.target_user, target_user).flatten();
    });
    finding::evidence(evidence)
}

/// OCSF has no file without a name; without one the whole object stays in `unmapped`.
fn file(source: &mut AlertFile) -> Option<Box<File>> {
    let name = take::text(&mut source.name)?;
    Some(Box::new(File {
        hashes: common::hashes(&mut source.md5, &mut source.sha1, &mut source.sha256),
        name: Some(name),
        path: take::text(&mut source.path),
        type_id: Some(FileTypeId::Unknown.into()),
        ..Default::default()
    }))
}

fn attacker(source: &mut AlertAttacker) -> Option<Box<NetworkEndpoint>> {
    let hostname = take::checked(&mut source.host, Datatype::Hostname);
    let ip = take::checked(&mut source.ip, Datatype::Ip);
    (hostname.is_some() || ip.is_some()).then(|| Box::new(NetworkEndpoint { hostname, ip, ..Default::default() }))
}

fn target_user(source: &mut AlertTargetUser) -> Option<Box<User>> {
    let name = take::text(&mut source.name)?;
    Some(Box::new(User {
        domain: take::text(&mut source.domain),
        email_addr: take::checked(&mut source.email_address, Datatype::Email),
        name: Some(name),
        ..Default::default()
    }))
}

fn info(record: &mut Record) -> FindingInfo {
    FindingInfo {
        analytic: take::within(&mut record.analytics, analytic).flatten(),
        created_time: take::time(&mut record.created_at),
        data_sources: take::texts(&mut record.data_sources),
        desc: take::text(&mut record.description),
        first_seen_time: take::time(&mut record.first_seen_at),
        last_seen_time: take::time(&mut record.last_seen_at),
        product: take::within(&mut record.detection_source, product).flatten(),
        title: take::text(&mut record.name),
        types: take::text(&mut record.classification).into_iter().collect(),
        uid: Some(std::mem::take(&mut record.id)),
        uid_alt: take::text(&mut record.external_id),
        ..Default::default()
    }
}

/// OCSF has no analytic without a name or an id; without one the whole object stays in `unmapped`.
fn analytic(source: &mut AlertAnalytics) -> Option<Box<Analytic>> {
    let (name, uid) = (take::text(&mut source.name), take::text(&mut source.uid));
    if name.is_none() && uid.is_none() {
        return None;
    }
    let type_id = match take::text(&mut source.type_value) {
        Some(word) => Coded::with_caption(AnalyticTypeId::Other, word),
        None => AnalyticTypeId::Unknown.into(),
    };
    let category = take::text(&mut source.category);
    Some(Box::new(Analytic { category, name, type_id: Some(type_id), uid, ..Default::default() }))
}

fn product(source: &mut AlertSource) -> Option<Box<Product>> {
    let name = take::text(&mut source.product)?;
    let vendor_name = take::text(&mut source.vendor);
    Some(Box::new(Product { name: Some(name), vendor_name, ..Default::default() }))
}
