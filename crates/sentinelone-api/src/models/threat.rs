//! Threats. Payloads are full of `null`: outside of containers three of the members hold nothing else.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::agent::{MachineType, NetworkInterface, NetworkStatus, OsType};

record! {
    /// A threat, from `GET /web/api/v2.1/threats`. Every member but `id` can be missing or `null`.
    pub struct Threat {
        /// The threat's id in the console; the same as `threat_info.threat_id`.
        pub id: String = "id",
        /// The threat itself.
        pub threat_info: Option<ThreatInfo> = "threatInfo",
        /// The agent as it was when the threat was found.
        pub agent_detection_info: Option<ThreatDetectionAgent> = "agentDetectionInfo",
        /// The agent as it is now; it changes without a change of the threat.
        pub agent_realtime_info: Option<ThreatRealtimeAgent> = "agentRealtimeInfo",
        /// What made the engines suspicious.
        pub indicators: Option<Vec<ThreatIndicator>> = "indicators",
        /// What was done about it, one entry for each action.
        pub mitigation_status: Option<Vec<MitigationReport>> = "mitigationStatus",
        /// The container it was found in; all `null` outside of containers.
        pub container_info: Option<ThreatContainer> = "containerInfo",
        /// The Kubernetes workload it was found in; all `null` elsewhere.
        pub kubernetes_info: Option<ThreatKubernetes> = "kubernetesInfo",
        /// The ECS task it was found in; all `null` elsewhere.
        pub ecs_info: Option<ThreatEcs> = "ecsInfo",
        /// The kinds of exclusion that can be made of it: `hash`, `path`, `certificate`.
        pub whitening_options: Option<Vec<String>> = "whiteningOptions",
    }
    identity: id
}

