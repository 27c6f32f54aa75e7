use connect_core::conformance::{Exercise as _, Step};

use super::id;
use crate::models::{ScanMode, ScanningExclusionType, TrafficDirection};
use crate::{Deletion, ExclusionId, LessProtection, TenantClient};

/// The operations on exclusions of network traffic, which intrusion prevention and isolation have alike.
macro_rules! steps_of_traffic {
    ($exclusions:expr) => {
        vec![
            $exclusions.list().step(),
            $exclusions
                .create(&TrafficDirection::Inbound, LessProtection::Confirmed)
                .local_ports([1])
                .remote_ports([1])
                .remote_addresses(["text"])
                .comment("text")
                .step(),
            $exclusions.get(&id::<ExclusionId>()).step(),
            $exclusions
                .update(&id::<ExclusionId>(), LessProtection::Confirmed)
                .local_ports([1])
                .remote_ports([1])
                .direction(TrafficDirection::Inbound)
                .remote_addresses(["text"])
                .comment("text")
                .step(),
            $exclusions.delete(&id::<ExclusionId>(), Deletion::Confirmed).step(),
        ]
    };
}

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    [
        scanning(client),
        steps_of_traffic!(client.intrusion_prevention_exclusions()),
        steps_of_traffic!(client.isolation_exclusions()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn scanning(client: &TenantClient) -> Vec<Step> {
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
    ]
}
