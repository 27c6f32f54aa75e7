use connect_core::conformance::{Exercise as _, Step};

use super::{id, moment};
use crate::models::{CountResolution, DetectionsSort};
use crate::{DetectionId, DetectionsRunId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .detections()
            .run_query()
            .detection_rule("text")
            .severity([1])
            .sort([DetectionsSort::new().field("severity").direction("asc")])
            .from(moment())
            .to(moment())
            .step(),
        client.detections().get_run(&id::<DetectionsRunId>()).step(),
        client.detections().results(&id::<DetectionsRunId>()).step(),
        client
            .detections()
            .counts()
            .from(moment())
            .to(moment())
            .resolution(CountResolution::Minute)
            .ids([id::<DetectionId>()])
            .detection_rule("text")
            .severities([5])
            .kind(["text"])
            .category(["text"])
            .source("text")
            .device_name_contains("text")
            .entity_type("text")
            .location("text")
            .mitre_attack_tactics(["text"])
            .mitre_attack(["text"])
            .operating_system_name("text")
            .operating_system("text")
            .username("text")
            .show_suppressed(true)
            .step(),
        client
            .detections()
            .run_groups_query()
            .detection_rule("text")
            .severity([1])
            .sort([DetectionsSort::new().field("severity").direction("asc")])
            .from(moment())
            .to(moment())
            .step(),
        client.detections().get_groups_run(&id::<DetectionsRunId>()).step(),
        client.detections().group_results(&id::<DetectionsRunId>()).step(),
    ]
}
