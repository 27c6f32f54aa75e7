//! Services that answer what no service should: whatever comes, the client says what it was, within bounds, and shows no secret.

#![allow(clippy::unwrap_used, clippy::format_collect, reason = "tests")]

mod common;

use std::io::Write as _;
use std::time::{Duration, Instant};

use common::{Item, Scripted, Step, builder, client, quick};
use connect_core::{
    Auth, Bounds, Client, Contradiction, Error, Grant, List, Paging, PagingFault, Request, SecretString, StatusCode,
    Unit,
};
use futures_util::{StreamExt as _, TryStreamExt as _};
use serde_json::{Value, json};
use wiremock::matchers::{header, path, query_param};
use wiremock::{Mock, MockServer, Request as Seen, ResponseTemplate};

const SECRET: &str = "hunter2 & \"co\"/ü%";

fn read() -> Request {
    Request::get("things.list", "/things")
}

fn list(client: &Client) -> List<Item> {
    client.list_serde(read(), Paging::cursor("data", "next", "cursor").total("total").page_size("limit", 1000))
}

fn gzipped(parts: impl IntoIterator<Item = String>) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for part in parts {
        encoder.write_all(part.as_bytes()).unwrap();
    }
    encoder.finish().unwrap()
}

async fn serves_gzip(body: Vec<u8>) -> MockServer {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200).insert_header("content-encoding", "gzip").set_body_bytes(body);
    Mock::given(path("/things")).respond_with(answer).mount(&server).await;
    server
}

#[tokio::test]
async fn millions_of_elements_in_a_few_bytes_are_an_error_and_no_memory() {
    let objects = || (0..9000).map(|_| "{},".repeat(1000));
    let page =
        |before: &str, after: &str| gzipped([before.to_owned()].into_iter().chain(objects()).chain([after.to_owned()]));
    let body = page("{\"data\":[", "{}]}");
    assert!(body.len() < 60_000, "{}", body.len());
    let server = serves_gzip(body).await;
    let error = list(&client(server.uri())).page_size(1).send().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { unit: Unit::Elements, limit: 50_000, .. }), "{error:?}");
    assert_eq!(error.to_string(), "the answer of things.list exceeds the bound of 50000 elements");

    let server = serves_gzip(page("{\"data\":[{\"id\":1,\"tags\":[", "{}]}]}")).await;
    let error = list(&client(server.uri())).page_size(1).send().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { unit: Unit::Values, .. }), "{error:?}");

    let server = serves_gzip(page("{\"other\":[", "{}]}")).await;
    let error = client(server.uri()).json::<Value>(read(), "").send().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { unit: Unit::Values, .. }), "{error:?}");
    assert!(error.to_string().contains("2000000 JSON values"), "{error}");
}

/// A service that sends pages as large as asked for, each record of a kilobyte, from a list of `total` records.
fn pages_of(total: usize, style: &'static str) -> impl Fn(&Seen) -> ResponseTemplate {
    move |seen: &Seen| {
        let query: std::collections::HashMap<_, _> = seen.url.query_pairs().into_owned().collect();
        let size: usize = query["limit"].parse().unwrap();
        let start = match style {
            "number" => (query["cursor"].parse::<usize>().unwrap() - 1) * size,
            _ => query.get("cursor").map_or(0, |cursor| cursor.parse().unwrap()),
        };
        let end = (start + size).min(total);
        let items: Vec<Value> = (start..end).map(|id| json!({"id": id, "text": "x".repeat(1000)})).collect();
        let next = (end < total).then(|| end.to_string());
        let pages = total.div_ceil(size);
        ResponseTemplate::new(200).set_body_json(json!({"data": items, "next": next, "total": total, "pages": pages}))
    }
}

