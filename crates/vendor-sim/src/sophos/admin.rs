//! Administrators of a tenant.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::resource::{Desk, conflict};
use super::rows::{self, known, neighbour, partial};
use super::vendor::{Sophos, tenant_id, tenant_of};
use super::{directory, tenant, user};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, World, routes_of};
use crate::noise::gaps;
use crate::record::{merge, sample};
use crate::words::{FIRST, LAST};

const FEED: &str = "admins";
const KIND: &str = "sophos-admin";
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/admin.json")));

pub(crate) fn feed() -> Feed<Sophos> {
    Feed::new(FEED, ("id", "profile"), |world, index| indexed_uuid(KIND, world.vendor.seed, index), record)
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /common/v1/admins", admins),
            Route::read("GET /common/v1/admins/{adminId}", |world, call| {
                known(call, &["fields"])?;
                Ok(Answer::json(partial(call, &record(world, rows::find(world, call, FEED, KIND, call.param(0))?))))
            }),
        ],
    )
}

fn find(desk: &Desk<'_>) -> Result<u64, Refusal> {
    rows::find(desk.world, desk.call, FEED, KIND, desk.call.param(0))
}

/// Assignments of these roles, which must be there.
fn assigned(desk: &mut Desk<'_>, roles: &[&str]) -> Result<Vec<Value>, Refusal> {
    let (account, world) = (desk.account.clone(), desk.world);
    let assign = |role: &&str| {
        let role = desk.row_in(&account, "/common/v1/roles", role)?["id"].clone();
        let at = world.core.fleet(FEED).tick().unsigned_abs();
        Ok(json!({"id": Dice::new("sophos-role-assignment", world.vendor.seed, at).uuid(), "roleId": role}))
    };
    roles.iter().map(assign).collect()
}

/// A user of the directory becomes an administrator.
pub(crate) fn create(desk: &mut Desk<'_>) -> Outcome {
    let tenant = tenant::of_call(desk.world, desk.call)?;
    let given = Value::Object(desk.members()?);
    let user = directory::find_user(desk, tenant, given["userId"].as_str().unwrap_or(""))?;
    let user = user::full(desk.world, user);
    let roles: Vec<&str> =
        given["roleAssignments"].as_array().into_iter().flatten().filter_map(|role| role["roleId"].as_str()).collect();
    if roles.is_empty() {
        return Err(Refusal::bad("roleAssignments: is required"));
    }
    let assigned = assigned(desk, &roles)?;
    let profile: Map<String, Value> = ["name", "firstName", "lastName", "email"]
        .iter()
        .map(|name| ((*name).to_owned(), user[*name].clone()))
        .collect();
    let members =
        json!({"users": [{"id": user["id"], "name": user["name"]}], "profile": profile, "roleAssignments": assigned});
    let index = rows::add(desk.world, FEED, tenant);
    set(desk, index, members);
    desk.answer(record(desk.world, index))
}

fn set(desk: &Desk<'_>, index: u64, members: Value) {
    if let Value::Object(members) = members {
        desk.world.core.fleet(FEED).edit(index, members);
    }
}

/// The last administrator stays.
pub(crate) fn remove(desk: &mut Desk<'_>) -> Outcome {
    let index = find(desk)?;
    let tenant = tenant::of_call(desk.world, desk.call)?;
    let two = rows::of_tenant(desk.world, FEED, tenant, (0, 2), |_, _| Value::Null, |_| true);
    if two.len() < 2 {
        return Err(conflict("the last administrator cannot be removed"));
    }
    desk.world.core.fleet(FEED).remove(index);
    desk.answer(json!({"deleted": true}))
}

fn assignments(desk: &Desk<'_>) -> Result<(u64, Vec<Value>), Refusal> {
    let index = find(desk)?;
    let assignments = record(desk.world, index)["roleAssignments"].as_array().cloned().unwrap_or_default();
    Ok((index, assignments))
}

pub(crate) fn role_assignments(desk: &mut Desk<'_>) -> Outcome {
    let (_, assignments) = assignments(desk)?;
    desk.answer(json!({"items": assignments}))
}

