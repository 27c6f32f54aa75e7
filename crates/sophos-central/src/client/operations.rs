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

/// Reads who the credential is.
pub const WHO_AM_I: Operation = Operation::get("whoami", "who am I", "/whoami/v1").host(GLOBAL).typed();
/// Reads cases, page by page.
pub const LIST_CASES: Operation = Operation::get("cases", "list cases", "/cases/v1/cases").host(TENANT).paged().typed();
/// Reads one case.
pub const GET_CASE: Operation = Operation::get("cases", "get case", "/cases/v1/cases/{caseId}").host(TENANT).typed();
/// Reads the administrators of a tenant, page by page.
pub const LIST_ADMINS: Operation =
    Operation::get("common", "list admins", "/common/v1/admins").host(TENANT).paged().typed();
/// Reads alerts, page by page.
pub const LIST_ALERTS: Operation =
    Operation::get("common", "list alerts", "/common/v1/alerts").host(TENANT).paged().typed();
/// Reads one alert.
pub const GET_ALERT: Operation =
    Operation::get("common", "get alert", "/common/v1/alerts/{alertId}").host(TENANT).typed();
/// Acts on an alert.
pub const ACT_ON_ALERT: Operation =
    Operation::post("common", "act on alert", "/common/v1/alerts/{alertId}/actions").host(TENANT).typed();
/// Reads a tenant's directory users, page by page.
pub const LIST_USERS: Operation =
    Operation::get("common", "list directory users", "/common/v1/directory/users").host(TENANT).paged().typed();
/// Reads the groups that a directory user belongs to, page by page.
pub const LIST_USER_GROUPS: Operation =
    Operation::get("common", "list groups of a directory user", "/common/v1/directory/users/{userId}/groups")
        .host(TENANT)
        .paged()
        .typed();
/// Begins a query of detections.
pub const RUN_DETECTIONS_QUERY: Operation =
    Operation::post("detections", "run detections query", "/detections/v1/queries/detections")
        .host(TENANT)
        .read_only()
        .typed();
/// Reads the state of a query of detections.
pub const GET_DETECTIONS_RUN: Operation =
    Operation::get("detections", "get detections run", "/detections/v1/queries/detections/{runId}")
        .host(TENANT)
        .typed();
/// Reads the results of a query of detections, page by page.
pub const LIST_DETECTIONS: Operation =
    Operation::get("detections", "list detections", "/detections/v1/queries/detections/{runId}/results")
        .host(TENANT)
        .paged()
        .typed();
/// Reads endpoints, page by page.
pub const LIST_ENDPOINTS: Operation =
    Operation::get("endpoint", "list endpoints", "/endpoint/v1/endpoints").host(TENANT).paged().typed();
/// Reads one endpoint.
pub const GET_ENDPOINT: Operation =
    Operation::get("endpoint", "get endpoint", "/endpoint/v1/endpoints/{endpointId}").host(TENANT).typed();
/// Begins a scan of an endpoint.
pub const SCAN_ENDPOINT: Operation =
    Operation::post("endpoint", "scan endpoint", "/endpoint/v1/endpoints/{endpointId}/scans").host(TENANT).typed();
/// Isolates endpoints or ends their isolation.
pub const SET_ISOLATIONS: Operation =
    Operation::post("endpoint", "set isolation of endpoints", "/endpoint/v1/endpoints/isolation").host(TENANT).typed();
/// Reads whether an endpoint is isolated.
pub const GET_ISOLATION: Operation =
    Operation::get("endpoint", "get isolation of an endpoint", "/endpoint/v1/endpoints/{endpointId}/isolation")
        .host(TENANT)
        .typed();
/// Isolates an endpoint or ends its isolation.
pub const SET_ISOLATION: Operation =
    Operation::patch("endpoint", "set isolation of an endpoint", "/endpoint/v1/endpoints/{endpointId}/isolation")
        .host(TENANT)
        .typed();
/// Reads mobile devices, page by page.
pub const LIST_MOBILE_DEVICES: Operation =
    Operation::get("mobile", "list mobile devices", "/mobile/v1/devices").host(TENANT).paged().typed();
/// Reads the apps on a mobile device, page by page.
pub const LIST_INSTALLED_APPS: Operation =
    Operation::get("mobile", "list apps of a mobile device", "/mobile/v1/devices/{id}/installed-apps")
        .host(TENANT)
        .paged()
        .typed();
/// Reads an organization's tenants, page by page.
pub const LIST_ORGANIZATION_TENANTS: Operation =
    Operation::get("organization", "list organization tenants", "/organization/v1/tenants")
        .host(ORGANIZATION)
        .paged()
        .typed();
/// Reads one tenant of an organization.
pub const GET_ORGANIZATION_TENANT: Operation =
    Operation::get("organization", "get organization tenant", "/organization/v1/tenants/{tenantId}")
        .host(ORGANIZATION)
        .typed();
/// Reads a partner's tenants, page by page.
pub const LIST_PARTNER_TENANTS: Operation =
    Operation::get("partner", "list partner tenants", "/partner/v1/tenants").host(PARTNER).paged().typed();
/// Reads one tenant of a partner.
pub const GET_PARTNER_TENANT: Operation =
    Operation::get("partner", "get partner tenant", "/partner/v1/tenants/{tenantId}").host(PARTNER).typed();
/// Reads the log of alerts, page by page.
pub const LIST_SIEM_ALERTS: Operation =
    Operation::get("siem", "list SIEM alerts", "/siem/v1/alerts").host(TENANT).paged().typed();
/// Reads the log of events, page by page.
pub const LIST_SIEM_EVENTS: Operation =
    Operation::get("siem", "list SIEM events", "/siem/v1/events").host(TENANT).paged().typed();

