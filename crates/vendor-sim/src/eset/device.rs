//! Devices and device groups.

use serde_json::{Value, json};

use super::list;
use super::state::{Edit, State};
use super::table::{Total, one, text, texts, unknown};
use super::vendor::{DEVICES, Eset};
use crate::dice::{Dice, index_of_uuid, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, SLOTS, World, lock, routes_of, written};
use crate::fleet::Change;
use crate::noise::{gaps, number64, odd};
use crate::words::{ADAPTERS, DEPARTMENTS, DOMAINS, FIRST, LAST, MAKERS, TAGS};

const KIND: &str = "eset-device";
const COMPONENTS: &str = "components";
const GROUP_KIND: &str = "eset-device-group";
pub(crate) const ALL: &str = "00000000-0000-0000-7001-000000000001";
const DOCUMENTED_GROUP: &str = "group-uuid-1";
const DOCUMENTED_DEVICE: &str = "550e8400-e29b-41d4-a716-446655440000";

pub(crate) fn routes() -> Vec<Route<Eset>> {
    routes_of(
        DEVICES,
        vec![
            Route::read("GET /v1/device_groups", |world, call| {
                lock(&world.vendor.state).groups.page(
                    &world.core,
                    call,
                    "deviceGroups",
                    Total::None,
                    |_| true,
                    shown_group,
                )
            }),
            Route::read("GET /v1/device_groups/{groupUuid}/devices", group_members),
            Route::read("GET /v1/devices", devices),
            Route::read("GET /v1/devices/{deviceUuid}", |world, call| {
                let index = find(world, call.param(0)).ok_or_else(|| unknown(call.param(0)))?;
                one("device", settled(world, |state| record(state, world, index)))
            }),
            Route::write("POST /v1/devices/{deviceUuid}:move", move_device),
            Route::write("POST /v1/devices/{deviceUuid}:rename", rename),
            Route::read("GET /v1/devices:batchGet", batch_get),
            Route::write("POST /v1/devices:batchImport", import),
        ],
    )
}

pub(crate) fn feed() -> Feed<Eset> {
    Feed::new(DEVICES, ("uuid", "displayName"), uuid, |world, index| record(&lock(&world.vendor.state), world, index))
}

fn devices(world: &World<Eset>, call: &Call) -> Outcome {
    let names: Vec<&str> = call.query.all("displayNames").filter(|name| !name.is_empty()).collect();
    let status = call.query.get("functionalityStatus");
    let muted = call.query.flag("isMuted")?;
    let plain = names.is_empty() && status.is_none() && muted.is_none();
    let mut state = lock(&world.vendor.state);
    state.runs.settle(world.vendor.settings.task_pace);
    list::page(&world.core, call, "devices", None, |from, count| {
        let indexes: Vec<u64> = if plain {
            world.core.fleet(DEVICES).indexes(from).take(count).collect()
        } else {
            world.core.fleet(DEVICES).indexes(from).collect()
        };
        let matches = |device: &Value| {
            (names.is_empty() || device["displayName"].as_str().is_some_and(|name| names.contains(&name)))
                && status.is_none_or(|status| device["functionalityStatus"] == status)
                && muted.is_none_or(|muted| device["isMuted"].as_bool().unwrap_or(false) == muted)
        };
        indexes
            .into_iter()
            .map(|index| (index, record(&state, world, index)))
            .filter(|(_, device)| plain || matches(device))
            .map(|(index, device)| {
                (index, written(&device, Dice::new("eset-escape", world.vendor.seed, index).chance(100)))
            })
            .take(count)
            .collect()
    })
}

/// Reads with all finished runs in effect.
fn settled<T>(world: &World<Eset>, read: impl FnOnce(&State) -> T) -> T {
    let mut state = lock(&world.vendor.state);
    state.runs.settle(world.vendor.settings.task_pace);
    read(&state)
}

