//! Conversions from and to `serde_json::Value`.

use ocsf_model::{Event, Json, json};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn values_come_over_and_back() {
    let value = json!({ "z": [1, -2, 0.5, null, true], "a": { "deep": "x" }, "big": u64::MAX });
    let ours = Json::from(value.clone());
    assert_eq!(ours, Json::from_json(&value.to_string()).unwrap());
    assert_eq!(Value::from(ours), value);
}

/// Members are ordered by name, whether `serde_json` is built with `preserve_order` or not.
#[test]
fn members_come_over_in_the_order_of_their_names() {
    let Value::Object(map) = json!({ "z": 1, "a": 2, "m": 3 }) else { unreachable!("an object") };
    let ours = json::Map::from(map.clone());
    assert_eq!(ours.keys().collect::<Vec<_>>(), ["a", "m", "z"]);
    assert_eq!(serde_json::Map::from(ours), map);
}

/// A number that `serde_json` cannot hold becomes null rather than another number.
#[test]
fn numbers_become_what_serde_json_holds() {
    assert_eq!(Value::from(Json::from_json("1.50").unwrap()), json!(1.5));
    assert_eq!(Value::from(Json::from_json("1e999").unwrap()), Value::Null);
}

/// What `serde` has no number for is the nearest `f64`; through `exact` it is what stood there.
#[test]
fn numbers_keep_their_digits_through_exact() {
    #[derive(serde::Serialize, serde::Deserialize)]
    struct Line {
        #[serde(with = "ocsf_model::exact")]
        value: Json,
        #[serde(with = "ocsf_model::exact")]
        event: Event,
    }
    for number in ["0.10000000000000000001", "1e400", "-0", "1.0", "123456789012345678901234567890", "5E-3"] {
        let text = format!(r#"{{"value":{number},"event":{{"unmapped":{{"x":{number}}}}}}}"#);
        let line: Line = serde_json::from_str(&text).unwrap();
        assert_eq!(line.value.to_json(), number);
        let written = serde_json::to_string(&line).unwrap();
        assert!(written.contains(&format!(r#""x":{number}}}"#)), "{written}");
        let rounded: Result<Json, _> = serde_json::from_str(number);
        assert!(rounded.is_err() == (number == "1e400"));
    }
}

/// An event as its text, whatever numbers it holds.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
struct Exact(#[serde(with = "ocsf_model::exact")] Event);

proptest! {
    /// Plain serde rounds numbers as `serde_json` does and changes nothing else; through `exact` not a digit changes.
    #[test]
    fn serde_rounds_numbers_and_nothing_else(
        number in "-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?",
        name in "[a-z]{1,8}",
        place in prop::sample::select(vec!["unmapped", "toaster", "device"]),
    ) {
        let text = format!(r#"{{"class_uid":5001,"message":"m","{place}":{{"x_{name}":[{number},{{"a":"{number}"}}]}}}}"#);
        let event = Event::from_json(&text).unwrap();
        let exact: Exact = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&exact.0, &event);
        prop_assert_eq!(serde_json::to_string(&exact).unwrap(), event.to_json());
        match serde_json::from_str::<Event>(&text) {
            Ok(rounded) => {
                let read: Value = serde_json::from_str(&event.to_json()).unwrap();
                prop_assert_eq!(serde_json::to_value(&rounded).unwrap(), read);
            }
            Err(error) => prop_assert!(number.parse::<f64>().unwrap().is_infinite(), "{}", error),
        }
    }
}

#[test]
fn an_integer_beyond_64_bits_goes_through_exact_alone() {
    let text = r#"{"class_uid":5001,"time":18446744073709551616}"#;
    let event = Event::from_json(text).unwrap();
    // To plain serde it is an `f64`, which may have had a fraction.
    let error = serde_json::from_str::<Event>(text).unwrap_err().to_string();
    assert!(error.contains("`time`: expected integer, found number with a fraction or exponent"), "{error}");
    let exact: Event = ocsf_model::exact::deserialize(&mut serde_json::Deserializer::from_str(text)).unwrap();
    assert_eq!(exact, event);
    assert!(exact.to_json().contains(r#""time":18446744073709551616"#));
}
