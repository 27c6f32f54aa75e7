use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{FileMark, Remembered, Store};
use crate::{Checkpoint, Known, Result, Seen, Table};

/// A store that ends with the process: for single runs and tests.
#[derive(Default)]
pub struct MemoryStore(Mutex<Content>);

#[derive(Default)]
struct Content {
    checkpoints: HashMap<String, Checkpoint>,
    files: HashMap<String, FileMark>,
    known: HashMap<(String, Table), BTreeMap<String, Known>>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No change is ever half made under the lock, so a panic elsewhere leaves the content sound.
    fn content(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}

impl Remembered for MemoryStore {
    fn lookup(&self, source: &str, table: Table, keys: &[&str]) -> Result<Vec<Option<Known>>> {
        let content = self.content();
        let known = content.known.get(&(source.to_owned(), table));
        Ok(keys.iter().map(|key| known.and_then(|known| known.get(*key).copied())).collect())
    }

    fn unmet(&self, source: &str, table: Table, walk: u64, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        let content = self.content();
        let Some(known) = content.known.get(&(source.to_owned(), table)) else { return Ok(Vec::new()) };
        let after = after.map_or(Bound::Unbounded, Bound::Excluded);
        let unmet = known.range::<str, _>((after, Bound::Unbounded)).filter(|(_, known)| known.walk < walk);
        Ok(unmet.map(|(key, _)| key.clone()).take(limit).collect())
    }

    fn count(&self, source: &str, table: Table) -> Result<u64> {
        Ok(self.content().known.get(&(source.to_owned(), table)).map_or(0, |known| known.len() as u64))
    }
}

impl Store for MemoryStore {
    fn checkpoint(&self, source: &str) -> Result<Option<Checkpoint>> {
        Ok(self.content().checkpoints.get(source).cloned())
    }

    fn file(&self, role: &str) -> Result<Option<FileMark>> {
        Ok(self.content().files.get(role).cloned())
    }

    fn commit(&self, source: &str, checkpoint: &Checkpoint, seen: &Seen, files: &[FileMark]) -> Result<()> {
        self.register(files)?;
        let mut content = self.content();
        content.checkpoints.insert(source.to_owned(), checkpoint.clone());
        for (table, key, known) in &seen.met {
            content.known.entry((source.to_owned(), *table)).or_default().insert(key.clone(), *known);
        }
        for (table, key) in &seen.forgotten {
            content.known.entry((source.to_owned(), *table)).or_default().remove(key);
        }
        Ok(())
    }

    fn register(&self, files: &[FileMark]) -> Result<()> {
        let mut content = self.content();
        content.files.extend(files.iter().map(|file| (file.role.clone(), file.clone())));
        Ok(())
    }
}
