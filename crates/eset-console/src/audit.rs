use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use serde::Serialize;

/// How many lines the page can look at, of calls and of refused requests each.
const KEPT: usize = 100;

/// What is written down of every call that the relay was asked for: no query, no body, no credentials.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuditLine {
    /// When the call ended.
    pub time: DateTime<Utc>,
    /// `demo` or `live`.
    pub mode: &'static str,
    /// The method.
    pub method: String,
    /// The path as it was asked for, without `/api`, cut to 200 characters, without control characters.
    pub path: String,
    /// The vendor's name of the operation, if the path is one.
    pub operation: Option<&'static str>,
    /// Whether it changes anything.
    pub write: bool,
    /// The status that the browser got.
    pub status: u16,
    /// Whether the relay refused the call itself, so that nothing was sent to the vendor.
    pub refused: bool,
    /// The vendor's id of the request.
    pub request_id: Option<String>,
    /// How long it took.
    pub milliseconds: u64,
}

/// The last lines. Each is also an event of the target `eset_console::audit`.
#[derive(Debug, Default)]
pub(crate) struct Audit(Mutex<Lines>);

/// Apart, so that whoever is turned away cannot push the calls out of sight.
#[derive(Debug, Default)]
struct Lines {
    sent: VecDeque<AuditLine>,
    refused: VecDeque<AuditLine>,
}

impl Audit {
    pub(crate) fn write(&self, line: AuditLine) {
        let text = serde_json::to_string(&line).unwrap_or_default();
        tracing::info!(target: "eset_console::audit", "{text}");
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let lines = if line.refused { &mut lines.refused } else { &mut lines.sent };
        if lines.len() == KEPT {
            lines.pop_front();
        }
        lines.push_back(line);
    }

    /// The newest first.
    pub(crate) fn last(&self) -> Vec<AuditLine> {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all: Vec<_> = lines.sent.iter().chain(&lines.refused).cloned().collect();
        all.sort_by_key(|line| std::cmp::Reverse(line.time));
        all
    }
}

/// Text from outside, fit for one line of a log.
pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(200).collect()
}
