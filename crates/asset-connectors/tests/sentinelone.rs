//! The feeds of SentinelOne against the simulator: what is new, changed, closed and gone, and that a death loses nothing.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use asset_connectors::SentinelOneAccount;
use common::{Dying, Files};
use vendor_sim::SentinelOne;

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
        let bench = Bench::new(name).await;
        let undisturbed = Files::new();
        undisturbed.run(&bench.connector).await.unwrap();
        let mut deaths = 0;
        loop {
            let files = Files::new();
            let dying = files.run_with(&bench.connector, |sink| Dying { sink, batches: deaths }).await;
            files.run(&bench.connector).await.unwrap();
            assert_eq!(files.lines("events"), undisturbed.lines("events"), "{name}: died after {deaths}");
            assert!(files.lines("gone").is_empty(), "{name}");
            if dying.is_ok() {
                break;
            }
            deaths += 1;
        }
        assert!(deaths >= 4, "{name}: {deaths}");
    }
}
