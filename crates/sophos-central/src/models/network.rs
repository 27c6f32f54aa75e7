//! Switches and access points.

use open_record::{Integer, record, word_enum};

use super::{ItemError, Principal, TenantRef};

word_enum! {
    /// Status of a task on one device.
    pub enum DeviceTaskStatus {
        /// `pending`
        Pending = "pending",
        /// `succeeded`
        Succeeded = "succeeded",
        /// `failed`
        Failed = "failed",
        /// `noSupportSubscription`
        NoSupportSubscription = "noSupportSubscription",
    }
}

word_enum! {
    /// What a task changes.
    pub enum NetworkTaskType {
        /// `macFilter`
        MacFilter = "macFilter",
        /// `vlan`
        Vlan = "vlan",
    }
}

record! {
    /// The MAC addresses that are allowed to connect.
    pub struct MacFilter {
        /// The MAC addresses.
        pub mac_addresses: Option<Vec<String>> = "macAddresses",
        /// Tenant that the list belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Who created the list.
        pub created_by: Option<Principal> = "createdBy",
        /// When the list was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who last changed the list.
        pub updated_by: Option<Principal> = "updatedBy",
        /// When the list was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// A change of settings on switches or access points.
    pub struct NetworkTask {
        /// Identifier of the task.
        pub id: Option<String> = "id",
        /// What the task changes.
        pub kind: Option<NetworkTaskType> = "type",
        /// Tenant that the task belongs to.
        pub tenant: Option<TenantRef> = "tenant",
        /// Who created the task.
        pub created_by: Option<Principal> = "createdBy",
        /// When the task was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who last changed the task.
        pub updated_by: Option<Principal> = "updatedBy",
        /// When the task was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Numbers of devices by the status of the task.
        pub status: Option<NetworkTaskStatus> = "status",
        /// The switches, each with the status of the task.
        pub switches: Option<Vec<NetworkTaskDevice>> = "switches",
        /// The access points, each with the status of the task.
        pub access_points: Option<Vec<NetworkTaskDevice>> = "accessPoints",
    }
}

record! {
    /// Numbers of devices by the status of a task.
    pub struct NetworkTaskStatus {
        /// Number of devices on which the task succeeded.
        pub succeeded: Option<Integer> = "succeeded",
        /// Number of devices on which the task failed.
        pub failed: Option<Integer> = "failed",
        /// Number of devices on which the task has not begun.
        pub pending: Option<Integer> = "pending",
        /// Number of devices without a support subscription.
        pub no_support_subscription: Option<Integer> = "noSupportSubscription",
        /// Number of all devices.
        pub total: Option<Integer> = "total",
    }
}

record! {
    /// The status of a task on one device.
    pub struct NetworkTaskDevice {
        /// Identifier of the device.
        pub id: Option<String> = "id",
        /// Status of the task.
        pub status: Option<DeviceTaskStatus> = "status",
        /// Why the task failed.
        pub error: Option<ItemError> = "error",
    }
}
