use std::collections::{BTreeMap, HashMap, VecDeque};
use std::time::Duration;

use crate::dice::Dice;

/// A fault of one answer.
///
/// Faults up to [`Fault::Answer`] replace the answer: the request has no effect. The others change an answer that was
/// already made, so a write has taken effect.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// No fault: lets one request of a script pass.
    Pass,
    /// This status with the vendor's error body.
    Status(u16),
    /// 429 with the vendor's error body.
    TooManyRequests(RetryAfter),
    /// This status with an empty body.
    EmptyError(u16),
    /// This status with a proxy's HTML page.
    HtmlError(u16),
    /// 401; the token of the request is no longer accepted.
    ExpiredToken,
    /// 307 to another place.
    Redirect(String),
    /// This status with this body, whose content type is JSON.
    Answer {
        /// The status.
        status: u16,
        /// The body as it is sent.
        body: String,
    },

    /// The request takes effect and is answered with this status and an empty body.
    ErrorAfterWork(u16),
    /// ESET: 202 with a ticket; this many polls are answered with 202 again before the answer. Other vendors: an empty 202.
    Pending {
        /// Polls that are told to wait.
        polls: u32,
    },
    /// ESET: like [`Fault::Pending`], but a 504 follows the polls, and the ticket is no longer valid. Other vendors: an empty 202.
    PendingForEver {
        /// Polls that are told to wait.
        polls: u32,
    },
    /// The answer is delayed by this time.
    Delay(Duration),
    /// The connection is closed without a byte.
    Hangup,
    /// The connection is reset within the status line.
    ResetInHead,
    /// The connection is reset after half of the body.
    ResetInBody,
    /// The connection is closed without a reset after half of the body that the head announced.
    TruncatedBody,
    /// A body of valid length that ends in mid-JSON.
    CutJson,
    /// The body is sent slowly in pieces.
    SlowBody {
        /// How many pieces.
        pieces: u32,
        /// The wait before each piece.
        pause: Duration,
    },
    /// A list answer has the cursor of the request as the next one; a numbered page has the number of the page before.
    /// A first page, which has no cursor in its request, is not changed.
    RepeatedCursor,
    /// A list answer without records, whose cursor leads to the records left out; a numbered page is only empty.
    EmptyPage,
    /// One record of a list answer is broken.
    BrokenRecord {
        /// Which record of the page, from 0; the last one if there are fewer.
        position: usize,
        /// How it is broken.
        shape: BrokenShape,
    },
    /// A list answer with this total, if the vendor sends totals.
    Total(u64),
    /// A list answer with status 200 and a message instead of the list.
    NoList,
    /// The order of the list changed since the page before: the first record of this page is the last one of the page before, and the
    /// record that was here is on no page. A first page is not changed.
    Shifted,
    /// Every cursor or page number is refused as expired. A first page is not changed.
    DeadCursor,
    /// A list of this many empty objects of three bytes each, compressed to few bytes on the wire.
    Flood {
        /// How many `{}` there are.
        records: u64,
        /// Compressed about a thousandfold, whether the request allows that or not.
        gzip: bool,
    },
}

/// The `Retry-After` of a 429.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryAfter {
    /// No such header, as ESET documents it.
    Absent,
    /// A number of seconds.
    Seconds(u64),
    /// An HTTP date this many seconds ahead.
    Date(u64),
}

/// How one record of a page is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BrokenShape {
    /// A string replaces the object.
    NotAnObject,
    /// `null` replaces the object.
    Null,
    /// A byte inside a string is not UTF-8.
    BadUtf8,
    /// A string has half of a surrogate pair, escaped.
    LoneSurrogate,
    /// The identity is missing.
    MissingId,
    /// The identity is null.
    NullId,
    /// A text member is an object.
    OddField,
    /// There is an unknown, nested member.
    UnknownField,
    /// A member is nested five hundred levels deep.
    DeepNesting,
}

