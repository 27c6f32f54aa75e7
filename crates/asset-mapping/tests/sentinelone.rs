//! SentinelOne agents, held against the asset guide.
#![cfg(feature = "sentinelone")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use asset_mapping::{Context, Dialect, Mapper, Mapping};
use sentinelone_api::models::Agent;
use serde_json::{Value, json};
use support::value;

const ACTIVE: &str = include_str!("../fixtures/sentinelone/agent_active.json");
const ACTIVE_EVENT: &str = include_str!("../fixtures/sentinelone/agent_active.event.json");
const INACTIVE: &str = include_str!("../fixtures/sentinelone/agent_inactive.json");
const API: &str = include_str!("../fixtures/sentinelone/agent_api.json");
const CLOUD: &str = include_str!("../fixtures/sentinelone/agent_api_cloud.json");
const LEGACY: &str = include_str!("../fixtures/sentinelone/agent_api_legacy.json");
const MACOS: &str = include_str!("../fixtures/sentinelone/agent_api_macos.json");
const ODD: &str = include_str!("../fixtures/sentinelone/agent_odd_shapes.json");
const GCP: &str = include_str!("../fixtures/sentinelone/agent_api_gcp.json");
const FULL: &str = include_str!("../fixtures/sentinelone/agent_api_full.json");
const SPARSE: &str = include_str!("../fixtures/sentinelone/agent_sparse.json");
const MINIMAL: &str = include_str!("../fixtures/sentinelone/agent_minimal.json");

const ALL: [(&str, &str); 11] = [
    ("active", ACTIVE),
    ("inactive", INACTIVE),
    ("api", API),
    ("api_full", FULL),
    ("api_cloud", CLOUD),
    ("api_gcp", GCP),
    ("api_legacy", LEGACY),
    ("api_macos", MACOS),
    ("odd_shapes", ODD),
    ("sparse", SPARSE),
    ("minimal", MINIMAL),
];

fn context() -> Context {
    Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("S-24.3")
}

fn documented(record: &str) -> Value {
    support::documented::<Agent>(record, &context())
}

