//! Threats, with notes, timeline, verdict and mitigation.

use connect_core::{Call, Transfer};
use open_record::word_enum;
use serde_json::json;

use super::Threats;
use super::action::Action;
use super::ids::{AgentId, NoteId, ReportId, ThreatId};
use super::operations::{
    ADD_EVENTS_TO_BLOCKLIST, ADD_NOTE_OF_THREATS, ADD_TO_BLOCKLIST, ADD_TO_EXCLUSIONS, CONNECT_CONTAINER,
    DELETE_NOTE_OF_THREATS, DISABLE_ENGINES, DISCONNECT_CONTAINER, DOWNLOAD_MITIGATION_REPORT, EXPORT_EVENTS,
    EXPORT_THREATS, EXPORT_TIMELINE, FETCH_FILE, GET_CLOUD_DOWNLOAD, GET_EXCLUSION_OPTIONS, LIST_EVENTS_OF_THREATS,
    LIST_NOTES, LIST_THREATS, LIST_TIMELINE, MARK_EVENTS_AS_THREAT, MITIGATE_ALERTS, MITIGATE_THREATS,
    SET_ANALYST_VERDICT_OF_THREATS, SET_EXTERNAL_TICKET_ID, SET_INCIDENT_STATUS_OF_THREATS, UPDATE_NOTE,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::ThreatTargets;
use super::targets::{Targeted as _, Targets as _};
use crate::models::{
    AddToBlocklistOptions, AddToExclusionsOptions, Affected, AnalystVerdict, ClassificationSource, ConfidenceLevel,
    ConfigOverrideScope, DeepVisibilityEvent, DeepVisibilityEventObjectType, Engine, EventSubType, ExclusionOptions,
    ExclusionType, FileDownload, IncidentStatus, InitiatedBy, MachineType, Mitigation, MitigationAction,
    MitigationStatus, OsArch, OsType, ScopeLevel, SetIncidentStatusOfThreatsOptions, Success, Threat, ThreatAction,
    ThreatAlert, ThreatEvent, ThreatFormat, ThreatHash, ThreatInitiatedBy, ThreatNote, ThreatStatus, ThreatsChanged,
    TimelineEntry,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum EventsOfThreatSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `eventType`.
        EventType = "eventType",
        /// `fileSize`.
        FileSize = "fileSize",
        /// `fileType`.
        FileType = "fileType",
        /// `registryPath`.
        RegistryPath = "registryPath",
        /// `registryId`.
        RegistryId = "registryId",
        /// `registryClassification`.
        RegistryClassification = "registryClassification",
        /// `pid`.
        Pid = "pid",
        /// `processName`.
        ProcessName = "processName",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum TimelineSortBy {
        /// `hash`.
        Hash = "hash",
        /// `activityType`.
        ActivityType = "activityType",
        /// `primaryDescription`.
        PrimaryDescription = "primaryDescription",
        /// `secondaryDescription`.
        SecondaryDescription = "secondaryDescription",
        /// `createdAt`.
        CreatedAt = "createdAt",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum NoteSortBy {
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
    }
}

word_enum! {
    /// The members that the list can be sorted by.
    pub enum ThreatSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `mitigationStatus`.
        MitigationStatus = "mitigationStatus",
        /// `fileDisplayName`.
        FileDisplayName = "fileDisplayName",
        /// `agentVersion`.
        AgentVersion = "agentVersion",
        /// `agentMachineType`.
        AgentMachineType = "agentMachineType",
        /// `siteId`.
        SiteId = "siteId",
        /// `siteName`.
        SiteName = "siteName",
        /// `agentComputerName`.
        AgentComputerName = "agentComputerName",
        /// `filePath`.
        FilePath = "filePath",
        /// `contentHash`.
        ContentHash = "contentHash",
        /// `collectionId`.
        CollectionId = "collectionId",
        /// `classification`.
        Classification = "classification",
        /// `createdDate`.
        CreatedDate = "createdDate",
        /// `cloudAccount`.
        CloudAccount = "cloudAccount",
        /// `cloudImage`.
        CloudImage = "cloudImage",
        /// `cloudInstanceId`.
        CloudInstanceId = "cloudInstanceId",
        /// `cloudInstanceSize`.
        CloudInstanceSize = "cloudInstanceSize",
        /// `cloudLocation`.
        CloudLocation = "cloudLocation",
        /// `cloudNetwork`.
        CloudNetwork = "cloudNetwork",
    }
}

connect_core::parameters! {
    /// Which threats an operation concerns: every condition must hold.
    pub struct ThreatFilter {}
}

setters! { ThreatFilter filter {
    scope;
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// Only records with one of these `contentHashes`.
    many(5000) content_hashes: String => "contentHashes";
    /// The display name.
    text display_name => "displayName";
    /// Only records with one of these `mitigationStatuses`.
    many(5000) mitigation_statuses: MitigationStatus => "mitigationStatuses";
    /// Excludes records with any of these `mitigationStatuses`.
    many(5000) mitigation_statuses_nin: MitigationStatus => "mitigationStatusesNin";
    /// Only records with one of these `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
    /// Only records with one of these `storylines`.
    many(5000) storylines: String => "storylines";
    /// Only records with one of these `ids`.
    many(5000) ids: ThreatId => "ids";
    /// Only records with one of these `collectionIds`.
    many(5000) collection_ids: String => "collectionIds";
    /// Only records with one of these `engines`.
    many(5000) engines: Engine => "engines";
    /// Excludes records with any of these `engines`.
    many(5000) engines_nin: Engine => "enginesNin";
    /// Only records with one of these `detectionEngines`.
    many(5000) detection_engines: Engine => "detectionEngines";
    /// Excludes records with any of these `detectionEngines`.
    many(5000) detection_engines_nin: Engine => "detectionEnginesNin";
    /// Only records with one of these `classifications`.
    many(5000) classifications: String => "classifications";
    /// Excludes records with any of these `classifications`.
    many(5000) classifications_nin: String => "classificationsNin";
    /// Only records with one of these `classificationSources`.
    many(5000) classification_sources: ClassificationSource => "classificationSources";
    /// Excludes records with any of these `classificationSources`.
    many(5000) classification_sources_nin: ClassificationSource => "classificationSourcesNin";
    /// Only records with one of these `agentVersions`.
    many(5000) agent_versions: String => "agentVersions";
    /// Excludes records with any of these `agentVersions`.
    many(5000) agent_versions_nin: String => "agentVersionsNin";
    /// Only records with one of these `agentMachineTypes`.
    many(5000) agent_machine_types: MachineType => "agentMachineTypes";
    /// Excludes records with any of these `agentMachineTypes`.
    many(5000) agent_machine_types_nin: MachineType => "agentMachineTypesNin";
    /// Only records with one of these `osTypes`.
    many(5000) os_types: OsType => "osTypes";
    /// Excludes records with any of these `osTypes`.
    many(5000) os_types_nin: OsType => "osTypesNin";
    /// Only records with one of these `osArchs`.
    many(5000) os_archs: OsArch => "osArchs";
    /// Only records with one of these `osNames`.
    many(5000) os_names: String => "osNames";
    /// Excludes records with any of these `osNames`.
    many(5000) os_names_nin: String => "osNamesNin";
    /// Whether the agent is active.
    flag agent_is_active => "agentIsActive";
    /// Only records with one of these `initiatedBy`.
    many(5000) initiated_by: InitiatedBy => "initiatedBy";
    /// Excludes records with any of these `initiatedBy`.
    many(5000) initiated_by_nin: InitiatedBy => "initiatedByNin";
    /// Only records with one of these `confidenceLevels`.
    many(5000) confidence_levels: ConfidenceLevel => "confidenceLevels";
    /// Excludes records with any of these `confidenceLevels`.
    many(5000) confidence_levels_nin: ConfidenceLevel => "confidenceLevelsNin";
    /// Only records with one of these `analystVerdicts`.
    many(5000) analyst_verdicts: AnalystVerdict => "analystVerdicts";
    /// Excludes records with any of these `analystVerdicts`.
    many(5000) analyst_verdicts_nin: AnalystVerdict => "analystVerdictsNin";
    /// Only records with one of these `incidentStatuses`.
    many(5000) incident_statuses: IncidentStatus => "incidentStatuses";
    /// Excludes records with any of these `incidentStatuses`.
    many(5000) incident_statuses_nin: IncidentStatus => "incidentStatusesNin";
    /// Whether note exists.
    flag note_exists => "noteExists";
    /// Whether an action on the threat failed.
    flag failed_actions => "failedActions";
    /// Whether reboot is required.
    flag reboot_required => "rebootRequired";
    /// Whether actions on the threat are pending.
    flag pending_actions => "pendingActions";
    /// Whether external ticket exists.
    flag external_ticket_exists => "externalTicketExists";
    /// Only records with one of these `externalTicketIds`.
    many(5000) external_ticket_ids: String => "externalTicketIds";
    /// Whether the threat was mitigated before it ran.
    flag mitigated_preemptively => "mitigatedPreemptively";
    /// The agent tags data.
    text agent_tags_data => "agentTagsData";
    /// Whether it has agent tags.
    flag has_agent_tags => "hasAgentTags";
    /// Only records whose content hash contains one of these texts.
    contains(5000) content_hash_contains => "contentHash__contains";
    /// Only records whose threat details contains one of these texts.
    contains(5000) threat_details_contains => "threatDetails__contains";
    /// Only records whose file path contains one of these texts.
    contains(5000) file_path_contains => "filePath__contains";
    /// Only records whose computer name contains one of these texts.
    contains(5000) computer_name_contains => "computerName__contains";
    /// Only records whose UUID contains one of these texts.
    contains(5000) uuid_contains => "uuid__contains";
    /// Only records whose detection agent version contains one of these texts.
    contains(5000) detection_agent_version_contains => "detectionAgentVersion__contains";
    /// Only records whose realtime agent version contains one of these texts.
    contains(5000) realtime_agent_version_contains => "realtimeAgentVersion__contains";
    /// Only records whose detection agent domain contains one of these texts.
    contains(5000) detection_agent_domain_contains => "detectionAgentDomain__contains";
    /// Only records whose command line arguments contains one of these texts.
    contains(5000) command_line_arguments_contains => "commandLineArguments__contains";
    /// Only records whose initiated by username contains one of these texts.
    contains(5000) initiated_by_username_contains => "initiatedByUsername__contains";
    /// Only records whose storyline contains one of these texts.
    contains(5000) storyline_contains => "storyline__contains";
    /// Only records whose originated process contains one of these texts.
    contains(5000) originated_process_contains => "originatedProcess__contains";
    /// Only records whose publisher name contains one of these texts.
    contains(5000) publisher_name_contains => "publisherName__contains";
    /// Only records whose signer identity contains one of these texts.
    contains(5000) signer_identity_contains => "signerIdentity__contains";
    /// Only records whose Kubernetes cluster name contains one of these texts.
    contains(5000) k8s_cluster_name_contains => "k8sClusterName__contains";
    /// Only records whose Kubernetes node name contains one of these texts.
    contains(5000) k8s_node_name_contains => "k8sNodeName__contains";
    /// Only records whose Kubernetes node labels contains one of these texts.
    contains(5000) k8s_node_labels_contains => "k8sNodeLabels__contains";
    /// Only records whose Kubernetes namespace name contains one of these texts.
    contains(5000) k8s_namespace_name_contains => "k8sNamespaceName__contains";
    /// Only records whose Kubernetes namespace labels contains one of these texts.
    contains(5000) k8s_namespace_labels_contains => "k8sNamespaceLabels__contains";
    /// Only records whose Kubernetes controller name contains one of these texts.
    contains(5000) k8s_controller_name_contains => "k8sControllerName__contains";
    /// Only records whose Kubernetes controller labels contains one of these texts.
    contains(5000) k8s_controller_labels_contains => "k8sControllerLabels__contains";
    /// Only records whose Kubernetes pod name contains one of these texts.
    contains(5000) k8s_pod_name_contains => "k8sPodName__contains";
    /// Only records whose Kubernetes pod labels contains one of these texts.
    contains(5000) k8s_pod_labels_contains => "k8sPodLabels__contains";
    /// Only records whose container name contains one of these texts.
    contains(5000) container_name_contains => "containerName__contains";
    /// Only records whose container image name contains one of these texts.
    contains(5000) container_image_name_contains => "containerImageName__contains";
    /// Only records whose container labels contains one of these texts.
    contains(5000) container_labels_contains => "containerLabels__contains";
    /// Only records whose external ticket id contains one of these texts.
    contains(5000) external_ticket_id_contains => "externalTicketId__contains";
    /// The members to count.
    text counts_for => "countsFor";
    /// Whether the threat is resolved.
    flag resolved => "resolved";
    /// Only records with one of these `cloudProvider`.
    many(5000) cloud_provider: String => "cloudProvider";
    /// Excludes records with any of these `cloudProvider`.
    many(5000) cloud_provider_nin: String => "cloudProviderNin";
    /// Only records whose AWS security groups contains one of these texts.
    contains(5000) aws_security_groups_contains => "awsSecurityGroups__contains";
    /// Only records whose cloud account contains one of these texts.
    contains(5000) cloud_account_contains => "cloudAccount__contains";
    /// Only records whose cloud image contains one of these texts.
    contains(5000) cloud_image_contains => "cloudImage__contains";
    /// Only records whose cloud instance id contains one of these texts.
    contains(5000) cloud_instance_id_contains => "cloudInstanceId__contains";
    /// Only records whose cloud instance size contains one of these texts.
    contains(5000) cloud_instance_size_contains => "cloudInstanceSize__contains";
    /// Only records whose cloud location contains one of these texts.
    contains(5000) cloud_location_contains => "cloudLocation__contains";
    /// Only records whose cloud network contains one of these texts.
    contains(5000) cloud_network_contains => "cloudNetwork__contains";
    /// Only records whose AWS role contains one of these texts.
    contains(5000) aws_role_contains => "awsRole__contains";
    /// Only records whose AWS subnet ids contains one of these texts.
    contains(5000) aws_subnet_ids_contains => "awsSubnetIds__contains";
    /// Only records whose azure resource group contains one of these texts.
    contains(5000) azure_resource_group_contains => "azureResourceGroup__contains";
    /// Only records whose GCP service account contains one of these texts.
    contains(5000) gcp_service_account_contains => "gcpServiceAccount__contains";
} }

connect_core::requests! {
    /// A request that lists threats.
    pub list ListThreats of Threat {}

    /// A request that lists the notes on a threat.
    pub list ListNotes of ThreatNote {}

    /// A request that lists the timeline of a threat.
    pub list ListTimeline of TimelineEntry {}

    /// A request that disables detection engines on the agents of threats.
    pub call DisableEngines of Success {}

    /// A request that lists the events of a threat.
    pub list ListEventsOfThreats of DeepVisibilityEvent {}

    /// A request that marks Deep Visibility events as a threat.
    pub call MarkEventsAsThreat of Affected {}

    /// A request that mitigates alerts.
    pub call MitigateAlerts of Affected {}

    /// A request that exports the timeline; it is not sent yet.
    pub transfer ExportTimeline {}

    /// A request that exports the events; it is not sent yet.
    pub transfer ExportEvents {}
}

setters! { ListThreats query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ThreatSortBy => "sortBy";
    listing;
} }

