//! Lists and lookups of the fleets whose records have a uuid that holds their index.

use serde_json::Value;

use super::list;
use super::table::{Total, unknown};
use super::vendor::Eset;
use crate::dice::index_of_uuid;
use crate::engine::{Call, Outcome, Refusal, World, written};
use crate::noise::escaped;

/// One page of the records that `keep` keeps, each as `record` makes it.
pub(crate) fn page(
    world: &World<Eset>,
    call: &Call,
    (feed, key): (&str, &'static str),
    total: Total,
    record: impl Fn(&World<Eset>, u64) -> Value,
    keep: impl Fn(&Value) -> bool,
) -> Outcome {
    let Some(feed) = world.feed(feed) else { return Err(unknown(feed)) };
    let kept = |index| Some(record(world, index)).filter(&keep);
    let total = match total {
        Total::None => None,
        Total::Zero => Some(0),
        Total::Counted => Some(world.take(feed, 0, usize::MAX, |index| kept(index).map(|_| ())).len() as u64),
    };
    list::page(&world.core, call, key, total, |from, count| {
        world.take(feed, from, count, |index| {
            let escape = escaped(feed.name, world.vendor.seed, index);
            kept(index).map(|record| (index, written(&record, escape)))
        })
    })
}

/// The index of a record that is there, by its uuid.
pub(crate) fn find(world: &World<Eset>, feed: &str, kind: &str, uuid: &str) -> Result<u64, Refusal> {
    let index = index_of_uuid(kind, world.vendor.seed, uuid);
    index.filter(|index| world.feed(feed).is_some_and(|feed| world.shows(feed, *index))).ok_or_else(|| unknown(uuid))
}
