//! What is sent again, what is not, and what the errors say.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::time::{Duration, Instant};

use common::{Scripted, Step, builder, client};
use connect_core::{Error, Pending, Repeat, Request, Retry, StatusCode};
use serde_json::{Value, json};

const OK: Step = Step::Reply(200, &[], "{\"ok\":true}");

fn read() -> Request {
    Request::get("things.get", "/things/1")
}

fn write() -> Request {
    Request::post("things.create", "/things").json(&json!({"name": "x"}))
}

async fn sent_until_ok(steps: Vec<Step>) -> usize {
    let server = Scripted::start(steps).await;
    let value: Value = client(&server.url).json(read(), "").send().await.unwrap();
    assert_eq!(value, json!({"ok": true}));
    server.seen().len()
}

#[tokio::test]
async fn reads_are_repeated_after_everything_that_may_pass() {
    for status in [408, 429, 500, 502, 503, 504] {
        assert_eq!(sent_until_ok(vec![Step::Reply(status, &[], "<html>busy</html>"), OK]).await, 2, "{status}");
    }
    assert_eq!(sent_until_ok(vec![Step::Reset, Step::Reset, OK]).await, 3, "reset");
    assert_eq!(sent_until_ok(vec![Step::Raw(b""), OK]).await, 2, "closed without an answer");
    let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"ok\":";
    assert_eq!(sent_until_ok(vec![Step::Raw(cut), OK]).await, 2, "cut body");
    let cut = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"ok\":\r\n";
    assert_eq!(sent_until_ok(vec![Step::Raw(cut), OK]).await, 2, "cut chunks");
    let cut = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"ok\":";
    assert_eq!(sent_until_ok(vec![Step::Raw(cut), OK]).await, 2, "cut body of unknown length");
    assert_eq!(sent_until_ok(vec![Step::Reply(200, &[], "{\"ok\":tr"), OK]).await, 2, "cut before it was counted");
}

#[tokio::test]
async fn the_last_error_comes_after_the_last_try() {
    let server = Scripted::start(vec![Step::Reply(503, &[("Request-Id", "r-9")], "{\"message\":\"closed\"}")]).await;
    let client = client(&server.url);
    let error = client.execute(&read()).await.unwrap_err();
    assert_eq!(error.to_string(), "service answered 503: closed (request id r-9)");
    assert_eq!((error.status(), error.request_id()), (Some(StatusCode::new(503)), Some("r-9")));
    assert!(error.is_transient() && !error.maybe_sent());
    assert_eq!(server.seen().len(), 6, "one try and five retries");
    let stats = client.stats();
    assert_eq!((stats.requests, stats.retries, stats.waits), (6, 5, 5));
    assert!(stats.waited >= Duration::from_millis(5));
}

#[tokio::test]
async fn what_will_not_pass_is_not_repeated() {
    for status in [400, 401, 403, 404, 409, 412, 422, 301] {
        let server = Scripted::start(vec![Step::Reply(status, &[], "{\"message\":\"no\",\"code\":7}"), OK]).await;
        let error = client(&server.url).execute(&read()).await.unwrap_err();
        assert_eq!(server.seen().len(), 1, "{status}");
        assert_eq!((error.status(), error.code()), (Some(StatusCode::new(status)), Some("7")));
        match status {
            401 => assert!(matches!(error, Error::Auth(_))),
            403 => assert!(matches!(error, Error::Forbidden { operation: "things.get", .. })),
            _ => assert!(matches!(error, Error::Api { .. })),
        }
    }
}

#[tokio::test]
async fn retry_after_is_honoured_and_counts_tries() {
    let server = Scripted::start(vec![Step::Reply(429, &[("Retry-After", "1")], ""), OK]).await;
    let start = Instant::now();
    client(&server.url).execute(&read()).await.unwrap();
    assert!(start.elapsed() >= Duration::from_secs(1), "{:?}", start.elapsed());

    let server = Scripted::start(vec![Step::Reply(429, &[], "<html><title>Too Many</title>")]).await;
    let error = builder(&server.url).retry(Retry::never()).build().unwrap().execute(&read()).await.unwrap_err();
    assert!(matches!(error, Error::RateLimited { tries: 1, .. }), "{error:?}");
}