#[tokio::test]
async fn a_page_that_is_too_large_is_asked_for_in_smaller_parts() {
    let cursor: Paging = Paging::cursor("data", "next", "cursor").page_size("limit", 64).into();
    let key: Paging = Paging::key("data", "next", "cursor").page_size("limit", 64).into();
    let number: Paging = Paging::number("data", "cursor").pages("pages").page_size("limit", 64).into();
    let offset: Paging = Paging::offset("data", "cursor").total("total").page_size("limit", 64).into();
    for (style, paging) in [("cursor", cursor), ("key", key), ("number", number), ("offset", offset)] {
        let server = MockServer::start().await;
        Mock::given(path("/things")).respond_with(pages_of(150, style)).mount(&server).await;
        let small = builder(server.uri()).bounds(Bounds::new().response_bytes(40_000)).build().unwrap();
        let pages: Vec<_> = small.list_serde::<Item>(read(), paging).pages().try_collect().await.unwrap();
        let ids: Vec<u64> = pages.iter().flat_map(|page| common::ids(&page.items)).collect();
        assert_eq!(ids, (0..150).collect::<Vec<_>>(), "{style}");
        // Every page's cursor leads back to it, also those of smaller parts.
        for page in &pages {
            let again = small.list_serde::<Item>(read(), paging).starting_at(page.cursor.clone()).send().await.unwrap();
            assert_eq!(again.items.first(), page.items.first(), "{style} at {:?}", page.cursor);
        }
    }
}

#[tokio::test]
async fn one_record_beyond_the_bound_says_what_and_how_much() {
    let server = MockServer::start().await;
    Mock::given(path("/things")).respond_with(pages_of(10, "cursor")).mount(&server).await;
    let tiny = builder(server.uri()).bounds(Bounds::new().response_bytes(500)).build().unwrap();
    let error = list(&tiny).send().await.unwrap_err();
    assert_eq!(error.to_string(), "the answer of things.list exceeds the bound of 500 bytes");
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert_eq!(server.received_requests().await.unwrap().len(), 10, "1000, 500, …, 1");
}

#[tokio::test]
async fn empty_pages_without_end_are_bounded_by_number_and_by_time() {
    let server = MockServer::start().await;
    let fresh = std::sync::atomic::AtomicU64::new(0);
    let answer = move |_: &Seen| {
        let next = fresh.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        ResponseTemplate::new(200).set_body_json(json!({"data": [], "next": next})).set_delay(Duration::from_millis(5))
    };
    Mock::given(path("/things")).respond_with(answer).mount(&server).await;
    for (pages, time, most) in [(7, Duration::from_secs(60), 7), (1_000_000, Duration::from_millis(200), 60)] {
        let bounds = Bounds::new().empty_pages(pages, time);
        let walk = list(&builder(server.uri()).bounds(bounds).build().unwrap()).pages();
        let results: Vec<_> = walk.collect().await;
        assert!(results.len() <= most, "{}", results.len());
        let error = results.into_iter().next_back().unwrap().unwrap_err();
        assert!(matches!(error, Error::Paging { fault: PagingFault::NothingButEmptyPages { .. }, .. }), "{error}");
    }
}

#[tokio::test]
async fn a_body_that_trickles_is_bounded_by_time() {
    let trickle =
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"data\":[                                                 ";
    let server = Scripted::start(vec![Step::Slow(trickle, Duration::from_millis(20))]).await;
    let begun = Instant::now();
    let bounds = Bounds::new().request_timeout(Duration::from_millis(300)).download_time(Duration::from_millis(300));
    let slow = builder(&server.url).bounds(bounds).retry(quick().retries(1)).build().unwrap();
    let error = list(&slow).send().await.unwrap_err();
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
    let mut sink = Vec::new();
    let error = slow.transfer(read()).write_to(&mut sink).await.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    // The head alone may use up the time of a try; once it is there, the download has its own.
    assert!(matches!(error, Error::TooLarge { unit: Unit::Seconds, .. } | Error::Transport { .. }), "{error:?}");
}

