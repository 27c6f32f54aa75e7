use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use serde::Serialize;

/// How many lines of calls the page can show, and as many lines of refused requests.
const KEPT: usize = 100;

/// What is recorded of every call that the relay is asked for: no query, no body, no credentials.
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
    /// The requested path without `/api` and control characters, cut to 200 characters.
    pub path: String,
    /// The vendor's name of the operation, if the path belongs to one.
    pub operation: Option<&'static str>,
    /// Whether the operation is a write.
    pub write: bool,
    /// The status that the browser received.
    pub status: u16,
    /// Whether the relay refused the call itself, so that nothing was sent to the vendor.
    pub refused: bool,
    /// The vendor's id of the request.
    pub request_id: Option<String>,
    /// How long the call took.
    pub milliseconds: u64,
}

/// The newest lines. Each is also logged with the target `eset_console::audit`.
#[derive(Debug, Default)]
pub(crate) struct Audit(Mutex<Lines>);

/// Refused requests are kept separately, so that a flood of them cannot push the calls out.
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

    /// The lines, newest first.
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
