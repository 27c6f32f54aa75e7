//! Roles of administrators and credentials.

use open_record::{record, word_enum};

word_enum! {
    /// Who has made a role.
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
    /// How far permissions go.
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
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its kind.
        pub kind: Option<RoleType> = "type",
        /// Who can have it.
        pub principal_type: Option<PrincipalType> = "principalType",
        /// What it is made of.
        pub permission_sets: Option<Vec<String>> = "permissionSets",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// What it is for.
        pub description: Option<String> = "description",
        /// When it was changed last. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// A permission set, from `GET /common/v1/roles/permission-sets`.
    pub struct PermissionSet {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its kind.
        pub kind: Option<PermissionSetType> = "type",
        /// Who can have it.
        pub principal_types: Option<Vec<PrincipalType>> = "principalTypes",
        /// Whether a role of your own can have it.
        pub allowed_in_custom_roles: Option<bool> = "allowedInCustomRoles",
        /// How far it goes.
        pub access: Option<PermissionAccess> = "access",
        /// What it is for.
        pub description: Option<String> = "description",
        /// The products it concerns.
        pub products: Option<Vec<String>> = "products",
    }
}
