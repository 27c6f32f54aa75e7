//! The SOAR operations: what they send, what they refuse and what they report.
#![cfg(feature = "client")]
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use chrono::{DateTime, Months, Utc};
use eset_connect::models::{DetectionV1, DetectionV2, Interval, QuarantineFilter, QuarantineReason};
use eset_connect::soar::{
    AssignmentFilter, Command, FetchEvent, OnDemandScan, OutcomeStatus, Postpone, PowerAction, RunCommand, ScanProfile,
    Shutdown, SoarCall, SoarEvent, Targets, TaskDetails, TaskPhase, UpdateOperatingSystem,
};
use eset_connect::{
    DeviceGroupUuid, DeviceUuid, EsetClient, Pending, PolicyAssignmentUuid, PolicyUuid, Quota, Region, Retry, TaskUuid,
};
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use wiremock::matchers::{any, method, path, query_param};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

fn uuid(number: u32) -> String {
    format!("0b5e7a1c-93d4-4f60-8a2e-5d1c0000{number:04}")
}

fn device(number: u32) -> DeviceUuid {
    DeviceUuid::new(uuid(number)).unwrap()
}

fn group(number: u32) -> DeviceGroupUuid {
    DeviceGroupUuid::new(uuid(number)).unwrap()
}

fn task(number: u32) -> TaskUuid {
    TaskUuid::new(uuid(number)).unwrap()
}

fn details() -> TaskDetails {
    TaskDetails::new("Task", "Because").expire_time("2030-01-01T00:00:00Z".parse().unwrap())
}

fn client_of(server: &MockServer) -> EsetClient {
    EsetClient::builder(Region::Eu, "user", "password")
        .base_url(server.uri())
        .quota(Quota::unlimited())
        .retry(Retry::new().retries(3).first_wait(Duration::from_millis(1)).longest_wait(Duration::from_millis(2)))
        .pending(Pending::new("response-id").first_wait(Duration::from_millis(1)))
        .build()
        .unwrap()
}

async fn start() -> (MockServer, EsetClient) {
    let server = MockServer::start().await;
    let token = json!({"access_token": "t", "token_type": "Bearer", "expires_in": 3600});
    Mock::given(path("/oauth/token"))
        .respond_with(ResponseTemplate::new(200).set_body_json(token))
        .mount(&server)
        .await;
    let client = client_of(&server);
    (server, client)
}

/// What a call would send.
fn bodies<T: Send + 'static>(call: &SoarCall<T>) -> Vec<Value> {
    call.previews().unwrap().into_iter().map(|preview| preview.body.unwrap_or_default()).collect()
}

fn refused<T: Send + 'static>(call: &SoarCall<T>) -> String {
    call.previews().unwrap_err().to_string()
}

fn offline() -> EsetClient {
    EsetClient::builder(Region::Eu, "user", "password").build().unwrap()
}

#[test]
fn an_isolation_is_one_task_for_all_targets() {
    let client = offline();
    let soar = client.soar();
    let targets = Targets::new([device(1), device(2), device(1)], [group(3)]);
    let isolate = soar.isolate_endpoints(&details(), &targets);
    let preview = &isolate.previews().unwrap()[0];
    assert_eq!(
        (preview.method.as_str(), preview.url.as_str()),
        ("POST", "https://eu.automation.eset.systems/v1/device_tasks")
    );
    assert_eq!(
        bodies(&isolate),
        [json!({"task": {
            "displayName": "Task",
            "description": "Because",
            "action": {"name": "StartNetworkIsolation"},
            "targets": {"devicesUuids": [uuid(1), uuid(2)], "deviceGroupsUuids": [uuid(3)]},
            "triggers": [{"manual": {"expireTime": "2030-01-01T00:00:00Z"}}],
        }})]
    );
}

/// The action of the task that a call would create.
fn action<T: Send + 'static>(call: &SoarCall<T>) -> Value {
    bodies(call)[0]["task"]["action"].clone()
}

#[test]
fn task_operations_send_the_documented_actions() {
    let client = offline();
    let soar = client.soar();
    let targets = Targets::devices([device(1)]);
    assert_eq!(action(&soar.unisolate_endpoints(&details(), &targets)), json!({"name": "EndNetworkIsolation"}));
    assert_eq!(action(&soar.stop_managing_endpoints(&details(), &targets)), json!({"name": "StopManaging"}));
    assert_eq!(
        action(&soar.uninstall_third_party_av_software(&details(), &targets)),
        json!({"name": "ThirdPartyAVRemove"})
    );
    let command = RunCommand::new("dir").current_directory("C:\\temp");
    assert_eq!(
        action(&soar.run_command(&details(), &targets, &command)),
        json!({"name": "RunCommand", "params": {
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.OS.RunCommand",
            "commandLine": "dir",
            "currentDirectory": "C:\\temp",
        }})
    );
    let restart =
        Shutdown::restart().action(PowerAction::new().postpone("Three Hours".parse().unwrap()).cancel_action(true));
    assert_eq!(
        action(&soar.shutdown_or_reboot_endpoints(&details(), &targets, &restart)),
        json!({"name": "ShutdownComputer", "params": {
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.OS.ShutdownComputer",
            "restart": true,
            "actions": {"cancelAction": true, "postpone": "ThreeHours"},
        }})
    );
    assert_eq!(
        action(&soar.update_operating_system(&details(), &targets, &UpdateOperatingSystem::new())),
        json!({"name": "SystemUpdate", "params": {
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.OS.SystemUpdate",
            "acceptEula": false,
            "installOptionalUpdates": false,
            "allowReboot": true,
            "rebootActions": {"cancelAction": false, "postpone": "Cannot"},
        }})
    );
}

#[test]
fn scans_send_the_documented_action() {
    let client = offline();
    let soar = client.soar();
    let targets = Targets::devices([device(1)]);
    assert_eq!(
        action(&soar.on_demand_scan(&details(), &targets, &OnDemandScan::new())),
        json!({"name": "OnDemandScan", "params": {
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.ESS.OnDemandScan",
            "scanProfile": "InDepth",
            "scanTargets": ["eset://AllTargets"],
            "cleaningEnabled": true,
            "shutdownEnabled": false,
            "shutdownLocked": false,
            "powerActions": {"cancelAction": false, "postpone": "Cannot"},
        }})
    );
    let scan = OnDemandScan::new()
        .profile(ScanProfile::new("custom", Some("Profile1")).unwrap())
        .targets(["C:\\"])
        .cleaning(false)
        .shutdown(PowerAction::new().postpone(Postpone::OneDay), true);
    assert_eq!(
        action(&soar.on_demand_scan(&details(), &targets, &scan))["params"],
        json!({
            "@type": "type.googleapis.com/Era.Common.DataDefinition.Task.ESS.OnDemandScan",
            "scanProfile": "Custom",
            "customProfileName": "Profile1",
            "scanTargets": ["C:\\"],
            "cleaningEnabled": false,
            "shutdownEnabled": true,
            "shutdownLocked": true,
            "powerActions": {"cancelAction": false, "postpone": "OneDay"},
        })
    );
}

