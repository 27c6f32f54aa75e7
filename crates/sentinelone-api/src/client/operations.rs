//! What the service offers: every operation of the vendor's contract, as data. Those with a method of their own have a constant.

pub use connect_core::Operation;

/// Lists accounts.
pub const LIST_ACCOUNTS: Operation =
    Operation::get("accounts", "list accounts", "/web/api/v2.1/accounts").paged().typed().permission("Accounts.view");
/// Creates an account.
pub const CREATE_ACCOUNT: Operation =
    Operation::post("accounts", "create account", "/web/api/v2.1/accounts").typed().permission("Accounts.create");
/// Reads one account.
pub const GET_ACCOUNT: Operation = Operation::get("accounts", "get account", "/web/api/v2.1/accounts/{account_id}")
    .typed()
    .permission("Accounts.view");
/// Changes an account.
pub const UPDATE_ACCOUNT: Operation =
    Operation::put("accounts", "update account", "/web/api/v2.1/accounts/{account_id}")
        .typed()
        .permission("Accounts.edit");
/// Expires an account now.
pub const EXPIRE_NOW_OF_ACCOUNTS: Operation =
    Operation::post("accounts", "expire now of accounts", "/web/api/v2.1/accounts/{account_id}/expire-now").typed();
/// Reads the policy of an account.
pub const GET_POLICY_OF_ACCOUNT: Operation =
    Operation::get("accounts", "get policy of account", "/web/api/v2.1/accounts/{account_id}/policy").typed();
/// Sets the policy of an account.
pub const SET_POLICY_OF_ACCOUNT: Operation =
    Operation::put("accounts", "set policy of account", "/web/api/v2.1/accounts/{account_id}/policy").typed();
/// Reactivates an account.
pub const REACTIVATE_OF_ACCOUNTS: Operation =
    Operation::put("accounts", "reactivate of accounts", "/web/api/v2.1/accounts/{account_id}/reactivate").typed();
/// Reverts the policy of an account.
pub const REVERT_POLICY_OF_ACCOUNT: Operation =
    Operation::put("accounts", "revert policy of account", "/web/api/v2.1/accounts/{account_id}/revert-policy").typed();
/// Generates an uninstall password for an account.
pub const GENERATE_UNINSTALL_PASSWORD: Operation = Operation::post(
    "accounts",
    "generate uninstall password",
    "/web/api/v2.1/accounts/{account_id}/uninstall-password/generate",
)
.typed();
/// Reads the uninstall password metadata.
pub const GET_UNINSTALL_PASSWORD_METADATA: Operation = Operation::get(
    "accounts",
    "get uninstall password metadata",
    "/web/api/v2.1/accounts/{account_id}/uninstall-password/metadata",
)
.typed();
/// Revokes the uninstall password of an account.
pub const REVOKE_UNINSTALL_PASSWORD: Operation = Operation::post(
    "accounts",
    "revoke uninstall password",
    "/web/api/v2.1/accounts/{account_id}/uninstall-password/revoke",
)
.typed();
/// Reads the uninstall password.
pub const GET_UNINSTALL_PASSWORD: Operation =
    Operation::get("accounts", "get uninstall password", "/web/api/v2.1/accounts/{account_id}/uninstall-password/view")
        .typed();
/// Lists activities.
pub const LIST_ACTIVITIES: Operation = Operation::get("activities", "list activities", "/web/api/v2.1/activities")
    .paged()
    .typed()
    .permission("Activity Page.view");
/// Lists the types.
pub const LIST_TYPES: Operation = Operation::get("activities", "list types", "/web/api/v2.1/activities/types")
    .typed()
    .permission("Activity Page.view");
/// Lists agents, all of them unless a filter says otherwise.
pub const LIST_AGENTS: Operation =
    Operation::get("agents", "list agents", "/web/api/v2.1/agents").paged().typed().permission("Endpoints.view");
/// Stops a full disk scan.
pub const ABORT_SCAN: Operation = Operation::post("agents", "abort scan", "/web/api/v2.1/agents/actions/abort-scan")
    .bulk()
    .typed()
    .permission("Endpoints.abortScan");
/// Approves a stateless upgrade.
pub const APPROVE_STATELESS_UPGRADE: Operation =
    Operation::post("agents", "approve stateless upgrade", "/web/api/v2.1/agents/actions/approve-stateless-upgrade")
        .bulk()
        .typed();
/// Approves requests of users to uninstall agents.
pub const APPROVE_UNINSTALL: Operation =
    Operation::post("agents", "approve uninstall", "/web/api/v2.1/agents/actions/approve-uninstall")
        .bulk()
        .typed()
        .permission("Endpoints.approveUninstall");
/// Shows a message on the machines.
pub const BROADCAST_TO_AGENTS: Operation =
    Operation::post("agents", "broadcast to agents", "/web/api/v2.1/agents/actions/broadcast")
        .bulk()
        .typed()
        .permission("Endpoints.sendMessage");
/// Asks whether a remote shell can be opened.
pub const CAN_START_REMOTE_SHELL: Operation =
    Operation::post("agents", "can start remote shell", "/web/api/v2.1/agents/actions/can-start-remote-shell")
        .read_only()
        .typed()
        .permission("Endpoints.remoteShell");
/// Lifts the isolation of agents.
pub const CONNECT_AGENTS: Operation =
    Operation::post("agents", "connect agents", "/web/api/v2.1/agents/actions/connect")
        .bulk()
        .typed()
        .permission("Endpoints.reconnectToNetwork");
/// Decommissions agents: the console drops them until they connect again.
pub const DECOMMISSION_AGENTS: Operation =
    Operation::post("agents", "decommission agents", "/web/api/v2.1/agents/actions/decommission")
        .bulk()
        .typed()
        .permission("Endpoints.decommission");
/// Disables agents: the machines are unprotected meanwhile.
pub const DISABLE_AGENT: Operation =
    Operation::post("agents", "disable agent", "/web/api/v2.1/agents/actions/disable-agent")
        .bulk()
        .typed()
        .permission("Endpoints.disableAgent");
/// Isolates agents from the network; they keep their connection to the console.
pub const DISCONNECT_AGENTS: Operation =
    Operation::post("agents", "disconnect agents", "/web/api/v2.1/agents/actions/disconnect")
        .bulk()
        .typed()
        .permission("Endpoints.disconnectFromNetwork");
/// Enables agents.
pub const ENABLE_AGENT: Operation =
    Operation::post("agents", "enable agent", "/web/api/v2.1/agents/actions/enable-agent")
        .bulk()
        .typed()
        .permission("Endpoints.enableAgent");
/// Has agents upload their firewall rules.
pub const FETCH_FIREWALL_RULES: Operation =
    Operation::post("agents", "fetch firewall rules", "/web/api/v2.1/agents/actions/fetch-firewall-rules")
        .bulk()
        .typed()
        .permission("Endpoints.configureFirewallLogging");
/// Has agents report their installed applications.
pub const FETCH_INSTALLED_APPS: Operation =
    Operation::post("agents", "fetch installed apps", "/web/api/v2.1/agents/actions/fetch-installed-apps")
        .bulk()
        .typed()
        .permission("Endpoints.showApplications");
/// Has agents upload their logs.
pub const FETCH_LOGS: Operation = Operation::post("agents", "fetch logs", "/web/api/v2.1/agents/actions/fetch-logs")
    .bulk()
    .typed()
    .permission("Endpoints.FetchLogs");
/// Sets where agents log what the firewall does.
pub const FIREWALL_LOGGING: Operation =
    Operation::post("agents", "firewall logging", "/web/api/v2.1/agents/actions/firewall-logging")
        .bulk()
        .typed()
        .permission("Endpoints.configureFirewallLogging");
/// Starts a full disk scan.
pub const INITIATE_SCAN: Operation =
    Operation::post("agents", "initiate scan", "/web/api/v2.1/agents/actions/initiate-scan")
        .bulk()
        .typed()
        .permission("Endpoints.initiateScan");
/// Allows upgrades on the machine itself.
pub const LOCAL_UPGRADE_AUTHORIZATION: Operation = Operation::post(
    "agents",
    "local upgrade authorization",
    "/web/api/v2.1/agents/actions/local-upgrade-authorization",
)
.bulk()
.typed()
.permission("Local Upgrade/Downgrade Authorization.edit");
/// Adds tags to endpoints, removes or replaces them.
pub const MANAGE_TAGS: Operation = Operation::post("agents", "manage tags", "/web/api/v2.1/agents/actions/manage-tags")
    .bulk()
    .typed()
    .permission("Endpoints.manageEndpointTags");
/// Marks agents as up to date.
pub const MARK_UP_TO_DATE: Operation =
    Operation::post("agents", "mark up to date", "/web/api/v2.1/agents/actions/mark-up-to-date")
        .bulk()
        .typed()
        .permission("Endpoints.markAsUpToDate");
/// Moves agents to another console.
pub const MOVE_AGENTS_TO_CONSOLE: Operation =
    Operation::post("agents", "move agents to console", "/web/api/v2.1/agents/actions/move-to-console")
        .bulk()
        .typed()
        .permission("Endpoints.migrateAgent");
/// Moves agents to another site.
pub const MOVE_AGENTS_TO_SITE: Operation =
    Operation::post("agents", "move agents to site", "/web/api/v2.1/agents/actions/move-to-site")
        .bulk()
        .typed()
        .permission("Endpoints.moveToAnotherSite");
/// Gives agents new universally unique ids.
pub const RANDOMIZE_UUID: Operation =
    Operation::post("agents", "randomize UUID", "/web/api/v2.1/agents/actions/randomize-uuid")
        .bulk()
        .typed()
        .permission("Endpoints.randomizeUuid");
/// Disables network discovery on agents.
pub const RANGER_DISABLE: Operation =
    Operation::post("agents", "ranger disable", "/web/api/v2.1/agents/actions/ranger-disable")
        .bulk()
        .typed()
        .permission("Endpoints.disableRanger");
/// Enables network discovery on agents.
pub const RANGER_ENABLE: Operation =
    Operation::post("agents", "ranger enable", "/web/api/v2.1/agents/actions/ranger-enable")
        .bulk()
        .typed()
        .permission("Endpoints.enableRanger");
/// Rejects requests of users to uninstall agents.
pub const REJECT_UNINSTALL: Operation =
    Operation::post("agents", "reject uninstall", "/web/api/v2.1/agents/actions/reject-uninstall")
        .bulk()
        .typed()
        .permission("Endpoints.rejectUninstall");
/// Resets the local configuration of agents.
pub const RESET_LOCAL_CONFIG: Operation =
    Operation::post("agents", "reset local config", "/web/api/v2.1/agents/actions/reset-local-config")
        .bulk()
        .typed()
        .permission("Endpoints.resetLocalConfiguration");
/// Resets the passphrases of agents.
pub const RESET_PASSPHRASE: Operation =
    Operation::post("agents", "reset passphrase", "/web/api/v2.1/agents/actions/reset-passphrase").bulk().typed();
/// Asks whether passphrases can be reset.
pub const RESET_PASSPHRASE_CAPABILITY: Operation = Operation::post(
    "agents",
    "reset passphrase capability",
    "/web/api/v2.1/agents/actions/reset-passphrase/capability",
)
.read_only()
.typed();
/// Restarts the machines.
pub const RESTART_MACHINE: Operation =
    Operation::post("agents", "restart machine", "/web/api/v2.1/agents/actions/restart-machine")
        .bulk()
        .typed()
        .permission("Endpoints.reboot");
/// Sets the configuration of agents.
pub const SET_CONFIG: Operation = Operation::post("agents", "set config", "/web/api/v2.1/agents/actions/set-config")
    .bulk()
    .typed()
    .permission("Endpoints.configuration");
/// Sets the customer's own id of endpoints.
pub const SET_EXTERNAL_ID: Operation =
    Operation::post("agents", "set external id", "/web/api/v2.1/agents/actions/set-external-id")
        .bulk()
        .typed()
        .permission("Endpoints.setCustomerIdentifier");
/// Shuts the machines down.
pub const SHUTDOWN_AGENTS: Operation =
    Operation::post("agents", "shutdown agents", "/web/api/v2.1/agents/actions/shutdown")
        .bulk()
        .typed()
        .permission("Endpoints.shutDown");
/// Starts remote profiling.
pub const START_PROFILING: Operation =
    Operation::post("agents", "start profiling", "/web/api/v2.1/agents/actions/start-profiling")
        .bulk()
        .typed()
        .permission("Endpoints.remoteProfiling");
/// Opens remote shells.
pub const START_REMOTE_SHELL: Operation =
    Operation::post("agents", "start remote shell", "/web/api/v2.1/agents/actions/start-remote-shell")
        .bulk()
        .typed()
        .permission("Endpoints.remoteShell");
/// Stops remote profiling.
pub const STOP_PROFILING: Operation =
    Operation::post("agents", "stop profiling", "/web/api/v2.1/agents/actions/stop-profiling")
        .bulk()
        .typed()
        .permission("Endpoints.remoteProfiling");
/// Closes a remote shell.
pub const TERMINATE_REMOTE_SHELL: Operation =
    Operation::post("agents", "terminate remote shell", "/web/api/v2.1/agents/actions/terminate-remote-shell")
        .bulk()
        .typed()
        .permission("Endpoints.remoteShell");
/// Uninstalls agents.
pub const UNINSTALL_AGENTS: Operation =
    Operation::post("agents", "uninstall agents", "/web/api/v2.1/agents/actions/uninstall")
        .bulk()
        .typed()
        .permission("Endpoints.uninstall");
/// Has agents update themselves.
pub const UPDATE_SOFTWARE: Operation =
    Operation::post("agents", "update software", "/web/api/v2.1/agents/actions/update-software")
        .bulk()
        .typed()
        .permission("Endpoints.updateSoftware");
/// Reads the applications of agents.
pub const LIST_APPLICATIONS_OF_AGENTS: Operation =
    Operation::get("agents", "list applications of agents", "/web/api/v2.1/agents/applications")
        .typed()
        .permission("Endpoints.view");
/// Counts the agents that a filter matches.
pub const COUNT_AGENTS: Operation =
    Operation::get("agents", "count agents", "/web/api/v2.1/agents/count").typed().permission("Endpoints.view");
/// Disables hyper automation on agents.
pub const DISABLE_HYPER_AUTOMATION: Operation =
    Operation::post("agents", "disable hyper automation", "/web/api/v2.1/agents/disable-hyper-automation-pna")
        .bulk()
        .typed();
/// Enables hyper automation on agents.
pub const ENABLE_HYPER_AUTOMATION: Operation =
    Operation::post("agents", "enable hyper automation", "/web/api/v2.1/agents/enable-hyper-automation-pna")
        .bulk()
        .typed();
/// Lists the passphrases that uninstall agents.
pub const LIST_PASSPHRASES: Operation =
    Operation::get("agents", "list passphrases", "/web/api/v2.1/agents/passphrases")
        .paged()
        .typed()
        .permission("Endpoints.showPassphrase");
/// Reads the processes of agents.
pub const LIST_PROCESSES: Operation =
    Operation::get("agents", "list processes", "/web/api/v2.1/agents/processes").typed().permission("Endpoints.view");
/// Lists endpoint tags.
pub const LIST_ENDPOINT_TAGS: Operation = Operation::get("agents", "list endpoint tags", "/web/api/v2.1/agents/tags")
    .paged()
    .typed()
    .permission("Endpoints.view");
/// Lists the numbers of tags per filter.
pub const LIST_FILTER_COUNTS: Operation =
    Operation::get("agents", "list filter counts", "/web/api/v2.1/agents/tags/filters-count").typed();
/// Has an agent upload files, as an archive with a password.
pub const FETCH_FILES: Operation =
    Operation::post("agents", "fetch files", "/web/api/v2.1/agents/{agent_id}/actions/fetch-files")
        .typed()
        .permission("Endpoints.fileFetch");
/// Reads the local upgrade authorization.
pub const GET_LOCAL_UPGRADE_AUTHORIZATION: Operation = Operation::get(
    "agents",
    "get local upgrade authorization",
    "/web/api/v2.1/agents/{agent_id}/local-upgrade-authorization",
)
.typed();
/// Downloads a file that an agent uploaded, by the id of the activity.
pub const DOWNLOAD_UPLOAD: Operation =
    Operation::get("agents", "download upload", "/web/api/v2.1/agents/{agent_id}/uploads/{activity_id}")
        .typed()
        .permission("Endpoints.view");
/// Lists the inventory of applications: names and vendors.
pub const LIST_INVENTORY: Operation =
    Operation::get("application-management", "list inventory", "/web/api/v2.1/application-management/inventory")
        .paged()
        .typed()
        .permission("Applications Page.view");
/// Lists the of agents.
pub const LIST_OF_AGENTS: Operation = Operation::get(
    "application-management",
    "list of agents",
    "/web/api/v2.1/application-management/inventory/applications",
)
.typed()
.permission("Applications Page.view");
/// Lists the endpoints with an application of the inventory.
pub const LIST_ENDPOINTS_OF_APPLICATIONS: Operation = Operation::get(
    "application-management",
    "list endpoints of applications",
    "/web/api/v2.1/application-management/inventory/endpoints",
)
.paged()
.typed()
.permission("Applications Page.view");
/// Exports the endpoints.
pub const EXPORT_ENDPOINTS_OF_APPLICATIONS: Operation = Operation::get(
    "application-management",
    "export endpoints of applications",
    "/web/api/v2.1/application-management/inventory/endpoints/export/csv",
)
.typed();
/// Exports the inventory.
pub const EXPORT_INVENTORY: Operation = Operation::get(
    "application-management",
    "export inventory",
    "/web/api/v2.1/application-management/inventory/export/csv",
)
.typed();
/// Lists risks.
pub const LIST_RISKS: Operation =
    Operation::get("application-management", "list risks", "/web/api/v2.1/application-management/risks")
        .paged()
        .typed()
        .permission("Applications Page.viewRisks");
/// Lists the applications with risks, aggregated over their versions.
pub const LIST_AGGREGATED_APPLICATIONS: Operation = Operation::get(
    "application-management",
    "list aggregated applications",
    "/web/api/v2.1/application-management/risks/aggregated-applications",
)
.paged()
.typed()
.permission("Applications Page.viewRisks");
/// Exports the aggregated applications.
pub const EXPORT_AGGREGATED_APPLICATIONS: Operation = Operation::get(
    "application-management",
    "export aggregated applications",
    "/web/api/v2.1/application-management/risks/aggregated-applications/export/csv",
)
.typed();
/// Lists the applications with risks.
pub const LIST_APPLICATIONS_OF_RISKS: Operation = Operation::get(
    "application-management",
    "list applications of risks",
    "/web/api/v2.1/application-management/risks/applications",
)
.paged()
.typed()
.permission("Applications Page.viewRisks");
/// Exports the applications.
pub const EXPORT_APPLICATIONS_OF_RISKS: Operation = Operation::get(
    "application-management",
    "export applications of risks",
    "/web/api/v2.1/application-management/risks/applications/export/csv",
)
.typed();
/// Lists the CVEs of applications with risks.
pub const LIST_CVES_OF_RISKS: Operation =
    Operation::get("application-management", "list CVEs of risks", "/web/api/v2.1/application-management/risks/cves")
        .paged()
        .typed()
        .permission("Applications Page.viewRisks");
