//! Sends events to a service over HTTP.

mod elastic;
mod splunk;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use connect_core::{Auth, Client, DeadLetter, Fault, Method, Request, Retry, SecretString, ServiceFault, StatusCode};
use serde_json::Value;

use self::elastic::Elastic;
use self::splunk::Splunk;
use super::{Sink, ToJsonLine};
use crate::error::BoxError;
use crate::redactor::Redactor;
use crate::report::Cause;
use crate::{Batch, Error, Fingerprint, Result};

/// The default size of a request, in bytes.
const MOST: usize = 1 << 20;

/// How many events in a row, with none taken in between, are refused if the reason is not in the events.
const ALL_REFUSED: usize = 10;

/// Posts the events of each batch to a service, and accepts the batch when the service has acknowledged it. Requests
/// and events that the service refuses temporarily are sent again, and its `429` and `Retry-After` slow the collection
/// down. Dead letters and gone records are not sent: add a sink of files for them with [`Both`](super::Both).
///
/// An event that the service refuses for good becomes a dead letter, which has the event and the service's reason, and the
/// others are sent. If a request is refused for its content or its size, it is sent again in smaller parts until the events at
/// fault are found; others of them may then come twice. If ten events in a row are refused and none is taken in between, the
/// events are not at fault: the run ends with an error, and the next one sends them again.
///
/// If the checkpoint of an accepted batch cannot be stored, the next run sends the batch once more. Elasticsearch then
/// gets each event under the same id, so it keeps one copy.
#[derive(Debug)]
pub struct HttpSink {
    client: Client,
    /// Takes the token out of texts of the service.
    redactor: Redactor,
    path: String,
    most: usize,
    form: Form,
    rejected: Rejected,
    /// How many events were refused since the last one that was taken.
    in_a_row: usize,
    delivered: bool,
}

/// The protocol of the service.
enum Form {
    Lines,
    Splunk(Splunk),
    Elastic(Elastic),
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Lines => "Lines",
            Self::Splunk(_) => "Splunk",
            Self::Elastic(_) => "Elastic",
        })
    }
}

/// The number of events that a service has rejected permanently. Each is logged with the service's reason and becomes a
/// dead letter, and the others are sent. Clones share one count.
#[derive(Clone, Debug, Default)]
pub struct Rejected(Arc<AtomicU64>);

impl Rejected {
    /// The current count.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn add(&self, events: usize) {
        self.0.fetch_add(events as u64, Ordering::Relaxed);
    }
}

/// Settings of an [`HttpSink`].
#[derive(Debug)]
#[must_use]
pub struct HttpSinkBuilder {
    url: String,
    token: Option<(&'static str, SecretString)>,
    retry: Option<Retry>,
    most: usize,
    form: Form,
}

impl HttpSink {
    /// Newline-delimited JSON: each request is a POST to `url` with one event a line (`application/x-ndjson`). Any 2xx
    /// answer that is no HTML page is the acknowledgement. A token is sent as `Bearer`.
    pub fn lines(url: impl Into<String>) -> HttpSinkBuilder {
        HttpSinkBuilder::new(url, Form::Lines)
    }

    /// Splunk's HTTP Event Collector. `url` has no path: `https://splunk.example:8088`.
    pub fn splunk(url: impl Into<String>, token: SecretString) -> HttpSinkBuilder {
        HttpSinkBuilder::new(url, Form::Splunk(Splunk::default())).authorized("Splunk", token)
    }

    /// Elasticsearch's bulk API, into `index`. `url` has no path. A token is sent as `ApiKey`.
    pub fn elasticsearch(url: impl Into<String>, index: impl Into<String>) -> HttpSinkBuilder {
        HttpSinkBuilder::new(url, Form::Elastic(Elastic::new(index.into())))
    }

    /// The counter of events that the service rejects permanently.
    #[must_use]
    pub fn rejected(&self) -> Rejected {
        self.rejected.clone()
    }

