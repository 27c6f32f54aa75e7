//! Remote scripts, whose tasks run and end as their status is asked for, and the life of a Deep Visibility query.

use serde_json::{Value, json};

use super::action::{missing, pairs};
use super::agent::{self, LISTING};
use super::filter::Filter;
use super::list;
use super::vendor::{Query, SentinelOne, Task};
use crate::dice::{Dice, rfc3339};
use crate::engine::{Answer, Call, Outcome, Refusal, Route, World, lock};

const SCRIPTS: u64 = 12;
const STATES: &[&str] = &["created", "in_progress", "completed"];

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    vec![
        Route::read("GET /web/api/v2.1/remote-scripts", |world, call| {
            let wanted = call.query.get("ids");
            let scripts = (0..SCRIPTS).map(|index| script(world.vendor.seed, index));
            let named = |script: &Value| wanted.is_none_or(|ids| ids.split(',').any(|id| script["id"] == id));
            list::of_values(world, call, &scripts.filter(named).collect::<Vec<_>>())
        }),
        Route::write("POST /web/api/v2.1/remote-scripts/execute", execute),
        Route::read("GET /web/api/v2.1/remote-scripts/status", status),
        Route::write("POST /web/api/v2.1/dv/init-query", begin),
        Route::read("GET /web/api/v2.1/dv/query-status", progress),
        Route::read("GET /web/api/v2.1/dv/events", events),
        Route::write("POST /web/api/v2.1/dv/cancel-query", |world, call| {
            let body = call.object()?;
            let mut queries = lock(&world.vendor.queries);
            find(&mut queries, body["queryId"].as_str())?.cancelled = true;
            Ok(Answer::json(json!({"data": {"success": "true"}, "errors": null})))
        }),
    ]
}

fn script_id(index: u64) -> String {
    (1_600_000_000_000_000_000 + index * 7919).to_string()
}

fn script(seed: u64, index: u64) -> Value {
    let mut dice = Dice::new("sentinelone-script", seed, index);
    let name =
        format!("{} {index}", dice.pick(&["Collect logs", "Kill process", "Relever l’inventaire", "Clear cache"]));
    json!({
        "id": script_id(index), "scriptName": name, "scriptType": dice.pick(&["artifactCollection", "dataCollection", "action"]), "version": "1.0.0",
        "osTypes": [dice.pick(&["windows", "linux", "macos"])], "inputRequired": dice.chance(300), "inputExample": "", "inputInstructions": "",
        "createdByUserId": "433241117337583999", "createdByUser": "Bo Lind", "createdAt": rfc3339(dice.instant(2023, 2024), 6),
        "updatedAt": rfc3339(dice.instant(2025, 2025), 6), "scopeLevel": "account", "scopeId": "900000000000000001", "scopeName": "Example Corp",
        "scriptDescription": null, "scriptRuntimeTimeoutSeconds": 3600, "isAvailableForArs": false, "mgmtId": 1
    })
}

fn execute(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let body = call.object()?;
    let data = &body["data"];
    let required = |name: &str| data[name].as_str().ok_or_else(|| missing(&format!("data.{name}")));
    let (script, description) = (required("scriptId")?, required("taskDescription")?);
    if !["SentinelCloud", "Local", "None", "SingularityXDR"].contains(&required("outputDestination")?) {
        return Err(Refusal::bad("data.outputDestination: Not a valid choice."));
    }
    if !(0..SCRIPTS).any(|index| script_id(index) == script) {
        return Err(Refusal::not_found("no such script"));
    }
    let filter = Filter::read(&LISTING, &pairs(&body["filter"])?)?;
    let found = list::all(&LISTING, world, &filter);
    let now = world.core.fleet(agent::FEED).tick();
    let mut tasks = lock(&world.vendor.tasks);
    let id = |number: usize| (1_800_000_000_000_000_000 + number as u64).to_string();
    let parent = format!("18{:017}", tasks.len());
    for index in &found {
        let number = tasks.len();
        tasks.push(Task {
            id: id(number),
            parent: parent.clone(),
            agent: *index,
            description: description.to_owned(),
            created: now,
            reads: 0,
        });
    }
    let answer = json!({"affected": found.len(), "parentTaskId": parent, "pending": false, "pendingExecutionId": null});
    Ok(Answer::json(json!({"data": answer, "errors": null})))
}

