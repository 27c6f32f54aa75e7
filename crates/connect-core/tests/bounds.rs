//! What a client refuses to do, to receive and to follow.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::io::Write;
use std::time::Duration;

use common::{Item, Scripted, Step, builder, client};
use connect_core::{Auth, Bounds, Client, Error, Method, Paging, Request, SecretString, Unit};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use wiremock::matchers::{header, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

async fn serves(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("GET")).respond_with(answer).mount(&server).await;
    server
}

fn get() -> Request {
    Request::get("things.get", "/things")
}

fn token() -> Auth {
    Auth::token("ApiToken", SecretString::from("s3cret"))
}

#[tokio::test]
async fn compressed_answers_are_read_and_bombs_are_not() {
    let text = format!("{{\"text\":\"{}\"}}", " ".repeat(1_000_000));
    let server = serves(
        ResponseTemplate::new(200).insert_header("content-encoding", "gzip").set_body_bytes(gzip(text.as_bytes())),
    )
    .await;
    let value: Value = client(server.uri()).json(get(), "").send().await.unwrap();
    assert_eq!(value["text"].as_str().unwrap().len(), 1_000_000);
    let small = builder(server.uri()).bounds(Bounds::new().response_bytes(100_000)).build().unwrap();
    let error = small.execute(&get()).await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { what: "answer", limit: 100_000, .. }), "{error:?}");
    assert_eq!(small.stats().requests, 1);
}

#[tokio::test]
async fn a_cut_compressed_answer_is_lost_on_its_way() {
    let mut body = gzip(b"{\"id\":1}");
    body.truncate(body.len() - 9);
    let server =
        serves(ResponseTemplate::new(200).insert_header("content-encoding", "gzip").set_body_bytes(body)).await;
    let client = client(server.uri());
    let error = client.execute(&get()).await.unwrap_err();
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
    assert_eq!(client.stats().requests, 6);
}

#[tokio::test]
async fn announced_and_endless_answers_are_bounded() {
    let server = serves(ResponseTemplate::new(200).set_body_string("x".repeat(2000))).await;
    let client = builder(server.uri()).bounds(Bounds::new().response_bytes(1000)).build().unwrap();
    assert!(matches!(client.execute(&get()).await.unwrap_err(), Error::TooLarge { .. }));

    let chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1234\r\n5\r\n12345\r\n5\r\n12345\r\n";
    let server = Scripted::start(vec![Step::Stall(chunks)]).await;
    let client = builder(&server.url).bounds(Bounds::new().response_bytes(12)).build().unwrap();
    assert!(matches!(client.execute(&get()).await.unwrap_err(), Error::TooLarge { .. }));
}

#[tokio::test]
async fn nesting_is_bounded_in_records_and_around_them() {
    let deep = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    let paging = || Paging::cursor("data", "next", "cursor");
    let body = format!("{{\"data\":[{{\"id\":1}},{{\"id\":2,\"x\":{}}},{{\"id\":3}}]}}", deep(50_000));
    let server = serves(ResponseTemplate::new(200).set_body_string(body)).await;
    let page = client(server.uri()).list_serde::<Item>(get(), paging()).send().await.unwrap();
    assert_eq!(common::ids(&page.items), [1, 3]);
    assert_eq!(page.dead_letters[0].path, "data[1]");
    assert!(page.dead_letters[0].reason.contains("nested"), "{}", page.dead_letters[0].reason);

    let body = format!("{{\"meta\":{},\"data\":[]}}", deep(50_000));
    let server = serves(ResponseTemplate::new(200).set_body_string(body)).await;
    let error = client(server.uri()).list_serde::<Item>(get(), paging()).send().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { unit: Unit::Levels, .. }), "{error:?}");
    assert_eq!(error.to_string(), "the answer of things.get exceeds the bound of 100 levels of nesting");
    let error = client(server.uri()).json::<Value>(get(), "").send().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { .. }), "{error:?}");
}

