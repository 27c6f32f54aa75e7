//! What the page is made of: the catalogue, the record layouts, recipes, code and example answers.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use eset_connect::catalogue::{self, Answer, Operation};
use eset_connect::soar::{Targets, TaskDetails};
use eset_connect::{DeviceUuid, EsetClient, Region};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Mode;
use crate::examples;
use crate::relay::{check_operation, find, read_body, refusal};
use crate::samples::Sample;
use crate::server::Shared;
use crate::unlock::Bound;

/// The device id in recipes, until the reader replaces it with another.
const SOME_DEVICE: &str = "550e8400-e29b-41d4-a716-446655440000";

/// Everything that does not change, as JSON text.
pub(crate) fn catalogue(client: &EsetClient, mode: Mode) -> String {
    let operations: Vec<Value> = catalogue::ALL.iter().copied().map(operation).collect();
    let regions: Vec<Value> = Region::ALL
        .into_iter()
        .map(|region| {
            let hosts: Vec<Value> = catalogue::Category::ALL
                .into_iter()
                .map(|category| json!({"category": category.as_str(), "host": category.host(region)}))
                .collect();
            json!({"region": region.as_str(), "hosts": hosts})
        })
        .collect();
    let quotas = [
        catalogue::QuotaClass::Default,
        catalogue::QuotaClass::DetectionList,
        catalogue::QuotaClass::DeviceWrite,
        catalogue::QuotaClass::Task,
        catalogue::QuotaClass::Token,
    ];
    let quotas = quotas.map(|class| json!({"class": class.as_str(), "perSecond": class.per_second()}));
    json!({
        "mode": mode.as_str(),
        "operations": operations,
        "regions": regions,
        "quotas": quotas,
        "recipes": recipes(client),
        "openapi": layouts(),
    })
    .to_string()
}

/// The part of the OpenAPI document that the page shows. Refusals are left out: they are the same for every operation, and half of the
/// document.
fn layouts() -> Value {
    let mut document = eset_connect::openapi::document();
    let methods = document["paths"].as_object_mut().into_iter().flatten().filter_map(|(_, path)| path.as_object_mut());
    // Parameters that all methods of a path share are a list beside the methods.
    for operation in methods.flatten().filter_map(|(_, operation)| operation.as_object_mut()) {
        operation.retain(|name, _| matches!(name.as_str(), "parameters" | "requestBody" | "responses"));
        if let Some(parameters) = operation.get_mut("parameters").and_then(Value::as_array_mut) {
            parameters.retain(|parameter| parameter["name"].is_string());
        }
        if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
            responses.retain(|status, _| status == "200");
        }
    }
    lighten(&mut document);
    json!({"paths": document["paths"], "components": {"schemas": document["components"]["schemas"]}})
}

/// Removes what the page does not show: that a member may be null, headers of answers, the vendor's names of wrappers.
fn lighten(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| !matches!(name.as_str(), "headers" | "x-eset-schema"));
            if let Some(types) = members.get_mut("type") {
                let named: Vec<Value> =
                    types.as_array().into_iter().flatten().filter(|one| *one != "null").cloned().collect();
                if let [only] = named.as_slice() {
                    *types = only.clone();
                }
            }
            members.values_mut().for_each(lighten);
        }
        Value::Array(items) => items.iter_mut().for_each(lighten),
        _ => {}
    }
}

/// `GET /console/openapi`: the whole document, for other tools.
pub(crate) async fn openapi() -> Json<Value> {
    Json(eset_connect::openapi::document())
}

fn operation(operation: &Operation) -> Value {
    let regions: Vec<&str> = operation.regions.iter().map(|region| region.as_str()).collect();
    let (schema, member) = match operation.answer {
        Answer::Object { schema, member } => (Some(schema), member),
        _ => (None, None),
    };
    json!({
        "key": format!("{} {}", operation.method.as_str(), operation.path),
        "id": operation.id,
        "title": operation.title,
        "method": operation.method.as_str(),
        "path": operation.path,
        "category": operation.category.as_str(),
        "hostLabel": operation.category.host_label(),
        "write": operation.write,
        "right": operation.right.as_str(),
        "product": operation.product.as_str(),
        "regions": regions,
        "quota": operation.quota.as_str(),
        "perSecond": operation.quota.per_second(),
        "safeToRepeat": operation.safe_to_repeat,
        "paged": operation.paged,
        "hasBody": operation.body.is_some(),
        "body": examples::body(operation),
        "schema": schema,
        "member": member,
    })
}

