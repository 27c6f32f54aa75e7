//! The arguments of the functions that map records: `(feed, record [, observed_time [, release]])`.

use std::collections::HashMap;

use asset_mapping::{Context, Dialect, Fault, Mapper, Mapping};
use chrono::DateTime;
use datafusion::arrow::array::{Array as _, ArrayRef, AsArray, BinaryViewArray, StringViewArray};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, TimeUnit, TimestampNanosecondType};
use datafusion::common::{exec_err, plan_err};
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::expr::ScalarFunction;
use datafusion::logical_expr::simplify::{ExprSimplifyResult, SimplifyContext};
use datafusion::logical_expr::{ColumnarValue, Expr, ScalarUDF};
use datafusion::scalar::ScalarValue;
use ocsf_model::Version;

/// The largest number of mappers that are kept for different feeds, times and releases of a batch.
const MAPPERS: usize = 64;

/// The time zone of observed times.
const UTC: &str = "+00:00";

/// The type of an observed time.
pub(super) fn time() -> DataType {
    DataType::Timestamp(TimeUnit::Nanosecond, Some(UTC.into()))
}

/// The type to which a text or bytes are cast.
pub(super) fn text_or_bytes(function: &str, argument: &str, given: &DataType) -> Result<DataType> {
    match given {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Null => Ok(DataType::Utf8View),
        DataType::Binary | DataType::LargeBinary | DataType::BinaryView | DataType::FixedSizeBinary(_) => {
            Ok(DataType::BinaryView)
        }
        DataType::Dictionary(_, values) => text_or_bytes(function, argument, values),
        other => plan_err!("{function}: {argument} is text or bytes, not {other}"),
    }
}

/// The types to which the arguments of a function that maps records are cast.
pub(super) fn coerced(function: &str, given: &[DataType], most: usize) -> Result<Vec<DataType>> {
    if given.len() < 2 || given.len() > most {
        return plan_err!("{function} takes 2 to {most} arguments: feed, record, observed_time, release");
    }
    let release = given.get(3).map_or(DataType::Utf8View, name);
    let mut types = vec![name(&given[0]), text_or_bytes(function, "record", &given[1])?, time(), release];
    types.resize(given.len().min(4), DataType::Null);
    types.resize(given.len(), DataType::Int64);
    Ok(types)
}

/// The type of a name: any text type stays, because a constant that is cast is no longer a constant.
fn name(given: &DataType) -> DataType {
    match given {
        DataType::Utf8 | DataType::LargeUtf8 => given.clone(),
        _ => DataType::Utf8View,
    }
}

/// The text of a constant; none for a column or NULL.
pub(super) fn literal<'a>(arguments: &[Option<&'a ScalarValue>], index: usize) -> Option<&'a str> {
    arguments.get(index).copied().flatten().and_then(|value| value.try_as_str().flatten())
}

/// Refuses a constant feed or release that does not exist, when the query is planned.
pub(super) fn check_literals(arguments: &[Option<&ScalarValue>]) -> Result<()> {
    literal(arguments, 0).map(feed).transpose()?;
    literal(arguments, 3).map(release).transpose()?;
    Ok(())
}

pub(super) fn feed(name: &str) -> Result<&'static Mapping> {
    Mapping::find(name).map_err(|error| DataFusionError::Plan(error.to_string()))
}

pub(super) fn release(name: &str) -> Result<Version> {
    name.parse().map_err(|error: ocsf_model::UnknownVersion| DataFusionError::Plan(error.to_string()))
}

/// Adds the observed time if the query has none: the start of the query, for all rows and on all machines.
pub(super) fn with_time(
    function: impl FnOnce() -> ScalarUDF,
    mut arguments: Vec<Expr>,
    context: &SimplifyContext,
) -> ExprSimplifyResult {
    let start = context.query_execution_start_time().and_then(|start| start.timestamp_nanos_opt());
    match (arguments.len(), start) {
        (2, Some(start)) => {
            let time = ScalarValue::TimestampNanosecond(Some(start), Some(UTC.into()));
            arguments.push(Expr::Literal(time, None));
            let call = ScalarFunction::new_udf(function().into(), arguments);
            ExprSimplifyResult::Simplified(Expr::ScalarFunction(call))
        }
        _ => ExprSimplifyResult::Original(arguments),
    }
}

/// A column of texts or bytes.
#[derive(Debug)]
pub(super) enum Bytes {
    Text(StringViewArray),
    Bytes(BinaryViewArray),
}

