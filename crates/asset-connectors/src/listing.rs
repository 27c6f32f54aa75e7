//! What a feed's connector consists of: how its records are listed, looked up and completed, and what tells that they have changed.
//!
//! Everything else, such as positions, changes, absence, tenants and faults, is [`Collector`](crate::Collector)'s, the same for all feeds.

use std::collections::BTreeSet;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use asset_mapping::{Context, Feed, Key, Tenant};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connect_core::{Cursor, DeadLetter, Page, Stats};
use futures_core::Stream;
use futures_util::{StreamExt as _, TryStreamExt as _};
use serde::{Deserialize, Serialize};

use crate::Settings;
use crate::report::Cause;

/// One feed's way of listing, in one scope. The trait is open: with a listing of your own, [`Collector`](crate::Collector) collects a
/// feed of your own.
///
/// Faults are those of the client. What a listing does not say has a default: a record has no name, no time of change and nothing to be
/// completed, and cannot be asked for by id.
pub trait Listing: Send + Sync + Sized + 'static {
    /// The feed.
    type Record: Feed;
    /// The kind of account that has the feed.
    type Account: Account;

    /// How the list is kept up with.
    const PLAN: Plan;
    /// The right, role, product or licence that reading it takes.
    const NEEDS: &'static str;
    /// Whether the feed is collected unless its name is left out.
    const BY_DEFAULT: bool = true;
    /// The names of [the account's filters](Account::filters) that narrow the list. With another one, the feed is not collected: it would
    /// hold what the filter leaves out.
    const FILTERS: &'static [&'static str] = &[];

    /// The listing of a scope.
    fn open(account: &Arc<Self::Account>, handle: &<Self::Account as Account>::Handle) -> Self;

    /// The pages of what is asked for, from the place that is asked for. See [`pages`].
    fn pages(&self, request: &Request) -> Pages<Self::Record>;

    /// What people call the record: it is remembered for the day when the record is gone.
    fn name(record: &Self::Record) -> Option<&str> {
        let _ = record;
        None
    }

    /// When the vendor last changed the record, in RFC 3339. With [`Mark::Newest`] only.
    fn changed_at(record: &Self::Record) -> Option<&str> {
        let _ = record;
        None
    }

    /// Whether the record is a subject of the feed. Those that are not are counted and passed over.
    fn is_wanted(record: &Self::Record) -> bool {
        let _ = record;
        true
    }

    /// The device that a finding is about, once it is [complete](Self::complete). With [`Plan::device_names`] only.
    fn device(record: &Self::Record) -> Option<&str> {
        let _ = record;
        None
    }

    /// Adds what the records point to, such as the names of groups.
    fn context(&self, context: Context) -> impl Future<Output = connect_core::Result<Context>> + Send {
        async { Ok(context) }
    }

    /// The names of devices that no feed of this store knows. With [`Plan::device_names`] only.
    fn device_names(
        &self,
        devices: Vec<String>,
    ) -> impl Future<Output = connect_core::Result<Vec<(String, Option<String>)>>> + Send {
        let _ = devices;
        async { Ok(Vec::new()) }
    }

    /// Asks for records by key. Those that the answer lacks do not exist. With [`Plan::lookup`] only.
    fn lookup(&self, keys: Vec<String>) -> impl Future<Output = connect_core::Result<ListPage<Self::Record>>> + Send {
        let _ = keys;
        async { Ok(ListPage::default()) }
    }

    /// How many records there are at all. With [`Plan::counted`] only.
    fn count(&self) -> impl Future<Output = connect_core::Result<Option<u64>>> + Send {
        async { Ok(None) }
    }

    /// Reads what the list leaves out of a record that is about to be reported. With [`Plan::completed`] only. A record for which the
    /// service refuses it is reported as listed.
    fn complete(&self, record: &mut Self::Record) -> impl Future<Output = connect_core::Result<()>> + Send {
        let _ = record;
        async { Ok(()) }
    }

    /// Of findings that are listed no longer, and were not when a list was read that ended at `listed`, or later: which of them the vendor
    /// has looked for since and not found, and when. With [`Plan::closes`] only.
    fn resolved(
        &self,
        missing: Vec<Key>,
        listed: DateTime<Utc>,
    ) -> impl Future<Output = connect_core::Result<Vec<(Key, DateTime<Utc>)>>> + Send {
        let _ = (missing, listed);
        async { Ok(Vec::new()) }
    }
}

/// An account of a vendor: what credentials give access to. The trait is open.
#[async_trait]
pub trait Account: Send + Sync + std::fmt::Debug + 'static {
    /// What a listing reads a scope with: the client, or a client of one tenant.
    type Handle: Send + Sync + 'static;

    /// The name that the program gives the account.
    fn name(&self) -> &str;

    /// What mappers are told: release, product version, observed time.
    fn mapping_context(&self) -> &Context;

    /// How the program wants to have it.
    fn settings(&self) -> &Settings;

    /// What narrows the account's lists: names, such as `sites`, and values; default: nothing.
    fn filters(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// What the account's client has done so far: requests, retries, waits.
    fn stats(&self) -> Stats;

    /// The account's scopes: itself, or its tenants.
    ///
    /// # Errors
    /// When they cannot be listed.
    async fn scopes(&self) -> connect_core::Result<Scopes<Self::Handle>>;

    /// Whether a tenant that is listed no longer is gone for good: asked for by its id.
    ///
    /// # Errors
    /// When that cannot be told.
    async fn is_gone(&self, tenant: &str) -> connect_core::Result<bool> {
        let _ = tenant;
        Ok(false)
    }
}

