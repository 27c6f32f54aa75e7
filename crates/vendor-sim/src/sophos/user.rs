//! Directory users and user groups: the documented ones, then generated ones.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::vendor::{DOCUMENTED_USERS, Sophos, tenant_id, tenant_of};
use crate::dice::{Dice, index_of_uuid, indexed_uuid, rfc3339};
use crate::engine::{Feed, World, lock};
use crate::noise::{gaps, odd};
use crate::record::merge;
use crate::words::{DEPARTMENTS, DOMAINS, FIRST, LAST};

const KIND: &str = "sophos-user";
const GROUP_KIND: &str = "sophos-user-group";
const MADE_GROUP_KIND: &str = "sophos-made-user-group";
/// Groups of a tenant at the start. Some user is in more of them than one page holds.
const GROUPS: u64 = 150;
/// The largest number of groups that lists show of a user.
const SHOWN: usize = 5;

pub(crate) fn id(seed: u64, index: u64) -> String {
    if index < DOCUMENTED_USERS {
        format!("00000000-0000-0000-0000-{:012}", index + 1)
    } else {
        indexed_uuid(KIND, seed, index)
    }
}

pub(crate) fn find(world: &World<Sophos>, id: &str) -> Option<u64> {
    let index = (0..DOCUMENTED_USERS)
        .find(|index| self::id(0, *index) == id)
        .or_else(|| index_of_uuid(KIND, world.vendor.seed, id))?;
    world.core.fleet("users").has(index).then_some(index)
}

pub(crate) fn tenant(world: &World<Sophos>, index: u64) -> u64 {
    tenant_of(world, "users", index)
}

pub(crate) fn feed() -> Feed<Sophos> {
    Feed::new("users", ("id", "name"), |world, index| id(world.vendor.seed, index), listed)
}

pub(crate) fn group_id(seed: u64, tenant: u64, group: u64) -> String {
    if (tenant, group) == (0, 0) {
        "00000000-0000-0000-0000-000000000020".to_owned()
    } else if group >= GROUPS {
        indexed_uuid(MADE_GROUP_KIND, seed, group)
    } else {
        indexed_uuid(GROUP_KIND, seed, tenant * GROUPS + group)
    }
}

pub(crate) fn find_group(world: &World<Sophos>, tenant: u64, id: &str) -> Option<u64> {
    let seed = world.vendor.seed;
    let seeded = || {
        let index = index_of_uuid(GROUP_KIND, seed, id).filter(|index| index / GROUPS == tenant)?;
        Some(index % GROUPS)
    };
    let first = (tenant == 0 && id == group_id(seed, 0, 0)).then_some(0);
    let number = first.or_else(seeded).or_else(|| index_of_uuid(MADE_GROUP_KIND, seed, id))?;
    lock(&world.vendor.directory).has_group(tenant, number).then_some(number)
}

/// The writes to the directory; all else is computed.
#[derive(Debug, Default)]
pub(crate) struct Directory {
    /// Created users.
    made: BTreeSet<u64>,
    /// The groups of users whose groups were changed.
    groups_of: BTreeMap<u64, Vec<u64>>,
    /// Writes to groups, by tenant and number. Created groups are numbered from [`GROUPS`] on; numbers are unique across tenants.
    groups: BTreeMap<(u64, u64), Map<String, Value>>,
    /// Groups that were deleted.
    removed: BTreeSet<(u64, u64)>,
}

impl Directory {
    fn has_group(&self, tenant: u64, number: u64) -> bool {
        (number < GROUPS || self.groups.contains_key(&(tenant, number))) && !self.removed.contains(&(tenant, number))
    }

    /// Creates a group and returns its number.
    pub(crate) fn make_group(&mut self, tenant: u64, members: Map<String, Value>) -> u64 {
        let number = GROUPS + self.groups.len() as u64 + self.removed.len() as u64;
        self.groups.insert((tenant, number), members);
        number
    }

    pub(crate) fn change_group(&mut self, tenant: u64, number: u64, members: Map<String, Value>) {
        self.groups.entry((tenant, number)).or_default().extend(members);
    }

    /// Deletes a group; its users leave it.
    pub(crate) fn remove_group(&mut self, tenant: u64, number: u64) {
        self.removed.insert((tenant, number));
    }

    pub(crate) fn set_groups(&mut self, user: u64, groups: Vec<u64>) {
        self.groups_of.insert(user, groups);
    }

