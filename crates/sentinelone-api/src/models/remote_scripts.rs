//! Remote scripts and their tasks. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::{OsType, ScopeLevel, Secret, UserScope};

record! {
    /// A remote script, as returned by `GET remote-scripts`.
    pub struct RemoteScript (input) {
        /// The bucket name.
        pub bucket_name: Option<String> = "bucketName",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The created by user.
        pub created_by_user: Option<String> = "createdByUser",
        /// The created by user id.
        pub created_by_user_id: Option<String> = "createdByUserId",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The file name.
        pub file_name: Option<String> = "fileName",
        /// The file size.
        pub file_size: Option<Integer> = "fileSize",
        /// The id.
        pub id: Option<String> = "id",
        /// The input example.
        pub input_example: Option<String> = "inputExample",
        /// The input instructions.
        pub input_instructions: Option<String> = "inputInstructions",
        /// Whether input is required.
        pub input_required: Option<bool> = "inputRequired",
        /// Whether it is available for ars.
        pub is_available_for_ars: Option<bool> = "isAvailableForArs",
        /// Whether it is available for lite.
        pub is_available_for_lite: Option<bool> = "isAvailableForLite",
        /// The mgmt id.
        pub mgmt_id: Option<Integer> = "mgmtId",
        /// The name key.
        pub name_key: Option<String> = "nameKey",
        /// The operating system types.
        pub os_types: Option<Vec<OsType>> = "osTypes",
        /// The output file paths.
        pub output_file_paths: Option<Vec<String>> = "outputFilePaths",
        /// The package.
        pub package: Option<ScriptPackage> = "package",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The level of the scope.
        pub scope_level: Option<ScopeLevel> = "scopeLevel",
        /// The name of the scope.
        pub scope_name: Option<String> = "scopeName",
        /// The path of the scope.
        pub scope_path: Option<String> = "scopePath",
        /// The script description.
        pub script_description: Option<String> = "scriptDescription",
        /// The script name.
        pub script_name: Option<String> = "scriptName",
        /// The script runtime timeout seconds.
        pub script_runtime_timeout_seconds: Option<Integer> = "scriptRuntimeTimeoutSeconds",
        /// The script type.
        pub script_type: Option<ScriptType> = "scriptType",
        /// The short file name.
        pub short_file_name: Option<String> = "shortFileName",
        /// The signature.
        pub signature: Option<String> = "signature",
        /// The signature type.
        pub signature_type: Option<String> = "signatureType",
        /// The supported destinations.
        pub supported_destinations: Option<Vec<String>> = "supportedDestinations",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who last changed it.
        pub updater: Option<String> = "updater",
        /// The id of the user who last changed it.
        pub updater_id: Option<String> = "updaterId",
        /// The version.
        pub version: Option<String> = "version",
        /// The package endpoint expiration seconds.
        pub package_endpoint_expiration_seconds: Option<Integer> = "packageEndpointExpirationSeconds",
        /// The package endpoint expiration.
        pub package_endpoint_expiration: Option<PackageEndpointExpiration> = "packageEndpointExpiration",
    }
}

record! {
    /// The `package` of [`RemoteScript`].
    pub struct ScriptPackage (input) {
        /// The bucket name.
        pub bucket_name: Option<String> = "bucketName",
        /// The endpoint expiration.
        pub endpoint_expiration: Option<String> = "endpointExpiration",
        /// The endpoint expiration seconds.
        pub endpoint_expiration_seconds: Option<Integer> = "endpointExpirationSeconds",
        /// The file name.
        pub file_name: Option<String> = "fileName",
        /// The file size.
        pub file_size: Option<Integer> = "fileSize",
        /// The id.
        pub id: Option<String> = "id",
        /// The signature.
        pub signature: Option<String> = "signature",
        /// The signature type.
        pub signature_type: Option<String> = "signatureType",
    }
}

record! {
    /// A script run, as returned by `POST remote-scripts/execute`.
    pub struct ScriptRun {
        /// How many were affected.
        pub affected: Option<Integer> = "affected",
        /// The parent task id.
        pub parent_task_id: Option<String> = "parentTaskId",
        /// Whether the item is pending.
        pub pending: Option<bool> = "pending",
        /// The pending execution id.
        pub pending_execution_id: Option<String> = "pendingExecutionId",
    }
}

