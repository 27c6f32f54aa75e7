//! What holds for every feed, against simulators: what is new, changed, closed and gone, and that a death loses nothing.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use asset_connectors::{AsJson, Counters, EsetAccount, Settings};
use asset_mapping::Dialect;
use chrono::{DateTime, TimeDelta, Utc};
use common::{Connected, Dying, Files, context, eset_client, start};
use vendor_sim::{Eset, Fleet, Sim};

/// A clock that goes as the simulator's does: its changes happen from this time on, a minute each.
#[derive(Clone)]
struct Clock(Arc<AtomicI64>);

impl Clock {
    fn new() -> Self {
        Self(Arc::new(AtomicI64::new(0)))
    }

    fn now(&self) -> DateTime<Utc> {
        let began: DateTime<Utc> = "2026-11-21T00:00:30Z".parse().unwrap();
        began + TimeDelta::minutes(self.0.load(Ordering::Relaxed))
    }

    fn pass(&self, sim: &Sim<Eset>, minutes: u32) {
        sim.pass_minutes(minutes);
        self.0.fetch_add(minutes.into(), Ordering::Relaxed);
    }
}

/// A feed of an account with a simulator behind it.
struct Bench {
    name: String,
    sim: Sim<Eset>,
    clock: Clock,
    connector: Connected,
    files: Files,
}

impl Bench {
    async fn new(name: &str) -> Self {
        let sim = start(30, vendor_sim::Builder::clean).await;
        let clock = Clock::new();
        let connector = Self::connect(&sim, &clock, name);
        Self { name: name.to_owned(), sim, clock, connector, files: Files::new() }
    }

    fn connect(sim: &Sim<Eset>, clock: &Clock, name: &str) -> Connected {
        let clock = clock.clone();
        let settings = Settings::new().page_size(7).clock(move || clock.now());
        EsetAccount::new(eset_client(sim), context())
            .settings(settings)
            .connector(name, &AsJson(Dialect::Schema))
            .unwrap()
    }

