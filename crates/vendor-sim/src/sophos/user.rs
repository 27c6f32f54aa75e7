//! Directory users and user groups: the documented ones, then generated ones.

use serde_json::{Value, json};

use super::vendor::{DOCUMENTED_USERS, Sophos, tenant_id, tenant_of};
use crate::dice::{Dice, index_of_uuid, indexed_uuid, rfc3339};
use crate::engine::{Feed, World};
use crate::noise::{gaps, odd};
use crate::words::{DEPARTMENTS, DOMAINS, FIRST, LAST};

const KIND: &str = "sophos-user";
const GROUP_KIND: &str = "sophos-user-group";
/// Groups of a tenant. Some user is in more of them than one page holds.
pub(crate) const GROUPS: u64 = 150;
/// Lists show no more groups of a user than this.
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
    } else {
        indexed_uuid(GROUP_KIND, seed, tenant * GROUPS + group)
    }
}

pub(crate) fn find_group(world: &World<Sophos>, tenant: u64, id: &str) -> Option<u64> {
    let seed = world.vendor.seed;
    if tenant == 0 && id == group_id(seed, 0, 0) {
        return Some(0);
    }
    index_of_uuid(GROUP_KIND, seed, id).filter(|index| index / GROUPS == tenant).map(|index| index % GROUPS)
}

/// The groups of a user, by number within the tenant.
pub(crate) fn groups_of(seed: u64, index: u64) -> Vec<u64> {
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
fn reference(seed: u64, tenant: u64, group: u64, clean: bool) -> Value {
    let name = group_name(seed, tenant, group);
    let mut reference = json!({"id": group_id(seed, tenant, group), "name": name, "displayName": name});
    if (tenant, group) != (0, 0) {
        gaps(&mut Dice::new("sophos-group-gaps", seed, group), clean, &mut reference, &["displayName"], &[]);
    }
    reference
}

/// A group in full.
pub(crate) fn group(world: &World<Sophos>, tenant: u64, group: u64) -> Value {
    let seed = world.vendor.seed;
    let mut dice = Dice::new("sophos-group", seed, tenant * GROUPS + group);
    let mut full = reference(seed, tenant, group, true);
    full["description"] = json!(format!("Group {group}"));
    full["source"] = json!({"type": dice.pick(&["custom", "activeDirectory", "azureActiveDirectory"])});
    full["tenant"] = json!({"id": tenant_id(seed, tenant)});
    full["createdAt"] = json!(rfc3339(dice.instant(2021, 2023), 3));
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
    let numbers = groups_of(seed, index);
    let items: Vec<Value> = numbers.iter().take(shown).map(|group| reference(seed, tenant, *group, clean)).collect();
    let groups = json!({"total": numbers.len(), "itemsCount": items.len(), "items": items});
    let tenant = json!({"id": tenant_id(seed, tenant)});
    let mut user = match index {
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
    // A record whose groups are not told, as some are.
    if index < DOCUMENTED_USERS || clean || !Dice::new("sophos-no-groups", seed, index).chance(40) {
        user["groups"] = groups;
    }
    let change = world.core.fleet("users").change(index);
    if let Some(at) = change.changed_at {
        user["updatedAt"] = json!(rfc3339(at, 3));
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
