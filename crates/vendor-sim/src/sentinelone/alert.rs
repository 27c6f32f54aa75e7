//! Unified alerts: a GraphQL query, known from public clients of the vendor.
//!
//! A selection that names an unknown field fails the whole query, with status 200; what it names is answered, and no more.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::filter::{Quick, micros};
use super::row::{self, agent_of};
use super::selection::Selection;
use super::vendor::SentinelOne;
use crate::cursor::{Cursor, hash_of};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Answer, Call, Feed, Frame, Outcome, Page, Refusal, Route, World, routes_of};
use crate::noise::gaps;
use crate::record::{merge, sample};

const FEED: &str = "alerts";
pub(crate) const PATH: &str = "/web/api/v2.1/unifiedalerts/graphql";
const LARGEST: u64 = 1000;
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/unified-alert.json")));

pub(crate) fn feed() -> Feed<SentinelOne> {
    Feed::new(FEED, ("id", "name"), id, record).closes(&["status"])
}

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    routes_of(FEED, vec![Route::read("POST /web/api/v2.1/unifiedalerts/graphql", query)])
}

fn id(world: &World<SentinelOne>, index: u64) -> String {
    crate::dice::indexed_uuid("sentinelone-alert", world.vendor.seed, index)
}

fn quick(world: &World<SentinelOne>, index: u64) -> Quick {
    row::quick(world, FEED, 1, index)
}

const STATUSES: &[&str] = &["NEW", "IN_PROGRESS", "RESOLVED"];
const VERDICTS: &[&str] = &["TRUE_POSITIVE_MALWARE", "TRUE_POSITIVE_BENIGN", "FALSE_POSITIVE_OTHER", "UNDEFINED"];

fn record(world: &World<SentinelOne>, index: u64) -> Value {
    let (quick, agent) = (quick(world, index), agent_of(world, FEED, index));
    let dice = &mut Dice::new("sentinelone-unified-alert", world.vendor.seed, index);
    let fleet = world.core.fleet(FEED);
    let change = fleet.change(index);
    let status = dice.pick(STATUSES);
    let status = change.closed.map_or(status, |closed| if closed { "RESOLVED" } else { "NEW" });
    let verdict = dice.pick(VERDICTS);
    let verdict = if change.revision > 0 { VERDICTS[change.revision as usize % 3] } else { verdict };
    let mut alert = SAMPLE.clone();
    let at = |micros: i64| json!(rfc3339(micros, 3));
    let members = json!({
        "id": id(world, index), "name": format!("Alerte {index}: suspicious file"), "severity": dice.pick(&["CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO", "UNKNOWN"]),
        "status": status, "analystVerdict": verdict, "confidenceLevel": dice.pick(&["MALICIOUS", "SUSPICIOUS"]), "detectedAt": at(quick.created),
        "createdAt": at(quick.created + 900_000), "firstSeenAt": at(quick.created), "lastSeenAt": at(quick.created + 60_000_000), "updatedAt": at(quick.updated.max(quick.created + 900_000)),
        "classification": dice.pick(&["MALWARE", "RANSOMWARE", "PUA", "UNKNOWN"]), "result": dice.pick(&["UNMITIGATED", "MITIGATED", "BENIGN"]),
        "externalId": dice.between(2_297_000_000_000_000_000, 2_298_000_000_000_000_000).to_string(), "storylineId": dice.upper(16), "ticketId": null,
        "assignee": if dice.chance(500) { alert["assignee"].clone() } else { Value::Null }
    });
    merge(&mut alert, members);
    let asset = json!({"agentUuid": agent["uuid"], "agentVersion": agent["agentVersion"], "name": agent["computerName"],
        "lastLoggedInUser": agent["lastLoggedInUserName"], "osType": agent["osType"].as_str().map(str::to_uppercase),
        "osVersion": format!("{} {}", agent["osName"].as_str().unwrap_or(""), agent["osRevision"].as_str().unwrap_or(""))});
    merge(&mut alert["assets"][0], asset);
    for (part, id, name) in
        [("account", "accountId", "accountName"), ("site", "siteId", "siteName"), ("group", "groupId", "groupName")]
    {
        alert["realTime"]["scope"][part] = json!({"id": agent[id], "name": agent[name]});
    }
    alert["sloDetails"]["timeToResolveData"]["actionDue"] = json!(30 + change.contacts);
    gaps(
        dice,
        world.core.options.clean,
        &mut alert,
        &[],
        &["description", "process", "detectionTime", "analytics", "attackSurfaces"],
    );
    fleet.lay_edits_over(index, &mut alert);
    alert
}

/// An answer with errors comes with status 200.
fn failed(message: &str) -> Outcome {
    Ok(Answer::json(
        json!({"data": null, "errors": [{"message": message, "extensions": {"classification": "ValidationError"}}]}),
    ))
}

