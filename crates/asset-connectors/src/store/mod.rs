//! Stores of checkpoints and known records.

mod disk;
mod file_mark;
mod guarded;
mod memory;
mod temporary;

use std::fmt;
use std::path::PathBuf;

use asset_mapping::{FeedId, Key};

pub use disk::DiskStore;
pub(crate) use file_mark::Piece;
pub use file_mark::{FileIdentity, FileMark};
pub use memory::MemoryStore;
pub use temporary::TemporaryStore;

use crate::{Checkpoint, Fingerprint, Known, Result, Scope, Seen};

/// The results of earlier batches: the reading half of a [`Store`], which is all that a connector uses. Everything is
/// kept by feed and scope.
///
/// The trait is open: implement it for a store of your own.
pub trait Remembered: Send + Sync {
    /// The last checkpoint.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be read; use [`Error::store`](crate::Error::store) in a store of your own. The run ends.
    fn checkpoint(&self, feed: FeedId, scope: &Scope) -> Result<Option<Checkpoint>>;

    /// What is known under each of `keys`, in their order.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be read; use [`Error::store`](crate::Error::store) in a store of your own. The run ends.
    fn lookup(&self, feed: FeedId, scope: &Scope, keys: &[&str]) -> Result<Vec<Option<Known>>>;

    /// The first `limit` known records after the key `after`, in the order of their keys, for which `wanted` returns
    /// true. It is given the key, and whether the record was closed.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be read; use [`Error::store`](crate::Error::store) in a store of your own. The run ends.
    fn select(
        &self,
        feed: FeedId,
        scope: &Scope,
        after: Option<&str>,
        limit: usize,
        wanted: &mut dyn FnMut(&str, bool) -> bool,
    ) -> Result<Vec<(Key, Known)>>;

    /// The number of known records.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be read; use [`Error::store`](crate::Error::store) in a store of your own. The run ends.
    fn count(&self, feed: FeedId, scope: &Scope) -> Result<u64>;

    /// The dead letters that were set aside before.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be read; use [`Error::store`](crate::Error::store) in a store of your own. The run ends.
    fn letters(&self, feed: FeedId, scope: &Scope) -> Result<Vec<Fingerprint>>;

    /// The tenants of an account that have checkpoints.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be read; use [`Error::store`](crate::Error::store) in a store of your own. The run ends.
    fn tenants(&self, feed: FeedId, account: &str) -> Result<Vec<String>>;
}

/// A place for checkpoints, known records and the lengths of output files, all of which change together or not at all.
///
/// The trait is open: implement it for a store of your own.
pub trait Store: Remembered + fmt::Debug {
    /// The marks of output files.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be read; use [`Error::store`](crate::Error::store) in a store of your own. The run ends.
    fn files(&self) -> Result<Vec<FileMark>>;

    /// Stores a batch's checkpoint, its changes to known records, and the marks of output files, in one transaction
    /// that is durable on return.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be written; then nothing has changed. Use [`Error::store`](crate::Error::store) in a store of
    /// your own. The run ends.
    fn commit(
        &self,
        feed: FeedId,
        scope: &Scope,
        checkpoint: &Checkpoint,
        seen: &Seen,
        files: &[FileMark],
    ) -> Result<()>;

    /// Stores the marks of output files before anything is written to them, so that an unfinished batch can be undone.
    /// Durable on return.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the store cannot be written; then nothing has changed. Use [`Error::store`](crate::Error::store) in a store of
    /// your own. The run ends.
    fn register(&self, files: &[FileMark]) -> Result<()>;

    /// The store's own files, which must not be used as outputs.
    fn own_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests;