    /// A created user has only the members that were written.
    pub(crate) fn made(&mut self, user: u64) {
        self.made.insert(user);
    }
}

/// The groups of a tenant, by number.
pub(crate) fn groups(world: &World<Sophos>, tenant: u64) -> Vec<u64> {
    let directory = lock(&world.vendor.directory);
    let made = directory.groups.range((tenant, GROUPS)..(tenant + 1, 0)).map(|((_, number), _)| *number);
    (0..GROUPS).chain(made).filter(|number| directory.has_group(tenant, *number)).collect()
}

/// The groups of a user, by number within the tenant.
pub(crate) fn groups_of(world: &World<Sophos>, index: u64) -> Vec<u64> {
    let tenant = tenant(world, index);
    let directory = lock(&world.vendor.directory);
    let mut groups = match directory.groups_of.get(&index) {
        Some(groups) => groups.clone(),
        None if directory.made.contains(&index) => Vec::new(),
        None => seeded_groups(world.vendor.seed, index),
    };
    groups.retain(|number| directory.has_group(tenant, *number));
    groups
}

fn seeded_groups(seed: u64, index: u64) -> Vec<u64> {
    match index {
        0 | 1 => Vec::new(),
        2 => vec![0],
        _ => {
            let mut dice = Dice::new("sophos-membership", seed, index);
            let count = if dice.chance(4) { 120 } else { dice.of(&[0, 0, 0, 1, 1, 2, 3, 8]) };
            let start = dice.below(GROUPS);
            // Seven and the number of groups have no common factor: no group comes twice.
            (0..count).map(|step| (start + step * 7) % GROUPS).collect()
        }
    }
}

fn group_name(seed: u64, tenant: u64, group: u64) -> String {
    if (tenant, group) == (0, 0) {
        return "example.onmicrosoft.com".to_owned();
    }
    let mut dice = Dice::new("sophos-group-name", seed, tenant * GROUPS + group);
    let word = if dice.chance(700) { dice.pick(DEPARTMENTS) } else { dice.pick(DOMAINS) };
    format!("{word} {group}")
}

/// A group as a user's record shows it.
fn reference(world: &World<Sophos>, tenant: u64, group: u64, clean: bool) -> Value {
    let seed = world.vendor.seed;
    let written =
        lock(&world.vendor.directory).groups.get(&(tenant, group)).and_then(|edits| edits.get("name").cloned());
    if let Some(name) = written {
        return json!({"id": group_id(seed, tenant, group), "name": name, "displayName": name});
    }
    let name = group_name(seed, tenant, group);
    let mut reference = json!({"id": group_id(seed, tenant, group), "name": name, "displayName": name});
    if (tenant, group) != (0, 0) {
        gaps(&mut Dice::new("sophos-group-gaps", seed, group), clean, &mut reference, &["displayName"], &[]);
    }
    reference
}

/// A group with all members except its users.
pub(crate) fn group(world: &World<Sophos>, tenant: u64, group: u64) -> Value {
    let seed = world.vendor.seed;
    let mut full = reference(world, tenant, group, true);
    if group < GROUPS {
        let mut dice = Dice::new("sophos-group", seed, tenant * GROUPS + group);
        full["description"] = json!(format!("Group {group}"));
        full["source"] = json!({"type": dice.pick(&["custom", "activeDirectory", "azureActiveDirectory"])});
        full["createdAt"] = json!(rfc3339(dice.instant(2021, 2023), 3));
    }
    full["tenant"] = json!({"id": tenant_id(seed, tenant)});
    if let Some(written) = lock(&world.vendor.directory).groups.get(&(tenant, group)) {
        merge(&mut full, Value::Object(written.clone()));
    }
    full
}

/// The user as a list shows it: at most a few groups.
pub(crate) fn listed(world: &World<Sophos>, index: u64) -> Value {
    record(world, index, SHOWN)
}

/// The user with the groups that a single answer holds.
pub(crate) fn full(world: &World<Sophos>, index: u64) -> Value {
    record(world, index, 100)
}

