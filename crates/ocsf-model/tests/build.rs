//! Making events.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use ocsf_model::classes::{DeviceInventoryInfo, UserInventoryInfo};
use ocsf_model::enums::{DeviceTypeId, InventoryActivityId, OsTypeId, SeverityId};
use ocsf_model::objects::{Device, Metadata, NetworkInterface, Os, Product};
use ocsf_model::{Caption, Coded, Event, Json, OcsfObject, Profile, Timestamp, Version, json};

fn inventory(device: Device) -> DeviceInventoryInfo {
    let product =
        Product { name: Some("Inventory".to_owned()), vendor_name: Some("Example".to_owned()), ..Default::default() };
    DeviceInventoryInfo::new(
        InventoryActivityId::Collect,
        SeverityId::Informational,
        Timestamp::from_millis(1_760_000_000_000),
        Metadata::new(product, "1.6.0"),
        device,
    )
}

#[test]
fn what_is_required_makes_a_valid_event() {
    let mut device = Device::new(DeviceTypeId::Server);
    device.hostname = Some("web-01".to_owned());
    let event = Event::from(inventory(device));
    for version in Version::ALL {
        let mut event = event.clone();
        if let Some(metadata) = event.common_mut().metadata {
            metadata.version = Some(version.to_string());
        }
        assert_eq!(event.validate(version), [], "{version}");
    }
}

#[test]
fn profiles_are_named_once() {
    let event = Event::from(inventory(Device::default()))
        .with_profile(Profile::Host)
        .with_profile(Profile::Cloud)
        .with_profile(Profile::Host);
    assert_eq!(event.common().metadata.unwrap().profiles, ["host", "cloud"]);
}

#[test]
fn observables_have_paths_and_values() {
    let interface = |ip: &str| NetworkInterface { ip: Some(ip.to_owned()), ..Default::default() };
    let mut device = Device::new(DeviceTypeId::Server);
    device.uid = Some("d-1".to_owned());
    device.network_interfaces = vec![interface("10.0.0.1"), interface("10.0.0.2")];
    let event = Event::from(inventory(device));
    let found = |version| -> Vec<(String, i64, Option<String>)> {
        event
            .derive_observables(version)
            .into_iter()
            .map(|found| (found.name.unwrap(), found.type_id.unwrap().id.into(), found.value))
            .collect()
    };
    let text = |text: &str| Some(text.to_owned());
    let addresses = [
        ("device".to_owned(), 20, None),
        ("device.network_interfaces[0].ip".to_owned(), 2, text("10.0.0.1")),
        ("device.network_interfaces[1].ip".to_owned(), 2, text("10.0.0.2")),
    ];
    let uid = ("device.uid".to_owned(), 47, text("d-1"));
    assert_eq!(found(Version::V1_5_0), addresses);
    assert_eq!(found(Version::LATEST), [&addresses[..], &[uid]].concat());
}

#[test]
fn captions_are_implied_absent_or_texts() {
    let mut os = Os { type_id: Some(OsTypeId::MacOs.into()), ..Default::default() };
    assert_eq!(os.to_json(), r#"{"type_id":300,"type":"macOS"}"#);
    os.type_id = Some(Coded::with_caption(OsTypeId::Other, "BeOS"));
    assert_eq!(os.to_json(), r#"{"type_id":99,"type":"BeOS"}"#);
    os.type_id = Some(Coded::new(OsTypeId::from(4711)));
    assert_eq!(os.to_json(), r#"{"type_id":4711}"#);
    os.type_id = Some(Coded { id: OsTypeId::Linux, caption: Caption::Absent });
    assert_eq!(os.to_json(), r#"{"type_id":200}"#);
    os.normalize();
    assert_eq!(os.to_json(), r#"{"type_id":200,"type":"Linux"}"#);
}

#[test]
fn an_attribute_counts_before_an_extra_of_its_name() {
    let mut device = Device::from_json(r#"{"groups":[],"type":"Server"}"#).unwrap();
    assert_eq!(device.to_json(), r#"{"groups":[],"type":"Server"}"#);
    device.type_id = Some(DeviceTypeId::Desktop.into());
    assert_eq!(device.to_json(), r#"{"type_id":2,"type":"Desktop","groups":[]}"#);
}

#[test]
fn an_event_and_its_type_convert() {
    fn shared<T: Send + Sync + 'static>() {}
    let event = Event::from(inventory(Device::default()));
    assert_eq!(event.common().time, Some(Timestamp::from_millis(1_760_000_000_000)));
    let event = UserInventoryInfo::try_from(event).unwrap_err();
    assert_eq!(event.class_uid(), 5001);
    assert!(DeviceInventoryInfo::try_from(event).is_ok());
    shared::<Event>();
}

#[test]
fn members_keep_their_order_and_numbers_their_digits() {
    let mut map = json::Map::new();
    map.insert("z", 1);
    map.insert("a", "x");
    map.object_mut("m").insert("deep", vec![true, false]);
    map.insert("z", u64::MAX);
    assert_eq!(Json::from(map.clone()).to_json(), r#"{"z":18446744073709551615,"a":"x","m":{"deep":[true,false]}}"#);
    let other: json::Map =
        [("a", Json::from("x")), ("m", map.get("m").unwrap().clone()), ("z", u64::MAX.into())].into_iter().collect();
    assert_eq!(map, other);
    assert_eq!(map.remove("a"), Some("x".into()));
    assert_ne!(map, other);
    for text in ["0.10000000000000000001", "1e400", "-0", "1.0", "123456789012345678901234567890", "5E-3"] {
        assert_eq!(Json::from_json(text).unwrap().to_json(), text);
    }
}
