//! Agents: listing and counting them, and the filter that says which.

mod filter;
mod list;
mod words;

use connect_core::{Client, Result};
pub use filter::{AgentFilter, Flags};
pub use list::ListAgents;
pub use words::{
    ActiveProtection, AgentSortBy, AppsVulnerabilityStatus, InstallerType, MigrationStatus, MissingPermission,
    MitigationMode, RangerStatus, RemoteScriptLevel, ScanStatus, SortOrder, ThreatMitigationStatus, UserAction,
};

use super::operations::COUNT_AGENTS;

/// The agents of the console, as far as the token's scope reaches.
#[derive(Clone, Debug)]
pub struct Agents {
    client: Client,
}

impl Agents {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists agents, all of them unless a filter says otherwise.
    pub fn list(&self) -> ListAgents {
        ListAgents::new(self.client.clone())
    }

    /// Counts the agents that a filter matches. As in [`list`](Self::list), decommissioned and uninstalled agents are included unless
    /// the filter says otherwise.
    ///
    /// # Errors
    /// [`Error::Parameter`](connect_core::Error::Parameter) when the filter cannot be sent; those of a request.
    pub async fn count(&self, filter: &AgentFilter) -> Result<u64> {
        let mut request = COUNT_AGENTS.request();
        for (name, value) in list::conditions(filter)? {
            request = request.query(name, value);
        }
        self.client.execute(&request).await?.json_at("data.total")
    }
}