    /// Sends the events of a batch, and returns those that the service refuses for good, with its reasons.
    async fn deliver_events<E: ToJsonLine>(&mut self, batch: &Batch<E>) -> Result<Vec<DeadLetter>> {
        let entries = self.entries(batch);
        let mut outcome = Outcome::default();
        self.send(&entries, &mut outcome).await?;
        if outcome.taken > 0 {
            self.in_a_row = 0;
        } else {
            self.in_a_row += outcome.refused.len();
        }
        // If nothing at all is taken, the events are not at fault, and going on would lose all of them.
        if let Some((_, reason)) = outcome.refused.first()
            && self.in_a_row >= ALL_REFUSED
        {
            let message = format!("the service refused the last {} events, and took none: {reason}", self.in_a_row);
            return Err(Error::sink(batch.redactor.text(&message)));
        }
        self.rejected.add(outcome.refused.len());
        let source = batch.scope.source(batch.feed);
        let letter = |(number, reason): (usize, String)| {
            let reason = batch.redactor.text(&reason);
            tracing::error!(id = entries[number].id, reason, "an event was rejected");
            let mut raw = Vec::new();
            batch.events[number].event.write_json(&mut raw);
            let fault = Fault::new("", format!("the service rejected the event: {reason}"));
            batch.redactor.letter(DeadLetter::new(&*source, fault, raw))
        };
        Ok(outcome.refused.into_iter().map(letter).collect())
    }

    /// Sends the entries, as many at once as fit into a request, and those of a request that is refused for its content
    /// or its size in smaller parts.
    async fn send(&mut self, entries: &[Entry], outcome: &mut Outcome) -> Result<()> {
        let mut rest = entries;
        while !rest.is_empty() {
            let mut size = 0;
            let fits = rest.iter().take_while(|entry| {
                size += entry.text.len();
                size <= self.most
            });
            // An event that is larger than the limit is sent alone.
            let count = fits.count().max(1);
            let (now, later) = rest.split_at(count);
            let mut parts = vec![now];
            while let Some(part) = parts.pop() {
                match self.post(part, outcome).await {
                    Ok(()) => {}
                    Err(Refusal::Content { reason, is_size }) => {
                        if let [one] = part {
                            outcome.refused.push((one.number, reason));
                            continue;
                        }
                        tracing::debug!(events = part.len(), reason, "a request is sent again in parts");
                        if is_size {
                            self.most = self.most.min(part.iter().map(|entry| entry.text.len()).sum::<usize>() / 2);
                        }
                        let (first, second) = part.split_at(part.len() / 2);
                        parts.extend([second, first]);
                    }
                    Err(Refusal::Other(error)) => return Err(error),
                }
            }
            rest = later;
        }
        Ok(())
    }

    async fn post(&self, entries: &[Entry], outcome: &mut Outcome) -> Result<(), Refusal> {
        let all: Vec<&Entry> = entries.iter().collect();
        match &self.form {
            Form::Lines => {
                self.execute(self.request("application/x-ndjson", &all)).await?;
                outcome.taken += all.len();
                Ok(())
            }
            Form::Splunk(splunk) => splunk.post(self, &all, outcome).await,
            Form::Elastic(elastic) => elastic.post(self, all, outcome).await,
        }
    }

    fn request(&self, content_type: &'static str, entries: &[&Entry]) -> Request {
        let mut body = Vec::new();
        for entry in entries {
            body.extend_from_slice(&entry.text);
        }
        // Repeating is safe: the consumer has to expect a batch twice anyway.
        Request::raw(Method::Post, self.path.as_str()).body(content_type, body).safe_to_repeat(true)
    }

    async fn execute(&self, request: Request) -> Result<connect_core::Response, Refusal> {
        let answer = self.client.execute(&request).await.map_err(|error| self.refusal(error))?;
        if answer.bytes().trim_ascii_start().starts_with(b"<") {
            return Err(Refusal::other(
                "the service answered with a page and not with an acknowledgement: check the URL, and whether a proxy asks for a login",
            ));
        }
        Ok(answer)
    }

