//! Any event: what is read is written back, as JSON that others read.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocsf_model::{ErrorKind, Event, Json};
use serde_json::value::RawValue;

fuzz_target!(|bytes: &[u8]| {
    let mut event = match Event::from_json_slice(bytes) {
        Ok(event) => event,
        Err(error) => {
            assert!(error.offset() <= bytes.len() && !error.to_string().is_empty());
            return;
        }
    };
    let written = event.to_json();
    serde_json::from_str::<&RawValue>(&written).expect("serde_json takes what is written");
    Json::from_json(&written).expect("no member is written twice");
    let again = Event::from_json(&written).expect("what is written can be read");
    assert_eq!(again, event);
    assert_eq!(again.to_json(), written);
    assert_eq!(again.class_uid(), event.class_uid());
    assert!(!format!("{event:?}").is_empty());

    // What the input says is in the output with the same value, nulls aside.
    let input = match Json::from_json_slice(bytes) {
        Ok(input) => input,
        // In an event `null` counts as absent, so that a member may stand there once more with it.
        Err(error) => return assert_eq!(*error.kind(), ErrorKind::Duplicate, "{error}"),
    };
    let output = Json::from_json(&written).expect("just read");
    for (name, value) in input.as_object().expect("an event is an object") {
        if value.is_null() {
            assert!(output.get(name).is_none_or(|_| name.ends_with("_uid") || name.ends_with("_name")), "{name}");
        } else {
            assert!(output.get(name).is_some_and(|found| same(value, found)), "{name} is lost or changed");
        }
    }

    event.normalize();
    let normal = event.to_json();
    // An id without a caption is shown by its number, where others of the list have theirs.
    assert_eq!(Event::from_json(&normal).expect("a normal event can be read").to_json(), normal);
});

/// Whether the output holds all that the input holds; members that are null may be missing.
fn same(input: &Json, output: &Json) -> bool {
    match (input, output) {
        (Json::Object(input), Json::Object(output)) => input.iter().all(|(name, value)| match output.get(name) {
            Some(found) => same(value, found),
            None => value.is_null(),
        }),
        (Json::Array(input), Json::Array(output)) => {
            input.len() == output.len() && input.iter().zip(output).all(|(input, output)| same(input, output))
        }
        // An integer field holds a number: `-0` is 0 there.
        (Json::Number(input), Json::Number(output)) => {
            input == output || (input.to_string() == "-0" && output.as_i64() == Some(0))
        }
        (input, output) => input == output,
    }
}
