//! Several rate windows at once, shared by everything that uses one credential.

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::{InMemoryState, NotKeyed};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep, sleep_until};

/// A wait of this length is logged by default.
const NOTICED: Duration = Duration::from_secs(2);

/// A rate limit: a number of requests in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    requests: NonZeroU32,
    period: Duration,
}

impl Limit {
    /// At most `requests` (at least one) in any `period` (up to a year).
    #[must_use]
    pub const fn new(requests: u32, period: Duration) -> Self {
        const YEAR: Duration = Duration::from_secs(366 * 86_400);
        let period = if period.as_secs() > YEAR.as_secs() { YEAR } else { period };
        let requests = match NonZeroU32::new(requests) {
            Some(requests) => requests,
            None => NonZeroU32::MIN,
        };
        Self { requests, period }
    }

    /// At most `requests` in any second. They are spread evenly: with 10 a second, one is sent every 101 ms.
    #[must_use]
    pub const fn per_second(requests: u32) -> Self {
        Self::new(requests, Duration::from_secs(1))
    }

    /// At most `requests` in any minute.
    #[must_use]
    pub const fn per_minute(requests: u32) -> Self {
        Self::new(requests, Duration::from_secs(60))
    }

    /// At most `requests` in any hour.
    #[must_use]
    pub const fn per_hour(requests: u32) -> Self {
        Self::new(requests, Duration::from_secs(3600))
    }

    /// At most `requests` in any 24 hours.
    #[must_use]
    pub const fn per_day(requests: u32) -> Self {
        Self::new(requests, Duration::from_secs(86_400))
    }

    /// The number of requests.
    #[must_use]
    pub const fn requests(&self) -> u32 {
        self.requests.get()
    }

    /// The period in which they may be sent.
    #[must_use]
    pub const fn period(&self) -> Duration {
        self.period
    }

    fn is_pace(&self) -> bool {
        self.period <= Duration::from_secs(1)
    }

    /// The interval between evenly spread requests, one per cent longer than the limit demands (9.9 a second for a
    /// limit of 10): the service's clock differs from ours, and latency varies.
    fn spacing(&self) -> Duration {
        self.period.mul_f64(1.0 / (0.99 * f64::from(self.requests.get())))
    }

    /// The length of the sliding window, one per cent (at most one second) longer than the limit demands, for the same
    /// reason.
    fn window(&self) -> Duration {
        self.period + (self.period / 100).min(Duration::from_secs(1))
    }
}

/// The limits of one credential. Clones share one count, so clients that use the same credential take clones of one
/// quota.
///
/// Requests wait in the order of their arrival, class by class. Limits of up to a second spread the requests evenly; longer
/// ones let requests through at once and then hold back, so that no window of that length ever holds too many.
#[derive(Clone, Debug)]
pub struct Quota {
    general: Arc<Lane>,
    classes: Arc<Vec<(&'static str, Lane)>>,
    meter: Arc<Meter>,
}

impl Quota {
    /// The limits of all requests together. An empty list means no limit.
    #[must_use]
    pub fn new(limits: impl IntoIterator<Item = Limit>) -> Self {
        Self {
            general: Arc::new(Lane::new(limits, true)),
            classes: Arc::new(Vec::new()),
            meter: Arc::new(Meter::default()),
        }
    }

    /// No limits.
    #[must_use]
    pub fn unlimited() -> Self {
        Self::new([])
    }

    /// Adds limits for the requests of one class. A class without limits of its own is bound by the general ones only.
    ///
    /// The result starts a count of its own: add the classes before cloning.
    #[must_use]
    pub fn class(self, name: &'static str, limits: impl IntoIterator<Item = Limit>) -> Self {
        let lane = Lane::new(limits, false);
        let mut classes = Arc::try_unwrap(self.classes)
            .unwrap_or_else(|shared| shared.iter().map(|(name, lane)| (*name, lane.fresh())).collect());
        classes.retain(|(known, _)| *known != name);
        classes.push((name, lane));
        Self { general: Arc::new(self.general.fresh()), classes: Arc::new(classes), meter: Arc::new(Meter::default()) }
    }

