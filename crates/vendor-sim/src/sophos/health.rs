//! Snoozed findings of the health check.

use serde_json::{Value, json};

use super::resource::Desk;
use crate::engine::{Outcome, Refusal};

/// Snoozes the findings of the body, or ends that; later health checks show it.
pub(crate) fn snooze(desk: &mut Desk<'_>) -> Outcome {
    let mut given = Value::Object(desk.members()?);
    let now = json!(desk.now);
    let of = desk.of();
    lay(desk.settings(of), &given, &now)?;
    tell(&mut given, &now);
    desk.answer(given)
}

/// Marks a finding as snoozed or not, and the findings inside it.
fn lay(finding: &mut Value, given: &Value, now: &Value) -> Result<(), Refusal> {
    if let Value::Array(items) = given {
        for item in items {
            // The body has a list where the health check has members by the type of the policy, or one for all.
            let kind = item["policyType"].as_str().filter(|kind| finding.get(*kind).is_some());
            match kind {
                Some(kind) => lay(&mut finding[kind], item, now)?,
                None => lay(finding, item, now)?,
            }
        }
        return Ok(());
    }
    if let Some(snoozed) = given.get("snoozed") {
        let snoozed = snoozed.as_bool().ok_or_else(|| Refusal::bad("snoozed: a boolean is required"))?;
        finding["snoozed"] = json!(snoozed);
        finding["snoozeDetail"] = detail(given, snoozed, now);
    }
    let inside = given.as_object().into_iter().flatten().filter(|(_, inner)| inner.is_object() || inner.is_array());
    for (name, inner) in inside.filter(|(name, _)| *name != "snoozeDetail") {
        let found = match name.as_str() {
            // For a setting of the whole tenant, the health check has the value beside the finding.
            "global" if finding.get("globalDetail").is_some() => &mut finding["globalDetail"],
            // Single exclusions have only a comment.
            "exclusions" if finding["exclusions"].is_array() => continue,
            name if finding.get(name).is_some_and(Value::is_object) => &mut finding[name],
            name => return Err(Refusal::bad(format!("{name}: is no finding"))),
        };
        lay(found, inner, now)?;
    }
    Ok(())
}

fn detail(given: &Value, snoozed: bool, now: &Value) -> Value {
    let time = if snoozed { "start" } else { "end" };
    json!({"comment": given["snoozeDetail"]["comment"], time: now, "expired": !snoozed})
}

/// The body as repeated in the answer, with all details.
fn tell(given: &mut Value, now: &Value) {
    if let Some(snoozed) = given["snoozed"].as_bool() {
        given["snoozeDetail"] = detail(given, snoozed, now);
    }
    match given {
        Value::Object(members) => {
            members.iter_mut().filter(|(name, _)| *name != "snoozeDetail").for_each(|(_, inner)| tell(inner, now));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| tell(item, now)),
        _ => {}
    }
}
