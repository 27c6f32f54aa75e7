use std::sync::Arc;

use sophos_central::models::Case;
use sophos_central::{CaseId, TenantClient};

use super::SophosAccount;
use crate::listing::{Listing, Pages, Plan, Request, pages};

/// Cases of XDR and MDR. The service has no filter for changes and lists six members only, so every run lists them all and reads the rest of
/// those that are reported.
pub(super) struct Cases(TenantClient);

impl Listing for Cases {
    type Record = Case;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::whole().completed().findings();
    const NEEDS: &'static str = "licence for XDR or MDR; role Service Principal ReadOnly";

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone())
    }

    fn pages(&self, request: &Request) -> Pages<Case> {
        let cases = self.0.cases().list().page_size(request.page_size(50));
        pages(cases.starting_at(request.at.clone()).pages())
    }

    fn name(case: &Case) -> Option<&str> {
        case.name.as_deref()
    }

    async fn complete(&self, case: &mut Case) -> connect_core::Result<()> {
        *case = self.0.cases().get(&CaseId::new(case.id.clone())?).send().await?;
        Ok(())
    }
}