setters! { ListNotes query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: NoteSortBy => "sortBy";
    listing;
    /// The user who created it.
    text creator_like => "creator__like";
    /// The id of the user who created it.
    text creator_id => "creatorId";
} }

setters! { ListTimeline query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: TimelineSortBy => "sortBy";
    listing;
    group_scope;
    /// Only records with one of these `activityTypes`.
    many(5000) activity_types: i64 => "activityTypes";
} }

setters! { ListTimeline, ExportTimeline query; ThreatFilter filter {
    /// A free text to search for.
    text query => "query";
} }

setters! { DisableEngines body {
    /// The engines.
    many(5000) engines: String => "data.engines";
} }

setters! { ListEventsOfThreats query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: EventsOfThreatSortBy => "sortBy";
    listing;
} }

setters! { ListEventsOfThreats, ExportEvents query {
    /// Only records with one of these `eventTypes`.
    many(5000) event_types: DeepVisibilityEventObjectType => "eventTypes";
    /// Only records with one of these `eventSubTypes`.
    many(5000) event_sub_types: EventSubType => "eventSubTypes";
    /// The event id.
    text event_id => "eventId";
    /// The process name.
    text process_name_like => "processName__like";
} }

setters! { MarkEventsAsThreat body {
    /// The user who started it.
    one initiated_by: ThreatInitiatedBy => "data.initiatedBy";
} }

