use std::sync::Arc;
use std::time::Duration;

use sentinelone_api::SentinelOneClient;
use sentinelone_api::models::CloudDetectionAlert;

use super::SentinelOneAccount;
use super::filter::{SCOPED, narrowed};
use crate::listing::{Listing, Mark, Pages, Plan, Request};

/// Alerts of STAR custom detection rules. The service filters by time of creation only, so each run asks for new ones,
/// and once a day for all, because verdict and status change later.
pub(super) struct CloudAlerts(Arc<SentinelOneAccount>);

impl Listing for CloudAlerts {
    type Record = CloudDetectionAlert;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(600))
        .whole_every(Duration::from_secs(24 * 3600), false)
        .by_key()
        .findings();
    const NEEDS: &'static str = "STAR custom detection rules; permission Custom Alerts.view";
    const FILTERS: &'static [&'static str] = SCOPED;

    fn open(account: &Arc<SentinelOneAccount>, _: &SentinelOneClient) -> Self {
        Self(Arc::clone(account))
    }

    fn pages(&self, request: &Request<CloudDetectionAlert>) -> Pages<CloudDetectionAlert> {
        let alerts = self.0.client.alerts().list().page_size(request.page_size(1000));
        let mut alerts = narrowed!(alerts, self.0.filter, site_ids, group_ids);
        if let Some(since) = request.since() {
            alerts = alerts.created_at(since..);
        }
        request.pages(alerts.starting_at(request.at.clone()).pages())
    }

    fn name(alert: &CloudDetectionAlert) -> Option<&str> {
        alert.rule_info.as_ref()?.name.as_deref()
    }

    fn changed_at(alert: &CloudDetectionAlert) -> Option<&str> {
        alert.alert_info.as_ref()?.created_at.as_deref()
    }
}
