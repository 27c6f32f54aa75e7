//! The one way from a record to its event: all entries, typed, erased and in bytes, lead here.

use ocsf_model::{Class as _, Json, Record as _, Version};
use serde_json::Value;

use crate::dialect::MissingDialect;
use crate::{Context, Dialect, Feed, Unmapped};

/// What an event from a simulator says in `metadata.labels`, which all releases have.
const SIMULATED: &str = "simulated";

/// The event's attributes, taken out of the record. What a feed cannot know of itself is added here.
fn attributes<F: Feed>(record: &mut F, context: &Context) -> F::Event {
    let mut event = record.take_event(context);
    if context.is_simulated() {
        event.common_mut().metadata.get_or_insert_default().labels.push(SIMULATED.to_owned());
    }
    event
}

/// The release that was asked for, if it is older than all that mappings are written for: then events are fitted to it.
fn older(context: &Context) -> Option<Version> {
    let release = context.release_or(Version::V1_5_0);
    (release < Version::V1_5_0).then_some(release)
}

fn has_rest<F: Feed>(record: &F, context: &Context) -> bool {
    context.unmapped == Unmapped::Keep && !record.is_empty()
}

/// The event with its `unmapped`.
pub(crate) fn event<F: Feed>(mut record: F, context: &Context) -> F::Event {
    let mut event = attributes(&mut record, context);
    if has_rest(&record, context) {
        // By way of the text, so that the members keep the order that they have in it.
        let mut text = Vec::new();
        record.write_json(&mut text);
        let rest = Json::from_json_slice(&text).unwrap_or_else(|_| Value::Object(record.into_object()).into());
        if let Json::Object(rest) = rest {
            *event.common_mut().unmapped = Some(rest);
        }
    }
    if let Some(release) = older(context) {
        event.fit(release);
        if context.unmapped == Unmapped::Drop {
            *event.common_mut().unmapped = None;
        }
    }
    event
}

/// The schema output. The rest of the record is written straight from it, in its place among the event's attributes: no tree of values
/// is built.
pub(crate) fn write_schema<F: Feed>(mut record: F, context: &Context, out: &mut Vec<u8>) {
    if older(context).is_some() {
        return event(record, context).write_json(out);
    }
    let event = attributes(&mut record, context);
    if has_rest(&record, context) {
        event.write_json_with_unmapped(out, &mut |out| record.write_json(out));
    } else {
        event.write_json(out);
    }
}

/// The event of that dialect.
pub(crate) fn write<F: Feed>(
    record: F,
    dialect: Dialect,
    context: &Context,
    out: &mut Vec<u8>,
) -> Result<(), MissingDialect> {
    match (dialect, F::PRINTED) {
        (Dialect::Schema, _) => write_schema(record, context, out),
        (Dialect::Documented, Some(printed)) => (printed.write)(&record, context, out),
        (Dialect::Documented, None) => return dialect.check::<F>(),
    }
    Ok(())
}
