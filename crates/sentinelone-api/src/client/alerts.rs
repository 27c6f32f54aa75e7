//! Alerts of custom detection rules, and of the unified list.

use open_record::word_enum;

use super::Alerts;
use super::action::Action;
use super::ids::AlertId;
use super::operations::{LIST_ALERTS, SET_ANALYST_VERDICT_OF_ALERTS, SET_INCIDENT_STATUS_OF_ALERTS};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::AlertTargets;
use super::targets::{Targeted as _, Targets as _};
use crate::models::{
    Affected, AlertAnalystVerdict, AlertIncidentStatus, AnalystVerdict, CloudDetectionAlert, DetectionRuleSeverity,
    IncidentStatus, OsType, ScopeLevel,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum AlertSortBy {
        /// `id`.
        Id = "id",
        /// `machineType`.
        MachineType = "machineType",
        /// `osName`.
        OsName = "osName",
        /// `incidentStatus`.
        IncidentStatus = "incidentStatus",
        /// `analystVerdict`.
        AnalystVerdict = "analystVerdict",
        /// `severity`.
        Severity = "severity",
        /// `agentDetectionInfoMachineType`.
        AgentDetectionInfoMachineType = "agentDetectionInfoMachineType",
        /// `agentDetectionInfoName`.
        AgentDetectionInfoName = "agentDetectionInfoName",
        /// `agentDetectionInfoOsFamily`.
        AgentDetectionInfoOsFamily = "agentDetectionInfoOsFamily",
        /// `agentDetectionInfoOsName`.
        AgentDetectionInfoOsName = "agentDetectionInfoOsName",
        /// `agentDetectionInfoOsRevision`.
        AgentDetectionInfoOsRevision = "agentDetectionInfoOsRevision",
        /// `agentDetectionInfoSiteId`.
        AgentDetectionInfoSiteId = "agentDetectionInfoSiteId",
        /// `agentDetectionInfoUuid`.
        AgentDetectionInfoUuid = "agentDetectionInfoUuid",
        /// `agentDetectionInfoVersion`.
        AgentDetectionInfoVersion = "agentDetectionInfoVersion",
        /// `alertInfoAlertId`.
        AlertInfoAlertId = "alertInfoAlertId",
        /// `alertInfoAnalystVerdict`.
        AlertInfoAnalystVerdict = "alertInfoAnalystVerdict",
        /// `alertInfoCreatedAt`.
        AlertInfoCreatedAt = "alertInfoCreatedAt",
        /// `alertInfoDvEventId`.
        AlertInfoDvEventId = "alertInfoDvEventId",
        /// `alertInfoEventType`.
        AlertInfoEventType = "alertInfoEventType",
        /// `alertInfoHitType`.
        AlertInfoHitType = "alertInfoHitType",
        /// `alertInfoIncidentStatus`.
        AlertInfoIncidentStatus = "alertInfoIncidentStatus",
        /// `alertInfoReportedAt`.
        AlertInfoReportedAt = "alertInfoReportedAt",
        /// `alertInfoSource`.
        AlertInfoSource = "alertInfoSource",
        /// `containerInfoId`.
        ContainerInfoId = "containerInfoId",
        /// `containerInfoImage`.
        ContainerInfoImage = "containerInfoImage",
        /// `containerInfoLabels`.
        ContainerInfoLabels = "containerInfoLabels",
        /// `containerInfoName`.
        ContainerInfoName = "containerInfoName",
        /// `kubernetesInfoCluster`.
        KubernetesInfoCluster = "kubernetesInfoCluster",
        /// `kubernetesInfoControllerKind`.
        KubernetesInfoControllerKind = "kubernetesInfoControllerKind",
        /// `kubernetesInfoControllerLabels`.
        KubernetesInfoControllerLabels = "kubernetesInfoControllerLabels",
        /// `kubernetesInfoControllerName`.
        KubernetesInfoControllerName = "kubernetesInfoControllerName",
        /// `kubernetesInfoNamespace`.
        KubernetesInfoNamespace = "kubernetesInfoNamespace",
        /// `kubernetesInfoNamespaceLabels`.
        KubernetesInfoNamespaceLabels = "kubernetesInfoNamespaceLabels",
        /// `kubernetesInfoNode`.
        KubernetesInfoNode = "kubernetesInfoNode",
        /// `kubernetesInfoPod`.
        KubernetesInfoPod = "kubernetesInfoPod",
        /// `kubernetesInfoPodLabels`.
        KubernetesInfoPodLabels = "kubernetesInfoPodLabels",
        /// `ruleInfoDescription`.
        RuleInfoDescription = "ruleInfoDescription",
        /// `ruleInfoId`.
        RuleInfoId = "ruleInfoId",
        /// `ruleInfoName`.
        RuleInfoName = "ruleInfoName",
        /// `ruleInfoScopeLevel`.
        RuleInfoScopeLevel = "ruleInfoScopeLevel",
        /// `ruleInfoSeverity`.
        RuleInfoSeverity = "ruleInfoSeverity",
        /// `ruleInfoTreatAsThreat`.
        RuleInfoTreatAsThreat = "ruleInfoTreatAsThreat",
        /// `sourceParentProcessInfoCommandline`.
        SourceParentProcessInfoCommandline = "sourceParentProcessInfoCommandline",
        /// `sourceParentProcessInfoFileHashMd5`.
        SourceParentProcessInfoFileHashMd5 = "sourceParentProcessInfoFileHashMd5",
        /// `sourceParentProcessInfoFileHashSha1`.
        SourceParentProcessInfoFileHashSha1 = "sourceParentProcessInfoFileHashSha1",
        /// `sourceParentProcessInfoFileHashSha256`.
        SourceParentProcessInfoFileHashSha256 = "sourceParentProcessInfoFileHashSha256",
        /// `sourceParentProcessInfoFilePath`.
        SourceParentProcessInfoFilePath = "sourceParentProcessInfoFilePath",
        /// `sourceParentProcessInfoFileSignerIdentity`.
        SourceParentProcessInfoFileSignerIdentity = "sourceParentProcessInfoFileSignerIdentity",
        /// `sourceParentProcessInfoName`.
        SourceParentProcessInfoName = "sourceParentProcessInfoName",
        /// `sourceParentProcessInfoPid`.
        SourceParentProcessInfoPid = "sourceParentProcessInfoPid",
        /// `sourceParentProcessInfoPidStarttime`.
        SourceParentProcessInfoPidStarttime = "sourceParentProcessInfoPidStarttime",
        /// `sourceParentProcessInfoStoryline`.
        SourceParentProcessInfoStoryline = "sourceParentProcessInfoStoryline",
        /// `sourceParentProcessInfoIntegrityLevel`.
        SourceParentProcessInfoIntegrityLevel = "sourceParentProcessInfoIntegrityLevel",
        /// `sourceParentProcessInfoSubsystem`.
        SourceParentProcessInfoSubsystem = "sourceParentProcessInfoSubsystem",
        /// `sourceParentProcessInfoUser`.
        SourceParentProcessInfoUser = "sourceParentProcessInfoUser",
        /// `sourceProcessInfoCommandline`.
        SourceProcessInfoCommandline = "sourceProcessInfoCommandline",
        /// `sourceProcessInfoFileHashMd5`.
        SourceProcessInfoFileHashMd5 = "sourceProcessInfoFileHashMd5",
        /// `sourceProcessInfoFileHashSha1`.
        SourceProcessInfoFileHashSha1 = "sourceProcessInfoFileHashSha1",
        /// `sourceProcessInfoFileHashSha256`.
        SourceProcessInfoFileHashSha256 = "sourceProcessInfoFileHashSha256",
        /// `sourceProcessInfoFilePath`.
        SourceProcessInfoFilePath = "sourceProcessInfoFilePath",
        /// `sourceProcessInfoFileSignerIdentity`.
        SourceProcessInfoFileSignerIdentity = "sourceProcessInfoFileSignerIdentity",
        /// `sourceProcessInfoName`.
        SourceProcessInfoName = "sourceProcessInfoName",
        /// `sourceProcessInfoPid`.
        SourceProcessInfoPid = "sourceProcessInfoPid",
        /// `sourceProcessInfoPidStarttime`.
        SourceProcessInfoPidStarttime = "sourceProcessInfoPidStarttime",
        /// `sourceProcessInfoStoryline`.
        SourceProcessInfoStoryline = "sourceProcessInfoStoryline",
        /// `sourceProcessInfoIntegrityLevel`.
        SourceProcessInfoIntegrityLevel = "sourceProcessInfoIntegrityLevel",
        /// `sourceProcessInfoSubsystem`.
        SourceProcessInfoSubsystem = "sourceProcessInfoSubsystem",
        /// `sourceProcessInfoUser`.
        SourceProcessInfoUser = "sourceProcessInfoUser",
    }
}

