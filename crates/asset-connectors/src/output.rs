use std::fmt;

use asset_mapping::documented::ToJson as _;
use asset_mapping::{Context, Dialect, Groups, IntoInventoryInfo, ToDocumented};
use chrono::DateTime;
use ocsf_model::{Event, Record as _};
use open_record::Record;
use serde::Serialize;

use crate::fingerprint::Hasher;
use crate::{Fingerprint, ToJsonLine};

/// Raised whenever the mapper makes another event of the same record, so that what was reported before is reported again.
const MAPPING_REVISION: u8 = 1;

/// What a connector's events are: [`AsJson`] for text in either dialect, [`AsEvents`] for typed events.
pub trait Output: Clone + fmt::Debug + Send + Sync + 'static {
    /// The event.
    type Event: ToJsonLine + Send + Sync + 'static;

    /// Makes the event of one record.
    fn event<R: MappedRecord>(&self, record: R, context: &Context) -> Self::Event;
}

/// A record that the mapper knows.
pub trait MappedRecord: Record + ToDocumented + IntoInventoryInfo<Event: Into<Event>> + Serialize + Send {}

impl<R: Record + ToDocumented + IntoInventoryInfo<Event: Into<Event>> + Serialize + Send> MappedRecord for R {}

/// Events as the typed events of `ocsf-model`, of whatever class: the schema output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AsEvents;

/// Events as JSON text, in the dialect given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsJson(pub Dialect);

/// An event as JSON text.
#[derive(Clone, PartialEq, Eq)]
pub struct JsonText(Box<[u8]>);

impl JsonText {
    /// The text, as UTF-8.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonText({})", String::from_utf8_lossy(&self.0))
    }
}

impl ToJsonLine for JsonText {
    fn write_json(&self, line: &mut Vec<u8>) {
        line.extend_from_slice(&self.0);
    }
}

impl Output for AsJson {
    type Event = JsonText;

    fn event<R: MappedRecord>(&self, record: R, context: &Context) -> JsonText {
        let mut text = Vec::new();
        match self.0 {
            Dialect::Documented => record.to_documented(context).write_json(&mut text),
            // The schema output is what a dialect is unless told otherwise.
            _ => record.into_inventory_info(context).write_json(&mut text),
        }
        JsonText(text.into_boxed_slice())
    }
}

impl Output for AsEvents {
    type Event = Event;

    fn event<R: MappedRecord>(&self, record: R, context: &Context) -> Event {
        record.into_inventory_info(context).into()
    }
}

impl ToJsonLine for Event {
    fn write_json(&self, line: &mut Vec<u8>) {
        Event::write_json(self, line);
    }
}

/// Tells one output from another: what it makes of `probe`, a record that has everything. Dialect, release, product version and what
/// becomes of unmapped values all show in it, and so does nearly every change of the mapping.
pub(crate) fn fingerprint<O: Output, R: MappedRecord>(output: &O, probe: &[u8], context: &Context) -> Fingerprint {
    let context = context.clone().observed_at(DateTime::UNIX_EPOCH).groups(Groups::default());
    let mut event = Vec::new();
    // Tests read every probe.
    if let Ok(probe) = R::from_json(probe) {
        output.event(probe, &context).write_json(&mut event);
    }
    Fingerprint::of([[MAPPING_REVISION].as_slice(), &event])
}

/// The fingerprint of a whole record, whatever the order of its members, without those in `without`.
pub(crate) fn record_fingerprint<R: Serialize>(record: &R, without: &[&str], beside: &[&[u8]]) -> Fingerprint {
    let mut hasher = Hasher::new();
    for part in beside {
        hasher.part(part);
    }
    // `serde_json` sorts the members of its maps. A record that was read from JSON can be written as JSON.
    if let Ok(mut value) = serde_json::to_value(record) {
        if let Some(members) = value.as_object_mut() {
            members.retain(|name, _| !without.contains(&name.as_str()));
        }
        let _ = hasher.json(&value);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_order_of_members_and_the_moving_ones_do_not_count() {
        let of = |text: &str| {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            record_fingerprint(&value, &["etag"], &[b"group"])
        };
        assert_eq!(of(r#"{"a":1,"b":{"c":[1,2],"d":2}}"#), of(r#"{"b":{"d":2,"c":[1,2]},"a":1,"etag":"7"}"#));
        assert_ne!(of(r#"{"a":1}"#), of(r#"{"a":2}"#));
        assert_ne!(of(r#"{"a":[1,2]}"#), of(r#"{"a":[2,1]}"#));
        let value = json!({"a": 1});
        assert_ne!(record_fingerprint(&value, &[], &[b"a"]), record_fingerprint(&value, &[], &[b"b"]));
    }
}