/// Exports the CVEs.
pub const EXPORT_CVES: Operation = Operation::get(
    "application-management",
    "export CVEs",
    "/web/api/v2.1/application-management/risks/cves/export/csv",
)
.typed();
/// Lists the endpoints with risky applications.
pub const LIST_ENDPOINTS_OF_RISKS: Operation = Operation::get(
    "application-management",
    "list endpoints of risks",
    "/web/api/v2.1/application-management/risks/endpoints",
)
.paged()
.typed()
.permission("Applications Page.viewRisks");
/// Exports the endpoints.
pub const EXPORT_ENDPOINTS_OF_RISKS: Operation = Operation::get(
    "application-management",
    "export endpoints of risks",
    "/web/api/v2.1/application-management/risks/endpoints/export/csv",
)
.typed();
/// Exports risks as a file.
pub const EXPORT_RISKS: Operation =
    Operation::get("application-management", "export risks", "/web/api/v2.1/application-management/risks/export/csv")
        .typed();
/// Starts a scan for vulnerabilities.
pub const SCAN_APPLICATIONS: Operation =
    Operation::post("application-management", "scan applications", "/web/api/v2.1/application-management/scan")
        .typed()
        .permission("Applications Page.scanVulnerabilities");
/// Reads the settings of the scans for risks.
pub const GET_RISK_SETTINGS: Operation =
    Operation::get("application-management", "get risk settings", "/web/api/v2.1/application-management/settings")
        .typed()
        .permission("Applications Page.view");
/// Sets the settings of the scans for risks.
pub const SET_RISK_SETTINGS: Operation =
    Operation::post("application-management", "set risk settings", "/web/api/v2.1/application-management/settings")
        .typed();
/// Lists alerts.
pub const LIST_ALERTS: Operation =
    Operation::get("cloud-detection", "list alerts", "/web/api/v2.1/cloud-detection/alerts")
        .paged()
        .typed()
        .permission("Custom Alerts.view");
/// Sets the analyst's verdict on alerts.
pub const SET_ANALYST_VERDICT_OF_ALERTS: Operation = Operation::post(
    "cloud-detection",
    "set analyst verdict of alerts",
    "/web/api/v2.1/cloud-detection/alerts/analyst-verdict",
)
.bulk()
.typed()
.permission("Custom Alerts.updateAnalystVerdict");
/// Sets the state of the work on alerts.
pub const SET_INCIDENT_STATUS_OF_ALERTS: Operation = Operation::post(
    "cloud-detection",
    "set incident status of alerts",
    "/web/api/v2.1/cloud-detection/alerts/incident",
)
.bulk()
.typed()
.permission("Custom Alerts.updateIncidentStatus");
/// Lists detection rules.
pub const LIST_DETECTION_RULES: Operation =
    Operation::get("cloud-detection", "list detection rules", "/web/api/v2.1/cloud-detection/rules").paged().typed();
/// Creates a detection rule.
pub const CREATE_DETECTION_RULE: Operation =
    Operation::post("cloud-detection", "create detection rule", "/web/api/v2.1/cloud-detection/rules").typed();
/// Deletes detection rules.
pub const DELETE_DETECTION_RULE: Operation =
    Operation::delete("cloud-detection", "delete detection rule", "/web/api/v2.1/cloud-detection/rules").bulk().typed();
/// Disables detection rules.
pub const DISABLE_DETECTION_RULES: Operation =
    Operation::put("cloud-detection", "disable detection rules", "/web/api/v2.1/cloud-detection/rules/disable")
        .bulk()
        .typed();
/// Enables detection rules.
pub const ENABLE_DETECTION_RULES: Operation =
    Operation::put("cloud-detection", "enable detection rules", "/web/api/v2.1/cloud-detection/rules/enable")
        .bulk()
        .typed();
/// Changes a detection rule.
pub const UPDATE_DETECTION_RULE: Operation =
    Operation::put("cloud-detection", "update detection rule", "/web/api/v2.1/cloud-detection/rules/{rule_id}").typed();
/// Lists the rogue cloud devices.
pub const LIST_CLOUD_ROGUES: Operation =
    Operation::get("cloudnative", "list cloud rogues", "/web/api/v2.1/cloudnative/cloud-rogues")
        .paged()
        .typed()
        .permission("cloudRogues.view");
/// Lists config overrides.
pub const LIST_CONFIG_OVERRIDES: Operation =
    Operation::get("config-override", "list config overrides", "/web/api/v2.1/config-override").paged().typed();
/// Creates a config override.
pub const CREATE_CONFIG_OVERRIDE: Operation =
    Operation::post("config-override", "create config override", "/web/api/v2.1/config-override").bulk().typed();
/// Deletes config overrides.
pub const DELETE_CONFIG_OVERRIDES: Operation =
    Operation::delete("config-override", "delete config overrides", "/web/api/v2.1/config-override").bulk().typed();
/// Changes a config override.
pub const UPDATE_CONFIG_OVERRIDE: Operation =
    Operation::put("config-override", "update config override", "/web/api/v2.1/config-override/{override_id}")
        .bulk()
        .typed();
/// Deletes a config override.
pub const DELETE_CONFIG_OVERRIDE: Operation =
    Operation::delete("config-override", "delete config override", "/web/api/v2.1/config-override/{override_id}")
        .typed();
/// Lists device rules.
pub const LIST_DEVICE_RULES: Operation =
    Operation::get("device-control", "list device rules", "/web/api/v2.1/device-control").paged().typed();
/// Creates a device rule.
pub const CREATE_DEVICE_RULE: Operation =
    Operation::post("device-control", "create device rule", "/web/api/v2.1/device-control").typed();
/// Deletes device rules.
pub const DELETE_DEVICE_RULE: Operation =
    Operation::delete("device-control", "delete device rule", "/web/api/v2.1/device-control").bulk().typed();
/// Reads the configuration of device control.
pub const GET_CONFIGURATION_OF_DEVICE_CONTROL: Operation = Operation::get(
    "device-control",
    "get configuration of device control",
    "/web/api/v2.1/device-control/configuration",
)
.typed();
/// Sets the configuration of device control.
pub const SET_CONFIGURATION_OF_DEVICE_CONTROL: Operation = Operation::put(
    "device-control",
    "set configuration of device control",
    "/web/api/v2.1/device-control/configuration",
)
.typed();
/// Copies rules.
pub const COPY_RULES_OF_DEVICE_CONTROL: Operation =
    Operation::post("device-control", "copy rules of device control", "/web/api/v2.1/device-control/copy-rules")
        .bulk()
        .typed();
/// Enables device rules.
pub const ENABLE_DEVICE_RULES: Operation =
    Operation::put("device-control", "enable device rules", "/web/api/v2.1/device-control/enable").bulk().typed();
/// Lists the events of device control.
pub const LIST_EVENTS_OF_DEVICE_CONTROL: Operation =
    Operation::get("device-control", "list events of device control", "/web/api/v2.1/device-control/events")
        .paged()
        .typed()
        .permission("Device Control.view");
/// Exports device rules as a file.
pub const EXPORT_DEVICE_RULES: Operation =
    Operation::get("device-control", "export device rules", "/web/api/v2.1/device-control/export").typed();
/// Moves rules.
pub const MOVE_RULES_OF_DEVICE_CONTROL: Operation =
    Operation::post("device-control", "move rules of device control", "/web/api/v2.1/device-control/move-rules")
        .bulk()
        .typed();
/// Reorders device rules.
pub const REORDER_DEVICE_RULES: Operation =
    Operation::put("device-control", "reorder device rules", "/web/api/v2.1/device-control/reorder").bulk().typed();
/// Changes a device rule.
pub const UPDATE_DEVICE_RULE: Operation =
    Operation::put("device-control", "update device rule", "/web/api/v2.1/device-control/{rule_id}").typed();
/// Cancels a query.
pub const CANCEL_QUERY: Operation =
    Operation::post("dv", "cancel query", "/web/api/v2.1/dv/cancel-query").typed().permission("SDL Data.viewEdr");
/// Lists the events that a query found.
pub const LIST_EVENTS_OF_DEEP_VISIBILITY: Operation =
    Operation::get("dv", "list events of deep visibility", "/web/api/v2.1/dv/events")
        .paged()
        .typed()
        .permission("SDL Data.viewEdr");
/// Starts a power query.
pub const START_POWER_QUERY: Operation =
    Operation::post("dv", "start power query", "/web/api/v2.1/dv/events/pq").typed().permission("SDL Data.viewEdr");
/// Reads the status of a power query, and its results.
pub const GET_POWER_QUERY: Operation =
    Operation::get("dv", "get power query", "/web/api/v2.1/dv/events/pq-ping").typed().permission("SDL Data.viewEdr");
/// Lists the events of one type that a query found.
pub const LIST_EVENTS_OF_TYPE: Operation =
    Operation::get("dv", "list events of type", "/web/api/v2.1/dv/events/{event_type}").paged().typed();
/// Reads the file download.
pub const GET_FILE_DOWNLOAD: Operation =
    Operation::get("dv", "get file download", "/web/api/v2.1/dv/fetch-file").typed();
/// Starts a query.
pub const START_QUERY: Operation =
    Operation::post("dv", "start query", "/web/api/v2.1/dv/init-query").typed().permission("SDL Data.viewEdr");
/// Lists the state of processes.
pub const LIST_PROCESS_STATE: Operation =
    Operation::get("dv", "list process state", "/web/api/v2.1/dv/process-state").paged().typed();
/// Reads how far a query is.
pub const GET_QUERY_STATUS: Operation =
    Operation::get("dv", "get query status", "/web/api/v2.1/dv/query-status").typed().permission("SDL Data.viewEdr");
/// Lists exclusions.
pub const LIST_EXCLUSIONS: Operation = Operation::get("exclusions", "list exclusions", "/web/api/v2.1/exclusions")
    .paged()
    .typed()
    .permission("Exclusions.view");
/// Creates an exclusion.
pub const CREATE_EXCLUSION: Operation = Operation::post("exclusions", "create exclusion", "/web/api/v2.1/exclusions")
    .typed()
    .permission("Exclusions.create");
/// Changes an exclusion.
pub const UPDATE_EXCLUSION: Operation =
    Operation::put("exclusions", "update exclusion", "/web/api/v2.1/exclusions").typed().permission("Exclusions.edit");
/// Deletes exclusions.
pub const DELETE_EXCLUSION: Operation = Operation::delete("exclusions", "delete exclusion", "/web/api/v2.1/exclusions")
    .bulk()
    .typed()
    .permission("Exclusions.delete");
/// Downloads the report.
pub const DOWNLOAD_REPORT_OF_EXCLUSIONS: Operation =
    Operation::get("exclusions", "download report of exclusions", "/web/api/v2.1/exclusions/report/{report_id}")
        .typed();
/// Validates an exclusion.
pub const VALIDATE_EXCLUSION: Operation =
    Operation::post("exclusions", "validate exclusion", "/web/api/v2.1/exclusions/validate").read_only().typed();
/// Exports accounts as a file.
pub const EXPORT_ACCOUNTS: Operation =
    Operation::get("export", "export accounts", "/web/api/v2.1/export/accounts").typed();
/// Exports activities as a file.
pub const EXPORT_ACTIVITIES: Operation =
    Operation::get("export", "export activities", "/web/api/v2.1/export/activities").typed();
/// Exports agents as CSV.
pub const EXPORT_AGENTS: Operation =
    Operation::get("export", "export agents", "/web/api/v2.1/export/agents").typed().permission("Endpoints.view");
/// Exports the main columns of agents as CSV.
pub const EXPORT_LIGHT: Operation =
    Operation::get("export", "export light", "/web/api/v2.1/export/agents-light").typed().permission("Endpoints.view");
/// Exports passphrases as CSV.
pub const EXPORT_PASSPHRASES: Operation =
    Operation::post("export", "export passphrases", "/web/api/v2.1/export/agents-passphrases").read_only().typed();
/// Exports exclusions as a file.
pub const EXPORT_EXCLUSIONS: Operation =
    Operation::get("export", "export exclusions", "/web/api/v2.1/export/exclusions").typed();
/// Exports applications as a file.
pub const EXPORT_APPLICATIONS_OF_APPLICATIONS: Operation =
    Operation::get("export", "export applications of applications", "/web/api/v2.1/export/installed-applications")
        .typed()
        .permission("Applications Page.view");
/// Exports restrictions as a file.
pub const EXPORT_RESTRICTIONS: Operation =
    Operation::get("export", "export restrictions", "/web/api/v2.1/export/restrictions").typed();
/// Exports service users as a file.
pub const EXPORT_SERVICE_USERS: Operation =
    Operation::get("export", "export service users", "/web/api/v2.1/export/service-users").typed();
/// Exports sites as a file.
pub const EXPORT_SITES: Operation = Operation::get("export", "export sites", "/web/api/v2.1/export/sites").typed();
/// Exports the events.
pub const EXPORT_EVENTS: Operation =
    Operation::get("export", "export events", "/web/api/v2.1/export/threats/{threat_id}/explore/events").typed();
/// Exports the timeline.
pub const EXPORT_TIMELINE: Operation =
    Operation::get("export", "export timeline", "/web/api/v2.1/export/threats/{threat_id}/timeline").typed();
/// Exports users as a file.
pub const EXPORT_USERS: Operation = Operation::get("export", "export users", "/web/api/v2.1/export/users").typed();
/// Lists saved filters.
pub const LIST_SAVED_FILTERS: Operation =
    Operation::get("filters", "list saved filters", "/web/api/v2.1/filters").paged().typed();
/// Creates a saved filter.
pub const CREATE_SAVED_FILTER: Operation =
    Operation::post("filters", "create saved filter", "/web/api/v2.1/filters").typed();
/// Lists the saved Deep Visibility filters.
pub const LIST_DEEP_VISIBILITY_FILTERS: Operation =
    Operation::get("filters", "list deep visibility filters", "/web/api/v2.1/filters/dv").paged().typed();
/// Saves a Deep Visibility filter.
pub const CREATE_DEEP_VISIBILITY_FILTER: Operation =
    Operation::post("filters", "create deep visibility filter", "/web/api/v2.1/filters/dv").bulk().typed();
/// Changes a saved Deep Visibility filter.
pub const UPDATE_DEEP_VISIBILITY_FILTER: Operation =
    Operation::put("filters", "update deep visibility filter", "/web/api/v2.1/filters/dv/{filter_id}").bulk().typed();
/// Deletes a saved Deep Visibility filter.
pub const DELETE_DEEP_VISIBILITY_FILTER: Operation =
    Operation::delete("filters", "delete deep visibility filter", "/web/api/v2.1/filters/dv/{filter_id}").typed();
/// Changes a saved filter.
pub const UPDATE_SAVED_FILTER: Operation =
    Operation::put("filters", "update saved filter", "/web/api/v2.1/filters/{filter_id}").typed();
/// Deletes a saved filter.
pub const DELETE_SAVED_FILTER: Operation =
    Operation::delete("filters", "delete saved filter", "/web/api/v2.1/filters/{filter_id}").typed();
/// Lists firewall rules.
pub const LIST_FIREWALL_RULES: Operation =
    Operation::get("firewall-control", "list firewall rules", "/web/api/v2.1/firewall-control").paged().typed();
/// Creates a firewall rule.
pub const CREATE_FIREWALL_RULE: Operation =
    Operation::post("firewall-control", "create firewall rule", "/web/api/v2.1/firewall-control").typed();
/// Deletes firewall rules.
pub const DELETE_FIREWALL_RULE: Operation =
    Operation::delete("firewall-control", "delete firewall rule", "/web/api/v2.1/firewall-control").bulk().typed();
/// Adds tags to firewall rules.
pub const ADD_TAGS_OF_FIREWALL_CONTROL: Operation =
    Operation::post("firewall-control", "add tags of firewall control", "/web/api/v2.1/firewall-control/add-tags")
        .bulk()
        .typed();
/// Reads the configuration of firewall control.
pub const GET_CONFIGURATION_OF_FIREWALL_CONTROL: Operation = Operation::get(
    "firewall-control",
    "get configuration of firewall control",
    "/web/api/v2.1/firewall-control/configuration",
)
.typed();
/// Sets the configuration of firewall control.
pub const SET_CONFIGURATION_OF_FIREWALL_CONTROL: Operation = Operation::put(
    "firewall-control",
    "set configuration of firewall control",
    "/web/api/v2.1/firewall-control/configuration",
)
.typed();
/// Copies rules.
pub const COPY_RULES_OF_FIREWALL_CONTROL: Operation =
    Operation::post("firewall-control", "copy rules of firewall control", "/web/api/v2.1/firewall-control/copy-rules")
        .bulk()
        .typed();
/// Enables firewall rules.
pub const ENABLE_FIREWALL_RULES: Operation =
    Operation::put("firewall-control", "enable firewall rules", "/web/api/v2.1/firewall-control/enable").bulk().typed();
/// Exports firewall rules as a file.
pub const EXPORT_FIREWALL_RULES: Operation =
    Operation::get("firewall-control", "export firewall rules", "/web/api/v2.1/firewall-control/export").typed();
/// Moves rules.
pub const MOVE_RULES_OF_FIREWALL_CONTROL: Operation =
    Operation::post("firewall-control", "move rules of firewall control", "/web/api/v2.1/firewall-control/move-rules")
        .bulk()
        .typed();
/// Lists the protocols that firewall rules can name.
pub const LIST_PROTOCOLS_OF_FIREWALL_CONTROL: Operation = Operation::get(
    "firewall-control",
    "list protocols of firewall control",
    "/web/api/v2.1/firewall-control/protocols",
)
.paged()
.typed();
/// Removes tags from firewall rules.
pub const REMOVE_TAGS_OF_FIREWALL_CONTROL: Operation = Operation::post(
    "firewall-control",
    "remove tags of firewall control",
    "/web/api/v2.1/firewall-control/remove-tags",
)
.bulk()
.typed();
/// Reorders firewall rules.
pub const REORDER_FIREWALL_RULES: Operation =
    Operation::put("firewall-control", "reorder firewall rules", "/web/api/v2.1/firewall-control/reorder")
        .bulk()
        .typed();
/// Sets the locations in which firewall rules apply.
pub const SET_LOCATION_OF_FIREWALL_CONTROL: Operation = Operation::post(
    "firewall-control",
    "set location of firewall control",
    "/web/api/v2.1/firewall-control/set-location",
)
.bulk()
.typed();
/// Lists the firewall rules of a tag.
pub const LIST_OF_TAG: Operation =
    Operation::get("firewall-control", "list of tag", "/web/api/v2.1/firewall-control/tag-rules/{tag_id}")
        .paged()
        .typed();