#[tokio::test]
async fn redirects_stay_within_the_origin() {
    let other = MockServer::start().await;
    Mock::given(method("GET")).respond_with(ResponseTemplate::new(200).set_body_json(json!({}))).mount(&other).await;
    let server = MockServer::start().await;
    let to = |location: String| ResponseTemplate::new(302).insert_header("location", location.as_str());
    Mock::given(path("/near")).respond_with(to("/final?x=1".to_owned())).mount(&server).await;
    Mock::given(path("/final"))
        .and(query_param("x", "1"))
        .and(header("authorization", "ApiToken s3cret"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"here": true})))
        .mount(&server)
        .await;
    Mock::given(path("/far")).respond_with(to(format!("{}/stolen", other.uri()))).mount(&server).await;
    Mock::given(path("/loop")).respond_with(to("/loop".to_owned())).mount(&server).await;
    let client = builder(server.uri()).auth(token()).header("x-tenant", "t").build().unwrap();
    let value: Value = client.json(Request::get("x", "/near"), "").send().await.unwrap();
    assert_eq!(value, json!({"here": true}));

    let error = client.execute(&Request::get("x", "/far")).await.unwrap_err();
    assert_eq!(error.to_string(), "service answered 302: redirect that is not followed");
    assert!(other.received_requests().await.unwrap().is_empty());

    // A file may lie elsewhere; it is fetched without anything of ours.
    client.download(&Request::get("x", "/far")).await.unwrap();
    let received = other.received_requests().await.unwrap();
    assert!(!received[0].headers.contains_key("authorization") && !received[0].headers.contains_key("x-tenant"));

    let error = client.execute(&Request::post("x", "/near")).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 302, "a write is not turned into a read");
    assert!(client.execute(&Request::get("x", "/loop")).await.is_err());
}

#[tokio::test]
async fn html_in_place_of_json_is_named() {
    let page = "<!DOCTYPE html><html><head><title>Sign in</title></head></html>";
    let server = serves(ResponseTemplate::new(200).set_body_string(page)).await;
    let client = client(server.uri());
    for error in [
        client.json::<Value>(get(), "").send().await.unwrap_err(),
        client.list_serde::<Item>(get(), Paging::single("data")).send().await.unwrap_err(),
    ] {
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert_eq!(source, "an HTML page instead of JSON: Sign in", "{error:?}");
    }
    assert_eq!(client.stats().requests, 2);
}

#[tokio::test]
async fn errors_in_successful_answers_are_errors() {
    let failing = json!({"data": [], "errors": [{"code": 5, "title": "half broken"}]});
    for (body, fails) in
        [(failing, true), (json!({"data": [], "errors": []}), false), (json!({"data": [], "errors": null}), false)]
    {
        let server = serves(ResponseTemplate::new(200).set_body_json(body)).await;
        let client = builder(server.uri()).fault_member("errors").build().unwrap();
        let single = client.execute(&get()).await.map(|_| ());
        let page = client.list_serde::<Item>(get(), Paging::single("data")).send().await.map(|_| ());
        for answer in [single, page] {
            match answer {
                Ok(()) => assert!(!fails),
                Err(error) => assert_eq!(
                    (error.to_string().as_str(), error.code()),
                    ("service answered 200: half broken (code 5)", Some("5"))
                ),
            }
        }
    }
}

