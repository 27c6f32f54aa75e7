//! Alerts of custom rules (STAR) as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::classes::DetectionFinding;
use ocsf_model::enums::{
    AnalyticTypeId, FileTypeId, FindingStatusId, NetworkDirectionId, ProcessIntegrityId, VerdictId,
};
use ocsf_model::objects::{
    Actor, Analytic, Device, DnsQuery, Evidences, File, FindingInfo, NetworkConnectionInfo, NetworkEndpoint,
    Organization, Process, RegKey, User,
};
use ocsf_model::{Coded, Timestamp};
use sentinelone_api::models::{
    CloudAlertAgent, CloudAlertInfo, CloudAlertProcess, CloudAlertRule, CloudAlertTarget, CloudDetectionAlert as Record,
};

use super::super::{SOURCE, common};
use crate::finding::{self, Activity, Spelling};
use crate::rules::Datatype;
use crate::{AgentIds, Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, is_closed(record));
    let mut metadata = SOURCE.metadata(Some("cloud-detection/alerts"), context);
    metadata.correlation_uid =
        take::within(&mut record.source_process_info, |process| take::text(&mut process.storyline)).flatten();
    let mut event = DetectionFinding {
        activity_id: Some(activity.id()),
        device: device(&mut record.agent_detection_info, context),
        evidences: evidence(record).into_iter().collect(),
        is_alert: activity.is_alert(),
        metadata: Some(metadata),
        severity_id: Some(Coded::default()),
        ..Default::default()
    };
    let mut info = FindingInfo::default();
    take::within(&mut record.rule_info, |rule| {
        let (severity, is_named) = severity(rule.severity.as_deref());
        rule.severity.take_if(|_| is_named);
        event.severity_id = Some(severity);
        info.title = rule.name.clone().filter(|name| !name.is_empty());
        info.analytic = analytic(rule);
    });
    let times = take::within(&mut record.alert_info, |alert| {
        event.status_id = status(&mut alert.incident_status);
        event.verdict_id = verdict(&mut alert.analyst_verdict);
        take_info(alert, &mut info)
    });
    let (created, updated) = times.unwrap_or_default();
    event.time = if activity.is_create() { created.or(updated) } else { updated }
        .or(Some(take::timestamp(context.observed_time())));
    event.finding_info = Some(Box::new(info));
    finding::profiles(&mut event);
    event
}

pub(super) fn is_closed(record: &Record) -> bool {
    record.alert_info.as_ref().and_then(|alert| alert.incident_status.as_deref()) == Some("Resolved")
}

/// The activity log writes `E_MEDIUM` where the list writes `Medium`.
fn severity(word: Option<&str>) -> (Coded<ocsf_model::enums::SeverityId>, bool) {
    match word.and_then(|word| word.strip_prefix("E_")) {
        Some(bare) => (finding::severity(Some(bare), Spelling::Capital).0, false),
        None => finding::severity(word, Spelling::Capital),
    }
}

fn device(slot: &mut Option<CloudAlertAgent>, context: &Context) -> Option<Box<Device>> {
    take::within(slot, |agent| {
        let mut device = Box::<Device>::default();
        take::host_name(&mut agent.name, &mut device.hostname, &mut device.name);
        device.uid =
            agent.uuid.as_deref().and_then(|uuid| context.lookup::<AgentIds>()?.get(uuid).flatten().map(str::to_owned));
        finding::identified(device, |device| {
            device.agent_list = common::agent(&mut agent.uuid, &mut agent.version).into_iter().collect();
            device.org = take::text(&mut agent.account_id).map(|uid| {
                let ou_uid = take::text(&mut agent.site_id);
                Box::new(Organization { ou_uid, uid: Some(uid), ..Default::default() })
            });
            device.os = common::os(&mut agent.os_name, &mut agent.os_family, &mut agent.os_revision);
            device.type_id = Some(common::machine_type(&mut agent.machine_type));
        })
    })
    .flatten()
}

