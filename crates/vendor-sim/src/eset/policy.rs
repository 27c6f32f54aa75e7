//! Policies and their ranked assignments.

use serde_json::{Value, json};

use super::device;
use super::state::State;
use super::table::{Table, Total, done, one, text, unknown, wrapped};
use super::vendor::Eset;
use crate::dice::Dice;
use crate::engine::{Call, Outcome, Refusal, Route, World, lock};

/// The feature whose policies hold IP sets.
pub(crate) const COMMON_FEATURES: u64 = 100;
/// The feature of policies from before ESET Connect.
const LEGACY: u64 = 4_294_967_295;
const TARGETS: [&str; 3] = ["deviceUuid", "deviceGroupUuid", "subscriptionUuid"];

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v2/policies", |world, call| {
            lock(&world.vendor.state).policies.page(&world.core, call, "policies", Total::None, |_| true, Value::clone)
        }),
        Route::write("POST /v2/policies", create),
        Route::read("GET /v2/policies/{policyUuid}", |world, call| {
            one("policy", lock(&world.vendor.state).policies.find(call.param(0))?.clone())
        }),
        Route::write("DELETE /v2/policies/{policyUuid}", delete),
        Route::read("GET /v2/policy-assignments", assignments),
        Route::write("POST /v2/policy-assignments", assign),
        Route::read("GET /v2/policy-assignments/{assignmentUuid}", |world, call| {
            one("assignment", lock(&world.vendor.state).assignments.find(call.param(0))?.clone())
        }),
        Route::write("DELETE /v2/policy-assignments/{assignmentUuid}", |world, call| {
            let mut state = lock(&world.vendor.state);
            let gone = state.assignments.take(call.param(0))?;
            renumber(&mut state, &gone["target"]);
            done()
        }),
        Route::write("POST /v2/policy-assignments/{assignmentUuid}:updateRanking", rank),
    ]
}

fn create(world: &World<Eset>, call: &Call) -> Outcome {
    let policy = Value::Object(wrapped(call, "policy")?);
    text(&policy, "displayName", 255)?;
    let features = policy["features"].as_array().filter(|features| !features.is_empty());
    let features = features.ok_or_else(|| Refusal::bad("policy.features: at least one is required"))?;
    for feature in features {
        if !feature["featureId"].is_u64() || !feature["configuration"]["@type"].is_string() {
            return Err(Refusal::bad("policy.features: featureId and configuration with @type are required"));
        }
    }
    let mut state = lock(&world.vendor.state);
    let mut created = policy.clone();
    created["uuid"] = json!(state.mint(world.vendor.seed));
    created["builtIn"] = json!(false);
    state.policies.add(created.clone());
    one("policy", created)
}

fn delete(world: &World<Eset>, call: &Call) -> Outcome {
    let mut state = lock(&world.vendor.state);
    if state.policies.find(call.param(0))?["builtIn"] == true {
        return Err(Refusal::bad("a built-in policy cannot be deleted"));
    }
    state.policies.take(call.param(0))?;
    let gone: Vec<Value> = state.assignments.iter().filter(|row| row["policyUuid"] == call.param(0)).cloned().collect();
    state.assignments.retain(|row| row["policyUuid"] != call.param(0));
    for assignment in gone {
        renumber(&mut state, &assignment["target"]);
    }
    done()
}

fn assignments(world: &World<Eset>, call: &Call) -> Outcome {
    let policies: Vec<&str> =
        call.query.all("policyUuids").chain(call.query.all("policyUuid")).filter(|uuid| !uuid.is_empty()).collect();
    let targets = TARGETS.map(|name| {
        (
            name,
            call.query.get(match name {
                "deviceUuid" => "target.deviceUuid",
                "deviceGroupUuid" => "target.deviceGroupUuid",
                _ => "target.subscriptionUuid",
            }),
        )
    });
    let keep = |row: &Value| {
        (policies.is_empty() || policies.iter().any(|uuid| row["policyUuid"] == **uuid))
            && targets.iter().all(|(name, uuid)| uuid.is_none_or(|uuid| row["target"][name] == uuid))
    };
    lock(&world.vendor.state).assignments.page(&world.core, call, "assignments", Total::None, keep, Value::clone)
}

