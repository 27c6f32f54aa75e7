//! Administrators of Sophos Central, from `GET /common/v1/admins`.

use open_record::record;

use super::{NamedRef, TenantRef};

record! {
    /// An administrator.
    pub struct Admin {
        /// The administrator's id, a UUID; not that of the directory user.
        pub id: String = "id",
        /// The tenant.
        pub tenant: Option<TenantRef> = "tenant",
        /// The directory users that the administrator is.
        pub users: Option<Vec<NamedRef>> = "users",
        /// Names and address.
        pub profile: Option<AdminProfile> = "profile",
        /// The roles.
        pub role_assignments: Option<Vec<RoleAssignment>> = "roleAssignments",
        /// When the administrator was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the administrator last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
    identity: id
}

record! {
    /// Names and address of an administrator.
    pub struct AdminProfile {
        /// The full name.
        pub name: Option<String> = "name",
        /// The given name.
        pub first_name: Option<String> = "firstName",
        /// The family name.
        pub last_name: Option<String> = "lastName",
        /// The e-mail address.
        pub email: Option<String> = "email",
    }
}

record! {
    /// A role that an administrator has.
    pub struct RoleAssignment (input) {
        /// The id of the assignment.
        pub id: Option<String> = "id",
        /// The id of the role; `GET /common/v1/roles` has its name.
        pub role_id: Option<String> = "roleId",
    }
}
