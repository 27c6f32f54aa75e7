//! Incidents and their comments.

use serde_json::{Value, json};

use super::Eset;
use super::expression::Expression;
use super::state::{State, done, one, text, tick, unknown, wrapped};
use super::{device, list};
use crate::dice::Dice;
use crate::engine::{Call, Outcome, Refusal, Route, World, lock, written};

const SEVERITIES: &[&str] =
    &["INCIDENT_SEVERITY_LEVEL_LOW", "INCIDENT_SEVERITY_LEVEL_MEDIUM", "INCIDENT_SEVERITY_LEVEL_HIGH"];
const REASONS: &[&str] = &[
    "INCIDENT_RESOLVE_REASON_TRUE_POSITIVE",
    "INCIDENT_RESOLVE_REASON_FALSE_POSITIVE",
    "INCIDENT_RESOLVE_REASON_SUSPICIOUS",
];
const LONGEST_TEXT: usize = 10_000;

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v2/incidents", incidents),
        Route::read("GET /v2/incidents/{incidentUuid}", |world, call| {
            one("incident", lock(&world.vendor.state).incidents.find(call.param(0))?.clone())
        }),
        Route::write("POST /v2/incidents/{incidentUuid}/basic-attributes:update", update),
        Route::read("GET /v2/incidents/{incidentUuid}/comments", comments),
        Route::write("POST /v2/incidents/{incidentUuid}/comments", create_comment),
        Route::read("GET /v2/incidents/{incidentUuid}/comments/{commentUuid}", |world, call| {
            let state = lock(&world.vendor.state);
            one("comment", comment(&state, call)?.clone())
        }),
        Route::write("DELETE /v2/incidents/{incidentUuid}/comments/{commentUuid}", |world, call| {
            let mut state = lock(&world.vendor.state);
            comment(&state, call)?;
            state.comments.take(call.param(1))?;
            done()
        }),
        Route::write("POST /v2/incidents/{incidentUuid}/comments/{commentUuid}/text:update", |world, call| {
            let body = call.object()?;
            let text = text(&body, "text", LONGEST_TEXT)?;
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
    ]
}

/// A comment of this incident.
fn comment<'a>(state: &'a State, call: &Call) -> Result<&'a Value, Refusal> {
    state.incidents.find(call.param(0))?;
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
    let state = lock(&world.vendor.state);
    let mut rows: Vec<&Value> =
        state.incidents.iter().filter(|row| filter.as_ref().is_none_or(|filter| filter.holds(row))).collect();
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
                let mut shown = (*row).clone();
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
    let mut state = lock(&world.vendor.state);
    let mut changed = state.incidents.find(call.param(0))?.clone();
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
    }
    changed["updateTime"] = json!(tick(world));
    *state.incidents.find_mut(call.param(0))? = changed.clone();
    one("incident", changed)
}

fn comments(world: &World<Eset>, call: &Call) -> Outcome {
    let state = lock(&world.vendor.state);
    state.incidents.find(call.param(0))?;
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
    let mut state = lock(&world.vendor.state);
    state.incidents.find(call.param(0))?;
    one("comment", add_comment(&mut state, world, call.param(0), text, false))
}

fn close(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    if !REASONS.iter().any(|known| body["closureReason"] == **known) {
        return Err(Refusal::bad("closureReason: a reason is required"));
    }
    let mut state = lock(&world.vendor.state);
    let incident = state.incidents.find_mut(call.param(0))?;
    if incident["status"] == "INCIDENT_STATUS_CLOSED" {
        return Err(Refusal::bad("the incident is closed"));
    }
    incident["status"] = json!("INCIDENT_STATUS_CLOSED");
    incident["resolveReason"] = body["closureReason"].clone();
    incident["updateTime"] = json!(tick(world));
    if let Some(text) = body["finalComment"]["text"].as_str() {
        add_comment(&mut state, world, call.param(0), text, true);
    }
    done()
}

/// Back to open; the assignee stays, and the closing comment becomes an ordinary one.
fn reopen(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let mut state = lock(&world.vendor.state);
    let incident = state.incidents.find_mut(call.param(0))?;
    if incident["status"] == "INCIDENT_STATUS_OPEN" {
        return Err(Refusal::bad("the incident is open"));
    }
    incident["status"] = json!("INCIDENT_STATUS_OPEN");
    incident["resolveReason"] = json!("INCIDENT_RESOLVE_REASON_UNSPECIFIED");
    incident["updateTime"] = json!(tick(world));
    for comment in state.comments.iter_mut().filter(|row| row["incidentUuid"] == call.param(0)) {
        comment["isFinalComment"] = json!(false);
    }
    if let Some(text) = body["comment"]["text"].as_str() {
        add_comment(&mut state, world, call.param(0), text, false);
    }
    done()
}

fn uuid(seed: u64, index: u64) -> String {
    Dice::new("eset-incident", seed, index).uuid()
}

pub(crate) fn generated(seed: u64, index: u64) -> Value {
    let dice = &mut Dice::new("eset-incident-facts", seed, index);
    let status = dice.pick(&["OPEN", "OPEN", "IN_PROGRESS", "CLOSED", "WAITING_FOR_INPUT"]);
    let closed = status == "CLOSED";
    let mut incident = json!({
        "uuid": uuid(seed, index), "displayName": format!("Incident {index}"), "description": "Several detections on one device", "assigneeUuid":
            if status == "OPEN" { String::new() } else { dice.uuid() },
        "createTime": dice.time(2025, 2025), "updateTime": dice.time(2025, 2025), "severity": dice.pick(SEVERITIES), "status": format!("INCIDENT_STATUS_{status}"),
        "resolveReason": if closed { dice.pick(REASONS) } else { "INCIDENT_RESOLVE_REASON_UNSPECIFIED" }, "tags": ["simulated"],
        "metrics": {"deviceCount": 1, "executableCount": dice.below(4), "processCount": dice.below(9)},
        "deviceUuids": [device::uuid_at(seed, index)], "detectionUuids": [dice.uuid(), dice.uuid()]
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
