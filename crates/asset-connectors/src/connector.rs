use std::fmt;
use std::pin::Pin;

use async_trait::async_trait;
use connect_core::Stats;
use futures_core::Stream;

use crate::{Batch, Checkpoint, Result, store::Remembered};

/// The batches of a collection. Ends with the last page of a complete walk, or with the first error.
pub type Batches<'a, E> = Pin<Box<dyn Stream<Item = Result<Batch<E>>> + Send + 'a>>;

/// A source of assets together with its mapping and its way of telling what has changed.
///
/// # The contract
/// A collection gives every asset *at least once* in the face of failures, and exactly once to a consumer that keeps to one rule:
/// **accept a batch and store its checkpoint with its [`Seen`](crate::Seen) changes before asking for the next one.**
/// [`run`](crate::run) does so. A consumer that runs ahead may meet a record twice; none is ever missed.
#[async_trait]
pub trait Connector<E>: Send + Sync + fmt::Debug {
    /// The name under which checkpoints and known records are kept, such as `eset`.
    fn source(&self) -> &str;

    /// Signs in and reads as little as shows that collecting would work.
    ///
    /// # Errors
    /// What [`collect`](Self::collect) would fail with: wrong credentials, a missing right or product, an unreachable service.
    async fn test_connection(&self) -> Result<()>;

    /// What the connector's client has done so far: requests, retries, waits.
    fn stats(&self) -> Stats;

    /// Lists the vendor's assets from where `checkpoint` stands; from the beginning without one. Records that `known` holds unchanged
    /// are not reported again.
    fn collect<'a>(&'a self, checkpoint: Option<Checkpoint>, known: &'a dyn Remembered) -> Batches<'a, E>;
}
