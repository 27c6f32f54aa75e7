use std::sync::Arc;

use asset_mapping::Feed as _;
use futures_util::TryStreamExt as _;
use sophos_central::models::Case;
use sophos_central::{CaseId, TenantClient};

use super::SophosAccount;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, existing, is_about, pages};
use crate::patience::Patience;

/// Cases of XDR and MDR. The service has no filter for changes, and its list has only six members. Every run therefore
/// lists all cases, and reads in full those that are reported and those that are open and whose last change the list
/// does not show.
pub(super) struct Cases(TenantClient, Arc<Patience>);

impl Listing for Cases {
    type Record = Case;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::whole().lookup(20).completed().findings();
    const NEEDS: &'static str = "licence for XDR or MDR; role Service Principal ReadOnly";

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone(), Arc::default())
    }

    fn pages(&self, request: &Request<Case>) -> Pages<Case> {
        let cases = self.0.cases().list().page_size(request.page_size(50));
        let (tenant, patience) = (self.0.clone(), Arc::clone(&self.1));
        let pages = pages(cases.starting_at(request.at.clone()).pages());
        Box::pin(pages.and_then(move |page| told(tenant.clone(), Arc::clone(&patience), page)))
    }

    fn name(case: &Case) -> Option<&str> {
        case.name.as_deref()
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<Case>> {
        let mut found = Vec::new();
        for key in keys {
            found.extend(existing(self.0.cases().get(&CaseId::new(key)?).send().await)?);
        }
        Ok(ListPage::of(found))
    }

    async fn complete(&self, case: &mut Case) -> connect_core::Result<()> {
        *case = whole(&self.0, case).await?;
        Ok(())
    }
}

/// The page, with those cases in full whose changes the list does not show. A case that has just been deleted stays as
/// listed; so does one that cannot be read, which is said when it is reported.
async fn told(
    tenant: TenantClient,
    patience: Arc<Patience>,
    mut page: ListPage<Case>,
) -> connect_core::Result<ListPage<Case>> {
    for case in page.records.iter_mut().filter(|case| case.updated_at.is_none() && !case.is_closed()) {
        if let Ok(full) = patience.ask(whole(&tenant, case)).await? {
            *case = full;
        }
    }
    Ok(page)
}

async fn whole(tenant: &TenantClient, case: &Case) -> connect_core::Result<Case> {
    let whole = tenant.cases().get(&CaseId::new(case.id.clone())?).send().await?;
    is_about(&case.id, &whole.id)?;
    Ok(whole)
}
