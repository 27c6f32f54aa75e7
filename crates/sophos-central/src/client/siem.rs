//! The logs for SIEMs: events and alerts.
//!
//! Where a walk ends, its last page has the place at which a later walk goes on ([`Page::tail`](connect_core::Page::tail)). The service
//! honours such a place for 24 hours; with an older one it silently begins 24 hours ago, so what happened in between is missing.
//! [`Siem::follow_events`] knows this: it says where something is missing, and leaves out what came before.

use std::collections::{HashSet, VecDeque};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, TimeDelta, Utc};
use connect_core::{ByTail, Cursor, DeadLetter, List, Paging, Result};
use futures_util::{Stream, stream};
use tokio::time::sleep;

use super::Siem;
use super::operations::{LIST_SIEM_ALERTS, LIST_SIEM_EVENTS};
use crate::models::{SiemAlert, SiemEvent};

connect_core::requests! {
    /// A walk over the log of events that has not begun yet.
    pub list ListSiemEvents of SiemEvent {
        /// Leaves out events of these types.
        exclude_types: [String] => query "exclude_types",
    }

    /// A walk over the log of alerts that has not begun yet.
    pub list ListSiemAlerts of SiemAlert {}
}

/// From when on, where no place is given.
macro_rules! from {
    ($($list:ident),+) => {$(
        impl $list {
            /// Only what happened since, at most 24 hours ago. Nothing where the walk begins at a place.
            pub fn from(self, time: DateTime<Utc>) -> Self {
                Self(self.0.query("from_date", time.timestamp()))
            }
        }
    )+};
}

from!(ListSiemEvents, ListSiemAlerts);

/// At most 1000 a page.
const fn log() -> Paging<ByTail> {
    Paging::tail("items", "next_cursor", "cursor", "has_more").instead_of("from_date").page_size("limit", 1000)
}

/// How long the service keeps the log, and honours a place in it.
const KEPT: TimeDelta = TimeDelta::hours(24);

/// How many entries are remembered to leave out what comes again.
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

    /// Follows the log of events for ever, from a place that was saved, or from 24 hours ago.
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
    ///         println!("nothing is known from {} to {}", gap.from, gap.until);
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

    /// Follows the log of alerts for ever, as [`follow_events`](Self::follow_events).
    pub fn follow_alerts(&self, place: Option<SiemPlace>) -> FollowLog<SiemAlert> {
        FollowLog::new(self.alerts().0, |alert| &alert.id, place)
    }
}

/// A place in a log, and when the service gave it: what is to be saved to go on later.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SiemPlace {
    /// The place.
    pub cursor: Cursor,
    /// When the service gave it.
    pub as_of: DateTime<Utc>,
}

impl SiemPlace {
    /// A place that was saved.
    #[must_use]
    pub fn new(cursor: Cursor, as_of: DateTime<Utc>) -> Self {
        Self { cursor, as_of }
    }
}

/// A span of time of which the service no longer has the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogGap {
    /// When the place was given from which the walk should have gone on.
    pub from: DateTime<Utc>,
    /// Where the log begins that there is.
    pub until: DateTime<Utc>,
}

/// A page of a log that is followed.
#[derive(Debug)]
#[non_exhaustive]
pub struct LogPage<R> {
    /// What is new, in the service's order. There may be nothing.
    pub items: Vec<R>,
    /// What could not be read.
    pub dead_letters: Vec<DeadLetter>,
    /// How many came that had come before.
    pub repeated: usize,
    /// What is missing before this page, where the place was too old.
    pub gap: Option<LogGap>,
    /// Where to go on after this page.
    pub place: Option<SiemPlace>,
}

/// A log that is followed for ever.
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

/// The ids that have come lately.
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

    /// How long to wait at the end of the log before asking again; default: a minute.
    pub fn interval(self, interval: Duration) -> Self {
        Self { interval, ..self }
    }

    /// The pages, without end. An error ends the stream; a new one goes on at the place of the last page.
    ///
    /// It has to be polled within a Tokio runtime.
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
        // A place that the service repeats is as old as the answer that repeats it: everything up to now was read.
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
