//! What the rows of most lists have in common: ids that rise with the index, times, and the agent that they belong to.

use serde_json::Value;

use super::agent;
use super::filter::Quick;
use super::vendor::SentinelOne;
use crate::dice::Dice;
use crate::engine::World;

/// Ids and times of a row. It was updated when it last changed, as against a mere contact.
pub(crate) fn quick(world: &World<SentinelOne>, feed: &'static str, first_id: u64, index: u64) -> Quick {
    let change = world.core.fleet(feed).change(index);
    let mut dice = Dice::new(feed, world.vendor.seed ^ 0x1d, index);
    let seeded = dice.instant(2025, 2025);
    let later = i64::try_from(dice.below(30 * 86_400_000_000)).unwrap_or(0);
    let created = change.born.unwrap_or(seeded);
    let updated = change.changed_at.or(change.born).unwrap_or(seeded + later);
    Quick { id: first_id + index * 7919 + dice.below(7000), created, updated, ..Quick::default() }
}

/// The agent that a row belongs to.
pub(crate) fn owner(world: &World<SentinelOne>, feed: &str, index: u64) -> u64 {
    world.core.owner(feed, agent::FEED, index)
}

/// That agent's record, with what the guide's two samples lack.
pub(crate) fn agent_of(world: &World<SentinelOne>, feed: &str, index: u64) -> Value {
    let owner = owner(world, feed, index);
    let mut found = agent::record(world, owner);
    let fill = [
        ("uuid", Dice::new("sentinelone-agent-uuid", world.vendor.seed, owner).hex(32)),
        ("osName", "Windows 10 Pro".to_owned()),
    ];
    for (name, value) in fill {
        if found[name].is_null() {
            found[name] = Value::String(value);
        }
    }
    found
}
