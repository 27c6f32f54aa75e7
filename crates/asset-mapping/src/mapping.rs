use std::fmt;
use std::str::FromStr;

use ocsf_model::reflect::Type;
use ocsf_model::{Class, Event};
use open_record::{Fault, Layout, Selection};

use crate::dialect::{by_name, dialects};
use crate::rules::Rule;
use crate::{Context, Dialect, Feed, FeedId, IntoEvent as _, Key, MissingDialect, UnknownName, pipeline};

/// The feeds that this build knows, by vendor and name.
pub static MAPPINGS: &[Mapping] = &[
    #[cfg(feature = "eset")]
    Mapping::of::<eset_connect::models::Device>(),
    #[cfg(feature = "eset")]
    Mapping::of::<eset_connect::models::User>(),
    #[cfg(feature = "eset")]
    Mapping::of::<eset_connect::models::DeviceComponent>(),
    #[cfg(feature = "eset")]
    Mapping::of::<eset_connect::models::DeviceVulnerability>(),
    #[cfg(feature = "eset")]
    Mapping::of::<eset_connect::models::DetectionV2>(),
    #[cfg(feature = "eset")]
    Mapping::of::<eset_connect::models::DetectionV1>(),
    #[cfg(feature = "eset")]
    Mapping::of::<eset_connect::models::Incident>(),
    #[cfg(feature = "sentinelone")]
    Mapping::of::<sentinelone_api::models::Agent>(),
    #[cfg(feature = "sentinelone")]
    Mapping::of::<sentinelone_api::models::User>(),
    #[cfg(feature = "sentinelone")]
    Mapping::of::<sentinelone_api::models::ServiceUser>(),
    #[cfg(feature = "sentinelone")]
    Mapping::of::<sentinelone_api::models::InstalledApplication>(),
    #[cfg(feature = "sentinelone")]
    Mapping::of::<sentinelone_api::models::ApplicationRisk>(),
    #[cfg(feature = "sentinelone")]
    Mapping::of::<sentinelone_api::models::Threat>(),
    #[cfg(feature = "sentinelone")]
    Mapping::of::<sentinelone_api::models::UnifiedAlert>(),
    #[cfg(feature = "sentinelone")]
    Mapping::of::<sentinelone_api::models::CloudDetectionAlert>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::User>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::Endpoint>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::Admin>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::EndpointSoftware>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::MobileApp>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::Alert>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::SiemEvent>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::SiemAlert>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::Detection>(),
    #[cfg(feature = "sophos")]
    Mapping::of::<sophos_central::models::Case>(),
];

/// A feed as a value, for programs that choose feeds at run time. It has everything that [`Feed`] has.
///
/// ```
/// use asset_mapping::{Context, Mapping};
///
/// let mapping: &'static Mapping = "eset-devices".parse()?;
/// assert_eq!((mapping.id.vendor, mapping.class_uid()), ("eset", 5001));
///
/// let device = mapping.read(br#"{"uuid":"d-1","displayName":"SRV-1"}"#)?;
/// assert_eq!(device.key().as_str(), "d-1");
/// let event = device.into_event(&Context::new("2025-05-21T10:00:00Z".parse()?));
/// assert_eq!(event.class_uid(), 5001);
///
/// let unknown = Mapping::find("eset-printers").map(|_| ()).unwrap_err();
/// assert!(unknown.to_string().starts_with("unknown feed `eset-printers`; allowed are: eset-devices"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Mapping {
    /// The feed's name.
    pub id: FeedId,
    /// The members of its records.
    pub layout: &'static Layout,
    /// The rules of the schema dialect.
    pub rules: &'static [Rule],
    /// The rules of the documented dialect, if the feed has it.
    pub printed: Option<&'static [Rule]>,
    /// See [`Feed::REVISION`].
    pub revision: u16,
    /// See [`Feed::VOLATILE`].
    pub volatile: &'static [&'static str],
    class: fn() -> &'static Type,
    read: Read,
    selection: fn(Dialect) -> Result<Selection, MissingDialect>,
    schema: MapBytes,
    documented: Option<MapBytes>,
}

type Read = fn(&[u8], Option<&Selection>) -> Result<Box<dyn Erased>, Fault>;

/// Reads the selected members of one record, and appends its event.
pub(crate) type MapBytes = fn(&[u8], &Selection, &Context, &mut Vec<u8>) -> Result<(), Fault>;

impl Mapping {
    /// The feed `F`.
    #[must_use]
    pub const fn of<F: Feed>() -> Self {
        let (printed, documented): (_, Option<MapBytes>) = match F::PRINTED {
            None => (None, None),
            Some(printed) => (Some(printed.rules), Some(documented_bytes::<F>)),
        };
        Self {
            id: F::ID,
            layout: F::LAYOUT,
            rules: F::RULES,
            printed,
            revision: F::REVISION,
            volatile: F::VOLATILE,
            class: <F::Event as Class>::class,
            read: read::<F>,
            selection: |dialect| F::selection(dialect, []),
            schema: schema_bytes::<F>,
            documented,
        }
    }

