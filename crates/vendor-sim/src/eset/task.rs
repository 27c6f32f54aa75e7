//! Automation: device tasks, whose runs are queued, run and end while time passes.

use std::collections::BTreeSet;
use std::time::{Instant, SystemTime};

use serde_json::{Value, json};

use super::runs::{End, Run};
use super::state::State;
use super::table::{Total, done, one, text, texts, unknown, wrapped};
use super::vendor::Eset;
use super::{device, list};
use crate::engine::{Answer, Call, Outcome, Refusal, Route, World, lock, written};

/// No task of a simulated tenant runs on more devices at a time.
const MOST_RUNS: usize = 1000;
const PARAMS: &str = "type.googleapis.com/";

/// Action, type of its parameters.
const ACTIONS: &[(&str, Option<&str>)] = &[
    ("StartNetworkIsolation", None),
    ("EndNetworkIsolation", None),
    ("OnDemandScan", Some("Era.Common.DataDefinition.Task.ESS.OnDemandScan")),
    ("ShutdownComputer", Some("Era.Common.DataDefinition.Task.OS.ShutdownComputer")),
    ("StopManaging", None),
    ("ThirdPartyAVRemove", None),
    ("SystemUpdate", Some("Era.Common.DataDefinition.Task.OS.SystemUpdate")),
    ("RunCommand", Some("Era.Common.DataDefinition.Task.OS.RunCommand")),
    ("KillProcessByPid", Some("eset.dotnod.os_integration.v1.KillProcessByPidRequest")),
    ("LogOffComputerUser", None),
    ("InitiateVulnerabilityScan", None),
    ("ApplyApplicationPatch", None),
];
const SCAN_PROFILES: &[&str] = &["InDepth", "Smart", "ContextMenu", "MyProfile", "Custom"];
const POSTPONE: &[&str] = &[
    "Cannot",
    "OneHour",
    "ThreeHours",
    "FiveHours",
    "OneDay",
    "ThreeDays",
    "SevenDays",
    "FifteenDays",
    "TwentyDays",
    "ThirtyDays",
];

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v1/device_tasks", |world, call| {
            lock(&world.vendor.state).tasks.page(&world.core, call, "tasks", Total::None, |_| true, Value::clone)
        }),
        Route::write("POST /v1/device_tasks", create),
        Route::read("GET /v1/device_tasks/{taskUuid}", |world, call| {
            one("task", lock(&world.vendor.state).tasks.find(call.param(0))?.clone())
        }),
        Route::write("DELETE /v1/device_tasks/{taskUuid}", |world, call| {
            lock(&world.vendor.state).tasks.take(call.param(0))?;
            done()
        }),
        Route::read("GET /v1/device_tasks/{taskUuid}/runs", runs),
        Route::write("POST /v1/device_tasks/{taskUuid}:updateTaskTargets", update_targets),
        Route::write("POST /v1/device_tasks/{taskUuid}:updateTaskTriggers", update_triggers),
    ]
}

fn create(world: &World<Eset>, call: &Call) -> Outcome {
    let task = Value::Object(wrapped(call, "task")?);
    text(&task, "displayName", 255)?;
    if task["description"].as_str().is_some_and(|text| text.chars().count() > 1000) {
        return Err(Refusal::bad("task.description: at most 1000 characters"));
    }
    let action = text(&task["action"], "name", 100)?.to_owned();
    check_action(&action, &task["action"]["params"])?;
    if action == "RunCommand" && world.vendor.settings.run_command_needs_second_factor {
        // What clients report: an empty 500, for want of a second factor.
        return Ok(Answer::empty(http::StatusCode::INTERNAL_SERVER_ERROR));
    }
    check_triggers(&task["triggers"])?;
    let mut state = lock(&world.vendor.state);
    let targets = targets(&state, world, &task["targets"])?;
    let now = clock();
    if let Some(uuid) = equal_task(&state, &task) {
        let known = state.tasks.find_mut(&uuid)?;
        known["targets"] = task["targets"].clone();
        let updated = update(&mut state, &uuid, "triggers", triggered(&task["triggers"], &now), &now)?;
        begin(&mut state, world, &updated, &targets, &now);
        return one("task", updated);
    }
    let uuid = state.mint(world.vendor.seed);
    let mut created = task.clone();
    created["triggers"] = triggered(&task["triggers"], &now);
    created["uuid"] = json!(uuid);
    created["createTime"] = json!(now);
    created["updateTime"] = json!(now);
    created["versionId"] = json!("1");
    created["source"] = json!("DEVICE_TASK_SOURCE_EXTERNAL_USER");
    created["assetGroupUuid"] = json!(device::ALL);
    state.tasks.add(created.clone());
    begin(&mut state, world, &created, &targets, &now);
    one("task", created)
}