fn evidence(record: &mut Record) -> Option<Evidences> {
    let mut evidence = Evidences::default();
    let process = take::within(&mut record.source_process_info, process).flatten();
    evidence.actor = process.map(|mut process| {
        process.parent_process = take::within(&mut record.source_parent_process_info, self::process).flatten();
        Box::new(Actor { process: Some(process), ..Default::default() })
    });
    take::within(&mut record.target_process_info, |target| {
        evidence.process = target_process(target);
        evidence.file = target_file(target);
    });
    take::within(&mut record.alert_info, |alert| take_connection(alert, &mut evidence));
    finding::evidence(evidence)
}

/// OCSF has no process without an id; without one the whole object stays in `unmapped`.
fn process(source: &mut CloudAlertProcess) -> Option<Box<Process>> {
    let (pid, uid) = (take::respelled_text(&mut source.pid), take::text(&mut source.unique_id));
    if pid.is_none() && uid.is_none() {
        return None;
    }
    Some(Box::new(Process {
        cmd_line: take::text(&mut source.commandline),
        created_time: take::time(&mut source.pid_starttime),
        file: process_file(source),
        integrity_id: integrity(&mut source.integrity_level),
        name: take::text(&mut source.name),
        pid,
        uid,
        user: take::text(&mut source.user).map(|name| Box::new(User { name: Some(name), ..Default::default() })),
        ..Default::default()
    }))
}

fn process_file(source: &mut CloudAlertProcess) -> Option<Box<File>> {
    let path = take::text(&mut source.file_path)?;
    let hashes = common::hashes(&mut source.file_hash_md5, &mut source.file_hash_sha1, &mut source.file_hash_sha256);
    Some(Box::new(file(path, hashes)))
}

fn file(path: String, hashes: Vec<ocsf_model::objects::Fingerprint>) -> File {
    File {
        hashes,
        name: Some(finding::file_name(&path).to_owned()),
        path: Some(path),
        type_id: Some(FileTypeId::Unknown.into()),
        ..Default::default()
    }
}

/// The integrity level. The word is moved if id and caption preserve it.
fn integrity(slot: &mut Option<String>) -> Option<Coded<ProcessIntegrityId>> {
    let level = match slot.as_deref()? {
        "unknown" => ProcessIntegrityId::Unknown.into(),
        "untrusted" => ProcessIntegrityId::Untrusted.into(),
        "low" => ProcessIntegrityId::Low.into(),
        "medium" => ProcessIntegrityId::Medium.into(),
        "high" => ProcessIntegrityId::High.into(),
        "system" => ProcessIntegrityId::System.into(),
        "" => return None,
        other => Coded::with_caption(ProcessIntegrityId::Other, other),
    };
    *slot = None;
    Some(level)
}

fn target_process(target: &mut CloudAlertTarget) -> Option<Box<Process>> {
    let (pid, uid) = (take::respelled_text(&mut target.tgt_proc_pid), take::text(&mut target.tgt_proc_uid));
    if pid.is_none() && uid.is_none() {
        return None;
    }
    let path = take::text(&mut target.tgt_proc_image_path);
    Some(Box::new(Process {
        cmd_line: take::text(&mut target.tgt_proc_cmd_line),
        file: path.map(|path| Box::new(file(path, Vec::new()))),
        integrity_id: integrity(&mut target.tgt_proc_integrity_level),
        name: take::text(&mut target.tgt_proc_name),
        pid,
        uid,
        ..Default::default()
    }))
}

fn target_file(target: &mut CloudAlertTarget) -> Option<Box<File>> {
    let path = take::text(&mut target.tgt_file_path)?;
    let hashes = common::hashes(&mut None, &mut target.tgt_file_hash_sha1, &mut target.tgt_file_hash_sha256);
    Some(Box::new(File { uid: take::text(&mut target.tgt_file_id), ..file(path, hashes) }))
}

