//! What the client sends: every operation, as data. [`Operation::host`] says which host answers it, and for whom.

pub use connect_core::Operation;

/// The global host, with the credential alone.
pub const GLOBAL: &str = "global";
/// The global host, for a partner (`X-Partner-ID`).
pub const PARTNER: &str = "partner";
/// The global host, for an organization (`X-Organization-ID`).
pub const ORGANIZATION: &str = "organization";
/// The host of a tenant's data region (`X-Tenant-ID`).
pub const TENANT: &str = "tenant";
/// The global host, for a tenant (`X-Tenant-ID`).
pub const GLOBAL_TENANT: &str = "global, for a tenant";
/// The host that grants tokens, `id.sophos.com`.
pub const IDENTITY: &str = "identity";

/// Reads whose credential it is.
pub const WHO_AM_I: Operation = Operation::get("whoami", "who am I", "/whoami/v1").host(GLOBAL).typed();
/// Checks how well a tenant is set up: protection, policies, exclusions and tamper protection, each with a score.
pub const CHECK_ACCOUNT_HEALTH: Operation =
    Operation::get("health", "check account health", "/account-health-check/v1/health-check").host(TENANT).typed();
/// Reads the scores of other accounts in the region, for comparison.
pub const GET_REGIONAL_HEALTH_SCORES: Operation =
    Operation::get("health", "get regional health scores", "/account-health-check/v1/scores/regional")
        .host(TENANT)
        .typed();
/// Reads the scores of past days.
pub const GET_HISTORICAL_HEALTH_SCORES: Operation =
    Operation::get("health", "get historical health scores", "/account-health-check/v1/scores/historical")
        .host(TENANT)
        .typed();
/// Snoozes findings of the health check, or stops snoozing them.
pub const SNOOZE_HEALTH_CHECKS: Operation =
    Operation::post("health", "snooze health checks", "/account-health-check/v1/snooze").host(TENANT).typed();
/// Lists the tokens with which sensors register.
pub const LIST_ACCESS_TOKENS: Operation =
    Operation::get("accounts", "list access tokens", "/accounts/v1/access-tokens").host(GLOBAL_TENANT).paged().typed();
/// Creates a token with which sensors register.
pub const CREATE_ACCESS_TOKEN: Operation =
    Operation::post("accounts", "create access token", "/accounts/v1/access-tokens").host(GLOBAL_TENANT).typed();
/// Changes the label or the expiry of a token.
pub const UPDATE_ACCESS_TOKEN: Operation =
    Operation::patch("accounts", "update access token", "/accounts/v1/access-tokens/{tokenId}")
        .host(GLOBAL_TENANT)
        .typed();
/// Revokes a token.
pub const REVOKE_ACCESS_TOKEN: Operation =
    Operation::delete("accounts", "revoke access token", "/accounts/v1/access-tokens/{tokenId}")
        .host(GLOBAL_TENANT)
        .typed();
/// Lists cases in short form.
pub const LIST_CASES: Operation = Operation::get("cases", "list cases", "/cases/v1/cases").host(TENANT).paged().typed();
/// Creates a case.
pub const CREATE_CASE: Operation = Operation::post("cases", "create case", "/cases/v1/cases").host(TENANT).typed();
/// Reads one case.
pub const GET_CASE: Operation = Operation::get("cases", "get case", "/cases/v1/cases/{caseId}").host(TENANT).typed();
/// Changes a case.
pub const UPDATE_CASE: Operation =
    Operation::patch("cases", "update case", "/cases/v1/cases/{caseId}").host(TENANT).typed();
/// Deletes a case that the customer manages.
pub const DELETE_CASE: Operation =
    Operation::delete("cases", "delete case", "/cases/v1/cases/{caseId}").host(TENANT).typed();
/// Lists the entities that a case concerns: devices, users, files and addresses.
pub const LIST_IMPACTED_ENTITIES_OF_A_CASE: Operation =
    Operation::get("cases", "list impacted entities of a case", "/cases/v1/cases/{caseId}/impacted-entities")
        .host(TENANT)
        .paged()
        .typed();
/// Lists the detections of a case.
pub const LIST_DETECTIONS_OF_A_CASE: Operation =
    Operation::get("cases", "list detections of a case", "/cases/v1/cases/{caseId}/detections")
        .host(TENANT)
        .paged()
        .typed();
/// Reads the tactics and techniques that a case shows.
pub const GET_MITRE_SUMMARY_OF_A_CASE: Operation =
    Operation::get("cases", "get MITRE summary of a case", "/cases/v1/cases/{caseId}/mitre-attack-summary")
        .host(TENANT)
        .typed();
/// Reads one detection of a case.
pub const GET_DETECTION_OF_A_CASE: Operation =
    Operation::get("cases", "get detection of a case", "/cases/v1/cases/{caseId}/detections/{detectionId}")
        .host(TENANT)
        .typed();
/// Lists profiles of runtime detections.
pub const LIST_CLOUD_SECURITY_PROFILES: Operation =
    Operation::get("cloudsec", "list cloud security profiles", "/cloud-security/v1/profiles")
        .host(TENANT)
        .paged()
        .typed();
/// Creates a profile of runtime detections, or a new version of one.
pub const CREATE_CLOUD_SECURITY_PROFILE: Operation =
    Operation::post("cloudsec", "create cloud security profile", "/cloud-security/v1/profiles").host(TENANT).typed();
/// Deletes these profiles; the answer has those that were skipped.
pub const DELETE_CLOUD_SECURITY_PROFILES: Operation =
    Operation::delete("cloudsec", "delete cloud security profiles", "/cloud-security/v1/profiles")
        .host(TENANT)
        .bulk()
        .typed();
/// Reads a profile.
pub const GET_CLOUD_SECURITY_PROFILE: Operation =
    Operation::get("cloudsec", "get cloud security profile", "/cloud-security/v1/profiles/{profileId}")
        .host(TENANT)
        .typed();
/// Renames a profile.
pub const RENAME_CLOUD_SECURITY_PROFILE: Operation =
    Operation::put("cloudsec", "rename cloud security profile", "/cloud-security/v1/profiles/{profileId}")
        .host(TENANT)
        .typed();
/// Lists the vendor's default contents, on which profiles are based.
pub const LIST_DEFAULT_CONTENTS_OF_CLOUD_SECURITY: Operation = Operation::get(
    "cloudsec",
    "list default contents of cloud security",
    "/cloud-security/v1/profiles/default-contents",
)
.host(TENANT)
.typed();
/// Lists administrators.
pub const LIST_ADMINS: Operation =
    Operation::get("common", "list admins", "/common/v1/admins").host(TENANT).paged().typed();
/// Makes a directory user an administrator.
pub const CREATE_ADMIN: Operation = Operation::post("common", "create admin", "/common/v1/admins").host(TENANT).typed();
/// Reads one administrator.
pub const GET_ADMIN: Operation =
    Operation::get("common", "get admin", "/common/v1/admins/{adminId}").host(TENANT).typed();
/// Removes an administrator; the directory user remains.
pub const DELETE_ADMIN: Operation =
    Operation::delete("common", "delete admin", "/common/v1/admins/{adminId}").host(TENANT).typed();
/// Lists the roles of an administrator.
pub const LIST_ROLE_ASSIGNMENTS_OF_AN_ADMIN: Operation =
    Operation::get("common", "list role assignments of an admin", "/common/v1/admins/{adminId}/role-assignments")
        .host(TENANT)
        .typed();
/// Gives an administrator a role, which replaces the role of a user.
pub const ASSIGN_ROLE_TO_AN_ADMIN: Operation =
    Operation::post("common", "assign role to an admin", "/common/v1/admins/{adminId}/role-assignments")
        .host(TENANT)
        .typed();
/// Reads one role of an administrator.
pub const GET_ROLE_ASSIGNMENT_OF_AN_ADMIN: Operation = Operation::get(
    "common",
    "get role assignment of an admin",
    "/common/v1/admins/{adminId}/role-assignments/{assignmentId}",
)
.host(TENANT)
.typed();
/// Removes a role from an administrator.
pub const REMOVE_ROLE_OF_AN_ADMIN: Operation = Operation::delete(
    "common",
    "remove role of an admin",
    "/common/v1/admins/{adminId}/role-assignments/{assignmentId}",
)
.host(TENANT)
.typed();
/// Lists alerts, oldest first.
pub const LIST_ALERTS: Operation =
    Operation::get("common", "list alerts", "/common/v1/alerts").host(TENANT).paged().typed();
/// Searches alerts with the conditions in the body, so that they are not limited by the length of a URL.
pub const SEARCH_ALERTS: Operation =
    Operation::post("common", "search alerts", "/common/v1/alerts/search").host(TENANT).read_only().paged().typed();
/// Reads one alert.
pub const GET_ALERT: Operation =
    Operation::get("common", "get alert", "/common/v1/alerts/{alertId}").host(TENANT).typed();
/// Acts on an alert.
pub const ACT_ON_ALERT: Operation =
    Operation::post("common", "act on alert", "/common/v1/alerts/{alertId}/actions").host(TENANT).typed();
/// Reads a tenant's directory users, page by page.
pub const LIST_DIRECTORY_USERS: Operation =
    Operation::get("common", "list directory users", "/common/v1/directory/users").host(TENANT).paged().typed();
/// Creates a user.
pub const CREATE_DIRECTORY_USER: Operation =
    Operation::post("common", "create directory user", "/common/v1/directory/users").host(TENANT).typed();
/// Reads one user.
pub const GET_DIRECTORY_USER: Operation =
    Operation::get("common", "get directory user", "/common/v1/directory/users/{userId}").host(TENANT).typed();
/// Changes a user. The service refuses users that come from a directory service.
pub const UPDATE_DIRECTORY_USER: Operation =
    Operation::patch("common", "update directory user", "/common/v1/directory/users/{userId}").host(TENANT).typed();
/// Deletes a user.
pub const DELETE_DIRECTORY_USER: Operation =
    Operation::delete("common", "delete directory user", "/common/v1/directory/users/{userId}").host(TENANT).typed();
/// Lists the groups of users.
pub const LIST_DIRECTORY_USER_GROUPS: Operation =
    Operation::get("common", "list directory user groups", "/common/v1/directory/user-groups")
        .host(TENANT)
        .paged()
        .typed();
/// Creates a group of users.
pub const CREATE_DIRECTORY_USER_GROUP: Operation =
    Operation::post("common", "create directory user group", "/common/v1/directory/user-groups").host(TENANT).typed();
/// Reads one group of users.
pub const GET_DIRECTORY_USER_GROUP: Operation =
    Operation::get("common", "get directory user group", "/common/v1/directory/user-groups/{groupId}")
        .host(TENANT)
        .typed();
/// Changes the name or description of a group.
pub const UPDATE_DIRECTORY_USER_GROUP: Operation =
    Operation::patch("common", "update directory user group", "/common/v1/directory/user-groups/{groupId}")
        .host(TENANT)
        .typed();
/// Deletes a group; its users remain.
pub const DELETE_DIRECTORY_USER_GROUP: Operation =
    Operation::delete("common", "delete directory user group", "/common/v1/directory/user-groups/{groupId}")
        .host(TENANT)
        .typed();
/// Reads the groups that a directory user belongs to, page by page.
pub const LIST_GROUPS_OF_A_DIRECTORY_USER: Operation =
    Operation::get("common", "list groups of a directory user", "/common/v1/directory/users/{userId}/groups")
        .host(TENANT)
        .paged()
        .typed();
/// Adds a user to these groups.
pub const ADD_DIRECTORY_USER_TO_GROUPS: Operation =
    Operation::post("common", "add directory user to groups", "/common/v1/directory/users/{userId}/groups")
        .host(TENANT)
        .bulk()
        .typed();
/// Removes a user from these groups.
pub const REMOVE_DIRECTORY_USER_FROM_GROUPS: Operation =
    Operation::delete("common", "remove directory user from groups", "/common/v1/directory/users/{userId}/groups")
        .host(TENANT)
        .bulk()
        .typed();
