//! The SentinelOne management console.

mod agents;
mod alerts;
mod application_risks;
mod applications;
mod cloud_alerts;
mod filter;
mod service_users;
mod threats;
mod users;

use asset_mapping::Context;
use async_trait::async_trait;
use sentinelone_api::SentinelOneClient;

pub use filter::SentinelOneFilter;

use crate::account::{Common, account, account_methods};
use crate::listing::{Account, Scopes};

/// An account of a SentinelOne console.
#[derive(Clone, Debug)]
pub struct SentinelOneAccount {
    client: SentinelOneClient,
    common: Common,
    filter: SentinelOneFilter,
}

account! { SentinelOneAccount:
    agents::Agents,
    users::Users,
    service_users::ServiceUsers,
    applications::Applications,
    application_risks::ApplicationRisks,
    threats::Threats,
    alerts::Alerts,
    cloud_alerts::CloudAlerts,
}

impl SentinelOneAccount {
    /// The account that `client` signs in to.
    #[must_use]
    pub fn new(client: SentinelOneClient, context: Context) -> Self {
        Self { client, common: Common::new(context), filter: SentinelOneFilter::new() }
    }

    /// Reads only a part of the console. The state of each filter is kept apart. A missing record is reported as gone
    /// only if the service, asked for it by id, does not have it.
    #[must_use]
    pub fn filter(mut self, filter: SentinelOneFilter) -> Self {
        self.filter = filter;
        self
    }
}

#[async_trait]
impl Account for SentinelOneAccount {
    type Handle = SentinelOneClient;

    account_methods!();

    fn filters(&self) -> Vec<(&'static str, String)> {
        self.filter.named()
    }

    async fn scopes(&self) -> connect_core::Result<Scopes<SentinelOneClient>> {
        Ok(Scopes::whole(self.client.clone()))
    }
}
