use std::fmt;
use std::str::FromStr;

use ocsf_model::{Class, Record as _};
use open_record::{Fault, OpenRecord, Selection};

use crate::documented::{ToDocumented, ToJson};
use crate::rules::Rule;
use crate::{Context, IntoInventoryInfo, Unmapped};

/// A vendor whose inventory records can be mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Vendor {
    /// ESET devices.
    #[cfg(feature = "eset")]
    Eset,
    /// SentinelOne agents.
    #[cfg(feature = "sentinelone")]
    SentinelOne,
    /// Sophos Central users.
    #[cfg(feature = "sophos")]
    Sophos,
}

/// What the events look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// Valid OCSF of the context's release, everything in its proper attribute and the rest in `unmapped`.
    Schema,
    /// What the vendor's asset guide prints: seconds, few attributes, never an `unmapped`.
    Documented,
}

/// Records of one vendor to events of one dialect, bytes to bytes. `Send + Sync`; share it between threads.
///
/// ```
/// use asset_mapping::{Context, Dialect, Mapper, Vendor};
///
/// let context = Context::new("2025-05-21T10:00:00Z".parse()?);
/// let mapper = Mapper::new(Vendor::Eset, Dialect::Documented, context);
/// let mut events = Vec::new();
/// for line in [r#"{"uuid":"d-1","displayName":"SRV-1","deviceType":"DEVICE_TYPE_SERVER"}"#, r#"{"displayName":"?"}"#] {
///     match mapper.map_record(line.as_bytes(), &mut events) {
///         Ok(()) => events.push(b'\n'),
///         Err(fault) => assert_eq!(fault.path, "uuid"),
///     }
/// }
/// assert!(events.ends_with(b"\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Mapper {
    vendor: Vendor,
    dialect: Dialect,
    context: Context,
    /// `None` reads the whole record.
    selection: Option<Selection>,
    run: Run,
}

/// Appends the event of one record.
type Run = fn(&Mapper, &[u8], &mut Vec<u8>) -> Result<(), Fault>;

impl Mapper {
    /// A mapper of `vendor`'s records.
    #[must_use]
    pub fn new(vendor: Vendor, dialect: Dialect, context: Context) -> Self {
        match vendor {
            #[cfg(feature = "eset")]
            Vendor::Eset => Self::of::<eset_connect::models::Device>(vendor, dialect, context),
            #[cfg(feature = "sentinelone")]
            Vendor::SentinelOne => Self::of::<sentinelone_api::models::Agent>(vendor, dialect, context),
            #[cfg(feature = "sophos")]
            Vendor::Sophos => Self::of::<sophos_central::models::User>(vendor, dialect, context),
        }
    }

    fn of<R: Mapped>(vendor: Vendor, dialect: Dialect, context: Context) -> Self {
        let run = match dialect {
            Dialect::Schema => Self::schema::<R>,
            Dialect::Documented => Self::documented::<R>,
        };
        let selection = match (dialect, context.unmapped) {
            (Dialect::Schema, Unmapped::Keep) => None,
            (Dialect::Schema, Unmapped::Drop) => Some(selection::<R>(R::SCHEMA)),
            (Dialect::Documented, _) => Some(selection::<R>(R::DOCUMENTED)),
        };
        Self { vendor, dialect, context, selection, run }
    }

    /// Appends the event of one record, a JSON text, to `event`: compact JSON without a line end.
    ///
    /// # Errors
    /// A [`Fault`] when the record is no JSON object, not valid JSON or UTF-8, or lacks its identity; then `event` is as it was.
    pub fn map_record(&self, record: &[u8], event: &mut Vec<u8>) -> Result<(), Fault> {
        let start = event.len();
        (self.run)(self, record, event).inspect_err(|_| event.truncate(start))
    }

    /// The vendor.
    #[must_use]
    pub fn vendor(&self) -> Vendor {
        self.vendor
    }

