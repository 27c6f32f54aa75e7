//! Alerts of custom detection rules, and of the unified list.

use super::{id, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::alerts::{AlertFilter, AlertSortBy};
use crate::client::ids::{AccountId, AlertId, GroupId, SiteId};
use crate::client::targets::AlertTargets;
use crate::models::{
    AlertAnalystVerdict, AlertIncidentStatus, AnalystVerdict, DetectionRuleSeverity, IncidentStatus, OsType, ScopeLevel,
};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions that the list and the filter have in common.
macro_rules! conditions {
    ($request:expr) => {
        $request
            .created_at(time()..)
            .source_process_file_hash_sha256_contains(["composed"])
            .orig_agent_name_contains(["composed"])
            .source_process_commandline_contains(["composed"])
            .container_image_name_contains(["composed"])
            .rule_name_contains(["composed"])
            .orig_agent_version_contains(["composed"])
            .k8s_node_contains(["composed"])
            .k8s_namespace_labels_contains(["composed"])
            .analyst_verdict([AlertAnalystVerdict::Undefined])
            .tenant(true)
            .container_name_contains(["composed"])
            .query("composed")
            .container_labels_contains(["composed"])
            .group_ids([id::<GroupId>()])
            .source_process_name_contains(["composed"])
            .incident_status([AlertIncidentStatus::Unresolved])
            .source_process_storyline_contains(["composed"])
            .source_process_file_hash_sha1_contains(["composed"])
            .k8s_pod_labels_contains(["composed"])
            .os_type([OsType::Windows])
            .source_process_file_hash_md5_contains(["composed"])
            .k8s_namespace_name_contains(["composed"])
            .orig_agent_os_revision_contains(["composed"])
            .severity([DetectionRuleSeverity::Low])
            .account_ids([id::<AccountId>()])
            .reported_at(time()..)
            .k8s_controller_name_contains(["composed"])
            .orig_agent_uuid_contains(["composed"])
            .k8s_cluster_contains(["composed"])
            .k8s_controller_labels_contains(["composed"])
            .ids([id::<AlertId>()])
            .machine_type(["composed"])
            .scopes([ScopeLevel::Global])
            .k8s_pod_contains(["composed"])
            .site_ids([id::<SiteId>()])
            .source_process_file_path_contains(["composed"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        client
            .alerts()
            .set_analyst_verdict(
                &AlertTargets::filter(conditions!(AlertFilter::new().limit(1))),
                &AnalystVerdict::TruePositive,
            )
            .step(),
        client
            .alerts()
            .set_incident_status(
                &AlertTargets::filter(conditions!(AlertFilter::new().limit(1))),
                &IncidentStatus::Resolved,
            )
            .step(),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    conditions!(
        client.alerts().list().sort_by(AlertSortBy::Id).sort_order(SortOrder::Ascending).disable_pagination(true)
    )
    .step()
}
