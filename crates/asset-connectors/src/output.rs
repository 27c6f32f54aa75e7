use std::fmt;

use asset_mapping::{Context, Dialect, Event, Feed, Groups, IntoEvent as _};
use chrono::DateTime;

use crate::{Fingerprint, ToJsonLine};

/// What a connector's events are: [`AsJson`] for text in either dialect, [`AsEvents`] for typed events.
pub trait Output: Clone + fmt::Debug + Send + Sync + 'static {
    /// The event.
    type Event: ToJsonLine + Send + Sync + 'static;

    /// Makes the event of one record.
    fn event<F: Feed>(&self, record: F, context: &Context) -> Self::Event;
}

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

    fn event<F: Feed>(&self, record: F, context: &Context) -> JsonText {
        let mut text = Vec::new();
        // A dialect that the feed lacks writes nothing; `Dialect::check` refuses it before a run.
        let _ = record.write_event(self.0, context, &mut text);
        JsonText(text.into_boxed_slice())
    }
}

impl Output for AsEvents {
    type Event = Event;

    fn event<F: Feed>(&self, record: F, context: &Context) -> Event {
        record.into_event(context).into()
    }
}

impl ToJsonLine for Event {
    fn write_json(&self, line: &mut Vec<u8>) {
        Event::write_json(self, line);
    }
}

/// Tells one output from another: what it makes of `probe`, a record that has everything. Dialect, release, product version and what
/// becomes of unmapped values all show in it, and so does nearly every change of the mapping.
pub(crate) fn fingerprint<O: Output, F: Feed>(output: &O, probe: &[u8], context: &Context) -> Fingerprint {
    let context = context.clone().observed_at(DateTime::UNIX_EPOCH).with(Groups::default());
    let mut event = Vec::new();
    // Tests read every probe.
    if let Ok(probe) = F::from_json(probe) {
        output.event(probe, &context).write_json(&mut event);
    }
    Fingerprint::of([F::REVISION.to_le_bytes().as_slice(), &event])
}

/// The fingerprint of a whole record and of what it has from the context.
pub(crate) fn record_fingerprint<F: Feed>(record: &F, context: &Context, output: Fingerprint) -> Fingerprint {
    let mut content = Vec::new();
    record.write_content(context, &mut content);
    Fingerprint::of([output.to_bytes().as_slice(), &content])
}
