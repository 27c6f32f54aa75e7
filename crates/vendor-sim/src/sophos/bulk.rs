//! Operations on many rows of a family at once, and on lists in a row.

use serde_json::{Map, Value, json};

use super::resource::{Desk, place};
use super::rows;
use crate::engine::{Call, Outcome, Pairs, Refusal};

fn items(given: &Map<String, Value>, name: &str) -> Result<Vec<Value>, Refusal> {
    let items = given.get(name).and_then(Value::as_array).filter(|items| !items.is_empty());
    items.cloned().ok_or_else(|| Refusal::bad(format!("{name}: is required")))
}

/// Creates a row from each item of the body.
pub(crate) fn create(desk: &mut Desk<'_>) -> Outcome {
    let given = items(&desk.members()?, "items")?;
    let objects = given.into_iter().map(|item| match item {
        Value::Object(members) => Ok(members),
        _ => Err(Refusal::bad("items: objects are required")),
    });
    let objects = objects.collect::<Result<Vec<_>, _>>()?;
    let made = objects.into_iter().map(|members| desk.make(members)).collect::<Result<Vec<_>, _>>()?;
    desk.answer(json!({"items": made}))
}

/// Removes a row; returns whether it existed.
fn take(desk: &mut Desk<'_>, id: &str) -> bool {
    let world = desk.world;
    let rows = desk.rows();
    let found = place(world, rows, "id", id);
    found.map(|place| rows.remove(place)).is_some()
}

/// Removes the rows of the body's items.
pub(crate) fn remove(desk: &mut Desk<'_>) -> Outcome {
    let given = items(&desk.members()?, "items")?;
    let (mut gone, mut errors) = (Vec::new(), Vec::new());
    for item in given {
        let id = item["id"].as_str().unwrap_or("");
        let recipients = item["forRecipients"].as_array().cloned().unwrap_or_default();
        let mut told = json!({"id": id});
        if let Some(recipient) = recipients.first() {
            told["recipient"] = recipient.clone();
        }
        if take(desk, id) {
            gone.push(told);
        } else {
            told["error"] = json!("notFound");
            errors.push(told);
        }
    }
    desk.answer(json!({"items": gone, "errors": errors}))
}

/// Removes the rows of the body's ids, and answers which did not exist.
pub(crate) fn unblock(desk: &mut Desk<'_>) -> Outcome {
    let ids = desk.texts("ids")?;
    let failed: Vec<String> = ids.into_iter().filter(|id| !take(desk, id)).collect();
    desk.answer(json!({"failedToDelete": failed}))
}

/// Removes the rows of the query's ids, and answers which did not exist.
pub(crate) fn delete_profiles(desk: &mut Desk<'_>) -> Outcome {
    let ids = desk.call.query.get("profileIds").ok_or_else(|| Refusal::bad("profileIds: is required"))?;
    let skipped: Vec<&str> = ids.split(',').filter(|id| !take(desk, id)).collect();
    desk.answer(json!({"skippedProfiles": skipped}))
}

/// The answer has only id and version.
pub(crate) fn create_profile(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let made = desk.make(given)?;
    desk.answer(json!({"id": made["id"], "version": 1}))
}

/// Sets the space of an event journal. The body has only the values.
pub(crate) fn limit_journal(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let of = desk.of();
    let settings = desk.settings(of);
    for (name, value) in given {
        if name == "useRecommended" { settings[name] = value } else { settings[name]["value"] = value }
    }
    let settings = settings.clone();
    desk.answer(settings)
}

pub(crate) fn rename_profile(desk: &mut Desk<'_>) -> Outcome {
    let name = desk.call.query.get("name").ok_or_else(|| Refusal::bad("name: is required"))?;
    desk.found()?["name"] = json!(name);
    desk.answer(Value::Null)
}

/// Adds texts to a list of a row, and removes others.
fn add_and_remove(list: &mut Value, change: &Value) -> (Vec<Value>, Vec<Value>) {
    let named = |name: &str| change[name].as_array().cloned().unwrap_or_default();
    let mut texts = list.as_array().cloned().unwrap_or_default();
    let added: Vec<Value> = named("add").into_iter().filter(|text| !texts.contains(text)).collect();
    texts.extend(added.iter().cloned());
    let (removed, left) = texts.into_iter().partition(|text| named("remove").contains(text));
    *list = Value::Array(left);
    (added, removed)
}

