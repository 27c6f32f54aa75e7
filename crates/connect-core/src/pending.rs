use std::time::Duration;

use crate::retry::DAY;

/// How answers that are not ready yet are fetched: the service says 202 and a ticket in a header, and the same request is sent
/// again with that header until the answer is there.
#[derive(Clone, Debug)]
#[must_use]
pub struct Pending {
    pub(crate) header: &'static str,
    pub(crate) first_wait: Duration,
    pub(crate) longest_wait: Duration,
    pub(crate) deadline: Duration,
}

impl Pending {
    /// Tickets in the header `header`, in the answer as in the poll. Polls come after 2 s and then each 1.5 times later, up to
    /// 30 s, for ten minutes.
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

    /// How long one ticket is polled.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }
}
