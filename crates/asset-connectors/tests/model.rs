//! The collector against a model: made-up fleets that change between any two requests, with pages in any order, totals that lie, faults and
//! deaths anywhere. What the consumer holds is compared with the fleet itself.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use asset_connectors::listing::{Ask, ListPage, Mark, Pages, Plan, Request, Scopes};
use asset_connectors::{
    Absence, Account, AsJson, Cause, Change, Collector, Connector, Doubt, Ended, JsonText, Listing, MemoryStore,
    Outcome, Settings, Stop, Store, run,
};
use asset_mapping::rules::Rule;
use asset_mapping::{Context, Dialect, Feed, FeedId, Key, Tenant};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connect_core::{Cursor, DeadLetter, Error, Fault, Stats};
use futures_util::{TryStreamExt as _, stream};
use ocsf_model::classes::DetectionFinding;
use open_record::Record as _;

open_record::record! {
    /// A made-up record.
    pub struct Thing {
        /// Its identity.
        pub id: String = "id",
        /// What it is like.
        pub content: Option<String> = "content",
        /// When that last changed.
        pub updated: Option<String> = "updated",
        /// What moves at every contact.
        pub seen: Option<String> = "seen",
        /// A finding that is over.
        pub closed: Option<bool> = "closed",
    }
    identity: id
}

impl Feed for Thing {
    const ID: FeedId = FeedId::new("acme", "things");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = &[];
    const VOLATILE: &'static [&'static str] = &["seen", "updated"];
    type Event = DetectionFinding;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn is_closed(&self) -> bool {
        self.closed == Some(true)
    }

    fn take_event(&mut self, context: &Context) -> DetectionFinding {
        let version = context.known_product_version().unwrap_or_default();
        let message = self.content.take().map(|content| format!("{version}{content}"));
        DetectionFinding { message, ..Default::default() }
    }

    fn closed(key: &Key, _: &Context) -> Option<DetectionFinding> {
        Some(DetectionFinding { message: Some(format!("resolved {key}")), ..Default::default() })
    }
}

/// Chance that can be repeated.
#[derive(Clone, Debug)]
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.roll() % bound.max(1)
    }

    /// One time in so many.
    fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }
}

#[derive(Clone, Debug)]
struct Item {
    content: u64,
    updated: DateTime<Utc>,
    closed: bool,
    broken: bool,
}

/// What goes wrong, and how often: one time in so many requests, or records; never with 0.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fault of its own")]
struct Weather {
    change: u64,
    fault: u64,
    wrong_total: u64,
    shuffled: bool,
    broken: u64,
    /// What is there stays as it is.
    only_adds: bool,
    /// Nothing completes a record: the credential is refused in the middle of a run.
    incomplete: bool,
    /// The details of a record fail.
    details: u64,
    /// The details of every record fail, each after 200 seconds.
    slow_details: bool,
    /// Every page but the first fails, without an answer.
    stuck: bool,
    /// Lists come without a total.
    no_total: bool,
    /// The service has lost its records: lists and lookups are empty.
    empty: bool,
    /// Lookups find nothing, whatever is asked for.
    blind: bool,
    /// Lists end after the first page.
    cut: bool,
    /// The first page comes again and again, each time with another cursor.
    endless: bool,
    /// Each page lists its records twice.
    doubled: bool,
}

/// One scope's fleet, and what happens to it.
#[derive(Debug)]
struct Fleet {
    items: BTreeMap<String, Item>,
    /// The last moment at which a record was not there.
    absent: HashMap<String, u64>,
    dice: Dice,
    weather: Weather,
    step: u64,
    serial: u64,
    requests: Vec<String>,
    /// The records in the order in which they came.
    order: Vec<String>,
}

const PAGE: usize = 4;

impl Fleet {
    fn new(seed: u64, size: u64) -> Self {
        let mut fleet = Self {
            items: BTreeMap::new(),
            absent: HashMap::new(),
            dice: Dice(seed),
            weather: Weather::default(),
            step: 0,
            serial: 0,
            requests: Vec::new(),
            order: Vec::new(),
        };
        for _ in 0..size {
            fleet.add();
        }
        fleet
    }

    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + i64::try_from(self.step).unwrap() * 60, 0).unwrap()
    }

    fn add(&mut self) {
        self.serial += 1;
        // Anywhere in the order.
        let id = format!("{:04}-{}", self.dice.below(10_000), self.serial);
        self.absent.insert(id.clone(), self.step);
        self.order.push(id.clone());
        let item = Item { content: self.serial, updated: self.now(), closed: false, broken: false };
        self.items.insert(id, item);
    }

    fn any(&mut self) -> Option<String> {
        let index = self.dice.below(self.items.len() as u64);
        self.items.keys().nth(usize::try_from(index).unwrap()).cloned()
    }

    fn remove(&mut self, id: &str) {
        self.items.remove(id);
    }

    fn change(&mut self, id: &str) {
        let now = self.now();
        self.serial += 1;
        let item = self.items.get_mut(id).unwrap();
        (item.content, item.updated) = (self.serial, now);
    }

    /// Time passes, and things happen.
    fn pass(&mut self) {
        self.step += 1;
        while self.weather.change > 0 && self.dice.one_in(self.weather.change) {
            match self.dice.below(3) {
                _ if self.weather.only_adds => self.add(),
                0 => self.add(),
                1 => {
                    if let Some(id) = self.any().filter(|_| self.items.len() > 5) {
                        self.remove(&id);
                    }
                }
                _ => {
                    if let Some(id) = self.any() {
                        self.change(&id);
                    }
                }
            }
        }
        let step = self.step;
        let gone: Vec<String> = self.absent.keys().filter(|id| !self.items.contains_key(*id)).cloned().collect();
        self.absent.extend(gone.into_iter().map(|id| (id, step)));
    }

    fn request(&mut self, what: String) -> Result<(), Error> {
        self.pass();
        self.requests.push(what);
        if self.weather.fault > 0 && self.dice.one_in(self.weather.fault) {
            return Err(Error::decode("items", "the list is missing"));
        }
        Ok(())
    }

    fn page_of(&mut self, ids: Vec<String>) -> ListPage<Thing> {
        let mut page = ListPage::default();
        for id in ids {
            let Some(item) = self.items.get(&id).filter(|_| !self.weather.empty) else { continue };
            let json = serde_json::json!({
                "id": id, "content": item.content.to_string(), "updated": item.updated.to_rfc3339(),
                "seen": self.step.to_string(), "closed": item.closed,
            });
            let json = json.to_string();
            if item.broken || (self.weather.broken > 0 && self.dice.one_in(self.weather.broken)) {
                page.dead_letters.push(DeadLetter::new("acme", Fault::new("", "broken"), json));
            } else {
                page.records.push(Thing::from_json(json.as_bytes()).unwrap());
            }
        }
        page
    }

    /// The page at a cursor: behind a key, or of a number.
    fn page(&mut self, by_key: bool, request: &Request<Thing>, at: Option<&str>) -> Result<ListPage<Thing>, Error> {
        self.request(format!("{:?} at {at:?}", request.ask))?;
        if self.weather.stuck && at.is_some() {
            return Err(Error::decode("items", "no answer"));
        }
        let at = at.filter(|_| !self.weather.endless);
        let since = request.since();
        let matches = |item: &Item| since.is_none_or(|since| item.updated >= since);
        let mut ids: Vec<String> =
            self.items.iter().filter(|(_, item)| matches(item)).map(|(id, _)| id.clone()).collect();
        let mut total = ids.len() as u64;
        if self.weather.shuffled {
            for index in (1..ids.len()).rev() {
                let other = usize::try_from(self.dice.below(index as u64 + 1)).unwrap();
                ids.swap(index, other);
            }
        }
        let (ids, next) = if by_key {
            let behind: Vec<String> = ids.into_iter().filter(|id| at.is_none_or(|at| id.as_str() > at)).collect();
            let next = (behind.len() > PAGE).then(|| behind[PAGE - 1].clone());
            (behind.into_iter().take(PAGE).collect::<Vec<_>>(), next)
        } else {
            let number: usize = at.map_or(0, |at| at.parse().unwrap());
            let next = (ids.len() > (number + 1) * PAGE).then(|| (number + 1).to_string());
            (ids.into_iter().skip(number * PAGE).take(PAGE).collect(), next)
        };
        if self.weather.wrong_total > 0 && self.dice.one_in(self.weather.wrong_total) {
            total += 3;
        }
        let next = next.filter(|_| !self.weather.cut);
        let next = if self.weather.endless { Some(format!("again {}", self.step)) } else { next };
        let ids = if self.weather.doubled { [ids.as_slice(), &ids].concat() } else { ids };
        let mut page = self.page_of(ids);
        if self.weather.empty {
            page.total = (!by_key).then_some(0);
            return Ok(page);
        }
        // Totals of lists by key say how many there were at the time.
        page.total = (!by_key && !self.weather.no_total).then_some(total);
        page.next = next.map(Cursor::new);
        Ok(page)
    }
}

