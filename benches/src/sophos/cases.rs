//! Sophos cases.

use serde::Deserialize;

use super::common::Tenant;
use crate::ocsf::{
    Analytic, Coded, FindingInfo, Head, INCIDENT_FINDING, IncidentFinding, Metadata, Product, Text, User, read,
    severity, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sophos-cases",
    write: yardstick,
    variation: Variation {
        kept: &["id"],
        words: &[
            ("severity", &["notSet", "informational", "low", "medium", "high", "critical"]),
            ("status", &["new", "investigating", "onHold", "resolved", "closed", "actionRequired"]),
            ("verdict", &["truePositive", "falsePositive", "benign"]),
        ],
        numbers: &[("detectionCount", 1, 40)],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    id: Text,
    r#type: Text,
    name: Text,
    tenant: Option<Tenant>,
    created_at: Text,
    resolved_at: Text,
    updated_at: Text,
    severity: Text,
    status: Text,
    initial_detection: Option<Detection>,
    assignee: Option<Assignee>,
    overview: Text,
    detection_count: Option<i32>,
    verdict: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Detection {
    id: Text,
    r#type: Text,
    detection_rule: Text,
    time: Text,
    sensor: Option<Sensor>,
}

#[derive(Deserialize)]
struct Sensor {
    id: Text,
    r#type: Text,
    source: Text,
    version: Text,
}

#[derive(Deserialize)]
struct Assignee {
    id: Text,
    name: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let closed = record.status.is("resolved") || record.status.is("closed");
    let (created, resolved, updated) =
        (record.created_at.millis(), record.resolved_at.millis(), record.updated_at.millis());
    let metadata = Metadata {
        tenant_uid: record.tenant.as_ref().and_then(|tenant| tenant.id.get()),
        ..Metadata::sophos(Some("cases"))
    };
    let time = if closed { resolved.or(updated) } else { created };
    let head = Head::finding(&INCIDENT_FINDING, closed, severity(record.severity.get()), time, metadata);
    let own = FindingInfo {
        created_time: created,
        modified_time: updated,
        title: record.name.get(),
        types: record.r#type.get().into_iter().collect(),
        uid: record.id.get().unwrap_or_default().into(),
        ..FindingInfo::default()
    };
    let (status_id, status) = record.status.get().map_or((0, "Unknown"), status);
    let (verdict_id, verdict) = record.verdict.get().map(verdict).unzip();
    let body = IncidentFinding {
        assignee: assignee(record.assignee.as_ref()),
        count: record.detection_count,
        desc: record.overview.get(),
        end_time: resolved,
        finding_info_list: std::iter::once(own)
            .chain(record.initial_detection.as_ref().and_then(initial_detection))
            .collect(),
        status,
        status_id,
        verdict,
        verdict_id,
        ..IncidentFinding::default()
    };
    write(head, body, event);
}

fn assignee(assignee: Option<&Assignee>) -> User<'_> {
    let (name, uid) = assignee.map(|assignee| (assignee.name.get(), assignee.id.get())).unwrap_or_default();
    let name = if name.or(uid).is_none() { Some("Unassigned") } else { name };
    User { name, uid, ..User::default() }
}

fn initial_detection(detection: &Detection) -> Option<FindingInfo<'_>> {
    let rule = detection.detection_rule.get();
    let sensor = detection.sensor.as_ref().map(|sensor| Product {
        name: sensor.r#type.get(),
        uid: sensor.id.get(),
        vendor_name: sensor.source.get(),
        version: sensor.version.get(),
        ..Product::default()
    });
    Some(FindingInfo {
        analytic: rule.map(|_| Analytic { r#type: "Rule", type_id: 1, uid: rule, ..Analytic::default() }),
        created_time: detection.time.millis(),
        product: sensor,
        types: detection.r#type.get().into_iter().collect(),
        uid: detection.id.get()?.into(),
        ..FindingInfo::default()
    })
}

fn status(word: &str) -> Coded<'_> {
    match word {
        "new" => (1, "New"),
        "investigating" => (2, "In Progress"),
        "onHold" | "onhold" => (3, "On Hold"),
        "resolved" => (4, "Resolved"),
        "closed" => (5, "Closed"),
        _ => (99, word),
    }
}

fn verdict(word: &str) -> Coded<'_> {
    match word {
        "falsePositive" => (1, "False Positive"),
        "truePositive" => (2, "True Positive"),
        _ => (99, word),
    }
}
