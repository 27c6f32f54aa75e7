//! Single exchanges: what goes out byte for byte, and how answers outside the documents are taken.
#![cfg(feature = "client")]

use std::time::Duration;

use sentinelone_api::{AgentId, AgentTargets, Cursor, Error, PagingFault, Retry, SentinelOneClient, StatusCode};
use serde_json::json;
use wiremock::matchers::{header, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

const TOKEN: &str = "eyJhbGciOiJFUzI1NiJ9.secret-part.signature";

fn client(server: &MockServer) -> SentinelOneClient {
    let retry = Retry::new().retries(1).first_wait(Duration::from_millis(1));
    SentinelOneClient::builder(server.uri(), TOKEN).retry(retry).build().expect("a client")
}

fn page(next: &serde_json::Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(
        json!({"data": [{"id": "475482087580431375"}], "pagination": {"totalItems": 2, "nextCursor": next}, "errors": null}),
    )
}

#[tokio::test]
async fn the_token_goes_out_in_the_vendors_scheme() {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .and(path("/web/api/v2.1/agents/count"))
        .and(header("authorization", format!("ApiToken {TOKEN}").as_str()))
        .and(header("accept", "application/json"))
        .and(query_param("isDecommissioned", "true,false"))
        .and(query_param("isUninstalled", "true,false"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"data": {"total": 17}})))
        .expect(1)
        .mount(&server)
        .await;
    client(&server).test_connection().await.expect("a connection");
}

/// The service's cursor is base64 whose padding it may have percent-encoded already: it goes back encoded exactly once.
#[tokio::test]
async fn a_cursor_goes_back_encoded_exactly_once() {
    let server = MockServer::start().await;
    Mock::given(query_param("cursor", "eyJpZCI6MX0%3D")).respond_with(page(&json!(""))).expect(1).mount(&server).await;
    let page = client(&server).agents().list().starting_at(Cursor::new("eyJpZCI6MX0%3D")).send().await.expect("a page");
    assert_eq!(page.next, None, "an empty cursor is the end");
    let sent = server.received_requests().await.expect("requests");
    assert!(sent[0].url.query().expect("a query").contains("cursor=eyJpZCI6MX0%253D"), "{}", sent[0].url);
}

#[tokio::test]
async fn errors_in_a_successful_answer_are_errors() {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({
            "data": [], "errors": [{"code": 4_000_010, "title": "Validation Error", "detail": "cursor: not valid"}]
        })))
        .mount(&server)
        .await;
    let error = client(&server).agents().list().send().await.expect_err("not an empty list");
    assert_eq!((error.status(), error.code()), (Some(StatusCode::OK), Some("4000010")));
    assert!(error.to_string().contains("Validation Error: cursor: not valid"), "{error}");
}

#[tokio::test]
async fn a_missing_permission_is_told_apart_from_a_wrong_token() {
    for (status, title) in [(401_u16, "Authentication Failed"), (403, "Insufficient permissions")] {
        let server = MockServer::start().await;
        let code = u32::from(status) * 10_000 + 10;
        Mock::given(method("GET"))
            .respond_with(
                ResponseTemplate::new(status)
                    .set_body_json(json!({"data": null, "errors": [{"code": code, "title": title, "detail": null}]})),
            )
            .expect(1)
            .mount(&server)
            .await;
        let error = client(&server).test_connection().await.expect_err(title);
        assert_eq!(matches!(error, Error::Auth(_)), status == 401, "{error}");
        assert_eq!(matches!(error, Error::Forbidden { .. }), status == 403, "{error}");
        assert_eq!(error.code().map(str::to_owned), Some(code.to_string()));
        let told = format!("{error:?} {error}");
        assert!(!told.contains("secret-part"), "{told}");
    }
}

#[tokio::test]
async fn an_answer_that_is_no_list_is_an_error_not_an_empty_list() {
    for body in [json!({"message": "hello"}), json!({"data": {"sites": []}}), json!([])] {
        let server = MockServer::start().await;
        Mock::given(method("GET")).respond_with(ResponseTemplate::new(200).set_body_json(&body)).mount(&server).await;
        let error = client(&server).agents().list().send().await.expect_err("no list");
        assert!(matches!(error, Error::Decode { .. } | Error::Api { status: StatusCode::OK, .. }), "{body}: {error}");
    }
}