/// Lists firewall rules.
pub const LIST_FIREWALL_CATEGORY_RULES: Operation = Operation::get(
    "firewall-control",
    "list firewall category rules",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}",
)
.paged()
.typed();
/// Creates a firewall rule.
pub const CREATE_FIREWALL_CATEGORY_RULE: Operation = Operation::post(
    "firewall-control",
    "create firewall category rule",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}",
)
.typed();
/// Changes a firewall rule.
pub const UPDATE_FIREWALL_CATEGORY_RULE: Operation = Operation::put(
    "firewall-control",
    "update firewall category rule",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}",
)
.typed();
/// Deletes firewall rules.
pub const DELETE_FIREWALL_CATEGORY_RULE: Operation = Operation::delete(
    "firewall-control",
    "delete firewall category rule",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}",
)
.bulk()
.typed();
/// Adds tags to firewall rules.
pub const ADD_TAGS_OF_FIREWALL_CATEGORY: Operation = Operation::post(
    "firewall-control",
    "add tags of firewall category",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/add-tags",
)
.bulk()
.typed();
/// Reads the configuration of network quarantine control.
pub const GET_CONFIGURATION_OF_FIREWALL_CATEGORY: Operation = Operation::get(
    "firewall-control",
    "get configuration of firewall category",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/configuration",
)
.typed();
/// Sets the configuration of network quarantine control.
pub const SET_CONFIGURATION_OF_FIREWALL_CATEGORY: Operation = Operation::put(
    "firewall-control",
    "set configuration of firewall category",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/configuration",
)
.typed();
/// Copies rules.
pub const COPY_RULES_OF_FIREWALL_CATEGORY: Operation = Operation::post(
    "firewall-control",
    "copy rules of firewall category",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/copy-rules",
)
.bulk()
.typed();
/// Enables firewall rules.
pub const ENABLE_FIREWALL_CATEGORY_RULES: Operation = Operation::put(
    "firewall-control",
    "enable firewall category rules",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/enable",
)
.bulk()
.typed();
/// Exports firewall rules as a file.
pub const EXPORT_FIREWALL_CATEGORY_RULES: Operation = Operation::get(
    "firewall-control",
    "export firewall category rules",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/export",
)
.typed();
/// Moves rules.
pub const MOVE_RULES_OF_FIREWALL_CATEGORY: Operation = Operation::post(
    "firewall-control",
    "move rules of firewall category",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/move-rules",
)
.bulk()
.typed();
/// Lists the protocols that firewall rules can name.
pub const LIST_PROTOCOLS_OF_FIREWALL_CATEGORY: Operation = Operation::get(
    "firewall-control",
    "list protocols of firewall category",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/protocols",
)
.paged()
.typed();
/// Removes tags from firewall rules.
pub const REMOVE_TAGS_OF_FIREWALL_CATEGORY: Operation = Operation::post(
    "firewall-control",
    "remove tags of firewall category",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/remove-tags",
)
.bulk()
.typed();
/// Reorders firewall rules.
pub const REORDER_FIREWALL_CATEGORY_RULES: Operation = Operation::put(
    "firewall-control",
    "reorder firewall category rules",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/reorder",
)
.bulk()
.typed();
/// Sets the locations in which firewall rules apply.
pub const SET_LOCATION_OF_FIREWALL_CATEGORY: Operation = Operation::post(
    "firewall-control",
    "set location of firewall category",
    "/web/api/v2.1/firewall-control/{firewall_rule_category}/set-location",
)
.bulk()
.typed();
/// Lists groups.
pub const LIST_GROUPS: Operation =
    Operation::get("groups", "list groups", "/web/api/v2.1/groups").paged().typed().permission("Groups.view");
/// Creates a group.
pub const CREATE_GROUP: Operation =
    Operation::post("groups", "create group", "/web/api/v2.1/groups").typed().permission("Groups.create");
/// Sets the ranks of groups.
pub const SET_RANKS: Operation = Operation::put("groups", "set ranks", "/web/api/v2.1/groups/ranks").typed();
/// Reads one group.
pub const GET_GROUP: Operation =
    Operation::get("groups", "get group", "/web/api/v2.1/groups/{group_id}").typed().permission("Groups.view");
/// Changes a group.
pub const UPDATE_GROUP: Operation =
    Operation::put("groups", "update group", "/web/api/v2.1/groups/{group_id}").typed().permission("Groups.edit");
/// Deletes a group.
pub const DELETE_GROUP: Operation =
    Operation::delete("groups", "delete group", "/web/api/v2.1/groups/{group_id}").typed().permission("Groups.delete");
/// Moves agents to a group of their site.
pub const MOVE_AGENTS_TO_GROUP: Operation =
    Operation::put("groups", "move agents to group", "/web/api/v2.1/groups/{group_id}/move-agents")
        .bulk()
        .typed()
        .permission("Groups.moveToGroup");
/// Reads the policy of a group.
pub const GET_POLICY_OF_GROUP: Operation =
    Operation::get("groups", "get policy of group", "/web/api/v2.1/groups/{group_id}/policy").typed();
/// Sets the policy of a group.
pub const SET_POLICY_OF_GROUP: Operation =
    Operation::put("groups", "set policy of group", "/web/api/v2.1/groups/{group_id}/policy").typed();
/// Regenerates the key.
pub const REGENERATE_KEY_OF_GROUPS: Operation =
    Operation::put("groups", "regenerate key of groups", "/web/api/v2.1/groups/{group_id}/regenerate-key").typed();
/// Reverts the policy of a group.
pub const REVERT_POLICY_OF_GROUP: Operation =
    Operation::put("groups", "revert policy of group", "/web/api/v2.1/groups/{group_id}/revert-policy").typed();
/// Reads the token.
pub const GET_TOKEN_OF_GROUPS: Operation =
    Operation::get("groups", "get token of groups", "/web/api/v2.1/groups/{group_id}/token").typed();
/// Reads the verdict.
pub const GET_VERDICT: Operation =
    Operation::get("hashes", "get verdict", "/web/api/v2.1/hashes/{hash}/verdict").typed().permission("Blacklist.view");
/// Lists applications.
pub const LIST_APPLICATIONS_OF_APPLICATIONS: Operation = Operation::get(
    "installed-applications",
    "list applications of applications",
    "/web/api/v2.1/installed-applications",
)
.paged()
.typed()
.permission("Applications Page.view");
/// Lists the CVEs of installed applications.
pub const LIST_CVES_OF_APPLICATIONS: Operation =
    Operation::get("installed-applications", "list CVEs of applications", "/web/api/v2.1/installed-applications/cves")
        .paged()
        .typed()
        .permission("Applications Page.view");
/// Reads the last activity as a syslog message.
pub const GET_LAST_AS_SYSLOG: Operation =
    Operation::get("last-activity-as-syslog", "get last as syslog", "/web/api/v2.1/last-activity-as-syslog")
        .paged()
        .typed();
/// Lists locations.
pub const LIST_LOCATIONS: Operation =
    Operation::get("locations", "list locations", "/web/api/v2.1/locations").paged().typed();
/// Creates a location.
pub const CREATE_LOCATION: Operation =
    Operation::post("locations", "create location", "/web/api/v2.1/locations").typed();
/// Deletes locations.
pub const DELETE_LOCATION: Operation =
    Operation::delete("locations", "delete location", "/web/api/v2.1/locations").bulk().typed();
/// Changes a location.
pub const UPDATE_LOCATION: Operation =
    Operation::put("locations", "update location", "/web/api/v2.1/locations/{location_id}").typed();
/// Lists the gateways.
pub const LIST_GATEWAYS: Operation = Operation::get("ranger", "list gateways", "/web/api/v2.1/ranger/gateways")
    .paged()
    .typed()
    .permission("Ranger.view");
/// Lists network devices.
pub const LIST_NETWORK_DEVICES: Operation =
    Operation::get("ranger", "list network devices", "/web/api/v2.1/ranger/table-view")
        .paged()
        .typed()
        .permission("Ranger.view");
/// Reads the template of a new role.
pub const GET_TEMPLATE: Operation = Operation::get("rbac", "get template", "/web/api/v2.1/rbac/role").typed();
/// Creates a role.
pub const CREATE_ROLE: Operation = Operation::post("rbac", "create role", "/web/api/v2.1/rbac/role").typed();
/// Reads one role.
pub const GET_ROLE: Operation =
    Operation::get("rbac", "get role", "/web/api/v2.1/rbac/role/{role_id}").typed().permission("Roles.view");
/// Changes a role.
pub const UPDATE_ROLE: Operation = Operation::put("rbac", "update role", "/web/api/v2.1/rbac/role/{role_id}").typed();
/// Deletes roles.
pub const DELETE_ROLE: Operation =
    Operation::delete("rbac", "delete role", "/web/api/v2.1/rbac/role/{role_id}").typed();
/// Lists roles.
pub const LIST_ROLES: Operation =
    Operation::get("rbac", "list roles", "/web/api/v2.1/rbac/roles").paged().typed().permission("Roles.view");
/// Lists remote scripts.
pub const LIST_REMOTE_SCRIPTS: Operation =
    Operation::get("remote-scripts", "list remote scripts", "/web/api/v2.1/remote-scripts").paged().typed();
/// Deletes remote scripts.
pub const DELETE_REMOTE_SCRIPT: Operation =
    Operation::delete("remote-scripts", "delete remote script", "/web/api/v2.1/remote-scripts").bulk().typed();
/// Runs a script on agents.
pub const RUN_SCRIPT: Operation =
    Operation::post("remote-scripts", "run script", "/web/api/v2.1/remote-scripts/execute").bulk().typed();
/// Reads the URLs of the results of scripts.
pub const GET_RESULT_LINKS: Operation =
    Operation::post("remote-scripts", "get result links", "/web/api/v2.1/remote-scripts/fetch-files")
        .read_only()
        .typed();
/// Reads the upload limits.
pub const GET_UPLOAD_LIMITS: Operation =
    Operation::get("remote-scripts", "get upload limits", "/web/api/v2.1/remote-scripts/fetch-upload-limits").typed();
/// Checks the guardrails.
pub const CHECK_GUARDRAILS: Operation =
    Operation::post("remote-scripts", "check guardrails", "/web/api/v2.1/remote-scripts/guardrails/check")
        .read_only()
        .typed();
/// Reads the guardrails.
pub const GET_GUARDRAILS: Operation =
    Operation::get("remote-scripts", "get guardrails", "/web/api/v2.1/remote-scripts/guardrails/configuration").typed();
/// Sets the guardrails.
pub const SET_GUARDRAILS: Operation =
    Operation::post("remote-scripts", "set guardrails", "/web/api/v2.1/remote-scripts/guardrails/configuration")
        .typed();
/// Deletes the configuration of the guardrails.
pub const DELETE_GUARDRAILS: Operation =
    Operation::delete("remote-scripts", "delete guardrails", "/web/api/v2.1/remote-scripts/guardrails/configuration")
        .typed();
/// Lists the pending executions of scripts.
pub const LIST_PENDING: Operation =
    Operation::get("remote-scripts", "list pending", "/web/api/v2.1/remote-scripts/pending-executions").paged().typed();
/// Approves or declines a script that waits for approval.
pub const DECIDE_PENDING: Operation = Operation::put(
    "remote-scripts",
    "decide pending",
    "/web/api/v2.1/remote-scripts/pending-executions/{pending_execution_id}",
)
.typed();
/// Reads the content of a script.
pub const GET_CONTENT: Operation =
    Operation::get("remote-scripts", "get content", "/web/api/v2.1/remote-scripts/script-content").typed();
/// Lists the tasks of remote scripts.
pub const LIST_SCRIPT_TASKS: Operation =
    Operation::get("remote-scripts", "list script tasks", "/web/api/v2.1/remote-scripts/status")
        .paged()
        .typed()
        .permission("Task Management.view");
/// Changes a remote script.
pub const UPDATE_REMOTE_SCRIPT: Operation =
    Operation::put("remote-scripts", "update remote script", "/web/api/v2.1/remote-scripts/{script_id}").typed();
/// Lists the report tasks.
pub const LIST_REPORT_TASKS: Operation =
    Operation::get("report-tasks", "list report tasks", "/web/api/v2.1/report-tasks").paged().typed();
/// Creates a report task.
pub const CREATE_REPORT_TASK: Operation =
    Operation::post("report-tasks", "create report task", "/web/api/v2.1/report-tasks").bulk().typed();
/// Changes a report task.
pub const UPDATE_REPORT_TASK: Operation =
    Operation::put("report-tasks", "update report task", "/web/api/v2.1/report-tasks/{task_id}").typed();
/// Lists reports.
pub const LIST_REPORTS: Operation = Operation::get("reports", "list reports", "/web/api/v2.1/reports").paged().typed();
/// Deletes reports.
pub const DELETE_REPORT: Operation =
    Operation::post("reports", "delete report", "/web/api/v2.1/reports/delete-reports").bulk().typed();
/// Deletes report tasks.
pub const DELETE_REPORT_TASKS: Operation =
    Operation::post("reports", "delete report tasks", "/web/api/v2.1/reports/delete-tasks").bulk().typed();
/// Lists the types of insight reports.
pub const LIST_INSIGHT_TYPES: Operation =
    Operation::get("reports", "list insight types", "/web/api/v2.1/reports/insights/types").typed();
/// Downloads a report.
pub const DOWNLOAD_OF_REPORTS: Operation =
    Operation::get("reports", "download of reports", "/web/api/v2.1/reports/{report_id}/{report_format}").typed();
/// Lists restrictions.
pub const LIST_RESTRICTIONS: Operation =
    Operation::get("restrictions", "list restrictions", "/web/api/v2.1/restrictions")
        .paged()
        .typed()
        .permission("Blacklist.view");
/// Creates a restriction.
pub const CREATE_RESTRICTION: Operation =
    Operation::post("restrictions", "create restriction", "/web/api/v2.1/restrictions")
        .typed()
        .permission("Blacklist.create");
/// Changes a restriction.
pub const UPDATE_RESTRICTION: Operation =
    Operation::put("restrictions", "update restriction", "/web/api/v2.1/restrictions")
        .typed()
        .permission("Blacklist.edit");
/// Deletes restrictions.
pub const DELETE_RESTRICTION: Operation =
    Operation::delete("restrictions", "delete restriction", "/web/api/v2.1/restrictions")
        .bulk()
        .typed()
        .permission("Blacklist.delete");
/// Downloads the report.
pub const DOWNLOAD_REPORT_OF_RESTRICTIONS: Operation =
    Operation::get("restrictions", "download report of restrictions", "/web/api/v2.1/restrictions/report/{report_id}")
        .typed();
/// Validates a restriction.
pub const VALIDATE_RESTRICTION: Operation =
    Operation::post("restrictions", "validate restriction", "/web/api/v2.1/restrictions/validate").read_only().typed();
/// Lists the rogue devices.
pub const LIST_ROGUES: Operation = Operation::get("rogues", "list rogues", "/web/api/v2.1/rogues/table-view")
    .paged()
    .typed()
    .permission("Rogues.view");
/// Lists service users.
pub const LIST_SERVICE_USERS: Operation =
    Operation::get("service-users", "list service users", "/web/api/v2.1/service-users")
        .paged()
        .typed()
        .permission("Service Users.view");
/// Creates a service user.
pub const CREATE_SERVICE_USER: Operation =
    Operation::post("service-users", "create service user", "/web/api/v2.1/service-users")
        .typed()
        .permission("Service Users.create");
/// Deletes service users.
pub const DELETE_SERVICE_USERS: Operation =
    Operation::post("service-users", "delete service users", "/web/api/v2.1/service-users/delete-service-users")
        .bulk()
        .typed()
        .permission("Service Users.delete");
/// Reads one service user.
pub const GET_SERVICE_USER: Operation =
    Operation::get("service-users", "get service user", "/web/api/v2.1/service-users/{service_user_id}")
        .typed()
        .permission("Service Users.view");
/// Changes a service user.
pub const UPDATE_SERVICE_USER: Operation =
    Operation::put("service-users", "update service user", "/web/api/v2.1/service-users/{service_user_id}")
        .typed()
        .permission("Service Users.edit");
/// Deletes a service user.
pub const DELETE_SERVICE_USER: Operation =
    Operation::delete("service-users", "delete service user", "/web/api/v2.1/service-users/{service_user_id}")
        .typed()
        .permission("Service Users.delete");
/// Generates an API token for a service user.
pub const GENERATE_API_TOKEN_OF_SERVICE_USERS: Operation = Operation::post(
    "service-users",
    "generate API token of service users",
    "/web/api/v2.1/service-users/{service_user_id}/generate-api-token",
)
.typed();
/// Creates a site together with its administrator.
pub const CREATE_WITH_ADMIN: Operation =
    Operation::post("site-with-admin", "create with admin", "/web/api/v2.1/site-with-admin").typed();
/// Lists sites.
pub const LIST_SITES: Operation =
    Operation::get("sites", "list sites", "/web/api/v2.1/sites").paged().typed().permission("Sites.view");
/// Creates a site.
pub const CREATE_SITE: Operation =
    Operation::post("sites", "create site", "/web/api/v2.1/sites").typed().permission("Sites.create");
/// Duplicates a site.
pub const DUPLICATE_SITE: Operation =
    Operation::post("sites", "duplicate site", "/web/api/v2.1/sites/duplicate-site").typed();
/// Changes sites.
pub const UPDATE_SITES: Operation =
    Operation::put("sites", "update sites", "/web/api/v2.1/sites/update-bulk").bulk().typed();
/// Reads one site.
pub const GET_SITE: Operation =
    Operation::get("sites", "get site", "/web/api/v2.1/sites/{site_id}").typed().permission("Sites.view");
/// Changes a site.
pub const UPDATE_SITE: Operation =
    Operation::put("sites", "update site", "/web/api/v2.1/sites/{site_id}").typed().permission("Sites.edit");
/// Deletes a site.
pub const DELETE_SITE: Operation =
    Operation::delete("sites", "delete site", "/web/api/v2.1/sites/{site_id}").typed().permission("Sites.delete");
/// Expires a site now.
pub const EXPIRE_NOW_OF_SITES: Operation =
    Operation::post("sites", "expire now of sites", "/web/api/v2.1/sites/{site_id}/expire-now").typed();
/// Reads the local authorization.
pub const GET_LOCAL_AUTHORIZATION: Operation =
    Operation::get("sites", "get local authorization", "/web/api/v2.1/sites/{site_id}/local-authorization").typed();
/// Sets the local authorization of upgrades in a site.
pub const SET_LOCAL_AUTHORIZATION: Operation =
    Operation::put("sites", "set local authorization", "/web/api/v2.1/sites/{site_id}/local-authorization").typed();
