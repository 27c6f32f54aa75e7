use std::error::Error as StdError;
use std::io;
use std::path::{Path, PathBuf};

/// The result of this crate's operations.
pub type Result<T, E = Error> = std::result::Result<T, E>;

pub(crate) type BoxError = Box<dyn StdError + Send + Sync>;

/// Why a collection could not go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The vendor's service, or the way to it, failed; the cause says what the caller can do.
    #[error(transparent)]
    Client(#[from] connect_core::Error),
    /// A checkpoint that this connector cannot continue from.
    #[error("the checkpoint cannot be used: {fault}")]
    #[non_exhaustive]
    Checkpoint {
        /// What is wrong with it, and what would be right.
        fault: String,
    },
    /// The store that keeps checkpoints failed.
    #[error("cannot {action} the state in {}", path.display())]
    #[non_exhaustive]
    Store {
        /// What was being done, as a verb: `open`, `read`, `write`.
        action: &'static str,
        /// Where the state is kept.
        path: PathBuf,
        /// The cause.
        source: BoxError,
    },
    /// The state on disk was made for another origin, such as simulated data instead of a live tenant.
    #[error("the state in {} belongs to {found}, not to {expected}; use another folder", path.display())]
    #[non_exhaustive]
    ForeignState {
        /// Where the state is kept.
        path: PathBuf,
        /// The origin that was asked for.
        expected: String,
        /// The origin that the state was made for.
        found: String,
    },
    /// A file that the sink writes failed.
    #[error("cannot {action} {}", path.display())]
    #[non_exhaustive]
    File {
        /// What was being done, as a verb: `open`, `write`, `truncate`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// An output file is shorter than the part of it that was already committed: another program changed it.
    #[error(
        "{} has {found} bytes, but {expected} were written to it before; it was changed by another program. \
         Move it away, or start with an empty state",
        path.display()
    )]
    #[non_exhaustive]
    ShortFile {
        /// The file.
        path: PathBuf,
        /// The length that was committed.
        expected: u64,
        /// The length that it has now.
        found: u64,
    },
    /// The reader of the output went away. Nothing is wrong; there is nobody left to write for.
    #[error("the output was closed by its reader")]
    OutputClosed,
    /// A batch was offered after an earlier one failed half written.
    #[error("the sink failed before; start again from the last checkpoint")]
    SinkFailed,
}

impl Error {
    pub(crate) fn store(action: &'static str, path: &Path, source: impl Into<BoxError>) -> Self {
        Self::Store { action, path: path.to_owned(), source: source.into() }
    }

    pub(crate) fn file(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::File { action, path: path.to_owned(), source }
    }

    pub(crate) fn checkpoint(fault: impl Into<String>) -> Self {
        Self::Checkpoint { fault: fault.into() }
    }

    /// Whether the reader of the output went away, which is no failure of the collection.
    #[must_use]
    pub fn is_output_closed(&self) -> bool {
        matches!(self, Self::OutputClosed)
    }
}
