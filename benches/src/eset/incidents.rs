//! ESET incidents.

use serde::Deserialize;

use crate::ocsf::{
    Coded, Device, FindingInfo, Head, INCIDENT_FINDING, IncidentFinding, List, Metadata, Text, User, read, severity,
    texts, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "eset-incidents",
    write: yardstick,
    variation: Variation {
        kept: &["uuid"],
        words: &[
            (
                "status",
                &[
                    "INCIDENT_STATUS_OPEN",
                    "INCIDENT_STATUS_IN_PROGRESS",
                    "INCIDENT_STATUS_WAITING_FOR_INPUT",
                    "INCIDENT_STATUS_CLOSED",
                    "INCIDENT_STATUS_UNSPECIFIED",
                ],
            ),
            (
                "severity",
                &[
                    "INCIDENT_SEVERITY_LEVEL_LOW",
                    "INCIDENT_SEVERITY_LEVEL_MEDIUM",
                    "INCIDENT_SEVERITY_LEVEL_HIGH",
                    "INCIDENT_SEVERITY_LEVEL_UNSPECIFIED",
                ],
            ),
            (
                "resolveReason",
                &[
                    "INCIDENT_RESOLVE_REASON_TRUE_POSITIVE",
                    "INCIDENT_RESOLVE_REASON_FALSE_POSITIVE",
                    "INCIDENT_RESOLVE_REASON_SUSPICIOUS",
                    "INCIDENT_RESOLVE_REASON_UNSPECIFIED",
                ],
            ),
        ],
        numbers: &[],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    uuid: Text,
    display_name: Text,
    description: Text,
    assignee_uuid: Text,
    create_time: Text,
    update_time: Text,
    status: Text,
    severity: Text,
    resolve_reason: Text,
    tags: List<Text>,
    device_uuids: List<Text>,
    detection_uuids: List<Text>,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let (created, updated) = (record.create_time.millis(), record.update_time.millis());
    let closed = record.status.is("INCIDENT_STATUS_CLOSED");
    let device = match texts(&record.device_uuids)[..] {
        [uuid] => Some(Device { r#type: "Unknown", uid: Some(uuid), ..Device::default() }),
        _ => None,
    };
    let mut metadata = Metadata { labels: texts(&record.tags), ..Metadata::eset(Some("v2/incidents")) };
    if device.is_some() {
        metadata.profiles.push("host");
    }
    let word = record.severity.get();
    let word = word.map(|word| word.strip_prefix("INCIDENT_SEVERITY_LEVEL_").unwrap_or(word));
    let time = if closed { updated } else { created.or(updated) };
    let head = Head::finding(&INCIDENT_FINDING, closed, severity(word), time, metadata);
    let own = FindingInfo {
        created_time: created,
        modified_time: updated,
        title: record.display_name.get(),
        uid: record.uuid.get().unwrap_or_default().into(),
        ..FindingInfo::default()
    };
    let detections = texts(&record.detection_uuids).into_iter();
    let detections = detections.map(|uid| FindingInfo { uid: uid.into(), ..FindingInfo::default() });
    let uid = record.assignee_uuid.get();
    let (status_id, status) = status(record.status.get());
    let (verdict_id, verdict) = verdict(record.resolve_reason.get()).unzip();
    let body = IncidentFinding {
        assignee: User { name: if uid.is_none() { Some("Unassigned") } else { None }, uid, ..User::default() },
        desc: record.description.get(),
        device,
        finding_info_list: std::iter::once(own).chain(detections).collect(),
        status,
        status_id,
        verdict,
        verdict_id,
        ..IncidentFinding::default()
    };
    write(head, body, event);
}

fn status(word: Option<&str>) -> Coded<'_> {
    match word.map(|word| word.strip_prefix("INCIDENT_STATUS_").unwrap_or(word)) {
        None | Some("UNSPECIFIED") => (0, "Unknown"),
        Some("OPEN") => (1, "New"),
        Some("IN_PROGRESS") => (2, "In Progress"),
        Some("WAITING_FOR_INPUT") => (3, "On Hold"),
        Some("CLOSED") => (5, "Closed"),
        Some(word) => (99, word),
    }
}

fn verdict(word: Option<&str>) -> Option<Coded<'_>> {
    match word.map(|word| word.strip_prefix("INCIDENT_RESOLVE_REASON_").unwrap_or(word))? {
        "UNSPECIFIED" => None,
        "FALSE_POSITIVE" => Some((1, "False Positive")),
        "TRUE_POSITIVE" => Some((2, "True Positive")),
        "SUSPICIOUS" => Some((4, "Suspicious")),
        word => Some((99, word)),
    }
}
