//! What fuzzing has found, and the comparison with the rules of the schema server.

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
fn no_name_is_made_up_beside_another_number() {
    let text = r#"{"class_uid":5001,"activity_id":2,"type_uid":500101}"#;
    agree(text);
    assert!(!event(text).to_json().contains("type_name"), "it would name the type that follows from the activity");
    let codes = found(&event(text), Version::V1_6_0);
    assert!(codes.contains(&("type_uid".to_owned(), "type_uid_incorrect")), "{codes:?}");
    assert!(codes.iter().all(|(path, _)| path != "type_name"), "{codes:?}");
}

#[test]
fn a_member_without_a_name_hides_nothing() {
    let text = r#"{"class_uid":5001,"activity_id":2,"":"x"}"#;
    agree(text);
    let json = event(text).to_json();
    assert!(json.contains(r#""class_uid":5001"#) && json.contains(r#""type_uid":500102"#), "{json}");
}

#[test]
fn a_name_beside_another_number_stays_and_is_told() {
    for text in [
        r#"{"class_uid":5001,"activity_id":2,"type_uid":500101,"type_name":"Device Inventory Info: Collect"}"#,
        r#"{"class_uid":5001,"activity_id":2,"type_name":"Device Inventory Info: Collect","type_uid":500101}"#,
    ] {
        agree(text);
        assert!(event(text).to_json().contains(r#""type_name":"Device Inventory Info: Collect""#));
        let found = found(&event(text), Version::V1_6_0);
        assert!(found.contains(&("type_name".to_owned(), "attribute_enum_sibling_incorrect")), "{found:?}");
        assert!(found.contains(&("type_uid".to_owned(), "type_uid_incorrect")), "{found:?}");
    }
}

#[test]
fn captions_that_are_too_few_are_compared_all_the_same() {
    let text = r#"{"class_uid":2004,"malware":[{"classification_ids":[1,2],"classifications":["Worm"]}]}"#;
    agree(text);
    let found = found(&event(text), Version::V1_6_0);
    for (path, code) in [
        ("malware[0].classifications[0]", "attribute_enum_array_sibling_incorrect"),
        ("malware[0].classifications[1]", "attribute_enum_array_sibling_missing"),
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

/// The codes and paths of raw validation in that release.
fn told(text: &str, version: Version) -> Vec<(String, &'static str)> {
    validate::json(text, version).expect("JSON").into_iter().map(|found| (found.path, found.code.as_str())).collect()
}

/// A valid event of 1.6.0, `{}` being members of the event and `profiles` those that it names.
fn inventory(profiles: &str, members: &str) -> String {
    format!(
        r#"{{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":1747821600000,
        "metadata":{{"version":"1.6.0","product":{{"name":"Scanner"}},"profiles":[{profiles}]}},
        "device":{{"type_id":2,"uid":"d-1"}}{members}}}"#
    )
}

#[test]
fn the_name_of_an_observable_is_an_attribute_of_the_class() {
    for (profiles, name, known) in [
        ("", "device", true),
        ("", "device.hostname", true),
        ("", "device.network_interfaces.mac", true),
        ("", "device.network_interfaces[].mac", true),
        ("", "device.network_interfaces[3].mac", true),
        ("", "device.hostname[0]", true),
        ("", "unmapped", true),
        ("", "device[0].hostname", false),
        ("", "device.network_interfaces[0][1].mac", true),
        ("", "device.network_interfaces[0", false),
        ("", "[0].hostname", false),
        ("", "device.hostname.text", false),
        ("", "device.host", false),
        ("", "Device", false),
        ("", "device.", false),
        ("", ".device", false),
        ("", "", false),
        ("", "unmapped.source", false),
        // Since 1.7.0.
        ("", "metadata.reporter.name", false),
        ("", "time_dt", false),
        (r#""datetime""#, "time_dt", true),
    ] {
        let observables =
            format!(r#","observables":[{{"type_id":1,"name":"metadata"}},{{"type_id":1,"name":"{name}"}}]"#);
        let text = inventory(profiles, &observables);
        agree(&text);
        let wrong = ("observables[1].name".to_owned(), "observable_name_invalid_reference");
        let expected = if known { vec![] } else { vec![wrong] };
        assert_eq!(told(&text, Version::V1_6_0), expected, "{name} {profiles}");
    }
}

#[test]
fn an_observable_goes_with_the_attribute_that_it_names() {
    let text = r#"{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":1747821600000,
        "metadata":{"version":"1.8.0","product":{"name":"Scanner"}},
        "device":{"type_id":2,"uid":"d-1","network_interfaces":[{"name":"eth0","type_id":1,"open_ports":[{"port":22}]}]},
        "observables":[{"name":"device.network_interfaces[0].open_ports[0].port","type_id":11,"value":"22"},
            {"name":"device.uid","type_id":47,"value":"d-1"},
            {"name":"device.network_interfaces[0].open_ports[0]","type_id":11}]}"#;
    let original = event(text);
    assert_eq!(original.validate(Version::V1_8_0), []);
    let mut event = original.clone();
    let fit = event.fit(Version::V1_5_0);
    assert_eq!(fit.remaining, []);
    let moved: Vec<_> = fit.moved.iter().map(|moved| (moved.path.as_str(), moved.code.as_str())).collect();
    assert_eq!(
        moved,
        [
            ("device.network_interfaces[0].open_ports", "attribute_unknown"),
            ("observables[1].type_id", "attribute_enum_value_unknown"),
            ("observables", "observable_name_invalid_reference")
        ]
    );
    let names: Vec<_> = event.common().observables.iter().filter_map(|found| found.name.as_deref()).collect();
    assert_eq!(names, ["device.uid"]);
    event.fit(Version::V1_8_0);
    assert_eq!(event, original);
}

#[test]
fn what_is_null_is_not_there() {
    let null = |path: &str| (path.to_owned(), "attribute_null");
    let missing = |path: &str| (path.to_owned(), "attribute_required_missing");
    let text =
        inventory("", r#","message":null,"raw_data":"x""#).replace(r#""severity_id":1"#, r#""severity_id":null"#);
    assert_eq!(told(&text, Version::V1_6_0), [null("message"), missing("severity_id"), null("severity_id")]);
    let text = inventory("", "").replace(r#"{"name":"Scanner"}"#, r#"{"name":null}"#);
    assert_eq!(
        told(&text, Version::V1_6_0),
        [("metadata.product".to_owned(), "constraint_failed"), null("metadata.product.name")]
    );
    assert_eq!(told(r#"{"class_uid":null}"#, Version::V1_6_0), [missing("class_uid")]);
    // `data` is any JSON value, and required.
    let text = inventory(
        "",
        r#","enrichments":[{"name":"a","value":"b","data":null},{"name":"a","value":"b","data":[null]}]"#,
    );
    assert_eq!(told(&text, Version::V1_6_0), [missing("enrichments[0].data")]);
}

/// Nothing is said of what is in it: without the profile the schema has no such attribute.
#[test]
fn an_attribute_without_its_profile_is_one_violation() {
    let text = inventory("", r#","cloud":{"provider":5,"no_such":1,"account":{},"project_uid":"x"}"#);
    assert_eq!(told(&text, Version::V1_6_0), [("cloud".to_owned(), "attribute_requires_profile")]);
    let text = inventory("", r#","cloud":{"no_such":1,"account":{},"project_uid":"x"}"#);
    agree(&text);
    assert_eq!(found(&event(&text), Version::V1_6_0), [("cloud".to_owned(), "attribute_requires_profile")]);
}

#[test]
fn a_type_is_as_unknown_as_its_activity() {
    let text = inventory("", "").replace(r#""activity_id":2"#, r#""activity_id":42"#).replace("500102", "500142");
    agree(&text);
    let unknown = |path: &str| (path.to_owned(), "attribute_enum_value_unknown");
    let expected = [unknown("activity_id"), unknown("type_uid")];
    assert_eq!(told(&text, Version::V1_6_0), expected);
    assert_eq!(found(&event(&text), Version::V1_6_0), expected);
}

#[test]
fn a_name_without_its_number_is_not_compared() {
    let text = inventory("", r#","type_name":"Other","category_name":"Other""#)
        .replace(r#""type_uid":500102,"#, "")
        .replace(r#""category_uid":5,"#, "");
    let missing = |path: &str| (path.to_owned(), "attribute_required_missing");
    assert_eq!(told(&text, Version::V1_6_0), [missing("category_uid"), missing("type_uid")]);
}

#[test]
fn a_number_that_is_no_integer_is_of_the_wrong_type_only() {
    for number in ["1.5", "18446744073709551616", "5001.0"] {
        let wrong = |path: &str| (path.to_owned(), "attribute_wrong_type");
        let text = inventory("", "").replace("500102", number);
        assert_eq!(told(&text, Version::V1_6_0), [wrong("type_uid")], "{number}");
        let text = inventory("", "").replace(r#""class_uid":5001"#, &format!(r#""class_uid":{number}"#));
        assert_eq!(told(&text, Version::V1_6_0), [wrong("class_uid")], "{number}");
        assert_eq!(found(&event(&text), Version::V1_6_0), [wrong("class_uid")], "{number}");
    }
}

#[test]
fn other_wants_the_word_of_the_source() {
    let device = |word: &str| {
        let device = format!(r#""type_id":99,"type":"{word}","uid":"d-1""#);
        inventory("", "").replace(r#""type_id":2,"uid":"d-1""#, &device)
    };
    agree(&device("Other"));
    let suspicious = ("device.type".to_owned(), "attribute_enum_sibling_suspicious_other");
    assert_eq!(told(&device("Other"), Version::V1_6_0), [suspicious]);
    assert_eq!(told(&device("Fridge"), Version::V1_6_0), []);
    // The class's own name.
    let text = inventory("", "").replace(r#""activity_id":2"#, r#""activity_id":99"#).replace("500102", "500199");
    agree(&text);
    assert_eq!(told(&text, Version::V1_6_0), []);
}

#[test]
fn versions_are_semantic() {
    for (version, code) in [
        ("1.6.0", None),
        ("1.5.0", Some("version_earlier")),
        ("1.0.0", Some("version_earlier")),
        ("1.6.1", Some("version_incompatible_later")),
        ("1.10.0", Some("version_incompatible_later")),
        ("1.7.0-dev", Some("version_incompatible_later")),
        ("99999999999999999999.0.0", Some("version_incompatible_later")),
        ("1.6.0-rc.1", Some("version_incompatible_prerelease")),
        ("1.5.0-dev", Some("version_incompatible_prerelease")),
        ("0.9.0", Some("version_incompatible_initial_development")),
        ("0.9.0-dev", Some("version_incompatible_initial_development")),
        ("", Some("version_invalid_format")),
        ("1.6", Some("version_invalid_format")),
        ("1.6.0.0", Some("version_invalid_format")),
        ("v1.6.0", Some("version_invalid_format")),
        ("1.06.0", Some("version_invalid_format")),
        ("1.+6.0", Some("version_invalid_format")),
        ("1.6.0+build", Some("version_invalid_format")),
        ("1.6.0-", Some("version_invalid_format")),
    ] {
        let text = inventory("", "").replace("1.6.0", version);
        agree(&text);
        let expected: Vec<_> = code.map(|code| ("metadata.version".to_owned(), code)).into_iter().collect();
        assert_eq!(told(&text, Version::V1_6_0), expected, "{version}");
    }
}

/// `process.euid` belongs to the profile `macos/macos_users`, too, but only since 1.8.0, as the profile itself does.
#[test]
fn a_profile_that_the_release_lacks_brings_nothing() {
    let text = r#"{"class_uid":1007,"category_uid":1,"activity_id":1,"type_uid":100701,"severity_id":1,"time":1747821600000,
        "metadata":{"version":"1.8.0","product":{"name":"Scanner"},"profiles":["macos/macos_users"]},
        "device":{"type_id":2,"uid":"d-1"},"actor":{"process":{"pid":1}},"process":{"pid":2,"euid":0}}"#;
    agree(text);
    assert_eq!(told(text, Version::V1_8_0), []);
    let text = text.replace(r#""version":"1.8.0""#, r#""version":"1.7.0""#);
    let expected = [("metadata.profiles[0]", "profile_unknown"), ("process.euid", "attribute_requires_profile")];
    assert_eq!(told(&text, Version::V1_7_0), expected.map(|(path, code)| (path.to_owned(), code)));
}

const VALID: &str = r#""class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":1747821600000,
    "metadata":{"version":"1.6.0","product":{"name":"Scanner"}},"device":{"type_id":2,"uid":"d-1","hostname":"h"}"#;

#[test]
fn fitting_ends_and_keeps_to_the_member_that_was_meant() {
    for odd in [
        r#""aaa":1,"unmapped.ocsf_attributes":1"#,
        r#""device.hostname":"x""#,
        r#""device[0]":1"#,
        r#""unmapped":{"ocsf_attributes":"x"},"aaa":1"#,
        r#""unmapped":{"ocsf_attributes":"x"}"#,
    ] {
        let mut event = event(&format!("{{{VALID},{odd}}}"));
        let fit = event.fit(Version::V1_6_0);
        let json = event.to_json();
        assert!(json.contains(r#""device":{"hostname":"h","type_id":2,"uid":"d-1"}"#), "{json}");
        assert!(!odd.contains(r#":"x""#) || json.contains(r#":"x""#), "nothing is lost: {json}");
        assert!(fit.remaining.iter().all(|violation| violation.path.contains(['.', '['])), "{:?}", fit.remaining);
    }
}

#[test]
fn a_set_field_counts_instead_of_what_could_not_be_read() {
    let mut event = event(&format!("{{{VALID},\"count\":99999999999999999999}}"));
    assert_eq!(found(&event, Version::V1_6_0), [("count".to_owned(), "attribute_wrong_type")]);
    let Event::DeviceInventoryInfo(inventory) = &mut event else { panic!("another class: {event:?}") };
    inventory.count = Some(3);
    assert_eq!(found(&event, Version::V1_6_0), []);
}

#[test]
fn nothing_follows_from_a_class_that_nobody_knows() {
    let text = r#"{"activity_id":1,"category_uid":0,"class_uid":9999}"#;
    let json = event(text).to_json();
    assert!(json.contains(r#""category_uid":0"#), "it was said: {json}");
    assert!(!json.contains("category_name") && !json.contains("type_uid"), "it was not said: {json}");
}

#[test]
fn captions_of_another_number_survive_normalizing() {
    let text = r#"{"class_uid":2004,"malware":[{"classification_ids":[1,2],"classifications":["Foo"]}]}"#;
    let mut event = event(text);
    event.normalize();
    assert!(event.to_json().contains(r#""classifications":["Foo"]"#), "{}", event.to_json());
}

#[test]
fn hostile_names_and_addresses_cost_nothing() {
    let dots = format!("{}]", ".".repeat(1 << 20));
    let text = format!("{{{VALID},\"observables\":[{{\"name\":\"{dots}\",\"type_id\":1}}],\"src_endpoint\":1}}");
    let json = ocsf_model::validate::json(&text, Version::V1_6_0).unwrap();
    assert!(json.iter().any(|violation| violation.path == "observables[0].name"));
    let signs = "%".repeat(1 << 20);
    let text = VALID.replace(r#""hostname":"h""#, &format!("\"ip\":\"{signs}\""));
    let json = ocsf_model::validate::json(&format!("{{{text}}}"), Version::V1_6_0).unwrap();
    assert!(json.iter().any(|violation| violation.path == "device.ip"));
}

#[test]
fn a_class_that_is_no_integer_is_said_to_be_none() {
    use ocsf_model::OcsfObject;
    use ocsf_model::classes::DeviceInventoryInfo;
    let error = DeviceInventoryInfo::from_json(r#"{"class_uid":5001.0}"#).unwrap_err();
    assert_eq!((error.path(), error.offset()), ("class_uid", 13));
    assert!(error.to_string().contains("expected integer"), "{error}");
}
