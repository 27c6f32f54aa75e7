use super::{AgentFilter, AgentSortBy, SortOrder};
use crate::models::Agent;

connect_core::requests! {
    /// A request for the list of agents; it is not sent yet.
    ///
    /// Sorted by [`AgentSortBy::Id`] by default: the service's cursor marks a place in the sorted list, so that agents can be
    /// missed in a list sorted by a column that changes meanwhile.
    pub list ListAgents of Agent {
        /// The column to sort by, smallest first.
        sort_by: AgentSortBy => query "sortBy",
        /// The sort order.
        sort_order: SortOrder => query "sortOrder",
    }
}

impl ListAgents {
    /// Only the agents that the filter matches.
    pub fn filter(self, filter: &AgentFilter) -> Self {
        let filter = complete(filter);
        Self(self.0.map_request(|request| request.queries(&filter)))
    }

    /// Lets the service leave out counting the matches (`skipCount`), which is faster. Pages then have no total.
    pub fn skip_count(self) -> Self {
        Self(self.0.query("skipCount", true).without_total())
    }
}

/// The filter, with the conditions that ask for what the service leaves out by default.
pub(super) fn complete(filter: &AgentFilter) -> AgentFilter {
    let mut filter = filter.clone();
    for name in ["isDecommissioned", "isUninstalled"] {
        if !filter.names(name) {
            filter = filter.put(name, [true, false]);
        }
    }
    filter
}
