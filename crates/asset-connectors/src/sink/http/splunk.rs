use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use connect_core::{Method, Request};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Entry, HttpSink, Outcome, Refusal};
use crate::Fingerprint;

/// The URL of the collector.
pub(super) const EVENTS: &str = "/services/collector/event";
/// The URL of its acknowledgements.
const ACKNOWLEDGEMENTS: &str = "/services/collector/ack";
/// The collector's codes for events that it cannot take: invalid format, no event, empty event, invalid indexed fields.
pub(super) const OF_EVENTS: [&str; 4] = ["6", "12", "13", "15"];
/// The first wait between two queries for an acknowledgement.
const PAUSE: Duration = Duration::from_millis(200);

/// The HTTP Event Collector.
pub(super) struct Splunk {
    pub(super) index: Option<String>,
    /// How long to wait for an acknowledgement; `None` does not ask for one.
    pub(super) acknowledged: Option<Duration>,
    /// The channel, which separates this sender's acknowledgements from those of others.
    pub(super) channel: String,
}

impl Default for Splunk {
    fn default() -> Self {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let parts = [now.as_nanos().to_le_bytes().to_vec(), std::process::id().to_le_bytes().to_vec()];
        let hex = Fingerprint::of(parts.iter().map(Vec::as_slice)).to_string();
        let channel = format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..32]);
        Self { index: None, acknowledged: None, channel }
    }
}

/// The envelope of an event.
#[derive(Serialize)]
struct Envelope<'a> {
    /// The event's time, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<f64>,
    source: &'a str,
    sourcetype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<&'a str>,
    event: &'a RawValue,
}

#[derive(Deserialize)]
struct Timed {
    time: Option<f64>,
}

#[derive(Deserialize)]
struct Answer {
    /// 0 for success.
    #[serde(default)]
    code: i64,
    #[serde(default)]
    text: String,
    #[serde(rename = "ackId")]
    ack_id: Option<u64>,
}

#[derive(Deserialize)]
struct Acknowledgements {
    acks: HashMap<String, bool>,
}

impl Splunk {
    pub(super) fn write(&self, feed: &str, event: &[u8], text: &mut Vec<u8>) {
        // The schema dialect has milliseconds, the documented one seconds. The size of the number tells them apart for
        // all times since 1973.
        let time = serde_json::from_slice::<Timed>(event).ok().and_then(|timed| timed.time);
        let time = time.map(|time| if time >= 1e11 { time / 1e3 } else { time });
        let before = text.len();
        let written = serde_json::from_slice::<&RawValue>(event).and_then(|event| {
            let index = self.index.as_deref();
            serde_json::to_writer(&mut *text, &Envelope { time, source: feed, sourcetype: "ocsf:json", index, event })
        });
        if written.is_err() {
            // An event that is not JSON is left to the service to refuse.
            text.truncate(before);
            text.extend_from_slice(event);
        }
    }

    pub(super) async fn post(&self, sink: &HttpSink, entries: &[&Entry], outcome: &mut Outcome) -> Result<(), Refusal> {
        let answer = sink.execute(sink.request("application/json", entries)).await?;
        let answer: Answer = answer.json().map_err(|error| {
            Refusal::other(format!("the answer is no acknowledgement of a collector: {}", error.report()))
        })?;
        if answer.code != 0 {
            return Err(Refusal::other(format!(
                "the collector answered with code {}: {}",
                answer.code,
                sink.redactor.text(&answer.text)
            )));
        }
        if let Some(deadline) = self.acknowledged {
            let id = answer.ack_id.ok_or_else(|| {
                Refusal::other("the collector gave no ackId: the token has no indexer acknowledgement enabled")
            })?;
            let waited = tokio::time::timeout(deadline, self.wait(sink, id)).await;
            waited.map_err(|_| {
                Refusal::other(format!("the indexers did not acknowledge the events within {deadline:?}"))
            })??;
        }
        outcome.taken += entries.len();
        Ok(())
    }

    async fn wait(&self, sink: &HttpSink, id: u64) -> Result<(), Refusal> {
        let mut pause = PAUSE;
        loop {
            let body = serde_json::json!({"acks": [id]});
            let request = Request::raw(Method::Post, ACKNOWLEDGEMENTS).json(&body).safe_to_repeat(true);
            let answer = sink.execute(request).await.map_err(Refusal::of_no_event)?;
            let answer: Acknowledgements = answer.json().map_err(Refusal::other)?;
            if answer.acks.get(&id.to_string()) == Some(&true) {
                return Ok(());
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(10));
        }
    }
}