/// What a responder looks for, as calls that are ready to send.
fn recipes(client: &EsetClient) -> Vec<Value> {
    let Ok(device) = DeviceUuid::new(SOME_DEVICE) else { return Vec::new() };
    let soar = client.soar();
    let targets = Targets::new([device], []);
    let details = |name: &str| TaskDetails::new(name, name);
    let calls = [
        (
            "Isolate a device from the network",
            "isolate contain quarantine host network",
            soar.isolate_endpoints(&details("Isolate"), &targets),
        ),
        (
            "End the isolation of a device",
            "unisolate release deisolate network",
            soar.unisolate_endpoints(&details("End isolation"), &targets),
        ),
    ];
    let tasks = calls.iter().filter_map(|(title, words, call)| {
        let preview = call.previews().ok()?.into_iter().next()?;
        let path = preview.url.split_once("://")?.1.split_once('/')?.1;
        Some(json!({"title": title, "words": words, "method": preview.method.as_str(), "path": format!("/{path}"), "body": preview.body}))
    });
    let direct = RECIPES.iter().map(|(title, words, operation)| {
        json!({"title": title, "words": words, "method": operation.method.as_str(), "path": operation.path,
            "body": examples::body(operation)})
    });
    tasks.chain(direct).collect()
}

/// What a responder looks for that takes one operation: title, more words to find it by, operation.
static RECIPES: [(&str, &str, &Operation); 6] = [
    ("Resolve a detection", "close false positive alert", &catalogue::RESOLVE_DETECTION),
    ("Close an incident", "resolve case", &catalogue::CLOSE_INCIDENT),
    ("Block an executable", "ban hash file", &catalogue::BLOCK_EXECUTABLE),
    ("Move a device to another group", "device group", &catalogue::MOVE_DEVICE),
    ("Restore quarantined objects", "release false positive file", &catalogue::BATCH_RESTORE_QUARANTINED_OBJECTS),
    ("Delete quarantined objects", "purge file malware", &catalogue::BATCH_DELETE_QUARANTINED_OBJECTS),
];

/// `GET /console/catalogue`.
pub(crate) async fn catalogue_text(State(shared): State<Shared>) -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], shared.catalogue.clone()).into_response()
}

#[derive(Deserialize)]
struct Asked {
    method: String,
    path: String,
    #[serde(default)]
    query: Vec<(String, String)>,
    body: Option<Value>,
}

async fn asked(shared: &Shared, request: Request) -> Result<Asked, Response> {
    let bytes = read_body(shared.slowest_client, request.into_body()).await;
    let bytes = bytes.map_err(|(status, reason)| refusal(status, reason))?;
    serde_json::from_slice(&bytes).map_err(|_| refusal(StatusCode::BAD_REQUEST, "Expected a method and a path."))
}

fn operation_of(asked: &Asked) -> Option<&'static Operation> {
    let is_template =
        |operation: &&&Operation| operation.method.as_str() == asked.method && operation.path == asked.path;
    catalogue::ALL.iter().find(is_template).copied().or_else(|| find(&asked.method, &asked.path))
}

/// `POST /console/samples`: code for one call.
pub(crate) async fn samples(State(shared): State<Shared>, request: Request) -> Response {
    let asked = match asked(&shared, request).await {
        Ok(asked) => asked,
        Err(answer) => return answer,
    };
    match operation_of(&asked) {
        Some(operation) => {
            Json(Sample::new(operation, &asked.path, &asked.query, asked.body.as_ref()).code()).into_response()
        }
        None => refusal(StatusCode::NOT_FOUND, "This is no operation of the catalogue."),
    }
}

/// `POST /console/unlock`: a ticket for one write with exactly this query and body, which must then be confirmed.
pub(crate) async fn unlock(State(shared): State<Shared>, request: Request) -> Response {
    let asked = match asked(&shared, request).await {
        Ok(asked) => asked,
        Err(answer) => return answer,
    };
    let operation = match check_operation(&shared, find(&asked.method, &asked.path)) {
        Ok(operation) => operation,
        Err((status, reason)) => return refusal(status, reason),
    };
    let body = asked.body.or_else(|| operation.body.map(|_| json!({})));
    let call = Bound::new(&asked.method, &asked.path, &asked.query, body.as_ref());
    match shared.unlocked.issue(call) {
        Some(ticket) => Json(json!({"ticket": ticket, "seconds": 120})).into_response(),
        None => refusal(StatusCode::TOO_MANY_REQUESTS, "Too many unlocked operations wait for their confirmation."),
    }
}

/// `POST /console/example`: what the answer of an operation looks like.
pub(crate) async fn example(State(shared): State<Shared>, request: Request) -> Response {
    let asked = match asked(&shared, request).await {
        Ok(asked) => asked,
        Err(answer) => return answer,
    };
    let Some(operation) = operation_of(&asked) else {
        return refusal(StatusCode::NOT_FOUND, "This is no operation of the catalogue.");
    };
    Json(shared.examples.answer(operation).await).into_response()
}
