//! Things that take time, followed as streams of their states.

use connect_core::{Error, Follow};
use futures_util::TryStreamExt as _;

use super::{DeepVisibility, RemoteScripts, ThreatId, Threats};
use crate::models::{PowerQuery, QueryStatus, ResponseState, ScriptTask, ScriptTaskStatus, Threat};

fn is_running(state: &ResponseState) -> bool {
    matches!(state, ResponseState::Running | ResponseState::ProcessRunning | ResponseState::EventsRunning)
}

impl DeepVisibility {
    /// Follows a query that was started until it has finished or failed. Its events are then read by
    /// [`list_events`](Self::list_events).
    pub fn follow(&self, query_id: &str) -> Follow<QueryStatus> {
        let (group, id) = (self.clone(), query_id.to_owned());
        Follow::new(
            move || group.get_status(&id).send(),
            |status| status.response_state.as_ref().is_some_and(|state| !is_running(state)),
        )
    }

    /// Follows a power query that was started until it has finished or failed; the last state has its rows.
    pub fn follow_power_query(&self, query_id: &str) -> Follow<PowerQuery> {
        let (group, id) = (self.clone(), query_id.to_owned());
        Follow::new(
            move || group.get_power_query().query_id(id.as_str()).send(),
            |query| query.status.as_ref().is_some_and(|state| !is_running(state)),
        )
    }
}

impl RemoteScripts {
    /// Follows the tasks of a script that was run, one for each machine, until all of them are done. There is at least one by then.
    pub fn follow(&self, parent_task_id: &str) -> Follow<Vec<ScriptTask>> {
        let (group, id) = (self.clone(), parent_task_id.to_owned());
        Follow::new(
            move || group.list_tasks().parent_task_id(id.as_str()).items().try_collect(),
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
            move || {
                let list = group.list().filter(&super::threats::ThreatFilter::new().ids([&id]));
                async move {
                    let found = list.send().await?.items.pop();
                    found.ok_or_else(|| Error::parameter("threat id", "no threat with this id is to be seen"))
                }
            },
            |threat| {
                let waits = |status: &str| matches!(status, "pending" | "sent");
                !threat.mitigation_status.iter().flatten().any(|report| report.status.as_deref().is_some_and(waits))
            },
        )
    }
}
