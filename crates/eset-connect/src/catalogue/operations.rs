//! Every operation, in the order of the contract.

use std::collections::BTreeMap;

use open_record::{Integer, Shape as _};

use super::parameter::{flag, many, number, text, time, uuid, word};
use super::{Category, EXCEPT_JAPAN, Operation, Product, QuotaClass};
use crate::models::{
    ApplicationPatchingDetails, DetectionGroup, DetectionV1, DetectionV2, Device, DeviceEnrollmentLink,
    DeviceEnrollmentSettings, DeviceGroup, DevicePatch, DevicePatchingDetails, DeviceTask, DeviceTaskRun,
    DeviceTaskTargets, DeviceVulnerability, EdrRule, EdrRuleExclusion, Executable, Group, Incident, IncidentComment,
    IncidentResolveReason, IncidentSeverityLevel, Installer, IpSet, MemberDevice, OsVulnerability, Permission, Policy,
    PolicyAssignment, QuarantineFilter, QuarantinedObject, Role, RpcStatus, ScanDetails, ScopedRole, SubjectRoles,
    SubjectType, TaskTrigger, User, VulnerableDevice,
};

/// All operations, in the order of the contract.
pub static ALL: &[&Operation] = &[
    &TOKEN,
    &LIST_EXECUTABLES,
    &GET_EXECUTABLE,
    &BLOCK_EXECUTABLE,
    &UNBLOCK_EXECUTABLE,
    &CREATE_GROUP,
    &DELETE_GROUP,
    &MOVE_GROUP,
    &RENAME_GROUP,
    &LIST_DEVICE_TASKS,
    &CREATE_DEVICE_TASK,
    &GET_DEVICE_TASK,
    &DELETE_DEVICE_TASK,
    &LIST_DEVICE_TASK_RUNS,
    &UPDATE_DEVICE_TASK_TARGETS,
    &UPDATE_DEVICE_TASK_TRIGGERS,
    &LIST_DEVICE_GROUPS,
    &LIST_MEMBER_DEVICES,
    &LIST_DEVICES,
    &GET_DEVICE,
    &MOVE_DEVICE,
    &RENAME_DEVICE,
    &BATCH_GET_DEVICES,
    &BATCH_IMPORT_DEVICES,
    &LIST_PERMISSIONS,
    &LIST_ROLE_ASSIGNMENTS,
    &ASSIGN_ROLE,
    &REVOKE_ROLE,
    &CREATE_ROLE,
    &DELETE_ROLE,
    &LIST_DETECTIONS_V1,
    &GET_DETECTION_V1,
    &LIST_DETECTION_GROUPS,
    &GET_DETECTION_GROUP,
    &RESOLVE_DETECTION_GROUP,
    &SEARCH_DETECTION_GROUPS,
    &LIST_DETECTIONS_V2,
    &GET_DETECTION_V2,
    &RESOLVE_DETECTION,
    &BATCH_GET_DETECTIONS,
    &LIST_EDR_RULE_EXCLUSIONS,
    &CREATE_EDR_RULE_EXCLUSION,
    &GET_EDR_RULE_EXCLUSION,
    &DELETE_EDR_RULE_EXCLUSION,
    &UPDATE_EDR_RULE_EXCLUSION_DEFINITION,
    &LIST_EDR_RULES,
    &CREATE_EDR_RULE,
    &GET_EDR_RULE,
    &DELETE_EDR_RULE,
    &DISABLE_EDR_RULE,
    &ENABLE_EDR_RULE,
    &UPDATE_EDR_RULE_DEFINITION,
    &LIST_INCIDENTS,
    &GET_INCIDENT,
    &UPDATE_INCIDENT,
    &LIST_INCIDENT_COMMENTS,
    &CREATE_INCIDENT_COMMENT,
    &GET_INCIDENT_COMMENT,
    &DELETE_INCIDENT_COMMENT,
    &UPDATE_INCIDENT_COMMENT,
    &CLOSE_INCIDENT,
    &REOPEN_INCIDENT,
    &GENERATE_GPO_SCCM_FILE,
    &LIST_INSTALLERS,
    &CREATE_INSTALLER,
    &GET_INSTALLER,
    &DELETE_INSTALLER,
    &BATCH_ACTIVATE_PRODUCT,
    &BATCH_GET_ENROLLMENT_LINKS,
    &LIST_IP_SETS,
    &UPDATE_IP_SET,
    &GET_IP_SET,
    &LIST_RECENT_APPLICATION_PATCHING_DETAILS,
    &LIST_DEVICE_PATCHES,
    &LIST_DEVICE_PATCHING_DETAILS,
    &LIST_POLICIES,
    &CREATE_POLICY,
    &GET_POLICY,
    &DELETE_POLICY,
    &LIST_POLICY_ASSIGNMENTS,
    &ASSIGN_POLICY,
    &GET_POLICY_ASSIGNMENT,
    &UNASSIGN_POLICY,
    &UPDATE_POLICY_ASSIGNMENT_RANKING,
    &LIST_QUARANTINED_OBJECTS,
    &COUNT_QUARANTINED_OBJECTS,
    &GET_QUARANTINED_OBJECT,
    &BATCH_DELETE_QUARANTINED_OBJECTS,
    &BATCH_DOWNLOAD_QUARANTINED_OBJECTS,
    &BATCH_RESTORE_QUARANTINED_OBJECTS,
    &DOWNLOAD_QUARANTINED_OBJECTS,
    &PURGE_QUARANTINED_OBJECTS,
    &RESTORE_QUARANTINED_OBJECTS,
    &LIST_USERS,
    &GET_USER,
    &BATCH_GET_USERS,
    &LIST_DEVICE_OS_VULNERABILITIES,
    &LIST_DEVICE_VULNERABILITIES,
    &LIST_RECENT_SCANS,
    &LIST_VULNERABLE_DEVICES,
    &LIST_WEB_ADDRESS_RULES,
    &UPDATE_WEB_ADDRESS_RULE_DOMAINS,
];

// business-account

/// Obtain or refresh an access token: `POST /oauth/token`.
pub static TOKEN: Operation =
    Operation::token(Category::BusinessAccount, "OAuth_Token", "/oauth/token", "Obtain or refresh an access token")
        .answer(
            "token",
            None,
            &[
                ("access_token", String::KIND),
                ("refresh_token", String::KIND),
                ("token_type", String::KIND),
                ("expires_in", Integer::KIND),
            ],
        );

// application-management

/// List executables: `GET /v1/executables`.
pub static LIST_EXECUTABLES: Operation = Operation::get(
    Category::ApplicationManagement,
    "Executables_ListExecutables",
    "/v1/executables",
    "List executables",
)
.pages(
    "v1ListExecutablesResponse",
    "executables",
    &[("executables", <Vec<Executable>>::KIND), ("nextPageToken", String::KIND)],
);

/// Get an executable: `GET /v1/executables/{executableUuid}`.
pub static GET_EXECUTABLE: Operation = Operation::get(
    Category::ApplicationManagement,
    "Executables_GetExecutable",
    "/v1/executables/{executableUuid}",
    "Get an executable",
)
.answer("v1GetExecutableResponse", Some("executable"), &[("executable", Executable::KIND)]);

/// Block an executable from starting: `POST /v1/executables/{executableUuid}:block`.
pub static BLOCK_EXECUTABLE: Operation = Operation::post(
    Category::ApplicationManagement,
    "Executables_BlockExecutable",
    "/v1/executables/{executableUuid}:block",
    "Block an executable from starting",
)
.body("ExecutablesBlockExecutableBody", &[])
.answer("v1BlockExecutableResponse", None, &[])
.repeatable();

/// Allow a blocked executable to start again: `POST /v1/executables/{executableUuid}:unblock`.
pub static UNBLOCK_EXECUTABLE: Operation = Operation::post(
    Category::ApplicationManagement,
    "Executables_UnblockExecutable",
    "/v1/executables/{executableUuid}:unblock",
    "Allow a blocked executable to start again",
)
.body("ExecutablesUnblockExecutableBody", &[])
.answer("v1UnblockExecutableResponse", None, &[])
.repeatable();

