use std::time::Duration;

/// The largest answers that a client accepts, and how long it waits for them.
#[derive(Clone, Debug)]
#[must_use]
pub struct Bounds {
    pub(crate) response_bytes: u64,
    pub(crate) download_bytes: u64,
    pub(crate) nesting: usize,
    pub(crate) values: usize,
    pub(crate) elements: usize,
    pub(crate) pages: u64,
    pub(crate) empty_pages: u64,
    pub(crate) empty_time: Duration,
    pub(crate) download: Duration,
    pub(crate) connect: Duration,
    pub(crate) idle: Duration,
    pub(crate) request: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            response_bytes: 64 << 20,
            download_bytes: 4 << 30,
            nesting: 100,
            values: 2_000_000,
            elements: 50_000,
            pages: 100_000,
            empty_pages: 1000,
            empty_time: Duration::from_secs(600),
            download: Duration::from_secs(3600),
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            request: Duration::from_secs(120),
        }
    }
}

impl Bounds {
    /// The default bounds: answers of 64 MiB (decompressed), of 2,000,000 JSON values and 100 levels of nesting, pages of 50,000
    /// elements, downloads of 4 GiB and an hour; 100,000 pages in a walk, of which 1000 in a row or 600 s may be empty; 10 s to connect,
    /// 60 s between two bytes, 120 s for one try.
    pub fn new() -> Self {
        Self::default()
    }

    /// The largest answer in bytes, after decompression.
    pub fn response_bytes(mut self, bytes: u64) -> Self {
        self.response_bytes = bytes;
        self
    }

    /// The largest download in bytes, after decompression.
    pub fn download_bytes(mut self, bytes: u64) -> Self {
        self.download_bytes = bytes;
        self
    }

    /// The deepest nesting of JSON arrays and objects that is accepted, at most 120.
    pub fn nesting(mut self, levels: usize) -> Self {
        self.nesting = levels.min(120);
        self
    }

    /// The most JSON values in an answer: a few bytes of text can need much memory.
    pub fn values(mut self, values: usize) -> Self {
        self.values = values;
        self
    }

    /// The most elements in a page.
    pub fn elements(mut self, elements: usize) -> Self {
        self.elements = elements;
        self
    }

    /// How many pages in a row may be empty, and how long they may take in all.
    pub fn empty_pages(mut self, pages: u64, time: Duration) -> Self {
        self.empty_pages = pages;
        self.empty_time = time;
        self
    }

    /// The longest time that a download may take.
    pub fn download_time(mut self, time: Duration) -> Self {
        self.download = time;
        self
    }

    /// The longest walk, in pages.
    pub fn pages(mut self, pages: u64) -> Self {
        self.pages = pages;
        self
    }

    /// The time-out of connecting.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect = timeout;
        self
    }

    /// The idle time-out: the longest time without a byte while an answer is awaited or received.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle = timeout;
        self
    }

    /// The time-out of one try, from sending to the last byte. Downloads have the idle time-out and [`download_time`](Self::download_time).
    pub fn request_timeout(mut self, timeout: Duration) -> Self {
        self.request = timeout;
        self
    }
}