#[test]
fn tasks_expire_in_six_months_if_nothing_else_is_said() {
    let client = offline();
    let call = client.soar().isolate_endpoints(&TaskDetails::new("n", "d"), &Targets::devices([device(1)]));
    let text = bodies(&call)[0]["task"]["triggers"][0]["manual"]["expireTime"].as_str().unwrap().to_owned();
    let expected = DateTime::<Utc>::from(std::time::SystemTime::now()).checked_add_months(Months::new(6)).unwrap();
    let expires = DateTime::parse_from_rfc3339(&text).unwrap().to_utc();
    assert!((expected - expires).num_seconds().abs() < 60, "{text}");
}

#[test]
fn the_guides_rules_are_enforced_before_anything_is_sent() {
    let client = offline();
    let soar = client.soar();
    let targets = Targets::devices([device(1)]);
    let none = Targets::default();
    let empty = "Either or both Device UUIDs parameter and Device Group UUIDs parameter should have values.";
    assert_eq!(
        refused(&soar.isolate_endpoints(&details(), &none)),
        format!("Isolate Endpoints failed. Status Code: 400. Message: {empty}")
    );
    assert!(refused(&soar.add_endpoints_to_task(&task(1), &none)).ends_with(empty));
    let policy = PolicyUuid::new(uuid(9)).unwrap();
    assert!(refused(&soar.assign_policy_to_endpoints(&policy, &none)).ends_with(empty));

    let long = TaskDetails::new("n", "ä".repeat(1001));
    assert!(
        refused(&soar.isolate_endpoints(&long, &targets))
            .contains("Task Description: must have at most 1000 characters")
    );
    assert!(soar.isolate_endpoints(&TaskDetails::new("n", "ä".repeat(1000)), &targets).previews().is_ok());
    assert!(refused(&soar.isolate_endpoints(&TaskDetails::new(" ", "d"), &targets)).contains("Task Name"));
    assert!(refused(&soar.isolate_endpoints(&TaskDetails::new("n", ""), &targets)).contains("Task Description"));

    // All devices only when asked for by name.
    let all = Targets::groups([DeviceGroupUuid::all()]);
    let command = RunCommand::new("dir");
    assert!(refused(&soar.run_command(&details(), &all, &command)).contains("Device Group UUIDs: the group `All`"));
    assert!(refused(&soar.stop_managing_endpoints(&details(), &all)).contains("the group `All`"));
    assert!(soar.run_command(&details(), &Targets::all_devices(), &command).previews().is_ok());
    assert!(soar.unisolate_endpoints(&details(), &all).previews().is_ok());

    assert!(refused(&soar.run_command(&details(), &targets, &RunCommand::new(" "))).contains("Command Line"));
    let scan = OnDemandScan::new().targets([""]);
    assert!(refused(&soar.on_demand_scan(&details(), &targets, &scan)).contains("Scan Targets"));
    assert!(ScanProfile::new("Custom", None).unwrap_err().to_string().contains("Custom Profile Name: must be set"));
    assert!(
        ScanProfile::new("Smart", Some("x")).unwrap_err().to_string().contains("applies to the profile Custom only")
    );
    assert!(ScanProfile::new("Fast", None).unwrap_err().to_string().contains("must be one of In-Depth, Smart"));
    for (label, postpone) in [
        ("Can Not Postpone", Postpone::Cannot),
        ("One Hours", Postpone::OneHour),
        ("thirty days", Postpone::ThirtyDays),
    ] {
        assert_eq!(label.parse::<Postpone>().unwrap(), postpone);
    }
    assert!("Four Hours".parse::<Postpone>().unwrap_err().to_string().contains("must be one of Cannot, OneHour"));

    let end: DateTime<Utc> = "2024-01-19T00:00:00Z".parse().unwrap();
    assert!(refused(&soar.fetch_event(&FetchEvent::until(end).count(1001))).contains("Number of Event(s) Fetched"));
    assert!(
        refused(&soar.fetch_event(&FetchEvent::until(end).start_time(end))).contains("must be before the End Time")
    );
    assert!(refused(&soar.get_endpoint_details([])).contains("Device UUIDs: must hold at least one value"));
    assert!(refused(&soar.delete_policy_assignments([])).contains("Policy Assignment UUIDs"));
    assert!(refused(&soar.list_task_history([], None, false)).contains("Task UUIDs"));
    assert!(refused(&soar.update_task_trigger([], None)).contains("Task UUIDs"));
    assert!(refused(&soar.get_device_group_endpoints([], true)).contains("Device Group UUIDs"));
}

#[test]
fn there_are_twenty_one_operations_with_the_documented_rights() {
    assert_eq!(Command::ALL.len(), 21);
    let reads: Vec<_> = Command::ALL
        .iter()
        .filter(|command| command.right().as_str() == "read")
        .map(|command| command.name())
        .collect();
    assert_eq!(
        reads,
        [
            "Fetch Event",
            "Get Device Group Endpoints",
            "Get Endpoint Details",
            "List Device Groups",
            "List Device Tasks",
            "List Policies",
            "List Policy Assignments",
            "List Task History",
            "Test Connection",
        ]
    );
}

#[tokio::test]
async fn added_endpoints_come_beside_those_that_the_task_has() {
    let (server, client) = start().await;
    let targets = json!({"devicesUuids": [uuid(1)], "deviceGroupsUuids": [uuid(8)]});
    let present = json!({"task": {"uuid": uuid(5), "targets": targets}});
    Mock::given(method("GET"))
        .and(path(format!("/v1/device_tasks/{}", uuid(5))))
        .respond_with(ResponseTemplate::new(200).set_body_json(present))
        .mount(&server)
        .await;
    Mock::given(method("POST"))
        .and(path(format!("/v1/device_tasks/{}:updateTaskTargets", uuid(5))))
        .and(wiremock::matchers::body_json(
            json!({"targets": {"devicesUuids": [uuid(1), uuid(2)], "deviceGroupsUuids": [uuid(8)]}}),
        ))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({})))
        .expect(1)
        .mount(&server)
        .await;
    let call = client.soar().add_endpoints_to_task(&task(5), &Targets::devices([device(2), device(1)]));
    let targets = call.send().await.into_single().unwrap();
    assert_eq!(targets.devices_uuids.unwrap(), [uuid(1), uuid(2)]);
}

