//! SentinelOne alerts of customers' rules.

use serde::Deserialize;

use super::common::{agents, machine, organization, os};
use crate::ocsf::{
    Actor, Analytic, Coded, Connection, DETECTION_FINDING, DetectionFinding, Device, Endpoint, Evidence, File,
    FindingInfo, Head, Metadata, Process, Query, RegistryKey, Text, User, file_name, hashes, hostname, ip, names, read,
    severity, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sentinelone-cloud-alerts",
    write: yardstick,
    variation: Variation {
        kept: &["alertInfo", "alertId"],
        words: &[
            ("severity", &["Low", "Medium", "High", "Critical", "Info"]),
            ("incidentStatus", &["Unresolved", "In progress", "Resolved"]),
            ("analystVerdict", &["Undefined", "True positive", "False positive", "Suspicious"]),
            ("netEventDirection", &["INCOMING", "OUTGOING"]),
            ("integrityLevel", &["untrusted", "low", "medium", "high", "system", "unknown"]),
            ("tgtProcIntegrityLevel", &["untrusted", "low", "medium", "high", "system", "unknown"]),
            ("machineType", &["laptop", "desktop", "server", "unknown"]),
            ("osFamily", &["windows", "linux", "macos"]),
        ],
        numbers: &[],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    agent_detection_info: Option<Agent>,
    alert_info: Alert,
    rule_info: Option<Rule>,
    source_parent_process_info: Option<Running>,
    source_process_info: Option<Running>,
    target_process_info: Option<Target>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Agent {
    account_id: Text,
    machine_type: Text,
    name: Text,
    os_family: Text,
    os_name: Text,
    os_revision: Text,
    site_id: Text,
    uuid: Text,
    version: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Alert {
    alert_id: Text,
    analyst_verdict: Text,
    created_at: Text,
    dns_request: Text,
    dst_ip: Text,
    dst_port: Text,
    event_type: Text,
    incident_status: Text,
    net_event_direction: Text,
    registry_key_path: Text,
    registry_path: Text,
    reported_at: Text,
    src_ip: Text,
    src_machine_ip: Text,
    src_port: Text,
    updated_at: Text,
}

#[derive(Deserialize)]
struct Rule {
    description: Text,
    id: Text,
    name: Text,
    severity: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Running {
    commandline: Text,
    file_hash_md5: Text,
    file_hash_sha1: Text,
    file_hash_sha256: Text,
    file_path: Text,
    integrity_level: Text,
    name: Text,
    pid: Text,
    pid_starttime: Text,
    storyline: Text,
    unique_id: Text,
    user: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Target {
    tgt_file_hash_sha1: Text,
    tgt_file_hash_sha256: Text,
    tgt_file_id: Text,
    tgt_file_path: Text,
    tgt_proc_cmd_line: Text,
    tgt_proc_image_path: Text,
    tgt_proc_integrity_level: Text,
    tgt_proc_name: Text,
    tgt_proc_pid: Text,
    tgt_proc_uid: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let alert = &record.alert_info;
    let rule = record.rule_info.as_ref();
    let closed = alert.incident_status.is("Resolved");
    let (created, updated) = (alert.created_at.millis(), alert.updated_at.millis());
    let (verdict_id, verdict) = alert.analyst_verdict.get().and_then(verdict).unzip();
    let (status_id, status) = alert.incident_status.get().map(status).unzip();
    let mut metadata = Metadata {
        correlation_uid: record.source_process_info.as_ref().and_then(|process| process.storyline.get()),
        ..Metadata::sentinelone("cloud-detection/alerts")
    };
    if verdict.is_some() {
        metadata.profiles.push("incident");
    }
    let time = if closed { updated } else { created.or(updated) };
    let word = rule.and_then(|rule| rule.severity.get());
    let head = Head::finding(&DETECTION_FINDING, closed, severity(word), time, metadata);
    let body = DetectionFinding {
        device: record.agent_detection_info.as_ref().and_then(device),
        evidences: evidence(&record).into_iter().collect(),
        finding_info: FindingInfo {
            analytic: rule.and_then(analytic),
            created_time: created,
            first_seen_time: alert.reported_at.millis(),
            modified_time: updated,
            title: rule.and_then(|rule| rule.name.get()),
            types: alert.event_type.get().into_iter().collect(),
            uid: alert.alert_id.get().unwrap_or_default().into(),
            ..FindingInfo::default()
        },
        is_alert: (!closed).then_some(true),
        status,
        status_id,
        verdict,
        verdict_id,
        ..DetectionFinding::default()
    };
    write(head, body, event);
}

fn verdict(word: &str) -> Option<Coded<'_>> {
    match word {
        "Undefined" => None,
        "True positive" => Some((2, "True Positive")),
        "False positive" => Some((1, "False Positive")),
        "Suspicious" => Some((4, "Suspicious")),
        _ => Some((99, word)),
    }
}

fn status(word: &str) -> Coded<'_> {
    match word {
        "Unresolved" => (1, "New"),
        "In progress" => (2, "In Progress"),
        "Resolved" => (4, "Resolved"),
        _ => (99, word),
    }
}

fn integrity(word: &str) -> Coded<'_> {
    match word {
        "unknown" => (0, "Unknown"),
        "untrusted" => (1, "Untrusted"),
        "low" => (2, "Low"),
        "medium" => (3, "Medium"),
        "high" => (4, "High"),
        "system" => (5, "System"),
        _ => (99, word),
    }
}

fn analytic(rule: &Rule) -> Option<Analytic<'_>> {
    let (name, uid) = (rule.name.get(), rule.id.get());
    (name.is_some() || uid.is_some()).then_some(Analytic {
        desc: rule.description.get(),
        name,
        r#type: "Rule",
        type_id: 1,
        uid,
        ..Analytic::default()
    })
}

fn device(agent: &Agent) -> Option<Device<'_>> {
    let (hostname, name) = names(agent.name.get());
    let (type_id, r#type) = machine(agent.machine_type.get());
    let device = Device {
        agent_list: agents(agent.uuid.get(), agent.version.get()),
        hostname,
        name,
        org: organization((None, agent.account_id.get()), (None, agent.site_id.get())),
        os: os(&agent.os_name, &agent.os_family, &agent.os_revision),
        r#type,
        type_id,
        ..Device::default()
    };
    device.if_identified()
}

fn evidence(record: &Record) -> Option<Evidence<'_>> {
    let alert = &record.alert_info;
    let target = record.target_process_info.as_ref();
    let process = record.source_process_info.as_ref().and_then(process).map(|source| Process {
        parent_process: record.source_parent_process_info.as_ref().and_then(process).map(Box::new),
        ..source
    });
    let port = |text: &Text| text.get().and_then(|text| text.parse().ok());
    let end = |address, port| Some(Endpoint { ip: Some(address?), port, ..Endpoint::default() });
    let source = ip(alert.src_ip.get()).or(ip(alert.src_machine_ip.get()));
    let src_endpoint = end(source, port(&alert.src_port));
    let dst_endpoint = end(ip(alert.dst_ip.get()), port(&alert.dst_port));
    let direction = alert.net_event_direction.get().map(|word| match word {
        "INCOMING" => (1, "Inbound"),
        "OUTGOING" => (2, "Outbound"),
        _ => (99, word),
    });
    let connection_info =
        direction.map(|(direction_id, direction)| Connection { direction, direction_id, protocol_name: None });
    let evidence = Evidence {
        actor: process.map(|process| Actor { process: Some(process), ..Actor::default() }),
        connection_info,
        dst_endpoint,
        file: target.and_then(target_file),
        process: target.and_then(target_process),
        query: hostname(alert.dns_request.get()).map(|hostname| Query { hostname }),
        reg_key: alert.registry_key_path.get().or(alert.registry_path.get()).map(|path| RegistryKey { path }),
        src_endpoint,
        ..Evidence::default()
    };
    let any = evidence.actor.is_some()
        || evidence.connection_info.is_some()
        || evidence.dst_endpoint.is_some()
        || evidence.file.is_some()
        || evidence.process.is_some()
        || evidence.query.is_some()
        || evidence.reg_key.is_some()
        || evidence.src_endpoint.is_some();
    any.then_some(evidence)
}

