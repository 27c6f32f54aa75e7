//! A trait object over the listings of all feeds, so that the walk is compiled once and not for every record type.

use std::sync::Arc;

use asset_mapping::{Change, Context, Devices, Feed as _, IntoEvent as _, Key};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connect_core::{Cursor, DeadLetter, Fault};
use futures_util::TryStreamExt as _;
use open_record::{OpenRecord as _, Selection, Without};

use crate::listing::{ListPage, Listing, Pages, Plan, Request, is_bearable};
use crate::output::{self, Output};
use crate::patience::Patience;
use crate::report::Cause;
use crate::{Fingerprint, Result};

/// A scope that is being read.
#[async_trait]
pub(super) trait Source<E>: Send {
    fn plan(&self) -> &'static Plan;

    /// Identifies this output of the feed.
    fn output(&self) -> Fingerprint;

    /// Reads what the records refer to. A refusal becomes a dead letter.
    async fn set_up(&mut self) -> connect_core::Result<Option<DeadLetter>>;

    /// Opens the list; pages come with [`next`](Self::next).
    fn open(&mut self, request: Request<()>);

    async fn next(&mut self) -> connect_core::Result<Option<Sifted<E>>>;

    async fn lookup(&mut self, keys: Vec<String>) -> connect_core::Result<Sifted<E>>;

    async fn count(&mut self) -> connect_core::Result<Option<u64>>;

    async fn device_names(&mut self, devices: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>>;

    /// The events of those of `missing` that were closed without a record that says so.
    async fn resolved(&mut self, missing: Vec<Key>, listed: DateTime<Utc>) -> connect_core::Result<Vec<(Key, E)>>;
}

/// A page or a part of one, with what the walk needs to know of each record.
pub(super) struct Sifted<E> {
    pub(super) items: Vec<Item>,
    pub(super) records: Box<dyn Records<E>>,
    pub(super) dead_letters: Vec<DeadLetter>,
    /// Whether the page's other records follow in a part of their own.
    pub(super) goes_on: bool,
    pub(super) next: Option<Cursor>,
    pub(super) tail: Option<Cursor>,
    pub(super) total: Option<u64>,
    pub(super) passed_over: u64,
    pub(super) partial: bool,
}

/// What the walk needs to know of a record.
pub(super) struct Item {
    pub(super) key: Key,
    pub(super) fingerprint: Fingerprint,
    pub(super) name: Option<String>,
    pub(super) closed: bool,
    pub(super) changed_at: Option<DateTime<Utc>>,
}

/// A record to which the members that the list leaves out could not be added.
pub(super) struct Incomplete {
    pub(super) letter: DeadLetter,
    /// The service does not have it: it was probably deleted after it was listed.
    pub(super) is_not_found: bool,
}

/// The records of a page. Each is taken at most once.
#[async_trait]
pub(super) trait Records<E>: Send {
    /// Reads the members that the list leaves out of a record; returns why, if they cannot be read.
    async fn complete(&mut self, index: usize) -> connect_core::Result<Option<Incomplete>>;

    /// The device that a record concerns.
    fn device(&self, index: usize) -> Option<String>;

    /// Adds the names of the devices that the records concern.
    fn name_devices(&mut self, names: Devices);

    /// Turns a record into its event; `None` when it was already taken.
    fn event(&mut self, index: usize, change: Change) -> Result<Option<E>>;
}

/// A listing with its output.
pub(super) struct Typed<L: Listing, O> {
    listing: Arc<L>,
    output: O,
    contexts: Arc<Contexts>,
    contacts: bool,
    /// The source name in dead letters.
    source: Arc<str>,
    pages: Option<Pages<L::Record>>,
    patience: Arc<Patience>,
    /// The members that are read; `None` for all.
    selection: Option<Arc<Selection>>,
}

/// The context itself, and one for each kind of change.
#[derive(Clone)]
struct Contexts {
    plain: Context,
    new: Context,
    changed: Context,
    closed: Context,
}

impl Contexts {
    fn new(plain: Context) -> Self {
        Self {
            new: plain.clone().change(Change::New),
            changed: plain.clone().change(Change::Changed),
            closed: plain.clone().change(Change::Closed),
            plain,
        }
    }

