//! Lists with a few rows for every device of the fleet, computed like the devices themselves.

use serde_json::Value;

use super::state::State;
use super::{Eset, device, group, list};
use crate::engine::{Call, Outcome, World, lock, written};

/// At most so many rows a device; positions are index times this plus the row.
const MOST_ROWS: u64 = 16;

/// A page of `rows(device index, device uuid, group uuid)`, filtered by `deviceUuid` and `deviceGroupUuid` (with nested groups).
pub(crate) fn page(
    world: &World<Eset>,
    call: &Call,
    key: &'static str,
    rows: impl Fn(u64, &str, &str) -> Vec<Value>,
) -> Outcome {
    let state: &State = &lock(&world.vendor.state);
    let wanted = call.query.get("deviceUuid").map(|uuid| device::find(world, uuid));
    let within = call.query.get("deviceGroupUuid").map(|uuid| group::nested(state, uuid));
    list::page(&world.core, call, key, None, |from, count| {
        let indexes: Vec<u64> = lock(&world.core.fleet).indexes(from / MOST_ROWS).collect();
        indexes
            .into_iter()
            .filter(|index| wanted.is_none_or(|wanted| wanted == Some(*index)))
            .map(|index| {
                let parent = match device::parent(state, world, index) {
                    device::Parent::Group(group) => group,
                    _ => String::new(),
                };
                (index, parent)
            })
            .filter(|(_, parent)| within.as_ref().is_none_or(|within| within.contains(parent)))
            .flat_map(|(index, parent)| {
                let uuid = device::uuid(world, index);
                (0..MOST_ROWS)
                    .zip(rows(index, &uuid, &parent))
                    .map(move |(row, value)| (index * MOST_ROWS + row, value))
                    .collect::<Vec<_>>()
            })
            .filter(|(position, _)| *position >= from)
            .take(count)
            .map(|(position, value)| (position, written(&value, position % 10 == 9)))
            .collect()
    })
}