connect_core::parameters! {
    /// Which alerts an operation concerns: every condition must hold.
    pub struct AlertFilter {}
}

setters! { AlertFilter filter {
    /// The limit.
    number limit => "limit";
    /// Only records whose orig agent operating system revision contains one of these texts.
    contains(10) orig_agent_os_revision_contains => "origAgentOsRevision__contains";
    /// Only records whose orig agent version contains one of these texts.
    contains(10) orig_agent_version_contains => "origAgentVersion__contains";
} }

connect_core::requests! {
    /// A request that lists alerts.
    pub list ListAlerts of CloudDetectionAlert {}
}

setters! { ListAlerts query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: AlertSortBy => "sortBy";
    listing;
    /// Only records whose orig agent version contains one of these texts.
    contains(5000) orig_agent_version_contains => "origAgentVersion__contains";
    /// Only records whose orig agent operating system revision contains one of these texts.
    contains(5000) orig_agent_os_revision_contains => "origAgentOsRevision__contains";
    /// Whether to disable pagination.
    flag disable_pagination => "disablePagination";
} }

setters! { ListAlerts query; AlertFilter filter {
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose source process file hash SHA-256 contains one of these texts.
    contains(5000) source_process_file_hash_sha256_contains => "sourceProcessFileHashSha256__contains";
    /// Only records whose orig agent name contains one of these texts.
    contains(5000) orig_agent_name_contains => "origAgentName__contains";
    /// Only records whose source process commandline contains one of these texts.
    contains(5000) source_process_commandline_contains => "sourceProcessCommandline__contains";
    /// Only records whose container image name contains one of these texts.
    contains(5000) container_image_name_contains => "containerImageName__contains";
    /// Only records whose rule name contains one of these texts.
    contains(5000) rule_name_contains => "ruleName__contains";
    /// Only records whose Kubernetes node contains one of these texts.
    contains(5000) k8s_node_contains => "k8sNode__contains";
    /// Only records whose Kubernetes namespace labels contains one of these texts.
    contains(5000) k8s_namespace_labels_contains => "k8sNamespaceLabels__contains";
    /// Only records with one of these `analystVerdict`.
    many(5000) analyst_verdict: AlertAnalystVerdict => "analystVerdict";
    scope;
    /// Only records whose container name contains one of these texts.
    contains(5000) container_name_contains => "containerName__contains";
    /// A free text to search for.
    text query => "query";
    /// Only records whose container labels contains one of these texts.
    contains(5000) container_labels_contains => "containerLabels__contains";
    /// Only records whose source process name contains one of these texts.
    contains(5000) source_process_name_contains => "sourceProcessName__contains";
    /// Only records with one of these `incidentStatus`.
    many(5000) incident_status: AlertIncidentStatus => "incidentStatus";
    /// Only records whose source process storyline contains one of these texts.
    contains(5000) source_process_storyline_contains => "sourceProcessStoryline__contains";
    /// Only records whose source process file hash SHA-1 contains one of these texts.
    contains(5000) source_process_file_hash_sha1_contains => "sourceProcessFileHashSha1__contains";
    /// Only records whose Kubernetes pod labels contains one of these texts.
    contains(5000) k8s_pod_labels_contains => "k8sPodLabels__contains";
    /// Only records with one of these `osType`.
    many(5000) os_type: OsType => "osType";
    /// Only records whose source process file hash MD5 contains one of these texts.
    contains(5000) source_process_file_hash_md5_contains => "sourceProcessFileHashMd5__contains";
    /// Only records whose Kubernetes namespace name contains one of these texts.
    contains(5000) k8s_namespace_name_contains => "k8sNamespaceName__contains";
    /// Only records with one of these `severity`.
    many(5000) severity: DetectionRuleSeverity => "severity";
    /// Only records whose `reportedAt` is in this range.
    range reported_at => "reportedAt";
    /// Only records whose Kubernetes controller name contains one of these texts.
    contains(5000) k8s_controller_name_contains => "k8sControllerName__contains";
    /// Only records whose orig agent UUID contains one of these texts.
    contains(5000) orig_agent_uuid_contains => "origAgentUuid__contains";
    /// Only records whose Kubernetes cluster contains one of these texts.
    contains(5000) k8s_cluster_contains => "k8sCluster__contains";
    /// Only records whose Kubernetes controller labels contains one of these texts.
    contains(5000) k8s_controller_labels_contains => "k8sControllerLabels__contains";
    /// Only records with one of these `ids`.
    many(5000) ids: AlertId => "ids";
    /// Only records with one of these `machineType`.
    many(5000) machine_type: String => "machineType";
    /// Only records with one of these `scopes`.
    many(5000) scopes: ScopeLevel => "scopes";
    /// Only records whose Kubernetes pod contains one of these texts.
    contains(5000) k8s_pod_contains => "k8sPod__contains";
    /// Only records whose source process file path contains one of these texts.
    contains(5000) source_process_file_path_contains => "sourceProcessFilePath__contains";
} }

impl Alerts {
    /// Lists alerts, page by page. Permission: `Custom Alerts.view`.
    pub fn list(&self) -> ListAlerts {
        ListAlerts::new(
            self.core.list(LIST_ALERTS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Says what the analyst thinks of alerts. Permission: `Custom Alerts.updateAnalystVerdict`.
    pub fn set_analyst_verdict(&self, targets: &AlertTargets, analyst_verdict: &AnalystVerdict) -> Action<Affected> {
        Action::new(
            self.core.record(
                SET_ANALYST_VERDICT_OF_ALERTS.request().targets(targets).member("data.analystVerdict", analyst_verdict),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Says how far the work on alerts is. Permission: `Custom Alerts.updateIncidentStatus`.
    pub fn set_incident_status(&self, targets: &AlertTargets, incident_status: &IncidentStatus) -> Action<Affected> {
        Action::new(
            self.core.record(
                SET_INCIDENT_STATUS_OF_ALERTS.request().targets(targets).member("data.incidentStatus", incident_status),
                "data",
            ),
            targets.count(&self.core),
        )
    }
}
