use std::fmt;

use asset_mapping::{FeedId, Key};

use super::{DiskStore, FileMark, MemoryStore, Remembered, Store};
use crate::{Checkpoint, Fingerprint, Known, Result, Scope, Seen};

/// A store for a single run over any number of records, in constant memory: the known records are in an unnamed temporary file, which the
/// system removes when the process ends, and everything else, which is little, in memory.
pub struct TemporaryStore {
    records: DiskStore,
    /// Checkpoints, dead letters and files.
    rest: MemoryStore,
}

impl TemporaryStore {
    /// An empty store.
    ///
    /// # Errors
    /// [`Error::Store`](crate::Error::Store) when no temporary file can be made.
    pub fn new() -> Result<Self> {
        Ok(Self { records: DiskStore::of_records()?, rest: MemoryStore::new() })
    }
}

impl fmt::Debug for TemporaryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TemporaryStore").finish_non_exhaustive()
    }
}

impl Remembered for TemporaryStore {
    fn checkpoint(&self, feed: FeedId, scope: &Scope) -> Result<Option<Checkpoint>> {
        self.rest.checkpoint(feed, scope)
    }

    fn lookup(&self, feed: FeedId, scope: &Scope, keys: &[&str]) -> Result<Vec<Option<Known>>> {
        self.records.lookup(feed, scope, keys)
    }

    fn select(
        &self,
        feed: FeedId,
        scope: &Scope,
        after: Option<&str>,
        limit: usize,
        wanted: &mut dyn FnMut(&str, bool) -> bool,
    ) -> Result<Vec<(Key, Known)>> {
        self.records.select(feed, scope, after, limit, wanted)
    }

    fn count(&self, feed: FeedId, scope: &Scope) -> Result<u64> {
        self.records.count(feed, scope)
    }

    fn letters(&self, feed: FeedId, scope: &Scope) -> Result<Vec<Fingerprint>> {
        self.rest.letters(feed, scope)
    }

    fn tenants(&self, feed: FeedId, account: &str) -> Result<Vec<String>> {
        self.rest.tenants(feed, account)
    }
}

impl Store for TemporaryStore {
    fn files(&self) -> Result<Vec<FileMark>> {
        self.rest.files()
    }

    fn commit(
        &self,
        feed: FeedId,
        scope: &Scope,
        checkpoint: &Checkpoint,
        seen: &Seen,
        files: &[FileMark],
    ) -> Result<()> {
        self.records.keep_records(feed, scope, seen)?;
        let rest = Seen { letters: seen.letters.clone(), mended: seen.mended.clone(), ..Seen::default() };
        self.rest.commit(feed, scope, checkpoint, &rest, files)
    }

    fn register(&self, files: &[FileMark]) -> Result<()> {
        self.rest.register(files)
    }
}