record! {
    /// What was found, and what people and engines think of it.
    pub struct ThreatInfo {
        /// The threat's id.
        pub threat_id: Option<String> = "threatId",
        /// Its name, usually that of the file.
        pub threat_name: Option<String> = "threatName",
        /// The analyst's verdict.
        pub analyst_verdict: Option<AnalystVerdict> = "analystVerdict",
        /// The verdict in the console's language.
        pub analyst_verdict_description: Option<Value> = "analystVerdictDescription",
        /// The state of the work on the threat.
        pub incident_status: Option<IncidentStatus> = "incidentStatus",
        /// That state in the console's language.
        pub incident_status_description: Option<Value> = "incidentStatusDescription",
        /// The confidence of the engine.
        pub confidence_level: Option<ConfidenceLevel> = "confidenceLevel",
        /// Whether it was dealt with.
        pub mitigation_status: Option<MitigationStatus> = "mitigationStatus",
        /// That state in the console's language.
        pub mitigation_status_description: Option<Value> = "mitigationStatusDescription",
        /// Whether it was stopped before it ran.
        pub mitigated_preemptively: Option<bool> = "mitigatedPreemptively",
        /// Whether the console resolved the threat automatically.
        pub automatically_resolved: Option<bool> = "automaticallyResolved",
        /// What it is: `Malware`, `Trojan`, `Ransomware`, `PUA`.
        pub classification: Option<String> = "classification",
        /// Who says so: `Cloud`, `Behavioral`, `Static`, `Engine`.
        pub classification_source: Option<String> = "classificationSource",
        /// How it was found.
        pub detection_type: Option<DetectionType> = "detectionType",
        /// The engines that found it.
        pub detection_engines: Option<Vec<DetectionEngine>> = "detectionEngines",
        /// The titles of `detection_engines`.
        pub engines: Option<Vec<String>> = "engines",
        /// What led to the detection: `agent_policy`, `full_disk_scan`, `dv_command`, `star_active` and others.
        pub initiated_by: Option<String> = "initiatedBy",
        /// That word in the console's language.
        pub initiated_by_description: Option<Value> = "initiatedByDescription",
        /// The id of the user who started it.
        pub initiating_user_id: Option<String> = "initiatingUserId",
        /// The name of the user who started it.
        pub initiating_username: Option<String> = "initiatingUsername",
        /// When the console recorded it. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the agent found it. ISO 8601.
        pub identified_at: Option<String> = "identifiedAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The storyline it belongs to.
        pub storyline: Option<String> = "storyline",
        /// The id of the group of like threats.
        pub collection_id: Option<String> = "collectionId",
        /// The path of the file. The contract allows any value; the service sends a text.
        pub file_path: Option<String> = "filePath",
        /// The file's size in bytes.
        pub file_size: Option<Integer> = "fileSize",
        /// The file's extension.
        pub file_extension: Option<String> = "fileExtension",
        /// The kind of that extension: `Executable`, `Document` and others.
        pub file_extension_type: Option<String> = "fileExtensionType",
        /// The state of its signature: `NotSigned`, `SignedVerified`.
        pub file_verification_type: Option<String> = "fileVerificationType",
        /// Whether there is no file; the contract says anything, a boolean comes.
        pub is_fileless: Option<Value> = "isFileless",
        /// The file's MD5.
        pub md5: Option<String> = "md5",
        /// The file's SHA-1.
        pub sha1: Option<String> = "sha1",
        /// The file's SHA-256.
        pub sha256: Option<String> = "sha256",
        /// The file's certificate; an empty string if there is none.
        pub certificate_id: Option<String> = "certificateId",
        /// Whether that certificate is valid.
        pub is_valid_certificate: Option<bool> = "isValidCertificate",
        /// The file's publisher; an empty string if there is none.
        pub publisher_name: Option<String> = "publisherName",
        /// The verdict of the vendor's cloud on the hash: `black`.
        pub cloud_files_hash_verdict: Option<String> = "cloudFilesHashVerdict",
        /// The command line.
        pub malicious_process_arguments: Option<String> = "maliciousProcessArguments",
        /// The name of the process that brought it.
        pub originator_process: Option<String> = "originatorProcess",
        /// The user the process ran as.
        pub process_user: Option<String> = "processUser",
        /// The principal name of the user of the first process.
        pub root_process_upn: Option<String> = "rootProcessUpn",
        /// The browser it came through.
        pub browser_type: Option<String> = "browserType",
        /// The macros of a document.
        pub macro_modules: Option<Vec<MacroModule>> = "macroModules",
        /// Whether it has a ticket elsewhere. The contract allows any value; the service sends a boolean.
        pub external_ticket_exists: Option<Value> = "externalTicketExists",
        /// The id of that ticket.
        pub external_ticket_id: Option<String> = "externalTicketId",
        /// Whether an action on it failed.
        pub failed_actions: Option<bool> = "failedActions",
        /// Whether an action on it is pending.
        pub pending_actions: Option<bool> = "pendingActions",
        /// Whether an action on it waits for a restart.
        pub reboot_required: Option<bool> = "rebootRequired",
        /// Whether more was seen than recorded.
        pub reached_events_limit: Option<bool> = "reachedEventsLimit",
    }
}

record! {
    /// An engine that found a threat.
    pub struct DetectionEngine {
        /// Its name in filters: `pre_execution`.
        pub key: Option<String> = "key",
        /// Its name for people: `On-Write Static AI`.
        pub title: Option<String> = "title",
    }
}

record! {
    /// A macro of a document.
    pub struct MacroModule {
        /// Its name.
        pub module_name: Option<String> = "moduleName",
        /// Its text.
        pub content: Option<String> = "content",
        /// Whether the text is cut short.
        pub is_macro_content_truncated: Option<bool> = "isMacroContentTruncated",
        /// What found it.
        pub macro_detection_source: Option<String> = "macroDetectionSource",
        /// Its SHA-1.
        pub sha1: Option<String> = "sha1",
        /// Its SHA-256.
        pub sha256: Option<String> = "sha256",
    }
}

