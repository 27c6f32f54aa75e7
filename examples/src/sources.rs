//! From credentials, or from simulators, to connectors.

use std::sync::Arc;
use std::time::Duration;

use asset_connectors::{Connector, EsetDevices, Output, SentinelOneAgents, SophosUsers};
use asset_mapping::Context;
use connect_core::{Pending, Quota, Retry};
use eset_connect::{EsetClient, Region};
use sentinelone_api::SentinelOneClient;
use sophos_central::SophosClient;
use vendor_sim::{EsetSim, SentinelOneSim, SophosSim};

use crate::args::Vendor;
use crate::credentials::Credentials;

/// Devices a page, where the vendors allow 1000: several pages are in memory at once, and half as many requests would save little.
const PAGE_SIZE: u32 = 500;

/// A connector and the vendor it reads.
pub type Source<E> = (Vendor, Arc<dyn Connector<E>>);

/// Connectors to the vendors themselves.
///
/// # Errors
/// When a setting breaks a rule: an unknown region, plain http off loopback, an empty token. Nothing has been sent then.
pub fn live<O: Output>(
    credentials: Vec<Credentials>,
    context: &Context,
    output: &O,
) -> Result<Vec<Source<O::Event>>, connect_core::Error> {
    credentials.into_iter().map(|credentials| connect(credentials, context.clone(), output.clone())).collect()
}

fn connect<O: Output>(
    credentials: Credentials,
    context: Context,
    output: O,
) -> Result<Source<O::Event>, connect_core::Error> {
    let vendor = credentials.vendor();
    let connector: Arc<dyn Connector<O::Event>> = match credentials {
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
    };
    Ok((vendor, connector))
}

/// How the simulated vendors shall be.
#[derive(Clone, Copy, Debug)]
pub struct Simulation {
    /// Records of each vendor.
    pub fleet: u64,
    /// The seed of everything by chance.
    pub seed: u64,
    /// The share of answers that fail.
    pub fault_rate: f64,
}

/// Simulators that are running; they stop when this is dropped.
#[derive(Debug, Default)]
pub struct Simulators {
    /// ESET Connect.
    pub eset: Option<EsetSim>,
    /// SentinelOne.
    pub sentinelone: Option<SentinelOneSim>,
    /// Sophos Central.
    pub sophos: Option<SophosSim>,
}

impl Simulators {
    /// Starts the simulators of `vendors` on loopback.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start(vendors: &[Vendor], simulation: Simulation) -> Result<Self, vendor_sim::Error> {
        let Simulation { fleet, seed, fault_rate } = simulation;
        let mut running = Self::default();
        // A simulator needs no protection: what it would refuse for its quota would only make the run longer.
        for vendor in vendors {
            match vendor {
                Vendor::Eset => {
                    let sim = EsetSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
                    running.eset = Some(sim.start().await?);
                }
                Vendor::SentinelOne => {
                    let sim = SentinelOneSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
                    running.sentinelone = Some(sim.start().await?);
                }
                Vendor::Sophos => {
                    let sim = SophosSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
                    running.sophos = Some(sim.start().await?);
                }
            }
        }
        Ok(running)
    }

    /// Connectors to the simulators that are running.
    ///
    /// # Errors
    /// None is known.
    pub fn connect<O: Output>(
        &self,
        context: &Context,
        output: &O,
    ) -> Result<Vec<Source<O::Event>>, connect_core::Error> {
        let retry = Retry::new().first_wait(Duration::from_millis(20));
        let mut sources: Vec<Source<O::Event>> = Vec::new();
        if let Some(sim) = &self.eset {
            let credentials = sim.credentials();
            let client = EsetClient::builder(Region::Eu, credentials.username, credentials.password)
                .base_url(sim.url())
                .quota(Quota::unlimited())
                .retry(retry.clone())
                .pending(Pending::new("response-id").first_wait(Duration::from_millis(20)))
                .build()?;
            let connector = EsetDevices::new(client, context.clone(), output.clone()).page_size(PAGE_SIZE);
            sources.push((Vendor::Eset, Arc::new(connector.account("simulated"))));
        }
        if let Some(sim) = &self.sentinelone {
            let client = SentinelOneClient::builder(sim.url(), sim.api_token())
                .quota(Quota::unlimited())
                .retry(retry.clone())
                .build()?;
            let connector = SentinelOneAgents::new(client, context.clone(), output.clone());
            let connector = connector.page_size(PAGE_SIZE.try_into()?);
            sources.push((Vendor::SentinelOne, Arc::new(connector.account("simulated"))));
        }
        if let Some(sim) = &self.sophos {
            let credentials = sim.credentials();
            let client = SophosClient::builder(credentials.client_id, credentials.client_secret)
                .auth_url(sim.url())
                .base_url(sim.url())
                .quota(Quota::unlimited())
                .retry(retry)
                .build()?;
            let connector = SophosUsers::new(client, context.clone(), output.clone());
            sources.push((Vendor::Sophos, Arc::new(connector.account("simulated"))));
        }
        Ok(sources)
    }
}
