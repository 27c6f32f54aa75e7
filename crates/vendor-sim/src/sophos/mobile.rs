//! Mobile devices and the apps on them.

use serde_json::{Map, Value, json};

use super::resource::{self, Desk};
use super::rows::{self, Bounds, known, one_of, partial};
use super::tenant;
use super::vendor::{Sophos, tenant_id, tenant_name, tenant_of};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, World, routes_of};
use crate::noise::odd;
use crate::record::merge;
use crate::words::FIRST;

pub(crate) const APPS: &str = "mobile-apps";
const DEVICES: &str = "mobiles";
const KIND: &str = "sophos-mobile";
/// The family of groups of devices.
const GROUPS: &str = "/mobile/v1/device-groups";
const PARAMETERS: &[&str] = &[
    "fields",
    "view",
    "ids",
    "sort",
    "page",
    "pageSize",
    "pageTotal",
    "search",
    "searchFields",
    "platform",
    "managementType",
    "managedState",
    "healthState",
    "ownershipType",
    "operatingSystemIds",
    "compliant",
    "violationSeverity",
    "createdBefore",
    "createdAfter",
    "lastSeenBefore",
    "lastSeenAfter",
    "deviceGroupIds",
];
/// The members that a search for apps looks into.
const APP_FIELDS: &[&str] = &["name", "version", "identifier"];
/// The members of the view `basic`.
const BASIC: &[&str] = &[
    "id",
    "tenant",
    "name",
    "email",
    "compliance",
    "managementType",
    "managedState",
    "os",
    "availableActions",
    "assignedPerson",
    "ownershipType",
    "healthState",
];

pub(crate) fn feeds() -> [Feed<Sophos>; 2] {
    [
        Feed::new(APPS, ("identifier", "name"), app_id, pair).part_of(DEVICES, owner),
        // The devices of the apps: a fleet without a feed.
        Feed::new(DEVICES, ("id", "name"), |world, index| id(world.vendor.seed, index), device).hidden(),
    ]
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    routes_of(
        APPS,
        vec![
            Route::read("GET /mobile/v1/devices", devices),
            Route::read("GET /mobile/v1/devices/{id}", |world, call| {
                known(call, &["fields", "view"])?;
                let device = view(call, device(world, find(world, call, call.param(0))?), "full")?;
                Ok(Answer::json(partial(call, &device)))
            }),
            Route::read("GET /mobile/v1/devices/{id}/installed-apps", |world, call| {
                known(
                    call,
                    &["fields", "view", "sort", "page", "pageSize", "pageTotal", "search", "searchFields", "appSource"],
                )?;
                let index = find(world, call, call.param(0))?;
                let Some(feed) = world.feed(APPS) else { return Ok(Answer::json(json!({"items": []}))) };
                let on_it =
                    world.take(feed, 0, usize::MAX, |app| (owner(world, app) == index).then(|| self::app(world, app)));
                let keep =
                    |app: &Value| one_of(call, "appSource", &app["source"]) && rows::is_searched(call, app, APP_FIELDS);
                let mut rows: Vec<Value> = on_it.into_iter().filter(keep).collect();
                if let Some(sort) = call.query.get("sort") {
                    rows::sort_by(&mut rows, sort)?;
                }
                rows::numbered_rows(world, call, &rows, 100)
            }),
        ],
    )
}

fn id(seed: u64, index: u64) -> String {
    indexed_uuid(KIND, seed, index)
}

pub(crate) fn find(world: &World<Sophos>, call: &Call, id: &str) -> Result<u64, Refusal> {
    rows::find(world, call, DEVICES, KIND, id)
}

fn owner(world: &World<Sophos>, index: u64) -> u64 {
    rows::neighbour(world, APPS, DEVICES, index)
}

fn devices(world: &World<Sophos>, call: &Call) -> Outcome {
    known(call, PARAMETERS)?;
    let tenant = tenant::of_call(world, call)?;
    let compliant = call.query.flag("compliant")?;
    let times = [
        (Bounds::of(world, call, "createdAfter", "createdBefore")?, "createdAt"),
        (Bounds::of(world, call, "lastSeenAfter", "lastSeenBefore")?, "lastSeenAt"),
    ];
    let fields = rows::searched(call, &["name", "modelName", "osName"])?;
    let keep = |device: &Value| {
        let words = [
            ("ids", &device["id"]),
            ("operatingSystemIds", &device["os"]["id"]),
            ("platform", &device["os"]["platform"]),
            ("violationSeverity", &device["compliance"]["severity"]),
            ("healthState", &device["healthState"]["state"]),
            ("deviceGroupIds", &device["deviceGroup"]["id"]),
            ("managementType", &device["managementType"]),
            ("managedState", &device["managedState"]),
            ("ownershipType", &device["ownershipType"]),
        ];
        words.into_iter().all(|(name, member)| one_of(call, name, member))
            && compliant.is_none_or(|wanted| device["compliance"]["compliant"] == wanted)
            && times.iter().all(|(bounds, member)| bounds.hold(world, &device[*member]))
            && call.query.get("search").is_none_or(|part| fields.iter().any(|field| is_found(device, field, part)))
    };
    let rows = rows::of_tenant(world, DEVICES, tenant, (0, usize::MAX), device, keep);
    let mut rows: Vec<Value> = rows.into_iter().map(|(_, row)| row).collect();
    if let Some(sort) = call.query.get("sort") {
        rows::sort_by(&mut rows, sort)?;
    }
    let rows = rows.into_iter().map(|row| view(call, row, "basic")).collect::<Result<Vec<_>, _>>()?;
    rows::numbered_rows(world, call, &rows, 100)
}

