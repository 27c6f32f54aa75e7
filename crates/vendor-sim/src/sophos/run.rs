//! Queries that run for a while: over the Data Lake, on endpoints, and for groups of detections.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::resource::Desk;
use super::{conditions, detection, endpoint, job, rows, tenant};
use crate::engine::{Answer, Outcome, Refusal};

pub(crate) const DETECTIONS: &str = detection::RUNS;
const LIVE: &str = "/live-discover/v1/queries/runs";
const GROUPS: &str = "/detections/v1/queries/detection-groups";
const MOST_FILTERS: usize = 5;
const MOST_IDS: usize = 1000;
const LONGEST_TEMPLATE: usize = 50_000;

/// The query of the body, or an existing saved one.
pub(crate) fn start(desk: &mut Desk<'_>) -> Outcome {
    let (of, given) = (desk.of(), desk.members()?);
    let mut members = Value::Object(given);
    if of != GROUPS {
        check(&members)?;
        if members["matchEndpoints"].is_null() {
            members["matchEndpoints"] = json!({"filters": []});
        }
        let own = members["adHocQuery"].take();
        if own.is_object() {
            members["template"] = own["template"].clone();
            members["name"] = own["name"].clone();
        } else {
            let (account, id) =
                (desk.account.clone(), members["savedQuery"]["queryId"].as_str().unwrap_or("").to_owned());
            let list = of.strip_suffix("/runs").unwrap_or(of);
            let query = desk.row_in(&account, list, &id)?;
            members["template"] = query["template"].clone();
            members["query"] = json!({"id": query["id"], "name": query["name"], "code": query["code"]});
        }
    }
    let found = results(desk, &members)?.len();
    members["result"] = json!("notAvailable");
    members["resultCount"] = json!(found);
    job::begun(desk, of, members);
    answer_last(desk)
}

/// The newest run in its current state.
pub(crate) fn answer_last(desk: &mut Desk<'_>) -> Outcome {
    let (of, polls) = (desk.of(), desk.polls());
    let run = desk.rows().last().map_or(Value::Null, |run| told(of, polls, run));
    desk.answer(run)
}

fn check(given: &Value) -> Result<(), Refusal> {
    if !given["adHocQuery"]["template"].is_string() && !given["savedQuery"]["queryId"].is_string() {
        return Err(Refusal::bad("adHocQuery or savedQuery: is required"));
    }
    if given["adHocQuery"]["template"].as_str().is_some_and(|text| text.chars().count() > LONGEST_TEMPLATE) {
        return Err(Refusal::bad(format!("adHocQuery.template: at most {LONGEST_TEMPLATE} characters")));
    }
    let Some(filters) = given["matchEndpoints"]["filters"].as_array() else { return Ok(()) };
    let too_long = |filter: &Value| filter["ids"].as_array().is_some_and(|ids| !(1..=MOST_IDS).contains(&ids.len()));
    if filters.len() > MOST_FILTERS || filters.iter().any(too_long) {
        return Err(Refusal::bad(format!("matchEndpoints: at most {MOST_FILTERS} filters of 1 to {MOST_IDS} ids")));
    }
    Ok(())
}

/// A run in its current state, with its end if it has ended.
fn told(of: &str, polls: u32, run: &Value) -> Value {
    let mut told = job::shown(of, polls, run);
    if job::is_done(of, &told) && told["result"] == "notAvailable" {
        let fails = run[job::FAILS] == true;
        told["result"] = json!(if fails { "failed" } else { "succeeded" });
        if fails {
            told["resultCount"] = json!(0);
        }
    }
    told
}

pub(crate) fn list(desk: &mut Desk<'_>) -> Outcome {
    let (of, polls, call, world) = (desk.of(), desk.polls(), desk.call, desk.world);
    let runs = desk.rows().iter().map(|run| told(of, polls, run)).collect();
    let mut runs = conditions::kept(world, call, runs)?;
    if call.query.get("order") == Some("desc") {
        runs.reverse();
    }
    desk.show(&runs)
}

/// Each request for the state lets the run make progress.
pub(crate) fn get(desk: &mut Desk<'_>) -> Outcome {
    let (of, polls) = (desk.of(), desk.polls());
    let run = desk.found()?;
    let now = told(of, polls, run);
    job::looked(of, polls, run);
    desk.answer(now)
}

pub(crate) fn cancel(desk: &mut Desk<'_>) -> Outcome {
    let (of, polls) = (desk.of(), desk.polls());
    let run = desk.found()?;
    let open = !job::is_done(of, &job::shown(of, polls, run));
    if open {
        run["result"] = json!("canceled");
        run["looks"] = json!(u32::MAX);
    }
    desk.answer(json!({"canceled": open}))
}

