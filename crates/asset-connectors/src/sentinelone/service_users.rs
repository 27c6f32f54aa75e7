use std::sync::Arc;

use sentinelone_api::models::ServiceUser;
use sentinelone_api::{SentinelOneClient, ServiceUserId};

use super::SentinelOneAccount;
use super::filter::narrowed;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, all_of, pages};

/// Service users of the SentinelOne console. The service has no filter for changes, so every run lists them all.
pub(super) struct ServiceUsers(Arc<SentinelOneAccount>);

impl Listing for ServiceUsers {
    type Record = ServiceUser;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::whole().by_key().lookup(100);
    const NEEDS: &'static str = "permission Service Users.view";
    const FILTERS: &'static [&'static str] = &["sites"];

    fn open(account: &Arc<SentinelOneAccount>, _: &SentinelOneClient) -> Self {
        Self(Arc::clone(account))
    }

    fn pages(&self, request: &Request<ServiceUser>) -> Pages<ServiceUser> {
        let users = self.0.client.service_users().list().page_size(request.page_size(1000));
        let users = narrowed!(users, self.0.filter, site_ids);
        request.pages(users.starting_at(request.at.clone()).pages())
    }

    fn name(user: &ServiceUser) -> Option<&str> {
        user.name.as_deref()
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<ServiceUser>> {
        let ids = keys.into_iter().map(ServiceUserId::new).collect::<Result<Vec<_>, _>>()?;
        all_of(ids.len(), pages(self.0.client.service_users().list().ids(ids).pages())).await
    }
}
