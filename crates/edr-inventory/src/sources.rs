//! From credentials, or from simulators, to connectors.

use std::sync::Arc;
use std::time::Duration;

use asset_connectors::{Connector, EsetDevices, Output, SentinelOneAgents, SophosUsers};
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
) -> Result<Vec<Source<O::Event>>, connect_core::Error> {
    let connect = |(feed, credentials)| Ok((feed, connect(credentials, context.clone(), output.clone())?));
    accounts.into_iter().map(connect).collect()
}

fn connect<O: Output>(
    credentials: Credentials,
    context: Context,
    output: O,
) -> Result<Arc<dyn Connector<O::Event>>, connect_core::Error> {
    Ok(match credentials {
        Credentials::Eset { region, username, password, base_url } => {
            let region: Region = region.parse()?;
            let account = format!("{region}/{username}");
            let mut client = EsetClient::builder(region, username, password);
            if let Some(url) = base_url {
                client = client.base_url(url);
            }
            Arc::new(EsetDevices::new(client.build()?, context, output).page_size(PAGE_SIZE).account(account))
        }
        Credentials::SentinelOne { url, token } => {
            let client = SentinelOneClient::builder(&url, token).build()?;
            let agents = SentinelOneAgents::new(client, context, output).page_size(PAGE_SIZE.try_into()?);
            Arc::new(agents.account(url))
        }
        Credentials::Sophos { client_id, client_secret, auth_url, base_url } => {
            let mut client = SophosClient::builder(&client_id, client_secret);
            if let Some(url) = auth_url {
                client = client.auth_url(url);
            }
            if let Some(url) = base_url {
                client = client.base_url(url);
            }
            Arc::new(SophosUsers::new(client.build()?, context, output).account(client_id))
        }
    })
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
    ) -> Result<Vec<Source<O::Event>>, connect_core::Error> {
        let retry = Retry::new().first_wait(Duration::from_millis(20));
        let mut sources: Vec<Source<O::Event>> = Vec::new();
        if let Some((feed, sim)) = &self.eset {
            let credentials = sim.credentials();
            let client = EsetClient::builder(Region::Eu, credentials.username, credentials.password)
                .base_url(sim.url())
                .quota(Quota::unlimited())
                .retry(retry.clone())
                .pending(Pending::new("response-id").first_wait(Duration::from_millis(20)))
                .build()?;
            let connector = EsetDevices::new(client, context.clone(), output.clone()).page_size(PAGE_SIZE);
            sources.push((*feed, Arc::new(connector.account("simulated"))));
        }
        if let Some((feed, sim)) = &self.sentinelone {
            let client = SentinelOneClient::builder(sim.url(), sim.api_token())
                .quota(Quota::unlimited())
                .retry(retry.clone())
                .build()?;
            let connector = SentinelOneAgents::new(client, context.clone(), output.clone());
            let connector = connector.page_size(PAGE_SIZE.try_into()?);
            sources.push((*feed, Arc::new(connector.account("simulated"))));
        }
        if let Some((feed, sim)) = &self.sophos {
            let credentials = sim.credentials();
            let client = SophosClient::builder(credentials.client_id, credentials.client_secret)
                .auth_url(sim.url())
                .base_url(sim.url())
                .quota(Quota::unlimited())
                .retry(retry)
                .build()?;
            let connector = SophosUsers::new(client, context.clone(), output.clone());
            sources.push((*feed, Arc::new(connector.account("simulated"))));
        }
        Ok(sources)
    }
}
