//! Permissions and roles (identity and access management).

use open_record::{record, word_enum};

record! {
    /// A permission that roles can grant.
    ///
    /// The vendor's `v2Permission`.
    pub struct Permission {
        /// Name of the permission.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A role: a named set of permissions.
    ///
    /// The vendor's `v2Role`.
    pub struct Role (input) {
        /// Description of the role.
        pub description: Option<String> = "description",
        /// Name of the role for people.
        pub display_name: Option<String> = "displayName",
        /// Name that identifies the role, unique in its scope: letters, digits, `_` and `-`.
        pub name: Option<String> = "name",
        /// Names of the permissions that the role grants.
        pub permission_names: Option<Vec<String>> = "permissionNames",
    }
    identity: name
}

record! {
    /// A role and the places where it applies.
    ///
    /// The vendor's `v2ScopedRole`.
    pub struct ScopedRole (input) {
        /// Name of the role.
        pub role_name: Option<String> = "roleName",
        /// Places where the role applies.
        pub scopes: Option<Vec<Scope>> = "scopes",
    }
}

record! {
    /// A place where a role applies, such as one device or one tenant.
    ///
    /// The vendor's `v2Scope`.
    pub struct Scope (input) {
        /// Identifier of an asset group.
        pub asset_group_uuid: Option<String> = "assetGroupUuid",
        /// Identifier of a customer.
        pub customer_uuid: Option<String> = "customerUuid",
        /// Identifier of a device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Identifier of a managed service provider.
        pub msp_uuid: Option<String> = "mspUuid",
        /// Identifier of a policy.
        pub policy_uuid: Option<String> = "policyUuid",
        /// Identifier of a site.
        pub site_uuid: Option<String> = "siteUuid",
        /// Identifier of a subscription.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
        /// Identifier of a user.
        pub user_uuid: Option<String> = "userUuid",
        /// Identifier of a tenant.
        pub tenant_uuid: Option<String> = "tenantUuid",
    }
}

record! {
    /// The roles of one subject, such as a user.
    ///
    /// The vendor's `v2SubjectRoles`.
    pub struct SubjectRoles {
        /// Roles that the subject has, and where they apply.
        pub roles: Option<Vec<ScopedRole>> = "roles",
        /// Identifier of the subject.
        pub subject_reference: Option<String> = "subjectReference",
        /// Kind of subject.
        pub subject_type: Option<SubjectType> = "subjectType",
    }
}

word_enum! {
    /// Kind of subject that can have roles.
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
