use std::sync::Arc;
use std::time::Duration;

use sentinelone_api::SentinelOneClient;
use sentinelone_api::models::ApplicationRisk;

use super::SentinelOneAccount;
use super::filter::{SCOPED, narrowed};
use crate::listing::{Listing, Mark, Pages, Plan, Request};

/// Vulnerabilities of applications on endpoints. Each run asks for those that changed since the last one, including
/// removed ones, and once a day for all. The rows do not show the time by which the service filters, so the mark is the
/// beginning of the last walk.
pub(super) struct ApplicationRisks(Arc<SentinelOneAccount>);

impl Listing for ApplicationRisks {
    type Record = ApplicationRisk;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::since(Mark::Began, Duration::from_secs(3600))
        .whole_every(Duration::from_secs(24 * 3600), true)
        .by_key()
        .findings();
    const NEEDS: &'static str = "Singularity Vulnerability Management; permission Applications Page.viewRisks";
    const FILTERS: &'static [&'static str] = SCOPED;

    fn open(account: &Arc<SentinelOneAccount>, _: &SentinelOneClient) -> Self {
        Self(Arc::clone(account))
    }

    fn pages(&self, request: &Request<ApplicationRisk>) -> Pages<ApplicationRisk> {
        let risks = self.0.client.risks().list().include_removals(true).page_size(request.page_size(1000));
        let mut risks = narrowed!(risks, self.0.filter, site_ids, group_ids);
        if let Some(since) = request.since() {
            risks = risks.risk_updated_date(since..);
        }
        request.pages(risks.starting_at(request.at.clone()).pages())
    }

    fn name(risk: &ApplicationRisk) -> Option<&str> {
        risk.cve_id.as_deref()
    }
}
