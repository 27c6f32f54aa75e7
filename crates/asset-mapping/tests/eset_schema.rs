//! ESET devices as OCSF events.
#![cfg(feature = "eset")]
#![allow(clippy::unwrap_used, reason = "tests")]

use asset_mapping::{Context, Dialect, Groups, IntoEvent, Mapper, Mapping};
use eset_connect::models::{Device, DeviceGroup};
use ocsf_model::OcsfObject as _;
use open_record::OpenRecord;
use serde_json::{Value, json};

fn context() -> Context {
    let group = include_str!("../fixtures/eset/device_group_documented.json");
    let groups: Groups = [DeviceGroup::from_json(group.as_bytes()).unwrap()].into_iter().collect();
    Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("9.1.2500.0").with(groups)
}

fn event(record: &Value) -> Value {
    let device = Device::from_json(record.to_string().as_bytes()).unwrap();
    serde_json::from_str(&device.into_event(&context()).to_json()).unwrap()
}

#[test]
fn device_types_are_named_or_kept() {
    let cases = [
        ("DEVICE_TYPE_SERVER", 1, "Server", false),
        ("DEVICE_TYPE_DESKTOP", 2, "Desktop", false),
        ("DEVICE_TYPE_NOTEBOOK", 3, "Laptop", true),
        ("DEVICE_TYPE_TABLET", 4, "Tablet", false),
        ("DEVICE_TYPE_SMARTPHONE", 5, "Mobile", true),
        ("DEVICE_TYPE_VIRTUAL_MACHINE", 6, "Virtual", true),
        ("DEVICE_TYPE_IOT", 7, "IOT", false),
        ("DEVICE_TYPE_ROUTER", 12, "Router", false),
        ("DEVICE_TYPE_PRINTER", 99, "PRINTER", false),
        ("DEVICE_TYPE_HOLOGRAM", 99, "HOLOGRAM", false),
        ("DEVICE_TYPE_UNSPECIFIED", 0, "Unknown", true),
        ("DEVICE_TYPE_", 99, "Other", true),
        ("hologram", 99, "Other", true),
        ("", 0, "Unknown", true),
    ];
    for (word, id, caption, kept) in cases {
        let event = event(&json!({"uuid": "d", "deviceType": word}));
        assert_eq!((&event["device"]["type_id"], &event["device"]["type"]), (&json!(id), &json!(caption)), "{word}");
        assert_eq!(event["unmapped"]["deviceType"] == json!(word), kept, "{word}");
    }
}

#[test]
fn families_follow_the_contract() {
    let cases = [
        (1, 100, "Windows", false),
        (2, 200, "Linux", false),
        (3, 300, "macOS", true),
        (4, 201, "Android", false),
        (5, 101, "Windows Mobile", false),
        (6, 99, "Symbian", false),
        (7, 99, "UNIX", false),
        (9, 99, "9", false),
        (0, 0, "Unknown", true),
    ];
    for (family, id, caption, kept) in cases {
        let event = event(&json!({"uuid": "d", "operatingSystem": {"displayName": "n", "familyId": family}}));
        assert_eq!(
            (&event["device"]["os"]["type_id"], &event["device"]["os"]["type"]),
            (&json!(id), &json!(caption)),
            "{family}"
        );
        assert_eq!(event["unmapped"] == json!({"operatingSystem": {"familyId": family}}), kept, "{family}");
    }
    let mobile = event(
        &json!({"uuid": "d", "deviceType": "DEVICE_TYPE_TABLET", "operatingSystem": {"displayName": "n", "familyId": 3}}),
    );
    assert_eq!(mobile["device"]["os"]["type"], "iOS");
    // OCSF has no operating system without a name.
    let nameless = event(&json!({"uuid": "d", "operatingSystem": {"familyId": 1, "bitness": 64}}));
    assert_eq!(
        (&nameless["device"]["os"], &nameless["unmapped"]["operatingSystem"]),
        (&Value::Null, &json!({"familyId": 1, "bitness": 64}))
    );
}

#[test]
fn leaves_keep_their_places_in_unmapped() {
    let rest = event(&json!({
        "uuid": "d", "isMuted": false, "tags": [], "description": "", "activeProducts": null,
        "cloningConfiguration": {}, "hardwareProfiles": [{"model": "m"}, {"model": "n"}],
    }))["unmapped"]
        .clone();
    assert_eq!(
        rest,
        json!({"isMuted": false, "tags": [], "description": "", "cloningConfiguration": {}, "hardwareProfiles": [{}, {"model": "n"}]})
    );
    assert_eq!(event(&json!({"uuid": "d", "hardwareProfiles": [{"model": "m"}]}))["unmapped"], Value::Null);
}

#[test]
fn nesting_as_deep_as_can_be_read_is_written() {
    let deep = format!(r#"{{"uuid":"d","x":{}1{}}}"#, "[".repeat(120), "]".repeat(120));
    let mapper = Mapper::new(Mapping::find("eset-devices").unwrap(), Dialect::Schema, context()).unwrap();
    let mut event = Vec::new();
    mapper.map_record(deep.as_bytes(), &mut event).unwrap();
    assert!(ocsf_model::Event::from_json_slice(&event).is_ok());
}
