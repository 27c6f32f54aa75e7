use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use http::StatusCode;

use super::feed::{Feed, SLOTS};
use super::route::Route;
use super::ticket::{Polled, Tickets};
use super::{Answer, Call, Content, Refusal};
use crate::dice::Dice;
use crate::fault::{Fault, FaultBook, RetryAfter};
use crate::fleet::{FleetState, Fleets};
use crate::quota::Quota;
use crate::stats::{Seen, StatsBook};
use crate::token::Tokens;

/// What every vendor's simulator can be told.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    pub(crate) seed: u64,
    /// Records of each feed at the start, but for those that `fleet_of` names.
    pub(crate) fleet: u64,
    pub(crate) fleet_of: BTreeMap<String, u64>,
    /// Feeds that the credential may not read.
    pub(crate) denied: BTreeMap<String, Denial>,
    pub(crate) clean: bool,
    pub(crate) fault_rate: f64,
    pub(crate) faults_in_a_row: u32,
    pub(crate) token_lifetime: Duration,
    /// `None`: the vendor's own.
    pub(crate) quotas: Option<Vec<(usize, Duration)>>,
    /// `None`: the vendor's habit.
    pub(crate) retry_after: Option<RetryAfter>,
    pub(crate) latency: Duration,
    pub(crate) cursor_lifetime: Option<Duration>,
    pub(crate) ticket_lifetime: Duration,
    pub(crate) fair_use: Option<u64>,
    pub(crate) port: u16,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 1,
            fleet: 200,
            fleet_of: BTreeMap::new(),
            denied: BTreeMap::new(),
            clean: false,
            fault_rate: 0.0,
            faults_in_a_row: 2,
            token_lifetime: Duration::from_secs(3600),
            quotas: None,
            retry_after: None,
            latency: Duration::ZERO,
            cursor_lifetime: None,
            ticket_lifetime: Duration::from_secs(600),
            fair_use: None,
            port: 0,
        }
    }
}

/// Why a credential may not read a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Denial {
    /// Its role lacks the permission.
    Role,
    /// The customer lacks the product or licence.
    Product,
}

/// What makes a vendor's simulator that vendor's.
pub(crate) trait Behaviour: Sized + Send + Sync + 'static {
    /// What this vendor's builder takes beyond the common options.
    type Settings: Clone + std::fmt::Debug + Send + Sync + Default;
    /// The header that names a request.
    const REQUEST_ID: &'static str;
    /// What a 429 of the quota says about waiting.
    const RETRY_AFTER: RetryAfter;
    /// 202 answers carry tickets.
    const TICKETS: bool;

    /// The vendor's state at the start.
    fn create(options: &Options, settings: Self::Settings) -> Self;
    /// All kinds of records, the vendor's main one first.
    fn feeds() -> Vec<Feed<World<Self>>>;
    /// All operations.
    fn routes() -> Vec<Route<World<Self>>>;
    /// The vendor's limits.
    fn quotas() -> Vec<(usize, Duration)>;
    /// Checks the credential; names the caller whose quota counts.
    ///
    /// # Errors
    /// A refusal in the vendor's words.
    fn caller(world: &World<Self>, call: &Call) -> Result<String, Refusal>;
    /// The vendor's error envelope.
    fn refuse(world: &World<Self>, call: &Call, refusal: &Refusal, request_id: &str) -> Answer;
    /// The vendor's 429, without `Retry-After`.
    fn too_many(world: &World<Self>, call: &Call, request_id: &str) -> Answer;
    /// What may go wrong by chance with a read of an authorized caller that polls nothing.
    fn by_chance() -> Vec<Fault>;
    /// The tenant that a request names.
    fn tenant(call: &Call) -> Option<&str> {
        let _ = call;
        None
    }
    /// How the vendor refuses a feed.
    fn denial(feed: &str, denial: Denial) -> Refusal;
}

/// The common part of a simulator.
pub(crate) struct Core {
    pub(crate) options: Options,
    pub(crate) url: String,
    fleets: Fleets,
    pub(crate) denied: Mutex<BTreeMap<String, Denial>>,
    /// How often a fleet changes by itself, and the requests seen since it was told so.
    pub(crate) churn: Mutex<BTreeMap<&'static str, Option<(u64, u64)>>>,
    pub(crate) faults: Mutex<FaultBook>,
    pub(crate) tokens: Mutex<Tokens>,
    pub(crate) stats: Mutex<StatsBook>,
    quota: Mutex<Quota>,
    fair_use: Mutex<Quota>,
    tickets: Mutex<Tickets>,
    requests: AtomicU64,
}

