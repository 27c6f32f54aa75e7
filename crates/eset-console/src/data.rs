//! What the page is made of: the catalogue, the record layouts, recipes, code and example answers.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use eset_connect::catalogue::{self, Answer, Operation};
use eset_connect::soar::{Targets, TaskDetails};
use eset_connect::{DeviceUuid, EsetClient, Method, Region};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::OnceCell;
use vendor_sim::EsetSim;

use crate::relay::{check_operation, find, read_body, refusal};
use crate::samples::Sample;
use crate::server::Shared;

/// A device that recipes name until the reader puts another in its place.
const SOME_DEVICE: &str = "550e8400-e29b-41d4-a716-446655440000";

/// All that does not change, as JSON text.
pub(crate) fn catalogue(client: &EsetClient) -> String {
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
        "operations": operations,
        "regions": regions,
        "quotas": quotas,
        "recipes": recipes(client),
        "openapi": eset_connect::openapi::document(),
    })
    .to_string()
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
        "schema": schema,
        "member": member,
    })
}

/// What a responder looks for, as calls that are ready to be sent.
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
    calls.iter().filter_map(|(title, words, call)| {
        let preview = call.previews().ok()?.into_iter().next()?;
        let path = preview.url.split_once("://")?.1.split_once('/')?.1;
        Some(json!({"title": title, "words": words, "method": preview.method.as_str(), "path": format!("/{path}"), "body": preview.body}))
    }).collect()
}

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

/// `POST /console/unlock`: a ticket for one write, which must then be confirmed.
pub(crate) async fn unlock(State(shared): State<Shared>, request: Request) -> Response {
    let asked = match asked(&shared, request).await {
        Ok(asked) => asked,
        Err(answer) => return answer,
    };
    if let Err((status, reason)) = check_operation(&shared, find(&asked.method, &asked.path)) {
        return refusal(status, reason);
    }
    match shared.unlocked.issue(&asked.method, &asked.path) {
        Some(ticket) => Json(json!({"ticket": ticket, "seconds": 120})).into_response(),
        None => refusal(StatusCode::TOO_MANY_REQUESTS, "Too many unlocked operations wait for their confirmation."),
    }
}

/// A simulated vendor of its own, which only shows what answers look like.
pub(crate) struct Examples(OnceCell<Option<(EsetSim, EsetClient)>>);

impl Examples {
    pub(crate) fn new() -> Self {
        Self(OnceCell::new())
    }

    async fn client(&self) -> Option<&EsetClient> {
        let start = || async {
            let sim = EsetSim::builder().fleet(12).seed(7).clean().unlimited().start().await.ok()?;
            let client = simulated(&sim)
                .quota(eset_connect::Quota::unlimited())
                .retry(eset_connect::Retry::never())
                .build()
                .ok()?;
            Some((sim, client))
        };
        self.0.get_or_init(start).await.as_ref().map(|(_, client)| client)
    }

    /// What an operation that only reads answers.
    async fn answer(&self, operation: &'static Operation) -> Option<Value> {
        let client = self.client().await?;
        let path = fill(client, operation.path).await?;
        let mut call = client.call(operation.method, &path);
        if operation.paged {
            call = call.query("pageSize", 2);
        }
        if operation.body.is_some() {
            call = call.json(&json!({}));
        }
        call.send().await.ok()?.json().ok()
    }
}

/// A client of a simulated vendor.
pub(crate) fn simulated(sim: &EsetSim) -> eset_connect::EsetClientBuilder {
    let credentials = sim.credentials();
    EsetClient::builder(Region::Eu, credentials.username, credentials.password).base_url(sim.url())
}

/// The path with ids that the lists of the same simulator hold.
async fn fill(client: &EsetClient, template: &str) -> Option<String> {
    let mut path = template.to_owned();
    while let Some(start) = path.find('{') {
        let end = start + path[start..].find('}')?;
        let list = path[..start].trim_end_matches('/').to_owned();
        let answer: Value = client.call(Method::Get, &list).send().await.ok()?.json().ok()?;
        let first = answer.as_object()?.values().find_map(|member| member.as_array()?.first())?;
        let id = ["uuid", "id"].iter().find_map(|name| first[*name].as_str())?;
        path.replace_range(start..=end, id);
    }
    Some(path)
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
    if operation.write || operation.answer == Answer::Binary || operation.right == catalogue::Right::None {
        return Json(json!({"example": null})).into_response();
    }
    Json(json!({"example": shared.examples.answer(operation).await})).into_response()
}
