//! Devices as members of a group (device management).

use open_record::record;

record! {
    /// A device as a member of a group, with three members only. A device in several groups is listed once per group.
    ///
    /// The vendor's `v1MemberDevice`.
    pub struct MemberDevice {
        /// Name of the device.
        pub display_name: Option<String> = "displayName",
        /// Identifier of the group that the device is listed in.
        pub group_uuid: Option<String> = "groupUuid",
        /// Identifier of the device.
        pub uuid: Option<String> = "uuid",
    }
}
