//! Sends events to a service over HTTP.

mod elastic;
mod splunk;

use std::borrow::Borrow;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use connect_core::{Auth, Client, Method, Request, Retry, SecretString};

use self::elastic::Elastic;
use self::splunk::Splunk;
use super::{Sink, ToJsonLine};
use crate::{Batch, Error, Fingerprint, Result};

/// The default size of a request, in bytes.
const MOST: usize = 1 << 20;

/// Posts the events of each batch to a service, and accepts the batch when the service has acknowledged it. Requests
/// and events that the service refuses temporarily are sent again, and its `429` and `Retry-After` slow the collection
/// down. Dead letters and gone records are not sent: add a sink of files for them with [`Both`](super::Both).
///
/// If the checkpoint of an accepted batch cannot be stored, the next run sends the batch once more. Elasticsearch then
/// gets each event under the same id, so it keeps one copy.
#[derive(Debug)]
pub struct HttpSink {
    client: Client,
    path: String,
    most: usize,
    form: Form,
    rejected: Rejected,
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

/// The number of events that a service has rejected permanently. Each is logged with the service's reason, and the
/// others are sent. Clones share one count.
#[derive(Clone, Debug, Default)]
pub struct Rejected(Arc<AtomicU64>);

impl Rejected {
    /// The current count.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
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

    /// Sends the entries, as many at once as fit into a request.
    async fn send(&self, entries: &[Entry]) -> Result<()> {
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
            self.post(now).await?;
            rest = later;
        }
        Ok(())
    }

    async fn post(&self, entries: &[Entry]) -> Result<()> {
        match &self.form {
            Form::Lines => self.execute(self.request("application/x-ndjson", entries)).await.map(|_| ()),
            Form::Splunk(splunk) => splunk.post(self, entries).await,
            Form::Elastic(elastic) => elastic.post(self, entries).await,
        }
    }

    fn request<T: Borrow<Entry>>(&self, content_type: &'static str, entries: &[T]) -> Request {
        let mut body = Vec::new();
        for entry in entries {
            let entry: &Entry = entry.borrow();
            body.extend_from_slice(&entry.text);
        }
        // Repeating is safe: the consumer has to expect a batch twice anyway.
        Request::raw(Method::Post, self.path.as_str()).body(content_type, body).safe_to_repeat(true)
    }

    async fn execute(&self, request: Request) -> Result<connect_core::Response> {
        let answer = self.client.execute(&request).await.map_err(Error::sink)?;
        if answer.bytes().trim_ascii_start().starts_with(b"<") {
            return Err(Error::sink(
                "the service answered with a page and not with an acknowledgement: check the URL, and whether a proxy asks for a login",
            ));
        }
        Ok(answer)
    }

    fn reject(&self, id: &str, reason: &str) {
        tracing::error!(id, reason, "an event was rejected");
        self.rejected.add();
    }
}

/// The text of an event in the service's format, and its id.
#[derive(Debug)]
struct Entry {
    text: Vec<u8>,
    id: String,
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
        let client = client.build()?;
        Ok(HttpSink { client, path, most: self.most, form: self.form, rejected: Rejected::default() })
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
    async fn accept(&mut self, batch: &Batch<E>) -> Result<()> {
        let contents: HashMap<&str, Fingerprint> =
            batch.seen.records.iter().map(|(key, known)| (key.as_str(), known.fingerprint)).collect();
        let (feed, scope) = (batch.feed.to_string(), batch.scope.to_string());
        let mut entries = Vec::with_capacity(batch.events.len());
        let mut event = Vec::new();
        for reported in &batch.events {
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
            entries.push(Entry { text, id });
        }
        self.send(&entries).await
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