setters! { MitigateAlerts body {
    /// The action.
    one action: ThreatAction => "data.action";
} }

setters! { ExportTimeline query {
    group_scope;
    /// Only records with one of these `activityTypes`.
    many(5000) activity_types: i64 => "activityTypes";
} }

impl ListThreats {
    /// Only the threats that the filter matches.
    pub fn filter(self, filter: &ThreatFilter) -> Self {
        Self(self.0.map_request(|request| request.queries(filter)))
    }
}

impl Threats {
    /// Lists threats, page by page. Permission: `Threats.view`.
    pub fn list(&self) -> ListThreats {
        ListThreats::new(
            self.core.list(LIST_THREATS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Acts against threats.
    pub fn mitigate(&self, action: &MitigationAction, targets: &ThreatTargets) -> Action<Mitigation> {
        Action::new(
            self.core.record(
                MITIGATE_THREATS.request().segment("action", action).targets(targets).member("data", json!({})),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Says what the analyst thinks of threats. Permission: `Threats.updateAnalystVerdict`.
    pub fn set_analyst_verdict(
        &self,
        targets: &ThreatTargets,
        analyst_verdict: &AnalystVerdict,
    ) -> Action<ThreatsChanged> {
        Action::new(
            self.core.record(
                SET_ANALYST_VERDICT_OF_THREATS
                    .request()
                    .targets(targets)
                    .member("data.analystVerdict", analyst_verdict),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Says how far the work on threats is. Permission: `Threats.updateIncidentStatus`.
    pub fn set_incident_status(
        &self,
        targets: &ThreatTargets,
        incident_status: &IncidentStatus,
        options: &SetIncidentStatusOfThreatsOptions,
    ) -> Action<ThreatsChanged> {
        Action::new(
            self.core.record(
                SET_INCIDENT_STATUS_OF_THREATS
                    .request()
                    .targets(targets)
                    .member("data", options)
                    .member("data.incidentStatus", incident_status),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Adds a note to threats. Permission: `Threats.view`.
    pub fn add_note(&self, targets: &ThreatTargets, text: &str) -> Action<Affected> {
        Action::new(
            self.core.record(ADD_NOTE_OF_THREATS.request().targets(targets).member("data.text", text), "data"),
            targets.count(&self.core),
        )
    }

    /// Lists the notes on a threat. Permission: `Threats.view`.
    pub fn list_notes(&self, threat_id: &ThreatId) -> ListNotes {
        ListNotes::new(self.core.list(
            LIST_NOTES.request().segment("threat_id", threat_id).query("sortBy", "createdAt").query("sortOrder", "asc"),
            by_cursor("data"),
        ))
    }

    /// Changes note. Permission: `Threats.view`.
    pub fn update_note(&self, threat_id: &ThreatId, note_id: &NoteId, text: &str) -> Call<ThreatNote> {
        self.core.record(
            UPDATE_NOTE.request().segment("threat_id", threat_id).segment("note_id", note_id).member("data.text", text),
            "data",
        )
    }

    /// Deletes a note on a threat. **It cannot be undone.** Permission: `Threats.view`.
    pub fn delete_note(&self, threat_id: &ThreatId, note_id: &NoteId) -> Call<Success> {
        self.core.record(
            DELETE_NOTE_OF_THREATS.request().segment("threat_id", threat_id).segment("note_id", note_id),
            "data",
        )
    }

    /// Lists the timeline of a threat. Permission: `Threats.view`.
    pub fn list_timeline(&self, threat_id: &ThreatId) -> ListTimeline {
        ListTimeline::new(
            self.core.list(
                LIST_TIMELINE
                    .request()
                    .segment("threat_id", threat_id)
                    .query("sortBy", "createdAt")
                    .query("sortOrder", "asc"),
                by_cursor("data"),
            ),
        )
    }

    /// Adds the threats' hashes to the blocklist. Permission: `Blacklist.create`.
    pub fn add_to_blocklist(
        &self,
        targets: &ThreatTargets,
        target_scope: &ConfigOverrideScope,
        options: &AddToBlocklistOptions,
    ) -> Action<ThreatsChanged> {
        Action::new(
            self.core.record(
                ADD_TO_BLOCKLIST
                    .request()
                    .targets(targets)
                    .member("data", options)
                    .member("data.targetScope", target_scope),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Makes exclusions of threats. Permission: `Exclusions.create`.
    pub fn add_to_exclusions(
        &self,
        targets: &ThreatTargets,
        target_scope: &ConfigOverrideScope,
        type_: &ExclusionType,
        options: &AddToExclusionsOptions,
    ) -> Action<ThreatsChanged> {
        Action::new(
            self.core.record(
                ADD_TO_EXCLUSIONS
                    .request()
                    .targets(targets)
                    .member("data", options)
                    .member("data.targetScope", target_scope)
                    .member("data.type", type_),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Sets the id of a ticket elsewhere. Permission: `Threats.updateExternalTicketId`.
    pub fn set_external_ticket_id(&self, targets: &ThreatTargets, external_ticket_id: &str) -> Action<Affected> {
        Action::new(
            self.core.record(
                SET_EXTERNAL_TICKET_ID.request().targets(targets).member("data.externalTicketId", external_ticket_id),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Has agents upload the threats' files, as archives with a password. Permission: `Threats.fetchThreatFile`.
    pub fn fetch_file(&self, targets: &ThreatTargets, password: &str) -> Action<Affected> {
        Action::new(
            self.core.record(FETCH_FILE.request().targets(targets).member("data.password", password), "data"),
            targets.count(&self.core),
        )
    }

    /// Exports threats as a file. Permission: `Threats.view`.
    pub fn export(&self, filter: &ThreatFilter) -> Transfer {
        self.core.transfer(EXPORT_THREATS.request().queries(filter))
    }

    /// Downloads the mitigation report. Permission: `Activity Page.view`.
    pub fn download_mitigation_report(&self, report_id: &ReportId) -> Transfer {
        self.core.transfer(DOWNLOAD_MITIGATION_REPORT.request().segment("report_id", report_id))
    }

    /// Disables detection engines on the agents of threats.
    pub fn disable_engines(&self) -> DisableEngines {
        DisableEngines::new(self.core.record(DISABLE_ENGINES.request().member("data", json!({})), "data"))
    }

    /// Reads the exclusion options.
    pub fn get_exclusion_options(&self, threat_id: &ThreatId) -> Call<ExclusionOptions> {
        self.core.record(GET_EXCLUSION_OPTIONS.request().segment("threat_id", threat_id), "data")
    }

    /// Lists the events of a threat.
    pub fn list_events(&self, threat_id: &ThreatId) -> ListEventsOfThreats {
        ListEventsOfThreats::new(
            self.core.list(
                LIST_EVENTS_OF_THREATS
                    .request()
                    .segment("threat_id", threat_id)
                    .query("sortBy", "id")
                    .query("sortOrder", "asc"),
                by_cursor("data"),
            ),
        )
    }

    /// Adds events to blocklist.
    pub fn add_events_to_blocklist(&self, hashes: &[ThreatHash], target_scope: &ScopeLevel) -> Call<Affected> {
        self.core.record(
            ADD_EVENTS_TO_BLOCKLIST.request().member("data.hashes", hashes).member("data.targetScope", target_scope),
            "data",
        )
    }

    /// Marks Deep Visibility events as a threat.
    pub fn mark_events_as_threat(&self, events: &[ThreatEvent], status: &ThreatStatus) -> MarkEventsAsThreat {
        MarkEventsAsThreat::new(self.core.record(
            MARK_EVENTS_AS_THREAT.request().member("data.events", events).member("data.status", status),
            "data",
        ))
    }

    /// Mitigates alerts.
    pub fn mitigate_alerts(&self, alerts: &[ThreatAlert]) -> MitigateAlerts {
        MitigateAlerts::new(self.core.record(MITIGATE_ALERTS.request().member("data.alerts", alerts), "data"))
    }

    /// Reads the cloud download.
    pub fn get_cloud_download(&self, threat_id: &ThreatId) -> Call<FileDownload> {
        self.core.record(GET_CLOUD_DOWNLOAD.request().segment("threat_id", threat_id), "data")
    }

    /// Disconnects container.
    pub fn disconnect_container(&self, targets: &ThreatTargets, container_id: &str) -> Action<Success> {
        Action::new(
            self.core.record(
                DISCONNECT_CONTAINER.request().targets(targets).member("data.containerId", container_id),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Connects container.
    pub fn connect_container(&self, targets: &ThreatTargets, container_id: &str) -> Action<Success> {
        Action::new(
            self.core
                .record(CONNECT_CONTAINER.request().targets(targets).member("data.containerId", container_id), "data"),
            targets.count(&self.core),
        )
    }

    /// Exports the timeline.
    pub fn export_timeline(&self, threat_id: &ThreatId) -> ExportTimeline {
        ExportTimeline::new(self.core.transfer(EXPORT_TIMELINE.request().segment("threat_id", threat_id)))
    }

    /// Exports the events.
    pub fn export_events(&self, threat_id: &ThreatId, format: &ThreatFormat) -> ExportEvents {
        ExportEvents::new(
            self.core.transfer(EXPORT_EVENTS.request().segment("threat_id", threat_id).query("format", format)),
        )
    }
}
