//! EDR rules and their exclusions.

use serde_json::{Value, json};

use super::table::{Table, Total, done, one, text, texts, wrapped};
use super::vendor::Eset;
use crate::dice::Dice;
use crate::engine::{Call, Outcome, Refusal, Route, World, lock};

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![
        Route::read("GET /v2/edr-rule-exclusions", |world, call| {
            lock(&world.vendor.state).exclusions.page(
                &world.core,
                call,
                "exclusions",
                total(call)?,
                |_| true,
                Value::clone,
            )
        }),
        Route::write("POST /v2/edr-rule-exclusions", create_exclusion),
        Route::read("GET /v2/edr-rule-exclusions/{exclusionUuid}", |world, call| {
            one("exclusion", lock(&world.vendor.state).exclusions.find(call.param(0))?.clone())
        }),
        Route::write("DELETE /v2/edr-rule-exclusions/{exclusionUuid}", |world, call| {
            lock(&world.vendor.state).exclusions.take(call.param(0))?;
            done()
        }),
        Route::write("POST /v2/edr-rule-exclusions/{exclusionUuid}:updateDefinition", |world, call| {
            define(&mut lock(&world.vendor.state).exclusions, call, "exclusion")
        }),
        Route::read("GET /v2/edr-rules", |world, call| {
            let level = call.query.get("severityLevel");
            let keep = |rule: &Value| level.is_none_or(|level| rule["severityLevel"] == level);
            lock(&world.vendor.state).rules.page(&world.core, call, "rules", total(call)?, keep, Value::clone)
        }),
        Route::write("POST /v2/edr-rules", create_rule),
        Route::read("GET /v2/edr-rules/{ruleUuid}", |world, call| {
            one("rule", lock(&world.vendor.state).rules.find(call.param(0))?.clone())
        }),
        Route::write("DELETE /v2/edr-rules/{ruleUuid}", |world, call| {
            lock(&world.vendor.state).rules.take(call.param(0))?;
            done()
        }),
        Route::write("POST /v2/edr-rules/{ruleUuid}:disable", |world, call| enable(world, call, false)),
        Route::write("POST /v2/edr-rules/{ruleUuid}:enable", |world, call| enable(world, call, true)),
        Route::write("POST /v2/edr-rules/{ruleUuid}:updateDefinition", |world, call| {
            define(&mut lock(&world.vendor.state).rules, call, "rule")
        }),
    ]
}

fn total(call: &Call) -> Result<Total, Refusal> {
    Ok(if call.query.flag("includeTotalSize")? == Some(true) { Total::Counted } else { Total::None })
}

fn enable(world: &World<Eset>, call: &Call, enabled: bool) -> Outcome {
    call.object()?;
    lock(&world.vendor.state).rules.find_mut(call.param(0))?["enabled"] = json!(enabled);
    done()
}

/// Name and severity come from the XML.
fn read_definition(value: &Value, kind: &str) -> Result<(String, String, u64), Refusal> {
    let xml = text(value, "xmlDefinition", 1_000_000)?;
    let root = if kind == "rule" { "rule" } else { "definition" };
    let closed = xml.trim_end().ends_with(&format!("</{root}>"))
        || xml.trim_end().ends_with("/>")
        || xml.contains(&format!("</{root}>"));
    if !xml.trim_start().starts_with('<') || !closed {
        return Err(Refusal::bad(format!("{kind}.xmlDefinition: not a valid <{root}>")));
    }
    let element = |name: &str| {
        let rest = xml.split_once(&format!("<{name}>"))?.1;
        Some(rest.split_once(&format!("</{name}>"))?.0.to_owned())
    };
    let score = element("severity").and_then(|score| score.parse().ok()).unwrap_or(50);
    Ok((xml.to_owned(), element("name").unwrap_or_else(|| "unnamed".into()), score))
}

fn level(score: u64) -> &'static str {
    match score {
        0..=49 => "SEVERITY_LEVEL_LOW",
        50..=59 => "SEVERITY_LEVEL_MEDIUM",
        _ => "SEVERITY_LEVEL_HIGH",
    }
}

fn create_rule(world: &World<Eset>, call: &Call) -> Outcome {
    let rule = Value::Object(wrapped(call, "rule")?);
    let (xml, name, score) = read_definition(&rule, "rule")?;
    let mut state = lock(&world.vendor.state);
    let uuid = state.mint(world.vendor.seed);
    let created = json!({"uuid": uuid, "displayName": name, "enabled": rule["enabled"].as_bool().unwrap_or(true), "scopes": rule["scopes"],
        "severityLevel": level(score), "severityScore": score, "xmlDefinition": xml, "authorUuid": uuid, "editorUuid": ""});
    state.rules.add(created.clone());
    one("rule", created)
}

fn create_exclusion(world: &World<Eset>, call: &Call) -> Outcome {
    let exclusion = Value::Object(wrapped(call, "exclusion")?);
    let (xml, name, _) = read_definition(&exclusion, "exclusion")?;
    if exclusion["note"].as_str().is_some_and(|note| note.chars().count() > 2048) {
        return Err(Refusal::bad("exclusion.note: at most 2048 characters"));
    }
    let rules = texts(&exclusion["ruleUuids"], "exclusion.ruleUuids", 1000, false)?;
    let mut state = lock(&world.vendor.state);
    for uuid in &rules {
        state.rules.find(uuid)?;
    }
    let uuid = state.mint(world.vendor.seed);
    let created = json!({"uuid": uuid, "displayName": name, "enabled": exclusion["enabled"].as_bool().unwrap_or(true), "note": exclusion["note"],
        "ruleUuids": rules, "scopes": exclusion["scopes"], "xmlDefinition": xml, "authorUuid": uuid, "editorUuid": ""});
    state.exclusions.add(created.clone());
    one("exclusion", created)
}

fn define(table: &mut Table, call: &Call, kind: &'static str) -> Outcome {
    let body = call.object()?;
    let (xml, name, score) = read_definition(&body, kind)?;
    let row = table.find_mut(call.param(0))?;
    row["xmlDefinition"] = json!(xml);
    row["displayName"] = json!(name);
    if kind == "rule" {
        row["severityScore"] = json!(score);
        row["severityLevel"] = json!(level(score));
    }
    one(kind, row.clone())
}

pub(crate) fn uuid(seed: u64, index: u64) -> String {
    Dice::new("eset-edr-rule", seed, index).uuid()
}

pub(crate) fn generated(seed: u64, index: u64) -> Value {
    let mut dice = Dice::new("eset-edr-rule-facts", seed, index);
    let score = dice.between(1, 100);
    let name = format!("Rule {index} — {}", dice.pick(&["script", "persistence", "exfiltration"]));
    let xml = format!(
        "<rule><description><name>{name}</name><severity>{score}</severity></description><definition><process/></definition></rule>"
    );
    json!({"uuid": uuid(seed, index), "displayName": name, "enabled": dice.chance(800), "scopes": [{"deviceGroupUuid": super::device::ALL}],
        "severityLevel": level(score), "severityScore": score, "xmlDefinition": xml, "authorUuid": dice.uuid(), "editorUuid": ""})
}

pub(crate) fn generated_exclusion(seed: u64, index: u64) -> Value {
    let mut dice = Dice::new("eset-edr-exclusion", seed, index);
    json!({"uuid": dice.uuid(), "displayName": format!("Exclusion {index}"), "enabled": true, "note": "", "ruleUuids": [uuid(seed, index)],
        "scopes": [], "xmlDefinition": format!("<definition><name>Exclusion {index}</name><process/></definition>"), "authorUuid": dice.uuid(), "editorUuid": ""})
}
