//! `common/v1/directory`: users, groups and memberships.

use serde_json::{Map, Value, json};

use super::list::{Numbered, numbered};
use super::resource::{Desk, conflict};
use super::rows::{self, partial};
use super::vendor::Sophos;
use super::{tenant, user};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Call, Outcome, Refusal, World, lock, written};

const USERS: &str = "users";
const LARGEST_SIZE: u64 = 100;

/// A list of values, filtered, sorted and paged by the query.
fn of_values(desk: &Desk<'_>, values: Vec<Value>) -> Outcome {
    let call = desk.call;
    let mut values: Vec<Value> = values.into_iter().filter(|value| admits(call, value)).collect();
    if let Some(sort) = call.query.get("sort") {
        rows::sort_by(&mut values, sort)?;
    }
    rows::numbered_rows(desk.world, call, &values, LARGEST_SIZE)
}

fn admits(call: &Call, value: &Value) -> bool {
    let query = &call.query;
    let text = |name: &str| value[name].as_str().unwrap_or("").to_lowercase();
    query.get("ids").is_none_or(|ids| ids.split(',').any(|id| value["id"] == id))
        && rows::is_searched(call, value, &["name", "firstName", "lastName", "email", "exchangeLogin"])
        && query.get("sourceType").is_none_or(|kind| value["source"]["type"] == kind)
        && query.get("domain").is_none_or(|domain| text("domain") == domain.to_lowercase())
}

/// Users of a tenant, from `skip` on, at most `take`.
fn in_tenant(world: &World<Sophos>, tenant: u64, skip: u64, take: u64) -> Vec<u64> {
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let fleet = world.core.fleet(USERS);
    fleet.indexes(0).filter(|index| user::tenant(world, *index) == tenant).skip(count(skip)).take(count(take)).collect()
}

/// The users of a group.
fn in_group(world: &World<Sophos>, tenant: u64, group: u64) -> Vec<u64> {
    let users = in_tenant(world, tenant, 0, u64::MAX).into_iter();
    users.filter(|index| user::groups_of(world, *index).contains(&group)).collect()
}

pub(crate) fn find_user(desk: &Desk<'_>, tenant: u64, id: &str) -> Result<u64, Refusal> {
    let world = desk.world;
    let found = if rows::is_composed(world, id) {
        in_tenant(world, tenant, 0, 1).first().copied()
    } else {
        user::find(world, id).filter(|index| user::tenant(world, *index) == tenant)
    };
    found.ok_or_else(|| Refusal::not_found(format!("no user {id}")))
}

fn find_group(desk: &Desk<'_>, tenant: u64, id: &str) -> Result<u64, Refusal> {
    let world = desk.world;
    let found = if rows::is_composed(world, id) {
        user::groups(world, tenant).into_iter().find(|group| !is_synced(&user::group(world, tenant, *group)))
    } else {
        user::find_group(world, tenant, id)
    };
    found.ok_or_else(|| Refusal::not_found(format!("no group {id}")))
}

fn tenant_of(desk: &Desk<'_>) -> Result<u64, Refusal> {
    tenant::of_call(desk.world, desk.call)
}

/// The tenant, and the user of the path.
fn user_of_call(desk: &Desk<'_>, place: usize) -> Result<(u64, u64), Refusal> {
    let tenant = tenant_of(desk)?;
    Ok((tenant, find_user(desk, tenant, desk.call.param(place))?))
}

fn group_of_call(desk: &Desk<'_>, place: usize) -> Result<(u64, u64), Refusal> {
    let tenant = tenant_of(desk)?;
    Ok((tenant, find_group(desk, tenant, desk.call.param(place))?))
}

/// Whether a record comes from another directory; only there it can be changed.
fn is_synced(record: &Value) -> bool {
    record["source"]["type"].as_str().is_some_and(|kind| kind != "custom")
}

fn own(record: &Value) -> Result<(), Refusal> {
    if is_synced(record) { Err(conflict("it is synchronized from another directory")) } else { Ok(()) }
}

