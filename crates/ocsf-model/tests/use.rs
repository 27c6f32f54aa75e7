//! What makes daily use short.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::HashSet;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ocsf_model::classes::{DetectionFinding, DeviceInventoryInfo};
use ocsf_model::enums::{HttpMethod, OsTypeId, SeverityId};
use ocsf_model::reflect::Value;
use ocsf_model::validate::{Code as ViolationCode, Options, Severity};
use ocsf_model::{Class, Code, Coded, Event, Json, OcsfObject, Profile, Timestamp, Version, reflect, validate};
use proptest::prelude::*;

/// Instants whose text is known from elsewhere: `date -u -d @…`.
#[test]
fn times_as_text() {
    for (millis, text) in [
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00Z"),
        (951_868_800_000, "2000-03-01T00:00:00Z"),
        (4_107_542_400_000, "2100-03-01T00:00:00Z"),
        (1_747_821_600_050, "2025-05-21T10:00:00.050Z"),
        (-62_167_219_200_000, "0000-01-01T00:00:00Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ] {
        assert_eq!(Timestamp::from_millis(millis).to_string(), text);
        assert_eq!(text.parse(), Ok(Timestamp::from_millis(millis)));
    }
    for (text, millis) in [
        ("1970-01-01t01:00:00+01:00", 0),
        ("1970-01-01T00:00:00.0019z", 1),
        ("1969-12-31 23:59:60-00:00", 0),
        ("1970-01-01T00:00:00.5-00:30", 1_800_500),
    ] {
        assert_eq!(text.parse(), Ok(Timestamp::from_millis(millis)), "{text}");
    }
    for text in [
        "",
        "1970-01-01",
        "1970-01-01T00:00:00",
        "1970-02-29T00:00:00Z",
        "1970-13-01T00:00:00Z",
        "1970-01-01T24:00:00Z",
        "1970-01-01T00:00:00.Z",
        "1970-01-01T00:00:00+0100",
        "1970-01-01T00:00:00Z ",
        "+970-01-01T00:00:00Z",
        "é970-01-01T00:00:00Z",
    ] {
        assert!(text.parse::<Timestamp>().is_err(), "{text}");
    }
    assert!(Timestamp::from_millis(i64::MAX).to_string().len() > 20);
    assert!(Timestamp::from_millis(i64::MIN).to_string().starts_with('-'));
}

proptest! {
    #[test]
    fn times_come_back_from_text(millis in -62_167_219_200_000_i64..253_402_300_800_000) {
        let time = Timestamp::from_millis(millis);
        prop_assert_eq!(time.to_string().parse(), Ok(time));
        prop_assert_eq!(Timestamp::from(time.to_system_time().unwrap()), time);
    }
}

#[test]
fn times_from_and_to_other_types() {
    let system: SystemTime = UNIX_EPOCH + Duration::from_millis(1_747_821_600_050);
    let time = Timestamp::from(system);
    assert_eq!(time.to_system_time(), Some(system));
    assert_eq!(serde_json::to_string(&time).unwrap(), "1747821600050");
    assert_eq!(serde_json::from_str::<Timestamp>("1747821600050").unwrap(), time);
    #[cfg(feature = "chrono")]
    {
        let other = chrono::DateTime::<chrono::Utc>::try_from(time).unwrap();
        assert_eq!(other.to_rfc3339(), "2025-05-21T10:00:00.050+00:00");
        assert_eq!(Timestamp::from(other), time);
        assert!(chrono::DateTime::<chrono::Utc>::try_from(Timestamp::from_millis(i64::MAX)).is_err());
    }
    #[cfg(feature = "jiff")]
    {
        let other = jiff::Timestamp::try_from(time).unwrap();
        assert_eq!(other.to_string(), "2025-05-21T10:00:00.05Z");
        assert_eq!(Timestamp::from(other), time);
        assert!(jiff::Timestamp::try_from(Timestamp::from_millis(i64::MAX)).is_err());
    }
}

#[test]
fn enums_from_and_to_text() {
    assert_eq!("macOS".parse(), Ok(OsTypeId::MacOs));
    assert_eq!("MACOS".parse(), Ok(OsTypeId::MacOs));
    assert_eq!("BeOS".parse::<OsTypeId>().unwrap_err().to_string(), "\"BeOS\" is no caption of OsTypeId");
    assert_eq!(SeverityId::from_caption("Critical"), Some(SeverityId::Critical));
    assert_eq!(serde_json::to_string(&[SeverityId::High, SeverityId::from(42)]).unwrap(), "[4,42]");
    assert_eq!(serde_json::from_str::<SeverityId>("4").unwrap(), SeverityId::High);
    assert_eq!(serde_json::to_string(&HttpMethod::Get).unwrap(), "\"GET\"");
    assert_eq!(serde_json::from_str::<HttpMethod>("\"PATCH\"").unwrap(), HttpMethod::from("PATCH"));
    let all: HashSet<_> = [Coded::new(SeverityId::High), Coded::new(SeverityId::High)].into_iter().collect();
    assert_eq!(all.len(), 1);
}

#[test]
fn json_in_sets() {
    let text = [r#"{"a":1,"b":[1.5,null]}"#, r#"{"b":[1.5,null],"a":1}"#, r#"{"b":1,"a":[1.5,null]}"#];
    let set: HashSet<Json> = text.iter().map(|text| Json::from_json(text).unwrap()).collect();
    assert_eq!(set.len(), 2);
}

#[test]
fn what_an_event_says_about_itself() {
    let mut event = DetectionFinding::default();
    assert_eq!((event.class_uid(), event.type_uid()), (2004, None));
    event.activity_id = Some(ocsf_model::enums::FindingActivityId::Create.into());
    assert_eq!((event.activity(), event.type_uid()), (Some(1), Some(200_401)));
    let event = Event::from(event);
    assert_eq!((event.type_uid(), event.facts().category_uid), (Some(200_401), Some(2)));
    let odd = Event::from_json(r#"{"class_uid":77,"activity_id":1,"type_uid":7}"#).unwrap();
    assert_eq!((odd.class_uid(), odd.type_uid(), odd.facts().category_uid), (77, Some(7), None));
}

#[test]
fn attributes_one_by_one() {
    let event = Event::from_json(r#"{"class_uid":5001,"message":"m","device":{"ip":"10.0.0.1"}}"#).unwrap();
    let record: &dyn OcsfObject = event.as_class();
    let shown: Vec<_> = record.iter().map(|(attribute, _)| attribute.name()).collect();
    assert_eq!(shown, ["device", "message"]);
    let Some((_, Value::Object(device))) = record.iter().next() else { panic!("an object") };
    assert!(matches!(device.iter().next(), Some((_, Value::String("10.0.0.1")))));
}

#[test]
fn every_time_gets_its_text() {
    let text = r#"{"class_uid":5001,"time":1747821600000,"time_dt":"kept","start_time":1747821600000,
        "metadata":{"processed_time":1747821600001},"device":{"groups":[{}],"boot_time":-1}}"#;
    let mut event = Event::from_json(text).unwrap();
    event.fill_datetimes();
    let json = Json::from_json(&event.to_json()).unwrap();
    assert_eq!(json.get("time_dt").unwrap().as_str(), Some("kept"));
    assert_eq!(json.get("start_time_dt").unwrap().as_str(), Some("2025-05-21T10:00:00Z"));
    assert_eq!(json.get("device").unwrap().get("boot_time_dt").unwrap().as_str(), Some("1969-12-31T23:59:59.999Z"));
    assert_eq!(event.common().metadata.unwrap().processed_time_dt.as_deref(), Some("2025-05-21T10:00:00.001Z"));
    assert_eq!(event.common().metadata.unwrap().profiles, ["datetime"]);
}

#[test]
fn observables_of_what_counts() {
    let text = r#"{"class_uid":5001,"device":{"hostname":"","ip":"10.0.0.1"},"cloud":{"region":"r","account":{"name":"n","uid":"1"}}}"#;
    let event = DeviceInventoryInfo::from_json(text).unwrap();
    let names = |event: &DeviceInventoryInfo| -> Vec<String> {
        event.derive_observables(Version::V1_6_0).into_iter().filter_map(|observable| observable.name).collect()
    };
    assert_eq!(names(&event), ["device", "device.ip"]);
    assert!(names(&event.with_profile(Profile::Cloud)).iter().any(|name| name.starts_with("cloud.")));
}

#[test]
fn options_of_validation() {
    let version = Version::V1_6_0;
    let text = r#"{"class_uid":987654,"own":1,"severity_id":77,"activity_id":1,"metadata":{"version":"1.6.0","product":{"name":1}}}"#;
    let event = Event::from_json_lenient(text).unwrap().0;
    let options = Options::new(version).unknown_classes(true);
    let places = |found: Vec<validate::Violation>| -> Vec<String> { found.into_iter().map(|one| one.path).collect() };
    let expected = ["category_uid", "metadata.product.name", "severity_id", "time", "type_uid"];
    assert_eq!(places(options.json(text).unwrap()), expected);
    assert_eq!(places(options.event(event.as_class())), expected);
    assert_eq!(places(validate::json(text, version).unwrap()), ["class_uid"]);
    // A class that came later than the release.
    let later = r#"{"class_uid":1010,"metadata":{"version":"1.6.0"},"clipboard":{}}"#;
    let found = options.event(Event::from_json(later).unwrap().as_class());
    assert!(found.iter().all(|one| one.code == ViolationCode::AttributeRequiredMissing), "{found:?}");

    let event = Event::from_json(r#"{"class_uid":5001,"device":{"type_id":1,"uid":"1"}}"#).unwrap();
    let found = Options::new(version).recommended(true).event(event.as_class());
    let hints: Vec<_> =
        found.iter().filter(|one| one.severity() == Severity::Hint).map(|one| one.path.as_str()).collect();
    assert!(hints.contains(&"device.os") || hints.contains(&"device.hostname"), "{hints:?}");
    assert!(hints.iter().all(|path| !event.to_json().contains(&format!("\"{path}\":"))));
    assert_eq!(found.len() - hints.len(), event.validate(version).len());
}

#[test]
fn violations_stand_in_the_order_of_elements() {
    let groups = [r#"{"x":1}"#; 12].join(",");
    let text = format!(r#"{{"class_uid":5001,"device":{{"groups":[{groups}]}}}}"#);
    let found = validate::json(&text, Version::V1_6_0).unwrap();
    let places: Vec<_> =
        found.iter().filter(|one| one.path.strip_suffix(".x").is_some()).map(|one| one.path.clone()).collect();
    assert_eq!(places, (0..12).map(|index| format!("device.groups[{index}].x")).collect::<Vec<_>>());
}

/// Sentences stand on everything, and say no more than one thing.
#[test]
fn everything_has_a_meaning() {
    for schema in reflect::classes().iter().chain(reflect::objects()) {
        assert!(schema.meaning().ends_with('.'), "{}", schema.name());
        for attribute in schema.attributes() {
            let meaning = attribute.meaning();
            assert!(meaning.ends_with('.') && !meaning.contains(". "), "{}.{}", schema.name(), attribute.name());
        }
    }
    let device = reflect::class(5001).unwrap().attribute("device").unwrap();
    assert_eq!(device.meaning(), "The computer, phone or appliance that it happened on or is about.");
}
