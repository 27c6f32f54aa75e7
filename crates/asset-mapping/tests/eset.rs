//! ESET devices, held against the asset guide.
#![cfg(feature = "eset")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use asset_mapping::{Context, Dialect, Groups, Mapper, Mapping};
use eset_connect::models::{Device, DeviceGroup};
use open_record::OpenRecord;
use serde_json::{Value, json};
use support::value;

const DEVICE: &str = include_str!("../fixtures/eset/device_documented.json");
const DEVICE_IN_GROUP: &str = include_str!("../fixtures/eset/device_in_group.json");
const GROUP: &str = include_str!("../fixtures/eset/device_group_documented.json");
const EVENT: &str = include_str!("../fixtures/eset/device_documented.event.json");

fn context() -> Context {
    let groups: Groups = [DeviceGroup::from_json(GROUP.as_bytes()).unwrap()].into_iter().collect();
    Context::new("2026-01-02T03:04:05Z".parse().unwrap()).product_version("9.1.2500.0").with(groups)
}

fn documented(record: &str) -> Value {
    support::documented::<Device>(record, &context())
}

#[test]
fn the_printed_device_gives_the_printed_event() {
    assert_eq!(documented(DEVICE_IN_GROUP), value(EVENT));
}

#[test]
fn the_printed_device_lacks_the_group_of_the_printed_event() {
    let mut event = value(EVENT);
    event["device"].as_object_mut().unwrap().remove("groups");
    assert_eq!(documented(DEVICE), event);

    let mut in_group = value(DEVICE);
    in_group["parentGroupUuid"] = json!("group-uuid-1");
    assert_eq!(value(DEVICE_IN_GROUP), in_group);
}

#[test]
fn the_printed_samples_are_read_without_a_rest() {
    let device = Device::from_json(DEVICE.as_bytes()).unwrap();
    assert!(device.extra.is_empty() && device.operating_system.unwrap().extra.is_empty());
    let group = DeviceGroup::from_json(GROUP.as_bytes()).unwrap();
    assert!(group.extra.is_empty());
    assert_eq!(serde_json::to_value(&group).unwrap(), value(GROUP));
}