#[tokio::test]
async fn bulk_operations_keep_the_order_and_report_each_target() {
    let (server, client) = start().await;
    Mock::given(method("DELETE"))
        .respond_with(|request: &Request| match request.url.path() {
            path if path.ends_with(&uuid(2)) => ResponseTemplate::new(404),
            // The first is the slowest.
            path if path.ends_with(&uuid(1)) => {
                ResponseTemplate::new(200).set_body_json(json!({})).set_delay(Duration::from_millis(50))
            }
            _ => ResponseTemplate::new(200).set_body_json(json!({})),
        })
        .mount(&server)
        .await;
    let ids = [1, 2, 3].map(|number| PolicyAssignmentUuid::new(uuid(number)).unwrap());
    let outcome = client.soar().delete_policy_assignments(ids).send().await;
    assert_eq!(outcome.status(), OutcomeStatus::PartiallySuccessful);
    let targets: Vec<_> = outcome.results.iter().map(|result| result.target.as_deref().unwrap()).collect();
    assert_eq!(targets, [uuid(1), uuid(2), uuid(3)]);
    let failure = outcome.failures().next().unwrap();
    assert_eq!(
        failure.to_string(),
        format!(
            "Delete Policy Assignments failed. Status Code: 404. Message: Policy Assignment UUID: {} does not exist.",
            uuid(2)
        )
    );
    let json = serde_json::to_value(&outcome).unwrap();
    assert_eq!(json["status"], "Partially Successful");
    assert_eq!(json["results"][1]["error"]["failureIndicator"], "Delete Policy Assignments failed.");
    assert_eq!(json["results"][1]["error"]["statusCode"], 404);
}

#[tokio::test]
async fn policies_are_assigned_to_one_target_a_request() {
    let (server, client) = start().await;
    Mock::given(method("POST"))
        .and(path("/v2/policy-assignments"))
        .respond_with(|request: &Request| {
            let body: Value = serde_json::from_slice(&request.body).unwrap();
            let mut assignment = body["assignment"].clone();
            assignment["uuid"] = json!(uuid(7));
            ResponseTemplate::new(200).set_body_json(json!({"assignment": assignment}))
        })
        .expect(2)
        .mount(&server)
        .await;
    let policy = PolicyUuid::new(uuid(9)).unwrap();
    let call = client.soar().assign_policy_to_endpoints(&policy, &Targets::new([device(1)], [group(2)]));
    let assignments = call.send().await.into_result().unwrap();
    assert_eq!(
        serde_json::to_value(&assignments).unwrap(),
        json!([
            {"policyUuid": uuid(9), "target": {"deviceUuid": uuid(1)}, "uuid": uuid(7)},
            {"policyUuid": uuid(9), "target": {"deviceGroupUuid": uuid(2)}, "uuid": uuid(7)},
        ])
    );
}

#[tokio::test]
async fn events_are_counted_over_pages() {
    let (server, client) = start().await;
    Mock::given(path("/v1/detections"))
        .respond_with(|request: &Request| {
            let query: std::collections::HashMap<_, _> = request.url.query_pairs().into_owned().collect();
            let size: usize = query["pageSize"].parse().unwrap();
            let from: usize = query.get("pageToken").map_or(0, |token| token.parse().unwrap());
            let to = (from + size.min(40)).min(150);
            let items: Vec<_> = (from..to).map(|number| json!({"uuid": number.to_string()})).collect();
            let next = if to < 150 { to.to_string() } else { String::new() };
            ResponseTemplate::new(200)
                .set_body_json(json!({"detections": items, "nextPageToken": next, "totalSize": 0}))
        })
        .mount(&server)
        .await;
    let end: DateTime<Utc> = "2024-01-19T00:00:00Z".parse().unwrap();
    for (count, expected) in [(0, 150), (20, 20), (100, 100), (1000, 150)] {
        let query = FetchEvent::until(end).count(count).device(device(1));
        let events = client.soar().fetch_event(&query).send().await.into_single().unwrap();
        assert_eq!(events.items.len(), expected);
        assert_eq!(events.items.last().unwrap().uuid, (expected - 1).to_string());
    }
    let default = client.soar().fetch_event(&FetchEvent::until(end)).send().await.into_single().unwrap();
    assert_eq!(default.items.len(), 100);
    let requests = server.received_requests().await.unwrap();
    assert!(
        requests.iter().any(|request| request
            .url
            .query()
            .unwrap_or_default()
            .contains("endTime=2024-01-19T00%3A00%3A00Z"))
    );
    assert_eq!(client.stats().total_mismatches, 0);
}

#[tokio::test]
async fn assignments_are_listed_once_per_target() {
    let (server, client) = start().await;
    for (name, number) in [("target.deviceUuid", 1), ("target.deviceGroupUuid", 2)] {
        Mock::given(path("/v2/policy-assignments"))
            .and(query_param("policyUuid", uuid(9)))
            .and(query_param(name, uuid(number)))
            .respond_with(ResponseTemplate::new(200).set_body_json(json!({"assignments": [{"uuid": uuid(number)}]})))
            .expect(1)
            .mount(&server)
            .await;
    }
    let filter = AssignmentFilter::new()
        .policy(PolicyUuid::new(uuid(9)).unwrap())
        .targets(Targets::new([device(1)], [group(2)]));
    let lists = client.soar().list_policy_assignments(&filter).send().await.into_result().unwrap();
    assert_eq!(lists.len(), 2);
    assert_eq!(lists[1].items[0].uuid, Some(uuid(2)));
}

/// A write that may have arrived is never sent twice, whatever the service answers.
#[tokio::test]
async fn writes_are_sent_at_most_once() {
    for status in [500, 502, 503, 504, 408] {
        let (server, client) = start().await;
        Mock::given(path("/v1/device_tasks"))
            .respond_with(ResponseTemplate::new(status))
            .expect(1)
            .mount(&server)
            .await;
        let call = client.soar().isolate_endpoints(&details(), &Targets::devices([device(1)]));
        let failure = call.send().await.into_single().unwrap_err();
        assert_eq!(failure.status_code, Some(status));
        assert!(failure.maybe_sent, "{failure}");
    }
}