#[test]
fn urls_have_to_be_safe() {
    let build = |url: &str| Client::builder().base_url(url).build();
    for url in [
        "https://example.com",
        "https://example.com/gateway/",
        "http://127.0.0.1:80",
        "http://localhost:1",
        "http://[::1]:1",
    ] {
        assert!(build(url).is_ok(), "{url}");
    }
    for url in [
        "http://example.com",
        "http://127.0.0.1.example.com",
        "ftp://localhost",
        "example.com",
        "",
        "https://",
        "https://user:pass@example.com",
        "https://example.com?x=1",
        "https://example.com#x",
    ] {
        let error = build(url).unwrap_err();
        assert!(matches!(error, Error::Configuration { setting: "base URL", .. }), "{url}: {error:?}");
    }
    assert!(Client::builder().base_url("http://siem.internal").allow_plain_http("siem.internal").build().is_ok());
    let client = build("https://example.com").unwrap();
    assert!(client.with_base_url("http://example.com").is_err());
    assert!(client.with_base_url("https://api-eu01.example.com").is_ok());
    let grant = connect_core::Grant::password("http://example.com/token", "u", SecretString::from("p"));
    assert!(Client::builder().base_url("https://example.com").auth(grant).build().is_err());
    assert!(Client::builder().build().is_err());
    assert!(Client::builder().base_url("https://example.com").header("authorization", "x").build().is_err());
    assert!(Client::builder().base_url("https://example.com").header("x", "a\r\nb").build().is_err());
}

#[test]
fn requests_go_where_they_should() {
    let client = Client::builder()
        .base_url("https://gateway.example.com/eset/")
        .host("devices", "https://eu.devices.example.com")
        .build()
        .unwrap();
    let request = Request::get("x", "/v1/devices/{id}:move").segment("id", "a:b").query_each("q", ["a b&c=d,e", "ü"]);
    assert_eq!(
        client.url(&request.clone().host("devices")).unwrap(),
        "https://eu.devices.example.com/v1/devices/a%3Ab:move?q=a%20b%26c%3Dd%2Ce&q=%C3%BC"
    );
    let url = client.url(&request.host("users")).unwrap();
    assert!(url.starts_with("https://gateway.example.com/eset/v1/devices/a%3Ab:move?"), "{url}");
    let bad = Request::get("x", "/v1/devices/{deviceUuid}").segment("deviceUuid", "../../token");
    assert!(matches!(client.url(&bad).unwrap_err(), Error::Parameter { parameter: "deviceUuid", .. }));
    assert!(client.url(&Request::raw(Method::Get, "/a/%2e%2e/b")).is_err());
    let joined = Request::get("x", "/x").query("ids", [1, 2]).query("none", None::<u8>).query_each("n", ["a", "b"]);
    assert_eq!(joined.path_and_query().unwrap(), "/x?ids=1%2C2&n=a&n=b");
}

#[tokio::test]
async fn untyped_reads_and_members() {
    let server = MockServer::start().await;
    Mock::given(path("/v9/new"))
        .and(query_param("a", "b c"))
        .respond_with(ResponseTemplate::new(200).insert_header("request-id", "r1").set_body_json(json!({
            "device": {"id": 4}, "deep": {"er": {"id": "x"}}, "none": null
        })))
        .mount(&server)
        .await;
    let answer =
        client(server.uri()).call(Request::raw(Method::Get, "/v9/new")).query("a", "b c").send().await.unwrap();
    assert_eq!(answer.request_id(), Some("r1"));
    assert_eq!(answer.json_at::<Item>("device").unwrap().id, 4);
    assert_eq!(answer.json_at::<Option<Item>>("none").unwrap(), None);
    assert_eq!(answer.json_at::<Option<Item>>("absent").unwrap(), None);
    let path_of = |error: Error| match error {
        Error::Decode { path, .. } => path,
        error => panic!("{error:?}"),
    };
    assert_eq!(path_of(answer.json_at::<Item>("absent").unwrap_err()), "absent");
    assert_eq!(path_of(answer.json_at::<Item>("deep.er").unwrap_err()), "deep.er.id");
    assert_eq!(path_of(answer.json::<Vec<u8>>().unwrap_err()), ".");
}

