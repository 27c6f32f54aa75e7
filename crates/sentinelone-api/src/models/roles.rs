//! Roles of users. Records of the operations.

use open_record::{Integer, record};

use super::RolePage;

record! {
    /// A role, as returned by `GET rbac/roles`.
    pub struct Role {
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The description.
        pub description: Option<String> = "description",
        /// The id.
        pub id: Option<String> = "id",
        /// The name.
        pub name: Option<String> = "name",
        /// Whether the role is predefined.
        pub predefined_role: Option<bool> = "predefinedRole",
        /// The scope.
        pub scope: Option<String> = "scope",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user who last updated it.
        pub updated_by: Option<String> = "updatedBy",
        /// The updated by id.
        pub updated_by_id: Option<String> = "updatedById",
        /// The users in roles.
        pub users_in_roles: Option<Integer> = "usersInRoles",
        /// The pages.
        pub pages: Option<Vec<RolePage>> = "pages",
    }
}

record! {
    /// A role template, as returned by `GET rbac/role`.
    pub struct RoleTemplate {
        /// The description.
        pub description: Option<String> = "description",
        /// The pages.
        pub pages: Option<Vec<RolePage>> = "pages",
    }
}
