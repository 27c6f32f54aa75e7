use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};
use connect_core::{Error, Result};
use futures_core::Stream;
use futures_util::{TryStreamExt as _, stream};
use tokio::time::{Instant, sleep};

use super::TaskDetails;
use crate::client::EsetClient;
use crate::models::{DeviceTask, DeviceTaskRun, ManualTrigger, TaskRunStatus, Timestamp};
use crate::{DeviceGroupUuid, TaskUuid};

/// Follows the runs of a task until all its devices are done or the deadline has passed.
#[derive(Clone)]
#[must_use = "nothing is asked until the stream is read"]
pub struct FollowTask {
    client: EsetClient,
    task: TaskUuid,
    interval: Duration,
    deadline: Duration,
    since: Option<DateTime<Utc>>,
    sent_at: Option<DateTime<Utc>>,
    own_expiry: Option<DateTime<Utc>>,
}

/// How far the clocks of the service and of this machine may be apart.
const CLOCKS: TimeDelta = TimeDelta::minutes(5);

/// How far a task has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskPhase {
    /// No device has begun.
    Waiting,
    /// Some devices have begun.
    Running,
    /// All devices have finished.
    Finished,
    /// All devices are done, and at least one run failed or was suppressed.
    Failed,
    /// The deadline has passed before all devices were done. The task itself may still run.
    TimedOut,
}

impl TaskPhase {
    /// Whether the stream ends with this phase.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Finished | Self::Failed | Self::TimedOut)
    }
}

/// The state of a task at one time.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TaskProgress {
    /// How far the task has come.
    pub phase: TaskPhase,
    /// The last run on each device.
    pub runs: Vec<DeviceTaskRun>,
    /// Identifiers of the task's devices that are not done.
    pub pending: Vec<String>,
    /// Runs that started before this time are not counted, because they belong to an older trigger. None if all runs are
    /// counted.
    pub since: Option<DateTime<Utc>>,
    /// Number of devices whose last run is not counted because of `since`.
    pub earlier_runs: usize,
}

struct Walk {
    follow: FollowTask,
    started: Instant,
    devices: Option<BTreeSet<String>>,
    last: Option<(TaskPhase, BTreeMap<String, TaskRunStatus>)>,
    done: bool,
}

impl FollowTask {
    pub(super) fn new(client: EsetClient, task: TaskUuid) -> Self {
        Self {
            client,
            task,
            interval: Duration::from_secs(10),
            deadline: Duration::from_secs(3600),
            since: None,
            sent_at: None,
            own_expiry: None,
        }
    }

    /// The time between two polls; default: ten seconds.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }

    /// How long the task is followed at most; default: one hour.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Counts only runs that started at this time or later. Default: only the runs of the task's newest trigger, because
    /// the service merges equal tasks, so that the history of a task may have runs of earlier ones.
    pub fn since(mut self, time: DateTime<Utc>) -> Self {
        self.since = Some(time);
        self
    }

    /// Counts only the runs of the new trigger of a task that was created with these details. `sent_at` is when the
    /// request was sent, by this machine's clock. The trigger is recognised by its expiry, unless the caller has chosen
    /// the expiry. In that case, or if the service ignored the trigger because it already has an equal task, only runs
    /// that started at `sent_at` or later are counted, with a tolerance of five minutes for clocks that differ.
    pub fn made_with(mut self, details: &TaskDetails, sent_at: DateTime<Utc>) -> Self {
        (self.own_expiry, self.sent_at) = (details.own_expiry(), Some(sent_at));
        self
    }

    /// The states of the task as a stream: the first state, and then each state that differs from the previous one. The
    /// phase of the last state [is final](TaskPhase::is_final). The devices of the task's groups are looked up once, at
    /// the beginning.
    ///
    /// Reads are retried like all others; an error that remains ends the stream.
    pub fn states(self) -> impl Stream<Item = Result<TaskProgress>> + Send {
        let walk = Walk { follow: self, started: Instant::now(), devices: None, last: None, done: false };
        stream::try_unfold(walk, |mut walk| async move {
            if walk.done {
                return Ok(None);
            }
            let progress = walk.next().await?;
            walk.done = progress.phase.is_final();
            Ok(Some((progress, walk)))
        })
    }
}

impl fmt::Debug for FollowTask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FollowTask").field("task", &self.task).finish_non_exhaustive()
    }
}

