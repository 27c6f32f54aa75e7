use async_trait::async_trait;
use connect_core::DeadLetter;

use super::Sink;
use crate::store::FileMark;
use crate::{Batch, Result};

/// Two sinks that both take every batch, one after the other: for example a service for events, and files for dead
/// letters and gone records.
///
/// A batch that the second sink refuses has already reached the first, which gets it again in the next run.
#[derive(Debug)]
pub struct Both<A, B>(pub A, pub B);

#[async_trait]
impl<E: Send + Sync, A: Sink<E>, B: Sink<E>> Sink<E> for Both<A, B> {
    async fn deliver(&mut self, batch: &Batch<E>) -> Result<Vec<DeadLetter>> {
        let mut refused = self.0.deliver(batch).await?;
        refused.extend(self.1.deliver(batch).await?);
        Ok(refused)
    }

    fn prepare(&mut self, batch: &Batch<E>) -> Result<Vec<FileMark>> {
        let mut files = self.0.prepare(batch)?;
        files.extend(self.1.prepare(batch)?);
        Ok(files)
    }

    async fn accept(&mut self, batch: &Batch<E>) -> Result<()> {
        self.0.accept(batch).await?;
        self.1.accept(batch).await
    }

    fn files(&self) -> Vec<FileMark> {
        let mut files = self.0.files();
        files.extend(self.1.files());
        files
    }

    async fn settle(&mut self) -> Result<Vec<FileMark>> {
        let mut files = self.0.settle().await?;
        files.extend(self.1.settle().await?);
        Ok(files)
    }
}
