use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

use crate::engine::{Behaviour, Options, World, lock, start};
use crate::{Error, Fault, Result, RetryAfter, Seen, Stats};

/// A vendor that can be simulated. Only this crate implements it.
#[allow(private_bounds, reason = "the trait is sealed by its private supertrait")]
pub trait Vendor: Behaviour {}

/// How a simulator shall be. [`Builder::start`] opens it.
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it is started"]
pub struct Builder<V: Vendor> {
    pub(crate) options: Options,
    pub(crate) settings: V::Settings,
}

impl<V: Vendor> Builder<V> {
    /// The seed of everything by chance. Simulators with the same seed hold the same records and understand each other's cursors.
    pub fn seed(mut self, seed: u64) -> Self {
        self.options.seed = seed;
        self
    }

    /// How many records (devices, agents, users) there are at the start. They are computed when asked for, so that a hundred thousand need no memory.
    pub fn fleet(mut self, records: u64) -> Self {
        self.options.fleet = records;
        self
    }

    /// Records without gaps, nulls and odd shapes.
    pub fn clean(mut self) -> Self {
        self.options.clean = true;
        self
    }

    /// The share of reads, from 0 to 1, that fail by chance: 429 without and with `Retry-After`, 500, 503 with HTML, resets, truncated bodies and,
    /// where the vendor has them, expired tokens and 202 tickets. No write fails by chance.
    pub fn fault_rate(mut self, rate: f64) -> Self {
        self.options.fault_rate = rate;
        self
    }

    /// How often at most one and the same request fails by chance before it goes through; 2 unless told.
    pub fn faults_in_a_row(mut self, most: u32) -> Self {
        self.options.faults_in_a_row = most;
        self
    }

    /// How long an access token lives; an hour unless told.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.options.token_lifetime = lifetime;
        self
    }

    /// Replaces the vendor's quota by one of `calls` in every sliding `window`. Further ones hold beside it.
    pub fn quota(mut self, calls: usize, window: Duration) -> Self {
        self.options.quotas.get_or_insert_default().push((calls, window));
        self
    }

    /// No quota at all.
    pub fn unlimited(mut self) -> Self {
        self.options.quotas = Some(Vec::new());
        self
    }

    /// What a 429 says about waiting. By default a 429 of the quota says what the vendor's does (only SentinelOne's says one second), and one by
    /// chance nothing or one second; the header knows no shorter time but `Seconds(0)`.
    pub fn retry_after(mut self, retry_after: RetryAfter) -> Self {
        self.options.retry_after = Some(retry_after);
        self
    }

    /// Every answer takes this long.
    pub fn latency(mut self, latency: Duration) -> Self {
        self.options.latency = latency;
        self
    }

    /// Cursors expire; for ever unless told. Without this they carry no time, so that they are the same in every run.
    pub fn cursor_lifetime(mut self, lifetime: Duration) -> Self {
        self.options.cursor_lifetime = Some(lifetime);
        self
    }

    /// Listens on this port instead of a free one, so that a simulator can be restarted in its place.
    pub fn port(mut self, port: u16) -> Self {
        self.options.port = port;
        self
    }

    /// Opens the simulator on 127.0.0.1. It runs on the current tokio runtime until it is dropped.
    ///
    /// # Errors
    /// [`Error::Listen`] if the port is taken.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn start(self) -> Result<Sim<V>> {
        let port = self.options.port;
        let failed = |source| Error::Listen { port, source };
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await.map_err(failed)?;
        let url = format!("http://{}", listener.local_addr().map_err(failed)?);
        let world = Arc::new(World::<V>::new(self.options, self.settings, url));
        let server = start(Arc::clone(&world), listener);
        Ok(Sim { world, server })
    }
}

/// A running simulator. Dropping it closes the socket and every connection.
#[must_use = "a simulator stops when it is dropped"]
pub struct Sim<V: Vendor> {
    pub(crate) world: Arc<World<V>>,
    server: AbortHandle,
}

impl<V: Vendor> std::fmt::Debug for Sim<V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sim")
            .field("url", &self.world.core.url)
            .field("options", &self.world.core.options)
            .finish_non_exhaustive()
    }
}

impl<V: Vendor> Drop for Sim<V> {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl<V: Vendor> Sim<V> {
    /// A builder with the vendor's habits: 200 records, its documented quota, tokens of an hour, no faults.
    pub fn builder() -> Builder<V> {
        Builder { options: Options::default(), settings: V::Settings::default() }
    }

    /// The base URL, `http://127.0.0.1:<port>`, for tokens and all operations alike.
    #[must_use]
    pub fn url(&self) -> String {
        self.world.core.url.clone()
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.world.core.url.rsplit(':').next().and_then(|port| port.parse().ok()).unwrap_or_default()
    }

    /// The names of all operations: `GET /v1/devices/{deviceUuid}`.
    #[must_use]
    pub fn routes(&self) -> Vec<&'static str> {
        self.world.routes.iter().map(|route| route.name).collect()
    }