#[test]
fn an_empty_device_is_still_an_event() {
    assert_eq!(
        documented(r#"{"uuid":"d-1"}"#),
        json!({
            "activity_id": 2, "activity_name": "Collect", "category_name": "Discovery", "category_uid": 5,
            "class_name": "Device Inventory Info", "class_uid": 5001,
            "type_name": "Device Inventory Info: Collect", "type_uid": 500_102,
            "time": 1_767_323_045.0,
            "metadata": {"product": {"name": "ESET EDR", "version": "9.1.2500.0"}, "version": "1.5.0"},
            "device": {"uid": "d-1", "hostname": "d-1", "type": "Desktop", "type_id": 2, "is_managed": true},
        })
    );
}

#[test]
fn documented_types_follow_the_table() {
    let device_type = |rest: &str| {
        let event = documented(&format!(r#"{{"uuid":"d"{rest}}}"#));
        (event["device"]["type"].clone(), event["device"]["type_id"].clone())
    };
    assert_eq!(device_type(r#","isMobile":true,"deviceType":"DEVICE_TYPE_SERVER""#), (json!("Mobile"), json!(5)));
    assert_eq!(device_type(r#","isMobile":false,"deviceType":"DEVICE_TYPE_SERVER""#), (json!("Server"), json!(1)));
    assert_eq!(device_type(r#","deviceType":"DEVICE_TYPE_VIRTUAL_MACHINE""#), (json!("Virtual"), json!(6)));
    assert_eq!(device_type(r#","deviceType":"DEVICE_TYPE_NOTEBOOK""#), (json!("Desktop"), json!(2)));

    let os = |family: &str| {
        let os =
            documented(&format!(r#"{{"uuid":"d","operatingSystem":{{"familyId":{family}}}}}"#))["device"]["os"].clone();
        (os["type"].clone(), os["type_id"].clone())
    };
    let families = [
        ("1", "windows", 100),
        ("2", "macos", 300),
        ("3", "linux", 200),
        ("4", "android", 201),
        ("5", "ios", 301),
        ("null", "unknown", 0),
        ("7", "other", 99),
        (r#""1""#, "windows", 100),
    ];
    for (family, name, id) in families {
        assert_eq!(os(family), (json!(name), json!(id)), "{family}");
    }
}

#[test]
fn documented_names_fall_back() {
    let device = &documented(
        r#"{"uuid":"d","displayName":"","originalDisplayName":"o","operatingSystem":{"displayName":"","version":{"name":"v"}}}"#,
    )["device"];
    assert_eq!((&device["hostname"], &device["name"], &device["os"]["name"]), (&json!("o"), &json!(""), &json!("v")));
}

#[test]
fn documented_interfaces_follow_the_table() {
    let interfaces =
        |rest: &str| documented(&format!(r#"{{"uuid":"d",{rest}}}"#))["device"]["network_interfaces"].clone();
    assert_eq!(
        interfaces(
            r#""primaryLocalIpAddress":"10.0.0.1","publicIpAddress":"10.0.0.1","hardwareProfiles":[
                {"networkAdapters":[{"caption":"no address"},{"macAddress":""},{"macAddress":"m1"}]},
                {"networkAdapters":[{"macAddress":"m2","caption":"second"}]}]"#
        ),
        json!([
            {"ip": "10.0.0.1", "mac": "m1", "hostname": "d", "type": "Wired", "type_id": 1},
            {"mac": "m2", "name": "second", "type": "Wired", "type_id": 1},
        ])
    );
    assert_eq!(
        interfaces(r#""publicIpAddress":"203.0.113.1","hardwareProfiles":[{"networkAdapters":[{"macAddress":"m1"}]}]"#),
        json!([{"mac": "m1", "type": "Wired", "type_id": 1}, {"ip": "203.0.113.1", "type": "Unknown", "type_id": 0}])
    );
    assert_eq!(interfaces(r#""publicIpAddress":"","hardwareProfiles":[{}]"#), Value::Null);
}

#[test]
fn documented_groups_need_a_known_group() {
    let mut groups = Groups::default();
    groups.insert("nameless", Some(String::new()));
    let context = Context::new("2026-01-02T03:04:05Z".parse().unwrap()).with(groups);
    let mapper = Mapper::new(Mapping::find("eset-devices").unwrap(), Dialect::Documented, context).unwrap();
    let groups = |uuid: &str| {
        let mut event = Vec::new();
        mapper.map_record(format!(r#"{{"uuid":"d","parentGroupUuid":"{uuid}"}}"#).as_bytes(), &mut event).unwrap();
        serde_json::from_slice::<Value>(&event).unwrap()["device"]["groups"].clone()
    };
    assert_eq!(groups("nameless"), json!([{"name": "nameless", "uid": "nameless"}]));
    assert_eq!((groups("elsewhere"), groups("")), (Value::Null, Value::Null));
}

#[test]
fn documented_times_are_left_out_when_they_name_no_instant() {
    for time in ["2025-05-21T10:00:00", "yesterday", ""] {
        let event = documented(&format!(r#"{{"uuid":"d","lastSyncTime":"{time}"}}"#));
        assert_eq!((&event["time"], &event["device"]["last_seen_time"]), (&json!(1_767_323_045.0), &Value::Null));
    }
    let event = documented(r#"{"uuid":"d","lastSyncTime":"2025-05-21T12:00:00.25+02:00"}"#);
    assert_eq!(
        (&event["time"], &event["device"]["last_seen_time"]),
        (&json!(1_747_821_600.25), &json!(1_747_821_600.25))
    );
}

#[test]
fn a_record_that_cannot_be_read_leaves_no_half_event() {
    let mapper = Mapper::new(Mapping::find("eset-devices").unwrap(), Dialect::Documented, context()).unwrap();
    let mut event = b"before".to_vec();
    assert_eq!(mapper.map_record(br#"{"uuid":7}"#, &mut event).unwrap_err().path, "uuid");
    assert_eq!(
        mapper.map_record(br#"{"uuid":"d","operatingSystem":{"version":"#, &mut event).unwrap_err().path,
        "operatingSystem.version"
    );
    assert_eq!(event, b"before");
}