/// The light records of a group's members; a device is in one group here.
fn group_members(world: &World<Eset>, call: &Call) -> Outcome {
    let recurse = call.query.flag("recurseSubgroups")?.unwrap_or(false);
    let state = lock(&world.vendor.state);
    state.groups.find(call.param(0))?;
    let within = if recurse { state.nested_groups(call.param(0)) } else { vec![call.param(0).to_owned()] };
    let members: Vec<(u64, String)> = members(&state, world, &within).collect();
    list::page(&world.core, call, "devices", Some(members.len() as u64), |from, count| {
        let wanted = members.iter().filter(|(index, _)| *index >= from).take(count);
        wanted
            .map(|(index, group)| {
                let device = record(&state, world, *index);
                let light = json!({"uuid": device["uuid"], "displayName": device["displayName"], "groupUuid": group});
                (*index, written(&light, false))
            })
            .collect()
    })
}

/// Index and group of the devices that are in one of the groups.
pub(crate) fn members<'a>(
    state: &'a State,
    world: &'a World<Eset>,
    groups: &'a [String],
) -> impl Iterator<Item = (u64, String)> + use<'a> {
    let indexes: Vec<u64> = world.core.fleet(DEVICES).indexes(0).collect();
    indexes.into_iter().filter_map(move |index| match parent(state, world, index) {
        Parent::Group(group) if groups.contains(&group) => Some((index, group)),
        _ => None,
    })
}

/// All or nothing, in the order asked for.
fn batch_get(world: &World<Eset>, call: &Call) -> Outcome {
    let uuids: Vec<&str> = call.query.all("devicesUuids").collect();
    if uuids.is_empty() {
        return Err(Refusal::bad("devicesUuids: at least one is required"));
    }
    let indexes: Vec<u64> =
        uuids.iter().map(|uuid| find(world, uuid).ok_or_else(|| unknown(uuid))).collect::<Result<_, _>>()?;
    let devices: Vec<Value> =
        settled(world, |state| indexes.iter().map(|index| record(state, world, *index)).collect());
    one("devices", json!(devices))
}

fn edit(world: &World<Eset>, call: &Call, edit: impl FnOnce(&mut State, u64) -> Result<(), Refusal>) -> Outcome {
    let index = find(world, call.param(0)).ok_or_else(|| unknown(call.param(0)))?;
    let mut state = lock(&world.vendor.state);
    edit(&mut state, index)?;
    world.core.fleet(DEVICES).contact(index);
    one("device", record(&state, world, index))
}

fn move_device(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let parent = text(&body, "newParentUuid", 100)?;
    edit(world, call, |state, index| {
        state.groups.find(parent)?;
        state.devices.entry(index).or_default().parent = Some(parent.to_owned());
        Ok(())
    })
}

fn rename(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let name = text(&body, "displayName", 255)?;
    edit(world, call, |state, index| {
        state.devices.entry(index).or_default().name = Some(name.to_owned());
        Ok(())
    })
}

/// Devices with a usable and new name are imported; the others are reported by name, under 200.
fn import(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let devices = body["devices"].as_array().filter(|devices| (1..=1000).contains(&devices.len()));
    let devices = devices.ok_or_else(|| Refusal::bad("devices: 1 to 1000 are required"))?;
    let names: Vec<String> =
        devices.iter().map(|device| device["displayName"].as_str().unwrap_or("").to_owned()).collect();
    texts(&json!(names), "devices.displayName", 1000, false)?;
    let mut sorted = names.clone();
    sorted.sort();
    if sorted.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(Refusal::bad("devices.displayName: must be unique in the batch"));
    }
    let mut state = lock(&world.vendor.state);
    let parent = text(&body, "parentGroupUuid", 100)?;
    state.groups.find(parent)?;
    let (mut imported, mut errors) = (Vec::new(), serde_json::Map::new());
    for (device, name) in devices.iter().zip(names) {
        let taken = |edit: &Edit| edit.imported.as_ref().is_some_and(|device| device["displayName"] == name.as_str());
        let error = if name.is_empty() || name.chars().count() > 255 {
            Some(json!({"code": 3, "message": "displayName: 1 to 255 characters", "details": []}))
        } else if state.devices.values().any(taken) {
            Some(json!({"code": 6, "message": "a device of this name exists", "details": []}))
        } else {
            None
        };
        if let Some(error) = error {
            errors.insert(name, error);
            continue;
        }
        let index = world.core.fleet(DEVICES).add();
        let mut device = device.clone();
        device["enrollmentStatus"] = json!("DEVICE_ENROLLMENT_STATUS_PENDING");
        device["isMobile"] = json!(device["isMobile"].as_bool().unwrap_or(false));
        let edit = Edit { parent: Some(parent.to_owned()), imported: Some(device), ..Edit::default() };
        state.devices.insert(index, edit);
        imported.push(record(&state, world, index));
    }
    Ok(Answer::json(json!({"devices": imported, "errors": errors})))
}

