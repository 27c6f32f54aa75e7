//! Feeds: one kind of record of one vendor, the class of its events, and the mapping between them.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use ocsf_model::{Class, Event};
use open_record::{Fault, OpenRecord, Selection, Without};
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

/// The identity of a record within its scope: a tenant or account. Clones share the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Arc<str>);

impl Key {
    /// A key with this text.
    pub fn new(key: impl AsRef<str>) -> Self {
        Self(key.as_ref().into())
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key as owned text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0.as_ref().to_owned()
    }
}

/// Maps from keys can be searched with texts.
impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Key {
    fn from(key: String) -> Self {
        Self(key.into())
    }
}

impl From<&str> for Key {
    fn from(key: &str) -> Self {
        Self(key.into())
    }
}

/// What a run knows of a record that it reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// The record was not known before.
    New,
    /// The record was known, and its content has changed.
    Changed,
    /// The record was open, and is now closed.
    Closed,
}

/// A feed, implemented by its record type.
///
/// [`OpenRecord`] reads the record; this trait adds the identity and the mapping. To map records use [`IntoEvent`], or
/// [`Mapping`](crate::Mapping) if the feed is chosen at run time; both give the same events. The trait is open:
/// implement it for a feed of your own.
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
///         /// Its name.
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

    /// The revision of the mapping. It is increased whenever the mapping makes a different event of the same record, so
    /// that known records are reported again.
    const REVISION: u16;

    /// The rules of the schema dialect.
    const RULES: &'static [Rule];

    /// Leaves that change without the record having changed, such as the time of the last contact. They do not count as
    /// content, see [`IntoEvent::write_content`].
    const VOLATILE: &'static [&'static str] = &[];

    /// The documented dialect, if the feed has it: `Some(Printed::new())` for a record that is [`Documented`].
    const PRINTED: Option<Printed<Self>> = None;

    /// The event's class.
    type Event: Class + Default + Into<Event>;

    /// The record's identity within its scope.
    fn key(&self) -> Key;

    /// The path of a leaf that the record lacks and needs, beyond what its layout requires, such as an identity inside
    /// a nested record. A record without it is a dead letter, see [`IntoEvent::check`]. Default: `None`.
    fn missing(&self) -> Option<&'static str> {
        None
    }

    /// Whether the record itself says that it is closed; for findings only. Default: false.
    fn is_closed(&self) -> bool {
        false
    }

    /// Makes the event of the schema dialect, without `unmapped`. Values that its attributes preserve are moved out of
    /// the record; the caller makes `unmapped` of the rest. Do not call it directly: use [`IntoEvent::into_event`].
    fn take_event(&mut self, context: &Context) -> Self::Event;

    /// Appends the values that the event takes from the lookups of the context, such as the name of the record's group,
    /// because a change there changes the event. See [`IntoEvent::write_content`]. Default: nothing.
    fn write_looked_up(&self, _context: &Context, _out: &mut Vec<u8>) {}

    /// Makes the event of a finding that the vendor no longer has, for feeds whose vendor proves that. Do not call it
    /// directly: use [`IntoEvent::closed_event`]. Default: `None`.
    fn closed(_key: &Key, _context: &Context) -> Option<Self::Event> {
        None
    }
}

/// A feed with the documented dialect, which the vendor's asset guide prints. Its [`Feed::PRINTED`] has to be set.
pub trait Documented: Feed {
    /// The rules of the documented dialect.
    const PRINTED_RULES: &'static [Rule];

    /// The printed event; it borrows from the record and the context.
    type Printed<'a>: ToJson + Serialize
    where
        Self: 'a;

    /// The event that the vendor's asset guide prints for this record. It does not show that a record was simulated,
    /// because the guides have no member for that.
    fn to_documented<'a>(&'a self, context: &'a Context) -> Self::Printed<'a>;
}

