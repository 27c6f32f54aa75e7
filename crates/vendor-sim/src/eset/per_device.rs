//! Lists with a few rows for every device of the fleet, computed like the devices themselves.

use serde_json::Value;

use super::state::State;
use super::vendor::{DEVICES, Eset};
use super::{device, list};
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
    let within = Within::of(state, world, call);
    list::page(&world.core, call, key, None, |from, count| {
        let indexes: Vec<u64> = world.core.fleet(DEVICES).indexes(from / MOST_ROWS).collect();
        indexes
            .into_iter()
            .filter(|index| within.admits(state, world, *index))
            .map(|index| (index, group_of(state, world, index)))
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

/// The group of a device, empty where it has none.
pub(crate) fn group_of(state: &State, world: &World<Eset>, device: u64) -> String {
    match device::parent(state, world, device) {
        device::Parent::Group(group) => group,
        _ => String::new(),
    }
}

/// The devices that a query is about.
pub(crate) struct Within {
    /// The index of the device that `deviceUuid` names; one that is nobody's if it names none.
    device: Option<u64>,
    /// `deviceGroupUuid`, with the groups below.
    groups: Option<Vec<String>>,
}

impl Within {
    pub(crate) fn of(state: &State, world: &World<Eset>, call: &Call) -> Self {
        Self {
            device: call.query.get("deviceUuid").map(|uuid| device::find(world, uuid).unwrap_or(u64::MAX)),
            groups: call.query.get("deviceGroupUuid").map(|uuid| state.nested_groups(uuid)),
        }
    }

    pub(crate) fn admits(&self, state: &State, world: &World<Eset>, device: u64) -> bool {
        self.device.is_none_or(|wanted| wanted == device)
            && self.groups.as_ref().is_none_or(|groups| groups.contains(&group_of(state, world, device)))
    }
}