    /// Whether a request was refused for what it contains, or for another reason.
    fn refusal(&self, error: connect_core::Error) -> Refusal {
        let status = match &error {
            connect_core::Error::Api { status, .. } => status.as_u16(),
            _ => 0,
        };
        let is_size = status == 413;
        let is_content = is_size
            || match &self.form {
                Form::Lines => matches!(status, 400 | 422),
                Form::Splunk(_) => status == 400 && error.code().is_some_and(|code| splunk::OF_EVENTS.contains(&code)),
                Form::Elastic(_) => status == 400,
            };
        if is_content {
            return Refusal::Content { reason: shown(&Cause::from(&error).to_string()), is_size };
        }
        Refusal::other(error)
    }

    fn entries<E: ToJsonLine>(&self, batch: &Batch<E>) -> Vec<Entry> {
        let contents: HashMap<&str, Fingerprint> =
            batch.seen.records.iter().map(|(key, known)| (key.as_str(), known.fingerprint)).collect();
        let (feed, scope) = (batch.feed.to_string(), batch.scope.to_string());
        let mut entries = Vec::with_capacity(batch.events.len());
        let mut event = Vec::new();
        for (number, reported) in batch.events.iter().enumerate() {
            event.clear();
            reported.event.write_json(&mut event);
            let key = reported.key.as_str();
            let content = contents.get(key).copied().unwrap_or_else(|| Fingerprint::of_text(&event));
            let parts = [feed.as_bytes(), scope.as_bytes(), key.as_bytes(), &content.to_bytes()];
            let id = Fingerprint::of(parts).to_string();
            let mut text = Vec::with_capacity(event.len() + 128);
            match &self.form {
                Form::Lines => text.extend_from_slice(&event),
                Form::Splunk(splunk) => splunk.write(&feed, &event, &mut text),
                Form::Elastic(elastic) => elastic.write(&id, &event, &mut text),
            }
            text.push(b'\n');
            entries.push(Entry { text, id, number });
        }
        entries
    }
}

/// What has become of the events of a batch.
#[derive(Debug, Default)]
struct Outcome {
    taken: usize,
    /// The numbers of the events that are refused for good, with the reasons.
    refused: Vec<(usize, String)>,
}

/// Why a request failed.
enum Refusal {
    /// For the events in it, or because there are too many of them.
    Content {
        reason: String,
        is_size: bool,
    },
    Other(Error),
}

impl Refusal {
    fn other(cause: impl Into<BoxError>) -> Self {
        Self::Other(Error::sink(cause))
    }

    /// The refusal of a request in which no event can be at fault.
    fn of_no_event(self) -> Self {
        match self {
            Self::Content { reason, .. } => Self::other(reason),
            other @ Self::Other(_) => other,
        }
    }
}

/// Reads the error answers of the services: the usual shapes, Splunk's `{text, code}` and Elasticsearch's `{error: {type,
/// reason}}`.
fn told(status: StatusCode, body: &[u8]) -> ServiceFault {
    let mut fault = ServiceFault::read(status, body);
    let Ok(answer) = serde_json::from_slice::<Value>(body) else { return fault };
    let text = |value: &Value| value.as_str().map(str::to_owned);
    fault.message = fault.message.or_else(|| text(&answer["text"]).or_else(|| text(&answer["error"]["reason"])));
    fault.code = fault.code.or_else(|| text(&answer["error"]["type"]));
    fault
}

/// The beginning of a reason, which may quote a whole event.
fn shown(reason: &str) -> String {
    reason.chars().take(500).collect()
}

/// The text of an event in the service's format, and its id.
#[derive(Debug)]
struct Entry {
    text: Vec<u8>,
    id: String,
    /// Its place in the batch.
    number: usize,
}

impl HttpSinkBuilder {
    fn new(url: impl Into<String>, form: Form) -> Self {
        Self { url: url.into(), token: None, retry: None, most: MOST, form }
    }

