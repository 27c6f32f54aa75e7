use connect_core::conformance::{Exercise as _, Step};

use super::{id, moment};
use crate::models::{EndpointType, PeripheralType};
use crate::{LessProtection, PeripheralId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.tamper_protection_settings().get().step(),
        client
            .peripherals()
            .list()
            .last_seen_after(moment())
            .last_seen_before(moment())
            .kind(PeripheralType::Bluetooth)
            .step(),
        client.peripherals().get(&id::<PeripheralId>()).step(),
        client.event_journals().get(&EndpointType::Computer).step(),
        client
            .event_journals()
            .update(&EndpointType::Computer, LessProtection::Confirmed)
            .use_recommended(true)
            .disk_space_limit_in_mb(1)
            .disk_space_limit_as_percentage(1)
            .step(),
    ]
}
