//! Stories against the simulated ESET Connect, which keeps state and counts the writes that took effect.
#![cfg(feature = "client")]
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::BTreeSet;
use std::time::Duration;

use eset_connect::conformance::exercise;
use eset_connect::models::{Device, QuarantineFilter};
use eset_connect::soar::{FetchEvent, OnDemandScan, RunCommand, Targets, TaskDetails, TaskPhase};
use eset_connect::{
    Bounds, DetectionUuid, DeviceGroupUuid, DeviceUuid, EsetClient, Pending, PolicyAssignmentUuid, PolicyUuid, Quota,
    Region, Retry, TaskUuid,
};
use futures_util::{StreamExt as _, TryStreamExt as _};
use open_record::Integer;
use vendor_sim::{EsetSim, Fault, RetryAfter};

fn client(sim: &EsetSim) -> EsetClient {
    let credentials = sim.credentials();
    EsetClient::builder(Region::Eu, credentials.username, credentials.password)
        .base_url(sim.url())
        .quota(Quota::unlimited())
        .retry(Retry::new().first_wait(Duration::from_millis(1)).longest_wait(Duration::from_millis(5)))
        .pending(Pending::new("response-id").first_wait(Duration::from_millis(1)))
        .bounds(Bounds::new().request_timeout(Duration::from_millis(400)))
        .build()
        .unwrap()
}

fn device(sim: &EsetSim, index: u64) -> DeviceUuid {
    DeviceUuid::new(sim.fleet("devices").unwrap().id(index).unwrap()).unwrap()
}

fn details(name: &str) -> TaskDetails {
    TaskDetails::new(name, "Test")
}

async fn end_of(client: &EsetClient, task: Option<String>) -> TaskPhase {
    let task = TaskUuid::new(task.unwrap()).unwrap();
    let follow = client.soar().follow_task(task).interval(Duration::from_millis(2)).deadline(Duration::from_secs(20));
    let states: Vec<_> = follow.states().try_collect().await.unwrap();
    states.last().unwrap().phase
}

#[tokio::test]
async fn a_machine_is_isolated_scanned_and_put_back() {
    let sim = EsetSim::builder()
        .fleet(20)
        .clean()
        .unlimited()
        .task_pace(Duration::from_millis(5))
        .failing_device(1)
        .start()
        .await
        .unwrap();
    let client = client(&sim);
    assert!(client.soar().test_connection().send().await.into_single().is_ok());
    let machine = device(&sim, 0);
    let targets = Targets::devices([machine.clone()]);

    let isolate = client.soar().isolate_endpoints(&details("isolate"), &targets).send().await.into_single().unwrap();
    assert_eq!(end_of(&client, isolate.uuid).await, TaskPhase::Finished);
    assert!(sim.is_isolated(0));

    let scan = client.soar().on_demand_scan(&details("scan"), &targets, &OnDemandScan::new()).send().await;
    assert_eq!(end_of(&client, scan.into_single().unwrap().uuid).await, TaskPhase::Finished);

    let end = "2100-01-01T00:00:00Z".parse().unwrap();
    let events = client.soar().fetch_event(&FetchEvent::until(end).count(0)).send().await.into_single().unwrap();
    assert!(!events.items.is_empty());
    let found = client.detections().list().page_size(1).send().await.unwrap().items.remove(0);
    let detection = DetectionUuid::new(found.uuid.as_str()).unwrap();
    client.detections().resolve(&detection).note("Handled").send().await.unwrap();
    assert_eq!(client.detections().get(&detection).send().await.unwrap().resolved, Some(true));

    let release = client.soar().unisolate_endpoints(&details("release"), &targets).send().await.into_single().unwrap();
    assert_eq!(end_of(&client, release.uuid).await, TaskPhase::Finished);
    assert!(!sim.is_isolated(0));

    let both = Targets::devices([machine, device(&sim, 1)]);
    let task = client.soar().isolate_endpoints(&details("both"), &both).send().await.into_single().unwrap();
    assert_eq!(end_of(&client, task.uuid).await, TaskPhase::Failed);
    assert!(sim.is_isolated(0) && !sim.is_isolated(1));
}

