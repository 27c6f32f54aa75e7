//! Examples for every operation: bodies that are ready to send, and answers from a simulated vendor that serves this one example.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use eset_connect::catalogue::{Answer, Operation, Right};
use eset_connect::{EsetClient, Method, Quota, Region, Retry};
use serde_json::{Map, Value, json};
use vendor_sim::EsetSim;

/// Bodies by method and path. Names in braces such as `{deviceUuid}` are replaced by ids.
static BODIES: LazyLock<Map<String, Value>> =
    LazyLock::new(|| serde_json::from_str(include_str!("bodies.json")).unwrap_or_default());

/// The name of an id in bodies, the operation that lists such records, and which record of the list is taken.
const PLACEHOLDERS: [Placeholder; 13] = [
    Placeholder::new("deviceUuid", "/v1/devices"),
    Placeholder {
        choose: |row| row["isMobile"] == true && row["enrollmentStatus"] == "DEVICE_ENROLLMENT_STATUS_PENDING",
        ..Placeholder::new("mobileDeviceUuid", "/v1/devices?pageSize=1000")
    },
    Placeholder {
        choose: |row| !is_empty(&row["parentGroupUuid"]),
        ..Placeholder::new("groupUuid", "/v1/device_groups")
    },
    Placeholder {
        choose: |row| is_empty(&row["parentGroupUuid"]),
        ..Placeholder::new("allGroupUuid", "/v1/device_groups")
    },
    Placeholder::new("userUuid", "/v1/users"),
    Placeholder::new("detectionUuid", "/v2/detections"),
    Placeholder::new("ruleUuid", "/v2/edr-rules"),
    Placeholder::new("policyUuid", "/v2/policies"),
    Placeholder::new("objectUuid", "/v1/quarantined-objects"),
    Placeholder {
        choose: |row| row["isRestorable"] == true,
        ..Placeholder::new("restorableObjectUuid", "/v1/quarantined-objects")
    },
    Placeholder::new("permissionName", "/v2/permissions"),
    Placeholder::new("taskUuid", "/v1/device_tasks"),
    Placeholder::new("installerUuid", "/v1/installers"),
];

struct Placeholder {
    name: &'static str,
    list: &'static str,
    choose: fn(&Value) -> bool,
}

impl Placeholder {
    const fn new(name: &'static str, list: &'static str) -> Self {
        Self { name, list, choose: |_| true }
    }
}

fn is_empty(value: &Value) -> bool {
    value.as_str().is_none_or(str::is_empty)
}

/// How an operation is named in the page.
pub(crate) fn key(operation: &Operation) -> String {
    format!("{} {}", operation.method.as_str(), operation.path)
}

/// A complete body, with made-up ids; none for an operation without a body.
pub(crate) fn body(operation: &Operation) -> Option<Value> {
    let mut body = BODIES.get(&key(operation))?.clone();
    each_text(&mut body, &mut |text| {
        let name = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let Some(index) = name.and_then(|name| PLACEHOLDERS.iter().position(|known| known.name == name)) else {
            return;
        };
        *text = match PLACEHOLDERS[index].name {
            "permissionName" => "eset.devices.read".to_owned(),
            _ => format!("550e8400-e29b-41d4-a716-4466554400{index:02}"),
        };
    });
    Some(body)
}

fn each_text(value: &mut Value, change: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(members) => members.values_mut().for_each(|member| each_text(member, change)),
        _ => {}
    }
}

/// The answers that were already asked for.
#[derive(Default)]
pub(crate) struct Examples(Mutex<HashMap<String, Value>>);

impl Examples {
    /// The answer of an operation, or why there is no example.
    pub(crate) async fn answer(&self, operation: &'static Operation) -> Value {
        let why_not = match operation.answer {
            _ if operation.right == Right::None => Some("Tokens are shown in the OAuth playground only."),
            Answer::Binary => Some("A ZIP file comes."),
            _ => None,
        };
        if let Some(reason) = why_not {
            return json!({"example": null, "reason": reason});
        }
        let key = key(operation);
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(known) = known {
            return known;
        }
        let shown = match ask(operation).await {
            Ok(example) => json!({"example": example}),
            Err(reason) => return json!({"example": null, "reason": reason}),
        };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, shown.clone());
        shown
    }
}

