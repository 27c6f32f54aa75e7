//! Actions on agents.

use connect_core::Call;
use serde_json::{Value, json};

use super::AgentActions;
use super::action::Action;
use super::ids::{AgentId, GroupId};
use super::operations::{
    ABORT_SCAN, APPROVE_STATELESS_UPGRADE, APPROVE_UNINSTALL, BROADCAST_TO_AGENTS, CAN_START_REMOTE_SHELL,
    CONNECT_AGENTS, DECOMMISSION_AGENTS, DISABLE_AGENT, DISABLE_HYPER_AUTOMATION, DISCONNECT_AGENTS, ENABLE_AGENT,
    ENABLE_HYPER_AUTOMATION, FETCH_FILES, FETCH_FIREWALL_RULES, FETCH_INSTALLED_APPS, FETCH_LOGS, FIREWALL_LOGGING,
    INITIATE_SCAN, LOCAL_UPGRADE_AUTHORIZATION, MANAGE_TAGS, MARK_UP_TO_DATE, MOVE_AGENTS_TO_CONSOLE,
    MOVE_AGENTS_TO_GROUP, MOVE_AGENTS_TO_SITE, RANDOMIZE_UUID, RANGER_DISABLE, RANGER_ENABLE, REJECT_UNINSTALL,
    RESET_LOCAL_CONFIG, RESET_PASSPHRASE, RESET_PASSPHRASE_CAPABILITY, RESTART_MACHINE, SET_CONFIG, SET_EXTERNAL_ID,
    SHUTDOWN_AGENTS, START_PROFILING, START_REMOTE_SHELL, STOP_PROFILING, TERMINATE_REMOTE_SHELL, UNINSTALL_AGENTS,
    UPDATE_SOFTWARE,
};
use super::targets::{AgentTargets, NamedAgents};
use super::targets::{Targeted as _, Targets as _};
use crate::models::{
    Affected, DisableAgentOptions, FetchFirewallRulesOptions, FetchLogsOptions, MovedAgents, PassphraseReset,
    RemoteShell, StartProfilingOptions, StartRemoteShellOptions, Success, TagOperation, UpdateSoftwareOptions,
};

