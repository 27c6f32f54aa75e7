//! Laws of reading, writing and validation, over random events of all classes, releases and profiles.
//!
//! A failing case names its seed; proptest keeps it in `proptest-regressions`.

#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::unnecessary_wraps,
    reason = "helpers of tests, where a panic is a failure and numbers are small"
)]

mod support;

use std::collections::BTreeMap;

use ocsf_model::validate::{self, Severity};
use ocsf_model::{Event, Json, Version};
use proptest::prelude::*;
use support::faults;
use support::generate::{Dice, Frame};

/// Sorted by name at every level, for comparison: the order in which members are written is the schema's, not the source's.
fn sorted(value: &Json) -> Json {
    match value {
        Json::Object(map) => {
            let members: BTreeMap<_, _> = map.iter().map(|(name, value)| (name.to_owned(), sorted(value))).collect();
            let mut map = ocsf_model::json::Map::new();
            for (name, value) in members {
                map.insert(name, value);
            }
            Json::Object(map)
        }
        Json::Array(values) => Json::Array(values.iter().map(sorted).collect()),
        other => other.clone(),
    }
}

/// Takes out what writing adds: the names that follow from class and activity.
fn without_implied(value: &Json, source: &Json) -> Json {
    let mut value = value.clone();
    if let (Json::Object(event), Json::Object(source)) = (&mut value, source) {
        event.retain(|name, _| {
            source.contains_key(name) || !matches!(name, "class_name" | "category_name" | "category_uid" | "type_name")
        });
    }
    value
}

