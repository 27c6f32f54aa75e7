//! `edr-inventory sophos` as it is run, against the simulated Sophos Central.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::BTreeSet;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use vendor_sim::{Fault, Identity, SophosSim};

const ENDPOINT: &str = "0b5e7a1c-93d4-4f60-8a2e-5d1c00000001";

/// `edr-inventory sophos` with an empty environment.
fn sophos(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edr-inventory"));
    command.env_clear().stdin(Stdio::null()).arg("sophos").args(arguments);
    command
}

/// The same, with the simulator in the service's place.
fn live(sim: &SophosSim, arguments: &[&str]) -> Output {
    let credentials = sim.credentials();
    let mut command = sophos(arguments);
    command.env("SOPHOS_BASE_URL", sim.url()).env("SOPHOS_AUTH_URL", sim.url());
    command.env("SOPHOS_CLIENT_ID", credentials.client_id).env("SOPHOS_CLIENT_SECRET", credentials.client_secret);
    command.output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn lines(output: &Output) -> Vec<Value> {
    std::str::from_utf8(&output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What a command prints that works.
fn done(output: &Output) -> Vec<Value> {
    assert_eq!(code(output), 0, "{}", stderr(output));
    lines(output)
}

async fn sim() -> SophosSim {
    SophosSim::builder().fleet(12).clean().unlimited().start().await.unwrap()
}

#[test]
fn the_catalogue_prints_one_object_a_line() {
    let lines = done(&sophos(&["catalogue", "--json"]).output().unwrap());
    assert_eq!(lines.len(), 327);
    for line in &lines {
        for name in ["operation", "method", "path", "family"] {
            assert!(line[name].is_string(), "{name} of {line}");
        }
        for name in ["write", "paged", "bulk", "safeToRepeat", "typed"] {
            assert!(line[name].is_boolean(), "{name} of {line}");
        }
        assert!(line.get("permission").is_some(), "{line}");
    }
    let isolation = lines.iter().find(|line| line["path"] == "/endpoint/v1/endpoints/isolation").unwrap();
    assert_eq!(
        (&isolation["method"], &isolation["write"], &isolation["typed"]),
        (&json!("POST"), &json!(true), &json!(true))
    );
    let table = sophos(&["catalogue"]).output().unwrap();
    assert_eq!(String::from_utf8(table.stdout).unwrap().lines().count(), 327);
}

/// Method, path and body of a request.
type Sent<'t> = (&'t str, String, Value);

/// What the command prints with `--dry-run`: a request for each of `expected`.
fn assert_dry_run(arguments: &[&str], expected: &[Sent<'_>]) {
    let printed = done(&sophos(&[arguments, &["--dry-run"]].concat()).output().unwrap());
    assert_eq!(printed.len(), expected.len(), "{arguments:?}");
    for (printed, (method, path, body)) in printed.iter().zip(expected) {
        let url = printed["url"].as_str().unwrap().replace('+', "%20");
        let wanted = format!("https://api-region.central.sophos.com{path}");
        assert_eq!((&printed["method"], url), (&json!(method), wanted));
        assert_eq!(&printed["body"], body, "{arguments:?}");
    }
}

#[test]
fn a_dry_run_of_endpoints_prints_every_request_and_needs_nobody() {
    let other = "0b5e7a1c-93d4-4f60-8a2e-5d1c00000002";
    let ids = format!("{ENDPOINT},{other}");
    let of = |id: &str, what: &str| format!("/endpoint/v1/endpoints/{id}/{what}");
    let isolation = |enabled: bool, ids: &[&str]| {
        let body = json!({"enabled": enabled, "comment": "why", "ids": ids});
        [("POST", String::from("/endpoint/v1/endpoints/isolation"), body)]
    };
    assert_dry_run(&["endpoints", "isolate", "--id", &ids, "--comment", "why"], &isolation(true, &[ENDPOINT, other]));
    assert_dry_run(&["endpoints", "unisolate", "--id", ENDPOINT, "--comment", "why"], &isolation(false, &[ENDPOINT]));
    assert_dry_run(
        &["endpoints", "scan", "--id", &ids],
        &[("POST", of(ENDPOINT, "scans"), json!({})), ("POST", of(other, "scans"), json!({}))],
    );
    assert_dry_run(
        &["endpoints", "tamper-protection", "new-password", "--id", ENDPOINT],
        &[("POST", of(ENDPOINT, "tamper-protection"), json!({"regeneratePassword": true}))],
    );
}

#[test]
fn a_dry_run_of_anything_else_prints_its_request() {
    assert_dry_run(
        &["alerts", "act", "acknowledge", "--id", ENDPOINT, "--message", "seen"],
        &[(
            "POST",
            format!("/common/v1/alerts/{ENDPOINT}/actions"),
            json!({"action": "acknowledge", "message": "seen"}),
        )],
    );
    assert_dry_run(
        &["query", "data-lake", "--sql", "SELECT 1", "--from", "-P7D", "--variable", "host:text=a=b"],
        &[(
            "POST",
            "/xdr-query/v1/queries/runs".into(),
            json!({
                "adHocQuery": {"template": "SELECT 1"},
                "from": "-P7D",
                "variables": [{"name": "host", "dataType": "text", "value": "a=b"}],
            }),
        )],
    );
    assert_dry_run(
        &["call", "patch", "/cases/v1/cases/1", "--query", "a=b c", "--body", r#"{"status":"new"}"#],
        &[("PATCH", "/cases/v1/cases/1?a=b%20c".into(), json!({"status": "new"}))],
    );
}

#[test]
fn what_makes_no_sense_is_refused_before_anything_is_sent() {
    let cases: [(&[&str], &str); 10] = [
        (&["endpoints", "isolate", "--comment", "why"], "--id"),
        (&["endpoints", "isolate", "--id", ENDPOINT], "--comment"),
        (&["endpoints", "scan"], "--id"),
        (&["endpoints", "tamper-protection", "off", "--id", ENDPOINT], "--less-protection"),
        (&["alerts", "act", "acknowledge"], "--id"),
        (&["query", "data-lake"], "--sql"),
        (&["catalogue", "--exercise"], "--base-url"),
        (&["call", "FETCH", "/x"], "must be GET"),
        (&["call", "POST", "/x", "--body", "{"], "is no JSON"),
        (&["endpoints", "scan", "--id", ENDPOINT], "SOPHOS_CLIENT_SECRET"),
    ];
    for (arguments, told) in cases {
        let mut command = sophos(arguments);
        command.env("SOPHOS_CLIENT_ID", "id").env("SOPHOS_BASE_URL", "http://127.0.0.1:1");
        if !told.starts_with("SOPHOS") {
            command.env("SOPHOS_CLIENT_SECRET", "s3cret");
        }
        let output = command.output().unwrap();
        assert_eq!(code(&output), 64, "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains(told) && !stderr(&output).contains("s3cret"), "{}", stderr(&output));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn endpoints_are_listed_with_all_that_is_known_of_them() {
    let sim = sim().await;
    let all = done(&live(&sim, &["endpoints", "list"]));
    assert_eq!(all.len(), 12);
    let name = all[0]["hostname"].as_str().unwrap();
    let found = done(&live(&sim, &["endpoints", "list", "--hostname-contains", name]));
    assert_eq!(found[0]["id"], all[0]["id"]);
    assert!(sim.seen().iter().any(|request| request.target.contains("view=full")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_partners_lists_are_those_of_all_its_tenants() {
    let sim = SophosSim::builder().fleet(9).clean().unlimited().identity(Identity::Partner).locked_tenant(1);
    let sim = sim.start().await.unwrap();
    let output = live(&sim, &["endpoints", "list"]);
    // One tenant is closed to the partner, and one is not active.
    assert_eq!(code(&output), 2, "{}", stderr(&output));
    let tenants: BTreeSet<String> =
        lines(&output).iter().map(|endpoint| endpoint["tenant"]["id"].as_str().unwrap().to_owned()).collect();
    let ids = sim.tenant_ids();
    assert_eq!(tenants, BTreeSet::from([ids[0].clone(), ids[2].clone()]));
    assert!(stderr(&output).contains(&ids[1]), "{}", stderr(&output));

    let one = done(&live(&sim, &["endpoints", "list", "--tenant", &ids[2]]));
    assert!(!one.is_empty() && one.iter().all(|endpoint| endpoint["tenant"]["id"] == json!(ids[2])));
    let unnamed = live(&sim, &["endpoints", "scan", "--id", ENDPOINT]);
    assert_eq!(code(&unnamed), 64);
    assert!(stderr(&unnamed).contains("--tenant"), "{}", stderr(&unnamed));
    let tenant = done(&live(&sim, &["call", "GET", &format!("/partner/v1/tenants/{}", ids[0])]));
    assert_eq!(tenant[0]["id"], json!(ids[0]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_tenant_of_another_credential_is_refused() {
    let sim = sim().await;
    let output = live(&sim, &["alerts", "list", "--tenant", ENDPOINT]);
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains(&sim.tenant_ids()[0]), "{}", stderr(&output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_query_for_detections_is_followed_to_its_end() {
    let sim = sim().await;
    let arguments = ["--from", "2020-01-01T00:00:00Z", "--to", "2030-01-01T00:00:00Z", "--interval", "10ms"];
    let found = done(&live(&sim, &[&["query", "detections"], arguments.as_slice()].concat()));
    assert!(!found.is_empty() && found.iter().all(|detection| detection["id"].is_string()));

    let failing = SophosSim::builder().fleet(2).clean().unlimited().failing_runs(1).start().await.unwrap();
    let output = live(&failing, &[&["query", "detections"], arguments.as_slice()].concat());
    assert_eq!((code(&output), output.stdout.len()), (1, 0));
    assert!(stderr(&output).contains("failed"), "{}", stderr(&output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_operation_can_be_called() {
    let sim = sim().await;
    let users = done(&live(&sim, &["call", "GET", "/common/v1/directory/users", "--query", "pageSize=2"]));
    assert_eq!(users[0]["items"].as_array().unwrap().len(), 2);
    let missing = live(&sim, &["call", "GET", &format!("/common/v1/alerts/{ENDPOINT}")]);
    assert_eq!(code(&missing), 1);
    assert!(stderr(&missing).contains("404"), "{}", stderr(&missing));
}

const ISOLATION: &str = "POST /endpoint/v1/endpoints/isolation";
const SCANS: &str = "POST /endpoint/v1/endpoints/{endpointId}/scans";
const TAMPER: &str = "POST /endpoint/v1/endpoints/{endpointId}/tamper-protection";
const ACTIONS: &str = "POST /common/v1/alerts/{alertId}/actions";

/// The id of a record of a feed.
fn id(sim: &SophosSim, feed: &str, index: u64) -> String {
    sim.fleet(feed).unwrap().id(index).unwrap()
}

/// An endpoint as the simulator has it.
fn endpoint(sim: &SophosSim, index: u64) -> Value {
    sim.fleet("endpoints").unwrap().record(index).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn endpoints_are_isolated_and_released() {
    let sim = sim().await;
    let (first, second) = (id(&sim, "endpoints", 0), id(&sim, "endpoints", 1));
    let both = format!("{first},{second}");
    let follow = ["--follow", "--interval", "10ms", "--deadline", "10s"];
    let isolate = [&["endpoints", "isolate", "--id", &both, "--comment", "IR-7"], follow.as_slice()].concat();
    let printed = done(&live(&sim, &isolate));
    assert_eq!(printed[0]["id"], json!(first));
    assert!(
        printed.iter().any(|line| line["endpointId"] == json!(second) && line["isolation"]["status"] == "isolated")
    );
    for index in 0..3 {
        assert_eq!(endpoint(&sim, index)["isolation"]["status"] == "isolated", index < 2, "{index}");
    }
    let sent = sim.seen().into_iter().find(|request| request.route == ISOLATION).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&sent.body).unwrap(),
        json!({"enabled": true, "comment": "IR-7", "ids": [first, second]})
    );
    let listed = done(&live(&sim, &["endpoints", "list", "--isolation-status", "isolated"]));
    assert_eq!(listed.iter().map(|one| &one["id"]).collect::<Vec<_>>(), [&json!(first), &json!(second)]);

    // What is so already is the service's conflict, which the program tells.
    let again = live(&sim, &["endpoints", "isolate", "--id", &first, "--comment", "again"]);
    assert_eq!(code(&again), 1);
    assert!(stderr(&again).contains("409"), "{}", stderr(&again));

    done(&live(&sim, &["endpoints", "unisolate", "--id", &first, "--comment", "clean"]));
    assert_eq!(endpoint(&sim, 0)["isolation"]["status"], "notIsolated");
    assert_eq!(endpoint(&sim, 1)["isolation"]["status"], "isolated");
    assert_eq!(sim.stats().written(ISOLATION), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn scans_are_started_one_by_one() {
    let sim = sim().await;
    let (first, second) = (id(&sim, "endpoints", 0), id(&sim, "endpoints", 1));
    let output = live(&sim, &["endpoints", "scan", "--id", &first, "--id", ENDPOINT, "--id", &second]);
    // One of them does not exist; the others are scanned.
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains(ENDPOINT) && stderr(&output).contains("404"), "{}", stderr(&output));
    let printed = lines(&output);
    let named: Vec<(&Value, &Value)> = printed.iter().map(|line| (&line["endpointId"], &line["status"])).collect();
    assert_eq!(named, [(&json!(first), &json!("requested")), (&json!(second), &json!("requested"))]);
    assert_eq!((sim.stats().on(SCANS), sim.stats().written(SCANS)), (3, 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tamper_protection_is_read_and_switched_and_its_password_is_kept_back() {
    let sim = sim().await;
    let own = id(&sim, "endpoints", 0);
    let tamper = |arguments: &[&str]| {
        let arguments = [&["endpoints", "tamper-protection"], arguments, &["--id", &own]].concat();
        done(&live(&sim, &arguments)).remove(0)
    };
    assert_eq!(tamper(&["off", "--less-protection"])["enabled"], false);
    assert_eq!(endpoint(&sim, 0)["tamperProtectionEnabled"], false);
    assert_eq!(tamper(&["get"])["enabled"], false);
    assert_eq!(tamper(&["on"])["enabled"], true);
    assert_eq!(endpoint(&sim, 0)["tamperProtectionEnabled"], true);

    let before = tamper(&["get", "--show-passwords"])["password"].clone();
    assert!(before.as_str().is_some_and(|password| password.len() > 8));
    assert!(tamper(&["new-password"]).get("password").is_none(), "not without being asked for");
    let after = tamper(&["get", "--show-passwords"])["password"].clone();
    assert_ne!(before, after);
    assert_eq!(sim.stats().written(TAMPER), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn alerts_are_listed_and_acted_on() {
    let sim = sim().await;
    let all = done(&live(&sim, &["alerts", "list"]));
    assert_eq!(all.len(), 12);
    let high = done(&live(&sim, &["alerts", "list", "--severity", "high"]));
    let expected: Vec<&Value> = all.iter().filter(|alert| alert["severity"] == "high").collect();
    assert!(!expected.is_empty() && expected.len() < all.len());
    assert_eq!(high.iter().collect::<Vec<_>>(), expected);

    let own = all[0]["id"].as_str().unwrap();
    let acted = done(&live(&sim, &["alerts", "act", "acknowledge", "--id", own, "--message", "seen"]));
    assert_eq!((&acted[0]["alertId"], &acted[0]["action"]), (&json!(own), &json!("acknowledge")));
    let sent = sim.seen().into_iter().find(|request| request.route == ACTIONS).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&sent.body).unwrap(), json!({"action": "acknowledge", "message": "seen"}));
    let left = done(&live(&sim, &["alerts", "list"]));
    assert_eq!(left, all[1..]);

    let refused = live(&sim, &["alerts", "act", "clearHmpa", "--id", all[1]["id"].as_str().unwrap()]);
    assert_eq!(code(&refused), 1, "{}", stderr(&refused));
    assert_eq!((sim.stats().on(ACTIONS), sim.stats().written(ACTIONS)), (2, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_data_lake_query_is_followed_to_its_rows() {
    let sim = sim().await;
    let query = ["query", "data-lake", "--sql", "SELECT 1", "--from", "-P7D", "--interval", "10ms"];
    let rows = done(&live(&sim, &query));
    let names: Vec<Value> = rows.iter().map(|row| row["meta_hostname"].clone()).collect();
    assert_eq!(names, (0..12).map(|index| endpoint(&sim, index)["hostname"].clone()).collect::<Vec<_>>());
    let runs = "POST /xdr-query/v1/queries/runs";
    assert_eq!((sim.stats().on(runs), sim.stats().written(runs)), (1, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_change_what_they_name() {
    let sim = sim().await;
    let role = r#"{"name":"Readers","principalType":"user","permissionSets":["central_admin"]}"#;
    let made = done(&live(&sim, &["call", "POST", "/common/v1/roles", "--body", role])).remove(0);
    let own = format!("/common/v1/roles/{}", made["id"].as_str().unwrap());
    done(&live(&sim, &["call", "PATCH", &own, "--body", r#"{"name":"Others"}"#]));
    assert_eq!(done(&live(&sim, &["call", "GET", &own])).remove(0)["name"], "Others");
    assert_eq!(done(&live(&sim, &["call", "DELETE", &own])), [json!({"deleted": true})]);
    let gone = live(&sim, &["call", "GET", &own]);
    assert!(code(&gone) == 1 && stderr(&gone).contains("404"), "{}", stderr(&gone));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_partner_acts_in_the_tenant_that_it_names() {
    let sim = SophosSim::builder().fleet(9).clean().unlimited().identity(Identity::Partner).start().await.unwrap();
    let fleet = sim.fleet("endpoints").unwrap();
    let index = (0..9).find(|index| fleet.tenant(*index).unwrap() == 2).unwrap();
    let (own, tenants) = (fleet.id(index).unwrap(), sim.tenant_ids());
    let isolate =
        |tenant: &str| live(&sim, &["endpoints", "isolate", "--id", &own, "--comment", "why", "--tenant", tenant]);
    // It is not in the first one.
    assert_eq!(code(&isolate(&tenants[0])), 1);
    assert_ne!(endpoint(&sim, index)["isolation"]["status"], "isolated");
    done(&isolate(&tenants[2]));
    assert_eq!(endpoint(&sim, index)["isolation"]["status"], "isolated");
    assert_eq!(sim.stats().written(ISOLATION), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dry_run_sends_nothing() {
    let sim = sim().await;
    let own = id(&sim, "endpoints", 0);
    let commands: [&[&str]; 6] = [
        &["endpoints", "isolate", "--id", &own, "--comment", "why"],
        &["endpoints", "scan", "--id", &own],
        &["endpoints", "tamper-protection", "off", "--less-protection", "--id", &own],
        &["alerts", "act", "acknowledge", "--id", &own],
        &["query", "data-lake", "--sql", "SELECT 1"],
        &["call", "DELETE", "/common/v1/directory/users/1"],
    ];
    for command in commands {
        assert_eq!(done(&live(&sim, &[command, &["--dry-run"]].concat())).len(), 1, "{command:?}");
    }
    assert_eq!(sim.stats().total(), 0);
}

/// Every way in which a write can be lost: before it takes effect, or after.
fn losses() -> [(Fault, u64); 6] {
    [
        (Fault::Status(500), 0),
        (Fault::EmptyError(502), 0),
        (Fault::HtmlError(503), 0),
        (Fault::ErrorAfterWork(503), 1),
        (Fault::ResetInHead, 1),
        (Fault::ResetInBody, 1),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_lost_is_not_sent_again() {
    for (fault, effects) in losses() {
        let sim = sim().await;
        let (own, alert) = (id(&sim, "endpoints", 0), id(&sim, "alerts", 0));
        let user = format!("/common/v1/directory/users/{}", id(&sim, "users", 0));
        let commands: [(&str, &[&str]); 6] = [
            (ISOLATION, &["endpoints", "isolate", "--id", &own, "--comment", "why"]),
            (SCANS, &["endpoints", "scan", "--id", &own]),
            (TAMPER, &["endpoints", "tamper-protection", "new-password", "--id", &own]),
            (ACTIONS, &["alerts", "act", "acknowledge", "--id", &alert]),
            ("POST /xdr-query/v1/queries/runs", &["query", "data-lake", "--sql", "SELECT 1", "--interval", "10ms"]),
            ("DELETE /common/v1/directory/users/{userId}", &["call", "DELETE", &user]),
        ];
        for (route, command) in commands {
            sim.faults().script(route, [fault.clone(), fault.clone(), fault.clone()]).unwrap();
            let output = live(&sim, command);
            assert_eq!(code(&output), 1, "{fault:?} {command:?}: {}", stderr(&output));
            assert_eq!(sim.stats().on(route), 1, "{fault:?} {command:?}");
            assert_eq!(sim.stats().written(route), effects, "{fault:?} {command:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reads_are_sent_again() {
    let sim = sim().await;
    sim.faults().script("GET /endpoint/v1/endpoints", [Fault::Status(503), Fault::ResetInBody]).unwrap();
    assert_eq!(done(&live(&sim, &["endpoints", "list"])).len(), 12);
    assert_eq!(sim.stats().on("GET /endpoint/v1/endpoints"), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_catalogue_is_exercised_line_by_line() {
    let sim = SophosSim::builder().identity(Identity::Partner).fleet(20).run_polls(0).composed_ids().unlimited();
    let sim = sim.start().await.unwrap();
    let credentials = sim.credentials();
    let output = sophos(&["catalogue", "--exercise", "--base-url", &sim.url()])
        .args(["--client-id", &credentials.client_id, "--client-secret", &credentials.client_secret])
        .output()
        .unwrap();
    let lines = lines(&output);
    assert_eq!(lines.len(), 325);
    let failed: Vec<&Value> =
        lines.iter().filter(|line| line["decoded"] == false).map(|line| &line["operation"]).collect();
    // A partner is no organization.
    assert_eq!(failed, ["list organization tenants", "get organization tenant"]);
    assert_eq!(code(&output), 1);
}
