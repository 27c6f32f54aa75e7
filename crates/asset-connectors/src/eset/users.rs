use std::sync::Arc;

use eset_connect::models::User;
use eset_connect::{EsetClient, UserUuid};

use super::EsetAccount;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, existing};

/// Users of ESET Cloud Office Security. The service has no filter for changes, so every run lists them all.
pub(super) struct Users(EsetClient);

impl Listing for Users {
    type Record = User;
    type Account = EsetAccount;

    /// Looked up one by one, because a batch fails as a whole when one of its users is gone.
    const PLAN: Plan = Plan::whole().lookup(1);
    const NEEDS: &'static str = "ESET Cloud Office Security; the right to read users";

    fn open(_: &Arc<EsetAccount>, client: &EsetClient) -> Self {
        Self(client.clone())
    }

    fn pages(&self, request: &Request<User>) -> Pages<User> {
        let users = self.0.users().list().page_size(request.page_size(1000));
        request.pages(users.starting_at(request.at.clone()).pages())
    }

    fn name(user: &User) -> Option<&str> {
        user.display_name.as_deref()
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<User>> {
        let mut found = Vec::new();
        for uuid in keys {
            found.extend(existing(self.0.users().get(UserUuid::new(uuid)?).send().await)?);
        }
        Ok(ListPage::of(found))
    }
}
