use std::sync::Arc;

use sophos_central::models::Endpoint;
use sophos_central::{EndpointId, TenantClient};

use super::SophosAccount;
use super::filter::OF_ENDPOINTS;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, all_of, pages};

/// Sophos endpoints. The service can only filter by the last contact, which misses changes made in Central, so every
/// run lists them all.
pub(super) struct Endpoints(Arc<SophosAccount>, TenantClient);

impl Listing for Endpoints {
    type Record = Endpoint;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::whole().lookup(50);
    const NEEDS: &'static str = "role Service Principal ReadOnly";
    const FILTERS: &'static [&'static str] = OF_ENDPOINTS;

    fn open(account: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(Arc::clone(account), tenant.clone())
    }

    fn pages(&self, request: &Request<Endpoint>) -> Pages<Endpoint> {
        request.pages(list(&self.0, &self.1, request))
    }

    fn name(endpoint: &Endpoint) -> Option<&str> {
        endpoint.hostname.as_deref()
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<Endpoint>> {
        by_id(&self.1, keys).await
    }
}

/// Those of the endpoints that exist.
pub(super) async fn by_id(tenant: &TenantClient, ids: Vec<String>) -> connect_core::Result<ListPage<Endpoint>> {
    let ids = ids.into_iter().map(EndpointId::new).collect::<Result<Vec<_>, _>>()?;
    all_of(ids.len(), pages(tenant.endpoints().list().ids(ids).pages())).await
}

/// The host names of endpoints; an id that does not exist has none.
pub(super) async fn names(
    tenant: &TenantClient,
    devices: Vec<String>,
) -> connect_core::Result<Vec<(String, Option<String>)>> {
    let mut names = Vec::with_capacity(devices.len());
    for part in devices.chunks(50) {
        let ids: Vec<_> = part.iter().filter(|id| EndpointId::new(id.as_str()).is_ok()).cloned().collect();
        let found = if ids.is_empty() { Vec::new() } else { by_id(tenant, ids).await?.records };
        let name = |id: &str| found.iter().find(|endpoint| endpoint.id == id)?.hostname.clone();
        names.extend(part.iter().map(|id| (id.clone(), name(id))));
    }
    Ok(names)
}

/// The pages of a tenant's endpoints that the account's filter admits.
pub(super) fn list<R>(
    account: &SophosAccount,
    tenant: &TenantClient,
    request: &Request<R>,
) -> connect_core::Pages<Endpoint> {
    let mut endpoints = tenant.endpoints().list().page_size(request.page_size(500));
    if !account.filter.groups.is_empty() {
        endpoints = endpoints.group_ids(account.filter.groups.iter().cloned());
    }
    if account.filter.active_only {
        endpoints = endpoints.online(true);
    }
    endpoints.starting_at(request.at.clone()).pages()
}