fn process(running: &Running) -> Option<Process<'_>> {
    let (pid, uid) = (running.pid.get().and_then(|pid| pid.parse().ok()), running.unique_id.get());
    let (integrity_id, integrity) = running.integrity_level.get().map(integrity).unzip();
    let sums = || hashes(running.file_hash_md5.get(), running.file_hash_sha1.get(), running.file_hash_sha256.get());
    let user = running.user.get().map(|name| Box::new(User { name: Some(name), ..User::default() }));
    (pid.is_some() || uid.is_some()).then(|| Process {
        cmd_line: running.commandline.get(),
        created_time: running.pid_starttime.millis(),
        file: running.file_path.get().map(|path| file(path, sums())),
        integrity,
        integrity_id,
        name: running.name.get(),
        pid,
        uid,
        user,
        ..Process::default()
    })
}

fn target_process(target: &Target) -> Option<Process<'_>> {
    let (pid, uid) = (target.tgt_proc_pid.get().and_then(|pid| pid.parse().ok()), target.tgt_proc_uid.get());
    let (integrity_id, integrity) = target.tgt_proc_integrity_level.get().map(integrity).unzip();
    (pid.is_some() || uid.is_some()).then(|| Process {
        cmd_line: target.tgt_proc_cmd_line.get(),
        file: target.tgt_proc_image_path.get().map(|path| file(path, Vec::new())),
        integrity,
        integrity_id,
        name: target.tgt_proc_name.get(),
        pid,
        uid,
        ..Process::default()
    })
}

fn target_file(target: &Target) -> Option<File<'_>> {
    let sums = hashes(None, target.tgt_file_hash_sha1.get(), target.tgt_file_hash_sha256.get());
    Some(File { uid: target.tgt_file_id.get(), ..file(target.tgt_file_path.get()?, sums) })
}

fn file<'a>(path: &'a str, hashes: Vec<crate::ocsf::Hash<'a>>) -> File<'a> {
    File { hashes, name: file_name(path), path: Some(path), r#type: "Unknown", ..File::default() }
}
