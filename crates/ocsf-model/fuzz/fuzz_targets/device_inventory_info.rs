//! One class: it reads what an event of that class reads, and nothing else.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::{ErrorKind, Event, OcsfObject, Version};

fuzz_target!(|bytes: &[u8]| {
    match (DeviceInventoryInfo::from_json_slice(bytes), Event::from_json_slice(bytes)) {
        (Ok(device), Ok(event)) => {
            let written = device.to_json();
            assert_eq!(DeviceInventoryInfo::from_json(&written).expect("what is written can be read"), device);
            for version in Version::ALL {
                let observables = Event::from(device.clone()).derive_observables(version);
                assert!(observables.iter().all(|found| found.name.is_some() && found.type_id.is_some()));
            }
            // Without a class an event is a base event, but the type says what it is to be.
            match DeviceInventoryInfo::try_from(event) {
                Ok(same) => assert_eq!(same, device),
                Err(other) => {
                    assert_eq!(other.class_uid(), 0);
                    assert_eq!(Event::from_json(&written).expect("it names its class").class_uid(), 5001);
                }
            }
        }
        (Err(error), Ok(event)) => match error.kind() {
            ErrorKind::Class { expected: 5001, .. } => assert_ne!(event.class_uid(), 5001),
            _ => assert_ne!(event.class_uid(), 5001, "{error}"),
        },
        // A base event, which knows fewer attributes, may refuse only what the type refuses.
        (Ok(device), Err(error)) => panic!("{error}: {device:?}"),
        (Err(_), Err(_)) => {}
    }
});
