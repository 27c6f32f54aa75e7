//! Tokens: granted once for all, renewed in time, forgotten when refused.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use common::builder;
use connect_core::{Auth, Client, Error, Grant, Request, Retry, SecretString, Watch};
use futures_util::future::join_all;
use serde_json::json;
use wiremock::matchers::{body_string_contains, header, method, path};
use wiremock::{Mock, MockServer, Request as Received, Respond, ResponseTemplate};

/// Grants `t1`, `t2`, … and accepts only the newest.
#[derive(Clone)]
struct Service {
    granted: Arc<AtomicU64>,
    lifetime: u64,
    refresh: bool,
}

impl Service {
    async fn start(lifetime: u64, refresh: bool) -> (MockServer, Self) {
        let server = MockServer::start().await;
        let service = Self { granted: Arc::default(), lifetime, refresh };
        Mock::given(path("/oauth/token")).respond_with(Grants(service.clone())).mount(&server).await;
        Mock::given(path("/things")).respond_with(Things(service.clone())).mount(&server).await;
        (server, service)
    }

    fn granted(&self) -> u64 {
        self.granted.load(Ordering::SeqCst)
    }
}

struct Grants(Service);

impl Respond for Grants {
    fn respond(&self, request: &Received) -> ResponseTemplate {
        assert_eq!(request.headers["content-type"], "application/x-www-form-urlencoded");
        let form = String::from_utf8(request.body.clone()).unwrap();
        let now = self.0.granted.load(Ordering::SeqCst);
        if form.contains("grant_type=refresh_token") && !form.contains(&format!("refresh_token=r{now}")) {
            return ResponseTemplate::new(400).set_body_json(json!({"error": "invalid_grant"}));
        }
        let next = self.0.granted.fetch_add(1, Ordering::SeqCst) + 1;
        let mut body =
            json!({"access_token": format!("t{next}"), "token_type": "bearer", "expires_in": self.0.lifetime});
        if self.0.refresh {
            body["refresh_token"] = json!(format!("r{next}"));
        }
        ResponseTemplate::new(200).set_body_json(body).set_delay(Duration::from_millis(30))
    }
}

struct Things(Service);

impl Respond for Things {
    fn respond(&self, request: &Received) -> ResponseTemplate {
        let newest = format!("Bearer t{}", self.0.granted());
        if request.headers["authorization"] == newest.as_str() {
            ResponseTemplate::new(200).set_body_json(json!({}))
        } else {
            ResponseTemplate::new(401).set_body_json(json!({"message": "token expired"}))
        }
    }
}

fn password(server: &MockServer) -> Grant {
    Grant::password(format!("{}/oauth/token", server.uri()), "user@example.com", SecretString::from("p&=% ü"))
}

fn things() -> Request {
    Request::get("things.list", "/things")
}

async fn call(client: &Client, times: usize) {
    for answer in join_all((0..times).map(|_| async { client.execute(&things()).await })).await {
        answer.unwrap();
    }
}

async fn forms(server: &MockServer) -> Vec<String> {
    let received = server.received_requests().await.unwrap();
    let token = received.into_iter().filter(|request| request.url.path() == "/oauth/token");
    token.map(|request| String::from_utf8(request.body).unwrap()).collect()
}

#[tokio::test]
async fn many_callers_share_one_grant() {
    let (server, service) = Service::start(3600, true).await;
    let client = builder(server.uri()).auth(password(&server)).header("3rd-integration", "Acme").build().unwrap();
    call(&client, 40).await;
    call(&client.clone(), 5).await;
    assert_eq!(service.granted(), 1);
    assert_eq!(forms(&server).await, ["grant_type=password&username=user%40example.com&password=p%26%3D%25%20%C3%BC"]);
    let received = server.received_requests().await.unwrap();
    assert!(received.iter().all(|request| request.headers["3rd-integration"] == "Acme"));
    let stats = client.stats();
    assert_eq!((stats.requests, stats.token_requests), (45, 1));
}

#[tokio::test]
async fn a_refused_token_is_renewed_once_for_all_by_the_refresh_grant() {
    let (server, service) = Service::start(3600, true).await;
    let client = builder(server.uri()).auth(password(&server)).build().unwrap();
    call(&client, 1).await;
    // Somebody else has made our token invalid; the refresh token with it.
    service.granted.fetch_add(1, Ordering::SeqCst);
    call(&client, 20).await;
    assert_eq!(service.granted(), 3);
    let forms = forms(&server).await;
    assert_eq!(forms.len(), 3, "{forms:?}");
    assert_eq!(forms[1], "grant_type=refresh_token&refresh_token=r1");
    assert!(forms[2].starts_with("grant_type=password&"), "a refused refresh falls back to the first grant");
    assert_eq!(client.stats().retries, 0, "a renewed token is no retry");
}