pub(crate) fn uuid(world: &World<Eset>, index: u64) -> String {
    uuid_at(world.vendor.seed, index)
}

pub(crate) fn uuid_at(seed: u64, index: u64) -> String {
    if index == 0 { DOCUMENTED_DEVICE.to_owned() } else { indexed_uuid(KIND, seed, index) }
}

/// The index of a device that exists.
pub(crate) fn find(world: &World<Eset>, uuid: &str) -> Option<u64> {
    let index =
        if uuid.eq_ignore_ascii_case(DOCUMENTED_DEVICE) { 0 } else { index_of_uuid(KIND, world.vendor.seed, uuid)? };
    world.core.fleet(DEVICES).has(index).then_some(index)
}

pub(crate) fn group_uuid(seed: u64, index: u64) -> String {
    match index {
        0 => ALL.to_owned(),
        1 => DOCUMENTED_GROUP.to_owned(),
        _ => indexed_uuid(GROUP_KIND, seed, index),
    }
}

/// A group of the tree: the built-in one, the documented one as printed, and generated ones under "All" or each other.
pub(crate) fn group(seed: u64, clean: bool, index: u64) -> Value {
    let uuid = group_uuid(seed, index);
    match index {
        0 => {
            json!({"uuid": uuid, "displayName": "All", "isSecurityGroup": true, "linkedEntityType": "DEVICE_GROUP_ENTITY_TYPE_COMPANY", "parentGroupUuid": ""})
        }
        1 => json!({
            "uuid": uuid, "displayName": "Finance Department", "isSecurityGroup": false,
            "linkedEntityType": "DEVICE_GROUP_ENTITY_TYPE_UNSPECIFIED", "parentGroupUuid": "root-group-uuid"
        }),
        _ => {
            let mut dice = Dice::new(GROUP_KIND, seed, index ^ 0x5eed);
            let place = dice.pick(&["Department", "Servers", "Laptops", "Site Évry", "lost & found"]);
            let mut group = json!({
                "uuid": uuid, "displayName": format!("{} {place} {index}", dice.pick(DEPARTMENTS)), "isSecurityGroup": dice.chance(800),
                "linkedEntityType": dice.pick(&["DEVICE_GROUP_ENTITY_TYPE_UNSPECIFIED", "DEVICE_GROUP_ENTITY_TYPE_COMPANY", "DEVICE_GROUP_ENTITY_TYPE_SITE"]),
                "parentGroupUuid": group_uuid(seed, parent_of_group(seed, index)), "etag": format!("W/\"{}\"", dice.hex(8)),
            });
            gaps(&mut dice, clean, &mut group, &["linkedEntityType", "etag"], &["displayName"]);
            group
        }
    }
}

pub(crate) fn parent_of_group(seed: u64, index: u64) -> u64 {
    match Dice::new("eset-group-parent", seed, index).below(index.max(1)) {
        1 => 0,
        parent => parent,
    }
}

/// Where a device is in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Parent {
    Group(String),
    Missing,
    Null,
}