/// The members of a body that are set.
fn given(desk: &Desk<'_>) -> Result<Map<String, Value>, Refusal> {
    let mut given = desk.members()?;
    given.retain(|_, value| !value.is_null());
    Ok(given)
}

/// The ids of a list in a body.
fn ids(given: &mut Map<String, Value>, name: &str) -> Vec<String> {
    let ids = given.remove(name).unwrap_or_default();
    ids.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The ids of the query.
fn query_ids(call: &Call) -> Result<Vec<String>, Refusal> {
    let ids = call.query.get("ids").ok_or_else(|| Refusal::bad("ids: is required"))?;
    Ok(ids.split(',').map(str::to_owned).collect())
}

fn named(record: &Value) -> Value {
    json!({"id": record["id"], "name": record["name"]})
}

pub(crate) fn users(desk: &mut Desk<'_>) -> Outcome {
    let (world, call, tenant) = (desk.world, desk.call, tenant_of(desk)?);
    let filters = ["ids", "search", "sourceType", "domain", "groupId", "sort"];
    if filters.iter().any(|name| call.query.get(name).is_some()) {
        let users = match call.query.get("groupId") {
            None => in_tenant(world, tenant, 0, u64::MAX),
            Some(id) => find_group(desk, tenant, id).map_or(Vec::new(), |group| in_group(world, tenant, group)),
        };
        return of_values(desk, users.into_iter().map(|index| user::listed(world, index)).collect());
    }
    let count = world.core.fleet(USERS).indexes(0).filter(|index| user::tenant(world, *index) == tenant).count();
    numbered(world, call, Numbered { count: count as u64, largest: LARGEST_SIZE }, |skip, take| {
        let escaped = |index| Dice::new("sophos-escape", world.vendor.seed, index).chance(100);
        let page = in_tenant(world, tenant, skip, take).into_iter();
        page.map(|index| written(&partial(call, &user::listed(world, index)), escaped(index))).collect()
    })
}

pub(crate) fn get_user(desk: &mut Desk<'_>) -> Outcome {
    let (_, index) = user_of_call(desk, 0)?;
    desk.answer(user::full(desk.world, index))
}

/// No two users of a tenant have the same address.
fn is_free(desk: &Desk<'_>, tenant: u64, given: &Map<String, Value>, but: Option<u64>) -> Result<(), Refusal> {
    let Some(email) = given.get("email").and_then(Value::as_str).filter(|email| !email.is_empty()) else {
        return Ok(());
    };
    let has = |index: u64| {
        let user = user::listed(desk.world, index);
        user["email"].as_str().is_some_and(|known| known.eq_ignore_ascii_case(email))
    };
    let taken = in_tenant(desk.world, tenant, 0, u64::MAX).into_iter().any(|index| Some(index) != but && has(index));
    if taken { Err(conflict("email: is in use")) } else { Ok(()) }
}

/// The members of a new record, which requires a name.
fn given_with_name(desk: &Desk<'_>) -> Result<Map<String, Value>, Refusal> {
    let given = given(desk)?;
    if given.get("name").is_some_and(Value::is_string) { Ok(given) } else { Err(Refusal::bad("name: is required")) }
}

pub(crate) fn create_user(desk: &mut Desk<'_>) -> Outcome {
    let tenant = tenant_of(desk)?;
    let mut given = given_with_name(desk)?;
    let groups = ids(&mut given, "groupIds");
    let groups = groups.iter().map(|id| find_group(desk, tenant, id)).collect::<Result<Vec<_>, _>>()?;
    is_free(desk, tenant, &given, None)?;
    let index = rows::add(desk.world, USERS, tenant);
    {
        let mut directory = lock(&desk.world.vendor.directory);
        directory.made(index);
        directory.set_groups(index, groups);
    }
    desk.world.core.fleet(USERS).edit(index, given);
    desk.answer(user::full(desk.world, index))
}

pub(crate) fn change_user(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, index) = user_of_call(desk, 0)?;
    let given = given(desk)?;
    own(&user::full(desk.world, index))?;
    is_free(desk, tenant, &given, Some(index))?;
    desk.world.core.fleet(USERS).edit(index, given);
    desk.answer(user::full(desk.world, index))
}

