//! What is read is written back.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::{Error, ErrorKind, Event, Json, OcsfObject};
use proptest::prelude::*;

fn same(text: &str) {
    same_but_for_serde(text);
    let event = Event::from_json(text).unwrap();
    let before = Json::from_json(text).unwrap();
    assert_eq!(Json::from_json(&serde_json::to_string(&event).unwrap()).unwrap(), before, "through serde");
    assert_eq!(serde_json::from_str::<Event>(text).unwrap(), event, "through serde");
}

/// `serde` has no numbers beyond 64 bits and `f64`.
fn same_but_for_serde(text: &str) {
    let event = Event::from_json(text).unwrap();
    let before = Json::from_json(text).unwrap();
    assert_eq!(Json::from_json(&event.to_json()).unwrap(), before);
    assert_eq!(Event::from_json(&event.to_json()).unwrap(), event);
}

/// The members that follow from the type, for a Device Inventory Info that was collected.
const DERIVED: &str = r#""class_uid":5001,"class_name":"Device Inventory Info","category_uid":5,"category_name":"Discovery",
    "activity_id":2,"activity_name":"Collect","type_uid":500102,"type_name":"Device Inventory Info: Collect""#;

fn device(device: &str) -> String {
    format!(r#"{{{DERIVED},"device":{device}}}"#)
}

#[test]
fn known_attributes() {
    same(&device(
        r#"{"hostname":"a","type_id":2,"type":"Desktop","groups":[{"name":"g","uid":"1"}],"is_managed":true,
        "os":{"name":"Windows","type_id":100,"type":"Windows"},"network_interfaces":[{"ip":"10.0.0.1","mac":"00:11:22:33:44:55"}],
        "created_time":1760000000000}"#,
    ));
}