pub(crate) fn parent(state: &State, world: &World<Eset>, index: u64) -> Parent {
    if let Some(parent) = state.devices.get(&index).and_then(|edit| edit.parent.clone()) {
        return Parent::Group(parent);
    }
    if index == 0 {
        return Parent::Group(DOCUMENTED_GROUP.to_owned());
    }
    let mut dice = Dice::new("eset-device-parent", world.vendor.seed, index);
    let group = group_uuid(world.vendor.seed, dice.below(world.vendor.settings.groups));
    match dice.below(100) {
        _ if world.core.options.clean => Parent::Group(group),
        // A group that does not exist, or is not shown to this user.
        0..=2 => Parent::Group(dice.uuid()),
        3..=7 => Parent::Missing,
        8..=12 => Parent::Null,
        _ => Parent::Group(group),
    }
}

/// The device as it was seeded or imported.
fn raw(state: &State, world: &World<Eset>, index: u64) -> Value {
    match state.devices.get(&index).and_then(|edit| edit.imported.clone()) {
        Some(imported) => imported,
        None if index == 0 => documented(),
        None => generated(world.vendor.seed, index, world.core.options.clean),
    }
}

pub(crate) fn record(state: &State, world: &World<Eset>, index: u64) -> Value {
    let edit = state.devices.get(&index).cloned().unwrap_or_default();
    let change = world.core.fleet(DEVICES).change(index);
    let mut device = raw(state, world, index);
    device["uuid"] = json!(uuid(world, index));
    change_components(world, index, &mut device);
    match parent(state, world, index) {
        Parent::Group(group) => device["parentGroupUuid"] = json!(group),
        Parent::Null => device["parentGroupUuid"] = Value::Null,
        Parent::Missing => {}
    }
    if let Some(name) = edit.name {
        device["displayName"] = json!(name);
    }
    apply(&mut device, change);
    if state.runs.isolated.contains(&index) {
        // The contract has no flag for it; the console counts it as a problem of the device.
        device["functionalityStatus"] = json!("DEVICE_FUNCTIONALITY_STATUS_ATTENTION_REQUIRED");
        device["functionalityProblemCount"] = json!(device["functionalityProblemCount"].as_u64().unwrap_or(0) + 1);
    }
    if state.runs.unmanaged.contains(&index)
        && let Some(components) = device["deployedComponents"].as_array_mut()
    {
        components.retain(|component| component["id"] != 13);
    }
    device
}

/// Components come, change and go with their own fleet.
fn change_components(world: &World<Eset>, index: u64, device: &mut Value) {
    let fleet = world.core.fleet(COMPONENTS);
    let Some(components) = device["deployedComponents"].as_array_mut() else { return };
    for (place, component) in (0..).zip(components.iter_mut()) {
        let revision = fleet.change(index * SLOTS + place).revision;
        if revision > 0 {
            component["version"]["patch"] = json!(revision);
            component["version"]["name"] = json!(format!("99.0.{revision}.0"));
        }
    }
    let seeded = components.len() as u64;
    let mut places = 0..;
    components.retain(|_| places.next().is_some_and(|place| !fleet.was_removed(index * SLOTS + place)));
    for place in (seeded..SLOTS).map(|place| index * SLOTS + place) {
        if fleet.parent(place).is_some() && !fleet.was_removed(place) {
            components.push(new_component(place, fleet.change(place).revision));
        }
    }
}

fn new_component(place: u64, revision: u32) -> Value {
    let number = place % SLOTS;
    json!({"displayName": format!("ESET Module {number}"), "id": 900 + number, "name": format!("module_{number}"),
        "version": {"id": "844424930131968", "major": 3, "minor": 0, "name": format!("3.0.{revision}.0"), "patch": revision}})
}