/// A missing user is no error.
pub(crate) fn delete_user(desk: &mut Desk<'_>) -> Outcome {
    let Ok((_, index)) = user_of_call(desk, 0) else { return desk.answer(json!({"deleted": false})) };
    own(&user::full(desk.world, index))?;
    desk.world.core.fleet(USERS).remove(index);
    desk.answer(json!({"deleted": true}))
}

pub(crate) fn groups_of_user(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, index) = user_of_call(desk, 0)?;
    let groups = user::groups_of(desk.world, index).into_iter();
    of_values(desk, groups.map(|group| user::group(desk.world, tenant, group)).collect())
}

/// Adds users to a group or removes them; returns those who were moved.
fn move_users(desk: &Desk<'_>, users: &[u64], group: u64, enter: bool) -> Vec<u64> {
    let mut moved = Vec::new();
    for index in users {
        let mut groups = user::groups_of(desk.world, *index);
        if groups.contains(&group) != enter {
            groups.retain(|known| *known != group);
            groups.extend(enter.then_some(group));
            lock(&desk.world.vendor.directory).set_groups(*index, groups);
            // The user has changed.
            desk.world.core.fleet(USERS).edit(*index, Map::new());
            moved.push(*index);
        }
    }
    moved
}

pub(crate) fn add_to_groups(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, index) = user_of_call(desk, 0)?;
    let groups = desk.texts("ids")?;
    let groups = groups.iter().map(|id| find_group(desk, tenant, id)).collect::<Result<Vec<_>, _>>()?;
    let groups: Vec<(u64, Value)> =
        groups.into_iter().map(|group| (group, user::group(desk.world, tenant, group))).collect();
    groups.iter().try_for_each(|(_, group)| own(group))?;
    let added = groups.iter().filter(|(group, _)| !move_users(desk, &[index], *group, true).is_empty());
    let added: Vec<Value> = added.map(|(_, group)| named(group)).collect();
    desk.answer(json!({"addedToGroups": added}))
}

pub(crate) fn remove_from_groups(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, index) = user_of_call(desk, 0)?;
    let (mut removed, mut unknown) = (Vec::new(), Vec::new());
    for id in query_ids(desk.call)? {
        let Ok(group) = find_group(desk, tenant, &id) else {
            unknown.push(id);
            continue;
        };
        let record = user::group(desk.world, tenant, group);
        own(&record)?;
        if move_users(desk, &[index], group, false).is_empty() {
            unknown.push(id);
        } else {
            removed.push(named(&record));
        }
    }
    desk.answer(json!({"removedFromGroups": removed, "errors": {"groupsNotFound": unknown}}))
}

pub(crate) fn remove_from_group(desk: &mut Desk<'_>) -> Outcome {
    let (_, user) = user_of_call(desk, 0)?;
    leave(desk, user, 1)
}

pub(crate) fn remove_user(desk: &mut Desk<'_>) -> Outcome {
    let (_, user) = user_of_call(desk, 1)?;
    leave(desk, user, 0)
}

fn leave(desk: &Desk<'_>, user: u64, place: usize) -> Outcome {
    let (tenant, group) = group_of_call(desk, place)?;
    own(&user::group(desk.world, tenant, group))?;
    let removed = !move_users(desk, &[user], group, false).is_empty();
    desk.answer(json!({"removed": removed}))
}

pub(crate) fn groups(desk: &mut Desk<'_>) -> Outcome {
    let (world, tenant) = (desk.world, tenant_of(desk)?);
    let numbers = match desk.call.query.get("userId") {
        None => user::groups(world, tenant),
        Some(id) => find_user(desk, tenant, id).map_or(Vec::new(), |index| user::groups_of(world, index)),
    };
    of_values(desk, numbers.into_iter().map(|group| user::group(world, tenant, group)).collect())
}

pub(crate) fn get_group(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, group) = group_of_call(desk, 0)?;
    show(desk, tenant, group)
}

