//! Tasks for devices.

use super::{Call, EsetClient, List, group};
use crate::catalogue::{
    CREATE_DEVICE_TASK, DELETE_DEVICE_TASK, GET_DEVICE_TASK, LIST_DEVICE_TASK_RUNS, LIST_DEVICE_TASKS,
    UPDATE_DEVICE_TASK_TARGETS, UPDATE_DEVICE_TASK_TRIGGERS,
};
use crate::models::{DeviceTask, DeviceTaskRun, DeviceTaskTargets, TaskTrigger};
use crate::{DeviceUuid, TaskUuid};

group! {
    /// Tasks for devices. For the usual tasks there are SOAR operations: see [`crate::soar`].
    DeviceTasks = device_tasks
}

impl DeviceTasks {
    /// Lists tasks with a manual trigger. The service leaves out tasks with other triggers, which the web console can create.
    pub fn list(&self) -> List<DeviceTask> {
        self.call(&LIST_DEVICE_TASKS).list()
    }

    /// Creates a task, which must have an action, at least one target and at least one trigger.
    pub fn create(&self, task: &DeviceTask) -> Call<DeviceTask> {
        let call = self.call(&CREATE_DEVICE_TASK);
        let has_target = task.targets.as_ref().is_some_and(names_any);
        let call = match (&task.action, has_target, task.triggers.as_ref().is_none_or(Vec::is_empty)) {
            (None, ..) => call.refuse("task.action", "must be set"),
            (_, false, _) => call.refuse("task.targets", "must name at least one device or device group"),
            (.., true) => call.refuse("task.triggers", "must hold at least one trigger"),
            _ => call,
        };
        call.entity("task", task).created()
    }

    /// Gets a task.
    pub fn get(&self, task: impl Into<TaskUuid>) -> Call<DeviceTask> {
        self.call(&GET_DEVICE_TASK).path("taskUuid", task.into()).member()
    }

    /// Deletes a task. If it is a template, the tasks that were made from it are deleted too.
    pub fn delete(&self, task: impl Into<TaskUuid>) -> Call<()> {
        self.call(&DELETE_DEVICE_TASK).path("taskUuid", task.into()).empty()
    }

    /// Lists the runs of a task. The service may still have them after the task was deleted.
    pub fn list_runs(&self, task: impl Into<TaskUuid>) -> List<DeviceTaskRun> {
        self.call(&LIST_DEVICE_TASK_RUNS).path("taskUuid", task.into()).list()
    }

    /// Sends targets for a task. The contract does not say whether they replace or extend the current ones, so send all
    /// targets that the task should have, as [`Soar::add_endpoints_to_task`](crate::soar::Soar::add_endpoints_to_task) does.
    pub fn update_targets(&self, task: impl Into<TaskUuid>, targets: &DeviceTaskTargets) -> Call<()> {
        let call = self.call(&UPDATE_DEVICE_TASK_TARGETS).path("taskUuid", task.into());
        let named = names_any(targets);
        let call = if named { call } else { call.refuse("targets", "must name at least one device or device group") };
        call.entity("targets", targets).empty()
    }

    /// Replaces all triggers of a task. At least one must be given.
    pub fn update_triggers(&self, task: impl Into<TaskUuid>, triggers: &[TaskTrigger]) -> Call<()> {
        let call = self.call(&UPDATE_DEVICE_TASK_TRIGGERS).path("taskUuid", task.into());
        let call = if triggers.is_empty() { call.refuse("triggers", "must hold at least one trigger") } else { call };
        call.set("triggers", triggers.to_vec()).empty()
    }
}

fn names_any(targets: &DeviceTaskTargets) -> bool {
    [&targets.devices_uuids, &targets.device_groups_uuids].into_iter().flatten().any(|uuids| !uuids.is_empty())
}

impl List<DeviceTaskRun> {
    /// Only runs on this device.
    pub fn device(self, device: impl Into<DeviceUuid>) -> Self {
        self.query("deviceUuid", device.into())
    }

    /// Only the newest run of each device.
    pub fn only_last_runs(self, only: bool) -> Self {
        self.query("listOnlyLastRuns", only)
    }
}
