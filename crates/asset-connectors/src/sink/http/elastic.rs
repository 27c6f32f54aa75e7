use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Entry, HttpSink, Outcome, Refusal, shown};

/// The URL of the bulk API.
pub(super) const BULK: &str = "/_bulk";
/// How often entries are sent again that were refused temporarily.
const TRIES: u32 = 6;
/// The wait before the first repetition.
const PAUSE: Duration = Duration::from_millis(500);

/// The types of errors with the status 400 that are not about the event, but about the index or the cluster.
const NOT_OF_EVENTS: [&str; 4] =
    ["index_closed_exception", "invalid_index_name_exception", "validation_exception", "cluster_block_exception"];

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
    #[serde(rename = "_id")]
    id: Option<String>,
    status: u16,
    error: Option<Value>,
}

impl Done {
    fn reason(&self, sink: &HttpSink) -> String {
        shown(&sink.redactor.text(&self.error.as_ref().map_or_else(|| self.status.to_string(), Value::to_string)))
    }

    /// Whether the event is at fault.
    fn is_of_event(&self) -> bool {
        let kind = self.error.as_ref().and_then(|error| error.get("type")).and_then(Value::as_str);
        self.status == 400 && kind.is_none_or(|kind| !NOT_OF_EVENTS.contains(&kind))
    }
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
    pub(super) async fn post(
        &self,
        sink: &HttpSink,
        entries: Vec<&Entry>,
        outcome: &mut Outcome,
    ) -> Result<(), Refusal> {
        let mut later = self.once(sink, &entries, outcome).await?;
        let mut pause = PAUSE;
        for _ in 0..TRIES {
            if later.is_empty() {
                return Ok(());
            }
            tracing::warn!(events = later.len(), ?pause, "the service is busy: events are sent again");
            tokio::time::sleep(pause).await;
            pause *= 2;
            // A part that is refused for its content now was taken for it before.
            later = self.once(sink, &later, outcome).await.map_err(Refusal::of_no_event)?;
        }
        if later.is_empty() {
            return Ok(());
        }
        let message = format!("{} events were refused {} times: the service is busy", later.len(), TRIES + 1);
        Err(Refusal::other(message))
    }

    /// Sends entries once, and returns those that are to be repeated.
    async fn once<'a>(
        &self,
        sink: &HttpSink,
        entries: &[&'a Entry],
        outcome: &mut Outcome,
    ) -> Result<Vec<&'a Entry>, Refusal> {
        let answer = sink.execute(sink.request("application/x-ndjson", entries)).await?;
        let answer: Answer = answer.json().map_err(Refusal::other)?;
        if answer.items.len() != entries.len() {
            let (items, sent) = (answer.items.len(), entries.len());
            return Err(Refusal::other(format!("the service answered {items} items to {sent} events")));
        }
        let mut later = Vec::new();
        for (Item { index: done }, entry) in answer.items.iter().zip(entries) {
            if done.id.as_ref().is_some_and(|id| *id != entry.id) {
                return Err(Refusal::other("the service answered items of other events than were sent"));
            }
            match done.status {
                200..300 => outcome.taken += 1,
                429 | 500.. => later.push(*entry),
                _ if done.is_of_event() => outcome.refused.push((entry.number, done.reason(sink))),
                // Not the event is at fault, but the index or the right to write to it.
                status => {
                    return Err(Refusal::other(format!(
                        "the service does not take events, status {status}: {}",
                        done.reason(sink)
                    )));
                }
            }
        }
        Ok(later)
    }
}
