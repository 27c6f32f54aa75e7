//! Incidents and their comments.

use serde_json::{Map, Value, json};

use super::expression::Expression;
use super::state::State;
use super::table::{done, one, text, unknown, wrapped};
use super::vendor::{DEVICES, Eset, tick};
use super::{detection, device, list, rows};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Call, Feed, Outcome, Refusal, Route, World, lock, routes_of, written};

const SEVERITIES: &[&str] =
    &["INCIDENT_SEVERITY_LEVEL_LOW", "INCIDENT_SEVERITY_LEVEL_MEDIUM", "INCIDENT_SEVERITY_LEVEL_HIGH"];
const REASONS: &[&str] = &[
    "INCIDENT_RESOLVE_REASON_TRUE_POSITIVE",
    "INCIDENT_RESOLVE_REASON_FALSE_POSITIVE",
    "INCIDENT_RESOLVE_REASON_SUSPICIOUS",
];
const OPEN_REASON: &str = "INCIDENT_RESOLVE_REASON_UNSPECIFIED";
const LONGEST_TEXT: usize = 10_000;

const FEED: &str = "incidents";
const KIND: &str = "eset-incident";

pub(crate) fn feed() -> Feed<Eset> {
    Feed::new(FEED, ("uuid", "displayName"), |world, index| uuid(world.vendor.seed, index), record)
        .closes(&["status", "resolveReason"])
}

pub(crate) fn routes() -> Vec<Route<Eset>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /v2/incidents", incidents),
            Route::read("GET /v2/incidents/{incidentUuid}", |world, call| {
                one("incident", record(world, find(world, call.param(0))?))
            }),
            Route::write("POST /v2/incidents/{incidentUuid}/basic-attributes:update", update),
            Route::read("GET /v2/incidents/{incidentUuid}/comments", comments),
            Route::write("POST /v2/incidents/{incidentUuid}/comments", create_comment),
            Route::read("GET /v2/incidents/{incidentUuid}/comments/{commentUuid}", |world, call| {
                find(world, call.param(0))?;
                let state = lock(&world.vendor.state);
                one("comment", comment(&state, call)?.clone())
            }),
            Route::write("DELETE /v2/incidents/{incidentUuid}/comments/{commentUuid}", |world, call| {
                find(world, call.param(0))?;
                let mut state = lock(&world.vendor.state);
                comment(&state, call)?;
                state.comments.take(call.param(1))?;
                done()
            }),
            Route::write("POST /v2/incidents/{incidentUuid}/comments/{commentUuid}/text:update", |world, call| {
                let body = call.object()?;
                let text = text(&body, "text", LONGEST_TEXT)?;
                find(world, call.param(0))?;
                let mut state = lock(&world.vendor.state);
                comment(&state, call)?;
                let now = tick(world);
                let row = state.comments.find_mut(call.param(1))?;
                row["text"] = json!(text);
                row["updateTime"] = json!(now);
                done()
            }),
            Route::write("POST /v2/incidents/{incidentUuid}:close", close),
            Route::write("POST /v2/incidents/{incidentUuid}:reopen", reopen),
        ],
    )
}

fn find(world: &World<Eset>, uuid: &str) -> Result<u64, Refusal> {
    rows::find(world, FEED, KIND, uuid)
}

fn record(world: &World<Eset>, index: u64) -> Value {
    let [devices, detections] = [DEVICES, "detections"].map(|feed| world.core.fleet(feed).seeded());
    let mut incident = generated(world.vendor.seed, index, devices, detections);
    let fleet = world.core.fleet(FEED);
    let change = fleet.change(index);
    if let Some(born) = change.born {
        incident["createTime"] = json!(rfc3339(born, 3));
    }
    if change.revision > 0 {
        let text = incident["description"].as_str().unwrap_or("").to_owned();
        incident["description"] = json!(format!("{text} (changed {})", change.revision));
    }
    if let Some(closed) = change.closed {
        incident["status"] = json!(if closed { "INCIDENT_STATUS_CLOSED" } else { "INCIDENT_STATUS_OPEN" });
        incident["resolveReason"] = json!(if closed { REASONS[0] } else { OPEN_REASON });
    }
    if let Some(at) = change.changed_at.or(change.born) {
        incident["updateTime"] = json!(rfc3339(at, 3));
    }
    fleet.lay_edits_over(index, &mut incident);
    incident
}