/// Lists the users of a group.
pub const LIST_USERS_OF_A_DIRECTORY_USER_GROUP: Operation = Operation::get(
    "common",
    "list users of a directory user group",
    "/common/v1/directory/user-groups/{groupId}/users",
)
.host(TENANT)
.paged()
.typed();
/// Adds these users to a group.
pub const ADD_USERS_TO_A_DIRECTORY_USER_GROUP: Operation = Operation::post(
    "common",
    "add users to a directory user group",
    "/common/v1/directory/user-groups/{groupId}/users",
)
.host(TENANT)
.bulk()
.typed();
/// Removes these users from a group.
pub const REMOVE_USERS_FROM_A_DIRECTORY_USER_GROUP: Operation = Operation::delete(
    "common",
    "remove users from a directory user group",
    "/common/v1/directory/user-groups/{groupId}/users",
)
.host(TENANT)
.bulk()
.typed();
/// Removes a user from one group.
pub const REMOVE_DIRECTORY_USER_FROM_A_GROUP: Operation = Operation::delete(
    "common",
    "remove directory user from a group",
    "/common/v1/directory/users/{userId}/groups/{groupId}",
)
.host(TENANT)
.typed();
/// Removes one user from a group.
pub const REMOVE_USER_FROM_A_DIRECTORY_USER_GROUP: Operation = Operation::delete(
    "common",
    "remove user from a directory user group",
    "/common/v1/directory/user-groups/{groupId}/users/{userId}",
)
.host(TENANT)
.typed();
/// Lists the roles that administrators and credentials can have.
pub const LIST_ROLES: Operation = Operation::get("common", "list roles", "/common/v1/roles").host(TENANT).typed();
/// Creates a role.
pub const CREATE_ROLE: Operation = Operation::post("common", "create role", "/common/v1/roles").host(TENANT).typed();
/// Reads one role.
pub const GET_ROLE: Operation = Operation::get("common", "get role", "/common/v1/roles/{roleId}").host(TENANT).typed();
/// Changes a role.
pub const UPDATE_ROLE: Operation =
    Operation::patch("common", "update role", "/common/v1/roles/{roleId}").host(TENANT).typed();
/// Deletes a role that no one has.
pub const DELETE_ROLE: Operation =
    Operation::delete("common", "delete role", "/common/v1/roles/{roleId}").host(TENANT).typed();
/// Lists the permission sets that roles can have.
pub const LIST_PERMISSION_SETS: Operation =
    Operation::get("common", "list permission sets", "/common/v1/roles/permission-sets").host(TENANT).typed();
/// Starts a query for detections.
pub const RUN_DETECTIONS_QUERY: Operation =
    Operation::post("detections", "run detections query", "/detections/v1/queries/detections")
        .host(TENANT)
        .read_only()
        .typed();
/// Reads the status of a query.
pub const GET_DETECTIONS_RUN: Operation =
    Operation::get("detections", "get detections run", "/detections/v1/queries/detections/{runId}")
        .host(TENANT)
        .typed();
/// Lists the detections that a finished query found.
pub const LIST_DETECTIONS: Operation =
    Operation::get("detections", "list detections", "/detections/v1/queries/detections/{runId}/results")
        .host(TENANT)
        .paged()
        .typed();
/// Counts detections per interval; default: the last 30 days, per day.
pub const COUNT_DETECTIONS: Operation =
    Operation::get("detections", "count detections", "/detections/v1/queries/detections/counts").host(TENANT).typed();
/// Starts a query for groups of similar detections.
pub const RUN_DETECTION_GROUPS_QUERY: Operation =
    Operation::post("detections", "run detection groups query", "/detections/v1/queries/detection-groups")
        .host(TENANT)
        .read_only()
        .typed();
/// Reads the status of a query for groups.
pub const GET_DETECTION_GROUPS_RUN: Operation =
    Operation::get("detections", "get detection groups run", "/detections/v1/queries/detection-groups/{runId}")
        .host(TENANT)
        .typed();
/// Lists the groups that a finished query found.
pub const LIST_DETECTION_GROUPS: Operation =
    Operation::get("detections", "list detection groups", "/detections/v1/queries/detection-groups/{runId}/results")
        .host(TENANT)
        .paged()
        .typed();
/// Lists the locations whose name resolution is protected.
pub const LIST_DNS_LOCATIONS: Operation =
    Operation::get("dns", "list DNS locations", "/dns-protection/v2/locations").host(TENANT).paged().typed();
/// Creates a location. An account can have 50.
pub const CREATE_DNS_LOCATION: Operation =
    Operation::post("dns", "create DNS location", "/dns-protection/v2/locations").host(TENANT).typed();
/// Reads one location.
pub const GET_DNS_LOCATION: Operation =
    Operation::get("dns", "get DNS location", "/dns-protection/v2/locations/{id}").host(TENANT).typed();
/// Changes a location.
pub const UPDATE_DNS_LOCATION: Operation =
    Operation::patch("dns", "update DNS location", "/dns-protection/v2/locations/{id}").host(TENANT).typed();
/// Deletes a location.
pub const DELETE_DNS_LOCATION: Operation =
    Operation::delete("dns", "delete DNS location", "/dns-protection/v2/locations/{id}").host(TENANT).typed();
/// Searches the messages in quarantine.
pub const SEARCH_QUARANTINE: Operation =
    Operation::post("email", "search quarantine", "/email/v1/quarantine/messages/search")
        .host(TENANT)
        .read_only()
        .paged()
        .typed();
/// Reads a message without its attachments.
pub const PREVIEW_QUARANTINED_MESSAGE: Operation =
    Operation::get("email", "preview quarantined message", "/email/v1/quarantine/messages/{id}/preview")
        .host(TENANT)
        .typed();
/// Lists the URLs in a message.
pub const LIST_URLS_OF_A_QUARANTINED_MESSAGE: Operation =
    Operation::get("email", "list URLs of a quarantined message", "/email/v1/quarantine/messages/{id}/urls")
        .host(TENANT)
        .paged()
        .typed();
/// Lists the attachments of a message.
pub const LIST_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE: Operation = Operation::get(
    "email",
    "list attachments of a quarantined message",
    "/email/v1/quarantine/messages/{id}/attachments",
)
.host(TENANT)
.paged()
.typed();
/// Releases these messages to their recipients.
pub const RELEASE_QUARANTINED_MESSAGES: Operation =
    Operation::post("email", "release quarantined messages", "/email/v1/quarantine/messages/release")
        .host(TENANT)
        .bulk()
        .typed();
/// Deletes these messages.
pub const DELETE_QUARANTINED_MESSAGES: Operation =
    Operation::post("email", "delete quarantined messages", "/email/v1/quarantine/messages/delete")
        .host(TENANT)
        .bulk()
        .typed();
/// Removes these attachments from a message.
pub const STRIP_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE: Operation = Operation::post(
    "email",
    "strip attachments of a quarantined message",
    "/email/v1/quarantine/messages/{id}/attachments/strip",
)
.host(TENANT)
.typed();
/// Restores these attachments.
pub const REATTACH_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE: Operation = Operation::post(
    "email",
    "reattach attachments of a quarantined message",
    "/email/v1/quarantine/messages/{id}/attachments/reattach",
)
.host(TENANT)
.typed();
/// Starts to pack these attachments for a download.
pub const DOWNLOAD_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE: Operation = Operation::post(
    "email",
    "download attachments of a quarantined message",
    "/email/v1/quarantine/messages/{id}/attachments/download",
)
.host(TENANT)
.typed();
/// Reads the status of a download, and its URL and password once it is ready.
pub const GET_DOWNLOAD_FROM_QUARANTINE: Operation =
    Operation::get("email", "get download from quarantine", "/email/v1/quarantine/downloads/{downloadId}/status")
        .host(TENANT)
        .typed();
/// Searches the messages that were removed from mailboxes.
pub const SEARCH_POST_DELIVERY_QUARANTINE: Operation =
    Operation::post("email", "search post-delivery quarantine", "/email/v1/post-delivery-quarantine/messages/search")
        .host(TENANT)
        .read_only()
        .paged()
        .typed();
/// Reads a message without its attachments.
pub const PREVIEW_MESSAGE_OF_THE_POST_DELIVERY_QUARANTINE: Operation = Operation::get(
    "email",
    "preview message of the post-delivery quarantine",
    "/email/v1/post-delivery-quarantine/messages/{id}/preview",
)
.host(TENANT)
.typed();
/// Lists the attachments of a message.
pub const LIST_ATTACHMENTS_OF_THE_POST_DELIVERY_QUARANTINE: Operation = Operation::get(
    "email",
    "list attachments of the post-delivery quarantine",
    "/email/v1/post-delivery-quarantine/messages/{id}/attachments",
)
.host(TENANT)
.paged()
.typed();
/// Restores these messages to their mailboxes.
pub const RELEASE_MESSAGES_OF_THE_POST_DELIVERY_QUARANTINE: Operation = Operation::post(
    "email",
    "release messages of the post-delivery quarantine",
    "/email/v1/post-delivery-quarantine/messages/release",
)
.host(TENANT)
.bulk()
.typed();
/// Deletes these messages.
pub const DELETE_MESSAGES_OF_THE_POST_DELIVERY_QUARANTINE: Operation = Operation::post(
    "email",
    "delete messages of the post-delivery quarantine",
    "/email/v1/post-delivery-quarantine/messages/delete",
)
.host(TENANT)
.bulk()
.typed();
/// Starts to pack these attachments for a download.
pub const DOWNLOAD_ATTACHMENTS_OF_THE_POST_DELIVERY_QUARANTINE: Operation = Operation::post(
    "email",
    "download attachments of the post-delivery quarantine",
    "/email/v1/post-delivery-quarantine/messages/{id}/attachments/download",
)
.host(TENANT)
.typed();
/// Reads the status of a download, and its URL and password once it is ready.
pub const GET_DOWNLOAD_FROM_THE_POST_DELIVERY_QUARANTINE: Operation = Operation::get(
    "email",
    "get download from the post-delivery quarantine",
    "/email/v1/post-delivery-quarantine/downloads/{downloadId}/status",
)
.host(TENANT)
.typed();
/// Takes a delivered message back from these recipients.
pub const CLAW_BACK_MESSAGE: Operation =
    Operation::post("email", "claw back message", "/email/v1/messages/{id}/clawback").host(TENANT).typed();
/// Lists the status of a message for each recipient.
pub const GET_MESSAGE_STATUS: Operation =
    Operation::get("email", "get message status", "/email/v1/messages/{id}/status").host(TENANT).typed();
/// Lists mailboxes.
pub const LIST_MAILBOXES: Operation =
    Operation::get("email", "list mailboxes", "/email/v1/mailboxes").host(TENANT).paged().typed();
/// Adds a mailbox.
pub const CREATE_MAILBOX: Operation =
    Operation::post("email", "create mailbox", "/email/v1/mailboxes").host(TENANT).typed();
/// Adds these mailboxes.
pub const CREATE_MAILBOXES: Operation =
    Operation::post("email", "create mailboxes", "/email/v1/mailboxes/bulk").host(TENANT).bulk().typed();
/// Deletes these mailboxes.
pub const DELETE_MAILBOXES: Operation =
    Operation::post("email", "delete mailboxes", "/email/v1/mailboxes/delete").host(TENANT).bulk().typed();
/// Reads one mailbox.
pub const GET_MAILBOX: Operation =
    Operation::get("email", "get mailbox", "/email/v1/mailboxes/{id}").host(TENANT).typed();
/// Renames a mailbox.
pub const RENAME_MAILBOX: Operation =
    Operation::patch("email", "rename mailbox", "/email/v1/mailboxes/{id}").host(TENANT).typed();
/// Deletes a mailbox.
pub const DELETE_MAILBOX: Operation =
    Operation::delete("email", "delete mailbox", "/email/v1/mailboxes/{id}").host(TENANT).typed();
/// Adds and removes aliases of a mailbox.
pub const CHANGE_ALIASES_OF_A_MAILBOX: Operation =
    Operation::post("email", "change aliases of a mailbox", "/email/v1/mailboxes/{id}/aliases").host(TENANT).typed();
/// Adds and removes delegates, who may read a mailbox.
pub const CHANGE_DELEGATES_OF_A_MAILBOX: Operation =
    Operation::post("email", "change delegates of a mailbox", "/email/v1/mailboxes/{id}/delegates")
        .host(TENANT)
        .typed();
/// Adds and removes owners of a distribution list.
pub const CHANGE_DISTRIBUTION_LIST_OWNERS: Operation =
    Operation::post("email", "change distribution list owners", "/email/v1/mailboxes/{id}/distribution-list-owners")
        .host(TENANT)
        .typed();
/// Requests the right to send messages in bulk.
pub const REQUEST_BULK_SENDER_PRIVILEGE: Operation =
    Operation::post("email", "request bulk sender privilege", "/email/v1/mailboxes/{id}/bulksender-privilege-request")
        .host(TENANT)
        .typed();
/// Reads the URLs of the installers of the licensed products. Anyone who has such a URL can register endpoints.
pub const LIST_INSTALLERS: Operation =
    Operation::get("endpoint", "list installers", "/endpoint/v1/downloads").host(TENANT).typed();
