//! Sophos detections.

use std::borrow::Cow;

use serde::Deserialize;

use super::common::{device_type, platform};
use crate::ocsf::{
    Actor, Analytic, Attack, Coded, DETECTION_FINDING, DetectionFinding, Device, Evidence, File, FindingInfo, Head,
    List, Metadata, Named, Os, Process, Product, Technique, Text, User, file_name, hashes, ip, names, read, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sophos-detections",
    write: yardstick,
    variation: Variation {
        kept: &["id"],
        words: &[("meta_os_platform", &["windows", "linux", "macOS"])],
        numbers: &[("severity", 0, 10), ("process_pid", 1, 100_000)],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    attack_type: Text,
    detection_attack: Text,
    detection_rule: Text,
    device: Option<Machine>,
    id: Text,
    mitre_attacks: List<Mitre>,
    raw_data: Option<Raw>,
    rule_description: Text,
    sensor: Option<Sensor>,
    sensor_generated_at: Text,
    severity: Option<i32>,
    suppressed: Option<bool>,
    time: Text,
    r#type: Text,
}

#[derive(Deserialize)]
struct Machine {
    id: Text,
    r#type: Text,
    entity: Text,
}

#[derive(Deserialize)]
struct Sensor {
    id: Text,
    name: Text,
    r#type: Text,
    source: Text,
    version: Text,
}

#[derive(Deserialize)]
struct Mitre {
    tactic: Option<Tactic>,
}

#[derive(Deserialize)]
struct Tactic {
    id: Text,
    name: Text,
    techniques: List<Named>,
}

#[derive(Deserialize)]
struct Raw {
    customer_id: Text,
    meta_eid: Text,
    meta_ip_address: Text,
    meta_os_name: Text,
    meta_os_platform: Text,
    meta_os_version: Text,
    meta_username: Text,
    process_cmd_line: Text,
    process_name: Text,
    process_parent_name: Text,
    process_parent_path: Text,
    process_parent_sophos_pid: Text,
    process_path: Text,
    process_pid: Option<i32>,
    process_sha256: Text,
    sophos_pid: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let raw = record.raw_data.as_ref();
    let time = record.time.millis();
    let metadata =
        Metadata { tenant_uid: raw.and_then(|raw| raw.customer_id.get()), ..Metadata::sophos(Some("detections")) };
    let head = Head::finding(&DETECTION_FINDING, false, band(record.severity), time, metadata);
    let rule = record.detection_rule.get();
    let (status_id, status) =
        record.suppressed.map(|suppressed| if suppressed { (3, "Suppressed") } else { (1, "New") }).unzip();
    let body = DetectionFinding {
        device: device(record.device.as_ref(), raw),
        evidences: raw.and_then(evidence).into_iter().collect(),
        finding_info: FindingInfo {
            analytic: rule.map(|_| Analytic {
                desc: record.rule_description.get(),
                r#type: "Rule",
                type_id: 1,
                uid: rule,
                ..Analytic::default()
            }),
            attacks: record
                .mitre_attacks
                .get()
                .iter()
                .filter_map(|attack| attack.tactic.as_ref())
                .flat_map(attacks)
                .collect(),
            created_time: time,
            first_seen_time: record.sensor_generated_at.millis(),
            product: record.sensor.as_ref().and_then(product),
            title: rule,
            types: [&record.r#type, &record.attack_type, &record.detection_attack]
                .into_iter()
                .filter_map(Text::get)
                .collect(),
            uid: record.id.get().unwrap_or_default().into(),
            ..FindingInfo::default()
        },
        is_alert: Some(true),
        risk_score: record.severity,
        status,
        status_id,
        ..DetectionFinding::default()
    };
    write(head, body, event);
}

fn band(severity: Option<i32>) -> Coded<'static> {
    match severity {
        None => (0, "Unknown"),
        Some(0) => (1, "Informational"),
        Some(1..=3) => (2, "Low"),
        Some(4..=6) => (3, "Medium"),
        Some(7..=8) => (4, "High"),
        Some(9..=10) => (5, "Critical"),
        Some(_) => (99, "Other"),
    }
}

fn device<'a>(machine: Option<&'a Machine>, raw: Option<&'a Raw>) -> Option<Device<'a>> {
    let (hostname, name) = names(machine.and_then(|machine| machine.entity.get()));
    let (type_id, r#type) = device_type(machine.and_then(|machine| machine.r#type.get()), None);
    let os = raw.and_then(|raw| {
        let (type_id, r#type) = platform(raw.meta_os_platform.get());
        let version = raw.meta_os_version.get().map(Cow::Borrowed);
        Some(Os { name: raw.meta_os_name.get()?, r#type, type_id, version, ..Os::default() })
    });
    let device = Device {
        hostname,
        ip: raw.and_then(|raw| ip(raw.meta_ip_address.get())),
        name,
        os,
        r#type,
        type_id,
        uid: machine.and_then(|machine| machine.id.get()).or(raw.and_then(|raw| raw.meta_eid.get())),
        ..Device::default()
    };
    device.if_identified()
}

fn evidence(raw: &Raw) -> Option<Evidence<'_>> {
    let uid = raw.sophos_pid.get();
    let parent = raw.process_parent_sophos_pid.get().map(|uid| {
        Box::new(Process {
            name: raw.process_parent_name.get(),
            path: raw.process_parent_path.get(),
            uid: Some(uid),
            ..Process::default()
        })
    });
    let process = (raw.process_pid.is_some() || uid.is_some()).then(|| Process {
        cmd_line: raw.process_pid.and(raw.process_cmd_line.get()),
        name: raw.process_pid.and(raw.process_name.get()),
        parent_process: parent,
        pid: raw.process_pid,
        uid,
        ..Process::default()
    });
    let app_name = raw.process_name.get().filter(|_| raw.process_pid.is_none());
    let file = raw.process_path.get().map(|path| File {
        hashes: hashes(None, None, raw.process_sha256.get()),
        name: file_name(path),
        path: Some(path),
        r#type: "Unknown",
        ..File::default()
    });
    let user = raw.meta_username.get().map(|name| User { name: Some(name), ..User::default() });
    let actor = app_name.map(|_| Actor { app_name, ..Actor::default() });
    (actor.is_some() || file.is_some() || process.is_some() || user.is_some()).then_some(Evidence {
        actor,
        file,
        process,
        user,
        ..Evidence::default()
    })
}

fn product(sensor: &Sensor) -> Option<Product<'_>> {
    let (name, uid) = (sensor.name.get().or(sensor.r#type.get()), sensor.id.get());
    (name.is_some() || uid.is_some()).then_some(Product {
        name,
        uid,
        vendor_name: sensor.source.get(),
        version: sensor.version.get(),
        ..Product::default()
    })
}

/// One for each technique, or one for a tactic without.
fn attacks(tactic: &Tactic) -> Vec<Attack<'_>> {
    let of = |technique, sub_technique| {
        let (name, uid) = (tactic.name.get(), tactic.id.get());
        let tactic = (name.is_some() || uid.is_some()).then_some(Technique { name, src_url: None, uid });
        Attack { sub_technique, tactic, technique }
    };
    let known = tactic.techniques.get().iter().filter_map(|named| {
        let (name, uid) = (named.name.get(), named.id.get());
        let technique = (name.is_some() || uid.is_some()).then_some(Technique { name, src_url: None, uid });
        let is_sub = uid.is_some_and(|uid| uid.contains('.'));
        technique.map(|technique| if is_sub { of(None, Some(technique)) } else { of(Some(technique), None) })
    });
    let attacks: Vec<_> = known.collect();
    let is_told = tactic.name.get().is_some() || tactic.id.get().is_some();
    if attacks.is_empty() && is_told { vec![of(None, None)] } else { attacks }
}
