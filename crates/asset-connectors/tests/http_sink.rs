//! Events over HTTP, to services that refuse, delay and acknowledge late.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use asset_connectors::sink::{HttpSink, HttpSinkBuilder};
use asset_connectors::{AsJson, EsetAccount, Journal, MemoryStore, Report, Stop, run};
use asset_mapping::{Context, Dialect};
use connect_core::{Quota, Retry, SecretString};
use eset_connect::{EsetClient, Region};
use serde_json::{Value, json};
use vendor_sim::EsetSim;
use wiremock::matchers::{header, header_exists, path};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

const FLEET: u64 = 30;

/// Collects a fleet into a sink.
async fn collect(sink: HttpSink) -> Report {
    let sim = EsetSim::builder().fleet(FLEET).clean().unlimited().start().await.unwrap();
    let credentials = sim.credentials();
    let client = EsetClient::builder(Region::Eu, credentials.username, credentials.password);
    let client = client.base_url(sim.url()).quota(Quota::unlimited()).build().unwrap();
    let account = EsetAccount::new(client, Context::new("2026-11-21T08:00:00Z".parse().unwrap()));
    let devices = account.connector("eset-devices", &AsJson(Dialect::Schema)).unwrap();
    let journal = Journal::new(Arc::new(MemoryStore::new()), sink);
    run(&*devices, &journal, &Stop::new(), |_| ()).await
}

fn quickly(sink: HttpSinkBuilder) -> HttpSink {
    sink.retry(Retry::new().first_wait(Duration::from_millis(5))).request_size(16 << 10).build().unwrap()
}

/// A service that remembers what it has taken.
#[derive(Clone, Default)]
struct Service {
    calls: Arc<AtomicU64>,
    taken: Arc<Mutex<Vec<Value>>>,
}

impl Service {
    fn call(&self) -> u64 {
        self.calls.fetch_add(1, Ordering::SeqCst)
    }

    fn take(&self, events: impl IntoIterator<Item = Value>) {
        self.taken.lock().unwrap().extend(events);
    }

    /// The different devices among the events.
    fn devices(&self) -> usize {
        let taken = self.taken.lock().unwrap();
        taken
            .iter()
            .map(|event| event["device"]["uid"].as_str().unwrap())
            .collect::<std::collections::HashSet<_>>()
            .len()
    }
}

fn lines(request: &Request) -> Vec<Value> {
    let text = std::str::from_utf8(&request.body).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Refuses every second call, and answers late.
struct Lines(Service);

impl Respond for Lines {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        if self.0.call().is_multiple_of(2) {
            return ResponseTemplate::new(503);
        }
        self.0.take(lines(request));
        ResponseTemplate::new(200).set_delay(Duration::from_millis(10))
    }
}

#[tokio::test]
async fn lines_are_posted_until_they_are_taken() {
    let (server, service) = (MockServer::start().await, Service::default());
    let answers = Mock::given(path("/in")).and(header("Authorization", "Bearer s3cret"));
    answers
        .and(header("Content-Type", "application/x-ndjson"))
        .respond_with(Lines(service.clone()))
        .mount(&server)
        .await;
    let sink = HttpSink::lines(format!("{}/in", server.uri())).token(SecretString::from("s3cret"));
    let report = collect(quickly(sink)).await;
    assert_eq!(report.into_result().unwrap().new, FLEET);
    assert_eq!(u64::try_from(service.devices()).unwrap(), FLEET);
    assert!(service.calls.load(Ordering::SeqCst) > 2, "several requests, each refused once");
}

#[tokio::test]
async fn a_service_that_refuses_for_good_fails_the_run_and_nothing_counts_as_taken() {
    let server = MockServer::start().await;
    Mock::given(path("/in")).respond_with(ResponseTemplate::new(403)).mount(&server).await;
    let report = collect(quickly(HttpSink::lines(format!("{}/in", server.uri())))).await;
    assert!(report.error.is_some());
    assert_eq!(report.counters.new, 0);
}

#[tokio::test]
async fn a_page_is_no_acknowledgement() {
    let server = MockServer::start().await;
    let page = ResponseTemplate::new(200).set_body_string(" <html><title>Sign in</title></html>");
    Mock::given(path("/in")).respond_with(page).mount(&server).await;
    let report = collect(quickly(HttpSink::lines(format!("{}/in", server.uri())))).await;
    assert!(report.error.is_some());
    assert_eq!(report.counters.new, 0);
}

/// A collector whose indexers acknowledge at the third question.
struct Collector(Service);

impl Respond for Collector {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let call = self.0.call();
        if request.url.path() == "/services/collector/ack" {
            let ids: Value = serde_json::from_slice(&request.body).unwrap();
            let acks: HashMap<String, bool> =
                ids["acks"].as_array().unwrap().iter().map(|id| (id.to_string(), call.is_multiple_of(3))).collect();
            return ResponseTemplate::new(200).set_body_json(json!({"acks": acks}));
        }
        self.0.take(lines(request).into_iter().map(|line| {
            assert_eq!((&line["source"], &line["index"]), (&json!("eset-devices"), &json!("assets")));
            let (seconds, millis) = (line["time"].as_f64().unwrap(), line["event"]["time"].as_f64().unwrap());
            assert!((seconds * 1e3 - millis).abs() < 0.5, "{line}");
            line["event"].clone()
        }));
        ResponseTemplate::new(200).set_body_json(json!({"text": "Success", "code": 0, "ackId": call}))
    }
}

