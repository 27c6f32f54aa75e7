//! Alerts of custom detection rules (STAR).

use open_record::record;

use super::agent::{MachineType, OsType};

record! {
    /// An alert of a custom detection rule (STAR), from `GET /web/api/v2.1/cloud-detection/alerts`. Its identity is `alert_info.alert_id`.
    /// Every member can be missing or `null`.
    pub struct CloudDetectionAlert {
        /// The alert itself.
        pub alert_info: Option<CloudAlertInfo> = "alertInfo",
        /// The rule that raised it.
        pub rule_info: Option<CloudAlertRule> = "ruleInfo",
        /// The agent as it was.
        pub agent_detection_info: Option<CloudAlertAgent> = "agentDetectionInfo",
        /// The process that acted.
        pub source_process_info: Option<CloudAlertProcess> = "sourceProcessInfo",
        /// The parent of that process.
        pub source_parent_process_info: Option<CloudAlertProcess> = "sourceParentProcessInfo",
        /// The process or file that was acted upon.
        pub target_process_info: Option<CloudAlertTarget> = "targetProcessInfo",
        /// The container it happened in.
        pub container_info: Option<CloudAlertContainer> = "containerInfo",
        /// The Kubernetes workload it happened in.
        pub kubernetes_info: Option<CloudAlertKubernetes> = "kubernetesInfo",
    }
}

record! {
    /// An alert of a custom detection rule.
    pub struct CloudAlertInfo {
        /// The alert's id in the console.
        pub alert_id: Option<String> = "alertId",
        /// The state of the work on it: `Unresolved`, `In progress`, `Resolved`.
        pub incident_status: Option<String> = "incidentStatus",
        /// What the analyst says: `Undefined`, `True positive`, `False positive`, `Suspicious`.
        pub analyst_verdict: Option<String> = "analystVerdict",
        /// When the console recorded it. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it was reported. ISO 8601.
        pub reported_at: Option<String> = "reportedAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The kind of event: `PROCESSCREATION`.
        pub event_type: Option<String> = "eventType",
        /// What kind of rule matched: `Events`, `Correlation`, `UEBAFirstSeen`, `Scheduled`.
        pub hit_type: Option<String> = "hitType",
        /// Where it comes from: `STAR`.
        pub source: Option<String> = "source",
        /// The id of the Deep Visibility event.
        pub dv_event_id: Option<String> = "dvEventId",
        /// Whether the event is one of the vendor's own agents.
        pub is_edr: Option<bool> = "isEdr",
        /// The name that was asked for.
        pub dns_request: Option<String> = "dnsRequest",
        /// The answer to that.
        pub dns_response: Option<String> = "dnsResponse",
        /// The source address.
        pub src_ip: Option<String> = "srcIp",
        /// The source port, as text.
        pub src_port: Option<String> = "srcPort",
        /// The address of the source machine.
        pub src_machine_ip: Option<String> = "srcMachineIp",
        /// The destination address.
        pub dst_ip: Option<String> = "dstIp",
        /// The destination port, as text.
        pub dst_port: Option<String> = "dstPort",
        /// The direction of the connection: `INCOMING`, `OUTGOING`.
        pub net_event_direction: Option<String> = "netEventDirection",
        /// The category of the behavioural indicator.
        pub indicator_category: Option<String> = "indicatorCategory",
        /// The name of the behavioural indicator.
        pub indicator_name: Option<String> = "indicatorName",
        /// The description of the behavioural indicator.
        pub indicator_description: Option<String> = "indicatorDescription",
        /// The kind of login.
        pub login_type: Option<String> = "loginType",
        /// Whether the login succeeded, as text.
        pub login_is_successful: Option<String> = "loginIsSuccessful",
        /// Whether the user has an administrator's rights, as text.
        pub login_is_administrator_equivalent: Option<String> = "loginIsAdministratorEquivalent",
        /// The domain of the account.
        pub login_account_domain: Option<String> = "loginAccountDomain",
        /// The security identifier of the account.
        pub login_account_sid: Option<String> = "loginAccountSid",
        /// The name of the user.
        pub logins_user_name: Option<String> = "loginsUserName",
        /// The path of the module.
        pub module_path: Option<String> = "modulePath",
        /// The module's SHA-1.
        pub module_sha1: Option<String> = "moduleSha1",
        /// The registry key.
        pub registry_key_path: Option<String> = "registryKeyPath",
        /// The registry path.
        pub registry_path: Option<String> = "registryPath",
        /// The new value.
        pub registry_value: Option<String> = "registryValue",
        /// The old value.
        pub registry_old_value: Option<String> = "registryOldValue",
        /// The type of the old value.
        pub registry_old_value_type: Option<String> = "registryOldValueType",
        /// The type of the threat intelligence indicator.
        pub ti_indicator_type: Option<String> = "tiIndicatorType",
        /// The value of that indicator.
        pub ti_indicator_value: Option<String> = "tiIndicatorValue",
        /// The source of that indicator.
        pub ti_indicator_source: Option<String> = "tiIndicatorSource",
        /// How that indicator is compared.
        pub ti_indicator_comparison_method: Option<String> = "tiIndicatorComparisonMethod",
    }
}

record! {
    /// A custom detection rule.
    pub struct CloudAlertRule {
        /// The rule's id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// What it is for.
        pub description: Option<String> = "description",
        /// The severity it gives: `Low`, `Medium`, `High`, `Critical`, `Info`.
        pub severity: Option<String> = "severity",
        /// Its query.
        pub s1ql: Option<String> = "s1ql",
        /// The version of the query language: `1.0`, `2.0`.
        pub query_lang: Option<String> = "queryLang",
        /// The kind of query: `events`, `correlation`, `uebafirstseen`, `scheduled`.
        pub query_type: Option<String> = "queryType",
        /// Where it is defined: `group`, `site`, `account`, `global`.
        pub scope_level: Option<String> = "scopeLevel",
        /// What a match is treated as: `UNDEFINED`, `Suspicious`, `Malicious`.
        pub treat_as_threat: Option<String> = "treatAsThreat",
    }
}