#[tokio::test]
async fn a_cursor_the_service_no_longer_knows_says_so() {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .respond_with(ResponseTemplate::new(400).set_body_json(
            json!({"errors": [{"code": 4_000_040, "title": "Validation Error", "detail": "Invalid cursor"}]}),
        ))
        .mount(&server)
        .await;
    let error = client(&server).agents().list().starting_at(Cursor::new("old")).send().await.expect_err("expired");
    assert!(error.is_cursor_expired(), "{error}");
}

#[tokio::test]
async fn a_cursor_that_points_to_itself_is_an_error() {
    let server = MockServer::start().await;
    Mock::given(method("GET")).respond_with(page(&json!("same"))).mount(&server).await;
    let error = client(&server).agents().list().starting_at(Cursor::new("same")).send().await.expect_err("a loop");
    assert!(matches!(error, Error::Paging { fault: PagingFault::RepeatedCursor, .. }), "{error}");
}

#[test]
fn a_client_that_cannot_work_is_refused_by_the_settings_name() {
    for (url, token, setting) in [
        ("", TOKEN, "url"),
        ("http://usea1-acme.sentinelone.net", TOKEN, "https"),
        ("https://usea1-acme.sentinelone.net", "", "token"),
        ("https://usea1-acme.sentinelone.net", " \n", "token"),
        ("https://usea1-acme.sentinelone.net", "a\nb", "token"),
    ] {
        let error = SentinelOneClient::builder(url, token).build().expect_err(url);
        assert!(matches!(error, Error::Configuration { .. }), "{error}");
        assert!(error.to_string().contains(setting), "{error}");
    }
    let client = SentinelOneClient::builder("https://usea1-acme.sentinelone.net", TOKEN).build().expect("a client");
    assert!(!format!("{client:?}").contains("secret-part"));
}

/// How often a request of each kind reaches the service that always answers so, and the error that comes of it.
async fn refused(answer: ResponseTemplate) -> [(usize, Error); 2] {
    let server = MockServer::start().await;
    Mock::given(method("GET")).respond_with(answer.clone()).mount(&server).await;
    let read = client(&server).agents().list().send().await.expect_err("an error");
    let reads = server.received_requests().await.expect("requests").len();
    server.reset().await;
    Mock::given(method("POST")).respond_with(answer).mount(&server).await;
    let targets = AgentTargets::ids([AgentId::new("475482087580431375").expect("an id")]);
    let written = client(&server).agent_actions().initiate_scan(&targets).send().await.expect_err("an error");
    let writes = server.received_requests().await.expect("requests").len();
    [(reads, read), (writes, written)]
}

#[tokio::test]
async fn every_documented_refusal_says_code_title_and_detail() {
    for (status, title, detail, reads) in [
        (400_u16, "Validation Error", Some("limit: must be at most 1000"), 1),
        (404, "Requested resource was not found", None, 1),
        (409, "Conflict", Some("another action is running"), 1),
        (422, "Unprocessable Entity", Some("scope: is required"), 1),
        (500, "Internal Server Error", None, 2),
        (501, "Not Implemented", None, 2),
        (502, "Bad Gateway", Some("upstream"), 2),
    ] {
        let code = u32::from(status) * 10_000 + 10;
        let body = json!({"data": null, "errors": [{"code": code, "title": title, "detail": detail}]});
        let [(read, of_read), (written, of_write)] = refused(ResponseTemplate::new(status).set_body_json(body)).await;
        for error in [of_read, of_write] {
            assert_eq!(error.status().map(StatusCode::as_u16), Some(status), "{error}");
            assert_eq!(error.code().map(str::to_owned), Some(code.to_string()), "{error}");
            assert!(error.report().contains(title), "{}", error.report());
            assert!(detail.is_none_or(|detail| error.report().contains(detail)), "{}", error.report());
        }
        assert_eq!((status, read, written), (status, reads, 1), "a write is never sent again");
    }
}

/// The limiter in front of the service answers with a page for browsers.
#[tokio::test]
async fn a_limiters_page_of_html_is_waited_for_like_any_limit() {
    let server = MockServer::start().await;
    let html = "<html><head><title>429 Too Many Requests</title></head><body>nginx</body></html>";
    let limited = ResponseTemplate::new(429).insert_header("Retry-After", "0").set_body_raw(html, "text/html");
    Mock::given(method("GET")).respond_with(limited).up_to_n_times(1).expect(1).mount(&server).await;
    Mock::given(method("GET")).respond_with(page(&json!(null))).expect(1).mount(&server).await;
    assert_eq!(client(&server).agents().list().send().await.expect("a page").items.len(), 1);
}
