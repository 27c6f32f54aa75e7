use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::ops::Bound;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use asset_mapping::{FeedId, Key};

use super::{FileMark, Remembered, Store};
use crate::{Checkpoint, Fingerprint, Known, Result, Scope, Seen};

/// A store in memory, for single runs and tests.
#[derive(Default)]
pub struct MemoryStore(Mutex<Content>);

#[derive(Default)]
struct Content {
    scopes: BTreeMap<(FeedId, Scope), Kept>,
    files: HashMap<PathBuf, FileMark>,
}

/// What is kept of a feed in a scope.
#[derive(Default)]
struct Kept {
    checkpoint: Option<Checkpoint>,
    records: BTreeMap<String, Known>,
    letters: BTreeSet<[u8; 16]>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No change under the lock is ever left half made, so the content is valid even after a panic.
    fn content(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read<T: Default>(&self, feed: FeedId, scope: &Scope, read: impl FnOnce(&Kept) -> T) -> T {
        self.content().scopes.get(&(feed, scope.clone())).map(read).unwrap_or_default()
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}

impl Remembered for MemoryStore {
    fn checkpoint(&self, feed: FeedId, scope: &Scope) -> Result<Option<Checkpoint>> {
        Ok(self.read(feed, scope, |kept| kept.checkpoint.clone()))
    }

    fn lookup(&self, feed: FeedId, scope: &Scope, keys: &[&str]) -> Result<Vec<Option<Known>>> {
        let content = self.content();
        let kept = content.scopes.get(&(feed, scope.clone()));
        Ok(keys.iter().map(|key| kept.and_then(|kept| kept.records.get(*key).cloned())).collect())
    }

    fn select(
        &self,
        feed: FeedId,
        scope: &Scope,
        after: Option<&str>,
        limit: usize,
        wanted: &mut dyn FnMut(&str, bool) -> bool,
    ) -> Result<Vec<(Key, Known)>> {
        let after = after.map_or(Bound::Unbounded, Bound::Excluded);
        Ok(self.read(feed, scope, |kept| {
            let records = kept.records.range::<str, _>((after, Bound::Unbounded));
            let wanted = records.filter(|(key, known)| wanted(key, known.closed)).take(limit);
            wanted.map(|(key, known)| (Key::new(key), known.clone())).collect()
        }))
    }

    fn count(&self, feed: FeedId, scope: &Scope) -> Result<u64> {
        Ok(self.read(feed, scope, |kept| kept.records.len() as u64))
    }

    fn letters(&self, feed: FeedId, scope: &Scope) -> Result<Vec<Fingerprint>> {
        Ok(self.read(feed, scope, |kept| kept.letters.iter().copied().map(Fingerprint::from_bytes).collect()))
    }

    fn tenants(&self, feed: FeedId, account: &str) -> Result<Vec<String>> {
        let content = self.content();
        let scopes = content.scopes.keys().filter(|(of, scope)| *of == feed && scope.account_name() == account);
        Ok(scopes.filter_map(|(_, scope)| scope.tenant_id().map(str::to_owned)).collect())
    }
}

impl Store for MemoryStore {
    fn files(&self) -> Result<Vec<FileMark>> {
        Ok(self.content().files.values().cloned().collect())
    }

    fn commit(
        &self,
        feed: FeedId,
        scope: &Scope,
        checkpoint: &Checkpoint,
        seen: &Seen,
        files: &[FileMark],
    ) -> Result<()> {
        self.register(files)?;
        let mut content = self.content();
        let kept = content.scopes.entry((feed, scope.clone())).or_default();
        kept.checkpoint = Some(checkpoint.clone());
        for (key, known) in &seen.records {
            kept.records.insert(key.as_str().to_owned(), known.clone());
        }
        for key in &seen.forgotten {
            kept.records.remove(key.as_str());
        }
        kept.letters.extend(seen.letters.iter().map(|letter| letter.to_bytes()));
        for letter in &seen.mended {
            kept.letters.remove(&letter.to_bytes());
        }
        Ok(())
    }

    fn register(&self, files: &[FileMark]) -> Result<()> {
        let mut content = self.content();
        content.files.extend(files.iter().map(|file| (file.path().to_owned(), file.clone())));
        Ok(())
    }
}
