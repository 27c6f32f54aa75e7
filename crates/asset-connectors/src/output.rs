use std::cell::RefCell;
use std::fmt;

use asset_mapping::{Context, Dialect, Feed, IntoEvent as _, Key, MissingDialect};
use bytes::{Bytes, BytesMut};
use ocsf_model::{Event, OcsfObject as _};

use crate::{Fingerprint, ToJsonLine};

/// The form of a connector's events: [`AsJson`] for JSON text in either dialect, [`AsEvents`] for typed events. The
/// trait is open.
pub trait Output: Clone + fmt::Debug + Send + Sync + 'static {
    /// The type of an event.
    type Event: ToJsonLine + Send + Sync + 'static;

    /// The dialect of the events.
    fn dialect(&self) -> Dialect;

    /// Makes the event of one record.
    ///
    /// # Errors
    /// [`MissingDialect`] when the feed does not have this dialect.
    fn event<F: Feed>(&self, record: F, context: &Context) -> Result<Self::Event, MissingDialect>;

    /// Makes the event of a finding that was closed without a record that says so; `None` if the feed has no such
    /// event.
    fn closed<F: Feed>(&self, key: &Key, context: &Context) -> Option<Self::Event>;
}

/// Typed events of `ocsf-model`, of any class, in the schema dialect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AsEvents;

/// Events as JSON text, in this dialect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsJson(pub Dialect);

/// An event as JSON text.
#[derive(Clone, PartialEq, Eq)]
pub struct JsonText(Bytes);

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

/// Where a thread makes its events: the event in the making, and the memory that finished events share, because an
/// allocation for each of the thousands of events of a page costs more than writing them.
#[derive(Default)]
struct Workshop {
    event: Vec<u8>,
    finished: BytesMut,
}

/// How much memory is allocated for finished events at once.
const SHARED: usize = 64 << 10;

thread_local! {
    static WORKSHOP: RefCell<Workshop> = RefCell::default();
}

/// The text that `write` appends.
fn text<E>(write: impl FnOnce(&mut Vec<u8>) -> Result<(), E>) -> Result<JsonText, E> {
    let Workshop { mut event, mut finished } = WORKSHOP.take();
    event.clear();
    write(&mut event)?;
    if finished.capacity() < event.len() {
        finished = BytesMut::with_capacity(SHARED.max(event.len()));
    }
    finished.extend_from_slice(&event);
    let text = finished.split().freeze();
    WORKSHOP.set(Workshop { event, finished });
    Ok(JsonText(text))
}

impl Output for AsJson {
    type Event = JsonText;

    fn dialect(&self) -> Dialect {
        self.0
    }

    fn event<F: Feed>(&self, record: F, context: &Context) -> Result<JsonText, MissingDialect> {
        text(|out| record.write_event(self.0, context, out))
    }

    fn closed<F: Feed>(&self, key: &Key, context: &Context) -> Option<JsonText> {
        let event = F::closed_event(key, context)?;
        let mut text = Vec::new();
        event.write_json(&mut text);
        Some(JsonText(text.into()))
    }
}

impl Output for AsEvents {
    type Event = Event;

    fn dialect(&self) -> Dialect {
        Dialect::Schema
    }

    fn event<F: Feed>(&self, record: F, context: &Context) -> Result<Event, MissingDialect> {
        Ok(record.into_event(context).into())
    }

    fn closed<F: Feed>(&self, key: &Key, context: &Context) -> Option<Event> {
        F::closed_event(key, context).map(Into::into)
    }
}

impl ToJsonLine for Event {
    fn write_json(&self, line: &mut Vec<u8>) {
        Event::write_json(self, line);
    }
}

/// Identifies one output of a feed: dialect, release, product version, treatment of unmapped values, the account that
/// events name, and the mapping's revision.
pub(crate) fn identity<F: Feed>(dialect: Dialect, context: &Context, contacts: bool) -> Fingerprint {
    let text = format!(
        "{} {} {dialect} {:?} {:?} {} {} {contacts} {:?}",
        F::ID,
        F::REVISION,
        context.known_release().map(|release| release.to_string()),
        context.known_product_version(),
        context.keeps_unmapped(),
        context.is_simulated(),
        context.known_account(),
    );
    Fingerprint::of_text(text.as_bytes())
}
