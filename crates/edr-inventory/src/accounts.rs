//! Makes connectors from credentials or from simulators.

use std::sync::Arc;
use std::time::Duration;

use asset_connectors::{Connector, Error, EsetAccount, Output, SentinelOneAccount, Settings, SophosAccount};
use asset_mapping::{Context, Mapping};
use connect_core::{Pending, Quota, Retry};
use eset_connect::{EsetClient, Region};
use sentinelone_api::SentinelOneClient;
use sophos_central::SophosClient;
use vendor_sim::{EsetSim, SentinelOneSim, SophosSim};

use crate::credentials::{Account, Credentials};
use crate::feeds::{self, Vendor};
use crate::filter::Filter;

/// The page size, in records, although the vendors allow 1000: several pages are in memory at once, and larger ones
/// would save few requests.
const PAGE_SIZE: u32 = 500;

/// A feed of an account, with its connector.
#[derive(Debug)]
pub(crate) struct Source<E> {
    /// The feed.
    pub(crate) feed: &'static Mapping,
    /// The account's name.
    pub(crate) account: String,
    /// The connector. The feeds of an account share one client.
    pub(crate) connector: Arc<dyn Connector<E>>,
}

/// How records are read.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// The mapper's context.
    pub(crate) context: Context,
    /// The connectors' settings.
    pub(crate) settings: Settings,
}

impl Reading {
    /// The settings with this program's page size.
    pub(crate) fn new(context: Context, settings: Settings) -> Self {
        Self { context, settings: settings.page_size(PAGE_SIZE) }
    }
}

/// An account that gives connectors.
enum Ready {
    Eset(EsetAccount),
    SentinelOne(SentinelOneAccount),
    Sophos(SophosAccount),
}

impl Ready {
    fn eset(client: EsetClient, name: &str, reading: &Reading) -> Self {
        let account = EsetAccount::new(client, reading.context.clone()).named(name);
        Self::Eset(account.settings(reading.settings.clone()))
    }

    fn sentinelone(client: SentinelOneClient, name: &str, reading: &Reading, filter: &Filter) -> Result<Self, Error> {
        let account = SentinelOneAccount::new(client, reading.context.clone()).named(name);
        Ok(Self::SentinelOne(account.settings(reading.settings.clone()).filter(filter.sentinelone()?)))
    }

    fn sophos(client: SophosClient, name: &str, reading: &Reading, filter: &Filter) -> Result<Self, Error> {
        let account = SophosAccount::new(client, reading.context.clone()).named(name);
        Ok(Self::Sophos(account.settings(reading.settings.clone()).filter(filter.sophos()?)))
    }

    fn source<O: Output>(&self, feed: &'static Mapping, name: &str, output: &O) -> Result<Source<O::Event>, Error> {
        let connector = match self {
            Self::Eset(account) => account.connector(&feed.to_string(), output),
            Self::SentinelOne(account) => account.connector(&feed.to_string(), output),
            Self::Sophos(account) => account.connector(&feed.to_string(), output),
        };
        Ok(Source { feed, account: name.to_owned(), connector: connector?.into() })
    }
}

/// Connectors to the real vendors.
///
/// # Errors
/// A message when a setting is not valid, such as an unknown region, plain http to a host that is not loopback, or an
/// empty token. Nothing has been sent then.
pub(crate) fn live<O: Output>(
    accounts: &[Account],
    reading: &Reading,
    output: &O,
) -> Result<Vec<Source<O::Event>>, Error> {
    let mut sources = Vec::new();
    for account in accounts {
        let name = account.label();
        let ready = sign_in(&account.credentials, &name, reading, &account.filter)?;
        for feed in &account.feeds {
            sources.push(ready.source(feed, &name, output)?);
        }
    }
    Ok(sources)
}

