//! A store of one's own: it counts what the store behind it is asked to keep, as one would keep checkpoints in a database.
//!
//! Here the records are simulated: `cargo run --example own_store`.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use asset_connectors::store::{FileMark, Remembered};
use asset_connectors::{
    AsJson, Checkpoint, FeedId, Fingerprint, Journal, JsonLines, Key, Known, MemoryStore, Result, Scope, Seen,
    SentinelOneAccount, Stop, Store, Target, run,
};
use asset_mapping::{Context, Dialect};
use connect_core::Quota;
use sentinelone_api::SentinelOneClient;
use vendor_sim::SentinelOneSim;

/// A store in front of another one.
#[derive(Debug, Default)]
struct Counted {
    store: MemoryStore,
    commits: AtomicU64,
}

/// What connectors read.
impl Remembered for Counted {
    fn checkpoint(&self, feed: FeedId, scope: &Scope) -> Result<Option<Checkpoint>> {
        self.store.checkpoint(feed, scope)
    }

    fn lookup(&self, feed: FeedId, scope: &Scope, keys: &[&str]) -> Result<Vec<Option<Known>>> {
        self.store.lookup(feed, scope, keys)
    }

    fn select(
        &self,
        feed: FeedId,
        scope: &Scope,
        after: Option<&str>,
        limit: usize,
        wanted: &mut dyn FnMut(&str, bool) -> bool,
    ) -> Result<Vec<(Key, Known)>> {
        self.store.select(feed, scope, after, limit, wanted)
    }

    fn count(&self, feed: FeedId, scope: &Scope) -> Result<u64> {
        self.store.count(feed, scope)
    }

    fn letters(&self, feed: FeedId, scope: &Scope) -> Result<Vec<Fingerprint>> {
        self.store.letters(feed, scope)
    }

    fn tenants(&self, feed: FeedId, account: &str) -> Result<Vec<String>> {
        self.store.tenants(feed, account)
    }
}

/// What runs write: everything of a batch at once, or nothing.
impl Store for Counted {
    fn files(&self) -> Result<Vec<FileMark>> {
        self.store.files()
    }

    fn commit(
        &self,
        feed: FeedId,
        scope: &Scope,
        checkpoint: &Checkpoint,
        seen: &Seen,
        files: &[FileMark],
    ) -> Result<()> {
        self.commits.fetch_add(1, Ordering::Relaxed);
        self.store.commit(feed, scope, checkpoint, seen, files)
    }

    fn register(&self, files: &[FileMark]) -> Result<()> {
        self.store.register(files)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let sim = SentinelOneSim::builder().fleet(25).unlimited().start().await?;
    let client = SentinelOneClient::builder(sim.url(), sim.api_token()).quota(Quota::unlimited()).build()?;
    let account = SentinelOneAccount::new(client, Context::new("2026-11-21T08:00:00Z".parse()?).simulated(true));
    let agents = account.connector("sentinelone-agents", &AsJson(Dialect::Schema))?;

    let store = Arc::new(Counted::default());
    let sink = JsonLines::to(Target::Discard).open(None)?;
    let journal = Journal::new(Arc::clone(&store) as Arc<dyn Store>, sink);
    let counters = run(&*agents, &journal, &Stop::new(), |_| ()).await.into_result()?;
    assert_eq!(store.count(agents.feed(), &Scope::account(""))?, counters.new);
    assert!(store.commits.load(Ordering::Relaxed) > 0);
    Ok(())
}
