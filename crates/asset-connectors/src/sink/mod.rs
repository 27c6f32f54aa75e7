//! The destinations of batches.

mod append_file;
mod both;
mod http;
mod json_lines;
#[cfg(feature = "lake")]
mod lake;

use async_trait::async_trait;
use connect_core::DeadLetter;

pub use both::Both;
pub use http::{HttpSink, HttpSinkBuilder, Rejected};
pub use json_lines::{JsonLines, JsonLinesBuilder, Target};
#[cfg(feature = "lake")]
pub use lake::{Lake, LakeBuilder};

use crate::store::FileMark;
use crate::{Batch, Result};

/// A consumer of batches. The trait is open: implement it for a sink of your own.
///
/// For each batch, [`Journal`](crate::Journal) calls [`deliver`](Self::deliver), adds what that returns to the batch's dead letters, calls
/// [`prepare`](Self::prepare), has the store record what that returns, calls [`accept`](Self::accept), and stores the batch's checkpoint
/// together with [`files`](Self::files).
#[async_trait]
pub trait Sink<E>: Send {
    /// Hands the batch to a destination that may refuse events for good; returns those, so that they are kept as dead letters.
    /// Default: nothing is handed over here.
    ///
    /// # Errors
    /// Those of [`accept`](Self::accept).
    async fn deliver(&mut self, batch: &Batch<E>) -> Result<Vec<DeadLetter>>
    where
        E: Sync,
    {
        let _ = batch;
        Ok(Vec::new())
    }

    /// Returns what is about to be appended to files, before the first byte of it is written. Default: nothing, for
    /// sinks without files.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when the batch cannot be taken; use [`Error::sink`](crate::Error::sink) for a failure of your own. The run ends, and
    /// the next one repeats the batch.
    fn prepare(&mut self, batch: &Batch<E>) -> Result<Vec<FileMark>> {
        let _ = batch;
        Ok(Vec::new())
    }

    /// Takes all of a batch. On return it is as durable as this sink can make it; after an error its checkpoint must
    /// not be stored.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when not all of the batch could be taken; use [`Error::sink`](crate::Error::sink) for a failure of your own. The run
    /// ends, and the next one repeats the batch.
    async fn accept(&mut self, batch: &Batch<E>) -> Result<()>;

    /// The files that this sink appends to, with their lengths after the last batch it took: stored with the batch's checkpoint, so
    /// that a restart can cut off what came after.
    fn files(&self) -> Vec<FileMark> {
        Vec::new()
    }

    /// Delivers what was taken and is safe, but not yet at its destination; returns the [`files`](Self::files) after
    /// that. Default: nothing to do, for sinks that deliver at once.
    ///
    /// # Errors
    /// Any [`Error`](crate::Error) when it could not be delivered. It stays safe, and a later run delivers it.
    async fn settle(&mut self) -> Result<Vec<FileMark>> {
        Ok(self.files())
    }
}

#[async_trait]
impl<E: Send + Sync, S: Sink<E> + ?Sized> Sink<E> for Box<S> {
    async fn deliver(&mut self, batch: &Batch<E>) -> Result<Vec<DeadLetter>> {
        (**self).deliver(batch).await
    }

    fn prepare(&mut self, batch: &Batch<E>) -> Result<Vec<FileMark>> {
        (**self).prepare(batch)
    }

    async fn accept(&mut self, batch: &Batch<E>) -> Result<()> {
        (**self).accept(batch).await
    }

    fn files(&self) -> Vec<FileMark> {
        (**self).files()
    }

    async fn settle(&mut self) -> Result<Vec<FileMark>> {
        (**self).settle().await
    }
}

/// An event that can be written as one line of JSON. The trait is open.
pub trait ToJsonLine {
    /// Appends the JSON text, without a line break, to `line`.
    fn write_json(&self, line: &mut Vec<u8>);
}