/// A running simulator: common part, vendor's part and routes.
pub(crate) struct World<V> {
    pub(crate) core: Core,
    pub(crate) vendor: V,
    pub(crate) feeds: Vec<Feed<Self>>,
    pub(crate) routes: Vec<Route<Self>>,
}

/// The state behind a lock; a test that panicked elsewhere does not matter here.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The page with the last record of the one before in place of its first.
fn shift(mut answer: Answer, before: Option<Vec<u8>>) -> Answer {
    if let (Content::Page(page), Some(before)) = (&mut answer.content, before)
        && page.follows()
        && let Some(first) = page.records.first_mut()
    {
        *first = before;
    }
    answer
}

/// How a request was met.
pub(crate) struct Met {
    pub(crate) answer: Answer,
    /// A fault that takes hold on the wire.
    pub(crate) fault: Option<Fault>,
}

impl Core {
    /// The fleet of a feed.
    pub(crate) fn fleet(&self, feed: &str) -> MutexGuard<'_, FleetState> {
        self.fleets.of(feed)
    }

    pub(crate) fn pass_minutes(&self, minutes: u32) {
        self.fleets.pass_minutes(minutes);
    }

    /// Which record of `parent` a record of `feed` belongs to: the one that it was added to, else one by chance among those of the start. The first
    /// belongs to the first.
    pub(crate) fn owner(&self, feed: &str, parent: &str, index: u64) -> u64 {
        if let Some(parent) = self.fleet(feed).parent(index) {
            return parent;
        }
        let parents = self.fleet(parent).seeded().max(1);
        if index == 0 { 0 } else { Dice::new(feed, self.options.seed ^ 0x0416, index).below(parents) }
    }

    fn next_request(&self) -> (u64, String) {
        let number = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        (number, Dice::new("request", self.options.seed, number).uuid())
    }
}

impl<V: Behaviour> World<V> {
    pub(crate) fn new(options: Options, settings: V::Settings, url: String) -> Self {
        let quotas = options.quotas.clone().unwrap_or_else(V::quotas);
        let feeds = V::feeds();
        let size = |feed: &Feed<Self>| {
            // Records inside others are found from them; only their changes are kept.
            if feed.inside.is_some() { 0 } else { options.fleet_of.get(feed.name).copied().unwrap_or(options.fleet) }
        };
        let fleets =
            Fleets::new(feeds.iter().filter(|feed| feed.same_as.is_none()).map(|feed| (feed.name, size(feed))));
        Self {
            vendor: V::create(&options, settings),
            routes: V::routes(),
            feeds,
            core: Core {
                url,
                fleets,
                denied: Mutex::new(options.denied.clone()),
                churn: Mutex::default(),
                faults: Mutex::new(FaultBook::new(options.seed, options.fault_rate, options.faults_in_a_row)),
                tokens: Mutex::new(Tokens::new(options.seed, options.token_lifetime)),
                stats: Mutex::new(StatsBook::default()),
                quota: Mutex::new(Quota::new(quotas)),
                fair_use: Mutex::new(Quota::new(vec![(2, Duration::from_secs(1))])),
                tickets: Mutex::new(Tickets::new(options.ticket_lifetime)),
                requests: AtomicU64::new(0),
                options,
            },
        }
    }

    /// A feed by the name of its record.
    pub(crate) fn feed(&self, name: &str) -> Option<&Feed<Self>> {
        self.feeds.iter().find(|feed| feed.name == name)
    }

    /// Whether a record of a feed is there now, and with it the one that it belongs to.
    pub(crate) fn shows(&self, feed: &Feed<Self>, index: u64) -> bool {
        if let Some(inside) = &feed.inside {
            let (parent, place) = (index / SLOTS, index % SLOTS);
            if !self.core.fleet(inside.feed).has(parent) {
                return false;
            }
            let seeded = (inside.seeded)(self, parent);
            let fleet = self.core.fleet(feed.fleet());
            return !fleet.was_removed(index) && (place < seeded || fleet.parent(index).is_some());
        }
        let fleet = self.core.fleet(feed.fleet());
        if !fleet.has(index) || (feed.closed_is_gone && fleet.change(index).closed == Some(true)) {
            return false;
        }
        drop(fleet);
        feed.parent.as_ref().is_none_or(|parent| {
            let owner = (parent.of)(self, index);
            self.core.fleet(parent.feed).has(owner)
        })
    }

