//! The parts of a feed's connector: how its records are listed, looked up and completed, and how a change is detected.
//!
//! Everything else, such as positions, changes, absence, tenants and faults, is handled by
//! [`Collector`](crate::Collector) in the same way for all feeds.

use std::collections::BTreeSet;
use std::marker::PhantomData;
use std::num::NonZeroUsize;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use asset_mapping::{Context, Feed, Key, Tenant};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connect_core::{Cursor, DeadLetter, Page, Stats};
use futures_core::Stream;
use futures_util::{StreamExt as _, TryStreamExt as _};
use open_record::{OpenRecord, Selection};
use serde::{Deserialize, Serialize};

use crate::Settings;
use crate::report::Cause;

/// How one feed is listed, in one scope. The trait is open: implement it, and [`Collector`](crate::Collector) collects
/// a feed of your own.
///
/// Errors are those of the client. By default a record has no name and no time of change, needs no completion, and
/// cannot be looked up by id.
pub trait Listing: Send + Sync + Sized + 'static {
    /// The feed.
    type Record: Feed;
    /// The type of account that has the feed.
    type Account: Account;

    /// The strategy by which changes are found.
    const PLAN: Plan;
    /// The right, role, product or licence that reading it takes.
    const NEEDS: &'static str;
    /// Whether the feed is collected by default, when no feeds are named.
    const BY_DEFAULT: bool = true;
    /// The names of [the account's filters](Account::filters) that narrow the list. With any other filter the feed is
    /// not collected, because its records could not be filtered.
    const FILTERS: &'static [&'static str] = &[];

    /// What the functions of this listing read or change of a record, beyond the members that its event is made of: members,
    /// or leaves such as `device.uuid`. [`Request::pages`] leaves all others as text.
    const READS: &'static [&'static str] = &[];

    /// Makes the listing of a scope.
    fn open(account: &Arc<Self::Account>, handle: &<Self::Account as Account>::Handle) -> Self;

    /// The pages of the requested records, from the requested position. See [`Request::pages`] and [`pages`].
    fn pages(&self, request: &Request<Self::Record>) -> Pages<Self::Record>;

    /// The record's name for people. It is remembered, to be reported when the record is gone.
    fn name(record: &Self::Record) -> Option<&str> {
        let _ = record;
        None
    }

    /// When the record was last changed according to the vendor, in RFC 3339. Used with [`Mark::Newest`] only.
    fn changed_at(record: &Self::Record) -> Option<&str> {
        let _ = record;
        None
    }

    /// Whether the record belongs to the feed. Those that do not are counted and skipped.
    fn is_wanted(record: &Self::Record) -> bool {
        let _ = record;
        true
    }

    /// The device that a finding concerns, once it is [complete](Self::complete). Used with [`Plan::device_names`]
    /// only.
    fn device(record: &Self::Record) -> Option<&str> {
        let _ = record;
        None
    }

    /// Adds what the records refer to, such as the names of groups.
    fn context(&self, context: Context) -> impl Future<Output = connect_core::Result<Context>> + Send {
        async { Ok(context) }
    }

    /// The names of devices that no feed in the store knows. Used with [`Plan::device_names`] only.
    fn device_names(
        &self,
        devices: Vec<String>,
    ) -> impl Future<Output = connect_core::Result<Vec<(String, Option<String>)>>> + Send {
        let _ = devices;
        async { Ok(Vec::new()) }
    }

    /// Looks up records by key. Those that are not in the result do not exist. Used with [`Plan::lookup`] only.
    fn lookup(&self, keys: Vec<String>) -> impl Future<Output = connect_core::Result<ListPage<Self::Record>>> + Send {
        let _ = keys;
        async { Ok(ListPage::default()) }
    }

    /// The number of all records. Used with [`Plan::counted`] only.
    fn count(&self) -> impl Future<Output = connect_core::Result<Option<u64>>> + Send {
        async { Ok(None) }
    }

    /// Reads the members that the list leaves out of a record that is about to be reported. Used with
    /// [`Plan::completed`] only. If the service refuses, the record is reported as listed.
    fn complete(&self, record: &mut Self::Record) -> impl Future<Output = connect_core::Result<()>> + Send {
        let _ = record;
        async { Ok(()) }
    }

    /// Given findings that are no longer listed, in particular not in the list that ended at `listed`: which of them
    /// the vendor has checked for since without finding them, and when. Used with [`Plan::closes`] only.
    fn resolved(
        &self,
        missing: Vec<Key>,
        listed: DateTime<Utc>,
    ) -> impl Future<Output = connect_core::Result<Vec<(Key, DateTime<Utc>)>>> + Send {
        let _ = (missing, listed);
        async { Ok(Vec::new()) }
    }
}

