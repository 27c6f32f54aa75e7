//! The relay, as browsers, foreign pages and attackers meet it: raw bytes on its socket.

#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::too_many_lines,
    reason = "a test that stumbles fails"
)]

use std::net::SocketAddr;
use std::time::Duration;

use eset_connect::Retry;
use eset_console::{Config, Console, ConsoleError, Mode, Secret};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use vendor_sim::{EsetSim, Fault};

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }

    fn header(&self, name: &str) -> Option<&str> {
        let is_named = |line: &&str| line.split_once(':').is_some_and(|(found, _)| found.eq_ignore_ascii_case(name));
        self.head.lines().find(is_named)?.split_once(':').map(|(_, value)| value.trim())
    }
}

/// Sends bytes and reads until the console closes.
async fn raw(console: &Console, text: &str) -> Answer {
    let mut socket = TcpStream::connect(console.address()).await.unwrap();
    socket.write_all(text.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    // A reset after an early refusal is no failure of the test.
    let _ = tokio::time::timeout(Duration::from_secs(20), socket.read_to_end(&mut bytes)).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

/// A call as the page makes it, with further header lines.
async fn call(console: &Console, method: &str, path: &str, headers: &str, body: Option<&Value>) -> Answer {
    let body = body.map(Value::to_string).unwrap_or_default();
    let host = console.address();
    let length = body.len();
    let text = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nx-eset-console: 1\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    );
    raw(console, &text).await
}

fn quick() -> Config {
    Config::demo()
        .listen(SocketAddr::from(([127, 0, 0, 1], 0)))
        .retry(Retry::never())
        .slowest_client(Duration::from_millis(400))
}

async fn demo() -> Console {
    Console::start(quick()).await.unwrap()
}

#[tokio::test]
async fn a_call_goes_through_and_leaves_a_line() {
    let console = demo().await;
    let answer = call(&console, "GET", "/api/v1/devices?pageSize=3", "", None).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.json()["devices"].as_array().unwrap().len(), 3);
    assert_eq!(answer.header("x-console-mode"), Some("demo"));
    assert!(answer.header("request-id").is_some());
    let line = &console.audit()[0];
    assert_eq!((line.method.as_str(), line.path.as_str(), line.status), ("GET", "/v1/devices", 200));
    assert!(!line.write && !line.refused && line.request_id.is_some());
}