/// Reads the local upgrade approved agents.
pub const GET_LOCAL_UPGRADE_APPROVED_AGENTS: Operation = Operation::get(
    "sites",
    "get local upgrade approved agents",
    "/web/api/v2.1/sites/{site_id}/local-upgrade-approved-agents-csv",
)
.typed();
/// Reads the policy of a site.
pub const GET_POLICY_OF_SITE: Operation =
    Operation::get("sites", "get policy of site", "/web/api/v2.1/sites/{site_id}/policy").typed();
/// Sets the policy of a site.
pub const SET_POLICY_OF_SITE: Operation =
    Operation::put("sites", "set policy of site", "/web/api/v2.1/sites/{site_id}/policy").typed();
/// Reactivates a site.
pub const REACTIVATE_OF_SITES: Operation =
    Operation::put("sites", "reactivate of sites", "/web/api/v2.1/sites/{site_id}/reactivate").typed();
/// Regenerates the key.
pub const REGENERATE_KEY_OF_SITES: Operation =
    Operation::put("sites", "regenerate key of sites", "/web/api/v2.1/sites/{site_id}/regenerate-key").typed();
/// Reverts the policy of a site.
pub const REVERT_POLICY_OF_SITE: Operation =
    Operation::put("sites", "revert policy of site", "/web/api/v2.1/sites/{site_id}/revert-policy").typed();
/// Reads the token.
pub const GET_TOKEN_OF_SITES: Operation =
    Operation::get("sites", "get token of sites", "/web/api/v2.1/sites/{site_id}/token").typed();
/// Reads the configuration of the console.
pub const GET_SYSTEM_CONFIGURATION: Operation =
    Operation::get("system", "get system configuration", "/web/api/v2.1/system/configuration")
        .typed()
        .permission("Configuration.view");
/// Sets the configuration of the console.
pub const SET_SYSTEM_CONFIGURATION: Operation =
    Operation::put("system", "set system configuration", "/web/api/v2.1/system/configuration").typed();
/// Reads the environment.
pub const GET_SYSTEM_ENVIRONMENT: Operation =
    Operation::get("system", "get system environment", "/web/api/v2.1/system/env").typed();
/// Reads the console's versions.
pub const GET_SYSTEM_INFO: Operation = Operation::get("system", "get system info", "/web/api/v2.1/system/info").typed();
/// Reads whether the console works.
pub const GET_SYSTEM_STATUS: Operation =
    Operation::get("system", "get system status", "/web/api/v2.1/system/status").typed();
/// Reads the cache status.
pub const GET_SYSTEM_CACHE_STATUS: Operation =
    Operation::get("system", "get system cache status", "/web/api/v2.1/system/status/cache").typed();
/// Reads the database status.
pub const GET_SYSTEM_DATABASE_STATUS: Operation =
    Operation::get("system", "get system database status", "/web/api/v2.1/system/status/db").typed();
/// Creates an endpoint tag.
pub const CREATE_ENDPOINT_TAG: Operation =
    Operation::post("tag-manager", "create endpoint tag", "/web/api/v2.1/tag-manager")
        .typed()
        .permission("Tag Management.create");
/// Deletes endpoint tags.
pub const DELETE_ENDPOINT_TAG: Operation =
    Operation::delete("tag-manager", "delete endpoint tag", "/web/api/v2.1/tag-manager")
        .bulk()
        .typed()
        .permission("Tag Management.delete");
/// Changes an endpoint tag.
pub const UPDATE_ENDPOINT_TAG: Operation =
    Operation::put("tag-manager", "update endpoint tag", "/web/api/v2.1/tag-manager/{tag_id}")
        .typed()
        .permission("Tag Management.edit");
/// Lists tags.
pub const LIST_TAGS: Operation = Operation::get("tags", "list tags", "/web/api/v2.1/tags").paged().typed();
/// Creates a tag.
pub const CREATE_TAG: Operation = Operation::post("tags", "create tag", "/web/api/v2.1/tags").typed();
/// Deletes tags.
pub const DELETE_TAGS: Operation = Operation::delete("tags", "delete tags", "/web/api/v2.1/tags").bulk().typed();
/// Changes a tag.
pub const UPDATE_TAG: Operation = Operation::put("tags", "update tag", "/web/api/v2.1/tags/{tag_id}").typed();
/// Deletes a tag.
pub const DELETE_TAG: Operation = Operation::delete("tags", "delete tag", "/web/api/v2.1/tags/{tag_id}").typed();
/// Reads the policy of the tenant.
pub const GET_POLICY_OF_TENANT: Operation =
    Operation::get("tenant", "get policy of tenant", "/web/api/v2.1/tenant/policy").typed();
/// Sets the policy of the tenant.
pub const SET_POLICY_OF_TENANT: Operation =
    Operation::put("tenant", "set policy of tenant", "/web/api/v2.1/tenant/policy").typed();
/// Lists indicators.
pub const LIST_INDICATORS: Operation =
    Operation::get("threat-intelligence", "list indicators", "/web/api/v2.1/threat-intelligence/iocs")
        .paged()
        .typed()
        .permission("Threat Intelligence.view");
/// Creates an indicator.
pub const CREATE_INDICATOR: Operation =
    Operation::post("threat-intelligence", "create indicator", "/web/api/v2.1/threat-intelligence/iocs")
        .typed()
        .permission("Threat Intelligence.manage");
/// Deletes indicators.
pub const DELETE_INDICATOR: Operation =
    Operation::delete("threat-intelligence", "delete indicator", "/web/api/v2.1/threat-intelligence/iocs")
        .bulk()
        .typed()
        .permission("Threat Intelligence.manage");
/// Creates indicators from a STIX bundle.
pub const CREATE_FROM_STIX: Operation =
    Operation::post("threat-intelligence", "create from stix", "/web/api/v2.1/threat-intelligence/iocs/stix").typed();
/// Lists the configurations of threat intelligence.
pub const LIST_CONFIGURATIONS: Operation =
    Operation::get("threat-intelligence", "list configurations", "/web/api/v2.1/threat-intelligence/user-config")
        .typed();
/// Sets the configuration of threat intelligence.
pub const SET_CONFIGURATION_OF_THREAT_INTELLIGENCE: Operation = Operation::post(
    "threat-intelligence",
    "set configuration of threat intelligence",
    "/web/api/v2.1/threat-intelligence/user-config",
)
.typed();
/// Deletes the configuration of threat intelligence.
pub const DELETE_CONFIGURATION: Operation =
    Operation::delete("threat-intelligence", "delete configuration", "/web/api/v2.1/threat-intelligence/user-config")
        .typed();
/// Lists threats.
pub const LIST_THREATS: Operation =
    Operation::get("threats", "list threats", "/web/api/v2.1/threats").paged().typed().permission("Threats.view");
/// Connects container.
pub const CONNECT_CONTAINER: Operation =
    Operation::post("threats", "connect container", "/web/api/v2.1/threats/actions/container-network-connect")
        .bulk()
        .typed();
/// Disconnects container.
pub const DISCONNECT_CONTAINER: Operation =
    Operation::post("threats", "disconnect container", "/web/api/v2.1/threats/actions/container-network-disconnect")
        .bulk()
        .typed();
/// Adds the threats' hashes to the blocklist.
pub const ADD_TO_BLOCKLIST: Operation =
    Operation::post("threats", "add to blocklist", "/web/api/v2.1/threats/add-to-blacklist")
        .bulk()
        .typed()
        .permission("Blacklist.create");
/// Creates exclusions from threats.
pub const ADD_TO_EXCLUSIONS: Operation =
    Operation::post("threats", "add to exclusions", "/web/api/v2.1/threats/add-to-exclusions")
        .bulk()
        .typed()
        .permission("Exclusions.create");
/// Sets the analyst's verdict on threats.
pub const SET_ANALYST_VERDICT_OF_THREATS: Operation =
    Operation::post("threats", "set analyst verdict of threats", "/web/api/v2.1/threats/analyst-verdict")
        .bulk()
        .typed()
        .permission("Threats.updateAnalystVerdict");
/// Adds events to blocklist.
pub const ADD_EVENTS_TO_BLOCKLIST: Operation =
    Operation::post("threats", "add events to blocklist", "/web/api/v2.1/threats/dv-add-to-blacklist").typed();
/// Marks Deep Visibility events as a threat.
pub const MARK_EVENTS_AS_THREAT: Operation =
    Operation::post("threats", "mark events as threat", "/web/api/v2.1/threats/dv-mark-as-threat").typed();
/// Disables detection engines on the agents of threats.
pub const DISABLE_ENGINES: Operation =
    Operation::post("threats", "disable engines", "/web/api/v2.1/threats/engines/disable").typed();
/// Exports threats as a file.
pub const EXPORT_THREATS: Operation =
    Operation::get("threats", "export threats", "/web/api/v2.1/threats/export").typed().permission("Threats.view");
/// Sets the id of a ticket elsewhere.
pub const SET_EXTERNAL_TICKET_ID: Operation =
    Operation::post("threats", "set external ticket id", "/web/api/v2.1/threats/external-ticket-id")
        .bulk()
        .typed()
        .permission("Threats.updateExternalTicketId");
/// Has agents upload the threats' files, as archives with a password.
pub const FETCH_FILE: Operation = Operation::post("threats", "fetch file", "/web/api/v2.1/threats/fetch-file")
    .bulk()
    .typed()
    .permission("Threats.fetchThreatFile");
/// Sets the state of the work on threats.
pub const SET_INCIDENT_STATUS_OF_THREATS: Operation =
    Operation::post("threats", "set incident status of threats", "/web/api/v2.1/threats/incident")
        .bulk()
        .typed()
        .permission("Threats.updateIncidentStatus");
/// Mitigates alerts.
pub const MITIGATE_ALERTS: Operation =
    Operation::post("threats", "mitigate alerts", "/web/api/v2.1/threats/mitigate-alerts").typed();
/// Acts against threats.
pub const MITIGATE_THREATS: Operation =
    Operation::post("threats", "mitigate threats", "/web/api/v2.1/threats/mitigate/{action}").bulk().typed();
/// Downloads the mitigation report.
pub const DOWNLOAD_MITIGATION_REPORT: Operation =
    Operation::get("threats", "download mitigation report", "/web/api/v2.1/threats/mitigation-report/{report_id}")
        .typed()
        .permission("Activity Page.view");
/// Adds a note to threats.
pub const ADD_NOTE_OF_THREATS: Operation =
    Operation::post("threats", "add note of threats", "/web/api/v2.1/threats/notes")
        .bulk()
        .typed()
        .permission("Threats.view");
/// Reads the cloud download.
pub const GET_CLOUD_DOWNLOAD: Operation =
    Operation::get("threats", "get cloud download", "/web/api/v2.1/threats/{threat_id}/download-from-cloud").typed();
/// Lists the events of a threat.
pub const LIST_EVENTS_OF_THREATS: Operation =
    Operation::get("threats", "list events of threats", "/web/api/v2.1/threats/{threat_id}/explore/events")
        .paged()
        .typed();
/// Lists the notes on a threat.
pub const LIST_NOTES: Operation = Operation::get("threats", "list notes", "/web/api/v2.1/threats/{threat_id}/notes")
    .paged()
    .typed()
    .permission("Threats.view");
/// Changes a note.
pub const UPDATE_NOTE: Operation =
    Operation::put("threats", "update note", "/web/api/v2.1/threats/{threat_id}/notes/{note_id}")
        .typed()
        .permission("Threats.view");
/// Deletes a note on a threat.
pub const DELETE_NOTE_OF_THREATS: Operation =
    Operation::delete("threats", "delete note of threats", "/web/api/v2.1/threats/{threat_id}/notes/{note_id}")
        .typed()
        .permission("Threats.view");
/// Lists the timeline of a threat.
pub const LIST_TIMELINE: Operation =
    Operation::get("threats", "list timeline", "/web/api/v2.1/threats/{threat_id}/timeline")
        .paged()
        .typed()
        .permission("Threats.view");
/// Reads the exclusion options.
pub const GET_EXCLUSION_OPTIONS: Operation =
    Operation::get("threats", "get exclusion options", "/web/api/v2.1/threats/{threat_id}/whitening-options").typed();
/// Lists unified exclusions.
pub const LIST_UNIFIED_EXCLUSIONS: Operation =
    Operation::get("unified-exclusions", "list unified exclusions", "/web/api/v2.1/unified-exclusions")
        .paged()
        .typed()
        .permission("Exclusions.view");
/// Creates a unified exclusion.
pub const CREATE_UNIFIED_EXCLUSION: Operation =
    Operation::post("unified-exclusions", "create unified exclusion", "/web/api/v2.1/unified-exclusions")
        .typed()
        .permission("Exclusions.create");
/// Changes a unified exclusion.
pub const UPDATE_UNIFIED_EXCLUSION: Operation =
    Operation::put("unified-exclusions", "update unified exclusion", "/web/api/v2.1/unified-exclusions").typed();
/// Deletes unified exclusions.
pub const DELETE_UNIFIED_EXCLUSION: Operation =
    Operation::delete("unified-exclusions", "delete unified exclusion", "/web/api/v2.1/unified-exclusions")
        .bulk()
        .typed();
/// Reads the actions that are available for an exclusion.
pub const GET_AVAILABLE_ACTIONS: Operation =
    Operation::get("unified-exclusions", "get available actions", "/web/api/v2.1/unified-exclusions/available-actions")
        .paged()
        .typed();
/// Creates several exclusions.
pub const CREATE_UNIFIED_EXCLUSIONS: Operation =
    Operation::post("unified-exclusions", "create unified exclusions", "/web/api/v2.1/unified-exclusions/bulk")
        .bulk()
        .typed();
/// Exports unified exclusions as a file.
pub const EXPORT_UNIFIED_EXCLUSIONS: Operation =
    Operation::get("unified-exclusions", "export unified exclusions", "/web/api/v2.1/unified-exclusions/export")
        .typed();
/// Downloads a package.
pub const DOWNLOAD_OF_UPDATES: Operation =
    Operation::get("update", "download of updates", "/web/api/v2.1/update/agent/download/{package_id}").typed();
/// Downloads a package for a site.
pub const DOWNLOAD_FOR_SITE: Operation =
    Operation::get("update", "download for site", "/web/api/v2.1/update/agent/download/{site_id}/{package_id}").typed();
/// Reads the latest packages.
pub const GET_LATEST: Operation = Operation::get("update", "get latest", "/web/api/v2.1/update/agent/latest-packages")
    .typed()
    .permission("Packages.view");
/// Lists packages.
pub const LIST_PACKAGES: Operation = Operation::get("update", "list packages", "/web/api/v2.1/update/agent/packages")
    .paged()
    .typed()
    .permission("Packages.view");
/// Deletes packages.
pub const DELETE_PACKAGE: Operation =
    Operation::delete("update", "delete package", "/web/api/v2.1/update/agent/packages").bulk().typed();
/// Changes a package.
pub const UPDATE_PACKAGE: Operation =
    Operation::put("update", "update package", "/web/api/v2.1/update/agent/packages/{package_id}").typed();
/// Counts all upgrade policies.
pub const COUNT_ALL_UPGRADE_POLICIES: Operation =
    Operation::get("upgrade-policy", "count all upgrade policies", "/web/api/v2.1/upgrade-policy/all-policies-count")
        .typed();
/// Lists the packages that upgrade policies can use.
pub const LIST_AVAILABLE_PACKAGES: Operation =
    Operation::get("upgrade-policy", "list available packages", "/web/api/v2.1/upgrade-policy/available-packages")
        .typed();
/// Reads whether there is an upgrade policy.
pub const HAS_UPGRADE_POLICY: Operation =
    Operation::post("upgrade-policy", "has upgrade policy", "/web/api/v2.1/upgrade-policy/has-policy")
        .read_only()
        .typed();
/// Reads the upgrade policies of the parent scopes.
pub const GET_PARENT_UPGRADE_POLICIES: Operation =
    Operation::get("upgrade-policy", "get parent upgrade policies", "/web/api/v2.1/upgrade-policy/parent-policies")
        .typed();
/// Reads all upgrade policies.
pub const GET_UPGRADE_POLICIES: Operation =
    Operation::get("upgrade-policy", "get upgrade policies", "/web/api/v2.1/upgrade-policy/policies").typed();
/// Counts the upgrade policies.
pub const COUNT_UPGRADE_POLICIES: Operation =
    Operation::get("upgrade-policy", "count upgrade policies", "/web/api/v2.1/upgrade-policy/policies-count").typed();
/// Creates an upgrade policy.
pub const CREATE_UPGRADE_POLICY: Operation =
    Operation::post("upgrade-policy", "create upgrade policy", "/web/api/v2.1/upgrade-policy/policy").typed();
/// Carries out an action on upgrade policies.
pub const ACT_ON_UPGRADE_POLICY: Operation =
    Operation::post("upgrade-policy", "act on upgrade policy", "/web/api/v2.1/upgrade-policy/policy/{policyid}")
        .typed();
/// Changes an upgrade policy.
pub const UPDATE_UPGRADE_POLICY: Operation =
    Operation::put("upgrade-policy", "update upgrade policy", "/web/api/v2.1/upgrade-policy/policy/{policyid}").typed();
/// Resets the retry counter of an upgrade policy.
pub const RESET_RETRY_COUNTER: Operation = Operation::put(
    "upgrade-policy",
    "reset retry counter",
    "/web/api/v2.1/upgrade-policy/policy/{policyid}/reset-retry-counter",
)
.typed();
/// Reorders upgrade policies.
pub const REORDER_UPGRADE_POLICIES: Operation =
    Operation::put("upgrade-policy", "reorder upgrade policies", "/web/api/v2.1/upgrade-policy/reorder").typed();
/// Sets whether upgrade policies are inherited.
pub const SET_INHERITING: Operation =
    Operation::put("upgrade-policy", "set inheriting", "/web/api/v2.1/upgrade-policy/set-inheriting").typed();
/// Reads the user that the token belongs to.
pub const GET_CURRENT: Operation =
    Operation::get("user", "get current", "/web/api/v2.1/user").typed().permission("Users.view");
/// Lists users.
pub const LIST_USERS: Operation =
    Operation::get("users", "list users", "/web/api/v2.1/users").paged().typed().permission("Users.view");
/// Creates a user.
pub const CREATE_USER: Operation =
    Operation::post("users", "create user", "/web/api/v2.1/users").typed().permission("Users.create");
/// Disables two-factor authentication of users.
pub const DISABLE_2FA: Operation = Operation::post("users", "disable 2FA", "/web/api/v2.1/users/2fa/disable").typed();
/// Enables two-factor authentication of users.
pub const ENABLE_2FA: Operation = Operation::post("users", "enable 2FA", "/web/api/v2.1/users/2fa/enable").typed();
/// Reads the life of an API token.
pub const GET_API_TOKEN_DETAILS: Operation =
    Operation::post("users", "get API token details", "/web/api/v2.1/users/api-token-details").read_only().typed();
