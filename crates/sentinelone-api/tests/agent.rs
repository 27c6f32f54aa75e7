//! Agents of both shapes are read without loss.

use std::fs;
use std::path::Path;

use open_record::OpenRecord;
use sentinelone_api::models::{Agent, MachineType, OsType};
use serde_json::Value;

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn agent(name: &str) -> Agent {
    Agent::from_json(&fixture(name)).expect(name)
}

/// `null` members read as absent.
fn without_null(value: Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, value)| (name, without_null(value)))
                .collect(),
        ),
        other => other,
    }
}

#[test]
fn every_shape_survives_a_round_trip() {
    for name in [
        "agent_active.json",
        "agent_inactive.json",
        "agent_api.json",
        "agent_api_cloud.json",
        "agent_api_legacy.json",
        "agent_api_macos.json",
        "agent_minimal.json",
    ] {
        let text = fixture(name);
        let source: Value = serde_json::from_slice(&text).unwrap();
        let mut source = without_null(source);
        // Lists of objects hold members that are null, too.
        if let Some(interfaces) = source.get_mut("networkInterfaces").and_then(Value::as_array_mut) {
            for interface in interfaces {
                *interface = without_null(interface.take());
            }
        }
        assert_eq!(serde_json::to_value(agent(name)).unwrap(), source, "{name}");
    }
}

#[test]
fn the_documented_samples_have_no_unknown_member() {
    for name in ["agent_active.json", "agent_inactive.json", "agent_api.json"] {
        assert!(agent(name).extra.is_empty(), "{name}: {:?}", agent(name).extra);
    }
}

#[test]
fn both_shapes_fill_the_same_type() {
    let documented = agent("agent_active.json");
    assert_eq!(documented.name.as_deref(), Some("LAPTOP-JOHN-DEV"));
    assert_eq!(documented.machine_type, Some(MachineType::Laptop));
    assert_eq!(documented.uuid, None);
    let api = agent("agent_api_legacy.json");
    assert_eq!(api.os_type, Some(OsType::WindowsLegacy));
    assert_eq!(api.name, None);
    assert!(api.tags.is_some_and(|tags| tags.sentinelone.is_some_and(|tags| tags.is_empty())));
}

#[test]
fn odd_shapes_are_kept_beside_the_fields() {
    let odd = agent("agent_odd_shapes.json");
    assert_eq!(odd.is_active, None);
    assert_eq!(odd.extra.get("isActive"), Some(&"yes".into()));
    assert_eq!(odd.extra.get("tags"), Some(&serde_json::json!(["it-ops"])));
    // A number as a string is a number, and is written as it came.
    assert_eq!(odd.total_memory.map(|memory| (memory.as_i64(), memory.is_quoted())), Some((Some(16_088), true)));
    assert_eq!(odd.os_type, Some(OsType::Unrecognized("freebsd".to_owned())));
    assert!(odd.extra.get("somethingNew").is_some());
}

#[test]
fn an_agent_without_id_is_a_fault() {
    for text in [r#"{"computerName":"LYO-LT-0147"}"#, r#"{"id":""}"#, r#"{"id":null}"#, r#"{"id":{}}"#] {
        assert_eq!(Agent::from_json(text.as_bytes()).unwrap_err().path, "id", "{text}");
    }
}

#[test]
fn the_type_knows_every_member_of_both_shapes() {
    assert_eq!(Agent::LAYOUT.members.len(), 110);
}