    /// Counters up to now.
    #[must_use]
    pub fn stats(&self) -> Stats {
        lock(&self.world.core.stats).stats.clone()
    }

    /// The last ten thousand requests, oldest first.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        lock(&self.world.core.stats).seen()
    }

    /// The faults to come.
    #[must_use]
    pub fn faults(&self) -> Faults<'_, V> {
        Faults { world: &self.world }
    }

    /// The records.
    #[must_use]
    pub fn fleet(&self) -> Fleet<'_, V> {
        Fleet { world: &self.world }
    }

    /// Forgets all access tokens, as if they had expired; the refresh tokens too if told.
    pub fn expire_tokens(&self, refresh_tokens_too: bool) {
        lock(&self.world.core.tokens).forget_all(refresh_tokens_too);
    }
}

/// Scripts what goes wrong. Routes are named as [`Sim::routes`] lists them.
pub struct Faults<'a, V: Vendor> {
    world: &'a World<V>,
}

impl<V: Vendor> std::fmt::Debug for Faults<'_, V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Faults")
    }
}

impl<V: Vendor> Faults<'_, V> {
    fn route(&self, route: &str) -> Result<&'static str> {
        let mut known = self.world.routes.iter().map(|known| known.name);
        known.clone().find(|name| *name == route).ok_or_else(|| Error::UnknownRoute {
            route: route.to_owned(),
            example: known.next_back().unwrap_or("GET /"),
        })
    }

    /// The next requests to `route` meet these faults, one each, in order; [`Fault::Pass`] lets one through.
    /// Requests that are refused for their token or by a quota, and polls with a ticket, take none.
    ///
    /// # Errors
    /// [`Error::UnknownRoute`].
    pub fn script(&self, route: &str, faults: impl IntoIterator<Item = Fault>) -> Result<&Self> {
        lock(&self.world.core.faults).script(self.route(route)?, faults);
        Ok(self)
    }

    /// Every request to `route` meets this fault, once its script has run out.
    ///
    /// # Errors
    /// [`Error::UnknownRoute`].
    pub fn always(&self, route: &str, fault: Fault) -> Result<&Self> {
        lock(&self.world.core.faults).always(self.route(route)?, fault);
        Ok(self)
    }

    /// Page `page` (from 1) of the list `route` meets this fault `times`, or for ever with `None`. Cursors carry the page's number.
    ///
    /// # Errors
    /// [`Error::UnknownRoute`].
    pub fn on_page(&self, route: &str, page: u64, fault: Fault, times: impl Into<Option<u32>>) -> Result<&Self> {
        lock(&self.world.core.faults).on_page(self.route(route)?, page, fault, times.into());
        Ok(self)
    }

    /// Changes the rate of faults by chance.
    pub fn rate(&self, rate: f64) -> &Self {
        lock(&self.world.core.faults).set_rate(rate);
        self
    }

    /// Nothing goes wrong any more.
    pub fn clear(&self) -> &Self {
        lock(&self.world.core.faults).clear();
        self
    }
}

/// Changes the fleet between two runs.
pub struct Fleet<'a, V: Vendor> {
    pub(crate) world: &'a World<V>,
}

impl<V: Vendor> std::fmt::Debug for Fleet<'_, V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fleet").field("len", &self.len()).finish()
    }
}

impl<V: Vendor> Fleet<'_, V> {
    pub(crate) fn known(&self, index: u64) -> Result<()> {
        let fleet = lock(&self.world.core.fleet);
        if fleet.has(index) { Ok(()) } else { Err(Error::UnknownRecord { index, end: fleet.end() }) }
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> u64 {
        lock(&self.world.core.fleet).len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The identity of the record at `index`.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn id(&self, index: u64) -> Result<String> {
        self.known(index)?;
        Ok(V::identity(self.world, index))
    }

    /// The record at `index` as a list answers it now.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn record(&self, index: u64) -> Result<Value> {
        self.known(index)?;
        Ok(V::record(self.world, index))
    }

    /// A new record; its index.
    pub fn add(&self) -> u64 {
        lock(&self.world.core.fleet).add()
    }

    /// Takes a record out of every answer.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn remove(&self, index: u64) -> Result<()> {
        self.known(index)?;
        lock(&self.world.core.fleet).remove(index);
        Ok(())
    }

    /// Brings a removed record back as it was.
    pub fn restore(&self, index: u64) {
        lock(&self.world.core.fleet).restore(index);
    }

    /// Changes a member that a reader must notice, and the record's times.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn touch(&self, index: u64) -> Result<()> {
        self.known(index)?;
        lock(&self.world.core.fleet).touch(index);
        Ok(())
    }

    /// The device was in contact: what moves at every contact moves, nothing else. A Sophos user has no contacts and stays as it is.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn contact(&self, index: u64) -> Result<()> {
        self.known(index)?;
        lock(&self.world.core.fleet).contact(index);
        Ok(())
    }
}
