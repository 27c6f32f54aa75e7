//! Where batches go.

mod append_file;
mod both;
mod http;
mod json_lines;
#[cfg(feature = "lake")]
mod lake;

use async_trait::async_trait;

pub use both::Both;
pub use http::{HttpSink, HttpSinkBuilder, Rejected};
pub use json_lines::{JsonLines, JsonLinesBuilder, Target};
#[cfg(feature = "lake")]
pub use lake::{Lake, LakeBuilder};

use crate::store::FileMark;
use crate::{Batch, Result};

/// A consumer of batches. The trait is open: a sink of your own can stand in for [`JsonLines`].
///
/// For each batch, [`Journal`](crate::Journal) calls [`prepare`](Self::prepare), has the store record what that returns, calls
/// [`accept`](Self::accept), and stores the batch's checkpoint together with [`files`](Self::files).
#[async_trait]
pub trait Sink<E>: Send {
    /// Says what is about to be appended to files, before the first byte of it is written. A sink without files has nothing to say.
    ///
    /// # Errors
    /// When the batch cannot be taken.
    fn prepare(&mut self, batch: &Batch<E>) -> Result<Vec<FileMark>> {
        let _ = batch;
        Ok(Vec::new())
    }

    /// Takes all of a batch. On return it is as safe as this sink can make it; after an error its checkpoint must not be stored.
    ///
    /// # Errors
    /// When the batch could not be taken whole.
    async fn accept(&mut self, batch: &Batch<E>) -> Result<()>;

    /// The files that this sink appends to, with their lengths after the last batch it took: stored with the batch's checkpoint, so
    /// that a restart can cut off what came after.
    fn files(&self) -> Vec<FileMark> {
        Vec::new()
    }

    /// Brings what was taken, and is safe but on its way, to where it belongs; returns the [`files`](Self::files) after that. A sink that keeps
    /// nothing back has nothing to do.
    ///
    /// # Errors
    /// When it could not be brought there. It stays safe, and is tried again.
    async fn settle(&mut self) -> Result<Vec<FileMark>> {
        Ok(self.files())
    }
}

#[async_trait]
impl<E: Send + Sync, S: Sink<E> + ?Sized> Sink<E> for Box<S> {
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
