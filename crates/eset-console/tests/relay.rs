//! The relay, as browsers, foreign pages and attackers meet it: raw bytes on its socket.

#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test that stumbles fails")]

use std::net::SocketAddr;
use std::time::Duration;

use eset_connect::Retry;
use eset_console::{Config, Console, ConsoleError, Mode, Secret};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use vendor_sim::{EsetSim, Fault, RetryAfter};

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
async fn the_vendors_refusals_are_handed_on_whole() {
    let console = demo().await;
    let route = "GET /v1/devices";
    let sim = console.simulator().unwrap();
    for status in [401, 403, 429, 500, 503, 504] {
        let body = format!(
            r#"{{"code":{status},"message":"no","details":[{{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"R"}}],"extra":{{"a":[1]}}}}"#
        );
        let fault = Fault::Answer { status, body: body.clone() };
        // A 401 is tried once more with a fresh token.
        sim.faults().script(route, [fault.clone(), fault]).unwrap();
        let answer = call(&console, "GET", "/api/v1/devices", "", None).await;
        sim.faults().clear();
        assert_eq!(answer.status, status, "{}", answer.body);
        assert_eq!(answer.body, body);
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert_eq!(answer.header("x-console-source"), Some("vendor"));
        assert!(answer.header("request-id").is_some(), "{}", answer.head);
        assert!(answer.header("x-console-note").unwrap().contains("no"), "{}", answer.head);
    }
    let wait = Fault::TooManyRequests(RetryAfter::Seconds(7));
    sim.faults().script(route, [wait]).unwrap();
    let limited = call(&console, "GET", "/api/v1/devices", "", None).await;
    assert_eq!((limited.status, limited.header("retry-after")), (429, Some("7")));
    let errors = call(&console, "GET", "/console/status", "", None).await.json();
    assert_eq!(errors["errors"].as_array().unwrap().len(), 7);
    assert_eq!(errors["errors"][0]["status"], 429);
}

#[tokio::test]
async fn a_missing_record_and_a_page_of_a_proxy_are_handed_on() {
    let console = demo().await;
    let missing = call(&console, "GET", "/api/v1/devices/00000000-0000-4000-8000-000000000000", "", None).await;
    assert_eq!(missing.status, 404);
    assert!(missing.header("request-id").is_some());
    assert!(!missing.json()["message"].as_str().unwrap().is_empty());
    // A page of a proxy comes as its text: nothing of it can become a page of this origin.
    console.simulator().unwrap().faults().script("GET /v1/devices", [Fault::HtmlError(502)]).unwrap();
    let page = call(&console, "GET", "/api/v1/devices", "", None).await;
    assert_eq!(page.status, 502);
    assert!(page.body.contains("<html"), "{}", page.body);
    assert_eq!(page.header("content-type"), Some("text/plain; charset=utf-8"));
    console.simulator().unwrap().faults().script("GET /v1/devices", [Fault::Hangup]).unwrap();
    let lost = call(&console, "GET", "/api/v1/devices", "", None).await;
    assert_eq!((lost.status, lost.header("x-console-source")), (502, Some("connection")));
    assert!(!console.audit()[0].refused, "it was sent");
}

#[tokio::test]
async fn answers_that_are_not_ready_are_followed_and_counted() {
    let console = demo().await;
    console.simulator().unwrap().faults().script("GET /v1/devices", [Fault::Pending { polls: 2 }]).unwrap();
    let answer = call(&console, "GET", "/api/v1/devices?pageSize=3", "", None).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.json()["devices"].as_array().unwrap().len(), 3);
    assert_eq!(answer.header("x-console-tickets"), Some("3"), "the first 202, and one for each of two polls");
    assert_eq!(answer.header("x-console-refusals"), None);
}

