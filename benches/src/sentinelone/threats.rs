//! SentinelOne threats.

use serde::Deserialize;

use super::common::{Adapter, agents, groups, interfaces, machine, organization, os};
use crate::ocsf::{
    Actor, Analytic, Attack, Coded, Container, DETECTION_FINDING, DetectionFinding, Device, Evidence, File,
    FindingInfo, Head, Image, List, Metadata, Technique, Text, Ticket, Trait, User, email, file_name, hashes, names,
    read, texts, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sentinelone-threats",
    write: yardstick,
    variation: Variation {
        kept: &["id", "threatId", "threatInfo"],
        words: &[
            ("analystVerdict", &["true_positive", "false_positive", "suspicious", "undefined"]),
            ("incidentStatus", &["unresolved", "in_progress", "resolved"]),
            ("mitigationStatus", &["not_mitigated", "mitigated", "marked_as_benign"]),
            ("confidenceLevel", &["malicious", "suspicious", "n/a"]),
            ("detectionType", &["static", "dynamic"]),
            ("fileExtensionType", &["Executable", "Document", "Unknown"]),
            ("agentMachineType", &["laptop", "desktop", "server", "unknown", "storage"]),
            ("agentOsType", &["windows", "linux", "macos", "windows_legacy"]),
            ("agentLastLoggedInUpn", &["i.laurent@northwind.example", "b.lind@northwind.example"]),
        ],
        numbers: &[("fileSize", 100, 1_000_000)],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    agent_detection_info: Option<AtDetection>,
    agent_realtime_info: Option<Realtime>,
    container_info: Option<InContainer>,
    id: Text,
    indicators: List<Indicator>,
    threat_info: Threat,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AtDetection {
    agent_last_logged_in_upn: Text,
    agent_last_logged_in_user_mail: Text,
    agent_last_logged_in_user_name: Text,
    agent_registered_at: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Realtime {
    account_id: Text,
    account_name: Text,
    agent_computer_name: Text,
    agent_domain: Text,
    agent_id: Text,
    agent_is_decommissioned: Option<bool>,
    agent_machine_type: Text,
    agent_os_name: Text,
    agent_os_revision: Text,
    agent_os_type: Text,
    agent_uuid: Text,
    agent_version: Text,
    group_id: Text,
    group_name: Text,
    network_interfaces: List<Adapter>,
    site_id: Text,
    site_name: Text,
}

#[derive(Deserialize)]
struct InContainer {
    id: Text,
    image: Text,
    labels: List<Text>,
    name: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Indicator {
    category: Text,
    category_id: Option<u64>,
    description: Text,
    ids: List<u64>,
    tactics: List<Tactic>,
}

#[derive(Deserialize)]
struct Tactic {
    name: Text,
    techniques: List<Named>,
}

#[derive(Deserialize)]
struct Named {
    link: Text,
    name: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Threat {
    analyst_verdict: Text,
    classification: Text,
    confidence_level: Text,
    created_at: Text,
    detection_engines: List<Engine>,
    detection_type: Text,
    external_ticket_id: Text,
    file_extension: Text,
    file_extension_type: Text,
    file_path: Text,
    file_size: Option<i64>,
    identified_at: Text,
    incident_status: Text,
    md5: Text,
    mitigation_status: Text,
    originator_process: Text,
    process_user: Text,
    publisher_name: Text,
    root_process_upn: Text,
    sha1: Text,
    sha256: Text,
    storyline: Text,
    threat_name: Text,
    updated_at: Text,
}

#[derive(Deserialize)]
struct Engine {
    key: Text,
    title: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let threat = &record.threat_info;
    let closed = threat.incident_status.is("resolved");
    let (created, updated) = (threat.created_at.millis(), threat.updated_at.millis());
    let (verdict_id, verdict) = threat.analyst_verdict.get().and_then(verdict).unzip();
    let (disposition_id, disposition) = threat.mitigation_status.get().map(disposition).unzip();
    let (confidence_id, confidence) = threat.confidence_level.get().map(confidence).unzip();
    let (status_id, status) = threat.incident_status.get().map(status).unzip();
    let ticket = threat.external_ticket_id.get();
    let mut metadata = Metadata { correlation_uid: threat.storyline.get(), ..Metadata::sentinelone("threats") };
    if verdict.is_some() || ticket.is_some() {
        metadata.profiles.push("incident");
    }
    if disposition.is_some() {
        metadata.profiles.push("security_control");
    }
    let time = if closed { updated } else { created.or(updated) };
    let head = Head::finding(&DETECTION_FINDING, closed, (0, "Unknown"), time, metadata);
    let body = DetectionFinding {
        confidence,
        confidence_id,
        device: device(record.agent_realtime_info.as_ref(), record.agent_detection_info.as_ref()),
        disposition,
        disposition_id,
        evidences: evidence(threat, record.container_info.as_ref()).into_iter().collect(),
        finding_info: finding(&record, created, updated),
        is_alert: (!closed).then_some(true),
        status,
        status_id,
        tickets: ticket.map(|uid| Ticket { uid }).into_iter().collect(),
        verdict,
        verdict_id,
        ..DetectionFinding::default()
    };
    write(head, body, event);
}

fn verdict(word: &str) -> Option<Coded<'_>> {
    match word {
        "undefined" => None,
        "true_positive" => Some((2, "True Positive")),
        "false_positive" => Some((1, "False Positive")),
        "suspicious" => Some((4, "Suspicious")),
        _ => Some((99, word)),
    }
}

fn disposition(word: &str) -> Coded<'_> {
    match word {
        "not_mitigated" => (13, "Uncorrected"),
        "mitigated" => (11, "Corrected"),
        "marked_as_benign" => (10, "Exonerated"),
        _ => (99, word),
    }
}

fn confidence(word: &str) -> Coded<'_> {
    match word {
        "malicious" => (3, "High"),
        "suspicious" => (2, "Medium"),
        "n/a" => (0, "Unknown"),
        _ => (99, word),
    }
}

fn status(word: &str) -> Coded<'_> {
    match word {
        "unresolved" => (1, "New"),
        "in_progress" => (2, "In Progress"),
        "resolved" => (4, "Resolved"),
        _ => (99, word),
    }
}

fn device<'a>(agent: Option<&'a Realtime>, before: Option<&'a AtDetection>) -> Option<Device<'a>> {
    let agent = agent?;
    let (hostname, name) = names(agent.agent_computer_name.get());
    let (type_id, r#type) = machine(agent.agent_machine_type.get());
    let device = Device {
        agent_list: agents(agent.agent_uuid.get(), agent.agent_version.get()),
        domain: agent.agent_domain.get(),
        first_seen_time: before.and_then(|before| before.agent_registered_at.millis()),
        groups: groups(agent.group_name.get(), agent.group_id.get()),
        hostname,
        is_managed: agent.agent_is_decommissioned.is_some_and(|gone| !gone).then_some(true),
        name,
        network_interfaces: interfaces(&agent.network_interfaces),
        org: organization(
            (agent.account_name.get(), agent.account_id.get()),
            (agent.site_name.get(), agent.site_id.get()),
        ),
        os: os(&agent.agent_os_name, &agent.agent_os_type, &agent.agent_os_revision),
        owner: before.and_then(owner),
        r#type,
        type_id,
        uid: agent.agent_id.get(),
        ..Device::default()
    };
    device.if_identified()
}

fn owner(before: &AtDetection) -> Option<User<'_>> {
    Some(User {
        email_addr: email(before.agent_last_logged_in_user_mail.get()),
        name: Some(before.agent_last_logged_in_user_name.get()?),
        uid_alt: before.agent_last_logged_in_upn.get(),
        ..User::default()
    })
}

fn evidence<'a>(threat: &'a Threat, container: Option<&'a InContainer>) -> Option<Evidence<'a>> {
    let user = threat.process_user.get().map(|name| User {
        name: Some(name),
        uid_alt: threat.root_process_upn.get(),
        ..User::default()
    });
    let app_name = threat.originator_process.get();
    let actor = (app_name.is_some() || user.is_some()).then_some(Actor { app_name, user, process: None });
    let container = container.and_then(|container| {
        let (name, uid) = (container.name.get(), container.id.get());
        (name.is_some() || uid.is_some()).then_some(Container {
            image: container.image.get().map(|uid| Image { uid }),
            labels: texts(&container.labels),
            name,
            uid,
        })
    });
    let file = file(threat);
    (actor.is_some() || file.is_some()).then_some(Evidence { actor, container, file, ..Evidence::default() })
}

fn file(threat: &Threat) -> Option<File<'_>> {
    let path = threat.file_path.get();
    let (type_id, r#type) = match threat.file_extension_type.get() {
        None => (0, "Unknown"),
        Some("Executable") => (8, "Executable File"),
        Some(word) => (99, word),
    };
    Some(File {
        company_name: threat.publisher_name.get(),
        ext: threat.file_extension.get(),
        hashes: hashes(threat.md5.get(), threat.sha1.get(), threat.sha256.get()),
        name: path.map(file_name).or(threat.threat_name.get())?,
        path,
        size: threat.file_size,
        r#type,
        type_id,
        ..File::default()
    })
}