#[tokio::test]
async fn foreign_hosts_and_origins_are_refused_before_anything_is_sent() {
    let console = demo().await;
    let own = console.address();
    for host in ["evil.example", "evil.example:8787", "127.0.0.1", "127.0.0.1.evil.example", ""] {
        let text =
            format!("GET /api/v1/devices HTTP/1.1\r\nHost: {host}\r\nx-eset-console: 1\r\nConnection: close\r\n\r\n");
        assert_eq!(raw(&console, &text).await.status, 421, "{host}");
    }
    for origin in [
        "https://evil.example",
        "null",
        "http://127.0.0.1:1",
        &format!("http://{own}.evil.example"),
        &format!("http://evil@{own}"),
    ] {
        let answer = call(&console, "GET", "/api/v1/devices", &format!("Origin: {origin}\r\n"), None).await;
        assert_eq!(answer.status, 403, "{origin}");
        assert_eq!(answer.header("access-control-allow-origin"), None);
        let preflight = call(&console, "OPTIONS", "/api/v1/devices", &format!("Origin: {origin}\r\n"), None).await;
        assert_eq!(preflight.status, 403);
    }
    let two = format!("Origin: http://{own}\r\nOrigin: https://evil.example\r\n");
    assert_eq!(call(&console, "GET", "/api/v1/devices", &two, None).await.status, 403);
    let cross =
        call(&console, "GET", "/api/v1/devices", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n", None)
            .await;
    assert_eq!(cross.status, 403);
    // A form or an image of another page cannot send the mark.
    let form = format!("POST /console/token HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(raw(&console, &form).await.status, 403);
    assert_eq!(console.simulator().unwrap().seen().len(), 0);
    let answer = call(&console, "GET", "/api/v1/devices", &format!("Origin: http://{own}\r\n"), None).await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_named_origin_may_use_the_relay_and_no_other() {
    let console = Console::start(quick().allow_origin("https://console.example.com")).await.unwrap();
    let origin = "Origin: https://console.example.com\r\n";
    let preflight = call(&console, "OPTIONS", "/api/v1/devices", origin, None).await;
    assert_eq!(preflight.status, 204);
    assert_eq!(preflight.header("access-control-allow-origin"), Some("https://console.example.com"));
    assert_eq!(preflight.header("access-control-allow-credentials"), None);
    assert_eq!(call(&console, "GET", "/api/v1/devices", origin, None).await.status, 200);
    let other =
        call(&console, "GET", "/api/v1/devices", "Origin: https://console.example.com.evil.example\r\n", None).await;
    assert_eq!(other.status, 403);
}

#[tokio::test]
async fn only_paths_of_the_catalogue_go_out() {
    let console = demo().await;
    let paths = [
        "/api/v1/../oauth/token",
        "/api/v1/%2e%2e/devices",
        "/api/v1/devices%2f..%2f..",
        "/api//v1/devices",
        "/api/v1/devices/",
        "/api/",
        "/api/v1/nothing",
        "/api/http://evil.example/v1/devices",
        "/api/v1/devices/..",
        "/api/v1/devices/%0d%0aX-Evil:1",
        "/api/@evil.example/v1/devices",
        "/api/v1/devices\\..\\x",
        "/../api/v1/nothing",
    ];
    for path in paths {
        let answer = call(&console, "GET", path, "", None).await;
        assert!(matches!(answer.status, 400 | 403 | 404), "{path}: {}", answer.status);
    }
    for method in ["PATCH", "TRACE", "CONNECT", "HEAD"] {
        let answer = call(&console, method, "/api/v1/devices", "", None).await;
        assert!((400..500).contains(&answer.status), "{method}: {}", answer.status);
    }
    assert_eq!(console.simulator().unwrap().seen().len(), 0);
}

#[tokio::test]
async fn headers_of_the_browser_stay_behind() {
    let console = demo().await;
    let headers = "Authorization: Bearer stolen\r\nX-Forwarded-Host: evil.example\r\nresponse-id: 1\r\nCookie: a=b\r\n";
    assert_eq!(call(&console, "GET", "/api/v1/devices", headers, None).await.status, 200);
    // What breaks a header line never becomes one.
    let answer = call(&console, "GET", "/api/v1/devices?displayName=a%0d%0aX-Evil:%201", "", None).await;
    assert_ne!(answer.status, 0);
    assert_eq!(answer.header("x-evil"), None);
    let split = raw(
        &console,
        &format!(
            "GET /api/v1/devices HTTP/1.1\r\nHost: {}\r\nx-eset-console: 1\r\nBad Header: x\r\n\r\n",
            console.address()
        ),
    )
    .await;
    assert_eq!(split.status, 400);
}

#[tokio::test]
async fn bodies_and_addresses_have_bounds() {
    let console = demo().await;
    let large = json!({"x": "a".repeat(300 * 1024)});
    assert_eq!(call(&console, "POST", "/api/v2/detection-groups:search", "", Some(&large)).await.status, 413);
    let long = format!("/api/v1/devices?x={}", "a".repeat(9 * 1024));
    assert_eq!(call(&console, "GET", &long, "", None).await.status, 414);
    let longer = format!("/api/v1/devices?x={}", "a".repeat(200 * 1024));
    assert!(matches!(call(&console, "GET", &longer, "", None).await.status, 0 | 400..=499));
    let no_json = format!(
        "POST /api/v2/detection-groups:search HTTP/1.1\r\nHost: {}\r\nx-eset-console: 1\r\nConnection: close\r\nContent-Length: 3\r\n\r\n{{x}}",
        console.address()
    );
    assert_eq!(raw(&console, &no_json).await.status, 400);
    assert_eq!(console.simulator().unwrap().seen().len(), 0);
}

#[tokio::test]
async fn slow_clients_are_let_go_and_hold_nobody_up() {
    let console = demo().await;
    let mut slow = Vec::new();
    for _ in 0..20 {
        let mut socket = TcpStream::connect(console.address()).await.unwrap();
        socket.write_all(b"GET / HTTP/1.1\r\nHost: ").await.unwrap();
        slow.push(socket);
    }
    assert_eq!(call(&console, "GET", "/api/v1/devices", "", None).await.status, 200);
    let mut bytes = Vec::new();
    let closed = tokio::time::timeout(Duration::from_secs(5), slow[0].read_to_end(&mut bytes)).await;
    assert!(closed.is_ok(), "a head that never ends keeps its connection");
    let half = format!(
        "POST /api/v2/detection-groups:search HTTP/1.1\r\nHost: {}\r\nx-eset-console: 1\r\nConnection: close\r\nContent-Length: 100\r\n\r\n{{",
        console.address()
    );
    assert_eq!(raw(&console, &half).await.status, 408);
}

#[tokio::test]
async fn no_token_and_no_password_ever_comes_out() {
    let console = demo().await;
    let credentials = console.simulator().unwrap().credentials();
    let mut texts = Vec::new();
    assert_eq!(
        call(&console, "POST", "/api/oauth/token", "", Some(&json!({"grant_type": "password"}))).await.status,
        403
    );
    let refused = call(&console, "POST", "/console/token", "", Some(&json!({"grant": "refresh_token"}))).await;
    assert_eq!(refused.status, 409);
    for grant in ["password", "refresh_token"] {
        let answer = call(&console, "POST", "/console/token", "", Some(&json!({"grant": grant}))).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert!(answer.json()["access_token"].as_str().unwrap().starts_with('•'));
        assert_eq!(answer.json()["expires_in"], 3600);
        texts.push(answer.body);
    }
    call(&console, "GET", "/api/v1/devices", "", None).await;
    for path in ["/console/status", "/console/catalogue", "/console/quota", "/"] {
        texts.push(call(&console, "GET", path, "", None).await.body);
    }
    let bearer = |text: &str| text.contains(&credentials.password) || text.contains(&credentials.username);
    assert!(texts.iter().all(|text| !bearer(text)));
    assert!(!texts.iter().any(|text| text.contains("eyJ")), "a JWT");
    assert!(!format!("{console:?}").contains(&credentials.password));
}

#[tokio::test]
async fn the_vendors_refusals_are_handed_on() {
    let console = demo().await;
    let route = "GET /v1/devices";
    let sim = console.simulator().unwrap();
    for status in [403, 429, 500, 503, 504] {
        sim.faults().script(route, [Fault::Status(status)]).unwrap();
        let answer = call(&console, "GET", "/api/v1/devices", "", None).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        assert_eq!(answer.header("x-console-source"), Some("vendor"), "{}", answer.body);
        assert_eq!(answer.json()["source"], "vendor");
    }
    let missing = call(&console, "GET", "/api/v1/devices/00000000-0000-4000-8000-000000000000", "", None).await;
    assert_eq!(missing.status, 404);
    assert!(missing.header("request-id").is_some());
    assert!(!missing.json()["message"].as_str().unwrap().is_empty());
    let errors = call(&console, "GET", "/console/status", "", None).await.json();
    assert_eq!(errors["errors"].as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn refused_credentials_are_a_401_of_the_vendor() {
    let sim = EsetSim::builder().start().await.unwrap();
    let config = Config::live(eset_connect::Region::Eu, "somebody", "wrong").base_url(sim.url());
    let config = config.listen(SocketAddr::from(([127, 0, 0, 1], 0))).retry(Retry::never());
    let console = Console::start(config).await.unwrap();
    assert_eq!(console.mode(), Mode::Live);
    let answer = call(&console, "GET", "/api/v1/devices", "", None).await;
    assert_eq!(answer.status, 401, "{}", answer.body);
    assert_eq!(answer.header("x-console-mode"), Some("live"));
    assert!(console.simulator().is_none());
}

#[tokio::test]
async fn an_expired_token_is_renewed() {
    let console = demo().await;
    let sim = console.simulator().unwrap();
    assert_eq!(call(&console, "GET", "/api/v1/devices", "", None).await.status, 200);
    sim.expire_tokens(false);
    assert_eq!(call(&console, "GET", "/api/v1/devices", "", None).await.status, 200);
    let status = call(&console, "GET", "/console/status", "", None).await.json();
    assert_eq!(status["tokenRequests"], 2);
}

#[tokio::test]
async fn writes_need_a_ticket_for_the_very_call_once() {
    let console = demo().await;
    let devices = call(&console, "GET", "/api/v1/devices?pageSize=2", "", None).await.json();
    let uuid = |index: usize| devices["devices"][index]["uuid"].as_str().unwrap().to_owned();
    let (path, other) = (format!("/v1/devices/{}:rename", uuid(0)), format!("/v1/devices/{}:rename", uuid(1)));
    let body = json!({"displayName": "renamed"});
    let api = |path: &str| format!("/api{path}");
    let sent = || console.simulator().unwrap().seen().len();
    let before = sent();
    assert_eq!(call(&console, "POST", &api(&path), "", Some(&body)).await.status, 428);
    assert_eq!(call(&console, "POST", &api(&path), "x-console-confirm: guess\r\n", Some(&body)).await.status, 428);
    let ticket = async || {
        let asked = json!({"method": "POST", "path": path});
        let answer = call(&console, "POST", "/console/unlock", "", Some(&asked)).await;
        format!("x-console-confirm: {}\r\n", answer.json()["ticket"].as_str().unwrap())
    };
    assert_eq!(call(&console, "POST", &api(&other), &ticket().await, Some(&body)).await.status, 428);
    assert_eq!(sent(), before);
    let good = ticket().await;
    let done = call(&console, "POST", &api(&path), &good, Some(&body)).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert_eq!(call(&console, "POST", &api(&path), &good, Some(&body)).await.status, 428);
    let renamed = call(&console, "GET", &format!("/api/v1/devices/{}", uuid(0)), "", None).await.json();
    assert_eq!(renamed["device"]["displayName"], "renamed");
    assert!(console.audit().iter().any(|line| line.write && line.status == 200));
}

#[tokio::test]
async fn read_only_refuses_writes_and_their_tickets() {
    let console = Console::start(quick().read_only(true)).await.unwrap();
    let path = "/v1/devices/550e8400-e29b-41d4-a716-446655440000:rename";
    let asked = json!({"method": "POST", "path": path});
    assert_eq!(call(&console, "POST", "/console/unlock", "", Some(&asked)).await.status, 403);
    assert_eq!(call(&console, "POST", &format!("/api{path}"), "", Some(&json!({}))).await.status, 403);
    assert_eq!(call(&console, "POST", "/api/v2/detection-groups:search", "", Some(&json!({}))).await.status, 200);
}

#[tokio::test]
async fn other_addresses_and_passwords() {
    let open = Config::demo().listen(SocketAddr::from(([0, 0, 0, 0], 0)));
    assert!(matches!(Console::start(open.clone()).await, Err(ConsoleError::NeedsPassword(_))));
    let console = Console::start(quick().password(Secret::new("open sesame"))).await.unwrap();
    let page = call(&console, "GET", "/", "", None).await;
    assert_eq!(page.status, 401);
    assert!(page.header("www-authenticate").unwrap().starts_with("Basic"));
    for wrong in ["Bearer open", "Basic eDp5", "Bearer ", "Basic %%%", "open sesame"] {
        assert_eq!(
            call(&console, "GET", "/api/v1/devices", &format!("Authorization: {wrong}\r\n"), None).await.status,
            401
        );
    }
    // "x:open sesame"
    for right in ["Bearer open sesame", "Basic eDpvcGVuIHNlc2FtZQ=="] {
        assert_eq!(
            call(&console, "GET", "/api/v1/devices", &format!("Authorization: {right}\r\n"), None).await.status,
            200
        );
    }
    assert!(!format!("{:?}", open.password(Secret::new("open sesame"))).contains("sesame"));
}

#[tokio::test]
async fn every_answer_has_the_policy() {
    let console = demo().await;
    for path in ["/", "/core.js", "/console/status", "/api/v1/devices", "/nothing"] {
        let answer = call(&console, "GET", path, "", None).await;
        let policy = answer.header("content-security-policy").unwrap();
        assert!(
            policy.contains("default-src 'none'")
                && policy.contains("script-src 'self';")
                && !policy.contains("unsafe")
        );
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("x-frame-options"), Some("DENY"));
    }
}

#[tokio::test]
async fn windows_of_the_quota_count_what_was_sent() {
    let console = demo().await;
    call(&console, "GET", "/api/v2/detections", "", None).await;
    let quota = call(&console, "GET", "/console/quota", "", None).await.json();
    let window = |class: &str| {
        quota["windows"].as_array().unwrap().iter().find(|window| window["class"] == class).unwrap().clone()
    };
    assert_eq!(window("all")["allowed"], 10);
    assert_eq!(window("all")["used"], 2, "a token and a list");
    assert_eq!(window("detection-list")["used"], 1);
    assert_eq!(window("detection-list")["free"], 4);
    assert_eq!(window("device-write")["used"], 0);
}

#[tokio::test]
async fn examples_come_for_most_reads() {
    let console = demo().await;
    let catalogue = call(&console, "GET", "/console/catalogue", "", None).await.json();
    let (mut found, mut missing) = (0, Vec::new());
    for operation in catalogue["operations"].as_array().unwrap() {
        if operation["write"] == false && operation["schema"].is_string() && operation["right"] != "none" {
            let asked = json!({"method": operation["method"], "path": operation["path"]});
            let answer = call(&console, "POST", "/console/example", "", Some(&asked)).await.json();
            if answer["example"].is_object() { found += 1 } else { missing.push(operation["key"].to_string()) }
        }
    }
    // The others need ids or bodies that no list gives.
    assert!(found >= 40, "{found} found, missing: {missing:?}");
    assert_eq!(console.simulator().unwrap().seen().len(), 0, "examples have a simulator of their own");
    assert!(catalogue["recipes"][0]["title"].as_str().unwrap().contains("Isolate a device"));
    assert_eq!(catalogue["recipes"][0]["path"], "/v1/device_tasks");
}