fn schema(record: &str) -> Value {
    support::schema::<Agent>(record, &context())
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
    Mapper::new(Mapping::find("sentinelone-agents").unwrap(), Dialect::Documented, context())
        .unwrap()
        .map_record(ACTIVE.as_bytes(), &mut event)
        .unwrap();
    let keys = |text: &str| -> Vec<String> { text.split('"').skip(1).step_by(2).map(str::to_owned).collect() };
    assert_eq!(keys(&String::from_utf8(event).unwrap()), keys(ACTIVE_EVENT));
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
fn schema_takes_no_public_address_for_the_devices_own() {
    for (name, record) in ALL {
        let device = schema(record)["device"].to_string();
        assert!(!device.contains("203.0.113") && !device.contains("198.51.100"), "{name}: {device}");
    }
}

#[test]
fn schema_pairs_no_addresses_of_the_guides_lists() {
    for interface in schema(ACTIVE)["device"]["network_interfaces"].as_array().unwrap() {
        assert!(interface.get("ip").is_some() != interface.get("mac").is_some(), "{interface}");
    }
}

#[test]
fn schema_types_are_unknown_when_absent_and_other_when_foreign() {
    let device = |rest: &str| schema(&format!(r#"{{"id":"1",{rest}}}"#))["device"].clone();
    let device_type = |rest: &str| {
        let device = device(rest);
        (device["type_id"].as_i64().unwrap(), device["type"].as_str().unwrap().to_owned())
    };
    for (rest, id, caption) in [
        (r#""machineType":null"#, 0, "Unknown"),
        (r#""machineType":"unknown""#, 0, "Unknown"),
        (r#""machineType":"server""#, 1, "Server"),
        (r#""machineType":"desktop""#, 2, "Desktop"),
        (r#""machineType":"laptop""#, 3, "Laptop"),
        (r#""machineType":"ecs task""#, 99, "ecs task"),
        (r#""machineType":"laptop","type":"computer""#, 3, "Laptop"),
        (r#""type":"server""#, 1, "Server"),
        (r#""type":"computer""#, 99, "computer"),
    ] {
        assert_eq!(device_type(rest), (id, caption.to_owned()), "{rest}");
    }
    let os = |rest: &str| device(rest)["os"].clone();
    assert_eq!(os(r#""osType":"windows""#), json!({"name": "windows", "type_id": 100, "type": "Windows"}));
    assert_eq!(os(r#""osType":"beos","osName":"BeOS 5""#), json!({"name": "BeOS 5", "type_id": 99, "type": "beos"}));
    assert_eq!(os(r#""osVersion":"Plan 9""#), json!({"name": "Plan 9", "type_id": 0, "type": "Unknown"}));
    assert_eq!(os(r#""osRevision":"19045","osArch":"64 bit""#), Value::Null);
}

#[test]
fn schema_keeps_what_a_translation_loses() {
    let unmapped = |rest: &str| schema(&format!(r#"{{"id":"1",{rest}}}"#))["unmapped"].clone();
    assert_eq!(unmapped(r#""osType":"windows_legacy","osName":"Windows 7""#), json!({"osType": "windows_legacy"}));
    // Here the name is the word itself.
    assert_eq!(unmapped(r#""osType":"windows_legacy""#), Value::Null);
    assert_eq!(unmapped(r#""osType":"linux","osName":"Ubuntu","osArch":"ARM64""#), json!({"osArch": "ARM64"}));
    assert_eq!(
        unmapped(r#""ipv4Addresses":["10.0.0.1","10.0.0.300"],"macAddresses":[],"totalMemory":"16088""#),
        json!({"ipv4Addresses": [null, "10.0.0.300"], "macAddresses": [], "totalMemory": "16088"})
    );
    assert_eq!(
        unmapped(
            r#""networkInterfaces":[{"id":"7"},{"name":"eth0","inet":["10.0.0.1"]},{"physical":"00:00:00:00:00:00"}]"#
        ),
        json!({"networkInterfaces": [{"id": "7"}, {}, {"physical": "00:00:00:00:00:00"}]})
    );
}

#[test]
fn schema_takes_the_first_cloud_and_names_it() {
    let event = |cloud: &str| schema(&format!(r#"{{"id":"1","cloudProviders":{cloud}}}"#));
    let only = event(r#"{"AWS":{"cloudInstanceId":"i-1"}}"#);
    assert_eq!(only["device"]["instance_uid"], "i-1");
    assert_eq!((&only["cloud"]["provider"], &only["metadata"]["profiles"]), (&json!("AWS"), &json!(["cloud"])));
    assert_eq!(only.get("unmapped"), None, "the provider is told by its name");
    let two = event(r#"{"GCP":{"cloudInstanceId":"g-1"},"AWS":{"cloudInstanceId":"i-1","awsRole":"r"},"OCI":{"x":1}}"#);
    assert_eq!(two["device"]["instance_uid"], "i-1");
    assert_eq!(
        two["unmapped"],
        json!({"cloudProviders": {"AWS": {"awsRole": "r"}, "GCP": {"cloudInstanceId": "g-1"}, "OCI": {"x": 1}}})
    );
    for empty in ["{}", "[]", r#"{"AWS":{}}"#] {
        assert_eq!(event(empty)["unmapped"], json!({"cloudProviders": value(empty)}));
    }
}

#[test]
fn schema_reads_both_shapes_of_one_member() {
    let device = |rest: &str| schema(&format!(r#"{{"id":"1",{rest}}}"#))["device"].clone();
    for (api, guide) in [
        (r#""totalMemory":1024"#, r#""memorySize":1024"#),
        (r#""cpuCount":2"#, r#""processorCount":2"#),
        (r#""createdAt":"2024-01-01T00:00:00Z""#, r#""createdDate":"2024-01-01T00:00:00Z""#),
        (r#""updatedAt":"2024-01-01T00:00:00Z""#, r#""updatedDate":"2024-01-01T00:00:00Z""#),
        (r#""lastLoggedInUserName":"jane""#, r#""userName":"jane""#),
        (r#""modelName":"Dell - X1""#, r#""manufacturer":"Dell","modelName":"X1""#),
    ] {
        assert_eq!(device(api), device(guide));
    }
    // Of two that are there one is moved, the other kept.
    let both = schema(r#"{"id":"1","totalMemory":1024,"memorySize":2048}"#);
    assert_eq!(both["device"]["hw_info"]["ram_size"], 1024);
    assert_eq!(both["unmapped"], json!({"memorySize": 2048}));
}

/// A blank identity would be an event that nobody can tell apart, and that some releases refuse.
#[test]
fn an_identity_that_is_blank_is_missing() {
    for (feed, record, missing) in [
        ("sentinelone-application-risks", r#"{"id":"1","cveId":"\t"}"#, "cveId"),
        ("sentinelone-applications", r#"{"id":"1","name":"x","agentId":" "}"#, "agentId"),
        ("eset-components", r#"{"device":{"uuid":" "},"component":{"name":"x"}}"#, "device.uuid"),
    ] {
        let fault = Mapping::find(feed).unwrap().read(record.as_bytes()).unwrap_err();
        assert_eq!(fault.path, missing, "{feed}: {fault}");
    }
}

/// A computer's name that is blank, or that is no host name beside the guide's `name`, has no attribute.
#[test]
fn a_computer_name_without_attribute_stays() {
    for (members, left) in [
        (r#""createdAt":"","name":"PC","computerName":"""#, ""),
        (r#""createdAt":"","name":"PC","computerName":" ""#, " "),
        (r#""name":"PC","computerName":"no host name""#, "no host name"),
    ] {
        let event = schema(&format!(r#"{{"id":"1",{members}}}"#));
        assert_eq!(event["device"]["name"], "PC", "{members}");
        assert_eq!(event["unmapped"]["computerName"], left, "{members}: {event}");
    }
}
