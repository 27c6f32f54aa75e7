//! Detections in both versions, and their groups.

use serde_json::{Map, Value, json};

use super::expression::Expression;
use super::table::{Total, done, one, texts, unknown};
use super::vendor::{DEVICES, Eset};
use super::{device, list, rows, rule};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Call, Feed, Outcome, Refusal, Route, World, routes_of, written};
use crate::noise::{gaps, number64};
use crate::words::{FIRST, LAST};

/// Detections of one group stand together.
const PER_GROUP: u64 = 3;
const MOST_AT_ONCE: usize = 1000;

const FEED: &str = "detections";
const OLD_FEED: &str = "detections-v1";
const KIND: &str = "eset-detection";
/// Rules that detections name; as many are seeded.
pub(crate) const RULES: u64 = 24;

pub(crate) fn feeds() -> [Feed<Eset>; 2] {
    let identity = |world: &World<Eset>, index| uuid(world.vendor.seed, index);
    [
        Feed::new(FEED, ("uuid", "displayName"), identity, record).closes(&["resolved"]),
        Feed::new(OLD_FEED, ("uuid", "displayName"), identity, old_record).same_as(FEED),
    ]
}

pub(crate) fn routes() -> Vec<Route<Eset>> {
    let mut routes = routes_of(
        OLD_FEED,
        vec![
            Route::read("GET /v1/detections", |world, call| {
                let window = window(call, true)?;
                // The vendor's v1 list says 0 whatever it holds.
                rows::page(world, call, (OLD_FEED, "detections"), Total::Zero, old_record, |row| window.admits(row))
            }),
            Route::read("GET /v1/detections/{detectionUuid}", |world, call| {
                one("detection", old_record(world, find(world, call.param(0))?))
            }),
        ],
    );
    routes.extend(routes_of(FEED, version_2()));
    routes
}

fn version_2() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v2/detection-groups", groups),
        Route::read("GET /v2/detection-groups/{detectionGroupUuid}", |world, call| {
            let found =
                all_groups(world).into_iter().map(|(_, group)| group).find(|group| group["uuid"] == call.param(0));
            one("detectionGroup", found.ok_or_else(|| unknown(call.param(0)))?)
        }),
        Route::write("POST /v2/detection-groups/{detectionGroupUuid}:resolve", resolve_group),
        Route::read("POST /v2/detection-groups:search", search),
        Route::read("GET /v2/detections", |world, call| {
            let window = window(call, false)?;
            rows::page(world, call, (FEED, "detections"), Total::None, record, |row| window.admits(row))
        }),
        Route::read("GET /v2/detections/{detectionUuid}", |world, call| {
            one("detection", record(world, find(world, call.param(0))?))
        }),
        Route::write("POST /v2/detections/{detectionUuid}:resolve", |world, call| {
            let note = note(call)?;
            resolve(world, find(world, call.param(0))?, &note);
            done()
        }),
        Route::read("POST /v2/detections:batchGet", |world, call| {
            let uuids = texts(&call.object()?["detectionUuids"], "detectionUuids", MOST_AT_ONCE, false)?;
            let found = uuids.iter().map(|uuid| Ok(record(world, find(world, uuid)?)));
            one("detections", Value::Array(found.collect::<Result<_, _>>()?))
        }),
    ]
}

fn find(world: &World<Eset>, uuid: &str) -> Result<u64, Refusal> {
    rows::find(world, FEED, KIND, uuid)
}

pub(crate) fn uuid(seed: u64, index: u64) -> String {
    indexed_uuid(KIND, seed, index)
}

fn record(world: &World<Eset>, index: u64) -> Value {
    let (seed, clean) = (world.vendor.seed, world.core.options.clean);
    let devices = world.core.fleet(DEVICES).seeded();
    let mut detection = generated(seed, clean, index, devices);
    let fleet = world.core.fleet(FEED);
    let change = fleet.change(index);
    if let Some(born) = change.born {
        // Every third one comes from a device that was offline, and is reported two days late.
        let late = if index % 3 == 2 { 2 * 86_400_000_000 } else { 0 };
        detection["occurTime"] = json!(rfc3339(born - late, 3));
    }
    if change.revision > 0 {
        let text = detection["circumstances"].as_str().unwrap_or("").to_owned();
        detection["circumstances"] = json!(format!("{text} (changed {})", change.revision));
    }
    if let Some(closed) = change.closed {
        detection["resolved"] = json!(closed);
    }
    fleet.lay_edits_over(index, &mut detection);
    detection
}

