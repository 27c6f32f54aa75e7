//! Groups of endpoints. The member `group` of an endpoint says to which group it belongs.

use serde_json::{Map, Value, json};

use super::resource::{Desk, conflict};
use super::rows;
use super::tenant;
use super::{conditions, endpoint};
use crate::engine::{Call, Outcome, Refusal};

/// The largest number of ids that one call may remove.
const MOST_REMOVED: usize = 50;
const MOST_ADDED: usize = 1000;

/// The family.
pub(crate) const GROUPS: &str = "/endpoint/v1/endpoint-groups";

/// Adds the initial groups to the rows, once: an empty group, then those of endpoints.
pub(crate) fn open(desk: &mut Desk<'_>) -> Result<(), Refusal> {
    let (seed, tenant) = (desk.world.vendor.seed, tenant::of_call(desk.world, desk.call)?);
    let account = desk.account.clone();
    let is_open = desk.kept.settings(&format!("{account} groups"), "");
    if !is_open.is_null() {
        return Ok(());
    }
    *is_open = json!(true);
    let group = |number: u64| {
        json!({"id": endpoint::group_id(seed, tenant, number), "name": endpoint::group_name(seed, tenant, number), "description": "",
            "type": if number.is_multiple_of(2) { "computer" } else { "server" }, "tenant": {"id": account}, "createdAt": "2025-11-04T08:30:00.000Z"})
    };
    let groups = std::iter::once(endpoint::GROUPS).chain(0..endpoint::GROUPS).map(group);
    desk.kept.rows(&account, GROUPS).extend(groups);
    Ok(())
}

/// The endpoints of a group, or of all groups.
fn members(desk: &Desk<'_>, group: Option<&Value>) -> Result<Vec<(u64, Value)>, Refusal> {
    let tenant = tenant::of_call(desk.world, desk.call)?;
    let is_in = |endpoint: &Value| group.is_none_or(|id| endpoint["group"]["id"] == *id);
    Ok(rows::of_tenant(desk.world, endpoint::FEED, tenant, (0, usize::MAX), endpoint::record, is_in))
}

fn with_members(mut group: Value, all: &[(u64, Value)]) -> Value {
    let own = all.iter().filter(|(_, endpoint)| endpoint["group"]["id"] == group["id"]);
    let items: Vec<Value> = own.map(|(_, endpoint)| reference(endpoint)).collect();
    group["endpoints"] = json!({"total": items.len(), "itemsCount": items.len(), "items": items});
    group
}

fn reference(endpoint: &Value) -> Value {
    json!({"id": endpoint["id"], "hostname": endpoint["hostname"]})
}

pub(crate) fn list(desk: &mut Desk<'_>) -> Outcome {
    let (all, call) = (members(desk, None)?, desk.call);
    let kind = call.params.first();
    let (world, groups) = (desk.world, desk.rows().iter());
    let groups = groups.filter(|group| kind.is_none_or(|kind| group["type"] == *kind)).cloned().collect();
    // The members of a group are handled below.
    let conditions = Call { query: call.query.without(&["endpointIds"]), ..call.again() };
    let groups = conditions::kept(world, &conditions, groups)?.into_iter();
    let groups: Vec<Value> = groups.map(|group| with_members(group, &all)).collect();
    let has = |group: &Value, id: &str| {
        group["endpoints"]["items"].as_array().is_some_and(|all| all.iter().any(|one| one["id"] == id))
    };
    let wanted =
        |group: &Value| call.query.get("endpointIds").is_none_or(|ids| ids.split(',').any(|id| has(group, id)));
    desk.show(&groups.into_iter().filter(wanted).collect::<Vec<_>>())
}

pub(crate) fn get(desk: &mut Desk<'_>) -> Outcome {
    let group = desk.found()?.clone();
    show(desk, group)
}

fn show(desk: &Desk<'_>, group: Value) -> Outcome {
    let own = members(desk, Some(&group["id"]))?;
    desk.answer(with_members(group, &own))
}