/// The components of a device: records within the devices'.
pub(crate) fn components_feed() -> Feed<Eset> {
    let seeded = |world: &World<Eset>, index| {
        let device = settled(world, |state| raw(state, world, index));
        device["deployedComponents"].as_array().map_or(0, |components| components.len() as u64)
    };
    let identity = |world: &World<Eset>, index| {
        let component = component(world, index);
        let key = if component["component"]["id"].is_null() { "name" } else { "id" };
        let (device, key) = (&component["device"]["uuid"], &component["component"][key]);
        format!("{}:{}", device.as_str().unwrap_or(""), key.as_str().map_or_else(|| key.to_string(), str::to_owned))
    };
    Feed::new(COMPONENTS, ("id", "displayName"), identity, component).inside(DEVICES, seeded)
}

/// A component as its feed has it: beside what the device says of itself.
fn component(world: &World<Eset>, index: u64) -> Value {
    let mut device = settled(world, |state| record(state, world, index / SLOTS));
    let seeded = settled(world, |state| raw(state, world, index / SLOTS));
    let seeded = seeded["deployedComponents"].as_array().map_or(0, Vec::len) as u64;
    let place = {
        let fleet = world.core.fleet(COMPONENTS);
        let shown =
            |place: &u64| !fleet.was_removed(*place) && (place % SLOTS < seeded || fleet.parent(*place).is_some());
        (index / SLOTS * SLOTS..index).filter(shown).count()
    };
    let component = device["deployedComponents"][place].take();
    let members = ["uuid", "displayName", "operatingSystem", "lastSyncTime"];
    let described =
        members.into_iter().filter(|name| !device[*name].is_null()).map(|name| (name.to_owned(), device[name].clone()));
    json!({"device": described.collect::<serde_json::Map<_, _>>(), "component": component})
}

/// A group as this category shows it.
fn shown_group(group: &Value) -> Value {
    let mut shown = group.clone();
    if let Some(members) = shown.as_object_mut() {
        members.remove("description");
    }
    shown
}

fn apply(device: &mut Value, change: Change) {
    if change.revision > 0 {
        device["description"] =
            json!(format!("{} (changed {})", device["description"].as_str().unwrap_or("device"), change.revision));
        device["functionalityProblemCount"] = json!(change.revision);
    }
    if let Some(at) = change.at {
        device["lastSyncTime"] = json!(rfc3339(at, 0));
        device["etag"] = json!(format!("W/\"{:x}-{:x}\"", change.revision, change.contacts));
    }
}

/// The device that the asset guide prints, word for word.
fn documented() -> Value {
    json!({
        "uuid": DOCUMENTED_DEVICE, "displayName": "DESKTOP-ABC123", "description": "Finance workstation", "deviceType": "DEVICE_TYPE_DESKTOP",
        "enrollmentStatus": "DEVICE_ENROLLMENT_STATUS_ENROLLED", "functionalityStatus": "DEVICE_FUNCTIONALITY_STATUS_OK",
        "isMaster": true, "isMobile": false, "isMuted": false, "lastSyncTime": "2025-05-21T10:00:00Z", "managementDomain": "eu.automation.eset.systems",
        "primaryLocalIpAddress": "192.168.1.42", "publicIpAddress": "203.0.113.10", "tags": ["finance", "windows"],
        "operatingSystem": {"bitness": 64, "displayName": "Windows 10 Enterprise", "editionId": 4, "familyId": 1,
            "version": {"id": "10.0.19041", "major": 10, "minor": 0, "name": "Windows 10", "patch": 19041}},
        "hardwareProfiles": [{"manufacturer": "Dell Inc.", "model": "Latitude 5520",
            "networkAdapters": [{"caption": "Intel(R) Ethernet Connection", "macAddress": "AA:BB:CC:DD:EE:FF", "malformedData": null}]}],
        "deployedComponents": [{"displayName": "ESET Endpoint Security", "id": 1, "name": "eea",
            "version": {"id": "10.0.2045.0", "major": 10, "minor": 0, "name": "ESET Endpoint Security 10.0", "patch": 2045}}],
        "activeProducts": [{"activateDate": {"year": 2025, "month": 1, "day": 15}, "subscriptionUuid": "sub-uuid-123", "unitPoolUuid": "pool-uuid-456",
            "validityDate": {"year": 2026, "month": 1, "day": 15}, "id": 10, "name": "ESET PROTECT Entry"}],
        "cloningConfiguration": {"cloneNamingPatterns": ["DESKTOP-*"], "securityGroupUuid": "sec-group-uuid-1", "securityGroupDisplayName": "Default Security Group"}
    })
}

