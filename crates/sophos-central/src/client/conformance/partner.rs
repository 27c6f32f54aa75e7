use connect_core::conformance::{Exercise as _, Step};

use super::roles::steps_of_roles;
use super::{COMPOSED, id};
use crate::models::{
    BillingType, PartnerAdminProfile, PermissionAccess, PermissionSetType, PrincipalType, RoleScope, RoleScopeType,
    RoleType, ScopedRoleAssignment, TenantContact, TenantContactAddress,
};
use crate::{AdminId, Deletion, PartnerClient, RoleAssignmentId, RoleId, TenantId};

pub(super) fn steps(client: &PartnerClient) -> Vec<Step> {
    [
        tenants(client),
        steps_of_roles!(client),
        admins(client),
        vec![client.billing().usage(2026, 1).fields(["text"]).contact_email("text").account_id("text").step()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn tenants(client: &PartnerClient) -> Vec<Step> {
    vec![
        client.tenants().list().fields(["text"]).step(),
        client
            .tenants()
            .create(
                "text",
                "text",
                &BillingType::Trial,
                &TenantContact::new()
                    .first_name("text")
                    .last_name("text")
                    .email("text")
                    .phone("text")
                    .mobile("text")
                    .fax("text")
                    .address(
                        TenantContactAddress::new()
                            .address1("text")
                            .city("text")
                            .country_code("text")
                            .postal_code("text")
                            .address2("text")
                            .address3("text")
                            .state("text"),
                    ),
            )
            .fields(["text"])
            .show_as("text")
            .step(),
        client.tenants().get(&id::<TenantId>()).fields(["text"]).step(),
    ]
}

fn admins(client: &PartnerClient) -> Vec<Step> {
    vec![
        client
            .admins()
            .list()
            .sort(["text"])
            .fields(["text"])
            .search("text")
            .email("text")
            .role_id(id::<RoleId>())
            .with_access_to_tenant("text")
            .step(),
        client
            .admins()
            .create("text")
            .profile(
                PartnerAdminProfile::new()
                    .name("text")
                    .first_name("text")
                    .last_name("text")
                    .phone("text")
                    .mobile("text")
                    .fax("text"),
            )
            .role_assignments([ScopedRoleAssignment::new()
                .role_id(COMPOSED)
                .scope(RoleScope::new().kind(RoleScopeType::Tenant).id(COMPOSED))])
            .step(),
        client.admins().get(&id::<AdminId>()).step(),
        client.admins().role_assignments(&id::<AdminId>()).step(),
        client
            .admins()
            .assign_role(&id::<AdminId>(), &id::<RoleId>(), &RoleScope::new().kind(RoleScopeType::Tenant).id(COMPOSED))
            .step(),
        client.admins().role_assignment(&id::<AdminId>(), &id::<RoleAssignmentId>()).step(),
        client.admins().remove_role(&id::<AdminId>(), &id::<RoleAssignmentId>(), Deletion::Confirmed).step(),
    ]
}