/// Answers 404 if the body names endpoints that do not exist.
pub(crate) fn create(desk: &mut Desk<'_>) -> Outcome {
    let mut given = desk.members()?;
    let ids = given.remove("endpointIds");
    let ids = ids.as_ref().and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let found: Vec<u64> = ids.map(|id| endpoint::find(desk.world, desk.call, id)).collect::<Result<_, _>>()?;
    let group = desk.make(given)?;
    for index in found {
        assign(desk, index, reference_to(&group));
    }
    show(desk, group)
}

pub(crate) fn change(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let group = desk.change(given)?;
    for (index, _) in members(desk, Some(&group["id"]))? {
        assign(desk, index, reference_to(&group));
    }
    show(desk, group)
}

/// A group that is not empty cannot be deleted.
pub(crate) fn remove(desk: &mut Desk<'_>) -> Outcome {
    if let Ok(id) = desk.found().map(|group| group["id"].clone())
        && !members(desk, Some(&id))?.is_empty()
    {
        return Err(conflict("the group is not empty"));
    }
    desk.remove()
}

fn reference_to(group: &Value) -> Value {
    json!({"id": group["id"], "name": group["name"]})
}

fn assign(desk: &Desk<'_>, index: u64, group: Value) {
    desk.world.core.fleet(endpoint::FEED).edit(index, Map::from_iter([("group".to_owned(), group)]));
}

pub(crate) fn endpoints(desk: &mut Desk<'_>) -> Outcome {
    let group = desk.found()?.clone();
    let all = members(desk, Some(&group["id"]))?.into_iter().map(|(_, endpoint)| endpoint).collect::<Vec<_>>();
    rows::keyed_rows(desk.world, desk.call, &all, 500)
}

pub(crate) fn add(desk: &mut Desk<'_>) -> Outcome {
    let group = desk.found()?.clone();
    let ids = desk.texts("ids")?;
    if ids.len() > MOST_ADDED {
        return Err(Refusal::bad(format!("ids: at most {MOST_ADDED}")));
    }
    let (mut added, mut unknown, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for id in ids {
        match endpoint::find(desk.world, desk.call, &id) {
            Err(_) => unknown.push(id),
            Ok(index) => {
                let endpoint = endpoint::record(desk.world, index);
                if endpoint["type"] == group["type"] {
                    assign(desk, index, reference_to(&group));
                    added.push(reference(&endpoint));
                } else {
                    wrong.push(id);
                }
            }
        }
    }
    desk.answer(
        json!({"addedEndpoints": added, "errors": {"endpointsNotFound": unknown, "endpointsOfWrongType": wrong}}),
    )
}

pub(crate) fn take_out(desk: &mut Desk<'_>) -> Outcome {
    let group = desk.found()?.clone();
    let ids: Vec<&str> = desk.call.query.get("ids").unwrap_or("").split(',').filter(|id| !id.is_empty()).collect();
    if !(1..=MOST_REMOVED).contains(&ids.len()) {
        return Err(Refusal::bad(format!("ids: 1 to {MOST_REMOVED}")));
    }
    let (mut removed, mut unknown) = (Vec::new(), Vec::new());
    for id in ids {
        match leave(desk, &group, id)? {
            Some(endpoint) => removed.push(reference(&endpoint)),
            None => unknown.push(id),
        }
    }
    desk.answer(json!({"removedEndpoints": removed, "errors": {"endpointsNotFound": unknown}}))
}

pub(crate) fn take_one_out(desk: &mut Desk<'_>) -> Outcome {
    let group = desk.found()?.clone();
    let removed = leave(desk, &group, desk.call.param(1))?.is_some();
    desk.answer(json!({"removed": removed}))
}

/// Takes an endpoint out of a group that it is in.
fn leave(desk: &Desk<'_>, group: &Value, id: &str) -> Result<Option<Value>, Refusal> {
    let Ok(index) = endpoint::find(desk.world, desk.call, id) else { return Ok(None) };
    let endpoint = endpoint::record(desk.world, index);
    if endpoint["group"]["id"] != group["id"] {
        return Ok(None);
    }
    assign(desk, index, Value::Null);
    Ok(Some(endpoint))
}