/// What was refused for its rate was not carried out, so that it can be sent again.
#[tokio::test]
async fn writes_get_through_a_storm_of_429() {
    let (server, client) = start().await;
    Mock::given(path("/v1/device_tasks"))
        .respond_with(ResponseTemplate::new(429))
        .up_to_n_times(2)
        .mount(&server)
        .await;
    Mock::given(path("/v1/device_tasks"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"task": {"uuid": uuid(5)}})))
        .expect(1)
        .mount(&server)
        .await;
    let call = client.soar().isolate_endpoints(&details(), &Targets::devices([device(1)]));
    assert_eq!(call.send().await.into_single().unwrap().uuid, Some(uuid(5)));
}

/// An answer that is not ready is asked for with its ticket.
#[tokio::test]
async fn a_pending_write_is_polled_and_not_repeated() {
    let (server, client) = start().await;
    let fresh = Arc::new(AtomicUsize::new(0));
    let polls = Arc::new(AtomicUsize::new(0));
    let (counted, polled) = (fresh.clone(), polls.clone());
    Mock::given(path("/v1/device_tasks"))
        .respond_with(move |request: &Request| match request.headers.get("response-id") {
            None => {
                counted.fetch_add(1, Ordering::SeqCst);
                ResponseTemplate::new(202).insert_header("response-id", "ticket-1")
            }
            Some(ticket) => {
                assert_eq!(ticket, "ticket-1");
                assert!(String::from_utf8_lossy(&request.body).contains("StartNetworkIsolation"));
                match polled.fetch_add(1, Ordering::SeqCst) {
                    0 | 1 => ResponseTemplate::new(202).insert_header("response-id", "ticket-1"),
                    _ => ResponseTemplate::new(200).set_body_json(json!({"task": {"uuid": uuid(5)}})),
                }
            }
        })
        .mount(&server)
        .await;
    let call = client.soar().isolate_endpoints(&details(), &Targets::devices([device(1)]));
    assert_eq!(call.send().await.into_single().unwrap().uuid, Some(uuid(5)));
    assert_eq!((fresh.load(Ordering::SeqCst), polls.load(Ordering::SeqCst)), (1, 3));
}

#[tokio::test]
async fn waiting_ends_at_the_calls_deadline() {
    let (server, client) = start().await;
    let pending = ResponseTemplate::new(202).insert_header("response-id", "ticket-1");
    Mock::given(path("/v1/device_tasks")).respond_with(pending).mount(&server).await;
    let list = client.device_tasks().list().deadline(Duration::from_millis(30)).send().await.unwrap_err();
    assert!(matches!(list, eset_connect::Error::Deadline { .. }), "{list:?}");
}

#[tokio::test]
async fn a_lost_pending_answer_says_that_the_write_may_be_done() {
    for (status, told) in [(404, "pending answer"), (302, "302")] {
        let (server, client) = start().await;
        Mock::given(path("/v1/device_tasks"))
            .respond_with(move |request: &Request| match request.headers.get("response-id") {
                None => ResponseTemplate::new(202).insert_header("response-id", "ticket-1"),
                Some(_) => ResponseTemplate::new(status),
            })
            .expect(2)
            .mount(&server)
            .await;
        let call = client.soar().isolate_endpoints(&details(), &Targets::devices([device(1)]));
        let failure = call.send().await.into_single().unwrap_err();
        assert!(failure.maybe_sent, "{failure}");
        assert!(failure.message.contains(told), "{failure}");
    }
}

#[tokio::test]
async fn a_task_is_followed_to_its_end() {
    let (server, client) = start().await;
    let targets = json!({"devicesUuids": [uuid(1)], "deviceGroupsUuids": [uuid(8)]});
    Mock::given(path(format!("/v1/device_tasks/{}", uuid(5))))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"task": {"targets": targets}})))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(path(format!("/v1/device_groups/{}/devices", uuid(8))))
        .and(query_param("recurseSubgroups", "true"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"devices": [{"uuid": uuid(2)}]})))
        .expect(1)
        .mount(&server)
        .await;
    let looks = AtomicUsize::new(0);
    Mock::given(path(format!("/v1/device_tasks/{}/runs", uuid(5))))
        .and(query_param("listOnlyLastRuns", "true"))
        .respond_with(move |_: &Request| {
            let run = |number, status: &str| json!({"deviceUuid": uuid(number), "status": format!("TASK_RUN_STATUS_{status}")});
            let runs = match looks.fetch_add(1, Ordering::SeqCst) {
                0 => json!([]),
                1 | 2 => json!([run(1, "RUNNING")]),
                // One device is done; the other, known from its group, has not begun.
                3 => json!([run(1, "FINISHED")]),
                4 => json!([run(1, "FINISHED"), run(2, "A_NEW_STATUS")]),
                _ => json!([run(1, "FINISHED"), run(2, "FAILED")]),
            };
            ResponseTemplate::new(200).set_body_json(json!({"taskRuns": runs}))
        })
        .mount(&server)
        .await;
    let follow =
        client.soar().follow_task(task(5)).interval(Duration::from_millis(1)).deadline(Duration::from_secs(20));
    let states: Vec<_> = follow.states().try_collect().await.unwrap();
    let phases: Vec<_> = states.iter().map(|state| (state.phase, state.pending.len())).collect();
    assert_eq!(
        phases,
        [
            (TaskPhase::Waiting, 2),
            (TaskPhase::Running, 2),
            (TaskPhase::Running, 1),
            (TaskPhase::Running, 1),
            (TaskPhase::Failed, 0),
        ]
    );
}

#[tokio::test]
async fn following_ends_at_the_deadline() {
    let (server, client) = start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200).set_body_json(json!({}))).mount(&server).await;
    let follow =
        client.soar().follow_task(task(5)).interval(Duration::from_millis(2)).deadline(Duration::from_millis(30));
    let states: Vec<_> = follow.states().try_collect().await.unwrap();
    let phases: Vec<_> = states.iter().map(|state| state.phase).collect();
    assert_eq!(phases.last(), Some(&TaskPhase::TimedOut));
    assert!(phases[..phases.len() - 1].iter().all(|phase| *phase == TaskPhase::Waiting), "{phases:?}");
}

