use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};

/// How a program wants to have an account collected. What is not set is as the feed's vendor suggests.
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
    /// How many records a page shall have, where the vendor allows `most`.
    pub(crate) fn size(&self, most: u32) -> u32 {
        self.page_size.map_or(most, |size| size.clamp(1, most))
    }

    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many records a page may have at most; default: as many as the vendor allows.
    pub fn page_size(mut self, size: u32) -> Self {
        self.page_size = Some(size);
        self
    }

    /// How far walks over changes reach back behind what is known.
    pub fn overlap(mut self, overlap: Duration) -> Self {
        self.overlap = Some(overlap);
        self
    }

    /// How often the whole list is read where runs otherwise ask for changes only; zero reads it in every run.
    pub fn whole_every(mut self, every: Duration) -> Self {
        self.whole_every = Some(every);
        self
    }

    /// Reports a finding that is open and unchanged as an update again when a walk meets it and its last report is so long ago; default:
    /// never. Consumers that forget findings after some time need it.
    pub fn repeat_open_after(mut self, after: Duration) -> Self {
        self.repeat_open_after = Some(after);
        self
    }

    /// Reports records, too, of which only that has changed which moves at every contact, such as the time of the last one; default: no.
    pub fn report_contacts(mut self, report: bool) -> Self {
        self.report_contacts = report;
        self
    }

    /// Records of a run were observed at its beginning, by the clock, instead of at the context's time: for programs that run again and
    /// again.
    pub fn observe_by_clock(mut self, observe: bool) -> Self {
        self.observe_by_clock = observe;
        self
    }

    /// The clock, for tests.
    pub fn clock(mut self, clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        self.clock = Clock(Some(Arc::new(clock)));
        self
    }
}

/// The system's clock, or a stand-in.
#[derive(Clone, Default)]
pub(crate) struct Clock(Option<Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>>);

impl Clock {
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.0.as_ref().map_or_else(|| SystemTime::now().into(), |clock| clock())
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Clock(stand-in)" } else { "Clock(system)" })
    }
}
