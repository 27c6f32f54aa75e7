use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use sentinelone_api::SentinelOneClient;
use sentinelone_api::models::UnifiedAlert;

use super::SentinelOneAccount;
use crate::listing::{ListPage, Listing, Mark, Pages, Plan, Request};

/// Alerts of the console's unified list. Each run asks for those that were updated since the last one. Alerts are never
/// removed from the list.
pub(super) struct Alerts(SentinelOneClient);

impl Listing for Alerts {
    type Record = UnifiedAlert;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(600)).findings();
    const NEEDS: &'static str = "unified alerts (Singularity Operations Center); permission Unified Alerts.view";

    fn open(_: &Arc<SentinelOneAccount>, client: &SentinelOneClient) -> Self {
        Self(client.clone())
    }

    fn pages(&self, request: &Request<UnifiedAlert>) -> Pages<UnifiedAlert> {
        let mut alerts = self.0.unified_alerts().list().page_size(request.page_size(1000));
        if let Some(since) = request.since() {
            alerts = alerts.updated_from(since);
        }
        let walk = alerts.starting_at(request.at.clone()).pages();
        Box::pin(walk.map(|page| page.map(|page| ListPage::from(page).split(|edge| edge.node))))
    }

    fn name(alert: &UnifiedAlert) -> Option<&str> {
        alert.name.as_deref()
    }

    fn changed_at(alert: &UnifiedAlert) -> Option<&str> {
        alert.updated_at.as_deref()
    }
}