fn record(world: &World<Sophos>, index: u64, shown: usize) -> Value {
    let (seed, clean) = (world.vendor.seed, world.core.options.clean);
    let tenant = tenant(world, index);
    let numbers = groups_of(world, index);
    let items: Vec<Value> = numbers.iter().take(shown).map(|group| reference(world, tenant, *group, clean)).collect();
    let groups = json!({"total": numbers.len(), "itemsCount": items.len(), "items": items});
    let tenant = json!({"id": tenant_id(seed, tenant)});
    let made = lock(&world.vendor.directory).made.contains(&index);
    let mut user = match index {
        _ if made => json!({"source": {"type": "custom"}}),
        0 => {
            json!({"name": "Jane Doe", "firstName": "Jane", "lastName": "Doe", "email": "jane.doe@example.com", "exchangeLogin": "",
            "source": {"type": "custom"}, "createdAt": "2023-06-16T15:00:56.473Z", "updatedAt": "2023-06-16T15:00:56.870Z"})
        }
        1 => {
            json!({"name": "DESKTOP-ABC1234\\jdoe", "source": {"type": "custom"}, "createdAt": "2025-12-10T12:49:12.371Z",
            "updatedAt": "2025-12-11T12:22:37.223Z"})
        }
        2 => json!({"name": "John Smith", "email": "john.smith@example.onmicrosoft.com", "source": {"type": "custom"},
            "createdAt": "2023-11-20T09:46:38.886Z"}),
        _ => generated(seed, index, clean),
    };
    user["id"] = json!(id(seed, index));
    user["tenant"] = tenant;
    // Some records have no list of groups.
    if index < DOCUMENTED_USERS || clean || !Dice::new("sophos-no-groups", seed, index).chance(40) {
        user["groups"] = groups;
    }
    let fleet = world.core.fleet("users");
    let change = fleet.change(index);
    if let Some(at) = change.born.filter(|_| made) {
        user["createdAt"] = json!(rfc3339(at, 3));
    }
    fleet.lay_edits_over(index, &mut user);
    if let Some(at) = change.changed_at {
        user["updatedAt"] = json!(rfc3339(at, 3));
    }
    if change.revision > 0 {
        user["name"] = json!(format!("{} (changed {})", user["name"].as_str().unwrap_or(""), change.revision));
    }
    user
}

fn generated(seed: u64, index: u64, clean: bool) -> Value {
    let dice = &mut Dice::new(KIND, seed, index ^ 0x5eed_0000);
    let (first, last, domain) = (dice.pick(FIRST), dice.pick(LAST), dice.pick(DOMAINS));
    let email = format!("{first}.{last}@{domain}").to_lowercase().replace(' ', "");
    let initial = first.chars().next().unwrap_or('x');
    let short = format!("{initial}{last}").replace(' ', "");
    let shape = if clean { 0 } else { dice.below(10) };
    let mut user = match shape {
        0..=4 => {
            let login = if clean || dice.chance(700) { String::new() } else { short.to_lowercase() };
            json!({"name": format!("{first} {last}"), "firstName": first, "lastName": last, "email": email, "exchangeLogin": login})
        }
        // A local account of a Windows machine.
        5 | 6 => json!({"name": format!("{}{}\\{short}", dice.pick(&["DESKTOP-", "LAPTOP-", "SRV"]), dice.upper(7))}),
        7 => json!({"name": format!("{first} {last}"), "email": email}),
        8 if dice.chance(500) => json!({"name": first, "firstName": first, "email": ""}),
        8 => json!({"name": last, "lastName": last, "email": ""}),
        _ => {
            json!({"name": format!("corp\\{}", short.to_lowercase()), "email": email, "firstName": first, "lastName": last})
        }
    };
    user["source"] = json!({"type": dice.pick(&["custom", "activeDirectory", "azureActiveDirectory"])});
    user["createdAt"] = json!(rfc3339(dice.instant(2021, 2023), 3));
    if clean || dice.chance(800) {
        user["updatedAt"] = json!(rfc3339(dice.instant(2025, 2025), 3));
    }
    if odd(dice, clean, 100) {
        user["domain"] = json!(domain);
    }
    if odd(dice, clean, 10) {
        user["source"] = json!("okta");
    }
    if odd(dice, clean, 20) {
        user["lastSignIn"] = json!({"at": "2026-01-05T08:00:00Z", "note": "new member of the API"});
    }
    gaps(
        dice,
        clean,
        &mut user,
        &["source", "firstName", "exchangeLogin"],
        &["email", "firstName", "lastName", "updatedAt"],
    );
    user
}
