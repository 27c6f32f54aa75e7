//! Permissions and roles (identity and access management).

use open_record::{record, word_enum};

record! {
    /// A permission that roles can grant.
    ///
    /// The vendor's `v2Permission`.
    pub struct Permission {
        /// Name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A role: a named set of permissions.
    ///
    /// The vendor's `v2Role`.
    pub struct Role (input) {
        /// Description.
        pub description: Option<String> = "description",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Name, unique in its scope: letters, digits, `_` and `-`.
        pub name: Option<String> = "name",
        /// Names of the permissions the role grants.
        pub permission_names: Option<Vec<String>> = "permissionNames",
    }
    identity: name
}

record! {
    /// A role and where it applies.
    ///
    /// The vendor's `v2ScopedRole`.
    pub struct ScopedRole (input) {
        /// Name of the role.
        pub role_name: Option<String> = "roleName",
        /// Where it applies.
        pub scopes: Option<Vec<Scope>> = "scopes",
    }
}

record! {
    /// A place where a role applies; one member is set.
    ///
    /// The vendor's `v2Scope`.
    pub struct Scope (input) {
        /// Asset group the role applies to.
        pub asset_group_uuid: Option<String> = "assetGroupUuid",
        /// Customer the role applies to.
        pub customer_uuid: Option<String> = "customerUuid",
        /// Device the role applies to.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Managed service provider the role applies to.
        pub msp_uuid: Option<String> = "mspUuid",
        /// Policy the role applies to.
        pub policy_uuid: Option<String> = "policyUuid",
        /// Site the role applies to.
        pub site_uuid: Option<String> = "siteUuid",
        /// Subscription the role applies to.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
        /// User the role applies to.
        pub user_uuid: Option<String> = "userUuid",
        /// Tenant the role applies to.
        pub tenant_uuid: Option<String> = "tenantUuid",
    }
}

record! {
    /// The roles of one subject.
    ///
    /// The vendor's `v2SubjectRoles`.
    pub struct SubjectRoles {
        /// Roles the subject has, and where.
        pub roles: Option<Vec<ScopedRole>> = "roles",
        /// Identifier of the subject.
        pub subject_reference: Option<String> = "subjectReference",
        /// Kind of subject.
        pub subject_type: Option<SubjectType> = "subjectType",
    }
}

word_enum! {
    /// Who can hold roles.
    ///
    /// The vendor's `v2SubjectType`.
    pub enum SubjectType {
        /// `SUBJECT_TYPE_UNSPECIFIED`.
        Unspecified = "SUBJECT_TYPE_UNSPECIFIED",
        /// `SUBJECT_TYPE_USER`.
        User = "SUBJECT_TYPE_USER",
        /// `SUBJECT_TYPE_DEVICE`.
        Device = "SUBJECT_TYPE_DEVICE",
        /// `SUBJECT_TYPE_USER_GROUP`.
        UserGroup = "SUBJECT_TYPE_USER_GROUP",
        /// `SUBJECT_TYPE_MANAGED_IDENTITY`.
        ManagedIdentity = "SUBJECT_TYPE_MANAGED_IDENTITY",
        /// `SUBJECT_TYPE_SERVICE`.
        Service = "SUBJECT_TYPE_SERVICE",
    }
}
