use connect_core::conformance::{Exercise as _, Step};

use super::{COMPOSED, id, moment};
use crate::models::NameChanges;
use crate::{Deletion, DnsLocationId, PolicyId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.dns_locations().list().step(),
        client
            .dns_locations()
            .create("text")
            .id(COMPOSED)
            .is_default(true)
            .description("text")
            .created_at(moment())
            .updated_at(moment())
            .ip_list(["text"])
            .domain_names(["text"])
            .doh_secure_location_id("text")
            .doh_enabled(true)
            .policy_id(id::<PolicyId>())
            .doh_url("text")
            .step(),
        client.dns_locations().get(&id::<DnsLocationId>()).step(),
        client
            .dns_locations()
            .update(&id::<DnsLocationId>())
            .name("text")
            .ip_addresses(NameChanges::new().add(["text"]))
            .domain_names(NameChanges::new().add(["text"]).remove(["text"]))
            .doh_enabled(true)
            .step(),
        client.dns_locations().delete(&id::<DnsLocationId>(), Deletion::Confirmed).step(),
    ]
}
