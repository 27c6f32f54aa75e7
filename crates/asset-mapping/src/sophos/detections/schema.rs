//! Detections of XDR as events of the schema output: one function for each OCSF object, with the fields in the schema's order.

use ocsf_model::Coded;
use ocsf_model::classes::DetectionFinding;
use ocsf_model::enums::{AnalyticTypeId, FindingStatusId, OsTypeId, SeverityId};
use ocsf_model::objects::{
    Actor, Analytic, Attack, Device, Evidences, FindingInfo, Metadata, Os, Process, Product, SubTechnique, Tactic,
    Technique, User,
};
use sophos_central::models::{Detection as Record, DetectionRawData, DetectionSensor, MitreTactic, MitreTechnique};

use super::super::{SOURCE, common};
use crate::finding::{self, Activity};
use crate::rules::Datatype;
use crate::{Context, take};

pub(super) fn event(record: &mut Record, context: &Context) -> DetectionFinding {
    let activity = Activity::of(context, false);
    let time = take::time(&mut record.time);
    let risk_score = take::integer(&mut record.severity);
    DetectionFinding {
        activity_id: Some(activity.id()),
        device: device(record),
        metadata: Some(Box::new(metadata(record, context))),
        evidences: take::within(&mut record.raw_data, evidence).flatten().into_iter().collect(),
        finding_info: Some(Box::new(FindingInfo { created_time: time, ..info(record) })),
        is_alert: activity.is_alert(),
        risk_score,
        severity_id: Some(severity(risk_score)),
        status_id: record.suppressed.take().map(status),
        time: time.or(Some(take::timestamp(context.observed_time()))),
        ..Default::default()
    }
}

/// Bands of the risk score; the vendor publishes none.
fn severity(score: Option<i64>) -> Coded<SeverityId> {
    match score {
        None => SeverityId::Unknown.into(),
        Some(0) => SeverityId::Informational.into(),
        Some(1..=3) => SeverityId::Low.into(),
        Some(4..=6) => SeverityId::Medium.into(),
        Some(7 | 8) => SeverityId::High.into(),
        Some(9 | 10) => SeverityId::Critical.into(),
        Some(other) => Coded::with_caption(SeverityId::Other, other.to_string()),
    }
}

fn status(suppressed: bool) -> Coded<FindingStatusId> {
    if suppressed { FindingStatusId::Suppressed.into() } else { FindingStatusId::New.into() }
}

fn metadata(record: &mut Record, context: &Context) -> Metadata {
    Metadata {
        tenant_uid: take::within(&mut record.raw_data, |raw| take::text(&mut raw.customer_id)).flatten(),
        ..*SOURCE.metadata(Some("detections"), context)
    }
}

/// The device on which it was seen: from the detection, or else from the query's row.
fn device(record: &mut Record) -> Option<Box<Device>> {
    let mut device = Box::<Device>::default();
    take::within(&mut record.device, |seen| {
        take::host_name(&mut seen.entity, &mut device.hostname, &mut device.name);
        device.uid = take::text(&mut seen.id);
    });
    take::within(&mut record.raw_data, |raw| {
        device.ip = take::checked(&mut raw.meta_ip_address, Datatype::Ip);
        if device.uid.is_none() {
            device.uid = take::text(&mut raw.meta_eid);
        }
    });
    finding::identified(device, |device| {
        device.os = take::within(&mut record.raw_data, os).flatten();
        let kind = take::within(&mut record.device, |seen| common::device_type(&mut seen.kind, None));
        device.type_id = Some(kind.unwrap_or_default());
    })
}

/// OCSF has no operating system without a name; without one the whole object stays in `unmapped`.
fn os(raw: &mut DetectionRawData) -> Option<Box<Os>> {
    let name = take::text(&mut raw.meta_os_name)?;
    Some(Box::new(Os {
        name: Some(name),
        type_id: Some(os_type(&mut raw.meta_os_platform)),
        version: take::text(&mut raw.meta_os_version),
        ..Default::default()
    }))
}

fn os_type(platform: &mut Option<String>) -> Coded<OsTypeId> {
    let Some(word) = platform.as_deref().filter(|word| !word.is_empty()) else { return OsTypeId::Unknown.into() };
    let (id, exact) = common::os_family(word);
    if exact {
        *platform = None;
    }
    id
}

fn evidence(raw: &mut DetectionRawData) -> Option<Evidences> {
    let mut evidence = Evidences { process: process(raw), ..Default::default() };
    evidence.actor =
        take::text(&mut raw.process_name).map(|name| Box::new(Actor { app_name: Some(name), ..Default::default() }));
    evidence.file = finding::file(take::text(&mut raw.process_path), &mut raw.process_sha256);
    evidence.user =
        take::text(&mut raw.meta_username).map(|name| Box::new(User { name: Some(name), ..Default::default() }));
    finding::evidence(evidence)
}

