//! Permissions and roles.

use super::{Call, EsetClient, List, group};
use crate::RoleName;
use crate::catalogue::{ASSIGN_ROLE, CREATE_ROLE, DELETE_ROLE, LIST_PERMISSIONS, LIST_ROLE_ASSIGNMENTS, REVOKE_ROLE};
use crate::models::{Permission, Role, ScopedRole, SubjectRoles, SubjectType};

group! {
    /// Permissions that roles can grant.
    Permissions = permissions
}

group! {
    /// The roles that subjects, such as users, have.
    RoleAssignments = role_assignments
}

group! {
    /// Custom roles.
    Roles = roles
}

impl Permissions {
    /// Lists permissions.
    pub fn list(&self) -> List<Permission> {
        self.call(&LIST_PERMISSIONS).list()
    }
}

impl RoleAssignments {
    /// Lists subjects with their roles.
    pub fn list(&self) -> List<SubjectRoles> {
        self.call(&LIST_ROLE_ASSIGNMENTS).list()
    }

    /// Assigns a role to a subject.
    pub fn assign(
        &self,
        role: &ScopedRole,
        subject_reference: impl Into<String>,
        subject_type: impl Into<SubjectType>,
    ) -> Call<()> {
        self.call(&ASSIGN_ROLE)
            .entity("role", role)
            .required("subjectReference", subject_reference.into())
            .entity("subjectType", &subject_type.into())
            .empty()
    }

    /// Revokes a role of a subject.
    pub fn revoke(
        &self,
        role: &ScopedRole,
        subject_reference: impl Into<String>,
        subject_type: impl Into<SubjectType>,
    ) -> Call<()> {
        self.call(&REVOKE_ROLE)
            .entity("role", role)
            .required("subjectReference", subject_reference.into())
            .entity("subjectType", &subject_type.into())
            .empty()
    }
}

impl List<SubjectRoles> {
    /// Whether assignments in nested scopes are listed too.
    pub fn include_nested_scopes(self, include: bool) -> Self {
        self.query("includeNestedScopes", include)
    }

    /// Only this subject.
    pub fn subject_reference(self, reference: impl Into<String>) -> Self {
        self.query("subjectReference", reference.into())
    }

    /// Only subjects of this kind.
    pub fn subject_type(self, kind: impl Into<SubjectType>) -> Self {
        self.query("subjectType", kind.into())
    }

    /// The order: comma-separated field names; ` desc` after a name reverses the order.
    pub fn order_by(self, order: impl Into<String>) -> Self {
        self.query("orderBy", order.into())
    }
}

impl Roles {
    /// Creates a custom role. Its name must be unique in its scope and a valid [`RoleName`].
    pub fn create(&self, role: &Role) -> Call<Role> {
        let call = self.call(&CREATE_ROLE);
        let call = match role.name.as_deref().map(RoleName::new) {
            Some(Ok(_)) => call,
            Some(Err(_)) | None => call.refuse("role.name", "must be 1 to 100 letters, digits, `_` or `-`"),
        };
        call.entity("role", role).created()
    }

    /// Deletes a role.
    pub fn delete(&self, role: impl Into<RoleName>) -> Call<()> {
        self.call(&DELETE_ROLE).path("roleName", role.into()).empty()
    }
}
