use std::sync::Arc;

use sophos_central::TenantClient;
use sophos_central::models::Admin;

use super::SophosAccount;
use crate::listing::{Listing, Pages, Plan, Request};

/// Administrators of a tenant. The service has no filter for changes, so every run lists them all.
pub(super) struct Admins(TenantClient);

impl Listing for Admins {
    type Record = Admin;
    type Account = SophosAccount;

    const PLAN: Plan = Plan::whole();
    const NEEDS: &'static str = "role Service Principal ReadOnly";

    fn open(_: &Arc<SophosAccount>, tenant: &TenantClient) -> Self {
        Self(tenant.clone())
    }

    fn pages(&self, request: &Request<Admin>) -> Pages<Admin> {
        let admins = self.0.admins().list().page_size(request.page_size(100));
        request.pages(admins.starting_at(request.at.clone()).pages())
    }

    fn name(admin: &Admin) -> Option<&str> {
        admin.profile.as_ref().and_then(|profile| profile.email.as_deref().or(profile.name.as_deref()))
    }
}
