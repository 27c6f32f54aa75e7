use std::time::Duration;

/// What a client refuses to receive, and how long it waits.
#[derive(Clone, Debug)]
#[must_use]
pub struct Bounds {
    pub(crate) response_bytes: u64,
    pub(crate) download_bytes: u64,
    pub(crate) nesting: usize,
    pub(crate) pages: u64,
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
            pages: 100_000,
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            request: Duration::from_secs(120),
        }
    }
}

impl Bounds {
    /// The default bounds: answers of 64 MiB (decompressed), downloads of 4 GiB, 100 levels of nesting, 100,000 pages in a
    /// walk; 10 s to connect, 60 s between two bytes, 120 s for one try.
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

    /// The deepest nesting of JSON arrays and objects, at most 120.
    pub fn nesting(mut self, levels: usize) -> Self {
        self.nesting = levels.min(120);
        self
    }

    /// The longest walk in pages.
    pub fn pages(mut self, pages: u64) -> Self {
        self.pages = pages;
        self
    }

    /// The time-out of making a connection.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect = timeout;
        self
    }

    /// The longest silence while an answer is awaited or received.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle = timeout;
        self
    }

    /// The time-out of one try, from sending to the last byte. Downloads have only the idle time-out.
    pub fn request_timeout(mut self, timeout: Duration) -> Self {
        self.request = timeout;
        self
    }
}