fn query(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let body = call.object()?;
    let Some(asked) = body["query"].as_str() else { return Err(Refusal::bad("query: required")) };
    let Some(selection) = Selection::parse(asked) else { return failed("Invalid syntax") };
    let Some(alerts) = selection.get("alerts") else { return failed("Validation error: no known query field") };
    let Some(node) = alerts.get("edges").and_then(|edges| edges.get("node")) else {
        return failed("Validation error: edges.node is not selected");
    };
    if let Some(unknown) = node.unknown(&SAMPLE) {
        return failed(&format!(
            "Validation error (FieldUndefined@[{unknown}]) : Field '{unknown}' in type 'Alert' is undefined"
        ));
    }
    let variables = &body["variables"];
    let first = variables["first"].as_u64().unwrap_or(10);
    if !(1..=LARGEST).contains(&first) {
        return failed("first must be between 1 and 1000");
    }
    let tests = match tests(&variables["filters"]) {
        Ok(tests) => tests,
        Err(message) => return failed(&message),
    };
    page(world, variables, first, &tests, node)
}

fn page(world: &World<SentinelOne>, variables: &Value, first: u64, tests: &[Test], node: &Selection) -> Outcome {
    let query = hash_of(&format!("{}{}", variables["filters"], variables["sort"]));
    let after = variables["after"].as_str().filter(|after| !after.is_empty());
    let cursor = Cursor::read(&world.core, "after", after, query)?;
    let Some(feed) = world.feed(FEED) else { return failed("no such feed") };
    let mut rows = world.take(feed, 0, usize::MAX, |index| {
        let alert = record(world, index);
        tests.iter().all(|test| test.holds(&alert)).then_some(alert)
    });
    let by = variables["sort"]["by"].as_str().unwrap_or("id");
    rows.sort_by_cached_key(|row| {
        (row[by].as_str().unwrap_or("").to_owned(), row["id"].as_str().unwrap_or("").to_owned())
    });
    if variables["sort"]["order"] == "DESC" {
        rows.reverse();
    }
    let index = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let end = (index(cursor.from) + index(first)).min(rows.len());
    let next = Cursor { page: cursor.page + 1, from: end as u64, query }.encode(&world.core);
    let more = end < rows.len();
    let shown = rows.get(index(cursor.from)..end).unwrap_or_default();
    Ok(Answer::page(Page {
        records: shown.iter().map(|row| node.project(row).to_string().into_bytes()).collect(),
        number: cursor.page,
        asked: after.map(str::to_owned),
        next: more.then_some(next),
        again: Some(Cursor { page: cursor.page + 1, ..cursor }.encode(&world.core)),
        total: Some(rows.len() as u64),
        frame: Frame::GraphQl { field: "alerts" },
        ..Page::default()
    }))
}

/// One filter: a range of times or a set of words.
enum Test {
    Range { member: String, low: Option<(i64, bool)>, high: Option<(i64, bool)> },
    OneOf { member: String, words: Vec<Value> },
}

fn tests(filters: &Value) -> Result<Vec<Test>, String> {
    let read = |filter: &Value| {
        let member = filter["fieldId"].as_str().filter(|member| !SAMPLE[*member].is_null());
        let member = member.ok_or_else(|| format!("unknown fieldId {}", filter["fieldId"]))?.to_owned();
        if let Some(range) = filter["dateTimeRange"].as_object() {
            let end = |name: &str| {
                let inclusive = range.get(&format!("{name}Inclusive")).and_then(Value::as_bool).unwrap_or(true);
                range.get(name).and_then(Value::as_i64).map(|at| (at * 1000, inclusive))
            };
            return Ok(Test::Range { member, low: end("start"), high: end("end") });
        }
        match (&filter["stringIn"]["values"], &filter["stringEqual"]["value"]) {
            (Value::Array(words), _) => Ok(Test::OneOf { member, words: words.clone() }),
            (_, word @ Value::String(_)) => Ok(Test::OneOf { member, words: vec![word.clone()] }),
            _ => Err("a filter needs dateTimeRange, stringIn or stringEqual".to_owned()),
        }
    };
    filters.as_array().into_iter().flatten().map(read).collect()
}

impl Test {
    fn holds(&self, alert: &Value) -> bool {
        match self {
            Self::OneOf { member, words } => words.contains(&alert[member.as_str()]),
            Self::Range { member, low, high } => {
                let Some(at) = alert[member.as_str()].as_str().and_then(micros) else { return false };
                low.is_none_or(|(low, with)| at > low || (with && at == low))
                    && high.is_none_or(|(high, with)| at < high || (with && at == high))
            }
        }
    }
}
