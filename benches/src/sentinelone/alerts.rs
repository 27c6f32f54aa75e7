//! SentinelOne unified alerts.

use serde::Deserialize;

use super::common::{agents, groups, organization, system};
use crate::ocsf::{
    Actor, Analytic, Coded, DETECTION_FINDING, DetectionFinding, Device, Endpoint, Evidence, File, FindingInfo, Head,
    List, Metadata, Named, Os, Product, Text, Ticket, User, email, hashes, hostname, ip, names, read, severity, texts,
    write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sentinelone-alerts",
    write: yardstick,
    variation: Variation {
        kept: &["id"],
        words: &[
            ("severity", &["CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO", "UNKNOWN"]),
            ("status", &["NEW", "IN_PROGRESS", "RESOLVED", "FALSE_POSITIVE"]),
            (
                "analystVerdict",
                &["TRUE_POSITIVE_MALWARE", "FALSE_POSITIVE_BENIGN", "TRUE_POSITIVE_BENIGN", "UNDEFINED"],
            ),
            ("confidenceLevel", &["MALICIOUS", "SUSPICIOUS", "N/A"]),
            ("result", &["MITIGATED", "UNMITIGATED", "BLOCKED"]),
            ("osType", &["WINDOWS", "LINUX", "MACOS", "UNKNOWN"]),
            ("category", &["Workstation", "Server"]),
            ("email", &["soc@northwind.example", "soc"]),
        ],
        numbers: &[],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    analyst_verdict: Text,
    analytics: Option<Engine>,
    assets: List<Asset>,
    assignee: Option<Assignee>,
    classification: Text,
    confidence_level: Text,
    created_at: Text,
    data_sources: List<Text>,
    description: Text,
    detected_at: Text,
    detection_source: Option<Source>,
    detection_time: Option<AtDetection>,
    external_id: Text,
    first_seen_at: Text,
    id: Text,
    last_seen_at: Text,
    name: Text,
    process: Option<Running>,
    real_time: Option<Realtime>,
    result: Text,
    severity: Text,
    status: Text,
    storyline_id: Text,
    ticket_id: Text,
    updated_at: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Engine {
    category: Text,
    name: Text,
    type_value: Text,
    uid: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asset {
    agent_uuid: Text,
    agent_version: Text,
    category: Text,
    id: Text,
    last_logged_in_user: Text,
    name: Text,
    os_type: Text,
    os_version: Text,
    role: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Assignee {
    email: Text,
    full_name: Text,
    user_id: Text,
}

#[derive(Deserialize)]
struct Source {
    product: Text,
    vendor: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AtDetection {
    attacker: Option<Attacker>,
    target_user: Option<Target>,
}

#[derive(Deserialize)]
struct Attacker {
    host: Text,
    ip: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Target {
    domain: Text,
    email_address: Text,
    name: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Running {
    file: Option<Image>,
    parent_name: Text,
}

#[derive(Deserialize)]
struct Image {
    md5: Text,
    name: Text,
    path: Text,
    sha1: Text,
    sha256: Text,
}

#[derive(Deserialize)]
struct Realtime {
    scope: Option<Scope>,
}

#[derive(Deserialize)]
struct Scope {
    account: Option<Named>,
    group: Option<Named>,
    site: Option<Named>,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let closed = record.status.is("RESOLVED") || record.status.is("FALSE_POSITIVE");
    let updated = record.updated_at.millis();
    let assignee = record.assignee.as_ref().and_then(assignee);
    let (verdict_id, verdict) = record.analyst_verdict.get().and_then(verdict).unzip();
    let (disposition_id, disposition) = record.result.get().map(disposition).unzip();
    let (confidence_id, confidence) = record.confidence_level.get().map(confidence).unzip();
    let (status_id, status) = record.status.get().map(status).unzip();
    let ticket = record.ticket_id.get();
    let mut metadata =
        Metadata { correlation_uid: record.storyline_id.get(), ..Metadata::sentinelone("unifiedalerts") };
    if assignee.is_some() || verdict.is_some() || ticket.is_some() {
        metadata.profiles.push("incident");
    }
    if disposition.is_some() {
        metadata.profiles.push("security_control");
    }
    let time = if closed { updated } else { record.detected_at.millis().or(updated) };
    let head = Head::finding(&DETECTION_FINDING, closed, severity(record.severity.get()), time, metadata);
    let source = record.detection_source.as_ref();
    let body = DetectionFinding {
        assignee,
        confidence,
        confidence_id,
        device: device(&record),
        disposition,
        disposition_id,
        evidences: evidence(&record).into_iter().collect(),
        finding_info: FindingInfo {
            analytic: record.analytics.as_ref().and_then(analytic),
            created_time: record.created_at.millis(),
            data_sources: texts(&record.data_sources),
            desc: record.description.get(),
            first_seen_time: record.first_seen_at.millis(),
            last_seen_time: record.last_seen_at.millis(),
            modified_time: updated,
            product: source.and_then(|source| {
                Some(Product {
                    name: Some(source.product.get()?),
                    vendor_name: source.vendor.get(),
                    ..Product::default()
                })
            }),
            title: record.name.get(),
            types: record.classification.get().into_iter().collect(),
            uid: record.id.get().unwrap_or_default().into(),
            uid_alt: record.external_id.get(),
            ..FindingInfo::default()
        },
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

fn status(word: &str) -> Coded<'_> {
    match word {
        "NEW" => (1, "New"),
        "IN_PROGRESS" => (2, "In Progress"),
        "RESOLVED" => (4, "Resolved"),
        "FALSE_POSITIVE" => (3, "Suppressed"),
        _ => (99, word),
    }
}

fn verdict(word: &str) -> Option<Coded<'_>> {
    match word {
        "UNDEFINED" => None,
        word if word.starts_with("TRUE_POSITIVE") => Some((2, "True Positive")),
        word if word.starts_with("FALSE_POSITIVE") => Some((1, "False Positive")),
        word => Some((99, word)),
    }
}

fn disposition(word: &str) -> Coded<'_> {
    match word {
        "MITIGATED" => (11, "Corrected"),
        "UNMITIGATED" => (13, "Uncorrected"),
        _ => (99, word),
    }
}

fn confidence(word: &str) -> Coded<'_> {
    match word {
        "MALICIOUS" => (3, "High"),
        "SUSPICIOUS" => (2, "Medium"),
        "N/A" => (0, "Unknown"),
        _ => (99, word),
    }
}

fn assignee(assignee: &Assignee) -> Option<User<'_>> {
    Some(User {
        email_addr: email(assignee.email.get()),
        full_name: assignee.full_name.get(),
        uid: Some(assignee.user_id.get()?),
        ..User::default()
    })
}

fn analytic(engine: &Engine) -> Option<Analytic<'_>> {
    let (type_id, r#type) = engine.type_value.get().map_or((0, "Unknown"), |word| (99, word));
    let (name, uid) = (engine.name.get(), engine.uid.get());
    (name.is_some() || uid.is_some()).then_some(Analytic {
        category: engine.category.get(),
        desc: None,
        name,
        r#type,
        type_id,
        uid,
    })
}

fn device(record: &Record) -> Option<Device<'_>> {
    let assets = record.assets.get();
    let asset = assets.iter().find(|asset| asset.role.is("TARGET")).or(assets.first())?;
    let (hostname, name) = names(asset.name.get());
    let (type_id, r#type) = match asset.category.get() {
        None => (0, "Unknown"),
        Some("Server") => (1, "Server"),
        Some(word) => (99, word),
    };
    let scope = record.real_time.as_ref().and_then(|now| now.scope.as_ref());
    let group = scope.and_then(|scope| scope.group.as_ref());
    let account = scope.and_then(|scope| scope.account.as_ref());
    let site = scope.and_then(|scope| scope.site.as_ref());
    let user = asset.last_logged_in_user.get();
    let device = Device {
        agent_list: agents(asset.agent_uuid.get(), asset.agent_version.get()),
        groups: groups(group.and_then(|group| group.name.get()), group.and_then(|group| group.id.get())),
        hostname,
        name,
        org: organization(
            (account.and_then(|account| account.name.get()), account.and_then(|account| account.id.get())),
            (site.and_then(|site| site.name.get()), site.and_then(|site| site.id.get())),
        ),
        os: asset.os_version.get().map(|name| {
            let (type_id, r#type) = system(asset.os_type.get().filter(|word| *word != "UNKNOWN"));
            Os { name, r#type, type_id, ..Os::default() }
        }),
        owner: user.map(|_| User { name: user, ..User::default() }),
        r#type,
        type_id,
        uid_alt: asset.id.get(),
        ..Device::default()
    };
    device.if_identified()
}

fn evidence(record: &Record) -> Option<Evidence<'_>> {
    let before = record.detection_time.as_ref();
    let process = record.process.as_ref();
    let attacker = before.and_then(|before| before.attacker.as_ref()).and_then(|attacker| {
        let (hostname, ip) = (hostname(attacker.host.get()), ip(attacker.ip.get()));
        (hostname.is_some() || ip.is_some()).then_some(Endpoint { hostname, ip, ..Endpoint::default() })
    });
    let user = before.and_then(|before| before.target_user.as_ref()).and_then(|user| {
        Some(User {
            domain: user.domain.get(),
            email_addr: email(user.email_address.get()),
            name: Some(user.name.get()?),
            ..User::default()
        })
    });
    let file = process.and_then(|process| process.file.as_ref()).and_then(|file| {
        Some(File {
            hashes: hashes(file.md5.get(), file.sha1.get(), file.sha256.get()),
            name: file.name.get()?,
            path: file.path.get(),
            r#type: "Unknown",
            ..File::default()
        })
    });
    let app_name = process.and_then(|process| process.parent_name.get());
    let actor = app_name.map(|_| Actor { app_name, ..Actor::default() });
    (actor.is_some() || file.is_some() || attacker.is_some() || user.is_some()).then_some(Evidence {
        actor,
        file,
        src_endpoint: attacker,
        user,
        ..Evidence::default()
    })
}