impl Fault {
    /// The short name in counters.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Status(_) => "status",
            Self::TooManyRequests(_) => "too many requests",
            Self::EmptyError(_) => "empty error",
            Self::HtmlError(_) => "html error",
            Self::ExpiredToken => "expired token",
            Self::Redirect(_) => "redirect",
            Self::ErrorAfterWork(_) => "error after work",
            Self::Pending { .. } => "pending",
            Self::PendingForEver { .. } => "pending for ever",
            Self::Delay(_) => "delay",
            Self::Hangup => "hangup",
            Self::ResetInHead => "reset in head",
            Self::ResetInBody => "reset in body",
            Self::TruncatedBody => "truncated body",
            Self::CutJson => "cut json",
            Self::SlowBody { .. } => "slow body",
            Self::RepeatedCursor => "repeated cursor",
            Self::EmptyPage => "empty page",
            Self::BrokenRecord { .. } => "broken record",
            Self::Total(_) => "total",
            Self::Answer { .. } => "answer",
            Self::NoList => "no list",
            Self::Shifted => "shifted",
            Self::DeadCursor => "dead cursor",
            Self::Flood { .. } => "flood",
        }
    }

    /// Comes instead of the answer; the request has no effect.
    pub(crate) fn refuses(&self) -> bool {
        matches!(
            self,
            Self::Status(_)
                | Self::TooManyRequests(_)
                | Self::EmptyError(_)
                | Self::HtmlError(_)
                | Self::ExpiredToken
                | Self::Redirect(_)
                | Self::Answer { .. }
        )
    }
}

/// The scripted faults, and the random ones.
pub(crate) struct FaultBook {
    scripts: HashMap<&'static str, VecDeque<Fault>>,
    always: HashMap<&'static str, Fault>,
    pages: BTreeMap<(&'static str, u64), (Fault, Option<u32>)>,
    /// By the tenant that a request names.
    tenants: BTreeMap<String, Fault>,
    /// The last record of the last page of a list.
    last: HashMap<&'static str, Vec<u8>>,
    rate: f64,
    in_a_row: u32,
    seed: u64,
    rolls: u64,
    /// How often each request has failed by chance since it last went through.
    streaks: HashMap<u64, Streak>,
}

#[derive(Clone, Copy, Default)]
struct Streak {
    failures: u32,
    was_unauthorized: bool,
}

impl FaultBook {
    pub(crate) fn new(seed: u64, rate: f64, in_a_row: u32) -> Self {
        Self {
            scripts: HashMap::new(),
            always: HashMap::new(),
            pages: BTreeMap::new(),
            tenants: BTreeMap::new(),
            last: HashMap::new(),
            rate,
            in_a_row,
            seed,
            rolls: 0,
            streaks: HashMap::new(),
        }
    }

    pub(crate) fn script(&mut self, route: &'static str, faults: impl IntoIterator<Item = Fault>) {
        self.scripts.entry(route).or_default().extend(faults);
    }

    pub(crate) fn always(&mut self, route: &'static str, fault: Fault) {
        self.always.insert(route, fault);
    }

    pub(crate) fn on_page(&mut self, route: &'static str, page: u64, fault: Fault, times: Option<u32>) {
        self.pages.insert((route, page), (fault, times));
    }

    pub(crate) fn in_tenant(&mut self, tenant: String, fault: Fault) {
        self.tenants.insert(tenant, fault);
    }

    pub(crate) fn of_tenant(&self, tenant: &str) -> Option<Fault> {
        self.tenants.get(tenant).cloned()
    }

    /// Takes note of the last record of a page; gives that of the page before.
    pub(crate) fn seen_last(&mut self, route: &'static str, record: Option<&Vec<u8>>) -> Option<Vec<u8>> {
        match record {
            Some(record) => self.last.insert(route, record.clone()),
            None => self.last.get(route).cloned(),
        }
    }

    pub(crate) fn set_rate(&mut self, rate: f64) {
        self.rate = rate;
    }