fn config(cases: u32) -> ProptestConfig {
    let kept = proptest::test_runner::FileFailurePersistence::WithSource("regressions");
    // A seed does not get simpler.
    ProptestConfig {
        cases,
        max_shrink_iters: 0,
        failure_persistence: Some(Box::new(kept)),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn what_is_read_is_written(seed: u64) {
        let dice = &mut Dice::new(seed);
        let frame = Frame::random(dice);
        let source = Json::Object(frame.event(dice));
        let event = Event::from_json(&source.to_json()).unwrap();
        prop_assert_eq!(event.class_uid(), i64::from(frame.class.uid()));
        let written = event.to_json();
        let read = Json::from_json(&written).unwrap();
        prop_assert_eq!(sorted(&without_implied(&read, &source)), sorted(&source));
        prop_assert_eq!(&Event::from_json(&written).unwrap(), &event);
    }

    #[test]
    fn an_event_fits_every_release_and_comes_back(seed: u64) {
        let dice = &mut Dice::new(seed);
        let frame = Frame::random(dice);
        let target = *dice.pick(&Version::ALL);
        let mut original = Event::from_json(&Json::Object(frame.event(dice)).to_json()).unwrap();
        if frame.version == Version::V1_1_0 {
            // Three classes were called otherwise then, which an event does not know that is written without a class name.
            original.fit(frame.version);
        }
        let mut event = original.clone();
        let fit = event.fit(target);
        let errors: Vec<_> = event.validate(target).into_iter().filter(|found| found.severity() == Severity::Error).collect();
        prop_assert_eq!(&errors, &fit.remaining);
        for violation in &fit.remaining {
            // Nothing but the event itself or its metadata can be wrong: the release lacks its class, or wants what nobody gave.
            let path = violation.path.strip_prefix("metadata.").unwrap_or(&violation.path);
            let whole = !path.contains(['.', '[']);
            prop_assert!(whole, "{violation} in {}", event.to_json());
        }
        event.fit(frame.version);
        prop_assert_eq!(event, original, "{} by way of {}", frame.version, target);
    }

    #[test]
    fn valid_events_have_no_violations(seed: u64) {
        let dice = &mut Dice::new(seed);
        let frame = Frame::random(dice);
        let source = Json::Object(frame.event(dice));
        let raw = validate::value(&source, frame.version);
        prop_assert!(raw.is_empty(), "{:?} {}: {raw:#?}\n{}", frame.version, frame.class.name(), source.to_json());
        let typed = Event::from_json(&source.to_json()).unwrap().validate(frame.version);
        prop_assert!(typed.is_empty(), "{:?} {}: {typed:#?}\n{}", frame.version, frame.class.name(), source.to_json());
    }

}

proptest! {
    // Each case puts in one fault of every kind.
    #![proptest_config(config(200))]

    #[test]
    fn each_fault_is_found_at_its_place_and_nothing_else(seed: u64) {
        for (at, (name, fault)) in faults::ALL.iter().enumerate() {
            let dice = &mut Dice::new(seed.wrapping_add(at as u64));
            let frame = Frame::random(dice);
            let mut event = frame.event(dice);
            let Some(expected) = fault(&frame, &mut event, dice) else { continue };
            let text = Json::Object(event).to_json();
            let found = validate::json(&text, frame.version).unwrap();
            let found: Vec<_> = found.iter().map(|violation| (violation.path.as_str(), violation.code)).collect();
            prop_assert_eq!(found, [(expected.path.as_str(), expected.code)], "{} in {} of {}: {}", name, frame.class.name(), frame.version, text);
        }
    }

    #[test]
    fn typed_and_raw_validation_agree_on_what_a_typed_event_can_hold(seed: u64) {
        for (at, (name, fault)) in faults::ALL.iter().enumerate() {
            let dice = &mut Dice::new(seed.wrapping_add(at as u64));
            let frame = Frame::random(dice);
            let mut event = frame.event(dice);
            if fault(&frame, &mut event, dice).is_none() || matches!(*name, "no class" | "class null" | "null" | "required missing" | "category_uid at odds" | "type_uid at odds") {
                continue;
            }
            let text = Json::Object(event).to_json();
            let Ok(typed) = Event::from_json(&text) else { continue };
            prop_assert_eq!(typed.validate(frame.version), validate::json(&text, frame.version).unwrap(), "{}: {}", name, text);
        }
    }
}

/// A property over random events proves nothing about a fault that never found a place.
#[test]
fn every_kind_of_fault_occurs() {
    for (name, fault) in faults::ALL {
        let occurs = (0..2_000).any(|seed| {
            let dice = &mut Dice::new(seed);
            let frame = Frame::random(dice);
            let mut event = frame.event(dice);
            fault(&frame, &mut event, dice).is_some()
        });
        assert!(occurs, "{name}");
    }
}

#[test]
fn warnings_are_few_and_named() {
    let warnings: Vec<_> = validate::Code::ALL
        .iter()
        .filter(|code| code.severity() == Severity::Warning)
        .map(|code| code.as_str())
        .collect();
    assert_eq!(
        warnings,
        [
            "version_earlier",
            "class_deprecated",
            "object_deprecated",
            "attribute_deprecated",
            "attribute_enum_value_deprecated",
            "attribute_enum_array_value_deprecated",
            "attribute_enum_sibling_suspicious_other",
            "attribute_enum_sibling_without_enum",
            "timestamp_in_seconds",
            "attribute_value_suspicious"
        ]
    );
}

/// An older release lacks the attribute and the number: both are told, kept and brought back.
#[test]
fn what_an_older_release_does_not_know_is_kept_aside() {
    let text = r#"{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":1747821600000,
        "metadata":{"version":"1.8.0","product":{"name":"Scanner"},"profiles":["host"]},
        "device":{"type_id":2,"uid":"d-1","agent_list":[{"name":"a","type_id":99,"type":"Own word"}],
        "network_interfaces":[{"name":"eth0","type_id":1,"open_ports":[{"port":22}]}]},"unmapped":{"source":true}}"#;
    let original = Event::from_json(text).unwrap();
    assert_eq!(original.validate(Version::V1_8_0), []);
    let mut event = original.clone();
    let fit = event.fit(Version::V1_5_0);
    let moved: Vec<_> = fit.moved.iter().map(|moved| (moved.path.as_str(), moved.code)).collect();
    let unknown_in_1_5: Vec<_> = original
        .validate(Version::V1_5_0)
        .into_iter()
        .filter(|violation| violation.code == validate::Code::AttributeUnknown)
        .map(|violation| violation.path)
        .collect();
    assert_eq!(moved, [("device.network_interfaces[0].open_ports", validate::Code::AttributeUnknown)]);
    assert_eq!(unknown_in_1_5, ["device.network_interfaces[0].open_ports"]);
    let written = Json::from_json(&event.to_json()).unwrap();
    let kept = written.get("unmapped").and_then(|unmapped| unmapped.get("ocsf_attributes")).unwrap();
    assert_eq!(kept.to_json(), r#"{"device.network_interfaces[0].open_ports":[{"port":22}]}"#);
    assert_eq!(event.fit(Version::V1_8_0).restored, ["device.network_interfaces[0].open_ports"]);
    assert_eq!(event, original);
}