    /// The indexes of a feed's records from `from` on.
    pub(crate) fn indexes(&self, feed: &Feed<Self>, from: u64) -> Vec<u64> {
        self.take(feed, from, usize::MAX, Some)
    }

    /// At most `count` of what `make` makes of a feed's records from `from` on. It may ask for any fleet.
    pub(crate) fn take<T>(
        &self,
        feed: &Feed<Self>,
        from: u64,
        count: usize,
        mut make: impl FnMut(u64) -> Option<T>,
    ) -> Vec<T> {
        let (mut found, mut at) = (Vec::new(), from);
        while found.len() < count {
            // A stretch at a time, so that no fleet's lock is held while records are made.
            let stretch: Vec<u64> = match &feed.inside {
                Some(inside) => {
                    let parents = self.core.fleet(inside.feed);
                    let places = parents.indexes(at / SLOTS).take(64);
                    places
                        .flat_map(|parent| parent * SLOTS..(parent + 1) * SLOTS)
                        .filter(|index| *index >= at)
                        .collect()
                }
                None => self.core.fleet(feed.fleet()).indexes(at).take(1024).collect(),
            };
            let Some(last) = stretch.last() else { break };
            at = last + 1;
            let shown = stretch.into_iter().filter(|index| self.shows(feed, *index));
            let left = count - found.len();
            found.extend(shown.filter_map(&mut make).take(left));
        }
        found
    }

    /// Everything about a request but the wire.
    pub(crate) fn meet(&self, call: Result<Call, (Call, Refusal)>) -> Met {
        let (number, request_id) = self.core.next_request();
        let (mut call, unreadable) = match call {
            Ok(call) => (call, None),
            Err((call, refusal)) => (call, Some(refusal)),
        };
        let found = self.routes.iter().find_map(|route| Some((route, route.matches(&call.method, &call.path)?)));
        let name = found.as_ref().map_or("unknown", |(route, _)| route.name);
        let mut met = match (unreadable, found) {
            (Some(refusal), _) => Met { answer: V::refuse(self, &call, &refusal, &request_id), fault: None },
            (None, None) => {
                let refusal = Refusal::not_found(format!("no operation {} {}", call.method, call.path));
                Met { answer: V::refuse(self, &call, &refusal, &request_id), fault: None }
            }
            (None, Some((route, params))) => {
                call.params = params;
                self.meet_route(route, &call, number, &request_id)
            }
        };
        met.answer = met.answer.with(V::REQUEST_ID, request_id);
        let mut book = lock(&self.core.stats);
        if let Content::Page(page) = &met.answer.content {
            book.stats.records += page.records.len() as u64;
        }
        let query = if call.raw_query.is_empty() { String::new() } else { format!("?{}", call.raw_query) };
        book.see(Seen {
            route: name,
            method: call.method.to_string(),
            target: format!("{}{query}", call.path),
            body: String::from_utf8_lossy(&call.body).into_owned(),
            status: met.answer.status.as_u16(),
            fault: met.fault.as_ref().map(Fault::name),
        });
        met
    }

    fn meet_route(&self, route: &Route<Self>, call: &Call, number: u64, request_id: &str) -> Met {
        let plain = |answer| Met { answer, fault: None };
        if !route.open
            && let Some(answer) = self.turned_away(call, request_id)
        {
            return plain(answer);
        }
        if let Some(ticket) = call.header("response-id").filter(|_| V::TICKETS) {
            return plain(self.poll(call, ticket, request_id));
        }
        if let Some(denial) = lock(&self.core.denied).get(route.feed).copied() {
            return plain(V::refuse(self, call, &V::denial(route.feed, denial), request_id));
        }
        self.churn(route.feed);
        let of_tenant = V::tenant(call).and_then(|tenant| lock(&self.core.faults).of_tenant(tenant));
        let fault = of_tenant.or_else(|| self.unfair(number)).or_else(|| {
            let by_chance = self.by_chance(route);
            lock(&self.core.faults).next(route.name, call.fingerprint(), &by_chance)
        });
        if let Some(fault) = fault.as_ref().filter(|fault| fault.refuses()) {
            return Met { answer: self.refuse_by(fault, call, request_id), fault: Some(fault.clone()) };
        }
        let answer = match (route.handler)(self, call) {
            Ok(answer) => {
                if route.write && answer.status.is_success() {
                    *lock(&self.core.stats).stats.writes.entry(route.name).or_default() += 1;
                }
                answer
            }
            Err(refusal) => V::refuse(self, call, &refusal, request_id),
        };
        self.meet_answer(answer, fault, route, call, number, request_id)
    }

