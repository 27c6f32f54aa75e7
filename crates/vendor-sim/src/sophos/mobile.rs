//! Mobile devices and the apps on them.

use serde_json::{Map, Value, json};

use super::rows::{self, known, one_of, partial};
use super::tenant;
use super::vendor::{Sophos, tenant_id, tenant_name, tenant_of};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, World, routes_of};
use crate::noise::odd;
use crate::words::FIRST;

const APPS: &str = "mobile-apps";
const DEVICES: &str = "mobiles";
const KIND: &str = "sophos-mobile";

pub(crate) fn feeds() -> [Feed<Sophos>; 2] {
    [
        Feed::new(APPS, ("identifier", "name"), app_id, pair).part_of(DEVICES, owner),
        // What the apps are on; a fleet, but no feed of its own.
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
                Ok(Answer::json(partial(call, &device(world, find(world, call, call.param(0))?))))
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
                let mut rows: Vec<Value> =
                    on_it.into_iter().filter(|app| one_of(call, "appSource", &app["source"])).collect();
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
    known(
        call,
        &[
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
        ],
    )?;
    let tenant = tenant::of_call(world, call)?;
    let keep = |device: &Value| {
        one_of(call, "ids", &device["id"])
            && one_of(call, "platform", &device["os"]["platform"])
            && ["managementType", "managedState", "ownershipType"].iter().all(|name| one_of(call, name, &device[*name]))
    };
    let rows = rows::of_tenant(world, DEVICES, tenant, (0, usize::MAX), device, keep);
    let mut rows: Vec<Value> = rows.into_iter().map(|(_, row)| row).collect();
    if let Some(sort) = call.query.get("sort") {
        rows::sort_by(&mut rows, sort)?;
    }
    rows::numbered_rows(world, call, &rows, 100)
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
    json!({
        "id": id(seed, index), "tenant": {"id": tenant_id(seed, tenant), "name": tenant_name(tenant)}, "availableActions": ["unenroll"],
        "assignedPerson": {"id": dice.uuid(), "internalId": dice.hex(24), "name": owner, "email": "peter.smith@example.org"}, "name": format!("{owner} {name} {index}"),
        "compliance": {"compliant": dice.chance(800), "severity": "high"}, "managedState": "managed", "ownershipType": dice.pick(&["corporate", "personal"]),
        "healthState": {"state": if change.revision > 0 { "red" } else { health }, "mode": "automatic"}, "managementType": "ixm",
        "os": {"id": Dice::new("sophos-mobile-os", seed, at(0)).uuid(), "version": version, "name": name, "platform": platform, "majorVersion": at(0), "minorVersion": at(1), "patchVersion": at(2)}
    })
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

/// An app as its feed has it: beside its device.
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
