use std::time::Duration;

use crate::retry::DAY;

/// How pending answers are fetched: the service answers 202 with a ticket in a header, and the same request is sent
/// again with that header until the answer is ready.
#[derive(Clone, Debug)]
#[must_use]
pub struct Pending {
    pub(crate) header: &'static str,
    pub(crate) first_wait: Duration,
    pub(crate) longest_wait: Duration,
    pub(crate) deadline: Duration,
}

impl Pending {
    /// The ticket is in the header `header`, both in the answer and in the poll. The first poll is sent after 2 s; each
    /// further wait is 1.5 times as long, up to 30 s, for ten minutes in all.
    pub fn new(header: &'static str) -> Self {
        Self {
            header,
            first_wait: Duration::from_secs(2),
            longest_wait: Duration::from_secs(30),
            deadline: Duration::from_secs(600),
        }
    }

    /// The wait before the first poll, up to a day; every further one is 1.5 times as long.
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait.min(DAY);
        self
    }

    /// The longest wait between two polls, up to a day.
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait.min(DAY);
        self
    }

    /// How long one ticket is polled before the call gives up.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }
}
