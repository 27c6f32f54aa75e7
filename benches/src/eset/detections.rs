//! ESET detections, of both versions of the service.

use serde::Deserialize;
use serde_json::Value;

use crate::ocsf::{
    Actor, Analytic, Coded, Connection, DETECTION_FINDING, DetectionFinding, Device, Endpoint, Evidence, File,
    FindingInfo, Head, List, Metadata, Process, ScanInfo, Text, Url, User, file_hash, file_name, hashes, hostname, ip,
    mac, read, severity, write,
};
use crate::{Variation, Yardstick};

const SEVERITIES: &[&str] = &[
    "SEVERITY_LEVEL_DIAGNOSTIC",
    "SEVERITY_LEVEL_INFORMATIONAL",
    "SEVERITY_LEVEL_LOW",
    "SEVERITY_LEVEL_MEDIUM",
    "SEVERITY_LEVEL_HIGH",
];
const URLS: &[&str] = &[
    "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
    "file:///C:/Users/kate/Downloads/invoice.vbs",
    "https://files.example.net/invoice.vbs",
    "script",
];

/// The yardstick of version 2.
pub const V2: Yardstick = Yardstick {
    feed: "eset-detections",
    write: v2,
    variation: Variation {
        kept: &["uuid", "parentPath", "pid"],
        words: &[
            ("severityLevel", SEVERITIES),
            ("objectUrl", URLS),
            ("objectTypeName", &["File", "Url", "Process"]),
            (
                "direction",
                &[
                    "NETWORK_TRAFFIC_DIRECTION_INBOUND",
                    "NETWORK_TRAFFIC_DIRECTION_OUTBOUND",
                    "NETWORK_TRAFFIC_DIRECTION_UNSPECIFIED",
                ],
            ),
            (
                "actionType",
                &[
                    "OBJECT_ACTION_TYPE_TERMINATE",
                    "OBJECT_ACTION_TYPE_NO_ACTION",
                    "OBJECT_ACTION_TYPE_CLEAN",
                    "OBJECT_ACTION_TYPE_DELETE",
                    "OBJECT_ACTION_TYPE_QUARANTINE",
                    "OBJECT_ACTION_TYPE_MOVE_TO_TRASH",
                    "OBJECT_ACTION_TYPE_UNSPECIFIED",
                ],
            ),
        ],
        numbers: &[("localPort", 0, 65_535), ("remotePort", 0, 65_535), ("severityScore", 1, 100)],
    },
};

