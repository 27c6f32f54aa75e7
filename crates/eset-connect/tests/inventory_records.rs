//! The inventory records, which are there without any feature.
#![allow(clippy::unwrap_used, reason = "tests")]

use eset_connect::models::{ActiveProduct, Device, DeviceGroup, DeviceGroupEntityType, DeviceType, Tag};
use open_record::{Integer, NameOr, OpenRecord, TextOrInteger};
use serde_json::{Value, json};

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/fixtures/{name}.json", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            members.into_iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k, without_nulls(v))).collect()
        }
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        other => other,
    }
}

#[test]
fn devices_are_written_as_they_came() {
    for name in ["device_documented", "device_in_group", "device_full", "device_mobile", "device_minimal"] {
        let text = fixture(name);
        let device = Device::from_json(text.as_bytes()).unwrap();
        let expected = without_nulls(serde_json::from_str(&text).unwrap());
        assert_eq!(serde_json::to_value(&device).unwrap(), expected, "{name}");
    }
}

#[test]
fn a_full_device_leaves_nothing_over() {
    let device = Device::from_json(fixture("device_full").as_bytes()).unwrap();
    assert!(device.extra.is_empty());
    assert_eq!(device.device_type, Some(DeviceType::Server));
    let version = device.operating_system.unwrap().version.unwrap();
    assert_eq!(version.id.as_ref().and_then(TextOrInteger::as_u64), Some(6_192_449_487_634_432));
    let [profile, _] = &device.hardware_profiles.unwrap()[..] else { panic!("two profiles") };
    let drive = &profile.hard_drives.as_ref().unwrap()[0];
    assert_eq!(drive.capacity_bytes.and_then(Integer::as_u64), Some(960_197_124_096));
}

#[test]
fn odd_shapes_of_a_device_are_kept() {
    let device = Device::from_json(fixture("device_odd_shapes").as_bytes()).unwrap();
    assert_eq!(device.device_type.as_ref().map(DeviceType::as_str), Some("DEVICE_TYPE_HOLOGRAM"));
    assert_eq!(device.functionality_problem_count.and_then(Integer::as_i64), Some(12));
    assert_eq!((device.is_mobile, device.extra.get("isMobile")), (None, Some(&json!("no"))));
    assert_eq!(device.extra.get("activeProducts"), Some(&json!(["ESET Inspect", 7])));
    assert_eq!((device.etag.as_deref(), device.extra.get("etag")), (Some("one"), Some(&json!("two"))));
}

#[test]
fn tags_and_products_come_in_two_shapes() {
    let text = r#"{"uuid":"d","tags":["a",{"name":"b"}],"activeProducts":["p",{"id":"10","name":"q"}]}"#;
    let device = Device::from_json(text.as_bytes()).unwrap();
    let Some([NameOr::Name(first), NameOr::Record(Tag { name: Some(second), .. })]) = device.tags.as_deref() else {
        panic!("{:?}", device.tags)
    };
    assert_eq!((first.as_str(), second.as_str()), ("a", "b"));
    let Some([NameOr::Name(_), NameOr::Record(ActiveProduct { id: Some(id), .. })]) = device.active_products.as_deref()
    else {
        panic!("{:?}", device.active_products)
    };
    assert_eq!(id.as_i64(), Some(10));
    assert_eq!(serde_json::to_string(&device).unwrap(), text);
}

#[test]
fn the_printed_group_is_read() {
    let group = DeviceGroup::from_json(fixture("device_group_documented").as_bytes()).unwrap();
    assert_eq!((group.uuid.as_str(), group.display_name.as_deref()), ("group-uuid-1", Some("Finance Department")));
    assert_eq!(group.linked_entity_type, Some(DeviceGroupEntityType::Unspecified));
    assert!(DeviceGroup::from_json(br#"{"displayName":"nobody"}"#).is_err());
}