/// A detection of version 1, with or without traffic of the network.
fn detection_v1(category: &str, network: bool) -> DetectionV1 {
    let mut source = json!({
        "uuid": "e-1",
        "occurTime": "2024-01-18T12:00:00Z",
        "category": category,
        "displayName": "Name",
        "context": {"deviceUuid": "d-1", "userName": "CORP\\ann", "process": {"path": "C:\\a.exe"}, "circumstances": "x"},
        "objectTypeName": "file",
        "objectName": "C:\\b.exe",
        "objectHashSha1": "00ff",
        "objectUrl": "file:///C:/b.exe",
        "responses": [
            {"description": "Cleaned", "displayName": "Clean", "protectionName": "Real-time"},
            {"description": "Deleted", "displayName": "Delete"},
        ],
        "severityLevel": "SEVERITY_LEVEL_HIGH",
        "typeName": "Trojan",
    });
    if network {
        source["networkCommunication"] = json!({
            "direction": "NETWORK_COMMUNICATION_DIRECTION_INBOUND", "localIpAddress": "192.0.2.1", "localPort": 445,
            "remoteIpAddress": "198.51.100.7", "remotePort": 50123, "protocolName": "TCP",
        });
    }
    serde_json::from_value(source).unwrap()
}

/// The event that [`detection_v1`] becomes.
fn event_v1(category: &str, network: bool) -> Value {
    let mut event = json!({
        "unique_event_key": "e-1",
        "start_time": "2024-01-18T12:00:00Z",
        "event_category": category,
        "description": ["Cleaned", "Deleted"],
        "event_name": "Name",
        "device_uuid": "d-1",
        "process_file_path": "C:\\a.exe",
        "username": "CORP\\ann",
        "network_direction": null, "local_ip_address": null, "local_port": null,
        "remote_ip_address": null, "remote_port": null, "protocol_info": null,
        "object_type": "file",
        "object_name": "C:\\b.exe",
        "object_hash_sha1": "00ff",
        "object_url": "file:///C:/b.exe",
        "response_description": ["Cleaned", "Deleted"],
        "response_name": ["Clean", "Delete"],
        "protection_name": ["Real-time"],
        "severity": "SEVERITY_LEVEL_HIGH",
        "event_type": "Trojan",
    });
    if network {
        event["network_direction"] = json!("NETWORK_COMMUNICATION_DIRECTION_INBOUND");
        event["local_ip_address"] = json!("192.0.2.1");
        event["local_port"] = json!(445);
        event["remote_ip_address"] = json!("198.51.100.7");
        event["remote_port"] = json!(50123);
        event["protocol_info"] = json!("TCP");
    }
    event
}

#[test]
fn detections_of_each_category_become_flat_events() {
    for (category, network) in [
        ("CORRELATION_RULE", false),
        ("FIREWALL_RULE", true),
        ("ANTIVIRUS", false),
        ("HIPS", false),
        ("NETWORK_INTRUSION", true),
        ("HIPS_RULE", false),
        ("WEB_ACCESS", true),
        ("VULNERABILITY", false),
        ("APPLICATION_PATCH", false),
        ("SUSPICIOUS_ACTIVITY", false),
        ("SOMETHING_NEW", false),
    ] {
        let category = format!("DETECTION_CATEGORY_{category}");
        let event = SoarEvent::from(&detection_v1(&category, network));
        assert_eq!(serde_json::to_value(event).unwrap(), event_v1(&category, network));
    }
}

#[test]
fn version_2_detections_become_the_same_events() {
    let detection: DetectionV2 = serde_json::from_value(json!({
        "uuid": "e-2", "category": "DETECTION_CATEGORY_EDR_RULE", "device": {"uuid": "d-2"}, "process": {"path": "/bin/sh"},
        "userName": "ann", "networkTraffic": {"protocolKeyword": "udp", "direction": "NETWORK_TRAFFIC_DIRECTION_OUTBOUND", "localPort": 53},
    }))
    .unwrap();
    let event = serde_json::to_value(SoarEvent::from(&detection)).unwrap();
    let members = [
        "unique_event_key",
        "event_category",
        "device_uuid",
        "process_file_path",
        "username",
        "protocol_info",
        "network_direction",
        "local_port",
    ];
    assert_eq!(
        members.map(|name| event[name].clone()),
        [
            json!("e-2"),
            json!("DETECTION_CATEGORY_EDR_RULE"),
            json!("d-2"),
            json!("/bin/sh"),
            json!("ann"),
            json!("udp"),
            json!("NETWORK_TRAFFIC_DIRECTION_OUTBOUND"),
            json!(53)
        ]
    );
    assert_eq!(SoarEvent::from(&DetectionV2::default()), SoarEvent::from(&DetectionV1::default()));
}

#[tokio::test]
async fn operations_that_the_region_lacks_are_refused() {
    let japan = EsetClient::builder(Region::Jpn, "u", "p").build().unwrap();
    let error = japan.detections().list().send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Detections_ListDetections is not available in region jpn: use version 1 of detections, `detections_v1()`, or allow it with `ignore_region_limits`"
    );
    assert!(japan.detections_v1().list().preview().is_ok());
    assert!(japan.users().list().preview().is_err());
    let allowed = EsetClient::builder(Region::Jpn, "u", "p").ignore_region_limits(true).build().unwrap();
    assert!(allowed.detections().list().preview().is_ok());
}

#[test]
fn wrong_arguments_are_refused_by_name() {
    let client = offline();
    let devices = client.devices();
    let message = |error: eset_connect::Error| error.to_string();
    assert!(message(devices.batch_get([]).preview().unwrap_err()).starts_with("invalid devicesUuids"));
    assert!(message(devices.rename(device(1), " ").preview().unwrap_err()).starts_with("invalid displayName"));
    assert!(message(devices.batch_import(&[], group(1)).preview().unwrap_err()).starts_with("invalid devices"));
    let many = (0..1001).map(|_| eset_connect::UserUuid::new(uuid(1)).unwrap());
    assert!(
        message(client.users().batch_get(many).preview().unwrap_err())
            .starts_with("invalid usersUuids: must hold 1 to 1000")
    );
    assert!(
        message(client.incidents().list().filter("x".repeat(201)).preview().unwrap_err())
            .starts_with("invalid filter: must have at most 200")
    );
    assert!(
        message(client.quarantined_objects().list().ms_teams_team("../x").preview().unwrap_err())
            .starts_with("invalid filter.msTeamsTeamUuid: must be a UUID")
    );
    let incident = eset_connect::IncidentUuid::new(uuid(1)).unwrap();
    assert!(
        message(client.incidents().close(&incident, "TRUE_POSITIVE").preview().unwrap_err())
            .starts_with("invalid closureReason: must be one of INCIDENT_RESOLVE_REASON_UNSPECIFIED")
    );
    let rule = eset_connect::models::EdrRule::new().xml_definition("<rule/>").severity_level("HIGH");
    let error = message(client.edr_rules().create(&rule).preview().unwrap_err());
    assert!(error.starts_with("invalid rule: `severityLevel` must be one of SEVERITY_LEVEL_UNSPECIFIED"), "{error}");
    let nothing = [
        QuarantineFilter::new(),
        QuarantineFilter::new().email_sender(""),
        QuarantineFilter::new().quarantine_reason(QuarantineReason::Unspecified).quarantine_time(Interval::new()),
    ];
    for filter in &nothing {
        for call in [
            client.quarantined_objects().purge(filter).preview(),
            client.quarantined_objects().restore(filter).preview(),
        ] {
            assert!(message(call.unwrap_err()).starts_with("invalid filter: must select something"));
        }
    }
    assert!(
        message(
            client
                .policy_assignments()
                .update_ranking(PolicyAssignmentUuid::new(uuid(1)).unwrap(), 0)
                .preview()
                .unwrap_err()
        )
        .starts_with("invalid rank")
    );
    let task = eset_connect::models::DeviceTask::new();
    assert!(message(client.device_tasks().create(&task).preview().unwrap_err()).starts_with("invalid task.action"));
}

