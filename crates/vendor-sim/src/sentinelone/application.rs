//! Installed applications, in the flat list and in the newer inventory.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Value, json};

use super::filter::{Listing, Quick};
use super::row::{self, agent_of};
use super::vendor::SentinelOne;
use super::{agent, list};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, World, routes_of};
use crate::noise::{gaps, odd};
use crate::record::{merge, sample};

const FEED: &str = "applications";
const FIRST_ID: u64 = 2_229_000_000_000_000_000;
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/application.json")));

static LISTING: Listing = Listing {
    feed: FEED,
    view: "InstalledApplicationView",
    quick,
    record,
    sorts: &[
        "id",
        "installedAt",
        "type",
        "name",
        "publisher",
        "version",
        "size",
        "agentComputerName",
        "riskLevel",
        "createdAt",
        "updatedAt",
    ],
    names: &[
        ("accountIds", "@agent.accountId"),
        ("siteIds", "@agent.siteId"),
        ("groupIds", "@agent.groupId"),
        ("ids", "id"),
        ("osTypes", "osType"),
        ("agentMachineTypes", "agentMachineType"),
        ("types", "type"),
        ("riskLevels", "riskLevel"),
        ("agentOsVersion", "@agent.osName"),
    ],
    members: &[
        "installedAt",
        "size",
        "agentIsDecommissioned",
        "name",
        "version",
        "publisher",
        "agentComputerName",
        "agentUuid",
    ],
    known: Listing::KNOWN,
    defaults: &[("agentIsDecommissioned", "false", "")],
    switches: &[],
};

pub(crate) fn feed() -> Feed<SentinelOne> {
    let identity = |world: &World<SentinelOne>, index| quick(world, index).id.to_string();
    Feed::new(FEED, ("id", "name"), identity, record)
        .part_of(agent::FEED, |world, index| row::owner(world, FEED, index))
}

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /web/api/v2.1/installed-applications", |world, call| list::page(&LISTING, world, call)),
            Route::read("GET /web/api/v2.1/application-management/inventory", inventory),
            Route::read("GET /web/api/v2.1/application-management/inventory/endpoints", endpoints),
            Route::read("GET /web/api/v2.1/application-management/inventory/applications", of_agents),
            Route::read("GET /web/api/v2.1/agents/applications", of_agents),
        ],
    )
}

fn quick(world: &World<SentinelOne>, index: u64) -> Quick {
    row::quick(world, FEED, FIRST_ID, index)
}

/// Name, publisher, version.
const APPLICATIONS: &[(&str, &str, &str)] = &[
    ("7-Zip 22.01 (x64)", "Igor Pavlov", "22.01"),
    ("Mozilla Firefox (x64 fr)", "Mozilla", "128.0.3"),
    ("Microsoft Visual C++ 2019 X64 Minimum Runtime", "Microsoft Corporation", "14.29.30153"),
    ("openssl", "Ubuntu Developers <ubuntu-devel-discuss@lists.ubuntu.com>", "3.0.2-0ubuntu1.15"),
    ("Outil métier", "", "1.0"),
    ("Zoom Workplace (64-bit)", "Zoom Video Communications, Inc.", "6.2.49583"),
    ("KB5031356", "Microsoft Corporation", ""),
];

fn record(world: &World<SentinelOne>, index: u64) -> Value {
    let (quick, agent) = (quick(world, index), agent_of(world, FEED, index));
    let dice = &mut Dice::new("sentinelone-application", world.vendor.seed, index);
    let change = world.core.fleet(FEED).change(index);
    let (name, publisher, version) = dice.of(APPLICATIONS);
    let version = if change.revision > 0 { format!("{version}.{}", change.revision) } else { version.to_owned() };
    let mut application = SAMPLE.clone();
    let installed = quick.created - i64::try_from(dice.below(90 * 86_400)).unwrap_or(0) * 1_000_000;
    let members = json!({
        "id": quick.id.to_string(), "name": name, "publisher": publisher, "version": version, "type": if name.starts_with("KB") { "kb" } else { "app" },
        "createdAt": rfc3339(quick.created, 6), "updatedAt": rfc3339(change.at.unwrap_or(quick.updated), 6), "installedAt": rfc3339(installed, 0),
        "riskLevel": dice.pick(&["none", "low", "medium", "high", "critical"]), "signed": dice.chance(500), "size": dice.below(900_000),
        "osType": agent["osType"], "agentComputerName": agent["computerName"], "agentDomain": agent["domain"], "agentId": agent["id"],
        "agentInfected": agent["infected"], "agentIsActive": agent["isActive"], "agentMachineType": agent["machineType"],
        "agentIsDecommissioned": agent["isDecommissioned"].as_bool().unwrap_or(false), "agentNetworkStatus": agent["networkStatus"],
        "agentOperationalState": agent["operationalState"], "agentOsType": agent["osType"], "agentUuid": agent["uuid"], "agentVersion": agent["agentVersion"]
    });
    merge(&mut application, members);
    if odd(dice, world.core.options.clean, 20) {
        application["installedAt"] = Value::Null;
    }
    gaps(
        dice,
        world.core.options.clean,
        &mut application,
        &["riskLevel", "signed"],
        &["publisher", "version", "agentDomain"],
    );
    application
}

