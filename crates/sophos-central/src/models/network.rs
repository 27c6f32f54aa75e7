//! Switches and access points.

use open_record::{Integer, record, word_enum};

use super::{ItemError, Principal, TenantRef};

word_enum! {
    /// How far a task is on one device.
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
    /// The hardware addresses that are let in.
    pub struct MacFilter {
        /// Hardware addresses.
        pub mac_addresses: Option<Vec<String>> = "macAddresses",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// A change that devices were told to make.
    pub struct NetworkTask {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its kind.
        pub kind: Option<NetworkTaskType> = "type",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Who has changed it last.
        pub updated_by: Option<Principal> = "updatedBy",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// How far it is.
        pub status: Option<NetworkTaskStatus> = "status",
        /// The switches it is for.
        pub switches: Option<Vec<NetworkTaskDevice>> = "switches",
        /// The access points it is for.
        pub access_points: Option<Vec<NetworkTaskDevice>> = "accessPoints",
    }
}

record! {
    /// How many devices have made a change.
    pub struct NetworkTaskStatus {
        /// How many have succeeded.
        pub succeeded: Option<Integer> = "succeeded",
        /// How many have failed.
        pub failed: Option<Integer> = "failed",
        /// How many have not begun.
        pub pending: Option<Integer> = "pending",
        /// The no support subscription.
        pub no_support_subscription: Option<Integer> = "noSupportSubscription",
        /// How many there are.
        pub total: Option<Integer> = "total",
    }
}

record! {
    /// How far a change is on one device.
    pub struct NetworkTaskDevice {
        /// Its id.
        pub id: Option<String> = "id",
        /// How far it is.
        pub status: Option<DeviceTaskStatus> = "status",
        /// What went wrong.
        pub error: Option<ItemError> = "error",
    }
}