/// The service has said success: whoever sends the write again may do it twice.
#[tokio::test]
async fn an_answer_that_is_none_to_a_write_leaves_it_possibly_done() {
    let html = ResponseTemplate::new(200).set_body_raw("<html>Sign in</html>", "text/html");
    for answer in [
        ResponseTemplate::new(200),
        ResponseTemplate::new(204),
        html.clone(),
        ResponseTemplate::new(200).set_body_json(json!([])),
        ResponseTemplate::new(200).set_body_json(json!({})),
        ResponseTemplate::new(200).set_body_json(json!({"task": null})),
        ResponseTemplate::new(200).set_body_json(json!({"task": {"displayName": "x"}})),
        ResponseTemplate::new(200).set_body_json(json!({"task": 7})),
    ] {
        let (server, client) = start().await;
        let status = answer.clone().insert_header("request-id", "r-1");
        Mock::given(path("/v1/device_tasks")).respond_with(status).expect(1).mount(&server).await;
        let call = client.soar().isolate_endpoints(&details(), &Targets::devices([device(1)]));
        let failure = call.send().await.into_single().unwrap_err();
        assert!(failure.maybe_sent, "{failure:?}");
        assert!(matches!(failure.status_code, Some(200 | 204)), "{failure:?}");
        let json = serde_json::to_value(&failure).unwrap();
        assert_eq!((&json["maybeSent"], &json["requestId"]), (&json!(true), &json!("r-1")), "{failure:?}");
    }
    // An operation without an answer answers nothing: no page, and no JSON but an object that tells of no fault.
    let fault = json!({"code": 5, "message": "not there"});
    for answer in [
        html,
        ResponseTemplate::new(200).set_body_json(json!([])),
        ResponseTemplate::new(200).set_body_json(json!(7)),
        ResponseTemplate::new(200).set_body_json(fault),
    ] {
        let (server, client) = start().await;
        let answer = answer.insert_header("request-id", "r-1");
        Mock::given(method("DELETE")).respond_with(answer).expect(1).mount(&server).await;
        let assignment = PolicyAssignmentUuid::new(uuid(1)).unwrap();
        let outcome = client.soar().delete_policy_assignments([assignment]).send().await;
        assert_eq!(outcome.status(), OutcomeStatus::Failed);
        let failure = outcome.failures().next().unwrap();
        assert_eq!((failure.maybe_sent, failure.status_code), (true, Some(200)));
    }
    // One that is cut has an id, too.
    let (server, client) = start().await;
    let cut = ResponseTemplate::new(200).set_body_string("{\"task\":{").insert_header("request-id", "r-1");
    Mock::given(path("/v1/device_tasks")).respond_with(cut).expect(1).mount(&server).await;
    let call = client.soar().isolate_endpoints(&details(), &Targets::devices([device(1)]));
    let failure = call.send().await.into_single().unwrap_err();
    assert_eq!(
        (failure.maybe_sent, failure.status_code, failure.request_id.as_deref()),
        (true, Some(200), Some("r-1"))
    );
}

/// Taken for a task without targets, it would take the others' targets away.
#[tokio::test]
async fn nothing_is_written_when_the_task_cannot_be_read() {
    for answer in [json!({}), json!({"task": null, "device": null}), json!({"task": {}})] {
        let (server, client) = start().await;
        Mock::given(method("GET")).respond_with(ResponseTemplate::new(200).set_body_json(&answer)).mount(&server).await;
        Mock::given(path(format!("/v1/device_tasks/{}:updateTaskTargets", uuid(5))))
            .respond_with(ResponseTemplate::new(200))
            .expect(0)
            .mount(&server)
            .await;
        let call = client.soar().add_endpoints_to_task(&task(5), &Targets::devices([device(1)]));
        let failure = call.send().await.into_single().unwrap_err();
        assert!(!failure.maybe_sent && !failure.is_refusal() && failure.message.contains("`task`"), "{failure}");
        let details = client.soar().get_endpoint_details([device(1)]).send().await;
        assert_eq!(details.status(), OutcomeStatus::Failed);
    }
}

#[tokio::test]
async fn an_empty_answer_to_a_list_is_an_error_at_once() {
    for answer in [ResponseTemplate::new(200), ResponseTemplate::new(200).set_body_string("  ")] {
        let (server, client) = start().await;
        Mock::given(path("/v1/device_groups")).respond_with(answer).expect(1).mount(&server).await;
        let failure = client.soar().list_device_groups().send().await.into_single().unwrap_err();
        assert_eq!((failure.status_code, failure.maybe_sent), (Some(200), false), "{failure:?}");
        assert!(failure.message.contains("empty"), "{failure}");
    }
}

