use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, MutexGuard};
use std::time::Duration;

use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

use crate::engine::{Behaviour, Denial, Feed, Options, SLOTS, World, lock, start};
use crate::error::{Error, Result};
use crate::fault::{Fault, RetryAfter};
use crate::fleet::FleetState;
use crate::stats::{Seen, Stats};

/// A vendor that can be simulated. Only this crate implements this trait.
#[allow(private_bounds, reason = "the trait is sealed by its private supertrait")]
pub trait Vendor: Behaviour {}

/// The settings of a simulator. [`Builder::start`] starts it.
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing until it is started"]
pub struct Builder<V: Vendor> {
    pub(crate) options: Options,
    pub(crate) settings: V::Settings,
}

impl<V: Vendor> Builder<V> {
    /// The seed of all random choices. Simulators with the same seed hold the same records and understand each other's cursors.
    pub fn seed(mut self, seed: u64) -> Self {
        self.options.seed = seed;
        self
    }

    /// The number of records of each feed at the start; default: 200. They are computed when requested, so that a hundred thousand need no
    /// memory.
    pub fn fleet(mut self, records: u64) -> Self {
        self.options.fleet = records;
        self
    }

    /// The number of records of one feed at the start. [`Builder::start`] refuses a name that the vendor does not have.
    pub fn fleet_of(mut self, feed: impl Into<String>, records: u64) -> Self {
        self.options.fleet_of.insert(feed.into(), records);
        self
    }

    /// A feed that the credential may not read; see [`Sim::deny`].
    pub fn denied(mut self, feed: impl Into<String>, denial: Denial) -> Self {
        self.options.denied.insert(feed.into(), denial);
        self
    }

    /// Makes records without gaps, nulls and odd shapes.
    pub fn clean(mut self) -> Self {
        self.options.clean = true;
        self
    }

    /// The share of reads, from 0 to 1, that fail at random: 429 without and with `Retry-After`, 500, 503 with HTML, resets, truncated
    /// bodies and, where the vendor has them, expired tokens and 202 tickets. No write fails at random.
    pub fn fault_rate(mut self, rate: f64) -> Self {
        self.options.fault_rate = rate;
        self
    }

    /// The largest number of random failures of the same request before it succeeds; default: 2.
    pub fn faults_in_a_row(mut self, most: u32) -> Self {
        self.options.faults_in_a_row = most;
        self
    }

    /// The lifetime of an access token; default: an hour.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.options.token_lifetime = lifetime;
        self
    }

    /// Replaces the vendor's quota by `calls` in every sliding `window`. Further calls add further quotas.
    pub fn quota(mut self, calls: usize, window: Duration) -> Self {
        self.options.quotas.get_or_insert_default().push((calls, window));
        self
    }

    /// Removes the quota.
    pub fn unlimited(mut self) -> Self {
        self.options.quotas = Some(Vec::new());
        self
    }

    /// The `Retry-After` of a 429. By default a 429 of the quota has the vendor's (only SentinelOne sends one, of one second), and a random
    /// one has none or one second. The header cannot express a shorter time except `Seconds(0)`.
    pub fn retry_after(mut self, retry_after: RetryAfter) -> Self {
        self.options.retry_after = Some(retry_after);
        self
    }

    /// Delays every answer by this time.
    pub fn latency(mut self, latency: Duration) -> Self {
        self.options.latency = latency;
        self
    }

    /// Cursors expire after this time; default: never. Without this they carry no time, so that they are the same in every run.
    pub fn cursor_lifetime(mut self, lifetime: Duration) -> Self {
        self.options.cursor_lifetime = Some(lifetime);
        self
    }

    /// Listens on this port instead of a free one, so that a simulator can be restarted in its place.
    pub fn port(mut self, port: u16) -> Self {
        self.options.port = port;
        self
    }

    /// Starts the simulator on 127.0.0.1. It runs on the current tokio runtime until it is dropped.
    ///
    /// # Errors
    /// [`Error::Listen`] if the port is in use; [`Error::UnknownFeed`] if a feed that was named does not exist.
    ///
    /// # Panics
    /// If it is called outside a tokio runtime.
    pub async fn start(self) -> Result<Sim<V>> {
        let feeds: Vec<&'static str> = V::feeds().iter().map(|feed| feed.name).collect();
        let mut named = self.options.fleet_of.keys().chain(self.options.denied.keys());
        if let Some(unknown) = named.find(|name| !feeds.contains(&name.as_str())) {
            return Err(unknown_feed(unknown, &feeds));
        }
        let port = self.options.port;
        let failed = |source| Error::Listen { port, source };
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await.map_err(failed)?;
        let url = format!("http://{}", listener.local_addr().map_err(failed)?);
        let world = Arc::new(World::<V>::new(self.options, self.settings, url));
        let server = start(Arc::clone(&world), listener);
        Ok(Sim { world, server })
    }
}

