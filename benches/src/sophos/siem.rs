//! Sophos' events and alerts for SIEMs.

use serde::Deserialize;

use super::common::{device_type, platform};
use crate::ocsf::{
    Analytic, Connection, DETECTION_FINDING, DetectionFinding, Device, Endpoint, Evidence, File, FindingInfo, Head,
    List, Metadata, Os, Process, Product, Text, User, file_name, hashes, ip, names, read, severity, write,
};
use crate::{Variation, Yardstick};

const SEVERITIES: &[&str] = &["none", "low", "medium", "high", "critical"];

/// The yardstick of events.
pub const EVENTS: Yardstick = Yardstick {
    feed: "sophos-siem-events",
    write: events,
    variation: Variation {
        kept: &["id"],
        words: &[("severity", SEVERITIES), ("endpoint_type", &["computer", "server"])],
        numbers: &[],
    },
};

/// The yardstick of alerts.
pub const ALERTS: Yardstick = Yardstick {
    feed: "sophos-siem-alerts",
    write: alerts,
    variation: Variation {
        kept: &["id"],
        words: &[("severity", SEVERITIES), ("endpoint_type", &["computer", "server"])],
        numbers: &[],
    },
};

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "appSha256")]
    app_sha256: Text,
    core_remedy_items: Option<Remedy>,
    created_at: Text,
    customer_id: Text,
    endpoint_id: Text,
    endpoint_type: Text,
    group: Text,
    id: Text,
    location: Text,
    name: Text,
    origin: Text,
    severity: Text,
    source: Text,
    source_info: Option<Source>,
    threat: Text,
    r#type: Text,
    user_id: Text,
    when: Text,
}

#[derive(Deserialize)]
struct Alert {
    category: Text,
    created_at: Text,
    customer_id: Text,
    data: Option<Data>,
    description: Text,
    event_service_event_id: Text,
    id: Text,
    location: Text,
    product: Text,
    severity: Text,
    source: Text,
    threat: Text,
    r#type: Text,
    user_id: Text,
    when: Text,
}

#[derive(Deserialize)]
struct Data {
    app_path: Text,
    app_sha256: Text,
    correlation_id: Text,
    endpoint_id: Text,
    endpoint_platform: Text,
    endpoint_type: Text,
    ips_threat: Option<Ips>,
    origin: Text,
    source_info: Option<Source>,
}

#[derive(Deserialize)]
struct Ips {
    executable_name: Text,
    executable_path: Text,
    executable_pid: Text,
    remote_ip: Text,
    remote_port: Text,
}

#[derive(Deserialize)]
struct Source {
    ip: Text,
}

#[derive(Deserialize)]
struct Remedy {
    items: List<Item>,
}

#[derive(Deserialize)]
struct Item {
    descriptor: Text,
    r#type: Text,
}

