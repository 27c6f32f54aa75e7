//! Threats, with notes, timeline, verdict and mitigation.

use super::{id, read, scope, time};
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

/// The conditions of the timeline of a threat and of its export.
macro_rules! timeline_conditions {
    ($request:expr) => {
        $request
            .site_ids([id::<SiteId>()])
            .account_ids([id::<AccountId>()])
            .group_ids([id::<GroupId>()])
            .query("composed")
            .activity_types([6])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        client.threats().mitigate(&MitigationAction::Kill, &ThreatTargets::ids([id::<ThreatId>()])).step(),
        set_analyst_verdict(client),
        set_incident_status(client),
        client.threats().add_note(&ThreatTargets::ids([id::<ThreatId>()]), "composed").step(),
        list_notes(client),
        client.threats().update_note(&id::<ThreatId>(), &id::<NoteId>(), "composed").step(),
        client.threats().delete_note(&id::<ThreatId>(), &id::<NoteId>()).step(),
        list_timeline(client),
        add_to_blocklist(client),
        add_to_exclusions(client),
        set_external_ticket_id(client),
        client.threats().fetch_file(&ThreatTargets::ids([id::<ThreatId>()]), "composed").step(),
        client.threats().export(&ThreatFilter::new().ids([id::<ThreatId>()])).step(),
        client.threats().download_mitigation_report(&id::<ReportId>()).step(),
        client.threats().disable_engines().engines(["composed"]).step(),
        client.threats().get_exclusion_options(&id::<ThreatId>()).step(),
        list_events(client),
        add_events_to_blocklist(client),
        mark_events_as_threat(client),
        mitigate_alerts(client),
        client.threats().get_cloud_download(&id::<ThreatId>()).step(),
        client.threats().disconnect_container(&ThreatTargets::ids([id::<ThreatId>()]), "1000000000000000001").step(),
        client.threats().connect_container(&ThreatTargets::ids([id::<ThreatId>()]), "1000000000000000001").step(),
        export_timeline(client),
        export_events(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    client.threats().list().filter(&filter()).sort_by(ThreatSortBy::Id).sort_order(SortOrder::Ascending).step()
}

fn set_analyst_verdict(client: &SentinelOneClient) -> Step {
    client.threats().set_analyst_verdict(&ThreatTargets::ids([id::<ThreatId>()]), &AnalystVerdict::TruePositive).step()
}

fn set_incident_status(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .set_incident_status(
            &ThreatTargets::ids([id::<ThreatId>()]),
            &IncidentStatus::Resolved,
            &read::<SetIncidentStatusOfThreatsOptions>(r#"{"analystVerdict":"undefined"}"#),
        )
        .step()
}

fn list_notes(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .list_notes(&id::<ThreatId>())
        .sort_by(NoteSortBy::CreatedAt)
        .sort_order(SortOrder::Ascending)
        .creator_like("composed")
        .creator_id("1000000000000000001")
        .step()
}

fn list_timeline(client: &SentinelOneClient) -> Step {
    timeline_conditions!(
        client
            .threats()
            .list_timeline(&id::<ThreatId>())
            .sort_by(TimelineSortBy::Hash)
            .sort_order(SortOrder::Ascending)
    )
    .step()
}

fn add_to_blocklist(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .add_to_blocklist(
            &ThreatTargets::ids([id::<ThreatId>()]),
            &ConfigOverrideScope::Group,
            &read::<AddToBlocklistOptions>(ADD_TO_BLOCKLIST_OPTIONS),
        )
        .step()
}

fn add_to_exclusions(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .add_to_exclusions(
            &ThreatTargets::ids([id::<ThreatId>()]),
            &ConfigOverrideScope::Group,
            &ExclusionType::Path,
            &read::<AddToExclusionsOptions>(ADD_TO_EXCLUSIONS_OPTIONS),
        )
        .step()
}

fn set_external_ticket_id(client: &SentinelOneClient) -> Step {
    client.threats().set_external_ticket_id(&ThreatTargets::ids([id::<ThreatId>()]), "1000000000000000001").step()
}

fn list_events(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .list_events(&id::<ThreatId>())
        .sort_by(EventsOfThreatSortBy::Id)
        .sort_order(SortOrder::Ascending)
        .event_types([DeepVisibilityEventObjectType::Events])
        .event_sub_types([EventSubType::Processcreation])
        .event_id("1000000000000000001")
        .process_name_like("composed")
        .step()
}

fn add_events_to_blocklist(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .add_events_to_blocklist(
            &[read::<ThreatHash>(r#"{"agentId":"1000000000000000001","hash":"composed"}"#)],
            &ScopeLevel::Site,
        )
        .step()
}

fn mark_events_as_threat(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .mark_events_as_threat(&[read::<ThreatEvent>(THREAT_EVENT)], &ThreatStatus::Threat)
        .initiated_by(ThreatInitiatedBy::DvManual)
        .step()
}

fn mitigate_alerts(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .mitigate_alerts(&[read::<ThreatAlert>(r#"{"storyline":"composed","agentId":"1000000000000000001"}"#)])
        .action(ThreatAction::Kill)
        .step()
}

fn export_timeline(client: &SentinelOneClient) -> Step {
    timeline_conditions!(client.threats().export_timeline(&id::<ThreatId>())).step()
}

fn export_events(client: &SentinelOneClient) -> Step {
    client
        .threats()
        .export_events(&id::<ThreatId>(), &ThreatFormat::Json)
        .event_types([DeepVisibilityEventObjectType::Events])
        .event_sub_types([EventSubType::Processcreation])
        .event_id("1000000000000000001")
        .process_name_like("composed")
        .step()
}

fn filter() -> ThreatFilter {
    scope!(of_clouds(of_agents(ThreatFilter::new())))
        .created_at(time()..)
        .updated_at(time()..)
        .content_hashes(["composed"])
        .display_name("composed")
        .mitigation_statuses([MitigationStatus::Mitigated])
        .mitigation_statuses_nin([MitigationStatus::Mitigated])
        .storylines(["composed"])
        .ids([id::<ThreatId>()])
        .collection_ids(["1000000000000000001"])
        .engines([Engine::Reputation])
        .engines_nin([Engine::Reputation])
        .detection_engines([Engine::Reputation])
        .detection_engines_nin([Engine::Reputation])
        .classifications(["composed"])
        .classifications_nin(["composed"])
        .classification_sources([ClassificationSource::Cloud])
        .classification_sources_nin([ClassificationSource::Cloud])
        .initiated_by([InitiatedBy::AgentPolicy])
        .initiated_by_nin([InitiatedBy::AgentPolicy])
        .confidence_levels([ConfidenceLevel::Malicious])
        .confidence_levels_nin([ConfidenceLevel::Malicious])
        .analyst_verdicts([AnalystVerdict::TruePositive])
        .analyst_verdicts_nin([AnalystVerdict::TruePositive])
        .incident_statuses([IncidentStatus::Resolved])
        .incident_statuses_nin([IncidentStatus::Resolved])
        .note_exists(true)
        .failed_actions(true)
        .reboot_required(true)
        .pending_actions(true)
        .external_ticket_exists(true)
        .external_ticket_ids(["1000000000000000001"])
        .mitigated_preemptively(true)
        .query("composed")
        .content_hash_contains(["composed"])
        .threat_details_contains(["composed"])
        .file_path_contains(["composed"])
        .command_line_arguments_contains(["composed"])
        .initiated_by_username_contains(["composed"])
        .storyline_contains(["composed"])
        .originated_process_contains(["composed"])
        .publisher_name_contains(["composed"])
        .signer_identity_contains(["composed"])
        .external_ticket_id_contains(["composed"])
        .counts_for("composed")
        .resolved(true)
}

/// The conditions on the agent that found the threat.
fn of_agents(filter: ThreatFilter) -> ThreatFilter {
    filter
        .agent_ids([id::<AgentId>()])
        .agent_versions(["composed"])
        .agent_versions_nin(["composed"])
        .agent_machine_types([MachineType::Server])
        .agent_machine_types_nin([MachineType::Server])
        .os_types([OsType::Windows])
        .os_types_nin([OsType::Windows])
        .os_archs([OsArch::Bits64])
        .os_names(["composed"])
        .os_names_nin(["composed"])
        .agent_is_active(true)
        .agent_tags_data("composed")
        .has_agent_tags(true)
        .computer_name_contains(["composed"])
        .uuid_contains(["composed"])
        .detection_agent_version_contains(["composed"])
        .realtime_agent_version_contains(["composed"])
        .detection_agent_domain_contains(["composed"])
}

/// The conditions on the cluster, the container and the cloud of the endpoint.
fn of_clouds(filter: ThreatFilter) -> ThreatFilter {
    filter
        .k8s_cluster_name_contains(["composed"])
        .k8s_node_name_contains(["composed"])
        .k8s_node_labels_contains(["composed"])
        .k8s_namespace_name_contains(["composed"])
        .k8s_namespace_labels_contains(["composed"])
        .k8s_controller_name_contains(["composed"])
        .k8s_controller_labels_contains(["composed"])
        .k8s_pod_name_contains(["composed"])
        .k8s_pod_labels_contains(["composed"])
        .container_name_contains(["composed"])
        .container_image_name_contains(["composed"])
        .container_labels_contains(["composed"])
        .cloud_provider(["composed"])
        .cloud_provider_nin(["composed"])
        .aws_security_groups_contains(["composed"])
        .cloud_account_contains(["composed"])
        .cloud_image_contains(["composed"])
        .cloud_instance_id_contains(["composed"])
        .cloud_instance_size_contains(["composed"])
        .cloud_location_contains(["composed"])
        .cloud_network_contains(["composed"])
        .aws_role_contains(["composed"])
        .aws_subnet_ids_contains(["composed"])
        .azure_resource_group_contains(["composed"])
        .gcp_service_account_contains(["composed"])
}

const ADD_TO_BLOCKLIST_OPTIONS: &str = r#"{"description":"composed","externalTicketId":"1000000000000000001",
"note":"composed"}"#;

const ADD_TO_EXCLUSIONS_OPTIONS: &str = r#"{"actions":["upload"],"description":"composed",
"externalTicketId":"1000000000000000001","macroModules":{"description":"composed","hashes":["composed"]},
"mode":"suppress","note":"composed","pathExclusionType":"composed","value":"composed"}"#;

const THREAT_EVENT: &str = r#"{"storyline":"composed","agentId":"1000000000000000001","agentUuid":"composed"}"#;