#[tokio::test]
async fn whatever_happens_a_write_takes_effect_once_at_most() {
    let faults = [
        (Fault::ErrorAfterWork(500), false),
        (Fault::Hangup, false),
        (Fault::ResetInHead, false),
        (Fault::ResetInBody, false),
        (Fault::TruncatedBody, false),
        (Fault::CutJson, false),
        (Fault::Delay(Duration::from_secs(2)), false),
        (Fault::PendingForEver { polls: 1 }, false),
        (Fault::Pending { polls: 3 }, true),
        (Fault::TooManyRequests(RetryAfter::Absent), true),
        (Fault::ExpiredToken, true),
        (Fault::SlowBody { pieces: 5, pause: Duration::from_millis(2) }, true),
    ];
    for (fault, succeeds) in faults {
        let sim = EsetSim::builder().fleet(3).clean().unlimited().start().await.unwrap();
        let client = client(&sim);
        sim.faults().script("POST /v1/device_tasks", [fault.clone()]).unwrap();
        let call = client.soar().isolate_endpoints(&details("isolate"), &Targets::devices([device(&sim, 0)]));
        let result = call.send().await.into_single();
        assert_eq!(sim.stats().written("POST /v1/device_tasks"), 1, "{fault:?}");
        match result {
            Ok(_) => assert!(succeeds, "{fault:?}"),
            Err(failure) => {
                assert!(!succeeds, "{fault:?}: {failure}");
                assert!(failure.maybe_sent, "{fault:?}: {failure:?}");
            }
        }
    }
}

#[tokio::test]
async fn faults_by_chance_leave_walks_complete() {
    let sim = EsetSim::builder()
        .seed(3)
        .fleet(300)
        .fleet_of("detections", 150)
        .unlimited()
        .fault_rate(0.2)
        .retry_after(RetryAfter::Absent)
        .start()
        .await
        .unwrap();
    let client = client(&sim);
    let mut devices = std::pin::pin!(client.devices().list().page_size(20).pages());
    let mut seen = BTreeSet::new();
    let mut aside = 0;
    while let Some(page) = devices.try_next().await.unwrap() {
        aside += page.dead_letters.len();
        seen.extend(page.items.into_iter().map(|device: Device| device.uuid));
        if seen.len() % 100 < 20 {
            sim.expire_tokens(true);
        }
    }
    assert_eq!(seen.len() + aside, 300);
    let detections: Vec<_> = client.detections_v1().list().page_size(20).items().try_collect().await.unwrap();
    assert_eq!(detections.len(), 150);
    assert!(client.stats().retries > 0 && client.stats().token_requests > 1);
}

#[tokio::test]
async fn policies_rank_and_renumber() {
    let sim = EsetSim::builder().fleet(3).clean().unlimited().start().await.unwrap();
    let client = client(&sim);
    let policies = client.soar().list_policies().send().await.into_single().unwrap().items;
    let policy = |index: usize| PolicyUuid::new(policies[index].uuid.clone().unwrap()).unwrap();
    let target = Targets::devices([device(&sim, 2)]);
    let mut assignments = Vec::new();
    for index in 0..2 {
        let assigned =
            client.soar().assign_policy_to_endpoints(&policy(index), &target).send().await.into_single().unwrap();
        assignments.push(PolicyAssignmentUuid::new(assigned.uuid.unwrap()).unwrap());
    }
    let ranks = async || {
        let list = client.policy_assignments().list().target(device(&sim, 2)).send().await.unwrap().items;
        list.into_iter()
            .map(|assignment| (assignment.uuid.unwrap(), assignment.rank.and_then(Integer::as_i64).unwrap()))
            .collect::<BTreeSet<_>>()
    };
    let count = i64::try_from(ranks().await.len()).unwrap();
    client.policy_assignments().update_ranking(&assignments[1], 1).send().await.unwrap();
    assert!(ranks().await.contains(&(assignments[1].to_string(), 1)));
    let error = client.policy_assignments().update_ranking(&assignments[1], 100).send().await.unwrap_err();
    assert_eq!(error.status().map(eset_connect::StatusCode::as_u16), Some(412));
    client.soar().delete_policy_assignments([assignments[1].clone()]).send().await.into_single().unwrap();
    let left: Vec<i64> = ranks().await.into_iter().map(|(_, rank)| rank).collect::<BTreeSet<_>>().into_iter().collect();
    assert_eq!(left, (1..count).collect::<Vec<_>>());
}

#[tokio::test]
async fn purged_objects_are_gone_and_downloads_are_files() {
    let sim = EsetSim::builder().fleet(3).clean().unlimited().start().await.unwrap();
    let client = client(&sim);
    let objects = client.quarantined_objects().list().send().await.unwrap().items;
    let before = client.quarantined_objects().count().send().await.unwrap();
    assert!(before > Integer::from(0));
    let first = eset_connect::QuarantinedObjectUuid::new(objects[0].uuid.clone().unwrap()).unwrap();
    let mut file = Vec::new();
    let size = client.quarantined_objects().batch_download([first]).write_to(&mut file).await.unwrap();
    assert_eq!(size, file.len() as u64);
    assert!(file.starts_with(b"PK"));
    let filter = QuarantineFilter::new().quarantine_reason(objects[0].quarantine_reason.clone().unwrap());
    client.quarantined_objects().purge(&filter).send().await.unwrap();
    let reason = objects[0].quarantine_reason.clone().unwrap();
    assert_eq!(client.quarantined_objects().count().quarantine_reason(reason).send().await.unwrap(), 0);
    assert!(client.quarantined_objects().count().send().await.unwrap() < before);
}

