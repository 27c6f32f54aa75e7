//! Where checkpoints and the table of known records are kept.

mod disk;
mod file_mark;
mod guarded;
mod memory;

use std::fmt;
use std::path::PathBuf;

use asset_mapping::{FeedId, Key};

pub use disk::DiskStore;
pub(crate) use file_mark::Piece;
pub use file_mark::{FileIdentity, FileMark};
pub use memory::MemoryStore;

use crate::{Checkpoint, Fingerprint, Known, Result, Scope, Seen};

/// What earlier batches left behind: the reading half of a [`Store`], which is all that a connector sees. Everything is kept by feed and
/// scope.
///
/// The trait is open: a store of your own can stand in for those of this crate.
pub trait Remembered: Send + Sync {
    /// The last checkpoint.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn checkpoint(&self, feed: FeedId, scope: &Scope) -> Result<Option<Checkpoint>>;

    /// What is known under each of `keys`, in their order.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn lookup(&self, feed: FeedId, scope: &Scope, keys: &[&str]) -> Result<Vec<Option<Known>>>;

    /// The first `limit` known records behind the key `after`, in the order of their keys, of which `wanted` says so; it is told the
    /// key, and whether the record was closed.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn select(
        &self,
        feed: FeedId,
        scope: &Scope,
        after: Option<&str>,
        limit: usize,
        wanted: &mut dyn FnMut(&str, bool) -> bool,
    ) -> Result<Vec<(Key, Known)>>;

    /// How many records are known.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn count(&self, feed: FeedId, scope: &Scope) -> Result<u64>;

    /// The dead letters that were set aside before.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn letters(&self, feed: FeedId, scope: &Scope) -> Result<Vec<Fingerprint>>;

    /// The tenants of an account of which there are checkpoints.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn tenants(&self, feed: FeedId, account: &str) -> Result<Vec<String>>;
}

/// A place for checkpoints, known records and the lengths of output files, all of which change together or not at all.
///
/// The trait is open: a store of your own can stand in for those of this crate.
pub trait Store: Remembered + fmt::Debug {
    /// What is recorded of output files.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn files(&self) -> Result<Vec<FileMark>>;

    /// Stores a batch's checkpoint, what it met and how long the output files are now: one transaction, durable on return.
    ///
    /// # Errors
    /// When the store cannot be written; then nothing has changed.
    fn commit(
        &self,
        feed: FeedId,
        scope: &Scope,
        checkpoint: &Checkpoint,
        seen: &Seen,
        files: &[FileMark],
    ) -> Result<()>;

    /// Records output files before anything is written to them, so that a batch that was cut short can be undone. Durable on return.
    ///
    /// # Errors
    /// When the store cannot be written; then nothing has changed.
    fn register(&self, files: &[FileMark]) -> Result<()>;

    /// The files that the store itself lives in, which no output may be.
    fn own_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests;
