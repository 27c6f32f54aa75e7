//! Tasks on devices and their runs (automation).

use serde_json::Value;

use crate::json::{entity, words};
use crate::models::Timestamp;

entity! {
    /// A task for devices.
    ///
    /// The vendor's `v1DeviceTask`.
    pub struct DeviceTask (input) {
        /// What the task does on each target.
        action: Option<TaskAction> = "action",
        /// Identifier of the asset group.
        asset_group_uuid: Option<String> = "assetGroupUuid",
        /// Description.
        description: Option<String> = "description",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Who made the task.
        source: Option<DeviceTaskSource> = "source",
        /// What the task runs on.
        targets: Option<DeviceTaskTargets> = "targets",
        /// When the task runs.
        triggers: Vec<TaskTrigger> = "triggers",
        /// Identifier.
        uuid: Option<String> = "uuid",
        /// When it was created.
        create_time: Option<Timestamp> = "createTime",
        /// Number of the task's revision.
        version_id: Option<u64> = "versionId",
        /// When it was changed last.
        update_time: Option<Timestamp> = "updateTime",
    }
}

entity! {
    /// What a task does.
    ///
    /// The vendor's `v1Action`.
    pub struct TaskAction (input) {
        /// Name of the action, such as `StartNetworkIsolation`.
        name: Option<String> = "name",
        /// Parameters of the action; `@type` names their shape.
        params: Option<Value> = "params",
    }
}

entity! {
    /// What a task runs on: devices, groups or both.
    ///
    /// The vendor's `v1DeviceTaskTargets`.
    pub struct DeviceTaskTargets (input) {
        /// Device groups the task runs on.
        device_groups_uuids: Vec<String> = "deviceGroupsUuids",
        /// Devices the task runs on.
        devices_uuids: Vec<String> = "devicesUuids",
    }
}

entity! {
    /// When a task runs.
    ///
    /// The vendor's `v1Trigger`.
    pub struct TaskTrigger (input) {
        /// Runs as soon as possible; the only trigger the service offers.
        manual: Option<ManualTrigger> = "manual",
    }
}

entity! {
    /// Runs the task as soon as possible on each target.
    ///
    /// The vendor's `v1ManualTrigger`.
    pub struct ManualTrigger (input) {
        /// When it was created.
        create_time: Option<Timestamp> = "createTime" (read only),
        /// After this time the task starts no more runs.
        expire_time: Option<Timestamp> = "expireTime",
    }
}

entity! {
    /// One run of a task on one device.
    ///
    /// The vendor's `v1DeviceTaskRun`.
    pub struct DeviceTaskRun {
        /// Device.
        device_uuid: Option<String> = "deviceUuid",
        /// End.
        end_time: Option<Timestamp> = "endTime" (read only),
        /// Result of the run; `@type` names its shape.
        result: Option<Value> = "result",
        /// Start.
        start_time: Option<Timestamp> = "startTime",
        /// State.
        status: Option<TaskRunStatus> = "status",
        /// Task that ran.
        task_uuid: Option<String> = "taskUuid",
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}

words! {
    /// Who made a task.
    ///
    /// The vendor's `v1DeviceTaskSource`.
    pub enum DeviceTaskSource {
        /// `DEVICE_TASK_SOURCE_UNSPECIFIED`.
        Unspecified = "DEVICE_TASK_SOURCE_UNSPECIFIED",
        /// `DEVICE_TASK_SOURCE_INTERNAL_AUTOMATION`.
        InternalAutomation = "DEVICE_TASK_SOURCE_INTERNAL_AUTOMATION",
        /// `DEVICE_TASK_SOURCE_EXTERNAL_AUTOMATION`.
        ExternalAutomation = "DEVICE_TASK_SOURCE_EXTERNAL_AUTOMATION",
        /// `DEVICE_TASK_SOURCE_INTERNAL_USER`.
        InternalUser = "DEVICE_TASK_SOURCE_INTERNAL_USER",
        /// `DEVICE_TASK_SOURCE_EXTERNAL_USER`.
        ExternalUser = "DEVICE_TASK_SOURCE_EXTERNAL_USER",
    }
}

words! {
    /// State of a task's run.
    ///
    /// The vendor's `v1TaskRunStatus`.
    pub enum TaskRunStatus {
        /// `TASK_RUN_STATUS_UNSPECIFIED`.
        Unspecified = "TASK_RUN_STATUS_UNSPECIFIED",
        /// `TASK_RUN_STATUS_QUEUED`.
        Queued = "TASK_RUN_STATUS_QUEUED",
        /// `TASK_RUN_STATUS_RUNNING`.
        Running = "TASK_RUN_STATUS_RUNNING",
        /// `TASK_RUN_STATUS_FINISHED`.
        Finished = "TASK_RUN_STATUS_FINISHED",
        /// `TASK_RUN_STATUS_FAILED`.
        Failed = "TASK_RUN_STATUS_FAILED",
        /// `TASK_RUN_STATUS_SUPPRESSED`.
        Suppressed = "TASK_RUN_STATUS_SUPPRESSED",
    }
}
