//! Devices as members of a group (device management).

use open_record::record;

record! {
    /// A device as a member of a group: a light record. A device in several groups is listed once per group.
    ///
    /// The vendor's `v1MemberDevice`.
    pub struct MemberDevice {
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Group the device is listed in.
        pub group_uuid: Option<String> = "groupUuid",
        /// Identifier.
        pub uuid: Option<String> = "uuid",
    }
}