/// Lists endpoints, by default with all members.
pub const LIST_ENDPOINTS: Operation =
    Operation::get("endpoint", "list endpoints", "/endpoint/v1/endpoints").host(TENANT).paged().typed();
/// Deletes these endpoints.
pub const DELETE_ENDPOINTS: Operation =
    Operation::post("endpoint", "delete endpoints", "/endpoint/v1/endpoints/delete").host(TENANT).bulk().typed();
/// Reads one endpoint.
pub const GET_ENDPOINT: Operation =
    Operation::get("endpoint", "get endpoint", "/endpoint/v1/endpoints/{endpointId}").host(TENANT).typed();
/// Deletes an endpoint from Sophos Central; its agent remains installed but is no longer managed.
pub const DELETE_ENDPOINT: Operation =
    Operation::delete("endpoint", "delete endpoint", "/endpoint/v1/endpoints/{endpointId}").host(TENANT).typed();
/// Reads whether adaptive attack protection is on.
pub const GET_ADAPTIVE_ATTACK_PROTECTION: Operation = Operation::get(
    "endpoint",
    "get adaptive attack protection",
    "/endpoint/v1/endpoints/{endpointId}/adaptive-attack-protection",
)
.host(TENANT)
.typed();
/// Switches adaptive attack protection on or off.
pub const SET_ADAPTIVE_ATTACK_PROTECTION: Operation = Operation::post(
    "endpoint",
    "set adaptive attack protection",
    "/endpoint/v1/endpoints/{endpointId}/adaptive-attack-protection",
)
.host(TENANT)
.typed();
/// Reads whether tamper protection is on, and its passwords.
pub const GET_TAMPER_PROTECTION: Operation =
    Operation::get("endpoint", "get tamper protection", "/endpoint/v1/endpoints/{endpointId}/tamper-protection")
        .host(TENANT)
        .typed();
/// Switches tamper protection on or off, or makes a new password.
pub const SET_TAMPER_PROTECTION: Operation =
    Operation::post("endpoint", "set tamper protection", "/endpoint/v1/endpoints/{endpointId}/tamper-protection")
        .host(TENANT)
        .typed();
/// Starts a scan. Its result is in the endpoint's events.
pub const SCAN_ENDPOINT: Operation =
    Operation::post("endpoint", "scan endpoint", "/endpoint/v1/endpoints/{endpointId}/scans").host(TENANT).typed();
/// Creates an endpoint check for updates.
pub const CHECK_ENDPOINT_FOR_UPDATES: Operation =
    Operation::post("endpoint", "check endpoint for updates", "/endpoint/v1/endpoints/{endpointId}/update-checks")
        .host(TENANT)
        .typed();
/// Starts to collect the forensic logs of an endpoint.
pub const COLLECT_FORENSIC_LOGS: Operation =
    Operation::post("endpoint", "collect forensic logs", "/endpoint/v1/endpoints/{endpointId}/forensic-logs")
        .host(TENANT)
        .typed();
/// Reads the status of a collection of forensic logs.
pub const GET_FORENSIC_LOGS: Operation = Operation::get(
    "endpoint",
    "get forensic logs",
    "/endpoint/v1/endpoints/{endpointId}/forensic-logs/{forensicLogRequestId}",
)
.host(TENANT)
.typed();
/// Starts a memory dump of an endpoint: of one process or of the kernel.
pub const DUMP_MEMORY: Operation =
    Operation::post("endpoint", "dump memory", "/endpoint/v1/endpoints/{endpointId}/memory-dumps").host(TENANT).typed();
/// Reads the status of a memory dump.
pub const GET_MEMORY_DUMP: Operation = Operation::get(
    "endpoint",
    "get memory dump",
    "/endpoint/v1/endpoints/{endpointId}/memory-dumps/{memoryDumpRequestId}",
)
.host(TENANT)
.typed();
/// Lists the items that are allowed although they look harmful.
pub const LIST_ALLOWED_ITEMS: Operation =
    Operation::get("endpoint", "list allowed items", "/endpoint/v1/settings/allowed-items")
        .host(TENANT)
        .paged()
        .typed();
/// Allows an application.
pub const ALLOW_ITEM: Operation =
    Operation::post("endpoint", "allow item", "/endpoint/v1/settings/allowed-items").host(TENANT).typed();
/// Reads one allowed item.
pub const GET_ALLOWED_ITEM: Operation =
    Operation::get("endpoint", "get allowed item", "/endpoint/v1/settings/allowed-items/{allowedItemId}")
        .host(TENANT)
        .typed();
/// Changes the comment of an allowed item.
pub const UPDATE_ALLOWED_ITEM: Operation =
    Operation::patch("endpoint", "update allowed item", "/endpoint/v1/settings/allowed-items/{allowedItemId}")
        .host(TENANT)
        .typed();
/// Deletes an allowed item: the usual rules apply to it again.
pub const DELETE_ALLOWED_ITEM: Operation =
    Operation::delete("endpoint", "delete allowed item", "/endpoint/v1/settings/allowed-items/{allowedItemId}")
        .host(TENANT)
        .typed();
/// Lists the addresses that endpoints must not connect to.
pub const LIST_BLOCKED_ADDRESSES: Operation =
    Operation::get("endpoint", "list blocked addresses", "/endpoint/v1/settings/blocked-addresses")
        .host(TENANT)
        .paged()
        .typed();
/// Blocks these addresses, networks or ranges on Windows devices.
pub const BLOCK_ADDRESSES: Operation =
    Operation::post("endpoint", "block addresses", "/endpoint/v1/settings/blocked-addresses/bulk")
        .host(TENANT)
        .bulk()
        .typed();
/// Deletes these blocks; the answer has those that failed.
pub const UNBLOCK_ADDRESSES: Operation =
    Operation::post("endpoint", "unblock addresses", "/endpoint/v1/settings/blocked-addresses/bulk/delete")
        .host(TENANT)
        .bulk()
        .typed();
/// Lists the items that are blocked although they look harmless.
pub const LIST_BLOCKED_ITEMS: Operation =
    Operation::get("endpoint", "list blocked items", "/endpoint/v1/settings/blocked-items")
        .host(TENANT)
        .paged()
        .typed();
/// Blocks an application by its hash.
pub const BLOCK_ITEM: Operation =
    Operation::post("endpoint", "block item", "/endpoint/v1/settings/blocked-items").host(TENANT).typed();
/// Reads one blocked item.
pub const GET_BLOCKED_ITEM: Operation =
    Operation::get("endpoint", "get blocked item", "/endpoint/v1/settings/blocked-items/{blockedItemId}")
        .host(TENANT)
        .typed();
/// Deletes a block: the usual rules apply to the item again.
pub const DELETE_BLOCKED_ITEM: Operation =
    Operation::delete("endpoint", "delete blocked item", "/endpoint/v1/settings/blocked-items/{blockedItemId}")
        .host(TENANT)
        .typed();
/// Lists the sites whose category the tenant has set.
pub const LIST_LOCAL_SITES: Operation =
    Operation::get("endpoint", "list local sites", "/endpoint/v1/settings/web-control/local-sites")
        .host(TENANT)
        .paged()
        .typed();
/// Sets the category or the tags of a site; one of the two is required.
pub const CREATE_LOCAL_SITE: Operation =
    Operation::post("endpoint", "create local site", "/endpoint/v1/settings/web-control/local-sites")
        .host(TENANT)
        .typed();
/// Reads one site.
pub const GET_LOCAL_SITE: Operation =
    Operation::get("endpoint", "get local site", "/endpoint/v1/settings/web-control/local-sites/{localSiteId}")
        .host(TENANT)
        .typed();
/// Changes a site.
pub const UPDATE_LOCAL_SITE: Operation =
    Operation::patch("endpoint", "update local site", "/endpoint/v1/settings/web-control/local-sites/{localSiteId}")
        .host(TENANT)
        .typed();
/// Deletes a site, which then has the vendor's category again.
pub const DELETE_LOCAL_SITE: Operation =
    Operation::delete("endpoint", "delete local site", "/endpoint/v1/settings/web-control/local-sites/{localSiteId}")
        .host(TENANT)
        .typed();
/// Reads the vendor's categories of sites.
pub const LIST_WEB_CATEGORIES: Operation =
    Operation::get("endpoint", "list web categories", "/endpoint/v1/settings/web-control/categories")
        .host(TENANT)
        .typed();
/// Reads which traffic is decrypted for inspection.
pub const GET_TLS_DECRYPTION: Operation =
    Operation::get("endpoint", "get TLS decryption", "/endpoint/v1/settings/web-control/tls-decryption")
        .host(TENANT)
        .typed();
/// Changes which traffic is decrypted for inspection.
pub const UPDATE_TLS_DECRYPTION: Operation =
    Operation::patch("endpoint", "update TLS decryption", "/endpoint/v1/settings/web-control/tls-decryption")
        .host(TENANT)
        .typed();
/// Lists the sites that are not decrypted.
pub const LIST_WEBSITES_EXCLUDED_FROM_DECRYPTION: Operation = Operation::get(
    "endpoint",
    "list websites excluded from decryption",
    "/endpoint/v1/settings/web-control/tls-decryption/excluded-websites",
)
.host(TENANT)
.paged()
.typed();
/// Adds and removes sites that are not decrypted.
pub const UPDATE_WEBSITES_EXCLUDED_FROM_DECRYPTION: Operation = Operation::patch(
    "endpoint",
    "update websites excluded from decryption",
    "/endpoint/v1/settings/web-control/tls-decryption/excluded-websites",
)
.host(TENANT)
.typed();
/// Deletes every site that is not decrypted.
pub const DELETE_ALL_WEBSITES_EXCLUDED_FROM_DECRYPTION: Operation = Operation::delete(
    "endpoint",
    "delete all websites excluded from decryption",
    "/endpoint/v1/settings/web-control/tls-decryption/excluded-websites",
)
.host(TENANT)
.typed();
/// Reads whether tamper protection is on for the tenant.
pub const GET_GLOBAL_TAMPER_PROTECTION: Operation =
    Operation::get("endpoint", "get global tamper protection", "/endpoint/v1/settings/tamper-protection")
        .host(TENANT)
        .typed();
/// Lists the exclusions from scans.
pub const LIST_SCANNING_EXCLUSIONS: Operation =
    Operation::get("endpoint", "list scanning exclusions", "/endpoint/v1/settings/exclusions/scanning")
        .host(TENANT)
        .paged()
        .typed();
/// Excludes something from scans.
pub const CREATE_SCANNING_EXCLUSION: Operation =
    Operation::post("endpoint", "create scanning exclusion", "/endpoint/v1/settings/exclusions/scanning")
        .host(TENANT)
        .typed();
/// Reads one exclusion.
pub const GET_SCANNING_EXCLUSION: Operation =
    Operation::get("endpoint", "get scanning exclusion", "/endpoint/v1/settings/exclusions/scanning/{exclusionId}")
        .host(TENANT)
        .typed();
/// Changes an exclusion.
pub const UPDATE_SCANNING_EXCLUSION: Operation = Operation::patch(
    "endpoint",
    "update scanning exclusion",
    "/endpoint/v1/settings/exclusions/scanning/{exclusionId}",
)
.host(TENANT)
.typed();
/// Deletes an exclusion; what it excluded is scanned again.
pub const DELETE_SCANNING_EXCLUSION: Operation = Operation::delete(
    "endpoint",
    "delete scanning exclusion",
    "/endpoint/v1/settings/exclusions/scanning/{exclusionId}",
)
.host(TENANT)
.typed();
/// Lists the exploits that were detected.
pub const LIST_DETECTED_EXPLOITS: Operation =
    Operation::get("endpoint", "list detected exploits", "/endpoint/v1/settings/exploit-mitigation/detected-exploits")
        .host(TENANT)
        .paged()
        .typed();