    fn fleet(&self) -> Fleet<'_, Eset> {
        self.sim.fleet(self.name.strip_prefix("eset-").unwrap()).unwrap()
    }

    /// A record that is no closed finding.
    fn open(&self) -> u64 {
        let fleet = self.fleet();
        fleet.indexes().into_iter().find(|index| is_open(&fleet.record(*index).unwrap())).unwrap()
    }

    /// A run, some time after what happened last.
    async fn run(&self) -> Counters {
        self.clock.pass(&self.sim, 20);
        self.files.run(&self.connector).await.unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// New, changed, closed, gone.
fn changes(counters: &Counters) -> [u64; 4] {
    [counters.new, counters.changed, counters.closed, counters.gone]
}

fn names() -> impl Iterator<Item = String> {
    EsetAccount::FEEDS.iter().map(|info| info.feed.to_string())
}

#[tokio::test]
async fn the_first_run_reports_all_and_the_second_nothing() {
    for name in names() {
        let bench = Bench::new(&name).await;
        let first = bench.run().await;
        let all = bench.fleet().len();
        assert!(all >= 30 && first.set_aside == 0, "{name}: {first:?}");
        assert_eq!((first.new + first.closed, first.changed, first.gone), (all, 0, 0), "{name}");
        assert_eq!(bench.files.lines("events").len() as u64, all, "{name}");
        assert_eq!(changes(&bench.run().await), [0; 4], "{name}");
    }
}

#[tokio::test]
async fn what_comes_is_new_and_what_changes_is_an_update() {
    for name in names() {
        let bench = Bench::new(&name).await;
        bench.run().await;
        bench.fleet().add();
        let added = bench.run().await;
        assert_eq!(
            (added.new + added.closed, added.changed, added.gone),
            (1, 0, 0),
            "{name}: a finding may come closed"
        );
        // Of version 1 nothing ever changes, and an old one is not read again.
        if name == "eset-detections-v1" {
            continue;
        }
        let open = bench.open();
        bench.run().await;
        bench.fleet().touch(open).unwrap();
        assert_eq!(changes(&bench.run().await), [0, 1, 0, 0], "{name}: changed");
        assert_eq!(changes(&bench.run().await), [0; 4], "{name}: and nothing else");
    }
}

fn is_open(record: &serde_json::Value) -> bool {
    record["resolved"] != true && record["status"] != "INCIDENT_STATUS_CLOSED"
}

#[tokio::test]
async fn a_finding_that_is_closed_is_said_so_once_and_opened_again_is_an_update() {
    for name in ["eset-detections", "eset-incidents"] {
        let bench = Bench::new(name).await;
        bench.run().await;
        let open = bench.open();
        bench.fleet().close(open).unwrap();
        assert_eq!(changes(&bench.run().await), [0, 0, 1, 0], "{name}: closed");
        assert_eq!(changes(&bench.run().await), [0; 4], "{name}: and that once");
        let id = bench.fleet().id(open).unwrap();
        let closes = bench.files.lines("events").into_iter().filter(|line| line.contains(&id));
        assert_eq!(closes.filter(|line| line.contains(r#""activity_id":3"#)).count(), 1, "{name}");
    }
    let bench = Bench::new("eset-incidents").await;
    bench.run().await;
    let open = bench.open();
    bench.fleet().close(open).unwrap();
    bench.run().await;
    bench.fleet().reopen(open).unwrap();
    assert_eq!(changes(&bench.run().await), [0, 1, 0, 0]);
}

#[tokio::test]
async fn a_vulnerability_is_closed_when_a_later_scan_did_not_find_it_and_else_gone() {
    let bench = Bench::new("eset-vulnerabilities").await;
    bench.run().await;
    let [fixed, vanished] = {
        let fleet = bench.fleet();
        let rows = fleet.indexes();
        let other = |row: &&u64| fleet.parent(**row).unwrap() != fleet.parent(rows[0]).unwrap();
        [rows[0], *rows.iter().find(other).unwrap()]
    };
    let id = bench.fleet().id(fixed).unwrap();
    bench.clock.pass(&bench.sim, 5);
    bench.fleet().close(fixed).unwrap();
    bench.fleet().remove(vanished).unwrap();
    assert_eq!(changes(&bench.run().await), [0; 4], "a list without an order has to lack it twice");
    assert_eq!(changes(&bench.run().await), [0, 0, 1, 1]);
    let events = bench.files.lines("events");
    let closed: Vec<_> = events.iter().filter(|line| line.contains(r#""activity_id":3"#)).collect();
    assert!(closed.len() == 1 && closed[0].contains(&id) && closed[0].contains(r#""status_id":4"#), "{closed:?}");
    assert_eq!(bench.files.lines("gone").len(), 1);
    assert_eq!(changes(&bench.run().await), [0; 4]);
}

/// In how many runs a record that was removed is found to be gone, of feeds whose vendor removes any.
fn gone_after(name: &str) -> Option<usize> {
    match name {
        "eset-vulnerabilities" => Some(2),
        "eset-detections" | "eset-detections-v1" | "eset-incidents" => None,
        _ => Some(1),
    }
}

#[tokio::test]
async fn gone_is_said_with_proof_only() {
    for name in names() {
        let bench = Bench::new(&name).await;
        bench.run().await;
        let removed = bench.fleet().indexes()[3];
        let mut id = bench.fleet().id(removed).unwrap();
        match bench.fleet().parent(removed).unwrap() {
            Some((parent, device)) if name == "eset-components" => {
                assert_eq!(parent, "devices");
                id = bench.sim.fleet(parent).unwrap().id(device).unwrap();
                bench.sim.fleet(parent).unwrap().remove(device).unwrap();
            }
            _ => bench.fleet().remove(removed).unwrap(),
        }
        let mut gone = Vec::new();
        for _ in 0..3 {
            gone.push(bench.run().await.gone);
        }
        let found = gone_after(&name).map(|runs| runs - 1);
        assert_eq!(gone.iter().position(|gone| *gone > 0), found, "{name}: {gone:?}");
        assert_eq!(found.is_some(), bench.files.lines("gone").iter().any(|line| line.contains(&id)), "{name}");
    }
}

#[tokio::test]
async fn a_death_at_any_batch_loses_nothing_and_repeats_nothing() {
    for name in names() {
        let bench = Bench::new(&name).await;
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
