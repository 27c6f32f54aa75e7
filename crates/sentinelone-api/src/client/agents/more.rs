//! Agents: the endpoints that the console protects.

use connect_core::{Call, Transfer};

use super::AgentFilter;
use crate::client::Agents;
use crate::client::ids::{ActivityId, AgentId};
use crate::client::operations::{
    DOWNLOAD_UPLOAD, EXPORT_AGENTS, EXPORT_LIGHT, EXPORT_PASSPHRASES, GET_LOCAL_UPGRADE_AUTHORIZATION,
    LIST_APPLICATIONS_OF_AGENTS, LIST_PASSPHRASES, LIST_PROCESSES,
};
use crate::client::paging::by_cursor;
use crate::client::targets::AgentTargets;
use crate::client::targets::Targeted as _;
use crate::models::{AgentApplication, AgentPassphrase, AgentProcess, LocalUpgradeAuthorization};

connect_core::requests! {
    /// A request that lists the passphrases that uninstall agents.
    pub list ListPassphrases of AgentPassphrase {}
}

impl Agents {
    /// Reads the applications of agents. Permission: `Endpoints.view`.
    pub fn list_applications(&self, ids: &[AgentId]) -> Call<Vec<AgentApplication>> {
        self.core.json(LIST_APPLICATIONS_OF_AGENTS.request().query("ids", ids), "data")
    }

    /// Reads the processes of agents. Permission: `Endpoints.view`.
    pub fn list_processes(&self, ids: &[AgentId]) -> Call<Vec<AgentProcess>> {
        self.core.json(LIST_PROCESSES.request().query("ids", ids), "data")
    }

    /// Lists the passphrases that uninstall agents. Permission: `Endpoints.showPassphrase`.
    pub fn list_passphrases(&self, filter: &AgentFilter) -> ListPassphrases {
        ListPassphrases::new(self.core.list(LIST_PASSPHRASES.request().queries(filter), by_cursor("data")))
    }

    /// Exports agents as CSV. Permission: `Endpoints.view`.
    pub fn export(&self, filter: &AgentFilter) -> Transfer {
        self.core.transfer(EXPORT_AGENTS.request().queries(filter))
    }

    /// Exports the main columns of agents as CSV. Permission: `Endpoints.view`.
    pub fn export_light(&self, filter: &AgentFilter) -> Transfer {
        self.core.transfer(EXPORT_LIGHT.request().queries(filter))
    }

    /// Downloads what an agent uploaded, as an activity tells. Permission: `Endpoints.view`.
    pub fn download_upload(&self, agent_id: &AgentId, activity_id: &ActivityId) -> Transfer {
        self.core.transfer(DOWNLOAD_UPLOAD.request().segment("agent_id", agent_id).segment("activity_id", activity_id))
    }

    /// Reads the local upgrade authorization.
    pub fn get_local_upgrade_authorization(&self, agent_id: &AgentId) -> Call<LocalUpgradeAuthorization> {
        self.core.record(GET_LOCAL_UPGRADE_AUTHORIZATION.request().segment("agent_id", agent_id), "data")
    }

    /// Exports passphrases as CSV.
    pub fn export_passphrases(&self, targets: &AgentTargets) -> Transfer {
        self.core.transfer(EXPORT_PASSPHRASES.request().targets(targets))
    }
}
