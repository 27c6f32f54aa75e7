use std::sync::Arc;

use futures_util::StreamExt as _;
use sophos_central::TenantClient;
use sophos_central::models::EndpointSoftware;

use super::filter::OF_ENDPOINTS;
use super::{SophosAccount, endpoints};
use crate::listing::{ListPage, Listing, Pages, Plan, Request, owners, pages};

/// The Sophos products on endpoints, from the list of endpoints. The feed is collected by name only, because the events
/// of devices name the products too.
pub(super) struct EndpointSoftwareOfAll(Arc<SophosAccount>, TenantClient);

impl Listing for EndpointSoftwareOfAll {
    type Record = EndpointSoftware;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::whole().lookup(50);
    const NEEDS: &'static str = "role Service Principal ReadOnly";
    const FILTERS: &'static [&'static str] = OF_ENDPOINTS;
    const BY_DEFAULT: bool = false;

    fn open(account: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(Arc::clone(account), tenant.clone())
    }

    fn pages(&self, request: &Request<EndpointSoftware>) -> Pages<EndpointSoftware> {
        let endpoints = pages(endpoints::list(&self.0, &self.1, request));
        Box::pin(endpoints.map(|page| page.map(|page| page.split(EndpointSoftware::of))))
    }

    fn name(software: &EndpointSoftware) -> Option<&str> {
        software.product.as_ref()?.code.as_deref()
    }

    /// A product is looked up through its endpoint, each endpoint once.
    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<EndpointSoftware>> {
        let found = endpoints::by_id(&self.1, owners(&keys).into_iter().map(str::to_owned).collect()).await?;
        Ok(found.split(EndpointSoftware::of))
    }
}
