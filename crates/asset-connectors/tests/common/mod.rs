//! The three vendors behind one face, so that what must hold for all is tested for all.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(dead_code, unreachable_pub, reason = "each test program uses a part")]

pub mod bench;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use asset_connectors::{
    AsJson, Batch, Connector, Counters, DiskStore, Error, EsetAccount, Journal, JsonLines, JsonText, Report, Result,
    SentinelOneAccount, Settings, Sink, SophosAccount, Stop, Store, Target, run,
};
use asset_mapping::{Context, Dialect};
use connect_core::{Pending, Quota, Retry};
use eset_connect::{EsetClient, Region};
use sentinelone_api::SentinelOneClient;
use sophos_central::SophosClient;
use vendor_sim::{Builder, Eset, SentinelOne, Sim, Sophos, Vendor};

/// A connector to a simulator.
pub type Connected = Box<dyn Connector<JsonText>>;

/// What tests need to know of a vendor.
pub trait Simulated {
    /// The simulator's vendor.
    type Vendor: Vendor;
    /// The route of the list.
    const LIST: &'static str;

    /// Connects with pages of `page_size` records.
    fn connect(sim: &Sim<Self::Vendor>, page_size: u32) -> Connected;
}

pub fn context() -> Context {
    Context::new("2026-11-21T08:00:00Z".parse().unwrap())
}

pub fn retry() -> Retry {
    Retry::new().first_wait(Duration::from_millis(2)).retries(6)
}

pub const DIALECT: Dialect = Dialect::Documented;

/// A simulator without a quota, in a hurry.
pub async fn start<V: Vendor>(fleet: u64, with: impl FnOnce(Builder<V>) -> Builder<V>) -> Sim<V> {
    with(Sim::<V>::builder().fleet(fleet).unlimited()).start().await.unwrap()
}

pub struct EsetVendor;
pub struct SentinelOneVendor;
pub struct SophosVendor;

impl Simulated for EsetVendor {
    type Vendor = Eset;
    const LIST: &'static str = "GET /v1/devices";

    fn connect(sim: &Sim<Eset>, page_size: u32) -> Connected {
        let account = EsetAccount::new(eset_client(sim), context()).settings(Settings::new().page_size(page_size));
        account.connector("eset-devices", &AsJson(DIALECT)).unwrap()
    }
}

impl Simulated for SentinelOneVendor {
    type Vendor = SentinelOne;
    const LIST: &'static str = "GET /web/api/v2.1/agents";

    fn connect(sim: &Sim<SentinelOne>, page_size: u32) -> Connected {
        let settings = Settings::new().page_size(page_size);
        let account = SentinelOneAccount::new(sentinelone_client(sim), context()).settings(settings);
        account.connector("sentinelone-agents", &AsJson(DIALECT)).unwrap()
    }
}

impl Simulated for SophosVendor {
    type Vendor = Sophos;
    const LIST: &'static str = "GET /common/v1/directory/users";

    fn connect(sim: &Sim<Sophos>, page_size: u32) -> Connected {
        let account = SophosAccount::new(sophos_client(sim), context()).settings(Settings::new().page_size(page_size));
        account.connector("sophos-users", &AsJson(DIALECT)).unwrap()
    }
}

pub fn eset_client(sim: &Sim<Eset>) -> EsetClient {
    let credentials = sim.credentials();
    EsetClient::builder(Region::Eu, credentials.username, credentials.password)
        .base_url(sim.url())
        .quota(Quota::unlimited())
        .retry(retry())
        .pending(Pending::new("response-id").first_wait(Duration::from_millis(2)))
        .build()
        .unwrap()
}

pub fn sentinelone_client(sim: &Sim<SentinelOne>) -> SentinelOneClient {
    SentinelOneClient::builder(sim.url(), sim.api_token()).quota(Quota::unlimited()).retry(retry()).build().unwrap()
}

pub fn sophos_client(sim: &Sim<Sophos>) -> SophosClient {
    let credentials = sim.credentials();
    SophosClient::builder(credentials.client_id, credentials.client_secret)
        .auth_url(sim.url())
        .base_url(sim.url())
        .quota(Quota::unlimited())
        .retry(retry())
        .build()
        .unwrap()
}

/// The files of a run that keeps its state.
pub struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn store(&self) -> Arc<dyn Store> {
        Arc::new(DiskStore::open(self.path().join("state"), "simulated").unwrap())
    }

    pub fn sink(&self, store: &dyn Store) -> JsonLines {
        let file = |name| Target::File(self.path().join(name));
        JsonLines::to(file("events")).dead_letters(file("letters")).gone(file("gone")).open(Some(store)).unwrap()
    }

    /// One run from whatever the last one left behind.
    pub async fn run(&self, connector: &Connected) -> Result<Counters> {
        self.run_with(connector, |sink| sink).await
    }

    /// As [`run`](Self::run), through a sink made of the usual one.
    pub async fn run_with<S>(&self, connector: &Connected, wrap: impl FnOnce(JsonLines) -> S) -> Result<Counters>
    where
        S: Sink<JsonText> + 'static,
    {
        let report = self.report_with(connector, wrap).await;
        let counters = report.counters;
        report.into_result().map(|_| counters)
    }

    /// One run, with everything that is said of it.
    pub async fn report(&self, connector: &Connected) -> Report {
        self.report_with(connector, |sink| sink).await
    }

    /// As [`report`](Self::report), through a sink made of the usual one.
    pub async fn report_with<S>(&self, connector: &Connected, wrap: impl FnOnce(JsonLines) -> S) -> Report
    where
        S: Sink<JsonText> + 'static,
    {
        let store = self.store();
        let sink = wrap(self.sink(&*store));
        run(&**connector, &Journal::new(store, sink), &Stop::new(), |_| ()).await
    }

    /// The lines of `events`, `letters` or `gone`, sorted.
    pub fn lines(&self, name: &str) -> Vec<String> {
        let text = std::fs::read_to_string(self.path().join(name)).unwrap();
        assert!(text.is_empty() || text.ends_with('\n'), "a line of {name} is cut off");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort_unstable();
        lines
    }
}

/// Dies after so many batches: the last one is written, but its checkpoint is never stored.
pub struct Dying {
    pub sink: JsonLines,
    pub batches: usize,
}

#[async_trait::async_trait]
impl Sink<JsonText> for Dying {
    fn prepare(&mut self, batch: &Batch<JsonText>) -> Result<Vec<asset_connectors::store::FileMark>> {
        self.sink.prepare(batch)
    }

    async fn accept(&mut self, batch: &Batch<JsonText>) -> Result<()> {
        self.sink.accept(batch).await?;
        if self.batches == 0 {
            return Err(Error::SinkFailed);
        }
        self.batches -= 1;
        Ok(())
    }

    fn files(&self) -> Vec<asset_connectors::store::FileMark> {
        Sink::<JsonText>::files(&self.sink)
    }
}

/// New, changed, unchanged, gone, set aside.
pub fn numbers(counters: &Counters) -> [u64; 5] {
    [counters.new, counters.changed, counters.unchanged, counters.gone, counters.set_aside]
}
