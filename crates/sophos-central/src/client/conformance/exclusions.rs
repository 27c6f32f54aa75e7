use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::{ScanMode, ScanningExclusionType, TrafficDirection};
use crate::{Deletion, ExclusionId, LessProtection, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client.scanning_exclusions().list().kind(ScanningExclusionType::Path).step(),
        client
            .scanning_exclusions()
            .create("text", &ScanningExclusionType::Path, LessProtection::Confirmed)
            .scan_mode(ScanMode::OnDemand)
            .comment("text")
            .step(),
        client.scanning_exclusions().get(&id::<ExclusionId>()).step(),
        client
            .scanning_exclusions()
            .update(&id::<ExclusionId>(), LessProtection::Confirmed)
            .value("text")
            .scan_mode(ScanMode::OnDemand)
            .comment("text")
            .step(),
        client.scanning_exclusions().delete(&id::<ExclusionId>(), Deletion::Confirmed).step(),
        client.intrusion_prevention_exclusions().list().step(),
        client
            .intrusion_prevention_exclusions()
            .create(&TrafficDirection::Inbound, LessProtection::Confirmed)
            .local_ports([1])
            .remote_ports([1])
            .remote_addresses(["text"])
            .comment("text")
            .step(),
        client.intrusion_prevention_exclusions().get(&id::<ExclusionId>()).step(),
        client
            .intrusion_prevention_exclusions()
            .update(&id::<ExclusionId>(), LessProtection::Confirmed)
            .local_ports([1])
            .remote_ports([1])
            .direction(TrafficDirection::Inbound)
            .remote_addresses(["text"])
            .comment("text")
            .step(),
        client.intrusion_prevention_exclusions().delete(&id::<ExclusionId>(), Deletion::Confirmed).step(),
        client.isolation_exclusions().list().step(),
        client
            .isolation_exclusions()
            .create(&TrafficDirection::Inbound, LessProtection::Confirmed)
            .local_ports([1])
            .remote_ports([1])
            .remote_addresses(["text"])
            .comment("text")
            .step(),
        client.isolation_exclusions().get(&id::<ExclusionId>()).step(),
        client
            .isolation_exclusions()
            .update(&id::<ExclusionId>(), LessProtection::Confirmed)
            .local_ports([1])
            .remote_ports([1])
            .direction(TrafficDirection::Inbound)
            .remote_addresses(["text"])
            .comment("text")
            .step(),
        client.isolation_exclusions().delete(&id::<ExclusionId>(), Deletion::Confirmed).step(),
    ]
}
