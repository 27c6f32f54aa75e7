//! What a partner manages: tenants, roles, administrators, billing.

use connect_core::{Call, Paging};

use super::confirm::Deletion;
use super::ids::{AdminId, RoleAssignmentId, RoleId, TenantId};
use super::operations::{
    ASSIGN_ROLE_TO_A_PARTNER_ADMIN, CREATE_PARTNER_ADMIN, CREATE_PARTNER_ROLE, CREATE_PARTNER_TENANT,
    DELETE_PARTNER_ROLE, GET_PARTNER_ADMIN, GET_PARTNER_ROLE, GET_PARTNER_TENANT,
    GET_ROLE_ASSIGNMENT_OF_A_PARTNER_ADMIN, LIST_BILLING_USAGE, LIST_PARTNER_ADMINS, LIST_PARTNER_PERMISSION_SETS,
    LIST_PARTNER_ROLES, LIST_PARTNER_TENANTS, LIST_ROLE_ASSIGNMENTS_OF_A_PARTNER_ADMIN, REMOVE_ROLE_OF_A_PARTNER_ADMIN,
    UPDATE_PARTNER_ROLE,
};
use super::paging::{by_key, by_number};
use super::requests::requests;
use super::roles::{CreateRole, GetRole, ListPermissionSets, ListRoles, UpdateRole};
use super::{Billing, PartnerAdmins, PartnerRoles, PartnerTenants};
use crate::models::{
    BillingType, BillingUsage, Deleted, PartnerAdmin, PartnerAdminProfile, RoleScope, ScopedRoleAssignment, Tenant,
    TenantContact,
};

requests! {
    /// A request that lists the tenants of the partner.
    pub list ListPartnerTenants of Tenant {
        fields,
    }

    /// A request that creates a tenant.
    pub call CreatePartnerTenant of Tenant {
        fields,
        /// Name under which the tenant is shown.
        show_as: String => body "showAs",
    }

    /// A request that reads one tenant.
    pub call GetPartnerTenant of Tenant {
        fields,
    }

    /// A request that lists the partner's administrators.
    pub list ListPartnerAdmins of PartnerAdmin {
        sort,
        fields,
        search,
        /// Only administrators with this e-mail address.
        email: String => query "email",
        /// Only administrators with this role.
        role_id: RoleId => query "roleId",
        /// Only administrators who can act in this tenant.
        with_access_to_tenant: String => query "withAccessToTenant",
    }

    /// A request that creates an administrator.
    pub call CreatePartnerAdmin of PartnerAdmin {
        /// Name and telephone numbers of the administrator.
        profile: PartnerAdminProfile => body "profile",
        /// Roles of the administrator.
        role_assignments: [ScopedRoleAssignment] => body "roleAssignments",
    }

    /// A request that lists the roles of an administrator.
    pub list ListRoleAssignmentsOfPartnerAdmin of ScopedRoleAssignment {
    }

    /// A request that lists the usage of the partner's accounts in a month.
    pub list ListBillingUsage of BillingUsage {
        fields,
        /// Only accounts with this e-mail address of the contact.
        contact_email: String => query "contactEmail",
        /// Only the account with this identifier.
        account_id: String => query "accountId",
    }
}

impl PartnerTenants {
    /// Lists the tenants of the partner, at most 100 per page.
    pub fn list(&self) -> ListPartnerTenants {
        ListPartnerTenants::new(self.core.list(LIST_PARTNER_TENANTS.request().query("pageTotal", true), by_number(100)))
    }

    /// Creates a tenant.
    pub fn create(
        &self,
        name: &str,
        data_geography: &str,
        billing_type: &BillingType,
        contact: &TenantContact,
    ) -> CreatePartnerTenant {
        CreatePartnerTenant::new(
            self.core.record(
                CREATE_PARTNER_TENANT
                    .request()
                    .member("name", name)
                    .member("dataGeography", data_geography)
                    .member("billingType", billing_type)
                    .member("contact", contact),
                "",
            ),
        )
    }

    /// Reads one tenant.
    pub fn get(&self, id: &TenantId) -> GetPartnerTenant {
        GetPartnerTenant::new(self.core.record(GET_PARTNER_TENANT.request().segment("tenantId", id), ""))
    }
}

