use std::sync::Arc;
use std::time::Duration;

use sophos_central::TenantClient;
use sophos_central::models::Alert;

use super::SophosAccount;
use crate::listing::{Listing, Mark, Pages, Plan, Request, pages};

/// Alerts of a tenant: those that were raised since the last run, and once a day all of them. An alert that was acknowledged leaves the list,
/// which no alert says.
pub(super) struct Alerts(TenantClient);

impl Listing for Alerts {
    type Record = Alert;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(3600))
        .whole_every(Duration::from_secs(24 * 3600), true)
        .findings();
    const NEEDS: &'static str = "role Service Principal ReadOnly";

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone())
    }

    fn pages(&self, request: &Request) -> Pages<Alert> {
        let mut alerts = self.0.alerts().list().page_size(request.page_size(100));
        if let Some(since) = request.since() {
            alerts = alerts.raised_from(since);
        }
        pages(alerts.starting_at(request.at.clone()).pages())
    }

    fn name(alert: &Alert) -> Option<&str> {
        alert.description.as_deref()
    }

    fn changed_at(alert: &Alert) -> Option<&str> {
        alert.raised_at.as_deref()
    }
}