/// The time of tasks and their runs is the true one: clients tell by it which runs are of the trigger they made.
fn clock() -> String {
    chrono::DateTime::<chrono::Utc>::from(SystemTime::now()).to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
}

/// The task that an equal one becomes a trigger of: the service keeps one for each name, description and action.
fn equal_task(state: &State, task: &Value) -> Option<String> {
    let same = |known: &&Value| ["displayName", "description", "action"].iter().all(|name| known[name] == task[name]);
    state.tasks.iter().find(same)?["uuid"].as_str().map(str::to_owned)
}

/// The triggers as the service shows them: with the time at which it made them.
fn triggered(triggers: &Value, now: &str) -> Value {
    let mut triggers = triggers.clone();
    for trigger in triggers.as_array_mut().into_iter().flatten() {
        trigger["manual"]["createTime"] = json!(now);
    }
    triggers
}

fn check_action(action: &str, params: &Value) -> Result<(), Refusal> {
    let (_, kind) = ACTIONS
        .iter()
        .find(|(name, _)| *name == action)
        .ok_or_else(|| Refusal::bad("task.action.name: unknown action"))?;
    if let Some(kind) = kind
        && params["@type"] != format!("{PARAMS}{kind}")
    {
        return Err(Refusal::bad(format!("task.action.params.@type: {PARAMS}{kind} is expected")));
    }
    let wrong = |what: &str| Err(Refusal::bad(format!("task.action.params: {what}")));
    let postpone = ["actions", "powerActions", "rebootActions"].iter().map(|key| &params[key]["postpone"]);
    if postpone.into_iter().any(|word| !word.is_null() && !POSTPONE.iter().any(|known| *word == **known)) {
        return wrong("unknown word for postpone");
    }
    match action {
        "OnDemandScan" if !SCAN_PROFILES.iter().any(|profile| params["scanProfile"] == **profile) => {
            wrong("unknown scanProfile")
        }
        "OnDemandScan" if params["scanProfile"] == "Custom" && text(params, "customProfileName", 255).is_err() => {
            wrong("customProfileName is missing")
        }
        "RunCommand" if text(params, "commandLine", 8192).is_err() => wrong("commandLine is missing"),
        "KillProcessByPid" if params["executableHashSha1"].is_null() && params["executableHashSha2_256"].is_null() => {
            wrong("a hash is missing")
        }
        _ => Ok(()),
    }
}

fn check_triggers(triggers: &Value) -> Result<(), Refusal> {
    let triggers = triggers.as_array().filter(|triggers| !triggers.is_empty());
    let triggers = triggers.ok_or_else(|| Refusal::bad("triggers: at least one is required"))?;
    for trigger in triggers {
        if !trigger["manual"].is_object() {
            return Err(Refusal::bad("triggers: only the manual trigger exists"));
        }
        if let Some(text) = trigger["manual"]["expireTime"].as_str() {
            chrono::DateTime::parse_from_rfc3339(text)
                .map_err(|_| Refusal::bad("triggers.manual.expireTime: not a time"))?;
        }
    }
    Ok(())
}

/// Whether every trigger has expired already.
fn expired(triggers: &Value) -> bool {
    let now: chrono::DateTime<chrono::Utc> = SystemTime::now().into();
    let ends = |trigger: &Value| {
        chrono::DateTime::parse_from_rfc3339(trigger["manual"]["expireTime"].as_str().unwrap_or("")).ok()
    };
    triggers
        .as_array()
        .is_some_and(|triggers| triggers.iter().all(|trigger| ends(trigger).is_some_and(|end| end < now)))
}

