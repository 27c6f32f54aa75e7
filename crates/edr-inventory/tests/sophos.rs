//! `edr-inventory sophos` as it is run, against the simulated Sophos Central.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::BTreeSet;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use vendor_sim::{Identity, SophosSim};

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
type Sent<'t> = (&'t str, &'t str, Value);

#[test]
fn a_dry_run_prints_every_request_and_needs_nobody() {
    let other = "0b5e7a1c-93d4-4f60-8a2e-5d1c00000002";
    let host = "https://api-region.central.sophos.com";
    let ids = format!("{ENDPOINT},{other}");
    let cases: [(&[&str], &[Sent<'_>]); 7] = [
        (
            &["endpoints", "isolate", "--id", &ids, "--comment", "why"],
            &[(
                "POST",
                "/endpoint/v1/endpoints/isolation",
                json!({"enabled": true, "comment": "why", "ids": [ENDPOINT, other]}),
            )],
        ),
        (
            &["endpoints", "unisolate", "--id", ENDPOINT, "--comment", "why"],
            &[(
                "POST",
                "/endpoint/v1/endpoints/isolation",
                json!({"enabled": false, "comment": "why", "ids": [ENDPOINT]}),
            )],
        ),
        (
            &["endpoints", "scan", "--id", &ids],
            &[
                ("POST", &format!("/endpoint/v1/endpoints/{ENDPOINT}/scans"), json!({})),
                ("POST", &format!("/endpoint/v1/endpoints/{other}/scans"), json!({})),
            ],
        ),
        (
            &["endpoints", "tamper-protection", "new-password", "--id", ENDPOINT],
            &[(
                "POST",
                &format!("/endpoint/v1/endpoints/{ENDPOINT}/tamper-protection"),
                json!({"regeneratePassword": true}),
            )],
        ),
        (
            &["alerts", "act", "acknowledge", "--id", ENDPOINT, "--message", "seen"],
            &[(
                "POST",
                &format!("/common/v1/alerts/{ENDPOINT}/actions"),
                json!({"action": "acknowledge", "message": "seen"}),
            )],
        ),
        (
            &["query", "data-lake", "--sql", "SELECT 1", "--from", "-P7D", "--variable", "host:text=a=b"],
            &[(
                "POST",
                "/xdr-query/v1/queries/runs",
                json!({"adHocQuery": {"template": "SELECT 1"}, "from": "-P7D", "variables": [{"name": "host", "dataType": "text", "value": "a=b"}]}),
            )],
        ),
        (
            &["call", "patch", "/cases/v1/cases/1", "--query", "a=b c", "--body", r#"{"status":"new"}"#],
            &[("PATCH", "/cases/v1/cases/1?a=b%20c", json!({"status": "new"}))],
        ),
    ];
    for (arguments, expected) in cases {
        let printed = done(&sophos(&[arguments, &["--dry-run"]].concat()).output().unwrap());
        assert_eq!(printed.len(), expected.len(), "{arguments:?}");
        for (printed, (method, path, body)) in printed.iter().zip(expected) {
            let url = printed["url"].as_str().unwrap().replace('+', "%20");
            assert_eq!((&printed["method"], url.as_str()), (&json!(method), format!("{host}{path}").as_str()));
            assert_eq!(&printed["body"], body, "{arguments:?}");
        }
    }
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