    pub(crate) fn clear(&mut self) {
        self.scripts.clear();
        self.always.clear();
        self.pages.clear();
        self.tenants.clear();
        self.rate = 0.0;
    }

    /// The fault of this request, if any. `request` identifies it, so that no request fails by chance for ever.
    pub(crate) fn next(&mut self, route: &'static str, request: u64, by_chance: &[Fault]) -> Option<Fault> {
        if let Some(fault) = self.scripts.get_mut(route).and_then(VecDeque::pop_front) {
            return (fault != Fault::Pass).then_some(fault);
        }
        if let Some(fault) = self.always.get(route) {
            return Some(fault.clone());
        }
        if self.rate <= 0.0 || by_chance.is_empty() {
            return None;
        }
        let mut dice = Dice::new("fault", self.seed, self.rolls);
        self.rolls += 1;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rate from 0 to 1 in millionths")]
        let bar = (self.rate.min(1.0) * 1_000_000.0) as u64;
        let streak = self.streaks.get(&request).copied().unwrap_or_default();
        if dice.below(1_000_000) >= bar || streak.failures >= self.in_a_row || streak.was_unauthorized {
            self.streaks.remove(&request);
            return None;
        }
        let fault = by_chance[usize::try_from(dice.below(by_chance.len() as u64)).unwrap_or(0)].clone();
        let was_unauthorized = fault == Fault::ExpiredToken;
        self.streaks.insert(request, Streak { failures: streak.failures + 1, was_unauthorized });
        Some(fault)
    }

    /// The fault of a list's page, by its number from 1.
    pub(crate) fn of_page(&mut self, route: &'static str, page: u64) -> Option<Fault> {
        let (fault, times) = self.pages.get_mut(&(route, page))?;
        match times {
            Some(0) => return None,
            Some(left) => *left -= 1,
            None => {}
        }
        Some(fault.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_comes_first_and_runs_out() {
        let mut book = FaultBook::new(1, 0.0, 2);
        book.script("GET /a", [Fault::Status(500), Fault::Pass, Fault::Hangup]);
        let taken: Vec<_> = (0..4).map(|_| book.next("GET /a", 1, &[])).collect();
        assert_eq!(taken, [Some(Fault::Status(500)), None, Some(Fault::Hangup), None]);
        assert_eq!(book.next("GET /b", 1, &[]), None);
    }

    #[test]
    fn chance_never_fails_one_request_for_ever() {
        let mut book = FaultBook::new(7, 1.0, 2);
        let mut row = 0;
        for _ in 0..200 {
            row = if book.next("GET /a", 1, &[Fault::Status(500)]).is_some() { row + 1 } else { 0 };
            assert!(row <= 2);
        }
        let mut book = FaultBook::new(7, 1.0, 9);
        let taken: Vec<_> = (0..4).map(|_| book.next("GET /a", 1, &[Fault::ExpiredToken]).is_some()).collect();
        assert_eq!(taken, [true, false, true, false], "a renewed token is not refused at once");
    }

    #[test]
    fn chance_keeps_to_its_rate() {
        let mut book = FaultBook::new(3, 0.01, 2);
        let failed = (0..20_000).filter(|n| book.next("GET /a", *n, &[Fault::Hangup]).is_some()).count();
        assert!((140..260).contains(&failed), "{failed} of 20000");
    }

    #[test]
    fn a_page_fails_as_often_as_told() {
        let mut book = FaultBook::new(1, 0.0, 2);
        book.on_page("GET /a", 2, Fault::Hangup, Some(1));
        book.on_page("GET /a", 3, Fault::Hangup, None);
        assert_eq!(book.of_page("GET /a", 1), None);
        assert_eq!([book.of_page("GET /a", 2).is_some(), book.of_page("GET /a", 2).is_some()], [true, false]);
        assert!((0..5).all(|_| book.of_page("GET /a", 3).is_some()));
    }
}