fn is_found(device: &Value, field: &str, part: &str) -> bool {
    let text = if field == "osName" { &device["os"]["name"] } else { &device[field] };
    text.as_str().is_some_and(|text| text.to_lowercase().contains(&part.to_lowercase()))
}

/// The members of the query's `view`, or else of the operation's default view.
fn view(call: &Call, mut device: Value, usual: &str) -> Result<Value, Refusal> {
    match call.query.get("view").unwrap_or(usual) {
        "full" => {}
        "basic" => {
            if let Some(members) = device.as_object_mut() {
                members.retain(|name, _| BASIC.contains(&name.as_str()));
            }
        }
        _ => return Err(Refusal::bad("view: basic or full")),
    }
    Ok(device)
}

/// A device to enrol.
pub(crate) fn create(desk: &mut Desk<'_>) -> Outcome {
    let tenant = tenant::of_call(desk.world, desk.call)?;
    let given = Value::Object(desk.members()?);
    if let Some(missing) = ["name", "platform", "ownershipType"].iter().find(|name| !given[**name].is_string()) {
        return Err(Refusal::bad(format!("{missing}: is required")));
    }
    let group = group(desk, &given)?;
    let index = rows::add(desk.world, DEVICES, tenant);
    let members = json!({
        "name": given["name"], "os": {"platform": given["platform"]}, "ownershipType": given["ownershipType"], "deviceGroup": group,
        "managedState": "notManaged", "managementType": "notManaged", "availableActions": [], "assignedPerson": null, "healthState": null,
        "lastSeenAt": null, "smcAppLastSeenAt": null, "ixmAppLastSeenAt": null
    });
    set(desk, index, members);
    show(desk, index)
}

/// The group of a body, which must exist.
fn group(desk: &mut Desk<'_>, given: &Value) -> Result<Value, Refusal> {
    let Some(id) = given["groupId"].as_str() else { return Ok(Value::Null) };
    let account = desk.account.clone();
    let group = desk.row_in(&account, GROUPS, id)?;
    Ok(json!({"id": group["id"], "name": group["name"]}))
}

fn set(desk: &Desk<'_>, index: u64, members: Value) {
    if let Value::Object(members) = members {
        desk.world.core.fleet(DEVICES).edit(index, members);
    }
}

fn show(desk: &Desk<'_>, index: u64) -> Outcome {
    desk.answer(view(desk.call, device(desk.world, index), "basic")?)
}

pub(crate) fn change(desk: &mut Desk<'_>) -> Outcome {
    let index = find(desk.world, desk.call, desk.call.param(0))?;
    let given = Value::Object(desk.members()?);
    let group = group(desk, &given)?;
    let mut members = Map::new();
    for name in ["name", "ownershipType"] {
        if given[name].is_string() {
            members.insert(name.to_owned(), given[name].clone());
        }
    }
    if !group.is_null() {
        members.insert("deviceGroup".to_owned(), group);
    }
    set(desk, index, Value::Object(members));
    show(desk, index)
}

/// A missing device is no error.
pub(crate) fn remove(desk: &mut Desk<'_>) -> Outcome {
    let found = find(desk.world, desk.call, desk.call.param(0));
    if let Ok(index) = &found {
        desk.world.core.fleet(DEVICES).remove(*index);
    }
    desk.answer(json!({"deleted": found.is_ok()}))
}