/// As a log: what came in the last 24 hours, in that order. A place that is older begins there again, and nothing says so.
impl Fleet {
    fn kept(&self) -> usize {
        let oldest = self.now() - chrono::TimeDelta::hours(24);
        self.order.iter().take_while(|id| self.items[*id].updated < oldest).count()
    }

    fn log_page(&mut self, at: Option<&str>) -> Result<ListPage<Thing>, Error> {
        self.request(format!("log at {at:?}"))?;
        let start = at.map_or(0, |at| at.parse().unwrap()).max(self.kept());
        let ids: Vec<String> = self.order.iter().skip(start).take(PAGE).cloned().collect();
        let end = start + ids.len();
        let mut page = self.page_of(ids);
        page.tail = Some(Cursor::new(end.to_string()));
        page.next = page.tail.clone().filter(|_| end < self.order.len());
        Ok(page)
    }
}

/// The page in parts, whose size differs from page to page.
fn in_parts(mut page: ListPage<Thing>) -> Vec<ListPage<Thing>> {
    let size = page.records.len() % 4 + 1;
    let mut parts = Vec::new();
    while page.records.len() > size {
        let mut part = ListPage::of(page.records.drain(..size).collect());
        (part.goes_on, part.total) = (true, page.total);
        parts.push(part);
    }
    parts.push(page);
    parts
}

type Shared = Arc<Mutex<Fleet>>;

fn lock(fleet: &Shared) -> MutexGuard<'_, Fleet> {
    fleet.lock().unwrap()
}

/// What the lists are like.
const BY_KEY: u8 = 0;
const NUMBERED: u8 = 1;
const NUMBERED_NO_LOOKUP: u8 = 2;
const SINCE: u8 = 3;
const WINDOW: u8 = 4;
const CLOSES: u8 = 5;
const LOG: u8 = 6;
const COMPLETED: u8 = 7;
const COMPLETED_WHOLE: u8 = 8;

/// A listing of one kind.
struct Things<const KIND: u8>(Shared);

impl<const KIND: u8> Listing for Things<KIND> {
    type Record = Thing;
    type Account = Acme;

    const PLAN: Plan = match KIND {
        BY_KEY => Plan::whole().by_key(),
        NUMBERED => Plan::whole().lookup(3),
        SINCE => {
            Plan::since(Mark::Newest, Duration::from_secs(60)).whole_every(Duration::from_secs(7200), true).by_key()
        }
        WINDOW => Plan::window(Duration::from_secs(60)).lookup(3).reread_open().findings().by_key(),
        CLOSES => Plan::whole().by_key().closes().findings(),
        LOG => Plan::log(Duration::from_secs(24 * 3600)),
        COMPLETED => Plan::since(Mark::Newest, Duration::from_secs(60)).by_key().completed(),
        COMPLETED_WHOLE => Plan::whole().by_key().completed(),
        _ => Plan::whole(),
    };
    const NEEDS: &'static str = "nothing";

    fn open(_: &Arc<Acme>, fleet: &Shared) -> Self {
        Self(Arc::clone(fleet))
    }

    fn pages(&self, request: &Request<Thing>) -> Pages<Thing> {
        let by_key = !matches!(KIND, NUMBERED | NUMBERED_NO_LOOKUP);
        let (fleet, request) = (Arc::clone(&self.0), request.clone());
        let start = Some(request.at.clone());
        let pages = stream::try_unfold(start, move |at| {
            let page: Option<Result<_, Error>> = at.map(|at: Option<Cursor>| {
                let at = at.as_ref().map(Cursor::as_str);
                let mut fleet = lock(&fleet);
                let page = if KIND == LOG { fleet.log_page(at) } else { fleet.page(by_key, &request, at) }?;
                let next = page.next.clone();
                Ok((page, next.map(Some)))
            });
            async move { page.transpose() }
        })
        .map_ok(|page| stream::iter(in_parts(page).into_iter().map(Ok)))
        .try_flatten();
        Box::pin(pages)
    }

