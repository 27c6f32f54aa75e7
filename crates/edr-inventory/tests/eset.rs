//! `edr-inventory eset` as it is run, against the simulated ESET Connect.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use vendor_sim::EsetSim;

const DEVICE: &str = "0b5e7a1c-93d4-4f60-8a2e-5d1c00000001";

/// `edr-inventory eset` with an empty environment.
fn eset() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edr-inventory"));
    command.env_clear().stdin(Stdio::null()).arg("eset");
    command
}

fn run(mut command: Command, input: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn ops(arguments: &[&str], input: &str) -> (i32, String) {
    let mut command = eset();
    command.args(arguments);
    let output = run(command, input);
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

fn live(sim: &EsetSim, arguments: &[&str]) -> Command {
    let credentials = sim.credentials();
    let mut command = eset();
    command.args(arguments).env("ESET_REGION", "EU").env("ESET_BASE_URL", sim.url());
    command.env("ESET_USERNAME", credentials.username).env("ESET_PASSWORD", credentials.password);
    command
}

/// A pretty document, and the lines behind it.
fn documents(text: &str) -> Vec<Value> {
    serde_json::Deserializer::from_str(text).into_iter().map(Result::unwrap).collect()
}

#[test]
fn the_catalogue_prints_one_object_a_line() {
    let mut command = eset();
    command.args(["catalogue", "--json"]);
    let output = run(command, "");
    let lines: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 102);
    for line in &lines {
        for name in ["method", "path", "category", "product", "quota"] {
            assert!(line[name].is_string(), "{name} of {line}");
        }
        assert!(line["write"].is_boolean() && line["paged"].is_boolean() && line["regions"].is_array(), "{line}");
    }
    let devices = lines.iter().find(|line| line["path"] == "/v1/devices").unwrap();
    assert_eq!(devices["regions"], json!(["eu", "de", "us", "ca", "jpn"]));
    assert_eq!(devices["category"], "device-management");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_catalogue_is_exercised_line_by_line() {
    let sim = EsetSim::builder().fleet(10).clean().unlimited().start().await.unwrap();
    let credentials = sim.credentials();
    let mut command = eset();
    command.args(["catalogue", "--exercise", "--base-url", &sim.url(), "--username", &credentials.username]);
    command.args(["--password", &credentials.password]);
    let output = tokio::task::spawn_blocking(move || run(command, "")).await.unwrap();
    // What is composed exists nowhere, so that some answers are 404; the rest must be understood.
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 102);
    assert_eq!((&lines[0]["operation"], &lines[0]["decoded"]), (&json!("OAuth_Token"), &json!(true)));
    let understood = lines.iter().filter(|line| line["decoded"] == true && line["status"] == 200).count();
    assert!(understood > 30, "{understood}");
    assert!(lines.iter().all(|line| line["decoded"] == true || line["error"].is_string()));
    assert!(lines.iter().all(|line| line["url"].as_str().unwrap().starts_with(&sim.url())));
}

#[test]
fn dry_runs_show_requests_and_need_no_credentials() {
    let (code, text) = ops(
        &["isolate-endpoints", "--device-uuid", DEVICE, "--task-name", "n", "--task-description", "d", "--dry-run"],
        "",
    );
    assert_eq!(code, 0);
    let shown: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(shown["requests"][0]["url"], "https://eu.automation.eset.systems/v1/device_tasks");
    assert_eq!(shown["requests"][0]["body"]["task"]["action"], json!({"name": "StartNetworkIsolation"}));

    // The same input as JSON.
    let input = json!({"Device UUIDs": [DEVICE], "taskName": "n", "task_description": "d", "command_line": "-dir"});
    let (code, text) = ops(&["run-command", "--input", "-", "--dry-run"], &input.to_string());
    assert_eq!(code, 0);
    let shown: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(shown["requests"][0]["body"]["task"]["action"]["params"]["commandLine"], "-dir");
}

#[test]
fn wrong_input_is_refused_before_anything_is_sent() {
    let task = ["--task-name", "n", "--task-description", "d", "--dry-run"];
    let (code, text) = ops(&[&["stop-managing-endpoints"], task.as_slice()].concat(), "");
    assert_eq!(code, 1);
    let shown: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(shown["error"]["failureIndicator"], "Stop Managing Endpoints failed.");
    assert_eq!(shown["error"]["statusCode"], 400);

    let all = ["--device-group-uuid", "00000000-0000-0000-7001-000000000001"];
    assert_eq!(ops(&[&["stop-managing-endpoints"], all.as_slice(), task.as_slice()].concat(), "").0, 1);
    assert_eq!(ops(&[&["stop-managing-endpoints", "--all-devices"], task.as_slice()].concat(), "").0, 0);

    let scan = [&["on-demand-scan", "--device-uuid", DEVICE], task.as_slice()].concat();
    for wrong in [
        &["--shutdown-locked"][..],
        &["--postpone", "One Day"],
        &["--scan-profile", "Custom"],
        &["--custom-profile-name", "x"],
    ] {
        assert_eq!(ops(&[scan.as_slice(), wrong].concat(), "").0, 1, "{wrong:?}");
    }
    assert_eq!(ops(&["isolate-endpoints", "--device-uuid", "../x"], "").0, 64);
    assert_eq!(ops(&["no-such-operation"], "").0, 64);
    assert_eq!(ops(&["list-policies"], "").0, 64, "no credentials");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_machine_is_isolated_from_the_command_line() {
    let sim =
        EsetSim::builder().fleet(5).clean().unlimited().task_pace(Duration::from_millis(20)).start().await.unwrap();
    let device = sim.fleet("devices").unwrap().id(0).unwrap();
    let isolate =
        ["isolate-endpoints", "--device-uuid", &device, "--task-name", "n", "--task-description", "d", "--follow"];
    let command = live(&sim, &[isolate.as_slice(), &["--follow-interval-seconds", "1"]].concat());
    let output = tokio::task::spawn_blocking(move || run(command, "")).await.unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let documents = documents(std::str::from_utf8(&output.stdout).unwrap());
    assert_eq!(documents[0]["status"], "Successful");
    assert_eq!(documents.last().unwrap()["phase"], "Finished");
    assert!(sim.is_isolated(0));

    let command = live(&sim, &["get-endpoint-details", "--device-uuid", &device, "--device-uuid", DEVICE]);
    let output = tokio::task::spawn_blocking(move || run(command, "")).await.unwrap();
    assert_eq!(output.status.code(), Some(2), "one of two exists");
    let shown: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(shown["status"], "Partially Successful");
    assert_eq!(shown["results"][0]["data"]["uuid"], device);
    assert_eq!(shown["results"][1]["error"]["statusCode"], 404);
}