// asset-management

/// Create an asset group: `POST /v1/groups`.
pub static CREATE_GROUP: Operation =
    Operation::post(Category::AssetManagement, "Groups_CreateGroup", "/v1/groups", "Create an asset group")
        .body("v1CreateGroupRequest", &[("group", Group::KIND)])
        .answer("v1CreateGroupResponse", Some("group"), &[("group", Group::KIND)]);

/// Delete an asset group with its subgroups and everything in them: `DELETE /v1/groups/{groupUuid}`.
pub static DELETE_GROUP: Operation = Operation::delete(
    Category::AssetManagement,
    "Groups_DeleteGroup",
    "/v1/groups/{groupUuid}",
    "Delete an asset group with its subgroups and everything in them",
)
.query(&[flag("releaseConsumedUnits")])
.answer("v1DeleteGroupResponse", None, &[]);

/// Move an asset group below another one: `POST /v1/groups/{groupUuid}:move`.
pub static MOVE_GROUP: Operation = Operation::post(
    Category::AssetManagement,
    "Groups_MoveGroup",
    "/v1/groups/{groupUuid}:move",
    "Move an asset group below another one",
)
.body("GroupsMoveGroupBody", &[("newParentUuid", String::KIND)])
.answer("v1MoveGroupResponse", Some("group"), &[("group", Group::KIND)]);

/// Rename an asset group: `POST /v1/groups/{groupUuid}:rename`.
pub static RENAME_GROUP: Operation = Operation::post(
    Category::AssetManagement,
    "Groups_RenameGroup",
    "/v1/groups/{groupUuid}:rename",
    "Rename an asset group",
)
.body("GroupsRenameGroupBody", &[("displayName", String::KIND)])
.answer("v1RenameGroupResponse", Some("group"), &[("group", Group::KIND)]);

// automation

/// List device tasks: `GET /v1/device_tasks`.
pub static LIST_DEVICE_TASKS: Operation =
    Operation::get(Category::Automation, "DeviceTasks_ListTasks", "/v1/device_tasks", "List device tasks")
        .pages("v1ListTasksResponse", "tasks", &[("tasks", <Vec<DeviceTask>>::KIND), ("nextPageToken", String::KIND)])
        .quota(QuotaClass::Task);

/// Create a device task: `POST /v1/device_tasks`.
pub static CREATE_DEVICE_TASK: Operation =
    Operation::post(Category::Automation, "DeviceTasks_CreateTask", "/v1/device_tasks", "Create a device task")
        .body("v1CreateTaskRequest", &[("task", DeviceTask::KIND)])
        .answer("v1CreateTaskResponse", Some("task"), &[("task", DeviceTask::KIND)])
        .quota(QuotaClass::Task);

/// Get a device task: `GET /v1/device_tasks/{taskUuid}`.
pub static GET_DEVICE_TASK: Operation =
    Operation::get(Category::Automation, "DeviceTasks_GetTask", "/v1/device_tasks/{taskUuid}", "Get a device task")
        .answer("v1GetTaskResponse", Some("task"), &[("task", DeviceTask::KIND)])
        .quota(QuotaClass::Task);

/// Delete a device task: `DELETE /v1/device_tasks/{taskUuid}`.
pub static DELETE_DEVICE_TASK: Operation = Operation::delete(
    Category::Automation,
    "DeviceTasks_DeleteTask",
    "/v1/device_tasks/{taskUuid}",
    "Delete a device task",
)
.answer("v1DeleteTaskResponse", None, &[])
.quota(QuotaClass::Task);

/// List the runs of a device task: `GET /v1/device_tasks/{taskUuid}/runs`.
pub static LIST_DEVICE_TASK_RUNS: Operation = Operation::get(
    Category::Automation,
    "DeviceTasks_ListTaskRuns",
    "/v1/device_tasks/{taskUuid}/runs",
    "List the runs of a device task",
)
.query(&[uuid("deviceUuid"), flag("listOnlyLastRuns")])
.pages(
    "v1ListTaskRunsResponse",
    "taskRuns",
    &[("taskRuns", <Vec<DeviceTaskRun>>::KIND), ("nextPageToken", String::KIND)],
)
.quota(QuotaClass::Task);

/// Update the targets of a device task: `POST /v1/device_tasks/{taskUuid}:updateTaskTargets`.
pub static UPDATE_DEVICE_TASK_TARGETS: Operation = Operation::post(
    Category::Automation,
    "DeviceTasks_UpdateTaskTargets",
    "/v1/device_tasks/{taskUuid}:updateTaskTargets",
    "Update the targets of a device task",
)
.body("DeviceTasksUpdateTaskTargetsBody", &[("targets", DeviceTaskTargets::KIND)])
.answer("v1UpdateTaskTargetsResponse", None, &[])
.quota(QuotaClass::Task);

/// Replace the triggers of a device task: `POST /v1/device_tasks/{taskUuid}:updateTaskTriggers`.
pub static UPDATE_DEVICE_TASK_TRIGGERS: Operation = Operation::post(
    Category::Automation,
    "DeviceTasks_UpdateTaskTriggers",
    "/v1/device_tasks/{taskUuid}:updateTaskTriggers",
    "Replace the triggers of a device task",
)
.body("DeviceTasksUpdateTaskTriggersBody", &[("triggers", <Vec<TaskTrigger>>::KIND)])
.answer("v1UpdateTaskTriggersResponse", None, &[])
.quota(QuotaClass::Task);

// device-management

/// List device groups: `GET /v1/device_groups`.
pub static LIST_DEVICE_GROUPS: Operation =
    Operation::get(Category::DeviceManagement, "DeviceGroups_ListGroups", "/v1/device_groups", "List device groups")
        .pages(
            "v1ListGroupsResponse",
            "deviceGroups",
            &[("deviceGroups", <Vec<DeviceGroup>>::KIND), ("nextPageToken", String::KIND)],
        );

/// List the devices of a group: `GET /v1/device_groups/{groupUuid}/devices`.
pub static LIST_MEMBER_DEVICES: Operation = Operation::get(
    Category::DeviceManagement,
    "DeviceGroups_ListMemberDevices",
    "/v1/device_groups/{groupUuid}/devices",
    "List the devices of a group",
)
.query(&[flag("recurseSubgroups")])
.pages(
    "v1ListMemberDevicesResponse",
    "devices",
    &[("devices", <Vec<MemberDevice>>::KIND), ("nextPageToken", String::KIND), ("totalSize", Integer::KIND)],
);

/// List devices: `GET /v1/devices`.
pub static LIST_DEVICES: Operation =
    Operation::get(Category::DeviceManagement, "Devices_ListDevices", "/v1/devices", "List devices")
        .query(&[many("displayNames"), word("functionalityStatus", "DEVICE_FUNCTIONALITY_STATUS_"), flag("isMuted")])
        .pages(
            "v1ListDevicesResponse",
            "devices",
            &[("devices", <Vec<Device>>::KIND), ("nextPageToken", String::KIND)],
        );

/// Get a device: `GET /v1/devices/{deviceUuid}`.
pub static GET_DEVICE: Operation =
    Operation::get(Category::DeviceManagement, "Devices_GetDevice", "/v1/devices/{deviceUuid}", "Get a device").answer(
        "v1GetDeviceResponse",
        Some("device"),
        &[("device", Device::KIND)],
    );

/// Move a device to another group: `POST /v1/devices/{deviceUuid}:move`.
pub static MOVE_DEVICE: Operation = Operation::post(
    Category::DeviceManagement,
    "Devices_MoveDevice",
    "/v1/devices/{deviceUuid}:move",
    "Move a device to another group",
)
.body("DevicesMoveDeviceBody", &[("newParentUuid", String::KIND)])
.answer("v1MoveDeviceResponse", Some("device"), &[("device", Device::KIND)])
.quota(QuotaClass::DeviceWrite);

