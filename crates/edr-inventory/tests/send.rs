//! Events to services over HTTP, as the program is run.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::process::{Command, Output};

use serde_json::Value;
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn collect(arguments: &[&str], token: Option<&str>) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_edr-inventory"));
    program.env_clear().args(["collect", "--feed", "eset-devices", "--fleet", "30"]).args(arguments);
    program.envs(token.map(|token| ("EDR_INVENTORY_SEND_TOKEN", token)));
    program.output().unwrap()
}

async fn run(arguments: Vec<String>, token: Option<&'static str>) -> (i32, String, String) {
    let output =
        tokio::task::spawn_blocking(move || collect(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), token));
    let output = output.await.unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_are_posted_with_the_token_and_written_nowhere_else() {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/ingest"))
        .and(header("authorization", "Bearer s3cret-token"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    let arguments = vec!["--post".to_owned(), format!("{}/ingest", server.uri())];
    let (code, out, err) = run(arguments, Some("s3cret-token")).await;
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let requests = server.received_requests().await.unwrap();
    let lines: Vec<Value> = requests
        .iter()
        .flat_map(|request| request.body.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()))
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 30);
    assert!(lines.iter().all(|event| event["class_uid"] == 5001));
    assert!(!err.contains("s3cret"), "{err}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_refuses_fails_the_run_and_the_next_run_sends_again() {
    let server = MockServer::start().await;
    Mock::given(method("POST")).respond_with(ResponseTemplate::new(401)).up_to_n_times(1).mount(&server).await;
    let taken = ResponseTemplate::new(200).set_body_json(serde_json::json!({"text": "Success", "code": 0}));
    Mock::given(method("POST")).respond_with(taken).with_priority(9).mount(&server).await;
    let state = tempfile::tempdir().unwrap();
    let arguments = || {
        let state = state.path().display().to_string();
        vec!["--splunk".to_owned(), server.uri(), "--state".to_owned(), state]
    };
    let (code, _, err) = run(arguments(), Some("s3cret-token")).await;
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("401") && !err.contains("s3cret"), "{err}");
    let (code, _, err) = run(arguments(), Some("s3cret-token")).await;
    assert_eq!(code, 0, "{err}");
    let requests = server.received_requests().await.unwrap();
    assert_eq!(requests.last().unwrap().headers["authorization"], "Splunk s3cret-token");
    assert_eq!(requests.last().unwrap().url.path(), "/services/collector/event");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_said_before_anything_is_read() {
    for (arguments, hint) in [
        (vec!["--splunk", "https://splunk.example:8088"], "EDR_INVENTORY_SEND_TOKEN"),
        (vec!["--elasticsearch", "https://elastic.example"], "--index"),
        (vec!["--index", "x"], "--splunk"),
        (vec!["--post", "https://a.example/x", "--splunk", "https://b.example"], "cannot be used with"),
    ] {
        let (code, _, err) = run(arguments.iter().map(|text| (*text).to_owned()).collect(), None).await;
        assert_eq!(code, 64, "{err}");
        assert!(err.contains(hint), "{arguments:?}: {err}");
    }
    let plain = vec!["--post".to_owned(), "http://siem.example/x".to_owned()];
    let (code, _, err) = run(plain, None).await;
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("https"), "{err}");
}
