//! Validation, of text and of the event read from it, against every release.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocsf_model::validate::{self, Violation};
use ocsf_model::{ErrorKind, Event, Json, Version};

fuzz_target!(|bytes: &[u8]| {
    let event = Event::from_json_slice(bytes).ok();
    for version in Version::ALL {
        let raw = match validate::json_slice(bytes, version) {
            Ok(raw) => raw,
            // A typed event takes a member beside which a `null` of its name stands.
            Err(error) => {
                assert!(event.is_none() || *error.kind() == ErrorKind::Duplicate, "an event is JSON: {error}");
                continue;
            }
        };
        assert!(raw.is_sorted_by_key(|violation| (&violation.path, violation.code)), "{raw:?}");
        assert!(raw.iter().all(|violation| !violation.to_string().is_empty()));
        let Some(event) = &event else { continue };
        let typed = event.validate(version);
        let written = Json::from_json(&event.to_json()).expect("what is written can be read");
        assert_eq!(typed, validate::value(&written, version), "{version}: {written}");
        // A typed event writes what follows from its class, names beside numbers at odds among it, leaves out nulls and reads
        // `-0` as 0; without those the text says the same.
        let input = Json::from_json_slice(bytes).expect("an event is JSON");
        if ["class_uid", "category_uid", "type_uid"].iter().all(|name| input.get(name).is_some()) && !is_lossy(&input) {
            assert_eq!(without_names(typed), without_names(raw), "{version}");
        }
    }
});

fn without_names(mut violations: Vec<Violation>) -> Vec<Violation> {
    violations.retain(|found| !matches!(&*found.path, "class_name" | "category_name" | "type_name"));
    violations
}

fn is_lossy(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::Number(number) => number.to_string() == "-0",
        Json::Array(values) => values.iter().any(is_lossy),
        Json::Object(map) => map.iter().any(|(_, value)| is_lossy(value)),
        _ => false,
    }
}