/// Reads one detected exploit.
pub const GET_DETECTED_EXPLOIT: Operation = Operation::get(
    "endpoint",
    "get detected exploit",
    "/endpoint/v1/settings/exploit-mitigation/detected-exploits/{detectedExploitId}",
)
.host(TENANT)
.typed();
/// Lists the categories of protected applications.
pub const LIST_EXPLOIT_MITIGATION_CATEGORIES: Operation = Operation::get(
    "endpoint",
    "list exploit mitigation categories",
    "/endpoint/v1/settings/exploit-mitigation/categories",
)
.host(TENANT)
.typed();
/// Lists the protected applications.
pub const LIST_EXPLOIT_MITIGATION_APPLICATIONS: Operation = Operation::get(
    "endpoint",
    "list exploit mitigation applications",
    "/endpoint/v1/settings/exploit-mitigation/applications",
)
.host(TENANT)
.paged()
.typed();
/// Adds an application, which is given by exactly one path.
pub const CREATE_EXPLOIT_MITIGATION_APPLICATION: Operation = Operation::post(
    "endpoint",
    "create exploit mitigation application",
    "/endpoint/v1/settings/exploit-mitigation/applications",
)
.host(TENANT)
.typed();
/// Reads one application.
pub const GET_EXPLOIT_MITIGATION_APPLICATION: Operation = Operation::get(
    "endpoint",
    "get exploit mitigation application",
    "/endpoint/v1/settings/exploit-mitigation/applications/{exploitMitigationApplicationId}",
)
.host(TENANT)
.typed();
/// Changes how an application is protected.
pub const UPDATE_EXPLOIT_MITIGATION_APPLICATION: Operation = Operation::patch(
    "endpoint",
    "update exploit mitigation application",
    "/endpoint/v1/settings/exploit-mitigation/applications/{exploitMitigationApplicationId}",
)
.host(TENANT)
.typed();
/// Deletes an application that the tenant has added.
pub const DELETE_EXPLOIT_MITIGATION_APPLICATION: Operation = Operation::delete(
    "endpoint",
    "delete exploit mitigation application",
    "/endpoint/v1/settings/exploit-mitigation/applications/{exploitMitigationApplicationId}",
)
.host(TENANT)
.typed();
/// Lists the traffic that is excluded from intrusion prevention.
pub const LIST_INTRUSION_PREVENTION_EXCLUSIONS: Operation = Operation::get(
    "endpoint",
    "list intrusion prevention exclusions",
    "/endpoint/v1/settings/exclusions/intrusion-prevention",
)
.host(TENANT)
.paged()
.typed();
/// Excludes traffic from intrusion prevention.
pub const CREATE_INTRUSION_PREVENTION_EXCLUSION: Operation = Operation::post(
    "endpoint",
    "create intrusion prevention exclusion",
    "/endpoint/v1/settings/exclusions/intrusion-prevention",
)
.host(TENANT)
.typed();
/// Reads one exclusion.
pub const GET_INTRUSION_PREVENTION_EXCLUSION: Operation = Operation::get(
    "endpoint",
    "get intrusion prevention exclusion",
    "/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}",
)
.host(TENANT)
.typed();
/// Changes an exclusion.
pub const UPDATE_INTRUSION_PREVENTION_EXCLUSION: Operation = Operation::patch(
    "endpoint",
    "update intrusion prevention exclusion",
    "/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}",
)
.host(TENANT)
.typed();
/// Deletes an exclusion; its traffic is inspected again.
pub const DELETE_INTRUSION_PREVENTION_EXCLUSION: Operation = Operation::delete(
    "endpoint",
    "delete intrusion prevention exclusion",
    "/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}",
)
.host(TENANT)
.typed();
/// Lists the traffic that is allowed for isolated endpoints.
pub const LIST_ISOLATION_EXCLUSIONS: Operation =
    Operation::get("endpoint", "list isolation exclusions", "/endpoint/v1/settings/exclusions/isolation")
        .host(TENANT)
        .paged()
        .typed();
/// Allows traffic to isolated endpoints.
pub const CREATE_ISOLATION_EXCLUSION: Operation =
    Operation::post("endpoint", "create isolation exclusion", "/endpoint/v1/settings/exclusions/isolation")
        .host(TENANT)
        .typed();
/// Reads one exclusion.
pub const GET_ISOLATION_EXCLUSION: Operation =
    Operation::get("endpoint", "get isolation exclusion", "/endpoint/v1/settings/exclusions/isolation/{exclusionId}")
        .host(TENANT)
        .typed();
/// Changes an exclusion.
pub const UPDATE_ISOLATION_EXCLUSION: Operation = Operation::patch(
    "endpoint",
    "update isolation exclusion",
    "/endpoint/v1/settings/exclusions/isolation/{exclusionId}",
)
.host(TENANT)
.typed();
/// Deletes an exclusion; its traffic is no longer allowed for isolated endpoints.
pub const DELETE_ISOLATION_EXCLUSION: Operation = Operation::delete(
    "endpoint",
    "delete isolation exclusion",
    "/endpoint/v1/settings/exclusions/isolation/{exclusionId}",
)
.host(TENANT)
.typed();
/// Lists the peripherals that were seen.
pub const LIST_PERIPHERALS: Operation =
    Operation::get("endpoint", "list peripherals", "/endpoint/v1/settings/peripheral-control/peripherals")
        .host(TENANT)
        .paged()
        .typed();
/// Reads one peripheral.
pub const GET_PERIPHERAL: Operation =
    Operation::get("endpoint", "get peripheral", "/endpoint/v1/settings/peripheral-control/peripherals/{peripheralId}")
        .host(TENANT)
        .typed();
/// Reads the limits of the event journal for endpoints of a type.
pub const GET_EVENT_JOURNAL: Operation =
    Operation::get("endpoint", "get event journal", "/endpoint/v1/settings/event-journal/{endpointType}")
        .host(TENANT)
        .typed();
/// Changes the limits of the event journal for endpoints of a type.
pub const UPDATE_EVENT_JOURNAL: Operation =
    Operation::patch("endpoint", "update event journal", "/endpoint/v1/settings/event-journal/{endpointType}")
        .host(TENANT)
        .typed();
/// Isolates endpoints or ends their isolation.
pub const SET_ISOLATION_OF_ENDPOINTS: Operation =
    Operation::post("endpoint", "set isolation of endpoints", "/endpoint/v1/endpoints/isolation")
        .host(TENANT)
        .bulk()
        .typed();
/// Reads whether an endpoint is isolated.
pub const GET_ISOLATION_OF_AN_ENDPOINT: Operation =
    Operation::get("endpoint", "get isolation of an endpoint", "/endpoint/v1/endpoints/{endpointId}/isolation")
        .host(TENANT)
        .typed();
/// Isolates an endpoint or ends its isolation.
pub const SET_ISOLATION_OF_AN_ENDPOINT: Operation =
    Operation::patch("endpoint", "set isolation of an endpoint", "/endpoint/v1/endpoints/{endpointId}/isolation")
        .host(TENANT)
        .typed();
/// Lists the migrations of endpoints to and from other tenants.
pub const LIST_MIGRATIONS: Operation =
    Operation::get("endpoint", "list migrations", "/endpoint/v1/migrations").host(TENANT).paged().typed();
/// Prepares the receiving tenant for these endpoints. The answer has the token that the sending tenant needs.
pub const RECEIVE_ENDPOINTS: Operation =
    Operation::post("endpoint", "receive endpoints", "/endpoint/v1/migrations").host(TENANT).bulk().typed();
/// Reads one migration.
pub const GET_MIGRATION: Operation =
    Operation::get("endpoint", "get migration", "/endpoint/v1/migrations/{migrationJobId}").host(TENANT).typed();
/// Moves these endpoints from the sending tenant to the tenant that created the token.
pub const SEND_ENDPOINTS: Operation =
    Operation::put("endpoint", "send endpoints", "/endpoint/v1/migrations/{migrationJobId}")
        .host(TENANT)
        .bulk()
        .typed();
/// Lists the endpoints of a migration, each with its status.
pub const LIST_ENDPOINTS_OF_A_MIGRATION: Operation =
    Operation::get("endpoint", "list endpoints of a migration", "/endpoint/v1/migrations/{migrationJobId}/endpoints")
        .host(TENANT)
        .paged()
        .typed();
/// Lists policies.
pub const LIST_POLICIES: Operation =
    Operation::get("endpoint", "list policies", "/endpoint/v1/policies").host(TENANT).paged().typed();
/// Creates a policy.
pub const CREATE_POLICY: Operation =
    Operation::post("endpoint", "create policy", "/endpoint/v1/policies").host(TENANT).typed();
/// Reads the descriptions of the settings of policies of a type.
pub const GET_POLICY_SETTINGS_METADATA: Operation =
    Operation::get("endpoint", "get policy settings metadata", "/endpoint/v1/policies/settings").host(TENANT).typed();
/// Reads one policy.
pub const GET_POLICY: Operation =
    Operation::get("endpoint", "get policy", "/endpoint/v1/policies/{policyId}").host(TENANT).typed();
/// Changes what a policy applies to, its rank, and whether it is switched on.
pub const UPDATE_POLICY: Operation =
    Operation::patch("endpoint", "update policy", "/endpoint/v1/policies/{policyId}").host(TENANT).typed();
/// Deletes a policy.
pub const DELETE_POLICY: Operation =
    Operation::delete("endpoint", "delete policy", "/endpoint/v1/policies/{policyId}").host(TENANT).typed();
/// Reads the settings of a policy, by key.
pub const GET_POLICY_SETTINGS: Operation =
    Operation::get("endpoint", "get policy settings", "/endpoint/v1/policies/{policyId}/settings").host(TENANT).typed();
/// Changes settings of a policy, by key.
pub const UPDATE_POLICY_SETTINGS: Operation =
    Operation::patch("endpoint", "update policy settings", "/endpoint/v1/policies/{policyId}/settings")
        .host(TENANT)
        .typed();
/// Resets all settings of a policy to the vendor's defaults.
pub const RESET_POLICY_SETTINGS: Operation =
    Operation::post("endpoint", "reset policy settings", "/endpoint/v1/policies/{policyId}/settings/reset")
        .host(TENANT)
        .typed();
/// Reads one setting of a policy.
pub const GET_POLICY_SETTING: Operation =
    Operation::get("endpoint", "get policy setting", "/endpoint/v1/policies/{policyId}/settings/{settingKey}")
        .host(TENANT)
        .typed();
/// Resets one setting of a policy to the vendor's default.
pub const RESET_POLICY_SETTING: Operation =
    Operation::post("endpoint", "reset policy setting", "/endpoint/v1/policies/{policyId}/settings/{settingKey}/reset")
        .host(TENANT)
        .typed();
/// Copies a policy.
pub const CLONE_POLICY: Operation =
    Operation::post("endpoint", "clone policy", "/endpoint/v1/policies/{policyId}/clone").host(TENANT).typed();
/// Reads the base policy, which applies where no other policy does.
pub const GET_BASE_POLICY: Operation =
    Operation::get("endpoint", "get base policy", "/endpoint/v1/policies/{policyType}/base").host(TENANT).typed();
/// Changes settings of a base policy.
pub const UPDATE_BASE_POLICY: Operation =
    Operation::patch("endpoint", "update base policy", "/endpoint/v1/policies/{policyType}/base").host(TENANT).typed();
/// Reads the settings of a base policy, by key.
pub const GET_BASE_POLICY_SETTINGS: Operation =
    Operation::get("endpoint", "get base policy settings", "/endpoint/v1/policies/{policyType}/base/settings")
        .host(TENANT)
        .typed();
/// Changes settings of a base policy, by key.
pub const UPDATE_BASE_POLICY_SETTINGS: Operation =
    Operation::patch("endpoint", "update base policy settings", "/endpoint/v1/policies/{policyType}/base/settings")
        .host(TENANT)
        .typed();
/// Resets all settings of a base policy to the vendor's defaults.
pub const RESET_BASE_POLICY_SETTINGS: Operation =
    Operation::post("endpoint", "reset base policy settings", "/endpoint/v1/policies/{policyType}/base/settings/reset")
        .host(TENANT)
        .typed();
/// Reads one setting of a base policy.
pub const GET_BASE_POLICY_SETTING: Operation = Operation::get(
    "endpoint",
    "get base policy setting",
    "/endpoint/v1/policies/{policyType}/base/settings/{settingKey}",
)
.host(TENANT)
.typed();
/// Changes one setting of a base policy.
pub const UPDATE_BASE_POLICY_SETTING: Operation = Operation::patch(
    "endpoint",
    "update base policy setting",
    "/endpoint/v1/policies/{policyType}/base/settings/{settingKey}",
)
.host(TENANT)
.typed();
/// Resets one setting of a base policy to the vendor's default.
pub const RESET_BASE_POLICY_SETTING: Operation = Operation::post(
    "endpoint",
    "reset base policy setting",
    "/endpoint/v1/policies/{policyType}/base/settings/{settingKey}/reset",
)
.host(TENANT)
.typed();
/// Copies a base policy to a new policy.
pub const CLONE_BASE_POLICY: Operation =
    Operation::post("endpoint", "clone base policy", "/endpoint/v1/policies/{policyType}/base/clone")
        .host(TENANT)
        .typed();
