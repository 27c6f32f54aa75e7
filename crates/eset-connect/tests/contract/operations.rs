//! Every operation, sent once through the typed client to a recorder.

use std::collections::BTreeSet;
use std::sync::Arc;

use eset_connect::conformance::{Exchange, exercise};
use eset_connect::{EsetClient, Quota, Region, catalogue};
use futures_util::StreamExt as _;
use serde_json::{Map, Value, json};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::fixture::{Contract, fields};

/// The path parameters, if `path` fits `template`.
fn parameters<'a>(template: &'a str, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let (mut template, mut path) = (template, path);
    let mut found = Vec::new();
    while let Some((literal, rest)) = template.split_once('{') {
        path = path.strip_prefix(literal)?;
        let (name, rest) = rest.split_once('}')?;
        let end = path.find(['/', ':']).unwrap_or(path.len());
        found.push((name, &path[..end]));
        path = &path[end..];
        template = rest;
    }
    (path == template && found.iter().all(|(_, value)| !value.is_empty())).then_some(found)
}

/// The contract's operation that a request is for. Literal paths win over templates.
fn operation<'a>(contract: &'a Contract, method: &str, path: &str) -> &'a Value {
    let mut fitting: Vec<&Value> = contract
        .operations()
        .iter()
        .filter(|operation| {
            operation["method"] == method && parameters(operation["path"].as_str().unwrap(), path).is_some()
        })
        .collect();
    fitting.sort_by_key(|operation| operation["path"].as_str().unwrap().matches('{').count());
    fitting.first().unwrap_or_else(|| panic!("{method} {path} is not in the contract"))
}

/// An answer with everything set that the contract has.
fn answer(contract: &Contract, operation: &Value) -> ResponseTemplate {
    if operation["path"] == "/oauth/token" {
        let token = json!({"access_token": "token", "refresh_token": "r", "token_type": "Bearer", "expires_in": 3600});
        return ResponseTemplate::new(200).set_body_json(token);
    }
    if operation["answer"] == "bytes" {
        return ResponseTemplate::new(200).set_body_raw(b"PK\x03\x04\xff\x00".to_vec(), "application/json");
    }
    let category = operation["category"].as_str().unwrap();
    let mut object = Map::new();
    for (name, kind, _) in fields(&operation["answer"]["fields"]) {
        object.insert(name.to_owned(), contract.compose(kind, category, 3));
    }
    ResponseTemplate::new(200).insert_header("request-id", "r-1").set_body_json(object)
}

async fn record(
    respond: impl Fn(&Contract, &Value) -> ResponseTemplate + Send + Sync + 'static,
) -> (Vec<Exchange>, Vec<Request>) {
    let server = MockServer::start().await;
    let contract = Arc::new(Contract::load());
    let reply = move |request: &Request| {
        let operation = operation(&contract, request.method.as_str(), request.url.path());
        if operation["path"] == "/oauth/token" { answer(&contract, operation) } else { respond(&contract, operation) }
    };
    Mock::given(wiremock::matchers::any()).respond_with(reply).mount(&server).await;
    let client = EsetClient::builder(Region::Eu, "user", "password")
        .base_url(server.uri())
        .quota(Quota::unlimited())
        .integration("Example")
        .build()
        .unwrap();
    let exchanges = exercise(&client).unwrap().collect().await;
    (exchanges, server.received_requests().await.unwrap())
}

