//! Asset management: groups are created, moved, renamed and deleted; they are the device groups of the device category too.

use serde_json::{Value, json};

use super::device;
use super::table::{done, one, text, wrapped};
use super::vendor::{DEVICES, Eset};
use crate::engine::{Call, Outcome, Refusal, Route, World, lock};

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::write("POST /v1/groups", create),
        Route::write("DELETE /v1/groups/{groupUuid}", delete),
        Route::write("POST /v1/groups/{groupUuid}:move", move_group),
        Route::write("POST /v1/groups/{groupUuid}:rename", rename),
    ]
}

/// A device group as the asset category shows it.
fn asset(group: &Value) -> Value {
    let entity =
        group["linkedEntityType"].as_str().unwrap_or("").replace("DEVICE_GROUP_ENTITY_TYPE_", "GROUP_ENTITY_TYPE_");
    json!({
        "uuid": group["uuid"], "displayName": group["displayName"], "description": group.get("description").cloned().unwrap_or(json!("")),
        "externalReference": "", "externalType": "EXTERNAL_ASSET_TYPE_UNSPECIFIED",
        "linkedEntityType": if entity == "GROUP_ENTITY_TYPE_COMPANY" { "GROUP_ENTITY_TYPE_CUSTOMER".to_owned() } else { entity },
        "parentGroupUuid": group["parentGroupUuid"], "ownerUuid": ""
    })
}

fn create(world: &World<Eset>, call: &Call) -> Outcome {
    let group = Value::Object(wrapped(call, "group")?);
    let name = text(&group, "displayName", 255)?;
    let mut state = lock(&world.vendor.state);
    let parent = group["parentGroupUuid"].as_str().filter(|parent| !parent.is_empty()).unwrap_or(device::ALL);
    state.groups.find(parent)?;
    let uuid = state.mint(world.vendor.seed);
    let created = json!({"uuid": uuid, "displayName": name, "description": group["description"].as_str().unwrap_or(""), "isSecurityGroup": true,
        "linkedEntityType": "DEVICE_GROUP_ENTITY_TYPE_UNSPECIFIED", "parentGroupUuid": parent, "etag": "W/\"1\""});
    let answer = asset(&created);
    state.groups.add(created);
    one("group", answer)
}

fn delete(world: &World<Eset>, call: &Call) -> Outcome {
    call.query.flag("releaseConsumedUnits")?;
    let mut state = lock(&world.vendor.state);
    let group = state.groups.find(call.param(0))?;
    let linked = group["linkedEntityType"].as_str().unwrap_or("DEVICE_GROUP_ENTITY_TYPE_UNSPECIFIED");
    if !linked.ends_with("UNSPECIFIED") {
        return Err(Refusal::bad("the group has a linked entity"));
    }
    let gone = state.nested_groups(call.param(0));
    let devices: Vec<u64> = {
        let indexes: Vec<u64> = world.core.fleet(DEVICES).indexes(0).collect();
        indexes.into_iter().filter(|index| matches!(device::parent(&state, world, *index), device::Parent::Group(group) if gone.contains(&group))).collect()
    };
    state.groups.retain(|group| !gone.iter().any(|uuid| group["uuid"] == uuid.as_str()));
    let mut fleet = world.core.fleet(DEVICES);
    for index in devices {
        fleet.remove(index);
    }
    done()
}

fn move_group(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let parent = text(&body, "newParentUuid", 100)?;
    let mut state = lock(&world.vendor.state);
    state.groups.find(parent)?;
    if state.nested_groups(call.param(0)).iter().any(|uuid| uuid == parent) {
        return Err(Refusal::bad("newParentUuid: a group cannot stand below itself"));
    }
    let group = state.groups.find_mut(call.param(0))?;
    group["parentGroupUuid"] = json!(parent);
    one("group", asset(group))
}

fn rename(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let name = text(&body, "displayName", 255)?;
    let mut state = lock(&world.vendor.state);
    let group = state.groups.find_mut(call.param(0))?;
    group["displayName"] = json!(name);
    one("group", asset(group))
}