/// Each time that a task is read it is one step further.
fn status(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let query = &call.query;
    let parents = query.get("parentTaskId").or_else(|| query.get("parentTaskId__in"));
    let within =
        |words: Option<&str>, value: &str| words.is_none_or(|words| words.split(',').any(|word| word == value));
    let mut shown: Vec<(String, u64, Value)> = Vec::new();
    for task in lock(&world.vendor.tasks).iter_mut() {
        let state = STATES[task.reads.min(STATES.len() - 1)];
        if within(parents, &task.parent) && within(query.get("ids"), &task.id) && within(query.get("status"), state) {
            task.reads += 1;
            let at = rfc3339(task.created, 6);
            let row = json!({"id": task.id, "parentTaskId": task.parent, "status": state, "detailedStatus": state, "description": task.description,
                "createdAt": at, "updatedAt": at, "type": "script_execution", "initiatedBy": "Bo Lind", "initiatedById": "433241117337583999",
                "statusCode": null, "statusDescription": null, "scriptResultsPath": if state == "completed" { json!("results.zip") } else { Value::Null }});
            shown.push((task.id.clone(), task.agent, row));
        }
    }
    let rows: Vec<Value> = shown
        .into_iter()
        .map(|(_, index, mut row)| {
            let agent = agent::record(world, index);
            for (name, member) in [
                ("agentId", "id"),
                ("agentComputerName", "computerName"),
                ("agentUuid", "uuid"),
                ("agentOsType", "osType"),
                ("agentMachineType", "machineType"),
                ("agentIsActive", "isActive"),
                ("agentIsDecommissioned", "isDecommissioned"),
                ("accountId", "accountId"),
                ("accountName", "accountName"),
                ("siteId", "siteId"),
                ("siteName", "siteName"),
                ("groupId", "groupId"),
                ("groupName", "groupName"),
            ] {
                row[name] = agent[member].clone();
            }
            row
        })
        .collect();
    list::of_values(world, call, &rows)
}

fn begin(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let body = call.object()?;
    for name in ["query", "fromDate", "toDate"] {
        body[name].as_str().ok_or_else(|| missing(name))?;
    }
    let mut queries = lock(&world.vendor.queries);
    let id = format!("q{}", Dice::new("sentinelone-query", world.vendor.seed, queries.len() as u64).hex(31));
    queries.push(Query { id: id.clone(), reads: 0, cancelled: false });
    Ok(Answer::json(
        json!({"data": {"queryId": id, "queryModeInfo": {"lastActivatedAt": null, "mode": "scalyr"}}, "errors": null}),
    ))
}

fn find<'a>(queries: &'a mut [Query], id: Option<&str>) -> Result<&'a mut Query, Refusal> {
    let id = id.ok_or_else(|| missing("queryId"))?;
    queries.iter_mut().find(|query| query.id == id).ok_or_else(|| Refusal::not_found("no such query"))
}

/// Running when first asked for, finished from the third time on.
fn progress(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let mut queries = lock(&world.vendor.queries);
    let query = find(&mut queries, call.query.get("queryId"))?;
    let (state, progress) = match (query.cancelled, query.reads) {
        (true, _) => ("QUERY_CANCELLED", 0),
        (_, 0) => ("RUNNING", 30),
        (_, 1) => ("EVENTS_RUNNING", 80),
        _ => ("FINISHED", 100),
    };
    query.reads += 1;
    let data = json!({"progressStatus": progress, "responseState": state, "responseError": null, "warnings": null,
        "queryModeInfo": {"lastActivatedAt": null, "mode": "scalyr"}});
    Ok(Answer::json(json!({"data": data, "errors": null})))
}

fn events(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let seed = {
        let mut queries = lock(&world.vendor.queries);
        let query = find(&mut queries, call.query.get("queryId"))?;
        if query.cancelled || query.reads < 3 {
            return Err(Refusal::new(http::StatusCode::CONFLICT, "the query has not finished"));
        }
        query.id.len() as u64
    };
    let rows: Vec<Value> = (0..25).map(|index| event(world, seed, index)).collect();
    list::of_values(world, call, &rows)
}

fn event(world: &World<SentinelOne>, seed: u64, index: u64) -> Value {
    let dice = &mut Dice::new("sentinelone-dv-event", world.vendor.seed ^ seed, index);
    let agents = world.core.fleet(agent::FEED).seeded().max(1);
    let agent = agent::record(world, dice.below(agents));
    let mut event = json!({"id": dice.between(1_000_000_000, 9_999_999_999).to_string(), "createdAt": rfc3339(dice.instant(2025, 2025), 6), "objectType": "process",
        "eventType": "Process Creation", "processName": "powershell.exe", "processCmd": "powershell -enc SQBFAFgA", "pid": dice.below(65_536).to_string(),
        "parentProcessName": "explorer.exe", "agentIp": dice.ip4()});
    for (name, member) in [
        ("agentId", "id"),
        ("agentName", "computerName"),
        ("agentUuid", "uuid"),
        ("agentOs", "osType"),
        ("agentDomain", "domain"),
        ("agentGroupId", "groupId"),
        ("agentInfected", "infected"),
        ("agentIsActive", "isActive"),
        ("agentIsDecommissioned", "isDecommissioned"),
        ("agentMachineType", "machineType"),
        ("agentNetworkStatus", "networkStatus"),
        ("agentVersion", "agentVersion"),
    ] {
        event[name] = agent[member].clone();
    }
    event
}
