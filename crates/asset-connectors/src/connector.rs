use std::fmt;
use std::pin::Pin;

use asset_mapping::FeedId;
use async_trait::async_trait;
use connect_core::Stats;
use futures_core::Stream;

use crate::{Batch, Result, store::Remembered};

/// The batches of a collection, scope by scope; the last one of each scope has its report. The stream ends after the
/// last page, or with the first error that concerns the whole account.
pub type Batches<'a, E> = Pin<Box<dyn Stream<Item = Result<Batch<E>>> + Send + 'a>>;

/// A feed of an account, with its mapping and its detection of changes. The trait is open;
/// [`Collector`](crate::Collector) implements it for every [`Listing`](crate::listing::Listing).
///
/// # The contract
/// A collection delivers every record *at least once* in spite of failures, and exactly once to a consumer that follows
/// one rule:
/// **accept a batch and store its checkpoint with its [`Seen`](crate::Seen) changes before asking for the next one.** Quiet batches
/// ([`Batch::is_quiet`]) need not be stored. [`run`](crate::run) does so. A consumer that runs ahead may meet a record twice; none is ever
/// missed.
#[async_trait]
pub trait Connector<E>: Send + Sync + fmt::Debug {
    /// The feed.
    fn feed(&self) -> FeedId;

    /// The account's name.
    fn account(&self) -> &str;

    /// The right, role, product or licence that reading the feed takes.
    fn needs(&self) -> &'static str {
        ""
    }

    /// Signs in and reads just enough to show that collecting would work.
    ///
    /// # Errors
    /// The error with which [`collect`](Self::collect) would fail, usually an [`Error::Client`](crate::Error::Client):
    /// wrong credentials, a missing right or product, an unreachable service.
    async fn test_connection(&self) -> Result<()>;

    /// The counters of the account's client, for all of its feeds: requests, retries, waits.
    fn stats(&self) -> Stats;

    /// Lists the records from the checkpoints in `known`, or from the beginning if there is none. Records that `known`
    /// has unchanged are not reported again.
    fn collect<'a>(&'a self, known: &'a dyn Remembered) -> Batches<'a, E>;
}
