//! Administrators of a tenant.

use connect_core::{Call, Paging};

use super::Admins;
use super::confirm::Deletion;
use super::ids::{AdminId, RoleAssignmentId, RoleId, UserId};
use super::operations::{
    ASSIGN_ROLE_TO_AN_ADMIN, CREATE_ADMIN, DELETE_ADMIN, GET_ADMIN, GET_ROLE_ASSIGNMENT_OF_AN_ADMIN, LIST_ADMINS,
    LIST_ROLE_ASSIGNMENTS_OF_AN_ADMIN, REMOVE_ROLE_OF_AN_ADMIN,
};
use super::paging::by_number;
use super::requests::requests;
use crate::models::{Admin, Deleted, RoleAssignment};

requests! {
    /// A request that lists administrators.
    pub list ListAdmins of Admin {
        sort,
        fields,
        search,
        search_fields,
        /// Only administrators with this role.
        role_id: RoleId => query "roleId",
    }

    /// A request that makes a directory user an administrator.
    pub call CreateAdmin of Admin {
        fields,
        /// Roles of the administrator.
        role_assignments: [RoleAssignment] => body "roleAssignments",
    }

    /// A request that reads one administrator.
    pub call GetAdmin of Admin {
        fields,
    }

    /// A request that lists the roles of an administrator.
    pub list ListRoleAssignmentsOfAdmin of RoleAssignment {
    }
}

impl Admins {
    /// Lists administrators, at most 100 per page.
    pub fn list(&self) -> ListAdmins {
        ListAdmins::new(self.core.list(LIST_ADMINS.request().query("pageTotal", true), by_number(100)))
    }

    /// Makes a directory user an administrator.
    pub fn create(&self, user_id: &UserId) -> CreateAdmin {
        CreateAdmin::new(self.core.record(CREATE_ADMIN.request().member("userId", user_id), ""))
    }

    /// Reads one administrator.
    pub fn get(&self, id: &AdminId) -> GetAdmin {
        GetAdmin::new(self.core.record(GET_ADMIN.request().segment("adminId", id), ""))
    }

    /// Removes an administrator; the directory user remains.
    pub fn delete(&self, id: &AdminId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_ADMIN.request().segment("adminId", id), "")
    }

    /// Lists the roles of an administrator.
    pub fn role_assignments(&self, id: &AdminId) -> ListRoleAssignmentsOfAdmin {
        ListRoleAssignmentsOfAdmin::new(
            self.core.list(LIST_ROLE_ASSIGNMENTS_OF_AN_ADMIN.request().segment("adminId", id), Paging::single("items")),
        )
    }

    /// Gives an administrator a role, which replaces the role of a user.
    pub fn assign_role(&self, id: &AdminId, role_id: &RoleId) -> Call<RoleAssignment> {
        self.core.record(ASSIGN_ROLE_TO_AN_ADMIN.request().segment("adminId", id).member("roleId", role_id), "")
    }

    /// Reads one role of an administrator.
    pub fn role_assignment(&self, admin: &AdminId, assignment: &RoleAssignmentId) -> Call<RoleAssignment> {
        self.core.record(
            GET_ROLE_ASSIGNMENT_OF_AN_ADMIN.request().segment("adminId", admin).segment("assignmentId", assignment),
            "",
        )
    }

    /// Removes a role from an administrator.
    pub fn remove_role(&self, admin: &AdminId, assignment: &RoleAssignmentId, _: Deletion) -> Call<Deleted> {
        self.core
            .record(REMOVE_ROLE_OF_AN_ADMIN.request().segment("adminId", admin).segment("assignmentId", assignment), "")
    }
}
