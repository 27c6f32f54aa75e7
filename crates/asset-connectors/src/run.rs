use std::sync::{Arc, Mutex, PoisonError};

use futures_util::TryStreamExt as _;

use crate::sink::Sink;
use crate::store::Store;
use crate::{Batch, Connector, Counters, Error, Result};

/// A sink and a store that move together: what one batch wrote and what it means for the next run are settled in one step.
///
/// Several sources may share a journal; their batches are accepted one after the other.
#[derive(Debug)]
pub struct Journal<S> {
    store: Arc<dyn Store>,
    sink: Mutex<Option<S>>,
}

impl<S> Journal<S> {
    /// Puts a sink in front of a store.
    pub fn new(store: Arc<dyn Store>, sink: S) -> Self {
        Self { store, sink: Mutex::new(Some(sink)) }
    }

    /// The store.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Hands a batch to the sink and then stores its checkpoint. Blocks until both are durable.
    ///
    /// # Errors
    /// What the sink or the store failed with. From then on every batch is refused with [`Error::SinkFailed`]: the output may end in
    /// a part of a batch, which only a fresh start can cut off.
    pub fn accept<E>(&self, batch: &Batch<E>) -> Result<()>
    where
        S: Sink<E>,
    {
        let mut guard = self.sink.lock().unwrap_or_else(PoisonError::into_inner);
        let mut sink = guard.take().ok_or(Error::SinkFailed)?;
        sink.accept(batch)?;
        self.store.commit(batch.checkpoint.connector(), &batch.checkpoint, &batch.seen, &sink.files())?;
        *guard = Some(sink);
        Ok(())
    }
}

/// Collects from `connector` into `journal` until the walk is complete: each batch is accepted, and its checkpoint stored, before the
/// next one is asked for. `progress` is told the run's numbers after each batch.
///
/// # Errors
/// The first error of the connector, the sink or the store. What was accepted until then is safe, and the next run goes on from there.
pub async fn run<E, S>(
    connector: &dyn Connector<E>,
    journal: &Arc<Journal<S>>,
    mut progress: impl FnMut(&Counters),
) -> Result<Counters>
where
    E: Send + Sync + 'static,
    S: Sink<E> + 'static,
{
    let mut total = Counters::default();
    let checkpoint = journal.store().checkpoint(connector.source())?;
    let store = Arc::clone(&journal.store);
    let mut batches = connector.collect(checkpoint, &*store);
    while let Some(batch) = batches.try_next().await? {
        let counters = batch.counters;
        let journal = Arc::clone(journal);
        // Writing to disks blocks; the page that is fetched ahead must not wait for it.
        match tokio::task::spawn_blocking(move || journal.accept(&batch)).await {
            Ok(accepted) => accepted?,
            Err(stopped) => match stopped.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(_) => return Err(Error::SinkFailed),
            },
        }
        total += counters;
        progress(&total);
    }
    Ok(total)
}
