//! Agents: listing and counting them, and the filter that says which.

mod filter;
mod list;
mod more;
mod words;

use connect_core::Call;
pub use filter::{AgentFilter, Flags};
pub use list::ListAgents;
pub use more::ListPassphrases;
pub use words::{AgentSortBy, SortOrder};

use super::Agents;
use super::operations::{COUNT_AGENTS, LIST_AGENTS};
use super::paging::by_cursor;

impl Agents {
    /// Lists agents, all of them unless a filter says otherwise.
    pub fn list(&self) -> ListAgents {
        let list = ListAgents::new(self.core.list(LIST_AGENTS.request(), by_cursor("data")));
        list.filter(&AgentFilter::new()).sort_by(AgentSortBy::Id).sort_order(SortOrder::Ascending)
    }

    /// Counts the agents that a filter matches. As in [`list`](Self::list), decommissioned and uninstalled agents are included unless
    /// the filter says otherwise.
    pub fn count(&self, filter: &AgentFilter) -> Call<u64> {
        self.core.json(COUNT_AGENTS.request().queries(&list::complete(filter)), "data.total")
    }
}
