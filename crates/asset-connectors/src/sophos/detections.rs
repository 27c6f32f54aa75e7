use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::{StreamExt as _, TryFutureExt as _};
use sophos_central::models::Detection;
use sophos_central::{DetectionsRunId, TenantClient};

use super::SophosAccount;
use crate::listing::{Ask, Listing, Pages, Plan, Request, pages};

/// Detections of XDR. Each run asks for a span of time.
pub(super) struct Detections {
    tenant: TenantClient,
    account: Arc<SophosAccount>,
}

/// How far back the first run looks.
const FIRST: TimeDelta = TimeDelta::days(30);
/// How long a query may run.
const DEADLINE: Duration = Duration::from_secs(600);

impl Listing for Detections {
    type Record = Detection;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::window(Duration::from_secs(3600)).findings();
    const NEEDS: &'static str = "licence for XDR or MDR; role Service Principal ReadOnly";

    fn open(account: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self { tenant: tenant.clone(), account: Arc::clone(account) }
    }

    /// The service keeps results under the query's run, which expires. A walk that is resumed therefore starts its
    /// query again.
    fn pages(&self, request: &Request<Detection>) -> Pages<Detection> {
        let now = self.account.common.settings.clock.now();
        let (from, to) = match request.ask {
            Ask::Between(from, to) => (from, to),
            Ask::Since(from) => (from, now),
            _ => (now - FIRST, now),
        };
        let (detections, size) = (self.tenant.detections(), request.page_size(1000));
        let walk = async move {
            let run = detections.run(from, to).send().await?;
            let id = DetectionsRunId::new(run.id)?;
            detections.finish(&id, DEADLINE).await?;
            Ok(pages(detections.results(&id).page_size(size).pages()))
        };
        walk.try_flatten_stream().boxed()
    }

    fn name(detection: &Detection) -> Option<&str> {
        detection.detection_rule.as_deref()
    }
}