#[tokio::test]
async fn a_list_without_its_envelope_or_its_cursor_is_incomplete() {
    let paging = || {
        Paging::cursor("data", "pagination.nextCursor", "cursor")
            .envelope("pagination")
            .total("pagination.totalItems")
            .page_size("limit", 1000)
    };
    for (body, total) in [
        (json!({"data": [{"id": 1}]}), None),
        (json!({"data": [{"id": 1}], "pagination": null}), None),
        (json!({"data": [{"id": 1}], "pagination": {"totalItems": 5}}), Some(5)),
    ] {
        let server = MockServer::start().await;
        Mock::given(path("/things")).respond_with(ResponseTemplate::new(200).set_body_json(&body)).mount(&server).await;
        let error = client(server.uri()).list_serde::<Item>(read(), paging()).send().await.unwrap_err();
        let fault = PagingFault::Incomplete { total, read: 1 };
        assert!(matches!(&error, Error::Paging { fault: told, .. } if *told == fault), "{body}: {error:?}");
    }
    for body in [
        json!({"data": [{"id": 1}], "pagination": {"totalItems": 1}}),
        json!({"data": [{"id": 1}], "pagination": {"totalItems": 1, "nextCursor": null}}),
        json!({"data": [{"id": 1}], "pagination": {"totalItems": 1, "nextCursor": ""}}),
    ] {
        let server = MockServer::start().await;
        Mock::given(path("/things")).respond_with(ResponseTemplate::new(200).set_body_json(&body)).mount(&server).await;
        let page = client(server.uri()).list_serde::<Item>(read(), paging()).send().await.unwrap();
        assert_eq!((page.next, page.contradiction), (None, None), "{body}");
    }
}

#[tokio::test]
async fn a_total_that_contradicts_the_list_is_told_with_the_last_page() {
    let server = MockServer::start().await;
    let page = |items: Value, next: Value| {
        ResponseTemplate::new(200).set_body_json(json!({"data": items, "next": next, "total": 100}))
    };
    Mock::given(query_param("cursor", "a")).respond_with(page(json!([{"id": 3}]), json!(null))).mount(&server).await;
    Mock::given(path("/things")).respond_with(page(json!([{"id": 1}, {"id": 2}]), json!("a"))).mount(&server).await;
    let pages: Vec<_> = list(&client(server.uri())).pages().try_collect().await.unwrap();
    assert_eq!(pages[0].contradiction, None, "the walk goes on");
    assert!(matches!(pages[1].contradiction, Some(Contradiction { total: 100, read: 3, .. })));
    let resumed = list(&client(server.uri())).starting_at(connect_core::Cursor::new("a")).send().await.unwrap();
    assert_eq!(resumed.contradiction, None, "a walk that was resumed knows nothing of the pages before");
}

/// After a success the answer does not say, the write is done: whatever is wrong with the rest.
#[tokio::test]
async fn every_error_behind_a_success_says_that_the_write_may_be_done() {
    let write = || Request::post("things.isolate", "/things").member("data.id", 1);
    let html = "<html><title>Sign in</title></html>";
    for (status, body) in
        [(200, ""), (204, ""), (200, html), (200, "[1]"), (200, "{}"), (200, "{\"task\":null}"), (200, "{\"x\":")]
    {
        let answer: &'static str = body;
        let server = Scripted::start(vec![Step::Reply(status, &[("Request-Id", "r-1")], answer)]).await;
        let core = client(&server.url);
        let outcomes = [
            core.json::<Item>(write(), "task").send().await.map(drop),
            core.list_serde::<Item>(write(), Paging::single("tasks")).send().await.map(drop),
            core.nothing(write()).send().await,
        ];
        for (index, outcome) in outcomes.into_iter().enumerate() {
            // Where nothing is expected, nothing and any JSON will do.
            let Err(error) = outcome else {
                assert!(index == 2 && body != html && !body.ends_with(':'), "{body:?} {index}");
                continue;
            };
            assert!(error.maybe_sent(), "{body:?} {index}: {error:?}");
            assert_eq!(error.status(), Some(StatusCode::new(status)), "{body:?} {index}: {error:?}");
            assert!(!error.to_string().is_empty() && error.report().contains("may have been carried out"), "{error}");
        }
        assert_eq!(server.seen().len(), 3, "no write is sent again: {body:?}");
    }
    // Of a read the same errors say nothing of the kind.
    let server = Scripted::start(vec![Step::Reply(200, &[], "")]).await;
    let error = client(&server.url).json::<Item>(read(), "thing").send().await.unwrap_err();
    assert!(!error.maybe_sent() && error.status() == Some(StatusCode::OK), "{error:?}");
}

