//! The one path from a record to its event, used by all typed, erased and byte interfaces.

use ocsf_model::{Class as _, Json, OcsfObject as _, Version};
use serde_json::Value;

use crate::dialect::MissingDialect;
use crate::{Context, Dialect, Feed, FeedId, Key, Unmapped, finding};

/// The label of events from a simulator, in `metadata.labels`, which all releases have.
const SIMULATED: &str = "simulated";

/// The event's attributes, taken out of the record, with those that do not depend on the feed.
fn attributes<F: Feed>(record: &mut F, context: &Context) -> F::Event {
    // The key is needed first, because the identity moves into the event.
    let key = context.known_account().map(|_| record.key());
    let mut event = record.take_event(context);
    say_origin::<F>(&mut event, key.as_ref(), context);
    event
}

/// Adds the origin of the event.
fn say_origin<F: Feed>(event: &mut F::Event, key: Option<&Key>, context: &Context) {
    let collected = context.known_account().zip(key);
    if collected.is_none() && !context.is_simulated() {
        return;
    }
    let metadata = event.common_mut().metadata.get_or_insert_default();
    if context.is_simulated() {
        metadata.labels.push(SIMULATED.to_owned());
    }
    if let Some((account, key)) = collected {
        let tenant = context.known_tenant().map(|tenant| tenant.id.as_str());
        metadata.uid = Some(uid(F::ID, account, tenant.unwrap_or_default(), key));
        metadata.log_name = Some(F::ID.to_string());
        if metadata.tenant_uid.is_none() {
            metadata.tenant_uid = tenant.map(str::to_owned);
        }
    }
}

/// The identity of a record among all others; see [`Context::account`].
fn uid(feed: FeedId, account: &str, tenant: &str, key: &Key) -> String {
    // The key is the last part and therefore needs no encoding.
    let encoded = |text: &str| text.replace('%', "%25").replace('/', "%2F");
    format!("{feed}/{}/{}/{key}", encoded(account), encoded(tenant))
}

/// The chosen release, if it is older than those that mappings are written for, so that events have to be adapted to
/// it.
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
    fit::<F>(&mut event, context);
    event
}

/// The event of a finding that the vendor no longer has.
pub(crate) fn closed<F: Feed>(key: &Key, context: &Context) -> Option<F::Event> {
    let mut event = F::closed(key, context)?;
    say_origin::<F>(&mut event, Some(key), context);
    fit::<F>(&mut event, context);
    Some(event)
}

/// Adapts the event to a release that is older than the mappings.
fn fit<F: Feed>(event: &mut F::Event, context: &Context) {
    let Some(release) = older(context) else { return };
    finding::complete(event, release);
    event.fit(release);
    if context.unmapped == Unmapped::Drop {
        *event.common_mut().unmapped = None;
    }
}

/// The schema output. The rest of the record is written directly, in its place among the event's attributes: no tree of values
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

/// The event in the dialect.
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