record! {
    /// A script task, as returned by `GET remote-scripts/status`.
    pub struct ScriptTask {
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The name of the account.
        pub account_name: Option<String> = "accountName",
        /// The agent computer name.
        pub agent_computer_name: Option<String> = "agentComputerName",
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// Whether the agent is active.
        pub agent_is_active: Option<bool> = "agentIsActive",
        /// Whether the agent is decommissioned.
        pub agent_is_decommissioned: Option<bool> = "agentIsDecommissioned",
        /// The agent machine type.
        pub agent_machine_type: Option<String> = "agentMachineType",
        /// The agent operating system type.
        pub agent_os_type: Option<OsType> = "agentOsType",
        /// The agent's universally unique id.
        pub agent_uuid: Option<String> = "agentUuid",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The description.
        pub description: Option<String> = "description",
        /// The detailed status.
        pub detailed_status: Option<String> = "detailedStatus",
        /// The id of the group.
        pub group_id: Option<String> = "groupId",
        /// The name of the group.
        pub group_name: Option<String> = "groupName",
        /// The id.
        pub id: Option<String> = "id",
        /// The user who started it.
        pub initiated_by: Option<String> = "initiatedBy",
        /// The initiated by id.
        pub initiated_by_id: Option<String> = "initiatedById",
        /// The parent task id.
        pub parent_task_id: Option<String> = "parentTaskId",
        /// The script results bucket.
        pub script_results_bucket: Option<String> = "scriptResultsBucket",
        /// The script results path.
        pub script_results_path: Option<String> = "scriptResultsPath",
        /// The script results signature.
        pub script_results_signature: Option<String> = "scriptResultsSignature",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The name of the site.
        pub site_name: Option<String> = "siteName",
        /// The status.
        pub status: Option<ScriptTaskStatus> = "status",
        /// The status code.
        pub status_code: Option<Integer> = "statusCode",
        /// The status description.
        pub status_description: Option<Value> = "statusDescription",
        /// The type.
        pub type_: Option<String> = "type",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// Script results, as returned by `POST remote-scripts/fetch-files`.
    pub struct ScriptResults {
        /// The data.
        pub data: Option<ScriptResultLinks> = "data",
    }
}

record! {
    /// The `data` of [`ScriptResults`].
    pub struct ScriptResultLinks {
        /// The download links.
        pub download_links: Option<Vec<ScriptResultLink>> = "downloadLinks",
        /// The errors.
        pub errors: Option<Vec<ScriptResultError>> = "errors",
    }
}

record! {
    /// The `downloadLinks` of [`ScriptResultLinks`].
    pub struct ScriptResultLink {
        /// The download URL.
        pub download_url: Option<String> = "downloadUrl",
        /// The file name.
        pub file_name: Option<String> = "fileName",
        /// The task id.
        pub task_id: Option<String> = "taskId",
    }
}

record! {
    /// The `errors` of [`ScriptResultLinks`].
    pub struct ScriptResultError {
        /// The task id.
        pub task_id: Option<String> = "taskId",
        /// The error string.
        pub error_string: Option<String> = "errorString",
    }
}

record! {
    /// Script content, as returned by `GET remote-scripts/script-content`.
    pub struct ScriptContent {
        /// The script content.
        pub script_content: Option<String> = "scriptContent",
    }
}

record! {
    /// A pending execution, as returned by `GET remote-scripts/pending-executions`.
    pub struct PendingExecution {
        /// The execution data.
        pub execution_data: Option<ExecutionData> = "executionData",
        /// The script data.
        pub script_data: Option<RemoteScript> = "scriptData",
        /// The reviewer id.
        pub reviewer_id: Option<String> = "reviewerId",
        /// The reviewer.
        pub reviewer: Option<String> = "reviewer",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The pending execution id.
        pub pending_execution_id: Option<String> = "pendingExecutionId",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The state.
        pub state: Option<PendingExecutionState> = "state",
    }
}

record! {
    /// The `executionData` of [`PendingExecution`].
    pub struct ExecutionData {
        /// The password from scope.
        pub password_from_scope: Option<PasswordFromScope> = "passwordFromScope",
        /// The input parameters.
        pub input_params: Option<String> = "inputParams",
        /// Whether approval is required.
        pub requires_approval: Option<bool> = "requiresApproval",
        /// The destination profile keyword.
        pub destination_profile_keyword: Option<String> = "destinationProfileKeyword",
        /// The API key.
        pub api_key: Option<Secret> = "apiKey",
        /// The task description.
        pub task_description: Option<String> = "taskDescription",
        /// The script id.
        pub script_id: Option<String> = "scriptId",
        /// The password.
        pub password: Option<Secret> = "password",
        /// The output destination.
        pub output_destination: Option<OutputDestination> = "outputDestination",
        /// The singularityxdr URL.
        pub singularityxdr_url: Option<String> = "singularityxdrUrl",
        /// The output directory.
        pub output_directory: Option<String> = "outputDirectory",
        /// The destination profile id.
        pub destination_profile_id: Option<String> = "destinationProfileId",
        /// The singularityxdr keyword.
        pub singularityxdr_keyword: Option<String> = "singularityxdrKeyword",
        /// The output file paths.
        pub output_file_paths: Option<Vec<String>> = "outputFilePaths",
        /// The script runtime timeout seconds.
        pub script_runtime_timeout_seconds: Option<Integer> = "scriptRuntimeTimeoutSeconds",
    }
}

record! {
    /// The `passwordFromScope` of [`ExecutionData`].
    pub struct PasswordFromScope (input) {
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The level of the scope.
        pub scope_level: Option<UserScope> = "scopeLevel",
    }
}

record! {
    /// Guardrails, as returned by `GET remote-scripts/guardrails/configuration`.
    pub struct Guardrails {
        /// The endpoints quantity.
        pub endpoints_quantity: Option<Integer> = "endpointsQuantity",
        /// The script types.
        pub script_types: Option<Vec<String>> = "scriptTypes",
        /// Whether the item is inherited.
        pub inherited: Option<bool> = "inherited",
        /// Whether it is enabled.
        pub enabled: Option<bool> = "enabled",
    }
}

record! {
    /// A guardrails check, as returned by `POST remote-scripts/guardrails/check`.
    pub struct GuardrailsCheck {
        /// Whether approval is required.
        pub requires_approval: Option<bool> = "requiresApproval",
    }
}

record! {
    /// A script execution, as sent in requests.
    pub struct ScriptExecution (input) {
        /// The API key.
        pub api_key: Option<Secret> = "apiKey",
        /// The destination profile id.
        pub destination_profile_id: Option<String> = "destinationProfileId",
        /// The destination profile keyword.
        pub destination_profile_keyword: Option<String> = "destinationProfileKeyword",
        /// The input parameters.
        pub input_params: Option<String> = "inputParams",
        /// The output destination.
        pub output_destination: Option<OutputDestination> = "outputDestination",
        /// The output directory.
        pub output_directory: Option<String> = "outputDirectory",
        /// The output file paths.
        pub output_file_paths: Option<Vec<String>> = "outputFilePaths",
        /// The password.
        pub password: Option<Secret> = "password",
        /// The password from scope.
        pub password_from_scope: Option<PasswordFromScope> = "passwordFromScope",
        /// Whether approval is required.
        pub requires_approval: Option<bool> = "requiresApproval",
        /// The script id.
        pub script_id: Option<String> = "scriptId",
        /// The script runtime timeout seconds.
        pub script_runtime_timeout_seconds: Option<Integer> = "scriptRuntimeTimeoutSeconds",
        /// The singularityxdr keyword.
        pub singularityxdr_keyword: Option<String> = "singularityxdrKeyword",
        /// The singularityxdr URL.
        pub singularityxdr_url: Option<String> = "singularityxdrUrl",
        /// The task description.
        pub task_description: Option<String> = "taskDescription",
    }
}

word_enum! {
    /// Words of `scriptTaskStatus`.
    pub enum ScriptTaskStatus {
        /// `created`.
        Created = "created",
        /// `scheduled`.
        Scheduled = "scheduled",
        /// `pending`.
        Pending = "pending",
        /// `pending_user_action`.
        PendingUserAction = "pending_user_action",
        /// `in_progress`.
        InProgress = "in_progress",
        /// `failed`.
        Failed = "failed",
        /// `completed`.
        Completed = "completed",
        /// `canceled`.
        Canceled = "canceled",
        /// `expired`.
        Expired = "expired",
        /// `partially_completed`.
        PartiallyCompleted = "partially_completed",
    }
}

word_enum! {
    /// Words of `outputDestination`.
    pub enum OutputDestination {
        /// `None`.
        None = "None",
        /// `Local`.
        Local = "Local",
        /// `SentinelCloud`.
        SentinelCloud = "SentinelCloud",
        /// `SingularityXDR`.
        SingularityXdr = "SingularityXDR",
    }
}

word_enum! {
    /// Words of `pendingExecutionState`.
    pub enum PendingExecutionState {
        /// `waiting`.
        Waiting = "waiting",
        /// `approved`.
        Approved = "approved",
        /// `declined`.
        Declined = "declined",
        /// `expired`.
        Expired = "expired",
    }
}

word_enum! {
    /// Words of `packageEndpointExpiration`.
    pub enum PackageEndpointExpiration {
        /// `None`.
        None = "None",
        /// `Immediate`.
        Immediate = "Immediate",
        /// `OnRestart`.
        OnRestart = "OnRestart",
        /// `Time`.
        Time = "Time",
    }
}

word_enum! {
    /// Words of `scriptType`.
    pub enum ScriptType {
        /// `artifactCollection`.
        ArtifactCollection = "artifactCollection",
        /// `dataCollection`.
        DataCollection = "dataCollection",
        /// `action`.
        Action = "action",
    }
}

word_enum! {
    /// Words of `remoteScriptAction`.
    pub enum RemoteScriptAction {
        /// `approve`.
        Approve = "approve",
        /// `decline`.
        Decline = "decline",
    }
}