/// Changes a mailbox's list of addresses, which the path's last segment names.
pub(crate) fn change_addresses(desk: &mut Desk<'_>) -> Outcome {
    let given = Value::Object(desk.members()?);
    let member = match desk.call.path.rsplit('/').next() {
        Some("distribution-list-owners") => "distributionListOwners",
        Some("delegates") => "delegates",
        _ => "aliases",
    };
    let (added, removed) = add_and_remove(&mut desk.found()?[member], &given);
    desk.answer(json!({"added": added, "removed": removed, "errors": {"failedToAdd": [], "failedToRemove": []}}))
}

/// Changes a location; its lists take additions and removals.
pub(crate) fn change_location(desk: &mut Desk<'_>) -> Outcome {
    let mut given = desk.members()?;
    let lists = [("domainNames", given.remove("domainNames")), ("ipList", given.remove("ipAddresses"))];
    desk.change(given)?;
    let location = desk.found()?;
    for (member, change) in lists {
        if let Some(change) = change {
            add_and_remove(&mut location[member], &change);
        }
    }
    let location = location.clone();
    desk.answer(location)
}

/// Adds and removes websites whose traffic is not decrypted.
pub(crate) fn change_websites(desk: &mut Desk<'_>) -> Outcome {
    let given = Value::Object(desk.members()?);
    let mut sites = Value::Array(desk.rows().clone());
    let (added, removed) = add_and_remove(&mut sites, &given);
    *desk.rows() = sites.as_array().cloned().unwrap_or_default();
    desk.answer(json!({"added": added, "removed": removed}))
}

pub(crate) fn clear(desk: &mut Desk<'_>) -> Outcome {
    desk.rows().clear();
    desk.answer(json!({"deleted": true}))
}