/// The devices that the targets name, those of groups with their nested ones.
fn targets(state: &State, world: &World<Eset>, targets: &Value) -> Result<Vec<u64>, Refusal> {
    let devices = texts(&targets["devicesUuids"], "targets.devicesUuids", 99_999, true)?;
    let groups = texts(&targets["deviceGroupsUuids"], "targets.deviceGroupsUuids", 99_999, true)?;
    if devices.is_empty() && groups.is_empty() {
        return Err(Refusal::bad("targets: at least one device or group is required"));
    }
    let mut found = Vec::new();
    for uuid in devices {
        found.push(device::find(world, &uuid).ok_or_else(|| unknown(&uuid))?);
    }
    for uuid in groups {
        state.groups.find(&uuid)?;
        found
            .extend(device::members(state, world, &state.nested_groups(&uuid)).take(MOST_RUNS).map(|(index, _)| index));
    }
    let mut seen = BTreeSet::new();
    found.retain(|index| seen.insert(*index));
    found.truncate(MOST_RUNS);
    Ok(found)
}

fn begin(state: &mut State, world: &World<Eset>, task: &Value, targets: &[u64], now: &str) {
    let late = expired(&task["triggers"]);
    let name = |value: &Value| value.as_str().unwrap_or("").to_owned();
    for device in targets {
        let uuid = state.mint(world.vendor.seed);
        let end = if late {
            End::Suppressed
        } else if world.vendor.settings.failing_devices.contains(device) || state.runs.unmanaged.contains(device) {
            End::Failed
        } else {
            End::Finished
        };
        state.runs.all.push(Run {
            uuid,
            task: name(&task["uuid"]),
            action: name(&task["action"]["name"]),
            device: *device,
            device_uuid: device::uuid(world, *device),
            start_time: now.to_owned(),
            begun: Instant::now(),
            end,
            applied: false,
        });
    }
}

fn runs(world: &World<Eset>, call: &Call) -> Outcome {
    let pace = world.vendor.settings.task_pace;
    let last_only = call.query.flag("listOnlyLastRuns")?.unwrap_or(false);
    let device = call.query.get("deviceUuid");
    let mut state = lock(&world.vendor.state);
    state.runs.settle(pace);
    let of_task: Vec<(u64, &Run)> = (0..).zip(&state.runs.all).filter(|(_, run)| run.task == call.param(0)).collect();
    if of_task.is_empty() {
        state.tasks.find(call.param(0))?;
    }
    let newest = |run: &Run| {
        of_task
            .iter()
            .rev()
            .find(|(_, other)| other.device == run.device)
            .is_some_and(|(_, other)| other.uuid == run.uuid)
    };
    list::page(&world.core, call, "taskRuns", None, |from, count| {
        let wanted = of_task.iter().filter(|(number, run)| {
            *number >= from
                && device.is_none_or(|uuid| run.device_uuid.eq_ignore_ascii_case(uuid))
                && (!last_only || newest(run))
        });
        wanted.take(count).map(|(number, run)| (*number, written(&run.show(pace), false))).collect()
    })
}

/// The given list replaces the targets; devices that were not targets before get a run.
fn update_targets(world: &World<Eset>, call: &Call) -> Outcome {
    let body = Value::Object(wrapped(call, "targets")?);
    let mut state = lock(&world.vendor.state);
    let task = state.tasks.find(call.param(0))?.clone();
    let (before, mut after) = (targets(&state, world, &task["targets"])?, targets(&state, world, &body)?);
    after.retain(|index| !before.contains(index));
    let now = clock();
    let updated = update(&mut state, call.param(0), "targets", body, &now)?;
    begin(&mut state, world, &updated, &after, &now);
    done()
}

/// The given list replaces the triggers; the task runs again on all its targets.
fn update_triggers(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    check_triggers(&body["triggers"])?;
    let mut state = lock(&world.vendor.state);
    let now = clock();
    let updated = update(&mut state, call.param(0), "triggers", triggered(&body["triggers"], &now), &now)?;
    let targets = targets(&state, world, &updated["targets"])?;
    begin(&mut state, world, &updated, &targets, &now);
    done()
}

fn update(state: &mut State, uuid: &str, member: &str, value: Value, now: &str) -> Result<Value, Refusal> {
    let task = state.tasks.find_mut(uuid)?;
    let version = task["versionId"].as_str().and_then(|version| version.parse::<u64>().ok()).unwrap_or(0);
    task[member] = value;
    task["updateTime"] = json!(now);
    task["versionId"] = json!((version + 1).to_string());
    Ok(task.clone())
}
