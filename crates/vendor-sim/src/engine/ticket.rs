use std::collections::HashMap;
use std::time::{Duration, Instant};

use super::Answer;

/// Answers that wait to be fetched.
pub(crate) struct Tickets {
    lifetime: Duration,
    waiting: HashMap<String, Ticket>,
}

struct Ticket {
    request: u64,
    polls: u32,
    /// `None` for work that never ends.
    answer: Option<Answer>,
    born: Instant,
}

/// What a poll finds.
pub(crate) enum Polled {
    /// Ask again.
    Wait,
    Done(Answer),
    /// The work took too long; the request must be made anew.
    Timeout,
    /// Unknown, fetched before, expired, or of another request.
    Gone,
}

impl Tickets {
    pub(crate) fn new(lifetime: Duration) -> Self {
        Self { lifetime, waiting: HashMap::new() }
    }

    pub(crate) fn keep(&mut self, id: String, request: u64, polls: u32, answer: Option<Answer>, now: Instant) {
        let lifetime = self.lifetime;
        self.waiting.retain(|_, ticket| now.duration_since(ticket.born) < lifetime);
        self.waiting.insert(id, Ticket { request, polls, answer, born: now });
    }

    pub(crate) fn poll(&mut self, id: &str, request: u64, now: Instant) -> Polled {
        let lifetime = self.lifetime;
        self.waiting.retain(|_, ticket| now.duration_since(ticket.born) < lifetime);
        let Some(ticket) = self.waiting.get_mut(id).filter(|ticket| ticket.request == request) else {
            return Polled::Gone;
        };
        if ticket.polls > 0 {
            ticket.polls -= 1;
            return Polled::Wait;
        }
        match self.waiting.remove(id).and_then(|ticket| ticket.answer) {
            Some(answer) => Polled::Done(answer),
            None => Polled::Timeout,
        }
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::*;

    #[test]
    fn an_answer_is_fetched_once_and_by_its_own_request() {
        let now = Instant::now();
        let mut tickets = Tickets::new(Duration::from_secs(1));
        tickets.keep("t".into(), 1, 1, Some(Answer::empty(StatusCode::OK)), now);
        assert!(matches!(tickets.poll("t", 2, now), Polled::Gone));
        assert!(matches!(tickets.poll("t", 1, now), Polled::Wait));
        assert!(matches!(tickets.poll("t", 1, now), Polled::Done(_)));
        assert!(matches!(tickets.poll("t", 1, now), Polled::Gone));
        tickets.keep("u".into(), 1, 0, None, now);
        assert!(matches!(tickets.poll("u", 1, now), Polled::Timeout));
        tickets.keep("v".into(), 1, 0, Some(Answer::empty(StatusCode::OK)), now);
        assert!(matches!(tickets.poll("v", 1, now + Duration::from_secs(1)), Polled::Gone));
    }
}
