//! Cases. The contract pages by number; live tenants page by key and ignore the parameters of the contract.

use std::sync::LazyLock;

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::rows::{self, Bounds, Keyed, known, one_of};
use super::vendor::{Sophos, tenant_id, tenant_of};
use super::{detection, tenant};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Refusal, Route, World, routes_of};
use crate::noise::gaps;
use crate::record::{merge, sample};

const FEED: &str = "cases";
const KIND: &str = "sophos-case";
const LARGEST: u64 = 50;
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/case.json")));
const PARAMETERS: &[&str] = &[
    "managedBy",
    "type",
    "severity",
    "status",
    "assignee",
    "name",
    "overviewContains",
    "createdAfter",
    "createdBefore",
    "escalated",
    "verdict",
    "page",
    "pageSize",
    "pageTotal",
    "pageFromKey",
    "sort",
];
/// The members of the list's items.
const LISTED: &[&str] = &["id", "type", "name", "tenant", "createdAt", "status"];
const WORDS: &[(&str, &[&str])] = &[
    ("status", &["new", "investigating", "onHold", "resolved", "actionRequired"]),
    ("severity", &["notSet", "informational", "low", "medium", "high", "critical"]),
    ("type", &["hunt", "activeThreat", "customerRequest", "exposure", "generalRequest", "incident", "investigation"]),
];

pub(crate) fn feed() -> Feed<Sophos> {
    Feed::new(FEED, ("id", "name"), |world, index| indexed_uuid(KIND, world.vendor.seed, index), record)
        .closes(&["status", "resolvedAt"])
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /cases/v1/cases", cases),
            Route::write("POST /cases/v1/cases", create),
            Route::read("GET /cases/v1/cases/{caseId}", |world, call| {
                Ok(Answer::json(record(world, find(world, call)?)))
            }),
            Route::write("PATCH /cases/v1/cases/{caseId}", update),
            Route::write("DELETE /cases/v1/cases/{caseId}", |world, call| {
                let index = find(world, call)?;
                if record(world, index)["managedBy"] != "self" {
                    return Err(Refusal::new(StatusCode::FORBIDDEN, "only self-managed cases can be deleted"));
                }
                world.core.fleet(FEED).remove(index);
                Ok(Answer::json(json!({"deleted": true})))
            }),
            Route::read("GET /cases/v1/cases/{caseId}/detections", |world, call| {
                known(call, &["page", "pageSize", "pageTotal", "sort"])?;
                let index = find(world, call)?;
                let rows: Vec<Value> =
                    of_case(world, index).into_iter().map(|index| detection::record(world, index)).collect();
                rows::numbered_rows(world, call, &rows, LARGEST)
            }),
        ],
    )
}

fn find(world: &World<Sophos>, call: &Call) -> Result<u64, Refusal> {
    rows::find(world, call, FEED, KIND, call.param(0))
}

fn cases(world: &World<Sophos>, call: &Call) -> Outcome {
    let by_key = world.vendor.settings.cases_by_key;
    if !by_key {
        known(call, PARAMETERS)?;
    }
    if !(1..=LARGEST).contains(&call.query.number("pageSize")?.unwrap_or(LARGEST)) {
        return Err(Refusal::bad("Page size must be between 1 and 50."));
    }
    let created = Bounds::of(world, call, "createdAfter", "createdBefore")?;
    let names = ["managedBy", "type", "severity", "status", "verdict"];
    let keep = |case: &Value| {
        names.iter().all(|name| one_of(call, name, &case[*name])) && created.hold(world, &case["createdAt"])
    };
    let show = |mut case: Value| {
        if let Some(members) = case.as_object_mut() {
            members.retain(|name, _| LISTED.contains(&name.as_str()));
        }
        case
    };
    if by_key {
        let ignoring = Call { query: call.query.without(&["page", "sort"]), ..call.again() };
        return rows::keyed(world, &ignoring, Keyed { feed: FEED, largest: LARGEST }, record, keep, show);
    }
    let tenant = tenant::of_call(world, call)?;
    let rows = rows::of_tenant(world, FEED, tenant, (0, usize::MAX), record, keep);
    let mut rows: Vec<Value> = rows.into_iter().map(|(_, row)| row).collect();
    if let Some(sort) = call.query.get("sort") {
        rows::sort_by(&mut rows, sort)?;
    }
    let rows: Vec<Value> = rows.into_iter().map(show).collect();
    rows::numbered_rows(world, call, &rows, LARGEST)
}

