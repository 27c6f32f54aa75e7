//! Sophos alerts.

use serde::Deserialize;

use super::common::Tenant;
use crate::ocsf::{
    Coded, DETECTION_FINDING, DetectionFinding, Device, Evidence, FindingInfo, Head, Metadata, Named, Product,
    Resource, Text, User, names, read, severity, write,
};
use crate::{Variation, Yardstick};

/// The yardstick.
pub const YARDSTICK: Yardstick = Yardstick {
    feed: "sophos-alerts",
    write: yardstick,
    variation: Variation {
        kept: &["id"],
        words: &[
            ("severity", &["low", "medium", "high"]),
            ("status", &["open", "inProgress", "suppressed", "resolved", "closed"]),
            ("category", &["pua", "malware", "connectivity"]),
        ],
        numbers: &[("eventCount", 1, 40)],
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    id: Text,
    category: Text,
    description: Text,
    group_key: Text,
    managed_agent: Option<ManagedAgent>,
    person: Option<Named>,
    product: Text,
    raised_at: Text,
    severity: Text,
    tenant: Option<Tenant>,
    r#type: Text,
    status: Text,
    event_count: Option<i32>,
    updated_at: Text,
    last_correlated_at: Text,
}

#[derive(Deserialize)]
struct ManagedAgent {
    id: Text,
    r#type: Text,
    name: Text,
}

fn yardstick(record: &[u8], event: &mut Vec<u8>) {
    let record: Record = read(record);
    let closed = record.status.is("resolved") || record.status.is("closed");
    let raised = raised(&record.raised_at);
    let updated = record.updated_at.millis();
    let metadata = Metadata {
        correlation_uid: record.group_key.get(),
        tenant_uid: record.tenant.as_ref().and_then(|tenant| tenant.id.get()),
        ..Metadata::sophos(Some("common/alerts"))
    };
    let time = if closed { updated } else { raised.or(updated) };
    let head = Head::finding(&DETECTION_FINDING, closed, severity(record.severity.get()), time, metadata);
    let product = record.product.get();
    let finding_info = FindingInfo {
        created_time: raised,
        desc: record.description.get(),
        last_seen_time: record.last_correlated_at.millis(),
        modified_time: updated,
        product: product.map(|_| Product { name: product, vendor_name: Some("Sophos"), ..Product::default() }),
        title: record.r#type.get(),
        types: record.category.get().into_iter().collect(),
        uid: record.id.get().unwrap_or_default().into(),
        ..FindingInfo::default()
    };
    let agent = record.managed_agent.as_ref();
    let is_resource =
        agent.is_some_and(|agent| matches!(agent.r#type.get(), Some("mailbox" | "wirelessNetwork" | "slec")));
    let (status_id, status) = record.status.get().map(status).unzip();
    let body = DetectionFinding {
        count: record.event_count,
        device: agent.filter(|_| !is_resource).and_then(device),
        evidences: record.person.as_ref().and_then(evidence).into_iter().collect(),
        finding_info,
        is_alert: (!closed).then_some(true),
        resources: agent.filter(|_| is_resource).map(resource).into_iter().collect(),
        status,
        status_id,
        ..DetectionFinding::default()
    };
    write(head, body, event);
}

/// Without a zone the time is one of UTC.
fn raised(text: &Text) -> Option<i64> {
    let zoneless = || Some(text.get()?.parse::<chrono::NaiveDateTime>().ok()?.and_utc().timestamp_millis());
    text.millis().or_else(zoneless)
}

fn status(word: &str) -> Coded<'_> {
    match word {
        "open" => (1, "New"),
        "inProgress" => (2, "In Progress"),
        "suppressed" => (3, "Suppressed"),
        "resolved" | "closed" => (4, "Resolved"),
        _ => (99, word),
    }
}

fn device(agent: &ManagedAgent) -> Option<Device<'_>> {
    let (hostname, name) = names(agent.name.get());
    let (type_id, r#type) = match agent.r#type.get() {
        None => (0, "Unknown"),
        Some("server") => (1, "Server"),
        Some("mobile") => (5, "Mobile"),
        Some("utm" | "xgFirewall") => (9, "Firewall"),
        Some("securityVm") => (6, "Virtual"),
        Some(word) => (99, word),
    };
    Device { hostname, name, r#type, type_id, uid: agent.id.get(), ..Device::default() }.if_identified()
}

fn resource(agent: &ManagedAgent) -> Resource<'_> {
    Resource { name: agent.name.get(), r#type: agent.r#type.get(), uid: agent.id.get() }
}

fn evidence(person: &Named) -> Option<Evidence<'_>> {
    let (name, uid) = (person.name.get(), person.id.get());
    (name.is_some() || uid.is_some())
        .then_some(Evidence { user: Some(User { name, uid, ..User::default() }), ..Evidence::default() })
}
