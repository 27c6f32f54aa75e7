//! The feeds of ESET against the simulator: what is new, changed, closed and gone, and that a death loses nothing.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use asset_connectors::{Counters, Ended, EsetAccount, Settings};
use common::Dying;
use common::bench::{Feeds as _, dies_anywhere};
use vendor_sim::{Eset, Fault};

type Bench = common::bench::Bench<Eset>;

fn names() -> impl Iterator<Item = String> {
    EsetAccount::FEEDS.iter().map(|info| info.feed.record.to_owned())
}

/// A run, some time after what happened last.
async fn run(bench: &Bench) -> Counters {
    bench.pass(20);
    bench.run().await
}

#[tokio::test]
async fn the_first_run_reports_all_and_the_second_nothing() {
    for name in names() {
        let bench = Bench::new(&name).await;
        let first = run(&bench).await;
        let all = bench.fleet().len();
        assert!(all >= 30 && first.set_aside == 0, "{name}: {first:?}");
        assert_eq!((first.new + first.closed, first.changed, first.gone), (all, 0, 0), "{name}");
        assert_eq!(bench.files.lines("events").len() as u64, all, "{name}");
        assert_eq!(bench.later(20).await, [0; 4], "{name}");
    }
}

#[tokio::test]
async fn what_comes_is_new_and_what_changes_is_an_update() {
    for name in names() {
        let bench = Bench::new(&name).await;
        run(&bench).await;
        bench.fleet().add();
        let added = run(&bench).await;
        assert_eq!(
            (added.new + added.closed, added.changed, added.gone),
            (1, 0, 0),
            "{name}: a finding may come closed"
        );
        // Of version 1 nothing ever changes, and an old one is not read again.
        if name == "detections-v1" {
            continue;
        }
        let open = bench.open();
        run(&bench).await;
        bench.fleet().touch(open).unwrap();
        assert_eq!(bench.later(20).await, [0, 1, 0, 0], "{name}: changed");
        assert_eq!(bench.later(20).await, [0; 4], "{name}: and nothing else");
    }
}

#[tokio::test]
async fn a_finding_that_is_closed_is_said_so_once_and_opened_again_is_an_update() {
    for name in ["detections", "incidents"] {
        let bench = Bench::new(name).await;
        run(&bench).await;
        let open = bench.open();
        bench.fleet().close(open).unwrap();
        assert_eq!(bench.later(20).await, [0, 0, 1, 0], "{name}: closed");
        assert_eq!(bench.later(20).await, [0; 4], "{name}: and that once");
        assert_eq!(bench.closes(open), 1, "{name}");
    }
    let bench = Bench::new("incidents").await;
    run(&bench).await;
    let open = bench.open();
    bench.fleet().close(open).unwrap();
    run(&bench).await;
    bench.fleet().reopen(open).unwrap();
    assert_eq!(bench.later(20).await, [0, 1, 0, 0]);
}

#[tokio::test]
async fn a_vulnerability_is_closed_when_a_later_scan_did_not_find_it_and_else_gone() {
    let bench = Bench::new("vulnerabilities").await;
    run(&bench).await;
    let [fixed, vanished] = {
        let fleet = bench.fleet();
        let rows = fleet.indexes();
        let other = |row: &&u64| fleet.parent(**row).unwrap() != fleet.parent(rows[0]).unwrap();
        [rows[0], *rows.iter().find(other).unwrap()]
    };
    let id = bench.fleet().id(fixed).unwrap();
    bench.pass(5);
    bench.fleet().close(fixed).unwrap();
    bench.fleet().remove(vanished).unwrap();
    assert_eq!(bench.later(20).await, [0; 4], "a list without an order has to lack it twice");
    assert_eq!(bench.later(20).await, [0, 0, 1, 1]);
    let events = bench.files.lines("events");
    let closed: Vec<_> = events.iter().filter(|line| line.contains(r#""activity_id":3"#)).collect();
    assert!(closed.len() == 1 && closed[0].contains(&id) && closed[0].contains(r#""status_id":4"#), "{closed:?}");
    assert_eq!(bench.files.lines("gone").len(), 1);
    assert_eq!(bench.later(20).await, [0; 4]);
}

/// In how many runs a record that was removed is found to be gone, of feeds whose vendor removes any.
fn gone_after(name: &str) -> Option<usize> {
    match name {
        "vulnerabilities" => Some(2),
        "detections" | "detections-v1" | "incidents" => None,
        _ => Some(1),
    }
}

#[tokio::test]
async fn gone_is_said_with_proof_only() {
    for name in names() {
        let bench = Bench::new(&name).await;
        run(&bench).await;
        let removed = bench.fleet().indexes()[3];
        let mut id = bench.fleet().id(removed).unwrap();
        match bench.fleet().parent(removed).unwrap() {
            Some((parent, device)) if name == "components" => {
                assert_eq!(parent, "devices");
                id = bench.sim.fleet(parent).unwrap().id(device).unwrap();
                bench.sim.fleet(parent).unwrap().remove(device).unwrap();
            }
            _ => bench.fleet().remove(removed).unwrap(),
        }
        let mut gone = Vec::new();
        for _ in 0..3 {
            gone.push(run(&bench).await.gone);
        }
        let found = gone_after(&name).map(|runs| runs - 1);
        assert_eq!(gone.iter().position(|gone| *gone > 0), found, "{name}: {gone:?}");
        assert_eq!(found.is_some(), bench.files.lines("gone").iter().any(|line| line.contains(&id)), "{name}");
    }
}

#[tokio::test]
async fn a_death_at_any_batch_loses_nothing_and_repeats_nothing() {
    for name in names() {
        dies_anywhere::<Eset>(&name).await;
    }
}

/// A token service says 400 of wrong credentials, which is not about the time that the list is asked for, nor about a saved position.
#[tokio::test]
async fn credentials_that_are_refused_are_sent_once() {
    const TOKEN: &str = "POST /oauth/token";
    for dies in [false, true] {
        let bench = Bench::new("detections").await;
        if dies {
            bench.files.run_with(&bench.connector, |sink| Dying { sink, batches: 2 }).await.unwrap_err();
        } else {
            run(&bench).await;
        }
        bench.sim.faults().always(TOKEN, Fault::Status(400)).unwrap();
        let before = bench.sim.stats().on(TOKEN);
        let connector = Eset::connector(&bench.sim, Settings::new(), "eset-detections");
        let report = bench.files.report(&connector).await;
        assert!(matches!(report.scopes[0].ended, Ended::Failed(_)), "{report:?}");
        assert_eq!(bench.sim.stats().on(TOKEN) - before, 1);
    }
}
