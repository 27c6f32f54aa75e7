//! Things that take time, followed as streams of their states.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use connect_core::{Error, Result};
use futures_core::Stream;
use futures_util::{TryStreamExt as _, stream};
use tokio::time::{Instant, sleep};

use super::{DeepVisibility, RemoteScripts, ThreatId, Threats};
use crate::models::{PowerQuery, QueryStatus, ResponseState, ScriptTask, ScriptTaskStatus, Threat};

type Look<T> = Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<T>> + Send>> + Send>;

/// Looks at something until it is done, or until a deadline.
#[must_use = "nothing is asked until the stream is read"]
pub struct Follow<T> {
    look: Look<T>,
    is_done: fn(&T) -> bool,
    interval: Duration,
    deadline: Duration,
}

/// A state of something that is followed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Progress<T> {
    /// The state.
    pub state: T,
    /// How the following stands.
    pub phase: Phase,
}

/// How the following of something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Phase {
    /// It goes on.
    Running,
    /// It is done; the state says how it ended.
    Done,
    /// The deadline came first. The thing itself goes on.
    TimedOut,
}

impl<T: Clone + PartialEq + Send + 'static> Follow<T> {
    fn new(look: Look<T>, is_done: fn(&T) -> bool) -> Self {
        Self { look, is_done, interval: Duration::from_secs(5), deadline: Duration::from_secs(3600) }
    }

    /// How long to wait between two looks; default: 5 seconds.
    pub fn interval(self, interval: Duration) -> Self {
        Self { interval, ..self }
    }

    /// How long to follow; default: an hour.
    pub fn deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// The states: the first, then each one that differs from the one before. The last one's phase is not [`Phase::Running`].
    ///
    /// Reads are repeated as those of every other call; an error that remains ends the stream. It has to be polled within a Tokio
    /// runtime.
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

fn is_running(state: &ResponseState) -> bool {
    matches!(state, ResponseState::Running | ResponseState::ProcessRunning | ResponseState::EventsRunning)
}

impl DeepVisibility {
    /// Follows a query that was started until it has finished or failed. Its events are then read by
    /// [`list_events`](Self::list_events).
    pub fn follow(&self, query_id: &str) -> Follow<QueryStatus> {
        let (group, id) = (self.clone(), query_id.to_owned());
        Follow::new(Box::new(move || Box::pin(group.get_status(&id).send())), |status| {
            status.response_state.as_ref().is_some_and(|state| !is_running(state))
        })
    }

    /// Follows a power query that was started until it has finished or failed; the last state has its rows.
    pub fn follow_power_query(&self, query_id: &str) -> Follow<PowerQuery> {
        let (group, id) = (self.clone(), query_id.to_owned());
        Follow::new(Box::new(move || Box::pin(group.get_power_query().query_id(id.as_str()).send())), |query| {
            query.status.as_ref().is_some_and(|state| !is_running(state))
        })
    }
}

impl RemoteScripts {
    /// Follows the tasks of a script that was run, one for each machine, until all of them are done. There is at least one by then.
    pub fn follow(&self, parent_task_id: &str) -> Follow<Vec<ScriptTask>> {
        let (group, id) = (self.clone(), parent_task_id.to_owned());
        Follow::new(
            Box::new(move || Box::pin(group.list_tasks().parent_task_id(id.as_str()).items().try_collect())),
            |tasks| !tasks.is_empty() && !tasks.iter().any(is_open),
        )
    }
}

fn is_open(task: &ScriptTask) -> bool {
    use ScriptTaskStatus::{Created, InProgress, Pending, PendingUserAction, Scheduled};
    matches!(task.status, None | Some(Created | Scheduled | Pending | PendingUserAction | InProgress))
}

impl Threats {
    /// Follows the mitigation of a threat until no action on it waits any more.
    pub fn follow_mitigation(&self, threat: &ThreatId) -> Follow<Threat> {
        let (group, id) = (self.clone(), threat.clone());
        Follow::new(
            Box::new(move || {
                let list = group.list().filter(&super::threats::ThreatFilter::new().ids([&id]));
                Box::pin(async move {
                    let found = list.send().await?.items.pop();
                    found.ok_or_else(|| Error::parameter("threat id", "no threat with this id is to be seen"))
                })
            }),
            |threat| {
                let waits = |status: &str| matches!(status, "pending" | "sent");
                !threat.mitigation_status.iter().flatten().any(|report| report.status.as_deref().is_some_and(waits))
            },
        )
    }
}
