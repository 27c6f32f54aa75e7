//! Queries over the events that the agents recorded. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{DeepVisibilityEventObjectType, OsType};

record! {
    /// A started query, as returned by `POST dv/init-query`.
    pub struct StartedQuery {
        /// The query id.
        pub query_id: Option<String> = "queryId",
        /// The query mode info.
        pub query_mode_info: Option<QueryModeInfo> = "queryModeInfo",
    }
}

record! {
    /// The `queryModeInfo` of [`StartedQuery`].
    pub struct QueryModeInfo {
        /// When it was last activated. ISO 8601.
        pub last_activated_at: Option<String> = "lastActivatedAt",
        /// The mode.
        pub mode: Option<String> = "mode",
    }
}

record! {
    /// A query status, as returned by `GET dv/query-status`.
    pub struct QueryStatus {
        /// The progress status.
        pub progress_status: Option<Integer> = "progressStatus",
        /// The query mode info.
        pub query_mode_info: Option<QueryModeInfo> = "queryModeInfo",
        /// The response error.
        pub response_error: Option<String> = "responseError",
        /// The response state.
        pub response_state: Option<ResponseState> = "responseState",
        /// The warnings.
        pub warnings: Option<String> = "warnings",
    }
}

record! {
    /// A Deep Visibility event, as returned by `GET dv/events`.
    pub struct DeepVisibilityEvent {
        /// The agent domain.
        pub agent_domain: Option<String> = "agentDomain",
        /// The agent group id.
        pub agent_group_id: Option<String> = "agentGroupId",
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// Whether the agent is infected.
        pub agent_infected: Option<bool> = "agentInfected",
        /// The agent IP address.
        pub agent_ip: Option<String> = "agentIp",
        /// Whether the agent is active.
        pub agent_is_active: Option<bool> = "agentIsActive",
        /// Whether the agent is decommissioned.
        pub agent_is_decommissioned: Option<bool> = "agentIsDecommissioned",
        /// The agent machine type.
        pub agent_machine_type: Option<String> = "agentMachineType",
        /// The agent name.
        pub agent_name: Option<String> = "agentName",
        /// The agent network status.
        pub agent_network_status: Option<String> = "agentNetworkStatus",
        /// The agent operating system.
        pub agent_os: Option<OsType> = "agentOs",
        /// The agent's universally unique id.
        pub agent_uuid: Option<String> = "agentUuid",
        /// The agent version.
        pub agent_version: Option<String> = "agentVersion",
        /// The connection status.
        pub connection_status: Option<String> = "connectionStatus",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The direction.
        pub direction: Option<String> = "direction",
        /// The DNS request.
        pub dns_request: Option<String> = "dnsRequest",
        /// The DNS response.
        pub dns_response: Option<String> = "dnsResponse",
        /// The destination IP address.
        pub dst_ip: Option<String> = "dstIp",
        /// The destination port.
        pub dst_port: Option<Integer> = "dstPort",
        /// The event type.
        pub event_type: Option<String> = "eventType",
        /// The file full name.
        pub file_full_name: Option<String> = "fileFullName",
        /// The file id.
        pub file_id: Option<String> = "fileId",
        /// The file MD5.
        pub file_md5: Option<String> = "fileMd5",
        /// The file SHA-1.
        pub file_sha1: Option<String> = "fileSha1",
        /// The file SHA-256.
        pub file_sha256: Option<String> = "fileSha256",
        /// The file size.
        pub file_size: Option<String> = "fileSize",
        /// The file type.
        pub file_type: Option<String> = "fileType",
        /// The forensic URL.
        pub forensic_url: Option<String> = "forensicUrl",
        /// The id.
        pub id: Option<String> = "id",
        /// The indicator category.
        pub indicator_category: Option<String> = "indicatorCategory",
        /// The indicator description.
        pub indicator_description: Option<Value> = "indicatorDescription",
        /// The indicator metadata.
        pub indicator_metadata: Option<String> = "indicatorMetadata",
        /// The indicator name.
        pub indicator_name: Option<String> = "indicatorName",
        /// Whether it is agent version fully supported for pg.
        pub is_agent_version_fully_supported_for_pg: Option<bool> = "isAgentVersionFullySupportedForPg",
        /// The is agent version fully supported for pg message.
        pub is_agent_version_fully_supported_for_pg_message: Option<String> = "isAgentVersionFullySupportedForPgMessage",
        /// The logins base type.
        pub logins_base_type: Option<String> = "loginsBaseType",
        /// The logins user name.
        pub logins_user_name: Option<String> = "loginsUserName",
        /// The MD5.
        pub md5: Option<String> = "md5",
        /// The network method.
        pub network_method: Option<String> = "networkMethod",
        /// The network source.
        pub network_source: Option<String> = "networkSource",
        /// The network URL.
        pub network_url: Option<String> = "networkUrl",
        /// The object type.
        pub object_type: Option<DeepVisibilityEventObjectType> = "objectType",
        /// The old file MD5.
        pub old_file_md5: Option<String> = "oldFileMd5",
        /// The old file name.
        pub old_file_name: Option<String> = "oldFileName",
        /// The old file SHA-1.
        pub old_file_sha1: Option<String> = "oldFileSha1",
        /// The old file SHA-256.
        pub old_file_sha256: Option<String> = "oldFileSha256",
        /// The parent PID.
        pub parent_pid: Option<String> = "parentPid",
        /// The parent process group id.
        pub parent_process_group_id: Option<String> = "parentProcessGroupId",
        /// Whether the parent process is malicious.
        pub parent_process_is_malicious: Option<bool> = "parentProcessIsMalicious",
        /// The parent process name.
        pub parent_process_name: Option<String> = "parentProcessName",
        /// The time of `parentProcessStartTime`.
        pub parent_process_start_time: Option<String> = "parentProcessStartTime",
        /// The parent process unique key.
        pub parent_process_unique_key: Option<String> = "parentProcessUniqueKey",
        /// The PID.
        pub pid: Option<String> = "pid",
        /// The command line of the process.
        pub process_cmd: Option<String> = "processCmd",
        /// The process display name.
        pub process_display_name: Option<String> = "processDisplayName",
        /// The process group id.
        pub process_group_id: Option<String> = "processGroupId",
        /// The process image path.
        pub process_image_path: Option<String> = "processImagePath",
        /// The process image SHA-1 hash.
        pub process_image_sha1_hash: Option<String> = "processImageSha1Hash",
        /// The process integrity level.
        pub process_integrity_level: Option<String> = "processIntegrityLevel",
        /// Whether the process is malicious.
        pub process_is_malicious: Option<bool> = "processIsMalicious",
        /// Whether the process is a redirected command processor.
        pub process_is_redirected_command_processor: Option<String> = "processIsRedirectedCommandProcessor",
        /// Whether the process runs under WOW64.
        pub process_is_wow64: Option<String> = "processIsWow64",
        /// The process name.
        pub process_name: Option<String> = "processName",
        /// The process root.
        pub process_root: Option<String> = "processRoot",
        /// The process session id.
        pub process_session_id: Option<String> = "processSessionId",
        /// The time of `processStartTime`.
        pub process_start_time: Option<String> = "processStartTime",
        /// The process sub system.
        pub process_sub_system: Option<String> = "processSubSystem",
        /// The process unique key.
        pub process_unique_key: Option<String> = "processUniqueKey",
        /// The process user name.
        pub process_user_name: Option<String> = "processUserName",
        /// The publisher.
        pub publisher: Option<String> = "publisher",
        /// The registry id.
        pub registry_id: Option<String> = "registryId",
        /// The registry path.
        pub registry_path: Option<String> = "registryPath",
        /// Whether it is related to a threat.
        pub related_to_threat: Option<String> = "relatedToThreat",
        /// The rpid.
        pub rpid: Option<String> = "rpid",
        /// The SHA-1.
        pub sha1: Option<String> = "sha1",
        /// The SHA-256.
        pub sha256: Option<String> = "sha256",
        /// The signature signed invalid reason.
        pub signature_signed_invalid_reason: Option<String> = "signatureSignedInvalidReason",
        /// The signed status.
        pub signed_status: Option<String> = "signedStatus",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The source IP address.
        pub src_ip: Option<String> = "srcIp",
        /// The source port.
        pub src_port: Option<Integer> = "srcPort",
        /// The source proc download token.
        pub src_proc_download_token: Option<String> = "srcProcDownloadToken",
        /// The task name.
        pub task_name: Option<String> = "taskName",
        /// The task path.
        pub task_path: Option<String> = "taskPath",
        /// The threat status.
        pub threat_status: Option<String> = "threatStatus",
        /// The tid.
        pub tid: Option<String> = "tid",
        /// The true context.
        pub true_context: Option<String> = "trueContext",
        /// The user.
        pub user: Option<String> = "user",
        /// The verified status.
        pub verified_status: Option<String> = "verifiedStatus",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The registry classification.
        pub registry_classification: Option<String> = "registryClassification",
        /// The storyline.
        pub storyline: Option<String> = "storyline",
    }
}

