//! Where batches go.

mod append_file;
mod json_lines;

pub use json_lines::{JsonLines, JsonLinesBuilder, Target};

use crate::store::FileMark;
use crate::{Batch, Result};

/// A consumer of batches.
pub trait Sink<E>: Send {
    /// Takes all of a batch. On return it is as safe as this sink can make it; after an error its checkpoint must not be stored.
    ///
    /// # Errors
    /// When the batch could not be taken whole.
    fn accept(&mut self, batch: &Batch<E>) -> Result<()>;

    /// The files that this sink appends to, with their lengths after the last batch it took: stored with the batch's checkpoint, so
    /// that a restart can cut off what came after.
    fn files(&self) -> Vec<FileMark> {
        Vec::new()
    }
}

/// An event that can be written as one line of JSON.
pub trait ToJsonLine {
    /// Appends the JSON text, without a line break, to `line`.
    fn write_json(&self, line: &mut Vec<u8>);
}