/// Rename a device: `POST /v1/devices/{deviceUuid}:rename`.
pub static RENAME_DEVICE: Operation = Operation::post(
    Category::DeviceManagement,
    "Devices_RenameDevice",
    "/v1/devices/{deviceUuid}:rename",
    "Rename a device",
)
.body("DevicesRenameDeviceBody", &[("displayName", String::KIND)])
.answer("v1RenameDeviceResponse", Some("device"), &[("device", Device::KIND)])
.quota(QuotaClass::DeviceWrite);

/// Get several devices at once: `GET /v1/devices:batchGet`.
pub static BATCH_GET_DEVICES: Operation = Operation::get(
    Category::DeviceManagement,
    "Devices_BatchGetDevices",
    "/v1/devices:batchGet",
    "Get several devices at once",
)
.query(&[many("devicesUuids")])
.answer("v1BatchGetDevicesResponse", Some("devices"), &[("devices", <Vec<Device>>::KIND)]);

/// Import devices: `POST /v1/devices:batchImport`.
pub static BATCH_IMPORT_DEVICES: Operation = Operation::post(
    Category::DeviceManagement,
    "Devices_ImportDeviceBatch",
    "/v1/devices:batchImport",
    "Import devices",
)
.body("v1ImportDeviceBatchRequest", &[("devices", <Vec<Device>>::KIND), ("parentGroupUuid", String::KIND)])
.answer(
    "v1ImportDeviceBatchResponse",
    None,
    &[("devices", <Vec<Device>>::KIND), ("errors", <BTreeMap<String, RpcStatus>>::KIND)],
)
.quota(QuotaClass::DeviceWrite);

// iam

/// List permissions: `GET /v2/permissions`.
pub static LIST_PERMISSIONS: Operation =
    Operation::get(Category::Iam, "Permissions_ListPermissions", "/v2/permissions", "List permissions").pages(
        "v2ListPermissionsResponse",
        "permissions",
        &[("permissions", <Vec<Permission>>::KIND), ("nextPageToken", String::KIND)],
    );

/// List who has which roles: `GET /v2/role-assignments`.
pub static LIST_ROLE_ASSIGNMENTS: Operation =
    Operation::get(Category::Iam, "IdentityProvider_ListRoles", "/v2/role-assignments", "List who has which roles")
        .query(&[
            flag("includeNestedScopes"),
            text("subjectReference", 100),
            word("subjectType", "SUBJECT_TYPE_"),
            text("orderBy", 100),
        ])
        .pages(
            "v2ListRolesResponse",
            "assignments",
            &[
                ("assignments", <Vec<SubjectRoles>>::KIND),
                ("nextPageToken", String::KIND),
                ("totalSize", Integer::KIND),
            ],
        );

/// Assign a role: `POST /v2/role-assignments:assignRole`.
pub static ASSIGN_ROLE: Operation =
    Operation::post(Category::Iam, "IdentityProvider_AssignRole", "/v2/role-assignments:assignRole", "Assign a role")
        .body(
            "v2AssignRoleRequest",
            &[("role", ScopedRole::KIND), ("subjectReference", String::KIND), ("subjectType", SubjectType::KIND)],
        )
        .answer("v2AssignRoleResponse", None, &[]);

/// Revoke a role: `POST /v2/role-assignments:revokeRole`.
pub static REVOKE_ROLE: Operation =
    Operation::post(Category::Iam, "IdentityProvider_RevokeRole", "/v2/role-assignments:revokeRole", "Revoke a role")
        .body(
            "v2RevokeRoleRequest",
            &[("role", ScopedRole::KIND), ("subjectReference", String::KIND), ("subjectType", SubjectType::KIND)],
        )
        .answer("v2RevokeRoleResponse", None, &[]);

/// Create a role: `POST /v2/roles`.
pub static CREATE_ROLE: Operation = Operation::post(Category::Iam, "Roles_CreateRole", "/v2/roles", "Create a role")
    .body("v2CreateRoleRequest", &[("role", Role::KIND)])
    .answer("v2CreateRoleResponse", Some("role"), &[("role", Role::KIND)]);

/// Delete a role: `DELETE /v2/roles/{roleName}`.
pub static DELETE_ROLE: Operation =
    Operation::delete(Category::Iam, "Roles_DeleteRole", "/v2/roles/{roleName}", "Delete a role").answer(
        "v2DeleteRoleResponse",
        None,
        &[],
    );

// incident-management

/// List detections, version 1: `GET /v1/detections`.
pub static LIST_DETECTIONS_V1: Operation = Operation::get(
    Category::IncidentManagement,
    "Detections_ListDetections",
    "/v1/detections",
    "List detections, version 1",
)
.query(&[uuid("deviceUuid"), time("endTime"), time("startTime")])
.pages(
    "incident_managementv1ListDetectionsResponse",
    "detections",
    &[("detections", <Vec<DetectionV1>>::KIND), ("nextPageToken", String::KIND), ("totalSize", Integer::KIND)],
)
.quota(QuotaClass::DetectionList);

/// Get a detection, version 1: `GET /v1/detections/{detectionUuid}`.
pub static GET_DETECTION_V1: Operation = Operation::get(
    Category::IncidentManagement,
    "Detections_GetDetection",
    "/v1/detections/{detectionUuid}",
    "Get a detection, version 1",
)
.answer("incident_managementv1GetDetectionResponse", Some("detection"), &[("detection", DetectionV1::KIND)]);

/// List detection groups: `GET /v2/detection-groups`.
pub static LIST_DETECTION_GROUPS: Operation = Operation::get(
    Category::IncidentManagement,
    "DetectionGroups_ListDetectionGroups",
    "/v2/detection-groups",
    "List detection groups",
)
.query(&[text("cloudOfficeTenantUuid", 100), uuid("deviceUuid"), time("endTime"), time("startTime")])
.pages(
    "v2ListDetectionGroupsResponse",
    "detectionGroups",
    &[("detectionGroups", <Vec<DetectionGroup>>::KIND), ("nextPageToken", String::KIND)],
)
.product(Product::EsetInspectOrCloudOfficeSecurity)
.quota(QuotaClass::DetectionList);

/// Get a detection group: `GET /v2/detection-groups/{detectionGroupUuid}`.
pub static GET_DETECTION_GROUP: Operation = Operation::get(
    Category::IncidentManagement,
    "DetectionGroups_GetDetectionGroup",
    "/v2/detection-groups/{detectionGroupUuid}",
    "Get a detection group",
)
.answer("v2GetDetectionGroupResponse", Some("detectionGroup"), &[("detectionGroup", DetectionGroup::KIND)])
.product(Product::EsetInspectOrCloudOfficeSecurity);

/// Resolve all detections of a group: `POST /v2/detection-groups/{detectionGroupUuid}:resolve`.
pub static RESOLVE_DETECTION_GROUP: Operation = Operation::post(
    Category::IncidentManagement,
    "DetectionGroups_ResolveDetectionGroup",
    "/v2/detection-groups/{detectionGroupUuid}:resolve",
    "Resolve all detections of a group",
)
.body("DetectionGroupsResolveDetectionGroupBody", &[("note", String::KIND)])
.answer("v2ResolveDetectionGroupResponse", None, &[])
.product(Product::EsetInspectOrCloudOfficeSecurity);

/// Search detection groups: `POST /v2/detection-groups:search`.
pub static SEARCH_DETECTION_GROUPS: Operation = Operation::read_by_post(
    Category::IncidentManagement,
    "DetectionGroups_SearchDetectionGroups",
    "/v2/detection-groups:search",
    "Search detection groups",
)
.body("v2SearchDetectionGroupsRequest", &[("filter", String::KIND), ("returnTotalSize", <bool>::KIND)])
.answer("v2SearchDetectionGroupsResponse", Some("detectionGroups"), &[("detectionGroups", <Vec<DetectionGroup>>::KIND)])
.product(Product::EsetInspectOrCloudOfficeSecurity)
.quota(QuotaClass::DetectionList);