fn sign_in(credentials: &Credentials, name: &str, reading: &Reading, filter: &Filter) -> Result<Ready, Error> {
    Ok(match credentials {
        Credentials::Eset { region, username, password, base_url } => {
            let region: Region = region.parse()?;
            let mut client = EsetClient::builder(region, username, password.as_str());
            if let Some(url) = base_url {
                client = client.base_url(url);
            }
            Ready::eset(client.build()?, name, reading)
        }
        Credentials::SentinelOne { url, token } => {
            let client = SentinelOneClient::builder(url, token.as_str()).build()?;
            Ready::sentinelone(client, name, reading, filter)?
        }
        Credentials::Sophos { client_id, client_secret, auth_url, base_url } => {
            let mut client = SophosClient::builder(client_id, client_secret.as_str());
            if let Some(url) = auth_url {
                client = client.auth_url(url);
            }
            if let Some(url) = base_url {
                client = client.base_url(url);
            }
            Ready::sophos(client.build()?, name, reading, filter)?
        }
    })
}

/// The settings of the simulated vendors.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Simulation {
    /// Records of each feed.
    pub(crate) fleet: u64,
    /// The seed of all random choices.
    pub(crate) seed: u64,
    /// The share of answers that fail.
    pub(crate) fault_rate: f64,
}

/// Simulators that are running; they stop when this is dropped.
#[derive(Debug, Default)]
pub(crate) struct Simulators {
    feeds: Vec<&'static Mapping>,
    eset: Option<EsetSim>,
    sentinelone: Option<SentinelOneSim>,
    sophos: Option<SophosSim>,
}

impl Simulators {
    /// Starts the vendors of `feeds` on loopback.
    ///
    /// # Errors
    /// The error of the system when no port is free.
    pub(crate) async fn start(feeds: Vec<&'static Mapping>, simulation: Simulation) -> Result<Self, vendor_sim::Error> {
        let Simulation { fleet, seed, fault_rate } = simulation;
        let wanted = |vendor| feeds.iter().any(|feed| feeds::vendor(feed) == Some(vendor));
        let mut running = Self::default();
        // A simulator needs no quota, which would only make the run longer.
        if wanted(Vendor::Eset) {
            let sim = EsetSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
            running.eset = Some(sim.start().await?);
        }
        if wanted(Vendor::SentinelOne) {
            let sim = SentinelOneSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
            running.sentinelone = Some(sim.start().await?);
        }
        if wanted(Vendor::Sophos) {
            let sim = SophosSim::builder().fleet(fleet).seed(seed).fault_rate(fault_rate).unlimited();
            running.sophos = Some(sim.start().await?);
        }
        running.feeds = feeds;
        Ok(running)
    }

    /// Connectors to the running simulators.
    ///
    /// # Errors
    /// A message when a feed has no connector, or not the dialect.
    pub(crate) fn connect<O: Output>(
        &self,
        reading: &Reading,
        filter: &Filter,
        output: &O,
    ) -> Result<Vec<Source<O::Event>>, Error> {
        const NAME: &str = "simulated";
        let retry = Retry::new().first_wait(Duration::from_millis(20));
        let mut ready = Vec::new();
        if let Some(sim) = &self.eset {
            let credentials = sim.credentials();
            let client = EsetClient::builder(Region::Eu, credentials.username, credentials.password)
                .base_url(sim.url())
                .quota(Quota::unlimited())
                .retry(retry.clone())
                .pending(Pending::new("response-id").first_wait(Duration::from_millis(20)))
                .build()?;
            ready.push((Vendor::Eset, Ready::eset(client, NAME, reading)));
        }
        if let Some(sim) = &self.sentinelone {
            let client = SentinelOneClient::builder(sim.url(), sim.api_token())
                .quota(Quota::unlimited())
                .retry(retry.clone())
                .build()?;
            ready.push((Vendor::SentinelOne, Ready::sentinelone(client, NAME, reading, filter)?));
        }
        if let Some(sim) = &self.sophos {
            let credentials = sim.credentials();
            let client = SophosClient::builder(credentials.client_id, credentials.client_secret)
                .auth_url(sim.url())
                .base_url(sim.url())
                .quota(Quota::unlimited())
                .retry(retry)
                .build()?;
            ready.push((Vendor::Sophos, Ready::sophos(client, NAME, reading, filter)?));
        }
        let mut sources = Vec::new();
        for &feed in &self.feeds {
            if let Some((_, account)) = ready.iter().find(|(vendor, _)| feeds::vendor(feed) == Some(*vendor)) {
                sources.push(account.source(feed, NAME, output)?);
            }
        }
        Ok(sources)
    }
}
