//! The logs for SIEMs: events and alerts.
//!
//! The last page of a walk has the cursor from which a later walk continues ([`Page::tail`](connect_core::Page::tail)). The
//! service accepts such a cursor for 24 hours. With an older one it silently begins 24 hours ago, so that entries in between
//! are missing. [`Siem::follow_events`] reports such gaps, and leaves out entries that come twice.

use std::collections::{HashSet, VecDeque};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, TimeDelta, Utc};
use connect_core::{ByTail, Cursor, DeadLetter, List, Paging, Result};
use futures_util::{Stream, stream};
use tokio::time::sleep;

use super::Siem;
use super::operations::{LIST_SIEM_ALERTS, LIST_SIEM_EVENTS};
use super::requests::requests;
use crate::models::{SiemAlert, SiemEvent};

requests! {
    /// A request that reads the log of events.
    pub list ListSiemEvents of SiemEvent {
        /// Leaves out events of these types.
        exclude_types: [String] => query "exclude_types",
    }

    /// A request that reads the log of alerts.
    pub list ListSiemAlerts of SiemAlert {}
}

/// The beginning of a walk that is not given a cursor.
macro_rules! from {
    ($($list:ident),+) => {$(
        impl $list {
            /// Only entries since this time, at most 24 hours ago. Has no effect if the walk begins at a cursor.
            pub fn from(self, time: DateTime<Utc>) -> Self {
                Self(self.0.query("from_date", time.timestamp()))
            }
        }
    )+};
}

from!(ListSiemEvents, ListSiemAlerts);

/// At most 1000 per page.
const fn log() -> Paging<ByTail> {
    Paging::tail("items", "next_cursor", "cursor", "has_more").instead_of("from_date").page_size("limit", 1000)
}

/// How long the service keeps the log and accepts a cursor.
const KEPT: TimeDelta = TimeDelta::hours(24);

/// How many entries are remembered, to leave out those that come again.
const REMEMBERED: usize = 100_000;

impl Siem {
    /// Walks over the log of events.
    pub fn events(&self) -> ListSiemEvents {
        ListSiemEvents::new(self.core.list(LIST_SIEM_EVENTS.request(), log()))
    }

    /// Walks over the log of alerts.
    pub fn alerts(&self) -> ListSiemAlerts {
        ListSiemAlerts::new(self.core.list(LIST_SIEM_ALERTS.request(), log()))
    }

    /// Follows the log of events without end, from a saved place, or from 24 hours ago if there is none.
    ///
    /// ```no_run
    /// # async fn run(tenant: sophos_central::TenantClient, saved: Option<sophos_central::SiemPlace>) -> sophos_central::Result<()> {
    /// use std::pin::pin;
    ///
    /// use futures_util::TryStreamExt;
    ///
    /// let mut pages = pin!(tenant.siem().follow_events(saved).pages());
    /// while let Some(page) = pages.try_next().await? {
    ///     if let Some(gap) = page.gap {
    ///         println!("events are missing from {} to {}", gap.from, gap.until);
    ///     }
    ///     println!("{} new events", page.items.len());
    ///     // Save page.place once the events are safe.
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn follow_events(&self, place: Option<SiemPlace>) -> FollowLog<SiemEvent> {
        FollowLog::new(self.events().0, |event| &event.id, place)
    }

    /// Follows the log of alerts without end, like [`follow_events`](Self::follow_events).
    pub fn follow_alerts(&self, place: Option<SiemPlace>) -> FollowLog<SiemAlert> {
        FollowLog::new(self.alerts().0, |alert| &alert.id, place)
    }
}

/// A place in a log: a cursor, and when the service gave it. Save it to continue from there later.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SiemPlace {
    /// The cursor.
    pub cursor: Cursor,
    /// When the service gave the cursor.
    pub as_of: DateTime<Utc>,
}