impl Walk {
    /// Polls until the state has changed.
    async fn next(&mut self) -> Result<TaskProgress> {
        loop {
            if self.last.is_some() {
                let left = self.follow.deadline.saturating_sub(self.started.elapsed());
                sleep(self.follow.interval.min(left)).await;
            }
            let mut progress = self.look().await?;
            if !progress.phase.is_final() && self.started.elapsed() >= self.follow.deadline {
                progress.phase = TaskPhase::TimedOut;
            }
            let seen = (progress.phase, statuses(&progress.runs));
            if self.last.as_ref() != Some(&seen) {
                self.last = Some(seen);
                return Ok(progress);
            }
        }
    }

    async fn look(&mut self) -> Result<TaskProgress> {
        if self.devices.is_none() {
            self.devices = Some(self.targets().await?);
        }
        let mut runs: Vec<DeviceTaskRun> = self
            .follow
            .client
            .device_tasks()
            .list_runs(&self.follow.task)
            .only_last_runs(true)
            .page_size(1000)
            .items()
            .try_collect()
            .await?;
        let seen = runs.len();
        if let Some(since) = self.follow.since {
            runs.retain(|run| is_since(run, since));
        }
        let earlier_runs = seen - runs.len();
        let statuses = statuses(&runs);
        let is_done = |device: &String| statuses.get(device).is_some_and(is_final);
        let pending: Vec<String> = self.devices.iter().flatten().filter(|device| !is_done(device)).cloned().collect();
        let all_done = pending.is_empty() && !runs.is_empty() && statuses.values().all(is_final);
        let good = |status: &TaskRunStatus| *status == TaskRunStatus::Finished;
        let phase = match (runs.is_empty(), all_done) {
            (true, _) => TaskPhase::Waiting,
            (false, false) => TaskPhase::Running,
            (false, true) if statuses.values().all(good) => TaskPhase::Finished,
            (false, true) => TaskPhase::Failed,
        };
        Ok(TaskProgress { phase, runs, pending, since: self.follow.since, earlier_runs })
    }

    /// The devices of the task. Also decides which runs are counted.
    async fn targets(&mut self) -> Result<BTreeSet<String>> {
        let client = &self.follow.client;
        let task = client.device_tasks().get(&self.follow.task).send().await?;
        if self.follow.since.is_none() {
            let own = self.follow.own_expiry.and_then(|expiry| newest_trigger(&task, Some(expiry)));
            let sent = self.follow.sent_at.map(|sent| sent - CLOCKS);
            self.follow.since = own.or_else(|| newest_trigger(&task, None).max(sent));
        }
        let targets = task.targets.unwrap_or_default();
        let mut devices: BTreeSet<String> = targets.devices_uuids.into_iter().flatten().collect();
        for group in targets.device_groups_uuids.into_iter().flatten() {
            // The service's answer is at fault here, not the input.
            let group =
                DeviceGroupUuid::new(group).map_err(|error| Error::decode("task.targets.deviceGroupsUuids", error))?;
            let members = client.device_groups().list_devices(group).recurse_subgroups(true).page_size(1000).items();
            let members: Vec<_> = members.try_collect().await?;
            devices.extend(members.into_iter().filter_map(|member| member.uuid));
        }
        Ok(devices)
    }
}

/// When the service created the newest trigger of the task, or the newest one with this expiry. The time is cut to the
/// second, because the start of a run may be given in whole seconds.
fn newest_trigger(task: &DeviceTask, expiry: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    let triggers = task.triggers.iter().flatten().filter_map(|trigger| trigger.manual.as_ref());
    let expires = |trigger: &ManualTrigger| trigger.expire_time.as_ref().and_then(Timestamp::to_utc);
    let wanted = triggers.filter(|trigger| expiry.is_none_or(|expiry| expires(trigger) == Some(expiry)));
    let made = wanted.filter_map(|trigger| trigger.create_time.as_ref()?.to_utc());
    made.max().map(|time| time.trunc_subsecs(0))
}

/// Whether a run started, or else ended, at that time or later. A finished run without a time does not count.
fn is_since(run: &DeviceTaskRun, since: DateTime<Utc>) -> bool {
    let time = [&run.start_time, &run.end_time].into_iter().flatten().find_map(Timestamp::to_utc);
    time.map_or_else(|| !run.status.as_ref().is_some_and(is_final), |time| time >= since)
}

fn statuses(runs: &[DeviceTaskRun]) -> BTreeMap<String, TaskRunStatus> {
    runs.iter()
        .map(|run| {
            (run.device_uuid.clone().unwrap_or_default(), run.status.clone().unwrap_or(TaskRunStatus::Unspecified))
        })
        .collect()
}

fn is_final(status: &TaskRunStatus) -> bool {
    matches!(status, TaskRunStatus::Finished | TaskRunStatus::Failed | TaskRunStatus::Suppressed)
}