/// Lists groups of endpoints.
pub const LIST_ENDPOINT_GROUPS: Operation =
    Operation::get("endpoint", "list endpoint groups", "/endpoint/v1/endpoint-groups").host(TENANT).paged().typed();
/// Creates a group of endpoints.
pub const CREATE_ENDPOINT_GROUP: Operation =
    Operation::post("endpoint", "create endpoint group", "/endpoint/v1/endpoint-groups").host(TENANT).typed();
/// Lists the groups of computers, or of servers.
pub const LIST_ENDPOINT_GROUPS_OF_A_TYPE: Operation =
    Operation::get("endpoint", "list endpoint groups of a type", "/endpoint/v1/endpoint-groups/types/{groupType}")
        .host(TENANT)
        .paged()
        .typed();
/// Reads one group.
pub const GET_ENDPOINT_GROUP: Operation =
    Operation::get("endpoint", "get endpoint group", "/endpoint/v1/endpoint-groups/{groupId}").host(TENANT).typed();
/// Changes the name or description of a group.
pub const UPDATE_ENDPOINT_GROUP: Operation =
    Operation::patch("endpoint", "update endpoint group", "/endpoint/v1/endpoint-groups/{groupId}")
        .host(TENANT)
        .typed();
/// Deletes a group; its endpoints remain.
pub const DELETE_ENDPOINT_GROUP: Operation =
    Operation::delete("endpoint", "delete endpoint group", "/endpoint/v1/endpoint-groups/{groupId}")
        .host(TENANT)
        .typed();
/// Lists the endpoints of a group.
pub const LIST_ENDPOINTS_OF_A_GROUP: Operation =
    Operation::get("endpoint", "list endpoints of a group", "/endpoint/v1/endpoint-groups/{groupId}/endpoints")
        .host(TENANT)
        .paged()
        .typed();
/// Adds these endpoints to a group, at most 1000 at once.
pub const ADD_ENDPOINTS_TO_A_GROUP: Operation =
    Operation::post("endpoint", "add endpoints to a group", "/endpoint/v1/endpoint-groups/{groupId}/endpoints")
        .host(TENANT)
        .bulk()
        .typed();
/// Removes these endpoints from a group, at most 50 at once.
pub const REMOVE_ENDPOINTS_FROM_A_GROUP: Operation =
    Operation::delete("endpoint", "remove endpoints from a group", "/endpoint/v1/endpoint-groups/{groupId}/endpoints")
        .host(TENANT)
        .bulk()
        .typed();
/// Removes one endpoint from a group.
pub const REMOVE_ENDPOINT_FROM_A_GROUP: Operation = Operation::delete(
    "endpoint",
    "remove endpoint from a group",
    "/endpoint/v1/endpoint-groups/{groupId}/endpoints/{endpointId}",
)
.host(TENANT)
.typed();
/// Lists the packages to which endpoints are updated automatically.
pub const LIST_RECOMMENDED_PACKAGES: Operation =
    Operation::get("endpoint", "list recommended packages", "/endpoint/v1/software/packages/recommended")
        .host(TENANT)
        .typed();
/// Lists the static packages, which do not change until they expire.
pub const LIST_STATIC_PACKAGES: Operation =
    Operation::get("endpoint", "list static packages", "/endpoint/v1/software/packages/static").host(TENANT).typed();
/// Reads one static package.
pub const GET_STATIC_PACKAGE: Operation =
    Operation::get("endpoint", "get static package", "/endpoint/v1/software/packages/static/{staticPackageId}")
        .host(TENANT)
        .typed();
/// Adds a package that the vendor's support has named. It cannot be undone.
pub const ADD_STATIC_PACKAGE: Operation =
    Operation::post("endpoint", "add static package", "/endpoint/v1/software/packages/static/{staticPackageId}/add")
        .host(TENANT)
        .typed();
/// Lists the comments on packages.
pub const LIST_PACKAGE_COMMENTS: Operation =
    Operation::get("endpoint", "list package comments", "/endpoint/v1/software/comments").host(TENANT).typed();
/// Reads the comment on a package.
pub const GET_PACKAGE_COMMENT: Operation =
    Operation::get("endpoint", "get package comment", "/endpoint/v1/software/comments/{staticPackageId}")
        .host(TENANT)
        .typed();
/// Sets the comment on a package.
pub const SET_PACKAGE_COMMENT: Operation =
    Operation::put("endpoint", "set package comment", "/endpoint/v1/software/comments/{staticPackageId}")
        .host(TENANT)
        .typed();
/// Deletes the comment on a package.
pub const DELETE_PACKAGE_COMMENT: Operation =
    Operation::delete("endpoint", "delete package comment", "/endpoint/v1/software/comments/{staticPackageId}")
        .host(TENANT)
        .typed();
/// Lists firewalls.
pub const LIST_FIREWALLS: Operation =
    Operation::get("firewall", "list firewalls", "/firewall/v1/firewalls").host(TENANT).paged().typed();
/// Changes the name or location of a firewall.
pub const UPDATE_FIREWALL: Operation =
    Operation::patch("firewall", "update firewall", "/firewall/v1/firewalls/{firewallId}").host(TENANT).typed();
/// Deletes a firewall from Sophos Central.
pub const DELETE_FIREWALL: Operation =
    Operation::delete("firewall", "delete firewall", "/firewall/v1/firewalls/{firewallId}").host(TENANT).typed();
/// Carries out an action on a firewall, such as `approveManagement`.
pub const ACT_ON_FIREWALL: Operation =
    Operation::post("firewall", "act on firewall", "/firewall/v1/firewalls/{firewallId}/action").host(TENANT).typed();
/// Checks whether there is newer firmware for these firewalls.
pub const CHECK_FIRMWARE_OF_FIREWALLS: Operation =
    Operation::post("firewall", "check firmware of firewalls", "/firewall/v1/firewalls/actions/firmware-upgrade-check")
        .host(TENANT)
        .bulk()
        .typed();
/// Upgrades the firmware of these firewalls, now or at a set time.
pub const UPGRADE_FIRMWARE_OF_FIREWALLS: Operation =
    Operation::post("firewall", "upgrade firmware of firewalls", "/firewall/v1/firewalls/actions/firmware-upgrade")
        .host(TENANT)
        .bulk()
        .typed();
/// Cancels the upgrades of these firewalls.
pub const CANCEL_FIRMWARE_UPGRADES_OF_FIREWALLS: Operation = Operation::delete(
    "firewall",
    "cancel firmware upgrades of firewalls",
    "/firewall/v1/firewalls/actions/firmware-upgrade",
)
.host(TENANT)
.bulk()
.typed();
/// Lists groups of firewalls.
pub const LIST_FIREWALL_GROUPS: Operation =
    Operation::get("firewall", "list firewall groups", "/firewall/v1/firewall-groups").host(TENANT).paged().typed();
/// Creates a group of firewalls.
pub const CREATE_FIREWALL_GROUP: Operation =
    Operation::post("firewall", "create firewall group", "/firewall/v1/firewall-groups").host(TENANT).typed();
/// Changes the name and the firewalls of a group.
pub const UPDATE_FIREWALL_GROUP: Operation =
    Operation::patch("firewall", "update firewall group", "/firewall/v1/firewall-groups/{groupId}")
        .host(TENANT)
        .typed();
/// Deletes a group; its firewalls remain.
pub const DELETE_FIREWALL_GROUP: Operation =
    Operation::delete("firewall", "delete firewall group", "/firewall/v1/firewall-groups/{groupId}")
        .host(TENANT)
        .typed();
/// Lists for each firewall of a group whether it has the settings of the group.
pub const LIST_SYNC_STATUS_OF_FIREWALLS: Operation = Operation::get(
    "firewall",
    "list sync status of firewalls",
    "/firewall/v1/firewall-groups/{groupId}/firewalls/sync-status",
)
.host(TENANT)
.paged()
.typed();
/// Starts to read the threat feed of a firewall.
pub const READ_THREAT_FEED: Operation = Operation::get(
    "firewall",
    "read threat feed",
    "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed",
)
.host(TENANT)
.typed();
/// Starts to change the settings of the threat feed.
pub const UPDATE_THREAT_FEED_SETTINGS: Operation = Operation::patch(
    "firewall",
    "update threat feed settings",
    "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/settings",
)
.host(TENANT)
.typed();
/// Starts to add these indicators.
pub const ADD_THREAT_INDICATORS: Operation = Operation::post(
    "firewall",
    "add threat indicators",
    "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators",
)
.host(TENANT)
.bulk()
.typed();
/// Starts to delete every indicator of a firewall.
pub const DELETE_ALL_THREAT_INDICATORS: Operation = Operation::delete(
    "firewall",
    "delete all threat indicators",
    "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators",
)
.host(TENANT)
.typed();
/// Starts to delete these indicators.
pub const DELETE_THREAT_INDICATORS: Operation = Operation::post(
    "firewall",
    "delete threat indicators",
    "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators/delete",
)
.host(TENANT)
.bulk()
.typed();
/// Starts to search for these indicators.
pub const SEARCH_THREAT_INDICATORS: Operation = Operation::post(
    "firewall",
    "search threat indicators",
    "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators/search",
)
.host(TENANT)
.read_only()
.typed();
/// Reads the status of a transaction, and its result.
pub const GET_FIREWALL_TRANSACTION: Operation = Operation::get(
    "firewall",
    "get firewall transaction",
    "/firewall/v1/firewall-config/firewalls/{firewallId}/transactions/{transactionId}",
)
.host(TENANT)
.typed();
/// Reads the licences of a tenant.
pub const GET_LICENSES: Operation =
    Operation::get("licenses", "get licenses", "/licenses/v1/licenses").host(GLOBAL_TENANT).typed();
/// Lists the licences of firewalls.
pub const LIST_FIREWALL_LICENSES: Operation =
    Operation::get("licenses", "list firewall licenses", "/licenses/v1/licenses/firewalls")
        .host(GLOBAL_TENANT)
        .paged()
        .typed();
/// Lists the categories of saved queries.
pub const LIST_LIVE_DISCOVER_CATEGORIES: Operation =
    Operation::get("livedisc", "list Live Discover categories", "/live-discover/v1/queries/categories")
        .host(TENANT)
        .typed();
/// Reads one category.
pub const GET_LIVE_DISCOVER_CATEGORY: Operation =
    Operation::get("livedisc", "get Live Discover category", "/live-discover/v1/queries/categories/{categoryId}")
        .host(TENANT)
        .typed();
/// Lists the saved queries.
pub const LIST_LIVE_DISCOVER_QUERIES: Operation =
    Operation::get("livedisc", "list Live Discover queries", "/live-discover/v1/queries").host(TENANT).paged().typed();
/// Reads one saved query.
pub const GET_LIVE_DISCOVER_QUERY: Operation =
    Operation::get("livedisc", "get Live Discover query", "/live-discover/v1/queries/{queryId}").host(TENANT).typed();
/// Lists the runs of queries.
pub const LIST_LIVE_DISCOVER_RUNS: Operation =
    Operation::get("livedisc", "list Live Discover runs", "/live-discover/v1/queries/runs")
        .host(TENANT)
        .paged()
        .typed();
/// Starts a query on these endpoints. Set either a saved query or an ad-hoc query.
pub const RUN_LIVE_DISCOVER_QUERY: Operation =
    Operation::post("livedisc", "run Live Discover query", "/live-discover/v1/queries/runs").host(TENANT).typed();
/// Reads the status of a run.
pub const GET_LIVE_DISCOVER_RUN: Operation =
    Operation::get("livedisc", "get Live Discover run", "/live-discover/v1/queries/runs/{runId}").host(TENANT).typed();
/// Lists the endpoints of a run, each with its result.
pub const LIST_ENDPOINTS_OF_A_LIVE_DISCOVER_RUN: Operation = Operation::get(
    "livedisc",
    "list endpoints of a Live Discover run",
    "/live-discover/v1/queries/runs/{runId}/endpoints",
)
.host(TENANT)
.paged()
.typed();
/// Lists the rows of the answers of endpoints.
pub const LIST_LIVE_DISCOVER_RESULTS: Operation =
    Operation::get("livedisc", "list Live Discover results", "/live-discover/v1/queries/runs/{runId}/results")
        .host(TENANT)
        .paged()
        .typed();
/// Lists the sites that give information on a value, such as an address.
pub const LIST_ENRICHMENT_PIVOTS: Operation =
    Operation::get("livedisc", "list enrichment pivots", "/live-discover/v1/enrichment-pivots").host(TENANT).typed();
/// Adds a site that gives information on a value.
pub const CREATE_ENRICHMENT_PIVOT: Operation =
    Operation::post("livedisc", "create enrichment pivot", "/live-discover/v1/enrichment-pivots").host(TENANT).typed();
