//! `edr-inventory eset` as it is run, against the simulated ESET Connect.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
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

#[test]
fn the_catalogue_is_an_openapi_document() {
    let (code, text) = ops(&["catalogue", "--openapi"], "");
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &document["openapi"]), (0, &json!("3.1.0")));
    assert_eq!(document["paths"].as_object().unwrap().len(), 88);
    refused(&["catalogue", "--openapi", "--json"]);
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

/// The documented triple, where programs look for it.
fn refused(arguments: &[&str]) -> Value {
    let (code, text) = ops(arguments, "");
    assert_eq!(code, 64, "{arguments:?}: {text}");
    let shown: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{arguments:?}: {text}"));
    let error = &shown["error"];
    assert_eq!(
        (&shown["status"], &error["statusCode"], &error["maybeSent"]),
        (&json!("Failed"), &json!(400), &json!(false))
    );
    assert_eq!(shown["results"], json!([{"error": error}]), "{arguments:?}");
    assert!(error["failureIndicator"].as_str().unwrap().ends_with(" failed."), "{arguments:?}");
    error.clone()
}

#[test]
fn wrong_input_is_refused_before_anything_is_sent() {
    let task = ["--task-name", "n", "--task-description", "d", "--dry-run"];
    let error = refused(&[&["stop-managing-endpoints"], task.as_slice()].concat());
    assert_eq!(error["failureIndicator"], "Stop Managing Endpoints failed.");
    assert_eq!(
        error["message"],
        "Either or both Device UUIDs parameter and Device Group UUIDs parameter should have values."
    );

    let all = ["--device-group-uuid", "00000000-0000-0000-7001-000000000001"];
    refused(&[&["stop-managing-endpoints"], all.as_slice(), task.as_slice()].concat());
    refused(&[&["stop-managing-endpoints", "--all-devices"], all.as_slice(), task.as_slice()].concat());
    assert_eq!(ops(&[&["stop-managing-endpoints", "--all-devices"], task.as_slice()].concat(), "").0, 0);

    let scan = [&["on-demand-scan", "--device-uuid", DEVICE], task.as_slice()].concat();
    for wrong in [
        &["--shutdown-locked"][..],
        &["--postpone", "One Day"],
        &["--scan-profile", "Custom"],
        &["--custom-profile-name", "x"],
        &["--expire-time", "2020-01-01"],
        &["--expire-time", "2027-02-30"],
        &["--cleaning-enabled", "perhaps"],
        &["--device", "pc-17"],
        &["--input", "/no/such/file"],
        &["--no-such-flag"],
    ] {
        assert_eq!(
            refused(&[scan.as_slice(), wrong].concat())["failureIndicator"],
            "On-Demand Scan failed.",
            "{wrong:?}"
        );
    }
    // Cancelling depends on nothing.
    for fine in [
        &["--cancel-action"][..],
        &["--cancel-action", "True"],
        &["--shutdown-enabled", "YES", "--postpone", "One Day"],
    ] {
        assert_eq!(ops(&[scan.as_slice(), fine].concat(), "").0, 0, "{fine:?}");
    }
}

#[test]
fn every_refusal_is_the_documented_triple() {
    let message = |arguments: &[&str]| refused(arguments)["message"].as_str().unwrap().to_owned();
    let wrong = message(&["isolate-endpoints", "--device-uuid", "pc-17"]);
    assert!(wrong.contains("must be a UUID") && wrong.contains("a device's name goes to --device"), "{wrong}");
    assert!(message(&["list-policies"]).contains("ESET_REGION"));
    assert!(
        message(&["isolate-endpoints"]).contains("--task-name <TASK_NAME>")
            || message(&["isolate-endpoints"]).contains("--task-name <TEXT>")
    );
    assert_eq!(refused(&["no-such-operation"])["failureIndicator"], "edr-inventory eset failed.");
    assert_eq!(refused(&[])["failureIndicator"], "edr-inventory eset failed.");
    assert_eq!(refused(&["catalogue", "--exercise"])["failureIndicator"], "edr-inventory eset catalogue failed.");
    assert_eq!(refused(&["catalogue", "--dry-run"])["failureIndicator"], "edr-inventory eset catalogue failed.");
    assert!(message(&["list-policies", "--dry-run", "--base-url", "ftp://x"]).contains("http"));
    let end = message(&["fetch-event", "--end-time", "2027-02-30"]);
    assert!(end.contains("2027-02-30 is no day of the calendar"), "{end}");
    assert!(message(&["fetch-event", "--end-time", "now", "--count", "1001", "--dry-run"]).contains("1 to 1000"));

    // In the guide's output too.
    let (code, text) = ops(&["--output", "guide", "isolate-endpoints", "--device-uuid", "x"], "");
    let shown: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &shown["error"]["failureIndicator"]), (64, &json!("Isolate Endpoints failed.")));
    // Wrong JSON input.
    let (code, text) = ops(&["isolate-endpoints", "--input", "-"], "[]");
    let shown: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &shown["error"]["failureIndicator"]), (64, &json!("Isolate Endpoints failed.")));
}

