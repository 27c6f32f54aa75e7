//! Serde: through `exact` the same events as through our own door, and the same bytes; through plain serde the same, but for numbers
//! that neither 64 bits nor an `f64` holds.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocsf_model::Event;
use ocsf_model::classes::UserInventoryInfo;
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize, Serialize)]
#[serde(transparent)]
struct Exact(#[serde(with = "ocsf_model::exact")] Event);

fuzz_target!(|bytes: &[u8]| {
    let own = Event::from_json_slice(bytes);
    match (serde_json::from_slice::<Exact>(bytes), &own) {
        (Ok(exact), Ok(event)) => {
            assert_eq!(exact.0, *event);
            assert_eq!(serde_json::to_string(&exact).expect("any event can be serialized"), event.to_json());
        }
        (Err(_), Err(_)) => {}
        (Ok(Exact(event)), Err(error)) => panic!("only serde reads it: {error}: {event:?}"),
        (Err(error), Ok(event)) => panic!("serde does not read it: {error}: {event:?}"),
    }
    match (serde_json::from_slice::<Event>(bytes), own) {
        (Ok(rounded), Ok(event)) => {
            // Numbers are what serde_json makes of them, and all else is as it was.
            let read: Value = serde_json::from_str(&event.to_json()).expect("serde has read these numbers");
            assert_eq!(serde_json::to_value(&rounded).expect("the numbers are an `f64` or 64 bits"), read);
        }
        (Err(_), Err(_)) => {}
        (Ok(event), Err(error)) => panic!("only serde reads it: {error}: {event:?}"),
        // A number beyond an `f64` is one that serde has no type for, and an integer beyond 64 bits is an `f64`.
        (Err(error), Ok(event)) => {
            let is_rounded = error.to_string().contains("expected integer, found number with a fraction or exponent");
            assert!(is_rounded || serde_json::from_slice::<Value>(bytes).is_err(), "{error}: {event:?}");
        }
    }
    let _ = serde_json::from_slice::<Vec<Event>>(bytes);
    let _ = serde_json::from_slice::<UserInventoryInfo>(bytes);
    // A value in memory instead of a text: numbers are what the value holds, if that is what serde_json reads back from them.
    if let Ok(value) = serde_json::from_slice::<Value>(bytes)
        && serde_json::from_str::<Value>(&value.to_string()).is_ok_and(|again| again == value)
        && let Ok(event) = serde_json::from_value::<Event>(value)
    {
        let value = serde_json::to_value(&event).expect("the numbers came from a value");
        assert_eq!(serde_json::from_value::<Event>(value).expect("what is written can be read"), event);
    }
});