    fn authorized(mut self, scheme: &'static str, token: SecretString) -> Self {
        self.token = Some((scheme, token));
        self
    }

    /// The service's token, sent in its usual scheme.
    pub fn token(self, token: SecretString) -> Self {
        let scheme = match self.form {
            Form::Lines => "Bearer",
            Form::Splunk(_) => "Splunk",
            Form::Elastic(_) => "ApiKey",
        };
        self.authorized(scheme, token)
    }

    /// The index of Splunk's events; default: that of the token. Has no effect for other services.
    pub fn index(mut self, name: impl Into<String>) -> Self {
        if let Form::Splunk(splunk) = &mut self.form {
            splunk.index = Some(name.into());
        }
        self
    }

    /// Waits up to `deadline` until Splunk's indexers acknowledge each request. The token must have indexer
    /// acknowledgement enabled. Default: the collector's answer is the acknowledgement. Has no effect for other
    /// services.
    pub fn acknowledged(mut self, deadline: Duration) -> Self {
        if let Form::Splunk(splunk) = &mut self.form {
            splunk.acknowledged = Some(deadline);
        }
        self
    }

    /// The largest size of a request, in bytes; default: 1 MiB. A larger event is sent alone.
    pub fn request_size(mut self, bytes: usize) -> Self {
        self.most = bytes;
        self
    }

    /// How failed requests are repeated; default: the retry policy of `connect-core`.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Makes the sink. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Client`] when the URL or the token is not valid, for instance plain http to a host that is not
    /// loopback.
    pub fn build(self) -> Result<HttpSink> {
        let (base, path) = match &self.form {
            Form::Lines => split(&self.url),
            Form::Splunk(_) => (self.url.trim_end_matches('/').to_owned(), splunk::EVENTS.to_owned()),
            Form::Elastic(_) => (self.url.trim_end_matches('/').to_owned(), elastic::BULK.to_owned()),
        };
        let mut client = Client::builder().source("sink").base_url(base);
        if let Some((scheme, token)) = self.token {
            client = client.auth(Auth::token(scheme, token));
        }
        if let Some(retry) = self.retry {
            client = client.retry(retry);
        }
        if let Form::Splunk(Splunk { acknowledged: Some(_), channel, .. }) = &self.form {
            client = client.header("X-Splunk-Request-Channel", channel.as_str());
        }
        let client = client.read_fault(told).build()?;
        let redactor = Redactor::new({
            let client = client.clone();
            move |text| client.redact(text)
        });
        let rejected = Rejected::default();
        Ok(HttpSink {
            client,
            redactor,
            path,
            most: self.most,
            form: self.form,
            rejected,
            in_a_row: 0,
            delivered: false,
        })
    }
}

/// The origin, and the rest of the URL.
fn split(url: &str) -> (String, String) {
    let authority = url.find("://").map_or(0, |at| at + 3);
    match url[authority..].find('/') {
        Some(at) => (url[..authority + at].to_owned(), url[authority + at..].to_owned()),
        None => (url.to_owned(), "/".to_owned()),
    }
}

#[async_trait]
impl<E: ToJsonLine + Send + Sync> Sink<E> for HttpSink {
    async fn deliver(&mut self, batch: &Batch<E>) -> Result<Vec<DeadLetter>> {
        let refused = self.deliver_events(batch).await?;
        self.delivered = true;
        Ok(refused)
    }

    async fn accept(&mut self, batch: &Batch<E>) -> Result<()> {
        if !std::mem::take(&mut self.delivered) {
            self.deliver_events(batch).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn an_address_is_an_origin_and_a_path() {
        let parts = |url| {
            let (origin, path) = split(url);
            format!("{origin} {path}")
        };
        assert_eq!(parts("https://logs.example/in?x=1"), "https://logs.example /in?x=1");
        assert_eq!(parts("http://127.0.0.1:9"), "http://127.0.0.1:9 /");
    }
}