fn old_record(world: &World<Eset>, index: u64) -> Value {
    version_1(&record(world, index))
}

struct Window {
    start: Option<i64>,
    end: Option<i64>,
    device: Option<String>,
    tenant: Option<String>,
}

/// `[startTime, endTime)`, and who.
fn window(call: &Call, by_device: bool) -> Result<Window, Refusal> {
    let time = |name: &str| match call.query.get(name) {
        None => Ok(None),
        Some(text) => match chrono::DateTime::parse_from_rfc3339(text) {
            Ok(time) => Ok(Some(time.timestamp_micros())),
            Err(_) => Err(Refusal::bad(format!("{name}: not a time"))),
        },
    };
    let device = call.query.get("deviceUuid").filter(|_| by_device).map(str::to_lowercase);
    Ok(Window {
        start: time("startTime")?,
        end: time("endTime")?,
        device,
        tenant: call.query.get("cloudOfficeTenantUuid").map(str::to_owned),
    })
}

impl Window {
    fn admits(&self, detection: &Value) -> bool {
        let at = chrono::DateTime::parse_from_rfc3339(detection["occurTime"].as_str().unwrap_or(""))
            .map_or(0, |time| time.timestamp_micros());
        self.start.is_none_or(|start| at >= start)
            && self.end.is_none_or(|end| at < end)
            && self.device.as_ref().is_none_or(|device| {
                [&detection["device"]["uuid"], &detection["context"]["deviceUuid"]].iter().any(|uuid| **uuid == *device)
            })
            && self.tenant.as_ref().is_none_or(|tenant| detection["cloudOfficeTenantUuid"] == tenant.as_str())
    }
}

fn note(call: &Call) -> Result<String, Refusal> {
    Ok(call.object()?["note"].as_str().unwrap_or("").to_owned())
}

fn resolve(world: &World<Eset>, index: u64, note: &str) {
    let mut members = Map::new();
    members.insert("resolved".into(), json!(true));
    if !note.is_empty() {
        members.insert("note".into(), json!(note));
    }
    world.core.fleet(FEED).edit(index, members);
}

fn group_uuid(seed: u64, number: u64) -> String {
    Dice::new("eset-detection-group", seed, number).uuid()
}

/// All groups with their position: the fields of the oldest member, and the members.
fn all_groups(world: &World<Eset>) -> Vec<(u64, Value)> {
    let mut groups: Vec<(u64, Value)> = Vec::new();
    let Some(feed) = world.feed(FEED) else { return groups };
    for (number, row) in world.take(feed, 0, usize::MAX, |index| Some((index, record(world, index)))) {
        let place = number / PER_GROUP;
        if groups.last().is_none_or(|(last, _)| *last != place) {
            let mut group = row.clone();
            group["uuid"] = json!(group_uuid(world.vendor.seed, place));
            group["groupSize"] = json!(0);
            group["resolvedCount"] = json!(0);
            group["detectionOccurenceUuids"] = json!([]);
            groups.push((place, group));
        }
        if let Some((_, group)) = groups.last_mut() {
            group["groupSize"] = json!(group["groupSize"].as_u64().unwrap_or(0) + 1);
            let resolved = u64::from(row["resolved"].as_bool().unwrap_or(false));
            group["resolvedCount"] = json!(group["resolvedCount"].as_u64().unwrap_or(0) + resolved);
            if let Some(members) = group["detectionOccurenceUuids"].as_array_mut() {
                members.push(row["uuid"].clone());
            }
        }
    }
    for (_, group) in &mut groups {
        group["resolved"] = json!(group["resolvedCount"] == group["groupSize"]);
    }
    groups
}

fn groups(world: &World<Eset>, call: &Call) -> Outcome {
    let window = window(call, true)?;
    let groups = all_groups(world);
    list::page(&world.core, call, "detectionGroups", None, |from, count| {
        let wanted = groups.iter().filter(|(number, group)| *number >= from && window.admits(group));
        wanted.take(count).map(|(number, group)| (*number, written(group, false))).collect()
    })
}

