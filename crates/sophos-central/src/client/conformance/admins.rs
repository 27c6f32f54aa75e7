use connect_core::conformance::{Exercise as _, Step};

use super::{COMPOSED, id};
use crate::models::RoleAssignment;
use crate::{AdminId, Deletion, RoleAssignmentId, RoleId, TenantClient, UserId};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .admins()
            .list()
            .sort(["text"])
            .fields(["text"])
            .search("text")
            .search_fields(["text"])
            .role_id(id::<RoleId>())
            .step(),
        client
            .admins()
            .create(&id::<UserId>())
            .fields(["text"])
            .role_assignments([RoleAssignment::new().role_id(COMPOSED)])
            .step(),
        client.admins().get(&id::<AdminId>()).fields(["text"]).step(),
        client.admins().delete(&id::<AdminId>(), Deletion::Confirmed).step(),
        client.admins().role_assignments(&id::<AdminId>()).step(),
        client.admins().assign_role(&id::<AdminId>(), &id::<RoleId>()).step(),
        client.admins().role_assignment(&id::<AdminId>(), &id::<RoleAssignmentId>()).step(),
        client.admins().remove_role(&id::<AdminId>(), &id::<RoleAssignmentId>(), Deletion::Confirmed).step(),
    ]
}