/// Changes a site that gives information on a value.
pub const UPDATE_ENRICHMENT_PIVOT: Operation =
    Operation::patch("livedisc", "update enrichment pivot", "/live-discover/v1/enrichment-pivots/{enrichmentPivotId}")
        .host(TENANT)
        .typed();
/// Deletes a site that gives information on a value.
pub const DELETE_ENRICHMENT_PIVOT: Operation =
    Operation::delete("livedisc", "delete enrichment pivot", "/live-discover/v1/enrichment-pivots/{enrichmentPivotId}")
        .host(TENANT)
        .typed();
/// Reads the code with which devices enroll.
pub const GET_MOBILE_AUTO_ENROLLMENT: Operation =
    Operation::get("mobile", "get mobile auto enrollment", "/mobile/v1/static-setup-data/ixm-auto-enrollment")
        .host(TENANT)
        .typed();
/// Lists the known operating systems of mobile devices.
pub const LIST_MOBILE_OPERATING_SYSTEMS: Operation =
    Operation::get("mobile", "list mobile operating systems", "/mobile/v1/operating-systems")
        .host(TENANT)
        .paged()
        .typed();
/// Reads one operating system.
pub const GET_MOBILE_OPERATING_SYSTEM: Operation =
    Operation::get("mobile", "get mobile operating system", "/mobile/v1/operating-systems/{id}").host(TENANT).typed();
/// Lists mobile devices.
pub const LIST_MOBILE_DEVICES: Operation =
    Operation::get("mobile", "list mobile devices", "/mobile/v1/devices").host(TENANT).paged().typed();
/// Creates a device that is then enrolled.
pub const CREATE_MOBILE_DEVICE: Operation =
    Operation::post("mobile", "create mobile device", "/mobile/v1/devices").host(TENANT).typed();
/// Reads one device.
pub const GET_MOBILE_DEVICE: Operation =
    Operation::get("mobile", "get mobile device", "/mobile/v1/devices/{id}").host(TENANT).typed();
/// Changes a device.
pub const UPDATE_MOBILE_DEVICE: Operation =
    Operation::put("mobile", "update mobile device", "/mobile/v1/devices/{id}").host(TENANT).typed();
/// Deletes a device.
pub const DELETE_MOBILE_DEVICE: Operation =
    Operation::delete("mobile", "delete mobile device", "/mobile/v1/devices/{id}").host(TENANT).typed();
/// Lists the properties of a device.
pub const LIST_PROPERTIES_OF_A_MOBILE_DEVICE: Operation =
    Operation::get("mobile", "list properties of a mobile device", "/mobile/v1/devices/{id}/properties")
        .host(TENANT)
        .paged()
        .typed();
/// Adds a property to a device.
pub const CREATE_PROPERTY_OF_A_MOBILE_DEVICE: Operation =
    Operation::post("mobile", "create property of a mobile device", "/mobile/v1/devices/{id}/properties")
        .host(TENANT)
        .typed();
/// Changes a property of a device.
pub const SET_PROPERTY_OF_A_MOBILE_DEVICE: Operation =
    Operation::put("mobile", "set property of a mobile device", "/mobile/v1/devices/{id}/properties/{propertyKey}")
        .host(TENANT)
        .typed();
/// Deletes a property of a device.
pub const DELETE_PROPERTY_OF_A_MOBILE_DEVICE: Operation = Operation::delete(
    "mobile",
    "delete property of a mobile device",
    "/mobile/v1/devices/{id}/properties/{propertyKey}",
)
.host(TENANT)
.typed();
/// Lists the violations of a device's policies.
pub const LIST_VIOLATIONS_OF_A_MOBILE_DEVICE: Operation =
    Operation::get("mobile", "list violations of a mobile device", "/mobile/v1/devices/{id}/compliance-violations")
        .host(TENANT)
        .paged()
        .typed();
/// Lists the findings of scans of a device.
pub const LIST_SCAN_RESULTS_OF_A_MOBILE_DEVICE: Operation =
    Operation::get("mobile", "list scan results of a mobile device", "/mobile/v1/devices/{id}/scan-results")
        .host(TENANT)
        .paged()
        .typed();
/// Lists the policies of a device.
pub const LIST_POLICIES_OF_A_MOBILE_DEVICE: Operation =
    Operation::get("mobile", "list policies of a mobile device", "/mobile/v1/devices/{id}/policies")
        .host(TENANT)
        .paged()
        .typed();
/// Lists the apps on a device.
pub const LIST_APPS_OF_A_MOBILE_DEVICE: Operation =
    Operation::get("mobile", "list apps of a mobile device", "/mobile/v1/devices/{id}/installed-apps")
        .host(TENANT)
        .paged()
        .typed();
/// Reads the last known location of a device.
pub const GET_LOCATION_OF_A_MOBILE_DEVICE: Operation =
    Operation::get("mobile", "get location of a mobile device", "/mobile/v1/devices/{id}/location")
        .host(TENANT)
        .typed();
/// Lists groups of devices.
pub const LIST_MOBILE_DEVICE_GROUPS: Operation =
    Operation::get("mobile", "list mobile device groups", "/mobile/v1/device-groups").host(TENANT).paged().typed();
/// Creates a group of devices.
pub const CREATE_MOBILE_DEVICE_GROUP: Operation =
    Operation::post("mobile", "create mobile device group", "/mobile/v1/device-groups").host(TENANT).typed();
/// Reads one group of devices.
pub const GET_MOBILE_DEVICE_GROUP: Operation =
    Operation::get("mobile", "get mobile device group", "/mobile/v1/device-groups/{id}").host(TENANT).typed();
/// Changes a group of devices.
pub const UPDATE_MOBILE_DEVICE_GROUP: Operation =
    Operation::put("mobile", "update mobile device group", "/mobile/v1/device-groups/{id}").host(TENANT).typed();
/// Deletes a group; its devices remain.
pub const DELETE_MOBILE_DEVICE_GROUP: Operation =
    Operation::delete("mobile", "delete mobile device group", "/mobile/v1/device-groups/{id}").host(TENANT).typed();
/// Lists the actions on devices.
pub const LIST_MOBILE_ACTIONS: Operation =
    Operation::get("mobile", "list mobile actions", "/mobile/v1/actions").host(TENANT).paged().typed();
/// Reads one action.
pub const GET_MOBILE_ACTION: Operation =
    Operation::get("mobile", "get mobile action", "/mobile/v1/actions/{id}").host(TENANT).typed();
/// Deletes an action.
pub const DELETE_MOBILE_ACTION: Operation =
    Operation::delete("mobile", "delete mobile action", "/mobile/v1/actions/{id}").host(TENANT).typed();
/// Makes these devices contact Sophos Central.
pub const SYNC_MOBILE_DEVICES: Operation =
    Operation::post("mobile", "sync mobile devices", "/mobile/v1/actions/sync").host(TENANT).bulk().typed();
/// Makes these devices send their logs.
pub const GET_LOGS_OF_MOBILE_DEVICES: Operation =
    Operation::post("mobile", "get logs of mobile devices", "/mobile/v1/actions/get-logs").host(TENANT).bulk().typed();
/// Scans these devices.
pub const SCAN_MOBILE_DEVICES: Operation =
    Operation::post("mobile", "scan mobile devices", "/mobile/v1/actions/scan").host(TENANT).bulk().typed();
/// Ends the management of these devices.
pub const UNENROLL_MOBILE_DEVICES: Operation =
    Operation::post("mobile", "unenroll mobile devices", "/mobile/v1/actions/unenroll").host(TENANT).bulk().typed();
/// Shows a message on these devices.
pub const SEND_MESSAGE_TO_MOBILE_DEVICES: Operation =
    Operation::post("mobile", "send message to mobile devices", "/mobile/v1/actions/send-message")
        .host(TENANT)
        .bulk()
        .typed();
/// Locates these devices.
pub const LOCATE_MOBILE_DEVICES: Operation =
    Operation::post("mobile", "locate mobile devices", "/mobile/v1/actions/locate").host(TENANT).bulk().typed();
/// Locks these devices with a code.
pub const LOCK_MOBILE_DEVICES: Operation =
    Operation::post("mobile", "lock mobile devices", "/mobile/v1/actions/lock").host(TENANT).bulk().typed();
/// Deletes everything on these devices.
pub const WIPE_MOBILE_DEVICES: Operation =
    Operation::post("mobile", "wipe mobile devices", "/mobile/v1/actions/wipe").host(TENANT).bulk().typed();
/// Lists groups of apps.
pub const LIST_MOBILE_APP_GROUPS: Operation =
    Operation::get("mobile", "list mobile app groups", "/mobile/v1/app-groups").host(TENANT).paged().typed();
/// Creates a group of apps.
pub const CREATE_MOBILE_APP_GROUP: Operation =
    Operation::post("mobile", "create mobile app group", "/mobile/v1/app-groups").host(TENANT).typed();
/// Reads one group of apps.
pub const GET_MOBILE_APP_GROUP: Operation =
    Operation::get("mobile", "get mobile app group", "/mobile/v1/app-groups/{id}").host(TENANT).typed();
/// Changes a group of apps.
pub const UPDATE_MOBILE_APP_GROUP: Operation =
    Operation::patch("mobile", "update mobile app group", "/mobile/v1/app-groups/{id}").host(TENANT).typed();
/// Deletes a group of apps.
pub const DELETE_MOBILE_APP_GROUP: Operation =
    Operation::delete("mobile", "delete mobile app group", "/mobile/v1/app-groups/{id}").host(TENANT).typed();
/// Lists the tenants of the organization.
pub const LIST_ORGANIZATION_TENANTS: Operation =
    Operation::get("organization", "list organization tenants", "/organization/v1/tenants")
        .host(ORGANIZATION)
        .paged()
        .typed();
/// Reads one tenant.
pub const GET_ORGANIZATION_TENANT: Operation =
    Operation::get("organization", "get organization tenant", "/organization/v1/tenants/{tenantId}")
        .host(ORGANIZATION)
        .typed();
/// Lists the tenants of the partner.
pub const LIST_PARTNER_TENANTS: Operation =
    Operation::get("partner", "list partner tenants", "/partner/v1/tenants").host(PARTNER).paged().typed();
/// Creates a tenant.
pub const CREATE_PARTNER_TENANT: Operation =
    Operation::post("partner", "create partner tenant", "/partner/v1/tenants").host(PARTNER).typed();
/// Reads one tenant.
pub const GET_PARTNER_TENANT: Operation =
    Operation::get("partner", "get partner tenant", "/partner/v1/tenants/{tenantId}").host(PARTNER).typed();
/// Lists the roles that the partner's administrators can have.
pub const LIST_PARTNER_ROLES: Operation =
    Operation::get("partner", "list partner roles", "/partner/v1/roles").host(PARTNER).typed();
/// Creates a role.
pub const CREATE_PARTNER_ROLE: Operation =
    Operation::post("partner", "create partner role", "/partner/v1/roles").host(PARTNER).typed();
/// Reads one role.
pub const GET_PARTNER_ROLE: Operation =
    Operation::get("partner", "get partner role", "/partner/v1/roles/{roleId}").host(PARTNER).typed();
/// Changes a role.
pub const UPDATE_PARTNER_ROLE: Operation =
    Operation::patch("partner", "update partner role", "/partner/v1/roles/{roleId}").host(PARTNER).typed();
/// Deletes a role that no one has.
pub const DELETE_PARTNER_ROLE: Operation =
    Operation::delete("partner", "delete partner role", "/partner/v1/roles/{roleId}").host(PARTNER).typed();
/// Lists the permission sets that roles can have.
pub const LIST_PARTNER_PERMISSION_SETS: Operation =
    Operation::get("partner", "list partner permission sets", "/partner/v1/roles/permission-sets")
        .host(PARTNER)
        .typed();
/// Lists the partner's administrators.
pub const LIST_PARTNER_ADMINS: Operation =
    Operation::get("partner", "list partner admins", "/partner/v1/admins").host(PARTNER).paged().typed();
/// Creates an administrator.
pub const CREATE_PARTNER_ADMIN: Operation =
    Operation::post("partner", "create partner admin", "/partner/v1/admins").host(PARTNER).typed();
/// Reads one administrator.
pub const GET_PARTNER_ADMIN: Operation =
    Operation::get("partner", "get partner admin", "/partner/v1/admins/{adminId}").host(PARTNER).typed();