fn search(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let filter = match body["filter"].as_str() {
        None | Some("") => None,
        Some(text) => Some(Expression::parse(text)?),
    };
    let groups = all_groups(world);
    let found: Vec<Value> = groups
        .into_iter()
        .map(|(_, group)| group)
        .filter(|group| filter.as_ref().is_none_or(|filter| filter.holds(group)))
        .collect();
    one("detectionGroups", json!(found))
}

fn resolve_group(world: &World<Eset>, call: &Call) -> Outcome {
    let note = note(call)?;
    let groups = all_groups(world);
    let group =
        groups.iter().find(|(_, group)| group["uuid"] == call.param(0)).ok_or_else(|| unknown(call.param(0)))?;
    let members = group.1["detectionOccurenceUuids"].as_array();
    for uuid in members.into_iter().flatten().filter_map(Value::as_str) {
        resolve(world, find(world, uuid)?, &note);
    }
    done()
}

/// The older shape of a detection: less of it, under other names, and without what is empty.
fn version_1(detection: &Value) -> Value {
    let category = detection["category"].as_str().unwrap_or("").replace("_EDR_RULE", "_CORRELATION_RULE");
    let mut old = json!({
        "uuid": detection["uuid"], "category": category, "displayName": detection["displayName"], "objectHashSha1": detection["objectHashSha1"],
        "objectName": detection["objectName"], "objectTypeName": detection["objectTypeName"], "objectUrl": detection["objectUrl"],
        "occurTime": detection["occurTime"], "severityLevel": detection["severityLevel"], "typeName": detection["typeName"],
        "context": {"circumstances": detection["circumstances"], "deviceUuid": detection["device"]["uuid"], "userName": detection["userName"],
            "process": {"path": detection["process"]["path"]}},
        "responses": detection["responses"].as_array().into_iter().flatten().map(|response| json!({
            "description": response["description"], "deviceRestartRequired": response["deviceRestartRequired"],
            "displayName": response["displayName"], "protectionName": response["protectionName"]})).collect::<Vec<_>>()
    });
    if let Value::Object(traffic) = &detection["networkTraffic"] {
        let direction = traffic
            .get("direction")
            .and_then(Value::as_str)
            .unwrap_or("")
            .replace("NETWORK_TRAFFIC", "NETWORK_COMMUNICATION");
        old["networkCommunication"] = json!({"direction": direction, "localIpAddress": traffic.get("localIpAddress"), "localPort": traffic.get("localPort"),
            "protocolName": traffic.get("protocolKeyword"), "remoteIpAddress": traffic.get("remoteIpAddress"), "remotePort": traffic.get("remotePort")});
    } else {
        old["networkCommunication"] = json!({"protocolName": ""});
    }
    old
}

const CATEGORIES: &[(&str, &str)] = &[
    ("EDR_RULE", "Suspicious script execution [D0417]"),
    ("FIREWALL_RULE", "Blocked connection"),
    ("ANTIVIRUS", "Win32/Example.A"),
    ("HIPS", "Attempt to change a protected process"),
    ("NETWORK_INTRUSION", "Incoming.Attack.Generic"),
    ("HIPS_RULE", "Block child processes of office programs"),
    ("WEB_ACCESS", "Blacklisted address"),
    ("VULNERABILITY", "CVE-2025-0001"),
    ("APPLICATION_PATCH", "Patch missing"),
    ("SUSPICIOUS_ACTIVITY", "Unusual sign-in"),
];

