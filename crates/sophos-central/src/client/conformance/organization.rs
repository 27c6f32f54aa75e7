use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::{OrganizationClient, TenantId};

pub(super) fn steps(client: &OrganizationClient) -> Vec<Step> {
    vec![client.tenants().list().step(), client.tenants().get(&id::<TenantId>()).step()]
}