impl AgentActions {
    /// Isolates agents from the network; they keep their connection to the console. Permission: `Endpoints.disconnectFromNetwork`.
    pub fn disconnect(&self, targets: &NamedAgents) -> Action<Affected> {
        Action::new(
            self.core.record(DISCONNECT_AGENTS.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Lifts the isolation of agents. Permission: `Endpoints.reconnectToNetwork`.
    pub fn connect(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(CONNECT_AGENTS.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Starts a full disk scan. Permission: `Endpoints.initiateScan`.
    pub fn initiate_scan(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(INITIATE_SCAN.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Stops a full disk scan. Permission: `Endpoints.abortScan`.
    pub fn abort_scan(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(ABORT_SCAN.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Restarts the machines. **It cannot be undone:** users lose what they have not saved. Permission: `Endpoints.reboot`.
    pub fn restart_machine(&self, targets: &NamedAgents) -> Action<Affected> {
        Action::new(
            self.core.record(RESTART_MACHINE.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Shuts the machines down. **It cannot be undone:** the machines cannot be started again from the console. Permission:
    /// `Endpoints.shutDown`.
    pub fn shutdown(&self, targets: &NamedAgents) -> Action<Affected> {
        Action::new(
            self.core.record(SHUTDOWN_AGENTS.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Uninstalls agents. **It cannot be undone:** an uninstalled agent protects nothing and cannot be reached by the console. Permission:
    /// `Endpoints.uninstall`.
    pub fn uninstall(&self, targets: &NamedAgents) -> Action<Affected> {
        Action::new(
            self.core.record(UNINSTALL_AGENTS.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Decommissions agents: the console drops them until they connect again. **It cannot be undone:** the agent leaves the console; it
    /// comes back only if it connects again. Permission: `Endpoints.decommission`.
    pub fn decommission(&self, targets: &NamedAgents) -> Action<Affected> {
        Action::new(
            self.core.record(DECOMMISSION_AGENTS.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Has agents upload their logs. Permission: `Endpoints.FetchLogs`.
    pub fn fetch_logs(&self, targets: &AgentTargets, options: &FetchLogsOptions) -> Action<Affected> {
        Action::new(
            self.core.record(FETCH_LOGS.request().targets(targets).member("data", options), "data"),
            targets.count(&self.core),
        )
    }

    /// Has agents report their installed applications. Permission: `Endpoints.showApplications`.
    pub fn fetch_installed_apps(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(FETCH_INSTALLED_APPS.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Moves agents to another site. Permission: `Endpoints.moveToAnotherSite`.
    pub fn move_to_site(&self, targets: &AgentTargets, target_site_id: &str) -> Action<Affected> {
        Action::new(
            self.core.record(
                MOVE_AGENTS_TO_SITE.request().targets(targets).member("data.targetSiteId", target_site_id),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Moves agents to another console. **It cannot be undone:** the agents leave this console for good. Permission:
    /// `Endpoints.migrateAgent`.
    pub fn move_to_console(&self, targets: &AgentTargets, token: &str) -> Action<Affected> {
        Action::new(
            self.core.record(MOVE_AGENTS_TO_CONSOLE.request().targets(targets).member("data.token", token), "data"),
            targets.count(&self.core),
        )
    }

    /// Shows a message on the machines. Permission: `Endpoints.sendMessage`.
    pub fn broadcast(&self, targets: &AgentTargets, message: &str) -> Action<Affected> {
        Action::new(
            self.core.record(BROADCAST_TO_AGENTS.request().targets(targets).member("data.message", message), "data"),
            targets.count(&self.core),
        )
    }

    /// Sets the customer's own id of endpoints. Permission: `Endpoints.setCustomerIdentifier`.
    pub fn set_external_id(&self, targets: &AgentTargets, external_id: &str) -> Action<Affected> {
        Action::new(
            self.core.record(SET_EXTERNAL_ID.request().targets(targets).member("data.externalId", external_id), "data"),
            targets.count(&self.core),
        )
    }

    /// Adds tags to endpoints, removes or replaces them. Permission: `Endpoints.manageEndpointTags`.
    pub fn manage_tags(&self, targets: &AgentTargets, tag_operations: &[TagOperation]) -> Action<Affected> {
        Action::new(
            self.core.record(MANAGE_TAGS.request().targets(targets).member("data", tag_operations), "data"),
            targets.count(&self.core),
        )
    }

    /// Has agents update themselves. Permission: `Endpoints.updateSoftware`.
    pub fn update_software(&self, targets: &AgentTargets, options: &UpdateSoftwareOptions) -> Action<Affected> {
        Action::new(
            self.core.record(UPDATE_SOFTWARE.request().targets(targets).member("data", options), "data"),
            targets.count(&self.core),
        )
    }

    /// Enables agents. Permission: `Endpoints.enableAgent`.
    pub fn enable_agent(&self, targets: &AgentTargets, should_reboot: bool) -> Action<Affected> {
        Action::new(
            self.core
                .record(ENABLE_AGENT.request().targets(targets).member("data.shouldReboot", should_reboot), "data"),
            targets.count(&self.core),
        )
    }

    /// Disables agents: the machines are unprotected meanwhile. Permission: `Endpoints.disableAgent`.
    pub fn disable_agent(
        &self,
        targets: &AgentTargets,
        should_reboot: bool,
        options: &DisableAgentOptions,
    ) -> Action<Affected> {
        Action::new(
            self.core.record(
                DISABLE_AGENT
                    .request()
                    .targets(targets)
                    .member("data", options)
                    .member("data.shouldReboot", should_reboot),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Approves that users uninstall agents. Permission: `Endpoints.approveUninstall`.
    pub fn approve_uninstall(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(APPROVE_UNINSTALL.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Rejects that users uninstall agents. Permission: `Endpoints.rejectUninstall`.
    pub fn reject_uninstall(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(REJECT_UNINSTALL.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Marks agents as up to date. Permission: `Endpoints.markAsUpToDate`.
    pub fn mark_up_to_date(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(MARK_UP_TO_DATE.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Gives agents new universally unique ids. **It cannot be undone:** the old id is gone. Permission: `Endpoints.randomizeUuid`.
    pub fn randomize_uuid(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(RANDOMIZE_UUID.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Resets the local configuration of agents. **It cannot be undone:** local settings are gone. Permission:
    /// `Endpoints.resetLocalConfiguration`.
    pub fn reset_local_config(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(RESET_LOCAL_CONFIG.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Enables network discovery on agents. Permission: `Endpoints.enableRanger`.
    pub fn ranger_enable(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(RANGER_ENABLE.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Disables network discovery on agents. Permission: `Endpoints.disableRanger`.
    pub fn ranger_disable(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(RANGER_DISABLE.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Sets where agents log what the firewall does. Permission: `Endpoints.configureFirewallLogging`.
    pub fn firewall_logging(&self, targets: &AgentTargets, report_log: bool, report_mgmt: bool) -> Action<Affected> {
        Action::new(
            self.core.record(
                FIREWALL_LOGGING
                    .request()
                    .targets(targets)
                    .member("data.reportLog", report_log)
                    .member("data.reportMgmt", report_mgmt),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Opens remote shells. Permission: `Endpoints.remoteShell`.
    pub fn start_remote_shell(
        &self,
        targets: &AgentTargets,
        columns: u64,
        rows: u64,
        options: &StartRemoteShellOptions,
    ) -> Action<Vec<RemoteShell>> {
        Action::new(
            self.core.json(
                START_REMOTE_SHELL
                    .request()
                    .targets(targets)
                    .member("data", options)
                    .member("data.columns", columns)
                    .member("data.rows", rows),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Closes a remote shell. Permission: `Endpoints.remoteShell`.
    pub fn terminate_remote_shell(&self, targets: &AgentTargets, channel_id: &str) -> Action<Affected> {
        Action::new(
            self.core
                .record(TERMINATE_REMOTE_SHELL.request().targets(targets).member("data.channelId", channel_id), "data"),
            targets.count(&self.core),
        )
    }

    /// Sets the configuration of agents. Permission: `Endpoints.configuration`.
    pub fn set_config(&self, targets: &AgentTargets, config: &Value) -> Action<Affected> {
        Action::new(
            self.core.record(SET_CONFIG.request().targets(targets).member("data.config", config), "data"),
            targets.count(&self.core),
        )
    }

    /// Starts remote profiling. Permission: `Endpoints.remoteProfiling`.
    pub fn start_profiling(&self, targets: &AgentTargets, options: &StartProfilingOptions) -> Action<Affected> {
        Action::new(
            self.core.record(START_PROFILING.request().targets(targets).member("data", options), "data"),
            targets.count(&self.core),
        )
    }

    /// Stops remote profiling. Permission: `Endpoints.remoteProfiling`.
    pub fn stop_profiling(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(STOP_PROFILING.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Allows upgrades on the machine itself. Permission: `Local Upgrade/Downgrade Authorization.edit`.
    pub fn local_upgrade_authorization(&self, targets: &AgentTargets, agent_authorization: &str) -> Action<Affected> {
        Action::new(
            self.core.record(
                LOCAL_UPGRADE_AUTHORIZATION
                    .request()
                    .targets(targets)
                    .member("data.agentAuthorization", agent_authorization),
                "data",
            ),
            targets.count(&self.core),
        )
    }

    /// Has agents upload their firewall rules. Permission: `Endpoints.configureFirewallLogging`.
    pub fn fetch_firewall_rules(
        &self,
        targets: &AgentTargets,
        options: &FetchFirewallRulesOptions,
    ) -> Action<Affected> {
        Action::new(
            self.core.record(FETCH_FIREWALL_RULES.request().targets(targets).member("data", options), "data"),
            targets.count(&self.core),
        )
    }

    /// Asks whether a remote shell can be opened. Permission: `Endpoints.remoteShell`.
    pub fn can_start_remote_shell(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(CAN_START_REMOTE_SHELL.request().targets(targets).member("data", json!({})), "data"),
            targets.count(&self.core),
        )
    }

    /// Has an agent upload files, as an archive with a password. The upload appears in the activities. Permission: `Endpoints.fileFetch`.
    pub fn fetch_files(&self, agent_id: &AgentId, files: &[&str], password: &str) -> Call<Success> {
        self.core.record(
            FETCH_FILES
                .request()
                .segment("agent_id", agent_id)
                .member("data.files", files)
                .member("data.password", password),
            "data",
        )
    }

    /// Moves agents to a group of their site. Permission: `Groups.moveToGroup`.
    pub fn move_to_group(&self, group_id: &GroupId, targets: &AgentTargets) -> Action<MovedAgents> {
        Action::new(
            self.core.record(MOVE_AGENTS_TO_GROUP.request().segment("group_id", group_id).targets(targets), "data"),
            targets.count(&self.core),
        )
    }

    /// Asks whether passphrases can be reset.
    pub fn reset_passphrase_capability(&self, targets: &AgentTargets) -> Action<PassphraseReset> {
        Action::new(
            self.core.record(RESET_PASSPHRASE_CAPABILITY.request().targets(targets), "data"),
            targets.count(&self.core),
        )
    }

    /// Resets the passphrases of agents. **It cannot be undone:** the old passphrase is gone.
    pub fn reset_passphrase(&self, targets: &AgentTargets) -> Action<PassphraseReset> {
        Action::new(self.core.record(RESET_PASSPHRASE.request().targets(targets), "data"), targets.count(&self.core))
    }

    /// Approves a stateless upgrade.
    pub fn approve_stateless_upgrade(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(APPROVE_STATELESS_UPGRADE.request().targets(targets), "data"),
            targets.count(&self.core),
        )
    }

    /// Enables hyper automation on agents.
    pub fn enable_hyper_automation(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(ENABLE_HYPER_AUTOMATION.request().targets(targets), "data"),
            targets.count(&self.core),
        )
    }

    /// Disables hyper automation on agents.
    pub fn disable_hyper_automation(&self, targets: &AgentTargets) -> Action<Affected> {
        Action::new(
            self.core.record(DISABLE_HYPER_AUTOMATION.request().targets(targets), "data"),
            targets.count(&self.core),
        )
    }
}
