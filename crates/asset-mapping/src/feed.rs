//! What a feed is: one kind of record of one vendor, the class of event it becomes, and how.

use std::fmt;

use ocsf_model::{Class, Event};
use open_record::{Fault, OpenRecord, Without};
use serde::Serialize;

use crate::documented::ToJson;
use crate::rules::Rule;
use crate::{Context, Dialect, MissingDialect};

/// The name of a feed: `eset-devices`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeedId {
    /// The vendor: `eset`.
    pub vendor: &'static str,
    /// The kind of record, in the plural: `devices`.
    pub record: &'static str,
}

impl FeedId {
    /// The feed of `vendor`'s records of the kind `record`.
    #[must_use]
    pub const fn new(vendor: &'static str, record: &'static str) -> Self {
        Self { vendor, record }
    }
}

impl fmt::Display for FeedId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.vendor, self.record)
    }
}

/// The identity of a record within its scope: a tenant or account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// The key of a record whose identity that is.
    pub fn new(key: impl Into<String>) -> Self {
        Self(key.into())
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key as text, moved.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Key {
    fn from(key: String) -> Self {
        Self(key)
    }
}

impl From<&str> for Key {
    fn from(key: &str) -> Self {
        Self(key.to_owned())
    }
}

/// What a run knows of a record that it reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// It was not known before.
    New,
    /// It was known, and its content has changed.
    Changed,
    /// It was open, and is closed.
    Closed,
}

/// A feed, implemented by its record type.
///
/// Reading is [`OpenRecord`]'s; this trait adds the identity and the mapping. What is done with a feed, be it typed or not, is in
/// [`IntoEvent`] and [`Mapping`](crate::Mapping), so that every way to an event is the same way. The trait is open: a record of your
/// own can be a feed, too.
///
/// ```
/// use asset_mapping::{Context, Feed, FeedId, IntoEvent as _, Key};
/// use asset_mapping::rules::{Rule, Transform};
/// use ocsf_model::classes::DeviceInventoryInfo;
/// use ocsf_model::OcsfObject as _;
/// use open_record::OpenRecord as _;
///
/// open_record::record! {
///     /// A printer.
///     pub struct Printer {
///         /// Its identity.
///         pub id: String = "id",
///         /// What it is called.
///         pub label: Option<String> = "label",
///     }
///     identity: id
/// }
///
/// impl Feed for Printer {
///     const ID: FeedId = FeedId::new("acme", "printers");
///     const REVISION: u16 = 1;
///     const RULES: &'static [Rule] = &[Rule::new("label", "message", Transform::Exact)];
///     type Event = DeviceInventoryInfo;
///
///     fn key(&self) -> Key {
///         Key::new(&self.id)
///     }
///
///     fn take_event(&mut self, _: &Context) -> DeviceInventoryInfo {
///         DeviceInventoryInfo { message: self.label.take(), ..Default::default() }
///     }
/// }
///
/// let printer = Printer::from_json(br#"{"id":"p-1","label":"Hall","colour":"grey"}"#)?;
/// let event = printer.into_event(&Context::new("2025-05-21T10:00:00Z".parse()?));
/// assert!(event.to_json().contains(r#""message":"Hall","unmapped":{"id":"p-1","colour":"grey"}"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Feed: OpenRecord + Send + Sync + 'static {
    /// The feed's name.
    const ID: FeedId;

    /// Raised whenever the mapping makes another event of the same record, so that what was reported before is reported again.
    const REVISION: u16;

    /// The rules of the schema output.
    const RULES: &'static [Rule];

    /// Leaves that move by themselves, such as the time of the last contact: no content. See [`IntoEvent::write_content`].
    const VOLATILE: &'static [&'static str] = &[];

    /// The documented output of a feed that has one: `Some(Printed::new())` where the record is [`Documented`].
    const PRINTED: Option<Printed<Self>> = None;

    /// The event's class.
    type Event: Class + Default + Into<Event>;

    /// The record's identity within its scope.
    fn key(&self) -> Key;

    /// The leaf that the record lacks and without which it makes no event, such as an identity inside a nested record, where the layout
    /// cannot say so. What reads records for the mapper sets such a record aside as it does one without its identity:
    /// [`IntoEvent::check`].
    fn missing(&self) -> Option<&'static str> {
        None
    }

    /// Whether the record itself says that it is closed. Findings only.
    fn is_closed(&self) -> bool {
        false
    }

    /// Makes the event of the schema output. What its attributes can give back is moved out of the record; what remains there
    /// becomes `unmapped`, which is left to the caller: use [`IntoEvent::into_event`].
    fn take_event(&mut self, context: &Context) -> Self::Event;

    /// Appends what the event has from the lookups of the context, such as the name of the record's group: a change there is a change
    /// of the record. See [`IntoEvent::write_content`].
    fn write_looked_up(&self, _context: &Context, _out: &mut Vec<u8>) {}

    /// Makes the event of a finding that was looked for and is not there any more, of feeds whose vendor proves that: use
    /// [`IntoEvent::closed_event`].
    fn closed(_key: &Key, _context: &Context) -> Option<Self::Event> {
        None
    }
}