    /// The dialect.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The context.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    fn read<R: Mapped>(&self, record: &[u8]) -> Result<R, Fault> {
        match &self.selection {
            None => R::from_json(record),
            Some(selection) => R::from_json_selected(record, selection),
        }
    }

    /// The rest of the record is written straight from it, behind the event's attributes: no tree of values is built.
    fn schema<R: Mapped>(&self, record: &[u8], event: &mut Vec<u8>) -> Result<(), Fault> {
        let mut record: R = self.read(record)?;
        record.take_event(&self.context).write_json(event);
        if self.context.unmapped == Unmapped::Keep && !record.is_empty() {
            event.pop();
            event.extend_from_slice(b",\"unmapped\":");
            record.write_json(event);
            event.push(b'}');
        }
        Ok(())
    }

    fn documented<R: Mapped>(&self, record: &[u8], event: &mut Vec<u8>) -> Result<(), Fault> {
        let record: R = self.read(record)?;
        record.to_documented(&self.context).write_json(event);
        Ok(())
    }
}

impl fmt::Debug for Mapper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { vendor, dialect, context, .. } = self;
        f.debug_struct("Mapper")
            .field("vendor", vendor)
            .field("dialect", dialect)
            .field("context", context)
            .finish_non_exhaustive()
    }
}

/// What a vendor's module provides for its record.
pub(crate) trait Mapped: OpenRecord + ToDocumented + IntoInventoryInfo {
    /// The rules of the documented output.
    const DOCUMENTED: &'static [Rule];
    /// The rules of the schema output.
    const SCHEMA: &'static [Rule];

    /// Makes the event of the schema output. What its attributes can give back is moved out of the record; all that is left
    /// belongs to `unmapped`.
    fn take_event(&mut self, context: &Context) -> <Self as IntoInventoryInfo>::Event;
}

/// The event of a record with its `unmapped`: every vendor's [`IntoInventoryInfo`].
pub(crate) fn whole_event<R: Mapped>(mut record: R, context: &Context) -> <R as IntoInventoryInfo>::Event {
    let mut event = record.take_event(context);
    if context.unmapped == Unmapped::Keep && !record.is_empty() {
        *event.common_mut().unmapped = Some(record.into_object().into());
    }
    event
}

/// The members that the rules name: nothing else needs to be read.
fn selection<R: Mapped>(rules: &[Rule]) -> Selection {
    let sources = rules.iter().filter(|rule| rule.target.is_some()).filter_map(|rule| rule.source);
    // Tests hold every table against its record.
    Selection::new(R::LAYOUT, sources).unwrap_or_else(|fault| panic!("a mapping rule is wrong: {fault}"))
}

impl fmt::Display for Vendor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
            #[cfg(feature = "eset")]
            Self::Eset => "eset",
            #[cfg(feature = "sentinelone")]
            Self::SentinelOne => "sentinelone",
            #[cfg(feature = "sophos")]
            Self::Sophos => "sophos",
        })
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Schema => "schema",
            Self::Documented => "documented",
        })
    }
}

/// A name that is none of those it could be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} `{name}`: allowed are {allowed}")]
pub struct UnknownName {
    what: &'static str,
    name: String,
    allowed: String,
}

fn by_name<T: Copy + fmt::Display>(what: &'static str, name: &str, all: &[T]) -> Result<T, UnknownName> {
    all.iter().copied().find(|one| one.to_string() == name).ok_or_else(|| UnknownName {
        what,
        name: name.to_owned(),
        allowed: all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    })
}

impl Vendor {
    /// The vendors that this build knows.
    pub const ALL: &'static [Self] = &[
        #[cfg(feature = "eset")]
        Self::Eset,
        #[cfg(feature = "sentinelone")]
        Self::SentinelOne,
        #[cfg(feature = "sophos")]
        Self::Sophos,
    ];
}

impl Dialect {
    /// The dialects.
    pub const ALL: &'static [Self] = &[Self::Schema, Self::Documented];
}

impl FromStr for Vendor {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        by_name("vendor", name, Self::ALL)
    }
}

impl FromStr for Dialect {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        by_name("dialect", name, Self::ALL)
    }
}
