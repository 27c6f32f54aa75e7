//! Alerts of `common/v1`. An acknowledged alert leaves the list.

use std::sync::LazyLock;

use http::StatusCode;
use serde_json::{Value, json};

use super::endpoint;
use super::rows::{self, Bounds, Keyed, known, one_of, partial};
use super::vendor::{Sophos, tenant_id, tenant_name, tenant_of};
use crate::dice::{Dice, indexed_uuid, rfc3339};
use crate::engine::{Answer, Call, Feed, Outcome, Pairs, Refusal, Route, World, routes_of};
use crate::fleet::CHANGES_START;
use crate::noise::{gaps, odd};
use crate::record::{merge, sample};

const FEED: &str = "alerts";
const KIND: &str = "sophos-alert";
static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("samples/alert.json")));
const PARAMETERS: &[&str] = &[
    "groupKey",
    "from",
    "to",
    "sort",
    "product",
    "category",
    "severity",
    "ids",
    "fields",
    "pageSize",
    "pageFromKey",
    "pageTotal",
];
const LIST: Keyed = Keyed { feed: FEED, largest: 100 };

pub(crate) fn feed() -> Feed<Sophos> {
    Feed::new(FEED, ("id", "description"), |world, index| indexed_uuid(KIND, world.vendor.seed, index), record)
        .closes(&[])
}

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    routes_of(
        FEED,
        vec![
            Route::read("GET /common/v1/alerts", |world, call| {
                known(call, PARAMETERS)?;
                alerts(world, call)
            }),
            Route::read("POST /common/v1/alerts/search", search),
            Route::read("GET /common/v1/alerts/{alertId}", |world, call| {
                known(call, &["fields"])?;
                Ok(Answer::json(partial(call, &record(world, rows::find(world, call, FEED, KIND, call.param(0))?))))
            }),
            Route::write("POST /common/v1/alerts/{alertId}/actions", act),
        ],
    )
}

fn alerts(world: &World<Sophos>, call: &Call) -> Outcome {
    let raised = Bounds::of(world, call, "from", "to")?;
    let names = [
        ("ids", "id"),
        ("severity", "severity"),
        ("product", "product"),
        ("category", "category"),
        ("groupKey", "groupKey"),
    ];
    let keep = |alert: &Value| {
        names.iter().all(|(name, member)| one_of(call, name, &alert[*member])) && raised.hold(world, &alert["raisedAt"])
    };
    rows::keyed(world, call, LIST, record, keep, |row| row)
}

/// The same, with its parameters in the body.
fn search(world: &World<Sophos>, call: &Call) -> Outcome {
    let body = call.object()?;
    let text = |value: &Value| match value {
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(","),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let query =
        Pairs(body.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), text(value))).collect());
    let call = Call { query, ..call.again() };
    known(&call, PARAMETERS)?;
    alerts(world, &call)
}

fn act(world: &World<Sophos>, call: &Call) -> Outcome {
    let body = call.object()?;
    let index = rows::find(world, call, FEED, KIND, call.param(0))?;
    let allowed =
        record(world, index)["allowedActions"].as_array().is_some_and(|allowed| allowed.contains(&body["action"]));
    if !allowed {
        return Err(Refusal::bad("action: not one of the alert's allowedActions"));
    }
    let at = {
        let mut fleet = world.core.fleet(FEED);
        fleet.remove(index);
        fleet.tick()
    };
    let id = Dice::new("sophos-alert-action", world.vendor.seed ^ index, at.unsigned_abs()).uuid();
    let mut answer =
        Answer::json(json!({"id": id, "alertId": call.param(0), "action": body["action"], "status": "started",
        "requestedAt": rfc3339(at, 3), "startedAt": rfc3339(at, 3), "completedAt": null, "result": ""}));
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

/// Type, category, product, description, actions.
type Kind = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);
const KINDS: &[Kind] = &[
    (
        "Event::Endpoint::CorePuaDetection",
        "pua",
        "endpoint",
        "PUA detected on {} requires attention",
        &["acknowledge", "cleanPua"],
    ),
    (
        "Event::Endpoint::Threat::CleanupFailed",
        "malware",
        "endpoint",
        "Manual malware cleanup required on {}",
        &["acknowledge"],
    ),
    ("Event::Endpoint::OutOfDate", "updating", "endpoint", "{} is not up to date", &["acknowledge"]),
    ("Event::Endpoint::NotProtected", "protection", "server", "Échec de la protection de {}", &["acknowledge"]),
    (
        "Event::Firewall::LostConnectionToSophosCentral",
        "connectivity",
        "firewall",
        "Lost connection to {}",
        &["acknowledge"],
    ),
];

fn record(world: &World<Sophos>, index: u64) -> Value {
    let (seed, clean) = (world.vendor.seed, world.core.options.clean);
    let dice = &mut Dice::new("sophos-alert-facts", seed, index);
    let (kind, category, product, text, actions) = dice.of(KINDS);
    let endpoint = endpoint::of_finding(world, FEED, index);
    let host = endpoint["hostname"].as_str().unwrap_or("");
    let change = world.core.fleet(FEED).change(index);
    let tenant = tenant_of(world, FEED, index);
    // Central keeps alerts for ninety days.
    let seeded = CHANGES_START - i64::try_from(dice.below(90 * 86_400)).unwrap_or(0) * 1_000_000;
    let raised = change.born.unwrap_or(seeded);
    let time = rfc3339(raised, 3);
    // The contract's example has no zone; payloads have one.
    let zoned = !dice.chance(300) || clean;
    let closed = change.closed == Some(true);
    let mut alert = SAMPLE.clone();
    let members = json!({
        "id": indexed_uuid(KIND, seed, index), "type": kind, "category": category, "product": product, "allowedActions": actions,
        "description": text.replace("{}", host), "groupKey": format!("MSx{}", dice.hex(12)), "severity": dice.pick(&["low", "medium", "high"]),
        "managedAgent": {"id": endpoint["id"], "type": endpoint["type"], "name": host}, "person": {"id": endpoint["associatedPerson"]["id"]},
        "raisedAt": if zoned { time.clone() } else { time.trim_end_matches('Z').to_owned() }, "eventCount": change.revision + 1,
        "tenant": {"id": tenant_id(seed, tenant), "name": tenant_name(tenant)}, "status": if closed { "resolved" } else { "open" },
        "updatedAt": rfc3339(change.changed_at.unwrap_or(raised), 3), "lastCorrelatedAt": time
    });
    merge(&mut alert, members);
    if odd(dice, clean, 400) {
        // The older payload.
        if let Some(members) = alert.as_object_mut() {
            members.retain(|name, _| !["updatedAt", "lastCorrelatedAt"].contains(&name.as_str()));
        }
    }
    gaps(dice, clean, &mut alert, &["person", "managedAgent"], &["person"]);
    alert
}