record! {
    /// An agent as it was when a threat was found.
    pub struct ThreatDetectionAgent {
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The id of the group.
        pub group_id: Option<String> = "groupId",
        /// The name of the group.
        pub group_name: Option<String> = "groupName",
        /// The agent's universally unique id.
        pub agent_uuid: Option<String> = "agentUuid",
        /// The agent's version.
        pub agent_version: Option<String> = "agentVersion",
        /// When the agent registered. ISO 8601.
        pub agent_registered_at: Option<String> = "agentRegisteredAt",
        /// The NetBIOS domain or workgroup.
        pub agent_domain: Option<String> = "agentDomain",
        /// The IPv4 addresses, in one text with commas between.
        pub agent_ip_v4: Option<String> = "agentIpV4",
        /// The IPv6 addresses, in one text with commas between.
        pub agent_ip_v6: Option<String> = "agentIpV6",
        /// The public address of its gateway.
        pub external_ip: Option<String> = "externalIp",
        /// The operating system's product name.
        pub agent_os_name: Option<String> = "agentOsName",
        /// The build, version or kernel release.
        pub agent_os_revision: Option<String> = "agentOsRevision",
        /// The user who last logged in.
        pub agent_last_logged_in_user_name: Option<String> = "agentLastLoggedInUserName",
        /// That user's e-mail address.
        pub agent_last_logged_in_user_mail: Option<String> = "agentLastLoggedInUserMail",
        /// That user's principal name.
        pub agent_last_logged_in_upn: Option<String> = "agentLastLoggedInUpn",
        /// The mode of detection, such as `full_mode`.
        pub agent_detection_state: Option<String> = "agentDetectionState",
        /// The mode of mitigation: `detect`, `protect`.
        pub agent_mitigation_mode: Option<String> = "agentMitigationMode",
        /// The version of the asset, usually an empty string.
        pub asset_version: Option<String> = "assetVersion",
        /// What the cloud provider says of the machine, by provider; often empty.
        pub cloud_providers: Option<Value> = "cloudProviders",
    }
}

record! {
    /// An agent as it is now.
    pub struct ThreatRealtimeAgent {
        /// The agent's id in the console.
        pub agent_id: Option<String> = "agentId",
        /// The agent's universally unique id.
        pub agent_uuid: Option<String> = "agentUuid",
        /// The computer's name.
        pub agent_computer_name: Option<String> = "agentComputerName",
        /// The NetBIOS domain or workgroup.
        pub agent_domain: Option<String> = "agentDomain",
        /// The kind of machine.
        pub agent_machine_type: Option<MachineType> = "agentMachineType",
        /// The family of the operating system.
        pub agent_os_type: Option<OsType> = "agentOsType",
        /// The operating system's product name.
        pub agent_os_name: Option<String> = "agentOsName",
        /// The build, version or kernel release.
        pub agent_os_revision: Option<String> = "agentOsRevision",
        /// The agent's version.
        pub agent_version: Option<String> = "agentVersion",
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The id of the group.
        pub group_id: Option<String> = "groupId",
        /// The name of the group.
        pub group_name: Option<String> = "groupName",
        /// The number of active threats.
        pub active_threats: Option<Integer> = "activeThreats",
        /// Whether there are active threats.
        pub agent_infected: Option<bool> = "agentInfected",
        /// Whether the agent was recently connected to the console.
        pub agent_is_active: Option<bool> = "agentIsActive",
        /// Whether the agent is decommissioned.
        pub agent_is_decommissioned: Option<bool> = "agentIsDecommissioned",
        /// When it was decommissioned; a boolean by contract, `null` in payloads.
        pub agent_decommissioned_at: Option<Value> = "agentDecommissionedAt",
        /// The mode of mitigation: `detect`, `protect`.
        pub agent_mitigation_mode: Option<String> = "agentMitigationMode",
        /// The state of network isolation.
        pub agent_network_status: Option<NetworkStatus> = "agentNetworkStatus",
        /// The network interfaces, without gateways.
        pub network_interfaces: Option<Vec<NetworkInterface>> = "networkInterfaces",
        /// The agent's operational state; `na` is the usual one.
        pub operational_state: Option<String> = "operationalState",
        /// Whether a restart is needed.
        pub reboot_required: Option<bool> = "rebootRequired",
        /// The state of the full disk scan: `none`, `started`, `aborted`, `finished`.
        pub scan_status: Option<String> = "scanStatus",
        /// When the last scan started. ISO 8601.
        pub scan_started_at: Option<String> = "scanStartedAt",
        /// When the last scan finished. ISO 8601.
        pub scan_finished_at: Option<String> = "scanFinishedAt",
        /// When the last scan was aborted. ISO 8601.
        pub scan_aborted_at: Option<String> = "scanAbortedAt",
        /// The name of the storage device that the agent protects.
        pub storage_name: Option<String> = "storageName",
        /// The type of the storage device that the agent protects.
        pub storage_type: Option<String> = "storageType",
        /// What users must do: `reboot_needed`, `upgrade_needed` and others.
        pub user_actions_needed: Option<Vec<String>> = "userActionsNeeded",
    }
}