/// A client of a simulated vendor.
pub(crate) fn simulated(sim: &EsetSim) -> eset_connect::EsetClientBuilder {
    let credentials = sim.credentials();
    EsetClient::builder(Region::Eu, credentials.username, credentials.password).base_url(sim.url())
}

/// Asks a new simulated vendor, so that what one example changes does not show in another.
async fn ask(operation: &'static Operation) -> Result<Value, String> {
    let sim = EsetSim::builder().fleet(60).seed(7).clean().unlimited().start().await;
    let sim = sim.map_err(|error| error.to_string())?;
    let client = simulated(&sim).quota(Quota::unlimited()).retry(Retry::never()).build();
    let client = client.map_err(|error| error.report())?;
    let missing = || "No record of its kind is there.".to_owned();
    // Some operations need another call before them.
    let before = match operation.path {
        path if path.contains("{taskUuid}") => Some("/v1/device_tasks"),
        path if path.contains("{roleName}") => Some("/v2/roles"),
        path if path.ends_with(":revokeRole") => Some("/v2/role-assignments:assignRole"),
        path if path.ends_with(":reopen") => Some("/v2/incidents/{incidentUuid}:close"),
        _ => None,
    };
    if let Some(before) = before {
        let path = fill(&client, before).await.ok_or_else(missing)?;
        send(&client, Method::Post, &path, &[], BODIES.get(&format!("POST {before}"))).await?;
    }
    let path = fill(&client, operation.path).await.ok_or_else(missing)?;
    let query: &[(&str, &str)] = match operation.path {
        "/v1/devices:batchGet" => &[("devicesUuids", "{deviceUuid}")],
        _ if operation.paged => &[("pageSize", "2")],
        _ => &[],
    };
    send(&client, operation.method, &path, query, BODIES.get(&key(operation))).await
}