/// Every operation of the vendor's public collection. Those that are not typed are reached with `call`.
#[rustfmt::skip]
pub const OPERATIONS: &[Operation] = &[
    Operation::post("auth", "authenticate", "/api/v2/oauth2/token").host(IDENTITY).read_only(),
    Operation::post("auth", "refresh token", "/api/v2/oauth2/token").host(IDENTITY).read_only(),
    WHO_AM_I,
    Operation::get("health", "account health", "/account-health-check/v1/health-check").host(TENANT),
    Operation::get("health", "score comparisons", "/account-health-check/v1/scores/regional").host(TENANT),
    Operation::get("health", "historical score", "/account-health-check/v1/scores/historical").host(TENANT),
    Operation::post("health", "snooze", "/account-health-check/v1/snooze").host(TENANT),
    Operation::get("accounts", "get tokens", "/accounts/v1/access-tokens").host(GLOBAL_TENANT).paged(),
    Operation::post("accounts", "create token", "/accounts/v1/access-tokens").host(GLOBAL_TENANT),
    Operation::patch("accounts", "update token", "/accounts/v1/access-tokens/{tokenId}").host(GLOBAL_TENANT),
    Operation::delete("accounts", "revoke token", "/accounts/v1/access-tokens/{tokenId}").host(GLOBAL_TENANT),
    LIST_CASES,
    Operation::post("cases", "create case", "/cases/v1/cases").host(TENANT),
    GET_CASE,
    Operation::patch("cases", "update a case", "/cases/v1/cases/{caseId}").host(TENANT),
    Operation::delete("cases", "delete a case by ID", "/cases/v1/cases/{caseId}").host(TENANT),
    Operation::get("cases", "get a impacted entities", "/cases/v1/cases/{caseId}/impacted-entities").host(TENANT).paged(),
    Operation::get("cases", "get case detections", "/cases/v1/cases/{caseId}/detections").host(TENANT).paged(),
    Operation::get("cases", "get summary of MITRE", "/cases/v1/cases/{caseId}/mitre-attack-summary").host(TENANT),
    Operation::get("cases", "get a single detection", "/cases/v1/cases/{caseId}/detections/{detectionId}").host(TENANT),
    Operation::get("cloudsec", "list profiles", "/cloud-security/v1/profiles").host(TENANT).paged(),
    Operation::post("cloudsec", "create profile", "/cloud-security/v1/profiles").host(TENANT),
    Operation::delete("cloudsec", "delete profiles", "/cloud-security/v1/profiles").host(TENANT),
    Operation::get("cloudsec", "get profile", "/cloud-security/v1/profiles/{profileId}").host(TENANT),
    Operation::put("cloudsec", "update profile name", "/cloud-security/v1/profiles/{profileId}").host(TENANT),
    Operation::get("cloudsec", "list content", "/cloud-security/v1/profiles/default-contents").host(TENANT),
    LIST_ADMINS,
    Operation::post("common", "create new admin of common", "/common/v1/admins").host(TENANT),
    Operation::get("common", "get admin by ID of common", "/common/v1/admins/{adminId}").host(TENANT),
    Operation::delete("common", "remove an admin", "/common/v1/admins/{adminId}").host(TENANT),
    Operation::get("common", "GET common/v1/admins/{adminId}/role-assignments", "/common/v1/admins/{adminId}/role-assignments").host(TENANT),
    Operation::post("common", "assign a role of common", "/common/v1/admins/{adminId}/role-assignments").host(TENANT),
    Operation::get("common", "GET common/v1/admins/{adminId}/role-assignments/{assignmentId}", "/common/v1/admins/{adminId}/role-assignments/{assignmentId}").host(TENANT),
    Operation::delete("common", "remove a role of common", "/common/v1/admins/{adminId}/role-assignments/{assignmentId}").host(TENANT),
    LIST_ALERTS,
    Operation::post("common", "query alerts", "/common/v1/alerts/search").host(TENANT).read_only().paged(),
    GET_ALERT,
    ACT_ON_ALERT,
    LIST_USERS,
    Operation::post("common", "add new user", "/common/v1/directory/users").host(TENANT),
    Operation::get("common", "get user", "/common/v1/directory/users/{userId}").host(TENANT),
    Operation::patch("common", "update user", "/common/v1/directory/users/{userId}").host(TENANT),
    Operation::delete("common", "delete user", "/common/v1/directory/users/{userId}").host(TENANT),
    Operation::get("common", "query groups of common", "/common/v1/directory/user-groups").host(TENANT).paged(),
    Operation::post("common", "add new group of common", "/common/v1/directory/user-groups").host(TENANT),
    Operation::get("common", "get group of common", "/common/v1/directory/user-groups/{groupId}").host(TENANT),
    Operation::patch("common", "update group of common", "/common/v1/directory/user-groups/{groupId}").host(TENANT),
    Operation::delete("common", "delete group of common", "/common/v1/directory/user-groups/{groupId}").host(TENANT),
    LIST_USER_GROUPS,
    Operation::post("common", "add to groups", "/common/v1/directory/users/{userId}/groups").host(TENANT),
    Operation::delete("common", "remove from groups", "/common/v1/directory/users/{userId}/groups").host(TENANT),
    Operation::get("common", "users in group", "/common/v1/directory/user-groups/{groupId}/users").host(TENANT).paged(),
    Operation::post("common", "add to group of common", "/common/v1/directory/user-groups/{groupId}/users").host(TENANT),
    Operation::delete("common", "DELETE common/v1/directory/user-groups/{groupId}/users", "/common/v1/directory/user-groups/{groupId}/users").host(TENANT),
    Operation::delete("common", "DELETE common/v1/directory/users/{userId}/groups/{groupId}", "/common/v1/directory/users/{userId}/groups/{groupId}").host(TENANT),
    Operation::delete("common", "DELETE common/v1/directory/user-groups/{groupId}/users/{userId}", "/common/v1/directory/user-groups/{groupId}/users/{userId}").host(TENANT),
    Operation::get("common", "GET common/v1/roles", "/common/v1/roles").host(TENANT),
    Operation::post("common", "create new role of common", "/common/v1/roles").host(TENANT),
    Operation::get("common", "GET common/v1/roles/{roleId}", "/common/v1/roles/{roleId}").host(TENANT),
    Operation::patch("common", "patch role of common", "/common/v1/roles/{roleId}").host(TENANT),
    Operation::delete("common", "delete role by ID of common", "/common/v1/roles/{roleId}").host(TENANT),
    Operation::get("common", "get permission sets of common", "/common/v1/roles/permission-sets").host(TENANT),
    RUN_DETECTIONS_QUERY,
    GET_DETECTIONS_RUN,
    LIST_DETECTIONS,
    Operation::get("detections", "get detection counts", "/detections/v1/queries/detections/counts").host(TENANT),
    Operation::post("detections", "run a groups query", "/detections/v1/queries/detection-groups").host(TENANT).read_only(),
    Operation::get("detections", "get group run", "/detections/v1/queries/detection-groups/{runId}").host(TENANT),
    Operation::get("detections", "get group results", "/detections/v1/queries/detection-groups/{runId}/results").host(TENANT).paged(),
    Operation::get("dns", "list locations", "/dns-protection/v2/locations").host(TENANT).paged(),
    Operation::post("dns", "create location", "/dns-protection/v2/locations").host(TENANT),
    Operation::get("dns", "get location of dns", "/dns-protection/v2/locations/{id}").host(TENANT),
    Operation::patch("dns", "update location", "/dns-protection/v2/locations/{id}").host(TENANT),
    Operation::delete("dns", "delete location", "/dns-protection/v2/locations/{id}").host(TENANT),
    Operation::post("email", "POST email/v1/quarantine/messages/search", "/email/v1/quarantine/messages/search").host(TENANT).read_only().paged(),
    Operation::get("email", "GET email/v1/quarantine/messages/{id}/preview", "/email/v1/quarantine/messages/{id}/preview").host(TENANT),
    Operation::get("email", "get urls", "/email/v1/quarantine/messages/{id}/urls").host(TENANT).paged(),
    Operation::get("email", "GET email/v1/quarantine/messages/{id}/attachments", "/email/v1/quarantine/messages/{id}/attachments").host(TENANT).paged(),
    Operation::post("email", "POST email/v1/quarantine/messages/release", "/email/v1/quarantine/messages/release").host(TENANT),
    Operation::post("email", "POST email/v1/quarantine/messages/delete", "/email/v1/quarantine/messages/delete").host(TENANT),
    Operation::post("email", "strip attachments", "/email/v1/quarantine/messages/{id}/attachments/strip").host(TENANT),
    Operation::post("email", "reattach attachments", "/email/v1/quarantine/messages/{id}/attachments/reattach").host(TENANT),
    Operation::post("email", "POST email/v1/quarantine/messages/{id}/attachments/download", "/email/v1/quarantine/messages/{id}/attachments/download").host(TENANT),
    Operation::get("email", "GET email/v1/quarantine/downloads/{downloadId}/status", "/email/v1/quarantine/downloads/{downloadId}/status").host(TENANT),
    Operation::post("email", "POST email/v1/post-delivery-quarantine/messages/search", "/email/v1/post-delivery-quarantine/messages/search").host(TENANT).read_only().paged(),
    Operation::get("email", "GET email/v1/post-delivery-quarantine/messages/{id}/preview", "/email/v1/post-delivery-quarantine/messages/{id}/preview").host(TENANT),
    Operation::get("email", "GET email/v1/post-delivery-quarantine/messages/{id}/attachments", "/email/v1/post-delivery-quarantine/messages/{id}/attachments").host(TENANT).paged(),
    Operation::post("email", "POST email/v1/post-delivery-quarantine/messages/release", "/email/v1/post-delivery-quarantine/messages/release").host(TENANT),
    Operation::post("email", "POST email/v1/post-delivery-quarantine/messages/delete", "/email/v1/post-delivery-quarantine/messages/delete").host(TENANT),
    Operation::post("email", "POST email/v1/post-delivery-quarantine/messages/{id}/attachments/download", "/email/v1/post-delivery-quarantine/messages/{id}/attachments/download").host(TENANT),
    Operation::get("email", "GET email/v1/post-delivery-quarantine/downloads/{downloadId}/status", "/email/v1/post-delivery-quarantine/downloads/{downloadId}/status").host(TENANT),
    Operation::post("email", "clawback message", "/email/v1/messages/{id}/clawback").host(TENANT),
    Operation::get("email", "message status", "/email/v1/messages/{id}/status").host(TENANT),
    Operation::get("email", "query mailboxes", "/email/v1/mailboxes").host(TENANT).paged(),
    Operation::post("email", "add mailbox", "/email/v1/mailboxes").host(TENANT),
    Operation::post("email", "add mailboxes", "/email/v1/mailboxes/bulk").host(TENANT),
    Operation::post("email", "delete mailboxes", "/email/v1/mailboxes/delete").host(TENANT),
    Operation::get("email", "get mailbox", "/email/v1/mailboxes/{id}").host(TENANT),
    Operation::patch("email", "update name", "/email/v1/mailboxes/{id}").host(TENANT),
    Operation::delete("email", "delete mailbox", "/email/v1/mailboxes/{id}").host(TENANT),
    Operation::post("email", "change aliases", "/email/v1/mailboxes/{id}/aliases").host(TENANT),
    Operation::post("email", "change delegates", "/email/v1/mailboxes/{id}/delegates").host(TENANT),
    Operation::post("email", "change DL owners", "/email/v1/mailboxes/{id}/distribution-list-owners").host(TENANT),
    Operation::post("email", "bulk privilege", "/email/v1/mailboxes/{id}/bulksender-privilege-request").host(TENANT),
    Operation::get("endpoint", "download installers", "/endpoint/v1/downloads").host(TENANT),
    LIST_ENDPOINTS,
    Operation::post("endpoint", "delete endpoints", "/endpoint/v1/endpoints/delete").host(TENANT),
    GET_ENDPOINT,
    Operation::delete("endpoint", "delete endpoint", "/endpoint/v1/endpoints/{endpointId}").host(TENANT),
    Operation::get("endpoint", "get AAP settings", "/endpoint/v1/endpoints/{endpointId}/adaptive-attack-protection").host(TENANT),
    Operation::post("endpoint", "update AAP settings", "/endpoint/v1/endpoints/{endpointId}/adaptive-attack-protection").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/endpoints/{endpointId}/tamper-protection", "/endpoint/v1/endpoints/{endpointId}/tamper-protection").host(TENANT),
    Operation::post("endpoint", "POST endpoint/v1/endpoints/{endpointId}/tamper-protection", "/endpoint/v1/endpoints/{endpointId}/tamper-protection").host(TENANT),
    SCAN_ENDPOINT,
    Operation::post("endpoint", "check for updates", "/endpoint/v1/endpoints/{endpointId}/update-checks").host(TENANT),
    Operation::post("endpoint", "collect forensic log", "/endpoint/v1/endpoints/{endpointId}/forensic-logs").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/endpoints/{endpointId}/forensic-logs/{forensicLogRequestId}", "/endpoint/v1/endpoints/{endpointId}/forensic-logs/{forensicLogRequestId}").host(TENANT),
    Operation::post("endpoint", "generate memory dump", "/endpoint/v1/endpoints/{endpointId}/memory-dumps").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/endpoints/{endpointId}/memory-dumps/{memoryDumpRequestId}", "/endpoint/v1/endpoints/{endpointId}/memory-dumps/{memoryDumpRequestId}").host(TENANT),
    Operation::get("endpoint", "get allowed items", "/endpoint/v1/settings/allowed-items").host(TENANT).paged(),
    Operation::post("endpoint", "allow an item", "/endpoint/v1/settings/allowed-items").host(TENANT),
    Operation::get("endpoint", "get an allowed item", "/endpoint/v1/settings/allowed-items/{allowedItemId}").host(TENANT),
    Operation::patch("endpoint", "update allowed item", "/endpoint/v1/settings/allowed-items/{allowedItemId}").host(TENANT),
    Operation::delete("endpoint", "delete allowed item", "/endpoint/v1/settings/allowed-items/{allowedItemId}").host(TENANT),
    Operation::get("endpoint", "get blocked addresses", "/endpoint/v1/settings/blocked-addresses").host(TENANT).paged(),
    Operation::post("endpoint", "block multiple items", "/endpoint/v1/settings/blocked-addresses/bulk").host(TENANT),
    Operation::post("endpoint", "unblock items", "/endpoint/v1/settings/blocked-addresses/bulk/delete").host(TENANT),
    Operation::get("endpoint", "get blocked items", "/endpoint/v1/settings/blocked-items").host(TENANT).paged(),
    Operation::post("endpoint", "block an item", "/endpoint/v1/settings/blocked-items").host(TENANT),
    Operation::get("endpoint", "get a blocked item", "/endpoint/v1/settings/blocked-items/{blockedItemId}").host(TENANT),
    Operation::delete("endpoint", "delete blocked item", "/endpoint/v1/settings/blocked-items/{blockedItemId}").host(TENANT),
    Operation::get("endpoint", "get local sites", "/endpoint/v1/settings/web-control/local-sites").host(TENANT).paged(),
    Operation::post("endpoint", "add local site", "/endpoint/v1/settings/web-control/local-sites").host(TENANT),
    Operation::get("endpoint", "get a local site", "/endpoint/v1/settings/web-control/local-sites/{localSiteId}").host(TENANT),
    Operation::patch("endpoint", "update a local site", "/endpoint/v1/settings/web-control/local-sites/{localSiteId}").host(TENANT),
    Operation::delete("endpoint", "delete local site", "/endpoint/v1/settings/web-control/local-sites/{localSiteId}").host(TENANT),
    Operation::get("endpoint", "get web categories", "/endpoint/v1/settings/web-control/categories").host(TENANT),
    Operation::get("endpoint", "get TLS settings", "/endpoint/v1/settings/web-control/tls-decryption").host(TENANT),
    Operation::patch("endpoint", "update TLS settings", "/endpoint/v1/settings/web-control/tls-decryption").host(TENANT),
    Operation::get("endpoint", "get excluded sites", "/endpoint/v1/settings/web-control/tls-decryption/excluded-websites").host(TENANT).paged(),
    Operation::patch("endpoint", "update websites", "/endpoint/v1/settings/web-control/tls-decryption/excluded-websites").host(TENANT),
    Operation::delete("endpoint", "delete websites", "/endpoint/v1/settings/web-control/tls-decryption/excluded-websites").host(TENANT),
    Operation::get("endpoint", "globally turned on", "/endpoint/v1/settings/tamper-protection").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/settings/exclusions/scanning", "/endpoint/v1/settings/exclusions/scanning").host(TENANT).paged(),
    Operation::post("endpoint", "add exclusion", "/endpoint/v1/settings/exclusions/scanning").host(TENANT),
    Operation::get("endpoint", "get an exclusion", "/endpoint/v1/settings/exclusions/scanning/{exclusionId}").host(TENANT),
    Operation::patch("endpoint", "PATCH endpoint/v1/settings/exclusions/scanning/{exclusionId}", "/endpoint/v1/settings/exclusions/scanning/{exclusionId}").host(TENANT),
    Operation::delete("endpoint", "DELETE endpoint/v1/settings/exclusions/scanning/{exclusionId}", "/endpoint/v1/settings/exclusions/scanning/{exclusionId}").host(TENANT),
    Operation::get("endpoint", "detected exploits", "/endpoint/v1/settings/exploit-mitigation/detected-exploits").host(TENANT).paged(),
    Operation::get("endpoint", "detected exploit", "/endpoint/v1/settings/exploit-mitigation/detected-exploits/{detectedExploitId}").host(TENANT),
    Operation::get("endpoint", "get categories", "/endpoint/v1/settings/exploit-mitigation/categories").host(TENANT),
    Operation::get("endpoint", "get applications", "/endpoint/v1/settings/exploit-mitigation/applications").host(TENANT).paged(),
    Operation::post("endpoint", "add application", "/endpoint/v1/settings/exploit-mitigation/applications").host(TENANT),
    Operation::get("endpoint", "get application", "/endpoint/v1/settings/exploit-mitigation/applications/{exploitMitigationApplicationId}").host(TENANT),
    Operation::patch("endpoint", "update application", "/endpoint/v1/settings/exploit-mitigation/applications/{exploitMitigationApplicationId}").host(TENANT),
    Operation::delete("endpoint", "delete application", "/endpoint/v1/settings/exploit-mitigation/applications/{exploitMitigationApplicationId}").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/settings/exclusions/intrusion-prevention", "/endpoint/v1/settings/exclusions/intrusion-prevention").host(TENANT).paged(),
    Operation::post("endpoint", "POST endpoint/v1/settings/exclusions/intrusion-prevention", "/endpoint/v1/settings/exclusions/intrusion-prevention").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}", "/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}").host(TENANT),
    Operation::patch("endpoint", "PATCH endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}", "/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}").host(TENANT),
    Operation::delete("endpoint", "DELETE endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}", "/endpoint/v1/settings/exclusions/intrusion-prevention/{exclusionId}").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/settings/exclusions/isolation", "/endpoint/v1/settings/exclusions/isolation").host(TENANT).paged(),
    Operation::post("endpoint", "isolation exclusions", "/endpoint/v1/settings/exclusions/isolation").host(TENANT),
    Operation::get("endpoint", "isolation exclusion", "/endpoint/v1/settings/exclusions/isolation/{exclusionId}").host(TENANT),
    Operation::patch("endpoint", "PATCH endpoint/v1/settings/exclusions/isolation/{exclusionId}", "/endpoint/v1/settings/exclusions/isolation/{exclusionId}").host(TENANT),
    Operation::delete("endpoint", "DELETE endpoint/v1/settings/exclusions/isolation/{exclusionId}", "/endpoint/v1/settings/exclusions/isolation/{exclusionId}").host(TENANT),
    Operation::get("endpoint", "get peripherals", "/endpoint/v1/settings/peripheral-control/peripherals").host(TENANT).paged(),
    Operation::get("endpoint", "get a peripheral", "/endpoint/v1/settings/peripheral-control/peripherals/{peripheralId}").host(TENANT),
    Operation::get("endpoint", "get current settings", "/endpoint/v1/settings/event-journal/{endpointType}").host(TENANT),
    Operation::patch("endpoint", "PATCH endpoint/v1/settings/event-journal/{endpointType}", "/endpoint/v1/settings/event-journal/{endpointType}").host(TENANT),
    SET_ISOLATIONS,
    GET_ISOLATION,
    SET_ISOLATION,
    Operation::get("endpoint", "gets all migrations", "/endpoint/v1/migrations").host(TENANT).paged(),
    Operation::post("endpoint", "POST endpoint/v1/migrations", "/endpoint/v1/migrations").host(TENANT),
    Operation::get("endpoint", "gets a migration job", "/endpoint/v1/migrations/{migrationJobId}").host(TENANT),
    Operation::put("endpoint", "PUT endpoint/v1/migrations/{migrationJobId}", "/endpoint/v1/migrations/{migrationJobId}").host(TENANT),
    Operation::get("endpoint", "migration endpoints", "/endpoint/v1/migrations/{migrationJobId}/endpoints").host(TENANT).paged(),
    Operation::get("endpoint", "get policies", "/endpoint/v1/policies").host(TENANT).paged(),
    Operation::post("endpoint", "create policy", "/endpoint/v1/policies").host(TENANT),
    Operation::get("endpoint", "get metadata", "/endpoint/v1/policies/settings").host(TENANT),
    Operation::get("endpoint", "get policy", "/endpoint/v1/policies/{policyId}").host(TENANT),
    Operation::patch("endpoint", "update policy", "/endpoint/v1/policies/{policyId}").host(TENANT),
    Operation::delete("endpoint", "delete policy", "/endpoint/v1/policies/{policyId}").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/policies/{policyId}/settings", "/endpoint/v1/policies/{policyId}/settings").host(TENANT),
    Operation::patch("endpoint", "PATCH endpoint/v1/policies/{policyId}/settings", "/endpoint/v1/policies/{policyId}/settings").host(TENANT),
    Operation::post("endpoint", "POST endpoint/v1/policies/{policyId}/settings/reset", "/endpoint/v1/policies/{policyId}/settings/reset").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/policies/{policyId}/settings/{settingKey}", "/endpoint/v1/policies/{policyId}/settings/{settingKey}").host(TENANT),
    Operation::post("endpoint", "POST endpoint/v1/policies/{policyId}/settings/{settingKey}/reset", "/endpoint/v1/policies/{policyId}/settings/{settingKey}/reset").host(TENANT),
    Operation::post("endpoint", "clone policy", "/endpoint/v1/policies/{policyId}/clone").host(TENANT),
    Operation::get("endpoint", "get base", "/endpoint/v1/policies/{policyType}/base").host(TENANT),
    Operation::patch("endpoint", "update base policy", "/endpoint/v1/policies/{policyType}/base").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/policies/{policyType}/base/settings", "/endpoint/v1/policies/{policyType}/base/settings").host(TENANT),
    Operation::patch("endpoint", "PATCH endpoint/v1/policies/{policyType}/base/settings", "/endpoint/v1/policies/{policyType}/base/settings").host(TENANT),
    Operation::post("endpoint", "POST endpoint/v1/policies/{policyType}/base/settings/reset", "/endpoint/v1/policies/{policyType}/base/settings/reset").host(TENANT),
    Operation::get("endpoint", "GET endpoint/v1/policies/{policyType}/base/settings/{settingKey}", "/endpoint/v1/policies/{policyType}/base/settings/{settingKey}").host(TENANT),
    Operation::patch("endpoint", "update setting", "/endpoint/v1/policies/{policyType}/base/settings/{settingKey}").host(TENANT),
    Operation::post("endpoint", "POST endpoint/v1/policies/{policyType}/base/settings/{settingKey}/reset", "/endpoint/v1/policies/{policyType}/base/settings/{settingKey}/reset").host(TENANT),
    Operation::post("endpoint", "clone base", "/endpoint/v1/policies/{policyType}/base/clone").host(TENANT),
    Operation::get("endpoint", "query groups of endpoint", "/endpoint/v1/endpoint-groups").host(TENANT).paged(),
    Operation::post("endpoint", "add new group of endpoint", "/endpoint/v1/endpoint-groups").host(TENANT),
    Operation::get("endpoint", "get groups by type", "/endpoint/v1/endpoint-groups/types/{groupType}").host(TENANT).paged(),
    Operation::get("endpoint", "get group of endpoint", "/endpoint/v1/endpoint-groups/{groupId}").host(TENANT),
    Operation::patch("endpoint", "update group of endpoint", "/endpoint/v1/endpoint-groups/{groupId}").host(TENANT),
    Operation::delete("endpoint", "delete group of endpoint", "/endpoint/v1/endpoint-groups/{groupId}").host(TENANT),
    Operation::get("endpoint", "endpoints in group", "/endpoint/v1/endpoint-groups/{groupId}/endpoints").host(TENANT).paged(),
    Operation::post("endpoint", "add to group of endpoint", "/endpoint/v1/endpoint-groups/{groupId}/endpoints").host(TENANT),
    Operation::delete("endpoint", "DELETE endpoint/v1/endpoint-groups/{groupId}/endpoints", "/endpoint/v1/endpoint-groups/{groupId}/endpoints").host(TENANT),
    Operation::delete("endpoint", "DELETE endpoint/v1/endpoint-groups/{groupId}/endpoints/{endpointId}", "/endpoint/v1/endpoint-groups/{groupId}/endpoints/{endpointId}").host(TENANT),
    Operation::get("endpoint", "recommended packages", "/endpoint/v1/software/packages/recommended").host(TENANT),
    Operation::get("endpoint", "get static packages", "/endpoint/v1/software/packages/static").host(TENANT),
    Operation::get("endpoint", "get static package", "/endpoint/v1/software/packages/static/{staticPackageId}").host(TENANT),
    Operation::post("endpoint", "add special package", "/endpoint/v1/software/packages/static/{staticPackageId}/add").host(TENANT),
    Operation::get("endpoint", "get comments", "/endpoint/v1/software/comments").host(TENANT),
    Operation::get("endpoint", "get package comment", "/endpoint/v1/software/comments/{staticPackageId}").host(TENANT),
    Operation::put("endpoint", "update comment", "/endpoint/v1/software/comments/{staticPackageId}").host(TENANT),
    Operation::delete("endpoint", "delete comment", "/endpoint/v1/software/comments/{staticPackageId}").host(TENANT),
    Operation::get("firewall", "list of firewalls", "/firewall/v1/firewalls").host(TENANT).paged(),
    Operation::patch("firewall", "update firewall", "/firewall/v1/firewalls/{firewallId}").host(TENANT),
    Operation::delete("firewall", "delete firewall", "/firewall/v1/firewalls/{firewallId}").host(TENANT),
    Operation::post("firewall", "run action", "/firewall/v1/firewalls/{firewallId}/action").host(TENANT),
    Operation::post("firewall", "check firmware", "/firewall/v1/firewalls/actions/firmware-upgrade-check").host(TENANT),
    Operation::post("firewall", "upgrade firewall", "/firewall/v1/firewalls/actions/firmware-upgrade").host(TENANT),
    Operation::delete("firewall", "cancel upgrade", "/firewall/v1/firewalls/actions/firmware-upgrade").host(TENANT),
    Operation::get("firewall", "retrieve groups", "/firewall/v1/firewall-groups").host(TENANT).paged(),
    Operation::post("firewall", "create group", "/firewall/v1/firewall-groups").host(TENANT),
    Operation::patch("firewall", "update group of firewall", "/firewall/v1/firewall-groups/{groupId}").host(TENANT),
    Operation::delete("firewall", "delete group of firewall", "/firewall/v1/firewall-groups/{groupId}").host(TENANT),
    Operation::get("firewall", "firewalls syncStatus", "/firewall/v1/firewall-groups/{groupId}/firewalls/sync-status").host(TENANT).paged(),
    Operation::get("firewall", "retrieve mdr-threat", "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed").host(TENANT),
    Operation::patch("firewall", "patch mdr-threat", "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/settings").host(TENANT),
    Operation::post("firewall", "create indicators", "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators").host(TENANT),
    Operation::delete("firewall", "delete all IoCs", "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators").host(TENANT),
    Operation::post("firewall", "delete indicators", "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators/delete").host(TENANT),
    Operation::post("firewall", "search indicators", "/firewall/v1/firewall-config/firewalls/{firewallId}/mdr-threat-feed/indicators/search").host(TENANT).read_only(),
    Operation::get("firewall", "retrieve transaction", "/firewall/v1/firewall-config/firewalls/{firewallId}/transactions/{transactionId}").host(TENANT),
    Operation::get("licenses", "get licenses", "/licenses/v1/licenses").host(GLOBAL_TENANT),
    Operation::get("licenses", "get firewalls", "/licenses/v1/licenses/firewalls").host(GLOBAL_TENANT).paged(),
    Operation::get("livedisc", "list categories of livedisc", "/live-discover/v1/queries/categories").host(TENANT),
    Operation::get("livedisc", "get category", "/live-discover/v1/queries/categories/{categoryId}").host(TENANT),
    Operation::get("livedisc", "get queries", "/live-discover/v1/queries").host(TENANT).paged(),
    Operation::get("livedisc", "get query", "/live-discover/v1/queries/{queryId}").host(TENANT),
    Operation::get("livedisc", "list query runs of livedisc", "/live-discover/v1/queries/runs").host(TENANT).paged(),
    Operation::post("livedisc", "run query of livedisc", "/live-discover/v1/queries/runs").host(TENANT).read_only(),
    Operation::get("livedisc", "get query run of livedisc", "/live-discover/v1/queries/runs/{runId}").host(TENANT),
    Operation::get("livedisc", "get endpoints", "/live-discover/v1/queries/runs/{runId}/endpoints").host(TENANT).paged(),
    Operation::get("livedisc", "get results of livedisc", "/live-discover/v1/queries/runs/{runId}/results").host(TENANT).paged(),
    Operation::get("livedisc", "get enrichments", "/live-discover/v1/enrichment-pivots").host(TENANT),
    Operation::post("livedisc", "create enrichment", "/live-discover/v1/enrichment-pivots").host(TENANT),
    Operation::patch("livedisc", "update enrichment", "/live-discover/v1/enrichment-pivots/{enrichmentPivotId}").host(TENANT),
    Operation::delete("livedisc", "delete enrichment", "/live-discover/v1/enrichment-pivots/{enrichmentPivotId}").host(TENANT),
    Operation::get("mobile", "IXM enrollment settings", "/mobile/v1/static-setup-data/ixm-auto-enrollment").host(TENANT),
    Operation::get("mobile", "list mobile OSs", "/mobile/v1/operating-systems").host(TENANT).paged(),
    Operation::get("mobile", "get mobile OS by ID", "/mobile/v1/operating-systems/{id}").host(TENANT),
    LIST_MOBILE_DEVICES,
    Operation::post("mobile", "create mobile device", "/mobile/v1/devices").host(TENANT),
    Operation::get("mobile", "get by ID", "/mobile/v1/devices/{id}").host(TENANT),
    Operation::put("mobile", "update mobile device", "/mobile/v1/devices/{id}").host(TENANT),
    Operation::delete("mobile", "delete mobile device", "/mobile/v1/devices/{id}").host(TENANT),
    Operation::get("mobile", "list device properties", "/mobile/v1/devices/{id}/properties").host(TENANT).paged(),
    Operation::post("mobile", "create device property", "/mobile/v1/devices/{id}/properties").host(TENANT),
    Operation::put("mobile", "update property by key", "/mobile/v1/devices/{id}/properties/{propertyKey}").host(TENANT),
    Operation::delete("mobile", "delete property by key", "/mobile/v1/devices/{id}/properties/{propertyKey}").host(TENANT),
    Operation::get("mobile", "list violations", "/mobile/v1/devices/{id}/compliance-violations").host(TENANT).paged(),
    Operation::get("mobile", "list IXM scan results", "/mobile/v1/devices/{id}/scan-results").host(TENANT).paged(),
    Operation::get("mobile", "list assigned policies", "/mobile/v1/devices/{id}/policies").host(TENANT).paged(),
    LIST_INSTALLED_APPS,
    Operation::get("mobile", "get location of mobile", "/mobile/v1/devices/{id}/location").host(TENANT),
    Operation::get("mobile", "list device groups", "/mobile/v1/device-groups").host(TENANT).paged(),
    Operation::post("mobile", "create device group", "/mobile/v1/device-groups").host(TENANT),
    Operation::get("mobile", "device group by ID", "/mobile/v1/device-groups/{id}").host(TENANT),
    Operation::put("mobile", "update device group", "/mobile/v1/device-groups/{id}").host(TENANT),
    Operation::delete("mobile", "delete device group", "/mobile/v1/device-groups/{id}").host(TENANT),
    Operation::get("mobile", "get list of actions", "/mobile/v1/actions").host(TENANT).paged(),
    Operation::get("mobile", "get action by ID", "/mobile/v1/actions/{id}").host(TENANT),
    Operation::delete("mobile", "delete action", "/mobile/v1/actions/{id}").host(TENANT),
    Operation::post("mobile", "sync action", "/mobile/v1/actions/sync").host(TENANT),
    Operation::post("mobile", "get logs action", "/mobile/v1/actions/get-logs").host(TENANT),
    Operation::post("mobile", "scan action", "/mobile/v1/actions/scan").host(TENANT),
    Operation::post("mobile", "unenroll action", "/mobile/v1/actions/unenroll").host(TENANT),
    Operation::post("mobile", "send message action", "/mobile/v1/actions/send-message").host(TENANT),
    Operation::post("mobile", "locate action", "/mobile/v1/actions/locate").host(TENANT),
    Operation::post("mobile", "lock action", "/mobile/v1/actions/lock").host(TENANT),
    Operation::post("mobile", "wipe action", "/mobile/v1/actions/wipe").host(TENANT),
    Operation::get("mobile", "list app groups", "/mobile/v1/app-groups").host(TENANT).paged(),
    Operation::post("mobile", "create app group", "/mobile/v1/app-groups").host(TENANT),
    Operation::get("mobile", "get app group by ID", "/mobile/v1/app-groups/{id}").host(TENANT),
    Operation::patch("mobile", "update app group", "/mobile/v1/app-groups/{id}").host(TENANT),
    Operation::delete("mobile", "delete app group", "/mobile/v1/app-groups/{id}").host(TENANT),
    LIST_ORGANIZATION_TENANTS,
    GET_ORGANIZATION_TENANT,
    LIST_PARTNER_TENANTS,
    Operation::post("partner", "create new tenant", "/partner/v1/tenants").host(PARTNER),
    GET_PARTNER_TENANT,
    Operation::get("partner", "GET partner/v1/roles", "/partner/v1/roles").host(PARTNER),
    Operation::post("partner", "create new role of partner", "/partner/v1/roles").host(PARTNER),
    Operation::get("partner", "GET partner/v1/roles/{roleId}", "/partner/v1/roles/{roleId}").host(PARTNER),
    Operation::patch("partner", "patch role of partner", "/partner/v1/roles/{roleId}").host(PARTNER),
    Operation::delete("partner", "delete role by ID of partner", "/partner/v1/roles/{roleId}").host(PARTNER),
    Operation::get("partner", "get permission sets of partner", "/partner/v1/roles/permission-sets").host(PARTNER),
    Operation::get("partner", "list all admins", "/partner/v1/admins").host(PARTNER).paged(),
    Operation::post("partner", "create new admin of partner", "/partner/v1/admins").host(PARTNER),
    Operation::get("partner", "get admin by ID of partner", "/partner/v1/admins/{adminId}").host(PARTNER),
    Operation::get("partner", "GET partner/v1/admins/{adminId}/role-assignments", "/partner/v1/admins/{adminId}/role-assignments").host(PARTNER),
    Operation::post("partner", "assign a role of partner", "/partner/v1/admins/{adminId}/role-assignments").host(PARTNER),
    Operation::get("partner", "GET partner/v1/admins/{adminId}/role-assignments/{assignmentId}", "/partner/v1/admins/{adminId}/role-assignments/{assignmentId}").host(PARTNER),
    Operation::delete("partner", "remove a role of partner", "/partner/v1/admins/{adminId}/role-assignments/{assignmentId}").host(PARTNER),
    Operation::get("partner", "get usage report", "/partner/v1/billing/usage/{year}/{month}").host(PARTNER).paged(),
    LIST_SIEM_ALERTS,
    LIST_SIEM_EVENTS,
    Operation::get("switch", "retrieve MAC filter of switch", "/switch/v1/settings/mac-filtering").host(TENANT),
    Operation::put("switch", "update MAC filter of switch", "/switch/v1/settings/mac-filtering").host(TENANT),
    Operation::get("switch", "retrieve tasks of switch", "/switch/v1/tasks").host(TENANT).paged(),
    Operation::post("uav", "add new attestation", "/user-activity-verification/v1/attestations").host(TENANT),
    Operation::get("uav", "get attestation", "/user-activity-verification/v1/attestations/{attestationId}").host(TENANT),
    Operation::get("wifi", "retrieve MAC filter of wifi", "/wifi/v1/settings/mac-filtering").host(TENANT),
    Operation::put("wifi", "update MAC filter of wifi", "/wifi/v1/settings/mac-filtering").host(TENANT),
    Operation::get("wifi", "retrieve tasks of wifi", "/wifi/v1/tasks").host(TENANT).paged(),
    Operation::get("xdr", "list query runs of xdr", "/xdr-query/v1/queries/runs").host(TENANT).paged(),
    Operation::post("xdr", "run query of xdr", "/xdr-query/v1/queries/runs").host(TENANT).read_only(),
    Operation::get("xdr", "get query run of xdr", "/xdr-query/v1/queries/runs/{runId}").host(TENANT),
    Operation::post("xdr", "cancel query run", "/xdr-query/v1/queries/runs/{runId}/cancel").host(TENANT),
    Operation::get("xdr", "get results of xdr", "/xdr-query/v1/queries/runs/{runId}/results").host(TENANT).paged(),
    Operation::get("xdr", "list categories of xdr", "/xdr-query/v1/queries/categories").host(TENANT),
    Operation::get("xdr", "get a category", "/xdr-query/v1/queries/categories/{categoryId}").host(TENANT),
    Operation::get("xdr", "list queries", "/xdr-query/v1/queries").host(TENANT).paged(),
    Operation::get("xdr", "get a query", "/xdr-query/v1/queries/{queryId}").host(TENANT),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

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
    fn the_front_page_shows_every_typed_operation() {
        let front_page = include_str!("../../README.md");
        for operation in OPERATIONS.iter().filter(|operation| operation.typed) {
            let shown = format!("`{} {}`", operation.method, operation.path);
            assert!(front_page.contains(&shown), "{shown}");
        }
    }
}