/// A comment of this incident.
fn comment<'a>(state: &'a State, call: &Call) -> Result<&'a Value, Refusal> {
    Some(state.comments.find(call.param(1))?)
        .filter(|row| row["incidentUuid"] == call.param(0))
        .ok_or_else(|| unknown(call.param(1)))
}

fn incidents(world: &World<Eset>, call: &Call) -> Outcome {
    let filter = call.query.get("filter");
    if filter.is_some_and(|filter| filter.chars().count() > 200) {
        return Err(Refusal::bad("filter: at most 200 characters"));
    }
    let filter = filter.map(Expression::parse).transpose()?;
    let Some(feed) = world.feed(FEED) else { return Err(unknown(FEED)) };
    let mut rows = world.take(feed, 0, usize::MAX, |index| {
        Some(record(world, index)).filter(|row| filter.as_ref().is_none_or(|filter| filter.holds(row)))
    });
    for order in
        call.query.get("orderBy").unwrap_or("").split(',').rev().map(str::trim).filter(|order| !order.is_empty())
    {
        let (field, descending) = order.strip_suffix(" desc").map_or((order, false), |field| (field, true));
        let member = match field {
            "create_time" => "createTime",
            "update_time" => "updateTime",
            "display_name" => "displayName",
            "severity" | "status" => field,
            _ => return Err(Refusal::bad(format!("orderBy: {field} is unknown"))),
        };
        rows.sort_by_key(|row| row[member].as_str().unwrap_or("").to_owned());
        if descending {
            rows.reverse();
        }
    }
    list::page(&world.core, call, "incidents", None, |from, count| {
        let numbered = (0..).zip(&rows).filter(|(number, _)| *number >= from);
        numbered
            .take(count)
            .map(|(number, row)| {
                let mut shown: Value = row.clone();
                // Only the single answer names devices and detections.
                if let Some(members) = shown.as_object_mut() {
                    members.remove("deviceUuids");
                    members.remove("detectionUuids");
                }
                (number, written(&shown, false))
            })
            .collect()
    })
}

fn update(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let mask = text(&body, "updateMask", 1000)?;
    let index = find(world, call.param(0))?;
    let mut changed = record(world, index);
    let mut members = Map::new();
    for name in mask.split(',').map(str::trim) {
        match name {
            "assigneeUuid" => {
                if body[name].as_str().unwrap_or("").is_empty() && changed["status"] != "INCIDENT_STATUS_OPEN" {
                    return Err(Refusal::bad("assigneeUuid: may be empty only while the incident is open"));
                }
            }
            "severity" if !SEVERITIES.iter().any(|known| body[name] == **known) => {
                return Err(Refusal::bad("severity: unknown word"));
            }
            "severity" | "description" | "displayName" => {}
            _ => return Err(Refusal::bad(format!("updateMask: {name} cannot be updated"))),
        }
        changed[name] = body[name].clone();
        members.insert(name.to_owned(), body[name].clone());
    }
    world.core.fleet(FEED).edit(index, members);
    one("incident", record(world, index))
}

fn comments(world: &World<Eset>, call: &Call) -> Outcome {
    find(world, call.param(0))?;
    let state = lock(&world.vendor.state);
    let mut found: Vec<&Value> = state.comments.iter().filter(|row| row["incidentUuid"] == call.param(0)).collect();
    found.sort_by_key(|row| row["createTime"].as_str().unwrap_or("").to_owned());
    one("comments", json!(found))
}

fn add_comment(state: &mut State, world: &World<Eset>, incident: &str, text: &str, last: bool) -> Value {
    let now = tick(world);
    let (uuid, author) = (state.mint(world.vendor.seed), Dice::new("eset-author", world.vendor.seed, 0).uuid());
    let comment = json!({"uuid": uuid, "incidentUuid": incident, "text": text, "authorUuid": author, "createTime": now, "updateTime": now,
        "isFinalComment": last});
    state.comments.add(comment.clone());
    comment
}