#[tokio::test]
async fn downloads_stream_and_are_bounded() {
    let bytes: Vec<u8> = (0..200_000u32).map(|i| u8::try_from(i % 251).unwrap()).collect();
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200).set_body_raw(bytes.clone(), "application/zip");
    Mock::given(method("POST")).and(path("/file:download")).respond_with(answer).mount(&server).await;
    Mock::given(path("/missing"))
        .respond_with(ResponseTemplate::new(404).set_body_json(json!({"message": "gone"})))
        .mount(&server)
        .await;
    let request = Request::post("files.download", "/file:download").json(&json!({"ids": ["1"]})).safe_to_repeat(true);
    let plain = client(server.uri());
    let mut file = Vec::new();
    let download = plain.download(&request).await.unwrap();
    assert_eq!((download.content_type(), download.size()), (Some("application/zip"), Some(200_000)));
    assert_eq!(download.write_to(&mut file).await.unwrap(), 200_000);
    assert_eq!(file, bytes);
    let error = plain.download(&Request::get("files.get", "/missing")).await.unwrap_err();
    assert_eq!(error.to_string(), "service answered 404: gone");

    let small = builder(server.uri()).bounds(Bounds::new().download_bytes(1000)).build().unwrap();
    let error = small.download(&request).await.unwrap().write_to(&mut Vec::new()).await.unwrap_err();
    assert!(matches!(error, Error::TooLarge { what: "download", .. }), "{error:?}");

    let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc";
    let server = Scripted::start(vec![Step::Raw(cut)]).await;
    let error = client(&server.url).download(&request).await.unwrap().write_to(&mut Vec::new()).await.unwrap_err();
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");

    let stalled = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc";
    let server = Scripted::start(vec![Step::Stall(stalled)]).await;
    let patient = builder(&server.url).bounds(Bounds::new().idle_timeout(Duration::from_millis(100))).build().unwrap();
    let error = patient.download(&request).await.unwrap().write_to(&mut Vec::new()).await.unwrap_err();
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
}

/// Run in a process of its own by the next test: certificates are looked for where the environment says.
#[tokio::test]
async fn without_certificates() {
    if std::env::var_os("CONNECT_CORE_NO_CERTIFICATES").is_none() {
        return;
    }
    let server = serves(ResponseTemplate::new(200).set_body_json(json!({}))).await;
    client(server.uri()).execute(&get()).await.unwrap();
    let error = client("https://127.0.0.1:1").execute(&get()).await.unwrap_err();
    println!("{error}");
}

#[test]
fn a_machine_without_certificates_can_use_loopback_and_says_what_is_missing() {
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "without_certificates", "--nocapture"])
        .env("CONNECT_CORE_NO_CERTIFICATES", "1")
        .env("SSL_CERT_FILE", "/nonexistent/certificates.pem")
        .env("SSL_CERT_DIR", "/nonexistent")
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&output.stdout);
    assert!(output.contains("1 passed"), "{output}");
    assert!(output.contains("CA certificates") && output.contains("install the package `ca-certificates`"), "{output}");
}

#[tokio::test]
async fn everything_can_be_shared_and_sent_to_other_threads() {
    fn shared<T: Send + Sync + Clone + 'static>(value: &T) -> T {
        value.clone()
    }
    fn sendable<T: Send + 'static>(_: &T) {}
    let server = serves(ResponseTemplate::new(200).set_body_json(json!({"data": [{"id": 1}]}))).await;
    let client = shared(&client(server.uri()));
    sendable(&client.list_serde::<Item>(get(), Paging::single("data")).pages());
    sendable(&client.list_serde::<Item>(get(), Paging::single("data")).items());
    let mine = client.clone();
    tokio::spawn(async move { mine.execute(&get()).await.map(|_| ()) }).await.unwrap().unwrap();
    let mine = client.clone();
    tokio::spawn(async move { mine.download(&get()).await.unwrap().write_to(&mut Vec::new()).await.map(|_| ()) })
        .await
        .unwrap()
        .unwrap();
    assert_eq!(client.stats().requests, 2);
}
