//! Every typed operation, sent once to a stand-in that knows the vendor's collection: what goes out is what the collection has, and what
//! comes back in the shapes of its examples is understood.
//!
//! `tests/facts/contract.jsonl` has an operation a line: method, path, headers, query members, and the shapes of body and answer with all
//! members that any revision of the collection shows. Of the search for alerts, which takes its conditions in the query or in the body, it
//! has the body alone.
#![cfg(feature = "conformance")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use sophos_central::{Quota, SophosClient, conformance, operations};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// What every list takes; the client sends these by itself.
const PAGING: [&str; 6] = ["page", "pageSize", "pageTotal", "pageFromKey", "limit", "cursor"];

/// The one member of a composed object of which the collection does not tell what it has.
const UNTOLD: &str = "any";

struct Entry(Value);

impl Entry {
    fn key(&self) -> String {
        format!("{} {}", self.0["method"].as_str().unwrap(), self.0["path"].as_str().unwrap())
    }

    /// How many segments are the same, if the rest are places.
    fn fits(&self, method: &str, path: &str) -> Option<usize> {
        let template: Vec<&str> = self.0["path"].as_str().unwrap().split('/').collect();
        let path: Vec<&str> = path.split('/').collect();
        if self.0["method"] != method || template.len() != path.len() {
            return None;
        }
        let fits = template.iter().zip(&path).all(|(ours, theirs)| ours.starts_with('{') || ours == theirs);
        fits.then(|| template.iter().zip(&path).filter(|(ours, theirs)| ours == theirs).count())
    }
}

fn contract() -> Vec<Entry> {
    include_str!("facts/contract.jsonl").lines().map(|line| Entry(serde_json::from_str(line).unwrap())).collect()
}

fn entry<'c>(contract: &'c [Entry], request: &Request) -> Option<&'c Entry> {
    let (method, path) = (request.method.as_str(), request.url.path());
    let fits = contract.iter().filter_map(|entry| Some((entry.fits(method, path)?, entry)));
    fits.max_by_key(|(same, _)| *same).map(|(_, entry)| entry)
}

/// A value of a shape, with every member.
fn compose(name: &str, shape: &Value) -> Value {
    match shape {
        Value::Object(members) => members.iter().map(|(name, shape)| (name.clone(), compose(name, shape))).collect(),
        Value::Array(items) => json!([compose(name, &items[0])]),
        Value::String(kind) => match (kind.as_str(), name) {
            ("time", _) => json!("2026-01-31T12:00:00.000Z"),
            // The collection's examples of pages have the same number everywhere.
            ("int", "current" | "size" | "total" | "items" | "maxSize") => json!(50),
            ("int", _) => json!(1),
            ("float", _) => json!(1.5),
            ("bool", _) => json!(true),
            ("any", _) => json!({UNTOLD: ["thing", 1, null]}),
            ("null", _) => Value::Null,
            // The collection's example of firewall groups has this slip.
            (_, "current" | "total" | "size" | "maxSize") => json!("1,"),
            (_, "apiHost") => json!("https://api-eu01.central.sophos.com"),
            _ => json!("text"),
        },
        _ => Value::Null,
    }
}

/// Holds a value against a shape; `sent` collects the members that are there.
fn check(at: &str, value: &Value, shape: &Value, sent: &mut BTreeSet<String>, faults: &mut Vec<String>) {
    match (value, shape) {
        (Value::Object(members), Value::Object(known)) => {
            for (name, value) in members {
                let at = format!("{at}.{name}");
                match known.get(name) {
                    None => faults.push(format!("{at} is not in the contract")),
                    Some(shape) => {
                        sent.insert(at.clone());
                        check(&at, value, shape, sent, faults);
                    }
                }
            }
        }
        (Value::Array(items), Value::Array(shapes)) => {
            for item in items {
                check(&format!("{at}[]"), item, &shapes[0], sent, faults);
            }
        }
        (value, Value::String(kind)) => {
            let fits = match kind.as_str() {
                "str" | "time" => value.is_string(),
                "int" => value.is_i64() || value.is_u64(),
                "float" => value.is_number(),
                "bool" => value.is_boolean(),
                _ => true,
            };
            if !fits {
                faults.push(format!("{at} is {value} and not {kind}"));
            }
        }
        _ => faults.push(format!("{at} is {value}")),
    }
}

/// The members that a shape has.
fn members(at: &str, shape: &Value, all: &mut BTreeSet<String>) {
    match shape {
        Value::Object(known) => {
            for (name, shape) in known {
                let at = format!("{at}.{name}");
                all.insert(at.clone());
                members(&at, shape, all);
            }
        }
        Value::Array(items) => members(&format!("{at}[]"), &items[0], all),
        _ => {}
    }
}

fn is_paging(member: &str) -> bool {
    PAGING.contains(&member.trim_start_matches(['?', '.']))
}

/// A stand-in that answers with the shapes of the contract and remembers where requests break it.
struct StandIn {
    contract: Vec<Entry>,
    identity: &'static str,
    faults: Arc<Mutex<Vec<String>>>,
    met: Arc<Mutex<BTreeSet<String>>>,
}

