use std::sync::Arc;
use std::time::Duration;

use sentinelone_api::SentinelOneClient;
use sentinelone_api::models::Threat;
use sentinelone_api::threats::ThreatFilter;

use super::SentinelOneAccount;
use super::filter::{SCOPED, narrowed};
use crate::listing::{Listing, Mark, Pages, Plan, Request};

/// SentinelOne threats. Each run asks for those that were updated since the last one. Threats are never removed from
/// the list, so none is reported as gone.
pub(super) struct Threats(Arc<SentinelOneAccount>);

impl Listing for Threats {
    type Record = Threat;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(600)).by_key().findings();
    const NEEDS: &'static str = "permission Threats.view";
    const FILTERS: &'static [&'static str] = SCOPED;

    fn open(account: &Arc<SentinelOneAccount>, _: &SentinelOneClient) -> Self {
        Self(Arc::clone(account))
    }

    fn pages(&self, request: &Request<Threat>) -> Pages<Threat> {
        let mut threats = self.0.client.threats().list().page_size(request.page_size(1000));
        let mut filter = narrowed!(ThreatFilter::new(), self.0.filter, site_ids, group_ids);
        if let Some(since) = request.since() {
            filter = filter.updated_at(since..);
        }
        threats = threats.filter(&filter);
        request.pages(threats.starting_at(request.at.clone()).pages())
    }

    fn name(threat: &Threat) -> Option<&str> {
        threat.threat_info.as_ref()?.threat_name.as_deref()
    }

    fn changed_at(threat: &Threat) -> Option<&str> {
        threat.threat_info.as_ref()?.updated_at.as_deref()
    }
}
