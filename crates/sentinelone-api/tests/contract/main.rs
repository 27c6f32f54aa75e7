//! Every operation that has a method is sent once to a loopback service, and what arrives is held against the contract: method, path,
//! encoding, query and body. The answers are composed from the contract, and every one of them decodes.
//!
//! `tests/facts/contract.jsonl` is transcribed from the vendor's contract, one operation a line.
#![cfg(feature = "conformance")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod check;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use check::Contract;
use futures_util::StreamExt as _;
use sentinelone_api::operations::OPERATIONS;
use sentinelone_api::{Limit, Quota, Retry, SentinelOneClient, conformance};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// Answers as the contract says.
struct Service(Contract);

impl Respond for Service {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let (method, path) = (request.method.as_str(), request.url.path());
        match self.0.entry(method, path) {
            None => ResponseTemplate::new(404),
            Some(entry) => match entry.composed_answer() {
                Some(answer) => ResponseTemplate::new(200).set_body_json(answer),
                None => ResponseTemplate::new(200).set_body_raw("a,b\n1,2\n", "text/csv"),
            },
        }
    }
}

fn client(server: &MockServer) -> SentinelOneClient {
    let quota = Quota::new([Limit::per_second(10_000)]);
    SentinelOneClient::builder(server.uri(), "the-token")
        .quota(quota)
        .retry(Retry::new().retries(0))
        .build()
        .expect("a client")
}

#[tokio::test]
async fn every_operation_keeps_the_contract_and_every_answer_decodes() {
    let server = MockServer::start().await;
    Mock::given(wiremock::matchers::any()).respond_with(Service(Contract::read())).mount(&server).await;
    let exchanges: Vec<_> = conformance::exercise(&client(&server)).unwrap().collect().await;
    let requests = server.received_requests().await.unwrap();
    assert_eq!(exchanges.len(), requests.len(), "each operation is sent once: {:?}", refused(&exchanges));

    let contract = Contract::read();
    let mut faults = Vec::new();
    let mut sent: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (exchange, request) in exchanges.iter().zip(&requests) {
        let operation = OPERATIONS.iter().find(|operation| operation.name == exchange.operation).unwrap();
        let Some(entry) = contract.operation(operation.method.as_str(), operation.path) else {
            faults.push(format!("{}: not in the contract", operation.name));
            continue;
        };
        if let Some(error) = &exchange.error {
            faults.push(format!("{}: {error}", operation.name));
        }
        faults.extend(exchange.unknown.iter().map(|name| format!("{}: no field for `{name}`", operation.name)));
        faults.extend(entry.faults(&contract, request).into_iter().map(|fault| format!("{}: {fault}", operation.name)));
        let names = request.url.query_pairs().map(|(name, _)| name.into_owned());
        sent.entry(entry.key()).or_default().extend(names);
    }
    // Every parameter of the contract can be sent by a setter.
    for entry in contract.entries() {
        let sent = sent.remove(&entry.key()).unwrap_or_default();
        faults.extend(entry.missing(&sent).map(|name| format!("{}: no setter for {name}", entry.key())));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn refused(exchanges: &[conformance::Exchange]) -> Vec<String> {
    let refused = exchanges.iter().filter(|exchange| exchange.url.is_empty());
    refused.map(|exchange| format!("{}: {:?}", exchange.operation, exchange.error)).collect()
}

/// How many requests came.
type Seen = Arc<AtomicUsize>;

/// What becomes of every request once it has arrived whole.
#[derive(Clone, Copy)]
enum Fate {
    /// The status is answered.
    Status(u16),
    /// The connection is cut without an answer.
    Cut,
    /// The connection is cut in the middle of the answer.
    CutInBody,
}

/// A service where all requests have the same fate.
fn doomed(fate: Fate) -> (String, Seen) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let seen = Seen::default();
    let count = seen.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let count = count.clone();
            std::thread::spawn(move || serve(stream, fate, &count));
        }
    });
    (url, seen)
}