/// A vendor's account: everything that its credentials give access to. The trait is open.
#[async_trait]
pub trait Account: Send + Sync + std::fmt::Debug + 'static {
    /// What a listing uses to read a scope: the client, or a client of one tenant.
    type Handle: Send + Sync + 'static;

    /// The account's name, given by the program.
    fn name(&self) -> &str;

    /// The context of mappers: release, product version, observed time.
    fn mapping_context(&self) -> &Context;

    /// The settings of the collection.
    fn settings(&self) -> &Settings;

    /// The filters that narrow the account's lists: names, such as `sites`, and values; default: none.
    fn filters(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    /// The counters of the account's client: requests, retries, waits.
    fn stats(&self) -> Stats;

    /// The text without the secrets of the account. Dead letters and names in messages are made with it, because a
    /// service may put a token that it was sent into a record. Default: the text as it is.
    fn redact(&self, text: &[u8]) -> Vec<u8> {
        text.to_vec()
    }

    /// The account's scopes: itself, or its tenants.
    ///
    /// # Errors
    /// The client's error when they cannot be listed; it ends the run.
    async fn scopes(&self) -> connect_core::Result<Scopes<Self::Handle>>;

    /// Whether a tenant that is no longer listed is gone, found out by its id.
    ///
    /// # Errors
    /// The client's error when that cannot be found out; the tenant's state is then kept.
    async fn is_gone(&self, tenant: &str) -> connect_core::Result<bool> {
        let _ = tenant;
        Ok(false)
    }
}

/// The scopes of an account.
#[derive(Debug)]
#[non_exhaustive]
pub struct Scopes<H> {
    /// Those that can be read: tenants, or `None` for the whole account.
    pub open: Vec<(Option<Tenant>, H)>,
    /// Tenants that cannot be read, and why.
    pub left_out: Vec<(Tenant, Cause)>,
    /// Tenants that are not in use and have nothing to read, by identifier.
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

/// The pages of a listing. The stream ends after the last page, or with the first error.
pub type Pages<R> = Pin<Box<dyn Stream<Item = connect_core::Result<ListPage<R>>> + Send>>;

/// Turns the pages of a client's list into those of a listing.
pub fn pages<R: Send + 'static>(walk: impl Stream<Item = connect_core::Result<Page<R>>> + Send + 'static) -> Pages<R> {
    Box::pin(walk.map(|page| page.map(ListPage::from)))
}

/// One page of a listing.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListPage<R> {
    /// The records, in the vendor's order.
    pub records: Vec<R>,
    /// The records that could not be understood.
    pub dead_letters: Vec<DeadLetter>,
    /// Whether the page's other records follow in a part of their own. The cursors are those of its last part.
    pub goes_on: bool,
    /// The cursor of the next page; `None` on the last one.
    pub next: Option<Cursor>,
    /// For logs: the cursor from which a later walk continues.
    pub tail: Option<Cursor>,
    /// The vendor's total of the whole list.
    pub total: Option<u64>,
    /// Whether records of the page could not be read, and a dead letter names the reason but not the records. Nothing is
    /// concluded then about records that are not met.
    pub partial: bool,
}

impl<R> Default for ListPage<R> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            dead_letters: Vec::new(),
            goes_on: false,
            next: None,
            tail: None,
            total: None,
            partial: false,
        }
    }
}

impl<R> ListPage<R> {
    /// The last page, with these records.
    #[must_use]
    pub fn of(records: Vec<R>) -> Self {
        Self { records, ..Self::default() }
    }

    /// The page with each record replaced by others, for feeds whose records are parts of what is listed. The total,
    /// which counts what is listed, is dropped.
    #[must_use]
    pub fn split<S, I: IntoIterator<Item = S>>(self, parts: impl FnMut(R) -> I) -> ListPage<S> {
        ListPage {
            records: self.records.into_iter().flat_map(parts).collect(),
            dead_letters: self.dead_letters,
            goes_on: self.goes_on,
            next: self.next,
            tail: self.tail,
            total: None,
            partial: self.partial,
        }
    }
}

impl<R> From<Page<R>> for ListPage<R> {
    fn from(page: Page<R>) -> Self {
        Self {
            records: page.items,
            dead_letters: page.dead_letters,
            goes_on: page.goes_on,
            next: page.next,
            tail: page.tail,
            total: page.total,
            partial: false,
        }
    }
}

/// A request to a listing of the records `R`.
#[non_exhaustive]
pub struct Request<R> {
    /// The requested records.
    pub ask: Ask,
    /// The cursor to begin at; `None` for the beginning.
    pub at: Option<Cursor>,
    page_size: Option<u32>,
    /// How many records of a page are read at once; `None` for all.
    at_once: Option<NonZeroUsize>,
    /// Made for the layout of the records.
    selection: Option<Arc<Selection>>,
    records: PhantomData<fn() -> R>,
}