#[tokio::test]
async fn what_was_read_of_a_list_that_fails_can_be_had() {
    let (server, client) = start().await;
    Mock::given(path("/v1/device_groups"))
        .respond_with(|request: &Request| {
            match request.url.query_pairs().find(|(name, _)| name == "pageToken").map(|(_, value)| value.into_owned()) {
                None => ResponseTemplate::new(200)
                    .set_body_json(json!({"deviceGroups": [{"uuid": uuid(1)}], "nextPageToken": "2"})),
                Some(page) if page == "2" => ResponseTemplate::new(200)
                    .set_body_json(json!({"deviceGroups": [{"uuid": uuid(2)}], "nextPageToken": "3"})),
                Some(_) => ResponseTemplate::new(400),
            }
        })
        .mount(&server)
        .await;
    let outcome = client.soar().list_device_groups().send().await;
    assert_eq!(outcome.status(), OutcomeStatus::Failed);
    let partial = outcome.results[0].partial.as_ref().unwrap();
    assert_eq!(partial.items.iter().map(|group| group.uuid.as_str()).collect::<Vec<_>>(), [uuid(1), uuid(2)]);
    let json = serde_json::to_value(&outcome).unwrap();
    assert_eq!(json["status"], "Failed");
    assert_eq!(json["results"][0]["error"]["statusCode"], 400);
    assert_eq!(json["results"][0]["partial"]["items"][1]["uuid"], uuid(2));
    assert!(json["results"][0].get("data").is_none());
    let guide = serde_json::to_value(outcome.documented()).unwrap();
    assert_eq!(guide["deviceGroups"], json!([{"uuid": uuid(1)}, {"uuid": uuid(2)}]));
    assert_eq!((&guide["partial"], &guide["error"]["statusCode"]), (&json!(true), &json!(400)));
}

#[tokio::test]
async fn the_documented_raw_data_has_the_results_of_several_targets() {
    let (server, client) = start().await;
    let assignment = |number| json!({"assignments": [{"uuid": uuid(number), "policyUuid": uuid(9)}]});
    for number in [1, 2] {
        Mock::given(path("/v2/policy-assignments"))
            .and(query_param("target.deviceUuid", uuid(number)))
            .respond_with(ResponseTemplate::new(200).set_body_json(assignment(number + 10)))
            .mount(&server)
            .await;
    }
    let filter = AssignmentFilter::new().targets(Targets::devices([device(1), device(2)]));
    let outcome = client.soar().list_policy_assignments(&filter).send().await;
    let guide = serde_json::to_value(outcome.documented()).unwrap();
    assert_eq!(guide["assignments"][0]["uuid"], uuid(11));
    assert_eq!(guide["assignments"][1]["uuid"], uuid(12));
    assert!(guide.get("error").is_none() && guide.get("Results").is_none(), "{guide}");

    Mock::given(path(format!("/v1/device_groups/{}/devices", uuid(1))))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"devices": [{"uuid": uuid(3)}]})))
        .mount(&server)
        .await;
    let outcome = client.soar().get_device_group_endpoints([group(1), group(2)], true).send().await;
    let guide = serde_json::to_value(outcome.documented()).unwrap();
    assert_eq!(guide["Results"][0], json!({"devices": [{"uuid": uuid(3)}]}));
    let failure = &guide["Results"][1]["error"];
    assert!(
        failure["message"]
            .as_str()
            .unwrap()
            .starts_with(&format!("Request failed for Device Group UUID: {}.", uuid(2)))
    );
    assert_eq!(&guide["error"], failure);
    // A refusal is of no target.
    let refused = client.soar().get_device_group_endpoints([], true).send().await;
    let guide = serde_json::to_value(refused.documented()).unwrap();
    assert!(guide["error"]["failureIndicator"].is_string() && guide.get("Results").is_none(), "{guide}");
}

#[test]
fn a_new_task_expires_in_the_future() {
    let client = offline();
    let late = TaskDetails::new("Task", "Because").expire_time("2020-01-01T00:00:00Z".parse().unwrap());
    let refusal = refused(&client.soar().isolate_endpoints(&late, &Targets::devices([device(1)])));
    assert_eq!(
        refusal,
        "Isolate Endpoints failed. Status Code: 400. Message: invalid Expire Time: must be in the future; a task that has expired \
         never runs"
    );
    // A task that stands can be ended that way.
    assert!(client.soar().update_task_trigger([task(1)], "2020-01-01T00:00:00Z".parse().ok()).previews().is_ok());
}

#[test]
fn cancelling_depends_on_nothing() {
    let client = offline();
    let targets = Targets::devices([device(1)]);
    let scan = client.soar().on_demand_scan(&details(), &targets, &OnDemandScan::new().cancel_action(true));
    let params = &bodies(&scan)[0]["task"]["action"]["params"];
    assert_eq!(params["powerActions"], json!({"cancelAction": true, "postpone": "Cannot"}));
    assert_eq!((&params["shutdownEnabled"], &params["shutdownLocked"]), (&json!(false), &json!(false)));
    let update = UpdateOperatingSystem::new().no_reboot().cancel_action(true);
    let update = client.soar().update_operating_system(&details(), &targets, &update);
    let params = &bodies(&update)[0]["task"]["action"]["params"];
    assert_eq!(params["rebootActions"], json!({"cancelAction": true, "postpone": "Cannot"}));
    assert_eq!(params["allowReboot"], false);
}

#[test]
fn the_preview_of_added_targets_says_what_it_does_not_know() {
    let client = offline();
    let previews = client.soar().add_endpoints_to_task(&task(5), &Targets::devices([device(1)])).previews().unwrap();
    let seen: Vec<_> = previews.iter().map(|preview| (preview.method.as_str(), preview.note.is_some())).collect();
    assert_eq!(seen, [("GET", false), ("POST", true)]);
}

#[tokio::test]
async fn only_runs_of_the_newest_trigger_count() {
    let (server, client) = start().await;
    let triggers = json!([
        {"manual": {"createTime": "2026-01-07T10:00:00Z"}},
        {"manual": {"createTime": "2026-05-21T08:30:00.700Z"}},
    ]);
    let answer =
        json!({"task": {"uuid": uuid(5), "targets": {"devicesUuids": [uuid(1), uuid(2)]}, "triggers": triggers}});
    Mock::given(path(format!("/v1/device_tasks/{}", uuid(5))))
        .respond_with(ResponseTemplate::new(200).set_body_json(answer))
        .mount(&server)
        .await;
    let looks = AtomicUsize::new(0);
    Mock::given(path(format!("/v1/device_tasks/{}/runs", uuid(5))))
        .respond_with(move |_: &Request| {
            let run = |number, start: Option<&str>| json!({"deviceUuid": uuid(number), "startTime": start, "status": "TASK_RUN_STATUS_FINISHED"});
            let old = Some("2026-01-07T10:00:05Z");
            let runs = match looks.fetch_add(1, Ordering::SeqCst) {
                0 => json!([run(1, old), run(2, None)]),
                // The start is told to the second.
                1 => json!([run(1, Some("2026-05-21T08:30:00Z")), run(2, old)]),
                _ => json!([run(1, Some("2026-05-21T08:30:00Z")), run(2, Some("2026-05-21T08:31:00Z"))]),
            };
            ResponseTemplate::new(200).set_body_json(json!({"taskRuns": runs}))
        })
        .mount(&server)
        .await;
    let follow =
        client.soar().follow_task(task(5)).interval(Duration::from_millis(1)).deadline(Duration::from_secs(20));
    let states: Vec<_> = follow.states().try_collect().await.unwrap();
    let phases: Vec<_> = states.iter().map(|state| (state.phase, state.pending.len())).collect();
    assert_eq!(phases, [(TaskPhase::Waiting, 2), (TaskPhase::Running, 1), (TaskPhase::Finished, 0)]);
}