fn finding(record: &Record, created: Option<i64>, updated: Option<i64>) -> FindingInfo<'_> {
    let threat = &record.threat_info;
    let mut analytics = threat.detection_engines.get().iter().map(engine);
    let analytic = analytics.next().flatten().map(|analytic| match threat.detection_type.get() {
        Some(r#type) => Analytic { r#type, type_id: 99, ..analytic },
        None => analytic,
    });
    let tactics = record.indicators.get().iter().flat_map(|indicator| indicator.tactics.get());
    FindingInfo {
        analytic,
        attacks: tactics.flat_map(attacks).collect(),
        created_time: created,
        first_seen_time: threat.identified_at.millis(),
        modified_time: updated,
        related_analytics: analytics.flatten().collect(),
        title: threat.threat_name.get(),
        traits: record.indicators.get().iter().filter_map(indicator).collect(),
        types: threat.classification.get().into_iter().collect(),
        uid: record.id.get().unwrap_or_default().into(),
        ..FindingInfo::default()
    }
}

fn engine(engine: &Engine) -> Option<Analytic<'_>> {
    let (name, uid) = (engine.title.get(), engine.key.get());
    (name.is_some() || uid.is_some()).then_some(Analytic { name, r#type: "Unknown", uid, ..Analytic::default() })
}

fn indicator(indicator: &Indicator) -> Option<Trait<'_>> {
    Some(Trait {
        category: indicator.category.get(),
        name: indicator.description.get()?,
        uid: indicator.category_id.map(|id| id.to_string()),
        values: indicator.ids.get().iter().map(u64::to_string).collect(),
    })
}

/// One for each technique, or one for a tactic without.
fn attacks(tactic: &Tactic) -> Vec<Attack<'_>> {
    let of = |technique, sub_technique| Attack {
        sub_technique,
        tactic: tactic.name.get().map(|name| Technique { name: Some(name), ..Technique::default() }),
        technique,
    };
    let known = tactic.techniques.get().iter().filter_map(|named| {
        let src_url = named.link.get();
        let text = named.name.get()?;
        let (name, uid) = if is_id(text) { (None, Some(text)) } else { (Some(text), None) };
        let technique = Technique { name, src_url, uid };
        Some(if text.contains('.') && uid.is_some() { of(None, Some(technique)) } else { of(Some(technique), None) })
    });
    let attacks: Vec<_> = known.collect();
    if attacks.is_empty() && tactic.name.get().is_some() { vec![of(None, None)] } else { attacks }
}

/// `T1202` or `T1218.011`.
fn is_id(text: &str) -> bool {
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix('T').is_some_and(|id| match id.split_once('.') {
        None => digits(id, 4),
        Some((technique, sub)) => digits(technique, 4) && digits(sub, 3),
    })
}