#[tokio::test]
async fn tokens_are_renewed_before_they_expire() {
    // A tenth of 2 s is 200 ms.
    let (server, service) = Service::start(2, true).await;
    let client = builder(server.uri()).auth(password(&server)).build().unwrap();
    call(&client, 3).await;
    tokio::time::sleep(Duration::from_millis(1850)).await;
    call(&client, 3).await;
    assert_eq!(service.granted(), 2);
    assert_eq!(forms(&server).await[1], "grant_type=refresh_token&refresh_token=r1");
    let received = server.received_requests().await.unwrap();
    assert_eq!(received.len(), 8, "no request met a 401");
}

#[tokio::test]
async fn client_credentials_are_granted_again() {
    let (server, service) = Service::start(3600, true).await;
    let grant = Grant::client_credentials(format!("{}/oauth/token", server.uri()), "id", SecretString::from("s"));
    let client = builder(server.uri()).auth(grant.scope("token")).build().unwrap();
    call(&client, 2).await;
    service.granted.fetch_add(1, Ordering::SeqCst);
    call(&client, 2).await;
    let form = "grant_type=client_credentials&client_id=id&client_secret=s&scope=token";
    assert_eq!(forms(&server).await, [form, form]);
}

#[tokio::test]
async fn wrong_credentials_are_tried_once_for_all_who_wait() {
    let server = MockServer::start().await;
    let body = json!({"errorCode": "oauth.invalid_client_secret", "message": "Unauthorized", "trackingId": "t-7"});
    let answer = ResponseTemplate::new(401).set_body_json(body).set_delay(Duration::from_millis(50));
    Mock::given(path("/oauth/token")).respond_with(answer).expect(1).mount(&server).await;
    let client = builder(server.uri()).auth(password(&server)).build().unwrap();
    let request = things();
    for answer in join_all((0..10).map(|_| client.execute(&request))).await {
        let error = answer.unwrap_err();
        assert!(matches!(error, Error::Auth(_)), "{error:?}");
        assert_eq!(error.code(), Some("oauth.invalid_client_secret"));
        assert_eq!((error.status().unwrap().as_u16(), error.request_id()), (401, Some("t-7")));
        assert!(!error.is_transient());
        assert!(!format!("{error:?}").contains("p&="));
    }
}

#[tokio::test]
async fn odd_token_answers_are_authentication_errors_without_their_text() {
    for body in [
        json!({"errorCode": "oauth.other", "message": "no", "access_token": "hidden-token"}),
        json!({"expires_in": 3600}),
        json!({"access_token": ""}),
        json!({"access_token": ["hidden-token"]}),
        json!({"access_token": "hidden-token\n\u{7f}x"}),
        json!("hidden-token"),
    ] {
        let server = MockServer::start().await;
        Mock::given(method("POST")).respond_with(ResponseTemplate::new(200).set_body_json(&body)).mount(&server).await;
        let error =
            builder(server.uri()).auth(password(&server)).build().unwrap().execute(&things()).await.unwrap_err();
        assert!(matches!(error, Error::Auth(_)), "{body}: {error:?}");
        assert!(!format!("{error:?}").contains("hidden-token"));
    }
}

#[tokio::test]
async fn a_busy_token_service_is_asked_again_and_may_answer_later() {
    let server = MockServer::start().await;
    let token = || Mock::given(path("/oauth/token"));
    token().respond_with(ResponseTemplate::new(503)).up_to_n_times(2).mount(&server).await;
    token()
        .and(header("response-id", "x"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"access_token": "t", "expires_in": "3600"})))
        .mount(&server)
        .await;
    token().respond_with(ResponseTemplate::new(202).insert_header("response-id", "x")).expect(1).mount(&server).await;
    Mock::given(path("/things"))
        .and(header("authorization", "Bearer t"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    let pending = connect_core::Pending::new("response-id").first_wait(Duration::from_millis(1));
    let client = builder(server.uri()).auth(password(&server)).pending(pending).build().unwrap();
    call(&client, 1).await;
}

#[tokio::test]
async fn a_token_service_that_is_down_is_not_asked_again_by_every_try_of_the_call() {
    let server = MockServer::start().await;
    Mock::given(path("/oauth/token")).respond_with(ResponseTemplate::new(503)).expect(3).mount(&server).await;
    let retry = Retry::new().retries(2).first_wait(Duration::from_millis(1));
    let client = builder(server.uri()).auth(password(&server)).retry(retry).build().unwrap();
    assert!(client.execute(&Request::get("things.get", "/things")).await.is_err());
}

#[tokio::test]
async fn a_second_refusal_is_final_also_for_a_write() {
    let server = MockServer::start().await;
    Mock::given(path("/oauth/token"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"access_token": "t"})))
        .expect(2)
        .mount(&server)
        .await;
    Mock::given(path("/things")).respond_with(ResponseTemplate::new(401)).expect(2).mount(&server).await;
    let client = builder(server.uri()).auth(password(&server)).build().unwrap();
    let error = client.execute(&Request::post("things.create", "/things").json(&json!({}))).await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)) && !error.maybe_sent());
}

