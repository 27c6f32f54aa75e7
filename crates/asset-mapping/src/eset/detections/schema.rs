//! Detections of version 2 as events of the schema output: one function for each OCSF object, with the fields in the schema's order.
//!
//! The members of one object of the record are in one evidence, in this order: the object with actor and network, the file, the
//! e-mail, the event that triggered the detection.

use eset_connect::models::{
    DetectionCategoryV2, DetectionResponseV2, DetectionV2 as Record, Email, EndpointNetworkTraffic, File,
    NetworkTrafficDirection, ObjectActionType, ObjectEditor, ProcessV2, TriggeringEvent, TriggeringEventType,
};
use ocsf_model::classes::DetectionFinding;
use ocsf_model::enums::{
    AnalyticTypeId, DispositionId, FileTypeId, FindingStatusId, FingerprintAlgorithmId, ScanTypeId,
};
use ocsf_model::objects::{
    Actor, Analytic, Device, Email as OcsfEmail, Evidences, File as OcsfFile, FindingInfo, Fingerprint,
    MalwareScanInfo, Process, Url, User,
};
use ocsf_model::{Coded, Version};

use crate::eset::detection::{self, End, Object};
use crate::eset::{SOURCE, common};
use crate::finding::{self, Activity};
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, is_closed(record));
    let occurred = take::time(&mut record.occur_time);
    let disposition_id = disposition(record.responses.as_deref().unwrap_or_default());
    let mut event = DetectionFinding {
        activity_id: Some(activity.id()),
        comment: take::text(&mut record.note),
        device: device(record),
        disposition_id,
        evidences: evidences(record, context.release_or(SOURCE.release)),
        finding_info: Some(Box::new(FindingInfo { first_seen_time: occurred, ..info(record) })),
        is_alert: activity.is_alert(),
        malware_scan_info: take::text(&mut record.scan_uuid).map(scan),
        message: take::text(&mut record.circumstances),
        metadata: Some(SOURCE.metadata(Some("v2/detections"), context)),
        risk_score: take::integer(&mut record.severity_score),
        severity_id: Some(common::severity(&mut record.severity_level)),
        status_id: record.resolved.take().map(status),
        time: occurred.filter(|_| activity.is_create()).or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    };
    finding::profiles(&mut event);
    event
}

pub(super) fn is_closed(record: &Record) -> bool {
    record.resolved == Some(true)
}

fn status(resolved: bool) -> Coded<FindingStatusId> {
    if resolved { FindingStatusId::Resolved.into() } else { FindingStatusId::New.into() }
}

fn scan(uid: String) -> Box<MalwareScanInfo> {
    Box::new(MalwareScanInfo { type_id: Some(ScanTypeId::Unknown.into()), uid: Some(uid), ..Default::default() })
}

/// The first of several responses that did anything counts.
fn disposition(responses: &[DetectionResponseV2]) -> Option<Coded<DispositionId>> {
    let told = || {
        let actions = responses.iter().filter_map(|response| response.action_type.as_ref());
        actions.filter(|action| !matches!(action, ObjectActionType::Unspecified) && !action.as_str().is_empty())
    };
    let action = told().find(|action| !matches!(action, ObjectActionType::NoAction)).or_else(|| told().next())?;
    Some(match action {
        ObjectActionType::NoAction => DispositionId::NoAction.into(),
        ObjectActionType::Error => DispositionId::Error.into(),
        ObjectActionType::Quarantine => DispositionId::Quarantined.into(),
        ObjectActionType::Clean | ObjectActionType::Replace => DispositionId::Corrected.into(),
        ObjectActionType::Delete => DispositionId::Deleted.into(),
        ObjectActionType::Terminate => DispositionId::Blocked.into(),
        other => {
            let word = other.as_str();
            Coded::with_caption(DispositionId::Other, word.strip_prefix("OBJECT_ACTION_TYPE_").unwrap_or(word))
        }
    })
}

fn device(record: &mut Record) -> Option<Box<Device>> {
    take::within(&mut record.device, |seen| {
        let mut device = Box::<Device>::default();
        device.name = take::text(&mut seen.display_name);
        device.hostname = device.name.clone().filter(|name| Datatype::Hostname.accepts(name));
        device.uid = take::text(&mut seen.uuid);
        finding::identified(device, |device| device.type_id = Some(Coded::default()))
    })
    .flatten()
}

fn info(record: &mut Record) -> FindingInfo {
    let category = common::word(&mut record.category, DetectionCategoryV2::as_str, "DETECTION_CATEGORY_");
    let analytic = take::text(&mut record.edr_rule_uuid).map(|uid| {
        Box::new(Analytic { type_id: Some(AnalyticTypeId::Rule.into()), uid: Some(uid), ..Default::default() })
    });
    let mut info = FindingInfo { analytic, uid: Some(std::mem::take(&mut record.uuid)), ..Default::default() };
    detection::name(&mut record.display_name, &mut record.type_name, category, &mut info);
    info
}

fn evidences(record: &mut Record, release: Version) -> Vec<Evidences> {
    let object = object(record);
    let file = take::within(&mut record.file, |source| file(source, release)).flatten();
    let file = file.map(|file| Evidences { file: Some(file), ..Default::default() });
    let email = take::within(&mut record.email, email).flatten();
    let email = email.map(|email| Evidences { email: Some(email), ..Default::default() });
    let trigger = take::within(&mut record.triggering_event, trigger).flatten();
    [object, file, email, trigger].into_iter().flatten().collect()
}

