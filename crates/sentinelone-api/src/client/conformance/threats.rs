//! Threats, with notes, timeline, verdict and mitigation.

use super::{id, read, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::ids::{AccountId, AgentId, GroupId, NoteId, ReportId, SiteId, ThreatId};
use crate::client::targets::ThreatTargets;
use crate::client::threats::{EventsOfThreatSortBy, NoteSortBy, ThreatFilter, ThreatSortBy, TimelineSortBy};
use crate::models::{
    AddToBlocklistOptions, AddToExclusionsOptions, AnalystVerdict, ClassificationSource, ConfidenceLevel,
    ConfigOverrideScope, DeepVisibilityEventObjectType, Engine, EventSubType, ExclusionType, IncidentStatus,
    InitiatedBy, MachineType, MitigationAction, MitigationStatus, OsArch, OsType, ScopeLevel,
    SetIncidentStatusOfThreatsOptions, ThreatAction, ThreatAlert, ThreatEvent, ThreatFormat, ThreatHash,
    ThreatInitiatedBy, ThreatStatus,
};
use connect_core::conformance::{Exercise as _, Step};

#[allow(clippy::too_many_lines, reason = "one entry an operation")]
pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        client.threats().list().filter(&ThreatFilter::new().account_ids([id::<AccountId>()]).site_ids([id::<SiteId>()]).group_ids([id::<GroupId>()]).tenant(true).created_at(time()..).updated_at(time()..).content_hashes(["composed"]).display_name("composed").mitigation_statuses([MitigationStatus::Mitigated]).mitigation_statuses_nin([MitigationStatus::Mitigated]).agent_ids([id::<AgentId>()]).storylines(["composed"]).ids([id::<ThreatId>()]).collection_ids(["1000000000000000001"]).engines([Engine::Reputation]).engines_nin([Engine::Reputation]).detection_engines([Engine::Reputation]).detection_engines_nin([Engine::Reputation]).classifications(["composed"]).classifications_nin(["composed"]).classification_sources([ClassificationSource::Cloud]).classification_sources_nin([ClassificationSource::Cloud]).agent_versions(["composed"]).agent_versions_nin(["composed"]).agent_machine_types([MachineType::Server]).agent_machine_types_nin([MachineType::Server]).os_types([OsType::Windows]).os_types_nin([OsType::Windows]).os_archs([OsArch::Bits64]).os_names(["composed"]).os_names_nin(["composed"]).agent_is_active(true).initiated_by([InitiatedBy::AgentPolicy]).initiated_by_nin([InitiatedBy::AgentPolicy]).confidence_levels([ConfidenceLevel::Malicious]).confidence_levels_nin([ConfidenceLevel::Malicious]).analyst_verdicts([AnalystVerdict::TruePositive]).analyst_verdicts_nin([AnalystVerdict::TruePositive]).incident_statuses([IncidentStatus::Resolved]).incident_statuses_nin([IncidentStatus::Resolved]).note_exists(true).failed_actions(true).reboot_required(true).pending_actions(true).external_ticket_exists(true).external_ticket_ids(["1000000000000000001"]).mitigated_preemptively(true).agent_tags_data("composed").has_agent_tags(true).query("composed").content_hash_contains(["composed"]).threat_details_contains(["composed"]).file_path_contains(["composed"]).computer_name_contains(["composed"]).uuid_contains(["composed"]).detection_agent_version_contains(["composed"]).realtime_agent_version_contains(["composed"]).detection_agent_domain_contains(["composed"]).command_line_arguments_contains(["composed"]).initiated_by_username_contains(["composed"]).storyline_contains(["composed"]).originated_process_contains(["composed"]).publisher_name_contains(["composed"]).signer_identity_contains(["composed"]).k8s_cluster_name_contains(["composed"]).k8s_node_name_contains(["composed"]).k8s_node_labels_contains(["composed"]).k8s_namespace_name_contains(["composed"]).k8s_namespace_labels_contains(["composed"]).k8s_controller_name_contains(["composed"]).k8s_controller_labels_contains(["composed"]).k8s_pod_name_contains(["composed"]).k8s_pod_labels_contains(["composed"]).container_name_contains(["composed"]).container_image_name_contains(["composed"]).container_labels_contains(["composed"]).external_ticket_id_contains(["composed"]).counts_for("composed").resolved(true).cloud_provider(["composed"]).cloud_provider_nin(["composed"]).aws_security_groups_contains(["composed"]).cloud_account_contains(["composed"]).cloud_image_contains(["composed"]).cloud_instance_id_contains(["composed"]).cloud_instance_size_contains(["composed"]).cloud_location_contains(["composed"]).cloud_network_contains(["composed"]).aws_role_contains(["composed"]).aws_subnet_ids_contains(["composed"]).azure_resource_group_contains(["composed"]).gcp_service_account_contains(["composed"])).sort_by(ThreatSortBy::Id).sort_order(SortOrder::Ascending).step(),
        client.threats().mitigate(&MitigationAction::Kill, &ThreatTargets::ids([id::<ThreatId>()])).step(),
        client.threats().set_analyst_verdict(&ThreatTargets::ids([id::<ThreatId>()]), &AnalystVerdict::TruePositive).step(),
        client.threats().set_incident_status(&ThreatTargets::ids([id::<ThreatId>()]), &IncidentStatus::Resolved, &read::<SetIncidentStatusOfThreatsOptions>(r#"{"analystVerdict":"undefined"}"#)).step(),
        client.threats().add_note(&ThreatTargets::ids([id::<ThreatId>()]), "composed").step(),
        client.threats().list_notes(&id::<ThreatId>()).sort_by(NoteSortBy::CreatedAt).sort_order(SortOrder::Ascending).creator_like("composed").creator_id("1000000000000000001").step(),
        client.threats().update_note(&id::<ThreatId>(), &id::<NoteId>(), "composed").step(),
        client.threats().delete_note(&id::<ThreatId>(), &id::<NoteId>()).step(),
        client.threats().list_timeline(&id::<ThreatId>()).sort_by(TimelineSortBy::Hash).sort_order(SortOrder::Ascending).site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).group_ids([id::<GroupId>()]).query("composed").activity_types([6]).step(),
        client.threats().add_to_blocklist(&ThreatTargets::ids([id::<ThreatId>()]), &ConfigOverrideScope::Group, &read::<AddToBlocklistOptions>(r#"{"description":"composed","externalTicketId":"1000000000000000001","note":"composed"}"#)).step(),
        client.threats().add_to_exclusions(&ThreatTargets::ids([id::<ThreatId>()]), &ConfigOverrideScope::Group, &ExclusionType::Path, &read::<AddToExclusionsOptions>(r#"{"actions":["upload"],"description":"composed","externalTicketId":"1000000000000000001","macroModules":{"description":"composed","hashes":["composed"]},"mode":"suppress","note":"composed","pathExclusionType":"composed","value":"composed"}"#)).step(),
        client.threats().set_external_ticket_id(&ThreatTargets::ids([id::<ThreatId>()]), "1000000000000000001").step(),
        client.threats().fetch_file(&ThreatTargets::ids([id::<ThreatId>()]), "composed").step(),
        client.threats().export(&ThreatFilter::new().ids([id::<ThreatId>()])).step(),
        client.threats().download_mitigation_report(&id::<ReportId>()).step(),
        client.threats().disable_engines().engines(["composed"]).step(),
        client.threats().get_exclusion_options(&id::<ThreatId>()).step(),
        client.threats().list_events(&id::<ThreatId>()).sort_by(EventsOfThreatSortBy::Id).sort_order(SortOrder::Ascending).event_types([DeepVisibilityEventObjectType::Events]).event_sub_types([EventSubType::Processcreation]).event_id("1000000000000000001").process_name_like("composed").step(),
        client.threats().add_events_to_blocklist(&[read::<ThreatHash>(r#"{"agentId":"1000000000000000001","hash":"composed"}"#)], &ScopeLevel::Site).step(),
        client.threats().mark_events_as_threat(&[read::<ThreatEvent>(r#"{"storyline":"composed","agentId":"1000000000000000001","agentUuid":"composed"}"#)], &ThreatStatus::Threat).initiated_by(ThreatInitiatedBy::DvManual).step(),
        client.threats().mitigate_alerts(&[read::<ThreatAlert>(r#"{"storyline":"composed","agentId":"1000000000000000001"}"#)]).action(ThreatAction::Kill).step(),
        client.threats().get_cloud_download(&id::<ThreatId>()).step(),
        client.threats().disconnect_container(&ThreatTargets::ids([id::<ThreatId>()]), "1000000000000000001").step(),
        client.threats().connect_container(&ThreatTargets::ids([id::<ThreatId>()]), "1000000000000000001").step(),
        client.threats().export_timeline(&id::<ThreatId>()).site_ids([id::<SiteId>()]).account_ids([id::<AccountId>()]).group_ids([id::<GroupId>()]).query("composed").activity_types([6]).step(),
        client.threats().export_events(&id::<ThreatId>(), &ThreatFormat::Json).event_types([DeepVisibilityEventObjectType::Events]).event_sub_types([EventSubType::Processcreation]).event_id("1000000000000000001").process_name_like("composed").step(),
    ]
}