fn assign(world: &World<Eset>, call: &Call) -> Outcome {
    let assignment = Value::Object(wrapped(call, "assignment")?);
    let policy = text(&assignment, "policyUuid", 100)?;
    let named: Vec<&str> = TARGETS
        .iter()
        .copied()
        .filter(|name| assignment["target"][name].as_str().is_some_and(|uuid| !uuid.is_empty()))
        .collect();
    let [name] = named[..] else {
        return Err(Refusal::bad("assignment.target: exactly one of device, group and subscription is required"));
    };
    let uuid = assignment["target"][name].as_str().unwrap_or("");
    let mut state = lock(&world.vendor.state);
    state.policies.find(policy)?;
    match name {
        "deviceUuid" => {
            device::find(world, uuid).ok_or_else(|| unknown(uuid))?;
        }
        "deviceGroupUuid" => {
            state.groups.find(uuid)?;
        }
        _ => {}
    }
    let target = json!({name: uuid});
    let last = state.assignments.iter().filter(|row| row["target"] == target).count();
    let created =
        json!({"uuid": state.mint(world.vendor.seed), "policyUuid": policy, "target": target, "rank": last + 1});
    state.assignments.add(created.clone());
    one("assignment", created)
}

/// Ranks of one target run from 1 without gaps; 1 is the strongest.
fn renumber(state: &mut State, target: &Value) {
    let mut rows: Vec<&mut Value> = state.assignments.iter_mut().filter(|row| row["target"] == *target).collect();
    rows.sort_by_key(|row| row["rank"].as_u64());
    for (rank, row) in (1..).zip(rows) {
        row["rank"] = json!(rank);
    }
}

fn rank(world: &World<Eset>, call: &Call) -> Outcome {
    let rank =
        call.object()?["rank"].as_u64().filter(|rank| *rank > 0).ok_or_else(|| Refusal::bad("rank: at least 1"))?;
    let mut state = lock(&world.vendor.state);
    let moved = state.assignments.find(call.param(0))?.clone();
    let mut others: Vec<Value> = state
        .assignments
        .iter()
        .filter(|row| row["target"] == moved["target"] && row["uuid"] != moved["uuid"])
        .cloned()
        .collect();
    if rank > others.len() as u64 + 1 {
        return Err(Refusal::new(http::StatusCode::PRECONDITION_FAILED, "rank: above the number of assignments"));
    }
    others.sort_by_key(|row| row["rank"].as_u64());
    others.insert(usize::try_from(rank - 1).unwrap_or(0), moved);
    for (rank, other) in (1..).zip(others) {
        state.assignments.find_mut(other["uuid"].as_str().unwrap_or(""))?["rank"] = json!(rank);
    }
    done()
}

fn uuid(seed: u64, index: u64) -> String {
    Dice::new("eset-policy", seed, index).uuid()
}

pub(crate) fn generated(seed: u64, index: u64) -> Value {
    let configuration = |product: &str| json!({"@type": "type.googleapis.com/Era.Common.DataDefinition.Policy.PolicyData", "data": "c2ltdWxhdGVk", "product": product});
    let feature = if index == 0 { COMMON_FEATURES } else { LEGACY };
    json!({
        "uuid": uuid(seed, index), "displayName": if index == 0 { "Common features".to_owned() } else { format!("Policy {index} – équilibrée") },
        "description": "", "builtIn": index % 4 == 1,
        "features": [{"featureId": feature, "configuration": configuration("eset.local.products.endpoint"),
            "flags": {"antivirus.realtime": {"applyForcefully": true, "readOnly": false}}}]
    })
}

/// A few policies on the first groups, ranked.
pub(crate) fn seeded_assignments(seed: u64, groups: u64) -> Table {
    Table::seeded(6, |index| {
        let group = device::group_uuid(seed, (index / 3) * 2 % groups);
        json!({"uuid": Dice::new("eset-assignment", seed, index).uuid(), "policyUuid": uuid(seed, index), "rank": index % 3 + 1,
            "target": {"deviceGroupUuid": group}})
    })
}
