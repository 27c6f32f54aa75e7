//! What fuzzing has found.

use ocsf_model::validate::{self, Severity};
use ocsf_model::{ErrorKind, Event, Json, Version};

fn event(text: &str) -> Event {
    Event::from_json(text).expect("an event")
}

fn found(event: &Event, version: Version) -> Vec<(String, &'static str)> {
    event.validate(version).into_iter().map(|found| (found.path, found.code.as_str())).collect()
}

/// The typed event says of itself what its text says.
fn agree(text: &str) {
    let event = event(text);
    for version in Version::ALL {
        assert_eq!(event.validate(version), validate::json(&event.to_json(), version).expect("JSON"), "{version}");
    }
}

#[test]
fn a_long_integer_and_a_short_one_are_twice_the_same_member() {
    for text in [
        r#"{"time":18446744073709551616,"time":5}"#,
        r#"{"time":5,"time":18446744073709551616}"#,
        r#"{"severity_id":18446744073709551616,"severity_id":1}"#,
        r#"{"metadata":{"sequence":18446744073709551616,"sequence":5}}"#,
    ] {
        assert_eq!(*Event::from_json(text).unwrap_err().kind(), ErrorKind::Duplicate, "{text}");
    }
}

/// `analytic.state_id` and `state` came with 1.6.0.
#[test]
fn a_caption_is_as_unknown_as_its_id() {
    let text = r#"{"class_uid":2004,"category_uid":2,"activity_id":1,"type_uid":200401,"severity_id":1,"time":1747821600000,
        "metadata":{"version":"1.5.0","product":{"name":"Scanner"}},
        "finding_info":{"uid":"f-1","analytic":{"type_id":1,"type":"Rule","name":"a","state_id":0,"state":"Unknown"}}}"#;
    agree(text);
    let unknown = |path: &str| (path.to_owned(), "attribute_unknown");
    assert_eq!(
        found(&event(text), Version::V1_5_0),
        [unknown("finding_info.analytic.state"), unknown("finding_info.analytic.state_id")]
    );
}

#[test]
fn without_an_activity_there_is_no_type() {
    let text = r#"{"class_uid":5001,"category_uid":5,"severity_id":1,"time":1747821600000,
        "metadata":{"version":"1.6.0","product":{"name":"Scanner"}},"device":{"type_id":2,"uid":"d-1"}}"#;
    agree(text);
    let missing = |path: &str| (path.to_owned(), "attribute_required_missing");
    assert_eq!(found(&event(text), Version::V1_6_0), [missing("activity_id"), missing("type_uid")]);
}

#[test]
fn a_name_beside_another_number_is_told() {
    let text = r#"{"class_uid":5001,"activity_id":2,"type_uid":500101}"#;
    agree(text);
    let found = found(&event(text), Version::V1_6_0);
    assert!(found.contains(&("type_name".to_owned(), "attribute_enum_sibling_incorrect")), "{found:?}");
    assert!(found.contains(&("type_uid".to_owned(), "type_uid_incorrect")), "{found:?}");
}

#[test]
fn captions_that_are_too_few_are_compared_all_the_same() {
    let text = r#"{"class_uid":2004,"malware":[{"classification_ids":[1,2],"classifications":["Worm"]}]}"#;
    agree(text);
    let found = found(&event(text), Version::V1_6_0);
    for (path, code) in [
        ("malware[0].classifications", "attribute_enum_array_sibling_length_mismatch"),
        ("malware[0].classifications[0]", "attribute_enum_sibling_incorrect"),
    ] {
        assert!(found.contains(&(path.to_owned(), code)), "{found:?}");
    }
}

fn errors(event: &Event, version: Version) -> Vec<validate::Violation> {
    let mut found = event.validate(version);
    found.retain(|found| found.severity() == Severity::Error);
    found
}

/// What is moved to `unmapped` stands two levels deeper than a member of the event.
#[test]
fn an_event_too_deep_to_be_changed_stays_as_it_was() {
    let text = format!(r#"{{"class_uid":5001,"x":{}{}}}"#, "[".repeat(127), "]".repeat(127));
    let original = event(&text);
    for version in Version::ALL {
        let mut event = original.clone();
        let fit = event.fit(version);
        assert_eq!(event, original);
        assert_eq!((fit.moved.as_slice(), fit.restored.as_slice()), (&[][..], &[][..]));
        assert_eq!(fit.remaining, errors(&event, version));
    }
}

#[test]
fn what_was_kept_aside_comes_back_only_where_it_can_stand() {
    let with = |kept: &str| {
        format!(
            r#"{{"class_uid":5001,"activity_id":2,"metadata":{{"version":"1.5.0"}},"device":{{"uid":"d-1","type_id":2}},
                "unmapped":{{"source":true,"ocsf_attributes":{kept}}}}}"#
        )
    };
    for kept in [r#"{"device.hostname":5}"#, r#"{"class_uid":1007}"#, r#"{"unmapped":{}}"#, r#"{"metadata":null}"#] {
        let mut event = event(&with(kept));
        let fit = event.fit(Version::V1_5_0);
        assert_eq!(fit.restored, [""; 0], "{kept}");
        assert_eq!(event.class_uid(), 5001);
        let unmapped = event.common().unmapped.unwrap();
        assert_eq!(unmapped.get("source"), Some(&Json::from(true)));
        let still = unmapped.get("ocsf_attributes").unwrap();
        let kept = Json::from_json(kept).unwrap();
        for (name, value) in kept.as_object().unwrap() {
            assert_eq!(still.get(name), Some(value));
        }
        assert_eq!(fit.remaining, errors(&event, Version::V1_5_0));
    }
}