/// Family id, edition id, display name, version name, major, minor, patch, mobile: the contract's numbers.
type Os = (u64, u64, &'static str, &'static str, u64, u64, u64, bool);
const SYSTEMS: &[Os] = &[
    (1, 2, "Windows 10 Enterprise", "Windows 10", 10, 0, 19_045, false),
    (1, 2, "Microsoft Windows 11 Pro", "Windows 11", 10, 0, 22_631, false),
    (1, 1, "Windows Server 2022 Standard", "Windows Server 2022", 10, 0, 20_348, false),
    (1, 4, "Windows Server 2019 Core", "Windows Server 2019", 10, 0, 17_763, false),
    (3, 2, "macOS 14.5", "macOS Sonoma", 14, 5, 0, false),
    (2, 1, "Ubuntu 22.04.4 LTS", "Ubuntu", 22, 4, 0, false),
    (2, 1, "Debian GNU/Linux 12 (bookworm)", "Debian", 12, 0, 0, false),
    (4, 3, "Android 14", "Android", 14, 0, 0, true),
    (3, 3, "iOS 17.5.1", "iOS", 17, 5, 1, true),
    (0, 0, "ChromeOS 126", "ChromeOS", 126, 0, 0, false),
];
const PRODUCTS: &[(&str, &str, u64)] = &[
    ("ESET Endpoint Security", "ees_win", 27),
    ("ESET Management Agent", "agent", 13),
    ("ESET Server Security", "efsw", 20),
    ("ESET Inspect Connector", "inspect_agent", 167),
    ("ESET Full Disk Encryption", "efde_win", 210),
];