/// OCSF has no process without an id. Without the system's id the name becomes that of an application, and the command line stays.
fn process(raw: &mut DetectionRawData) -> Option<Box<Process>> {
    let pid = take::respelled_integer(&mut raw.process_pid).or_else(|| take::respelled_integer(&mut raw.pid));
    let uid = take::text(&mut raw.sophos_pid);
    if pid.is_none() && uid.is_none() {
        return None;
    }
    let parent_process = parent(raw);
    let (cmd_line, name) = match pid {
        Some(_) => (take::text(&mut raw.process_cmd_line), take::text(&mut raw.process_name)),
        None => (None, None),
    };
    Some(Box::new(Process { cmd_line, name, parent_process, pid, uid, ..Default::default() }))
}

fn parent(raw: &mut DetectionRawData) -> Option<Box<Process>> {
    let uid = take::text(&mut raw.process_parent_sophos_pid)?;
    Some(Box::new(Process {
        name: take::text(&mut raw.process_parent_name),
        path: take::text(&mut raw.process_parent_path),
        uid: Some(uid),
        ..Default::default()
    }))
}

fn info(record: &mut Record) -> FindingInfo {
    let rule = take::text(&mut record.detection_rule);
    let mut attacks = Vec::new();
    take::each(&mut record.mitre_attacks, |_, attack| {
        take::within(&mut attack.tactic, |tactic| take_attacks(tactic, &mut attacks));
    });
    let types = [&mut record.kind, &mut record.attack_type, &mut record.detection_attack];
    FindingInfo {
        attacks,
        first_seen_time: take::time(&mut record.sensor_generated_at),
        product: take::within(&mut record.sensor, sensor_product).flatten(),
        types: types.into_iter().filter_map(take::text).collect(),
        analytic: analytic(rule.clone(), &mut record.rule_description),
        title: rule,
        uid: Some(std::mem::take(&mut record.id)),
        ..Default::default()
    }
}

/// OCSF has no analytic without a name or an id; then the description stays.
fn analytic(rule: Option<String>, description: &mut Option<String>) -> Option<Box<Analytic>> {
    let rule = rule?;
    Some(Box::new(Analytic {
        desc: take::text(description),
        type_id: Some(AnalyticTypeId::Rule.into()),
        uid: Some(rule),
        ..Default::default()
    }))
}

/// One attack for each technique; a tactic without any is one too.
fn take_attacks(tactic: &mut MitreTactic, attacks: &mut Vec<Attack>) {
    let (name, uid) = (take::text(&mut tactic.name), take::text(&mut tactic.id));
    let of = (name.is_some() || uid.is_some()).then(|| Box::new(Tactic { name, uid, ..Default::default() }));
    let before = attacks.len();
    take::each(&mut tactic.techniques, |_, technique| {
        attacks.extend(attack(technique).map(|attack| Attack { tactic: of.clone(), ..attack }));
    });
    if attacks.len() == before && of.is_some() {
        attacks.push(Attack { tactic: of, ..Default::default() });
    }
}

/// `T1234.001` is a technique below a technique.
fn attack(technique: &mut MitreTechnique) -> Option<Attack> {
    let (name, uid) = (take::text(&mut technique.name), take::text(&mut technique.id));
    if name.is_none() && uid.is_none() {
        return None;
    }
    let is_below = uid.as_deref().and_then(finding::technique_level) == Some(finding::Level::SubTechnique);
    Some(if is_below {
        Attack { sub_technique: Some(Box::new(SubTechnique { name, uid, ..Default::default() })), ..Default::default() }
    } else {
        Attack { technique: Some(Box::new(Technique { name, uid, ..Default::default() })), ..Default::default() }
    })
}

/// The sensor, by its name or else by its type. OCSF has no product without a name or an id; without one the whole object stays in
/// `unmapped`.
pub(in crate::sophos) fn sensor_product(sensor: &mut DetectionSensor) -> Option<Box<Product>> {
    let name = take::text(&mut sensor.name).or_else(|| take::text(&mut sensor.kind));
    let uid = take::text(&mut sensor.id);
    if name.is_none() && uid.is_none() {
        return None;
    }
    let (vendor_name, version) = (take::text(&mut sensor.source), take::text(&mut sensor.version));
    Some(Box::new(Product { name, uid, vendor_name, version, ..Default::default() }))
}