#[tokio::test]
async fn every_operation_is_sent_as_the_contract_says() {
    let contract = Contract::load();
    let (exchanges, requests) = record(answer).await;
    for exchange in &exchanges {
        assert!(exchange.decoded && exchange.error.is_none(), "{exchange:?}");
        assert_eq!(exchange.status, Some(200));
    }
    assert_eq!(exchanges.len(), 102);
    let mut sent: Vec<(&str, &str)> = Vec::new();
    for request in &requests {
        let operation = operation(&contract, request.method.as_str(), request.url.path());
        let name = operation["path"].as_str().unwrap();
        sent.push((operation["method"].as_str().unwrap(), name));
        assert_eq!(request.headers["3rd-integration"], "Example");
        if name == "/oauth/token" {
            assert_eq!(request.headers["content-type"], "application/x-www-form-urlencoded");
            assert_eq!(request.body, b"grant_type=password&username=user&password=password");
            continue;
        }
        assert_eq!(request.headers["authorization"], "Bearer token");
        check_path(name, request.url.path());
        check_query(&contract, operation, request);
        check_body(&contract, operation, request);
    }
    let mut expected: Vec<(&str, &str)> = contract
        .operations()
        .iter()
        .map(|operation| (operation["method"].as_str().unwrap(), operation["path"].as_str().unwrap()))
        .collect();
    sent.sort_unstable();
    expected.sort_unstable();
    assert_eq!(sent, expected, "every operation once");
}

fn check_path(template: &str, path: &str) {
    assert!(!path.contains('%'), "colons stay as they are: {path}");
    for (name, value) in parameters(template, path).unwrap() {
        if name != "roleName" {
            assert_eq!(value.len(), 36, "{name} is a UUID: {path}");
        }
    }
}

fn check_query(contract: &Contract, operation: &Value, request: &Request) {
    let path = operation["path"].as_str().unwrap();
    let sent: Vec<(String, String)> = request.url.query_pairs().into_owned().collect();
    let mut missing: BTreeSet<&str> = BTreeSet::new();
    for parameter in operation["query"].as_array().unwrap() {
        let name = parameter["name"].as_str().unwrap();
        missing.insert(name);
        let values: Vec<&str> =
            sent.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect();
        assert!(values.len() <= 1 || parameter["repeated"] == true, "{path}: {name} repeated");
        assert!(parameter["repeated"] != true || values.len() == 2, "{path}: {name} is one key a value");
        for value in values {
            missing.remove(name);
            let kind = parameter["type"].as_str().unwrap();
            let right = match kind {
                "string" => value.len() <= if name == "filter" { 200 } else { 100 },
                "uuid" => value.len() == 36,
                "bool" => value == "true" || value == "false",
                "int" => value.parse::<i64>().is_ok(),
                "time" => chrono::DateTime::parse_from_rfc3339(value).is_ok(),
                words => {
                    let prefix = words.strip_prefix("enum ").and_then(|words| words.strip_suffix('*')).unwrap();
                    contract.words_with(prefix).iter().any(|word| word == value)
                }
            };
            assert!(right, "{path}: {name}={value} is no {kind}");
        }
    }
    // One target a request: the three are alternatives.
    missing.retain(|name| !name.starts_with("target."));
    assert!(missing.is_empty(), "{path}: not exercised: {missing:?}");
    let names: BTreeSet<&str> = sent.iter().map(|(name, _)| name.as_str()).collect();
    let known: BTreeSet<&str> =
        operation["query"].as_array().unwrap().iter().map(|parameter| parameter["name"].as_str().unwrap()).collect();
    let others: Vec<&str> = names.difference(&known).copied().collect();
    let paging: &[&str] = if operation["paged"] == true { &["pageSize"] } else { &[] };
    assert_eq!(others, paging, "{path}");
    if operation["paged"] == true {
        assert!(sent.contains(&("pageSize".to_owned(), "100".to_owned())));
    }
}

fn check_body(contract: &Contract, operation: &Value, request: &Request) {
    let path = operation["path"].as_str().unwrap();
    if operation["body"].is_null() {
        assert!(request.body.is_empty(), "{path} has no body");
        return;
    }
    assert_eq!(request.headers["content-type"], "application/json");
    let body: Map<String, Value> = serde_json::from_slice(&request.body).unwrap();
    let known = fields(&operation["body"]["fields"]);
    let names: BTreeSet<&str> = known.iter().map(|(name, ..)| *name).collect();
    assert_eq!(body.keys().map(String::as_str).collect::<BTreeSet<_>>(), names, "{path}");
    let category = operation["category"].as_str().unwrap();
    for (name, kind, _) in known {
        contract.check(&body[name], kind, category, &format!("{path} {name}"));
    }
}

