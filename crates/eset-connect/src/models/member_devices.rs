//! Devices as members of a group (device management).

use crate::json::entity;

entity! {
    /// A device as a member of a group: a light record. A device in several groups is listed once per group.
    ///
    /// The vendor's `v1MemberDevice`.
    pub struct MemberDevice {
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Group the device is listed in.
        group_uuid: Option<String> = "groupUuid",
        /// Identifier.
        uuid: Option<String> = "uuid",
    }
}
