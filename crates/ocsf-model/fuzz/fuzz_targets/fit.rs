//! Changing the release: the report is true, and a valid event comes back as it was.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ocsf_model::validate::{Severity, Violation};
use ocsf_model::{Event, Version};

fuzz_target!(|bytes: &[u8]| {
    let Ok(original) = Event::from_json_slice(bytes) else { return };
    let from = release(&original).filter(|from| errors(&original, *from).is_empty());
    let was_fitted = original.common().unmapped.is_some_and(|unmapped| unmapped.contains_key("ocsf_attributes"));
    for to in Version::ALL {
        let mut event = original.clone();
        let fit = event.fit(to);
        assert_eq!(event.class_uid(), original.class_uid());
        assert_eq!(errors(&event, to), fit.remaining, "{to}: {event:?}");
        assert_eq!(Event::from_json(&event.to_json()).expect("what is written can be read"), event);
        if let Some(from) = from
            && !was_fitted
        {
            event.fit(from);
            assert_eq!(event, original, "{from} by way of {to}");
        }
    }
});

fn errors(event: &Event, version: Version) -> Vec<Violation> {
    let mut found = event.validate(version);
    found.retain(|violation| violation.severity() == Severity::Error);
    found
}

/// The release that the event says it is of.
fn release(event: &Event) -> Option<Version> {
    event.common().metadata?.version.as_deref()?.parse().ok()
}