/// List detections, version 2: `GET /v2/detections`.
pub static LIST_DETECTIONS_V2: Operation = Operation::get(
    Category::IncidentManagement,
    "Detections_ListDetections",
    "/v2/detections",
    "List detections, version 2",
)
.query(&[text("cloudOfficeTenantUuid", 100), time("endTime"), time("startTime")])
.pages(
    "incident_managementv2ListDetectionsResponse",
    "detections",
    &[("detections", <Vec<DetectionV2>>::KIND), ("nextPageToken", String::KIND)],
)
.product(Product::EsetInspectOrCloudOfficeSecurity)
.regions(EXCEPT_JAPAN)
.quota(QuotaClass::DetectionList);

/// Get a detection, version 2: `GET /v2/detections/{detectionUuid}`.
pub static GET_DETECTION_V2: Operation = Operation::get(
    Category::IncidentManagement,
    "Detections_GetDetection",
    "/v2/detections/{detectionUuid}",
    "Get a detection, version 2",
)
.answer("incident_managementv2GetDetectionResponse", Some("detection"), &[("detection", DetectionV2::KIND)])
.product(Product::EsetInspectOrCloudOfficeSecurity)
.regions(EXCEPT_JAPAN);

/// Resolve a detection: `POST /v2/detections/{detectionUuid}:resolve`.
pub static RESOLVE_DETECTION: Operation = Operation::post(
    Category::IncidentManagement,
    "Detections_ResolveDetection",
    "/v2/detections/{detectionUuid}:resolve",
    "Resolve a detection",
)
.body("DetectionsResolveDetectionBody", &[("note", String::KIND)])
.answer("v2ResolveDetectionResponse", None, &[])
.product(Product::EsetInspectOrCloudOfficeSecurity)
.regions(EXCEPT_JAPAN);

/// Get several detections at once: `POST /v2/detections:batchGet`.
pub static BATCH_GET_DETECTIONS: Operation = Operation::read_by_post(
    Category::IncidentManagement,
    "Detections_BatchGetDetections",
    "/v2/detections:batchGet",
    "Get several detections at once",
)
.body("v2BatchGetDetectionsRequest", &[("detectionUuids", <Vec<String>>::KIND)])
.answer("v2BatchGetDetectionsResponse", Some("detections"), &[("detections", <Vec<DetectionV2>>::KIND)])
.product(Product::EsetInspectOrCloudOfficeSecurity)
.regions(EXCEPT_JAPAN);

/// List exclusions from EDR rules: `GET /v2/edr-rule-exclusions`.
pub static LIST_EDR_RULE_EXCLUSIONS: Operation = Operation::get(
    Category::IncidentManagement,
    "EdrRuleExclusions_ListEdrRuleExclusions",
    "/v2/edr-rule-exclusions",
    "List exclusions from EDR rules",
)
.query(&[flag("includeTotalSize")])
.pages(
    "v2ListEdrRuleExclusionsResponse",
    "exclusions",
    &[("exclusions", <Vec<EdrRuleExclusion>>::KIND), ("nextPageToken", String::KIND), ("totalSize", Integer::KIND)],
)
.product(Product::EsetInspect);

/// Create an exclusion from EDR rules: `POST /v2/edr-rule-exclusions`.
pub static CREATE_EDR_RULE_EXCLUSION: Operation = Operation::post(
    Category::IncidentManagement,
    "EdrRuleExclusions_CreateEdrRuleExclusion",
    "/v2/edr-rule-exclusions",
    "Create an exclusion from EDR rules",
)
.body("v2CreateEdrRuleExclusionRequest", &[("exclusion", EdrRuleExclusion::KIND)])
.answer("v2CreateEdrRuleExclusionResponse", Some("exclusion"), &[("exclusion", EdrRuleExclusion::KIND)])
.product(Product::EsetInspect);

/// Get an exclusion from EDR rules: `GET /v2/edr-rule-exclusions/{exclusionUuid}`.
pub static GET_EDR_RULE_EXCLUSION: Operation = Operation::get(
    Category::IncidentManagement,
    "EdrRuleExclusions_GetEdrRuleExclusion",
    "/v2/edr-rule-exclusions/{exclusionUuid}",
    "Get an exclusion from EDR rules",
)
.answer("v2GetEdrRuleExclusionResponse", Some("exclusion"), &[("exclusion", EdrRuleExclusion::KIND)])
.product(Product::EsetInspect);

/// Delete an exclusion from EDR rules: `DELETE /v2/edr-rule-exclusions/{exclusionUuid}`.
pub static DELETE_EDR_RULE_EXCLUSION: Operation = Operation::delete(
    Category::IncidentManagement,
    "EdrRuleExclusions_DeleteEdrRuleExclusion",
    "/v2/edr-rule-exclusions/{exclusionUuid}",
    "Delete an exclusion from EDR rules",
)
.answer("v2DeleteEdrRuleExclusionResponse", None, &[])
.product(Product::EsetInspect);

/// Change the definition of an exclusion: `POST /v2/edr-rule-exclusions/{exclusionUuid}:updateDefinition`.
pub static UPDATE_EDR_RULE_EXCLUSION_DEFINITION: Operation = Operation::post(
    Category::IncidentManagement,
    "EdrRuleExclusions_UpdateEdrRuleExclusionDefinition",
    "/v2/edr-rule-exclusions/{exclusionUuid}:updateDefinition",
    "Change the definition of an exclusion",
)
.body("EdrRuleExclusionsUpdateEdrRuleExclusionDefinitionBody", &[("xmlDefinition", String::KIND)])
.answer("v2UpdateEdrRuleExclusionDefinitionResponse", Some("exclusion"), &[("exclusion", EdrRuleExclusion::KIND)])
.product(Product::EsetInspect);

/// List EDR rules: `GET /v2/edr-rules`.
pub static LIST_EDR_RULES: Operation =
    Operation::get(Category::IncidentManagement, "EdrRules_ListEdrRules", "/v2/edr-rules", "List EDR rules")
        .query(&[flag("includeTotalSize"), word("severityLevel", "SEVERITY_LEVEL_")])
        .pages(
            "v2ListEdrRulesResponse",
            "rules",
            &[("rules", <Vec<EdrRule>>::KIND), ("nextPageToken", String::KIND), ("totalSize", Integer::KIND)],
        )
        .product(Product::EsetInspect);

/// Create an EDR rule: `POST /v2/edr-rules`.
pub static CREATE_EDR_RULE: Operation =
    Operation::post(Category::IncidentManagement, "EdrRules_CreateEdrRule", "/v2/edr-rules", "Create an EDR rule")
        .body("v2CreateEdrRuleRequest", &[("rule", EdrRule::KIND)])
        .answer("v2CreateEdrRuleResponse", Some("rule"), &[("rule", EdrRule::KIND)])
        .product(Product::EsetInspect);

/// Get an EDR rule: `GET /v2/edr-rules/{ruleUuid}`.
pub static GET_EDR_RULE: Operation =
    Operation::get(Category::IncidentManagement, "EdrRules_GetEdrRule", "/v2/edr-rules/{ruleUuid}", "Get an EDR rule")
        .answer("v2GetEdrRuleResponse", Some("rule"), &[("rule", EdrRule::KIND)])
        .product(Product::EsetInspect);

/// Delete an EDR rule: `DELETE /v2/edr-rules/{ruleUuid}`.
pub static DELETE_EDR_RULE: Operation = Operation::delete(
    Category::IncidentManagement,
    "EdrRules_DeleteEdrRule",
    "/v2/edr-rules/{ruleUuid}",
    "Delete an EDR rule",
)
.answer("v2DeleteEdrRuleResponse", None, &[])
.product(Product::EsetInspect);

