//! Input that nobody meant well.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use ocsf_model::{ErrorKind, Event, Json};
use proptest::prelude::*;

/// `depth` processes, each the parent of the next, below the event itself.
fn family(depth: usize) -> String {
    format!(
        "{{\"class_uid\":1007,\"process\":{}{}}}",
        "{\"parent_process\":".repeat(depth),
        "null".to_owned() + &"}".repeat(depth)
    )
}

#[test]
fn nesting_ends_at_128() {
    let event = Event::from_json(&family(127)).unwrap();
    assert_eq!(Event::from_json(&event.to_json()).unwrap(), event);
    assert_eq!(event.clone(), event);
    assert!(format!("{event:?}").len() > 127);
    let error = Event::from_json(&family(128)).unwrap_err();
    assert_eq!(*error.kind(), ErrorKind::Depth);
    assert!(error.path().starts_with("process.parent_process."));
    for deep in ["[", "{\"a\":", "{\"unmapped\":{\"a\":[", "{\"a\":[", "{\"process\":{\"x\":"] {
        let text = deep.repeat(100_000);
        assert!(Event::from_json(&text).is_err());
        assert!(Json::from_json(&text).is_err());
        assert!(serde_json::from_str::<Event>(&text).is_err());
    }
    let deep = "[".repeat(200);
    let error = Event::from_json(&format!("{{\"class_uid\":5001,\"x\":{deep}")).unwrap_err();
    assert_eq!(*error.kind(), ErrorKind::Depth);
}

#[test]
fn many_names_take_no_quadratic_time() {
    let members: Vec<String> = (0..200_000).map(|number| format!("\"k{number}\":0")).collect();
    let text = format!("{{{}}}", members.join(","));
    let started = std::time::Instant::now();
    let event = Event::from_json(&text).unwrap();
    assert_eq!(event.extra().len(), 200_000);
    assert_eq!(event.to_json().matches("\"k").count(), 200_000);
    let error = Event::from_json(&text.replace("\"k199999\"", "\"k7\"")).unwrap_err();
    assert_eq!((error.path(), error.kind()), ("k7", &ErrorKind::Duplicate));
    assert!(started.elapsed().as_secs() < 30, "quadratic time would be minutes");
}

#[test]
fn not_json() {
    for text in [
        "",
        " ",
        "{",
        "}",
        "[]",
        "1",
        "null",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1}x",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":-}",
        "{\"a\":1e}",
        "{\"a\":+1}",
        "{\"a\":NaN}",
        "{\"a\":tru}",
        "{\"a\":\"\u{1}\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\ud800\\u0041\"}",
        "{\"a\":\"\\udc00\"}",
        "{\"a\":\"",
        "{\"a\":[1,]}",
        "{\"a\":[1 2]}",
        "{\"class_uid\":5001",
        "{\"\\u0000\":1,\"\\u0000\":2}",
        "\u{feff}{}",
    ] {
        assert!(Event::from_json(text).is_err(), "{text}");
        if !["[]", "1", "null", " "].contains(&text) {
            assert!(Json::from_json(text).is_err(), "{text}");
        }
    }
    assert_eq!(*Event::from_json_slice(b"{\"a\":\"\xff\"}").unwrap_err().kind(), ErrorKind::Utf8);
}

#[test]
fn long_values() {
    let long = "\u{e9}\\\"\n".repeat(1 << 20);
    let text = format!("{{\"message\":{},\"count\":{}}}", Json::from(&*long).to_json(), "9".repeat(1 << 20));
    let event = Event::from_json(&text).unwrap();
    assert_eq!(event.common().message, Some(&*long));
    assert_eq!(Json::from_json(&event.to_json()).unwrap().get("count").unwrap().to_json().len(), 1 << 20);
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        (-1e9..1e9).prop_map(Into::into),
        ".*".prop_map(Into::into),
    ];
    let name = prop_oneof![
        "[a-z_]{0,6}",
        Just("device".to_owned()),
        Just("type_id".to_owned()),
        Just("type".to_owned()),
        ".{0,3}"
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(name.clone(), inner, 0..6)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Whether both hold the same but for the last digit of a decimal, which `serde_json` reads with less care.
fn near(one: &Json, other: &Json) -> bool {
    match (one, other) {
        (Json::Number(one), Json::Number(other)) => {
            one == other || (one.as_f64() - other.as_f64()).abs() <= one.as_f64().abs() * 1e-15
        }
        (Json::Array(one), Json::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| near(one, other))
        }
        (Json::Object(one), Json::Object(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| one.0 == other.0 && near(one.1, other.1))
        }
        _ => one == other,
    }
}

proptest! {
    /// Our reader and serde_json's agree on what JSON is.
    #[test]
    fn reads_what_serde_json_reads(text in "[\\[\\]{}:,\" \\\\a0-9.eE+\\-tfn]{0,24}") {
        let theirs: Result<serde_json::Value, _> = serde_json::from_str(&text);
        match (Json::from_json(&text), theirs) {
            (Ok(ours), Ok(theirs)) => prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&ours.to_json()).unwrap(), theirs),
            (Err(_), Err(_)) => {}
            // Numbers beyond f64 and names that occur twice are where we differ on purpose.
            (Ok(ours), Err(theirs)) => prop_assert!(theirs.to_string().contains("out of range"), "{ours} {theirs}"),
            (Err(ours), Ok(_)) => prop_assert_eq!(ours.kind(), &ErrorKind::Duplicate),
        }
    }

    /// Any value comes back, through our own door and, as far as its numbers go, through serde.
    #[test]
    fn any_json_round_trips(value in json()) {
        let text = value.to_string();
        let ours = Json::from_json(&text).unwrap();
        prop_assert_eq!(Json::from_json(&ours.to_json()).unwrap(), ours.clone());
        prop_assert!(near(&serde_json::from_str::<Json>(&text).unwrap(), &ours));
        prop_assert!(near(&serde_json::from_value::<Json>(value.clone()).unwrap(), &ours));
        prop_assert_eq!(ours.to_json(), text);
    }

    /// Any object is an event or an error with a place; never a panic. What is an event comes back as it was, without nulls.
    #[test]
    fn any_object_is_an_event_or_an_error(mut value in json(), class in prop_oneof![Just(5001), Just(1007), Just(77), Just(0)]) {
        if let serde_json::Value::Object(map) = &mut value {
            map.insert("class_uid".to_owned(), class.into());
        }
        let text = value.to_string();
        match Event::from_json(&text) {
            Ok(event) => prop_assert_eq!(Event::from_json(&event.to_json()).unwrap(), event),
            Err(error) => prop_assert!(error.offset() <= text.len()),
        }
    }

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Event::from_json_slice(&bytes);
        let _ = Json::from_json_slice(&bytes);
    }
}