impl SiemPlace {
    /// A place that was saved.
    #[must_use]
    pub fn new(cursor: Cursor, as_of: DateTime<Utc>) -> Self {
        Self { cursor, as_of }
    }
}

/// A time range for which the service no longer has the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogGap {
    /// Beginning of the gap: when the service gave the cursor of the place.
    pub from: DateTime<Utc>,
    /// End of the gap: the beginning of the log that the service has.
    pub until: DateTime<Utc>,
}

/// A page of a log that is followed.
#[derive(Debug)]
#[non_exhaustive]
pub struct LogPage<R> {
    /// The new entries, in the service's order. There may be none.
    pub items: Vec<R>,
    /// Entries that could not be read.
    pub dead_letters: Vec<DeadLetter>,
    /// Number of entries that were left out because they came before.
    pub repeated: usize,
    /// The gap before this page, if the place was too old.
    pub gap: Option<LogGap>,
    /// The place from which to continue after this page.
    pub place: Option<SiemPlace>,
}

/// A log that is followed without end.
#[must_use = "nothing is asked until the stream is read"]
#[derive(Debug)]
pub struct FollowLog<R> {
    list: List<R>,
    id: fn(&R) -> &str,
    place: Option<SiemPlace>,
    interval: Duration,
    met: Met,
    /// Whether the log was read to its end.
    at_end: bool,
}

/// The identifiers that came recently.
#[derive(Debug, Default)]
struct Met {
    ids: HashSet<String>,
    order: VecDeque<String>,
}

impl Met {
    /// Whether an id is new.
    fn is_new(&mut self, id: &str) -> bool {
        if !self.ids.insert(id.to_owned()) {
            return false;
        }
        self.order.push_back(id.to_owned());
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.ids.remove(&oldest);
        }
        true
    }
}