pub(crate) fn device(world: &World<Sophos>, index: u64) -> Value {
    let seed = world.vendor.seed;
    let dice = &mut Dice::new("sophos-mobile-facts", seed, index);
    let (platform, name, version) =
        dice.of(&[("ios", "iOS", "17.5.1"), ("ios", "iPadOS", "17.4"), ("android", "Android", "14.0.0")]);
    let numbers: Vec<u64> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    let at = |place: usize| numbers.get(place).copied().unwrap_or(0);
    let tenant = tenant_of(world, DEVICES, index);
    let (owner, health) = (dice.pick(FIRST), dice.pick(&["green", "amber"]));
    let change = world.core.fleet(DEVICES).change(index);
    let mut device = json!({
        "id": id(seed, index), "tenant": {"id": tenant_id(seed, tenant), "name": tenant_name(tenant)}, "availableActions": ["unenroll"],
        "assignedPerson": {"id": dice.uuid(), "internalId": dice.hex(24), "name": owner, "email": "peter.smith@example.org"}, "name": format!("{owner} {name} {index}"),
        "compliance": {"compliant": dice.chance(800)}, "managedState": "managed", "ownershipType": dice.pick(&["corporate", "employee"]),
        "healthState": {"state": if change.revision > 0 { "red" } else { health }, "mode": "automatic"}, "managementType": "ixm",
        "os": {"id": Dice::new("sophos-mobile-os", seed, at(0)).uuid(), "version": version, "name": name, "platform": platform, "majorVersion": at(0), "minorVersion": at(1), "patchVersion": at(2)}
    });
    device["compliance"]["severity"] = json!(dice.pick(&["low", "medium", "high"]));
    let seeded = dice.instant(2024, 2025);
    let (created, group) = (change.born.unwrap_or(seeded), dice.below(3));
    let contact = change.at.unwrap_or(seeded + i64::try_from(dice.below(30 * 86_400)).unwrap_or(0) * 1_000_000);
    let administrator = json!({"id": Dice::new("sophos-mobile-admin", seed, tenant).uuid(), "type": "user", "accountType": "tenant",
        "accountId": tenant_id(seed, tenant), "name": "john.smith@example.com"});
    let more = json!({
        "description": format!("Device {index}"), "email": "peter.smith@example.org", "phoneNumber": 15_550_000_000_u64 + index,
        "modelName": if platform == "ios" { "iPhone15,2" } else { "Pixel 8" }, "externalId": dice.uuid(),
        "deviceGroup": {"id": resource::seeded_id(GROUPS, group), "name": resource::seeded_name(GROUPS, group)},
        "scanResultSummary": {"lastScannedAt": rfc3339(contact, 3), "suspiciousCount": 0, "maliciousCount": 0, "puaCount": 0, "lowReputationCount": 0},
        "logLevel": "info", "supervised": dice.chance(500), "lastSeenAt": rfc3339(contact, 3), "smcAppLastSeenAt": rfc3339(contact, 3),
        "ixmAppLastSeenAt": rfc3339(contact, 3), "createdAt": rfc3339(created, 3), "createdBy": administrator,
        "updatedAt": rfc3339(change.changed_at.unwrap_or(created), 3), "updatedBy": administrator
    });
    merge(&mut device, more);
    world.core.fleet(DEVICES).lay_edits_over(index, &mut device);
    if let Some(members) = device.as_object_mut() {
        members.retain(|_, value| !value.is_null());
    }
    device
}

const CATALOGUE: &[(&str, &str, &str)] = &[
    ("Docs", "com.example.docs", "12.0.1"),
    ("Courrier", "com.example.mail", "3.4"),
    ("Chat", "com.example.chat", "24.11.0"),
    ("Cartes", "com.example.maps", "7"),
];

fn app(world: &World<Sophos>, index: u64) -> Value {
    let dice = &mut Dice::new("sophos-mobile-app", world.vendor.seed, index);
    let (name, identifier, version) = dice.of(CATALOGUE);
    let change = world.core.fleet(APPS).change(index);
    let version = if change.revision > 0 { format!("{version}.{}", change.revision) } else { version.to_owned() };
    // No device has an app twice.
    let mut app = json!({"name": name, "version": version, "identifier": format!("{identifier}.n{index}"), "source": dice.pick(&["store", "enterprise"]),
        "installedAt": rfc3339(change.born.unwrap_or_else(|| dice.instant(2024, 2025)), 3)});
    if odd(dice, world.core.options.clean, 200) {
        // The contract's example has a number.
        app["version"] = json!(7.25);
    }
    app
}

/// An app as in its feed, with its device.
fn pair(world: &World<Sophos>, index: u64) -> Value {
    let device = device(world, owner(world, index));
    let members = ["id", "tenant", "name", "os"];
    let described = members.into_iter().map(|name| (name.to_owned(), device[name].clone()));
    json!({"device": described.collect::<Map<_, _>>(), "app": app(world, index)})
}

fn app_id(world: &World<Sophos>, index: u64) -> String {
    let identifier = app(world, index)["identifier"].as_str().unwrap_or("").to_owned();
    format!("{}:{identifier}", id(world.vendor.seed, owner(world, index)))
}