/// The members that a body may set, checked against the contract's values.
fn members(body: &Value) -> Result<Map<String, Value>, Refusal> {
    let mut members = Map::new();
    for name in ["name", "type", "severity", "status", "overview"] {
        if body[name].is_null() {
            continue;
        }
        let words = WORDS.iter().find(|(member, _)| *member == name).map(|(_, words)| *words);
        if words.is_some_and(|words| !words.iter().any(|word| body[name] == **word)) {
            return Err(Refusal::bad(format!("{name}: unknown word")));
        }
        members.insert(name.to_owned(), body[name].clone());
    }
    if let Some(assignee) = body["assignee"].as_str() {
        members.insert(
            "assignee".into(),
            if assignee.is_empty() { Value::Null } else { json!({"type": "user", "name": assignee}) },
        );
    }
    Ok(members)
}

fn update(world: &World<Sophos>, call: &Call) -> Outcome {
    let index = find(world, call)?;
    let mut members = members(&call.object()?)?;
    if members.get("status").is_some_and(|status| status == "resolved") {
        members.insert("resolvedAt".into(), json!(rfc3339(world.core.fleet(FEED).now(), 3)));
    }
    world.core.fleet(FEED).edit(index, members);
    Ok(Answer::json(record(world, index)))
}

fn create(world: &World<Sophos>, call: &Call) -> Outcome {
    let tenant = tenant::of_call(world, call)?;
    let body = call.object()?;
    let mut members = members(&body)?;
    if !body["name"].is_string() || body["managedBy"] == "sophos" {
        return Err(Refusal::bad("name is required, and managedBy is self"));
    }
    members.insert("managedBy".into(), json!("self"));
    let index = rows::add(world, FEED, tenant);
    world.core.fleet(FEED).edit(index, members);
    let mut answer = Answer::json(record(world, index));
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

/// The detections of a case; the first one opened it.
fn of_case(world: &World<Sophos>, index: u64) -> Vec<u64> {
    let first = rows::neighbour(world, FEED, detection::FEED, index);
    let count = 1 + Dice::new("sophos-case-detections", world.vendor.seed, index).below(3);
    let Some(feed) = world.feed(detection::FEED) else { return Vec::new() };
    let tenant = tenant_of(world, FEED, index);
    world.take(feed, first, usize::try_from(count).unwrap_or(1), |other| {
        (tenant_of(world, detection::FEED, other) == tenant).then_some(other)
    })
}

fn record(world: &World<Sophos>, index: u64) -> Value {
    let seed = world.vendor.seed;
    let dice = &mut Dice::new("sophos-case-facts", seed, index);
    let detections = of_case(world, index);
    let first = detections.first().map_or(Value::Null, |index| detection::record(world, *index));
    let fleet = world.core.fleet(FEED);
    let change = fleet.change(index);
    let seeded = dice.instant(2025, 2025);
    let created = change.born.unwrap_or(seeded);
    let later = i64::try_from(dice.below(20 * 86_400)).unwrap_or(0) * 1_000_000;
    let updated = change.changed_at.or(change.born).unwrap_or(seeded + later);
    let status = dice.pick(&["new", "investigating", "onHold", "resolved", "actionRequired"]);
    let status = change.closed.map_or(status, |closed| if closed { "resolved" } else { "investigating" });
    let mut case = SAMPLE.clone();
    let members = json!({
        "id": indexed_uuid(KIND, seed, index), "type": dice.pick(&["hunt", "activeThreat", "incident", "investigation"]), "name": format!("Cas {index}: {}", first["detectionRule"].as_str().unwrap_or("")),
        "tenant": {"id": tenant_id(seed, tenant_of(world, FEED, index))}, "managedBy": dice.pick(&["self", "self", "sophos"]), "createdAt": rfc3339(created, 3),
        "updatedAt": rfc3339(updated, 3), "resolvedAt": if status == "resolved" { json!(rfc3339(updated, 3)) } else { Value::Null }, "status": status,
        "severity": dice.pick(&["notSet", "informational", "low", "medium", "high", "critical"]), "detectionCount": detections.len(),
        "verdict": dice.pick(&["falsePositive", "truePositive"]), "overview": if change.revision > 0 { format!("changed {}", change.revision) } else { "Under review".to_owned() }
    });
    merge(&mut case, members);
    for name in ["id", "severity", "type", "detectionRule", "time", "mitreAttacks"] {
        case["initialDetection"][name] = first[name].clone();
    }
    gaps(
        dice,
        world.core.options.clean,
        &mut case,
        &["severity", "verdict", "escalated", "overview"],
        &["assignee", "assignedAt", "verdict", "initialDetection"],
    );
    fleet.lay_edits_over(index, &mut case);
    case
}
