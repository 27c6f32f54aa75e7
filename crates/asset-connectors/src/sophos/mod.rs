//! Sophos Central.

mod admins;
mod alerts;
mod cases;
mod detections;
mod endpoint_software;
mod endpoints;
mod filter;
mod mobile_apps;
mod siem;
mod users;

use asset_mapping::{Context, Tenant};
use async_trait::async_trait;
use sophos_central::{SophosClient, TenantClient, TenantId};

pub use filter::SophosFilter;

use crate::account::{Common, account, account_methods};
use crate::listing::{Account, Scopes, existing};
use crate::report::Cause;

/// An account of Sophos Central: that of a tenant, or that of a partner or organization with all of its tenants.
#[derive(Clone, Debug)]
pub struct SophosAccount {
    client: SophosClient,
    common: Common,
    filter: SophosFilter,
}

account! { SophosAccount:
    users::Users,
    endpoints::Endpoints,
    admins::Admins,
    endpoint_software::EndpointSoftwareOfAll,
    mobile_apps::MobileApps,
    alerts::Alerts,
    siem::SiemEvents,
    siem::SiemAlerts,
    detections::Detections,
    cases::Cases,
}

impl SophosAccount {
    /// The account that `client` signs in to.
    #[must_use]
    pub fn new(client: SophosClient, context: Context) -> Self {
        Self { client, common: Common::new(context), filter: SophosFilter::new() }
    }

    /// Reads only a part of the endpoints. The state of each filter is kept apart. A missing endpoint is reported as
    /// gone only if the service, asked for it by id, does not have it.
    #[must_use]
    pub fn filter(mut self, filter: SophosFilter) -> Self {
        self.filter = filter;
        self
    }
}

#[async_trait]
impl Account for SophosAccount {
    type Handle = TenantClient;

    account_methods!();

    fn filters(&self) -> Vec<(&'static str, String)> {
        self.filter.named()
    }

    async fn scopes(&self) -> connect_core::Result<Scopes<TenantClient>> {
        let all = self.client.tenants().all().await?;
        let open = all.reachable.into_iter().map(|client| (tenant(client.tenant()), client));
        let mut scopes = Scopes::tenants(open);
        scopes.dead_letters = all.dead_letters;
        for unreachable in all.unreachable {
            // A tenant without a host is not in use. Every other reason is a fault.
            if unreachable.tenant.api_host.is_none() {
                scopes.inactive.push(unreachable.tenant.id);
                continue;
            }
            scopes.left_out.push((tenant(&unreachable.tenant), Cause::from(&unreachable.reason)));
        }
        Ok(scopes)
    }

    async fn is_gone(&self, tenant: &str) -> connect_core::Result<bool> {
        Ok(existing(self.client.tenants().get(&TenantId::new(tenant)?).await)?.is_none())
    }
}

fn tenant(tenant: &sophos_central::models::Tenant) -> Tenant {
    let name = tenant.show_as.clone().or_else(|| tenant.name.clone());
    Tenant::new(tenant.id.clone(), name)
}
