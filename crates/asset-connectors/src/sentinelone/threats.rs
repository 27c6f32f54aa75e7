use std::sync::Arc;
use std::time::Duration;

use sentinelone_api::SentinelOneClient;
use sentinelone_api::models::Threat;
use sentinelone_api::threats::ThreatFilter;

use super::SentinelOneAccount;
use crate::listing::{Listing, Mark, Pages, Plan, Request, pages};

/// SentinelOne threats: those that were updated since the last run. Threats stay listed, so nothing is said of those that are not.
pub(super) struct Threats(SentinelOneClient);

impl Listing for Threats {
    type Record = Threat;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::since(Mark::Newest, Duration::from_secs(600)).by_key().findings();
    const NEEDS: &'static str = "permission Threats.view";

    fn open(_: &Arc<SentinelOneAccount>, client: &SentinelOneClient) -> Self {
        Self(client.clone())
    }

    fn pages(&self, request: &Request) -> Pages<Threat> {
        let mut threats = self.0.threats().list().page_size(request.page_size(1000));
        if let Some(since) = request.since() {
            threats = threats.filter(&ThreatFilter::new().updated_at(since..));
        }
        pages(threats.starting_at(request.at.clone()).pages())
    }

    fn name(threat: &Threat) -> Option<&str> {
        threat.threat_info.as_ref()?.threat_name.as_deref()
    }

    fn changed_at(threat: &Threat) -> Option<&str> {
        threat.threat_info.as_ref()?.updated_at.as_deref()
    }
}
