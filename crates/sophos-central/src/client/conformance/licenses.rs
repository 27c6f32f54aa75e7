use connect_core::conformance::{Exercise as _, Step};

use crate::TenantClient;

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![client.licenses().get().step(), client.licenses().firewalls().sort(["text"]).step()]
}
