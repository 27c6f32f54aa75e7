//! Events over HTTP, to services that refuse, delay and acknowledge late.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use asset_connectors::sink::{Both, HttpSink, HttpSinkBuilder};
use asset_connectors::{
    AsJson, EsetAccount, Journal, JsonLines, JsonText, MemoryStore, Report, Settings, Sink, Stop, Target, run,
};
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
    collect_by(1000, sink).await
}

/// As [`collect`], with pages of this size, each of which is a batch.
async fn collect_by(page_size: u32, sink: impl Sink<JsonText> + 'static) -> Report {
    let sim = EsetSim::builder().fleet(FLEET).clean().unlimited().start().await.unwrap();
    let credentials = sim.credentials();
    let client = EsetClient::builder(Region::Eu, credentials.username, credentials.password);
    let client = client.base_url(sim.url()).quota(Quota::unlimited()).build().unwrap();
    let account = EsetAccount::new(client, Context::new("2026-11-21T08:00:00Z".parse().unwrap()));
    let account = account.settings(Settings::new().page_size(page_size));
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

/// A service that does not take events of which the text has one of these numbers, in the order in which they first came.
struct Picky {
    service: Service,
    refused: fn(usize) -> bool,
    /// The most events in a request.
    most: usize,
    answer: fn() -> ResponseTemplate,
    seen: Mutex<Vec<String>>,
}

impl Picky {
    fn new(service: &Service, refused: fn(usize) -> bool, most: usize, answer: fn() -> ResponseTemplate) -> Self {
        Self { service: service.clone(), refused, most, answer, seen: Mutex::default() }
    }
}

impl Respond for Picky {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        self.service.call();
        let events: Vec<Value> =
            lines(request).into_iter().map(|line| line.get("event").cloned().unwrap_or(line)).collect();
        let mut seen = self.seen.lock().unwrap();
        let mut number = |event: &Value| {
            let uid = event["device"]["uid"].as_str().unwrap().to_owned();
            seen.iter().position(|known| *known == uid).unwrap_or_else(|| {
                seen.push(uid);
                seen.len() - 1
            })
        };
        if events.len() > self.most {
            return ResponseTemplate::new(413);
        }
        if events.iter().map(&mut number).any(self.refused) {
            return (self.answer)();
        }
        self.service.take(events);
        ResponseTemplate::new(200).set_body_json(json!({"text": "Success", "code": 0}))
    }
}

