use std::collections::HashMap;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use asset_mapping::FeedId;
use futures_util::TryStreamExt as _;
use tokio::sync::{Mutex, watch};

use crate::report::Report;
use crate::sink::Sink;
use crate::store::Store;
use crate::{Batch, Connector, Counters, Error, Result, Scope};

/// How often the place of a walk that finds nothing new is stored.
const QUIET: Duration = Duration::from_secs(5);

/// A sink and a store that move together: what one batch wrote and what it means for the next run are settled in one step.
///
/// Several feeds may share a journal; their batches are accepted one after the other.
#[derive(Debug)]
pub struct Journal<S> {
    store: Arc<dyn Store>,
    sink: Mutex<Option<S>>,
    /// When the place of each walk was last stored.
    stored: std::sync::Mutex<HashMap<(FeedId, Scope), Instant>>,
}

impl<S> Journal<S> {
    /// Puts a sink in front of a store.
    pub fn new(store: Arc<dyn Store>, sink: S) -> Self {
        Self { store, sink: Mutex::new(Some(sink)), stored: std::sync::Mutex::default() }
    }

    /// The store.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Hands a batch to the sink and then stores its checkpoint. On return both are durable; but the checkpoint of a quiet batch is
    /// stored every few seconds only, because to lose it costs a repetition at most.
    ///
    /// # Errors
    /// What the sink or the store failed with. From then on every batch is refused with [`Error::SinkFailed`]: the output may end in
    /// a part of a batch, which only a fresh start can cut off.
    pub async fn accept<E>(&self, batch: Batch<E>) -> Result<()>
    where
        E: Send + Sync,
        S: Sink<E>,
    {
        if batch.is_quiet() && !self.is_due(&batch) {
            return Ok(());
        }
        let mut guard = self.sink.lock().await;
        let mut sink = guard.take().ok_or(Error::SinkFailed)?;
        let pending = sink.prepare(&batch)?;
        if !pending.is_empty() {
            let store = Arc::clone(&self.store);
            blocking(move || store.register(&pending)).await?;
        }
        sink.accept(&batch).await?;
        let (store, files) = (Arc::clone(&self.store), sink.files());
        let Batch { feed, scope, checkpoint, seen, .. } = batch;
        blocking(move || store.commit(feed, &scope, &checkpoint, &seen, &files)).await?;
        *guard = Some(sink);
        Ok(())
    }

    /// Has the sink bring what it keeps back to where it belongs; to be called at the end of runs.
    ///
    /// # Errors
    /// What the sink or the store failed with. Nothing is lost; what was kept back is brought there by a later run.
    pub async fn settle<E>(&self) -> Result<()>
    where
        E: Send + Sync,
        S: Sink<E>,
    {
        let mut guard = self.sink.lock().await;
        let mut sink = guard.take().ok_or(Error::SinkFailed)?;
        let files = sink.settle().await?;
        if !files.is_empty() {
            let store = Arc::clone(&self.store);
            blocking(move || store.register(&files)).await?;
        }
        *guard = Some(sink);
        Ok(())
    }

    fn is_due<E>(&self, batch: &Batch<E>) -> bool {
        let mut stored = self.stored.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let last = stored.entry((batch.feed, batch.scope.clone())).or_insert(now);
        let due = now.duration_since(*last) >= QUIET;
        if due {
            *last = now;
        }
        due
    }
}

/// Disks block; the page that is fetched ahead must not wait for them.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(stopped) => match stopped.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(Error::SinkFailed),
        },
    }
}

/// Where a run stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// What was done so far.
    pub counters: Counters,
    /// How many records will have been read when the scope that is being read is done, where the vendor gives a total. It is a hint: vendors
    /// err, and tenants that are still to be read are not in it.
    pub expected: Option<u64>,
}

/// A way to end runs after the batch in hand. Clones are the same.
#[derive(Clone, Debug)]
pub struct Stop(Arc<watch::Sender<bool>>);

impl Default for Stop {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Stop {
    /// One that has not been used yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends the runs that were given this: each takes the batch in hand to its end and stores its checkpoint; what is only being fetched
    /// or waited for is dropped.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }

    /// Whether it was used.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is used.
    pub async fn stopped(&self) {
        // The sender lives as long as `self` does.
        let _ = self.0.subscribe().wait_for(|stopped| *stopped).await;
    }
}

/// Collects from `connector` into `journal` until all scopes are read or `stop` is used: each batch is accepted, and its checkpoint
/// stored, before the next one is asked for. `progress` is told after each batch where the run stands.
///
/// Whatever ends the run, what was accepted until then is safe, and the next run goes on from there.
pub async fn run<E, S>(
    connector: &dyn Connector<E>,
    journal: &Journal<S>,
    stop: &Stop,
    mut progress: impl FnMut(&Progress),
) -> Report
where
    E: Send + Sync + 'static,
    S: Sink<E> + 'static,
{
    let mut report = Report::new(connector.feed(), connector.account());
    let store = Arc::clone(&journal.store);
    let mut batches = connector.collect(&*store);
    let (mut now, mut before_scope) = (Progress::default(), 0);
    loop {
        let next = tokio::select! {
            biased;
            () = stop.stopped() => {
                report.stopped = true;
                break;
            }
            next = batches.try_next() => next,
        };
        let batch = match next {
            Ok(Some(batch)) => batch,
            Ok(None) => break,
            Err(error) => {
                report.error = Some(error);
                break;
            }
        };
        let (counters, scope) = (batch.counters, batch.report.clone());
        let expected = batch.expected.map(|records| before_scope + records).or(now.expected);
        if let Err(error) = journal.accept(batch).await {
            report.error = Some(error);
            break;
        }
        report.counters += counters;
        now = Progress { counters: report.counters, expected };
        if scope.is_some() {
            before_scope = now.counters.read;
            now.expected = None;
        }
        report.scopes.extend(scope);
        progress(&now);
    }
    report
}