fn events(record: &[u8], event: &mut Vec<u8>) {
    let record: Event = read(record);
    let (when, created) = (record.when.millis(), record.created_at.millis());
    let metadata = Metadata { tenant_uid: record.customer_id.get(), ..Metadata::sophos(Some("siem/events")) };
    let severity = severity(record.severity.get());
    let head = Head::finding(&DETECTION_FINDING, false, severity, when.or(created), metadata);
    let (hostname, name) = names(record.location.get());
    let (type_id, r#type) = device_type(record.endpoint_type.get(), None);
    let device = Device {
        hostname,
        ip: record.source_info.as_ref().and_then(|source| ip(source.ip.get())),
        name,
        r#type,
        type_id,
        uid: record.endpoint_id.get(),
        ..Device::default()
    };
    let remedied = record.core_remedy_items.as_ref().and_then(|remedy| {
        let file = remedy.items.get().iter().find(|item| item.r#type.is("file"));
        file.and_then(|item| item.descriptor.get())
    });
    let evidence = Evidence {
        file: remedied.map(|path| file(path, record.app_sha256.get())),
        user: user(&record.source, &record.user_id),
        ..Evidence::default()
    };
    let body = DetectionFinding {
        device: device.if_identified(),
        evidences: (evidence.file.is_some() || evidence.user.is_some()).then_some(evidence).into_iter().collect(),
        finding_info: FindingInfo {
            analytic: origin(&record.origin),
            created_time: created,
            desc: record.name.get(),
            first_seen_time: when,
            title: record.threat.get().or(record.r#type.get()),
            types: types(&record.threat, &record.r#type, &record.group),
            uid: record.id.get().unwrap_or_default().into(),
            ..FindingInfo::default()
        },
        is_alert: Some(true),
        ..DetectionFinding::default()
    };
    write(head, body, event);
}

fn alerts(record: &[u8], event: &mut Vec<u8>) {
    let record: Alert = read(record);
    let data = record.data.as_ref();
    let (when, created) = (record.when.millis(), record.created_at.millis());
    let metadata = Metadata {
        correlation_uid: data.and_then(|data| data.correlation_id.get()),
        tenant_uid: record.customer_id.get(),
        ..Metadata::sophos(Some("siem/alerts"))
    };
    let severity = severity(record.severity.get());
    let head = Head::finding(&DETECTION_FINDING, false, severity, when.or(created), metadata);
    let (hostname, name) = names(record.location.get());
    let (type_id, r#type) = device_type(data.and_then(|data| data.endpoint_type.get()), None);
    let device = Device {
        hostname,
        ip: data.and_then(|data| data.source_info.as_ref()).and_then(|source| ip(source.ip.get())),
        name,
        os: data.and_then(|data| data.endpoint_platform.get()).map(|name| {
            let (type_id, r#type) = platform(Some(name));
            Os { name, r#type, type_id, ..Os::default() }
        }),
        r#type,
        type_id,
        uid: data.and_then(|data| data.endpoint_id.get()),
        ..Device::default()
    };
    let product = record.product.get();
    let body = DetectionFinding {
        device: device.if_identified(),
        evidences: evidence(&record, data).into_iter().collect(),
        finding_info: FindingInfo {
            analytic: data.and_then(|data| origin(&data.origin)),
            created_time: created,
            desc: record.description.get(),
            first_seen_time: when,
            product: product.map(|_| Product { name: product, vendor_name: Some("Sophos"), ..Product::default() }),
            title: record.threat.get().or(record.r#type.get()),
            types: types(&record.threat, &record.r#type, &record.category),
            uid: record.id.get().unwrap_or_default().into(),
            uid_alt: record.event_service_event_id.get(),
            ..FindingInfo::default()
        },
        is_alert: Some(true),
        ..DetectionFinding::default()
    };
    write(head, body, event);
}

fn evidence<'a>(record: &'a Alert, data: Option<&'a Data>) -> Option<Evidence<'a>> {
    let ips = data.and_then(|data| data.ips_threat.as_ref());
    let process = ips.and_then(|ips| {
        Some(Process {
            name: ips.executable_name.get(),
            path: ips.executable_path.get(),
            pid: Some(ips.executable_pid.get()?.parse().ok()?),
            ..Process::default()
        })
    });
    let remote = ips.and_then(|ips| {
        Some(Endpoint {
            ip: Some(ip(ips.remote_ip.get())?),
            port: ips.remote_port.get().and_then(|port| port.parse().ok()),
            ..Endpoint::default()
        })
    });
    let evidence = Evidence {
        connection_info: remote.is_some().then_some(Connection {
            direction: "Unknown",
            direction_id: 0,
            protocol_name: None,
        }),
        dst_endpoint: remote,
        file: data.and_then(|data| Some(file(data.app_path.get()?, data.app_sha256.get()))),
        process,
        user: user(&record.source, &record.user_id),
        ..Evidence::default()
    };
    let any = evidence.dst_endpoint.is_some()
        || evidence.file.is_some()
        || evidence.process.is_some()
        || evidence.user.is_some();
    any.then_some(evidence)
}

fn file<'a>(path: &'a str, sha256: Option<&'a str>) -> File<'a> {
    File {
        hashes: hashes(None, None, sha256),
        name: file_name(path),
        path: Some(path),
        r#type: "Unknown",
        ..File::default()
    }
}

fn user<'a>(source: &'a Text, id: &'a Text) -> Option<User<'a>> {
    let (name, uid) = (source.get().filter(|name| *name != "n/a"), id.get());
    (name.is_some() || uid.is_some()).then_some(User { name, uid, ..User::default() })
}

fn origin(origin: &Text) -> Option<Analytic<'_>> {
    origin.get().map(|name| Analytic { name: Some(name), r#type: "Unknown", ..Analytic::default() })
}

fn types<'a>(threat: &'a Text, kind: &'a Text, group: &'a Text) -> Vec<&'a str> {
    kind.get().filter(|_| threat.get().is_some()).into_iter().chain(group.get()).collect()
}
