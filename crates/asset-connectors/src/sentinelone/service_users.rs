use std::sync::Arc;

use sentinelone_api::models::ServiceUser;
use sentinelone_api::{SentinelOneClient, ServiceUserId};

use super::SentinelOneAccount;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, all, pages};

/// Service users of the SentinelOne console. The service has no filter for changes, so every run lists them all.
pub(super) struct ServiceUsers(SentinelOneClient);

impl Listing for ServiceUsers {
    type Record = ServiceUser;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::whole().by_key().lookup(100);
    const NEEDS: &'static str = "permission Service Users.view";

    fn open(_: &Arc<SentinelOneAccount>, client: &SentinelOneClient) -> Self {
        Self(client.clone())
    }

    fn pages(&self, request: &Request) -> Pages<ServiceUser> {
        let users = self.0.service_users().list().page_size(request.page_size(1000));
        pages(users.starting_at(request.at.clone()).pages())
    }

    fn name(user: &ServiceUser) -> Option<&str> {
        user.name.as_deref()
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<ServiceUser>> {
        let ids = keys.into_iter().map(ServiceUserId::new).collect::<Result<Vec<_>, _>>()?;
        all(pages(self.0.service_users().list().ids(ids).pages())).await
    }
}
