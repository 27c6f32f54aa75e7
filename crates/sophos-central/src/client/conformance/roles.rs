use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::{PermissionAccess, PermissionSetType, PrincipalType, RoleType};
use crate::{Deletion, RoleId, TenantClient};

/// The operations on roles, which a tenant and a partner have alike.
macro_rules! steps_of_roles {
    ($client:expr) => {{
        let client = $client;
        vec![
            client
                .roles()
                .list()
                .kind(RoleType::Predefined)
                .principal_type(PrincipalType::User)
                .fields(["text"])
                .step(),
            client
                .roles()
                .create("text")
                .fields(["text"])
                .description("text")
                .principal_type(PrincipalType::User)
                .permission_sets(["central_admin"])
                .step(),
            client.roles().get(&id::<RoleId>()).fields(["text"]).step(),
            client
                .roles()
                .update(&id::<RoleId>())
                .fields(["text"])
                .name("other")
                .description("text")
                .permission_sets(["central_admin"])
                .step(),
            client.roles().delete(&id::<RoleId>(), Deletion::Confirmed).step(),
            client
                .roles()
                .permission_sets()
                .fields(["text"])
                .kind(PermissionSetType::Base)
                .product("text")
                .access(PermissionAccess::Admin)
                .allowed_in_custom_role(true)
                .principal_type(PrincipalType::User)
                .step(),
        ]
    }};
}
pub(super) use steps_of_roles;

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    steps_of_roles!(client)
}
