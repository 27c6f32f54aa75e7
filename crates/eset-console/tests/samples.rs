//! The code that the page shows, run against the simulated vendor.

#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::too_many_lines,
    reason = "a test that stumbles fails"
)]

use std::path::Path;
use std::process::Command;

use eset_connect::catalogue::{CREATE_DEVICE_TASK, LIST_DEVICES, Operation};
use eset_console::samples::{Code, Sample};
use serde_json::{Value, json};
use vendor_sim::EsetSim;

const EXAMPLE: &str = include_str!("../examples/console_sample.rs");

fn query() -> Vec<(String, String)> {
    vec![
        ("pageSize".to_owned(), "3".to_owned()),
        ("displayNames".to_owned(), "no \"such\" device's & +name".to_owned()),
    ]
}

fn task() -> Value {
    json!({"task": {
        "displayName": "it's \"quoted\" \\ $HOME `x` ’typographic’ ü",
        "description": "a\nb",
        "action": {"name": "StartNetworkIsolation", "params": null},
        "targets": {"devicesUuids": ["550e8400-e29b-41d4-a716-446655440000"], "deviceGroupsUuids": []},
        "triggers": [{"manual": {"expireTime": "2030-01-01T00:00:00Z"}}],
    }})
}

fn code(operation: &'static Operation, query: &[(String, String)], body: Option<&Value>) -> Code {
    Sample::new(operation, operation.path, query, body).code()
}

/// Runs a program against a simulated vendor and returns what it printed, or nothing where its interpreter is missing.
async fn run(sim: &EsetSim, program: &Path, arguments: &[&str]) -> Option<Value> {
    let credentials = sim.credentials();
    let mut command = Command::new(program);
    command.args(arguments).env("ESET_BASE_URL", sim.url()).env("ESET_REGION", "eu");
    command.env("ESET_USERNAME", credentials.username).env("ESET_PASSWORD", credentials.password);
    let ran = tokio::task::spawn_blocking(move || command.output()).await.unwrap();
    let Ok(ran) = ran else {
        eprintln!("skipped: {} is not installed", program.display());
        return None;
    };
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    Some(serde_json::from_slice(&ran.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&ran.stdout))))
}

fn check(answer: &Value) {
    assert_eq!(answer["task"]["displayName"], task()["task"]["displayName"]);
    assert_eq!(answer["task"]["description"], "a\nb");
}

#[tokio::test(flavor = "multi_thread")]
async fn python_reads_and_writes() {
    let sim = EsetSim::builder().start().await.unwrap();
    let text = code(&LIST_DEVICES, &query()[..1], None).python;
    if let Some(answer) = run(&sim, Path::new("python3"), &["-c", &text]).await {
        assert_eq!(answer["devices"].as_array().unwrap().len(), 3);
        let text = code(&LIST_DEVICES, &query(), None).python;
        let none = run(&sim, Path::new("python3"), &["-c", &text]).await.unwrap();
        assert!(none["devices"].as_array().is_none_or(Vec::is_empty), "the name filters: {none}");
        let text = code(&CREATE_DEVICE_TASK, &[], Some(&task())).python;
        check(&run(&sim, Path::new("python3"), &["-c", &text]).await.unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_writes() {
    let installed = |name: &str| Command::new(name).arg("--version").output().is_ok();
    if !installed("curl") || !installed("jq") {
        eprintln!("skipped: curl or jq is not installed");
        return;
    }
    let sim = EsetSim::builder().start().await.unwrap();
    let text = code(&CREATE_DEVICE_TASK, &[], Some(&task())).curl;
    check(&run(&sim, Path::new("sh"), &["-c", &text]).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn rust_writes() {
    let made = code(&CREATE_DEVICE_TASK, &[], Some(&task())).rust;
    assert!(EXAMPLE.ends_with(&made), "put this into examples/console_sample.rs:\n{made}");
    let sim = EsetSim::builder().start().await.unwrap();
    // Cargo builds the examples with the tests and puts them beside their folder.
    let program = std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("examples/console_sample");
    if !program.exists() {
        eprintln!("skipped: the example was not built");
        return;
    }
    check(&run(&sim, &program, &[]).await.unwrap());
}

#[test]
fn powershell_quotes_what_it_takes_for_quotes() {
    let text = code(&CREATE_DEVICE_TASK, &[], Some(&task())).powershell;
    assert!(text.contains("it''s") && text.contains("’’typographic’’") && text.contains("-Method POST"));
}