record! {
    /// The agent of an alert.
    pub struct CloudAlertAgent {
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The agent's universally unique id.
        pub uuid: Option<String> = "uuid",
        /// The computer's name.
        pub name: Option<String> = "name",
        /// The agent's version.
        pub version: Option<String> = "version",
        /// The kind of machine.
        pub machine_type: Option<MachineType> = "machineType",
        /// The family of the operating system.
        pub os_family: Option<OsType> = "osFamily",
        /// The operating system's product name.
        pub os_name: Option<String> = "osName",
        /// The build, version or kernel release.
        pub os_revision: Option<String> = "osRevision",
    }
}

record! {
    /// A process of an alert.
    pub struct CloudAlertProcess {
        /// Its name.
        pub name: Option<String> = "name",
        /// Its number, as text.
        pub pid: Option<String> = "pid",
        /// Its id in the vendor's data.
        pub unique_id: Option<String> = "uniqueId",
        /// When it started. ISO 8601.
        pub pid_starttime: Option<String> = "pidStarttime",
        /// Its command line.
        pub commandline: Option<String> = "commandline",
        /// The path of its file.
        pub file_path: Option<String> = "filePath",
        /// Its file's MD5.
        pub file_hash_md5: Option<String> = "fileHashMd5",
        /// Its file's SHA-1.
        pub file_hash_sha1: Option<String> = "fileHashSha1",
        /// Its file's SHA-256.
        pub file_hash_sha256: Option<String> = "fileHashSha256",
        /// Who signed its file.
        pub file_signer_identity: Option<String> = "fileSignerIdentity",
        /// The user it runs as.
        pub user: Option<String> = "user",
        /// The user who logged in.
        pub login_user: Option<String> = "loginUser",
        /// The real user.
        pub real_user: Option<String> = "realUser",
        /// The effective user.
        pub effective_user: Option<String> = "effectiveUser",
        /// Its integrity level: `unknown`, `untrusted`, `low`, `medium`, `high`, `system`.
        pub integrity_level: Option<String> = "integrityLevel",
        /// Its subsystem: `unknown`, `wsl`, `sys_win32`.
        pub subsystem: Option<String> = "subsystem",
        /// The storyline it belongs to.
        pub storyline: Option<String> = "storyline",
    }
}

record! {
    /// What an alert's process acted upon.
    pub struct CloudAlertTarget {
        /// The file's id in the vendor's data.
        pub tgt_file_id: Option<String> = "tgtFileId",
        /// The path of the file.
        pub tgt_file_path: Option<String> = "tgtFilePath",
        /// The former path of the file.
        pub tgt_file_old_path: Option<String> = "tgtFileOldPath",
        /// When the file was made. ISO 8601.
        pub tgt_file_created_at: Option<String> = "tgtFileCreatedAt",
        /// When the file last changed. ISO 8601.
        pub tgt_file_modified_at: Option<String> = "tgtFileModifiedAt",
        /// The file's SHA-1.
        pub tgt_file_hash_sha1: Option<String> = "tgtFileHashSha1",
        /// The file's SHA-256.
        pub tgt_file_hash_sha256: Option<String> = "tgtFileHashSha256",
        /// Whether the file is signed, as text.
        pub tgt_file_is_signed: Option<String> = "tgtFileIsSigned",
        /// The process's name.
        pub tgt_proc_name: Option<String> = "tgtProcName",
        /// The process's number, as text.
        pub tgt_proc_pid: Option<String> = "tgtProcPid",
        /// The process's id in the vendor's data.
        pub tgt_proc_uid: Option<String> = "tgtProcUid",
        /// The process's command line.
        pub tgt_proc_cmd_line: Option<String> = "tgtProcCmdLine",
        /// The path of the process's file.
        pub tgt_proc_image_path: Option<String> = "tgtProcImagePath",
        /// The process's integrity level.
        pub tgt_proc_integrity_level: Option<String> = "tgtProcIntegrityLevel",
        /// Whether the process's file is signed, as text.
        pub tgt_proc_signed_status: Option<String> = "tgtProcSignedStatus",
        /// The storyline the process belongs to.
        pub tgt_proc_storyline_id: Option<String> = "tgtProcStorylineId",
        /// When the process started. ISO 8601.
        pub tgt_process_start_time: Option<String> = "tgtProcessStartTime",
    }
}

record! {
    /// The container an alert happened in.
    pub struct CloudAlertContainer {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its image.
        pub image: Option<String> = "image",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its labels, in one text.
        pub labels: Option<String> = "labels",
    }
}

record! {
    /// The Kubernetes workload an alert happened in.
    pub struct CloudAlertKubernetes {
        /// The cluster.
        pub cluster: Option<String> = "cluster",
        /// The kind of controller.
        pub controller_kind: Option<String> = "controllerKind",
        /// The controller's name.
        pub controller_name: Option<String> = "controllerName",
        /// The controller's labels, in one text.
        pub controller_labels: Option<String> = "controllerLabels",
        /// The namespace.
        pub namespace: Option<String> = "namespace",
        /// The namespace's labels, in one text.
        pub namespace_labels: Option<String> = "namespaceLabels",
        /// The node.
        pub node: Option<String> = "node",
        /// The pod.
        pub pod: Option<String> = "pod",
        /// The pod's labels, in one text.
        pub pod_labels: Option<String> = "podLabels",
    }
}
