use std::fmt;
use std::pin::Pin;

use asset_mapping::FeedId;
use async_trait::async_trait;
use connect_core::Stats;
use futures_core::Stream;

use crate::{Batch, Result, store::Remembered};

/// The batches of a collection, scope by scope; the last one of each scope has its report. Ends with the last page, or with the first
/// error that concerns the account as a whole.
pub type Batches<'a, E> = Pin<Box<dyn Stream<Item = Result<Batch<E>>> + Send + 'a>>;

/// A feed of an account together with its mapping and its way of telling what has changed. The trait is open;
/// [`Collector`](crate::Collector) is its implementation for everything that is a [`Listing`](crate::listing::Listing).
///
/// # The contract
/// A collection gives every record *at least once* in the face of failures, and exactly once to a consumer that keeps to one rule:
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

    /// Signs in and reads as little as shows that collecting would work.
    ///
    /// # Errors
    /// What [`collect`](Self::collect) would fail with: wrong credentials, a missing right or product, an unreachable service.
    async fn test_connection(&self) -> Result<()>;

    /// What the account's client has done so far, for all of its feeds: requests, retries, waits.
    fn stats(&self) -> Stats;

    /// Lists the records from where the checkpoints in `known` stand; from the beginning without one. Records that `known` holds unchanged
    /// are not reported again.
    fn collect<'a>(&'a self, known: &'a dyn Remembered) -> Batches<'a, E>;
}