/// Reads one request, and lets its fate befall it.
fn serve(mut stream: TcpStream, fate: Fate, seen: &Seen) {
    if !read_request(&mut stream) {
        return;
    }
    seen.fetch_add(1, Ordering::SeqCst);
    let answer = match fate {
        Fate::Cut => return,
        Fate::CutInBody => {
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{\"data\": [".to_owned()
        }
        Fate::Status(status) => {
            format!("HTTP/1.1 {status} Status\r\ncontent-length: 0\r\nretry-after: 0\r\nconnection: close\r\n\r\n")
        }
    };
    let _ = stream.write_all(answer.as_bytes());
}

/// Reads until the request is whole; false if it ends before.
fn read_request(stream: &mut TcpStream) -> bool {
    let mut text = Vec::new();
    let mut part = [0; 8192];
    loop {
        let head = text.windows(4).position(|end| end == b"\r\n\r\n");
        if let Some(head) = head {
            let top = String::from_utf8_lossy(&text[..head]).to_lowercase();
            let length = top.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
            if text.len() >= head + 4 + length {
                return true;
            }
        }
        match stream.read(&mut part) {
            Ok(0) | Err(_) => return false,
            Ok(count) => text.extend_from_slice(&part[..count]),
        }
    }
}

/// Each write arrives once, whatever becomes of it. A read is tried three times, but for a file whose first part came.
async fn writes_arrive_once(fate: Fate) {
    let (url, seen) = doomed(fate);
    let client = SentinelOneClient::builder(url, "the-token")
        .quota(Quota::unlimited())
        .retry(Retry::new().retries(2).first_wait(Duration::from_millis(1)))
        .build()
        .expect("a client");
    let mut writes = 0;
    let mut faults = Vec::new();
    let mut steps = conformance::exercise(&client).unwrap();
    while let Some(exchange) = steps.next().await {
        let operation = OPERATIONS.iter().find(|operation| operation.name == exchange.operation).unwrap();
        // What was sent twice for one operation is counted before the next is sent.
        let times = seen.swap(0, Ordering::SeqCst);
        let fits = if operation.write {
            writes += 1;
            times == 1
        } else {
            times == 3 || times == 1 && matches!(fate, Fate::CutInBody)
        };
        if exchange.decoded || !fits {
            faults.push(format!("{}: {times} times, {:?}", operation.name, exchange.error));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(writes, OPERATIONS.iter().filter(|operation| operation.write && operation.typed).count());
}

#[tokio::test]
async fn a_write_arrives_once_though_the_service_fails() {
    writes_arrive_once(Fate::Status(503)).await;
    writes_arrive_once(Fate::Status(500)).await;
}

#[tokio::test]
async fn a_write_arrives_once_though_the_connection_is_cut() {
    writes_arrive_once(Fate::Cut).await;
    writes_arrive_once(Fate::CutInBody).await;
}

#[tokio::test]
async fn only_a_console_on_this_machine_is_exercised() {
    let client = SentinelOneClient::builder("acme.sentinelone.net", "token").build().unwrap();
    assert!(conformance::exercise(&client).err().unwrap().to_string().contains("loopback"));
}

#[test]
fn the_catalogue_is_the_contract() {
    let ours: Vec<String> = OPERATIONS.iter().map(|each| format!("{} {}", each.method, each.path)).collect();
    let documented: Vec<&str> = include_str!("../facts/paths.txt").lines().collect();
    let extra: Vec<_> = ours.iter().filter(|each| !documented.contains(&each.as_str())).collect();
    assert!(extra.is_empty(), "tests/facts/paths.txt lacks operations of the catalogue: {extra:?}");
    let missing: Vec<_> = documented.iter().filter(|each| !ours.iter().any(|known| known == *each)).collect();
    assert!(missing.is_empty(), "the catalogue lacks operations of tests/facts/paths.txt: {missing:?}");
    assert!(ours == documented, "the catalogue is in the order of tests/facts/paths.txt");
    assert_eq!(ours.len(), 781);
    let names: BTreeSet<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
    assert_eq!(names.len(), 781, "names are unique");
    let contract = Contract::read();
    for operation in OPERATIONS {
        let entry = contract.operation(operation.method.as_str(), operation.path);
        assert_eq!(
            operation.typed,
            entry.is_some(),
            "{}: tests/facts/contract.jsonl has what is typed",
            operation.name
        );
        assert!(operation.safe_to_repeat || operation.write, "{}", operation.name);
        assert_eq!(operation.safe_to_repeat, !operation.write, "{}", operation.name);
        if let Some(entry) = entry {
            assert_eq!(operation.permission, entry.permission(), "{}", operation.name);
        }
    }
}