/// A feed whose vendor's asset guide prints an output: the documented dialect. The feed says so in [`Feed::PRINTED`].
pub trait Documented: Feed {
    /// The rules of the documented output.
    const PRINTED_RULES: &'static [Rule];

    /// The printed event; it borrows from the record and the context.
    type Printed<'a>: ToJson + Serialize
    where
        Self: 'a;

    /// The event that the vendor's asset guide prints for this record. It says nothing of simulators: the guides' shape has no place
    /// for it.
    fn to_documented<'a>(&'a self, context: &'a Context) -> Self::Printed<'a>;
}

/// How the documented output of a feed's records is written.
#[derive(Clone, Copy)]
pub struct Printed<F> {
    pub(crate) rules: &'static [Rule],
    pub(crate) write: fn(&F, &Context, &mut Vec<u8>),
}

impl<F: Documented> Printed<F> {
    /// The feed's own.
    #[must_use]
    pub const fn new() -> Self {
        Self { rules: F::PRINTED_RULES, write: |record, context, out| record.to_documented(context).write_json(out) }
    }
}

impl<F: Documented> Default for Printed<F> {
    fn default() -> Self {
        Self::new()
    }
}

impl<F> fmt::Debug for Printed<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Printed").field("rules", &self.rules.len()).finish_non_exhaustive()
    }
}

/// What every feed's records can do: become an event, and tell what of them is content.
///
/// ```
/// use asset_mapping::{Context, Dialect, IntoEvent as _, eset};
/// use ocsf_model::OcsfObject as _;
/// use open_record::OpenRecord as _;
///
/// let context = Context::new("2025-05-21T10:00:00Z".parse()?);
/// let read = || eset::Device::from_json(br#"{"uuid":"d-1","displayName":"SRV-1","isMuted":true}"#);
/// let event = read()?.into_event(&context);
/// assert_eq!(event.device.as_ref().and_then(|device| device.hostname.as_deref()), Some("SRV-1"));
///
/// let mut text = Vec::new();
/// read()?.write_event(Dialect::Schema, &context, &mut text)?;
/// assert_eq!(String::from_utf8(text)?, event.to_json());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait IntoEvent: Feed {
    /// The record, if it has all that an event needs. [`Mapper`](crate::Mapper) and [`Mapping::read`](crate::Mapping::read) have asked already;
    /// who reads records otherwise asks before mapping them.
    ///
    /// # Errors
    /// A [`Fault`] that names the leaf of [`Feed::missing`].
    fn check(self) -> Result<Self, Fault> {
        match self.missing() {
            None => Ok(self),
            Some(leaf) => Err(Fault::new(leaf, "missing or empty; the record is told apart by it")),
        }
    }

    /// The event of the schema output. Strings are moved, nothing is guessed, and what the event's attributes cannot give back stands
    /// in `unmapped`, in the tree and the order of the record, unless the context drops it.
    #[must_use]
    fn into_event(self, context: &Context) -> Self::Event {
        crate::pipeline::event(self, context)
    }

    /// Appends the event as compact JSON without a line end; straight from the record, without a tree of values.
    ///
    /// # Errors
    /// [`MissingDialect`] when the feed has no such output; then nothing was written. [`Dialect::check`] tells beforehand.
    fn write_event(self, dialect: Dialect, context: &Context, out: &mut Vec<u8>) -> Result<(), MissingDialect> {
        crate::pipeline::write(self, dialect, context, out)
    }

    /// The event of the schema output of a finding that was looked for and is not there any more, without a record; `None` for feeds whose
    /// vendor does not prove that.
    #[must_use]
    fn closed_event(key: &Key, context: &Context) -> Option<Self::Event> {
        crate::pipeline::closed::<Self>(key, context)
    }

    /// Appends what of the record and of the context's lookups is content, in a canonical form: equal for equal content, whatever the
    /// order of unknown members, without the leaves of [`Feed::VOLATILE`]. Hash it to tell a record from its earlier self.
    fn write_content(&self, context: &Context, out: &mut Vec<u8>) {
        self.write_canonical(Without::new(Self::VOLATILE), out);
        self.write_looked_up(context, out);
    }
}

impl<F: Feed> IntoEvent for F {}