#[tokio::test]
async fn an_import_reports_what_was_refused() {
    let sim = EsetSim::builder().fleet(3).clean().unlimited().start().await.unwrap();
    let client = client(&sim);
    let named = |name: &str| {
        let mut device = Device::default();
        device.display_name = Some(name.to_owned());
        device
    };
    let taken = client.devices().get(device(&sim, 0)).send().await.unwrap().display_name.unwrap();
    let devices = [named("import-1"), named(&taken), named("import-2")];
    let imported = client.devices().batch_import(&devices, DeviceGroupUuid::all()).send().await.unwrap();
    assert_eq!(imported.devices.unwrap_or_default().len() + imported.errors.unwrap_or_default().len(), 3);
    let twice =
        client.devices().batch_import(&[named("a"), named("a")], DeviceGroupUuid::all()).send().await.unwrap_err();
    assert_eq!(twice.to_string(), "invalid devices: must have different display names");
}

#[tokio::test]
async fn an_empty_500_is_told_as_it_is() {
    let sim = EsetSim::builder().fleet(3).clean().unlimited().run_command_needs_second_factor().start().await.unwrap();
    let client = client(&sim);
    let call =
        client.soar().run_command(&details("run"), &Targets::devices([device(&sim, 0)]), &RunCommand::new("dir"));
    let failure = call.send().await.into_single().unwrap_err();
    assert_eq!((failure.status_code, failure.maybe_sent), (Some(500), true));
    assert_eq!(sim.stats().written("POST /v1/device_tasks"), 0);
}

/// The composed identifiers exist nowhere, so many answers are 404; but no request is malformed and no answer misread.
#[tokio::test]
async fn the_simulator_takes_every_composed_request() {
    let sim = EsetSim::builder().fleet(30).clean().unlimited().start().await.unwrap();
    let exchanges: Vec<_> = exercise(&client(&sim)).unwrap().collect().await;
    assert_eq!(exchanges.len(), 102);
    let refused: Vec<_> = exchanges
        .iter()
        .filter(|exchange| !exchange.decoded && exchange.status != Some(404))
        .map(|exchange| exchange.error.as_deref().unwrap_or_default())
        .collect();
    // The contract names no permissions.
    let [refused] = refused[..] else { panic!("{refused:?}") };
    let expected = "service answered 400: role.permissionNames: devices.read is unknown (code 3, request id ";
    assert!(refused.starts_with(expected), "{refused}");
}

/// The service makes one task of equal ones: what ran before the trigger says nothing of what it does now.
#[tokio::test]
async fn an_old_run_of_an_equal_task_is_not_taken_for_the_new_one() {
    let pace = Duration::from_millis(300);
    let sim = EsetSim::builder().fleet(3).clean().unlimited().task_pace(pace).start().await.unwrap();
    let client = client(&sim);
    let targets = Targets::devices([device(&sim, 0)]);
    let isolate = async || {
        client.soar().isolate_endpoints(&details("Isolate"), &targets).send().await.into_single().unwrap().uuid
    };
    let first = isolate().await;
    assert_eq!(end_of(&client, first.clone()).await, TaskPhase::Finished);
    let second = isolate().await;
    assert_eq!(first, second);
    let follow = client.soar().follow_task(TaskUuid::new(second.unwrap()).unwrap()).interval(Duration::from_millis(5));
    let states: Vec<_> = follow.deadline(Duration::from_secs(20)).states().try_collect().await.unwrap();
    assert_ne!(states[0].phase, TaskPhase::Finished, "{states:?}");
    assert_eq!(states.last().unwrap().phase, TaskPhase::Finished);
    assert!(states.iter().all(|state| state.runs.len() <= 1));
}

#[tokio::test]
async fn a_device_is_found_by_its_name() {
    let sim = EsetSim::builder().fleet(20).clean().unlimited().start().await.unwrap();
    let client = client(&sim);
    let wanted = device(&sim, 3);
    let name = client.devices().get(&wanted).send().await.unwrap().display_name.unwrap();
    assert_eq!(client.soar().find_device(&name).await.unwrap(), wanted);
    assert_eq!(client.soar().find_device(&name.to_uppercase()).await.unwrap(), wanted);
    let error = client.soar().find_device(&name[..name.len() - 1]).await.unwrap_err().to_string();
    assert!(error.starts_with("invalid device: no device is named") && error.contains(wanted.as_str()), "{error}");
}