impl<R: Send + 'static> FollowLog<R> {
    fn new(list: List<R>, id: fn(&R) -> &str, place: Option<SiemPlace>) -> Self {
        Self { list, id, place, interval: Duration::from_secs(60), met: Met::default(), at_end: false }
    }

    /// The time between two polls at the end of the log; default: a minute.
    pub fn interval(self, interval: Duration) -> Self {
        Self { interval, ..self }
    }

    /// The pages as a stream without end. An error ends the stream; a new one continues from the place of the last page.
    /// The stream must be polled within a Tokio runtime.
    pub fn pages(self) -> impl Stream<Item = Result<LogPage<R>>> + Send {
        stream::try_unfold(self, |mut follow| async move {
            if follow.at_end {
                sleep(follow.interval).await;
            }
            let page = follow.page(SystemTime::now().into()).await?;
            Ok(Some((page, follow)))
        })
    }

    async fn page(&mut self, now: DateTime<Utc>) -> Result<LogPage<R>> {
        let begin = now - KEPT;
        let (place, gap) = match self.place.take() {
            Some(place) if place.as_of <= begin => (None, Some(LogGap { from: place.as_of, until: begin })),
            place => (place, None),
        };
        let page = self.list.clone().starting_at(place.as_ref().map(|place| place.cursor.clone())).send().await;
        let page = match page {
            Ok(page) => page,
            Err(error) => {
                self.place = place;
                return Err(error);
            }
        };
        self.at_end = page.next.is_none();
        // If the service repeats a cursor, everything up to this answer was read, so the cursor is as new as the answer.
        self.place = page.tail.map(|cursor| SiemPlace { cursor, as_of: now }).or(place);
        let came = page.items.len();
        let items: Vec<R> = page.items.into_iter().filter(|item| self.met.is_new((self.id)(item))).collect();
        let repeated = came - items.len();
        Ok(LogPage { items, dead_letters: page.dead_letters, repeated, gap, place: self.place.clone() })
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use connect_core::{Auth, Client, SecretString};
    use futures_util::TryStreamExt as _;
    use serde_json::json;
    use wiremock::matchers::{method, query_param, query_param_is_missing};
    use wiremock::{Mock, MockServer, ResponseTemplate};

    use super::*;

    fn siem(server: &MockServer) -> Siem {
        let auth = Auth::token("Bearer", SecretString::from("a-token"));
        Siem { core: Client::builder().source("sophos").base_url(server.uri()).auth(auth).build().expect("a client") }
    }

    /// An answer with these events.
    fn answer(ids: &[&str], cursor: &str, more: bool) -> ResponseTemplate {
        let items: Vec<_> = ids.iter().map(|id| json!({"id": id})).collect();
        ResponseTemplate::new(200).set_body_json(json!({"items": items, "next_cursor": cursor, "has_more": more}))
    }

    fn ids(page: &LogPage<SiemEvent>) -> Vec<&str> {
        page.items.iter().map(|event| event.id.as_str()).collect()
    }

    #[tokio::test]
    async fn a_log_is_followed_beyond_its_end_and_nothing_comes_twice() {
        let server = MockServer::start().await;
        let given = |cursor| Mock::given(method("GET")).and(query_param("cursor", cursor));
        let first = Mock::given(method("GET")).and(query_param_is_missing("cursor"));
        first.respond_with(answer(&["a", "b"], "c-1", true)).expect(1).mount(&server).await;
        given("c-1").respond_with(answer(&["c"], "c-2", false)).expect(1).mount(&server).await;
        given("c-2").respond_with(answer(&["b", "c", "d"], "c-3", false)).expect(1).mount(&server).await;
        let log = siem(&server).follow_events(None).interval(Duration::from_millis(1));
        let mut pages = pin!(log.pages());
        for (new, repeated, place) in [(vec!["a", "b"], 0, "c-1"), (vec!["c"], 0, "c-2"), (vec!["d"], 2, "c-3")] {
            let page = pages.try_next().await.expect("a page").expect("a page");
            assert_eq!((ids(&page), page.repeated, page.gap), (new, repeated, None));
            assert_eq!(page.place.expect("a place").cursor.as_str(), place);
        }
    }

    #[tokio::test]
    async fn a_place_that_is_too_old_is_a_gap() {
        let server = MockServer::start().await;
        let first = Mock::given(method("GET")).and(query_param_is_missing("cursor"));
        first.respond_with(answer(&["x"], "c-9", false)).expect(1).mount(&server).await;
        let now: DateTime<Utc> = SystemTime::now().into();
        let old = SiemPlace::new(Cursor::new("c-1"), now - TimeDelta::hours(30));
        let mut pages = pin!(siem(&server).follow_events(Some(old.clone())).pages());
        let page = pages.try_next().await.expect("a page").expect("a page");
        let gap = page.gap.expect("a gap");
        assert_eq!((gap.from, ids(&page)), (old.as_of, vec!["x"]));
        let missing = (gap.until - gap.from).num_minutes();
        assert!((359..=361).contains(&missing), "{missing}");
    }

    #[tokio::test]
    async fn a_place_that_is_young_is_gone_on_from() {
        let server = MockServer::start().await;
        let given = Mock::given(method("GET")).and(query_param("cursor", "c-1"));
        given.respond_with(answer(&[], "c-1", false)).expect(1).mount(&server).await;
        let now: DateTime<Utc> = SystemTime::now().into();
        let young = SiemPlace::new(Cursor::new("c-1"), now - TimeDelta::hours(23));
        let mut pages = pin!(siem(&server).follow_alerts(Some(young)).pages());
        let page = pages.try_next().await.expect("a page").expect("a page");
        assert!(page.items.is_empty() && page.gap.is_none());
        assert!(page.place.expect("a place").as_of >= now);
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let mut met = Met::default();
        for number in 0..=REMEMBERED {
            assert!(met.is_new(&number.to_string()));
        }
        assert_eq!((met.ids.len(), met.order.len()), (REMEMBERED, REMEMBERED));
        assert!(!met.is_new("1") && met.is_new("0"));
    }
}
