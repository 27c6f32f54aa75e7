//! From credentials, or from simulators, to connectors.

use std::sync::Arc;
use std::time::Duration;

use asset_connectors::{Connector, EsetAccount, Output, SentinelOneAccount, Settings, SophosAccount};
use asset_mapping::{Context, Mapping};
use connect_core::{Pending, Quota, Retry};
use eset_connect::{EsetClient, Region};
use sentinelone_api::SentinelOneClient;
use sophos_central::SophosClient;
use vendor_sim::{EsetSim, SentinelOneSim, SophosSim};

use crate::credentials::Credentials;
use crate::feeds::{self, Vendor};

/// Devices a page, where the vendors allow 1000: several pages are in memory at once, and half as many requests would save little.
const PAGE_SIZE: u32 = 500;

/// A connector and the feed it reads.
pub(crate) type Source<E> = (&'static Mapping, Arc<dyn Connector<E>>);

/// Connectors to the vendors themselves.
///
/// # Errors
/// When a setting breaks a rule: an unknown region, plain http off loopback, an empty token. Nothing has been sent then.
pub(crate) fn live<O: Output>(
    accounts: Vec<(&'static Mapping, Credentials)>,
    context: &Context,
    output: &O,
) -> Result<Vec<Source<O::Event>>, asset_connectors::Error> {
    let connect = |(feed, credentials)| Ok((feed, connect(feed, credentials, context.clone(), output)?));
    accounts.into_iter().map(connect).collect()
}

fn connect<O: Output>(
    feed: &Mapping,
    credentials: Credentials,
    context: Context,
    output: &O,
) -> Result<Arc<dyn Connector<O::Event>>, asset_connectors::Error> {
    let settings = Settings::new().page_size(PAGE_SIZE);
    let connector = match credentials {
        Credentials::Eset { region, username, password, base_url } => {
            let region: Region = region.parse()?;
            let account = format!("{region}/{username}");
            let mut client = EsetClient::builder(region, username, password);
            if let Some(url) = base_url {
                client = client.base_url(url);
            }
            let account = EsetAccount::new(client.build()?, context).named(account);
            account.settings(settings).connector(&feed.to_string(), output)
        }
        Credentials::SentinelOne { url, token } => {
            let client = SentinelOneClient::builder(&url, token).build()?;
            SentinelOneAccount::new(client, context).named(url).settings(settings).connector(&feed.to_string(), output)
        }
        Credentials::Sophos { client_id, client_secret, auth_url, base_url } => {
            let mut client = SophosClient::builder(&client_id, client_secret);
            if let Some(url) = auth_url {
                client = client.auth_url(url);
            }
            if let Some(url) = base_url {
                client = client.base_url(url);
            }
            let account = SophosAccount::new(client.build()?, context).named(client_id);
            account.settings(settings).connector(&feed.to_string(), output)
        }
    };
    Ok(connector?.into())
}

/// How the simulated vendors shall be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Simulation {
    /// Records of each vendor.
    pub(crate) fleet: u64,
    /// The seed of everything by chance.
    pub(crate) seed: u64,
    /// The share of answers that fail.
    pub(crate) fault_rate: f64,
}

/// Simulators that are running; they stop when this is dropped.
#[derive(Debug, Default)]
pub(crate) struct Simulators {
    /// ESET Connect.
    pub(crate) eset: Option<(&'static Mapping, EsetSim)>,
    /// SentinelOne.
    pub(crate) sentinelone: Option<(&'static Mapping, SentinelOneSim)>,
    /// Sophos Central.
    pub(crate) sophos: Option<(&'static Mapping, SophosSim)>,
}

impl Simulators {
    /// Starts the simulators of `feeds` on loopback.
    ///
    /// # Errors
    /// When no port is free.
    pub(crate) async fn start(feeds: &[&'static Mapping], simulation: Simulation) -> Result<Self, vendor_sim::Error> {
        let Simulation { fleet, seed, fault_rate } = simulation;
        let mut running = Self::default();
        // A simulator needs no protection: what it would refuse for its quota would only make the run longer.
        for &feed in feeds {
            match feeds::vendor(feed) {
                Some(Vendor::Eset) => {
                    let sim = EsetSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
                    running.eset = Some((feed, sim.start().await?));
                }
                Some(Vendor::SentinelOne) => {
                    let sim = SentinelOneSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
                    running.sentinelone = Some((feed, sim.start().await?));
                }
                Some(Vendor::Sophos) => {
                    let sim = SophosSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
                    running.sophos = Some((feed, sim.start().await?));
                }
                None => {}
            }
        }
        Ok(running)
    }

    /// Connectors to the simulators that are running.
    ///
    /// # Errors
    /// None is known.
    pub(crate) fn connect<O: Output>(
        &self,
        context: &Context,
        output: &O,
    ) -> Result<Vec<Source<O::Event>>, asset_connectors::Error> {
        let retry = Retry::new().first_wait(Duration::from_millis(20));
        let settings = Settings::new().page_size(PAGE_SIZE);
        let mut sources: Vec<Source<O::Event>> = Vec::new();
        if let Some((feed, sim)) = &self.eset {
            let credentials = sim.credentials();
            let client = EsetClient::builder(Region::Eu, credentials.username, credentials.password)
                .base_url(sim.url())
                .quota(Quota::unlimited())
                .retry(retry.clone())
                .pending(Pending::new("response-id").first_wait(Duration::from_millis(20)))
                .build()?;
            let account = EsetAccount::new(client, context.clone()).named("simulated").settings(settings.clone());
            sources.push((*feed, account.connector(&feed.to_string(), output)?.into()));
        }
        if let Some((feed, sim)) = &self.sentinelone {
            let client = SentinelOneClient::builder(sim.url(), sim.api_token())
                .quota(Quota::unlimited())
                .retry(retry.clone())
                .build()?;
            let account =
                SentinelOneAccount::new(client, context.clone()).named("simulated").settings(settings.clone());
            sources.push((*feed, account.connector(&feed.to_string(), output)?.into()));
        }
        if let Some((feed, sim)) = &self.sophos {
            let credentials = sim.credentials();
            let client = SophosClient::builder(credentials.client_id, credentials.client_secret)
                .auth_url(sim.url())
                .base_url(sim.url())
                .quota(Quota::unlimited())
                .retry(retry)
                .build()?;
            let account = SophosAccount::new(client, context.clone()).named("simulated").settings(settings);
            sources.push((*feed, account.connector(&feed.to_string(), output)?.into()));
        }
        Ok(sources)
    }
}