/// Lists the roles of an administrator.
pub const LIST_ROLE_ASSIGNMENTS_OF_A_PARTNER_ADMIN: Operation = Operation::get(
    "partner",
    "list role assignments of a partner admin",
    "/partner/v1/admins/{adminId}/role-assignments",
)
.host(PARTNER)
.typed();
/// Gives an administrator a role, for these tenants.
pub const ASSIGN_ROLE_TO_A_PARTNER_ADMIN: Operation =
    Operation::post("partner", "assign role to a partner admin", "/partner/v1/admins/{adminId}/role-assignments")
        .host(PARTNER)
        .typed();
/// Reads one role of an administrator.
pub const GET_ROLE_ASSIGNMENT_OF_A_PARTNER_ADMIN: Operation = Operation::get(
    "partner",
    "get role assignment of a partner admin",
    "/partner/v1/admins/{adminId}/role-assignments/{assignmentId}",
)
.host(PARTNER)
.typed();
/// Removes a role from an administrator.
pub const REMOVE_ROLE_OF_A_PARTNER_ADMIN: Operation = Operation::delete(
    "partner",
    "remove role of a partner admin",
    "/partner/v1/admins/{adminId}/role-assignments/{assignmentId}",
)
.host(PARTNER)
.typed();
/// Lists the usage of the partner's accounts in a month.
pub const LIST_BILLING_USAGE: Operation =
    Operation::get("partner", "list billing usage", "/partner/v1/billing/usage/{year}/{month}")
        .host(PARTNER)
        .paged()
        .typed();
/// Reads the log of alerts, page by page.
pub const LIST_SIEM_ALERTS: Operation =
    Operation::get("siem", "list SIEM alerts", "/siem/v1/alerts").host(TENANT).paged().typed();
/// Reads the log of events, page by page.
pub const LIST_SIEM_EVENTS: Operation =
    Operation::get("siem", "list SIEM events", "/siem/v1/events").host(TENANT).paged().typed();
/// Reads the MAC addresses that switches allow.
pub const GET_MAC_FILTER_OF_SWITCHES: Operation =
    Operation::get("switch", "get MAC filter of switches", "/switch/v1/settings/mac-filtering").host(TENANT).typed();
/// Sets the MAC addresses that switches allow.
pub const SET_MAC_FILTER_OF_SWITCHES: Operation =
    Operation::put("switch", "set MAC filter of switches", "/switch/v1/settings/mac-filtering").host(TENANT).typed();
/// Lists the changes of settings on switches.
pub const LIST_TASKS_OF_SWITCHES: Operation =
    Operation::get("switch", "list tasks of switches", "/switch/v1/tasks").host(TENANT).paged().typed();
/// Asks a user whether an activity was their own.
pub const CREATE_ATTESTATION: Operation =
    Operation::post("uav", "create attestation", "/user-activity-verification/v1/attestations").host(TENANT).typed();
/// Reads the answer of a user.
pub const GET_ATTESTATION: Operation =
    Operation::get("uav", "get attestation", "/user-activity-verification/v1/attestations/{attestationId}")
        .host(TENANT)
        .typed();
/// Reads the MAC addresses that access points allow.
pub const GET_MAC_FILTER_OF_ACCESS_POINTS: Operation =
    Operation::get("wifi", "get MAC filter of access points", "/wifi/v1/settings/mac-filtering").host(TENANT).typed();
/// Sets the MAC addresses that access points allow.
pub const SET_MAC_FILTER_OF_ACCESS_POINTS: Operation =
    Operation::put("wifi", "set MAC filter of access points", "/wifi/v1/settings/mac-filtering").host(TENANT).typed();
/// Lists the changes of settings on access points.
pub const LIST_TASKS_OF_ACCESS_POINTS: Operation =
    Operation::get("wifi", "list tasks of access points", "/wifi/v1/tasks").host(TENANT).paged().typed();
/// Lists the runs of queries over the Data Lake.
pub const LIST_XDR_RUNS: Operation =
    Operation::get("xdr", "list XDR runs", "/xdr-query/v1/queries/runs").host(TENANT).paged().typed();
/// Starts a query over the Data Lake, which has the last 30 days. Set either a saved query or an ad-hoc query.
pub const RUN_XDR_QUERY: Operation =
    Operation::post("xdr", "run XDR query", "/xdr-query/v1/queries/runs").host(TENANT).typed();
/// Reads the status of a run.
pub const GET_XDR_RUN: Operation =
    Operation::get("xdr", "get XDR run", "/xdr-query/v1/queries/runs/{runId}").host(TENANT).typed();
/// Cancels a run.
pub const CANCEL_XDR_RUN: Operation =
    Operation::post("xdr", "cancel XDR run", "/xdr-query/v1/queries/runs/{runId}/cancel").host(TENANT).typed();
/// Lists the rows of a finished run.
pub const LIST_XDR_RESULTS: Operation =
    Operation::get("xdr", "list XDR results", "/xdr-query/v1/queries/runs/{runId}/results")
        .host(TENANT)
        .paged()
        .typed();
/// Lists the categories of saved queries.
pub const LIST_XDR_CATEGORIES: Operation =
    Operation::get("xdr", "list XDR categories", "/xdr-query/v1/queries/categories").host(TENANT).typed();
/// Reads one category.
pub const GET_XDR_CATEGORY: Operation =
    Operation::get("xdr", "get XDR category", "/xdr-query/v1/queries/categories/{categoryId}").host(TENANT).typed();
/// Lists the saved queries.
pub const LIST_XDR_QUERIES: Operation =
    Operation::get("xdr", "list XDR queries", "/xdr-query/v1/queries").host(TENANT).paged().typed();
/// Reads one saved query.
pub const GET_XDR_QUERY: Operation =
    Operation::get("xdr", "get XDR query", "/xdr-query/v1/queries/{queryId}").host(TENANT).typed();

