//! The feeds of SentinelOne against the simulator: what is new, changed, closed and gone, and that a death loses nothing.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use asset_connectors::{Ended, Outcome, SentinelOneAccount};
use common::Dying;
use common::bench::dies_anywhere;
use vendor_sim::{Fault, SentinelOne};

type Bench = common::bench::Bench<SentinelOne>;

const DAY: u32 = 24 * 60;

fn names() -> impl Iterator<Item = &'static str> {
    SentinelOneAccount::FEEDS.iter().map(|info| info.feed.record)
}

/// Feeds that learn of some things only when the whole list is read, once a day.
fn learns_of_changes_after(name: &str) -> u32 {
    // The service filters these alerts by their creation only.
    if name == "cloud-alerts" { DAY + 1 } else { 20 }
}

#[tokio::test]
async fn the_first_run_reports_all_and_the_second_nothing() {
    for name in names() {
        let bench = Bench::new(name).await;
        let first = bench.run().await;
        let all = bench.fleet().len();
        assert!(all >= 30 && first.set_aside == 0, "{name}: {first:?}");
        assert_eq!((first.new + first.closed, first.changed, first.gone), (all, 0, 0), "{name}: {first:?}");
        assert_eq!(bench.files.lines("events").len() as u64, all, "{name}");
        assert_eq!(bench.later(20).await, [0; 4], "{name}");
    }
}

#[tokio::test]
async fn what_comes_is_new_and_what_changes_is_an_update() {
    for name in names() {
        let bench = Bench::new(name).await;
        bench.run().await;
        bench.pass(20);
        bench.fleet().add();
        let [new, changed, closed, gone] = bench.later(20).await;
        assert_eq!((new + closed, changed, gone), (1, 0, 0), "{name}: a finding may come closed");
        bench.fleet().touch(bench.open()).unwrap();
        assert_eq!(bench.later(learns_of_changes_after(name)).await, [0, 1, 0, 0], "{name}: changed");
        assert_eq!(bench.later(20).await, [0; 4], "{name}: and nothing else");
    }
}

#[tokio::test]
async fn a_finding_that_is_closed_is_said_so_once_and_opened_again_is_an_update() {
    for name in ["threats", "alerts", "cloud-alerts", "application-risks"] {
        let wait = learns_of_changes_after(name);
        let bench = Bench::new(name).await;
        bench.run().await;
        bench.pass(20);
        let open = bench.open();
        bench.fleet().close(open).unwrap();
        assert_eq!(bench.later(wait).await, [0, 0, 1, 0], "{name}: closed");
        assert_eq!(bench.later(wait).await, [0; 4], "{name}: and that once");
        assert_eq!(bench.closes(open), 1, "{name}");
        bench.fleet().reopen(open).unwrap();
        assert_eq!(bench.later(wait).await, [0, 1, 0, 0], "{name}: opened again");
    }
}

/// Whether the feed's list is whole, so that what is missing from it is gone. Threats and alerts stay listed for as long as the
/// vendor keeps them.
fn tells_what_is_gone(name: &str) -> bool {
    !["threats", "alerts", "cloud-alerts"].contains(&name)
}

#[tokio::test]
async fn gone_is_said_with_proof_only() {
    for name in names() {
        let bench = Bench::new(name).await;
        bench.run().await;
        bench.pass(20);
        let removed = bench.fleet().indexes()[3];
        let id = bench.fleet().id(removed).unwrap();
        bench.fleet().remove(removed).unwrap();
        let mut gone = 0;
        for _ in 0..3 {
            gone += bench.later(DAY + 1).await[3];
        }
        assert_eq!(gone, u64::from(tells_what_is_gone(name)), "{name}");
        let lines = bench.files.lines("gone");
        assert_eq!(lines.len() as u64, gone, "{name}: {lines:?}");
        assert!(lines.iter().all(|line| line.contains(&id)), "{name}: {lines:?}");
    }
}

#[tokio::test]
async fn a_death_at_any_batch_loses_nothing_and_repeats_nothing() {
    for name in names() {
        dies_anywhere::<SentinelOne>(name).await;
    }
}

/// A console without the list of all installations is asked application by application, and a walk that died goes on at the same one,
/// though others came or went before it.
#[tokio::test]
async fn applications_of_the_inventory_are_walked_by_name() {
    let bench = Bench::new("applications").await;
    let no_list = vec![Fault::Status(404); 64];
    bench.sim.faults().script("GET /web/api/v2.1/installed-applications", no_list).unwrap();
    let all = bench.fleet().len();
    let name = |index: u64| bench.fleet().record(index).unwrap()["name"].as_str().unwrap().to_owned();
    let mut names: Vec<(String, u64)> = bench.fleet().indexes().into_iter().map(|index| (name(index), index)).collect();
    names.sort();

    // It dies behind the second application; then the first one is uninstalled everywhere.
    let died = bench.files.run_with(&bench.connector, |sink| Dying { sink, batches: 2 }).await;
    assert!(died.is_err());
    bench.pass(20);
    let first = names[0].0.clone();
    for (_, index) in names.iter().filter(|(name, _)| *name == first) {
        bench.fleet().remove(*index).unwrap();
    }
    bench.run().await;
    let events = bench.files.lines("events");
    assert_eq!(events.len() as u64, all, "each once");
    assert!(bench.files.lines("gone").is_empty(), "a walk that was resumed proves nothing");
}

#[tokio::test]
async fn a_time_of_changes_that_is_refused_lists_all() {
    const AGENTS: &str = "GET /web/api/v2.1/agents";
    let bench = Bench::new("agents").await;
    let all = bench.run().await.new;
    bench.pass(1);
    bench.sim.faults().script(AGENTS, [Fault::Status(400)]).unwrap();
    let report = bench.files.report(&bench.connector).await;
    assert_eq!((report.outcome(), report.counters.unchanged), (Outcome::Done, all), "{report:?}");

    // A list that refuses everything fails, and is not asked again and again.
    bench.pass(1);
    bench.sim.faults().always(AGENTS, Fault::Status(400)).unwrap();
    let before = bench.sim.stats().on(AGENTS);
    let report = bench.files.report(&bench.connector).await;
    assert!(matches!(report.scopes[0].ended, Ended::Failed(_)), "{report:?}");
    assert_eq!(bench.sim.stats().on(AGENTS) - before, 2);
}