record! {
    /// A power query, as returned by `POST dv/events/pq`.
    pub struct PowerQuery {
        /// The columns.
        pub columns: Option<Vec<Value>> = "columns",
        /// The rows: each a list of cells in the order of the columns. A cell can be `null`, so that rows are kept as they came.
        pub data: Option<Vec<Value>> = "data",
        /// The external id.
        pub external_id: Option<String> = "externalId",
        /// The progress.
        pub progress: Option<Integer> = "progress",
        /// The query id.
        pub query_id: Option<String> = "queryId",
        /// The recommendations.
        pub recommendations: Option<Vec<String>> = "recommendations",
        /// The status.
        pub status: Option<ResponseState> = "status",
    }
}

record! {
    /// A file download, as returned by `GET dv/fetch-file`.
    pub struct FileDownload {
        /// The download URL.
        pub download_url: Option<String> = "downloadUrl",
        /// The file name.
        pub file_name: Option<String> = "fileName",
    }
}

word_enum! {
    /// Words of `responseState`.
    pub enum ResponseState {
        /// `PROCESS_RUNNING`.
        ProcessRunning = "PROCESS_RUNNING",
        /// `EVENTS_RUNNING`.
        EventsRunning = "EVENTS_RUNNING",
        /// `FAILED`.
        Failed = "FAILED",
        /// `FAILED_CLIENT`.
        FailedClient = "FAILED_CLIENT",
        /// `FINISHED`.
        Finished = "FINISHED",
        /// `RUNNING`.
        Running = "RUNNING",
        /// `ERROR`.
        Error = "ERROR",
        /// `QUERY_CANCELLED`.
        QueryCancelled = "QUERY_CANCELLED",
        /// `TIMED_OUT`.
        TimedOut = "TIMED_OUT",
        /// `QUERY_EXPIRED`.
        QueryExpired = "QUERY_EXPIRED",
    }
}