impl Bytes {
    pub(super) fn new(column: &ArrayRef) -> Result<Self> {
        match column.data_type() {
            DataType::Utf8View => Ok(Self::Text(column.as_string_view().clone())),
            DataType::BinaryView => Ok(Self::Bytes(column.as_binary_view().clone())),
            other => exec_err!("text or bytes are expected, not {other}"),
        }
    }

    pub(super) fn get(&self, row: usize) -> Option<&[u8]> {
        match self {
            Self::Text(texts) => texts.is_valid(row).then(|| texts.value(row).as_bytes()),
            Self::Bytes(bytes) => bytes.is_valid(row).then(|| bytes.value(row)),
        }
    }
}

fn names(column: &ArrayRef) -> Result<StringViewArray> {
    Ok(cast(column, &DataType::Utf8View)?.as_string_view().clone())
}

/// The values that many rows share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Setting<'a> {
    feed: &'a str,
    time: i64,
    release: Option<&'a str>,
}

/// The arguments of a batch.
#[derive(Debug)]
pub(super) struct Arguments {
    feeds: StringViewArray,
    records: Bytes,
    times: Option<ArrayRef>,
    releases: Option<StringViewArray>,
    /// The default of the observed time.
    now: i64,
    /// The default of the release, instead of the feed's own.
    release: Option<Version>,
}

impl Arguments {
    pub(super) fn new(columns: &[ArrayRef]) -> Result<Self> {
        let [feeds, records, rest @ ..] = columns else { return exec_err!("feed and record are missing") };
        let now = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Ok(Self {
            feeds: names(feeds)?,
            records: Bytes::new(records)?,
            times: rest.first().cloned(),
            releases: rest.get(1).map(names).transpose()?,
            now: i64::try_from(now().as_nanos()).unwrap_or(i64::MAX),
            release: None,
        })
    }

    /// Sets the default of the release.
    pub(super) fn release_or(self, release: Version) -> Self {
        Self { release: Some(release), ..self }
    }

    fn setting(&self, row: usize) -> Option<Setting<'_>> {
        let feed = self.feeds.is_valid(row).then(|| self.feeds.value(row))?;
        let given = self.times.as_ref().map(AsArray::as_primitive::<TimestampNanosecondType>);
        let time = given.filter(|times| times.is_valid(row)).map_or(self.now, |times| times.value(row));
        let releases = self.releases.as_ref();
        let release = releases.filter(|releases| releases.is_valid(row)).map(|releases| releases.value(row));
        Some(Setting { feed, time, release: release.or(self.release.map(Version::as_str)) })
    }

    /// Calls `map` with each row's mapper and record, or without them if the feed or the record is NULL.
    pub(super) fn for_each(&self, mut map: impl FnMut(Option<(&Result<Mapper, Fault>, &[u8])>)) {
        let mut mappers: HashMap<Setting<'_>, Result<Mapper, Fault>> = HashMap::new();
        for row in 0..self.feeds.len() {
            let (Some(setting), Some(record)) = (self.setting(row), self.records.get(row)) else {
                map(None);
                continue;
            };
            if mappers.len() >= MAPPERS && !mappers.contains_key(&setting) {
                mappers.clear();
            }
            let mapper = mappers.entry(setting).or_insert_with(|| mapper(setting));
            map(Some((mapper, record)));
        }
    }
}

fn mapper(setting: Setting<'_>) -> Result<Mapper, Fault> {
    let fault = |error: &dyn std::fmt::Display| Fault::new("", error.to_string());
    let mapping = Mapping::find(setting.feed).map_err(|error| fault(&error))?;
    let mut context = Context::new(DateTime::from_timestamp_nanos(setting.time));
    if let Some(release) = setting.release {
        context = context.release(release.parse().map_err(|error: ocsf_model::UnknownVersion| fault(&error))?);
    }
    Mapper::new(mapping, Dialect::Schema, context).map_err(|error| fault(&error))
}

/// A column, or a single value if all arguments are constants.
pub(super) fn columnar(given: &[ColumnarValue], column: ArrayRef) -> Result<ColumnarValue> {
    if given.iter().all(|value| matches!(value, ColumnarValue::Scalar(_))) && column.len() == 1 {
        return Ok(ColumnarValue::Scalar(ScalarValue::try_from_array(&column, 0)?));
    }
    Ok(ColumnarValue::Array(column))
}
