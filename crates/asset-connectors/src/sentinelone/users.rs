use std::sync::Arc;

use sentinelone_api::models::User;
use sentinelone_api::{SentinelOneClient, UserId};

use super::SentinelOneAccount;
use super::filter::narrowed;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, all_of, pages};

/// Users of the SentinelOne console. The service has no filter for changes, so every run lists them all.
pub(super) struct Users(Arc<SentinelOneAccount>);

impl Listing for Users {
    type Record = User;
    type Account = SentinelOneAccount;

    const PLAN: Plan = Plan::whole().by_key().lookup(100);
    const NEEDS: &'static str = "permission Users.view";
    const FILTERS: &'static [&'static str] = &["sites"];

    fn open(account: &Arc<SentinelOneAccount>, _: &SentinelOneClient) -> Self {
        Self(Arc::clone(account))
    }

    fn pages(&self, request: &Request<User>) -> Pages<User> {
        let users = self.0.client.users().list().page_size(request.page_size(1000));
        let users = narrowed!(users, self.0.filter, site_ids);
        request.pages(users.starting_at(request.at.clone()).pages())
    }

    fn name(user: &User) -> Option<&str> {
        user.email.as_deref().or(user.full_name.as_deref())
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<User>> {
        let ids = keys.into_iter().map(UserId::new).collect::<Result<Vec<_>, _>>()?;
        all_of(ids.len(), pages(self.0.client.users().list().ids(ids).pages())).await
    }
}