/// The yardstick of version 1.
pub const V1: Yardstick = Yardstick {
    feed: "eset-detections-v1",
    write: v1,
    variation: Variation {
        kept: &["uuid"],
        words: &[
            ("severityLevel", SEVERITIES),
            ("objectUrl", URLS),
            ("objectTypeName", &["File", "Url", "Process"]),
            (
                "direction",
                &[
                    "NETWORK_COMMUNICATION_DIRECTION_INBOUND",
                    "NETWORK_COMMUNICATION_DIRECTION_OUTBOUND",
                    "NETWORK_COMMUNICATION_DIRECTION_UNSPECIFIED",
                ],
            ),
            ("protocolName", &["TCP", "UDP", "0"]),
        ],
        numbers: &[("localPort", 0, 65_535), ("remotePort", 0, 65_535)],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record2 {
    category: Text,
    circumstances: Text,
    device: Option<Named>,
    display_name: Text,
    edr_rule_uuid: Text,
    network_traffic: Option<Network>,
    note: Text,
    object_hash_sha1: Text,
    object_name: Text,
    object_size_bytes: Text,
    object_type_name: Text,
    object_url: Text,
    occur_time: Text,
    process: Option<Running>,
    resolved: Option<bool>,
    responses: List<Response>,
    scan_uuid: Text,
    severity_level: Text,
    severity_score: Option<i32>,
    triggering_event: Option<Trigger>,
    type_name: Text,
    user_name: Text,
    uuid: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record1 {
    category: Text,
    context: Option<Circumstances>,
    display_name: Text,
    network_communication: Option<Network>,
    object_hash_sha1: Text,
    object_name: Text,
    object_type_name: Text,
    object_url: Text,
    occur_time: Text,
    severity_level: Text,
    type_name: Text,
    uuid: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Circumstances {
    circumstances: Text,
    device_uuid: Text,
    process: Option<Running>,
    user_name: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Named {
    display_name: Text,
    uuid: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Network {
    direction: Text,
    local_ip_address: Text,
    local_mac_address: Text,
    local_port: Option<u16>,
    #[serde(alias = "protocolName")]
    protocol_keyword: Text,
    remote_ip_address: Text,
    remote_mac_address: Text,
    remote_port: Option<u16>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Running {
    command_line: Text,
    path: Text,
    uuid: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    action_type: Text,
}

#[derive(Deserialize)]
struct Trigger {
    r#type: Text,
    data: Option<Value>,
}

fn v2(record: &[u8], event: &mut Vec<u8>) {
    let record: Record2 = read(record);
    let closed = record.resolved == Some(true);
    let occurred = record.occur_time.millis();
    let mut metadata = Metadata::eset(Some("v2/detections"));
    let (disposition_id, disposition) = disposition(record.responses.get()).unzip();
    if disposition.is_some() {
        metadata.profiles.push("security_control");
    }
    let level = without("SEVERITY_LEVEL_", record.severity_level.get());
    let time = occurred.filter(|_| !closed);
    let head = Head::finding(&DETECTION_FINDING, closed, severity(level), time, metadata);

    let mut file = file(&record.object_type_name, &record.object_name, &record.object_hash_sha1, &record.object_url);
    if let Some(file) = &mut file {
        file.size = record.object_size_bytes.get().and_then(|size| size.parse().ok());
    }
    let rule = record.edr_rule_uuid.get();
    let (status_id, status) =
        record.resolved.map(|resolved| if resolved { (4, "Resolved") } else { (1, "New") }).unzip();
    let own = evidence(
        actor(record.process.as_ref(), record.user_name.get()),
        record.network_traffic.as_ref(),
        file,
        &record.object_url,
        &record.object_type_name,
    );
    let body = DetectionFinding {
        comment: record.note.get(),
        device: record.device.as_ref().and_then(device),
        disposition,
        disposition_id,
        evidences: own.into_iter().chain(record.triggering_event.as_ref().and_then(trigger)).collect(),
        finding_info: FindingInfo {
            analytic: rule.map(|_| Analytic { r#type: "Rule", type_id: 1, uid: rule, ..Analytic::default() }),
            ..finding(&record.display_name, &record.type_name, &record.category, occurred, &record.uuid)
        },
        is_alert: (!closed).then_some(true),
        malware_scan_info: record.scan_uuid.get().map(|uid| ScanInfo { r#type: "Unknown", type_id: 0, uid }),
        message: record.circumstances.get(),
        risk_score: record.severity_score,
        status,
        status_id,
        ..DetectionFinding::default()
    };
    write(head, body, event);
}

fn v1(record: &[u8], event: &mut Vec<u8>) {
    let record: Record1 = read(record);
    let occurred = record.occur_time.millis();
    let level = without("SEVERITY_LEVEL_", record.severity_level.get());
    let metadata = Metadata::eset(Some("v1/detections"));
    let head = Head::finding(&DETECTION_FINDING, false, severity(level), occurred, metadata);
    let context = record.context.as_ref();
    let uuid = context.and_then(|context| context.device_uuid.get());
    let own = evidence(
        context.and_then(|context| actor(context.process.as_ref(), context.user_name.get())),
        record.network_communication.as_ref(),
        file(&record.object_type_name, &record.object_name, &record.object_hash_sha1, &record.object_url),
        &record.object_url,
        &record.object_type_name,
    );
    let body = DetectionFinding {
        device: uuid.map(|_| Device { r#type: "Unknown", uid: uuid, ..Device::default() }),
        evidences: own.into_iter().collect(),
        finding_info: finding(&record.display_name, &record.type_name, &record.category, occurred, &record.uuid),
        is_alert: Some(true),
        message: context.and_then(|context| context.circumstances.get()),
        ..DetectionFinding::default()
    };
    write(head, body, event);
}

fn without<'a>(prefix: &str, word: Option<&'a str>) -> Option<&'a str> {
    word.map(|word| word.strip_prefix(prefix).unwrap_or(word))
}

fn disposition(responses: &[Response]) -> Option<Coded<'_>> {
    let words = || responses.iter().filter_map(|response| without("OBJECT_ACTION_TYPE_", response.action_type.get()));
    let acted = words().find(|word| !matches!(*word, "UNSPECIFIED" | "NO_ACTION"));
    let word = acted.or_else(|| words().find(|word| *word == "NO_ACTION"))?;
    Some(match word {
        "NO_ACTION" => (16, "No Action"),
        "ERROR" => (27, "Error"),
        "QUARANTINE" => (3, "Quarantined"),
        "CLEAN" | "REPLACE" => (11, "Corrected"),
        "DELETE" => (5, "Deleted"),
        "TERMINATE" => (2, "Blocked"),
        _ => (99, word),
    })
}

fn device(device: &Named) -> Option<Device<'_>> {
    let (name, uid) = (device.display_name.get(), device.uuid.get());
    Device { hostname: hostname(name), name, r#type: "Unknown", uid, ..Device::default() }.if_identified()
}

fn finding<'a>(
    display_name: &'a Text,
    type_name: &'a Text,
    category: &'a Text,
    occurred: Option<i64>,
    uuid: &'a Text,
) -> FindingInfo<'a> {
    let category = without("DETECTION_CATEGORY_", category.get()).filter(|word| *word != "UNSPECIFIED");
    FindingInfo {
        first_seen_time: occurred,
        title: display_name.get().or(type_name.get()),
        types: category.into_iter().chain(type_name.get().filter(|_| display_name.get().is_some())).collect(),
        uid: uuid.get().unwrap_or_default().into(),
        ..FindingInfo::default()
    }
}

fn actor<'a>(process: Option<&'a Running>, user: Option<&'a str>) -> Option<Actor<'a>> {
    let uid = process.and_then(|process| process.uuid.get());
    let path = process.and_then(|process| process.path.get());
    let known = process.filter(|_| uid.is_some()).map(|process| Process {
        cmd_line: process.command_line.get(),
        name: path.map(file_name),
        path,
        uid,
        ..Process::default()
    });
    let app_name = path.filter(|_| known.is_none());
    let user = user.map(|name| User { name: Some(name), ..User::default() });
    (known.is_some() || app_name.is_some() || user.is_some()).then_some(Actor { app_name, process: known, user })
}

fn file<'a>(kind: &'a Text, name: &'a Text, hash: &'a Text, url: &'a Text) -> Option<File<'a>> {
    let hashes = hashes(None, file_hash(hash.get()), None);
    if !kind.is("File") && hashes.is_empty() {
        return None;
    }
    let url = url.get();
    let uri = url.filter(|url| url.starts_with("file:"));
    let path = url.filter(|url| !url.starts_with("file:") && !has_scheme(url));
    let name = name.get().or(url.map(file_name))?;
    Some(File { hashes, name, path, r#type: "Unknown", uri, ..File::default() })
}

fn has_scheme(url: &str) -> bool {
    url.starts_with("http:") || url.starts_with("https:")
}

fn evidence<'a>(
    actor: Option<Actor<'a>>,
    network: Option<&'a Network>,
    file: Option<File<'a>>,
    url: &'a Text,
    kind: &'a Text,
) -> Option<Evidence<'a>> {
    let (connection_info, src_endpoint, dst_endpoint) = network.map(endpoints).unwrap_or_default();
    let url = url.get().filter(|url| has_scheme(url)).map(|url_string| Url { url_string });
    let any = actor.is_some()
        || file.is_some()
        || url.is_some()
        || connection_info.is_some()
        || src_endpoint.is_some()
        || dst_endpoint.is_some();
    any.then_some(Evidence {
        actor,
        connection_info,
        dst_endpoint,
        file,
        name: kind.get(),
        src_endpoint,
        url,
        ..Evidence::default()
    })
}

type Ends<'a> = (Option<Connection<'a>>, Option<Endpoint<'a>>, Option<Endpoint<'a>>);

fn endpoints(network: &Network) -> Ends<'_> {
    let local = endpoint(&network.local_ip_address, &network.local_mac_address, network.local_port);
    let remote = endpoint(&network.remote_ip_address, &network.remote_mac_address, network.remote_port);
    let word = network.direction.get().and_then(|word| word.rsplit('_').next());
    let (direction_id, direction) = match word {
        Some("INBOUND") => (1, "Inbound"),
        Some("OUTBOUND") => (2, "Outbound"),
        _ => (0, "Unknown"),
    };
    let protocol_name = network.protocol_keyword.get().filter(|name| *name != "0");
    let ports = [network.local_port, network.remote_port];
    let any = word.is_some_and(|word| word != "UNSPECIFIED")
        || protocol_name.is_some()
        || ports.into_iter().flatten().any(|port| port != 0)
        || [&network.local_ip_address, &network.remote_ip_address].into_iter().any(|text| text.get().is_some())
        || [&network.local_mac_address, &network.remote_mac_address].into_iter().any(|text| text.get().is_some());
    let connection = any.then_some(Connection { direction, direction_id, protocol_name });
    if direction_id == 1 { (connection, remote, local) } else { (connection, local, remote) }
}

fn endpoint<'a>(address: &'a Text, mac_address: &'a Text, port: Option<u16>) -> Option<Endpoint<'a>> {
    Some(Endpoint {
        hostname: None,
        ip: Some(ip(address.get())?),
        mac: mac(mac_address.get()),
        port: port.filter(|port| *port != 0),
    })
}

fn trigger(trigger: &Trigger) -> Option<Evidence<'_>> {
    Some(Evidence {
        data: Some(trigger.data.as_ref()?),
        name: without("TRIGGERING_EVENT_TYPE_", trigger.r#type.get()),
        ..Evidence::default()
    })
}