/// What a hostile service makes of the credentials that it was sent: everything that it can echo them in.
fn echoes(secret: &str) -> String {
    let escaped = serde_json::to_string(secret).unwrap();
    let percent: String = secret.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let plus: String =
        secret.bytes().map(|byte| if byte == b' ' { "+".into() } else { format!("%{byte:02x}") }).collect();
    let base64 = base64_of(format!("id:{secret}").as_bytes());
    let html = secret.replace('&', "&amp;").replace('"', "&quot;");
    format!("{} {percent} {plus} {base64} {html}", &escaped[1..escaped.len() - 1])
}

fn base64_of(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for index in 0..=chunk.len() {
            text.push(char::from(LETTERS[(word >> (18 - 6 * index) & 63) as usize]));
        }
    }
    text
}

fn shows_a_secret(text: &str) -> Option<&'static str> {
    [
        "hunter2",
        "aHVudGVyM",
        "h1bnRlcj",
        "odW50ZXIy",
        "%68%75%6E",
        "%68%75%6e",
        "granted-token",
        "Z3JhbnRlZC10b2tlb",
        "dyYW50ZWQtdG9rZW",
        "ncmFudGVkLXRva2Vu",
    ]
    .into_iter()
    .find(|part| text.contains(part))
}

#[tokio::test]
async fn no_echo_of_a_secret_reaches_an_error_a_trace_or_a_dead_letter() {
    for secret in [SECRET, "hunter2-plain"] {
        let server = MockServer::start().await;
        let grant = Grant::password(format!("{}/token", server.uri()), "api@example.com", SecretString::from(secret));
        let token = ResponseTemplate::new(200).set_body_json(
            json!({"access_token": "granted-token.1", "refresh_token": "granted-token.2", "expires_in": 3600}),
        );
        Mock::given(path("/token")).respond_with(token).mount(&server).await;
        let all = format!("{} {} granted-token.2", echoes(secret), echoes("granted-token.1"));
        let message = format!("no such user: {all}");
        for (status, body) in [
            (400_u16, json!({"code": all, "message": message, "requestId": all}).to_string()),
            (403, json!({"errors": [{"code": 1, "title": message, "detail": all}]}).to_string()),
            (429, json!({"error": all, "error_description": message}).to_string()),
            (500, format!("<html><title>{all}</title></html>")),
            (200, format!("<html><title>{all}</title></html>")),
            (200, json!({"data": [{"id": all, (all.as_str()): 1}]}).to_string()),
            (200, json!({"message": message}).to_string()),
        ] {
            server.reset().await;
            let token = ResponseTemplate::new(200).set_body_json(
                json!({"access_token": "granted-token.1", "refresh_token": "granted-token.2", "expires_in": 3600}),
            );
            Mock::given(path("/token")).respond_with(token).mount(&server).await;
            let answer = ResponseTemplate::new(status)
                .insert_header("request-id", if secret.is_ascii() { secret } else { "granted-token.1" })
                .set_body_string(body);
            Mock::given(path("/things")).respond_with(answer).mount(&server).await;
            let client = builder(server.uri()).auth(grant.clone()).retry(connect_core::Retry::never()).build().unwrap();
            let told = match list(&client).send().await {
                Err(error) => format!("{error} {error:?} {}", error.report()),
                Ok(page) => {
                    assert_eq!(page.dead_letters.len(), 1);
                    format!("{:?} {}", page.dead_letters, serde_json::to_string(&page.dead_letters).unwrap())
                }
            };
            assert_eq!(shows_a_secret(&told), None, "{status}: {told}");
        }
        // And of the token service itself, which has granted nothing yet.
        let message = format!("no such user: {}", echoes(secret));
        for status in [200, 400, 401] {
            server.reset().await;
            let body = json!({"errorCode": "oauth.invalid", "message": message, "trackingId": "t-1"});
            Mock::given(path("/token"))
                .respond_with(ResponseTemplate::new(status).set_body_json(body))
                .mount(&server)
                .await;
            let client = builder(server.uri()).auth(grant.clone()).build().unwrap();
            let error = list(&client).send().await.unwrap_err();
            let told = format!("{error} {error:?} {}", error.report());
            assert_eq!(shows_a_secret(&told), None, "{status}: {told}");
            assert!(matches!(error, Error::Auth(_)) && error.status() == Some(StatusCode::new(status)), "{error:?}");
            assert_eq!((error.code(), error.id("trackingId")), (Some("oauth.invalid"), Some("t-1")));
            assert!(error.report().contains("oauth.invalid") && error.report().contains("t-1"), "{}", error.report());
        }
    }
}

