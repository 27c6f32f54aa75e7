//! Where records are in the pages of the vendors' APIs.

use std::borrow::Cow;
use std::collections::HashMap;

use asset_mapping::FeedId;
use serde_json::value::RawValue;

/// Where the records of a feed are in a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Envelope {
    /// The members that lead to the array of records, from the root; none if there are no pages.
    pub(crate) path: &'static [&'static str],
    /// The member of the array's elements that is the record; none if they are records themselves.
    pub(crate) wrapper: Option<&'static str>,
}

/// The envelope of a feed.
pub(crate) fn of(feed: FeedId) -> Envelope {
    let path: &[&str] = match (feed.vendor, feed.record) {
        ("eset", "devices") => &["devices"],
        ("eset", "users") => &["users"],
        ("eset", "vulnerabilities") => &["vulnerabilities"],
        ("eset", "detections" | "detections-v1") => &["detections"],
        ("eset", "incidents") => &["incidents"],
        ("sentinelone", "alerts") => {
            return Envelope { path: &["data", "alerts", "edges"], wrapper: Some("node") };
        }
        ("sentinelone", _) => &["data"],
        ("sophos", _) => &["items"],
        _ => &[],
    };
    Envelope { path, wrapper: None }
}

/// The record of an element: the member of that name if there is one, else the element itself.
pub(crate) fn unwrapped<'a>(element: &'a [u8], wrapper: Option<&str>) -> &'a [u8] {
    let Some(wrapper) = wrapper else { return element };
    match serde_json::from_slice::<HashMap<Cow<'a, str>, &'a RawValue>>(element) {
        Ok(members) => members.get(wrapper).map_or(element, |record| record.get().as_bytes()),
        Err(_) => element,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_wrapped_record_is_unwrapped() {
        let element = br#"{"cursor":"x","node":{"id":"1"}}"#;
        assert_eq!(unwrapped(element, Some("node")), br#"{"id":"1"}"#);
        assert_eq!(unwrapped(element, None), element);
        assert_eq!(unwrapped(br#"{"id":"1"}"#, Some("node")), br#"{"id":"1"}"#);
        assert_eq!(unwrapped(b"{", Some("node")), b"{");
    }
}