/// The trigger just made is known by its expiry; without it the time of this machine counts, give or take what clocks differ by.
#[tokio::test]
async fn only_runs_of_the_trigger_just_made_count() {
    let now = DateTime::<Utc>::from(std::time::SystemTime::now());
    let by_default = TaskDetails::new("Task", "Because");
    let expiry =
        bodies(&offline().soar().isolate_endpoints(&by_default, &Targets::devices([device(1)])))[0]["task"]["triggers"]
            [0]["manual"]["expireTime"]
            .clone();
    let trigger = |made: &str, expiry: &Value| json!({"manual": {"createTime": made, "expireTime": expiry}});
    let (old, fixed) = ("2026-01-07T10:00:00Z", json!("2030-01-01T00:00:00Z"));
    // A service whose clock is years away knows the trigger all the same.
    let away = json!([trigger(old, &fixed), trigger("2021-05-21T08:00:00Z", &expiry)]);
    for (details, triggers, counting) in [
        (details(), Value::Null, 1),
        (details(), json!([trigger(old, &fixed)]), 1),
        (by_default.clone(), json!([trigger(old, &fixed)]), 1),
        (by_default.clone(), away, 5),
    ] {
        let (server, client) = start().await;
        let shown = json!({"task": {"uuid": uuid(5), "triggers": triggers}});
        Mock::given(path(format!("/v1/device_tasks/{}", uuid(5))))
            .respond_with(ResponseTemplate::new(200).set_body_json(shown))
            .mount(&server)
            .await;
        let run = |number, start: DateTime<Utc>| json!({"deviceUuid": uuid(number), "startTime": start, "status": "TASK_RUN_STATUS_FINISHED"});
        let ago = |minutes| now - chrono::TimeDelta::minutes(minutes);
        let away = |second| format!("2021-05-21T08:00:0{second}Z").parse().unwrap();
        let runs = json!([
            run(1, ago(4)),
            run(2, ago(6)),
            run(3, ago(400_000)),
            run(4, away(1)),
            run(5, old.parse().unwrap())
        ]);
        Mock::given(path(format!("/v1/device_tasks/{}/runs", uuid(5))))
            .respond_with(ResponseTemplate::new(200).set_body_json(json!({"taskRuns": runs})))
            .mount(&server)
            .await;
        let follow = client.soar().follow_task(task(5)).made_with(&details, now).deadline(Duration::from_secs(20));
        let states: Vec<_> = follow.states().try_collect().await.unwrap();
        let last = states.last().unwrap();
        let dates: Vec<_> = last.runs.iter().map(|run| run.start_time.clone()).collect();
        assert_eq!(last.earlier_runs, 5 - counting);
        assert_eq!(last.runs.len(), counting, "{:?} {dates:?}", last.since);
    }
}

#[tokio::test]
async fn two_devices_of_one_name_are_told_apart_by_the_caller() {
    let (server, client) = start().await;
    let devices = json!([
        {"uuid": uuid(1), "displayName": "pc-17"},
        {"uuid": uuid(2), "displayName": "pc-17"},
        {"uuid": uuid(3), "displayName": "another"},
    ]);
    Mock::given(path("/v1/devices"))
        .and(query_param("displayNames", "pc-17"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"devices": devices})))
        .mount(&server)
        .await;
    let error = client.soar().find_device("pc-17").await.unwrap_err().to_string();
    assert!(error.contains("2 devices are named `pc-17`"), "{error}");
    assert!(error.contains(&uuid(1)) && error.contains(&uuid(2)) && !error.contains(&uuid(3)), "{error}");

    // A message that grows long would be cut: the rest is counted.
    let (server, client) = start().await;
    let devices: Vec<Value> =
        (1..40).map(|number| json!({"uuid": uuid(number), "displayName": format!("PC-17-{number}")})).collect();
    let all = ResponseTemplate::new(200).set_body_json(json!({"devices": devices}));
    Mock::given(path("/v1/devices")).respond_with(all).mount(&server).await;
    let error = client.soar().find_device("pc-17").await.unwrap_err().report();
    assert!(error.contains(&uuid(1)) && error.contains("more") && !error.contains('…'), "{error}");
    assert_eq!(client.soar().find_device("pc-17-3").await.unwrap().as_str(), uuid(3));
    assert!(client.soar().find_device(" ").await.unwrap_err().to_string().contains("must not be empty"));
}

#[test]
fn a_word_that_is_newer_than_the_library_is_sent_when_that_is_said() {
    let client = offline();
    let list = client.devices().list().functionality_status("DEVICE_FUNCTIONALITY_STATUS_NEWER");
    assert!(list.preview().unwrap_err().to_string().contains("must be allowed explicitly"));
    let url = list.allow_unknown_words().preview().unwrap().url;
    assert!(url.contains("functionalityStatus=DEVICE_FUNCTIONALITY_STATUS_NEWER"), "{url}");
    let incident = eset_connect::IncidentUuid::new(uuid(1)).unwrap();
    let update = client.incidents().update(incident).severity("INCIDENT_SEVERITY_LEVEL_NEWER");
    assert!(update.preview().is_err());
    let body = update.allow_unknown_words().preview().unwrap().body.unwrap();
    assert_eq!(body["severity"], "INCIDENT_SEVERITY_LEVEL_NEWER");
}

#[test]
fn the_playbook_says_who_may_do_what() {
    let playbook = include_str!("../docs/playbook.md");
    for command in Command::ALL {
        let dangerous = if command.is_dangerous() { "yes |" } else { "|" };
        let row = format!("| {command} | {} | {dangerous}", command.right().as_str());
        assert!(playbook.lines().any(|line| line == row), "{row}");
    }
}