/// Whether the operation makes something: an answer without it cannot be one.
fn creates(exchange: &Exchange) -> bool {
    exchange.operation.contains("_Create") || exchange.operation.ends_with("_AssignPolicy")
}

fn check_creations(exchanges: &[Exchange]) {
    let created: BTreeSet<_> = exchanges
        .iter()
        .filter(|exchange| creates(exchange))
        .map(|exchange| {
            let error = exchange.error.as_deref().unwrap_or_default();
            assert!(!exchange.decoded && error.contains("missing"), "{exchange:?}");
            exchange.operation
        })
        .collect();
    assert_eq!(created.len(), 9, "{created:?}");
}

#[tokio::test]
async fn every_answer_may_leave_everything_out() {
    let empty = |_: &Contract, operation: &Value| match &operation["answer"] {
        Value::String(_) => ResponseTemplate::new(200),
        _ => ResponseTemplate::new(200).set_body_json(json!({})),
    };
    let (exchanges, _) = record(empty).await;
    for exchange in &exchanges {
        assert!(creates(exchange) || exchange.decoded && exchange.error.is_none(), "{exchange:?}");
    }
    check_creations(&exchanges);
}

#[tokio::test]
async fn every_answer_may_be_null_or_hold_more() {
    let nulls = |_: &Contract, operation: &Value| match &operation["answer"] {
        Value::String(_) => ResponseTemplate::new(200),
        answer => {
            let mut object: Map<String, Value> =
                fields(&answer["fields"]).iter().map(|(name, ..)| ((*name).to_owned(), Value::Null)).collect();
            object.insert("somethingNew".to_owned(), json!({"a": [1]}));
            ResponseTemplate::new(200).set_body_json(object)
        }
    };
    let (exchanges, _) = record(nulls).await;
    for exchange in &exchanges {
        assert!(creates(exchange) || exchange.decoded, "{exchange:?}");
    }
    check_creations(&exchanges);
}

#[test]
fn the_catalogue_has_the_contracts_operations() {
    let contract = Contract::load();
    assert_eq!(catalogue::ALL.len(), 102);
    for (known, operation) in catalogue::ALL.iter().zip(contract.operations()) {
        assert_eq!(operation["id"], known.id);
        assert_eq!(operation["method"], known.method.as_str());
        assert_eq!(operation["path"], known.path);
        assert_eq!(operation["category"], known.category.as_str());
        assert_eq!(operation["host"], known.category.host_label());
        assert_eq!(operation["paged"], known.paged, "{}", known.path);
        assert_eq!(operation["body"]["schema"].as_str(), known.body, "{}", known.path);
        let names: Vec<_> = operation["query"].as_array().unwrap().iter().map(|parameter| &parameter["name"]).collect();
        assert_eq!(names, known.query.iter().map(|parameter| parameter.name).collect::<Vec<_>>());
    }
    assert_eq!(catalogue::ALL.iter().filter(|operation| operation.paged).count(), 26);
    // Reads that are sent by POST, and the token.
    let reads = catalogue::ALL.iter().filter(|operation| operation.method.as_str() != "GET" && !operation.write);
    assert_eq!(
        reads.map(|operation| operation.path).collect::<Vec<_>>(),
        [
            "/oauth/token",
            "/v2/detection-groups:search",
            "/v2/detections:batchGet",
            "/v1/gpo-sccm-files:generate",
            "/v1/mobile-devices:batchGetEnrollmentLinks",
            "/v1/quarantined-objects:batchDownload",
            "/v1/quarantined-objects:download",
            "/v1/users:batchGetUsers",
        ]
    );
    let repeatable_writes = catalogue::ALL.iter().filter(|operation| operation.write && operation.safe_to_repeat);
    assert_eq!(
        repeatable_writes.map(|operation| operation.path).collect::<Vec<_>>(),
        ["/v1/executables/{executableUuid}:block", "/v1/executables/{executableUuid}:unblock",]
    );
}
