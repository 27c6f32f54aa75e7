use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use crate::Quota;

/// What a client and its clones have done so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// Requests sent to the service, with retries and polls, without those for tokens.
    pub requests: u64,
    /// Requests that repeated a failed one.
    pub retries: u64,
    /// Requests that asked for a pending answer.
    pub polls: u64,
    /// Requests for tokens.
    pub token_requests: u64,
    /// How often a request had to wait, for the quota, before a retry or before a poll.
    pub waits: u64,
    /// The sum of these waits.
    pub waited: Duration,
    /// How many of the waits were for the quota.
    pub quota_waits: u64,
    /// How much of the waiting time was for the quota.
    pub quota_waited: Duration,
    /// Requests that are waiting for the quota at this moment.
    pub waiting: u64,
    /// Pages read.
    pub pages: u64,
    /// Records that were set aside.
    pub dead_letters: u64,
    /// Complete walks in which the number of records differed from the service's total.
    pub total_mismatches: u64,
    /// Bytes of answers, after decompression.
    pub bytes: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub(crate) requests: AtomicU64,
    pub(crate) retries: AtomicU64,
    pub(crate) polls: AtomicU64,
    pub(crate) token_requests: AtomicU64,
    pub(crate) waits: AtomicU64,
    pub(crate) waited_ns: AtomicU64,
    pub(crate) pages: AtomicU64,
    pub(crate) dead_letters: AtomicU64,
    pub(crate) total_mismatches: AtomicU64,
    pub(crate) bytes: AtomicU64,
}

pub(crate) fn count(counter: &AtomicU64) {
    add(counter, 1);
}

pub(crate) fn add(counter: &AtomicU64, number: u64) {
    counter.fetch_add(number, Relaxed);
}

impl Counters {
    pub(crate) fn wait(&self, wait: Duration) {
        count(&self.waits);
        add(&self.waited_ns, u64::try_from(wait.as_nanos()).unwrap_or(u64::MAX));
    }

    pub(crate) fn snapshot(&self, quota: &Quota) -> Stats {
        let (quota_waits, quota_waited, waiting) = quota.waits();
        Stats {
            requests: self.requests.load(Relaxed),
            retries: self.retries.load(Relaxed),
            polls: self.polls.load(Relaxed),
            token_requests: self.token_requests.load(Relaxed),
            waits: self.waits.load(Relaxed) + quota_waits,
            waited: Duration::from_nanos(self.waited_ns.load(Relaxed)) + quota_waited,
            quota_waits,
            quota_waited,
            waiting,
            pages: self.pages.load(Relaxed),
            dead_letters: self.dead_letters.load(Relaxed),
            total_mismatches: self.total_mismatches.load(Relaxed),
            bytes: self.bytes.load(Relaxed),
        }
    }
}