    /// Waits until all windows have room and takes the room. Dropping the future leaves the queue. Returns how long it
    /// took.
    pub(crate) async fn acquire(&self, class: Option<&str>) -> Duration {
        let start = Instant::now();
        let waiting = Waiting::new(&self.meter);
        // The class is held until the general windows let the request through, so that both count the moment of sending; only
        // requests of the same class queue behind it meanwhile.
        let lane = class.and_then(|class| self.classes.iter().find(|(name, _)| *name == class)).map(|(_, lane)| lane);
        let mut class_windows = match lane {
            Some(lane) => Some(lane.wait().await),
            None => None,
        };
        let mut general = self.general.wait().await;
        let now = Instant::now();
        general.record(now);
        self.general.note(now);
        if let (Some(windows), Some(lane)) = (&mut class_windows, lane) {
            windows.record(now);
            lane.note(now);
        }
        drop(waiting);
        let waited = now - start;
        // The runtime counts in milliseconds; anything shorter is not a wait.
        if waited >= Duration::from_millis(1) {
            self.meter.waits.fetch_add(1, Relaxed);
            self.meter.waited_ns.fetch_add(u64::try_from(waited.as_nanos()).unwrap_or(u64::MAX), Relaxed);
        }
        waited
    }

    /// Waits for a request to the token service. It is spaced evenly with all others, but does not wait for the long
    /// windows: without a token no other request could be sent.
    pub(crate) async fn acquire_for_token(&self) -> Duration {
        let start = Instant::now();
        let _waiting = Waiting::new(&self.meter);
        while let Some(wait) = self.general.take_pace() {
            sleep(wait).await;
        }
        self.general.note(Instant::now());
        start.elapsed()
    }

    /// Holds every request back for `pause`, the time that the service named when it refused one.
    pub(crate) fn pause(&self, pause: Duration) {
        let until = Instant::now() + pause;
        let mut not_before = self.general.not_before.lock().unwrap_or_else(PoisonError::into_inner);
        *not_before = (*not_before).max(Some(until));
    }

    /// How full every window is at this moment: first the general limits, under the name `all`, then those of the
    /// classes.
    #[must_use]
    pub fn usage(&self) -> Vec<Usage> {
        let classes = self.classes.iter().map(|(name, lane)| (*name, lane));
        std::iter::once(("all", &*self.general)).chain(classes).flat_map(|(name, lane)| lane.usage(name)).collect()
    }

    pub(crate) fn waits(&self) -> (u64, Duration, u64) {
        let meter = &self.meter;
        (meter.waits.load(Relaxed), Duration::from_nanos(meter.waited_ns.load(Relaxed)), meter.waiting.load(Relaxed))
    }
}

impl Default for Quota {
    fn default() -> Self {
        Self::unlimited()
    }
}

/// How full one window of a [`Quota`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Usage {
    /// The class, or `all`.
    pub class: &'static str,
    /// Requests that a window allows.
    pub allowed: u32,
    /// The length of the window.
    pub window: Duration,
    /// Requests in the current window, at most as many as it allows.
    pub used: u32,
}

#[derive(Debug, Default)]
struct Meter {
    waits: AtomicU64,
    waited_ns: AtomicU64,
    waiting: AtomicU64,
}

/// Counts a waiting request until it is dropped, so that one that is cancelled is no longer counted.
struct Waiting<'a>(&'a AtomicU64);

impl<'a> Waiting<'a> {
    fn new(meter: &'a Meter) -> Self {
        meter.waiting.fetch_add(1, Relaxed);
        Self(&meter.waiting)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

/// The windows of one class, behind a fair mutex: whoever holds it is the next to send.
#[derive(Debug)]
struct Lane {
    limits: Vec<Limit>,
    with_governor: bool,
    windows: Mutex<Windows>,
    pacers: Vec<Pacer>,
    not_before: std::sync::Mutex<Option<Instant>>,
    /// When the last requests were let through, as many as the largest limit allows.
    recent: std::sync::Mutex<VecDeque<Instant>>,
}

impl Lane {
    /// `with_governor`: pace by governor. A class is paced by its own windows instead, because governor takes a place at once
    /// and cannot give it back while the general windows still hold the request.
    fn new(limits: impl IntoIterator<Item = Limit>, with_governor: bool) -> Self {
        let limits: Vec<Limit> = limits.into_iter().collect();
        let (paced, logged): (Vec<Limit>, Vec<Limit>) =
            limits.iter().partition(|limit| with_governor && limit.is_pace());
        Self {
            windows: Mutex::new(Windows(logged.into_iter().map(Window::new).collect())),
            pacers: paced.into_iter().map(Pacer::new).collect(),
            limits,
            with_governor,
            not_before: std::sync::Mutex::default(),
            recent: std::sync::Mutex::default(),
        }
    }

    fn note(&self, now: Instant) {
        let most = self.limits.iter().map(|limit| limit.requests.get() as usize).max().unwrap_or(0);
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        recent.push_back(now);
        while recent.len() > most {
            recent.pop_front();
        }
    }

    fn usage(&self, class: &'static str) -> Vec<Usage> {
        let recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let used = |limit: &Limit| recent.iter().filter(|sent| now.duration_since(**sent) < limit.window()).count();
        let usage = |limit: &Limit| Usage {
            class,
            allowed: limit.requests.get(),
            window: limit.window(),
            used: u32::try_from(used(limit)).unwrap_or(u32::MAX).min(limit.requests.get()),
        };
        self.limits.iter().map(usage).collect()
    }

    fn fresh(&self) -> Self {
        Self::new(self.limits.iter().copied(), self.with_governor)
    }

    /// Returns once a request may be sent. The pacers have counted it by then; the caller adds it to the windows.
    async fn wait(&self) -> tokio::sync::MutexGuard<'_, Windows> {
        let windows = self.windows.lock().await;
        loop {
            let now = Instant::now();
            let pause = *self.not_before.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(at) = windows.free_at().max(pause).filter(|at| *at > now) {
                if at - now >= NOTICED {
                    tracing::info!(wait = ?at - now, "waiting for the quota");
                }
                sleep_until(at).await;
                continue;
            }
            match self.take_pace() {
                Some(wait) => sleep(wait).await,
                None => return windows,
            }
        }
    }

    /// Takes the next evenly spaced slot, or returns how long to wait for it.
    fn take_pace(&self) -> Option<Duration> {
        self.pacers.iter().find_map(|pacer| pacer.take().err())
    }
}

#[derive(Debug)]
struct Windows(Vec<Window>);

impl Windows {
    fn free_at(&self) -> Option<Instant> {
        self.0.iter().filter_map(Window::free_at).max()
    }