/// A vendor that says the token back wherever it can.
async fn echoing() -> (SocketAddr, &'static str) {
    const TOKEN: &str = "s3cr3t-access-token-of-the-relay";
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (mut socket, _) = listener.accept().await.unwrap();
            tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.windows(4).any(|four| four == b"\r\n\r\n") {
                    let mut piece = [0; 1024];
                    let read = socket.read(&mut piece).await.unwrap();
                    head.extend_from_slice(&piece[..read]);
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                let (status, body) = if head.starts_with("POST /oauth/token") {
                    ("200 OK", format!(r#"{{"access_token":"{TOKEN}","expires_in":3600,"token_type":"Bearer"}}"#))
                } else if head.contains("pageSize") {
                    (
                        "403 Forbidden",
                        format!(r#"{{"code":7,"message":"not with Bearer {TOKEN}","details":["{TOKEN}"]}}"#),
                    )
                } else {
                    ("200 OK", format!(r#"{{"devices":[],"authorization":"Bearer {TOKEN}"}}"#))
                };
                let length = body.len();
                let answer = format!(
                    "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nrequest-id: {TOKEN}\r\nSet-Cookie: t={TOKEN}\r\nX-Token: {TOKEN}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
                );
                let _ = socket.write_all(answer.as_bytes()).await;
            });
        }
    });
    (address, TOKEN)
}

#[tokio::test]
async fn a_vendor_that_says_the_token_back_does_not_betray_it() {
    let (vendor, token) = echoing().await;
    let config =
        Config::live(eset_connect::Region::Eu, "somebody", "passw0rd-of-the-user").base_url(format!("http://{vendor}"));
    let config = config.listen(SocketAddr::from(([127, 0, 0, 1], 0))).retry(Retry::never());
    let console = Console::start(config).await.unwrap();
    let good = call(&console, "GET", "/api/v1/devices", "", None).await;
    let bad = call(&console, "GET", "/api/v1/devices?pageSize=1", "", None).await;
    assert_eq!((good.status, bad.status), (200, 403));
    assert_eq!(good.json()["authorization"], "Bearer [redacted]");
    assert_eq!(bad.json()["details"], json!(["[redacted]"]));
    let exchange = call(&console, "POST", "/console/token", "", Some(&json!({"grant": "password"}))).await;
    let status = call(&console, "GET", "/console/status", "", None).await;
    for answer in [good, bad, exchange, status] {
        assert!(!answer.head.contains(token) && !answer.body.contains(token), "{}\n{}", answer.head, answer.body);
        assert!(!answer.body.contains("passw0rd"));
        assert_eq!(answer.header("set-cookie"), None);
    }
    assert!(console.audit().iter().all(|line| line.request_id.as_deref() != Some(token)));
}

#[tokio::test]
async fn what_the_guard_refuses_leaves_a_line_as_well() {
    let console = Console::start(quick().password(Secret::new("open sesame"))).await.unwrap();
    let own = console.address();
    let with = |line: &str| format!("GET /api/v1/devices HTTP/1.1\r\nConnection: close\r\n{line}\r\n\r\n");
    for (line, status) in [
        ("Host: evil.example".to_owned(), 421),
        (format!("Host: {own}\r\nOrigin: https://evil.example"), 403),
        (format!("Host: {own}"), 401),
        (format!("Host: {own}\r\nAuthorization: Bearer open sesame"), 403),
    ] {
        assert_eq!(raw(&console, &with(&line)).await.status, status);
        let last = &console.audit()[0];
        assert_eq!((last.status, last.refused, last.path.as_str()), (status, true, "/v1/devices"), "{line}");
    }
    assert_eq!(console.audit().len(), 4);
    // Who is turned away again and again pushes no call out of sight.
    let right = "Authorization: Bearer open sesame\r\n";
    assert_eq!(call(&console, "GET", "/api/v1/devices", right, None).await.status, 200);
    for _ in 0..150 {
        raw(&console, &with("Host: evil.example")).await;
    }
    assert!(console.audit().iter().any(|line| line.status == 200));
    let exchange = call(&console, "POST", "/console/token", right, Some(&json!({"grant": "password"}))).await;
    assert_eq!(exchange.status, 200);
    assert!(console.audit().iter().any(|line| line.path == "/console/token" && !line.refused));
}

#[tokio::test]
async fn a_call_that_the_browser_gives_up_leaves_a_line() {
    let console = demo().await;
    let slow = Fault::Delay(Duration::from_secs(20));
    console.simulator().unwrap().faults().script("GET /v1/devices", [slow]).unwrap();
    let mut socket = TcpStream::connect(console.address()).await.unwrap();
    let text = format!("GET /api/v1/devices HTTP/1.1\r\nHost: {}\r\nx-eset-console: 1\r\n\r\n", console.address());
    socket.write_all(text.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    drop(socket);
    let start = std::time::Instant::now();
    while console.audit().is_empty() {
        assert!(start.elapsed() < Duration::from_secs(10), "no line");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!((console.audit()[0].status, console.audit()[0].refused), (499, false));
}

#[tokio::test]
async fn rebound_names_and_simple_requests_of_other_pages_are_refused() {
    let console = demo().await;
    let own = console.address();
    let port = own.port();
    // A name of the attacker's that now points here: Host and Origin agree with each other, and with nothing that we know.
    let rebound = format!(
        "GET /api/v1/devices HTTP/1.1\r\nHost: evil.example:{port}\r\nOrigin: http://evil.example:{port}\r\nx-eset-console: 1\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(raw(&console, &rebound).await.status, 421);
    // Content types that a form can send, from another page and without any origin.
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
        for origin in ["Origin: https://evil.example\r\n", ""] {
            for path in ["/console/token", "/console/unlock", "/api/v2/detection-groups:search"] {
                let body = r#"{"grant":"password"}"#;
                let text = format!(
                    "POST {path} HTTP/1.1\r\nHost: {own}\r\n{origin}Content-Type: {kind}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
                    body.len()
                );
                assert_eq!(raw(&console, &text).await.status, 403, "{kind} {origin} {path}");
            }
        }
    }
    assert_eq!(console.simulator().unwrap().seen().len(), 0);
}

#[tokio::test]
async fn queries_and_request_lines_cannot_be_bent() {
    let console = demo().await;
    let odd = "/api/v1/devices?displayNames=a%26pageSize%3D1000%23x&pageSize=2&x=%2e%2e%2f";
    assert_eq!(call(&console, "GET", odd, "", None).await.status, 200);
    let seen = console.simulator().unwrap().seen();
    let target = &seen.last().unwrap().target;
    assert!(target.contains("pageSize=2") && !target.contains("&pageSize=1000") && !target.contains('#'), "{target}");
    let before = seen.len();
    for line in [
        "GET http://evil.example/api/v1/devices HTTP/1.1",
        "GET /api/v1/devices?x=\nX-Evil:1 HTTP/1.1",
        "GET /api\\v1\\devices HTTP/1.1",
        "GET /api/%2e%2e/%2e%2e/oauth/token HTTP/1.1",
        "GET /api/./v1/devices HTTP/1.1",
        "GET /api/v1/devices;a=b HTTP/1.1",
        "GET /api/v1/devices%00 HTTP/1.1",
        "GET /api/v1/DEVICES HTTP/1.1",
    ] {
        let text = format!("{line}\r\nHost: {}\r\nx-eset-console: 1\r\nConnection: close\r\n\r\n", console.address());
        let status = raw(&console, &text).await.status;
        assert!(status == 0 || (400..500).contains(&status), "{line}: {status}");
    }
    // Two lengths, or a length and chunks: no second request hides in the first.
    for lengths in ["Content-Length: 0\r\nContent-Length: 44", "Content-Length: 4\r\nTransfer-Encoding: chunked"] {
        let text = format!(
            "POST /api/v2/detection-groups:search HTTP/1.1\r\nHost: {}\r\nx-eset-console: 1\r\nConnection: close\r\n{lengths}\r\n\r\nGET /api/v1/devices HTTP/1.1\r\nHost: x\r\n\r\n",
            console.address()
        );
        let status = raw(&console, &text).await.status;
        assert!(status == 0 || (400..500).contains(&status), "{lengths}: {status}");
    }
    assert_eq!(console.simulator().unwrap().seen().len(), before);
}

#[tokio::test]
async fn the_token_of_the_client_has_its_times_in_the_status() {
    let console = demo().await;
    let status = async || call(&console, "GET", "/console/status", "", None).await.json();
    assert!(status().await["token"].is_null());
    call(&console, "GET", "/api/v1/devices", "", None).await;
    let token = status().await["token"].clone();
    assert_eq!(token["grants"], 1);
    let time = |name: &str| chrono::DateTime::parse_from_rfc3339(token[name].as_str().unwrap()).unwrap();
    assert_eq!((time("expires") - time("granted")).num_seconds(), 3600);
    assert_eq!((time("expires") - time("renews")).num_seconds(), 300);
    let hosts = call(&console, "GET", "/console/reachability", "", None).await.json();
    let hosts = hosts["hosts"].as_array().unwrap();
    assert_eq!(hosts.len(), 1, "a demonstration asks nobody else: {hosts:?}");
    assert_eq!(hosts[0]["reachable"], true, "{hosts:?}");
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
        let asked = json!({"method": "POST", "path": path, "body": body});
        let answer = call(&console, "POST", "/console/unlock", "", Some(&asked)).await;
        format!("x-console-confirm: {}\r\n", answer.json()["ticket"].as_str().unwrap())
    };
    assert_eq!(call(&console, "POST", &api(&other), &ticket().await, Some(&body)).await.status, 428);
    let exchanged = json!({"displayName": "another name"});
    assert_eq!(call(&console, "POST", &api(&path), &ticket().await, Some(&exchanged)).await.status, 428);
    let queried = format!("{}?x=1", api(&path));
    assert_eq!(call(&console, "POST", &queried, &ticket().await, Some(&body)).await.status, 428);
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
async fn every_operation_has_an_example_or_a_reason() {
    let console = demo().await;
    let catalogue = call(&console, "GET", "/console/catalogue", "", None).await.json();
    let operations = catalogue["operations"].as_array().unwrap();
    assert_eq!(operations.len(), 102);
    let mut reasons = Vec::new();
    for operation in operations {
        let asked = json!({"method": operation["method"], "path": operation["path"]});
        let answer = call(&console, "POST", "/console/example", "", Some(&asked)).await.json();
        assert!(answer["example"].is_object() || answer["reason"].is_string(), "{asked}: {answer}");
        if let Some(reason) = answer["reason"].as_str() {
            reasons.push(format!("{}: {reason}", operation["key"]));
        }
        assert_eq!(
            operation["hasBody"] == true && operation["right"] != "none",
            operation["body"].is_object(),
            "{asked}"
        );
    }
    // Three downloads and the token have none; every other answer is shown.
    assert_eq!(reasons.len(), 3, "{reasons:#?}");
    assert_eq!(console.simulator().unwrap().seen().len(), 0, "examples have a simulator of their own");
    assert!(catalogue["recipes"][0]["title"].as_str().unwrap().contains("Isolate a device"));
    assert_eq!(catalogue["recipes"][0]["path"], "/v1/device_tasks");
    assert_eq!(
        call(&console, "GET", "/console/openapi", "", None).await.json()["openapi"].as_str().map(|v| &v[..3]),
        Some("3.1")
    );
}