/// Switch an EDR rule off: `POST /v2/edr-rules/{ruleUuid}:disable`.
pub static DISABLE_EDR_RULE: Operation = Operation::post(
    Category::IncidentManagement,
    "EdrRules_DisableEdrRule",
    "/v2/edr-rules/{ruleUuid}:disable",
    "Switch an EDR rule off",
)
.body("EdrRulesDisableEdrRuleBody", &[])
.answer("v2DisableEdrRuleResponse", None, &[])
.product(Product::EsetInspect);

/// Switch an EDR rule on: `POST /v2/edr-rules/{ruleUuid}:enable`.
pub static ENABLE_EDR_RULE: Operation = Operation::post(
    Category::IncidentManagement,
    "EdrRules_EnableEdrRule",
    "/v2/edr-rules/{ruleUuid}:enable",
    "Switch an EDR rule on",
)
.body("EdrRulesEnableEdrRuleBody", &[])
.answer("v2EnableEdrRuleResponse", None, &[])
.product(Product::EsetInspect);

/// Change the definition of an EDR rule: `POST /v2/edr-rules/{ruleUuid}:updateDefinition`.
pub static UPDATE_EDR_RULE_DEFINITION: Operation = Operation::post(
    Category::IncidentManagement,
    "EdrRules_UpdateEdrRuleDefinition",
    "/v2/edr-rules/{ruleUuid}:updateDefinition",
    "Change the definition of an EDR rule",
)
.body("EdrRulesUpdateEdrRuleDefinitionBody", &[("xmlDefinition", String::KIND)])
.answer("v2UpdateEdrRuleDefinitionResponse", Some("rule"), &[("rule", EdrRule::KIND)])
.product(Product::EsetInspect);

/// List incidents: `GET /v2/incidents`.
pub static LIST_INCIDENTS: Operation =
    Operation::get(Category::IncidentManagement, "Incidents_ListIncidents", "/v2/incidents", "List incidents")
        .query(&[text("filter", 200), text("orderBy", 100)])
        .pages(
            "v2ListIncidentsResponse",
            "incidents",
            &[("incidents", <Vec<Incident>>::KIND), ("nextPageToken", String::KIND)],
        )
        .product(Product::EsetInspect);

/// Get an incident: `GET /v2/incidents/{incidentUuid}`.
pub static GET_INCIDENT: Operation = Operation::get(
    Category::IncidentManagement,
    "Incidents_GetIncident",
    "/v2/incidents/{incidentUuid}",
    "Get an incident",
)
.answer("v2GetIncidentResponse", Some("incident"), &[("incident", Incident::KIND)])
.product(Product::EsetInspect);

/// Change basic attributes of an incident: `POST /v2/incidents/{incidentUuid}/basic-attributes:update`.
pub static UPDATE_INCIDENT: Operation = Operation::post(
    Category::IncidentManagement,
    "Incidents_UpdateIncidentBasicAttributes",
    "/v2/incidents/{incidentUuid}/basic-attributes:update",
    "Change basic attributes of an incident",
)
.body(
    "IncidentsUpdateIncidentBasicAttributesBody",
    &[
        ("assigneeUuid", String::KIND),
        ("description", String::KIND),
        ("displayName", String::KIND),
        ("severity", IncidentSeverityLevel::KIND),
        ("updateMask", String::KIND),
    ],
)
.answer("v2UpdateIncidentBasicAttributesResponse", Some("incident"), &[("incident", Incident::KIND)])
.product(Product::EsetInspect);

/// List the comments on an incident: `GET /v2/incidents/{incidentUuid}/comments`.
pub static LIST_INCIDENT_COMMENTS: Operation = Operation::get(
    Category::IncidentManagement,
    "IncidentComments_ListIncidentComments",
    "/v2/incidents/{incidentUuid}/comments",
    "List the comments on an incident",
)
.answer("v2ListIncidentCommentsResponse", Some("comments"), &[("comments", <Vec<IncidentComment>>::KIND)])
.product(Product::EsetInspect);

/// Comment on an incident: `POST /v2/incidents/{incidentUuid}/comments`.
pub static CREATE_INCIDENT_COMMENT: Operation = Operation::post(
    Category::IncidentManagement,
    "IncidentComments_CreateIncidentComment",
    "/v2/incidents/{incidentUuid}/comments",
    "Comment on an incident",
)
.body("IncidentCommentsCreateIncidentCommentBody", &[("comment", IncidentComment::KIND)])
.answer("v2CreateIncidentCommentResponse", Some("comment"), &[("comment", IncidentComment::KIND)])
.product(Product::EsetInspect);

/// Get a comment on an incident: `GET /v2/incidents/{incidentUuid}/comments/{commentUuid}`.
pub static GET_INCIDENT_COMMENT: Operation = Operation::get(
    Category::IncidentManagement,
    "IncidentComments_GetIncidentComment",
    "/v2/incidents/{incidentUuid}/comments/{commentUuid}",
    "Get a comment on an incident",
)
.answer("v2GetIncidentCommentResponse", Some("comment"), &[("comment", IncidentComment::KIND)])
.product(Product::EsetInspect);

/// Delete a comment on an incident: `DELETE /v2/incidents/{incidentUuid}/comments/{commentUuid}`.
pub static DELETE_INCIDENT_COMMENT: Operation = Operation::delete(
    Category::IncidentManagement,
    "IncidentComments_DeleteIncidentComment",
    "/v2/incidents/{incidentUuid}/comments/{commentUuid}",
    "Delete a comment on an incident",
)
.answer("v2DeleteIncidentCommentResponse", None, &[])
.product(Product::EsetInspect);

/// Change the text of a comment: `POST /v2/incidents/{incidentUuid}/comments/{commentUuid}/text:update`.
pub static UPDATE_INCIDENT_COMMENT: Operation = Operation::post(
    Category::IncidentManagement,
    "IncidentComments_UpdateIncidentCommentText",
    "/v2/incidents/{incidentUuid}/comments/{commentUuid}/text:update",
    "Change the text of a comment",
)
.body("IncidentCommentsUpdateIncidentCommentTextBody", &[("text", String::KIND)])
.answer("v2UpdateIncidentCommentTextResponse", None, &[])
.product(Product::EsetInspect);

/// Close an incident: `POST /v2/incidents/{incidentUuid}:close`.
pub static CLOSE_INCIDENT: Operation = Operation::post(
    Category::IncidentManagement,
    "Incidents_CloseIncident",
    "/v2/incidents/{incidentUuid}:close",
    "Close an incident",
)
.body(
    "IncidentsCloseIncidentBody",
    &[("closureReason", IncidentResolveReason::KIND), ("finalComment", IncidentComment::KIND)],
)
.answer("v2CloseIncidentResponse", None, &[])
.product(Product::EsetInspect);

/// Reopen an incident: `POST /v2/incidents/{incidentUuid}:reopen`.
pub static REOPEN_INCIDENT: Operation = Operation::post(
    Category::IncidentManagement,
    "Incidents_ReopenIncident",
    "/v2/incidents/{incidentUuid}:reopen",
    "Reopen an incident",
)
.body("IncidentsReopenIncidentBody", &[("comment", IncidentComment::KIND)])
.answer("v2ReopenIncidentResponse", None, &[])
.product(Product::EsetInspect);

// installer-management

/// Generate a file for deployment by GPO or SCCM: `POST /v1/gpo-sccm-files:generate`.
pub static GENERATE_GPO_SCCM_FILE: Operation = Operation::read_by_post(
    Category::InstallerManagement,
    "Installers_GenerateGpoSccmFile",
    "/v1/gpo-sccm-files:generate",
    "Generate a file for deployment by GPO or SCCM",
)
.body(
    "v1GenerateGpoSccmFileRequest",
    &[("sendAnonymousDiagnosticData", <bool>::KIND), ("deviceEnrollmentSettings", DeviceEnrollmentSettings::KIND)],
)
.answer("v1GenerateGpoSccmFileResponse", Some("gpoSccmFile"), &[("gpoSccmFile", String::KIND)]);

