use std::error::Error as StdError;
use std::io;
use std::path::{Path, PathBuf};

use crate::report::Cause;

/// The result of this crate's operations.
pub type Result<T, E = Error> = std::result::Result<T, E>;

pub(crate) type BoxError = Box<dyn StdError + Send + Sync>;

/// Why a collection could not go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A call of the vendor's service failed; the cause says what the caller can do.
    #[error(transparent)]
    Client(#[from] connect_core::Error),
    /// An account or tenant could not be read completely.
    #[error("{source_name} was not read to its end: {cause}")]
    #[non_exhaustive]
    Scope {
        /// The feed and, after a slash, the tenant.
        source_name: String,
        /// The fault.
        cause: Cause,
    },
    /// A feed that this account does not have.
    #[error("unknown feed `{name}`; allowed are: {allowed}")]
    #[non_exhaustive]
    UnknownFeed {
        /// What was asked for.
        name: String,
        /// The names of the account's feeds, separated by commas.
        allowed: String,
    },
    /// The feed does not support a filter of the account.
    #[error("{feed} cannot be filtered by {filter}; leave out the feed or the filter")]
    #[non_exhaustive]
    Filter {
        /// The feed.
        feed: asset_mapping::FeedId,
        /// The name of the filter.
        filter: &'static str,
    },
    /// The feed does not have the dialect.
    #[error(transparent)]
    Dialect(#[from] asset_mapping::MissingDialect),
    /// A checkpoint that this connector cannot continue from.
    #[error("the checkpoint cannot be used: {fault}")]
    #[non_exhaustive]
    Checkpoint {
        /// What is wrong with it, and what was expected.
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
    /// Another process holds the state.
    #[error("the state in {} is in use by another process; wait for its end, or use another folder", path.display())]
    #[non_exhaustive]
    StateInUse {
        /// The folder.
        path: PathBuf,
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
    /// The state on disk was made by an earlier version, in a format that cannot be read.
    #[error(
        "the state in {} was made by an earlier version and cannot be taken over; move it away, \
         then the next run reports everything again",
        path.display()
    )]
    #[non_exhaustive]
    OldState {
        /// The file.
        path: PathBuf,
    },
    /// The state on disk is damaged.
    #[error(
        "the state in {} is damaged: {fault}; move it away or restore it from a backup. Without it the next run reports \
         everything again",
        path.display()
    )]
    #[non_exhaustive]
    DamagedState {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: String,
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
    /// The lake failed.
    #[cfg(feature = "lake")]
    #[error("cannot {action} {location}")]
    #[non_exhaustive]
    Lake {
        /// What was being done, as a verb: `open`, `write to`, `encode for`.
        action: &'static str,
        /// The lake's URL.
        location: String,
        /// The cause.
        source: BoxError,
    },
    /// Another process writes to the output file.
    #[error("{} is being written by another process; wait for its end, or use another file", path.display())]
    #[non_exhaustive]
    FileInUse {
        /// The file.
        path: PathBuf,
    },
    /// One file was named for two purposes, perhaps under two names.
    #[error("{} and {} are the same file; use one for each purpose", path.display(), other.display())]
    #[non_exhaustive]
    SameFile {
        /// The file.
        path: PathBuf,
        /// Its other name.
        other: PathBuf,
    },
    /// An output file was changed by another program, or by a run with another state.
    #[error(
        "{} was changed by another program or by a run with another state: {fault}. It is left as it is; move it away, \
         then a new file is begun",
        path.display()
    )]
    #[non_exhaustive]
    ForeignFile {
        /// The file.
        path: PathBuf,
        /// What is different.
        fault: String,
    },
    /// The reader of the output has closed it, as `head` does. This is not a failure of the collection.
    #[error("the output was closed by its reader")]
    OutputClosed,
    /// A batch was offered after an earlier one had failed while being written.
    #[error("the sink failed before; start again from the last checkpoint")]
    SinkFailed,
    /// The caller's own sink failed.
    #[error("the sink failed")]
    Sink(#[source] BoxError),
}

impl Error {
    /// The error of a caller's own store: what was being done, as a verb, where, and the cause.
    pub fn store(action: &'static str, path: &Path, source: impl Into<BoxError>) -> Self {
        Self::Store { action, path: path.to_owned(), source: source.into() }
    }

    /// The error of a caller's own sink.
    pub fn sink(source: impl Into<BoxError>) -> Self {
        Self::Sink(source.into())
    }

    pub(crate) fn file(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::File { action, path: path.to_owned(), source }
    }

    #[cfg(feature = "lake")]
    pub(crate) fn lake(action: &'static str, location: &str, source: BoxError) -> Self {
        Self::Lake { action, location: location.to_owned(), source }
    }

    pub(crate) fn foreign_file(path: &Path, fault: impl Into<String>) -> Self {
        Self::ForeignFile { path: path.to_owned(), fault: fault.into() }
    }

    pub(crate) fn checkpoint(fault: impl Into<String>) -> Self {
        Self::Checkpoint { fault: fault.into() }
    }

    /// Whether the reader of the output has closed it, which is not a failure of the collection.
    #[must_use]
    pub fn is_output_closed(&self) -> bool {
        matches!(self, Self::OutputClosed)
    }

    /// Whether another process holds the state or an output.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        matches!(self, Self::StateInUse { .. } | Self::FileInUse { .. })
    }
}