    /// The feed with this name: `eset-devices`.
    ///
    /// # Errors
    /// [`UnknownName`], which lists the feeds of this build.
    pub fn find(name: &str) -> Result<&'static Self, UnknownName> {
        by_name("feed", name, MAPPINGS.iter())
    }

    /// The class of the feed's events, as the schema defines it.
    #[must_use]
    pub fn class(&self) -> &'static Type {
        (self.class)()
    }

    /// The `class_uid` of the feed's events: 5001 for Device Inventory Info.
    #[must_use]
    pub fn class_uid(&self) -> u32 {
        self.class().uid()
    }

    /// The dialects that the feed has.
    #[must_use]
    pub fn dialects(&self) -> &'static [Dialect] {
        dialects(self.printed.is_some())
    }

    /// Reads one record of the feed.
    ///
    /// # Errors
    /// A [`Fault`] when the text is not valid JSON or UTF-8, is not an object, or lacks the record's identity or the
    /// leaf of [`Feed::missing`]: set it aside.
    pub fn read(&self, json: &[u8]) -> Result<AnyRecord, Fault> {
        (self.read)(json, None).map(AnyRecord)
    }

    /// The members that events of the dialect are made of, for [`read_selected`](Self::read_selected). See
    /// [`IntoEvent::selection`](crate::IntoEvent::selection).
    ///
    /// # Errors
    /// [`MissingDialect`] when the feed does not have the dialect.
    pub fn selection(&self, dialect: Dialect) -> Result<Selection, MissingDialect> {
        (self.selection)(dialect)
    }

    /// Reads one record of the feed for events of one dialect, which costs less than [`read`](Self::read): what the
    /// events are not made of stays text.
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    pub fn read_selected(&self, json: &[u8], selection: &Selection) -> Result<AnyRecord, Fault> {
        (self.read)(json, Some(selection)).map(AnyRecord)
    }

    /// The function that maps records to the dialect, and its rules.
    pub(crate) fn mapped(&self, dialect: Dialect) -> Result<(MapBytes, &'static [Rule]), MissingDialect> {
        match (dialect, self.documented, self.printed) {
            (Dialect::Documented, Some(documented), Some(rules)) => Ok((documented, rules)),
            _ => dialect.among(self.id, self.dialects()).map(|()| (self.schema, self.rules)),
        }
    }
}

impl fmt::Display for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id.fmt(f)
    }
}

impl fmt::Debug for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mapping({})", self.id)
    }
}

/// Compares names, which are unique in a build.
impl PartialEq for Mapping {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Mapping {}

impl FromStr for &'static Mapping {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Mapping::find(name)
    }
}

/// A record of some feed; see [`Mapping::read`].
pub struct AnyRecord(Box<dyn Erased>);

impl AnyRecord {
    /// The feed's name.
    #[must_use]
    pub fn feed(&self) -> FeedId {
        self.0.feed()
    }

    /// See [`Feed::key`].
    #[must_use]
    pub fn key(&self) -> Key {
        self.0.key()
    }

    /// See [`Feed::is_closed`].
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.0.is_closed()
    }

    /// See [`IntoEvent::write_content`](crate::IntoEvent::write_content).
    pub fn write_content(&self, context: &Context, out: &mut Vec<u8>) {
        self.0.write_content(context, out);
    }

    /// See [`IntoEvent::into_event`](crate::IntoEvent::into_event).
    #[must_use]
    pub fn into_event(self, context: &Context) -> Event {
        self.0.into_event(context)
    }

    /// See [`IntoEvent::write_event`](crate::IntoEvent::write_event).
    ///
    /// # Errors
    /// [`MissingDialect`] when the feed does not have the dialect; then nothing was written.
    pub fn write_event(self, dialect: Dialect, context: &Context, out: &mut Vec<u8>) -> Result<(), MissingDialect> {
        self.0.write_event(dialect, context, out)
    }
}

impl fmt::Debug for AnyRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AnyRecord({} {})", self.feed(), self.key())
    }
}

/// A feed's record without its type.
trait Erased: Send + Sync {
    fn feed(&self) -> FeedId;
    fn key(&self) -> Key;
    fn is_closed(&self) -> bool;
    fn write_content(&self, context: &Context, out: &mut Vec<u8>);
    fn into_event(self: Box<Self>, context: &Context) -> Event;
    fn write_event(
        self: Box<Self>,
        dialect: Dialect,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), MissingDialect>;
}

struct Of<F>(F);

impl<F: Feed> Erased for Of<F> {
    fn feed(&self) -> FeedId {
        F::ID
    }

    fn key(&self) -> Key {
        self.0.key()
    }

    fn is_closed(&self) -> bool {
        self.0.is_closed()
    }

    fn write_content(&self, context: &Context, out: &mut Vec<u8>) {
        self.0.write_content(context, out);
    }

    fn into_event(self: Box<Self>, context: &Context) -> Event {
        self.0.into_event(context).into()
    }

    fn write_event(
        self: Box<Self>,
        dialect: Dialect,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), MissingDialect> {
        self.0.write_event(dialect, context, out)
    }
}

fn read<F: Feed>(json: &[u8], selection: Option<&Selection>) -> Result<Box<dyn Erased>, Fault> {
    let record = match selection {
        Some(selection) => F::from_json_selected(json, selection)?,
        None => F::from_json(json)?,
    };
    Ok(Box::new(Of(record.check()?)))
}

fn schema_bytes<F: Feed>(
    json: &[u8],
    selection: &Selection,
    context: &Context,
    out: &mut Vec<u8>,
) -> Result<(), Fault> {
    pipeline::write_schema(F::from_json_selected(json, selection)?.check()?, context, out);
    Ok(())
}

fn documented_bytes<F: Feed>(
    json: &[u8],
    selection: &Selection,
    context: &Context,
    out: &mut Vec<u8>,
) -> Result<(), Fault> {
    let record = F::from_json_selected(json, selection)?.check()?;
    if let Some(printed) = F::PRINTED {
        (printed.write)(&record, context, out);
    }
    Ok(())
}