/// List installers: `GET /v1/installers`.
pub static LIST_INSTALLERS: Operation =
    Operation::get(Category::InstallerManagement, "Installers_ListInstallers", "/v1/installers", "List installers")
        .query(&[flag("usable")])
        .pages(
            "v1ListInstallersResponse",
            "installers",
            &[("installers", <Vec<Installer>>::KIND), ("nextPageToken", String::KIND), ("totalSize", Integer::KIND)],
        );

/// Create an installer: `POST /v1/installers`.
pub static CREATE_INSTALLER: Operation = Operation::post(
    Category::InstallerManagement,
    "Installers_CreateInstaller",
    "/v1/installers",
    "Create an installer",
)
.body("v1CreateInstallerRequest", &[("installer", Installer::KIND), ("requestedComponentIds", <Vec<Integer>>::KIND)])
.answer("v1CreateInstallerResponse", Some("installer"), &[("installer", Installer::KIND)]);

/// Get an installer: `GET /v1/installers/{installerUuid}`.
pub static GET_INSTALLER: Operation = Operation::get(
    Category::InstallerManagement,
    "Installers_GetInstaller",
    "/v1/installers/{installerUuid}",
    "Get an installer",
)
.answer("v1GetInstallerResponse", Some("installer"), &[("installer", Installer::KIND)]);

/// Delete an installer: `DELETE /v1/installers/{installerUuid}`.
pub static DELETE_INSTALLER: Operation = Operation::delete(
    Category::InstallerManagement,
    "Installers_DeleteInstaller",
    "/v1/installers/{installerUuid}",
    "Delete an installer",
)
.answer("v1DeleteInstallerResponse", None, &[]);

// mobile-device-management

/// Activate the product on mobile devices: `POST /v1/mobile-devices:batchActivateProduct`.
pub static BATCH_ACTIVATE_PRODUCT: Operation = Operation::post(
    Category::MobileDeviceManagement,
    "MobileDevices_BatchActivateProduct",
    "/v1/mobile-devices:batchActivateProduct",
    "Activate the product on mobile devices",
)
.body("v1BatchActivateProductRequest", &[("deviceUuids", <Vec<String>>::KIND)])
.answer(
    "v1BatchActivateProductResponse",
    Some("activationTaskTriggerUuid"),
    &[("activationTaskTriggerUuid", String::KIND)],
);

/// Get the enrollment links of mobile devices: `POST /v1/mobile-devices:batchGetEnrollmentLinks`.
pub static BATCH_GET_ENROLLMENT_LINKS: Operation = Operation::read_by_post(
    Category::MobileDeviceManagement,
    "MobileDevices_BatchGetEnrollmentLinks",
    "/v1/mobile-devices:batchGetEnrollmentLinks",
    "Get the enrollment links of mobile devices",
)
.body("v1BatchGetEnrollmentLinksRequest", &[("deviceUuids", <Vec<String>>::KIND)])
.answer(
    "v1BatchGetEnrollmentLinksResponse",
    Some("enrollmentLinks"),
    &[("enrollmentLinks", <BTreeMap<String, DeviceEnrollmentLink>>::KIND)],
);

// network-access-protection

/// List the IP sets of a policy: `GET /v1/policies/{policyUuid}/ip-sets`.
pub static LIST_IP_SETS: Operation = Operation::get(
    Category::NetworkAccessProtection,
    "NetworkAccessConfigurator_ListIpSets",
    "/v1/policies/{policyUuid}/ip-sets",
    "List the IP sets of a policy",
)
.pages("v1ListIpSetsResponse", "ipSets", &[("ipSets", <Vec<IpSet>>::KIND), ("nextPageToken", String::KIND)]);

/// Change an IP set of a policy: `POST /v1/policies/{policyUuid}/ip-sets/{ipSetUuid}:update`.
pub static UPDATE_IP_SET: Operation = Operation::post(
    Category::NetworkAccessProtection,
    "NetworkAccessConfigurator_UpdateIpSet",
    "/v1/policies/{policyUuid}/ip-sets/{ipSetUuid}:update",
    "Change an IP set of a policy",
)
.body("NetworkAccessConfiguratorUpdateIpSetBody", &[("ipSet", IpSet::KIND)])
.answer("v1UpdateIpSetResponse", Some("ipSet"), &[("ipSet", IpSet::KIND)]);

/// Get an IP set of a policy: `GET /v1/policies/{policyUuid}/ip-sets/{ipSetUuid}`.
pub static GET_IP_SET: Operation = Operation::get(
    Category::NetworkAccessProtection,
    "NetworkAccessConfigurator_GetIpSet",
    "/v1/policies/{policyUuid}/ip-sets/{ipSetUuid}",
    "Get an IP set of a policy",
)
.answer("v1GetIpSetResponse", Some("ipSet"), &[("ipSet", IpSet::KIND)]);

// patch-management

/// List how applications were patched in the last days: `GET /v1/application-patching-processes/recent/details`.
pub static LIST_RECENT_APPLICATION_PATCHING_DETAILS: Operation = Operation::get(
    Category::PatchManagement,
    "PatchManagement_ListRecentApplicationPatchingDetails",
    "/v1/application-patching-processes/recent/details",
    "List how applications were patched in the last days",
)
.answer(
    "v1ListRecentApplicationPatchingDetailsResponse",
    Some("patchingDetails"),
    &[("patchingDetails", <Vec<ApplicationPatchingDetails>>::KIND)],
);

/// List patches that devices lack: `GET /v1/device-patches`.
pub static LIST_DEVICE_PATCHES: Operation = Operation::get(
    Category::PatchManagement,
    "UnpatchedDevices_ListDevicePatches",
    "/v1/device-patches",
    "List patches that devices lack",
)
.query(&[uuid("deviceUuid"), uuid("deviceGroupUuid"), word("patchType", "PATCH_TYPE_")])
.pages(
    "v1ListDevicePatchesResponse",
    "devices",
    &[("devices", <Vec<DevicePatch>>::KIND), ("nextPageToken", String::KIND)],
);

/// List how devices were patched: `GET /v1/patching-process-details`.
pub static LIST_DEVICE_PATCHING_DETAILS: Operation = Operation::get(
    Category::PatchManagement,
    "PatchManagement_ListDevicePatchingDetails",
    "/v1/patching-process-details",
    "List how devices were patched",
)
.query(&[uuid("deviceUuid"), uuid("deviceGroupUuid"), time("timePeriod.startTime"), time("timePeriod.endTime")])
.pages(
    "v1ListDevicePatchingDetailsResponse",
    "patchingDetails",
    &[("patchingDetails", <Vec<DevicePatchingDetails>>::KIND), ("nextPageToken", String::KIND)],
);

// policy-management

/// List policies: `GET /v2/policies`.
pub static LIST_POLICIES: Operation =
    Operation::get(Category::PolicyManagement, "Policies_ListPolicies", "/v2/policies", "List policies").pages(
        "v2ListPoliciesResponse",
        "policies",
        &[("policies", <Vec<Policy>>::KIND), ("nextPageToken", String::KIND)],
    );

/// Create a policy: `POST /v2/policies`.
pub static CREATE_POLICY: Operation =
    Operation::post(Category::PolicyManagement, "Policies_CreatePolicy", "/v2/policies", "Create a policy")
        .body("v2CreatePolicyRequest", &[("policy", Policy::KIND)])
        .answer("v2CreatePolicyResponse", Some("policy"), &[("policy", Policy::KIND)]);

/// Get a policy: `GET /v2/policies/{policyUuid}`.
pub static GET_POLICY: Operation =
    Operation::get(Category::PolicyManagement, "Policies_GetPolicy", "/v2/policies/{policyUuid}", "Get a policy")
        .answer("v2GetPolicyResponse", Some("policy"), &[("policy", Policy::KIND)]);

