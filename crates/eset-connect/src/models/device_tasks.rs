//! Tasks on devices and their runs (automation).

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use crate::models::Timestamp;

record! {
    /// A task for devices.
    ///
    /// The vendor's `v1DeviceTask`.
    pub struct DeviceTask (input) {
        /// What the task does on each target.
        pub action: Option<TaskAction> = "action",
        /// Identifier of the asset group.
        pub asset_group_uuid: Option<String> = "assetGroupUuid",
        /// Description.
        pub description: Option<String> = "description",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Who made the task.
        pub source: Option<DeviceTaskSource> = "source",
        /// What the task runs on.
        pub targets: Option<DeviceTaskTargets> = "targets",
        /// When the task runs.
        pub triggers: Option<Vec<TaskTrigger>> = "triggers",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
        /// When it was created.
        pub create_time: Option<Timestamp> = "createTime",
        /// Number of the task's revision.
        pub version_id: Option<Integer> = "versionId" (quoted),
        /// When it was changed last.
        pub update_time: Option<Timestamp> = "updateTime",
    }
    identity: uuid
}

record! {
    /// What a task does.
    ///
    /// The vendor's `v1Action`.
    pub struct TaskAction (input) {
        /// Name of the action, such as `StartNetworkIsolation`.
        pub name: Option<String> = "name",
        /// Parameters of the action; `@type` names their shape.
        pub params: Option<Value> = "params",
    }
}

record! {
    /// What a task runs on: devices, groups or both.
    ///
    /// The vendor's `v1DeviceTaskTargets`.
    pub struct DeviceTaskTargets (input) {
        /// Device groups the task runs on.
        pub device_groups_uuids: Option<Vec<String>> = "deviceGroupsUuids",
        /// Devices the task runs on.
        pub devices_uuids: Option<Vec<String>> = "devicesUuids",
    }
}

record! {
    /// When a task runs.
    ///
    /// The vendor's `v1Trigger`.
    pub struct TaskTrigger (input) {
        /// Runs as soon as possible; the only trigger the service offers.
        pub manual: Option<ManualTrigger> = "manual",
    }
}

record! {
    /// Runs the task as soon as possible on each target.
    ///
    /// The vendor's `v1ManualTrigger`.
    pub struct ManualTrigger (input) {
        /// When it was created.
        pub create_time: Option<Timestamp> = "createTime" (read only),
        /// After this time the task starts no more runs.
        pub expire_time: Option<Timestamp> = "expireTime",
    }
}

record! {
    /// One run of a task on one device.
    ///
    /// The vendor's `v1DeviceTaskRun`.
    pub struct DeviceTaskRun {
        /// Device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// End.
        pub end_time: Option<Timestamp> = "endTime" (read only),
        /// Result of the run; `@type` names its shape.
        pub result: Option<Value> = "result",
        /// Start.
        pub start_time: Option<Timestamp> = "startTime",
        /// State.
        pub status: Option<TaskRunStatus> = "status",
        /// Task that ran.
        pub task_uuid: Option<String> = "taskUuid",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
    }
}

word_enum! {
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

word_enum! {
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
