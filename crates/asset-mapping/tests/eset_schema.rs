//! ESET devices as OCSF events.
#![cfg(feature = "eset")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod law;

use asset_mapping::{Context, Dialect, Groups, IntoEvent, Mapper, Mapping, Unmapped, eset};
use eset_connect::models::{Device, DeviceGroup};
use law::Subject;
use ocsf_model::Record as _;
use open_record::OpenRecord;
use proptest::prelude::*;
use serde_json::{Value, json};

fn context() -> Context {
    let group = include_str!("../../../fixtures/eset/device_group_documented.json");
    let groups: Groups = [DeviceGroup::from_json(group.as_bytes()).unwrap()].into_iter().collect();
    Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("9.1.2500.0").with(groups)
}

const SUBJECT: Subject = Subject {
    feed: "eset-devices",
    rules: eset::devices::SCHEMA,
    context,
    valid: |path| match path {
        "primaryLocalIpAddress" => &["10.9.8.7", "2001:db8::7", "nowhere"],
        "lastSyncTime" => &["2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59", "soon"],
        "displayName" => &["marker-host-7f3a", "Marker's PC 7f3a", ""],
        "originalDisplayName" => &["marker-host-7f3b", "Marker's PC 7f3b", ""],
        "hardwareProfiles.networkAdapters.macAddress" => &["12:34:56:78:9A:BC", "123456789ABC"],
        "hardwareProfiles.bios.uuid" => &["00000000-1111-2222-3333-444444444444", "no uuid"],
        _ => &[],
    },
    identity: "uuid",
};

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/../../fixtures/eset/{name}.json", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

const FIXTURES: [&str; 6] =
    ["device_documented", "device_in_group", "device_full", "device_odd_shapes", "device_mobile", "device_minimal"];

#[test]
fn the_law_holds_for_every_fixture() {
    let records: Vec<Value> = FIXTURES.iter().map(|name| serde_json::from_str(&fixture(name)).unwrap()).collect();
    SUBJECT.check::<Device>(&records);
}

#[test]
fn events_are_as_reviewed() {
    for name in FIXTURES {
        let mapper = Mapper::new(Mapping::find("eset-devices").unwrap(), Dialect::Schema, context()).unwrap();
        let mut event = Vec::new();
        mapper.map_record(fixture(name).as_bytes(), &mut event).unwrap();
        let event: Value = serde_json::from_slice(&event).unwrap();
        insta::assert_json_snapshot!(format!("eset_schema_{name}"), event);
    }
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
fn what_is_dropped_is_the_rest_alone() {
    for name in FIXTURES {
        let events = [Unmapped::Keep, Unmapped::Drop].map(|unmapped| {
            let mut event = Vec::new();
            let mapper =
                Mapper::new(Mapping::find("eset-devices").unwrap(), Dialect::Schema, context().unmapped(unmapped))
                    .unwrap();
            mapper.map_record(fixture(name).as_bytes(), &mut event).unwrap();
            serde_json::from_slice::<Value>(&event).unwrap()
        });
        let [mut kept, dropped] = events;
        kept.as_object_mut().unwrap().remove("unmapped");
        assert_eq!(dropped, kept, "{name}");
    }
}

#[test]
fn nesting_as_deep_as_can_be_read_is_written() {
    let deep = format!(r#"{{"uuid":"d","x":{}1{}}}"#, "[".repeat(120), "]".repeat(120));
    let mapper = Mapper::new(Mapping::find("eset-devices").unwrap(), Dialect::Schema, context()).unwrap();
    let mut event = Vec::new();
    mapper.map_record(deep.as_bytes(), &mut event).unwrap();
    assert!(ocsf_model::Event::from_json_slice(&event).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_device_becomes_a_valid_event(record in law::any_record(Device::LAYOUT, "uuid")) {
        SUBJECT.check_event::<Device>(&record);
    }

    #[test]
    fn the_law_holds_for_any_device(record in law::any_record(Device::LAYOUT, "uuid"), leaf: prop::sample::Index) {
        SUBJECT.check_one_change::<Device>(&record, leaf);
    }
}