    fn name(thing: &Thing) -> Option<&str> {
        Some(thing.id.as_str())
    }

    fn changed_at(thing: &Thing) -> Option<&str> {
        thing.updated.as_deref()
    }

    async fn complete(&self, thing: &mut Thing) -> Result<(), Error> {
        let slow = {
            let mut fleet = lock(&self.0);
            if fleet.weather.incomplete {
                return Err(Error::Auth("expired".into()));
            }
            fleet.requests.push("details".to_owned());
            let details = fleet.weather.details;
            if details > 0 && fleet.dice.one_in(details) {
                return Err(Error::decode("details", "there are none"));
            }
            fleet.weather.slow_details
        };
        if slow {
            tokio::time::sleep(Duration::from_secs(200)).await;
            return Err(Error::decode("details", "they took too long"));
        }
        if KIND == COMPLETED_WHOLE {
            thing.content = thing.content.take().map(|content| format!("{content} whole"));
        }
        Ok(())
    }

    async fn lookup(&self, keys: Vec<String>) -> Result<ListPage<Thing>, Error> {
        if keys.iter().any(|key| key.contains(' ')) {
            return Err(Error::parameter("id", "must not have spaces"));
        }
        if keys.iter().any(|key| key.contains('!')) {
            return Err(Error::decode("items", "one of them cannot be found out"));
        }
        let mut fleet = lock(&self.0);
        fleet.request(format!("ids {}", keys.len()))?;
        if fleet.weather.blind {
            return Ok(ListPage::default());
        }
        Ok(fleet.page_of(keys))
    }

    async fn resolved(&self, missing: Vec<Key>, _: DateTime<Utc>) -> Result<Vec<(Key, DateTime<Utc>)>, Error> {
        let now = lock(&self.0).now();
        Ok(missing.into_iter().filter(|key| key.as_str() < "5").map(|key| (key, now)).collect())
    }
}

/// An account with tenants, or without.
#[derive(Debug)]
struct Acme {
    context: Context,
    settings: Settings,
    /// One without a name is the account as a whole.
    fleets: Vec<(Option<&'static str>, Shared)>,
    /// Tenants that the list leaves out, those that are gone, and those that are refused.
    unlisted: Mutex<BTreeSet<&'static str>>,
    gone: Mutex<BTreeSet<&'static str>>,
    refused: Mutex<BTreeSet<&'static str>>,
    /// Tenants are not found by their ids, whatever is asked for.
    blind: std::sync::atomic::AtomicBool,
}

impl Acme {
    fn new(fleets: Vec<(Option<&'static str>, Shared)>, version: &str) -> Arc<Self> {
        let clock = Arc::clone(&fleets[0].1);
        let settings = Settings::new().clock(move || lock(&clock).now());
        let context = Context::new(DateTime::UNIX_EPOCH).product_version(version);
        let (unlisted, gone, refused, blind) = Default::default();
        Arc::new(Self { context, settings, fleets, unlisted, gone, refused, blind })
    }
}

#[async_trait]
impl Account for Acme {
    type Handle = Shared;

    fn name(&self) -> &'static str {
        "acme"
    }

    fn mapping_context(&self) -> &Context {
        &self.context
    }

    fn settings(&self) -> &Settings {
        &self.settings
    }

    fn stats(&self) -> Stats {
        Stats::default()
    }

    async fn scopes(&self) -> Result<Scopes<Shared>, Error> {
        let (unlisted, gone) = (self.unlisted.lock().unwrap(), self.gone.lock().unwrap());
        let refused = self.refused.lock().unwrap();
        let mut scopes = Scopes::tenants([]);
        for (name, fleet) in &self.fleets {
            match name {
                Some(name) if unlisted.contains(name) || gone.contains(name) => {}
                Some(name) if refused.contains(name) => {
                    scopes.left_out.push((Tenant::new(*name, None), Cause::new("refused")));
                }
                _ => scopes.open.push((name.map(|name| Tenant::new(name, None)), Arc::clone(fleet))),
            }
        }
        Ok(scopes)
    }

