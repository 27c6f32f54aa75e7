//! Long-running work at the service, followed as a stream of its states.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use futures_core::Stream;
use futures_util::stream;
use tokio::time::{Instant, sleep};

use crate::Result;

type Look<T> = Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<T>> + Send>> + Send>;

/// Polls the state of long-running work until it is done, or until a deadline.
#[must_use = "nothing is asked until the stream is read"]
pub struct Follow<T> {
    look: Look<T>,
    is_done: fn(&T) -> bool,
    interval: Duration,
    deadline: Duration,
}

/// A state of the work that is followed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Progress<T> {
    /// The state.
    pub state: T,
    /// Whether this is the last state, and why.
    pub phase: Phase,
}

/// Where the work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Phase {
    /// The work is not done.
    Running,
    /// The work is done; the state says how it ended.
    Done,
    /// The deadline passed first. The work itself may still go on.
    TimedOut,
}

impl<T: Clone + PartialEq + Send + 'static> Follow<T> {
    /// Follows the states that `look` reads until `is_done` returns true for one.
    pub fn new<F>(look: impl Fn() -> F + Send + 'static, is_done: fn(&T) -> bool) -> Self
    where
        F: Future<Output = Result<T>> + Send + 'static,
    {
        let look: Look<T> = Box::new(move || Box::pin(look()));
        Self { look, is_done, interval: Duration::from_secs(5), deadline: Duration::from_secs(3600) }
    }

    /// The time between two polls; default: 5 seconds.
    pub fn interval(self, interval: Duration) -> Self {
        Self { interval, ..self }
    }

    /// The deadline, counted from the first poll; default: one hour.
    pub fn deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// A stream of the states: the first one, then each one that differs from the one before it. The phase of the last
    /// one is not [`Phase::Running`].
    ///
    /// A poll that fails is retried like any other call; an error that remains ends the stream. The stream has to be
    /// polled within a Tokio runtime.
    pub fn states(self) -> impl Stream<Item = Result<Progress<T>>> + Send {
        let walk = (self, Instant::now(), None::<Progress<T>>);
        stream::try_unfold(walk, |(follow, started, last)| async move {
            if last.as_ref().is_some_and(|last| last.phase != Phase::Running) {
                return Ok(None);
            }
            let mut looked = last.is_some();
            loop {
                if looked {
                    sleep(follow.interval.min(follow.deadline.saturating_sub(started.elapsed()))).await;
                }
                looked = true;
                let state = (follow.look)().await?;
                let phase = match ((follow.is_done)(&state), started.elapsed() >= follow.deadline) {
                    (true, _) => Phase::Done,
                    (false, true) => Phase::TimedOut,
                    (false, false) => Phase::Running,
                };
                let progress = Progress { state, phase };
                if last.as_ref() != Some(&progress) {
                    return Ok(Some((progress.clone(), (follow, started, Some(progress)))));
                }
            }
        })
    }
}

impl<T> fmt::Debug for Follow<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Follow")
            .field("interval", &self.interval)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
