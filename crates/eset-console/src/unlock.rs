use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// How long an unlocked operation waits for its confirmation.
const LIFETIME: Duration = Duration::from_secs(120);
const MOST: usize = 64;

/// The call that a ticket is valid for: the SHA-256 of method, path, query and body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bound([u8; 32]);

impl Bound {
    pub(crate) fn new(method: &str, path: &str, query: &[(String, String)], body: Option<&Value>) -> Self {
        Self(Sha256::digest(json!([method, path, query, body]).to_string()).into())
    }
}

/// Writes that the page has unlocked: each ticket lets exactly the confirmed call through, once.
///
/// A ticket protects against mistakes, not against attackers: whoever can ask for one has passed the guard and can also confirm it.
#[derive(Debug, Default)]
pub(crate) struct Unlocked(Mutex<HashMap<String, (Bound, Instant)>>);

impl Unlocked {
    /// A ticket for one call, or none if too many are waiting.
    pub(crate) fn issue(&self, call: Bound) -> Option<String> {
        let mut tickets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tickets.retain(|_, (_, issued)| issued.elapsed() < LIFETIME);
        if tickets.len() >= MOST {
            return None;
        }
        let ticket: String = std::iter::repeat_with(fastrand::alphanumeric).take(32).collect();
        tickets.insert(ticket.clone(), (call, Instant::now()));
        Some(ticket)
    }

    /// Whether the ticket is valid for this call. It is used up in either case.
    pub(crate) fn take(&self, ticket: &str, call: Bound) -> bool {
        let taken = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(ticket);
        taken.is_some_and(|(bound, issued)| bound == call && issued.elapsed() < LIFETIME)
    }
}