impl PartnerRoles {
    /// Lists the roles that the partner's administrators can have.
    pub fn list(&self) -> ListRoles {
        ListRoles::new(self.core.list(LIST_PARTNER_ROLES.request(), Paging::single("items")))
    }

    /// Creates a role.
    pub fn create(&self, name: &str) -> CreateRole {
        CreateRole::new(self.core.record(CREATE_PARTNER_ROLE.request().member("name", name), ""))
    }

    /// Reads one role.
    pub fn get(&self, id: &RoleId) -> GetRole {
        GetRole::new(self.core.record(GET_PARTNER_ROLE.request().segment("roleId", id), ""))
    }

    /// Changes a role.
    pub fn update(&self, id: &RoleId) -> UpdateRole {
        UpdateRole::new(self.core.record(UPDATE_PARTNER_ROLE.request().empty_object().segment("roleId", id), ""))
    }

    /// Deletes a role that no one has.
    pub fn delete(&self, id: &RoleId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_PARTNER_ROLE.request().segment("roleId", id), "")
    }

    /// Lists the permission sets that roles can have.
    pub fn permission_sets(&self) -> ListPermissionSets {
        ListPermissionSets::new(self.core.list(LIST_PARTNER_PERMISSION_SETS.request(), Paging::single("items")))
    }
}

impl PartnerAdmins {
    /// Lists the partner's administrators, at most 50 per page.
    pub fn list(&self) -> ListPartnerAdmins {
        ListPartnerAdmins::new(self.core.list(LIST_PARTNER_ADMINS.request().query("pageTotal", true), by_number(50)))
    }

    /// Creates an administrator.
    pub fn create(&self, username: &str) -> CreatePartnerAdmin {
        CreatePartnerAdmin::new(self.core.record(CREATE_PARTNER_ADMIN.request().member("username", username), ""))
    }

    /// Reads one administrator.
    pub fn get(&self, id: &AdminId) -> Call<PartnerAdmin> {
        self.core.record(GET_PARTNER_ADMIN.request().segment("adminId", id), "")
    }

    /// Lists the roles of an administrator.
    pub fn role_assignments(&self, id: &AdminId) -> ListRoleAssignmentsOfPartnerAdmin {
        ListRoleAssignmentsOfPartnerAdmin::new(
            self.core.list(
                LIST_ROLE_ASSIGNMENTS_OF_A_PARTNER_ADMIN.request().segment("adminId", id),
                Paging::single("items"),
            ),
        )
    }

    /// Gives an administrator a role, for these tenants.
    pub fn assign_role(&self, id: &AdminId, role_id: &RoleId, scope: &RoleScope) -> Call<ScopedRoleAssignment> {
        self.core.record(
            ASSIGN_ROLE_TO_A_PARTNER_ADMIN
                .request()
                .segment("adminId", id)
                .member("roleId", role_id)
                .member("scope", scope),
            "",
        )
    }

    /// Reads one role of an administrator.
    pub fn role_assignment(&self, admin: &AdminId, assignment: &RoleAssignmentId) -> Call<ScopedRoleAssignment> {
        self.core.record(
            GET_ROLE_ASSIGNMENT_OF_A_PARTNER_ADMIN
                .request()
                .segment("adminId", admin)
                .segment("assignmentId", assignment),
            "",
        )
    }

    /// Removes a role from an administrator.
    pub fn remove_role(&self, admin: &AdminId, assignment: &RoleAssignmentId, _: Deletion) -> Call<Deleted> {
        self.core.record(
            REMOVE_ROLE_OF_A_PARTNER_ADMIN.request().segment("adminId", admin).segment("assignmentId", assignment),
            "",
        )
    }
}

impl Billing {
    /// Lists the usage of the partner's accounts in a month, at most 50 per page.
    pub fn usage(&self, year: u16, month: u8) -> ListBillingUsage {
        ListBillingUsage::new(self.core.list(
            LIST_BILLING_USAGE.request().segment("year", year).segment("month", month).query("pageTotal", true),
            by_key(50),
        ))
    }
}