/// Delete a policy: `DELETE /v2/policies/{policyUuid}`.
pub static DELETE_POLICY: Operation = Operation::delete(
    Category::PolicyManagement,
    "Policies_DeletePolicy",
    "/v2/policies/{policyUuid}",
    "Delete a policy",
)
.answer("v2DeletePolicyResponse", None, &[]);

/// List policy assignments: `GET /v2/policy-assignments`.
pub static LIST_POLICY_ASSIGNMENTS: Operation = Operation::get(
    Category::PolicyManagement,
    "PolicyAssignments_ListPolicyAssignments",
    "/v2/policy-assignments",
    "List policy assignments",
)
.query(&[
    many("policyUuids"),
    uuid("policyUuid"),
    uuid("target.deviceUuid"),
    uuid("target.deviceGroupUuid"),
    uuid("target.subscriptionUuid"),
])
.pages(
    "v2ListPolicyAssignmentsResponse",
    "assignments",
    &[("assignments", <Vec<PolicyAssignment>>::KIND), ("nextPageToken", String::KIND)],
);

/// Assign a policy to a target: `POST /v2/policy-assignments`.
pub static ASSIGN_POLICY: Operation = Operation::post(
    Category::PolicyManagement,
    "PolicyAssignments_AssignPolicy",
    "/v2/policy-assignments",
    "Assign a policy to a target",
)
.body("v2AssignPolicyRequest", &[("assignment", PolicyAssignment::KIND)])
.answer("v2AssignPolicyResponse", Some("assignment"), &[("assignment", PolicyAssignment::KIND)]);

/// Get a policy assignment: `GET /v2/policy-assignments/{assignmentUuid}`.
pub static GET_POLICY_ASSIGNMENT: Operation = Operation::get(
    Category::PolicyManagement,
    "PolicyAssignments_GetPolicyAssignment",
    "/v2/policy-assignments/{assignmentUuid}",
    "Get a policy assignment",
)
.answer("v2GetPolicyAssignmentResponse", Some("assignment"), &[("assignment", PolicyAssignment::KIND)]);

/// Delete a policy assignment: `DELETE /v2/policy-assignments/{assignmentUuid}`.
pub static UNASSIGN_POLICY: Operation = Operation::delete(
    Category::PolicyManagement,
    "PolicyAssignments_UnassignPolicy",
    "/v2/policy-assignments/{assignmentUuid}",
    "Delete a policy assignment",
)
.answer("v2UnassignPolicyResponse", None, &[]);

/// Change the rank of a policy assignment: `POST /v2/policy-assignments/{assignmentUuid}:updateRanking`.
pub static UPDATE_POLICY_ASSIGNMENT_RANKING: Operation = Operation::post(
    Category::PolicyManagement,
    "PolicyAssignments_UpdatePolicyAssignmentRanking",
    "/v2/policy-assignments/{assignmentUuid}:updateRanking",
    "Change the rank of a policy assignment",
)
.body("PolicyAssignmentsUpdatePolicyAssignmentRankingBody", &[("rank", Integer::KIND)])
.answer("v2UpdatePolicyAssignmentRankingResponse", None, &[]);

// quarantine-management

/// List quarantined objects: `GET /v1/quarantined-objects`.
pub static LIST_QUARANTINED_OBJECTS: Operation = Operation::get(
    Category::QuarantineManagement,
    "QuarantinedObjects_ListQuarantinedObjects",
    "/v1/quarantined-objects",
    "List quarantined objects",
)
.query(&[
    uuid("filter.cloudOfficeTenantUuid"),
    text("filter.emailInternetMessageId", 100),
    text("filter.emailRecipient", 100),
    text("filter.emailSender", 100),
    text("filter.emailSubject", 100),
    text("filter.fileName", 100),
    uuid("filter.msSharepointRootSiteUuid"),
    uuid("filter.msTeamsTeamUuid"),
    word("filter.objectOrigin", "OBJECT_ORIGIN_"),
    word("filter.objectType", "QUARANTINED_OBJECT_TYPE_"),
    word("filter.quarantineReason", "QUARANTINE_REASON_"),
    time("filter.quarantineTime.startTime"),
    time("filter.quarantineTime.endTime"),
    uuid("filter.userUuid"),
    text("orderBy", 100),
])
.pages(
    "v1ListQuarantinedObjectsResponse",
    "objects",
    &[("objects", <Vec<QuarantinedObject>>::KIND), ("nextPageToken", String::KIND)],
);

/// Count quarantined objects: `GET /v1/quarantined-objects/count`.
pub static COUNT_QUARANTINED_OBJECTS: Operation = Operation::get(
    Category::QuarantineManagement,
    "QuarantinedObjects_GetQuarantinedObjectsCount",
    "/v1/quarantined-objects/count",
    "Count quarantined objects",
)
.query(&[
    uuid("filter.cloudOfficeTenantUuid"),
    text("filter.emailInternetMessageId", 100),
    text("filter.emailRecipient", 100),
    text("filter.emailSender", 100),
    text("filter.emailSubject", 100),
    text("filter.fileName", 100),
    uuid("filter.msSharepointRootSiteUuid"),
    uuid("filter.msTeamsTeamUuid"),
    word("filter.objectOrigin", "OBJECT_ORIGIN_"),
    word("filter.objectType", "QUARANTINED_OBJECT_TYPE_"),
    word("filter.quarantineReason", "QUARANTINE_REASON_"),
    time("filter.quarantineTime.startTime"),
    time("filter.quarantineTime.endTime"),
    uuid("filter.userUuid"),
])
.answer("v1GetQuarantinedObjectsCountResponse", Some("objectCount"), &[("objectCount", Integer::KIND)]);

/// Get a quarantined object: `GET /v1/quarantined-objects/{objectUuid}`.
pub static GET_QUARANTINED_OBJECT: Operation = Operation::get(
    Category::QuarantineManagement,
    "QuarantinedObjects_GetQuarantinedObject",
    "/v1/quarantined-objects/{objectUuid}",
    "Get a quarantined object",
)
.answer("v1GetQuarantinedObjectResponse", Some("object"), &[("object", QuarantinedObject::KIND)]);

/// Delete quarantined objects for good: `POST /v1/quarantined-objects:batchDelete`.
pub static BATCH_DELETE_QUARANTINED_OBJECTS: Operation = Operation::post(
    Category::QuarantineManagement,
    "QuarantinedObjects_BatchDeleteQuarantinedObjects",
    "/v1/quarantined-objects:batchDelete",
    "Delete quarantined objects for good",
)
.body("v1BatchDeleteQuarantinedObjectsRequest", &[("objectUuids", <Vec<String>>::KIND)])
.answer("v1BatchDeleteQuarantinedObjectsResponse", None, &[]);

/// Download quarantined objects: `POST /v1/quarantined-objects:batchDownload`.
pub static BATCH_DOWNLOAD_QUARANTINED_OBJECTS: Operation = Operation::read_by_post(
    Category::QuarantineManagement,
    "QuarantinedObjects_BatchDownloadQuarantinedObjects",
    "/v1/quarantined-objects:batchDownload",
    "Download quarantined objects",
)
.body("v1BatchDownloadQuarantinedObjectsRequest", &[("objectUuids", <Vec<String>>::KIND)])
.binary();

/// Restore quarantined objects: `POST /v1/quarantined-objects:batchRestore`.
pub static BATCH_RESTORE_QUARANTINED_OBJECTS: Operation = Operation::post(
    Category::QuarantineManagement,
    "QuarantinedObjects_BatchRestoreQuarantinedObjects",
    "/v1/quarantined-objects:batchRestore",
    "Restore quarantined objects",
)
.body(
    "v1BatchRestoreQuarantinedObjectsRequest",
    &[("addToExclusions", <bool>::KIND), ("objectUuids", <Vec<String>>::KIND)],
)
.answer("v1BatchRestoreQuarantinedObjectsResponse", None, &[]);