fn unknown_feed(feed: &str, known: &[&str]) -> Error {
    Error::UnknownFeed { feed: feed.to_owned(), known: known.join(", ") }
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
    /// A builder with the defaults: 200 records, the vendor's documented quota, tokens of an hour, no faults.
    pub fn builder() -> Builder<V> {
        Builder { options: Options::default(), settings: V::Settings::default() }
    }

    /// The base URL, `http://127.0.0.1:<port>`, for tokens and all operations alike.
    #[must_use]
    pub fn url(&self) -> String {
        self.world.core.url.clone()
    }

    /// The port that the simulator listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.world.core.url.rsplit(':').next().and_then(|port| port.parse().ok()).unwrap_or_default()
    }

    /// The names of all operations, such as `GET /v1/devices/{deviceUuid}`.
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

    /// The faults that the simulator will answer with.
    #[must_use]
    pub fn faults(&self) -> Faults<'_, V> {
        Faults { world: &self.world }
    }

    /// The names of the feeds' records, those of the vendor's main feed first: `devices` for `eset-devices`.
    #[must_use]
    pub fn feeds(&self) -> Vec<&'static str> {
        self.world.feeds.iter().filter(|feed| !feed.hidden).map(|feed| feed.name).collect()
    }

    /// The records of a feed.
    ///
    /// # Errors
    /// [`Error::UnknownFeed`].
    pub fn fleet(&self, feed: &str) -> Result<Fleet<'_, V>> {
        Ok(Fleet { world: &self.world, feed: self.feed(feed)? })
    }

    fn feed(&self, feed: &str) -> Result<&Feed<V>> {
        self.world.feed(feed).ok_or_else(|| unknown_feed(feed, &self.feeds()))
    }

    /// Moves the simulator's clock, which otherwise moves by a minute with every change, so that cursors and streams with a limit of a day
    /// expire.
    pub fn pass_minutes(&self, minutes: u32) {
        self.world.core.pass_minutes(minutes);
    }

    /// Takes the right to read a feed from the credential: calls are answered with the vendor's 403.
    ///
    /// # Errors
    /// [`Error::UnknownFeed`].
    pub fn deny(&self, feed: &str, denial: Denial) -> Result<()> {
        lock(&self.world.core.denied).insert(self.feed(feed)?.name.to_owned(), denial);
        Ok(())
    }

    /// Gives the credential the right to read a feed again.
    ///
    /// # Errors
    /// [`Error::UnknownFeed`].
    pub fn allow(&self, feed: &str) -> Result<()> {
        lock(&self.world.core.denied).remove(self.feed(feed)?.name);
        Ok(())
    }

    /// Forgets all access tokens, as if they had expired, and on request the refresh tokens, too.
    pub fn expire_tokens(&self, refresh_tokens_too: bool) {
        lock(&self.world.core.tokens).forget_all(refresh_tokens_too);
    }
}