    fn record(&mut self, now: Instant) {
        for window in &mut self.0 {
            window.record(now);
        }
    }
}

/// A sliding log: the times of the last requests, as many as the limit allows.
#[derive(Debug)]
struct Window {
    limit: Limit,
    sent: VecDeque<Instant>,
}

impl Window {
    fn new(limit: Limit) -> Self {
        Self { limit, sent: VecDeque::new() }
    }

    fn free_at(&self) -> Option<Instant> {
        let full = self.sent.len() >= self.limit.requests.get() as usize;
        let window = if full { self.sent.front().map(|first| *first + self.limit.window()) } else { None };
        let pace = if self.limit.is_pace() { self.sent.back().map(|last| *last + self.limit.spacing()) } else { None };
        window.max(pace)
    }

    fn record(&mut self, now: Instant) {
        while self.sent.len() >= self.limit.requests.get() as usize
            || self.sent.front().is_some_and(|first| *first + self.limit.window() <= now && self.sent.len() > 1)
        {
            self.sent.pop_front();
        }
        self.sent.push_back(now);
    }
}

type Governor = governor::RateLimiter<NotKeyed, InMemoryState, RuntimeClock, NoOpMiddleware<Nanos>>;

/// Even spacing, by governor with a burst of one.
struct Pacer {
    governor: Governor,
    clock: RuntimeClock,
}

impl Pacer {
    fn new(limit: Limit) -> Self {
        let clock = RuntimeClock(Instant::now());
        let spacing = limit.spacing().max(Duration::from_nanos(1));
        let quota = governor::Quota::with_period(spacing)
            .unwrap_or_else(|| governor::Quota::per_second(limit.requests))
            .allow_burst(NonZeroU32::MIN);
        Self { governor: Governor::direct_with_clock(quota, clock.clone()), clock }
    }

    fn take(&self) -> Result<(), Duration> {
        self.governor.check().map_err(|refused| {
            // Tokio's timer counts whole milliseconds and may fire a little early.
            refused.wait_time_from(self.clock.now()).max(Duration::from_millis(1))
        })
    }
}

impl std::fmt::Debug for Pacer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pacer")
    }
}

/// The runtime's clock, which tests can pause.
#[derive(Clone)]
struct RuntimeClock(Instant);