/// A service together with files for dead letters; what became of a fleet, the letters, and the number of requests.
async fn collect_with_letters(page_size: u32, sink: HttpSink) -> (Report, Vec<Value>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letters");
    let files = JsonLines::to(Target::Discard).dead_letters(Target::File(file.clone())).open(None).unwrap();
    let report = collect_by(page_size, Both(sink, files)).await;
    let letters = std::fs::read_to_string(file).unwrap();
    (report, letters.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[tokio::test]
async fn one_event_that_is_refused_with_its_request_becomes_a_dead_letter_alone() {
    let bad_line = || ResponseTemplate::new(400).set_body_json(json!({"message": "line 4 is odd"}));
    let bad_event = || ResponseTemplate::new(400).set_body_json(json!({"text": "Invalid data format", "code": 6}));
    for (splunk, answer) in [(false, bad_line as fn() -> ResponseTemplate), (true, bad_event)] {
        let (server, service) = (MockServer::start().await, Service::default());
        let picky = Picky::new(&service, |number| number == 3 || number == 20, 1000, answer);
        Mock::given(wiremock::matchers::any()).respond_with(picky).mount(&server).await;
        let sink = if splunk {
            HttpSink::splunk(server.uri(), SecretString::from("s3cret"))
        } else {
            HttpSink::lines(format!("{}/in", server.uri()))
        };
        let sink = quickly(sink);
        let rejected = sink.rejected();
        let (report, letters) = collect_with_letters(1000, sink).await;
        assert_eq!(report.into_result().unwrap().new, FLEET);
        assert_eq!((service.devices() as u64, rejected.count(), letters.len()), (FLEET - 2, 2, 2));
        for letter in &letters {
            let reason = letter["reason"].as_str().unwrap();
            assert!(reason.contains("odd") || reason.contains("Invalid data format"), "{reason}");
            let event: Value = serde_json::from_str(letter["raw"].as_str().unwrap()).unwrap();
            assert!(event["device"]["uid"].is_string() && letter["source"] == "eset-devices", "{letter}");
        }
    }
}

#[tokio::test]
async fn a_request_that_is_too_large_for_the_service_is_sent_in_parts() {
    let (server, service) = (MockServer::start().await, Service::default());
    let picky = Picky::new(&service, |_| false, 2, || ResponseTemplate::new(400));
    Mock::given(wiremock::matchers::any()).respond_with(picky).mount(&server).await;
    let sink = HttpSink::lines(format!("{}/in", server.uri())).retry(Retry::never()).build().unwrap();
    let (report, letters) = collect_with_letters(1000, sink).await;
    assert_eq!(report.into_result().unwrap().new, FLEET);
    assert_eq!((service.devices() as u64, letters.len()), (FLEET, 0));
    assert_eq!(service.taken.lock().unwrap().len() as u64, FLEET, "none comes twice");
}

/// The reason is not in the events if all of them are refused, however few come at once.
#[tokio::test]
async fn a_service_that_refuses_everything_fails_the_run_also_in_small_batches() {
    let refusal = || ResponseTemplate::new(400).set_body_json(json!({"message": "no such stream"}));
    for page_size in [1, 4, 1000] {
        let (server, service) = (MockServer::start().await, Service::default());
        let picky = Picky::new(&service, |_| true, 1000, refusal);
        Mock::given(wiremock::matchers::any()).respond_with(picky).mount(&server).await;
        let sink = HttpSink::lines(format!("{}/in", server.uri())).build().unwrap();
        let rejected = sink.rejected();
        let (report, letters) = collect_with_letters(page_size, sink).await;
        let error = std::error::Error::source(&report.error.unwrap()).unwrap().to_string();
        assert!(error.contains("no such stream") && error.contains("took none"), "{error}");
        // Those that were accepted as rejected are kept; all others are sent again by the next run.
        assert!(letters.len() < 10 && letters.len() as u64 == report.counters.new, "{page_size}: {}", letters.len());
        assert_eq!(rejected.count(), letters.len() as u64);
    }
}

#[tokio::test]
async fn elasticsearch_faults_of_the_index_are_no_faults_of_events() {
    for kind in ["index_closed_exception", "invalid_index_name_exception", "validation_exception"] {
        let server = MockServer::start().await;
        let error = json!({"type": kind, "reason": "not here"});
        let items = move |request: &Request| {
            let items: Vec<Value> =
                lines(request).chunks(2).map(|_| json!({"index": {"status": 400, "error": error}})).collect();
            ResponseTemplate::new(200).set_body_json(json!({"errors": true, "items": items}))
        };
        Mock::given(path("/_bulk")).respond_with(items).mount(&server).await;
        let sink = HttpSink::elasticsearch(server.uri(), "assets").build().unwrap();
        let (report, letters) = collect_with_letters(3, sink).await;
        assert!(report.error.is_some() && report.counters.new == 0 && letters.is_empty(), "{kind}");
    }
}

#[tokio::test]
async fn elasticsearch_answers_about_other_events_are_no_acknowledgement() {
    let server = MockServer::start().await;
    let items = |request: &Request| {
        let items: Vec<Value> =
            lines(request).chunks(2).map(|_| json!({"index": {"_id": "another", "status": 201}})).collect();
        ResponseTemplate::new(200).set_body_json(json!({"errors": false, "items": items}))
    };
    Mock::given(path("/_bulk")).respond_with(items).mount(&server).await;
    let report = collect(HttpSink::elasticsearch(server.uri(), "assets").build().unwrap()).await;
    assert!(report.error.is_some() && report.counters.new == 0);
}

#[tokio::test]
async fn splunk_answers_that_are_no_acknowledgement_fail_the_run() {
    for answer in [
        ResponseTemplate::new(200).set_body_json(json!({"text": "Server is busy", "code": 9})),
        ResponseTemplate::new(200).set_body_string("hello"),
        ResponseTemplate::new(200),
        // The index does not exist: no event is at fault.
        ResponseTemplate::new(400).set_body_json(json!({"text": "Incorrect index", "code": 7})),
    ] {
        let server = MockServer::start().await;
        Mock::given(wiremock::matchers::any()).respond_with(answer).mount(&server).await;
        let (report, letters) =
            collect_with_letters(3, quickly(HttpSink::splunk(server.uri(), SecretString::from("s3cret")))).await;
        assert!(report.error.is_some() && report.counters.new == 0 && letters.is_empty());
    }
}

/// A service that quotes the token in the reasons for single events.
#[tokio::test]
async fn the_token_of_a_service_is_in_no_letter() {
    let server = MockServer::start().await;
    let items = |request: &Request| {
        let token = request.headers["authorization"].to_str().unwrap();
        let error = json!({"type": "document_parsing_exception", "reason": format!("<{token}>")});
        let item = |number: usize| {
            let status = if number == 0 { 400 } else { 201 };
            json!({"index": {"status": status, "error": (status == 400).then(|| error.clone())}})
        };
        let items: Vec<Value> = (0..lines(request).len() / 2).map(item).collect();
        ResponseTemplate::new(200).set_body_json(json!({"errors": true, "items": items}))
    };
    Mock::given(path("/_bulk")).respond_with(items).mount(&server).await;
    let sink = HttpSink::elasticsearch(server.uri(), "assets").token(SecretString::from("t0ken-of-the-index"));
    let (report, letters) = collect_with_letters(1000, sink.build().unwrap()).await;
    assert_eq!(report.into_result().unwrap().new, FLEET);
    let letter = letters[0].to_string();
    assert!(letter.contains("ApiKey [redacted]") && !letter.contains("t0ken-of"), "{letter}");
}