/// The object of the detection, with actor and network.
fn object(record: &mut Record) -> Option<Evidences> {
    let mut evidence = Evidences { actor: actor(record), ..Default::default() };
    take::within(&mut record.network_traffic, |network| take_network(network, &mut evidence));
    Object {
        hash: &mut record.object_hash_sha1,
        name: &mut record.object_name,
        kind: &mut record.object_type_name,
        url: &mut record.object_url,
    }
    .take_into(&mut evidence);
    if let Some(file) = evidence.file.as_deref_mut() {
        file.size = take::respelled_long(&mut record.object_size_bytes);
    }
    detection::kind(evidence, &mut record.object_type_name)
}

fn actor(record: &mut Record) -> Option<Box<Actor>> {
    let mut actor = Actor::default();
    take::within(&mut record.process, |process| take_process(process, &mut actor));
    actor.user =
        take::text(&mut record.user_name).map(|name| Box::new(User { name: Some(name), ..Default::default() }));
    (actor != Actor::default()).then(|| Box::new(actor))
}

/// OCSF has no process without an id: then the application has the path, and the command line stays.
fn take_process(source: &mut ProcessV2, actor: &mut Actor) {
    let path = take::text(&mut source.path);
    let Some(uid) = take::text(&mut source.uuid) else {
        actor.app_name = path;
        return;
    };
    actor.process = Some(Box::new(Process {
        cmd_line: take::text(&mut source.command_line),
        name: path.as_deref().map(|path| finding::file_name(path).to_owned()),
        path,
        uid: Some(uid),
        ..Default::default()
    }));
}

fn take_network(network: &mut EndpointNetworkTraffic, evidence: &mut Evidences) {
    let direction =
        detection::direction(&mut network.direction, NetworkTrafficDirection::as_str, "NETWORK_TRAFFIC_DIRECTION_");
    let local = End {
        ip: &mut network.local_ip_address,
        mac: Some(&mut network.local_mac_address),
        port: &mut network.local_port,
    };
    let remote = End {
        ip: &mut network.remote_ip_address,
        mac: Some(&mut network.remote_mac_address),
        port: &mut network.remote_port,
    };
    detection::take_connection(direction, &mut network.protocol_keyword, local, remote, evidence);
}

/// OCSF has no file without a name; without a path all of it stays.
fn file(source: &mut File, release: Version) -> Option<Box<OcsfFile>> {
    let path = take::text(&mut source.path)?;
    Some(Box::new(OcsfFile {
        hashes: hashes(source),
        is_readonly: source.is_read_only.take_if(|_| release >= Version::V1_6_0),
        modifier: take::within(&mut source.last_editor, editor).flatten(),
        name: Some(finding::file_name(&path).to_owned()),
        path: Some(path),
        size: take::respelled_long(&mut source.size_bytes),
        type_id: Some(FileTypeId::Unknown.into()),
        uid: take::text(&mut source.reference),
        ..Default::default()
    }))
}

fn hashes(source: &mut File) -> Vec<Fingerprint> {
    let sha256 = take::checked(&mut source.hash_sha256, Datatype::FileHash);
    let mut hashes = detection::sha1(&mut source.hash_sha1);
    hashes.extend(sha256.map(|hash| finding::hash(FingerprintAlgorithmId::Sha256, hash)));
    hashes
}

/// OCSF has no user without a name or an id; then the address stays.
fn editor(source: &mut ObjectEditor) -> Option<Box<User>> {
    let (name, uid) = (take::text(&mut source.user_name), take::text(&mut source.user_uuid));
    (name.is_some() || uid.is_some()).then(|| {
        let email_addr = take::checked(&mut source.email, Datatype::Email);
        Box::new(User { email_addr, name, uid, ..Default::default() })
    })
}

/// OCSF has no e-mail without a sender or a recipient; without one the whole object stays in `unmapped`. A list of recipients in one text
/// stays, too.
fn email(source: &mut Email) -> Option<Box<OcsfEmail>> {
    let from = take::checked(&mut source.from, Datatype::Email);
    let to = take::checked(&mut source.to, Datatype::Email);
    if from.is_none() && to.is_none() {
        return None;
    }
    let mut email = Box::<OcsfEmail>::default();
    email.cc = take::checked(&mut source.cc, Datatype::Email).into_iter().collect();
    take::each(&mut source.attachments, |_, attachment| email.files.extend(attached(attachment)));
    (email.from, email.to) = (from, to.into_iter().collect());
    email.message_uid = take::text(&mut source.internet_message_id);
    email.subject = take::text(&mut source.subject);
    email.uid = take::text(&mut source.uuid);
    let urls = take::texts(&mut source.contained_urls);
    email.urls = urls.into_iter().map(|url| Url { url_string: Some(url), ..Default::default() }).collect();
    Some(email)
}

/// An attachment by its path, which is usually only a name.
fn attached(source: &mut File) -> Option<OcsfFile> {
    let path = take::text(&mut source.path)?;
    let name = finding::file_name(&path).to_owned();
    let is_path = path.contains(['/', '\\']);
    Some(OcsfFile {
        hashes: hashes(source),
        name: Some(if is_path { name } else { path.clone() }),
        path: is_path.then_some(path),
        size: take::respelled_long(&mut source.size_bytes),
        type_id: Some(FileTypeId::Unknown.into()),
        ..Default::default()
    })
}

/// The event that triggered the detection; without data its kind stays.
fn trigger(source: &mut TriggeringEvent) -> Option<Evidences> {
    let data = source.data.take()?;
    let name = common::word(&mut source.kind, TriggeringEventType::as_str, "TRIGGERING_EVENT_TYPE_");
    Some(Evidences { data: Some(data.into()), name, ..Default::default() })
}
