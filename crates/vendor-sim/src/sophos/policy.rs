//! Policies, base policies and their settings.

use serde_json::{Map, Value, json};

use super::resource::{Desk, conflict};
use crate::engine::{Outcome, Refusal};

const POLICIES: &str = "/endpoint/v1/policies";

/// The policy, or base policy, that the path leads to.
fn policy<'d>(desk: &'d mut Desk<'_>) -> Result<&'d mut Value, Refusal> {
    if !desk.call.path.contains("/base") {
        return desk.found();
    }
    let (account, named) = (desk.account.clone(), desk.call.param(0));
    let place = format!("{account} base {named}");
    let base = desk.kept.settings(&place, POLICIES);
    if base["type"] != named {
        *base = json!({"id": base["id"], "name": "Base Policy", "type": named, "priority": 0, "enabled": true,
            "lockedByManagingAccount": false, "tenant": {"id": account}, "settings": base["settings"]});
    }
    Ok(base)
}

fn changed<'d>(desk: &'d mut Desk<'_>) -> Result<&'d mut Value, Refusal> {
    let policy = policy(desk)?;
    if policy["lockedByManagingAccount"] == true {
        return Err(conflict("the policy is locked by the managing account"));
    }
    Ok(policy)
}

/// The settings that a policy has before anything is set.
fn ready(desk: &mut Desk<'_>) -> Value {
    desk.kept.sample(POLICIES)["settings"].take()
}

pub(crate) fn get(desk: &mut Desk<'_>) -> Outcome {
    let found = policy(desk)?.clone();
    desk.answer(found)
}

/// A policy of its own takes what the contract lists; a base policy takes settings alone.
pub(crate) fn change(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let now = json!(desk.now);
    let policy = changed(desk)?;
    for (name, value) in given {
        match (name.as_str(), value) {
            ("settings", Value::Object(settings)) => set(policy, settings)?,
            (_, value) => policy[&name] = value,
        }
    }
    policy["updatedAt"] = now;
    let policy = policy.clone();
    desk.answer(policy)
}

pub(crate) fn remove(desk: &mut Desk<'_>) -> Outcome {
    match changed(desk) {
        Err(refusal) if refusal.status == http::StatusCode::CONFLICT => Err(refusal),
        _ => desk.remove(),
    }
}

pub(crate) fn copy(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let name = given.get("name").filter(|name| name.is_string()).ok_or_else(|| Refusal::bad("name: is required"))?;
    let mut copy = policy(desk)?.clone();
    copy["id"] = desk.kept.blank(POLICIES, "")["id"].clone();
    copy["name"] = name.clone();
    copy["createdAt"] = json!(desk.now);
    let account = desk.account.clone();
    desk.kept.rows(&account, POLICIES).push(copy.clone());
    desk.answer(copy)
}

fn set(policy: &mut Value, settings: Map<String, Value>) -> Result<(), Refusal> {
    if let Some(name) = settings.keys().find(|name| !name.contains('.')) {
        return Err(Refusal::bad(format!("{name}: is no setting")));
    }
    for (name, value) in settings {
        policy["settings"][name] = value;
    }
    Ok(())
}

pub(crate) fn settings(desk: &mut Desk<'_>) -> Outcome {
    let settings = policy(desk)?["settings"].clone();
    desk.answer(settings)
}

pub(crate) fn change_settings(desk: &mut Desk<'_>) -> Outcome {
    let Value::Object(given) = desk.call.object()? else { return Err(Refusal::bad("settings are required")) };
    set(changed(desk)?, given)?;
    settings(desk)
}

pub(crate) fn reset_settings(desk: &mut Desk<'_>) -> Outcome {
    let ready = ready(desk);
    changed(desk)?["settings"] = ready;
    settings(desk)
}

fn key(desk: &Desk<'_>) -> String {
    desk.call.param(1).to_owned()
}

pub(crate) fn setting(desk: &mut Desk<'_>) -> Outcome {
    let key = key(desk);
    let setting = policy(desk)?["settings"].get(&key).cloned();
    desk.answer(setting.ok_or_else(|| Refusal::not_found(format!("{key} was not found")))?)
}

pub(crate) fn change_setting(desk: &mut Desk<'_>) -> Outcome {
    let key = key(desk);
    let given = desk.call.object()?;
    let policy = changed(desk)?;
    if policy["settings"].get(&key).is_none() {
        return Err(Refusal::not_found(format!("{key} was not found")));
    }
    policy["settings"][&key] = given.get(&key).cloned().unwrap_or(given);
    setting(desk)
}

pub(crate) fn reset_setting(desk: &mut Desk<'_>) -> Outcome {
    let key = key(desk);
    let ready = ready(desk).get(&key).cloned();
    let Some(members) = changed(desk)?["settings"].as_object_mut() else { return setting(desk) };
    let before = members.remove(&key);
    if let (Some(ready), true) = (ready, before.is_some()) {
        members.insert(key, ready);
    }
    setting(desk)
}