/// The scopes of an account.
#[derive(Debug)]
#[non_exhaustive]
pub struct Scopes<H> {
    /// Those that can be read; a tenant, or none where the scope is the account as a whole.
    pub open: Vec<(Option<Tenant>, H)>,
    /// Tenants that cannot be read, and why.
    pub left_out: Vec<(Tenant, Cause)>,
    /// Tenants that are not in use and have nothing to be read, by identifier.
    pub inactive: Vec<String>,
    /// Tenants that could not be understood.
    pub dead_letters: Vec<DeadLetter>,
}

impl<H> Scopes<H> {
    /// An account without tenants.
    pub fn whole(handle: H) -> Self {
        Self { open: vec![(None, handle)], left_out: Vec::new(), inactive: Vec::new(), dead_letters: Vec::new() }
    }

    /// An account of tenants.
    pub fn tenants(open: impl IntoIterator<Item = (Tenant, H)>) -> Self {
        let open = open.into_iter().map(|(tenant, handle)| (Some(tenant), handle)).collect();
        Self { open, left_out: Vec::new(), inactive: Vec::new(), dead_letters: Vec::new() }
    }
}

/// The pages of a listing. They end with the last page, or with the first error.
pub type Pages<R> = Pin<Box<dyn Stream<Item = connect_core::Result<ListPage<R>>> + Send>>;

/// The pages of a client's list as those of a listing.
pub fn pages<R: Send + 'static>(walk: impl Stream<Item = connect_core::Result<Page<R>>> + Send + 'static) -> Pages<R> {
    Box::pin(walk.map(|page| page.map(ListPage::from)))
}

/// One page of a listing.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListPage<R> {
    /// The records, in the vendor's order.
    pub records: Vec<R>,
    /// What could not be understood.
    pub dead_letters: Vec<DeadLetter>,
    /// Where the next page begins; `None` on the last one.
    pub next: Option<Cursor>,
    /// Where a later walk can go on, of logs.
    pub tail: Option<Cursor>,
    /// How many records the vendor says that the whole list has.
    pub total: Option<u64>,
}

impl<R> Default for ListPage<R> {
    fn default() -> Self {
        Self { records: Vec::new(), dead_letters: Vec::new(), next: None, tail: None, total: None }
    }
}

impl<R> ListPage<R> {
    /// A page of these records, the last one.
    #[must_use]
    pub fn of(records: Vec<R>) -> Self {
        Self { records, ..Self::default() }
    }

    /// The same page with other records in place of each: for feeds whose records are parts of what is listed. The total, which counts
    /// what is listed, is dropped.
    #[must_use]
    pub fn split<S, I: IntoIterator<Item = S>>(self, parts: impl FnMut(R) -> I) -> ListPage<S> {
        ListPage {
            records: self.records.into_iter().flat_map(parts).collect(),
            dead_letters: self.dead_letters,
            next: self.next,
            tail: self.tail,
            total: None,
        }
    }
}

impl<R> From<Page<R>> for ListPage<R> {
    fn from(page: Page<R>) -> Self {
        Self {
            records: page.items,
            dead_letters: page.dead_letters,
            next: page.next,
            tail: page.tail,
            total: page.total,
        }
    }
}

/// What a listing is asked for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Request {
    /// Which records.
    pub ask: Ask,
    /// The place to begin at; the beginning without one.
    pub at: Option<Cursor>,
    page_size: Option<u32>,
}

impl Request {
    /// A request for these records, from the beginning.
    #[must_use]
    pub fn new(ask: Ask) -> Self {
        Self { ask, at: None, page_size: None }
    }

    /// The same request from a place on.
    #[must_use]
    pub fn starting_at(mut self, at: Option<Cursor>) -> Self {
        self.at = at;
        self
    }

    /// The same request with pages of at most so many records.
    #[must_use]
    pub fn with_page_size(mut self, size: Option<u32>) -> Self {
        self.page_size = size;
        self
    }

    /// How many records a page shall have, where the vendor allows `most`: that many, unless fewer are asked for.
    #[must_use]
    pub fn page_size(&self, most: u32) -> u32 {
        self.page_size.map_or(most, |size| size.clamp(1, most))
    }

    /// The time since which changes are asked for, if not all records are.
    #[must_use]
    pub fn since(&self) -> Option<DateTime<Utc>> {
        match self.ask {
            Ask::All => None,
            Ask::Since(since) | Ask::Between(since, _) => Some(since),
        }
    }
}