/// Scripts the faults of a simulator. Routes have the names that [`Sim::routes`] lists.
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

    /// Answers the next requests to `route` with these faults, one each, in order; [`Fault::Pass`] lets one through.
    /// Requests that are refused for their token or by a quota, and polls with a ticket, use up none.
    ///
    /// # Errors
    /// [`Error::UnknownRoute`].
    pub fn script(&self, route: &str, faults: impl IntoIterator<Item = Fault>) -> Result<&Self> {
        lock(&self.world.core.faults).script(self.route(route)?, faults);
        Ok(self)
    }

    /// Answers every request to `route` with this fault after its script has ended.
    ///
    /// # Errors
    /// [`Error::UnknownRoute`].
    pub fn always(&self, route: &str, fault: Fault) -> Result<&Self> {
        lock(&self.world.core.faults).always(self.route(route)?, fault);
        Ok(self)
    }

    /// Answers page `page` (from 1) of the list `route` with this fault `times`, or always with `None`. Cursors carry the page's number.
    ///
    /// # Errors
    /// [`Error::UnknownRoute`].
    pub fn on_page(&self, route: &str, page: u64, fault: Fault, times: impl Into<Option<u32>>) -> Result<&Self> {
        lock(&self.world.core.faults).on_page(self.route(route)?, page, fault, times.into());
        Ok(self)
    }

    /// Answers every request for this tenant with this fault, on any route, before all other faults. Only Sophos requests name a tenant.
    pub fn in_tenant(&self, tenant: impl Into<String>, fault: Fault) -> &Self {
        lock(&self.world.core.faults).in_tenant(tenant.into(), fault);
        self
    }

    /// Changes the fleet of a feed before every `every`th request: in turn a record is added, changed and removed. `None` stops it.
    ///
    /// # Errors
    /// [`Error::UnknownFeed`].
    pub fn churn(&self, feed: &str, every: impl Into<Option<u64>>) -> Result<&Self> {
        let known: Vec<&'static str> = self.world.feeds.iter().map(|feed| feed.name).collect();
        let feed = self.world.feed(feed).ok_or_else(|| unknown_feed(feed, &known))?;
        let fleet = feed.inside.as_ref().map_or(feed.fleet(), |inside| inside.feed);
        lock(&self.world.core.churn).insert(fleet, every.into().map(|every| (every.max(1), 0)));
        Ok(self)
    }

    /// Changes the rate of random faults.
    pub fn rate(&self, rate: f64) -> &Self {
        lock(&self.world.core.faults).set_rate(rate);
        self
    }

    /// Removes all faults.
    pub fn clear(&self) -> &Self {
        lock(&self.world.core.faults).clear();
        self
    }
}

/// The records of one feed, to look at them and to change them between two runs.
pub struct Fleet<'a, V: Vendor> {
    pub(crate) world: &'a World<V>,
    pub(crate) feed: &'a Feed<V>,
}

impl<V: Vendor> std::fmt::Debug for Fleet<'_, V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fleet").field("feed", &self.feed.name).field("len", &self.len()).finish()
    }
}

