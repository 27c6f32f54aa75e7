use std::sync::Arc;
use std::time::Duration;

use sentinelone_api::agents::AgentFilter;
use sentinelone_api::models::Agent;
use sentinelone_api::{AgentId, SentinelOneClient};

use super::SentinelOneAccount;
use crate::listing::{ListPage, Listing, Mark, Pages, Plan, Request, all, pages};

/// SentinelOne agents, decommissioned and uninstalled ones included. Runs ask for those that were updated, and once a day for all: not every
/// change moves the time of the update.
pub(super) struct Agents(SentinelOneClient);

impl Listing for Agents {
    type Record = Agent;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(600))
        .whole_every(Duration::from_secs(24 * 3600), true)
        .by_key()
        .counted()
        .lookup(100);
    const NEEDS: &'static str = "permission Endpoints.view";

    fn open(_: &Arc<SentinelOneAccount>, client: &SentinelOneClient) -> Self {
        Self(client.clone())
    }

    fn pages(&self, request: &Request) -> Pages<Agent> {
        let mut agents = self.0.agents().list().page_size(request.page_size(1000));
        if let Some(since) = request.since() {
            agents = agents.filter(&AgentFilter::new().updated_at(since..));
        }
        if let Some(at) = &request.at {
            agents = agents.starting_at(at.clone());
        }
        pages(agents.pages())
    }

    fn name(agent: &Agent) -> Option<&str> {
        agent.computer_name.as_deref()
    }

    fn changed_at(agent: &Agent) -> Option<&str> {
        agent.updated_at.as_deref()
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<Agent>> {
        let ids = keys.into_iter().map(AgentId::new).collect::<Result<Vec<_>, _>>()?;
        all(pages(self.0.agents().list().filter(&AgentFilter::new().ids(ids)).pages())).await
    }

    async fn count(&self) -> connect_core::Result<Option<u64>> {
        Ok(self.0.agents().list().page_size(1).send().await?.total)
    }
}