/// A group with its users.
fn show(desk: &Desk<'_>, tenant: u64, group: u64) -> Outcome {
    let mut shown = user::group(desk.world, tenant, group);
    let users = in_group(desk.world, tenant, group).into_iter();
    let users: Vec<Value> = users.map(|index| named(&user::listed(desk.world, index))).collect();
    shown["users"] = json!({"total": users.len(), "itemsCount": users.len(), "items": users});
    desk.answer(shown)
}

/// No two groups of a tenant have the same name.
fn is_new(desk: &Desk<'_>, tenant: u64, given: &Map<String, Value>, but: Option<u64>) -> Result<(), Refusal> {
    let Some(name) = given.get("name") else { return Ok(()) };
    let mut others = user::groups(desk.world, tenant).into_iter().filter(|group| Some(*group) != but);
    let taken = others.any(|group| user::group(desk.world, tenant, group)["name"] == *name);
    if taken { Err(conflict("name: is in use")) } else { Ok(()) }
}

pub(crate) fn create_group(desk: &mut Desk<'_>) -> Outcome {
    let tenant = tenant_of(desk)?;
    let mut given = given_with_name(desk)?;
    let users = ids(&mut given, "userIds");
    let users = users.iter().map(|id| find_user(desk, tenant, id)).collect::<Result<Vec<_>, _>>()?;
    is_new(desk, tenant, &given, None)?;
    given.insert("source".to_owned(), json!({"type": "custom"}));
    for time in ["createdAt", "updatedAt"] {
        given.insert(time.to_owned(), json!(desk.now));
    }
    let group = lock(&desk.world.vendor.directory).make_group(tenant, given);
    move_users(desk, &users, group, true);
    show(desk, tenant, group)
}

pub(crate) fn change_group(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, group) = group_of_call(desk, 0)?;
    let mut given = given(desk)?;
    own(&user::group(desk.world, tenant, group))?;
    is_new(desk, tenant, &given, Some(group))?;
    given.insert("updatedAt".to_owned(), json!(rfc3339(desk.world.core.fleet(USERS).now(), 3)));
    lock(&desk.world.vendor.directory).change_group(tenant, group, given);
    show(desk, tenant, group)
}

/// A missing group is no error.
pub(crate) fn delete_group(desk: &mut Desk<'_>) -> Outcome {
    let Ok((tenant, group)) = group_of_call(desk, 0) else { return desk.answer(json!({"deleted": false})) };
    own(&user::group(desk.world, tenant, group))?;
    lock(&desk.world.vendor.directory).remove_group(tenant, group);
    desk.answer(json!({"deleted": true}))
}

pub(crate) fn users_of_group(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, group) = group_of_call(desk, 0)?;
    let members = in_group(desk.world, tenant, group).into_iter();
    of_values(desk, members.map(|index| user::listed(desk.world, index)).collect())
}

pub(crate) fn add_users(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, group) = group_of_call(desk, 0)?;
    own(&user::group(desk.world, tenant, group))?;
    let users = desk.texts("ids")?;
    let users = users.iter().map(|id| find_user(desk, tenant, id)).collect::<Result<Vec<_>, _>>()?;
    let added = move_users(desk, &users, group, true).into_iter();
    let added: Vec<Value> = added.map(|index| named(&user::listed(desk.world, index))).collect();
    desk.answer(json!({"addedUsers": added}))
}

pub(crate) fn remove_users(desk: &mut Desk<'_>) -> Outcome {
    let (tenant, group) = group_of_call(desk, 0)?;
    let (mut removed, mut unknown) = (Vec::new(), Vec::new());
    for id in query_ids(desk.call)? {
        let user = find_user(desk, tenant, &id).ok();
        match user.filter(|index| !move_users(desk, &[*index], group, false).is_empty()) {
            Some(index) => removed.push(named(&user::listed(desk.world, index))),
            None => unknown.push(id),
        }
    }
    desk.answer(json!({"removedUsers": removed, "errors": {"usersNotFound": unknown}}))
}
