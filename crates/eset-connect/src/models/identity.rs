//! Permissions and roles (identity and access management).

use crate::json::{entity, words};

entity! {
    /// A permission that roles can grant.
    ///
    /// The vendor's `v2Permission`.
    pub struct Permission {
        /// Name.
        name: Option<String> = "name",
    }
}

entity! {
    /// A role: a named set of permissions.
    ///
    /// The vendor's `v2Role`.
    pub struct Role (input) {
        /// Description.
        description: Option<String> = "description",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Name, unique in its scope: letters, digits, `_` and `-`.
        name: Option<String> = "name",
        /// Names of the permissions the role grants.
        permission_names: Vec<String> = "permissionNames",
    }
}

entity! {
    /// A role and where it applies.
    ///
    /// The vendor's `v2ScopedRole`.
    pub struct ScopedRole (input) {
        /// Name of the role.
        role_name: Option<String> = "roleName",
        /// Where it applies.
        scopes: Vec<Scope> = "scopes",
    }
}

entity! {
    /// A place where a role applies; one member is set.
    ///
    /// The vendor's `v2Scope`.
    pub struct Scope (input) {
        /// Asset group the role applies to.
        asset_group_uuid: Option<String> = "assetGroupUuid",
        /// Customer the role applies to.
        customer_uuid: Option<String> = "customerUuid",
        /// Device the role applies to.
        device_uuid: Option<String> = "deviceUuid",
        /// Managed service provider the role applies to.
        msp_uuid: Option<String> = "mspUuid",
        /// Policy the role applies to.
        policy_uuid: Option<String> = "policyUuid",
        /// Site the role applies to.
        site_uuid: Option<String> = "siteUuid",
        /// Subscription the role applies to.
        subscription_uuid: Option<String> = "subscriptionUuid",
        /// User the role applies to.
        user_uuid: Option<String> = "userUuid",
        /// Tenant the role applies to.
        tenant_uuid: Option<String> = "tenantUuid",
    }
}

entity! {
    /// The roles of one subject.
    ///
    /// The vendor's `v2SubjectRoles`.
    pub struct SubjectRoles {
        /// Roles the subject has, and where.
        roles: Vec<ScopedRole> = "roles",
        /// Identifier of the subject.
        subject_reference: Option<String> = "subjectReference",
        /// Kind of subject.
        subject_type: Option<SubjectType> = "subjectType",
    }
}

words! {
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
