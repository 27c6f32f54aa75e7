use open_record::{record, word_enum};

word_enum! {
    /// Kind of entity that a device group is linked to.
    pub enum DeviceGroupEntityType {
        /// Not stated.
        Unspecified = "DEVICE_GROUP_ENTITY_TYPE_UNSPECIFIED",
        /// A company.
        Company = "DEVICE_GROUP_ENTITY_TYPE_COMPANY",
        /// A managed service provider.
        Msp = "DEVICE_GROUP_ENTITY_TYPE_MSP",
        /// A site.
        Site = "DEVICE_GROUP_ENTITY_TYPE_SITE",
        /// A household.
        Household = "DEVICE_GROUP_ENTITY_TYPE_HOUSEHOLD",
    }
}

record! {
    /// A group of devices, as `GET /v1/device_groups` lists it (`v1DeviceGroup`).
    ///
    /// Groups form a tree by their parents. The built-in group "All" is `00000000-0000-0000-7001-000000000001`.
    pub struct DeviceGroup {
        /// Identifier of the group.
        pub uuid: String = "uuid",
        /// Name of the group.
        pub display_name: Option<String> = "displayName",
        /// `true` for a static group, `false` for a dynamic one.
        pub is_security_group: Option<bool> = "isSecurityGroup",
        /// Kind of entity that the group is linked to.
        pub linked_entity_type: Option<DeviceGroupEntityType> = "linkedEntityType",
        /// Identifier of the group above this one.
        pub parent_group_uuid: Option<String> = "parentGroupUuid",
        /// Revision of the record.
        pub etag: Option<String> = "etag",
    }
    identity: uuid
}
