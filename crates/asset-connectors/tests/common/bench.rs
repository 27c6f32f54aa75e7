//! One feed with a simulator behind it, and a clock that goes as the simulator's does.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use asset_connectors::{AsJson, Counters, EsetAccount, SentinelOneAccount, Settings, SophosAccount};
use asset_mapping::Dialect;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use vendor_sim::{Builder, Eset, Fleet, SentinelOne, Sim, Sophos, Vendor};

use super::{Connected, Dying, Files, context, eset_client, sentinelone_client, sophos_client, start};

/// What a bench needs to know of a vendor.
pub trait Feeds: Vendor {
    /// What the names of its feeds begin with.
    const NAME: &'static str;

    fn connector(sim: &Sim<Self>, settings: Settings, feed: &str) -> Connected;

    /// Whether a record is no closed finding.
    fn is_open(record: &Value) -> bool;
}

impl Feeds for Eset {
    const NAME: &'static str = "eset";

    fn connector(sim: &Sim<Self>, settings: Settings, feed: &str) -> Connected {
        let account = EsetAccount::new(eset_client(sim), context()).settings(settings);
        account.connector(feed, &AsJson(Dialect::Schema)).unwrap()
    }

    fn is_open(record: &Value) -> bool {
        record["resolved"] != true && record["status"] != "INCIDENT_STATUS_CLOSED"
    }
}

impl Feeds for SentinelOne {
    const NAME: &'static str = "sentinelone";

    fn connector(sim: &Sim<Self>, settings: Settings, feed: &str) -> Connected {
        let account = SentinelOneAccount::new(sentinelone_client(sim), context()).settings(settings);
        account.connector(feed, &AsJson(Dialect::Schema)).unwrap()
    }

    fn is_open(record: &Value) -> bool {
        record["threatInfo"]["incidentStatus"] != "resolved"
            && record["alertInfo"]["incidentStatus"] != "Resolved"
            && record["node"]["status"] != "RESOLVED"
            && !["Removed", "RESOLVED"].contains(&record["status"].as_str().unwrap_or(""))
    }
}

impl Feeds for Sophos {
    const NAME: &'static str = "sophos";

    fn connector(sim: &Sim<Self>, settings: Settings, feed: &str) -> Connected {
        let account = SophosAccount::new(sophos_client(sim), context()).settings(settings);
        account.connector(feed, &AsJson(Dialect::Schema)).unwrap()
    }

    fn is_open(record: &Value) -> bool {
        !["resolved", "closed"].contains(&record["status"].as_str().unwrap_or(""))
    }
}

/// A feed with a simulator behind it.
pub struct Bench<V: Feeds> {
    pub feed: String,
    pub sim: Sim<V>,
    pub connector: Connected,
    pub files: Files,
    minutes: Arc<AtomicI64>,
}

impl<V: Feeds> Bench<V> {
    pub async fn new(feed: &str) -> Self {
        Self::with(feed, |builder| builder).await
    }

    /// A simulator without noise, which `with` may change.
    pub async fn with(feed: &str, with: impl FnOnce(Builder<V>) -> Builder<V>) -> Self {
        let sim = start(30, |builder| with(builder.clean())).await;
        let minutes = Arc::new(AtomicI64::new(0));
        // The simulator's changes happen from this time on, a minute each.
        let began: DateTime<Utc> = "2026-11-21T00:00:30Z".parse().unwrap();
        let passed = Arc::clone(&minutes);
        let clock = move || began + TimeDelta::minutes(passed.load(Ordering::Relaxed));
        let settings = Settings::new().page_size(7).clock(clock);
        let connector = V::connector(&sim, settings, &format!("{}-{feed}", V::NAME));
        Self { feed: feed.to_owned(), sim, connector, files: Files::new(), minutes }
    }

    pub fn fleet(&self) -> Fleet<'_, V> {
        self.sim.fleet(&self.feed).unwrap()
    }

    pub fn pass(&self, minutes: u32) {
        self.sim.pass_minutes(minutes);
        self.minutes.fetch_add(minutes.into(), Ordering::Relaxed);
    }

    pub async fn run(&self) -> Counters {
        self.files.run(&self.connector).await.unwrap_or_else(|error| panic!("{}: {error:?}", self.feed))
    }

    /// What a run reports, some time after what happened last.
    pub async fn later(&self, minutes: u32) -> [u64; 4] {
        self.pass(minutes);
        changes(&self.run().await)
    }

    /// A record that is no closed finding.
    pub fn open(&self) -> u64 {
        let fleet = self.fleet();
        fleet.indexes().into_iter().find(|index| V::is_open(&fleet.record(*index).unwrap())).unwrap()
    }

    /// How many events of this record say Close.
    pub fn closes(&self, index: u64) -> usize {
        let id = self.fleet().id(index).unwrap();
        let events = self.files.lines("events");
        events.iter().filter(|line| line.contains(&id) && line.contains(r#""activity_id":3"#)).count()
    }
}

/// Dies at every batch in turn, and each time goes on: nothing is lost, nothing repeated.
pub async fn dies_anywhere<V: Feeds>(feed: &str) {
    let bench = Bench::<V>::new(feed).await;
    let undisturbed = Files::new();
    undisturbed.run(&bench.connector).await.unwrap();
    let mut deaths = 0;
    loop {
        let files = Files::new();
        let dying = files.run_with(&bench.connector, |sink| Dying { sink, batches: deaths }).await;
        files.run(&bench.connector).await.unwrap();
        assert_eq!(files.lines("events"), undisturbed.lines("events"), "{feed}: died after {deaths}");
        assert!(files.lines("gone").is_empty(), "{feed}");
        if dying.is_ok() {
            break;
        }
        deaths += 1;
    }
    assert!(deaths >= 4, "{feed}: {deaths}");
}

/// New, changed, closed, gone.
pub fn changes(counters: &Counters) -> [u64; 4] {
    [counters.new, counters.changed, counters.closed, counters.gone]
}