/// Takes the place of the roles that the administrator has.
pub(crate) fn assign(desk: &mut Desk<'_>) -> Outcome {
    let index = find(desk)?;
    let given = Value::Object(desk.members()?);
    let role = given["roleId"].as_str().ok_or_else(|| Refusal::bad("roleId: is required"))?;
    let assigned = assigned(desk, &[role])?;
    set(desk, index, json!({"roleAssignments": assigned}));
    desk.answer(assigned[0].clone())
}

/// The place of the path's assignment among those of its administrator.
fn place(desk: &Desk<'_>, assignments: &[Value]) -> Option<usize> {
    let id = desk.call.param(1);
    if rows::is_composed(desk.world, id) {
        (!assignments.is_empty()).then_some(0)
    } else {
        assignments.iter().position(|one| one["id"] == id)
    }
}

pub(crate) fn role_assignment(desk: &mut Desk<'_>) -> Outcome {
    let (_, assignments) = assignments(desk)?;
    let place = place(desk, &assignments).ok_or_else(|| Refusal::not_found("no such role assignment"))?;
    desk.answer(assignments[place].clone())
}

/// An assignment that is not there is no error.
pub(crate) fn unassign(desk: &mut Desk<'_>) -> Outcome {
    let (index, mut assignments) = assignments(desk)?;
    let Some(place) = place(desk, &assignments) else { return desk.answer(json!({"deleted": false})) };
    assignments.remove(place);
    set(desk, index, json!({"roleAssignments": assignments}));
    desk.answer(json!({"deleted": true}))
}

fn admins(world: &World<Sophos>, call: &Call) -> Outcome {
    known(call, &["sort", "fields", "search", "searchFields", "roleId", "page", "pageTotal", "pageSize"])?;
    let tenant = tenant::of_call(world, call)?;
    let keep = |admin: &Value| {
        let name = admin["profile"]["name"].as_str().unwrap_or("").to_lowercase();
        call.query.get("search").is_none_or(|part| name.contains(&part.to_lowercase()))
            && call.query.get("roleId").is_none_or(|role| admin["roleAssignments"][0]["roleId"] == role)
    };
    let rows = rows::of_tenant(world, FEED, tenant, (0, usize::MAX), record, keep);
    let mut rows: Vec<Value> = rows.into_iter().map(|(_, row)| row).collect();
    if let Some(sort) = call.query.get("sort") {
        rows::sort_by(&mut rows, sort)?;
    }
    rows::numbered_rows(world, call, &rows, 100)
}

fn record(world: &World<Sophos>, index: u64) -> Value {
    let seed = world.vendor.seed;
    let dice = &mut Dice::new("sophos-admin-facts", seed, index);
    let (first, last) = (dice.pick(FIRST), dice.pick(LAST));
    let change = world.core.fleet(FEED).change(index);
    let created = dice.instant(2022, 2024);
    let linked = neighbour(world, FEED, "users", index);
    let role = change.revision + 1;
    let mut admin = SAMPLE.clone();
    let members = json!({
        "id": indexed_uuid(KIND, seed, index), "tenant": {"id": tenant_id(seed, tenant_of(world, FEED, index))},
        "users": [{"id": user::id(seed, linked), "name": format!("{first} {last}")}],
        "profile": {"name": format!("{first} {last}"), "firstName": first, "lastName": last, "email": format!("{first}.{last}{index}@example.com").to_lowercase().replace(' ', "")},
        "roleAssignments": [{"id": dice.uuid(), "roleId": Dice::new("sophos-role", seed, u64::from(role)).uuid()}],
        "createdAt": rfc3339(change.born.unwrap_or(created), 3), "updatedAt": rfc3339(change.changed_at.or(change.born).unwrap_or(created + 86_400_000_000), 3)
    });
    merge(&mut admin, members);
    gaps(dice, world.core.options.clean, &mut admin, &["users", "roleAssignments", "updatedAt"], &["updatedAt"]);
    world.core.fleet(FEED).lay_edits_over(index, &mut admin);
    admin
}