#[tokio::test]
async fn an_api_token_is_not_echoed_either() {
    let server = MockServer::start().await;
    let body = json!({"errors": [{"code": 4_010_010, "title": "Authentication Failed", "detail": "ApiToken hunter2-token is unknown"}]});
    Mock::given(path("/things")).respond_with(ResponseTemplate::new(401).set_body_json(body)).mount(&server).await;
    let auth = Auth::token("ApiToken", SecretString::from("hunter2-token"));
    let error = list(&builder(server.uri()).auth(auth).build().unwrap()).send().await.unwrap_err();
    assert_eq!(
        error.report(),
        "authentication failed: service answered 401: Authentication Failed: ApiToken [redacted] is unknown (code 4010010)"
    );
}

#[tokio::test]
async fn what_a_terminal_would_obey_is_taken_out() {
    let server = MockServer::start().await;
    let body = json!({"code": "E\u{1b}[2J7", "message": "down\u{202e}txt\u{7}\r\nfake log line\u{9b}31m", "requestId": "r\u{2066}1"});
    Mock::given(path("/things")).respond_with(ResponseTemplate::new(400).set_body_json(body)).mount(&server).await;
    let told = list(&client(server.uri())).send().await.unwrap_err().report();
    assert!(
        told.chars().all(|c| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')),
        "{told:?}"
    );
    assert!(told.contains("downtxt") && told.contains("fake log line"), "{told}");
}

/// A partner's credential works, one tenant is closed to it: that is said of the tenant, and the others go on.
#[tokio::test]
async fn one_part_that_is_closed_is_no_failed_authentication() {
    let server = MockServer::start().await;
    let token = ResponseTemplate::new(200).set_body_json(json!({"access_token": "a-token", "expires_in": 3600}));
    Mock::given(path("/token")).respond_with(token).mount(&server).await;
    let refused = json!({"error": "Unauthorized", "correlationId": "c-1"});
    for tenant in ["t-2", "t-3", "t-4", "t-5"] {
        let answer = ResponseTemplate::new(401).set_body_json(&refused);
        Mock::given(header("x-tenant", tenant)).respond_with(answer).mount(&server).await;
    }
    let page = ResponseTemplate::new(200).set_body_json(json!({"data": [{"id": 1}]}));
    Mock::given(path("/things")).respond_with(page).mount(&server).await;
    let grant = Grant::client_credentials(format!("{}/token", server.uri()), "id", SecretString::from("a-secret"));
    let whole = builder(server.uri()).auth(grant).build().unwrap();
    list(&whole).send().await.unwrap();
    for (tenant, works) in
        [("t-1", true), ("t-2", false), ("t-3", false), ("t-4", false), ("t-5", false), ("t-6", true)]
    {
        let part = whole.with_header("X-Tenant", tenant).unwrap().for_part(&format!("tenant {tenant}"));
        match list(&part).send().await {
            Ok(_) => assert!(works, "{tenant}"),
            Err(error) => {
                assert!(!works && matches!(error, Error::Forbidden { .. }), "{tenant}: {error:?}");
                assert_eq!((error.status(), error.id("correlationId")), (Some(StatusCode::UNAUTHORIZED), Some("c-1")));
                let told = error.report();
                assert!(
                    told.contains(tenant) && told.contains("c-1") && !told.contains("authentication failed"),
                    "{told}"
                );
            }
        }
    }
    let tokens = whole.stats().token_requests;
    assert!(tokens <= 3, "{tokens} tokens for tenants that no token opens");
}

#[tokio::test]
async fn tokens_that_are_dead_on_arrival_end_after_three() {
    let server = MockServer::start().await;
    let token = ResponseTemplate::new(200).set_body_json(json!({"access_token": "a-token", "expires_in": 3600}));
    Mock::given(path("/token")).respond_with(token).mount(&server).await;
    Mock::given(path("/things")).respond_with(ResponseTemplate::new(401)).mount(&server).await;
    let grant = || Grant::password(format!("{}/token", server.uri()), "u", SecretString::from("a-secret"));
    let client = builder(server.uri()).auth(grant()).build().unwrap();
    for _ in 0..20 {
        let error = list(&client).send().await.unwrap_err();
        assert!(matches!(error, Error::Auth(_)), "{error:?}");
    }
    let tokens = client.stats().token_requests;
    assert!((3..=4).contains(&tokens), "{tokens} tokens");

    // Tokens that have expired when they arrive.
    server.reset().await;
    let token = ResponseTemplate::new(200)
        .set_body_json(json!({"access_token": "a-token", "expires_in": 0.000_001}))
        .set_delay(Duration::from_millis(5));
    Mock::given(path("/token")).respond_with(token).mount(&server).await;
    let client = builder(server.uri()).auth(grant()).build().unwrap();
    let error = list(&client).send().await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)), "{error:?}");
    let tokens = client.stats().token_requests;
    assert!((3..=4).contains(&tokens), "{tokens} tokens");
}