fn create_comment(world: &World<Eset>, call: &Call) -> Outcome {
    let comment = Value::Object(wrapped(call, "comment")?);
    let text = text(&comment, "text", LONGEST_TEXT)?;
    if comment["incidentUuid"].as_str().is_some_and(|uuid| uuid != call.param(0)) {
        return Err(Refusal::bad("comment.incidentUuid: not the incident of the path"));
    }
    find(world, call.param(0))?;
    let mut state = lock(&world.vendor.state);
    one("comment", add_comment(&mut state, world, call.param(0), text, false))
}

fn close(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    if !REASONS.iter().any(|known| body["closureReason"] == **known) {
        return Err(Refusal::bad("closureReason: a reason is required"));
    }
    let index = find(world, call.param(0))?;
    if record(world, index)["status"] == "INCIDENT_STATUS_CLOSED" {
        return Err(Refusal::bad("the incident is closed"));
    }
    set_status(world, index, "INCIDENT_STATUS_CLOSED", &body["closureReason"]);
    let mut state = lock(&world.vendor.state);
    if let Some(text) = body["finalComment"]["text"].as_str() {
        add_comment(&mut state, world, call.param(0), text, true);
    }
    done()
}

/// Back to open; the assignee stays, and the closing comment becomes an ordinary one.
fn reopen(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let index = find(world, call.param(0))?;
    if record(world, index)["status"] == "INCIDENT_STATUS_OPEN" {
        return Err(Refusal::bad("the incident is open"));
    }
    set_status(world, index, "INCIDENT_STATUS_OPEN", &json!(OPEN_REASON));
    let mut state = lock(&world.vendor.state);
    for comment in state.comments.iter_mut().filter(|row| row["incidentUuid"] == call.param(0)) {
        comment["isFinalComment"] = json!(false);
    }
    if let Some(text) = body["comment"]["text"].as_str() {
        add_comment(&mut state, world, call.param(0), text, false);
    }
    done()
}

fn set_status(world: &World<Eset>, index: u64, status: &str, reason: &Value) {
    let members = [("status", json!(status)), ("resolveReason", reason.clone())];
    world.core.fleet(FEED).edit(index, members.map(|(name, value)| (name.to_owned(), value)).into_iter().collect());
}

fn uuid(seed: u64, index: u64) -> String {
    indexed_uuid(KIND, seed, index)
}

fn generated(seed: u64, index: u64, devices: u64, detections: u64) -> Value {
    let dice = &mut Dice::new("eset-incident-facts", seed, index);
    let status = dice.pick(&["OPEN", "OPEN", "IN_PROGRESS", "CLOSED", "WAITING_FOR_INPUT"]);
    let closed = status == "CLOSED";
    let created = dice.instant(2025, 2025);
    let updated = created + i64::try_from(dice.below(20 * 86_400)).unwrap_or(0) * 1_000_000;
    let involved = dice.of(&[1, 1, 1, 2, 3]);
    let parts = |end: u64, uuid: fn(u64, u64) -> String| {
        (0..involved.min(end)).map(|step| uuid(seed, (index * 3 + step) % end)).collect::<Vec<_>>()
    };
    let mut incident = json!({
        "uuid": uuid(seed, index), "displayName": format!("Incident {index}"), "description": "Several detections on one device", "assigneeUuid":
            if status == "OPEN" { String::new() } else { dice.uuid() },
        "createTime": rfc3339(created, 3), "updateTime": rfc3339(updated, 3), "severity": dice.pick(SEVERITIES), "status": format!("INCIDENT_STATUS_{status}"),
        "resolveReason": if closed { dice.pick(REASONS) } else { OPEN_REASON }, "tags": ["simulated"],
        "metrics": {"deviceCount": involved, "executableCount": dice.below(4), "processCount": dice.below(9)},
        "deviceUuids": parts(devices, device::uuid_at), "detectionUuids": parts(detections, detection::uuid)
    });
    if closed {
        incident["triageDuration"] = json!("12.5s");
        incident["responseDuration"] = json!("3600s");
    }
    incident
}

pub(crate) fn generated_comment(seed: u64, index: u64) -> Value {
    let mut dice = Dice::new("eset-comment", seed, index);
    let time = dice.time(2025, 2025);
    json!({"uuid": dice.uuid(), "incidentUuid": uuid(seed, index % 5), "text": format!("Comment {index}: vérifié"), "authorUuid": dice.uuid(), "createTime": time,
        "updateTime": time, "isFinalComment": false})
}