#[tokio::test]
async fn splunk_acknowledges_late() {
    let (server, service) = (MockServer::start().await, Service::default());
    let answers = Mock::given(header("Authorization", "Splunk s3cret")).and(header_exists("X-Splunk-Request-Channel"));
    answers.respond_with(Collector(service.clone())).mount(&server).await;
    let sink = HttpSink::splunk(server.uri(), SecretString::from("s3cret")).index("assets");
    let report = collect(quickly(sink.acknowledged(Duration::from_secs(20)))).await;
    assert_eq!(report.into_result().unwrap().new, FLEET);
    assert_eq!(u64::try_from(service.devices()).unwrap(), FLEET);
}

#[tokio::test]
async fn splunk_that_never_acknowledges_fails_the_run() {
    let server = MockServer::start().await;
    let answer = json!({"ackId": 1, "acks": {"1": false}});
    Mock::given(header_exists("Authorization"))
        .respond_with(ResponseTemplate::new(200).set_body_json(answer))
        .mount(&server)
        .await;
    let sink = HttpSink::splunk(server.uri(), SecretString::from("s3cret"));
    let report = collect(quickly(sink.acknowledged(Duration::from_millis(300)))).await;
    assert!(report.error.is_some() && report.counters.new == 0);
}

/// An index that is too busy for every third event at first, and cannot keep the first one at all.
struct Index(Service, Arc<Mutex<HashMap<String, u32>>>);

impl Respond for Index {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut seen = self.1.lock().unwrap();
        let lines = lines(request);
        let items: Vec<Value> = lines
            .chunks(2)
            .map(|pair| {
                let place = &pair[0]["index"];
                assert_eq!(place["_index"], "assets");
                let number = u32::try_from(seen.len()).unwrap();
                let tries = seen.entry(place["_id"].as_str().unwrap().to_owned()).or_insert(number * 10);
                let (number, first) = (*tries / 10, (*tries).is_multiple_of(10));
                *tries += 1;
                match (number, first) {
                    (0, _) => json!({"index": {"status": 400, "error": {"type": "mapper_parsing_exception"}}}),
                    (number, true) if number % 3 == 0 => json!({"index": {"status": 429}}),
                    _ => {
                        self.0.take([pair[1].clone()]);
                        json!({"index": {"status": 201}})
                    }
                }
            })
            .collect();
        ResponseTemplate::new(200).set_body_json(json!({"errors": true, "items": items}))
    }
}

#[tokio::test]
async fn elasticsearch_gets_again_what_it_was_too_busy_for_and_rejects_one_event_alone() {
    let (server, service) = (MockServer::start().await, Service::default());
    let answers = Mock::given(path("/_bulk")).and(header("Authorization", "ApiKey s3cret"));
    answers.respond_with(Index(service.clone(), Arc::default())).mount(&server).await;
    let sink = quickly(HttpSink::elasticsearch(server.uri(), "assets").token(SecretString::from("s3cret")));
    let rejected = sink.rejected();
    let report = collect(sink).await;
    assert_eq!(report.into_result().unwrap().new, FLEET);
    assert_eq!(rejected.count(), 1);
    assert_eq!(u64::try_from(service.devices()).unwrap(), FLEET - 1);
}

/// Refuses some events of each request, without saying so above the items.
struct Refusing {
    status: u16,
    every: usize,
}

impl Respond for Refusing {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let item = |number: usize| {
            if !number.is_multiple_of(self.every) {
                return json!({"index": {"status": 201}});
            }
            json!({"index": {"status": self.status, "error": {"type": "an_exception", "reason": "not here"}}})
        };
        let items: Vec<Value> = (0..lines(request).len() / 2).map(item).collect();
        ResponseTemplate::new(200).set_body_json(json!({"items": items}))
    }
}

async fn refused(status: u16, every: usize) -> (Report, u64) {
    let server = MockServer::start().await;
    Mock::given(path("/_bulk")).respond_with(Refusing { status, every }).mount(&server).await;
    let sink = HttpSink::elasticsearch(server.uri(), "assets").retry(Retry::new().first_wait(Duration::from_millis(5)));
    let sink = sink.build().unwrap();
    let rejected = sink.rejected();
    (collect(sink).await, rejected.count())
}

#[tokio::test]
async fn elasticsearch_that_takes_nothing_at_all_loses_nothing() {
    // An index that is missing or locked, and one that refuses all events alike.
    for (status, every) in [(403, 3), (404, 1), (400, 1)] {
        let (report, rejected) = refused(status, every).await;
        let error = report.error.unwrap();
        let told =
            std::error::Error::source(&error).map_or_else(|| error.to_string(), |source| format!("{error}: {source}"));
        assert!(told.contains("not here"), "{told}");
        assert_eq!((report.counters.new, rejected), (0, 0), "{status}: it is sent again by the next run");
    }
}

#[tokio::test]
async fn elasticsearch_items_are_believed_more_than_their_summary() {
    let (report, rejected) = refused(400, 3).await;
    assert_eq!((report.into_result().unwrap().new, rejected), (FLEET, FLEET / 3));
}