/// Authenticates with an authenticator app.
pub const AUTHENTICATE_WITH_APP: Operation =
    Operation::post("users", "authenticate with app", "/web/api/v2.1/users/auth/app").typed();
/// Elevates the session, for protected actions.
pub const ELEVATE_SESSION: Operation =
    Operation::post("users", "elevate session", "/web/api/v2.1/users/auth/elevate").typed();
/// Changes the password.
pub const CHANGE_PASSWORD: Operation =
    Operation::post("users", "change password", "/web/api/v2.1/users/change-password").typed();
/// Deletes the second factor of users.
pub const DELETE_2FA: Operation =
    Operation::post("users", "delete 2FA", "/web/api/v2.1/users/delete-2fa").bulk().typed();
/// Deletes users.
pub const DELETE_USERS: Operation = Operation::post("users", "delete users", "/web/api/v2.1/users/delete-users")
    .bulk()
    .typed()
    .permission("Users.delete");
/// Enables an authenticator app for a user.
pub const ENABLE_APP: Operation = Operation::post("users", "enable app", "/web/api/v2.1/users/enable-app").typed();
/// Enrolls a second factor for users.
pub const ENROLL_2FA: Operation =
    Operation::post("users", "enroll 2FA", "/web/api/v2.1/users/enroll-2fa").bulk().typed();
/// Generates an API token for a user.
pub const GENERATE_API_TOKEN_OF_USERS: Operation =
    Operation::post("users", "generate API token of users", "/web/api/v2.1/users/generate-api-token").typed();
/// Logs in.
pub const LOG_IN: Operation = Operation::post("users", "log in", "/web/api/v2.1/users/login").typed();
/// Logs in with an API token.
pub const LOG_IN_BY_API_TOKEN: Operation =
    Operation::post("users", "log in by API token", "/web/api/v2.1/users/login/by-api-token").typed();
/// Logs in with a token.
pub const LOG_IN_BY_TOKEN: Operation =
    Operation::get("users", "log in by token", "/web/api/v2.1/users/login/by-token").typed();
/// Makes a user reset the password at the next sign-in.
pub const FORCE_RESET_PASSWORD_ON_LOGIN: Operation = Operation::post(
    "users",
    "force reset password on login",
    "/web/api/v2.1/users/login/force-reset-password-on-login",
)
.bulk()
.typed();
/// Sends the reset password email.
pub const SEND_RESET_PASSWORD_EMAIL: Operation =
    Operation::post("users", "send reset password email", "/web/api/v2.1/users/login/send-reset-password-email")
        .bulk()
        .typed();
/// Logs out.
pub const LOG_OUT: Operation = Operation::post("users", "log out", "/web/api/v2.1/users/logout").typed();
/// Requests the set-up of an authenticator app.
pub const REQUEST_APP: Operation = Operation::post("users", "request app", "/web/api/v2.1/users/request-app").typed();
/// Resets two-factor authentication of users.
pub const RESET_2FA: Operation = Operation::post("users", "reset 2FA", "/web/api/v2.1/users/reset-2fa").bulk().typed();
/// Revokes the API token of a user.
pub const REVOKE_API_TOKEN: Operation =
    Operation::post("users", "revoke API token", "/web/api/v2.1/users/revoke-api-token").typed();
/// Reads one user.
pub const GET_USER: Operation =
    Operation::get("users", "get user", "/web/api/v2.1/users/{user_id}").typed().permission("Users.view");
/// Changes a user.
pub const UPDATE_USER: Operation = Operation::put("users", "update user", "/web/api/v2.1/users/{user_id}").typed();
/// Deletes a user.
pub const DELETE_USER: Operation =
    Operation::delete("users", "delete user", "/web/api/v2.1/users/{user_id}").typed().permission("Users.delete");
/// Reads when a user's API token was created and when it expires.
pub const GET_API_TOKEN_DETAILS_OF: Operation =
    Operation::get("users", "get API token details of", "/web/api/v2.1/users/{user_id}/api-token-details").typed();
/// Searches assets.
pub const SEARCH_ASSETS: Operation =
    Operation::post("xdr/assets", "search assets", "/web/api/v2.1/xdr/assets").read_only().typed();
/// Adds a note to an asset.
pub const ADD_NOTE_OF_XDR_ASSETS: Operation =
    Operation::post("xdr/assets", "add note of xdr assets", "/web/api/v2.1/xdr/assets/notes")
        .typed()
        .permission("XDR Inventory.create");
/// Deletes a note on an asset.
pub const DELETE_NOTE_OF_XDR_ASSETS: Operation =
    Operation::delete("xdr/assets", "delete note of xdr assets", "/web/api/v2.1/xdr/assets/notes")
        .typed()
        .permission("XDR Inventory.delete");
/// Lists the endpoints among the assets.
pub const LIST_ENDPOINTS_OF_XDR_ASSETS: Operation =
    Operation::get("xdr/assets", "list endpoints of xdr assets", "/web/api/v2.1/xdr/assets/surface/endpoint")
        .paged()
        .typed()
        .permission("XDR Inventory.view");
/// Lists the saved XDR filters.
pub const LIST_XDR_FILTERS: Operation =
    Operation::get("xdr/filters", "list xdr filters", "/web/api/v2.1/xdr/filters").paged().typed();
/// Saves an XDR filter.
pub const CREATE_XDR_FILTER: Operation =
    Operation::post("xdr/filters", "create xdr filter", "/web/api/v2.1/xdr/filters").bulk().typed();
/// Changes a saved XDR filter.
pub const UPDATE_XDR_FILTER: Operation =
    Operation::put("xdr/filters", "update xdr filter", "/web/api/v2.1/xdr/filters/{filter_id}").bulk().typed();
/// Deletes a saved XDR filter.
pub const DELETE_XDR_FILTER: Operation =
    Operation::delete("xdr/filters", "delete xdr filter", "/web/api/v2.1/xdr/filters/{filter_id}").typed();