    /// The answer to a caller that is not known, or that has used up its quota.
    fn turned_away(&self, call: &Call, request_id: &str) -> Option<Answer> {
        let caller = match V::caller(self, call) {
            Ok(caller) => caller,
            Err(refusal) => {
                if refusal.status == StatusCode::UNAUTHORIZED {
                    lock(&self.core.stats).stats.unauthorized += 1;
                }
                return Some(V::refuse(self, call, &refusal, request_id));
            }
        };
        if lock(&self.core.quota).take(&caller, Instant::now()).is_ok() {
            return None;
        }
        lock(&self.core.stats).stats.refused += 1;
        let retry_after = self.core.options.retry_after.unwrap_or(V::RETRY_AFTER);
        Some(self.too_many(call, retry_after, request_id))
    }

    /// The answer as the fault of the request, or else that of the page, makes it.
    fn meet_answer(
        &self,
        answer: Answer,
        fault: Option<Fault>,
        route: &Route<Self>,
        call: &Call,
        number: u64,
        request_id: &str,
    ) -> Met {
        let plain = |answer| Met { answer, fault: None };
        let before = match &answer.content {
            Content::Page(page) => lock(&self.core.faults).seen_last(route.name, page.records.last()),
            _ => None,
        };
        let fault = fault.or_else(|| match &answer.content {
            Content::Page(page) => lock(&self.core.faults).of_page(route.name, page.number),
            _ => None,
        });
        match fault {
            None => plain(answer),
            Some(fault) if fault.refuses() => {
                Met { answer: self.refuse_by(&fault, call, request_id), fault: Some(fault) }
            }
            Some(Fault::DeadCursor) => match &answer.content {
                Content::Page(page) if page.follows() => {
                    let refusal = Refusal::bad("the cursor has expired");
                    Met { answer: V::refuse(self, call, &refusal, request_id), fault: Some(Fault::DeadCursor) }
                }
                _ => plain(answer),
            },
            Some(Fault::Shifted) => Met { answer: shift(answer, before), fault: Some(Fault::Shifted) },
            Some(fault) => Met { answer: self.spoil(answer, &fault, route.feed, call, number), fault: Some(fault) },
        }
    }

    /// Changes the fleet of a feed that changes between requests.
    fn churn(&self, feed: &str) {
        let Some(feed) = self.feed(feed) else { return };
        let name = feed.inside.as_ref().map_or(feed.fleet(), |inside| inside.feed);
        let turn = {
            let mut churn = lock(&self.core.churn);
            let Some(Some((every, seen))) = churn.get_mut(name) else { return };
            *seen += 1;
            if *seen % *every != 0 {
                return;
            }
            *seen / *every
        };
        let mut fleet = self.core.fleet(name);
        let place = Dice::new("churn", self.core.options.seed, turn).below(fleet.end().max(1));
        let chosen = fleet.indexes(place).next();
        match (turn % 3, chosen) {
            (0, Some(index)) => fleet.remove(index),
            (2, Some(index)) => fleet.touch(index),
            _ => {
                fleet.add();
            }
        }
    }

    /// What may go wrong by chance here: nothing with a write, and no token is refused where none is asked for.
    fn by_chance(&self, route: &Route<Self>) -> Vec<Fault> {
        if route.write {
            return Vec::new();
        }
        let mut faults = V::by_chance();
        faults.retain(|fault| !(route.open && *fault == Fault::ExpiredToken));
        if let Some(told) = self.core.options.retry_after {
            for fault in &mut faults {
                if matches!(fault, Fault::TooManyRequests(RetryAfter::Seconds(_))) {
                    *fault = Fault::TooManyRequests(told);
                }
            }
        }
        faults
    }

    /// Past the burst of fair use: two a second are served by ticket, the rest refused.
    fn unfair(&self, number: u64) -> Option<Fault> {
        let burst = self.core.options.fair_use?;
        if number <= burst {
            return None;
        }
        let slot = lock(&self.core.fair_use).take("", Instant::now());
        Some(if slot.is_ok() { Fault::Pending { polls: 0 } } else { Fault::EmptyError(503) })
    }

