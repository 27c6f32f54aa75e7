//! The tenants of an organization.

use connect_core::Call;

use super::OrganizationTenants;
use super::ids::TenantId;
use super::operations::{GET_ORGANIZATION_TENANT, LIST_ORGANIZATION_TENANTS};
use super::paging::by_number;
use super::requests::requests;
use crate::models::Tenant;

requests! {
    /// A request that lists the tenants of the organization.
    pub list ListOrganizationTenants of Tenant {
    }
}

impl OrganizationTenants {
    /// Lists the tenants of the organization, at most 100 per page.
    pub fn list(&self) -> ListOrganizationTenants {
        ListOrganizationTenants::new(
            self.core.list(LIST_ORGANIZATION_TENANTS.request().query("pageTotal", true), by_number(100)),
        )
    }

    /// Reads one tenant.
    pub fn get(&self, id: &TenantId) -> Call<Tenant> {
        self.core.record(GET_ORGANIZATION_TENANT.request().segment("tenantId", id), "")
    }
}
