//! The feeds of Sophos Central against the simulator: what is new, changed, closed and gone.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use asset_connectors::{Outcome, SophosAccount};
use common::bench::changes;
use vendor_sim::{Fault, Sophos};

type Bench = common::bench::Bench<Sophos>;

fn names() -> impl Iterator<Item = &'static str> {
    SophosAccount::FEEDS.iter().map(|info| info.feed.record)
}

/// Feeds whose records cannot be looked up by id and whose pages are numbered: a record is gone when two complete walks lack it.
const TWICE: &[&str] = &["admins"];
const DAY: u32 = 24 * 60;

#[tokio::test]
async fn the_first_run_reports_all_and_the_second_nothing() {
    for feed in names() {
        let bench = Bench::new(feed).await;
        let first = bench.run().await;
        let all = bench.fleet().len();
        assert_eq!((first.set_aside, first.changed, first.gone), (0, 0, 0), "{feed}: {first:?}");
        let reported = first.new + first.closed;
        assert_eq!(reported + first.passed_over, all, "{feed}: {first:?}");
        assert_eq!(first.passed_over > 0, feed == "siem-events", "{feed}: {first:?}");
        assert!(reported > 5, "{feed}: {first:?}");
        assert_eq!(bench.files.lines("events").len() as u64, reported, "{feed}");
        assert_eq!(bench.later(10).await, [0; 4], "{feed}");
    }
}

#[tokio::test]
async fn what_comes_is_reported_once() {
    for feed in names() {
        let bench = Bench::new(feed).await;
        bench.run().await;
        // Of events, some are no findings.
        let added: Vec<u64> = (0..8).map(|_| bench.fleet().add()).collect();
        bench.pass(10);
        let run = bench.run().await;
        let reported = run.new + run.closed;
        if feed == "siem-events" {
            assert!((1..=8).contains(&reported), "{run:?}");
        } else {
            assert_eq!(reported, added.len() as u64, "{feed}: {run:?}");
        }
        assert_eq!((run.changed, run.gone), (0, 0), "{feed}");
        assert_eq!(bench.later(10).await, [0; 4], "{feed}");
    }
}

#[tokio::test]
async fn what_changes_is_an_update() {
    for feed in names() {
        // What a log or a span of time has once told is not read again.
        let (wait, told) = match feed {
            "siem-events" | "siem-alerts" | "detections" => (10, 0),
            // The list is read as a whole once a day.
            "alerts" => (DAY + 1, 1),
            _ => (10, 1),
        };
        let bench = Bench::new(feed).await;
        bench.run().await;
        bench.pass(10);
        bench.fleet().touch(bench.open()).unwrap();
        assert_eq!(bench.later(wait).await, [0, told, 0, 0], "{feed}: changed");
        assert_eq!(bench.later(10).await, [0; 4], "{feed}: and nothing else");
    }
}

#[tokio::test]
async fn a_case_that_is_resolved_is_closed_once_and_opened_again_an_update() {
    for by_key in [false, true] {
        let bench = Bench::with("cases", |builder| if by_key { builder.cases_by_key() } else { builder }).await;
        let first = bench.run().await;
        assert_eq!(first.new + first.closed, bench.fleet().len(), "by key: {by_key}: {first:?}");
        let open = bench.open();
        bench.fleet().close(open).unwrap();
        assert_eq!(bench.later(10).await, [0, 0, 1, 0]);
        assert_eq!(bench.later(10).await, [0; 4], "and that once");
        assert_eq!(bench.closes(open), 1);
        bench.fleet().reopen(open).unwrap();
        assert_eq!(bench.later(10).await, [0, 1, 0, 0]);
    }
}

#[tokio::test]
async fn gone_is_said_with_proof_only() {
    for feed in names() {
        let bench = Bench::new(feed).await;
        bench.run().await;
        bench.pass(10);
        let removed = bench.fleet().indexes()[3];
        bench.fleet().remove(removed).unwrap();
        let expected = match feed {
            // Nothing says that what a log had is not there any more.
            "siem-events" | "siem-alerts" | "detections" => 0,
            "alerts" => {
                assert_eq!(bench.later(10).await, [0; 4], "a walk over what is new proves nothing");
                1
            }
            _ => 1,
        };
        if TWICE.contains(&feed) {
            assert_eq!(bench.later(10).await, [0; 4], "{feed}: one walk proves nothing");
        }
        let later = bench.later(DAY + 1).await;
        assert_eq!(later, [0, 0, 0, expected], "{feed}: if its plan has no `lookup`, it belongs to TWICE");
        assert_eq!(bench.files.lines("gone").len() as u64, expected, "{feed}");
    }
}

#[tokio::test]
async fn a_log_that_was_not_read_for_a_day_reports_a_gap() {
    for feed in ["siem-events", "siem-alerts"] {
        let bench = Bench::new(feed).await;
        assert!(bench.files.report(&bench.connector).await.scopes.iter().all(|scope| scope.gap_beyond_hours.is_none()));
        bench.pass(DAY + 60);
        let report = bench.files.report(&bench.connector).await;
        assert!(report.scopes.iter().any(|scope| scope.gap_beyond_hours == Some(24)), "{feed}: {report:?}");
    }
}

#[tokio::test]
async fn a_run_over_detections_that_expires_or_fails_is_no_empty_list() {
    let bench = Bench::with("detections", |builder| builder.failing_runs(1)).await;
    assert!(bench.files.run(&bench.connector).await.is_err());
    let first = bench.run().await;
    assert_eq!(first.new, bench.fleet().len(), "{first:?}");
}

/// As after a run by a clock that was years slow.
#[tokio::test]
async fn a_span_of_time_that_is_refused_is_that_of_a_first_run() {
    const RUNS: &str = "POST /detections/v1/queries/detections";
    let bench = Bench::new("detections").await;
    bench.run().await;
    bench.fleet().add();
    bench.pass(1);
    let before = bench.sim.stats().on(RUNS);
    bench.sim.faults().script(RUNS, [Fault::Status(400)]).unwrap();
    let report = bench.files.report(&bench.connector).await;
    assert_eq!((report.outcome(), changes(&report.counters)), (Outcome::Done, [1, 0, 0, 0]), "{report:?}");
    assert_eq!(bench.sim.stats().on(RUNS) - before, report.scopes.len() as u64 + 1);
}
