use std::sync::Arc;
use std::time::Duration;

use sentinelone_api::agents::AgentFilter;
use sentinelone_api::models::Agent;
use sentinelone_api::{AgentId, SentinelOneClient};

use super::SentinelOneAccount;
use super::filter::narrowed;
use crate::listing::{ListPage, Listing, Mark, Pages, Plan, Request, all_of, pages};

/// SentinelOne agents, including decommissioned and uninstalled ones. Each run asks for those that were updated, and
/// once a day for all, because not every change sets the time of the update.
pub(super) struct Agents(Arc<SentinelOneAccount>);

impl Listing for Agents {
    type Record = Agent;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(600))
        .whole_every(Duration::from_secs(24 * 3600), true)
        .by_key()
        .counted()
        .lookup(100);
    const NEEDS: &'static str = "permission Endpoints.view";
    const FILTERS: &'static [&'static str] = &["sites", "groups", "active_only"];

    fn open(account: &Arc<SentinelOneAccount>, _: &SentinelOneClient) -> Self {
        Self(Arc::clone(account))
    }

    fn pages(&self, request: &Request<Agent>) -> Pages<Agent> {
        let mut agents = self.0.client.agents().list().page_size(request.page_size(1000));
        let mut filter = self.filter();
        if let Some(since) = request.since() {
            filter = filter.updated_at(since..);
        }
        agents = agents.filter(&filter);
        if let Some(at) = &request.at {
            agents = agents.starting_at(at.clone());
        }
        request.pages(agents.pages())
    }

    fn name(agent: &Agent) -> Option<&str> {
        agent.computer_name.as_deref()
    }

    fn changed_at(agent: &Agent) -> Option<&str> {
        agent.updated_at.as_deref()
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<Agent>> {
        let ids = keys.into_iter().map(AgentId::new).collect::<Result<Vec<_>, _>>()?;
        all_of(ids.len(), pages(self.0.client.agents().list().filter(&AgentFilter::new().ids(ids)).pages())).await
    }

    async fn count(&self) -> connect_core::Result<Option<u64>> {
        Ok(self.0.client.agents().list().filter(&self.filter()).page_size(1).send().await?.total)
    }
}

impl Agents {
    fn filter(&self) -> AgentFilter {
        let filter = narrowed!(AgentFilter::new(), self.0.filter, site_ids, group_ids);
        if self.0.filter.active_only { filter.is_active(true) } else { filter }
    }
}
