use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Entry, HttpSink};
use crate::{Error, Result};

/// The URL of the bulk API.
pub(super) const BULK: &str = "/_bulk";
/// How often entries are sent again that were refused temporarily.
const TRIES: u32 = 6;
/// The wait before the first repetition.
const PAUSE: Duration = Duration::from_millis(500);

/// How many events at least are refused together if the reason is not in the events.
const ALL_REFUSED: usize = 10;

/// The bulk API.
pub(super) struct Elastic {
    index: String,
}

#[derive(Serialize)]
struct Action<'a> {
    index: Place<'a>,
}

#[derive(Serialize)]
struct Place<'a> {
    _index: &'a str,
    _id: &'a str,
}

#[derive(Deserialize)]
struct Answer {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    index: Done,
}

#[derive(Deserialize)]
struct Done {
    status: u16,
    error: Option<Value>,
}

/// The beginning of a reason, which may quote a whole event.
fn shown(reason: &str) -> String {
    reason.chars().take(500).collect()
}

impl Elastic {
    pub(super) fn new(index: String) -> Self {
        Self { index }
    }

    pub(super) fn write(&self, id: &str, event: &[u8], text: &mut Vec<u8>) {
        let action = Action { index: Place { _index: &self.index, _id: id } };
        // Writing to a vector cannot fail.
        let _ = serde_json::to_writer(&mut *text, &action);
        text.push(b'\n');
        text.extend_from_slice(event);
    }

    /// Sends entries, and repeats those that the service refuses temporarily.
    pub(super) async fn post(&self, sink: &HttpSink, entries: &[Entry]) -> Result<()> {
        let mut later = self.once(sink, &entries.iter().collect::<Vec<_>>()).await?;
        let mut pause = PAUSE;
        for _ in 0..TRIES {
            if later.is_empty() {
                return Ok(());
            }
            tracing::warn!(events = later.len(), ?pause, "the service is busy: events are sent again");
            tokio::time::sleep(pause).await;
            pause *= 2;
            later = self.once(sink, &later).await?;
        }
        if later.is_empty() {
            return Ok(());
        }
        Err(Error::sink(format!("{} events were refused {} times: the service is busy", later.len(), TRIES + 1)))
    }

    /// Sends entries once, and returns those that are to be repeated.
    async fn once<'a>(&self, sink: &HttpSink, entries: &[&'a Entry]) -> Result<Vec<&'a Entry>> {
        let answer: Answer =
            sink.execute(sink.request("application/x-ndjson", entries)).await?.json().map_err(Error::sink)?;
        if answer.items.len() != entries.len() {
            let (items, sent) = (answer.items.len(), entries.len());
            return Err(Error::sink(format!("the service answered {items} items to {sent} events")));
        }
        let mut later = Vec::new();
        let mut refused = Vec::new();
        for (Item { index: done }, entry) in answer.items.iter().zip(entries) {
            let reason = || done.error.as_ref().map_or_else(|| done.status.to_string(), Value::to_string);
            match done.status {
                200..300 => {}
                429 | 500.. => later.push(*entry),
                400 => refused.push((*entry, reason())),
                // Not the event is at fault, but the index or the right to write to it.
                status => {
                    return Err(Error::sink(format!(
                        "the service does not take events, status {status}: {}",
                        shown(&reason())
                    )));
                }
            }
        }
        // If nothing at all is taken, the events are not at fault, and going on would lose all of them.
        if let Some((_, reason)) = refused.first()
            && refused.len() == entries.len()
            && entries.len() >= ALL_REFUSED
        {
            return Err(Error::sink(format!("the service refused all {} events: {}", entries.len(), shown(reason))));
        }
        for (entry, reason) in refused {
            sink.reject(&entry.id, &reason);
        }
        Ok(later)
    }
}