/// Like the record of the live API: names and numbers of the contract, with the gaps and odd shapes that were seen.
fn generated(seed: u64, index: u64, clean: bool) -> Value {
    let dice = &mut Dice::new(KIND, seed, index ^ 0x5eed_0000);
    let (family, edition, os_name, version_name, major, minor, patch, mobile) = dice.of(SYSTEMS);
    let maker = dice.of(MAKERS);
    let mut name =
        format!("{}-{}", dice.pick(&["DESKTOP", "LAPTOP", "SRV", "MAC", "VM", "ÉCOLE", "PC"]), dice.upper(7));
    if dice.chance(100) {
        name = format!("{name}.{}", dice.pick(DOMAINS));
    }
    let device_type = match (mobile, edition) {
        (true, _) => dice.pick(&["DEVICE_TYPE_SMARTPHONE", "DEVICE_TYPE_TABLET"]),
        (_, 1 | 4) => dice.pick(&["DEVICE_TYPE_SERVER", "DEVICE_TYPE_VIRTUAL_MACHINE"]),
        _ => dice.pick(&[
            "DEVICE_TYPE_DESKTOP",
            "DEVICE_TYPE_NOTEBOOK",
            "DEVICE_TYPE_VIRTUAL_MACHINE",
            "DEVICE_TYPE_UNSPECIFIED",
        ]),
    };
    let local = if dice.chance(50) { dice.ip6() } else { dice.ip4() };
    let public = if dice.chance(80) { local.clone() } else { dice.public_ip4() };
    let year = dice.between(2023, 2025);
    let mut os = json!({
        "bitness": 64, "displayName": os_name, "editionId": edition, "familyId": family,
        "version": version(dice, clean, &[major, minor, patch, 0], version_name),
    });
    gaps(dice, clean, &mut os, &["version"], &["displayName", "familyId", "version"]);
    let mut device = json!({
        "displayName": name, "description": format!("{} workstation — {} {}", dice.pick(DEPARTMENTS), dice.pick(FIRST), dice.pick(LAST)),
        "deviceType": device_type, "deviceToken": dice.hex(24),
        "enrollmentStatus": dice.pick(&["DEVICE_ENROLLMENT_STATUS_FINISHED", "DEVICE_ENROLLMENT_STATUS_FINISHED", "DEVICE_ENROLLMENT_STATUS_FINISHED",
            "DEVICE_ENROLLMENT_STATUS_PENDING"]),
        "functionalityStatus": dice.pick(&["DEVICE_FUNCTIONALITY_STATUS_OK", "DEVICE_FUNCTIONALITY_STATUS_OK", "DEVICE_FUNCTIONALITY_STATUS_OK",
            "DEVICE_FUNCTIONALITY_STATUS_ATTENTION_RECOMMENDED", "DEVICE_FUNCTIONALITY_STATUS_ATTENTION_REQUIRED"]),
        "functionalityProblemCount": dice.below(5), "isMaster": dice.chance(100), "isMobile": mobile, "isMuted": dice.chance(50),
        "lastSyncTime": dice.time(2025, 2025), "managementDomain": format!("domain-{}", dice.hex(8)),
        "originalDisplayName": name.to_lowercase(), "primaryLocalIpAddress": local, "publicIpAddress": public,
        "tags": (0..dice.below(5)).map(|_| tag(dice, clean)).collect::<Vec<_>>(), "operatingSystem": os,
        "hardwareProfiles": hardware(dice, clean, maker), "deployedComponents": components(dice, clean), "activeProducts": products(dice, clean, year),
        "cloningConfiguration": {"cloneNamingPatterns": [format!("{}-*", name.chars().take(4).collect::<String>())], "securityGroupUuid": dice.uuid(),
            "securityGroupDisplayName": "Default Security Group"},
        "etag": format!("W/\"{}\"", dice.hex(8)), "ownerUuid": "",
    });
    spoil(dice, clean, &mut device);
    device
}

/// The odd shapes and the gaps that were seen. They come last, so that they do not change the other members.
fn spoil(dice: &mut Dice, clean: bool, device: &mut Value) {
    if odd(dice, clean, 20) {
        device["displayName"] = json!("");
    }
    if odd(dice, clean, 30) {
        device["operatingSystem"] = Value::Null;
    }
    if odd(dice, clean, 10) {
        device["hardwareProfiles"] = json!("not collected");
    }
    if odd(dice, clean, 10) {
        device["functionalityProblemCount"] = json!("2");
    }
    if odd(dice, clean, 150) {
        // Not the contract's word, but the one that guides and samples print.
        device["enrollmentStatus"] = json!("DEVICE_ENROLLMENT_STATUS_ENROLLED");
    }
    if odd(dice, clean, 30) {
        device["deviceType"] = json!("DEVICE_TYPE_HOLOGRAM");
    }
    if odd(dice, clean, 20) {
        device["riskIndicators"] = json!({"score": dice.below(100), "reasons": ["new member of the contract"]});
    }
    gaps(
        dice,
        clean,
        device,
        &[
            "displayName",
            "description",
            "deviceType",
            "isMobile",
            "lastSyncTime",
            "managementDomain",
            "originalDisplayName",
            "primaryLocalIpAddress",
            "publicIpAddress",
            "tags",
            "hardwareProfiles",
            "deployedComponents",
            "activeProducts",
            "cloningConfiguration",
            "etag",
            "ownerUuid",
        ],
        &[
            "displayName",
            "description",
            "deviceType",
            "lastSyncTime",
            "primaryLocalIpAddress",
            "publicIpAddress",
            "hardwareProfiles",
            "isMobile",
        ],
    );
}

fn tag(dice: &mut Dice, clean: bool) -> Value {
    let tag = dice.pick(TAGS);
    if odd(dice, clean, 200) { json!({"name": tag}) } else { json!(tag) }
}

