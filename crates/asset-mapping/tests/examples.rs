//! The composed examples of every feed: record in, event out, valid in every release it can be mapped to.

use std::fs;
use std::path::PathBuf;

use asset_mapping::{AgentIds, Change, Context, Devices, Dialect, Groups, MAPPINGS, Mapper, Mapping};
use chrono::DateTime;
use ocsf_model::{Event, Version};
use serde_json::Value;

fn fixtures(mapping: &Mapping) -> Vec<(PathBuf, PathBuf)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(mapping.id.vendor);
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("a folder of fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.starts_with(&format!("{}_", mapping.id.record)) && name.ends_with(".event.json")
        })
        .map(|event| (PathBuf::from(event.to_str().expect("a path").replace(".event.json", ".json")), event))
        .collect();
    found.sort();
    found
}

fn context(change: Option<Change>) -> Context {
    let mut groups = Groups::default();
    groups.insert("00000000-0000-0000-7001-000000000001", Some("All".to_owned()));
    let mut devices = Devices::default();
    devices.insert("8c1f0e52-3b7d-4a86-9f2e-6d0b5a4c7e19", Some("FIN-WS-014".to_owned()));
    let mut agents = AgentIds::default();
    agents.insert("187d5f3c7af341079041baeb9f88a511", Some("2162143406517023959".to_owned()));
    let context =
        Context::new(DateTime::from_timestamp_millis(1_795_190_400_000).expect("a time")).with(groups).with(devices);
    let context = context.with(agents);
    match change {
        Some(change) => context.change(change),
        None => context,
    }
}

#[test]
fn every_example_becomes_the_event_that_is_printed_for_it() {
    for mapping in MAPPINGS {
        for (record, event) in fixtures(mapping) {
            let expected: Value = serde_json::from_slice(&fs::read(&event).expect("an event")).expect("JSON");
            let change = match expected["activity_name"].as_str() {
                Some("Update") => Some(Change::Changed),
                _ => None,
            };
            let mapper = Mapper::new(mapping, Dialect::Schema, context(change)).expect("the schema dialect");
            let mut text = Vec::new();
            mapper.map_record(&fs::read(&record).expect("a record"), &mut text).expect("a record that maps");
            let mut actual: Value = serde_json::from_slice(&text).expect("JSON");
            if expected["metadata"]["version"] != actual["metadata"]["version"] {
                actual["metadata"]["version"] = expected["metadata"]["version"].clone();
            }
            assert!(actual == expected, "{}\n{}", record.display(), difference(&actual, &expected, "").join("\n"));
        }
    }
}

fn difference(actual: &Value, expected: &Value, path: &str) -> Vec<String> {
    match (actual, expected) {
        (Value::Object(a), Value::Object(b)) => {
            let mut keys: Vec<_> = a.keys().chain(b.keys()).collect();
            keys.sort();
            keys.dedup();
            keys.into_iter()
                .flat_map(|key| {
                    difference(
                        a.get(key).unwrap_or(&Value::Null),
                        b.get(key).unwrap_or(&Value::Null),
                        &format!("{path}.{key}"),
                    )
                })
                .collect()
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().flat_map(|(i, (a, b))| difference(a, b, &format!("{path}[{i}]"))).collect()
        }
        _ if actual == expected => Vec::new(),
        _ => vec![format!("{path}: {actual} instead of {expected}")],
    }
}

#[test]
fn every_example_is_valid_in_every_release() {
    for mapping in MAPPINGS {
        for (record, _) in fixtures(mapping) {
            for release in [Version::V1_5_0, Version::V1_6_0, Version::V1_7_0, Version::V1_8_0] {
                for change in [None, Some(Change::Changed), Some(Change::Closed)] {
                    let context = context(change).release(release);
                    let mapper = Mapper::new(mapping, Dialect::Schema, context).expect("the schema dialect");
                    let mut text = Vec::new();
                    mapper.map_record(&fs::read(&record).expect("a record"), &mut text).expect("a record that maps");
                    let event = Event::from_json_slice(&text).expect("an event");
                    let violations = event.validate(release);
                    assert!(violations.is_empty(), "{} in {release}: {violations:?}", record.display());
                }
            }
        }
    }
}