    fn of(&self, change: Change) -> &Context {
        match change {
            Change::New => &self.new,
            Change::Changed => &self.changed,
            Change::Closed => &self.closed,
            _ => &self.plain,
        }
    }
}

impl<L: Listing, O: Output> Typed<L, O> {
    pub(super) fn new(listing: L, output: O, context: Context, contacts: bool, source: String) -> Self {
        let contexts = Arc::new(Contexts::new(context));
        let (listing, source, patience) = (Arc::new(listing), source.into(), Arc::default());
        let selection = L::Record::selection(output.dialect(), L::READS.iter().copied()).ok().map(Arc::new);
        Self { listing, output, contexts, contacts, source, pages: None, patience, selection }
    }

    fn sift(&self, page: ListPage<L::Record>) -> Sifted<O::Event> {
        let mut records = page.records;
        let listed = records.len();
        records.retain(L::is_wanted);
        let passed_over = (listed - records.len()) as u64;
        let mut content = Vec::new();
        let items = records.iter().map(|record| self.item(record, &mut content)).collect();
        let mut dead_letters = page.dead_letters;
        for letter in &mut dead_letters {
            self.source.as_ref().clone_into(&mut letter.source);
        }
        Sifted {
            items,
            dead_letters,
            goes_on: page.goes_on,
            next: page.next,
            tail: page.tail,
            total: page.total,
            passed_over,
            partial: page.partial,
            records: Box::new(TypedRecords {
                listing: Arc::clone(&self.listing),
                output: self.output.clone(),
                contexts: Arc::clone(&self.contexts),
                source: Arc::clone(&self.source),
                patience: Arc::clone(&self.patience),
                records: records.into_iter().map(Some).collect(),
            }),
        }
    }

    fn item(&self, record: &L::Record, content: &mut Vec<u8>) -> Item {
        content.clear();
        if self.contacts {
            record.write_canonical(Without::new(&[]), content);
            record.write_looked_up(&self.contexts.plain, content);
        } else {
            record.write_content(&self.contexts.plain, content);
        }
        Item {
            key: record.key(),
            fingerprint: Fingerprint::of_text(content),
            name: L::name(record).filter(|name| !name.is_empty()).map(str::to_owned),
            closed: record.is_closed(),
            changed_at: L::changed_at(record).and_then(instant),
        }
    }
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|time| time.with_timezone(&Utc))
}

#[async_trait]
impl<L: Listing, O: Output> Source<O::Event> for Typed<L, O> {
    fn plan(&self) -> &'static Plan {
        const { &L::PLAN }
    }

    fn output(&self) -> Fingerprint {
        output::identity::<L::Record>(self.output.dialect(), &self.contexts.plain, self.contacts)
    }

    async fn set_up(&mut self) -> connect_core::Result<Option<DeadLetter>> {
        match self.listing.context(self.contexts.plain.clone()).await {
            Ok(context) => {
                self.contexts = Arc::new(Contexts::new(context));
                Ok(None)
            }
            // A record is worth more than the names of what it refers to. A service that asks to come later is asked by
            // the next run.
            Err(error) if is_bearable(&error) && !matches!(error, connect_core::Error::RateLimited { .. }) => {
                let cause = Cause::from(&error);
                tracing::warn!(source = %self.source, error = %cause, "what the records refer to, such as groups, stays without names");
                let reason =
                    format!("records are reported without the names of what they refer to, such as groups: {cause}");
                let raw = serde_json::json!({ "feed": L::Record::ID.to_string() }).to_string();
                Ok(Some(DeadLetter::new(self.source.as_ref(), Fault::new("", reason), raw)))
            }
            Err(error) => Err(error),
        }
    }

    fn open(&mut self, request: Request<()>) {
        self.pages = Some(self.listing.pages(&request.of(self.selection.clone())));
    }

    async fn next(&mut self) -> connect_core::Result<Option<Sifted<O::Event>>> {
        let Some(pages) = &mut self.pages else { return Ok(None) };
        let page = pages.try_next().await?;
        Ok(page.map(|page| self.sift(page)))
    }

    async fn lookup(&mut self, keys: Vec<String>) -> connect_core::Result<Sifted<O::Event>> {
        let page = self.listing.lookup(keys).await?;
        Ok(self.sift(page))
    }

    async fn count(&mut self) -> connect_core::Result<Option<u64>> {
        self.listing.count().await
    }

    async fn device_names(&mut self, devices: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>> {
        self.listing.device_names(devices).await
    }

    async fn resolved(
        &mut self,
        missing: Vec<Key>,
        listed: DateTime<Utc>,
    ) -> connect_core::Result<Vec<(Key, O::Event)>> {
        let resolved = self.listing.resolved(missing, listed).await?;
        let event = |(key, time): (Key, DateTime<Utc>)| {
            let context = self.contexts.closed.clone().observed_at(time);
            let event = self.output.closed::<L::Record>(&key, &context)?;
            Some((key, event))
        };
        Ok(resolved.into_iter().filter_map(event).collect())
    }
}