#[test]
fn input_is_taken_as_it_is_pasted() {
    let other = DEVICE.replace("0001", "0002");
    let task = ["--task-name", "n", "--task-description", "d", "--dry-run", "--expire-time", "+8h"];
    for pasted in [format!("{DEVICE}, {other}"), format!("[ \"{DEVICE}\", \"{other}\" ]"), format!("{DEVICE}\n{other}")]
    {
        let (code, text) =
            ops(&[&["isolate-endpoints", "--device-uuids", pasted.as_str()], task.as_slice()].concat(), "");
        assert_eq!(code, 0, "{text}");
        let shown: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(shown["requests"][0]["body"]["task"]["targets"]["devicesUuids"], json!([DEVICE, other]));
    }
    let (code, text) = ops(&["fetch-event", "--start-time=-24h", "--end-time", "now", "--dry-run"], "");
    assert_eq!(code, 0, "{text}");
    let (code, text) = ops(&["add-endpoints-to-task", "--task-uuid", DEVICE, "--device-uuid", DEVICE, "--dry-run"], "");
    let shown: Value = serde_json::from_str(&text).unwrap();
    assert!(code == 0 && shown["requests"][1]["note"].is_string(), "{text}");
    let (_, text) = ops(&[&["stop-managing-endpoints", "--device-uuid", DEVICE], task.as_slice()].concat(), "");
    assert!(text.contains("remove all policies"), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_machine_is_isolated_from_the_command_line() {
    let sim =
        EsetSim::builder().fleet(5).clean().unlimited().task_pace(Duration::from_millis(20)).start().await.unwrap();
    let device = sim.fleet("devices").unwrap().id(0).unwrap();
    let isolate =
        ["isolate-endpoints", "--device-uuid", &device, "--task-name", "n", "--task-description", "d", "--follow"];
    let command =
        live(&sim, &[isolate.as_slice(), &["--follow-interval-seconds", "1", "--follow-seconds", "30"]].concat());
    let output = tokio::task::spawn_blocking(move || run(command, "")).await.unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let first = documents(std::str::from_utf8(&output.stdout).unwrap());
    assert_eq!(first[0]["status"], "Successful");
    assert_eq!(first.last().unwrap()["phase"], "Finished");
    assert!(sim.is_isolated(0));

    // The same again is the same task, whose old run says nothing about the new one.
    let again = ["--follow-interval-seconds", "1", "--follow-seconds", "30", "--expire-time", "+1day"];
    let command = live(&sim, &[isolate.as_slice(), &again].concat());
    let output = tokio::task::spawn_blocking(move || run(command, "")).await.unwrap();
    let again = documents(std::str::from_utf8(&output.stdout).unwrap());
    assert_eq!(again[0]["results"][0]["data"]["uuid"], first[0]["results"][0]["data"]["uuid"]);
    let run_of = |documents: &[Value]| documents.last().unwrap()["runs"][0]["uuid"].clone();
    assert_eq!(again.last().unwrap()["phase"], "Finished");
    assert!(run_of(&again).is_string() && run_of(&again) != run_of(&first));

    let command = live(&sim, &["get-endpoint-details", "--device-uuid", &device, "--device-uuid", DEVICE]);
    let output = tokio::task::spawn_blocking(move || run(command, "")).await.unwrap();
    assert_eq!(output.status.code(), Some(2), "one of two exists");
    let shown: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(shown["status"], "Partially Successful");
    assert_eq!(shown["results"][0]["data"]["uuid"], device);
    assert_eq!(shown["results"][1]["error"]["statusCode"], 404);
}

async fn shown(sim: &EsetSim, arguments: &[&str]) -> (i32, Value) {
    let command = live(sim, arguments);
    let output = tokio::task::spawn_blocking(move || run(command, "")).await.unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code().unwrap(), serde_json::from_str(&text).unwrap_or_else(|_| panic!("{arguments:?}: {text}")))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_is_found_by_its_name() {
    let sim = EsetSim::builder().fleet(5).clean().unlimited().start().await.unwrap();
    let device = sim.fleet("devices").unwrap().id(2).unwrap();
    let (_, details) = shown(&sim, &["get-endpoint-details", "--device-uuid", &device]).await;
    let name = details["results"][0]["data"]["displayName"].as_str().unwrap().to_owned();

    let task = ["--task-name", "n", "--task-description", "d", "--device", &name];
    let (code, isolated) = shown(&sim, &[&["isolate-endpoints"], task.as_slice()].concat()).await;
    assert_eq!(code, 0, "{isolated}");
    assert_eq!(isolated["results"][0]["data"]["targets"]["devicesUuids"], json!([device]));
    let (code, history) = shown(&sim, &["get-endpoint-details", "--device", &name.to_uppercase()]).await;
    assert_eq!((code, &history["results"][0]["target"]), (0, &json!(device)));

    let (code, none) =
        shown(&sim, &[&["isolate-endpoints", "--device", "no such device"], task.as_slice()].concat()).await;
    assert_eq!(code, 64);
    let message = none["error"]["message"].as_str().unwrap();
    assert!(message.contains("no device is named `no such device`"), "{message}");
    assert_eq!(sim.stats().written("POST /v1/device_tasks"), 1, "only the first command");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_guides_paths_exist() {
    let sim = EsetSim::builder().fleet(5).clean().unlimited().start().await.unwrap();
    let guide = async |arguments: &[&str]| {
        let (code, shown) = shown(&sim, &[&["--output", "guide"], arguments].concat()).await;
        assert_eq!(code, 0, "{shown}");
        shown
    };
    let groups = guide(&["list-device-groups"]).await;
    let group = groups["deviceGroups"][0]["uuid"].as_str().unwrap().to_owned();
    let members = guide(&["get-device-group-endpoints", "--device-group-uuid", &group]).await;
    let device = members["Results"][0]["devices"][0]["uuid"].as_str().unwrap().to_owned();
    let policies = guide(&["list-policies"]).await;
    let policy = policies["policies"][0]["uuid"].as_str().unwrap().to_owned();
    let assigned = guide(&["assign-policy-to-endpoints", "--policy-uuid", &policy, "--device-uuid", &device]).await;
    assert!(assigned["Results"][0]["assignment"]["uuid"].is_string(), "{assigned}");
    let assignments = guide(&["list-policy-assignments", "--device-uuid", &device]).await;
    assert_eq!(assignments["assignments"][0]["policyUuid"], policy);
    let task = ["--task-name", "n", "--task-description", "d", "--device-uuid", &device];
    let created = guide(&[&["isolate-endpoints"], task.as_slice()].concat()).await;
    let tasks = guide(&["list-device-tasks"]).await;
    assert!(tasks["tasks"].as_array().unwrap().iter().any(|task| task["uuid"] == created["task"]["uuid"]));
    assert!(guide(&["fetch-event", "--end-time", "now"]).await["detections"].is_array());
    let uuid = created["task"]["uuid"].as_str().unwrap();
    assert!(guide(&["list-task-history", "--task-uuid", uuid]).await["Results"][0]["taskRuns"][0].is_object());
    assert_eq!(guide(&["test-connection"]).await, json!({}));

    // One of two exists.
    let (code, some) =
        shown(&sim, &["--output", "guide", "get-endpoint-details", "--device-uuids", &format!("{device},{DEVICE}")])
            .await;
    assert_eq!((code, &some["Results"][0]["device"]["uuid"]), (2, &json!(device)));
    assert_eq!((&some["Results"][1]["error"]["statusCode"], &some["error"]["statusCode"]), (&json!(404), &json!(404)));
}

/// Every command of the playbook, as a dry run with UUIDs in the place of names.
#[test]
fn the_playbooks_commands_are_right() {
    let playbook = include_str!("playbook.md");
    let mut seen = 0;
    for line in playbook.lines().filter_map(|line| line.strip_prefix("edr-inventory eset ")) {
        let words: Vec<&str> = line.split('"').collect();
        let arguments: Vec<String> = words
            .iter()
            .enumerate()
            .flat_map(|(at, part)| if at % 2 == 1 { vec![*part] } else { part.split_whitespace().collect() })
            .map(|word| match word {
                "--device" => "--device-uuid".to_owned(),
                "pc-17" => DEVICE.to_owned(),
                word => word.to_owned(),
            })
            .collect();
        let mut arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        // Following only reads, and has no dry run.
        if arguments[0] == "follow-task" {
            continue;
        }
        if !arguments.contains(&"--dry-run") {
            arguments.push("--dry-run");
        }
        let (code, text) = ops(&arguments, "");
        assert_eq!(code, 0, "{line}: {text}");
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
    let input = playbook.lines().find(|line| line.starts_with("{\"Device UUIDs\"")).unwrap();
    assert_eq!(ops(&["isolate-endpoints", "--input", "-", "--dry-run"], input).0, 0);
}

/// The parameters under their documented names, as a SOAR platform sends them: lists as arrays or texts, `True`, and empty fields.
#[test]
fn the_documented_parameters_are_taken() {
    let task = json!({"Task Name": "n", "Task Description": "d", "Device UUIDs": [DEVICE], "Device Group UUIDs": format!("[ \"{DEVICE}\" ]"),
        "Expire Time": ""});
    let merge = |one: &Value, more: Value| {
        let mut all = one.as_object().unwrap().clone();
        all.extend(more.as_object().unwrap().clone());
        Value::Object(all)
    };
    let with = |more: Value| merge(&task, more);
    let targets = json!({"Device UUIDs": [DEVICE], "Device Group UUIDs": ""});
    let power = json!({"Postpone": "Three Hours", "Cancel Action": "True"});
    let scan = json!({"Shutdown Enabled": "True", "Shutdown Locked": "False", "Postpone": "One Day", "Cancel Action": "True", "Cleaning Enabled": "True",
        "Scan Profile": "Custom", "Custom Profile Name": "Nightly", "Scan Targets": ["eset://AllTargets"]});
    let update = json!({"Allow Reboot": "True", "Accept EULA": "True", "Install Optional Updates": "True", "Postpone": "Can Not Postpone", "Cancel Action": ""});
    let cases = [
        ("add-endpoints-to-task", merge(&targets, json!({"Task UUID": DEVICE}))),
        ("assign-policy-to-endpoints", merge(&targets, json!({"Policy UUID": [DEVICE]}))),
        ("delete-policy-assignments", json!({"Policy Assignment UUIDs": [DEVICE]})),
        (
            "fetch-event",
            json!({"Start Time": "2024-01-18 00:00", "End Time": "2024-01-19 00:00", "Number of Event(s) Fetched": 20, "Device UUID": ""}),
        ),
        ("get-device-group-endpoints", json!({"Device Group UUIDs": [DEVICE]})),
        ("get-endpoint-details", json!({"Device UUIDs": [DEVICE]})),
        ("isolate-endpoints", with(json!({}))),
        ("list-device-groups", json!({})),
        ("list-device-tasks", json!({})),
        ("list-policies", json!({})),
        ("list-policy-assignments", merge(&targets, json!({"Policy UUID": DEVICE}))),
        ("list-task-history", json!({"Task UUIDs": [DEVICE], "Device UUID": DEVICE, "Last Runs": "True"})),
        ("on-demand-scan", with(scan)),
        ("run-command", with(json!({"Command Line": "dir", "Current Directory": "C:\\temp"}))),
        ("shutdown-or-reboots-endpoints", with(merge(&power, json!({"Restart": "True"})))),
        ("stop-managing-endpoints", with(json!({}))),
        ("uninstall-third-party-av-software", with(json!({}))),
        ("unisolate-endpoints", with(json!({}))),
        ("update-operating-system", with(update)),
        ("update-task-trigger", json!({"Task UUIDs": [DEVICE], "Expire Time": "2024-01-22 00:00"})),
        ("test-connection", json!({})),
    ];
    for (operation, input) in &cases {
        let (code, text) = ops(&[operation, "--dry-run", "--input", "-"], &input.to_string());
        assert_eq!(code, 0, "{operation}: {text}");
    }
    assert_eq!(cases.len(), 21);
}

/// A service that gives a token, makes any task under this identifier, and answers reads with a page for people.
fn odd_service(task: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut reader = BufReader::new(stream.unwrap());
            let (mut head, mut line) = (String::new(), String::new());
            while reader.read_line(&mut line).unwrap() > 2 {
                head.push_str(&line.to_lowercase());
                line.clear();
            }
            let length =
                head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.trim().parse().ok());
            reader.read_exact(&mut vec![0; length.unwrap_or(0)]).unwrap();
            let answer = match head.split(' ').take(2).collect::<Vec<_>>().as_slice() {
                [_, "/oauth/token"] => {
                    json!({"access_token": "t", "token_type": "Bearer", "expires_in": 3600}).to_string()
                }
                ["post", _] => json!({"task": {"uuid": task}}).to_string(),
                _ => "<html>Sign in</html>".to_owned(),
            };
            let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", answer.len());
            reader.get_mut().write_all((head + &answer).as_bytes()).unwrap();
        }
    });
    url
}

#[test]
fn a_task_that_was_made_but_cannot_be_followed_is_no_refusal() {
    for uuid in ["no uuid", DEVICE] {
        let mut command = eset();
        command.args([
            "isolate-endpoints",
            "--device-uuid",
            DEVICE,
            "--task-name",
            "n",
            "--task-description",
            "d",
            "--follow",
        ]);
        command.env("ESET_BASE_URL", odd_service(uuid)).env("ESET_USERNAME", "u").env("ESET_PASSWORD", "password");
        let output = run(command, "");
        assert_eq!(output.status.code(), Some(1), "{uuid}");
        let documents = documents(std::str::from_utf8(&output.stdout).unwrap());
        assert_eq!(documents[0]["status"], "Successful");
        let error = &documents[1]["error"];
        assert_eq!(error["maybeSent"], true);
        let message = error["message"].as_str().unwrap();
        assert!(message.starts_with(&format!("the task {uuid} was created and goes on")), "{message}");
    }
}
