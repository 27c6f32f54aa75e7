use connect_core::conformance::{Exercise as _, Step};

use super::{id, moment};
use crate::models::{EndpointType, MemoryDumpMode};
use crate::{Deletion, EndpointGroupId, EndpointId, ForensicLogsId, MemoryDumpId, TenantClient, View};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .endpoints()
            .list()
            .sort(["text"])
            .health_status(["text"])
            .types([EndpointType::Computer])
            .tamper_protection_enabled(true)
            .tamper_protection_supported(true)
            .lockdown_status(["text"])
            .overall_encryption_status(["text"])
            .last_seen_before(moment())
            .last_seen_after(moment())
            .last_os_update_before(moment())
            .last_os_update_after(moment())
            .ids([id::<EndpointId>()])
            .isolation_status("text")
            .hostname_contains("text")
            .serial_number_contains("text")
            .associated_person_contains("text")
            .group_name_contains("text")
            .search("text")
            .search_fields(["hostname"])
            .ip_addresses(["text"])
            .online(true)
            .cloud(["text"])
            .fields(["text"])
            .view(View::Full)
            .assigned_to_group(true)
            .group_ids([id::<EndpointGroupId>()])
            .mac_addresses(["00:00:5e:00:53:01"])
            .last_agent_update_before(moment())
            .last_agent_update_after(moment())
            .step(),
        client.endpoints().delete_many(&[id::<EndpointId>()], Deletion::Confirmed).step(),
        client.endpoints().get(&id::<EndpointId>()).fields(["text"]).view(View::Full).step(),
        client.endpoints().delete(&id::<EndpointId>(), Deletion::Confirmed).step(),
        client.endpoints().adaptive_attack_protection(&id::<EndpointId>()).step(),
        client.endpoints().tamper_protection(&id::<EndpointId>()).step(),
        client.endpoints().scan(&id::<EndpointId>()).step(),
        client.endpoints().check_for_updates(&id::<EndpointId>()).step(),
        client.endpoints().collect_forensic_logs(&id::<EndpointId>(), "fast").expires("PT4H").step(),
        client.endpoints().forensic_logs(&id::<EndpointId>(), &id::<ForensicLogsId>()).step(),
        client.endpoints().dump_memory(&id::<EndpointId>(), &MemoryDumpMode::Process).pid(1).expires("PT4H").step(),
        client.endpoints().memory_dump(&id::<EndpointId>(), &id::<MemoryDumpId>()).step(),
        client.endpoints().isolation(&id::<EndpointId>()).step(),
        client.endpoints().set_isolation(&id(), true, "text").step(),
        client.endpoints().set_isolations([&id::<EndpointId>()], false, "text").step(),
        client.endpoints().turn_on_tamper_protection(&id()).regenerate_password(true).step(),
        client.endpoints().turn_on_adaptive_attack_protection(&id(), "P7D").step(),
    ]
}
