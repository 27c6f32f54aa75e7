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

/// How often the position of a walk that finds nothing new is stored.
const QUIET: Duration = Duration::from_secs(5);

/// A sink and a store that are kept in step: the output of a batch and its checkpoint are committed together.
///
/// Several feeds may share a journal; their batches are accepted one after the other.
#[derive(Debug)]
pub struct Journal<S> {
    store: Arc<dyn Store>,
    sink: Mutex<Option<S>>,
    /// When the position of each walk was last stored.
    stored: std::sync::Mutex<HashMap<(FeedId, Scope), Instant>>,
}

impl<S> Journal<S> {
    /// A journal of this store and this sink.
    pub fn new(store: Arc<dyn Store>, sink: S) -> Self {
        Self { store, sink: Mutex::new(Some(sink)), stored: std::sync::Mutex::default() }
    }

    /// The store.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Hands a batch to the sink and then stores its checkpoint. On return both are durable, except that the checkpoint
    /// of a quiet batch is stored only every few seconds, because losing it costs a repetition at most.
    ///
    /// # Errors
    /// The error of the sink or the store. After it every batch is refused with [`Error::SinkFailed`]: the output may
    /// end in an unfinished batch, which only opening the sink anew can cut off.
    pub async fn accept<E>(&self, mut batch: Batch<E>) -> Result<()>
    where
        E: Send + Sync,
        S: Sink<E>,
    {
        if batch.is_quiet() && !self.is_due(&batch) {
            return Ok(());
        }
        let mut guard = self.sink.lock().await;
        let mut sink = guard.take().ok_or(Error::SinkFailed)?;
        let refused = sink.deliver(&batch).await?;
        batch.dead_letters.extend(refused);
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

    /// Makes the sink deliver what it has kept back. To be called at the end of a run.
    ///
    /// # Errors
    /// The error of the sink or the store. Nothing is lost; a later run delivers what was kept back.
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

/// Writing to disk blocks, and the page that is fetched ahead must not wait for it.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(stopped) => match stopped.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(Error::SinkFailed),
        },
    }
}

/// The progress of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The counters so far.
    pub counters: Counters,
    /// How many records will have been read at the end of the current scope, if the vendor gives a total. It is a hint:
    /// totals can be wrong, and tenants that are still to be read are not included.
    pub expected: Option<u64>,
}

/// A handle that stops runs after their current batch. Clones share one state.
#[derive(Clone, Debug)]
pub struct Stop(Arc<watch::Sender<bool>>);

impl Default for Stop {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Stop {
    /// A handle that has not been used.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Stops the runs that were given this handle. Each finishes its current batch and stores the checkpoint; requests
    /// and waits are dropped.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }

    /// Whether the handle was used.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until the handle is used.
    pub async fn stopped(&self) {
        // The sender lives as long as `self` does.
        let _ = self.0.subscribe().wait_for(|stopped| *stopped).await;
    }
}

/// Collects from `connector` into `journal` until all scopes are read or `stop` is used. Each batch is accepted, and
/// its checkpoint stored, before the next one is requested. `progress` is called after each batch.
///
/// Whatever ends the run, the accepted batches are safe, and the next run continues from them.
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
