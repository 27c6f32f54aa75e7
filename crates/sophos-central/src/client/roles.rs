//! Roles of administrators and credentials.

use connect_core::{Call, Paging};

use super::Roles;
use super::confirm::Deletion;
use super::ids::RoleId;
use super::operations::{CREATE_ROLE, DELETE_ROLE, GET_ROLE, LIST_PERMISSION_SETS, LIST_ROLES, UPDATE_ROLE};
use super::requests::requests;
use crate::models::{Deleted, PermissionAccess, PermissionSet, PermissionSetType, PrincipalType, Role, RoleType};

requests! {
    /// A request that lists the roles that administrators and credentials can have.
    pub list ListRoles of Role {
        /// Only roles of this kind.
        kind: RoleType => query "type",
        /// Only roles that users, or that services, can have.
        principal_type: PrincipalType => query "principalType",
        fields,
    }

    /// A request that creates a role.
    pub call CreateRole of Role {
        fields,
        /// Description of the role.
        description: String => body "description",
        /// Whether users or services can have the role.
        principal_type: PrincipalType => body "principalType",
        /// Identifiers of the role's permission sets.
        permission_sets: [String] => body "permissionSets",
    }

    /// A request that reads one role.
    pub call GetRole of Role {
        fields,
    }

    /// A request that changes a role.
    pub call UpdateRole of Role {
        fields,
        /// Name of the role.
        name: String => body "name",
        /// Description of the role.
        description: String => body "description",
        /// Identifiers of the role's permission sets.
        permission_sets: [String] => body "permissionSets",
    }

    /// A request that lists the permission sets that roles can have.
    pub list ListPermissionSets of PermissionSet {
        fields,
        /// Only permission sets of this kind.
        kind: PermissionSetType => query "type",
        /// Only permission sets of these products, such as `endpoint`.
        product: String => query "product",
        /// Only permission sets with this level of access.
        access: PermissionAccess => query "access",
        /// Only permission sets that custom roles can have (true), or only those that they cannot (false).
        allowed_in_custom_role: bool => query "allowedInCustomRole",
        /// Only permission sets that users, or that services, can have.
        principal_type: PrincipalType => query "principalType",
    }
}

impl Roles {
    /// Lists the roles that administrators and credentials can have.
    pub fn list(&self) -> ListRoles {
        ListRoles::new(self.core.list(LIST_ROLES.request(), Paging::single("items")))
    }

    /// Creates a role.
    pub fn create(&self, name: &str) -> CreateRole {
        CreateRole::new(self.core.record(CREATE_ROLE.request().member("name", name), ""))
    }

    /// Reads one role.
    pub fn get(&self, id: &RoleId) -> GetRole {
        GetRole::new(self.core.record(GET_ROLE.request().segment("roleId", id), ""))
    }

    /// Changes a role.
    pub fn update(&self, id: &RoleId) -> UpdateRole {
        UpdateRole::new(self.core.record(UPDATE_ROLE.request().empty_object().segment("roleId", id), ""))
    }

    /// Deletes a role that no one has.
    pub fn delete(&self, id: &RoleId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ROLE.request().segment("roleId", id), "")
    }

    /// Lists the permission sets that roles can have.
    pub fn permission_sets(&self) -> ListPermissionSets {
        ListPermissionSets::new(self.core.list(LIST_PERMISSION_SETS.request(), Paging::single("items")))
    }
}