/// A process that was just restarted knows nothing of the calls before it: "later" is waited out, however often it is said.
#[tokio::test]
async fn a_refusal_for_the_rate_is_waited_out_until_the_deadline() {
    let mut steps: Vec<Step> = (0..20).map(|_| Step::Reply(429, &[], "")).collect();
    steps.push(OK);
    assert_eq!(sent_until_ok(steps).await, 21, "more refusals than there are retries");

    let body = r#"{"errors":[{"code":4290010,"title":"Too many requests"}],"correlationId":"c-7"}"#;
    let server = Scripted::start(vec![Step::Reply(429, &[("Request-Id", "r-9")], body)]).await;
    let request = read().deadline(Duration::from_secs(3));
    let error = client(&server.url).execute(&request).await.unwrap_err();
    assert!(matches!(error, Error::RateLimited { tries: 2.., .. }), "{error:?}");
    assert_eq!(
        (error.code(), error.request_id(), error.id("correlationId")),
        (Some("4290010"), Some("r-9"), Some("c-7"))
    );
    let told = error.to_string();
    for part in ["Too many requests", "4290010", "r-9", "c-7"] {
        assert!(told.contains(part), "{told}");
    }
}

#[tokio::test]
async fn a_wait_beyond_the_deadline_is_not_begun() {
    let server = Scripted::start(vec![Step::Reply(503, &[("Retry-After", "3600")], "")]).await;
    let start = Instant::now();
    let error = client(&server.url).execute(&read()).await.unwrap_err();
    assert!(matches!(&error, Error::Deadline { operation: "things.get", source: Some(_), .. }), "{error:?}");
    assert_eq!(error.status(), Some(StatusCode::new(503)));
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn silence_is_ended_by_time_outs_and_deadlines() {
    let server = Scripted::start(vec![Step::Stall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{"), OK]).await;
    let request = read().timeout(Duration::from_millis(100));
    client(&server.url).execute(&request).await.unwrap();

    let server = Scripted::start(vec![Step::Stall(b"")]).await;
    let request = read().deadline(Duration::from_millis(150));
    let error = client(&server.url).execute(&request).await.unwrap_err();
    assert!(matches!(error, Error::Deadline { maybe_sent: false, .. }), "{error:?}");
    assert_eq!(server.seen().len(), 1);

    let drip = b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{                                          ";
    let server = Scripted::start(vec![Step::Slow(drip, Duration::from_millis(10)), OK]).await;
    let request = read().timeout(Duration::from_millis(200));
    client(&server.url).execute(&request).await.unwrap();
    assert_eq!(server.seen().len(), 2, "a body that drips is given up, too");
}

#[tokio::test]
async fn a_write_that_may_have_arrived_is_sent_once_and_says_so() {
    let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"ok\":";
    for step in [
        Step::Reset,
        Step::Raw(b""),
        Step::Raw(cut),
        Step::Reply(200, &[], "{\"ok\":tr"),
        Step::Reply(500, &[], ""),
        Step::Reply(502, &[], ""),
        Step::Reply(503, &[], ""),
        Step::Reply(504, &[], ""),
        Step::Reply(408, &[], ""),
    ] {
        let server = Scripted::start(vec![step, OK]).await;
        let error = client(&server.url).execute(&write()).await.unwrap_err();
        assert!(error.maybe_sent() && error.is_transient(), "{error:?}");
        assert!(error.to_string().contains("may have been carried out"), "{error}");
        assert_eq!(server.seen().len(), 1);
    }
    let server = Scripted::start(vec![Step::Stall(b""), OK]).await;
    let error = client(&server.url).execute(&write().timeout(Duration::from_millis(50))).await.unwrap_err();
    assert!(error.maybe_sent(), "{error:?}");
    let error = client(&server.url).execute(&write().deadline(Duration::from_millis(1))).await.map(|_| ());
    assert!(error.is_ok() || error.unwrap_err().maybe_sent());
}

#[tokio::test]
async fn a_refused_write_was_not_carried_out() {
    for (status, sent) in [(400, 1), (429, 1), (409, 1)] {
        let server = Scripted::start(vec![Step::Reply(status, &[], ""), OK]).await;
        let error = client(&server.url).execute(&write()).await.unwrap_err();
        assert!(!error.maybe_sent(), "{error:?}");
        assert_eq!(server.seen().len(), sent);
    }
    let server = Scripted::start(vec![Step::Reply(429, &[], ""), OK]).await;
    client(&server.url).execute(&write().repeat(Repeat::WhenRefused)).await.unwrap();
    assert_eq!(server.seen().len(), 2);
    let server = Scripted::start(vec![Step::Reply(503, &[], ""), OK]).await;
    assert!(client(&server.url).execute(&write().repeat(Repeat::WhenRefused)).await.unwrap_err().maybe_sent());
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_write_that_is_safe_to_repeat_is_repeated_with_its_body() {
    let server = Scripted::start(vec![Step::Reply(503, &[], ""), Step::Reset, OK]).await;
    client(&server.url).execute(&write().safe_to_repeat(true)).await.unwrap();
    let seen = server.seen();
    assert_eq!(seen.len(), 3);
    assert!(seen.iter().all(|request| request.starts_with("POST /things ") && request.ends_with("{\"name\":\"x\"}")));
}

#[tokio::test]
async fn a_connection_that_is_never_made_carries_nothing() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = client(url);
    let error = client.execute(&write()).await.unwrap_err();
    assert!(matches!(error, Error::Transport { maybe_sent: false, .. }), "{error:?}");
    assert_eq!(client.stats().requests, 6, "so even a write is tried again");
    let chain = format!("{error:?}");
    assert!(!chain.contains("/things"), "no URLs in errors: {chain}");
}

fn pending() -> Pending {
    Pending::new("response-id").first_wait(Duration::from_millis(1)).longest_wait(Duration::from_millis(5))
}

const TICKET: Step = Step::Reply(202, &[("response-id", "t-1")], "");

fn ticket_of(request: &str) -> Option<&str> {
    request.lines().find_map(|line| line.strip_prefix("response-id: "))
}

#[tokio::test]
async fn a_ticket_is_polled_with_the_same_request() {
    let server = Scripted::start(vec![
        TICKET,
        TICKET,
        Step::Reply(503, &[], ""),
        Step::Reset,
        Step::Reply(202, &[("response-id", "t-2")], ""),
        OK,
    ])
    .await;
    let client = builder(&server.url).pending(pending()).build().unwrap();
    client.execute(&write()).await.unwrap();
    let seen = server.seen();
    assert!(seen.iter().all(|request| request.starts_with("POST /things ") && request.ends_with("{\"name\":\"x\"}")));
    let tickets: Vec<_> = seen.iter().map(|request| ticket_of(request)).collect();
    assert_eq!(tickets, [None, Some("t-1"), Some("t-1"), Some("t-1"), Some("t-1"), Some("t-2")]);
    assert_eq!(client.stats().polls, 5);
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_but_a_write_is_not_sent_again() {
    for lost in [404, 504] {
        let steps = || vec![TICKET, Step::Reply(lost, &[], ""), OK];
        let server = Scripted::start(steps()).await;
        let client = builder(&server.url).pending(pending()).build().unwrap();
        client.execute(&read()).await.unwrap();
        assert_eq!(ticket_of(&server.seen()[2]), None, "started anew");

        let server = Scripted::start(steps()).await;
        let client = builder(&server.url).pending(pending()).build().unwrap();
        let error = client.execute(&write()).await.unwrap_err();
        assert!(error.maybe_sent(), "{error:?}");
        assert_eq!(matches!(error, Error::PendingExpired { .. }), lost == 404);
        assert_eq!(server.seen().len(), 2);
    }
}

#[tokio::test]
async fn polling_ends_at_its_deadline_and_a_failing_poll_never_becomes_a_second_write() {
    let server = Scripted::start(vec![TICKET]).await;
    let client = builder(&server.url).pending(pending().deadline(Duration::from_millis(60))).build().unwrap();
    let error = client.execute(&write()).await.unwrap_err();
    assert!(matches!(error, Error::Deadline { maybe_sent: true, .. }), "{error:?}");

    let server = Scripted::start(vec![TICKET, Step::Reply(429, &[], "")]).await;
    let client = builder(&server.url).pending(pending()).build().unwrap();
    let error =
        client.execute(&write().repeat(Repeat::WhenRefused).deadline(Duration::from_millis(300))).await.unwrap_err();
    assert!(error.maybe_sent(), "{error:?}");
    assert!(server.seen()[1..].iter().all(|request| ticket_of(request) == Some("t-1")));

    for (status, maybe_sent) in [(401, true), (400, false), (403, false)] {
        let server = Scripted::start(vec![TICKET, Step::Reply(status, &[], "{\"message\":\"no\"}")]).await;
        let client = builder(&server.url).pending(pending()).build().unwrap();
        let error = client.execute(&write()).await.unwrap_err();
        assert_eq!((error.maybe_sent(), error.status().unwrap().as_u16()), (maybe_sent, status), "{error:?}");
        assert!(!error.is_transient());
        assert_eq!(server.seen().len(), 2);
    }
}

#[tokio::test]
async fn a_202_without_ticket_is_a_slow_down_or_an_answer() {
    let server = Scripted::start(vec![Step::Reply(202, &[], ""), OK]).await;
    builder(&server.url).pending(pending()).build().unwrap().execute(&read()).await.unwrap();
    assert_eq!(server.seen().len(), 2);

    let server = Scripted::start(vec![Step::Reply(202, &[], "{\"items\":[]}")]).await;
    let answer = builder(&server.url).pending(pending()).build().unwrap().execute(&write()).await.unwrap();
    assert_eq!((answer.status(), answer.bytes()), (StatusCode::ACCEPTED, &b"{\"items\":[]}"[..]));

    let server = Scripted::start(vec![TICKET]).await;
    assert_eq!(client(&server.url).execute(&write()).await.unwrap().status(), StatusCode::ACCEPTED);
}
