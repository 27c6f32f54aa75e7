use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};

/// How an account is collected. Every setting has a default that suits the feed.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Settings {
    pub(crate) page_size: Option<u32>,
    pub(crate) overlap: Option<Duration>,
    pub(crate) whole_every: Option<Duration>,
    pub(crate) repeat_open_after: Option<Duration>,
    pub(crate) report_contacts: bool,
    pub(crate) observe_by_clock: bool,
    pub(crate) clock: Clock,
}

impl Settings {
    /// The page size to request, if the vendor allows at most `most` records.
    pub(crate) fn size(&self, most: u32) -> u32 {
        self.page_size.map_or(most, |size| size.clamp(1, most))
    }

    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// The largest page size, in records; default: the vendor's maximum.
    pub fn page_size(mut self, size: u32) -> Self {
        self.page_size = Some(size);
        self
    }

    /// The overlap: how far walks over changes reach back before the last known change.
    pub fn overlap(mut self, overlap: Duration) -> Self {
        self.overlap = Some(overlap);
        self
    }

    /// How often the whole list is read, for feeds of which runs otherwise read changes only; zero reads it in every
    /// run.
    pub fn whole_every(mut self, every: Duration) -> Self {
        self.whole_every = Some(every);
        self
    }

    /// Reports an open, unchanged finding again, as an update, when a walk meets it and its last report is at least
    /// this long ago; default: never. It is meant for consumers that forget findings after some time.
    pub fn repeat_open_after(mut self, after: Duration) -> Self {
        self.repeat_open_after = Some(after);
        self
    }

    /// Whether a record is reported if only members have changed that move with every contact, such as the time of the
    /// last contact; default: false.
    pub fn report_contacts(mut self, report: bool) -> Self {
        self.report_contacts = report;
        self
    }

    /// Takes the observed time of each run from the clock instead of from the context, for programs that run
    /// repeatedly.
    pub fn observe_by_clock(mut self, observe: bool) -> Self {
        self.observe_by_clock = observe;
        self
    }

    /// Sets the clock, for tests.
    pub fn clock(mut self, clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        self.clock = Clock(Some(Arc::new(clock)));
        self
    }
}

/// The system's clock, or the one that was set.
#[derive(Clone, Default)]
pub(crate) struct Clock(Option<Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>>);

impl Clock {
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.0.as_ref().map_or_else(|| SystemTime::now().into(), |clock| clock())
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Clock(set)" } else { "Clock(system)" })
    }
}