/// Searches with the conditions and the page in the body.
pub(crate) fn search(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let page = ["page", "pageSize", "pageFromKey"].into_iter().filter_map(|name| {
        let value = given.get(name)?;
        Some((name.to_owned(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
    });
    let call = Call { query: Pairs(page.collect()), ..desk.call.again() };
    let none = json!({});
    let filter = given.get("filter").unwrap_or(&none);
    let contains = |row: &Value, condition: &str, member: &str| {
        let text = row[member].as_str().unwrap_or("").to_lowercase();
        filter[condition].as_str().is_none_or(|part| text.contains(&part.to_lowercase()))
    };
    let keep = |row: &&Value| {
        filter["id"].as_str().is_none_or(|id| row["id"] == id)
            && contains(row, "subjectContains", "subject")
            && contains(row, "toContains", "forRecipient")
            && filter["direction"].as_str().is_none_or(|direction| row["direction"] == direction)
    };
    let rows: Vec<Value> = desk.rows().iter().filter(keep).cloned().collect();
    if call.path.contains("post-delivery") {
        rows::numbered_rows(desk.world, &call, &rows, 100)
    } else {
        rows::keyed_rows(desk.world, &call, &rows, 100)
    }
}

/// Recalls a message from these recipients, which its status shows.
pub(crate) fn claw_back(desk: &mut Desk<'_>) -> Outcome {
    let recipients = desk.texts("recipients")?;
    let rows = desk.rows();
    rows.retain(|row| !recipients.iter().any(|recipient| row["recipient"] == recipient.as_str()));
    rows.extend(recipients.iter().map(|recipient| json!({"recipient": recipient, "status": "clawbackSuccessful"})));
    desk.answer(json!({"id": desk.call.param(0), "recipients": recipients, "errors": []}))
}

/// A message's attachments.
pub(crate) fn attachments(desk: &mut Desk<'_>) -> Outcome {
    let items = desk.found()?["attachments"]["items"].as_array().cloned().unwrap_or_default();
    rows::numbered_rows(desk.world, desk.call, &items, 100)
}

/// Removes a message's attachments, or restores them.
pub(crate) fn strip(desk: &mut Desk<'_>) -> Outcome {
    let names = desk.texts("attachments")?;
    let stripped = desk.call.path.ends_with("/strip");
    let message = desk.found()?;
    let recipient = message["forRecipient"].clone();
    let attachments = message["attachments"]["items"].as_array_mut().map(std::mem::take).unwrap_or_default();
    let (mut items, mut left) = (Vec::new(), Vec::new());
    for mut attachment in attachments {
        if names.iter().any(|name| attachment["name"] == *name) {
            attachment["stripped"] = json!(stripped);
            items.push(json!({"attachment": attachment["name"], "recipient": recipient}));
        }
        left.push(attachment);
    }
    message["attachments"]["items"] = Value::Array(left);
    let known = |name: &&String| !items.iter().any(|item| item["attachment"] == name.as_str());
    let errors: Vec<Value> = names
        .iter()
        .filter(known)
        .map(|name| json!({"attachment": name, "recipient": recipient, "error": "notFound"}))
        .collect();
    desk.answer(json!({"items": items, "errors": errors}))
}

/// Actions on mobile devices: one for each device that exists.
pub(crate) fn act(desk: &mut Desk<'_>) -> Outcome {
    let ids = desk.texts("endpoints")?;
    let word = desk.call.path.rsplit('/').next().unwrap_or("");
    let kind: String = match word {
        "get-logs" => "getLogs".to_owned(),
        "send-message" => "sendMessage".to_owned(),
        word => word.to_owned(),
    };
    let (mut created, mut unknown) = (Vec::new(), Vec::new());
    for id in ids {
        let Ok(index) = super::mobile::find(desk.world, desk.call, &id) else {
            unknown.push(id);
            continue;
        };
        let device = super::mobile::device(desk.world, index);
        let (account, now) = (desk.account.clone(), desk.now.clone());
        let device = json!({"id": device["id"], "name": device["name"]});
        let members = json!({"tenant": {"id": account}, "device": device, "type": kind, "state": "accepted"});
        let row = desk.kept.add(&account, "/mobile/v1/actions", &now, members);
        created.push(json!({"id": row["id"], "tenant": row["tenant"], "device": row["device"], "type": row["type"], "state": row["state"]}));
    }
    let mut answer = json!({"created": created});
    if !unknown.is_empty() {
        answer["errors"] = json!({"failedToCreate": {"endpointNotFound": unknown}});
    }
    desk.answer(answer)
}

/// Requires that the firewalls of the body exist.
pub(crate) fn firewalls(desk: &mut Desk<'_>) -> Outcome {
    let given = items(&desk.members()?, "firewalls")?;
    let account = desk.account.clone();
    let (of, mut shown) = (desk.of(), Vec::new());
    for item in given {
        let id = item.as_str().or_else(|| item["id"].as_str()).unwrap_or("").to_owned();
        let firewall = desk.row_in(&account, "/firewall/v1/firewalls", &id)?.clone();
        let mut told = desk.kept.sample(of)["firewalls"][0].take();
        for name in ["id", "serialNumber", "firmwareVersion"] {
            if told.get(name).is_some() {
                told[name] = firewall[name].clone();
            }
        }
        if let Some(version) = item.get("upgradeToVersion") {
            told["upgradeToVersion"] = version.clone();
        }
        shown.push(told);
    }
    let mut answer = desk.kept.sample(of);
    answer["firewalls"] = Value::Array(shown);
    desk.answer(answer)
}

/// Switches adaptive attack protection of an endpoint on or off, or changes its end.
pub(crate) fn adapt(desk: &mut Desk<'_>) -> Outcome {
    let given = desk.members()?;
    let (of, now) = (desk.of(), desk.now.clone());
    let settings = desk.settings(of);
    for name in ["enabled", "expiresAfter"] {
        if let Some(value) = given.get(name) {
            settings["desiredState"][name] = value.clone();
        }
    }
    settings["actualState"]["enabled"] = settings["desiredState"]["enabled"].clone();
    settings["actualState"]["lastUpdatedAt"] = json!(now);
    let settings = settings.clone();
    desk.answer(settings)
}