    async fn is_gone(&self, tenant: &str) -> Result<bool, Error> {
        Ok(self.blind.load(std::sync::atomic::Ordering::Relaxed) || self.gone.lock().unwrap().contains(tenant))
    }
}

/// A consumer that holds what it was told, and checks it.
#[derive(Debug, Default)]
struct Consumer {
    store: Arc<MemoryStore>,
    /// The last event of each record, by scope and key.
    held: BTreeMap<(Option<String>, String), String>,
    events: u64,
    letters: u64,
    gone: u64,
    /// How many runs said that they may have missed something.
    gaps: u64,
}

fn collector<const KIND: u8>(account: &Arc<Acme>) -> Collector<Things<KIND>, AsJson> {
    Collector::new(Arc::clone(account), AsJson(Dialect::Schema)).unwrap()
}

fn message(event: &JsonText) -> String {
    let event: serde_json::Value = serde_json::from_slice(event.as_bytes()).unwrap();
    event["message"].as_str().unwrap_or_default().to_owned()
}

impl Consumer {
    /// A run that dies before it accepts the batch of that number. Whether it came to its end.
    async fn run(
        &mut self,
        connector: &dyn Connector<JsonText>,
        dies_at: u64,
        fleets: &[(Option<&'static str>, Shared)],
    ) -> bool {
        let begun: HashMap<Option<String>, u64> =
            fleets.iter().map(|(name, fleet)| (name.map(str::to_owned), lock(fleet).step)).collect();
        let store = Arc::clone(&self.store);
        let mut batches = connector.collect(&*store);
        let mut number = 0;
        let mut complete = true;
        loop {
            let batch = match batches.try_next().await {
                Ok(Some(batch)) => batch,
                Ok(None) => return complete,
                Err(_) => return false,
            };
            if number == dies_at {
                return false;
            }
            number += 1;
            let tenant = batch.scope.tenant_id().map(str::to_owned);
            for reported in &batch.events {
                let place = (tenant.clone(), reported.key.as_str().to_owned());
                let event = message(&reported.event);
                let before = self.held.get(&place);
                assert_ne!(before, Some(&event), "{place:?} is reported twice");
                assert_eq!(reported.change == Change::New, before.is_none(), "{place:?}");
                self.events += 1;
                self.held.insert(place, event);
            }
            for gone in &batch.gone {
                let place = (tenant.clone(), gone.id.clone());
                assert!(self.held.remove(&place).is_some(), "{place:?} is gone, but was not there");
                assert_eq!(gone.name.as_deref(), Some(gone.id.as_str()));
                let fleet = fleets.iter().find(|(name, _)| *name == tenant.as_deref()).map(|(_, fleet)| lock(fleet));
                let absent = fleet.and_then(|fleet| fleet.absent.get(&gone.id).copied());
                assert!(absent >= begun.get(&tenant).copied(), "{place:?} was called gone, but was there all the time");
                self.gone += 1;
            }
            self.letters += batch.dead_letters.len() as u64;
            if let Some(report) = &batch.report {
                complete &= matches!(report.ended, Ended::Complete);
                self.gaps += u64::from(report.gap_beyond_hours.is_some());
            }
            self.store.commit(batch.feed, &batch.scope, &batch.checkpoint, &batch.seen, &[]).unwrap();
        }
    }

    /// Runs in fair weather until what is held is what is there; so many times at most.
    async fn settle<const KIND: u8>(&mut self, account: &Arc<Acme>, runs: u32, version: &str) {
        for (_, fleet) in &account.fleets {
            let mut fleet = lock(fleet);
            fleet.weather = Weather::default();
            // So that whole lists are due.
            fleet.step += 1000;
            fleet.items.values_mut().for_each(|item| item.broken = false);
        }
        for _ in 0..runs {
            assert!(self.run(&collector::<KIND>(account), u64::MAX, &account.fleets).await);
            lock(&account.fleets[0].1).step += 1000;
        }
        let mut expected = BTreeMap::new();
        let details = if KIND == COMPLETED_WHOLE { " whole" } else { "" };
        for (name, fleet) in &account.fleets {
            for (id, item) in &lock(fleet).items {
                expected.insert((name.map(str::to_owned), id.clone()), format!("{version}{}{details}", item.content));
            }
        }
        assert_eq!(self.held, expected);
        let events = self.events;
        assert!(self.run(&collector::<KIND>(account), u64::MAX, &account.fleets).await);
        assert_eq!(self.events, events, "a quiet run says nothing");
    }
}

/// Twelve runs in bad weather, with deaths, and at most so many minutes between them.
async fn bad_weather<const KIND: u8>(seed: u64, weather: Weather, pause: u64) -> (Arc<Acme>, Consumer) {
    let fleet = Arc::new(Mutex::new(Fleet::new(seed, 20)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let mut consumer = Consumer::default();
    let mut dice = Dice(seed ^ 0xdead);
    for _ in 0..12 {
        lock(&fleet).weather = weather;
        let dies_at = if dice.one_in(2) { dice.below(9) } else { u64::MAX };
        consumer.run(&collector::<KIND>(&account), dies_at, &account.fleets).await;
        lock(&fleet).step += dice.below(pause);
    }
    (account, consumer)
}

/// Some runs in bad weather, then fair weather.
async fn storm<const KIND: u8>(seed: u64, weather: Weather) -> Consumer {
    let (account, mut consumer) = bad_weather::<KIND>(seed, weather, 200).await;
    consumer.settle::<KIND>(&account, 3, "").await;
    consumer
}

const FAIR: Weather = Weather {
    change: 0,
    fault: 0,
    wrong_total: 0,
    shuffled: false,
    broken: 0,
    only_adds: false,
    incomplete: false,
    details: 0,
    slow_details: false,
    stuck: false,
    no_total: false,
    empty: false,
    blind: false,
    cut: false,
    endless: false,
    doubled: false,
};
const STORM: Weather = Weather { change: 2, fault: 12, wrong_total: 9, shuffled: false, broken: 40, ..FAIR };

/// What all kinds are put through. Seeds are named when an assertion fails.
async fn storms<const KIND: u8>(weather: Weather) {
    let (mut gone, mut letters) = (0, 0);
    for seed in 0..150 {
        let tested = tokio::spawn(storm::<KIND>(seed, weather)).await;
        let consumer = tested.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        (gone, letters) = (gone + consumer.gone, letters + consumer.letters);
    }
    assert!(
        gone > 100 && (letters > 100 || weather.broken == 0),
        "the weather was fair: {gone} gone, {letters} letters"
    );
}

#[tokio::test]
async fn a_list_by_key() {
    storms::<BY_KEY>(STORM).await;
}

#[tokio::test]
async fn a_numbered_list_with_lookup() {
    storms::<NUMBERED>(STORM).await;
}

#[tokio::test]
async fn pages_in_any_order_with_lookup() {
    storms::<NUMBERED>(Weather { shuffled: true, ..STORM }).await;
}

#[tokio::test]
async fn changes_since_with_a_whole_list_now_and_then() {
    storms::<SINCE>(STORM).await;
}

/// A log that grows while it is read, with faults and deaths anywhere: all of it is reported, and once, as long as runs are frequent enough.
#[tokio::test]
async fn a_log_is_read_to_its_end_without_a_gap() {
    let weather = Weather { change: 2, fault: 8, only_adds: true, ..Weather::default() };
    for seed in 0..150 {
        // Twelve times at most 90 minutes are less than the log is kept for.
        let (account, mut consumer) = bad_weather::<LOG>(seed, weather, 90).await;
        let fleet = &account.fleets[0].1;
        lock(fleet).weather = Weather::default();
        assert!(consumer.run(&collector::<LOG>(&account), u64::MAX, &account.fleets).await, "seed {seed}");
        let held: BTreeSet<&str> = consumer.held.keys().map(|(_, id)| id.as_str()).collect();
        let there: BTreeSet<String> = lock(fleet).order.iter().cloned().collect();
        assert_eq!(held, there.iter().map(String::as_str).collect(), "seed {seed}");
        assert_eq!((consumer.events, consumer.gone, consumer.gaps), (there.len() as u64, 0, 0), "seed {seed}");
    }
}

#[tokio::test]
async fn a_log_that_went_on_without_us_is_a_gap_and_what_is_left_of_it_is_read() {
    let fleet = Arc::new(Mutex::new(Fleet::new(3, 20)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let mut consumer = Consumer::default();
    assert!(consumer.run(&collector::<LOG>(&account), u64::MAX, &account.fleets).await);
    assert_eq!((consumer.events, consumer.gaps), (20, 0), "a first run has missed nothing");
    // Five records come and are forgotten, five are still there.
    for hours in [10, 20] {
        lock(&fleet).step += hours * 60;
        (0..5).for_each(|_| lock(&fleet).add());
    }
    lock(&fleet).step += 10 * 60;
    assert!(consumer.run(&collector::<LOG>(&account), u64::MAX, &account.fleets).await);
    assert_eq!((consumer.events, consumer.gaps), (25, 1));
    assert!(consumer.run(&collector::<LOG>(&account), u64::MAX, &account.fleets).await);
    assert_eq!((consumer.events, consumer.gaps), (25, 1), "said once");
}

/// Without an order and without lookups, absence cannot be proven while the list moves; while it does not move, absence is seen.
#[tokio::test]
async fn a_numbered_list_without_lookup() {
    let fleet = Arc::new(Mutex::new(Fleet::new(7, 20)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let mut consumer = Consumer::default();
    consumer.settle::<NUMBERED_NO_LOOKUP>(&account, 1, "").await;
    let id = lock(&fleet).any().unwrap();
    lock(&fleet).remove(&id);
    lock(&fleet).pass();
    consumer.run(&collector::<NUMBERED_NO_LOOKUP>(&account), u64::MAX, &account.fleets).await;
    assert_eq!(consumer.gone, 0, "it has to be missing a second time");
    consumer.run(&collector::<NUMBERED_NO_LOOKUP>(&account), u64::MAX, &account.fleets).await;
    assert_eq!(consumer.gone, 1);
}

/// Another output than that of the run that was killed: everything once, and in the end nothing of the old one is left.
#[tokio::test]
async fn another_output_reports_everything_exactly_once() {
    for dies_at in 0..8 {
        let fleet = Arc::new(Mutex::new(Fleet::new(dies_at, 20)));
        let [one, two] = ["one ", "two "].map(|version| Acme::new(vec![(None, Arc::clone(&fleet))], version));
        for kind in 0..2 {
            let mut consumer = Consumer::default();
            consumer.run(&collector::<SINCE>(&one), u64::MAX, &one.fleets).await;
            lock(&fleet).step += 10;
            // Killed under the one, taken over by the other, or killed under both.
            consumer.run(&collector::<SINCE>(&one), dies_at, &one.fleets).await;
            if kind == 1 {
                consumer.run(&collector::<SINCE>(&two), dies_at, &one.fleets).await;
            }
            let before = consumer.held.values().filter(|event| event.starts_with("two ")).count() as u64;
            let events = consumer.events;
            assert!(consumer.run(&collector::<SINCE>(&two), u64::MAX, &two.fleets).await);
            assert_eq!(consumer.events - events, 20 - before, "killed at {dies_at}");
            assert!(consumer.held.values().all(|event| event.starts_with("two ")), "{:?}", consumer.held);
        }
    }
}

#[tokio::test]
async fn the_same_time_of_change_hides_nothing_from_a_whole_list() {
    let fleet = Arc::new(Mutex::new(Fleet::new(3, 20)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let mut consumer = Consumer::default();
    consumer.run(&collector::<SINCE>(&account), u64::MAX, &account.fleets).await;
    for item in lock(&fleet).items.values_mut().take(10) {
        item.content += 1000;
    }
    lock(&fleet).step += 1000;
    let events = consumer.events;
    consumer.run(&collector::<SINCE>(&account), u64::MAX, &account.fleets).await;
    assert_eq!(consumer.events - events, 10);
}

#[tokio::test]
async fn a_time_of_change_in_the_future_hides_nothing() {
    let fleet = Arc::new(Mutex::new(Fleet::new(3, 20)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let mut consumer = Consumer::default();
    let ids: Vec<String> = lock(&fleet).items.keys().cloned().collect();
    lock(&fleet).items.get_mut(&ids[0]).unwrap().updated = "2099-01-01T00:00:00Z".parse().unwrap();
    consumer.run(&collector::<SINCE>(&account), u64::MAX, &account.fleets).await;
    lock(&fleet).step += 10;
    lock(&fleet).change(&ids[5]);
    let (events, asked) = (consumer.events, lock(&fleet).requests.len());
    consumer.run(&collector::<SINCE>(&account), u64::MAX, &account.fleets).await;
    assert_eq!(consumer.events - events, 1);
    assert!(lock(&fleet).requests[asked].starts_with("Since("), "only changes were asked for");
}

#[tokio::test]
async fn findings_live_and_die() {
    let fleet = Arc::new(Mutex::new(Fleet::new(5, 12)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let store = MemoryStore::new();
    let reports = async || {
        let mut batches = Vec::new();
        let connector = collector::<WINDOW>(&account);
        let mut stream = connector.collect(&store);
        while let Some(batch) = stream.try_next().await.unwrap() {
            store.commit(batch.feed, &batch.scope, &batch.checkpoint, &batch.seen, &[]).unwrap();
            batches.push(batch);
        }
        let events = batches.iter().flat_map(|batch| &batch.events);
        events.map(|event| (event.key.as_str().to_owned(), event.change)).collect::<Vec<_>>()
    };
    let ids: Vec<String> = lock(&fleet).items.keys().cloned().collect();
    lock(&fleet).items.get_mut(&ids[0]).unwrap().closed = true;
    let first = reports().await;
    assert_eq!(first.iter().filter(|(_, change)| *change == Change::New).count(), 11);
    assert!(first.contains(&(ids[0].clone(), Change::Closed)), "closed when it is first seen: {first:?}");
    assert!(reports().await.is_empty());

    // The time on which the list goes does not move; the open ones are read again all the same.
    lock(&fleet).step += 100;
    for id in &ids[1..3] {
        lock(&fleet).items.get_mut(id).unwrap().closed = true;
    }
    lock(&fleet).items.get_mut(&ids[3]).unwrap().content += 1000;
    let closed = |id: &String| (id.clone(), Change::Closed);
    assert_eq!(reports().await, [closed(&ids[1]), closed(&ids[2]), (ids[3].clone(), Change::Changed)]);
    assert!(reports().await.is_empty());
    let asked = lock(&fleet).requests.last().cloned().unwrap();
    assert!(asked.starts_with("ids"), "{asked}");
    assert!(lock(&fleet).requests.iter().any(|request| request.starts_with("Between(")));
}

#[tokio::test]
async fn findings_that_are_gone_are_closed_where_the_vendor_proves_it() {
    let fleet = Arc::new(Mutex::new(Fleet::new(5, 12)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let mut consumer = Consumer::default();
    consumer.run(&collector::<CLOSES>(&account), u64::MAX, &account.fleets).await;
    let ids: Vec<String> = lock(&fleet).items.keys().cloned().collect();
    let proven = ids.iter().find(|id| id.as_str() < "5").unwrap();
    let silent = ids.iter().find(|id| id.as_str() > "5").unwrap();
    lock(&fleet).remove(proven);
    lock(&fleet).remove(silent);
    lock(&fleet).pass();
    consumer.run(&collector::<CLOSES>(&account), u64::MAX, &account.fleets).await;
    assert_eq!(consumer.held[&(None, proven.clone())], format!("resolved {proven}"));
    assert_eq!((consumer.gone, consumer.held.contains_key(&(None, silent.clone()))), (1, false));
}

#[tokio::test]
async fn open_findings_are_repeated_if_that_is_wanted() {
    let fleet = Arc::new(Mutex::new(Fleet::new(5, 12)));
    let mut account = Arc::into_inner(Acme::new(vec![(None, Arc::clone(&fleet))], "")).unwrap();
    account.settings = account.settings.repeat_open_after(Duration::from_secs(24 * 3600));
    let account = Arc::new(account);
    let ids: Vec<String> = lock(&fleet).items.keys().cloned().collect();
    lock(&fleet).items.get_mut(&ids[0]).unwrap().closed = true;
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let sink = asset_connectors::JsonLines::to(asset_connectors::Target::Discard).open(None).unwrap();
    let journal = asset_connectors::Journal::new(store, sink);
    let mut numbers = Vec::new();
    for hours in [1, 22, 2, 1] {
        let report = run(&collector::<CLOSES>(&account), &journal, &Stop::new(), |_| ()).await;
        numbers.push((report.counters.new, report.counters.changed, report.counters.closed));
        lock(&fleet).step += hours * 60;
    }
    assert_eq!(numbers, [(11, 0, 1), (0, 0, 0), (0, 0, 0), (0, 11, 0)]);
}

fn tenants(seed: u64) -> (Arc<Acme>, [Shared; 3]) {
    let fleets = [1, 2, 3].map(|tenant| Arc::new(Mutex::new(Fleet::new(seed * 10 + tenant, 10))));
    let named = ["a", "b", "c"].iter().zip(&fleets).map(|(name, fleet)| (Some(*name), Arc::clone(fleet))).collect();
    (Acme::new(named, ""), fleets)
}

#[tokio::test]
async fn tenants_fail_alone() {
    for seed in 0..20 {
        let (account, fleets) = tenants(seed);
        let mut consumer = Consumer::default();
        let mut dice = Dice(seed);
        for _ in 0..8 {
            for fleet in &fleets {
                lock(fleet).weather = STORM;
            }
            let names = ["a", "b", "c"];
            let mut any = || BTreeSet::from([names[usize::try_from(dice.below(3)).unwrap()]]);
            *account.unlisted.lock().unwrap() = any();
            *account.refused.lock().unwrap() = any();
            consumer.run(&collector::<NUMBERED>(&account), u64::MAX, &account.fleets).await;
        }
        account.unlisted.lock().unwrap().clear();
        account.refused.lock().unwrap().clear();
        consumer.settle::<NUMBERED>(&account, 3, "").await;
    }
}

#[tokio::test]
async fn one_tenant_is_left_out_and_the_others_are_read() {
    let (account, fleets) = tenants(1);
    lock(&fleets[1]).weather.fault = 1;
    account.refused.lock().unwrap().insert("a");
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let sink = asset_connectors::JsonLines::to(asset_connectors::Target::Discard).open(None).unwrap();
    let journal = asset_connectors::Journal::new(store, sink);
    for run_number in 0..2 {
        let report = run(&collector::<NUMBERED>(&account), &journal, &Stop::new(), |_| ()).await;
        assert_eq!(report.outcome(), Outcome::Partial);
        let scope = |tenant: &str| report.scopes.iter().find(|scope| scope.scope.tenant_id() == Some(tenant)).unwrap();
        assert!(matches!(&scope("a").ended, Ended::LeftOut(cause) if cause.message == "refused"));
        assert!(matches!(&scope("b").ended, Ended::Failed(cause) if cause.message.contains("the list is missing")));
        assert_eq!(scope("b").absence, Absence::NotSure(Doubt::Incomplete));
        assert_eq!((&scope("c").ended, &scope("c").absence), (&Ended::Complete, &Absence::Proven));
        assert_eq!(scope("c").counters.read, 10);
        assert_eq!(report.counters.new, if run_number == 0 { 10 } else { 0 });
    }
}

#[tokio::test]
async fn a_tenant_that_vanishes_is_asked_for_by_its_id() {
    let (account, _) = tenants(1);
    let mut consumer = Consumer::default();
    consumer.run(&collector::<NUMBERED>(&account), u64::MAX, &account.fleets).await;
    assert_eq!(consumer.held.len(), 30);
    account.unlisted.lock().unwrap().insert("b");
    consumer.run(&collector::<NUMBERED>(&account), u64::MAX, &account.fleets).await;
    assert_eq!((consumer.held.len(), consumer.gone), (30, 0), "the list moved");
    account.blind.store(true, std::sync::atomic::Ordering::Relaxed);
    consumer.run(&collector::<NUMBERED>(&account), u64::MAX, &account.fleets).await;
    assert_eq!((consumer.held.len(), consumer.gone), (30, 0), "the listed tenants are not found either");
    account.blind.store(false, std::sync::atomic::Ordering::Relaxed);
    account.gone.lock().unwrap().insert("b");
    // As the fleet sees it.
    let gone: Vec<String> = std::mem::take(&mut lock(&account.fleets[1].1).items).into_keys().collect();
    lock(&account.fleets[1].1).pass();
    consumer.run(&collector::<NUMBERED>(&account), u64::MAX, &account.fleets).await;
    assert_eq!((consumer.held.len(), consumer.gone), (20, gone.len() as u64));
    consumer.run(&collector::<NUMBERED>(&account), u64::MAX, &account.fleets).await;
    assert_eq!(consumer.gone, 10, "said once");
}

#[tokio::test]
async fn a_run_stops_after_the_batch_in_hand() {
    let fleet = Arc::new(Mutex::new(Fleet::new(5, 20)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let sink = asset_connectors::JsonLines::to(asset_connectors::Target::Discard).open(None).unwrap();
    let journal = asset_connectors::Journal::new(store, sink);
    let stop = Stop::new();
    let report = run(&collector::<BY_KEY>(&account), &journal, &stop, |now| {
        if now.counters.read == 8 {
            stop.stop();
        }
    })
    .await;
    assert_eq!((report.outcome(), report.counters.new), (Outcome::Stopped, 8));
    let report = run(&collector::<BY_KEY>(&account), &journal, &Stop::new(), |_| ()).await;
    assert_eq!(
        (report.outcome(), report.counters.new, report.counters.read),
        (Outcome::Done, 12, 12),
        "it goes on there"
    );
    assert_eq!(report.scopes[0].absence, Absence::NotSure(Doubt::Resumed));
}

#[tokio::test]
async fn doubts_are_named() {
    let fleet = Arc::new(Mutex::new(Fleet::new(5, 20)));
    let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
    let doubt = async |weather: Weather| {
        lock(&fleet).weather = weather;
        let store = MemoryStore::new();
        let connector = collector::<NUMBERED>(&account);
        let mut batches = connector.collect(&store);
        let mut last = None;
        while let Ok(Some(batch)) = batches.try_next().await {
            store.commit(batch.feed, &batch.scope, &batch.checkpoint, &batch.seen, &[]).unwrap();
            last = batch.report.or(last);
        }
        last.unwrap().absence
    };
    assert_eq!(doubt(Weather::default()).await, Absence::Proven);
    let wrong = doubt(Weather { wrong_total: 1, ..Weather::default() }).await;
    assert_eq!(wrong, Absence::NotSure(Doubt::TotalContradicts { total: 23, listed: 20 }));
    let shuffled = doubt(Weather { shuffled: true, ..Weather::default() }).await;
    assert_eq!(shuffled, Absence::NotSure(Doubt::Repeated));
}

/// One account with one fleet, and what its runs say.
struct Single<const KIND: u8> {
    fleet: Shared,
    account: Arc<Acme>,
    consumer: Consumer,
}

impl<const KIND: u8> Single<KIND> {
    fn new() -> Self {
        let fleet = Arc::new(Mutex::new(Fleet::new(7, 20)));
        let account = Acme::new(vec![(None, Arc::clone(&fleet))], "");
        Self { fleet, account, consumer: Consumer::default() }
    }

    /// A run in this weather, some minutes after the one before. Whether it came to its end.
    async fn run(&mut self, weather: Weather) -> bool {
        lock(&self.fleet).step += 10;
        lock(&self.fleet).weather = weather;
        let ended = self.consumer.run(&collector::<KIND>(&self.account), u64::MAX, &self.account.fleets).await;
        lock(&self.fleet).weather = FAIR;
        ended
    }

    /// The report of a run in this weather.
    async fn report(&mut self, weather: Weather) -> asset_connectors::Report {
        lock(&self.fleet).step += 10;
        lock(&self.fleet).weather = weather;
        let store: Arc<dyn Store> = Arc::clone(&self.consumer.store) as Arc<dyn Store>;
        let sink = asset_connectors::JsonLines::to(asset_connectors::Target::Discard).open(None).unwrap();
        let journal = asset_connectors::Journal::new(store, sink);
        let report = run(&collector::<KIND>(&self.account), &journal, &Stop::new(), |_| ()).await;
        lock(&self.fleet).weather = FAIR;
        report
    }

    /// A record that stands behind or before all others.
    fn put(&self, id: &str) {
        let mut fleet = lock(&self.fleet);
        let (updated, step) = (fleet.now(), fleet.step);
        fleet.serial += 1;
        let content = fleet.serial;
        fleet.absent.insert(id.to_owned(), step);
        fleet.items.insert(id.to_owned(), Item { content, updated, closed: false, broken: false });
    }

    fn holds(&self, id: &str) -> bool {
        self.consumer.held.contains_key(&(None, id.to_owned()))
    }

    fn held(&self) -> usize {
        self.consumer.held.len()
    }
}

#[tokio::test]
async fn a_page_that_cannot_be_completed_is_read_again() {
    let mut single = Single::<COMPLETED>::new();
    assert!(!single.run(Weather { incomplete: true, ..FAIR }).await);
    assert_eq!(single.held(), 0);
    assert!(single.run(FAIR).await);
    assert_eq!(single.held(), 20, "the page that failed is not skipped");
}

/// Whatever fails when records are completed, in the end all are whole, and none is told twice alike.
#[tokio::test]
async fn records_whose_details_fail_are_completed_in_the_end() {
    storms::<COMPLETED_WHOLE>(Weather { details: 3, ..STORM }).await;
}

#[tokio::test(start_paused = true)]
async fn details_that_fail_slowly_do_not_hold_up_the_list() {
    let mut single = Single::<COMPLETED_WHOLE>::new();
    let slow = Weather { slow_details: true, ..FAIR };
    let details = |single: &Single<COMPLETED_WHOLE>| {
        lock(&single.fleet).requests.iter().filter(|request| *request == "details").count()
    };
    let begun = tokio::time::Instant::now();
    for _ in 0..2 {
        assert!(single.run(slow).await);
    }
    assert_eq!((single.held(), single.consumer.events, single.consumer.letters), (20, 20, 20), "each is named once");
    assert!(begun.elapsed() < Duration::from_secs(1000) && details(&single) <= 4, "{:?}", begun.elapsed());
    assert!(single.run(FAIR).await);
    assert_eq!((single.held(), single.consumer.events, single.consumer.letters), (20, 40, 20));
    assert!(single.consumer.held.values().all(|event| event.ends_with(" whole")));
}

#[tokio::test]
async fn a_position_that_fails_without_an_answer_is_given_up_after_some_runs() {
    let mut single = Single::<BY_KEY>::new();
    let stuck = Weather { stuck: true, ..FAIR };
    assert!(!single.run(stuck).await);
    assert_eq!(single.held(), PAGE);
    single.put("0000-first");
    for _ in 0..3 {
        assert!(!single.run(stuck).await);
        assert!(!single.holds("0000-first"), "the position is kept while the service may be away");
    }
    single.run(stuck).await;
    assert!(single.holds("0000-first"), "the list itself still works");
}

#[tokio::test]
async fn a_clock_that_was_ahead_for_one_run_hides_nothing() {
    let mut single = Single::<WINDOW>::new();
    let year = 365 * 24 * 60;
    lock(&single.fleet).step += year;
    assert!(single.run(FAIR).await);
    lock(&single.fleet).step -= year;
    single.put("5000-later");
    assert!(single.run(FAIR).await);
    assert!(single.holds("5000-later"));
    let asked = lock(&single.fleet).requests.len();
    single.run(FAIR).await;
    assert!(lock(&single.fleet).requests[asked].starts_with("Between("), "and then it is a span of time again");
}

/// All records but `odd`, which cannot be looked up, change and are looked up. Returns how many letters there are.
async fn letters_beside_others_looked_up(odd: &str) -> u64 {
    let mut single = Single::<WINDOW>::new();
    single.put(odd);
    assert!(single.run(FAIR).await);
    let others: Vec<String> = lock(&single.fleet).items.keys().filter(|id| *id != odd).cloned().collect();
    for id in &others {
        lock(&single.fleet).items.get_mut(id).unwrap().content += 1000;
    }
    lock(&single.fleet).step += 100;
    assert!(single.run(FAIR).await);
    let told =
        |id: &String| lock(&single.fleet).items[id].content.to_string() == single.consumer.held[&(None, id.clone())];
    assert!(others.iter().all(told), "all others are looked up");
    single.consumer.letters
}

/// A fleet that was reported, of which `odd` and all others from 5000 on are gone, and how many are left.
async fn with_half_gone(odd: &str) -> (Single<NUMBERED>, usize) {
    let mut single = Single::<NUMBERED>::new();
    single.put(odd);
    assert!(single.run(FAIR).await);
    lock(&single.fleet).items.retain(|id, _| id.as_str() < "5000");
    let left = lock(&single.fleet).items.len();
    lock(&single.fleet).pass();
    (single, left)
}

#[tokio::test]
async fn a_key_that_cannot_be_asked_for_does_not_stop_the_others() {
    assert!(letters_beside_others_looked_up("5000 odd").await > 0, "the odd one is named");

    let (mut single, left) = with_half_gone("5000 odd").await;
    assert!((1..20).contains(&left) && single.run(FAIR).await);
    assert_eq!((single.held(), single.holds("5000 odd")), (left + 1, true), "others are gone, it is not sure");
    assert!(single.run(FAIR).await);
    assert!(!single.holds("5000 odd"), "missing twice");
}

/// One record breaks every lookup in which it is asked for.
#[tokio::test]
async fn a_lookup_that_fails_for_one_record_does_not_stop_the_others() {
    assert_eq!(letters_beside_others_looked_up("5000!").await, 1);

    let (mut single, left) = with_half_gone("5000!").await;
    for _ in 0..3 {
        let report = single.report(FAIR).await;
        assert!(matches!(report.scopes[0].absence, Absence::NotSure(Doubt::LookupFailed { .. })), "{report:?}");
    }
    assert!(single.holds("5000!") && left > 0, "of this one nothing is known");
}

#[tokio::test]
async fn an_empty_list_has_to_be_empty_twice() {
    async fn check<const KIND: u8>() {
        let mut single = Single::<KIND>::new();
        let empty = Weather { empty: true, ..FAIR };
        assert!(single.run(FAIR).await);
        let report = single.report(empty).await;
        assert_eq!(report.scopes[0].absence, Absence::NotSure(Doubt::Unconfirmed));
        assert_eq!(report.counters.gone, 0);
        assert!(single.run(FAIR).await);
        assert_eq!(single.held(), 20, "it was a fault of the service");
        lock(&single.fleet).items.clear();
        lock(&single.fleet).pass();
        assert!(single.run(FAIR).await);
        assert_eq!(single.held(), 20);
        assert!(single.run(FAIR).await);
        assert_eq!(single.held(), 0, "now all are gone");
    }
    check::<NUMBERED>().await;
    check::<BY_KEY>().await;
}

#[tokio::test]
async fn a_lookup_that_finds_nothing_at_all_proves_nothing() {
    let mut single = Single::<NUMBERED>::new();
    assert!(single.run(FAIR).await);
    let blind = Weather { blind: true, cut: true, no_total: true, ..FAIR };
    for _ in 0..3 {
        let report = single.report(blind).await;
        assert_eq!(report.counters.gone, 0);
        assert_ne!(report.scopes[0].absence, Absence::Proven);
    }
    let report = single.report(blind).await;
    assert!(
        matches!(&report.scopes[0].absence, Absence::NotSure(Doubt::LookupFailed { cause }) if cause.message.contains("just listed"))
    );
    assert!(single.run(FAIR).await);
    assert_eq!(single.held(), 20);
}

#[tokio::test]
async fn a_list_that_lacks_its_usual_total_proves_nothing() {
    let mut single = Single::<NUMBERED>::new();
    let silent = Weather { no_total: true, ..FAIR };
    assert!(single.run(FAIR).await);
    assert_eq!(single.report(silent).await.scopes[0].absence, Absence::NotSure(Doubt::NoTotal));
    assert_eq!(single.report(silent).await.scopes[0].absence, Absence::Proven, "the vendor no longer gives one");
}

#[tokio::test]
async fn a_page_that_lists_a_record_twice_reports_it_once() {
    let mut single = Single::<BY_KEY>::new();
    let report = single.report(Weather { doubled: true, ..FAIR }).await;
    assert_eq!((report.counters.read, report.counters.new, report.counters.unchanged), (40, 20, 20));
    assert_eq!(report.scopes[0].absence, Absence::NotSure(Doubt::Repeated));
    let id = lock(&single.fleet).any().unwrap();
    lock(&single.fleet).change(&id);
    let report = single.report(Weather { doubled: true, ..FAIR }).await;
    assert_eq!((report.counters.changed, report.counters.unchanged), (1, 39));
}

#[tokio::test]
async fn pages_that_repeat_what_was_listed_come_to_an_end() {
    let mut single = Single::<BY_KEY>::new();
    let report = single.report(Weather { endless: true, ..FAIR }).await;
    assert!(
        matches!(&report.scopes[0].ended, Ended::Failed(cause) if cause.message.contains("the list")),
        "{report:?}"
    );
    assert!((100..110).contains(&lock(&single.fleet).requests.len()));
    let report = single.report(FAIR).await;
    assert_eq!((report.outcome(), report.counters.read), (Outcome::Done, 20), "from the beginning");
}

#[test]
fn what_a_request_asks_for() {
    assert_eq!(Request::<Thing>::new(Ask::All).since(), None);
    assert_eq!(
        (
            Request::<Thing>::new(Ask::All).page_size(500),
            Request::<Thing>::new(Ask::All).with_page_size(Some(0)).page_size(500)
        ),
        (500, 1)
    );
}