fn rows(world: &World<SentinelOne>, keep: impl Fn(&Value) -> bool) -> Vec<Value> {
    let Some(feed) = world.feed(FEED) else { return Vec::new() };
    world.take(feed, 0, usize::MAX, |index| Some(record(world, index)).filter(&keep))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

/// Names and vendors with counts.
fn inventory(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let mut found: BTreeMap<(String, String), Vec<Value>> = BTreeMap::new();
    for row in rows(world, |_| true) {
        found.entry((text(&row["name"]).to_owned(), text(&row["publisher"]).to_owned())).or_default().push(row);
    }
    let count = |rows: &[Value], member: &str| {
        rows.iter().map(|row| text(&row[member])).collect::<std::collections::BTreeSet<_>>().len()
    };
    let values: Vec<Value> = found
        .iter()
        .map(|((name, vendor), rows)| {
            json!({"applicationName": name, "applicationVendor": vendor, "applicationVersionsCount": count(rows, "version"),
                "endpointsCount": count(rows, "agentId"), "estimate": false})
        })
        .collect();
    list::of_values(world, call, &values)
}

/// Who has one application.
fn endpoints(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let named = |name: &str| call.query.all(name).next().map(str::to_owned);
    let required =
        |name: &str| named(name).ok_or_else(|| Refusal::bad(format!("{name}: Missing data for required field.")));
    let (name, vendor) = (required("applicationName")?, required("applicationVendor")?);
    let rows = rows(world, |row| text(&row["name"]) == name && text(&row["publisher"]) == vendor);
    let values: Vec<Value> = rows.iter().map(|row| endpoint(world, row)).collect();
    list::of_values(world, call, &values)
}

fn endpoint(world: &World<SentinelOne>, row: &Value) -> Value {
    let agent = world.feed(agent::FEED).and_then(|feed| {
        world
            .take(feed, 0, usize::MAX, |index| {
                Some(agent::record(world, index)).filter(|agent| agent["id"] == row["agentId"])
            })
            .pop()
    });
    let agent = agent.unwrap_or_default();
    json!({
        "id": row["id"], "applicationName": row["name"], "applicationInstallationDate": row["installedAt"], "applicationInstallationPath": null,
        "cpe": null, "detectionDate": row["createdAt"], "fileSize": row["size"], "version": row["version"], "endpointId": row["agentId"],
        "endpointName": row["agentComputerName"], "endpointType": row["agentMachineType"], "endpointUuid": row["agentUuid"], "osType": row["osType"],
        "accountName": agent["accountName"], "siteName": agent["siteName"], "groupName": agent["groupName"], "coreCount": agent["coreCount"],
        "cpuCount": agent["cpuCount"], "osArch": agent["osArch"], "osName": agent["osName"], "osVersion": agent["osRevision"]
    })
}

fn of_agents(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let ids = call.query.get("ids").ok_or_else(|| Refusal::bad("ids: Missing data for required field."))?;
    let ids: Vec<&str> = ids.split(',').collect();
    let rows = rows(world, |row| ids.contains(&text(&row["agentId"])));
    let shown = rows.iter().map(|row| {
        json!({"installedDate": row["installedAt"], "name": row["name"], "publisher": row["publisher"], "size": row["size"], "version": row["version"]})
    });
    Ok(Answer::json(json!({"data": shown.collect::<Vec<_>>(), "errors": null})))
}