#[tokio::test]
async fn a_token_of_the_users_own_is_sent_as_it_is() {
    let server = MockServer::start().await;
    Mock::given(header("authorization", "ApiToken abc.def"))
        .respond_with(ResponseTemplate::new(200))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(body_string_contains("never")).respond_with(ResponseTemplate::new(500)).mount(&server).await;
    let auth = |token: &str| Auth::token("ApiToken", SecretString::from(token.to_owned()));
    call(&builder(server.uri()).auth(auth(" abc.def\n")).build().unwrap(), 1).await;
    for token in ["", "  ", "a\nb", "ü"] {
        let error = builder(server.uri()).auth(auth(token)).build().unwrap_err();
        assert!(matches!(error, Error::Configuration { setting: "token", .. }), "{error:?}");
    }
}

#[test]
fn nothing_shows_a_secret() {
    let secret = || SecretString::from("s3cret");
    let grant = Grant::password("https://id.example.com/token", "user", secret()).header("x-key", "s3cret");
    let builder = Client::builder().base_url("https://example.com").header("x-key", "s3cret").auth(grant.clone());
    let request = Request::post("x", "/x").query("key", "s3cret").header("key", "s3cret").json("s3cret");
    let token = Auth::token("ApiToken", secret());
    let client = builder.clone().build().unwrap();
    let shown = format!("{grant:?} {builder:?} {request:?} {token:?} {client:?}");
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn times_of_the_token_and_refusals_can_be_watched_without_secrets() {
    let server = MockServer::start().await;
    let granted = json!({"access_token": "access-secret", "refresh_token": "refresh-secret", "expires_in": 3600});
    let grants = ResponseTemplate::new(200).set_body_json(granted);
    Mock::given(path("/oauth/token")).respond_with(grants).mount(&server).await;
    let refusal = json!({"code": 7, "message": "no", "details": [{"reason": "X"}], "echo": "Bearer access-secret"});
    let refuses =
        ResponseTemplate::new(403).set_body_json(refusal).insert_header("x-vendor", "access-secret at edge-7");
    Mock::given(path("/things")).respond_with(refuses).mount(&server).await;
    let echoes = ResponseTemplate::new(200).set_body_json(json!({"echo": "refresh-secret"}));
    Mock::given(path("/echo")).respond_with(echoes).mount(&server).await;
    let seen = Arc::new(std::sync::Mutex::new(Vec::new()));
    let watch = {
        let seen = Arc::clone(&seen);
        Watch::new(move |exchange| {
            let body = String::from_utf8(exchange.body.to_vec()).unwrap();
            seen.lock().unwrap().push((exchange.status.as_u16(), exchange.header("x-vendor").unwrap(), body));
        })
    };
    let client = builder(server.uri()).auth(password(&server)).watch(watch).build().unwrap();
    assert_eq!(client.token_state(), None);
    assert!(client.execute(&things()).await.is_err());
    let state = client.token_state().unwrap();
    assert_eq!(state.grants, 1);
    assert_eq!(state.expires.duration_since(state.granted).unwrap().as_secs(), 3600);
    let early = state.expires.duration_since(state.renews).unwrap().as_secs_f64();
    assert!((299.0..301.0).contains(&early), "five minutes early: {early}");
    let seen = seen.lock().unwrap().clone();
    assert_eq!(seen.len(), 1);
    assert_eq!((seen[0].0, seen[0].1.as_str()), (403, "[redacted] at edge-7"));
    assert!(seen[0].2.contains(r#""details":[{"reason":"X"}]"#) && seen[0].2.contains("Bearer [redacted]"), "{seen:?}");
    let echo = client.execute(&Request::get("echo", "/echo")).await.unwrap();
    assert_eq!(echo.redacted(), br#"{"echo":"[redacted]"}"#);
}

/// What a record's absence is concluded from must be the answer about the record.
#[tokio::test]
async fn a_token_service_that_is_not_found_is_no_record_that_is_not_found() {
    let server = MockServer::start().await;
    Mock::given(path("/oauth/token")).respond_with(ResponseTemplate::new(404)).mount(&server).await;
    Mock::given(path("/things")).respond_with(ResponseTemplate::new(404)).mount(&server).await;
    let client = builder(server.uri()).auth(password(&server)).build().unwrap();
    let error = client.execute(&things()).await.unwrap_err();
    assert!(matches!(error, Error::Auth(_)) && !error.is_not_found(), "{error:?}");
    let client = builder(server.uri()).build().unwrap();
    assert!(client.execute(&things()).await.unwrap_err().is_not_found());
}