/// The newer shape, from which the older one is made. Each category fills its own members.
fn generated(seed: u64, clean: bool, index: u64, devices: u64) -> Value {
    let dice = &mut Dice::new("eset-detection-facts", seed, index);
    let (category, name) = CATEGORIES[usize::try_from(index / PER_GROUP).unwrap_or(0) % CATEGORIES.len()];
    // Members of a group are of one device, a minute apart.
    let group = &mut Dice::new("eset-detection-group-facts", seed, index / PER_GROUP);
    let device_index = group.below(devices.clamp(1, 20));
    let device_uuid = device::uuid_at(seed, device_index);
    let at = group.instant(2025, 2025) + i64::try_from(index % PER_GROUP).unwrap_or(0) * 60_000_000;
    let score = dice.between(1, 100);
    let level = match score {
        1..=49 => "LOW",
        50..=59 => "MEDIUM",
        _ => "HIGH",
    };
    let user = format!("CORP\\{}.{}", dice.pick(FIRST), dice.pick(LAST)).to_lowercase();
    let path = dice.pick(&[
        "C:\\Windows\\System32\\wscript.exe",
        "C:\\Program Files\\Example\\app.exe",
        "/usr/bin/python3",
        "C:\\Users\\léa\\Downloads\\factuur.exe",
    ]);
    let mut detection = json!({
        "uuid": uuid(seed, index), "category": format!("DETECTION_CATEGORY_{category}"), "displayName": name, "circumstances": "Event occurred on an attempt to run a file",
        "device": {"displayName": format!("DEVICE-{device_index}"), "uuid": device_uuid}, "note": "", "occurTime": rfc3339(at, 3), "resolved": dice.chance(200),
        "severityLevel": format!("SEVERITY_LEVEL_{level}"), "severityScore": score, "typeName": if category == "ANTIVIRUS" { "trojan" } else { "" },
        "userName": user, "process": {"commandLine": format!("\"{path}\" -q"), "path": path, "uuid": dice.uuid()},
        "responses": [{"actionType": "OBJECT_ACTION_TYPE_CLEAN", "description": "Cleaned by deleting", "deviceRestartRequired": dice.chance(100),
            "displayName": "Cleaned", "protectionName": "Real-time file system protection", "emailReference": "", "fileReference": ""}]
    });
    lay_members_of_category(dice, clean, &mut detection, category, path);
    if category == "EDR_RULE" {
        detection["edrRuleUuid"] = json!(rule::uuid(seed, index % RULES));
    }
    gaps(
        dice,
        clean,
        &mut detection,
        &["note", "circumstances", "userName", "severityScore"],
        &["process", "userName"],
    );
    detection
}

/// Members that only some categories have, but for the rule of those of EDR rules.
fn lay_members_of_category(dice: &mut Dice, clean: bool, detection: &mut Value, category: &str, path: &str) {
    if category == "ANTIVIRUS" {
        detection["scanUuid"] = json!(dice.uuid());
    }
    if ["ANTIVIRUS", "EDR_RULE", "WEB_ACCESS"].contains(&category) {
        detection["objectHashSha1"] = json!(dice.upper(40));
        detection["objectName"] = json!(format!("file:///{}", path.replace('\\', "/")));
        let size = dice.between(1000, 9_000_000_000);
        detection["objectSizeBytes"] = number64(dice, clean, size);
        detection["objectTypeName"] = json!("File");
        detection["file"] = json!({"hashSha1": dice.hex(40), "hashSha2256": dice.hex(64), "path": path, "sizeBytes": size.to_string(), "isReadOnly": false});
    }
    if ["FIREWALL_RULE", "NETWORK_INTRUSION", "WEB_ACCESS"].contains(&category) {
        detection["networkTraffic"] = json!({"direction": dice.pick(&["NETWORK_TRAFFIC_DIRECTION_INBOUND", "NETWORK_TRAFFIC_DIRECTION_OUTBOUND"]),
            "localIpAddress": dice.ip4(), "localMacAddress": dice.mac(":"), "localPort": dice.between(1024, 65_535), "protocolKeyword": "TCP",
            "remoteIpAddress": dice.public_ip4(), "remoteMacAddress": "", "remotePort": 443});
        detection["objectUrl"] = json!("https://malware.example.net/x?y=1");
    }
    if category == "EDR_RULE" {
        detection["triggeringEvent"] = json!({"type": "TRIGGERING_EVENT_TYPE_PROCESS_STARTED", "data": {"pid": dice.below(65_536), "parent": {"name": "explorer.exe"}}});
    }
    if category == "SUSPICIOUS_ACTIVITY" {
        detection["cloudOfficeTenantUuid"] = json!("7c1b9c3e-0000-4000-8000-0000000c0577");
        detection["email"] = json!({"from": "someone@example.net", "to": "user@example.com", "subject": "Faktura č. 7", "internetMessageId": "<1@example.net>",
            "attachments": [], "headers": ["X-Test: 1"], "containedUrls": ["https://example.net"], "origin": "OBJECT_ORIGIN_MS_OFFICE365"});
        detection["device"] = Value::Null;
    }
}