struct TypedRecords<L: Listing, O> {
    listing: Arc<L>,
    output: O,
    contexts: Arc<Contexts>,
    source: Arc<str>,
    patience: Arc<Patience>,
    records: Vec<Option<L::Record>>,
}

#[async_trait]
impl<L: Listing, O: Output> Records<O::Event> for TypedRecords<L, O> {
    async fn complete(&mut self, index: usize) -> connect_core::Result<Option<Incomplete>> {
        let Some(record) = self.records.get_mut(index).and_then(Option::as_mut) else { return Ok(None) };
        let Err(lack) = self.patience.ask(self.listing.complete(record)).await? else { return Ok(None) };
        let is_not_found = lack.is_not_found;
        let letter = if let Some(mut letter) = lack.letter {
            self.source.as_ref().clone_into(&mut letter.source);
            *letter
        } else {
            let mut raw = Vec::new();
            record.write_json(&mut raw);
            let reason = format!("it is reported as listed, the rest cannot be read: {}", lack.cause);
            DeadLetter::new(self.source.as_ref(), Fault::new("", reason), raw)
        };
        Ok(Some(Incomplete { letter, is_not_found }))
    }

    fn device(&self, index: usize) -> Option<String> {
        let record = self.records.get(index)?.as_ref()?;
        L::device(record).map(str::to_owned)
    }

    fn name_devices(&mut self, names: Devices) {
        self.contexts = Arc::new(Contexts::new(self.contexts.plain.clone().with(names)));
    }

    fn event(&mut self, index: usize, change: Change) -> Result<Option<O::Event>> {
        let Some(record) = self.records.get_mut(index).and_then(Option::take) else { return Ok(None) };
        Ok(Some(self.output.event(record, self.contexts.of(change))?))
    }
}

/// A scope that cannot be read.
pub(super) struct Shut(pub(super) &'static Plan);

#[async_trait]
impl<E: Send + 'static> Source<E> for Shut {
    fn plan(&self) -> &'static Plan {
        self.0
    }

    fn output(&self) -> Fingerprint {
        Fingerprint::of([])
    }

    async fn set_up(&mut self) -> connect_core::Result<Option<DeadLetter>> {
        Ok(None)
    }

    fn open(&mut self, _: Request<()>) {}

    async fn next(&mut self) -> connect_core::Result<Option<Sifted<E>>> {
        Ok(None)
    }

    async fn lookup(&mut self, _: Vec<String>) -> connect_core::Result<Sifted<E>> {
        Ok(Sifted {
            items: Vec::new(),
            records: Box::new(NoRecords),
            dead_letters: Vec::new(),
            goes_on: false,
            next: None,
            tail: None,
            total: None,
            passed_over: 0,
            partial: false,
        })
    }

    async fn count(&mut self) -> connect_core::Result<Option<u64>> {
        Ok(None)
    }

    async fn device_names(&mut self, _: Vec<String>) -> connect_core::Result<Vec<(String, Option<String>)>> {
        Ok(Vec::new())
    }

    async fn resolved(&mut self, _: Vec<Key>, _: DateTime<Utc>) -> connect_core::Result<Vec<(Key, E)>> {
        Ok(Vec::new())
    }
}

struct NoRecords;

#[async_trait]
impl<E> Records<E> for NoRecords {
    async fn complete(&mut self, _: usize) -> connect_core::Result<Option<Incomplete>> {
        Ok(None)
    }

    fn device(&self, _: usize) -> Option<String> {
        None
    }

    fn name_devices(&mut self, _: Devices) {}

    fn event(&mut self, _: usize, _: Change) -> Result<Option<E>> {
        Ok(None)
    }
}
