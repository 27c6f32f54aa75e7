//! Roles of administrators and credentials.

use connect_core::{Call, Paging};

use super::Roles;
use super::confirm::Deletion;
use super::ids::RoleId;
use super::operations::{CREATE_ROLE, DELETE_ROLE, GET_ROLE, LIST_PERMISSION_SETS, LIST_ROLES, UPDATE_ROLE};
use crate::models::{Deleted, PermissionAccess, PermissionSet, PermissionSetType, PrincipalType, Role, RoleType};

connect_core::requests! {
    /// Listing the roles that administrators and credentials can have: a list that has not been asked for yet.
    pub list ListRoles of Role {
        /// Only those of this kind.
        kind: RoleType => query "type",
        /// Only those that a user, or a service, can have.
        principal_type: PrincipalType => query "principalType",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Making a role: not sent yet.
    pub call CreateRole of Role {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// What it is for.
        description: String => body "description",
        /// Who can have it.
        principal_type: PrincipalType => body "principalType",
        /// What it is made of.
        permission_sets: [String] => body "permissionSets",
    }

    /// Reading one role: not sent yet.
    pub call GetRole of Role {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Changing a role: not sent yet.
    pub call UpdateRole of Role {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// Its name.
        name: String => body "name",
        /// What it is for.
        description: String => body "description",
        /// What it is made of.
        permission_sets: [String] => body "permissionSets",
    }

    /// Listing what a role can be made of: a list that has not been asked for yet.
    pub list ListPermissionSets of PermissionSet {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// Only those of this kind.
        kind: PermissionSetType => query "type",
        /// Only those of these products, such as `endpoint`.
        product: String => query "product",
        /// Only those that go so far.
        access: PermissionAccess => query "access",
        /// Only those that a role of your own can have, or cannot.
        allowed_in_custom_role: bool => query "allowedInCustomRole",
        /// Only those that a user, or a service, can have.
        principal_type: PrincipalType => query "principalType",
    }
}

impl Roles {
    /// Lists the roles that administrators and credentials can have.
    pub fn list(&self) -> ListRoles {
        ListRoles::new(self.core.list(LIST_ROLES.request(), Paging::single("items")))
    }

    /// Makes a role.
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

    /// Deletes a role that nobody has.
    pub fn delete(&self, id: &RoleId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ROLE.request().segment("roleId", id), "")
    }

    /// Lists what a role can be made of.
    pub fn permission_sets(&self) -> ListPermissionSets {
        ListPermissionSets::new(self.core.list(LIST_PERMISSION_SETS.request(), Paging::single("items")))
    }
}