async fn send(
    client: &EsetClient,
    method: Method,
    path: &str,
    query: &[(&'static str, &str)],
    body: Option<&Value>,
) -> Result<Value, String> {
    let mut call = client.call(method, path);
    for (name, value) in query {
        let mut value = json!(value);
        put_ids(client, &mut value).await;
        call = call.query(*name, value.as_str().unwrap_or_default());
    }
    if let Some(body) = body {
        let mut body = body.clone();
        put_ids(client, &mut body).await;
        call = call.json(&body);
    }
    let answer = call.send().await.map_err(|error| error.report())?;
    answer.json().map_err(|error| error.report())
}

/// Replaces the names of ids with ids of the service.
async fn put_ids(client: &EsetClient, value: &mut Value) {
    let text = value.to_string();
    for placeholder in &PLACEHOLDERS {
        let name = format!("{{{}}}", placeholder.name);
        if !text.contains(&name) {
            continue;
        }
        let Some(id) = first(client, placeholder.list, placeholder.choose).await else { continue };
        each_text(value, &mut |text| {
            if *text == name {
                text.clone_from(&id);
            }
        });
    }
}

/// The id of the first record in a list that fits.
async fn first(client: &EsetClient, list: &str, choose: fn(&Value) -> bool) -> Option<String> {
    let (path, query) = list.split_once('?').unwrap_or((list, ""));
    let mut call = client.call(Method::Get, path);
    if let Some((name, value)) = query.split_once('=') {
        call = call.query(name.to_owned(), value);
    }
    let answer: Value = call.send().await.ok()?.json().ok()?;
    let rows = answer.as_object()?.values().find_map(Value::as_array)?;
    let row = rows.iter().find(|row| choose(row))?;
    ["uuid", "id", "name"].iter().find_map(|name| row[*name].as_str()).or_else(|| row.as_str()).map(str::to_owned)
}

/// The path with ids from lists of the same service.
async fn fill(client: &EsetClient, template: &str) -> Option<String> {
    let mut path = template.to_owned();
    while let Some(start) = path.find('{') {
        let end = start + path[start..].find('}')?;
        let list = path[..start].trim_end_matches('/').to_owned();
        let id = match (&path[start..=end], list.as_str()) {
            ("{roleName}", _) => "incident-responder".to_owned(),
            // IP sets belong to some policies only.
            ("{policyUuid}", "/v1/policies") => policy_with_ip_sets(client).await?,
            ("{groupUuid}", _) => first(client, "/v1/device_groups", |row| !is_empty(&row["parentGroupUuid"])).await?,
            ("{ipSetUuid}", _) => first(client, &list, |row| row["readOnly"] != true && row["builtIn"] != true).await?,
            _ => first(client, &list, |_| true).await?,
        };
        path.replace_range(start..=end, &id);
    }
    Some(path)
}

async fn policy_with_ip_sets(client: &EsetClient) -> Option<String> {
    let answer: Value = client.call(Method::Get, "/v2/policies").send().await.ok()?.json().ok()?;
    for policy in answer["policies"].as_array()? {
        let uuid = policy["uuid"].as_str()?;
        if client.call(Method::Get, &format!("/v1/policies/{uuid}/ip-sets")).send().await.is_ok() {
            return Some(uuid.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use eset_connect::catalogue;

    use super::*;

    fn schema(name: &str) -> Value {
        let document = eset_connect::openapi::document();
        document["components"]["schemas"][name.rsplit('/').next().unwrap_or_default()].clone()
    }

    /// Names that are in no layout, and words that are in no list of values.
    fn check(at: &str, value: &Value, layout: &Value, faults: &mut Vec<String>) {
        let layout = match layout["$ref"].as_str() {
            Some(name) => schema(name),
            None => layout.clone(),
        };
        match value {
            Value::Object(members) if layout["properties"].is_object() => {
                for (name, member) in members {
                    match layout["properties"].get(name) {
                        Some(inner) => check(&format!("{at}.{name}"), member, inner, faults),
                        None => faults.push(format!("{at}.{name} is no member")),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| check(at, item, &layout["items"], faults)),
            Value::String(word) => {
                let words = layout["x-extensible-enum"].as_array();
                if words.is_some_and(|words| !words.iter().any(|known| known == word)) {
                    faults.push(format!("{at}: {word} is no word of it"));
                }
            }
            _ => {}
        }
    }

    #[test]
    fn every_body_is_complete_and_fits_its_layout() {
        let document = eset_connect::openapi::document();
        let mut faults = Vec::new();
        for operation in catalogue::ALL.iter().filter(|one| one.body.is_some() && one.right != Right::None) {
            let key = key(operation);
            let Some(body) = body(operation) else {
                faults.push(format!("{key} has no body"));
                continue;
            };
            assert!(!body.to_string().contains("Uuid}"), "{key}: {body}");
            let method = operation.method.as_str().to_ascii_lowercase();
            let layout =
                &document["paths"][operation.path][method]["requestBody"]["content"]["application/json"]["schema"];
            for name in layout["properties"].as_object().into_iter().flat_map(Map::keys) {
                if body.get(name).is_none() {
                    faults.push(format!("{key} lacks {name}"));
                }
            }
            check(&key, &body, layout, &mut faults);
        }
        assert!(faults.is_empty(), "{faults:#?}");
        let known: Vec<String> = catalogue::ALL.iter().map(|operation| super::key(operation)).collect();
        assert!(BODIES.keys().all(|key| known.contains(key)));
    }

    #[tokio::test]
    async fn the_simulated_vendor_takes_every_body() {
        let mut faults = Vec::new();
        for operation in catalogue::ALL.iter().copied().filter(|one| one.right != Right::None) {
            let is_asked = operation.body.is_some() || matches!(operation.answer, Answer::Object { .. });
            // An answer that is not JSON cannot be shown: it fails after the call was carried out.
            if is_asked
                && operation.answer != Answer::Binary
                && let Err(error) = ask(operation).await
            {
                faults.push(format!("{}: {error}", key(operation)));
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
