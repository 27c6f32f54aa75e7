//! SentinelOne agents, held against the asset guide.
#![cfg(feature = "sentinelone")]
#![allow(clippy::unwrap_used, reason = "tests")]

use asset_mapping::{Context, Dialect, Mapper, ToDocumented, Vendor, rules, sentinelone};
use open_record::{OpenRecord, Record, Selection};
use sentinelone_api::models::Agent;
use serde_json::{Value, json};

const ACTIVE: &str = include_str!("../../../fixtures/sentinelone/agent_active.json");
const ACTIVE_EVENT: &str = include_str!("../../../fixtures/sentinelone/agent_active.event.json");
const INACTIVE: &str = include_str!("../../../fixtures/sentinelone/agent_inactive.json");
const API: &str = include_str!("../../../fixtures/sentinelone/agent_api.json");
const CLOUD: &str = include_str!("../../../fixtures/sentinelone/agent_api_cloud.json");
const LEGACY: &str = include_str!("../../../fixtures/sentinelone/agent_api_legacy.json");
const MACOS: &str = include_str!("../../../fixtures/sentinelone/agent_api_macos.json");
const ODD: &str = include_str!("../../../fixtures/sentinelone/agent_odd_shapes.json");
const MINIMAL: &str = include_str!("../../../fixtures/sentinelone/agent_minimal.json");

fn context() -> Context {
    Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("S-24.3")
}

fn documented(record: &str) -> Value {
    let mut event = Vec::new();
    Mapper::new(Vendor::SentinelOne, Dialect::Documented, context()).map_record(record.as_bytes(), &mut event).unwrap();
    let event = serde_json::from_slice(&event).unwrap();
    // Reading only what the rules name makes no difference.
    let agent = Agent::from_json(record.as_bytes()).unwrap();
    assert_eq!(serde_json::to_value(agent.to_documented(&context())).unwrap(), event);
    event
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Replaces what fixtures/ERRATA.md lists.
fn corrected(mut event: Value) -> Value {
    for (path, printed, right) in [
        ("/time", 1_685_854_800, 1_685_872_800),
        ("/device/created_time", 1_685_854_800, 1_685_872_800),
        ("/device/updated_time", 1_725_184_200, 1_756_200_600),
        ("/device/last_seen_time", 1_725_184_200, 1_756_200_600),
        ("/enrichments/0/data/last_seen", 1_725_184_200, 1_756_200_600),
    ] {
        let value = event.pointer_mut(path).unwrap();
        assert_eq!(*value, printed, "{path}");
        *value = right.into();
    }
    event
}

#[test]
fn the_printed_device_gives_the_printed_event() {
    let printed = corrected(value(ACTIVE_EVENT));
    assert_eq!(documented(ACTIVE), printed);
    // In the printed order, too.
    let mut event = Vec::new();
    Mapper::new(Vendor::SentinelOne, Dialect::Documented, context()).map_record(ACTIVE.as_bytes(), &mut event).unwrap();
    let keys = |text: &str| -> Vec<String> { text.split('"').skip(1).step_by(2).map(str::to_owned).collect() };
    assert_eq!(keys(&String::from_utf8(event).unwrap()), keys(ACTIVE_EVENT));
}

#[test]
fn documented_events_of_the_other_agents() {
    for (name, record) in [
        ("inactive", INACTIVE),
        ("api", API),
        ("api_cloud", CLOUD),
        ("api_legacy", LEGACY),
        ("api_macos", MACOS),
        ("odd_shapes", ODD),
        ("minimal", MINIMAL),
    ] {
        insta::assert_json_snapshot!(format!("sentinelone_documented_{name}"), documented(record));
    }
}

#[test]
fn documented_operating_systems_have_the_words_of_the_guide() {
    let family = |word: &str| documented(&format!(r#"{{"id":"1","osType":"{word}"}}"#))["device"]["os"].clone();
    for (word, family_word) in
        [("windows", "Windows"), ("windows_legacy", "Windows"), ("macos", "AppleOS"), ("linux", "Linux")]
    {
        assert_eq!(family(word), json!({"name": word, "type": family_word}));
    }
    assert_eq!(family("freebsd"), json!({"name": "freebsd"}));
}

#[test]
fn documented_null_stands_only_where_the_table_says_so() {
    let event = documented(r#"{"id":"1","name":null,"isActive":null,"lastActiveDate":"never"}"#);
    let nulls = |object: &Value| -> Vec<String> {
        object.as_object().unwrap().iter().filter(|(_, value)| value.is_null()).map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(
        nulls(&event["device"]),
        ["last_incident_time", "last_seen_time", "user_full_name", "user_name", "user_uid"]
    );
    assert_eq!(nulls(&event["enrichments"][0]["data"]), ["last_seen"]);
    assert_eq!(event["time"], 1_767_323_045);
}

#[test]
fn documented_statuses_of_agents_of_the_api() {
    let device = |rest: &str| {
        documented(&format!(r#"{{"id":"1","createdAt":"2024-01-01T00:00:00Z",{rest}}}"#))["device"].clone()
    };
    let status = |rest: &str| device(rest)["agent_status"].clone();
    assert_eq!(status(r#""isUninstalled":true,"isActive":true"#), "uninstalled");
    assert_eq!(status(r#""isDecommissioned":true,"isActive":true"#), "inactive");
    assert_eq!(status(r#""isPendingUninstall":true,"isActive":true"#), "active");
    assert_eq!(status(r#""isActive":false"#), "inactive");
    assert_eq!(status(r#""isUninstalled":false"#), Value::Null);
    let level = |rest: &str| device(rest)["threat_level"].clone();
    assert_eq!(level(r#""infected":true"#), "bad");
    assert_eq!(level(r#""infected":false,"activeThreats":1"#), "bad");
    assert_eq!(level(r#""infected":false"#), "good");
    assert_eq!(level(r#""activeThreats":0"#), "good");
    assert_eq!(level(r#""infected":null"#), Value::Null);
    assert_eq!(device(r#""machineType":"kubernetes node""#).get("type"), None);
    assert_eq!(device(r#""machineType":"server""#)["type"], "server");
}

#[test]
fn documented_lists_are_not_taken_from_the_public_address() {
    let event = documented(r#"{"id":"1","externalIp":"203.0.113.24","groupIp":"203.0.113.x","networkInterfaces":[]}"#);
    let text = event.to_string();
    assert!(!text.contains("203.0.113"), "{text}");
    assert_eq!(event["device"]["ipv4_addresses"], json!([]));
}

#[test]
fn the_tables_name_members_of_the_record() {
    Selection::new(Agent::LAYOUT, sentinelone::DOCUMENTED.iter().filter_map(|rule| rule.source)).unwrap();
}

#[test]
fn the_printed_tables_are_the_tables() {
    let printed = |name: &str, table: &[rules::Rule]| {
        let path = format!("{}/docs/{name}.md", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("UPDATE_TABLES").is_some() {
            std::fs::write(&path, rules::markdown(table)).unwrap();
        }
        assert_eq!(
            std::fs::read_to_string(&path).unwrap(),
            rules::markdown(table),
            "run with UPDATE_TABLES=1 to write {name}.md"
        );
    };
    printed("sentinelone-documented", sentinelone::DOCUMENTED);
}