/// Writes the documented dialect of a feed's records.
#[derive(Clone, Copy)]
pub struct Printed<F> {
    pub(crate) rules: &'static [Rule],
    pub(crate) write: fn(&F, &Context, &mut Vec<u8>),
}

impl<F: Documented> Printed<F> {
    /// The writer of the feed.
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

/// The operations on every feed's records: making an event, and finding out whether the content has changed.
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
    /// Checks that the record has everything that an event needs. [`Mapper`](crate::Mapper) and
    /// [`Mapping::read`](crate::Mapping::read) do so; if you read records in another way, call it before you map them.
    ///
    /// # Errors
    /// A [`Fault`] with the path of [`Feed::missing`]: set the record aside.
    fn check(self) -> Result<Self, Fault> {
        match self.missing() {
            None => Ok(self),
            Some(leaf) => Err(Fault::new(leaf, "missing or empty; the record is told apart by it")),
        }
    }

    /// The members that the event is made of, together with the leaves `also` of the record, for
    /// [`OpenRecord::from_json_selected`]. All others are kept as text, so that the event and the content are the same as
    /// those of a record that was read whole; their fields may be empty.
    ///
    /// ```
    /// use asset_mapping::{Context, Dialect, IntoEvent as _, eset};
    /// use open_record::OpenRecord as _;
    ///
    /// let selection = eset::Device::selection(Dialect::Schema, [])?;
    /// let json = br#"{"uuid":"d-1","displayName":"SRV-1","tags":["a"]}"#;
    /// let device = eset::Device::from_json_selected(json, &selection)?;
    /// let context = Context::new("2025-05-21T10:00:00Z".parse()?);
    /// assert_eq!(device.into_event(&context), eset::Device::from_json(json)?.into_event(&context));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`MissingDialect`] when the feed does not have the dialect.
    ///
    /// # Panics
    /// When the record has no leaf of one of these names, or a rule of the feed names one that it does not have.
    fn selection(dialect: Dialect, also: impl IntoIterator<Item = &'static str>) -> Result<Selection, MissingDialect> {
        dialect.check::<Self>()?;
        let rules = match (dialect, Self::PRINTED) {
            (Dialect::Documented, Some(printed)) => printed.rules,
            _ => Self::RULES,
        };
        Ok(crate::mapper::selection(Self::LAYOUT, rules, also).keeping_rest(Self::LAYOUT))
    }

    /// The event of the schema dialect. Strings are moved, nothing is guessed, and what the event's attributes do not
    /// preserve is in `unmapped`, in the structure and order of the record, unless the context drops it.
    #[must_use]
    fn into_event(self, context: &Context) -> Self::Event {
        crate::pipeline::event(self, context)
    }

    /// Appends the event as compact JSON without a line break. It is written straight from the record, without a tree
    /// of values.
    ///
    /// # Errors
    /// [`MissingDialect`] when the feed does not have the dialect; then nothing was written. [`Dialect::check`] finds
    /// out in advance.
    fn write_event(self, dialect: Dialect, context: &Context, out: &mut Vec<u8>) -> Result<(), MissingDialect> {
        crate::pipeline::write(self, dialect, context, out)
    }

    /// The event, in the schema dialect, of a finding that the vendor no longer has, so that there is no record. `None`
    /// for feeds whose vendor does not prove that.
    #[must_use]
    fn closed_event(key: &Key, context: &Context) -> Option<Self::Event> {
        crate::pipeline::closed::<Self>(key, context)
    }

    /// Appends the content of the record and of the lookups it uses, in a canonical form: without the leaves of
    /// [`Feed::VOLATILE`], and equal for equal content, even if unknown members are in another order. Hash it to find
    /// out whether a record has changed.
    fn write_content(&self, context: &Context, out: &mut Vec<u8>) {
        self.write_canonical(Without::new(Self::VOLATILE), out);
        self.write_looked_up(context, out);
    }
}

impl<F: Feed> IntoEvent for F {}