impl Respond for StandIn {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        if request.url.path() == "/api/v2/oauth2/token" {
            let token = json!({"access_token": "a-token", "token_type": "bearer", "expires_in": 3600});
            return ResponseTemplate::new(200).set_body_json(token);
        }
        let Some(entry) = entry(&self.contract, request) else {
            self.faults.lock().unwrap().push(format!("{} {} is no operation", request.method, request.url.path()));
            return ResponseTemplate::new(404);
        };
        let mut faults = Vec::new();
        check_request(request, entry, &mut faults);
        let faults = faults.into_iter().map(|fault| format!("{}: {fault}", entry.key()));
        self.faults.lock().unwrap().extend(faults);
        self.met.lock().unwrap().insert(entry.key());
        let answer = match request.url.path() {
            "/whoami/v1" => json!({"id": "97bce3ce-57d8-4d8e-9d9e-0b8c5a6d1f20", "idType": self.identity,
                "apiHosts": {"global": "https://api.central.sophos.com", "dataRegion": "https://api-eu01.central.sophos.com"}}),
            _ => compose("", &entry.0["answer"]),
        };
        let response = ResponseTemplate::new(u16::try_from(entry.0["status"].as_u64().unwrap()).unwrap());
        if answer.is_null() { response } else { response.set_body_json(answer) }
    }
}

fn check_request(request: &Request, entry: &Entry, faults: &mut Vec<String>) {
    let header = |name: &str| request.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    let wanted: Vec<&str> = entry.0["headers"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let owners = ["X-Tenant-ID", "X-Partner-ID", "X-Organization-ID"];
    let sent: Vec<&str> = owners.into_iter().filter(|name| header(name).is_some()).collect();
    // Where two owners may ask, one does.
    if wanted.len() > 1 {
        assert!(sent.len() == 1 && wanted.contains(&sent[0]));
    } else {
        assert_eq!(sent, wanted);
    }
    assert_eq!(header("authorization").as_deref(), Some("Bearer a-token"));
    let mut all: BTreeSet<String> = BTreeSet::new();
    let mut there: BTreeSet<String> = BTreeSet::new();
    all.extend(entry.0["query"].as_array().unwrap().iter().map(|name| format!("?{}", name.as_str().unwrap())));
    for (name, value) in request.url.query_pairs() {
        let name = format!("?{name}");
        if !all.contains(&name) {
            faults.push(format!("{name} is not in the contract"));
        }
        if !there.insert(name.clone()) || value.is_empty() {
            faults.push(format!("{name} is there twice, or empty"));
        }
    }
    match (&entry.0["body"], request.body.as_slice()) {
        (Value::Null, b"") => {}
        (Value::Null, body) => faults.push(format!("a body: {}", String::from_utf8_lossy(body))),
        (_, b"") => faults.push("no body".into()),
        (shape, body) => {
            let body: Value = serde_json::from_slice(body).unwrap();
            members("", shape, &mut all);
            check("", &body, shape, &mut there, faults);
            assert_eq!(header("content-type").as_deref(), Some("application/json"));
        }
    }
    let owed = all.difference(&there).filter(|member| !is_paging(member));
    faults.extend(owed.map(|member| format!("{member} is not sent")));
}

async fn exercised(identity: &'static str) -> (Vec<conformance::Exchange>, Vec<String>, BTreeSet<String>) {
    let server = MockServer::start().await;
    let (faults, met) = (Arc::default(), Arc::default());
    let stand_in = StandIn { contract: contract(), identity, faults: Arc::clone(&faults), met: Arc::clone(&met) };
    Mock::given(wiremock::matchers::any()).respond_with(stand_in).mount(&server).await;
    let client = SophosClient::builder("id", "secret")
        .auth_url(server.uri())
        .base_url(server.uri())
        .quota(Quota::new([]))
        .build()
        .unwrap();
    let exchanges = conformance::exercise(&client).await.unwrap().collect().await;
    let faults = faults.lock().unwrap().clone();
    let met = met.lock().unwrap().clone();
    (exchanges, faults, met)
}

#[tokio::test]
async fn every_typed_operation_is_the_collections() {
    let (exchanges, faults, met) = exercised("tenant").await;
    let failed: Vec<String> = exchanges
        .iter()
        .filter(|exchange| !exchange.decoded || exchange.unknown.iter().any(|member| member != UNTOLD))
        .map(|e| format!("{} {}: {:?}, without a field: {:?}", e.operation, e.url, e.error, e.unknown))
        .collect();
    assert!(failed.is_empty() && faults.is_empty(), "{}\n{}", failed.join("\n"), faults.join("\n"));
    let typed: BTreeSet<String> = operations::OPERATIONS
        .iter()
        .filter(|operation| operation.typed)
        .map(|operation| format!("{} {}", operation.method, operation.path))
        .collect();
    assert_eq!(met, typed);
    // All but the two that grant tokens.
    assert_eq!(typed.len(), 325);
}

#[tokio::test]
async fn partners_and_organizations_can_be_exercised() {
    for identity in ["partner", "organization"] {
        let (exchanges, _, met) = exercised(identity).await;
        assert!(exchanges.iter().all(|exchange| exchange.decoded), "{exchanges:?}");
        assert_eq!(met.len(), 325);
    }
}

#[tokio::test]
async fn composed_operations_stay_on_loopback() {
    let client = SophosClient::builder("id", "secret").build().unwrap();
    assert!(conformance::exercise(&client).await.unwrap_err().to_string().contains("loopback"));
}

#[test]
fn the_contract_has_every_operation_but_those_of_tokens() {
    let keys: BTreeSet<String> = contract().iter().map(Entry::key).collect();
    assert_eq!(keys.len(), 325);
}