fn take_connection(alert: &mut CloudAlertInfo, evidence: &mut Evidences) {
    let src = take::checked(&mut alert.src_ip, Datatype::Ip)
        .or_else(|| take::checked(&mut alert.src_machine_ip, Datatype::Ip));
    evidence.src_endpoint = src.map(|ip| endpoint(ip, &mut alert.src_port));
    let dst = take::checked(&mut alert.dst_ip, Datatype::Ip);
    evidence.dst_endpoint = dst.map(|ip| endpoint(ip, &mut alert.dst_port));
    evidence.connection_info = direction(&mut alert.net_event_direction)
        .map(|id| Box::new(NetworkConnectionInfo { direction_id: Some(id), ..Default::default() }));
    evidence.query = take::checked(&mut alert.dns_request, Datatype::Hostname)
        .map(|name| Box::new(DnsQuery { hostname: Some(name), ..Default::default() }));
    evidence.reg_key = take::text(&mut alert.registry_key_path)
        .or_else(|| take::text(&mut alert.registry_path))
        .map(|path| Box::new(RegKey { path: Some(path), ..Default::default() }));
}

fn endpoint(ip: String, port: &mut Option<String>) -> Box<NetworkEndpoint> {
    Box::new(NetworkEndpoint { ip: Some(ip), port: take::respelled_port_text(port), ..Default::default() })
}

/// The direction. No caption is `INCOMING` or `OUTGOING`, so these words stay, too; another word becomes the caption of Other.
fn direction(slot: &mut Option<String>) -> Option<Coded<NetworkDirectionId>> {
    match slot.as_deref()? {
        "INCOMING" => Some(NetworkDirectionId::Inbound.into()),
        "OUTGOING" => Some(NetworkDirectionId::Outbound.into()),
        "" => None,
        _ => slot.take().map(|word| Coded::with_caption(NetworkDirectionId::Other, word)),
    }
}

/// OCSF has no analytic without a name or an id; without one the whole object stays in `unmapped`.
fn analytic(rule: &mut CloudAlertRule) -> Option<Box<Analytic>> {
    let (name, uid) = (take::text(&mut rule.name), take::text(&mut rule.id));
    if name.is_none() && uid.is_none() {
        return None;
    }
    let desc = take::text(&mut rule.description);
    Some(Box::new(Analytic { desc, name, type_id: Some(AnalyticTypeId::Rule.into()), uid, ..Default::default() }))
}

/// Fills in the alert's own members; returns when it was recorded and when it last changed.
fn take_info(alert: &mut CloudAlertInfo, info: &mut FindingInfo) -> (Option<Timestamp>, Option<Timestamp>) {
    let (created, updated) = (take::time(&mut alert.created_at), take::time(&mut alert.updated_at));
    info.created_time = created;
    info.first_seen_time = take::time(&mut alert.reported_at);
    info.modified_time = updated;
    info.types = take::text(&mut alert.event_type).into_iter().collect();
    info.uid = take::text(&mut alert.alert_id);
    (created, updated)
}

/// The state. It is moved if id and caption preserve it.
fn status(slot: &mut Option<String>) -> Option<Coded<FindingStatusId>> {
    let status = match slot.as_deref()? {
        "Unresolved" => return Some(FindingStatusId::New.into()),
        "In progress" => FindingStatusId::InProgress.into(),
        "Resolved" => FindingStatusId::Resolved.into(),
        "" => return None,
        other => Coded::with_caption(FindingStatusId::Other, other),
    };
    *slot = None;
    Some(status)
}

/// The verdict; `None` if nobody has set it.
fn verdict(slot: &mut Option<String>) -> Option<Coded<VerdictId>> {
    let verdict = match slot.as_deref()? {
        "Undefined" | "" => return None,
        "True positive" => VerdictId::TruePositive.into(),
        "False positive" => VerdictId::FalsePositive.into(),
        "Suspicious" => VerdictId::Suspicious.into(),
        other => Coded::with_caption(VerdictId::Other, other),
    };
    *slot = None;
    Some(verdict)
}
