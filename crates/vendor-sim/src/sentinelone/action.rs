//! Actions on agents: each takes a filter like the list's and tells how many agents it affects.

use serde_json::{Map, Value, json};

use super::agent::{self, LISTING};
use super::filter::Filter;
use super::list;
use super::vendor::SentinelOne;
use crate::dice::rfc3339;
use crate::engine::{Answer, Call, Outcome, Pairs, Refusal, Route, World, routes_of};

pub(crate) fn routes() -> Vec<Route<SentinelOne>> {
    routes_of(
        agent::FEED,
        vec![
            Route::write("POST /web/api/v2.1/agents/actions/{action}", act),
            Route::write("PUT /web/api/v2.1/groups/{groupId}/move-agents", |world, call| {
                let group = call.param(0).to_owned();
                let body = call.object()?;
                let mut filter = body["filter"].clone();
                if let Some(ids) = filter.as_object_mut().and_then(|filter| filter.remove("agentIds")) {
                    filter["ids"] = ids;
                }
                let found = edit(world, &filter, |_| {
                    vec![("groupId", json!(group)), ("groupName", json!(format!("Group {group}")))]
                })?;
                Ok(Answer::json(json!({"data": {"agentsMoved": found.len()}, "errors": null})))
            }),
        ],
    )
}

pub(crate) fn missing(name: &str) -> Refusal {
    Refusal::bad(format!("{name}: Missing data for required field."))
}

/// A body's filter as the list's query would have it. An empty one names all, so that it must be said.
pub(crate) fn pairs(filter: &Value) -> Result<Pairs, Refusal> {
    let Some(members) = filter.as_object() else { return Err(missing("filter")) };
    let text = |value: &Value| match value {
        Value::Array(items) => items
            .iter()
            .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
            .collect::<Vec<_>>()
            .join(","),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    Ok(Pairs(members.iter().map(|(name, value)| (name.clone(), text(value))).collect()))
}

fn edit(
    world: &World<SentinelOne>,
    filter: &Value,
    change: impl Fn(u64) -> Vec<(&'static str, Value)>,
) -> Result<Vec<u64>, Refusal> {
    let filter = Filter::read(&LISTING, &pairs(filter)?)?;
    let found = list::all(&LISTING, world, &filter);
    for index in &found {
        let members: Map<String, Value> =
            change(*index).into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        world.core.fleet(agent::FEED).edit(*index, members);
    }
    Ok(found)
}

/// Actions that only affect what no list shows.
const UNSEEN: &[&str] = &[
    "restart-machine",
    "shutdown",
    "fetch-logs",
    "fetch-installed-apps",
    "broadcast",
    "update-software",
    "randomize-uuid",
    "reset-local-config",
    "firewall-logging",
    "set-config",
    "fetch-firewall-rules",
    "can-start-remote-shell",
    "local-upgrade-authorization",
    "approve-stateless-upgrade",
    "reset-passphrase",
    "move-to-console",
    "manage-tags",
];

fn act(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let body = call.object()?;
    let data = &body["data"];
    let now = json!(rfc3339(world.core.fleet(agent::FEED).now(), 6));
    let changes = match call.param(0) {
        // The agent reports the change at its next contact; the list shows it from then on.
        "disconnect" => vec![("networkStatus", json!("disconnected")), ("networkQuarantineEnabled", json!(true))],
        "connect" => vec![("networkStatus", json!("connected")), ("networkQuarantineEnabled", json!(false))],
        "initiate-scan" => {
            vec![("scanStatus", json!("started")), ("scanStartedAt", now), ("scanFinishedAt", Value::Null)]
        }
        "abort-scan" => vec![("scanStatus", json!("aborted")), ("scanAbortedAt", now)],
        "uninstall" => vec![("isPendingUninstall", json!(true))],
        "approve-uninstall" => vec![("isPendingUninstall", json!(false)), ("isUninstalled", json!(true))],
        "reject-uninstall" => vec![("isPendingUninstall", json!(false))],
        "decommission" => vec![("isDecommissioned", json!(true)), ("isActive", json!(false))],
        "mark-up-to-date" => vec![("isUpToDate", json!(true))],
        "set-external-id" => {
            vec![("externalId", data.get("externalId").cloned().ok_or_else(|| missing("data.externalId"))?)]
        }
        "move-to-site" => {
            vec![("siteId", data.get("targetSiteId").cloned().ok_or_else(|| missing("data.targetSiteId"))?)]
        }
        "enable-agent" => vec![("operationalState", json!("na"))],
        "disable-agent" => vec![
            ("operationalState", json!("fully_disabled")),
            ("operationalStateExpiration", data["expiration"].clone()),
        ],
        "ranger-enable" => vec![("rangerStatus", json!("Enabled"))],
        "ranger-disable" => vec![("rangerStatus", json!("Disabled"))],
        "start-remote-shell" => vec![("inRemoteShellSession", json!(true))],
        "terminate-remote-shell" => vec![("inRemoteShellSession", json!(false))],
        "start-profiling" => vec![("remoteProfilingState", json!("enabled"))],
        "stop-profiling" => vec![("remoteProfilingState", json!("disabled"))],
        other if UNSEEN.contains(&other) => Vec::new(),
        _ => return Err(Refusal::not_found("no such action")),
    };
    let found = edit(world, &body["filter"], |index| {
        if call.param(0) == "decommission" {
            world.core.fleet(agent::FEED).retire(index);
        }
        changes.clone()
    })?;
    let of_each = |told: fn(&Value) -> Value| {
        found.iter().map(|index| told(&agent::record(world, *index)["id"])).collect::<Value>()
    };
    let data = match call.param(0) {
        "start-remote-shell" => of_each(|id| json!({"agentId": id, "channelId": id, "supportsResize": true})),
        "reset-passphrase" => json!({"results": of_each(|id| {
            json!({"agentId": id, "attempted": true, "status": "success", "reasons": []})
        }), "summary": null}),
        _ => json!({"affected": found.len()}),
    };
    Ok(Answer::json(json!({"data": data, "errors": null})))
}
