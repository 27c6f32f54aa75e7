//! What is particular to each vendor.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::time::Duration;

use asset_connectors::{
    Absence, AsJson, Doubt, Ended, EsetAccount, Outcome, Scope, ScopeReport, SentinelOneAccount, Settings,
    SophosAccount,
};
use common::{
    Connected, DIALECT, EsetVendor, Files, SentinelOneVendor, Simulated, SophosVendor, context, eset_client, numbers,
    sentinelone_client, sophos_client, start,
};
use vendor_sim::{Fault, Identity, Seen, Sim};

const AGENTS: &str = "GET /web/api/v2.1/agents";
const USERS: &str = "GET /common/v1/directory/users";
const DEVICES: &str = "GET /v1/devices";

/// The requests to one route, as they were sent.
fn sent(seen: Vec<Seen>, route: &str) -> Vec<String> {
    seen.into_iter().filter(|seen| seen.route == route).map(|seen| seen.target).collect()
}

#[tokio::test]
async fn eset_groups_come_first_and_give_devices_their_names() {
    let sim = start(60, |builder| builder.device_groups(30)).await;
    let files = Files::new();
    files.run(&EsetVendor::connect(&sim, 10)).await.unwrap();
    let routes: Vec<_> = sim.seen().into_iter().map(|seen| seen.route).collect();
    let first_device = routes.iter().position(|route| *route == DEVICES).unwrap();
    let last_group = routes.iter().rposition(|route| *route == "GET /v1/device_groups").unwrap();
    assert!(last_group < first_device, "{routes:?}");
    assert!(sim.stats().on("GET /v1/device_groups") >= 3, "all pages of groups");
    assert!(files.lines("events").iter().any(|line| line.contains(r#""groups":[{"name":"#)));
}

#[tokio::test]
async fn eset_contact_alone_is_no_change() {
    let sim = start(20, |builder| builder).await;
    let files = Files::new();
    let connector = EsetVendor::connect(&sim, 10);
    files.run(&connector).await.unwrap();
    for index in 0..20 {
        sim.fleet("devices").unwrap().contact(index).unwrap();
    }
    assert_eq!(numbers(&files.run(&connector).await.unwrap()), [0, 0, 20, 0, 0]);
}

#[tokio::test]
async fn another_output_is_reported_whole() {
    let sim = start(20, |builder| builder).await;
    let agents = start(20, |builder| builder).await;
    let users = start(20, |builder| builder).await;
    let files = Files::new();
    let [mut first, mut second] = [Vec::<Connected>::new(), Vec::new()];
    for (connectors, version) in [(&mut first, "1"), (&mut second, "2")] {
        let context = context().product_version(version);
        let output = &AsJson(DIALECT);
        connectors.extend(EsetAccount::new(eset_client(&sim), context.clone()).connectors(output));
        connectors.extend(SentinelOneAccount::new(sentinelone_client(&agents), context.clone()).connectors(output));
        connectors.extend(SophosAccount::new(sophos_client(&users), context).connectors(output));
    }
    let by_default = asset_connectors::feeds().filter(|info| info.by_default).count();
    assert!(first.len() == second.len() && (3..=by_default).contains(&first.len()));
    for (first, second) in first.iter().zip(&second) {
        // Findings may come closed.
        let new = files.run(first).await.unwrap();
        assert!(new.new >= 1 && new.new + new.closed >= 20 && new.changed == 0, "{}", first.feed());
        let quiet = files.run(first).await.unwrap();
        assert_eq!((quiet.new, quiet.changed, quiet.closed), (0, 0, 0), "{}", first.feed());
        let again = files.run(second).await.unwrap();
        assert_eq!((again.new, again.changed, again.closed), (0, new.new, new.closed), "{}", first.feed());
        let quiet = files.run(second).await.unwrap();
        assert_eq!((quiet.new, quiet.changed, quiet.closed), (0, 0, 0), "{}", first.feed());
    }
}

#[tokio::test]
async fn accounts_that_share_a_state_keep_to_themselves() {
    let [one, other] = [start(5, |builder| builder).await, start(7, |builder| builder).await];
    let files = Files::new();
    let account = |sim: &Sim<vendor_sim::Eset>, name: &str| {
        let account = EsetAccount::new(eset_client(sim), context()).named(name);
        account.connector("eset-devices", &AsJson(DIALECT)).unwrap()
    };
    let (one, other) = (account(&one, "one"), account(&other, "other"));
    assert_eq!(files.run(&one).await.unwrap().new, 5);
    assert_eq!(numbers(&files.run(&other).await.unwrap()), [7, 0, 0, 0, 0]);
    assert_eq!(numbers(&files.run(&one).await.unwrap()), [0, 0, 5, 0, 0]);
}

#[tokio::test]
async fn a_cursor_that_has_expired_begins_the_walk_anew() {
    let sim = start(50, |builder| builder.cursor_lifetime(Duration::from_millis(300))).await;
    let files = Files::new();
    let dying = files.run_with(&EsetVendor::connect(&sim, 10), |sink| common::Dying { sink, batches: 2 }).await;
    assert!(dying.is_err());
    tokio::time::sleep(Duration::from_millis(400)).await;
    let counters = files.run(&EsetVendor::connect(&sim, 10)).await.unwrap();
    assert_eq!((counters.new, counters.unchanged), (30, 20));
    assert_eq!(files.lines("events").len(), 50);
}

#[tokio::test]
async fn a_walk_goes_on_at_its_cursor() {
    let sim = start(50, |builder| builder).await;
    let files = Files::new();
    assert!(files.run_with(&EsetVendor::connect(&sim, 10), |sink| common::Dying { sink, batches: 2 }).await.is_err());
    let counters = files.run(&EsetVendor::connect(&sim, 10)).await.unwrap();
    assert_eq!((counters.read, counters.new), (30, 30), "the first two pages are not read again");
}

#[tokio::test]
async fn sentinelone_asks_for_decommissioned_agents_and_later_only_for_updates() {
    let sim: Sim<vendor_sim::SentinelOne> = start(50, |builder| builder).await;
    for index in 0..5 {
        sim.fleet("agents").unwrap().decommission(index).unwrap();
    }
    let files = Files::new();
    let connector = SentinelOneVendor::connect(&sim, 20);
    assert_eq!(files.run(&connector).await.unwrap().new, 50);
    let first = sent(sim.seen(), AGENTS);
    assert!(
        first.iter().all(|target| target.contains("isDecommissioned=true%2Cfalse") && target.contains("sortBy=id"))
    );
    assert!(first.iter().all(|target| !target.contains("updatedAt")), "{first:?}");

    sim.fleet("agents").unwrap().touch(3).unwrap();
    let counters = files.run(&connector).await.unwrap();
    assert_eq!((counters.new, counters.changed), (0, 1));
    assert!(counters.read < 20, "only what was updated: {counters:?}");
    let second = sent(sim.seen(), AGENTS).split_off(first.len());
    assert!(second[0].contains("updatedAt__gte="), "{second:?}");
}

#[tokio::test]
async fn sentinelone_lists_all_when_some_are_gone_or_the_last_time_is_long_ago() {
    let sim = start(50, |builder| builder).await;
    let files = Files::new();
    let connector = SentinelOneVendor::connect(&sim, 20);
    files.run(&connector).await.unwrap();
    sim.fleet("agents").unwrap().remove(30).unwrap();
    let counters = files.run(&connector).await.unwrap();
    assert_eq!(numbers(&counters)[3..], [1, 0]);
    assert!(counters.read >= 49);
    assert!(files.run(&connector).await.unwrap().read < 49);

    let account = SentinelOneAccount::new(sentinelone_client(&sim), context());
    let account = account.settings(Settings::new().whole_every(Duration::ZERO));
    let connector = account.connector("sentinelone-agents", &AsJson(DIALECT)).unwrap();
    let counters = files.run(&connector).await.unwrap();
    assert_eq!((counters.read, counters.new, counters.changed), (49, 0, 0));
}

#[tokio::test]
async fn sentinelone_does_not_believe_a_total_of_none() {
    let sim = start(50, |builder| builder).await;
    let files = Files::new();
    let connector = SentinelOneVendor::connect(&sim, 20);
    files.run(&connector).await.unwrap();
    sim.faults().always(AGENTS, Fault::Total(0)).unwrap();
    let counters = files.run(&connector).await.unwrap();
    assert!(counters.read < 49 && counters.gone == 0, "{counters:?}");
}

#[tokio::test]
async fn sophos_walks_all_tenants_and_sets_aside_those_it_may_not_read() {
    let sim = start(90, |builder| builder.identity(Identity::Partner).tenants(3)).await;
    let files = Files::new();
    let connector = SophosVendor::connect(&sim, 10);
    connector.test_connection().await.unwrap();
    assert_eq!(numbers(&files.run(&connector).await.unwrap()), [90, 0, 0, 0, 0]);
    for tenant in sim.tenant_ids() {
        assert!(files.lines("events").iter().any(|line| line.contains(&tenant)), "{tenant}");
    }
    assert_eq!(numbers(&files.run(&connector).await.unwrap()), [0, 0, 90, 0, 0]);

    let index = (0..90).find(|index| sim.fleet("users").unwrap().tenant(*index).unwrap() == 2).unwrap();
    sim.fleet("users").unwrap().remove(index).unwrap();
    files.run(&connector).await.unwrap();
    let gone: serde_json::Value = serde_json::from_str(&files.lines("gone")[0]).unwrap();
    assert_eq!(gone["source"], format!("sophos-users/{}", sim.tenant_ids()[2]));
}

#[tokio::test]
async fn sophos_users_of_a_tenant_that_is_locked_are_not_called_gone() {
    let open = start(90, |builder| builder.identity(Identity::Organization).tenants(3)).await;
    let files = Files::new();
    files.run(&SophosVendor::connect(&open, 10)).await.unwrap();
    let locked = start(90, |builder| builder.identity(Identity::Organization).tenants(3).locked_tenant(1)).await;
    let connector = SophosVendor::connect(&locked, 10);
    for _ in 0..2 {
        let report = files.report(&connector).await;
        assert_eq!((report.counters.new, report.counters.gone), (0, 0));
        assert!(report.counters.unchanged >= 50, "two of three tenants: {:?}", report.counters);
        assert_eq!((report.outcome(), report.scopes.len()), (Outcome::Partial, 3));
        let of = |scope: &&ScopeReport| scope.scope.tenant_id() == Some(locked.tenant_ids()[1].as_str());
        let scope = report.scopes.iter().find(of).unwrap();
        assert!(matches!(&scope.ended, Ended::LeftOut(cause) if cause.status == Some(403)), "{scope:?}");
        assert_eq!(scope.absence, Absence::NotSure(Doubt::Incomplete));
        assert!(report.scopes.iter().filter(|scope| !of(scope)).all(|scope| scope.absence == Absence::Proven));
    }
}

#[tokio::test]
async fn sophos_users_whose_number_changes_are_listed_again() {
    let sim = start(30, |builder| builder).await;
    let files = Files::new();
    let connector = SophosVendor::connect(&sim, 10);
    files.run(&connector).await.unwrap();
    let before = sim.stats().on(USERS);
    sim.faults().on_page(USERS, 2, Fault::Total(31), 1).unwrap();
    let counters = files.run(&connector).await.unwrap();
    assert_eq!((counters.read, counters.unchanged), (60, 60));
    assert_eq!(sim.stats().on(USERS) - before, 6);

    // A number that never holds still: nobody is called gone, until it does.
    sim.fleet("users").unwrap().remove(5).unwrap();
    sim.faults().on_page(USERS, 2, Fault::Total(77), None).unwrap();
    assert_eq!(files.run(&connector).await.unwrap().gone, 0);
    sim.faults().clear();
    assert_eq!(files.run(&connector).await.unwrap().gone, 1);
}

#[tokio::test]
async fn sophos_groups_that_are_cut_short_are_read_in_full() {
    let sim = start(200, |builder| builder).await;
    let cut: Vec<u64> = (0..200)
        .filter(|index| {
            let groups = sim.fleet("users").unwrap().record(*index).unwrap()["groups"].clone();
            groups["total"].as_u64() > groups["itemsCount"].as_u64()
        })
        .collect();
    assert!(!cut.is_empty(), "the fleet has such users");
    let files = Files::new();
    files.run(&SophosVendor::connect(&sim, 100)).await.unwrap();
    let events: Vec<serde_json::Value> =
        files.lines("events").iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    for index in cut {
        let record = sim.fleet("users").unwrap().record(index).unwrap();
        let event = events.iter().find(|event| event["user"]["uid"] == record["id"]).unwrap();
        let groups = event["user"]["groups"].as_array().unwrap().len() as u64;
        assert_eq!(Some(groups), record["groups"]["total"].as_u64());
    }
    // Only users that are reported cost requests.
    let requests = sim.stats().total();
    files.run(&SophosVendor::connect(&sim, 100)).await.unwrap();
    assert!(sim.stats().total() - requests <= 5);
}

#[tokio::test]
async fn what_was_stored_survives_the_connector() {
    let sim: Sim<vendor_sim::Eset> = start(5, |builder| builder).await;
    let files = Files::new();
    let connector = EsetVendor::connect(&sim, 10);
    files.run(&connector).await.unwrap();
    let checkpoint = files.store().checkpoint(connector.feed(), &Scope::account("")).unwrap().unwrap();
    assert_eq!((checkpoint.feed(), checkpoint.version()), ("eset-devices", 1));
}

const APPS: &str = "GET /mobile/v1/devices/{id}/installed-apps";
const ENDPOINTS: &str = "GET /web/api/v2.1/application-management/inventory/endpoints";
const GROUPS: &str = "GET /v1/device_groups";

#[tokio::test]
async fn eset_groups_that_fail_do_not_hold_back_the_devices() {
    for status in [404, 500] {
        let sim = start(20, |builder| builder.device_groups(3)).await;
        sim.faults().always(GROUPS, Fault::Status(status)).unwrap();
        let files = Files::new();
        let connector = EsetVendor::connect(&sim, 10);
        let report = files.report(&connector).await;
        assert_eq!((report.outcome(), report.counters.new), (Outcome::Partial, 20), "{status}: {report:?}");
        let letters = files.lines("letters");
        assert!(
            letters.len() == 1 && letters[0].contains("groups") && letters[0].contains(&status.to_string()),
            "{letters:?}"
        );
        assert_eq!(report.scopes[0].absence, Absence::Proven);
        sim.faults().clear();
        assert_eq!(files.report(&connector).await.outcome(), Outcome::Done);
    }
}

#[tokio::test]
async fn eset_findings_whose_devices_cannot_be_named_are_reported_with_a_letter() {
    let sim = start(30, |builder| builder).await;
    for route in ["GET /v1/devices:batchGet", "GET /v1/devices/{deviceUuid}"] {
        sim.faults().always(route, Fault::Status(500)).unwrap();
    }
    let files = Files::new();
    let account = EsetAccount::new(eset_client(&sim), context());
    let connector = account.connector("eset-vulnerabilities", &AsJson(asset_mapping::Dialect::Schema)).unwrap();
    let report = files.report(&connector).await;
    assert_eq!(
        (report.outcome(), report.counters.new),
        (Outcome::Partial, sim.fleet("vulnerabilities").unwrap().len())
    );
    assert!(files.lines("letters").iter().all(|line| line.contains("names of their devices") && line.contains("500")));
    assert_eq!(report.scopes[0].absence, Absence::Proven, "such a letter stands for no record");
}

#[tokio::test]
async fn sophos_groups_that_are_refused_leave_absence_provable() {
    let sim = start(200, |builder| builder).await;
    sim.faults().always("GET /common/v1/directory/users/{userId}/groups", Fault::Status(500)).unwrap();
    let files = Files::new();
    let report = files.report(&SophosVendor::connect(&sim, 100)).await;
    assert_eq!((report.outcome(), report.counters.new), (Outcome::Partial, 200));
    assert_eq!(report.scopes[0].absence, Absence::Proven, "{:?}", report.scopes);
}

#[tokio::test]
async fn the_end_of_a_sophos_log_that_fails_for_good_is_given_up() {
    for status in [400, 500] {
        let sim = start(30, |builder| builder).await;
        let files = Files::new();
        let account = SophosAccount::new(sophos_client(&sim), context());
        let connector = account.connector("sophos-siem-alerts", &AsJson(asset_mapping::Dialect::Schema)).unwrap();
        let first = files.run(&connector).await.unwrap();
        assert!(first.new + first.closed > 0);
        sim.fleet("siem-alerts").unwrap().add();
        // As often as one request is sent.
        let tries = if status == 400 { 1 } else { 7 };
        sim.faults().script("GET /siem/v1/alerts", vec![Fault::Status(status); tries]).unwrap();
        let report = files.report(&connector).await;
        let counters = report.counters;
        assert_eq!((report.outcome(), counters.new + counters.closed), (Outcome::Done, 1), "{status}: {report:?}");
        assert_eq!(report.scopes[0].gap_beyond_hours, None, "all of it is still kept");
    }
}

#[tokio::test]
async fn one_sophos_mobile_device_fails_alone() {
    let sim = start(30, |builder| builder).await;
    let files = Files::new();
    let account = SophosAccount::new(sophos_client(&sim), context());
    let connector = account.connector("sophos-mobile-apps", &AsJson(asset_mapping::Dialect::Schema)).unwrap();
    sim.faults().script(APPS, [Fault::Status(400)]).unwrap();
    let report = files.report(&connector).await;
    assert_eq!((report.outcome(), report.counters.set_aside), (Outcome::Partial, 1), "{report:?}");
    assert!(report.counters.new > 0);
    assert!(files.lines("letters")[0].contains("the apps of the device cannot be read"));
    let all = files.run(&connector).await.unwrap();
    assert!(all.new > 0 && all.set_aside == 0, "{all:?}");

    // Known apps of a device that fails are not gone.
    sim.faults().always(APPS, Fault::Status(400)).unwrap();
    for _ in 0..3 {
        assert_eq!(files.report(&connector).await.counters.gone, 0);
    }
}

#[tokio::test]
async fn one_sentinelone_application_fails_alone() {
    let sim: Sim<vendor_sim::SentinelOne> = start(30, |builder| builder).await;
    let files = Files::new();
    let account = SentinelOneAccount::new(sentinelone_client(&sim), context());
    let connector = account.connector("sentinelone-applications", &AsJson(asset_mapping::Dialect::Schema)).unwrap();
    sim.faults().always("GET /web/api/v2.1/installed-applications", Fault::Status(404)).unwrap();
    let all = files.run(&connector).await.unwrap().new;
    for _ in 0..3 {
        sim.faults().script(ENDPOINTS, [Fault::Status(400)]).unwrap();
        let report = files.report(&connector).await;
        assert_eq!((report.outcome(), report.counters.gone), (Outcome::Partial, 0), "{report:?}");
        assert!(report.counters.unchanged > 0 && report.counters.unchanged < all);
        assert_eq!(report.scopes[0].absence, Absence::NotSure(Doubt::Incomplete));
    }
    assert!(files.lines("letters")[0].contains("applicationName"));
}

/// What an event says of its record, but not why it is reported.
fn told(line: &str) -> serde_json::Value {
    let mut event: serde_json::Value = serde_json::from_str(line).unwrap();
    for reason in ["activity_id", "activity_name", "type_uid", "type_name", "time"] {
        event.as_object_mut().unwrap().remove(reason);
    }
    event
}

/// A record whose details fail is reported as listed and named once, and reported whole as soon as they can be read.
async fn details_fail_and_come_back<V: vendor_sim::Vendor>(
    route: &'static str,
    foreign: &str,
    connect: impl Fn(&Sim<V>) -> Connected,
) {
    let answer = |body: &str| Fault::Answer { status: 200, body: body.to_owned() };
    let whole = {
        let (sim, files) = (start(8, |builder: vendor_sim::Builder<V>| builder).await, Files::new());
        assert_eq!(files.report(&connect(&sim)).await.outcome(), Outcome::Done);
        files.lines("events").iter().map(|line| told(line)).collect::<Vec<_>>()
    };
    let faults =
        [Fault::Status(403), Fault::Status(404), Fault::Status(500), Fault::Hangup, answer("{}"), answer(foreign)];
    for fault in faults {
        let (sim, files) = (start(8, |builder: vendor_sim::Builder<V>| builder).await, Files::new());
        let connector = connect(&sim);
        sim.faults().always(route, fault.clone()).unwrap();
        let first = files.report(&connector).await.counters;
        assert_eq!(first.new + first.closed, whole.len() as u64, "{fault:?}: all are reported: {first:?}");
        for _ in 0..2 {
            let report = files.report(&connector).await;
            let counters = report.counters;
            assert_eq!(report.outcome(), Outcome::Partial, "{fault:?} is still named: {report:?}");
            assert_eq!((counters.new, counters.changed, counters.closed, counters.gone), (0, 0, 0, 0), "{fault:?}");
        }
        let letters = files.lines("letters");
        assert!((1..=whole.len()).contains(&letters.len()), "{fault:?}: one for each: {letters:?}");
        let before = files.lines("events").len();
        sim.faults().clear();
        let report = files.report(&connector).await;
        assert_eq!(report.outcome(), Outcome::Done, "{fault:?}: {report:?}");
        let events: Vec<serde_json::Value> = files.lines("events").iter().map(|line| told(line)).collect();
        assert!(events.len() > before, "{fault:?}");
        for event in &whole {
            let uid = &event["metadata"]["uid"];
            let told: Vec<_> = events.iter().filter(|event| event["metadata"]["uid"] == *uid).collect();
            assert!(told.contains(&event), "{fault:?}: all of it is told: {event}\n{told:?}");
        }
        assert_eq!(files.lines("letters").len(), letters.len(), "{fault:?}");
        let quiet = files.run(&connector).await.unwrap();
        assert_eq!((quiet.new, quiet.changed, quiet.closed), (0, 0, 0), "{fault:?}");
    }
}

const SCHEMA: AsJson = AsJson(asset_mapping::Dialect::Schema);

#[tokio::test]
async fn eset_incidents_whose_details_fail_are_completed_later() {
    let foreign = r#"{"incident": {"uuid": "00000000-0000-0000-0000-000000000000", "deviceUuids": ["elsewhere"]}}"#;
    details_fail_and_come_back("GET /v2/incidents/{incidentUuid}", foreign, |sim| {
        let account =
            EsetAccount::new(eset_client(sim), context()).settings(Settings::new().whole_every(Duration::ZERO));
        account.connector("eset-incidents", &SCHEMA).unwrap()
    })
    .await;
}

#[tokio::test]
async fn sophos_cases_whose_details_fail_are_completed_later() {
    let foreign = r#"{"id": "00000000-0000-0000-0000-000000000000", "name": "another case", "status": "new"}"#;
    details_fail_and_come_back("GET /cases/v1/cases/{caseId}", foreign, |sim| {
        SophosAccount::new(sophos_client(sim), context()).connector("sophos-cases", &SCHEMA).unwrap()
    })
    .await;
}

#[tokio::test]
async fn a_mobile_device_that_hangs_up_and_an_application_fail_alone() {
    let sim = start(30, |builder| builder).await;
    let files = Files::new();
    let apps = SophosAccount::new(sophos_client(&sim), context()).connector("sophos-mobile-apps", &SCHEMA).unwrap();
    sim.faults().script(APPS, vec![Fault::Hangup; 7]).unwrap();
    let report = files.report(&apps).await;
    assert_eq!((report.outcome(), report.counters.set_aside), (Outcome::Partial, 1), "{report:?}");
    assert!(report.counters.new > 0);

    let sim: Sim<vendor_sim::SentinelOne> = start(30, |builder| builder).await;
    let files = Files::new();
    let account = SentinelOneAccount::new(sentinelone_client(&sim), context());
    let installed = account.connector("sentinelone-applications", &SCHEMA).unwrap();
    sim.faults().always("GET /web/api/v2.1/installed-applications", Fault::Status(404)).unwrap();
    sim.faults().script(ENDPOINTS, vec![Fault::Hangup; 7]).unwrap();
    let report = files.report(&installed).await;
    assert_eq!((report.outcome(), report.counters.set_aside), (Outcome::Partial, 1), "{report:?}");
    assert!(report.counters.new > 0);
}

#[tokio::test]
async fn a_lookup_that_answers_with_another_record_proves_nothing() {
    let (sim, files) = (start(20, |builder| builder).await, Files::new());
    let connector = EsetVendor::connect(&sim, 10);
    files.run(&connector).await.unwrap();
    let other = sim.fleet("devices").unwrap().record(3).unwrap();
    sim.fleet("devices").unwrap().remove(7).unwrap();
    let answer = serde_json::json!({ "device": other }).to_string();
    // The first lookup is that of a listed device, which shows that lookups work.
    let script = [Fault::Pass, Fault::Answer { status: 200, body: answer }];
    sim.faults().script("GET /v1/devices/{deviceUuid}", script).unwrap();
    let report = files.report(&connector).await;
    assert_eq!(report.counters.gone, 0);
    assert!(matches!(report.scopes[0].absence, Absence::NotSure(Doubt::LookupFailed { .. })), "{report:?}");
    assert_eq!(files.run(&connector).await.unwrap().gone, 1);
}

/// A service that puts a token into a record: events have it as it came, dead letters do not.
#[tokio::test]
async fn a_letter_about_a_record_has_no_secret() {
    let sim: Sim<vendor_sim::Eset> = start(30, |builder| builder).await;
    let files = Files::new();
    let secret = sim.credentials().password.clone();
    let incident =
        serde_json::json!({"uuid": "3f0e8a52-0b1c-4d6e-9f10-223344556677", "displayName": format!("<{secret}>")});
    let list = serde_json::json!({"incidents": [incident], "nextPageToken": ""}).to_string();
    sim.faults().always("GET /v2/incidents", Fault::Answer { status: 200, body: list }).unwrap();
    sim.faults().always("GET /v2/incidents/{incidentUuid}", Fault::Status(403)).unwrap();
    let connector = EsetAccount::new(eset_client(&sim), context()).connector("eset-incidents", &SCHEMA).unwrap();
    let report = files.report(&connector).await;
    assert_eq!(report.counters.new, 1, "{report:?}");
    let [letter] = &files.lines("letters")[..] else { panic!("one letter") };
    assert!(!letter.contains(&secret) && letter.contains("<[redacted]>"), "{letter}");
    assert!(!format!("{report:?}").contains(&secret));
    assert!(files.lines("events")[0].contains(&secret));
}

#[tokio::test]
async fn eset_groups_that_are_never_answered_leave_the_devices() {
    let (sim, files) = (start(20, |builder| builder).await, Files::new());
    sim.faults().always("GET /v1/device_groups", Fault::Hangup).unwrap();
    let report = files.report(&EsetVendor::connect(&sim, 10)).await;
    assert_eq!((report.outcome(), report.counters.new, report.counters.set_aside), (Outcome::Partial, 20, 1));
}

/// Ids of tenants are in messages and in the state, so one that quotes a secret is left out.
#[tokio::test]
async fn a_tenant_whose_id_is_a_secret_is_left_out() {
    let (sim, files) = (start(30, |builder| builder.identity(Identity::Partner).tenants(3)).await, Files::new());
    let secret = sim.credentials().client_secret.clone();
    let (tenant, host) = (&sim.tenant_ids()[0], sim.url());
    let tenants = serde_json::json!({
        "items": [{"id": tenant, "apiHost": host}, {"id": secret, "name": secret, "apiHost": host}],
        "pages": {"current": 1, "size": 100, "total": 1, "items": 2, "maxSize": 100},
    });
    let answer = Fault::Answer { status: 200, body: tenants.to_string() };
    sim.faults().always("GET /partner/v1/tenants", answer).unwrap();
    let report = files.report(&SophosVendor::connect(&sim, 10)).await;
    assert_eq!((report.outcome(), report.scopes.len()), (Outcome::Partial, 2), "{report:?}");
    assert!(report.counters.new > 0);
    let told = format!("{report:?} {:?}", files.lines("letters"));
    assert!(!told.contains(&secret) && told.contains("[redacted]"), "{told}");
}
