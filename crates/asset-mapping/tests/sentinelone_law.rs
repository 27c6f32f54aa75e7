//! The law of the schema output for SentinelOne agents of both shapes.
#![cfg(feature = "sentinelone")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod law;

use asset_mapping::{Context, sentinelone};
use law::Subject;
use open_record::OpenRecord;
use proptest::prelude::*;
use sentinelone_api::models::Agent;
use serde_json::Value;

fn context() -> Context {
    Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("S-24.3")
}

const SUBJECT: Subject = Subject {
    feed: "sentinelone-agents",
    rules: sentinelone::agents::SCHEMA,
    context,
    valid: |path| match path {
        "createdAt" | "createdDate" | "lastActiveDate" | "osStartTime" | "registeredAt" | "updatedAt"
        | "updatedDate" => &["2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59", "soon"],
        "lastIpToMgmt" | "ipv4Addresses" | "networkInterfaces.inet" => &["10.9.8.7", "10.9.8.700"],
        "ipv6Addresses" | "networkInterfaces.inet6" => &["2001:db8::7%en7", "2001:db8::7/64"],
        "macAddresses" | "networkInterfaces.physical" => &["12:34:56:78:9A:BC", "123456789ABC"],
        "computerName" => &["marker-host-7f3a", "Marker's PC 7f3a", ""],
        "activeDirectory.mail" => &["marker@northwind.example", "no address"],
        _ => &[],
    },
    identity: "id",
};

fn fixture(name: &str) -> Value {
    let path = format!("{}/../../fixtures/sentinelone/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_law_holds_for_every_fixture() {
    let records = [
        "agent_active",
        "agent_inactive",
        "agent_api",
        "agent_api_full",
        "agent_api_cloud",
        "agent_api_gcp",
        "agent_api_legacy",
        "agent_api_macos",
        "agent_odd_shapes",
        "agent_sparse",
        "agent_minimal",
    ];
    SUBJECT.check::<Agent>(&records.map(fixture));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_agent_becomes_a_valid_event(record in law::any_record(Agent::LAYOUT, "id")) {
        SUBJECT.check_event::<Agent>(&record);
    }

    #[test]
    fn the_law_holds_for_any_agent(record in law::any_record(Agent::LAYOUT, "id"), leaf: prop::sample::Index) {
        SUBJECT.check_one_change::<Agent>(&record, leaf);
    }
}
