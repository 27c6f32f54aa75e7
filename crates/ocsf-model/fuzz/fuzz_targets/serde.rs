//! Serde: the same events as through our own door, and the same bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocsf_model::Event;
use ocsf_model::classes::UserInventoryInfo;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    match (serde_json::from_slice::<Event>(bytes), Event::from_json_slice(bytes)) {
        (Ok(through_serde), Ok(event)) => {
            assert_eq!(through_serde, event);
            assert_eq!(serde_json::to_string(&event).expect("any event can be serialized"), event.to_json());
        }
        (Err(_), Err(_)) => {}
        (Ok(event), Err(error)) => panic!("only serde reads it: {error}: {event:?}"),
        (Err(error), Ok(event)) => panic!("serde does not read it: {error}: {event:?}"),
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
