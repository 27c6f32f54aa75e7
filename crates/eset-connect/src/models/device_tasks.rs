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
        /// Identifier of the asset group that the task belongs to.
        pub asset_group_uuid: Option<String> = "assetGroupUuid",
        /// Description of the task.
        pub description: Option<String> = "description",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Who created the task.
        pub source: Option<DeviceTaskSource> = "source",
        /// Devices and device groups on which the task runs.
        pub targets: Option<DeviceTaskTargets> = "targets",
        /// When the task runs.
        pub triggers: Option<Vec<TaskTrigger>> = "triggers",
        /// Identifier of the task.
        pub uuid: Option<String> = "uuid",
        /// When the task was created.
        pub create_time: Option<Timestamp> = "createTime",
        /// Number of the task's revision.
        pub version_id: Option<Integer> = "versionId" (quoted),
        /// When the task was last changed.
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
        /// Parameters of the action, an object that names its shape in `@type`. Some actions have none.
        pub params: Option<Value> = "params",
    }
}

record! {
    /// Devices and device groups on which a task runs.
    ///
    /// The vendor's `v1DeviceTaskTargets`.
    pub struct DeviceTaskTargets (input) {
        /// Identifiers of the device groups.
        pub device_groups_uuids: Option<Vec<String>> = "deviceGroupsUuids",
        /// Identifiers of the devices.
        pub devices_uuids: Option<Vec<String>> = "devicesUuids",
    }
}

record! {
    /// When a task runs.
    ///
    /// The vendor's `v1Trigger`.
    pub struct TaskTrigger (input) {
        /// Runs the task as soon as possible. The service offers no other kind of trigger.
        pub manual: Option<ManualTrigger> = "manual",
    }
}

record! {
    /// A trigger that runs the task as soon as possible on each target.
    ///
    /// The vendor's `v1ManualTrigger`.
    pub struct ManualTrigger (input) {
        /// When the trigger was created.
        pub create_time: Option<Timestamp> = "createTime" (read only),
        /// No run starts after this time.
        pub expire_time: Option<Timestamp> = "expireTime",
    }
}

record! {
    /// One run of a task on one device.
    ///
    /// The vendor's `v1DeviceTaskRun`.
    pub struct DeviceTaskRun {
        /// Identifier of the device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// When the run ended.
        pub end_time: Option<Timestamp> = "endTime" (read only),
        /// Result of the run, an object that names its shape in `@type`. The vendor publishes no list of shapes.
        pub result: Option<Value> = "result",
        /// When the run started.
        pub start_time: Option<Timestamp> = "startTime",
        /// State of the run.
        pub status: Option<TaskRunStatus> = "status",
        /// Identifier of the task.
        pub task_uuid: Option<String> = "taskUuid",
        /// Identifier of the run.
        pub uuid: Option<String> = "uuid",
    }
}

word_enum! {
    /// Who created a task.
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
    /// State of a run of a task.
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
