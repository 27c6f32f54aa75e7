//! Roles of administrators and credentials.

use open_record::{record, word_enum};

word_enum! {
    /// Whether the vendor (`predefined`) or the tenant (`custom`) created a role.
    pub enum RoleType {
        /// `predefined`
        Predefined = "predefined",
        /// `custom`
        Custom = "custom",
    }
}

word_enum! {
    /// Who can have a role.
    pub enum PrincipalType {
        /// `user`
        User = "user",
        /// `service`
        Service = "service",
    }
}

word_enum! {
    /// The kind of a set of permissions.
    pub enum PermissionSetType {
        /// `base`
        Base = "base",
        /// `product`
        Product = "product",
        /// `setting`
        Setting = "setting",
    }
}

word_enum! {
    /// Level of access that permissions give.
    pub enum PermissionAccess {
        /// `admin`
        Admin = "admin",
        /// `helpdesk`
        Helpdesk = "helpdesk",
        /// `readOnly`
        ReadOnly = "readOnly",
    }
}

record! {
    /// A role, from `GET /common/v1/roles`.
    pub struct Role {
        /// Identifier of the role.
        pub id: Option<String> = "id",
        /// Name of the role.
        pub name: Option<String> = "name",
        /// Whether the vendor or the tenant created the role.
        pub kind: Option<RoleType> = "type",
        /// Whether users or services can have the role.
        pub principal_type: Option<PrincipalType> = "principalType",
        /// Identifiers of the role's permission sets.
        pub permission_sets: Option<Vec<String>> = "permissionSets",
        /// When the role was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Description of the role.
        pub description: Option<String> = "description",
        /// When the role was last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// A set of permissions that roles can have, from `GET /common/v1/roles/permission-sets`.
    pub struct PermissionSet {
        /// Identifier of the permission set.
        pub id: Option<String> = "id",
        /// Name of the permission set.
        pub name: Option<String> = "name",
        /// Kind of permission set.
        pub kind: Option<PermissionSetType> = "type",
        /// Whether users or services can have the permissions.
        pub principal_types: Option<Vec<PrincipalType>> = "principalTypes",
        /// Whether custom roles can have the permissions.
        pub allowed_in_custom_roles: Option<bool> = "allowedInCustomRoles",
        /// Level of access.
        pub access: Option<PermissionAccess> = "access",
        /// Description of the permission set.
        pub description: Option<String> = "description",
        /// Codes of the products that the permissions concern.
        pub products: Option<Vec<String>> = "products",
    }
}