impl<V: Vendor> Fleet<'_, V> {
    pub(crate) fn state(&self) -> MutexGuard<'_, FleetState> {
        self.world.core.fleet(self.feed.fleet())
    }

    pub(crate) fn known(&self, index: u64) -> Result<()> {
        if self.world.shows(self.feed, index) { Ok(()) } else { Err(self.unknown(index)) }
    }

    fn unknown(&self, index: u64) -> Error {
        Error::UnknownRecord { feed: self.feed.name, index }
    }

    /// The feed's name.
    #[must_use]
    pub fn feed(&self) -> &'static str {
        self.feed.name
    }

    /// The number of records.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.indexes().len() as u64
    }

    /// Whether there are no records.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indexes().is_empty()
    }

    /// The indexes of all records, ascending. They have gaps if records were removed, or are parts of other records.
    #[must_use]
    pub fn indexes(&self) -> Vec<u64> {
        self.world.indexes(self.feed, 0)
    }

    /// The identity of the record at `index`. A record without an own id has the one that its feed composes of parts, separated by colons.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn id(&self, index: u64) -> Result<String> {
        self.known(index)?;
        Ok((self.feed.identity)(self.world, index))
    }

    /// The index of the record with this identity.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`] if there is none, with the largest index.
    pub fn find(&self, id: &str) -> Result<u64> {
        let found = self.indexes().into_iter().find(|index| (self.feed.identity)(self.world, *index) == id);
        found.ok_or_else(|| self.unknown(u64::MAX))
    }

    /// The record at `index` as a list would return it now.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn record(&self, index: u64) -> Result<Value> {
        self.known(index)?;
        Ok((self.feed.record)(self.world, index))
    }

    /// The record that the one at `index` belongs to, such as the device of a vulnerability: the name of its feed and its index there.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn parent(&self, index: u64) -> Result<Option<(&'static str, u64)>> {
        self.known(index)?;
        if let Some(inside) = &self.feed.inside {
            return Ok(Some((inside.feed, index / SLOTS)));
        }
        Ok(self.feed.parent.as_ref().map(|parent| (parent.feed, (parent.of)(self.world, index))))
    }

    /// Adds a record and returns its index. A record that is part of another one is added to the first with room.
    pub fn add(&self) -> u64 {
        let Some(inside) = &self.feed.inside else { return self.state().add() };
        let parents: Vec<u64> = self.world.core.fleet(inside.feed).indexes(0).collect();
        parents.into_iter().find_map(|parent| self.put(parent)).unwrap_or(u64::MAX)
    }

    /// Adds a record that belongs to the one at `parent` of the feed that [`Fleet::parent`] names, and returns its index.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`] if there is no such parent, or it has no room; [`Error::NotPossible`] for a feed whose records belong to no
    /// others.
    pub fn add_to(&self, parent: u64) -> Result<u64> {
        let none = |feed| Error::UnknownRecord { feed, index: parent };
        if let Some(inside) = &self.feed.inside {
            return self.put(parent).ok_or_else(|| none(inside.feed));
        }
        let Some(of) = &self.feed.parent else {
            return Err(Error::NotPossible { feed: self.feed.name, what: "added to another record" });
        };
        if !self.world.core.fleet(of.feed).has(parent) {
            return Err(none(of.feed));
        }
        Ok(self.state().add_to(parent))
    }

    /// Takes the first free place of a parent.
    fn put(&self, parent: u64) -> Option<u64> {
        let inside = self.feed.inside.as_ref().filter(|inside| self.world.core.fleet(inside.feed).has(parent))?;
        let seeded = (inside.seeded)(self.world, parent);
        let mut fleet = self.state();
        let mut places = (seeded..SLOTS).map(|place| parent * SLOTS + place);
        let index = places.find(|index| fleet.parent(*index).is_none())?;
        fleet.put(index, parent);
        Some(index)
    }

    /// Removes a record: no answer has it any more.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn remove(&self, index: u64) -> Result<()> {
        self.known(index)?;
        self.state().remove(index);
        Ok(())
    }

    /// Restores a removed record unchanged.
    pub fn restore(&self, index: u64) {
        self.state().restore(index);
    }

    /// Changes a member that readers must report, and the record's times.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn touch(&self, index: u64) -> Result<()> {
        self.known(index)?;
        self.state().touch(index);
        Ok(())
    }

    /// Changes only what changes without a reason for a report, such as the time of a contact or a scan. A record without such a member is
    /// not changed.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`].
    pub fn contact(&self, index: u64) -> Result<()> {
        self.known(index)?;
        self.state().contact(index);
        Ok(())
    }

    /// Closes a finding in the vendor's way.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`]; [`Error::NotPossible`] for a feed whose records are never closed.
    pub fn close(&self, index: u64) -> Result<()> {
        self.set_closed(index, true)
    }

    /// Opens a closed finding.
    ///
    /// # Errors
    /// The same as of [`Fleet::close`].
    pub fn reopen(&self, index: u64) -> Result<()> {
        self.set_closed(index, false)
    }

    fn set_closed(&self, index: u64, closed: bool) -> Result<()> {
        let Some(decides) = self.feed.closes else {
            return Err(Error::NotPossible { feed: self.feed.name, what: "closed or opened" });
        };
        if !self.state().has(index) {
            return Err(self.unknown(index));
        }
        self.state().close(index, closed, decides);
        Ok(())
    }
}