    fn poll(&self, call: &Call, ticket: &str, request_id: &str) -> Answer {
        match lock(&self.core.tickets).poll(ticket, call.fingerprint(), Instant::now()) {
            Polled::Wait => Answer::empty(StatusCode::ACCEPTED).with("response-id", ticket),
            Polled::Done(answer) => {
                lock(&self.core.stats).stats.tickets_fetched += 1;
                answer
            }
            Polled::Timeout => Answer::empty(StatusCode::GATEWAY_TIMEOUT),
            Polled::Gone => V::refuse(self, call, &Refusal::not_found("no such response"), request_id),
        }
    }

    fn too_many(&self, call: &Call, retry_after: RetryAfter, request_id: &str) -> Answer {
        let answer = V::too_many(self, call, request_id);
        match retry_after {
            RetryAfter::Absent => answer,
            RetryAfter::Seconds(seconds) => answer.with("retry-after", seconds.to_string()),
            RetryAfter::Date(seconds) => {
                let at =
                    chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now() + Duration::from_secs(seconds));
                answer.with("retry-after", at.format("%a, %d %b %Y %H:%M:%S GMT").to_string())
            }
        }
    }

    fn refuse_by(&self, fault: &Fault, call: &Call, request_id: &str) -> Answer {
        let status = |status: &u16| StatusCode::from_u16(*status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        match fault {
            Fault::TooManyRequests(after) => self.too_many(call, *after, request_id),
            Fault::EmptyError(code) => Answer::empty(status(code)),
            Fault::HtmlError(code) => Answer::html(status(code)),
            Fault::Answer { status: code, body } => Answer {
                status: status(code),
                headers: Vec::new(),
                content: Content::Binary { media_type: "application/json", bytes: body.clone().into() },
            },
            Fault::Redirect(to) => Answer::empty(StatusCode::TEMPORARY_REDIRECT).with("location", to.clone()),
            Fault::ExpiredToken => {
                if let Some(token) = call.credential("bearer") {
                    lock(&self.core.tokens).forget(token);
                }
                lock(&self.core.stats).stats.unauthorized += 1;
                V::refuse(self, call, &Refusal::new(StatusCode::UNAUTHORIZED, "token expired"), request_id)
            }
            Fault::Status(code) => {
                let refusal = Refusal::new(status(code), format!("scripted {code}"));
                V::refuse(self, call, &refusal, request_id)
            }
            _ => Answer::empty(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    /// Faults that change a composed answer; those of the wire are left to the server.
    fn spoil(&self, mut answer: Answer, fault: &Fault, feed: &str, call: &Call, number: u64) -> Answer {
        match fault {
            Fault::ErrorAfterWork(code) => {
                Answer::empty(StatusCode::from_u16(*code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
            }
            Fault::Pending { polls } => self.give_ticket(call, *polls, Some(answer), number),
            Fault::PendingForEver { polls } => self.give_ticket(call, *polls, None, number),
            _ => {
                if let Content::Page(page) = &mut answer.content {
                    match fault {
                        Fault::RepeatedCursor => page.repeat_cursor(),
                        Fault::EmptyPage => page.empty(),
                        Fault::BrokenRecord { position, shape } => {
                            let (id, text) = self.feed(feed).map_or(("id", "name"), |feed| feed.members);
                            page.break_record(*position, *shape, id, text);
                        }
                        Fault::Total(total) => page.total = Some(*total),
                        Fault::Flood { records, gzip } => {
                            let bytes = page.flood(*records, *gzip);
                            answer.content = Content::Binary { media_type: "application/json", bytes };
                            return if *gzip { answer.with("content-encoding", "gzip") } else { answer };
                        }
                        Fault::NoList => {
                            let message =
                                serde_json::json!({"message": "the list is not available", "error": "Unavailable"});
                            answer.content = Content::Json(message);
                        }
                        _ => {}
                    }
                }
                answer
            }
        }
    }

    fn give_ticket(&self, call: &Call, polls: u32, answer: Option<Answer>, number: u64) -> Answer {
        let pending = Answer::empty(StatusCode::ACCEPTED);
        if !V::TICKETS {
            return pending;
        }
        let id = Dice::new("ticket", self.core.options.seed, number).uuid();
        lock(&self.core.tickets).keep(id.clone(), call.fingerprint(), polls, answer, Instant::now());
        lock(&self.core.stats).stats.tickets += 1;
        pending.with("response-id", id)
    }
}
