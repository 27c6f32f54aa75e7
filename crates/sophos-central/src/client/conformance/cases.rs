use connect_core::conformance::{Exercise as _, Step};

use super::{id, moment};
use crate::models::{CaseSeverity, CaseStatus, CaseVerdict};
use crate::{CaseId, Deletion, DetectionId, TenantClient};

pub(super) fn steps(client: &TenantClient) -> Vec<Step> {
    vec![
        client
            .cases()
            .list()
            .managed_by("self")
            .kinds(["hunt"])
            .severities([CaseSeverity::High])
            .statuses([CaseStatus::New])
            .assignee("text")
            .name("text")
            .overview_contains("text")
            .created_after(moment())
            .created_before(moment())
            .escalated(true)
            .verdict(CaseVerdict::TruePositive)
            .sort(["text"])
            .step(),
        client
            .cases()
            .create("text")
            .kind("hunt")
            .managed_by("self")
            .severity(CaseSeverity::High)
            .status(CaseStatus::New)
            .assignee("text")
            .initial_detection_id(id::<DetectionId>())
            .other_detection_ids([id::<DetectionId>()])
            .overview("text")
            .step(),
        client.cases().get(&id::<CaseId>()).step(),
        client
            .cases()
            .update(&id::<CaseId>())
            .name("text")
            .kind("hunt")
            .severity(CaseSeverity::High)
            .status(CaseStatus::New)
            .assignee("text")
            .overview("text")
            .step(),
        client.cases().delete(&id::<CaseId>(), Deletion::Confirmed).step(),
        client.cases().impacted_entities(&id::<CaseId>()).sort(["text"]).id("text").name("text").kind("text").step(),
        client.cases().detections(&id::<CaseId>()).sort(["text"]).step(),
        client.cases().mitre_attack_summary(&id::<CaseId>()).step(),
        client.cases().detection(&id::<CaseId>(), &id::<DetectionId>()).step(),
    ]
}
