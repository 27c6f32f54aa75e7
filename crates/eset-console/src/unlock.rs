use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long an unlocked operation waits for its confirmation.
const LIFETIME: Duration = Duration::from_secs(120);
const MOST: usize = 64;

/// Writes that the page has unlocked: each ticket lets one call of one method and path through, once.
#[derive(Debug, Default)]
pub(crate) struct Unlocked(Mutex<HashMap<String, (String, Instant)>>);

impl Unlocked {
    /// A ticket for one call, or none while too many wait.
    pub(crate) fn issue(&self, method: &str, path: &str) -> Option<String> {
        let mut tickets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tickets.retain(|_, (_, issued)| issued.elapsed() < LIFETIME);
        if tickets.len() >= MOST {
            return None;
        }
        let ticket: String = std::iter::repeat_with(fastrand::alphanumeric).take(32).collect();
        tickets.insert(ticket.clone(), (format!("{method} {path}"), Instant::now()));
        Some(ticket)
    }

    /// Whether the ticket is good for this call. It is used up in any case.
    pub(crate) fn take(&self, ticket: &str, method: &str, path: &str) -> bool {
        let taken = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(ticket);
        taken.is_some_and(|(call, issued)| call == format!("{method} {path}") && issued.elapsed() < LIFETIME)
    }
}