impl Clock for RuntimeClock {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::from(self.0.elapsed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sends `count` requests as fast as the quota allows and returns when each went.
    async fn times(quota: &Quota, class: Option<&str>, count: usize) -> Vec<Duration> {
        let start = Instant::now();
        let mut times = Vec::new();
        for _ in 0..count {
            quota.acquire(class).await;
            times.push(start.elapsed());
        }
        times
    }

    /// The most requests in any window of this length.
    fn most_in(times: &[Duration], period: Duration) -> usize {
        (0..times.len()).map(|i| times[i..].iter().take_while(|t| **t < times[i] + period).count()).max().unwrap_or(0)
    }

    #[tokio::test(start_paused = true)]
    async fn usage_counts_the_last_window_of_all_and_of_the_class() {
        let quota = Quota::new([Limit::per_second(10)]).class("write", [Limit::per_minute(3)]);
        times(&quota, Some("write"), 2).await;
        times(&quota, None, 1).await;
        let used = |quota: &Quota| quota.usage().iter().map(|usage| (usage.class, usage.used)).collect::<Vec<_>>();
        assert_eq!(used(&quota), [("all", 3), ("write", 2)]);
        sleep(Duration::from_secs(2)).await;
        assert_eq!(used(&quota), [("all", 0), ("write", 2)]);
        quota.acquire_for_token().await;
        assert_eq!(used(&quota), [("all", 1), ("write", 2)]);
    }

    #[tokio::test(start_paused = true)]
    async fn ten_a_second_are_spread_and_never_more() {
        let quota = Quota::new([Limit::per_second(10)]);
        let times = times(&quota, None, 100).await;
        assert_eq!(most_in(&times, Duration::from_secs(1)), 10);
        let total = times[99].as_secs_f64();
        assert!((99.0 / 9.9..99.0 / 9.9 * 1.03).contains(&total), "{total}");
        assert!(times.windows(2).all(|pair| pair[1] >= pair[0] + Duration::from_millis(100)));
    }

    #[tokio::test(start_paused = true)]
    async fn longer_windows_slide() {
        let quota = Quota::new([Limit::per_second(1000), Limit::per_minute(20), Limit::per_hour(50)]);
        let times = times(&quota, None, 120).await;
        assert!(times[19] < Duration::from_secs(1), "the first twenty go at once");
        assert!(times[20] >= Duration::from_secs(60));
        assert_eq!(most_in(&times, Duration::from_secs(60)), 20);
        assert_eq!(most_in(&times, Duration::from_secs(3600)), 50);
    }

    #[tokio::test(start_paused = true)]
    async fn a_class_waits_alone_and_counts_in_both() {
        let quota = Quota::new([Limit::per_minute(30)]).class("slow", [Limit::per_minute(5)]);
        let start = Instant::now();
        let slow = tokio::spawn({
            let quota = quota.clone();
            async move { times(&quota, Some("slow"), 12).await }
        });
        tokio::time::sleep(Duration::from_secs(1)).await;
        let others = times(&quota, Some("unknown class"), 25).await;
        assert!(others[24] < Duration::from_secs(1), "the others are not held by the class: {others:?}");
        assert!(times(&quota, None, 1).await[0] >= Duration::from_secs(58), "the class has used five of the thirty");
        let slow = slow.await.unwrap();
        assert_eq!(most_in(&slow, Duration::from_secs(60)), 5);
        assert!(start.elapsed() >= Duration::from_secs(60));
    }

    #[tokio::test(start_paused = true)]
    async fn a_class_limit_by_the_second_is_spread() {
        let quota = Quota::new([Limit::per_second(10)]).class("slow", [Limit::per_second(2)]);
        let times = times(&quota, Some("slow"), 20).await;
        assert_eq!(most_in(&times, Duration::from_secs(1)), 2);
        assert!(times.windows(2).all(|pair| pair[1] >= pair[0] + Duration::from_millis(500)));
    }

    #[tokio::test(start_paused = true)]
    async fn waiting_is_fair_counted_and_cancellable() {
        let quota = Quota::new([Limit::per_minute(1)]);
        quota.acquire(None).await;
        let order = Arc::new(std::sync::Mutex::new(Vec::new()));
        let mut tasks = Vec::new();
        for i in 0..4 {
            let (quota, order) = (quota.clone(), order.clone());
            tasks.push(tokio::spawn(async move {
                quota.acquire(None).await;
                order.lock().unwrap().push(i);
            }));
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(quota.waits().2, 4);
        tasks[1].abort();
        tokio::time::sleep(Duration::from_millis(10)).await;
        assert_eq!(quota.waits().2, 3, "a cancelled wait is no longer counted");
        let start = Instant::now();
        for task in tasks {
            let _ = task.await;
        }
        assert_eq!(*order.lock().unwrap(), [0, 2, 3]);
        assert!(start.elapsed() < Duration::from_secs(185), "the cancelled wait took no place: {:?}", start.elapsed());
        let (waits, waited, waiting) = quota.waits();
        assert_eq!((waits, waiting), (3, 0));
        assert!(waited > Duration::from_secs(350), "{waited:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_refusal_holds_all_clones_back_but_no_token() {
        let quota = Quota::new([Limit::per_second(100), Limit::per_hour(1)]);
        quota.clone().pause(Duration::from_secs(30));
        let start = Instant::now();
        quota.acquire(None).await;
        assert_eq!(start.elapsed().as_secs(), 30);
        quota.acquire_for_token().await;
        assert!(start.elapsed() < Duration::from_secs(31));
    }
}