/// The run of the path, in its current state.
fn found(desk: &mut Desk<'_>) -> Result<Value, Refusal> {
    let (of, polls) = (desk.of(), desk.polls());
    Ok(told(of, polls, desk.found()?))
}

/// The same, if it has results.
pub(crate) fn finished(desk: &mut Desk<'_>) -> Result<Value, Refusal> {
    let run = found(desk)?;
    if run["result"] == "succeeded" { Ok(run) } else { Err(Refusal::bad("the run has no results")) }
}

/// The endpoints of a run: those of its filters, or all.
fn asked(desk: &Desk<'_>, run: &Value) -> Result<Vec<Value>, Refusal> {
    let tenant = tenant::of_call(desk.world, desk.call)?;
    let filters = run["matchEndpoints"]["filters"].as_array().cloned().unwrap_or_default();
    let named = |endpoint: &Value| {
        let meets = |filter: &Value| filter["ids"].as_array().is_none_or(|ids| ids.contains(&endpoint["id"]));
        filters.is_empty() || filters.iter().any(meets)
    };
    let all = rows::of_tenant(desk.world, endpoint::FEED, tenant, (0, usize::MAX), endpoint::record, named);
    Ok(all.into_iter().map(|(_, endpoint)| endpoint).collect())
}

/// The results of a run: its endpoints, or the detections by their rule.
fn results(desk: &Desk<'_>, run: &Value) -> Result<Vec<Value>, Refusal> {
    match desk.of() {
        GROUPS => groups(desk, run),
        LIVE => Ok(asked(desk, run)?.iter().map(|one| json!({"endpointId": one["id"], "hostname": one["hostname"], "name": one["os"]["name"]})).collect()),
        _ => Ok(asked(desk, run)?.iter().map(|one| json!({"meta_endpoint_id": one["id"], "meta_hostname": one["hostname"], "meta_os_name": one["os"]["name"]})).collect()),
    }
}

fn groups(desk: &Desk<'_>, run: &Value) -> Result<Vec<Value>, Refusal> {
    let tenant = tenant::of_call(desk.world, desk.call)?;
    let keep = |row: &Value| {
        run["severity"].as_array().is_none_or(|wanted| wanted.is_empty() || wanted.contains(&row["severity"]))
            && run["detectionRule"].as_str().is_none_or(|rule| row["detectionRule"] == rule)
    };
    let found = rows::of_tenant(desk.world, detection::FEED, tenant, (0, usize::MAX), detection::record, keep);
    let mut by_rule: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (_, row) in found {
        by_rule.entry(row["detectionRule"].as_str().unwrap_or("").to_owned()).or_default().push(row);
    }
    let group = |(rule, rows): (String, Vec<Value>)| {
        let first = &rows[0];
        json!({"id": crate::dice::Dice::new(&rule, desk.world.vendor.seed, 0).uuid(), "detectionRule": rule, "count": rows.len(), "severity": first["severity"],
            "sensor": first["sensor"], "time": first["time"], "mitreAttacks": first["mitreAttacks"], "type": first["type"], "device": first["device"]})
    };
    Ok(by_rule.into_iter().map(group).collect())
}

pub(crate) fn page(desk: &mut Desk<'_>) -> Outcome {
    let run = finished(desk)?;
    let found = results(desk, &run)?;
    if desk.of() == GROUPS {
        return rows::numbered_rows(desk.world, desk.call, &found, 2000);
    }
    let columns = found.first().and_then(Value::as_object).into_iter().flat_map(|row| row.keys());
    let columns: Vec<Value> = columns.map(|name| json!({"name": name, "type": "text"})).collect();
    let (_, bytes) = rows::keyed_rows(desk.world, desk.call, &found, 2000)?.bytes();
    let mut page: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    page["metadata"] = json!({"columns": columns});
    Ok(Answer::json(page))
}

/// The state of each endpoint.
pub(crate) fn endpoints(desk: &mut Desk<'_>) -> Outcome {
    let run = found(desk)?;
    let shown = asked(desk, &run)?.into_iter().map(|one| {
        json!({"id": one["id"], "type": one["type"], "hostname": one["hostname"], "os": one["os"], "ipv4Addresses": one["ipv4Addresses"],
            "status": run["status"], "result": run["result"], "resultCount": 1, "createdAt": run["createdAt"]})
    });
    rows::numbered_rows(desk.world, desk.call, &shown.collect::<Vec<_>>(), 100)
}