#[test]
fn what_a_finding_cannot_do_without_is_named() {
    let fault = |feed: &str, record: &str| {
        let mapping = Mapping::find(feed).expect("a feed");
        mapping.read(record.as_bytes()).err().map(|fault| fault.path)
    };
    let missing = |path: &str| Some(path.to_owned());
    assert_eq!(fault("eset-vulnerabilities", r#"{"deviceUuid":"d"}"#), missing("applicationVulnerability"));
    let unnamed = r#"{"deviceUuid":"d","osVulnerability":{"vulnerabilityId":0}}"#;
    assert_eq!(fault("eset-vulnerabilities", unnamed), missing("osVulnerability.vulnerabilityId"));
    let by_cve = r#"{"deviceUuid":"d","osVulnerability":{"vulnerabilityId":0,"cveNumber":"CVE-2026-1"}}"#;
    assert_eq!(fault("eset-vulnerabilities", by_cve), None);
    assert_eq!(fault("sentinelone-application-risks", r#"{"id":"1"}"#), missing("cveId"));
    assert_eq!(fault("sentinelone-cloud-alerts", r#"{"alertInfo":{}}"#), missing("alertInfo.alertId"));
    assert_eq!(fault("sophos-endpoint-software", r#"{"endpoint":{"id":"e"},"product":{}}"#), missing("product.code"));
}

#[test]
fn an_identity_with_a_slash_at_its_ends_is_one() {
    for (feed, record) in [
        ("eset-components", r#"{"device":{"uuid":"/d"},"component":{"name":"eea/"}}"#),
        ("sophos-endpoint-software", r#"{"endpoint":{"id":"/e"},"product":{"code":"p/"}}"#),
        ("sophos-mobile-apps", r#"{"device":{"id":"/d"},"app":{"identifier":"a/"}}"#),
    ] {
        let mapping = Mapping::find(feed).expect("a feed");
        assert!(mapping.read(record.as_bytes()).is_ok(), "{feed}");
    }
}

fn event(feed: &str, record: &str) -> Value {
    let mapper = Mapper::new(Mapping::find(feed).expect("a feed"), Dialect::Schema, context(None)).expect("a dialect");
    let mut text = Vec::new();
    mapper.map_record(record.as_bytes(), &mut text).expect("a record that maps");
    serde_json::from_slice(&text).expect("JSON")
}

#[test]
fn any_member_of_the_communication_tells_a_connection() {
    let unknown = Value::from_iter([("direction", Value::from("Unknown")), ("direction_id", 0.into())]);
    for (member, value, told) in [
        ("localPort", "50211", true),
        ("remotePort", "443", true),
        ("localPort", "0", false),
        ("remoteIpAddress", r#""nowhere""#, true),
        ("remoteIpAddress", r#""""#, false),
        ("direction", r#""NETWORK_COMMUNICATION_DIRECTION_UNSPECIFIED""#, false),
    ] {
        let record =
            format!(r#"{{"uuid":"u","context":{{"userName":"kate"}},"networkCommunication":{{"{member}":{value}}}}}"#);
        let event = event("eset-detections-v1", &record);
        let connection = event["evidences"][0].get("connection_info");
        assert_eq!(connection, told.then_some(&unknown), "{record}");
    }
}

#[test]
fn without_a_pid_the_name_of_a_process_is_that_of_an_application() {
    let record =
        r#"{"id":"d","rawData":{"sophos_pid":"6676:134","process_name":"cmd.exe","process_cmd_line":"cmd /c"}}"#;
    let event = event("sophos-detections", record);
    let evidence = &event["evidences"][0];
    assert_eq!(evidence["process"], Value::from_iter([("uid", "6676:134")]));
    assert_eq!(evidence["actor"], Value::from_iter([("app_name", "cmd.exe")]));
    assert_eq!(event["unmapped"]["rawData"], Value::from_iter([("process_cmd_line", "cmd /c")]));
}

#[test]
fn a_component_without_a_version_is_a_product_of_that_name() {
    let record = r#"{"device":{"uuid":"d"},"component":{"name":"eea","displayName":"ESET Endpoint Antivirus"}}"#;
    let event = event("eset-components", record);
    assert_eq!(event["product"], Value::from_iter([("name", "ESET Endpoint Antivirus")]));
}

#[test]
fn the_direction_of_a_connection_needs_no_address() {
    let event = event("sentinelone-cloud-alerts", r#"{"alertInfo":{"alertId":"1","netEventDirection":"INCOMING"}}"#);
    assert_eq!(event["evidences"][0]["connection_info"]["direction_id"], 1);
}