record! {
    /// What made an engine suspicious.
    pub struct ThreatIndicator {
        /// Its category: `Evasion`.
        pub category: Option<String> = "category",
        /// The category's number.
        pub category_id: Option<Integer> = "categoryId",
        /// What was seen.
        pub description: Option<String> = "description",
        /// The numbers of the indicators.
        pub ids: Option<Vec<Integer>> = "ids",
        /// The tactics it speaks for.
        pub tactics: Option<Vec<ThreatTactic>> = "tactics",
    }
}

record! {
    /// A tactic of a framework.
    pub struct ThreatTactic {
        /// Its name: `Defense Evasion`.
        pub name: Option<String> = "name",
        /// The framework: `MITRE`.
        pub source: Option<String> = "source",
        /// The techniques of it.
        pub techniques: Option<Vec<ThreatTechnique>> = "techniques",
    }
}

record! {
    /// A technique of a framework.
    pub struct ThreatTechnique {
        /// Its id as a rule: `T1218.011`.
        pub name: Option<String> = "name",
        /// Where it is described.
        pub link: Option<String> = "link",
    }
}

record! {
    /// An action against a threat and how it ended.
    pub struct MitigationReport {
        /// The action: `kill`, `remediate`, `rollback`, `quarantine`, `unquarantine`, `network_quarantine`, `remove_macros`,
        /// `restore_macros`.
        pub action: Option<String> = "action",
        /// How many items it concerned.
        pub actions_counters: Option<MitigationCounters> = "actionsCounters",
        /// Whether the agent can report on it.
        pub agent_supports_report: Option<bool> = "agentSupportsReport",
        /// Whether the group of like threats was not found.
        pub group_not_found: Option<bool> = "groupNotFound",
        /// When this last changed. ISO 8601.
        pub last_update: Option<String> = "lastUpdate",
        /// The path of the latest report.
        pub latest_report: Option<String> = "latestReport",
        /// When it started. ISO 8601.
        pub mitigation_started_at: Option<String> = "mitigationStartedAt",
        /// When it ended. ISO 8601.
        pub mitigation_ended_at: Option<String> = "mitigationEndedAt",
        /// The id of the report, for `GET threats/mitigation-report/{report_id}`.
        pub report_id: Option<String> = "reportId",
        /// How it ended: `success`, `failed`, `pending-reboot`, `pending`, `sent`, `partial`.
        pub status: Option<String> = "status",
    }
}

record! {
    /// How many items an action concerned.
    pub struct MitigationCounters {
        /// Failed.
        pub failed: Option<Integer> = "failed",
        /// Not found.
        pub not_found: Option<Integer> = "notFound",
        /// Waiting for a restart.
        pub pending_reboot: Option<Integer> = "pendingReboot",
        /// Done.
        pub success: Option<Integer> = "success",
        /// All.
        pub total: Option<Integer> = "total",
    }
}

