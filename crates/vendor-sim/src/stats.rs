use std::collections::{BTreeMap, VecDeque};

/// The counters of a simulator since it started.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// Requests per route, with the names that [`Sim::routes`](crate::Sim::routes) lists; `unknown` for all others.
    pub requests: BTreeMap<&'static str, u64>,
    /// Answers per status. An answer that was cut off counts with the status it would have had.
    pub answers: BTreeMap<u16, u64>,
    /// Faults per [name](crate::Fault::name), scripted and random ones.
    pub faults: BTreeMap<&'static str, u64>,
    /// Writes that took effect, per route. Tests count here that no write was repeated.
    pub writes: BTreeMap<&'static str, u64>,
    /// Tokens issued for credentials.
    pub tokens_issued: u64,
    /// Tokens issued for a refresh token.
    pub tokens_refreshed: u64,
    /// Requests refused for their token.
    pub unauthorized: u64,
    /// Requests refused by a quota.
    pub refused: u64,
    /// Tickets given with a 202.
    pub tickets: u64,
    /// Answers fetched with a ticket.
    pub tickets_fetched: u64,
    /// Records in list answers.
    pub records: u64,
    /// Connections accepted.
    pub connections: u64,
}

impl Stats {
    /// Counts a token that was given, for a refresh token or for other credentials.
    pub(crate) fn count_token(&mut self, refreshed: bool) {
        if refreshed {
            self.tokens_refreshed += 1;
        } else {
            self.tokens_issued += 1;
        }
    }

    /// All requests.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.requests.values().sum()
    }

    /// Requests to one route.
    #[must_use]
    pub fn on(&self, route: &str) -> u64 {
        self.requests.get(route).copied().unwrap_or(0)
    }

    /// Writes to one route that took effect.
    #[must_use]
    pub fn written(&self, route: &str) -> u64 {
        self.writes.get(route).copied().unwrap_or(0)
    }
}

/// One request as it arrived. A simulator keeps the last ten thousand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Seen {
    /// The route's name, or `unknown`.
    pub route: &'static str,
    /// The method.
    pub method: String,
    /// Path and query, exactly as sent.
    pub target: String,
    /// The body as text; empty without one.
    pub body: String,
    /// The status of the answer.
    pub status: u16,
    /// The fault of the answer, if there was one.
    pub fault: Option<&'static str>,
}

const KEPT: usize = 10_000;
const BODY_KEPT: usize = 4096;

#[derive(Default)]
pub(crate) struct StatsBook {
    pub(crate) stats: Stats,
    seen: VecDeque<Seen>,
}

impl StatsBook {
    pub(crate) fn see(&mut self, mut seen: Seen) {
        *self.stats.requests.entry(seen.route).or_default() += 1;
        *self.stats.answers.entry(seen.status).or_default() += 1;
        if let Some(name) = seen.fault {
            *self.stats.faults.entry(name).or_default() += 1;
        }
        if seen.body.len() > BODY_KEPT {
            let end = (0..=BODY_KEPT).rev().find(|at| seen.body.is_char_boundary(*at)).unwrap_or(0);
            seen.body.truncate(end);
        }
        if self.seen.len() == KEPT {
            self.seen.pop_front();
        }
        self.seen.push_back(seen);
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.iter().cloned().collect()
    }
}