/// Download the quarantined objects that a filter selects: `POST /v1/quarantined-objects:download`.
pub static DOWNLOAD_QUARANTINED_OBJECTS: Operation = Operation::read_by_post(
    Category::QuarantineManagement,
    "QuarantinedObjects_DownloadQuarantinedObjects",
    "/v1/quarantined-objects:download",
    "Download the quarantined objects that a filter selects",
)
.body(
    "v1DownloadQuarantinedObjectsRequest",
    &[("excludedObjectUuids", <Vec<String>>::KIND), ("filter", QuarantineFilter::KIND)],
)
.binary();

/// Delete the quarantined objects that a filter selects, for good: `POST /v1/quarantined-objects:purge`.
pub static PURGE_QUARANTINED_OBJECTS: Operation = Operation::post(
    Category::QuarantineManagement,
    "QuarantinedObjects_PurgeQuarantinedObjects",
    "/v1/quarantined-objects:purge",
    "Delete the quarantined objects that a filter selects, for good",
)
.body(
    "v1PurgeQuarantinedObjectsRequest",
    &[("excludedObjectUuids", <Vec<String>>::KIND), ("filter", QuarantineFilter::KIND)],
)
.answer("v1PurgeQuarantinedObjectsResponse", None, &[]);

/// Restore the quarantined objects that a filter selects: `POST /v1/quarantined-objects:restore`.
pub static RESTORE_QUARANTINED_OBJECTS: Operation = Operation::post(
    Category::QuarantineManagement,
    "QuarantinedObjects_RestoreQuarantinedObjects",
    "/v1/quarantined-objects:restore",
    "Restore the quarantined objects that a filter selects",
)
.body(
    "v1RestoreQuarantinedObjectsRequest",
    &[
        ("addToExclusions", <bool>::KIND),
        ("excludedObjectUuids", <Vec<String>>::KIND),
        ("filter", QuarantineFilter::KIND),
    ],
)
.answer("v1RestoreQuarantinedObjectsResponse", None, &[]);

// user-management

/// List users: `GET /v1/users`.
pub static LIST_USERS: Operation =
    Operation::get(Category::UserManagement, "Users_ListUsers", "/v1/users", "List users")
        .query(&[
            flag("activeProduct.autoActivated"),
            word("activeProduct.autoActivationDetails.base", "PRODUCT_AUTO_ACTIVATION_BASE_"),
            uuid("activeProduct.autoActivationDetails.userGroupUuid"),
            uuid("activeProduct.subscriptionUuid"),
            uuid("activeProduct.unitPoolUuid"),
            number("activeProduct.id"),
            text("activeProduct.name", 100),
            text("cloudOfficeTenantReference", 100),
            text("displayName", 100),
            text("email", 100),
            flag("hasCloudOfficeMsLicense"),
            word("protectionStatus", "PROTECTION_STATUS_"),
            uuid("userGroupUuid"),
        ])
        .pages(
            "v1ListUsersResponse",
            "users",
            &[("users", <Vec<User>>::KIND), ("nextPageToken", String::KIND), ("totalSize", Integer::KIND)],
        );

/// Get a user: `GET /v1/users/{userUuid}`.
pub static GET_USER: Operation =
    Operation::get(Category::UserManagement, "Users_GetUser", "/v1/users/{userUuid}", "Get a user").answer(
        "v1GetUserResponse",
        Some("user"),
        &[("user", User::KIND)],
    );

/// Get several users at once: `POST /v1/users:batchGetUsers`.
pub static BATCH_GET_USERS: Operation = Operation::read_by_post(
    Category::UserManagement,
    "Users_BatchGetUsers",
    "/v1/users:batchGetUsers",
    "Get several users at once",
)
.body("v1BatchGetUsersRequest", &[("usersUuids", <Vec<String>>::KIND)])
.answer("v1BatchGetUsersResponse", Some("users"), &[("users", <Vec<User>>::KIND)]);

// vulnerability-management

/// List vulnerabilities of operating systems: `GET /v1/device-os-vulnerabilities`.
pub static LIST_DEVICE_OS_VULNERABILITIES: Operation = Operation::get(
    Category::VulnerabilityManagement,
    "VulnerableDevices_ListDeviceOsVulnerabilities",
    "/v1/device-os-vulnerabilities",
    "List vulnerabilities of operating systems",
)
.query(&[uuid("deviceUuid"), uuid("deviceGroupUuid")])
.pages(
    "v1ListDeviceOsVulnerabilitiesResponse",
    "vulnerabilities",
    &[("nextPageToken", String::KIND), ("vulnerabilities", <Vec<OsVulnerability>>::KIND)],
);

/// List vulnerabilities of devices: `GET /v1/device-vulnerabilities`.
pub static LIST_DEVICE_VULNERABILITIES: Operation = Operation::get(
    Category::VulnerabilityManagement,
    "VulnerableDevices_ListDeviceVulnerabilities",
    "/v1/device-vulnerabilities",
    "List vulnerabilities of devices",
)
.query(&[uuid("deviceUuid"), uuid("deviceGroupUuid"), word("vulnerabilityScope", "VULNERABILITY_SCOPE_")])
.pages(
    "v1ListDeviceVulnerabilitiesResponse",
    "vulnerabilities",
    &[("vulnerabilities", <Vec<DeviceVulnerability>>::KIND), ("nextPageToken", String::KIND)],
);

/// List the vulnerability scans of the last days: `GET /v1/scans/recent`.
pub static LIST_RECENT_SCANS: Operation = Operation::get(
    Category::VulnerabilityManagement,
    "VulnerabilityManagement_ListRecentScanDetails",
    "/v1/scans/recent",
    "List the vulnerability scans of the last days",
)
.query(&[uuid("deviceUuid"), uuid("deviceGroupUuid")])
.pages(
    "v1ListRecentScanDetailsResponse",
    "scanDetails",
    &[("scanDetails", <Vec<ScanDetails>>::KIND), ("nextPageToken", String::KIND)],
);

/// List devices with their vulnerabilities: `GET /v1/vulnerable-devices`.
pub static LIST_VULNERABLE_DEVICES: Operation = Operation::get(
    Category::VulnerabilityManagement,
    "VulnerableDevices_ListVulnerableDevices",
    "/v1/vulnerable-devices",
    "List devices with their vulnerabilities",
)
.query(&[uuid("deviceGroupUuid")])
.pages(
    "v1ListVulnerableDevicesResponse",
    "devices",
    &[("devices", <Vec<VulnerableDevice>>::KIND), ("nextPageToken", String::KIND)],
);

// web-access-protection

/// List the web address rules of a policy: `GET /v2/policies/{policyUuid}/web-address-rules`.
pub static LIST_WEB_ADDRESS_RULES: Operation = Operation::get(
    Category::WebAccessProtection,
    "WebAddressRulesConfigurator_ListWebAddressRules",
    "/v2/policies/{policyUuid}/web-address-rules",
    "List the web address rules of a policy",
)
.query(&[text("includeDomain", 100)])
.answer("v2ListWebAddressRulesResponse", Some("addressRuleUuids"), &[("addressRuleUuids", <Vec<String>>::KIND)]);

/// Replace the domains of a web address rule: `PUT /v2/policies/{policyUuid}/web-address-rules/{addressRuleUuid}/domains`.
pub static UPDATE_WEB_ADDRESS_RULE_DOMAINS: Operation = Operation::put(
    Category::WebAccessProtection,
    "WebAddressRulesConfigurator_UpdateWebAddressRuleDomains",
    "/v2/policies/{policyUuid}/web-address-rules/{addressRuleUuid}/domains",
    "Replace the domains of a web address rule",
)
.body(
    "WebAddressRulesConfiguratorUpdateWebAddressRuleDomainsBody",
    &[("urls", <Vec<String>>::KIND), ("sourceName", String::KIND)],
)
.answer(
    "v2UpdateWebAddressRuleDomainsResponse",
    None,
    &[("addedDomainsCount", Integer::KIND), ("malformedDomains", <Vec<String>>::KIND)],
);
