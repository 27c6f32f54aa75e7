//! Network access and web access protection: IP sets and address rules of a policy.

use serde_json::{Value, json};

use super::policy;
use super::state::State;
use super::table::{Total, one, text, texts, unknown, wrapped};
use super::vendor::Eset;
use crate::dice::Dice;
use crate::engine::{Answer, Call, Outcome, Refusal, Route, World, lock};

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v1/policies/{policyUuid}/ip-sets", |world, call| {
            let state = lock(&world.vendor.state);
            common_features(&state, call)?;
            state.ip_sets.page(&world.core, call, "ipSets", Total::None, |_| true, Value::clone)
        }),
        Route::read("GET /v1/policies/{policyUuid}/ip-sets/{ipSetUuid}", |world, call| {
            let state = lock(&world.vendor.state);
            common_features(&state, call)?;
            one("ipSet", state.ip_sets.find(call.param(1))?.clone())
        }),
        Route::write("POST /v1/policies/{policyUuid}/ip-sets/{ipSetUuid}:update", update_ip_set),
        Route::read("GET /v2/policies/{policyUuid}/web-address-rules", |world, call| {
            let state = lock(&world.vendor.state);
            state.policies.find(call.param(0))?;
            let domain = call.query.get("includeDomain");
            let holds = |rule: &&Value| {
                domain.is_none_or(|domain| {
                    rule["domains"].as_array().is_some_and(|list| list.iter().any(|item| item == domain))
                })
            };
            let uuids: Vec<Value> = state.web_rules.iter().filter(holds).map(|rule| rule["uuid"].clone()).collect();
            one("addressRuleUuids", json!(uuids))
        }),
        Route::write("PUT /v2/policies/{policyUuid}/web-address-rules/{addressRuleUuid}/domains", update_domains),
    ]
}

/// IP sets belong to policies of the common features only; here that is the first generated policy and those created like it.
fn common_features(state: &State, call: &Call) -> Result<(), Refusal> {
    let policy = state.policies.find(call.param(0))?;
    let common = policy["features"]
        .as_array()
        .is_some_and(|features| features.iter().any(|feature| feature["featureId"] == policy::COMMON_FEATURES));
    if common { Ok(()) } else { Err(Refusal::bad("policyUuid: not a policy of common features")) }
}

fn update_ip_set(world: &World<Eset>, call: &Call) -> Outcome {
    let update = Value::Object(wrapped(call, "ipSet")?);
    let mut state = lock(&world.vendor.state);
    common_features(&state, call)?;
    let set = state.ip_sets.find_mut(call.param(1))?;
    if set["readOnly"] == true {
        return Err(Refusal::bad("the set is read-only"));
    }
    let built_in = set["builtIn"] == true;
    for name in ["displayName", "description"] {
        let changed = !update[name].is_null() && update[name] != set[name];
        if changed && built_in {
            return Err(Refusal::bad(format!("ipSet.{name}: fixed in a built-in set")));
        }
        if changed {
            set[name] = update[name].clone();
        }
    }
    if !update["ipAddresses"].is_null() {
        set["ipAddresses"] = json!(texts(&update["ipAddresses"], "ipSet.ipAddresses", 10_000, true)?);
    }
    one("ipSet", set.clone())
}

/// The domain part of a URL, if there is one.
fn domain(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next()?.trim_start_matches("*.");
    let valid = host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
    valid.then(|| host.to_lowercase())
}

fn update_domains(world: &World<Eset>, call: &Call) -> Outcome {
    let body = call.object()?;
    let urls = texts(&body["urls"], "urls", 100_000, true)?;
    text(&body, "sourceName", 255)?;
    let mut state = lock(&world.vendor.state);
    state.policies.find(call.param(0))?;
    let malformed: Vec<&String> = urls.iter().filter(|url| domain(url).is_none()).collect();
    let domains: Vec<String> = urls.iter().filter_map(|url| domain(url)).collect();
    let rule =
        state.web_rules.iter_mut().find(|rule| rule["uuid"] == call.param(1)).ok_or_else(|| unknown(call.param(1)))?;
    let answer = json!({"addedDomainsCount": domains.len(), "malformedDomains": malformed});
    rule["domains"] = json!(domains);
    Ok(Answer::json(answer))
}

pub(crate) fn generated_ip_set(seed: u64, index: u64) -> Value {
    let mut dice = Dice::new("eset-ip-set", seed, index);
    json!({"uuid": dice.uuid(), "displayName": format!("Set {index}"), "description": "", "ipAddresses": [dice.ip4(), "192.0.2.0/24"],
        "builtIn": index == 1, "readOnly": index == 2})
}

pub(crate) fn generated_web_rule(seed: u64, index: u64) -> Value {
    json!({"uuid": Dice::new("eset-web-rule", seed, index).uuid(), "domains": [format!("blocked{index}.example.net")]})
}