impl<R: OpenRecord + Send + 'static> Request<R> {
    /// Turns the pages of a client's list into those of a listing, and reads only the members that are needed: those that
    /// the event is made of and those of [`Listing::READS`]. For lists of the feed's own records; where they are made of
    /// other records, use [`pages`].
    #[must_use]
    pub fn pages(&self, walk: connect_core::Pages<R>) -> Pages<R> {
        let walk = match self.at_once {
            Some(records) => walk.in_parts(records),
            None => walk,
        };
        match &self.selection {
            Some(selection) => pages(walk.selecting(Arc::clone(selection))),
            None => pages(walk),
        }
    }
}

impl<R> Request<R> {
    /// A request for these records, from the beginning.
    #[must_use]
    pub fn new(ask: Ask) -> Self {
        Self { ask, at: None, page_size: None, at_once: None, selection: None, records: PhantomData }
    }

    /// The request to a listing of the records `S`, of which it reads only the selected members.
    pub(crate) fn of<S>(self, selection: Option<Arc<Selection>>) -> Request<S> {
        let Self { ask, at, page_size, at_once, .. } = self;
        Request { ask, at, page_size, at_once, selection, records: PhantomData }
    }

    /// The request, with pages that come in parts of at most this many records; `None` for whole pages.
    #[must_use]
    pub(crate) fn in_parts(mut self, records: Option<NonZeroUsize>) -> Self {
        self.at_once = records;
        self
    }

    /// The request, starting at a cursor.
    #[must_use]
    pub fn starting_at(mut self, at: Option<Cursor>) -> Self {
        self.at = at;
        self
    }

    /// The request, with pages of at most this many records.
    #[must_use]
    pub fn with_page_size(mut self, size: Option<u32>) -> Self {
        self.page_size = size;
        self
    }

    /// The page size to use, if the vendor allows at most `most` records: `most`, or the smaller size of the request.
    #[must_use]
    pub fn page_size(&self, most: u32) -> u32 {
        self.page_size.map_or(most, |size| size.clamp(1, most))
    }

    /// The time since which changes are requested; `None` if all records are.
    #[must_use]
    pub fn since(&self) -> Option<DateTime<Utc>> {
        match self.ask {
            Ask::All => None,
            Ask::Since(since) | Ask::Between(since, _) => Some(since),
        }
    }
}

impl<R> Clone for Request<R> {
    fn clone(&self) -> Self {
        Self {
            ask: self.ask,
            at: self.at.clone(),
            page_size: self.page_size,
            at_once: self.at_once,
            selection: self.selection.clone(),
            records: PhantomData,
        }
    }
}

impl<R> std::fmt::Debug for Request<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Request")
            .field("ask", &self.ask)
            .field("at", &self.at)
            .field("page_size", &self.page_size)
            .finish_non_exhaustive()
    }
}

/// The records that are requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Ask {
    /// All records.
    All,
    /// Those that have changed at or after this time.
    Since(DateTime<Utc>),
    /// Those of a span of time, including its beginning.
    Between(DateTime<Utc>, DateTime<Utc>),
}

/// How changes of a list are found: the strategy, and the guarantees of the list.
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

