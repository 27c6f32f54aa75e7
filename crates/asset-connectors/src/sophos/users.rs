use std::sync::Arc;

use sophos_central::models::User;
use sophos_central::{SortOrder, TenantClient, UserField, UserId};

use super::SophosAccount;
use crate::listing::{ListPage, Listing, Pages, Plan, Request, all_of, pages};

/// Sophos directory users. The service has no filter for changes, so every run lists them all. The list truncates long
/// lists of groups; they are read in full for users that are reported.
pub(super) struct Users(TenantClient);

impl Listing for Users {
    type Record = User;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::whole().lookup(50).completed();
    const NEEDS: &'static str = "role Service Principal ReadOnly";
    /// [`complete`](Self::complete) adds to them.
    const READS: &'static [&'static str] = &["groups"];

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone())
    }

    fn pages(&self, request: &Request<User>) -> Pages<User> {
        let users = self.0.users().list().page_size(request.page_size(100));
        let mut users = users.sort_by([(UserField::from("id"), SortOrder::Ascending)]);
        if let Some(at) = &request.at {
            users = users.starting_at(at.clone());
        }
        request.pages(users.pages())
    }

    fn name(user: &User) -> Option<&str> {
        user.name.as_deref()
    }

    async fn lookup(&self, keys: Vec<String>) -> connect_core::Result<ListPage<User>> {
        let ids = keys.into_iter().map(UserId::new).collect::<Result<Vec<_>, _>>()?;
        all_of(ids.len(), pages(self.0.users().list().ids(ids).pages())).await
    }

    async fn complete(&self, user: &mut User) -> connect_core::Result<()> {
        self.0.users().complete_groups(user).await.map(|_| ())
    }
}