/// `id` packs four numbers of 16 bits.
pub(crate) fn version(dice: &mut Dice, clean: bool, numbers: &[u64; 4], name: &str) -> Value {
    let id = numbers.iter().fold(0, |id, number| (id << 16) | (number & 0xffff));
    json!({"id": number64(dice, clean, id), "major": numbers[0], "minor": numbers[1], "name": name, "patch": numbers[2]})
}

fn hardware(dice: &mut Dice, clean: bool, maker: (&'static str, &'static [&'static str])) -> Vec<Value> {
    let profiles = if odd(dice, clean, 60) { 0 } else { dice.of(&[1, 1, 1, 1, 2, 3]) };
    (0..profiles)
        .map(|position| {
            let (manufacturer, models) = if position == 0 { maker } else { dice.of(MAKERS) };
            let adapters: Vec<Value> = (0..dice.of(&[0, 1, 1, 1, 2, 2, 3, 5]))
                .map(|_| {
                    let separator = dice.pick(&[":", ":", ":", "-"]);
                    let mut adapter = json!({"caption": dice.pick(ADAPTERS), "macAddress": dice.mac(separator), "malformedData": null});
                    gaps(dice, clean, &mut adapter, &["malformedData", "caption"], &["macAddress", "caption"]);
                    adapter
                })
                .collect();
            let mut profile = json!({"manufacturer": manufacturer, "model": dice.pick(models), "networkAdapters": adapters});
            if dice.chance(300) {
                profile["bios"] = json!({"manufacturer": manufacturer, "serialNumber": dice.upper(7), "uuid": dice.uuid()});
                profile["processors"] = json!([{"architecture": "CPU_ARCHITECTURE_X64", "caption": "Intel(R) Core(TM) i7-1185G7 @ 3.00GHz",
                    "id": dice.upper(16), "manufacturer": "GenuineIntel"}]);
                let bytes = dice.between(1, 4) * 256_000_000_000;
                profile["hardDrives"] = json!([{"capacityBytes": number64(dice, clean, bytes), "displayName": format!("SAMSUNG MZVL2{}", dice.upper(6)),
                    "driveType": "DRIVE_TYPE_SSD", "hardwareEncryptionSupported": dice.chance(500), "manufacturerName": "SAMSUNG", "serialNumber": dice.upper(16)}]);
            }
            gaps(dice, clean, &mut profile, &["networkAdapters", "model"], &["manufacturer", "model"]);
            profile
        })
        .collect()
}

fn components(dice: &mut Dice, clean: bool) -> Vec<Value> {
    (0..dice.of(&[0, 1, 2, 2, 3, 4]))
        .map(|_| {
            let (display, name, id) = dice.of(PRODUCTS);
            let numbers = [dice.between(9, 12), dice.below(10), dice.between(1000, 9999), 0];
            let label = format!("{}.{}.{}.0", numbers[0], numbers[1], numbers[2]);
            json!({"displayName": display, "version": version(dice, clean, &numbers, &label), "id": id, "name": name})
        })
        .fold(Vec::new(), |mut components: Vec<Value>, component| {
            // No device has a component twice.
            if !components.iter().any(|known| known["id"] == component["id"]) {
                components.push(component);
            }
            components
        })
}

fn products(dice: &mut Dice, clean: bool, year: u64) -> Vec<Value> {
    (0..dice.below(3))
        .map(|_| {
            if odd(dice, clean, 50) {
                return json!("ESET PROTECT Entry");
            }
            json!({
                "activateDate": {"year": year, "month": dice.between(1, 12), "day": dice.between(1, 28)}, "subscriptionUuid": dice.uuid(),
                "unitPoolUuid": dice.uuid(), "validityDate": {"year": year + 1, "month": dice.between(1, 12), "day": dice.between(1, 28)},
                "id": 10, "name": "ESET PROTECT Entry"
            })
        })
        .collect()
}