#[test]
fn captions_before_ids_without_ids_and_at_odds() {
    same(&device(r#"{"type":"Desktop","type_id":2}"#));
    same(&device(r#"{"type":"Workstation","type_id":2}"#));
    same(&device(r#"{"type":"Desktop"}"#));
    same(&device(r#"{"type_id":2}"#));
    same(&device(r#"{"type_id":4711,"type":"Toaster"}"#));
}

#[test]
fn what_the_type_does_not_hold() {
    same(&device(r#"{"toaster":{"slots":[2,null,{"a":[]}]},"groups":[],"x":18446744073709551615,"y":0.1}"#));
    same_but_for_serde(&device(r#"{"y":0.10000000000000000001,"created_time":18446744073709551616}"#));
}

#[test]
fn names_and_numbers_at_odds_with_the_class() {
    same(
        r#"{"class_uid":5001,"class_name":"Inventory","category_uid":6,"category_name":"x","activity_id":1,"type_uid":7,"type_name":"t"}"#,
    );
}

#[test]
fn unknown_class() {
    same(
        r#"{"class_uid":987654,"class_name":"x","category_uid":98,"category_name":"x","activity_id":1,"type_uid":98765401,"foo":1}"#,
    );
}

fn fault(text: &str) -> Error {
    Event::from_json(text).unwrap_err()
}

#[test]
fn faults_have_a_path() {
    let error = fault(&device(r#"{"groups":[{"name":"a"},{"name":1}]}"#));
    assert_eq!(error.path(), "device.groups[1].name");
    assert_eq!(*error.kind(), ErrorKind::Type { expected: "string", found: "number" });
    let error = fault(&device(r#"{"unknown":{"a":[1,{"b":tru}]}}"#));
    assert_eq!(error.path(), "device.unknown.a[1].b");
    let error = fault(&device(r#"{"hostname":"a","hostname":"b"}"#));
    assert_eq!((error.path(), error.kind()), ("device.hostname", &ErrorKind::Duplicate));
    let error = DeviceInventoryInfo::from_json(r#"{"class_uid":1001}"#).unwrap_err();
    assert_eq!((error.path(), error.kind()), ("class_uid", &ErrorKind::Class { expected: 5001, found: 1001 }));
}

/// Whatever features there are, what is written through serde can be read again.
#[test]
fn decimals_go_through_serde() {
    for text in ["0.5", "18446744073709551615", "-7"] {
        let number = Json::from_json(text).unwrap();
        assert_eq!(serde_json::to_string(&number).unwrap(), text);
        assert_eq!(serde_json::from_str::<Json>(text).unwrap(), number);
    }
}

/// The kinds of oddities that real events have: nothing is lost, and what is right stays typed.
#[test]
fn lenient_reading_loses_nothing() {
    let odd = [
        (r#""time":"2025-05-21T10:00:00Z""#, "time"),
        (r#""time":"1747821600000""#, "time"),
        (r#""time":1.5"#, "time"),
        (r#""time_dt":1747821600000"#, "time_dt"),
        (r#""confidence":0"#, "confidence"),
        (r#""unmapped":[{"a":1}]"#, "unmapped"),
        (r#""type_uid":"500102""#, "type_uid"),
        (r#""activity_id":"2""#, "activity_id"),
        (r#""enrichments":{"name":"x"}"#, "enrichments"),
        (r#""metadata":{"product":"x","labels":["a",1]}"#, "metadata.product"),
        (r#""device":{"groups":[{"name":"a"},{"name":1}]}"#, "device.groups[1].name"),
        (r#""device":{"groups":[{"name":"a"},"b"],"hostname":"h"}"#, "device.groups[1]"),
        (r#""device":{"risk_score":true,"imei_list":[null]}"#, "device.risk_score"),
        (r#""message":{"a":[1,{"b":null}]}"#, "message"),
    ];
    for (member, path) in odd {
        let text = format!(r#"{{"class_uid":5001,{member},"severity_id":1,"severity":"Informational"}}"#);
        assert!(Event::from_json(&text).is_err(), "{text}");
        let (event, faults) = Event::from_json_lenient(&text).unwrap();
        assert!(faults.iter().any(|fault| fault.path == path), "{text}: {faults:?}");
        let mut written = Json::from_json(&event.to_json()).unwrap();
        let source = Json::from_json(&text).unwrap();
        // What follows from the class is written, too.
        written.as_object_mut().unwrap().retain(|name, _| source.get(name).is_some());
        assert_eq!(written, source);
        assert_eq!(event.common().severity_id.unwrap().caption(), Some("Informational"));
        // What is right is read alike.
        let (again, faults) = Event::from_json_lenient(r#"{"class_uid":5001,"severity_id":1}"#).unwrap();
        assert_eq!((again.class_uid(), faults.len()), (5001, 0));
    }
}

#[test]
fn lenient_reading_takes_the_last_of_members_that_stand_there_again() {
    let text = r#"{"class_uid":1,"class_uid":5001,"message":"a","message":"b","device":{"hostname":"x","hostname":null},
        "unmapped":{"a":{"b":1,"b":2}},"time":"x"}"#;
    let (event, faults) = Event::from_json_lenient(text).unwrap();
    assert_eq!(event.class_uid(), 5001);
    assert_eq!(event.common().message, Some("b"));
    let json = Json::from_json(&event.to_json()).unwrap();
    assert_eq!(json.get("device").unwrap().to_json(), r#"{"hostname":"x"}"#);
    assert_eq!(json.get("unmapped").unwrap().to_json(), r#"{"a":{"b":2}}"#);
    let found: Vec<_> = faults.iter().map(|fault| (fault.path.as_str(), fault.code.as_str())).collect();
    assert_eq!(
        found,
        [
            ("device.hostname", "duplicate"),
            ("unmapped.a.b", "duplicate"),
            ("class_uid", "duplicate"),
            ("message", "duplicate"),
            ("time", "wrong_type"),
        ]
    );
    assert!(Event::from_json_lenient("[1]").is_err() && Event::from_json_lenient("{\"a\":}").is_err());
}

/// A member with a value of another kind than the schema has: its name and the value.
fn odd_member() -> impl Strategy<Value = (&'static str, String)> {
    let millis = 0_i64..4_102_444_800_000;
    prop_oneof![
        (2000..2100_i32, 1..13_i32, 1..29_i32)
            .prop_map(|(y, m, d)| ("time", format!(r#""{y}-{m:02}-{d:02}T10:00:00Z""#))),
        millis.clone().prop_map(|millis| ("start_time", format!(r#""{millis}""#))),
        millis.clone().prop_map(|millis| ("time_dt", millis.to_string())),
        millis.prop_map(|millis| ("end_time_dt", format!("{millis}.5"))),
        (0..101_i32).prop_map(|number| ("confidence", number.to_string())),
        prop::collection::vec("[a-z]{0,4}", 1..4).prop_map(|names| ("unmapped", format!("{names:?}"))),
        "[a-z]{1,8}".prop_map(|name| ("device", format!(r#"{{"hostname":"{name}","groups":[{{"name":1}}]}}"#))),
    ]
}

proptest! {
    /// Any of the oddities together, in any order, with a member that stands there twice: nothing is lost, each has its fault.
    #[test]
    fn lenient_reading_loses_nothing_of_any_oddities(
        odd in prop::collection::vec(odd_member(), 1..6),
        twice in prop::option::of("[a-z]{1,8}"),
    ) {
        let odd: std::collections::BTreeMap<_, _> = odd.into_iter().collect();
        let mut members = vec![r#""class_uid":5001"#.to_owned()];
        members.extend(odd.iter().map(|(name, value)| format!(r#""{name}":{value}"#)));
        if let Some(last) = &twice {
            members.insert(0, r#""message":"first""#.to_owned());
            members.push(format!(r#""message":"{last}""#));
        }
        let (event, faults) = Event::from_json_lenient(&format!("{{{}}}", members.join(","))).unwrap();
        for name in odd.keys() {
            let begins = |fault: &&ocsf_model::Fault| fault.path.starts_with(name) && fault.code.as_str() == "wrong_type";
            prop_assert!(faults.iter().any(|fault| begins(&fault)), "{name}: {faults:?}");
        }
        prop_assert_eq!(faults.iter().any(|fault| fault.code.as_str() == "duplicate"), twice.is_some());
        let written = Json::from_json(&event.to_json()).unwrap();
        for (name, value) in &odd {
            prop_assert_eq!(written.get(name).unwrap(), &Json::from_json(value).unwrap());
        }
        prop_assert_eq!(written.get("message").and_then(Json::as_str), twice.as_deref());
        prop_assert_eq!(Event::from_json_lenient(&event.to_json()).unwrap().0, event);
    }
}