/// Which records are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Ask {
    /// All there are.
    All,
    /// Those that have changed since, that instant included.
    Since(DateTime<Utc>),
    /// Those of a span of time, its beginning included.
    Between(DateTime<Utc>, DateTime<Utc>),
}

/// How a list is kept up with: the strategy, and what the list can be relied on for.
#[derive(Clone, Copy, Debug)]
#[must_use]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Plan {
    pub(crate) strategy: Strategy,
    pub(crate) by_key: bool,
    pub(crate) lookup: Option<usize>,
    pub(crate) absence: bool,
    pub(crate) counted: bool,
    pub(crate) completed: bool,
    pub(crate) closes: bool,
    pub(crate) findings: bool,
    pub(crate) device_names: Option<asset_mapping::FeedId>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Strategy {
    Whole,
    Since { mark: Mark, overlap: Duration, whole_every: Option<Duration> },
    Window { overlap: Duration, reread: bool },
    Log { kept_for: Duration },
}

/// Up to where changes are known after a complete walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mark {
    /// The newest time of change that the walk met ([`Listing::changed_at`]), but not beyond the walk's beginning.
    Newest,
    /// The walk's beginning.
    Began,
}

impl Plan {
    const fn new(strategy: Strategy, absence: bool) -> Self {
        Self {
            strategy,
            by_key: false,
            lookup: None,
            absence,
            counted: false,
            completed: false,
            closes: false,
            findings: false,
            device_names: None,
        }
    }

    /// Every run reads the whole list and compares contents.
    pub const fn whole() -> Self {
        Self::new(Strategy::Whole, true)
    }

    /// Runs ask for what has changed since the last mark, less `overlap`. Content decides what is reported all the same.
    pub const fn since(mark: Mark, overlap: Duration) -> Self {
        Self::new(Strategy::Since { mark, overlap, whole_every: None }, false)
    }

    /// Runs ask for a span of time from the end of the last one, less `overlap`, to now. For lists that are sorted by a time that never
    /// changes.
    pub const fn window(overlap: Duration) -> Self {
        Self::new(Strategy::Window { overlap, reread: false }, false)
    }

    /// Runs go on where the last one ended, in a log that the vendor keeps for some time.
    pub const fn log(kept_for: Duration) -> Self {
        Self::new(Strategy::Log { kept_for }, false)
    }

    /// Beside the changes, the whole list is read now and then. Then records can be found to be gone, if the vendor removes any.
    pub const fn whole_every(mut self, every: Duration, absence: bool) -> Self {
        if let Strategy::Since { whole_every, .. } = &mut self.strategy {
            *whole_every = Some(every);
        }
        self.absence = absence;
        self
    }

    /// Of [`window`](Self::window): known findings that are open are looked up in every run.
    pub const fn reread_open(mut self) -> Self {
        if let Strategy::Window { reread, .. } = &mut self.strategy {
            *reread = true;
        }
        self
    }

    /// The list is sorted by the records' key, and a page begins behind the key with which the last one ended: no record can be skipped
    /// while others come and go.
    pub const fn by_key(mut self) -> Self {
        self.by_key = true;
        self
    }

    /// Records can be asked for by key, so many at once.
    pub const fn lookup(mut self, at_once: usize) -> Self {
        self.lookup = Some(at_once);
        self
    }

    /// [`Listing::count`] tells the number of all records, and so after a walk over changes that some are gone.
    pub const fn counted(mut self) -> Self {
        self.counted = true;
        self
    }

    /// [`Listing::complete`] has to be called.
    pub const fn completed(mut self) -> Self {
        self.completed = true;
        self
    }

    /// [`Listing::resolved`] tells which findings were closed without a word.
    pub const fn closes(mut self) -> Self {
        self.closes = true;
        self
    }

    /// The records are findings, whose open ones a program may want to be repeated.
    pub const fn findings(mut self) -> Self {
        self.findings = true;
        self
    }

    /// Records name a device by its id ([`Listing::device`]); its name is what this feed knows, else [`Listing::device_names`].
    pub const fn device_names(mut self, feed: asset_mapping::FeedId) -> Self {
        self.device_names = Some(feed);
        self
    }
}

/// All pages in one: of records that are asked for by key.
///
/// # Errors
/// What the first page fails with that does.
pub async fn all<R>(mut pages: Pages<R>) -> connect_core::Result<ListPage<R>> {
    let mut all = ListPage::default();
    while let Some(page) = pages.try_next().await? {
        all.records.extend(page.records);
        all.dead_letters.extend(page.dead_letters);
    }
    Ok(all)
}

/// What asking for a single record gave; none where it does not exist.
pub(crate) fn existing<T>(answer: connect_core::Result<T>) -> connect_core::Result<Option<T>> {
    match answer {
        Ok(record) => Ok(Some(record)),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

/// The owners that the keys of parts name before their first slash, each once.
pub(crate) fn owners(keys: &[String]) -> BTreeSet<&str> {
    keys.iter().filter_map(|key| Some(key.split_once('/')?.0)).collect()
}
