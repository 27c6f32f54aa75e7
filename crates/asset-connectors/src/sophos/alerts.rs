use std::sync::Arc;
use std::time::Duration;

use asset_mapping::Feed as _;
use sophos_central::models::{Alert, Endpoint};
use sophos_central::{AlertId, TenantClient};

use super::{SophosAccount, endpoints};
use crate::listing::{ListPage, Listing, Mark, Pages, Plan, Request, all_of, pages};

/// Alerts of a tenant. Each run asks for those that were raised since the last one, and once a day for all, because an
/// alert leaves the list when it is acknowledged.
pub(super) struct Alerts(TenantClient);

impl Listing for Alerts {
    type Record = Alert;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(3600))
        .whole_every(Duration::from_secs(24 * 3600), true)
        .lookup(50)
        .findings()
        .device_names(Endpoint::ID);
    const NEEDS: &'static str = "role Service Principal ReadOnly";

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone())
    }

    fn pages(&self, request: &Request<Alert>) -> Pages<Alert> {
        let mut alerts = self.0.alerts().list().page_size(request.page_size(100));
        if let Some(since) = request.since() {
            alerts = alerts.raised_from(since);
        }
        request.pages(alerts.starting_at(request.at.clone()).pages())
    }

    fn name(alert: &Alert) -> Option<&str> {
        alert.description.as_deref()
    }

    fn device(alert: &Alert) -> Option<&str> {
        alert.managed_agent.as_ref()?.id.as_deref()
    }

    async fn device_names(&self, devices: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>> {
        endpoints::names(&self.0, devices).await
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<Alert>> {
        let ids = keys.into_iter().map(AlertId::new).collect::<Result<Vec<_>, _>>()?;
        all_of(ids.len(), pages(self.0.alerts().list().ids(ids).pages())).await
    }

    fn changed_at(alert: &Alert) -> Option<&str> {
        alert.raised_at.as_deref()
    }
}