/// All 781 operations of the vendor's contract, in its order. What has no method is reached by
/// [`call`](crate::SentinelOneClient::call).
pub const OPERATIONS: &[Operation] = &[
    Operation::post("sdl", "POST sdl/v2/api/queries", "/sdl/v2/api/queries"),
    Operation::get("sdl", "GET sdl/v2/api/queries/{id}", "/sdl/v2/api/queries/{id}"),
    Operation::delete("sdl", "DELETE sdl/v2/api/queries/{id}", "/sdl/v2/api/queries/{id}"),
    Operation::get("sdl", "GET sdl/v2/api/saved-searches", "/sdl/v2/api/saved-searches"),
    Operation::put("sdl", "PUT sdl/v2/api/saved-searches", "/sdl/v2/api/saved-searches"),
    Operation::post("sdl", "POST sdl/v2/api/saved-searches/batch-delete", "/sdl/v2/api/saved-searches/batch-delete"),
    LIST_ACCOUNTS,
    CREATE_ACCOUNT,
    GET_ACCOUNT,
    UPDATE_ACCOUNT,
    EXPIRE_NOW_OF_ACCOUNTS,
    GET_POLICY_OF_ACCOUNT,
    SET_POLICY_OF_ACCOUNT,
    REACTIVATE_OF_ACCOUNTS,
    REVERT_POLICY_OF_ACCOUNT,
    GENERATE_UNINSTALL_PASSWORD,
    GET_UNINSTALL_PASSWORD_METADATA,
    REVOKE_UNINSTALL_PASSWORD,
    GET_UNINSTALL_PASSWORD,
    LIST_ACTIVITIES,
    LIST_TYPES,
    Operation::get("agent-artifacts", "GET agent-artifacts/token", "/web/api/v2.1/agent-artifacts/token"),
    Operation::post("agent-artifacts", "POST agent-artifacts/token", "/web/api/v2.1/agent-artifacts/token"),
    Operation::delete("agent-artifacts", "DELETE agent-artifacts/token", "/web/api/v2.1/agent-artifacts/token"),
    LIST_AGENTS,
    ABORT_SCAN,
    APPROVE_STATELESS_UPGRADE,
    APPROVE_UNINSTALL,
    BROADCAST_TO_AGENTS,
    CAN_START_REMOTE_SHELL,
    Operation::post(
        "agents",
        "POST agents/actions/clear-remote-shell-session",
        "/web/api/v2.1/agents/actions/clear-remote-shell-session",
    )
    .bulk(),
    CONNECT_AGENTS,
    DECOMMISSION_AGENTS,
    DISABLE_AGENT,
    DISCONNECT_AGENTS,
    ENABLE_AGENT,
    FETCH_FIREWALL_RULES,
    FETCH_INSTALLED_APPS,
    FETCH_LOGS,
    FIREWALL_LOGGING,
    INITIATE_SCAN,
    LOCAL_UPGRADE_AUTHORIZATION,
    MANAGE_TAGS,
    MARK_UP_TO_DATE,
    MOVE_AGENTS_TO_CONSOLE,
    MOVE_AGENTS_TO_SITE,
    RANDOMIZE_UUID,
    RANGER_DISABLE,
    RANGER_ENABLE,
    REJECT_UNINSTALL,
    RESET_LOCAL_CONFIG,
    RESET_PASSPHRASE,
    RESET_PASSPHRASE_CAPABILITY,
    RESTART_MACHINE,
    SET_CONFIG,
    SET_EXTERNAL_ID,
    SHUTDOWN_AGENTS,
    START_PROFILING,
    START_REMOTE_SHELL,
    STOP_PROFILING,
    TERMINATE_REMOTE_SHELL,
    UNINSTALL_AGENTS,
    UPDATE_SOFTWARE,
    LIST_APPLICATIONS_OF_AGENTS,
    COUNT_AGENTS,
    DISABLE_HYPER_AUTOMATION,
    ENABLE_HYPER_AUTOMATION,
    LIST_PASSPHRASES,
    LIST_PROCESSES,
    LIST_ENDPOINT_TAGS,
    LIST_FILTER_COUNTS,
    FETCH_FILES,
    GET_LOCAL_UPGRADE_AUTHORIZATION,
    DOWNLOAD_UPLOAD,
    LIST_INVENTORY,
    LIST_OF_AGENTS,
    LIST_ENDPOINTS_OF_APPLICATIONS,
    EXPORT_ENDPOINTS_OF_APPLICATIONS,
    EXPORT_INVENTORY,
    LIST_RISKS,
    LIST_AGGREGATED_APPLICATIONS,
    EXPORT_AGGREGATED_APPLICATIONS,
    LIST_APPLICATIONS_OF_RISKS,
    EXPORT_APPLICATIONS_OF_RISKS,
    LIST_CVES_OF_RISKS,
    EXPORT_CVES,
    LIST_ENDPOINTS_OF_RISKS,
    EXPORT_ENDPOINTS_OF_RISKS,
    EXPORT_RISKS,
    SCAN_APPLICATIONS,
    GET_RISK_SETTINGS,
    SET_RISK_SETTINGS,
    Operation::get(
        "applications",
        "GET applications/{application_id}/forensics",
        "/web/api/v2.1/applications/{application_id}/forensics",
    ),
    Operation::get(
        "applications",
        "GET applications/{application_id}/forensics/connections",
        "/web/api/v2.1/applications/{application_id}/forensics/connections",
    ),
    Operation::get(
        "applications",
        "GET applications/{application_id}/forensics/details",
        "/web/api/v2.1/applications/{application_id}/forensics/details",
    ),
    Operation::get(
        "applications",
        "GET applications/{application_id}/forensics/export/{export_format}",
        "/web/api/v2.1/applications/{application_id}/forensics/export/{export_format}",
    ),
    LIST_ALERTS,
    SET_ANALYST_VERDICT_OF_ALERTS,
    SET_INCIDENT_STATUS_OF_ALERTS,
    LIST_DETECTION_RULES,
    CREATE_DETECTION_RULE,
    DELETE_DETECTION_RULE,
    DISABLE_DETECTION_RULES,
    ENABLE_DETECTION_RULES,
    UPDATE_DETECTION_RULE,
    Operation::get(
        "cloud-funnel",
        "GET cloud-funnel/assume-role-external-id",
        "/web/api/v2.1/cloud-funnel/assume-role-external-id",
    ),
    Operation::get("cloud-funnel", "GET cloud-funnel/estimator", "/web/api/v2.1/cloud-funnel/estimator"),
    Operation::post("cloud-funnel", "POST cloud-funnel/estimator", "/web/api/v2.1/cloud-funnel/estimator").read_only(),
    Operation::get("cloud-funnel", "GET cloud-funnel/onboarding", "/web/api/v2.1/cloud-funnel/onboarding"),
    Operation::post("cloud-funnel", "POST cloud-funnel/onboarding", "/web/api/v2.1/cloud-funnel/onboarding"),
    Operation::delete("cloud-funnel", "DELETE cloud-funnel/onboarding", "/web/api/v2.1/cloud-funnel/onboarding"),
    Operation::post(
        "cloud-funnel",
        "POST cloud-funnel/validate-bucket-permissions",
        "/web/api/v2.1/cloud-funnel/validate-bucket-permissions",
    )
    .read_only(),
    Operation::post("cloud-funnel", "POST cloud-funnel/validate-query", "/web/api/v2.1/cloud-funnel/validate-query")
        .read_only(),
    LIST_CLOUD_ROGUES,
    Operation::get(
        "cloudnative",
        "GET cloudnative/cloud-rogues/export",
        "/web/api/v2.1/cloudnative/cloud-rogues/export",
    )
    .paged(),
    Operation::get("cnapp", "GET cnapp/vcs/filters/count", "/web/api/v2.1/cnapp/vcs/filters/count"),
    Operation::get(
        "cnapp",
        "GET cnapp/vcs/integration/{integrationId}/offboarding",
        "/web/api/v2.1/cnapp/vcs/integration/{integrationId}/offboarding",
    ),
    Operation::put(
        "cnapp",
        "PUT cnapp/vcs/integration/{integrationId}/repos/disable-scan",
        "/web/api/v2.1/cnapp/vcs/integration/{integrationId}/repos/disable-scan",
    ),
    Operation::put(
        "cnapp",
        "PUT cnapp/vcs/integration/{integrationId}/repos/edit-tags",
        "/web/api/v2.1/cnapp/vcs/integration/{integrationId}/repos/edit-tags",
    ),
    Operation::put(
        "cnapp",
        "PUT cnapp/vcs/integration/{integrationId}/repos/enable-scan",
        "/web/api/v2.1/cnapp/vcs/integration/{integrationId}/repos/enable-scan",
    ),
    Operation::post(
        "cnapp",
        "POST cnapp/vcs/integration/{integrationId}/repos/get-tags",
        "/web/api/v2.1/cnapp/vcs/integration/{integrationId}/repos/get-tags",
    )
    .read_only(),
    Operation::put(
        "cnapp",
        "PUT cnapp/vcs/integration/{vcsIntegrationId}",
        "/web/api/v2.1/cnapp/vcs/integration/{vcsIntegrationId}",
    ),
    Operation::delete(
        "cnapp",
        "DELETE cnapp/vcs/integration/{vcsIntegrationId}",
        "/web/api/v2.1/cnapp/vcs/integration/{vcsIntegrationId}",
    ),
    Operation::get(
        "cnapp",
        "GET cnapp/vcs/integration/{vcsIntegrationId}/repos",
        "/web/api/v2.1/cnapp/vcs/integration/{vcsIntegrationId}/repos",
    )
    .paged(),
    Operation::put(
        "cnapp",
        "PUT cnapp/vcs/integration/{vcsIntegrationId}/repos/resync",
        "/web/api/v2.1/cnapp/vcs/integration/{vcsIntegrationId}/repos/resync",
    ),
    Operation::get("cnapp", "GET cnapp/vcs/integrations", "/web/api/v2.1/cnapp/vcs/integrations"),
    Operation::put("cnapp", "PUT cnapp/vcs/integrations/edit-tags", "/web/api/v2.1/cnapp/vcs/integrations/edit-tags"),
    Operation::post("cnapp", "POST cnapp/vcs/onboarding", "/web/api/v2.1/cnapp/vcs/onboarding"),
    Operation::get("cnapp", "GET cnapp/vcs/scanner-policies", "/web/api/v2.1/cnapp/vcs/scanner-policies"),
    Operation::post("cnapp", "POST cnapp/vcs/scanner-policy", "/web/api/v2.1/cnapp/vcs/scanner-policy"),
    Operation::get(
        "cnapp",
        "GET cnapp/vcs/scanner-policy/max-allowed-priority",
        "/web/api/v2.1/cnapp/vcs/scanner-policy/max-allowed-priority",
    ),
    Operation::get(
        "cnapp",
        "GET cnapp/vcs/scanner-policy/{policyId}",
        "/web/api/v2.1/cnapp/vcs/scanner-policy/{policyId}",
    ),
    Operation::put(
        "cnapp",
        "PUT cnapp/vcs/scanner-policy/{policyId}",
        "/web/api/v2.1/cnapp/vcs/scanner-policy/{policyId}",
    ),
    Operation::delete(
        "cnapp",
        "DELETE cnapp/vcs/scanner-policy/{policyId}",
        "/web/api/v2.1/cnapp/vcs/scanner-policy/{policyId}",
    ),
    Operation::post("cnapp", "POST cnapp/vcs/tunnel/user", "/web/api/v2.1/cnapp/vcs/tunnel/user"),
    LIST_CONFIG_OVERRIDES,
    CREATE_CONFIG_OVERRIDE,
    DELETE_CONFIG_OVERRIDES,
    UPDATE_CONFIG_OVERRIDE,
    DELETE_CONFIG_OVERRIDE,
    Operation::get(
        "content-updates-inventory",
        "GET content-updates-inventory",
        "/web/api/v2.1/content-updates-inventory",
    )
    .paged(),
    Operation::get(
        "detection-library",
        "GET detection-library/data-sources",
        "/web/api/v2.1/detection-library/data-sources",
    ),
    Operation::get(
        "detection-library",
        "GET detection-library/platform-rules",
        "/web/api/v2.1/detection-library/platform-rules",
    )
    .paged(),
    Operation::put(
        "detection-library",
        "PUT detection-library/platform-rules/disable",
        "/web/api/v2.1/detection-library/platform-rules/disable",
    ),
    Operation::put(
        "detection-library",
        "PUT detection-library/platform-rules/enable",
        "/web/api/v2.1/detection-library/platform-rules/enable",
    ),
    Operation::get(
        "detection-library",
        "GET detection-library/platform-rules/settings",
        "/web/api/v2.1/detection-library/platform-rules/settings",
    ),
    Operation::put(
        "detection-library",
        "PUT detection-library/platform-rules/settings",
        "/web/api/v2.1/detection-library/platform-rules/settings",
    ),
    Operation::get("detection-library", "GET detection-library/rules", "/web/api/v2.1/detection-library/rules").paged(),
    Operation::get(
        "detection-library",
        "GET detection-library/rules/free-text-filters",
        "/web/api/v2.1/detection-library/rules/free-text-filters",
    ),
    Operation::get(
        "detection-library",
        "GET detection-library/severities",
        "/web/api/v2.1/detection-library/severities",
    ),
    Operation::get("detection-library", "GET detection-library/statuses", "/web/api/v2.1/detection-library/statuses"),
    Operation::get("detection-library", "GET detection-library/surfaces", "/web/api/v2.1/detection-library/surfaces"),
    Operation::get(
        "detection-library",
        "GET detection-library/template-rules",
        "/web/api/v2.1/detection-library/template-rules",
    )
    .paged(),
    LIST_DEVICE_RULES,
    CREATE_DEVICE_RULE,
    DELETE_DEVICE_RULE,
    GET_CONFIGURATION_OF_DEVICE_CONTROL,
    SET_CONFIGURATION_OF_DEVICE_CONTROL,
    COPY_RULES_OF_DEVICE_CONTROL,
    ENABLE_DEVICE_RULES,
    LIST_EVENTS_OF_DEVICE_CONTROL,
    EXPORT_DEVICE_RULES,
    MOVE_RULES_OF_DEVICE_CONTROL,
    REORDER_DEVICE_RULES,
    UPDATE_DEVICE_RULE,
    CANCEL_QUERY,
    LIST_EVENTS_OF_DEEP_VISIBILITY,
    START_POWER_QUERY,
    GET_POWER_QUERY,
    LIST_EVENTS_OF_TYPE,
    GET_FILE_DOWNLOAD,
    START_QUERY,
    LIST_PROCESS_STATE,
    GET_QUERY_STATUS,
    LIST_EXCLUSIONS,
    CREATE_EXCLUSION,
    UPDATE_EXCLUSION,
    DELETE_EXCLUSION,
    Operation::post("exclusions", "POST exclusions/import", "/web/api/v2.1/exclusions/import"),
    DOWNLOAD_REPORT_OF_EXCLUSIONS,
    VALIDATE_EXCLUSION,
    EXPORT_ACCOUNTS,
    EXPORT_ACTIVITIES,
    EXPORT_AGENTS,
    EXPORT_LIGHT,
    EXPORT_PASSPHRASES,
    EXPORT_EXCLUSIONS,
    EXPORT_APPLICATIONS_OF_APPLICATIONS,
    EXPORT_RESTRICTIONS,
    EXPORT_SERVICE_USERS,
    EXPORT_SITES,
    EXPORT_EVENTS,
    EXPORT_TIMELINE,
    EXPORT_USERS,
    LIST_SAVED_FILTERS,
    CREATE_SAVED_FILTER,
    Operation::post("filters", "POST filters/csv-filter", "/web/api/v2.1/filters/csv-filter"),
    LIST_DEEP_VISIBILITY_FILTERS,
    CREATE_DEEP_VISIBILITY_FILTER,
    UPDATE_DEEP_VISIBILITY_FILTER,
    DELETE_DEEP_VISIBILITY_FILTER,
    UPDATE_SAVED_FILTER,
    DELETE_SAVED_FILTER,
    LIST_FIREWALL_RULES,
    CREATE_FIREWALL_RULE,
    DELETE_FIREWALL_RULE,
    ADD_TAGS_OF_FIREWALL_CONTROL,
    GET_CONFIGURATION_OF_FIREWALL_CONTROL,
    SET_CONFIGURATION_OF_FIREWALL_CONTROL,
    COPY_RULES_OF_FIREWALL_CONTROL,
    ENABLE_FIREWALL_RULES,
    EXPORT_FIREWALL_RULES,
    Operation::post("firewall-control", "POST firewall-control/import", "/web/api/v2.1/firewall-control/import"),
    MOVE_RULES_OF_FIREWALL_CONTROL,
    LIST_PROTOCOLS_OF_FIREWALL_CONTROL,
    REMOVE_TAGS_OF_FIREWALL_CONTROL,
    REORDER_FIREWALL_RULES,
    SET_LOCATION_OF_FIREWALL_CONTROL,
    LIST_OF_TAG,
    LIST_FIREWALL_CATEGORY_RULES,
    CREATE_FIREWALL_CATEGORY_RULE,
    UPDATE_FIREWALL_CATEGORY_RULE,
    DELETE_FIREWALL_CATEGORY_RULE,
    ADD_TAGS_OF_FIREWALL_CATEGORY,
    GET_CONFIGURATION_OF_FIREWALL_CATEGORY,
    SET_CONFIGURATION_OF_FIREWALL_CATEGORY,
    COPY_RULES_OF_FIREWALL_CATEGORY,
    ENABLE_FIREWALL_CATEGORY_RULES,
    EXPORT_FIREWALL_CATEGORY_RULES,
    Operation::post(
        "firewall-control",
        "POST firewall-control/{firewall_rule_category}/import",
        "/web/api/v2.1/firewall-control/{firewall_rule_category}/import",
    ),
    MOVE_RULES_OF_FIREWALL_CATEGORY,
    LIST_PROTOCOLS_OF_FIREWALL_CATEGORY,
    REMOVE_TAGS_OF_FIREWALL_CATEGORY,
    REORDER_FIREWALL_CATEGORY_RULES,
    SET_LOCATION_OF_FIREWALL_CATEGORY,
    LIST_GROUPS,
    CREATE_GROUP,
    SET_RANKS,
    GET_GROUP,
    UPDATE_GROUP,
    DELETE_GROUP,
    MOVE_AGENTS_TO_GROUP,
    GET_POLICY_OF_GROUP,
    SET_POLICY_OF_GROUP,
    REGENERATE_KEY_OF_GROUPS,
    REVERT_POLICY_OF_GROUP,
    GET_TOKEN_OF_GROUPS,
    GET_VERDICT,
    Operation::post(
        "hyper-automate",
        "POST hyper-automate/api/public/workflow-action-expressions/{base_action_id}/evaluate-expression",
        "/web/api/v2.1/hyper-automate/api/public/workflow-action-expressions/{base_action_id}/evaluate-expression",
    ),
    Operation::post(
        "hyper-automate",
        "POST hyper-automate/api/public/workflow-action-expressions/{base_action_id}/expression-breakdown",
        "/web/api/v2.1/hyper-automate/api/public/workflow-action-expressions/{base_action_id}/expression-breakdown",
    ),
    Operation::get(
        "hyper-automate",
        "GET hyper-automate/api/public/workflow-execution",
        "/web/api/v2.1/hyper-automate/api/public/workflow-execution",
    ),
    Operation::post(
        "hyper-automate",
        "POST hyper-automate/api/public/workflow-execution/manual/{workflow_id}/{version_id}",
        "/web/api/v2.1/hyper-automate/api/public/workflow-execution/manual/{workflow_id}/{version_id}",
    ),
    Operation::get(
        "hyper-automate",
        "GET hyper-automate/api/public/workflow-execution/{workflow_execution_id}",
        "/web/api/v2.1/hyper-automate/api/public/workflow-execution/{workflow_execution_id}",
    ),
    Operation::get(
        "hyper-automate",
        "GET hyper-automate/api/public/workflow-import-export/export",
        "/web/api/v2.1/hyper-automate/api/public/workflow-import-export/export",
    ),
    Operation::get(
        "hyper-automate",
        "GET hyper-automate/api/public/workflow-import-export/export/{workflow_id}/{version_id}",
        "/web/api/v2.1/hyper-automate/api/public/workflow-import-export/export/{workflow_id}/{version_id}",
    ),
    Operation::post(
        "hyper-automate",
        "POST hyper-automate/api/public/workflow-import-export/import",
        "/web/api/v2.1/hyper-automate/api/public/workflow-import-export/import",
    ),
    Operation::post(
        "hyper-automate",
        "POST hyper-automate/api/public/workflow-import-export/import/batch",
        "/web/api/v2.1/hyper-automate/api/public/workflow-import-export/import/batch",
    ),
    Operation::get(
        "hyper-automate",
        "GET hyper-automate/api/public/workflows",
        "/web/api/v2.1/hyper-automate/api/public/workflows",
    ),
    Operation::get(
        "hyper-automate",
        "GET hyper-automate/api/public/workflows/versions/list/{workflow_id}",
        "/web/api/v2.1/hyper-automate/api/public/workflows/versions/list/{workflow_id}",
    ),
    Operation::post(
        "hyper-automate",
        "POST hyper-automate/api/public/workflows/{workflow_id}/deactivate",
        "/web/api/v2.1/hyper-automate/api/public/workflows/{workflow_id}/deactivate",
    ),
    Operation::post(
        "hyper-automate",
        "POST hyper-automate/api/public/workflows/{workflow_id}/{version_id}/activation",
        "/web/api/v2.1/hyper-automate/api/public/workflows/{workflow_id}/{version_id}/activation",
    ),
    LIST_APPLICATIONS_OF_APPLICATIONS,
    LIST_CVES_OF_APPLICATIONS,
    GET_LAST_AS_SYSLOG,
    Operation::put("licenses", "PUT licenses/update-sites-modules", "/web/api/v2.1/licenses/update-sites-modules")
        .bulk(),
    LIST_LOCATIONS,
    CREATE_LOCATION,
    DELETE_LOCATION,
    UPDATE_LOCATION,
    Operation::get(
        "log-collection",
        "GET log-collection/agent-type-count",
        "/web/api/v2.1/log-collection/agent-type-count",
    ),
    Operation::get("log-collection", "GET log-collection/rules", "/web/api/v2.1/log-collection/rules").paged(),
    Operation::post("log-collection", "POST log-collection/rules", "/web/api/v2.1/log-collection/rules"),
    Operation::delete("log-collection", "DELETE log-collection/rules", "/web/api/v2.1/log-collection/rules").bulk(),
    Operation::post(
        "log-collection",
        "POST log-collection/rules/activation",
        "/web/api/v2.1/log-collection/rules/activation",
    )
    .bulk(),
    Operation::get("log-collection", "GET log-collection/rules/export", "/web/api/v2.1/log-collection/rules/export"),
    Operation::get(
        "log-collection",
        "GET log-collection/rules/export/{agent_type}",
        "/web/api/v2.1/log-collection/rules/export/{agent_type}",
    ),
    Operation::get(
        "log-collection",
        "GET log-collection/rules/{agent_type}",
        "/web/api/v2.1/log-collection/rules/{agent_type}",
    )
    .paged(),
    Operation::put(
        "log-collection",
        "PUT log-collection/rules/{rule_id}",
        "/web/api/v2.1/log-collection/rules/{rule_id}",
    ),
    Operation::get("mobile-integration", "GET mobile-integration/devices", "/web/api/v2.1/mobile-integration/devices")
        .paged(),
    Operation::get(
        "mobile-integration",
        "GET mobile-integration/incidents",
        "/web/api/v2.1/mobile-integration/incidents",
    )
    .paged(),
    Operation::get(
        "mobile-integration",
        "GET mobile-integration/mssp-provisioning/partner",
        "/web/api/v2.1/mobile-integration/mssp-provisioning/partner",
    ),
    Operation::post(
        "mobile-integration",
        "POST mobile-integration/mssp-provisioning/partner",
        "/web/api/v2.1/mobile-integration/mssp-provisioning/partner",
    ),
    Operation::get(
        "mobile-integration",
        "GET mobile-integration/provisioning/can-provision-tenant",
        "/web/api/v2.1/mobile-integration/provisioning/can-provision-tenant",
    ),
    Operation::get(
        "mobile-integration",
        "GET mobile-integration/provisioning/partner-key",
        "/web/api/v2.1/mobile-integration/provisioning/partner-key",
    ),
    Operation::post(
        "mobile-integration",
        "POST mobile-integration/provisioning/partner-key",
        "/web/api/v2.1/mobile-integration/provisioning/partner-key",
    ),
    Operation::put(
        "mobile-integration",
        "PUT mobile-integration/provisioning/partner-key",
        "/web/api/v2.1/mobile-integration/provisioning/partner-key",
    ),
    Operation::delete(
        "mobile-integration",
        "DELETE mobile-integration/provisioning/partner-key/{client_id}",
        "/web/api/v2.1/mobile-integration/provisioning/partner-key/{client_id}",
    ),
    Operation::get(
        "mobile-integration",
        "GET mobile-integration/provisioning/tenant",
        "/web/api/v2.1/mobile-integration/provisioning/tenant",
    ),
    Operation::post(
        "mobile-integration",
        "POST mobile-integration/provisioning/tenant",
        "/web/api/v2.1/mobile-integration/provisioning/tenant",
    ),
    Operation::get("ranger-ad", "GET ranger-ad/assessment-status", "/web/api/v2.1/ranger-ad/assessment-status"),
    Operation::post("ranger-ad", "POST ranger-ad/get-affected-objects", "/web/api/v2.1/ranger-ad/get-affected-objects")
        .read_only(),
    Operation::post("ranger-ad", "POST ranger-ad/get-exposures", "/web/api/v2.1/ranger-ad/get-exposures").read_only(),
    Operation::post("ranger-ad", "POST ranger-ad/set-ack-status", "/web/api/v2.1/ranger-ad/set-ack-status").bulk(),
    Operation::post(
        "ranger-ad",
        "POST ranger-ad/set-skipped-exposures",
        "/web/api/v2.1/ranger-ad/set-skipped-exposures",
    )
    .bulk(),
    Operation::post("ranger-ad", "POST ranger-ad/trigger-assessment", "/web/api/v2.1/ranger-ad/trigger-assessment")
        .bulk(),
    Operation::get("ranger", "GET ranger/cred-groups", "/web/api/v2.1/ranger/cred-groups").paged(),
    Operation::post("ranger", "POST ranger/cred-groups", "/web/api/v2.1/ranger/cred-groups"),
    Operation::get("ranger", "GET ranger/cred-groups/details", "/web/api/v2.1/ranger/cred-groups/details").paged(),
    Operation::post("ranger", "POST ranger/cred-groups/details", "/web/api/v2.1/ranger/cred-groups/details"),
    Operation::put(
        "ranger",
        "PUT ranger/cred-groups/details/{detail_id}",
        "/web/api/v2.1/ranger/cred-groups/details/{detail_id}",
    ),
    Operation::delete(
        "ranger",
        "DELETE ranger/cred-groups/details/{detail_id}",
        "/web/api/v2.1/ranger/cred-groups/details/{detail_id}",
    ),
    Operation::delete(
        "ranger",
        "DELETE ranger/cred-groups/{cred_group_id}",
        "/web/api/v2.1/ranger/cred-groups/{cred_group_id}",
    ),
    Operation::post("ranger", "POST ranger/device-review", "/web/api/v2.1/ranger/device-review").bulk(),
    Operation::put(
        "ranger",
        "PUT ranger/device-review/{inventory_id}",
        "/web/api/v2.1/ranger/device-review/{inventory_id}",
    ),
    Operation::post("ranger", "POST ranger/enable-self-management", "/web/api/v2.1/ranger/enable-self-management"),
    Operation::get("ranger", "GET ranger/enablement", "/web/api/v2.1/ranger/enablement").paged(),
    Operation::post("ranger", "POST ranger/enablement", "/web/api/v2.1/ranger/enablement").bulk(),
    Operation::get("ranger", "GET ranger/enablement/defaults", "/web/api/v2.1/ranger/enablement/defaults"),
    Operation::post("ranger", "POST ranger/enablement/defaults", "/web/api/v2.1/ranger/enablement/defaults").bulk(),
    LIST_GATEWAYS,
    Operation::post("ranger", "POST ranger/gateways/update", "/web/api/v2.1/ranger/gateways/update").bulk(),
    Operation::put("ranger", "PUT ranger/gateways/{gateway_id}", "/web/api/v2.1/ranger/gateways/{gateway_id}"),
    Operation::get("ranger", "GET ranger/report/csv", "/web/api/v2.1/ranger/report/csv"),
    Operation::get("ranger", "GET ranger/settings", "/web/api/v2.1/ranger/settings"),
    Operation::put("ranger", "PUT ranger/settings", "/web/api/v2.1/ranger/settings"),
    LIST_NETWORK_DEVICES,
    Operation::post("ranger", "POST ranger/tags", "/web/api/v2.1/ranger/tags").bulk(),
    Operation::get("ranger", "GET ranger/{inventory_id}/json", "/web/api/v2.1/ranger/{inventory_id}/json"),
    Operation::get(
        "ranger",
        "GET ranger/{inventory_id}/json/export",
        "/web/api/v2.1/ranger/{inventory_id}/json/export",
    ),
    GET_TEMPLATE,
    CREATE_ROLE,
    GET_ROLE,
    UPDATE_ROLE,
    DELETE_ROLE,
    LIST_ROLES,
    Operation::get(
        "remote-ops",
        "GET remote-ops/data-exporter/destination-profiles",
        "/web/api/v2.1/remote-ops/data-exporter/destination-profiles",
    ),
    Operation::post(
        "remote-ops",
        "POST remote-ops/data-exporter/destination-profiles",
        "/web/api/v2.1/remote-ops/data-exporter/destination-profiles",
    ),
    Operation::delete(
        "remote-ops",
        "DELETE remote-ops/data-exporter/destination-profiles",
        "/web/api/v2.1/remote-ops/data-exporter/destination-profiles",
    )
    .bulk(),
    Operation::post(
        "remote-ops",
        "POST remote-ops/data-exporter/destination-profiles/set-default",
        "/web/api/v2.1/remote-ops/data-exporter/destination-profiles/set-default",
    ),
    Operation::get(
        "remote-ops",
        "GET remote-ops/data-exporter/destination-profiles/{profile_id}",
        "/web/api/v2.1/remote-ops/data-exporter/destination-profiles/{profile_id}",
    ),
    Operation::put(
        "remote-ops",
        "PUT remote-ops/data-exporter/destination-profiles/{profile_id}",
        "/web/api/v2.1/remote-ops/data-exporter/destination-profiles/{profile_id}",
    ),
    Operation::delete(
        "remote-ops",
        "DELETE remote-ops/data-exporter/destination-profiles/{profile_id}",
        "/web/api/v2.1/remote-ops/data-exporter/destination-profiles/{profile_id}",
    ),
    Operation::get(
        "remote-ops",
        "GET remote-ops/data-exporter/results",
        "/web/api/v2.1/remote-ops/data-exporter/results",
    ),
    Operation::get(
        "remote-ops",
        "GET remote-ops/forensics/artifact-types",
        "/web/api/v2.1/remote-ops/forensics/artifact-types",
    ),
    Operation::get(
        "remote-ops",
        "GET remote-ops/forensics/collection-file-url",
        "/web/api/v2.1/remote-ops/forensics/collection-file-url",
    ),
    Operation::get(
        "remote-ops",
        "GET remote-ops/forensics/collection-profiles",
        "/web/api/v2.1/remote-ops/forensics/collection-profiles",
    )
    .paged(),
    Operation::post(
        "remote-ops",
        "POST remote-ops/forensics/collection-profiles",
        "/web/api/v2.1/remote-ops/forensics/collection-profiles",
    ),
    Operation::delete(
        "remote-ops",
        "DELETE remote-ops/forensics/collection-profiles",
        "/web/api/v2.1/remote-ops/forensics/collection-profiles",
    )
    .bulk(),
    Operation::get(
        "remote-ops",
        "GET remote-ops/forensics/collection-profiles/{profile_id}",
        "/web/api/v2.1/remote-ops/forensics/collection-profiles/{profile_id}",
    ),
    Operation::put(
        "remote-ops",
        "PUT remote-ops/forensics/collection-profiles/{profile_id}",
        "/web/api/v2.1/remote-ops/forensics/collection-profiles/{profile_id}",
    ),
    Operation::get(
        "remote-ops",
        "GET remote-ops/forensics/is-collection-file",
        "/web/api/v2.1/remote-ops/forensics/is-collection-file",
    ),
    Operation::post(
        "remote-ops",
        "POST remote-ops/forensics/start-collection",
        "/web/api/v2.1/remote-ops/forensics/start-collection",
    )
    .bulk(),
    Operation::get(
        "remote-ops",
        "GET remote-ops/forensics/task-result",
        "/web/api/v2.1/remote-ops/forensics/task-result",
    ),
    Operation::post("remote-ops", "POST remote-ops/schedule/forensics", "/web/api/v2.1/remote-ops/schedule/forensics")
        .bulk(),
    Operation::post(
        "remote-ops",
        "POST remote-ops/schedule/remote-script",
        "/web/api/v2.1/remote-ops/schedule/remote-script",
    )
    .bulk(),
    Operation::get("remote-ops", "GET remote-ops/scheduled-tasks", "/web/api/v2.1/remote-ops/scheduled-tasks").paged(),
    Operation::delete("remote-ops", "DELETE remote-ops/scheduled-tasks", "/web/api/v2.1/remote-ops/scheduled-tasks")
        .bulk(),
    Operation::put(
        "remote-ops",
        "PUT remote-ops/scheduled-tasks/{scheduled_task_id}",
        "/web/api/v2.1/remote-ops/scheduled-tasks/{scheduled_task_id}",
    ),
    LIST_REMOTE_SCRIPTS,
    Operation::post("remote-scripts", "POST remote-scripts", "/web/api/v2.1/remote-scripts"),
    DELETE_REMOTE_SCRIPT,
    Operation::put(
        "remote-scripts",
        "PUT remote-scripts/edit/{script_id}",
        "/web/api/v2.1/remote-scripts/edit/{script_id}",
    ),
    RUN_SCRIPT,
    GET_RESULT_LINKS,
    GET_UPLOAD_LIMITS,
    CHECK_GUARDRAILS,
    GET_GUARDRAILS,
    SET_GUARDRAILS,
    DELETE_GUARDRAILS,
    LIST_PENDING,
    DECIDE_PENDING,
    GET_CONTENT,
    LIST_SCRIPT_TASKS,
    UPDATE_REMOTE_SCRIPT,
    LIST_REPORT_TASKS,
    CREATE_REPORT_TASK,
    UPDATE_REPORT_TASK,
    LIST_REPORTS,
    DELETE_REPORT,
    DELETE_REPORT_TASKS,
    LIST_INSIGHT_TYPES,
    DOWNLOAD_OF_REPORTS,
    LIST_RESTRICTIONS,
    CREATE_RESTRICTION,
    UPDATE_RESTRICTION,
    DELETE_RESTRICTION,
    Operation::post("restrictions", "POST restrictions/import", "/web/api/v2.1/restrictions/import"),
    DOWNLOAD_REPORT_OF_RESTRICTIONS,
    VALIDATE_RESTRICTION,
    Operation::get("rogues", "GET rogues/report/csv", "/web/api/v2.1/rogues/report/csv"),
    Operation::get("rogues", "GET rogues/settings", "/web/api/v2.1/rogues/settings"),
    Operation::put("rogues", "PUT rogues/settings", "/web/api/v2.1/rogues/settings"),
    LIST_ROGUES,
    Operation::get("sentinelonerss", "GET sentinelonerss", "/web/api/v2.1/sentinelonerss"),
    LIST_SERVICE_USERS,
    CREATE_SERVICE_USER,
    DELETE_SERVICE_USERS,
    GET_SERVICE_USER,
    UPDATE_SERVICE_USER,
    DELETE_SERVICE_USER,
    GENERATE_API_TOKEN_OF_SERVICE_USERS,
    Operation::get("settings", "GET settings/active-directory", "/web/api/v2.1/settings/active-directory"),
    Operation::put("settings", "PUT settings/active-directory", "/web/api/v2.1/settings/active-directory"),
    Operation::get(
        "settings",
        "GET settings/active-directory/scope-mapping",
        "/web/api/v2.1/settings/active-directory/scope-mapping",
    ),
    Operation::put(
        "settings",
        "PUT settings/active-directory/scope-mapping",
        "/web/api/v2.1/settings/active-directory/scope-mapping",
    ),
    Operation::post("settings", "POST settings/active-directory/test", "/web/api/v2.1/settings/active-directory/test"),
    Operation::get("settings", "GET settings/microsoft", "/web/api/v2.1/settings/microsoft"),
    Operation::put("settings", "PUT settings/microsoft", "/web/api/v2.1/settings/microsoft"),
    Operation::post("settings", "POST settings/microsoft/test", "/web/api/v2.1/settings/microsoft/test"),
    Operation::get("settings", "GET settings/notifications", "/web/api/v2.1/settings/notifications"),
    Operation::put("settings", "PUT settings/notifications", "/web/api/v2.1/settings/notifications"),
    Operation::post(
        "settings",
        "POST settings/notifications/cancel-pending-emails",
        "/web/api/v2.1/settings/notifications/cancel-pending-emails",
    ),
    Operation::get("settings", "GET settings/recipients", "/web/api/v2.1/settings/recipients"),
    Operation::put("settings", "PUT settings/recipients", "/web/api/v2.1/settings/recipients"),
    Operation::delete(
        "settings",
        "DELETE settings/recipients/{recipient_id}",
        "/web/api/v2.1/settings/recipients/{recipient_id}",
    ),
    Operation::get("settings", "GET settings/sms", "/web/api/v2.1/settings/sms"),
    Operation::put("settings", "PUT settings/sms", "/web/api/v2.1/settings/sms"),
    Operation::get("settings", "GET settings/smtp", "/web/api/v2.1/settings/smtp"),
    Operation::put("settings", "PUT settings/smtp", "/web/api/v2.1/settings/smtp"),
    Operation::post("settings", "POST settings/smtp/test", "/web/api/v2.1/settings/smtp/test"),
    Operation::get("settings", "GET settings/sso", "/web/api/v2.1/settings/sso"),
    Operation::put("settings", "PUT settings/sso", "/web/api/v2.1/settings/sso"),
    Operation::get("settings", "GET settings/sso/sp-cert", "/web/api/v2.1/settings/sso/sp-cert"),
    Operation::get("settings", "GET settings/sso/sp-cert/download", "/web/api/v2.1/settings/sso/sp-cert/download"),
    Operation::post("settings", "POST settings/sso/test", "/web/api/v2.1/settings/sso/test"),
    Operation::get("settings", "GET settings/syslog", "/web/api/v2.1/settings/syslog"),
    Operation::put("settings", "PUT settings/syslog", "/web/api/v2.1/settings/syslog"),
    Operation::post("settings", "POST settings/syslog/test", "/web/api/v2.1/settings/syslog/test"),
    Operation::get(
        "singularity-marketplace",
        "GET singularity-marketplace/applications",
        "/web/api/v2.1/singularity-marketplace/applications",
    )
    .paged(),
    Operation::post(
        "singularity-marketplace",
        "POST singularity-marketplace/applications",
        "/web/api/v2.1/singularity-marketplace/applications",
    )
    .bulk(),
    Operation::put(
        "singularity-marketplace",
        "PUT singularity-marketplace/applications",
        "/web/api/v2.1/singularity-marketplace/applications",
    )
    .bulk(),
    Operation::delete(
        "singularity-marketplace",
        "DELETE singularity-marketplace/applications",
        "/web/api/v2.1/singularity-marketplace/applications",
    )
    .bulk(),
    Operation::get(
        "singularity-marketplace",
        "GET singularity-marketplace/applications-catalog",
        "/web/api/v2.1/singularity-marketplace/applications-catalog",
    )
    .paged(),
    Operation::get(
        "singularity-marketplace",
        "GET singularity-marketplace/applications-catalog/{applicationCatalogId}/config",
        "/web/api/v2.1/singularity-marketplace/applications-catalog/{applicationCatalogId}/config",
    ),
    Operation::get(
        "singularity-marketplace",
        "GET singularity-marketplace/applications/{applicationId}/config",
        "/web/api/v2.1/singularity-marketplace/applications/{applicationId}/config",
    ),
    Operation::post(
        "singularity-marketplace",
        "POST singularity-marketplace/applications/{applicationMode}",
        "/web/api/v2.1/singularity-marketplace/applications/{applicationMode}",
    )
    .bulk(),
    Operation::get(
        "singularity-marketplace",
        "GET singularity-marketplace/applications/{id}/log",
        "/web/api/v2.1/singularity-marketplace/applications/{id}/log",
    ),
    CREATE_WITH_ADMIN,
    LIST_SITES,
    CREATE_SITE,
    DUPLICATE_SITE,
    UPDATE_SITES,
    GET_SITE,
    UPDATE_SITE,
    DELETE_SITE,
    EXPIRE_NOW_OF_SITES,
    GET_LOCAL_AUTHORIZATION,
    SET_LOCAL_AUTHORIZATION,
    GET_LOCAL_UPGRADE_APPROVED_AGENTS,
    GET_POLICY_OF_SITE,
    SET_POLICY_OF_SITE,
    REACTIVATE_OF_SITES,
    REGENERATE_KEY_OF_SITES,
    REVERT_POLICY_OF_SITE,
    GET_TOKEN_OF_SITES,
    GET_SYSTEM_CONFIGURATION,
    SET_SYSTEM_CONFIGURATION,
    GET_SYSTEM_ENVIRONMENT,
    GET_SYSTEM_INFO,
    GET_SYSTEM_STATUS,
    GET_SYSTEM_CACHE_STATUS,
    GET_SYSTEM_DATABASE_STATUS,
    CREATE_ENDPOINT_TAG,
    DELETE_ENDPOINT_TAG,
    UPDATE_ENDPOINT_TAG,
    LIST_TAGS,
    CREATE_TAG,
    DELETE_TAGS,
    UPDATE_TAG,
    DELETE_TAG,
    Operation::get("tasks-configuration", "GET tasks-configuration", "/web/api/v2.1/tasks-configuration").paged(),
    Operation::put("tasks-configuration", "PUT tasks-configuration", "/web/api/v2.1/tasks-configuration").bulk(),
    Operation::get(
        "tasks-configuration",
        "GET tasks-configuration/explicit-subscopes",
        "/web/api/v2.1/tasks-configuration/explicit-subscopes",
    )
    .paged(),
    Operation::get(
        "tasks-configuration",
        "GET tasks-configuration/flexible",
        "/web/api/v2.1/tasks-configuration/flexible",
    ),
    Operation::put(
        "tasks-configuration",
        "PUT tasks-configuration/flexible",
        "/web/api/v2.1/tasks-configuration/flexible",
    )
    .bulk(),
    Operation::get(
        "tasks-configuration",
        "GET tasks-configuration/has-explicit-subscope",
        "/web/api/v2.1/tasks-configuration/has-explicit-subscope",
    )
    .paged(),
    Operation::get(
        "tasks-configuration",
        "GET tasks-configuration/maintenance-windows/export_mw",
        "/web/api/v2.1/tasks-configuration/maintenance-windows/export_mw",
    ),
    GET_POLICY_OF_TENANT,
    SET_POLICY_OF_TENANT,
    LIST_INDICATORS,
    CREATE_INDICATOR,
    DELETE_INDICATOR,
    CREATE_FROM_STIX,
    LIST_CONFIGURATIONS,
    SET_CONFIGURATION_OF_THREAT_INTELLIGENCE,
    DELETE_CONFIGURATION,
    LIST_THREATS,
    CONNECT_CONTAINER,
    DISCONNECT_CONTAINER,
    ADD_TO_BLOCKLIST,
    ADD_TO_EXCLUSIONS,
    SET_ANALYST_VERDICT_OF_THREATS,
    ADD_EVENTS_TO_BLOCKLIST,
    MARK_EVENTS_AS_THREAT,
    DISABLE_ENGINES,
    EXPORT_THREATS,
    SET_EXTERNAL_TICKET_ID,
    FETCH_FILE,
    SET_INCIDENT_STATUS_OF_THREATS,
    MITIGATE_ALERTS,
    MITIGATE_THREATS,
    DOWNLOAD_MITIGATION_REPORT,
    ADD_NOTE_OF_THREATS,
    GET_CLOUD_DOWNLOAD,
    LIST_EVENTS_OF_THREATS,
    LIST_NOTES,
    UPDATE_NOTE,
    DELETE_NOTE_OF_THREATS,
    LIST_TIMELINE,
    GET_EXCLUSION_OPTIONS,
    LIST_UNIFIED_EXCLUSIONS,
    CREATE_UNIFIED_EXCLUSION,
    UPDATE_UNIFIED_EXCLUSION,
    DELETE_UNIFIED_EXCLUSION,
    GET_AVAILABLE_ACTIONS,
    CREATE_UNIFIED_EXCLUSIONS,
    EXPORT_UNIFIED_EXCLUSIONS,
    Operation::post("unified-exclusions", "POST unified-exclusions/import", "/web/api/v2.1/unified-exclusions/import"),
    DOWNLOAD_OF_UPDATES,
    DOWNLOAD_FOR_SITE,
    GET_LATEST,
    LIST_PACKAGES,
    DELETE_PACKAGE,
    UPDATE_PACKAGE,
    COUNT_ALL_UPGRADE_POLICIES,
    LIST_AVAILABLE_PACKAGES,
    HAS_UPGRADE_POLICY,
    GET_PARENT_UPGRADE_POLICIES,
    GET_UPGRADE_POLICIES,
    Operation::post("upgrade-policy", "POST upgrade-policy/policies", "/web/api/v2.1/upgrade-policy/policies"),
    COUNT_UPGRADE_POLICIES,
    CREATE_UPGRADE_POLICY,
    ACT_ON_UPGRADE_POLICY,
    UPDATE_UPGRADE_POLICY,
    RESET_RETRY_COUNTER,
    REORDER_UPGRADE_POLICIES,
    SET_INHERITING,
    Operation::post("upload", "POST upload/agent/software", "/web/api/v2.1/upload/agent/software"),
    Operation::post("upload", "POST upload/software", "/web/api/v2.1/upload/software"),
    Operation::post("upload", "POST upload/software/deploy", "/web/api/v2.1/upload/software/deploy"),
    GET_CURRENT,
    LIST_USERS,
    CREATE_USER,
    DISABLE_2FA,
    ENABLE_2FA,
    GET_API_TOKEN_DETAILS,
    AUTHENTICATE_WITH_APP,
    ELEVATE_SESSION,
    Operation::post("users", "POST users/auth/eula", "/web/api/v2.1/users/auth/eula"),
    CHANGE_PASSWORD,
    DELETE_2FA,
    DELETE_USERS,
    ENABLE_APP,
    ENROLL_2FA,
    GENERATE_API_TOKEN_OF_USERS,
    Operation::post("users", "POST users/generate-iframe-token", "/web/api/v2.1/users/generate-iframe-token"),
    LOG_IN,
    Operation::post("users", "POST users/login-continue", "/web/api/v2.1/users/login-continue"),
    LOG_IN_BY_API_TOKEN,
    LOG_IN_BY_TOKEN,
    FORCE_RESET_PASSWORD_ON_LOGIN,
    SEND_RESET_PASSWORD_EMAIL,
    Operation::post("users", "POST users/login/set-password", "/web/api/v2.1/users/login/set-password"),
    Operation::get("users", "GET users/login/sso-saml2", "/web/api/v2.1/users/login/sso-saml2"),
    Operation::post("users", "POST users/login/sso-saml2/{scope_id}", "/web/api/v2.1/users/login/sso-saml2/{scope_id}"),
    LOG_OUT,
    Operation::post(
        "users",
        "POST users/onboarding/send-verification-email",
        "/web/api/v2.1/users/onboarding/send-verification-email",
    )
    .bulk(),
    Operation::get("users", "GET users/onboarding/validate-token", "/web/api/v2.1/users/onboarding/validate-token"),
    Operation::post("users", "POST users/onboarding/verify", "/web/api/v2.1/users/onboarding/verify"),
    REQUEST_APP,
    RESET_2FA,
    REVOKE_API_TOKEN,
    Operation::get("users", "GET users/rs-auth-check", "/web/api/v2.1/users/rs-auth-check"),
    Operation::get("users", "GET users/sso-saml2/re-auth", "/web/api/v2.1/users/sso-saml2/re-auth"),
    Operation::get("users", "GET users/tenant-admin-auth-check", "/web/api/v2.1/users/tenant-admin-auth-check"),
    Operation::get("users", "GET users/viewer-auth-check", "/web/api/v2.1/users/viewer-auth-check"),
    GET_USER,
    UPDATE_USER,
    DELETE_USER,
    GET_API_TOKEN_DETAILS_OF,
    Operation::post(
        "xdr/action-controller",
        "POST xdr/action-controller/fetch-surface-ids",
        "/web/api/v2.1/xdr/action-controller/fetch-surface-ids",
    )
    .read_only(),
    Operation::post(
        "xdr/action-controller",
        "POST xdr/action-controller/fetch-unified-actions",
        "/web/api/v2.1/xdr/action-controller/fetch-unified-actions",
    )
    .read_only(),
    Operation::post(
        "xdr/action-controller",
        "POST xdr/action-controller/perform-unified-action",
        "/web/api/v2.1/xdr/action-controller/perform-unified-action",
    )
    .bulk(),
    Operation::post(
        "xdr/action-controller",
        "POST xdr/action-controller/perform-unified-action/notify",
        "/web/api/v2.1/xdr/action-controller/perform-unified-action/notify",
    )
    .bulk(),
    Operation::get("xdr/assets", "GET xdr/assets", "/web/api/v2.1/xdr/assets").paged(),
    SEARCH_ASSETS,
    Operation::get("xdr/assets", "GET xdr/assets/account", "/web/api/v2.1/xdr/assets/account"),
    Operation::post("xdr/assets", "POST xdr/assets/account", "/web/api/v2.1/xdr/assets/account").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/account/action", "/web/api/v2.1/xdr/assets/account/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/account/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/account/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/account/export", "/web/api/v2.1/xdr/assets/account/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/account/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/account/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/account/filters/count",
        "/web/api/v2.1/xdr/assets/account/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/account/filters/free-text",
        "/web/api/v2.1/xdr/assets/account/filters/free-text",
    ),
    Operation::post("xdr/assets", "POST xdr/assets/action", "/web/api/v2.1/xdr/assets/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/actions/fetch-agent-ids",
        "/web/api/v2.1/xdr/assets/actions/fetch-agent-ids",
    )
    .read_only(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/actions/fetch-unified-actions",
        "/web/api/v2.1/xdr/assets/actions/fetch-unified-actions",
    )
    .read_only(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/actions/perform-unified-action",
        "/web/api/v2.1/xdr/assets/actions/perform-unified-action",
    )
    .bulk(),
    Operation::get("xdr/assets", "GET xdr/assets/ai-ml", "/web/api/v2.1/xdr/assets/ai-ml").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/ai-ml", "/web/api/v2.1/xdr/assets/ai-ml").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/ai-ml/action", "/web/api/v2.1/xdr/assets/ai-ml/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/ai-ml/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/ai-ml/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/ai-ml/export", "/web/api/v2.1/xdr/assets/ai-ml/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/ai-ml/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/ai-ml/filters/autocomplete",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/ai-ml/filters/count", "/web/api/v2.1/xdr/assets/ai-ml/filters/count"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/ai-ml/filters/free-text",
        "/web/api/v2.1/xdr/assets/ai-ml/filters/free-text",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/application-integration",
        "/web/api/v2.1/xdr/assets/application-integration",
    )
    .paged(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/application-integration",
        "/web/api/v2.1/xdr/assets/application-integration",
    )
    .read_only(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/application-integration/action",
        "/web/api/v2.1/xdr/assets/application-integration/action",
    )
    .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/application-integration/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/application-integration/available-actions/with-status",
    )
    .read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/application-integration/export",
        "/web/api/v2.1/xdr/assets/application-integration/export",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/application-integration/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/application-integration/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/application-integration/filters/count",
        "/web/api/v2.1/xdr/assets/application-integration/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/application-integration/filters/free-text",
        "/web/api/v2.1/xdr/assets/application-integration/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/asset-counts", "/web/api/v2.1/xdr/assets/asset-counts"),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/categories", "/web/api/v2.1/xdr/assets/categories").paged(),
    Operation::get("xdr/assets", "GET xdr/assets/cloud-application", "/web/api/v2.1/xdr/assets/cloud-application")
        .paged(),
    Operation::post("xdr/assets", "POST xdr/assets/cloud-application", "/web/api/v2.1/xdr/assets/cloud-application")
        .read_only(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/cloud-application/action",
        "/web/api/v2.1/xdr/assets/cloud-application/action",
    )
    .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/cloud-application/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/cloud-application/available-actions/with-status",
    )
    .read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/cloud-application/export",
        "/web/api/v2.1/xdr/assets/cloud-application/export",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/cloud-application/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/cloud-application/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/cloud-application/filters/count",
        "/web/api/v2.1/xdr/assets/cloud-application/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/cloud-application/filters/free-text",
        "/web/api/v2.1/xdr/assets/cloud-application/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/cloud-tags/export", "/web/api/v2.1/xdr/assets/cloud-tags/export"),
    Operation::get("xdr/assets", "GET xdr/assets/container", "/web/api/v2.1/xdr/assets/container").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/container", "/web/api/v2.1/xdr/assets/container").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/container/action", "/web/api/v2.1/xdr/assets/container/action")
        .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/container/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/container/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/container/export", "/web/api/v2.1/xdr/assets/container/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/container/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/container/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/container/filters/count",
        "/web/api/v2.1/xdr/assets/container/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/container/filters/free-text",
        "/web/api/v2.1/xdr/assets/container/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/data-analysis", "/web/api/v2.1/xdr/assets/data-analysis").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/data-analysis", "/web/api/v2.1/xdr/assets/data-analysis")
        .read_only(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/data-analysis/action",
        "/web/api/v2.1/xdr/assets/data-analysis/action",
    )
    .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/data-analysis/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/data-analysis/available-actions/with-status",
    )
    .read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/data-analysis/export",
        "/web/api/v2.1/xdr/assets/data-analysis/export",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/data-analysis/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/data-analysis/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/data-analysis/filters/count",
        "/web/api/v2.1/xdr/assets/data-analysis/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/data-analysis/filters/free-text",
        "/web/api/v2.1/xdr/assets/data-analysis/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/data-store", "/web/api/v2.1/xdr/assets/data-store").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/data-store", "/web/api/v2.1/xdr/assets/data-store").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/data-store/action", "/web/api/v2.1/xdr/assets/data-store/action")
        .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/data-store/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/data-store/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/data-store/export", "/web/api/v2.1/xdr/assets/data-store/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/data-store/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/data-store/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/data-store/filters/count",
        "/web/api/v2.1/xdr/assets/data-store/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/data-store/filters/free-text",
        "/web/api/v2.1/xdr/assets/data-store/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/developer-tool", "/web/api/v2.1/xdr/assets/developer-tool").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/developer-tool", "/web/api/v2.1/xdr/assets/developer-tool")
        .read_only(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/developer-tool/action",
        "/web/api/v2.1/xdr/assets/developer-tool/action",
    )
    .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/developer-tool/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/developer-tool/available-actions/with-status",
    )
    .read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/developer-tool/export",
        "/web/api/v2.1/xdr/assets/developer-tool/export",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/developer-tool/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/developer-tool/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/developer-tool/filters/count",
        "/web/api/v2.1/xdr/assets/developer-tool/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/developer-tool/filters/free-text",
        "/web/api/v2.1/xdr/assets/developer-tool/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/device", "/web/api/v2.1/xdr/assets/device").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/device", "/web/api/v2.1/xdr/assets/device").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/device/action", "/web/api/v2.1/xdr/assets/device/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/device/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/device/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/device/export", "/web/api/v2.1/xdr/assets/device/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/device/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/device/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/device/filters/count",
        "/web/api/v2.1/xdr/assets/device/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/device/filters/free-text",
        "/web/api/v2.1/xdr/assets/device/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/export", "/web/api/v2.1/xdr/assets/export"),
    Operation::post("xdr/assets", "POST xdr/assets/fetch-tags", "/web/api/v2.1/xdr/assets/fetch-tags").read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/filters/autocomplete",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/filters/count", "/web/api/v2.1/xdr/assets/filters/count"),
    Operation::post("xdr/assets", "POST xdr/assets/filters/csv-filter", "/web/api/v2.1/xdr/assets/filters/csv-filter")
        .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/filters/free-text", "/web/api/v2.1/xdr/assets/filters/free-text"),
    Operation::get("xdr/assets", "GET xdr/assets/function", "/web/api/v2.1/xdr/assets/function").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/function", "/web/api/v2.1/xdr/assets/function").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/function/action", "/web/api/v2.1/xdr/assets/function/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/function/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/function/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/function/export", "/web/api/v2.1/xdr/assets/function/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/function/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/function/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/function/filters/count",
        "/web/api/v2.1/xdr/assets/function/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/function/filters/free-text",
        "/web/api/v2.1/xdr/assets/function/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/governance", "/web/api/v2.1/xdr/assets/governance").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/governance", "/web/api/v2.1/xdr/assets/governance").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/governance/action", "/web/api/v2.1/xdr/assets/governance/action")
        .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/governance/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/governance/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/governance/export", "/web/api/v2.1/xdr/assets/governance/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/governance/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/governance/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/governance/filters/count",
        "/web/api/v2.1/xdr/assets/governance/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/governance/filters/free-text",
        "/web/api/v2.1/xdr/assets/governance/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/identity", "/web/api/v2.1/xdr/assets/identity").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/identity", "/web/api/v2.1/xdr/assets/identity").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/identity/action", "/web/api/v2.1/xdr/assets/identity/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/identity/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/identity/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/identity/export", "/web/api/v2.1/xdr/assets/identity/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/identity/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/identity/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/identity/filters/count",
        "/web/api/v2.1/xdr/assets/identity/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/identity/filters/free-text",
        "/web/api/v2.1/xdr/assets/identity/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/network", "/web/api/v2.1/xdr/assets/network").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/network", "/web/api/v2.1/xdr/assets/network").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/network/action", "/web/api/v2.1/xdr/assets/network/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/network/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/network/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/network/export", "/web/api/v2.1/xdr/assets/network/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/network/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/network/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/network/filters/count",
        "/web/api/v2.1/xdr/assets/network/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/network/filters/free-text",
        "/web/api/v2.1/xdr/assets/network/filters/free-text",
    ),
    ADD_NOTE_OF_XDR_ASSETS,
    DELETE_NOTE_OF_XDR_ASSETS,
    Operation::post("xdr/assets", "POST xdr/assets/overview", "/web/api/v2.1/xdr/assets/overview").read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/query/builder/metadata",
        "/web/api/v2.1/xdr/assets/query/builder/metadata",
    )
    .paged(),
    Operation::get("xdr/assets", "GET xdr/assets/server", "/web/api/v2.1/xdr/assets/server").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/server", "/web/api/v2.1/xdr/assets/server").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/server/action", "/web/api/v2.1/xdr/assets/server/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/server/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/server/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/server/export", "/web/api/v2.1/xdr/assets/server/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/server/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/server/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/server/filters/count",
        "/web/api/v2.1/xdr/assets/server/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/server/filters/free-text",
        "/web/api/v2.1/xdr/assets/server/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/storage", "/web/api/v2.1/xdr/assets/storage").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/storage", "/web/api/v2.1/xdr/assets/storage").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/storage/action", "/web/api/v2.1/xdr/assets/storage/action").bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/storage/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/storage/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/storage/export", "/web/api/v2.1/xdr/assets/storage/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/storage/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/storage/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/storage/filters/count",
        "/web/api/v2.1/xdr/assets/storage/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/storage/filters/free-text",
        "/web/api/v2.1/xdr/assets/storage/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/sub-categories", "/web/api/v2.1/xdr/assets/sub-categories").paged(),
    Operation::get("xdr/assets", "GET xdr/assets/surface/cloud", "/web/api/v2.1/xdr/assets/surface/cloud").paged(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/surface/cloud/action",
        "/web/api/v2.1/xdr/assets/surface/cloud/action",
    )
    .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/surface/cloud/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/surface/cloud/available-actions/with-status",
    )
    .read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/cloud/export",
        "/web/api/v2.1/xdr/assets/surface/cloud/export",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/cloud/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/surface/cloud/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/cloud/filters/count",
        "/web/api/v2.1/xdr/assets/surface/cloud/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/cloud/filters/free-text",
        "/web/api/v2.1/xdr/assets/surface/cloud/filters/free-text",
    ),
    LIST_ENDPOINTS_OF_XDR_ASSETS,
    Operation::post("xdr/assets", "POST xdr/assets/surface/endpoint", "/web/api/v2.1/xdr/assets/surface/endpoint")
        .read_only(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/surface/endpoint/action",
        "/web/api/v2.1/xdr/assets/surface/endpoint/action",
    )
    .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/surface/endpoint/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/surface/endpoint/available-actions/with-status",
    )
    .read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/endpoint/export",
        "/web/api/v2.1/xdr/assets/surface/endpoint/export",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/endpoint/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/surface/endpoint/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/endpoint/filters/count",
        "/web/api/v2.1/xdr/assets/surface/endpoint/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/endpoint/filters/free-text",
        "/web/api/v2.1/xdr/assets/surface/endpoint/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/surface/identity", "/web/api/v2.1/xdr/assets/surface/identity")
        .paged(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/surface/identity/action",
        "/web/api/v2.1/xdr/assets/surface/identity/action",
    )
    .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/surface/identity/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/surface/identity/available-actions/with-status",
    )
    .read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/identity/export",
        "/web/api/v2.1/xdr/assets/surface/identity/export",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/identity/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/surface/identity/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/identity/filters/count",
        "/web/api/v2.1/xdr/assets/surface/identity/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/identity/filters/free-text",
        "/web/api/v2.1/xdr/assets/surface/identity/filters/free-text",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/networkDiscovery",
        "/web/api/v2.1/xdr/assets/surface/networkDiscovery",
    )
    .paged(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/surface/networkDiscovery/action",
        "/web/api/v2.1/xdr/assets/surface/networkDiscovery/action",
    )
    .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/surface/networkDiscovery/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/surface/networkDiscovery/available-actions/with-status",
    )
    .read_only(),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/networkDiscovery/export",
        "/web/api/v2.1/xdr/assets/surface/networkDiscovery/export",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/networkDiscovery/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/surface/networkDiscovery/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/networkDiscovery/filters/count",
        "/web/api/v2.1/xdr/assets/surface/networkDiscovery/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/surface/networkDiscovery/filters/free-text",
        "/web/api/v2.1/xdr/assets/surface/networkDiscovery/filters/free-text",
    ),
    Operation::get("xdr/assets", "GET xdr/assets/tags", "/web/api/v2.1/xdr/assets/tags"),
    Operation::post("xdr/assets", "POST xdr/assets/tags/count", "/web/api/v2.1/xdr/assets/tags/count"),
    Operation::get("xdr/assets", "GET xdr/assets/tags/filters-count", "/web/api/v2.1/xdr/assets/tags/filters-count"),
    Operation::get("xdr/assets", "GET xdr/assets/tags/rules", "/web/api/v2.1/xdr/assets/tags/rules"),
    Operation::post("xdr/assets", "POST xdr/assets/tags/rules", "/web/api/v2.1/xdr/assets/tags/rules"),
    Operation::put("xdr/assets", "PUT xdr/assets/tags/rules", "/web/api/v2.1/xdr/assets/tags/rules"),
    Operation::delete("xdr/assets", "DELETE xdr/assets/tags/rules", "/web/api/v2.1/xdr/assets/tags/rules"),
    Operation::post("xdr/assets", "POST xdr/assets/tags/rules/test", "/web/api/v2.1/xdr/assets/tags/rules/test"),
    Operation::get("xdr/assets", "GET xdr/assets/workstation", "/web/api/v2.1/xdr/assets/workstation").paged(),
    Operation::post("xdr/assets", "POST xdr/assets/workstation", "/web/api/v2.1/xdr/assets/workstation").read_only(),
    Operation::post("xdr/assets", "POST xdr/assets/workstation/action", "/web/api/v2.1/xdr/assets/workstation/action")
        .bulk(),
    Operation::post(
        "xdr/assets",
        "POST xdr/assets/workstation/available-actions/with-status",
        "/web/api/v2.1/xdr/assets/workstation/available-actions/with-status",
    )
    .read_only(),
    Operation::get("xdr/assets", "GET xdr/assets/workstation/export", "/web/api/v2.1/xdr/assets/workstation/export"),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/workstation/filters/autocomplete",
        "/web/api/v2.1/xdr/assets/workstation/filters/autocomplete",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/workstation/filters/count",
        "/web/api/v2.1/xdr/assets/workstation/filters/count",
    ),
    Operation::get(
        "xdr/assets",
        "GET xdr/assets/workstation/filters/free-text",
        "/web/api/v2.1/xdr/assets/workstation/filters/free-text",
    ),
    LIST_XDR_FILTERS,
    CREATE_XDR_FILTER,
    UPDATE_XDR_FILTER,
    DELETE_XDR_FILTER,
    Operation::get(
        "xdr/graph-explorer",
        "GET xdr/graph-explorer/query/builder/autocomplete",
        "/web/api/v2.1/xdr/graph-explorer/query/builder/autocomplete",
    ),
    Operation::get(
        "xdr/graph-explorer",
        "GET xdr/graph-explorer/query/builder/autocomplete/v2",
        "/web/api/v2.1/xdr/graph-explorer/query/builder/autocomplete/v2",
    ),
    Operation::get(
        "xdr/graph-explorer",
        "GET xdr/graph-explorer/query/builder/metadata",
        "/web/api/v2.1/xdr/graph-explorer/query/builder/metadata",
    ),
    Operation::get(
        "xdr/graph-explorer",
        "GET xdr/graph-explorer/query/builder/metadata/available-options/v2",
        "/web/api/v2.1/xdr/graph-explorer/query/builder/metadata/available-options/v2",
    ),
    Operation::get(
        "xdr/graph-explorer",
        "GET xdr/graph-explorer/query/builder/metadata/available-relations",
        "/web/api/v2.1/xdr/graph-explorer/query/builder/metadata/available-relations",
    ),
    Operation::post(
        "xdr/graph-explorer",
        "POST xdr/graph-explorer/query/builder/tag/autocomplete",
        "/web/api/v2.1/xdr/graph-explorer/query/builder/tag/autocomplete",
    )
    .read_only(),
    Operation::post(
        "xdr/graph-explorer",
        "POST xdr/graph-explorer/query/explorer",
        "/web/api/v2.1/xdr/graph-explorer/query/explorer",
    )
    .read_only(),
    Operation::post(
        "xdr/graph-explorer",
        "POST xdr/graph-explorer/query/explorer/v2",
        "/web/api/v2.1/xdr/graph-explorer/query/explorer/v2",
    )
    .read_only(),
    Operation::get(
        "xdr/graph-explorer",
        "GET xdr/graph-explorer/query/management/query",
        "/web/api/v2.1/xdr/graph-explorer/query/management/query",
    )
    .paged(),
    Operation::post(
        "xdr/graph-explorer",
        "POST xdr/graph-explorer/query/management/query",
        "/web/api/v2.1/xdr/graph-explorer/query/management/query",
    ),
    Operation::get(
        "xdr/graph-explorer",
        "GET xdr/graph-explorer/query/management/query/type-counts",
        "/web/api/v2.1/xdr/graph-explorer/query/management/query/type-counts",
    ),
    Operation::put(
        "xdr/graph-explorer",
        "PUT xdr/graph-explorer/query/management/query/{query_id}",
        "/web/api/v2.1/xdr/graph-explorer/query/management/query/{query_id}",
    ),
    Operation::delete(
        "xdr/graph-explorer",
        "DELETE xdr/graph-explorer/query/management/query/{query_id}",
        "/web/api/v2.1/xdr/graph-explorer/query/management/query/{query_id}",
    ),
    Operation::get(
        "xdr/graph-explorer",
        "GET xdr/graph-explorer/query/management/recent-queries",
        "/web/api/v2.1/xdr/graph-explorer/query/management/recent-queries",
    ),
    Operation::post(
        "xdr/graph-explorer",
        "POST xdr/graph-explorer/query/subgraph",
        "/web/api/v2.1/xdr/graph-explorer/query/subgraph",
    ),
    Operation::get("xdr/private", "GET xdr/private/filters/enriched", "/web/api/v2.1/xdr/private/filters/enriched")
        .paged(),
    Operation::get(
        "xdr/private",
        "GET xdr/private/graph-services-features",
        "/web/api/v2.1/xdr/private/graph-services-features",
    ),
];