/// Every operation of the vendor's public collection. Those that are not typed are reached with `call`.
#[rustfmt::skip]
pub const OPERATIONS: &[Operation] = &[
    Operation::post("auth", "authenticate", "/api/v2/oauth2/token").host(IDENTITY).read_only(),
    Operation::post("auth", "refresh token", "/api/v2/oauth2/token").host(IDENTITY).read_only(),
    WHO_AM_I,
    CHECK_ACCOUNT_HEALTH,
    GET_REGIONAL_HEALTH_SCORES,
    GET_HISTORICAL_HEALTH_SCORES,
    SNOOZE_HEALTH_CHECKS,
    LIST_ACCESS_TOKENS,
    CREATE_ACCESS_TOKEN,
    UPDATE_ACCESS_TOKEN,
    REVOKE_ACCESS_TOKEN,
    LIST_CASES,
    CREATE_CASE,
    GET_CASE,
    UPDATE_CASE,
    DELETE_CASE,
    LIST_IMPACTED_ENTITIES_OF_A_CASE,
    LIST_DETECTIONS_OF_A_CASE,
    GET_MITRE_SUMMARY_OF_A_CASE,
    GET_DETECTION_OF_A_CASE,
    LIST_CLOUD_SECURITY_PROFILES,
    CREATE_CLOUD_SECURITY_PROFILE,
    DELETE_CLOUD_SECURITY_PROFILES,
    GET_CLOUD_SECURITY_PROFILE,
    RENAME_CLOUD_SECURITY_PROFILE,
    LIST_DEFAULT_CONTENTS_OF_CLOUD_SECURITY,
    LIST_ADMINS,
    CREATE_ADMIN,
    GET_ADMIN,
    DELETE_ADMIN,
    LIST_ROLE_ASSIGNMENTS_OF_AN_ADMIN,
    ASSIGN_ROLE_TO_AN_ADMIN,
    GET_ROLE_ASSIGNMENT_OF_AN_ADMIN,
    REMOVE_ROLE_OF_AN_ADMIN,
    LIST_ALERTS,
    SEARCH_ALERTS,
    GET_ALERT,
    ACT_ON_ALERT,
    LIST_DIRECTORY_USERS,
    CREATE_DIRECTORY_USER,
    GET_DIRECTORY_USER,
    UPDATE_DIRECTORY_USER,
    DELETE_DIRECTORY_USER,
    LIST_DIRECTORY_USER_GROUPS,
    CREATE_DIRECTORY_USER_GROUP,
    GET_DIRECTORY_USER_GROUP,
    UPDATE_DIRECTORY_USER_GROUP,
    DELETE_DIRECTORY_USER_GROUP,
    LIST_GROUPS_OF_A_DIRECTORY_USER,
    ADD_DIRECTORY_USER_TO_GROUPS,
    REMOVE_DIRECTORY_USER_FROM_GROUPS,
    LIST_USERS_OF_A_DIRECTORY_USER_GROUP,
    ADD_USERS_TO_A_DIRECTORY_USER_GROUP,
    REMOVE_USERS_FROM_A_DIRECTORY_USER_GROUP,
    REMOVE_DIRECTORY_USER_FROM_A_GROUP,
    REMOVE_USER_FROM_A_DIRECTORY_USER_GROUP,
    LIST_ROLES,
    CREATE_ROLE,
    GET_ROLE,
    UPDATE_ROLE,
    DELETE_ROLE,
    LIST_PERMISSION_SETS,
    RUN_DETECTIONS_QUERY,
    GET_DETECTIONS_RUN,
    LIST_DETECTIONS,
    COUNT_DETECTIONS,
    RUN_DETECTION_GROUPS_QUERY,
    GET_DETECTION_GROUPS_RUN,
    LIST_DETECTION_GROUPS,
    LIST_DNS_LOCATIONS,
    CREATE_DNS_LOCATION,
    GET_DNS_LOCATION,
    UPDATE_DNS_LOCATION,
    DELETE_DNS_LOCATION,
    SEARCH_QUARANTINE,
    PREVIEW_QUARANTINED_MESSAGE,
    LIST_URLS_OF_A_QUARANTINED_MESSAGE,
    LIST_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE,
    RELEASE_QUARANTINED_MESSAGES,
    DELETE_QUARANTINED_MESSAGES,
    STRIP_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE,
    REATTACH_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE,
    DOWNLOAD_ATTACHMENTS_OF_A_QUARANTINED_MESSAGE,
    GET_DOWNLOAD_FROM_QUARANTINE,
    SEARCH_POST_DELIVERY_QUARANTINE,
    PREVIEW_MESSAGE_OF_THE_POST_DELIVERY_QUARANTINE,
    LIST_ATTACHMENTS_OF_THE_POST_DELIVERY_QUARANTINE,
    RELEASE_MESSAGES_OF_THE_POST_DELIVERY_QUARANTINE,
    DELETE_MESSAGES_OF_THE_POST_DELIVERY_QUARANTINE,
    DOWNLOAD_ATTACHMENTS_OF_THE_POST_DELIVERY_QUARANTINE,
    GET_DOWNLOAD_FROM_THE_POST_DELIVERY_QUARANTINE,
    CLAW_BACK_MESSAGE,
    GET_MESSAGE_STATUS,
    LIST_MAILBOXES,
    CREATE_MAILBOX,
    CREATE_MAILBOXES,
    DELETE_MAILBOXES,
    GET_MAILBOX,
    RENAME_MAILBOX,
    DELETE_MAILBOX,
    CHANGE_ALIASES_OF_A_MAILBOX,
    CHANGE_DELEGATES_OF_A_MAILBOX,
    CHANGE_DISTRIBUTION_LIST_OWNERS,
    REQUEST_BULK_SENDER_PRIVILEGE,
    LIST_INSTALLERS,
    LIST_ENDPOINTS,
    DELETE_ENDPOINTS,
    GET_ENDPOINT,
    DELETE_ENDPOINT,
    GET_ADAPTIVE_ATTACK_PROTECTION,
    SET_ADAPTIVE_ATTACK_PROTECTION,
    GET_TAMPER_PROTECTION,
    SET_TAMPER_PROTECTION,
    SCAN_ENDPOINT,
    CHECK_ENDPOINT_FOR_UPDATES,
    COLLECT_FORENSIC_LOGS,
    GET_FORENSIC_LOGS,
    DUMP_MEMORY,
    GET_MEMORY_DUMP,
    LIST_ALLOWED_ITEMS,
    ALLOW_ITEM,
    GET_ALLOWED_ITEM,
    UPDATE_ALLOWED_ITEM,
    DELETE_ALLOWED_ITEM,
    LIST_BLOCKED_ADDRESSES,
    BLOCK_ADDRESSES,
    UNBLOCK_ADDRESSES,
    LIST_BLOCKED_ITEMS,
    BLOCK_ITEM,
    GET_BLOCKED_ITEM,
    DELETE_BLOCKED_ITEM,
    LIST_LOCAL_SITES,
    CREATE_LOCAL_SITE,
    GET_LOCAL_SITE,
    UPDATE_LOCAL_SITE,
    DELETE_LOCAL_SITE,
    LIST_WEB_CATEGORIES,
    GET_TLS_DECRYPTION,
    UPDATE_TLS_DECRYPTION,
    LIST_WEBSITES_EXCLUDED_FROM_DECRYPTION,
    UPDATE_WEBSITES_EXCLUDED_FROM_DECRYPTION,
    DELETE_ALL_WEBSITES_EXCLUDED_FROM_DECRYPTION,
    GET_GLOBAL_TAMPER_PROTECTION,
    LIST_SCANNING_EXCLUSIONS,
    CREATE_SCANNING_EXCLUSION,
    GET_SCANNING_EXCLUSION,
    UPDATE_SCANNING_EXCLUSION,
    DELETE_SCANNING_EXCLUSION,
    LIST_DETECTED_EXPLOITS,
    GET_DETECTED_EXPLOIT,
    LIST_EXPLOIT_MITIGATION_CATEGORIES,
    LIST_EXPLOIT_MITIGATION_APPLICATIONS,
    CREATE_EXPLOIT_MITIGATION_APPLICATION,
    GET_EXPLOIT_MITIGATION_APPLICATION,
    UPDATE_EXPLOIT_MITIGATION_APPLICATION,
    DELETE_EXPLOIT_MITIGATION_APPLICATION,
    LIST_INTRUSION_PREVENTION_EXCLUSIONS,
    CREATE_INTRUSION_PREVENTION_EXCLUSION,
    GET_INTRUSION_PREVENTION_EXCLUSION,
    UPDATE_INTRUSION_PREVENTION_EXCLUSION,
    DELETE_INTRUSION_PREVENTION_EXCLUSION,
    LIST_ISOLATION_EXCLUSIONS,
    CREATE_ISOLATION_EXCLUSION,
    GET_ISOLATION_EXCLUSION,
    UPDATE_ISOLATION_EXCLUSION,
    DELETE_ISOLATION_EXCLUSION,
    LIST_PERIPHERALS,
    GET_PERIPHERAL,
    GET_EVENT_JOURNAL,
    UPDATE_EVENT_JOURNAL,
    SET_ISOLATION_OF_ENDPOINTS,
    GET_ISOLATION_OF_AN_ENDPOINT,
    SET_ISOLATION_OF_AN_ENDPOINT,
    LIST_MIGRATIONS,
    RECEIVE_ENDPOINTS,
    GET_MIGRATION,
    SEND_ENDPOINTS,
    LIST_ENDPOINTS_OF_A_MIGRATION,
    LIST_POLICIES,
    CREATE_POLICY,
    GET_POLICY_SETTINGS_METADATA,
    GET_POLICY,
    UPDATE_POLICY,
    DELETE_POLICY,
    GET_POLICY_SETTINGS,
    UPDATE_POLICY_SETTINGS,
    RESET_POLICY_SETTINGS,
    GET_POLICY_SETTING,
    RESET_POLICY_SETTING,
    CLONE_POLICY,
    GET_BASE_POLICY,
    UPDATE_BASE_POLICY,
    GET_BASE_POLICY_SETTINGS,
    UPDATE_BASE_POLICY_SETTINGS,
    RESET_BASE_POLICY_SETTINGS,
    GET_BASE_POLICY_SETTING,
    UPDATE_BASE_POLICY_SETTING,
    RESET_BASE_POLICY_SETTING,
    CLONE_BASE_POLICY,
    LIST_ENDPOINT_GROUPS,
    CREATE_ENDPOINT_GROUP,
    LIST_ENDPOINT_GROUPS_OF_A_TYPE,
    GET_ENDPOINT_GROUP,
    UPDATE_ENDPOINT_GROUP,
    DELETE_ENDPOINT_GROUP,
    LIST_ENDPOINTS_OF_A_GROUP,
    ADD_ENDPOINTS_TO_A_GROUP,
    REMOVE_ENDPOINTS_FROM_A_GROUP,
    REMOVE_ENDPOINT_FROM_A_GROUP,
    LIST_RECOMMENDED_PACKAGES,
    LIST_STATIC_PACKAGES,
    GET_STATIC_PACKAGE,
    ADD_STATIC_PACKAGE,
    LIST_PACKAGE_COMMENTS,
    GET_PACKAGE_COMMENT,
    SET_PACKAGE_COMMENT,
    DELETE_PACKAGE_COMMENT,
    LIST_FIREWALLS,
    UPDATE_FIREWALL,
    DELETE_FIREWALL,
    ACT_ON_FIREWALL,
    CHECK_FIRMWARE_OF_FIREWALLS,
    UPGRADE_FIRMWARE_OF_FIREWALLS,
    CANCEL_FIRMWARE_UPGRADES_OF_FIREWALLS,
    LIST_FIREWALL_GROUPS,
    CREATE_FIREWALL_GROUP,
    UPDATE_FIREWALL_GROUP,
    DELETE_FIREWALL_GROUP,
    LIST_SYNC_STATUS_OF_FIREWALLS,
    READ_THREAT_FEED,
    UPDATE_THREAT_FEED_SETTINGS,
    ADD_THREAT_INDICATORS,
    DELETE_ALL_THREAT_INDICATORS,
    DELETE_THREAT_INDICATORS,
    SEARCH_THREAT_INDICATORS,
    GET_FIREWALL_TRANSACTION,
    GET_LICENSES,
    LIST_FIREWALL_LICENSES,
    LIST_LIVE_DISCOVER_CATEGORIES,
    GET_LIVE_DISCOVER_CATEGORY,
    LIST_LIVE_DISCOVER_QUERIES,
    GET_LIVE_DISCOVER_QUERY,
    LIST_LIVE_DISCOVER_RUNS,
    RUN_LIVE_DISCOVER_QUERY,
    GET_LIVE_DISCOVER_RUN,
    LIST_ENDPOINTS_OF_A_LIVE_DISCOVER_RUN,
    LIST_LIVE_DISCOVER_RESULTS,
    LIST_ENRICHMENT_PIVOTS,
    CREATE_ENRICHMENT_PIVOT,
    UPDATE_ENRICHMENT_PIVOT,
    DELETE_ENRICHMENT_PIVOT,
    GET_MOBILE_AUTO_ENROLLMENT,
    LIST_MOBILE_OPERATING_SYSTEMS,
    GET_MOBILE_OPERATING_SYSTEM,
    LIST_MOBILE_DEVICES,
    CREATE_MOBILE_DEVICE,
    GET_MOBILE_DEVICE,
    UPDATE_MOBILE_DEVICE,
    DELETE_MOBILE_DEVICE,
    LIST_PROPERTIES_OF_A_MOBILE_DEVICE,
    CREATE_PROPERTY_OF_A_MOBILE_DEVICE,
    SET_PROPERTY_OF_A_MOBILE_DEVICE,
    DELETE_PROPERTY_OF_A_MOBILE_DEVICE,
    LIST_VIOLATIONS_OF_A_MOBILE_DEVICE,
    LIST_SCAN_RESULTS_OF_A_MOBILE_DEVICE,
    LIST_POLICIES_OF_A_MOBILE_DEVICE,
    LIST_APPS_OF_A_MOBILE_DEVICE,
    GET_LOCATION_OF_A_MOBILE_DEVICE,
    LIST_MOBILE_DEVICE_GROUPS,
    CREATE_MOBILE_DEVICE_GROUP,
    GET_MOBILE_DEVICE_GROUP,
    UPDATE_MOBILE_DEVICE_GROUP,
    DELETE_MOBILE_DEVICE_GROUP,
    LIST_MOBILE_ACTIONS,
    GET_MOBILE_ACTION,
    DELETE_MOBILE_ACTION,
    SYNC_MOBILE_DEVICES,
    GET_LOGS_OF_MOBILE_DEVICES,
    SCAN_MOBILE_DEVICES,
    UNENROLL_MOBILE_DEVICES,
    SEND_MESSAGE_TO_MOBILE_DEVICES,
    LOCATE_MOBILE_DEVICES,
    LOCK_MOBILE_DEVICES,
    WIPE_MOBILE_DEVICES,
    LIST_MOBILE_APP_GROUPS,
    CREATE_MOBILE_APP_GROUP,
    GET_MOBILE_APP_GROUP,
    UPDATE_MOBILE_APP_GROUP,
    DELETE_MOBILE_APP_GROUP,
    LIST_ORGANIZATION_TENANTS,
    GET_ORGANIZATION_TENANT,
    LIST_PARTNER_TENANTS,
    CREATE_PARTNER_TENANT,
    GET_PARTNER_TENANT,
    LIST_PARTNER_ROLES,
    CREATE_PARTNER_ROLE,
    GET_PARTNER_ROLE,
    UPDATE_PARTNER_ROLE,
    DELETE_PARTNER_ROLE,
    LIST_PARTNER_PERMISSION_SETS,
    LIST_PARTNER_ADMINS,
    CREATE_PARTNER_ADMIN,
    GET_PARTNER_ADMIN,
    LIST_ROLE_ASSIGNMENTS_OF_A_PARTNER_ADMIN,
    ASSIGN_ROLE_TO_A_PARTNER_ADMIN,
    GET_ROLE_ASSIGNMENT_OF_A_PARTNER_ADMIN,
    REMOVE_ROLE_OF_A_PARTNER_ADMIN,
    LIST_BILLING_USAGE,
    LIST_SIEM_ALERTS,
    LIST_SIEM_EVENTS,
    GET_MAC_FILTER_OF_SWITCHES,
    SET_MAC_FILTER_OF_SWITCHES,
    LIST_TASKS_OF_SWITCHES,
    CREATE_ATTESTATION,
    GET_ATTESTATION,
    GET_MAC_FILTER_OF_ACCESS_POINTS,
    SET_MAC_FILTER_OF_ACCESS_POINTS,
    LIST_TASKS_OF_ACCESS_POINTS,
    LIST_XDR_RUNS,
    RUN_XDR_QUERY,
    GET_XDR_RUN,
    CANCEL_XDR_RUN,
    LIST_XDR_RESULTS,
    LIST_XDR_CATEGORIES,
    GET_XDR_CATEGORY,
    LIST_XDR_QUERIES,
    GET_XDR_QUERY,
];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use connect_core::Method;

    use super::*;

    /// The vendor's collection: method, host, path, and whether the answer comes in pages.
    fn documented() -> Vec<String> {
        let lines = include_str!("../../tests/facts/operations.txt").lines();
        lines.filter_map(|line| line.split_once(" ?")).map(|(operation, _)| operation.to_owned()).collect()
    }

    #[test]
    fn the_catalogue_agrees_with_the_documents() {
        let ours: Vec<String> = OPERATIONS
            .iter()
            .map(|operation| {
                let host = match operation.host {
                    TENANT => "TENANT",
                    GLOBAL_TENANT => "GLOBAL_TENANT",
                    GLOBAL => "GLOBAL",
                    PARTNER => "PARTNER",
                    ORGANIZATION => "ORGANIZATION",
                    _ => "IDENTITY",
                };
                let paged = if operation.paged { "page" } else { "one" };
                format!("{} {host} {} {paged}", operation.method, operation.path)
            })
            .collect();
        assert_eq!(ours.len(), 327);
        assert_eq!(ours, documented());
        let names: BTreeSet<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
        assert_eq!(names.len(), OPERATIONS.len(), "names are unique");
    }

    #[test]
    fn no_write_is_repeated() {
        for operation in OPERATIONS {
            assert_eq!(operation.safe_to_repeat, !operation.write, "{}", operation.name);
            assert!(operation.method != Method::Get || !operation.write, "{}", operation.name);
        }
    }

    #[test]
    fn the_front_page_counts_every_family() {
        let rows = include_str!("../../README.md").lines().filter_map(|line| line.strip_prefix("| `"));
        let counted: BTreeMap<&str, usize> = rows
            .filter_map(|row| {
                let (family, rest) = row.split_once("` | ")?;
                Some((family, rest.split_once(" |")?.0.parse().ok()?))
            })
            .collect();
        let mut typed = BTreeMap::new();
        for operation in OPERATIONS.iter().filter(|operation| operation.typed) {
            *typed.entry(operation.family).or_default() += 1;
        }
        assert_eq!(counted, typed);
    }

    #[test]
    fn the_front_page_shows_every_typed_operation() {
        let front_page = include_str!("../../README.md");
        for operation in OPERATIONS.iter().filter(|operation| operation.typed) {
            let shown = format!("`{} {}`", operation.method, operation.path);
            assert!(front_page.contains(&shown), "{shown}");
        }
    }
}
