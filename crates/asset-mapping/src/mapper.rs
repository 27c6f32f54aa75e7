use std::fmt;

use open_record::{Fault, Layout, Selection};

use crate::mapping::MapBytes;
use crate::rules::Rule;
use crate::{Context, Dialect, Mapping, MissingDialect, Unmapped};

/// Maps records of one feed to events of one dialect, from bytes to bytes. It is `Send + Sync`, so threads can share
/// it.
///
/// ```
/// use asset_mapping::{Context, Dialect, Mapper, Mapping};
///
/// let context = Context::new("2025-05-21T10:00:00Z".parse()?);
/// let mapper = Mapper::new(Mapping::find("eset-devices")?, Dialect::Documented, context)?;
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
    mapping: &'static Mapping,
    dialect: Dialect,
    context: Context,
    selection: Selection,
    run: MapBytes,
}

impl Mapper {
    /// A mapper of a feed's records.
    ///
    /// # Errors
    /// [`MissingDialect`] when the feed does not have the dialect; it names those that it has.
    pub fn new(mapping: &'static Mapping, dialect: Dialect, context: Context) -> Result<Self, MissingDialect> {
        let (run, rules) = mapping.mapped(dialect)?;
        let mut selection = selection(mapping.layout, rules, []);
        if dialect == Dialect::Schema && context.unmapped == Unmapped::Keep {
            selection = selection.keeping_rest(mapping.layout);
        }
        Ok(Self { mapping, dialect, context, selection, run })
    }

    /// Appends the event of one record, a JSON text, to `event`, as compact JSON without a line break.
    ///
    /// # Errors
    /// A [`Fault`] when the record is not valid JSON or UTF-8, is not an object, or lacks its identity; then `event` is
    /// unchanged. Set the record aside and go on with the next one.
    pub fn map_record(&self, record: &[u8], event: &mut Vec<u8>) -> Result<(), Fault> {
        let start = event.len();
        (self.run)(record, &self.selection, &self.context, event).inspect_err(|_| event.truncate(start))
    }

    /// The feed.
    #[must_use]
    pub fn mapping(&self) -> &'static Mapping {
        self.mapping
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
}

impl fmt::Debug for Mapper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mapping, dialect, context, .. } = self;
        f.debug_struct("Mapper")
            .field("mapping", mapping)
            .field("dialect", dialect)
            .field("context", context)
            .finish_non_exhaustive()
    }
}

/// The members that the rules name, and some others; no others need to be read.
pub(crate) fn selection(
    layout: &Layout,
    rules: &'static [Rule],
    also: impl IntoIterator<Item = &'static str>,
) -> Selection {
    let sources = rules.iter().filter(|rule| rule.target.is_some()).filter_map(|rule| rule.source);
    // Tests check every table against its record.
    Selection::new(layout, sources.chain(also)).unwrap_or_else(|fault| panic!("a mapping rule is wrong: {fault}"))
}