record! {
    /// The container a threat was found in.
    pub struct ThreatContainer {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its image.
        pub image: Option<String> = "image",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its labels.
        pub labels: Option<Vec<String>> = "labels",
        /// Whether it is isolated from the network.
        pub is_container_quarantine: Option<bool> = "isContainerQuarantine",
    }
}

record! {
    /// The Kubernetes workload a threat was found in.
    pub struct ThreatKubernetes {
        /// The cluster.
        pub cluster: Option<String> = "cluster",
        /// The kind of controller.
        pub controller_kind: Option<String> = "controllerKind",
        /// The controller's name.
        pub controller_name: Option<String> = "controllerName",
        /// The controller's labels.
        pub controller_labels: Option<Vec<String>> = "controllerLabels",
        /// The namespace.
        pub namespace: Option<String> = "namespace",
        /// The namespace's labels.
        pub namespace_labels: Option<Vec<String>> = "namespaceLabels",
        /// The node.
        pub node: Option<String> = "node",
        /// The node's labels.
        pub node_labels: Option<Vec<String>> = "nodeLabels",
        /// The pod.
        pub pod: Option<String> = "pod",
        /// The pod's labels.
        pub pod_labels: Option<Vec<String>> = "podLabels",
        /// Whether it is isolated from the network.
        pub is_container_quarantine: Option<bool> = "isContainerQuarantine",
    }
}

record! {
    /// The ECS task a threat was found in.
    pub struct ThreatEcs {
        /// The cluster.
        pub cluster_name: Option<String> = "clusterName",
        /// The service's resource name.
        pub service_arn: Option<String> = "serviceArn",
        /// The service.
        pub service_name: Option<String> = "serviceName",
        /// The task's resource name.
        pub task_arn: Option<String> = "taskArn",
        /// The availability zone.
        pub task_availability_zone: Option<String> = "taskAvailabilityZone",
        /// The task definition's resource name.
        pub task_definition_arn: Option<String> = "taskDefinitionArn",
        /// The task definition's family.
        pub task_definition_family: Option<String> = "taskDefinitionFamily",
        /// The task definition's revision.
        pub task_definition_revision: Option<String> = "taskDefinitionRevision",
        /// How the task runs: `FARGATE`, `EC2`.
        pub kind: Option<String> = "type",
        /// The version of the platform.
        pub version: Option<String> = "version",
    }
}

word_enum! {
    /// The analyst's verdict on a threat.
    pub enum AnalystVerdict {
        /// Nothing yet.
        Undefined = "undefined",
        /// It is a threat.
        TruePositive = "true_positive",
        /// It is none.
        FalsePositive = "false_positive",
        /// It may be one.
        Suspicious = "suspicious",
    }
}

word_enum! {
    /// The state of the work on a threat.
    pub enum IncidentStatus {
        /// Not begun.
        Unresolved = "unresolved",
        /// Begun.
        InProgress = "in_progress",
        /// Done.
        Resolved = "resolved",
    }
}

word_enum! {
    /// Whether a threat was dealt with.
    pub enum MitigationStatus {
        /// It was not.
        NotMitigated = "not_mitigated",
        /// It was.
        Mitigated = "mitigated",
        /// It was declared harmless.
        MarkedAsBenign = "marked_as_benign",
    }
}

word_enum! {
    /// The confidence of an engine.
    pub enum ConfidenceLevel {
        /// It is malicious.
        Malicious = "malicious",
        /// It is suspicious.
        Suspicious = "suspicious",
        /// The engine does not say.
        NotApplicable = "n/a",
    }
}

word_enum! {
    /// How a threat was found.
    pub enum DetectionType {
        /// By what the file is.
        Static = "static",
        /// By what the process does.
        Dynamic = "dynamic",
    }
}