/// The time up to which changes are known after a complete walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mark {
    /// The newest time of change that the walk met ([`Listing::changed_at`]), but at most the walk's beginning.
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

    /// Every run asks for what has changed since the last mark, less `overlap`. Records are still compared by content.
    pub const fn since(mark: Mark, overlap: Duration) -> Self {
        Self::new(Strategy::Since { mark, overlap, whole_every: None }, false)
    }

    /// Every run asks for the span of time from the end of the last one, less `overlap`, to now. For lists that are
    /// sorted by a time that never changes.
    pub const fn window(overlap: Duration) -> Self {
        Self::new(Strategy::Window { overlap, reread: false }, false)
    }

    /// Every run continues where the last one ended, in a log that the vendor keeps for some time.
    pub const fn log(kept_for: Duration) -> Self {
        Self::new(Strategy::Log { kept_for }, false)
    }

    /// In addition to changes, the whole list is read from time to time. This finds records that are gone, if the
    /// vendor removes any.
    pub const fn whole_every(mut self, every: Duration, absence: bool) -> Self {
        if let Strategy::Since { whole_every, .. } = &mut self.strategy {
            *whole_every = Some(every);
        }
        self.absence = absence;
        self
    }

    /// For [`window`](Self::window): known open findings are looked up in every run.
    pub const fn reread_open(mut self) -> Self {
        if let Strategy::Window { reread, .. } = &mut self.strategy {
            *reread = true;
        }
        self
    }

    /// The list is sorted by the records' key, and a page begins after the last key of the one before it, so no record
    /// can be skipped while others come and go.
    pub const fn by_key(mut self) -> Self {
        self.by_key = true;
        self
    }

    /// Records can be looked up by key, this many at once.
    pub const fn lookup(mut self, at_once: usize) -> Self {
        self.lookup = Some(at_once);
        self
    }

    /// [`Listing::count`] gives the number of all records, which shows after a walk over changes whether some are gone.
    pub const fn counted(mut self) -> Self {
        self.counted = true;
        self
    }

    /// [`Listing::complete`] has to be called for records that are reported.
    pub const fn completed(mut self) -> Self {
        self.completed = true;
        self
    }

    /// [`Listing::resolved`] finds out which findings were closed without a record that says so.
    pub const fn closes(mut self) -> Self {
        self.closes = true;
        self
    }

    /// The records are findings; open ones can be repeated, if the [settings](Settings) say so.
    pub const fn findings(mut self) -> Self {
        self.findings = true;
        self
    }

    /// Records name a device by its id ([`Listing::device`]). Its name is taken from the known records of this feed,
    /// and otherwise from [`Listing::device_names`].
    pub const fn device_names(mut self, feed: asset_mapping::FeedId) -> Self {
        self.device_names = Some(feed);
        self
    }
}

/// Reads all pages into one, for records that are looked up by key.
///
/// # Errors
/// The error of the first page that fails.
pub async fn all<R>(mut pages: Pages<R>) -> connect_core::Result<ListPage<R>> {
    let mut all = ListPage::default();
    while let Some(page) = pages.try_next().await? {
        all.records.extend(page.records);
        all.dead_letters.extend(page.dead_letters);
        all.partial |= page.partial;
    }
    Ok(all)
}

/// Reads the pages of records that were asked for by their keys, of which there are this many. A service that answers
/// with everything it has is stopped.
pub(crate) async fn all_of<R>(keys: usize, mut pages: Pages<R>) -> connect_core::Result<ListPage<R>> {
    let mut all = ListPage::default();
    while let Some(page) = pages.try_next().await? {
        all.records.extend(page.records);
        all.dead_letters.extend(page.dead_letters);
        all.partial |= page.partial;
        // A service that does not tell upper from lower case may have several records for a key.
        if all.records.len() > 10 * keys + 10 {
            return Err(connect_core::Error::decode("the list", "it has more records than were asked for"));
        }
    }
    Ok(all)
}

/// The result of looking up a single record; empty if it does not exist.
pub(crate) fn existing<T>(answer: connect_core::Result<T>) -> connect_core::Result<Option<T>> {
    match answer {
        Ok(record) => Ok(Some(record)),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes sure that the answer to a request for one record is about that record.
pub(crate) fn is_about(asked: &str, answered: &str) -> connect_core::Result<()> {
    if answered.eq_ignore_ascii_case(asked) {
        return Ok(());
    }
    Err(connect_core::Error::decode("the record's id", "the answer is about another record"))
}

/// The owners that the keys of parts name before their first slash, without duplicates.
pub(crate) fn owners(keys: &[String]) -> BTreeSet<&str> {
    keys.iter().filter_map(|key| Some(key.split_once('/')?.0)).collect()
}

/// Whether a part of many, such as the details of one record, can be done without after this fault: it concerns this
/// request, or may pass. Credentials and settings concern all requests.
pub(crate) fn is_bearable(error: &connect_core::Error) -> bool {
    use connect_core::Error as E;
    is_about_the_record(error)
        || matches!(
            error,
            E::Transport { .. }
                | E::Deadline { .. }
                | E::RateLimited { .. }
                | E::PendingExpired { .. }
                | E::CursorExpired { .. }
        )
}

/// Whether a fault concerns one record only, and would not happen for the next record as well.
pub(crate) fn is_about_the_record(error: &connect_core::Error) -> bool {
    use connect_core::Error as E;
    matches!(
        error,
        E::Api { .. }
            | E::Forbidden { .. }
            | E::Decode { .. }
            | E::Parameter { .. }
            | E::Paging { .. }
            | E::TooLarge { .. }
    )
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    #[tokio::test]
    async fn a_lookup_that_answers_with_everything_is_stopped() {
        let pages = |number: u64| -> Pages<u64> {
            Box::pin(stream::iter((0..number).map(|page| Ok(ListPage::of(vec![page])))))
        };
        assert_eq!(all_of(2, pages(2)).await.unwrap().records.len(), 2);
        assert!(all_of(2, pages(u64::MAX)).await.is_err());
    }
}