#[test]
fn a_host_that_the_service_names_gets_credentials_only_at_home() {
    let client = Client::builder()
        .base_url("https://api.central.sophos.com")
        .vendor_domain("sophos.com")
        .trust_host("gateway.example")
        .build()
        .unwrap();
    let url = |named: &str| client.with_named_url("apiHost", named).and_then(|client| client.url(&read()));
    for (named, url_of) in [
        ("https://api-eu01.central.sophos.com", "https://api-eu01.central.sophos.com/things"),
        ("http://api-eu01.central.sophos.com", "https://api-eu01.central.sophos.com/things"),
        ("api-eu01.central.sophos.com", "https://api-eu01.central.sophos.com/things"),
        ("https://gateway.example/x", "https://gateway.example/x/things"),
    ] {
        assert_eq!(url(named).expect(named), url_of);
    }
    for named in [
        "https://evil.example",
        "https://sophos.com.evil.example",
        "https://evilsophos.com",
        "http://127.0.0.1:4711",
        "http://localhost",
        "https://me:hunter2@api-eu01.central.sophos.com",
        "ftp://api-eu01.central.sophos.com",
        "",
        "https://",
    ] {
        let error = url(named).expect_err(named).report();
        assert!(error.contains("apiHost") && !error.contains("hunter2"), "{error}");
    }
    // A client that is on loopback itself, as in tests, may be sent to another place there.
    let local = Client::builder().base_url("http://127.0.0.1:1").vendor_domain("sophos.com").build().unwrap();
    assert!(local.with_named_url("apiHost", "http://127.0.0.1:2").is_ok());
}
