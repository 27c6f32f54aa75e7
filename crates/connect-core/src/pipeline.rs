//! quota → token → send → classify → retry, once for everything.

use std::future::Future;
use std::ops::Range;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU16, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use backon::Retryable;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use tokio::time::{Instant, sleep, timeout};
use tracing::Instrument;

use crate::classify::ReadFault;
use crate::decode;
use crate::response::Origin;
use crate::retry::parse_retry_after;
use crate::secrets::Secrets;
use crate::split::Split;
use crate::stats::{Counters, add, count};
use crate::token::{Endpoint, Token, Tokens};
use crate::transport::{self, Http, Message, Spare};
use crate::watch::{Exchange, Watch};
use crate::{Bounds, Download, Error, Pending, Quota, Repeat, Response, Result, Retry, StatusCode, Unit};

/// A request with everything that the client adds.
#[derive(Clone)]
pub(crate) struct Dispatch {
    pub(crate) operation: &'static str,
    pub(crate) message: Message,
    pub(crate) headers: HeaderMap,
    pub(crate) class: Option<&'static str>,
    pub(crate) repeat: Repeat,
    pub(crate) deadline: Option<Duration>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) body: Body,
    /// The scope that is asked, such as one tenant, if the client has several.
    pub(crate) part: Option<Arc<str>>,
    /// Whether this is a request for a token, which is sent without one.
    pub(crate) for_token: bool,
    /// A buffer for the answer's body, reused from an earlier one.
    pub(crate) spare: Spare,
}

/// How the answer's body is read.
#[derive(Clone)]
pub(crate) enum Body {
    /// Read whole and checked to be complete.
    Whole,
    /// Read and split into records.
    Page(Arc<Shape>),
    /// Left to the caller, who reads it part by part.
    Streamed,
}

/// Where a page has its records, and which other members are read.
pub(crate) struct Shape {
    pub(crate) items: &'static str,
    pub(crate) members: Vec<&'static str>,
}

impl Dispatch {
    /// The parts of a token request.
    pub(crate) fn for_token(url: reqwest::Url, mut headers: HeaderMap) -> Self {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        Self {
            operation: "token",
            message: Message { method: reqwest::Method::POST, url, body: None, is_write: false },
            headers,
            class: None,
            repeat: Repeat::Safe,
            deadline: None,
            timeout: None,
            body: Body::Whole,
            part: None,
            for_token: true,
            spare: Spare::default(),
        }
    }

    fn with_body(&self, body: String) -> Self {
        let mut dispatch = self.clone();
        dispatch.message.body = Some(body.into());
        dispatch
    }

    fn is_write(&self) -> bool {
        self.repeat != Repeat::Safe
    }

    fn is_streamed(&self) -> bool {
        matches!(self.body, Body::Streamed)
    }

    /// Whether the request may be sent again after `error`.
    fn may_repeat(&self, error: &Error) -> bool {
        error.is_transient()
            && match self.repeat {
                Repeat::Safe => true,
                Repeat::WhenRefused => !error.maybe_sent(),
                Repeat::Never => matches!(error, Error::Transport { maybe_sent: false, .. }),
            }
    }

    fn out_of_time(&self, timer: &Timer, source: Option<Error>) -> Error {
        let maybe_sent = match &source {
            Some(error) => error.maybe_sent(),
            None => self.is_write(),
        };
        let (operation, after, status) = (self.operation, timer.limit, timer.status());
        Error::Deadline { operation, after, status, maybe_sent, source: source.map(Box::new) }
    }
}

pub(crate) enum Answer {
    Whole(Response),
    Page(Response, Split),
    Streamed(Download),
}

impl Answer {
    pub(crate) fn complete(self) -> Result<Response> {
        match self {
            Self::Whole(response) | Self::Page(response, _) => Ok(response),
            Self::Streamed(_) => Err(Error::decode(".", "the answer is streamed")),
        }
    }

    pub(crate) fn page(self) -> Result<(Response, Split)> {
        match self {
            Self::Page(response, split) => Ok((response, split)),
            _ => Err(Error::decode(".", "the answer is not a page")),
        }
    }
}

/// The longest time for which one refusal holds back all requests of the credential, even if the service asks for more.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// How many tokens in a row may expire while their request waits for the quota.
const STALE_TOKENS: usize = 3;

#[allow(clippy::large_enum_variant, reason = "one is made for each request, and moved once")]
enum Outcome {
    Answer(Answer),
    Pending(HeaderValue),
}

pub(crate) struct Pipeline {
    pub(crate) http: Http,
    pub(crate) quota: Quota,
    pub(crate) tokens: Tokens,
    /// How tokens are requested, if the client is granted tokens.
    pub(crate) token: Option<Dispatch>,
    pub(crate) retry: Retry,
    pub(crate) pending: Option<(HeaderName, Pending)>,
    pub(crate) bounds: Bounds,
    pub(crate) request_id_headers: Vec<&'static str>,
    pub(crate) read_fault: ReadFault,
    pub(crate) fault_member: Option<&'static str>,
    pub(crate) watch: Option<Watch>,
    pub(crate) counters: Counters,
    pub(crate) secrets: Secrets,
}

/// How long a call has taken, without its waits for the client's own quota.
struct Timer {
    started: Instant,
    uncounted: AtomicU64,
    limit: Duration,
    /// No token could be obtained, in spite of retries.
    token_failed: AtomicBool,
    /// The status of the answer that is being read; 0 until it begins.
    answered: AtomicU16,
}

impl Timer {
    fn new(limit: Duration) -> Self {
        Self {
            started: Instant::now(),
            uncounted: AtomicU64::new(0),
            limit,
            token_failed: AtomicBool::new(false),
            answered: AtomicU16::new(0),
        }
    }

    fn status(&self) -> Option<StatusCode> {
        Some(self.answered.load(Relaxed)).filter(|status| *status > 0).map(StatusCode::new)
    }

    fn exclude(&self, waited: Duration) {
        self.uncounted.fetch_add(u64::try_from(waited.as_nanos()).unwrap_or(u64::MAX), Relaxed);
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed().saturating_sub(Duration::from_nanos(self.uncounted.load(Relaxed)))
    }

    fn remaining(&self) -> Duration {
        self.limit.saturating_sub(self.elapsed())
    }
}

impl Pipeline {
    /// Sends a call until it is answered or has to be given up. Boxed: many typed methods share this one future.
    pub(crate) fn run<'a>(
        &'a self,
        dispatch: &'a Dispatch,
    ) -> Pin<Box<dyn Future<Output = Result<Answer>> + Send + 'a>> {
        let span = tracing::debug_span!(
            "request",
            operation = dispatch.operation,
            method = %dispatch.message.method,
            host = dispatch.message.url.host_str().unwrap_or_default(),
        );
        Box::pin(self.with_retries(dispatch).instrument(span))
    }

    async fn with_retries(&self, dispatch: &Dispatch) -> Result<Answer> {
        let timer = Timer::new(dispatch.deadline.unwrap_or(self.retry.deadline));
        let tries = AtomicU64::new(0);
        let failures = AtomicUsize::new(0);
        let out_of_time = AtomicBool::new(false);
        let refused = Mutex::new(None);
        let answer = (|| async {
            tries.fetch_add(1, Relaxed);
            self.with_tickets(dispatch, &timer).await
        })
        .retry(self.retry.backoff())
        // A token request has retries of its own, which must not be multiplied by those of the call.
        .when(|error: &Error| {
            dispatch.may_repeat(error) && !timer.token_failed.load(Relaxed) && self.has_tries_left(error, &failures)
        })
        .adjust(|error, planned| {
            let wait = self.retry.jittered(planned?);
            let wait = error.retry_after().map_or(wait, |asked| asked.max(wait));
            if wait < timer.remaining() {
                return Some(wait);
            }
            out_of_time.store(true, Relaxed);
            None
        })
        .notify(|error, wait| {
            count(&self.counters.retries);
            self.counters.wait(wait);
            tell_wait(dispatch, error, wait, "trying again");
            *refused.lock().unwrap_or_else(PoisonError::into_inner) = error.as_rate_limited(tries.load(Relaxed));
        })
        .await;
        let refused = refused.into_inner().unwrap_or_else(PoisonError::into_inner);
        answer.map_err(|error| match error {
            Error::RateLimited { .. } => error.as_rate_limited(tries.load(Relaxed)).unwrap_or(error),
            // The last try timed out: the service's earlier answer says more.
            Error::Deadline { operation, after, status, maybe_sent, source: None } => match refused {
                Some(refused) if !maybe_sent => refused,
                source => Error::Deadline { operation, after, status, maybe_sent, source: source.map(Box::new) },
            },
            error if out_of_time.load(Relaxed) => dispatch.out_of_time(&timer, Some(error)),
            error => error,
        })
    }

    /// A rate-limit refusal is retried until the deadline; every other failure has a limited number of tries.
    fn has_tries_left(&self, error: &Error, failures: &AtomicUsize) -> bool {
        match error {
            Error::RateLimited { .. } => self.retry.retries > 0,
            _ => failures.fetch_add(1, Relaxed) < self.retry.retries,
        }
    }

    /// Sends a call and, if the service answers with a ticket, polls for the answer. A poll repeats the same request with the
    /// ticket: it never is a second write.
    async fn with_tickets(&self, dispatch: &Dispatch, timer: &Timer) -> Result<Answer> {
        let mut ticket = match self.with_token(dispatch, None, timer).await? {
            Outcome::Answer(answer) => return Ok(answer),
            Outcome::Pending(ticket) => ticket,
        };
        let Some((_, pending)) = &self.pending else {
            return Err(Error::decode(".", "the service sent a ticket that was not expected"));
        };
        let begun = timer.elapsed();
        let limit = pending.deadline.min(timer.remaining());
        let mut wait = pending.first_wait;
        let failures = AtomicUsize::new(0);
        loop {
            if wait >= limit.saturating_sub(timer.elapsed().saturating_sub(begun)) {
                let (operation, maybe_sent) = (dispatch.operation, dispatch.is_write());
                let status = Some(StatusCode::ACCEPTED);
                return Err(Error::Deadline { operation, after: limit, status, maybe_sent, source: None });
            }
            sleep(wait).await;
            self.counters.wait(wait);
            count(&self.counters.polls);
            wait = wait.mul_f64(1.5).min(pending.longest_wait);
            match self.with_token(dispatch, Some(&ticket), timer).await {
                Ok(Outcome::Answer(answer)) => return Ok(answer),
                Ok(Outcome::Pending(next)) => {
                    ticket = next;
                    failures.store(0, Relaxed);
                }
                Err(error) if self.polls_on(&error, &failures) => {
                    wait = error.retry_after().map_or(wait, |asked| asked.max(wait));
                    tell_wait(dispatch, &error, wait, "poll failed, trying again");
                }
                Err(error) => return Err(poll_failed(dispatch, error)),
            }
        }
    }

    fn polls_on(&self, error: &Error, failures: &AtomicUsize) -> bool {
        // With 504 the service says that the request has to start again.
        error.status() != Some(StatusCode::GATEWAY_TIMEOUT)
            && error.is_transient()
            && self.has_tries_left(error, failures)
    }

    /// One try with a token, and a second one with a fresh token if the first is refused.
    async fn with_token(&self, dispatch: &Dispatch, ticket: Option<&HeaderValue>, timer: &Timer) -> Result<Outcome> {
        if dispatch.for_token {
            timer.exclude(self.quota.acquire_for_token().await);
            return self.exchange(dispatch, ticket, None, timer).await;
        }
        let mut renewed = false;
        loop {
            let token = self.usable_token(dispatch, ticket, timer).await?;
            let outcome = self.exchange(dispatch, ticket, token.as_ref().map(|token| &token.header), timer).await;
            let Err(error @ Error::Api { status: StatusCode::UNAUTHORIZED, .. }) = outcome else {
                if let (Some(token), Ok(_) | Err(Error::Api { .. } | Error::Forbidden { .. })) = (&token, &outcome) {
                    self.tokens.accept(token);
                }
                return outcome;
            };
            // If one tenant refuses a token that was just granted, that says nothing about the token.
            let is_about_part =
                dispatch.part.is_some() && token.as_ref().is_some_and(|token| self.tokens.is_untried(token));
            if let Some(token) = token.as_ref().filter(|_| !is_about_part) {
                self.tokens.forget(token, dispatch.part.is_none()).await;
            }
            if renewed || is_about_part || !self.tokens.is_renewable() {
                return Err(refused_credentials(dispatch, error));
            }
            renewed = true;
        }
    }

    /// A token that is still valid when the quota lets the request through.
    async fn usable_token(
        &self,
        dispatch: &Dispatch,
        ticket: Option<&HeaderValue>,
        timer: &Timer,
    ) -> Result<Option<Token>> {
        // The token comes first: if its renewal came after the quota, requests that the quota has spaced would be sent
        // together.
        let mut token = self.token(dispatch, ticket, timer).await?;
        timer.exclude(self.quota.acquire(dispatch.class).await);
        for _ in 0..STALE_TOKENS {
            if token.as_ref().is_none_or(Token::is_valid) {
                return Ok(token);
            }
            token = self.token(dispatch, ticket, timer).await?;
        }
        timer.token_failed.store(true, Relaxed);
        Err(Error::Auth("the token service grants tokens that expire before they can be used".into()))
    }

    async fn token(&self, dispatch: &Dispatch, ticket: Option<&HeaderValue>, timer: &Timer) -> Result<Option<Token>> {
        timeout(timer.remaining(), self.tokens.get(self))
            .await
            .map_err(|_| Error::Deadline {
                operation: dispatch.operation,
                after: timer.limit,
                status: None,
                maybe_sent: ticket.is_some() && dispatch.is_write(),
                source: None,
            })?
            .inspect_err(|_| timer.token_failed.store(true, Relaxed))
    }

    /// Sends once and says what the answer means.
    async fn exchange(
        &self,
        dispatch: &Dispatch,
        ticket: Option<&HeaderValue>,
        token: Option<&HeaderValue>,
        timer: &Timer,
    ) -> Result<Outcome> {
        let mut headers = dispatch.headers.clone();
        if let Some(token) = token {
            headers.insert(AUTHORIZATION, token.clone());
        }
        if let (Some(ticket), Some((name, _))) = (ticket, &self.pending) {
            headers.insert(name.clone(), ticket.clone());
        }
        count(if dispatch.for_token { &self.counters.token_requests } else { &self.counters.requests });
        let limit = dispatch.timeout.unwrap_or(self.bounds.request);
        let remaining = timer.remaining();
        timer.answered.store(0, Relaxed);
        let exchange = async {
            let response = self.http.send(&dispatch.message, headers, dispatch.is_streamed()).await?;
            timer.answered.store(response.status().as_u16(), Relaxed);
            self.classify(dispatch, response).await
        };
        match timeout(limit.min(remaining), exchange).await {
            Ok(outcome) => outcome,
            Err(_) if remaining <= limit => Err(dispatch.out_of_time(timer, None)),
            Err(_) => Err(Error::Transport {
                maybe_sent: dispatch.is_write(),
                status: timer.status(),
                request_id: None,
                source: format!("no complete answer within {limit:?}").into(),
            }),
        }
    }

    fn origin(&self, dispatch: &Dispatch) -> Origin {
        Origin::new(dispatch.operation, dispatch.is_write(), self.read_fault, self.secrets.clone(), &self.bounds)
    }

    async fn classify(&self, dispatch: &Dispatch, response: reqwest::Response) -> Result<Outcome> {
        let status = StatusCode::new(response.status().as_u16());
        let request_id = self.request_id(response.headers());
        tracing::debug!(status = status.as_u16(), request_id = request_id.as_deref(), "answer");
        if status == StatusCode::ACCEPTED
            && let Some((name, _)) = &self.pending
            && let Some(ticket) = response.headers().get(name)
        {
            self.show(dispatch, status, response.headers(), &[]);
            return Ok(Outcome::Pending(ticket.clone()));
        }
        if !status.is_success() {
            return Err(self.refused(dispatch, status, request_id, response).await);
        }
        let origin = self.origin(dispatch);
        if dispatch.is_streamed() {
            let (limit, time) = (self.bounds.download_bytes, self.bounds.download);
            let download =
                Download { response, request_id, received: 0, limit, time, end: Instant::now() + time, origin };
            return Ok(Outcome::Answer(Answer::Streamed(download)));
        }
        let headers = response.headers().clone();
        let limit = self.bounds.response_bytes;
        let body = match transport::read(response, limit, origin.is_write, &dispatch.spare).await {
            Ok(Some(body)) => body,
            Ok(None) => return Err(origin.too_large(status, limit, Unit::Bytes)),
            Err(Error::Transport { maybe_sent, source, .. }) => {
                return Err(Error::Transport { maybe_sent, status: Some(status), request_id, source });
            }
            Err(error) => return Err(error),
        };
        add(&self.counters.bytes, body.len() as u64);
        let response = Response { status, headers, request_id, body, origin };
        self.check(dispatch, response).map(Outcome::Answer)
    }

    /// Checks that a successful answer is really one.
    fn check(&self, dispatch: &Dispatch, response: Response) -> Result<Answer> {
        let is_page = matches!(dispatch.body, Body::Page(_));
        let not_ready = response.status == StatusCode::ACCEPTED && response.body.is_empty();
        if not_ready && (is_page || self.pending.is_some()) {
            // The service slows down without a ticket: a read can simply be sent again.
            let told = "accepted, but without a ticket for the answer";
            return Err(match response.told(crate::ServiceFault::default(), told) {
                Error::Api { status, code, message, request_id, ids, maybe_sent, .. } => {
                    let retry_after = retry_after(&response.headers);
                    Error::Api { status, code, message, request_id, ids, retry_after, maybe_sent }
                }
                error => error,
            });
        }
        match &dispatch.body {
            Body::Page(shape) => self.check_page(shape, response),
            _ if dispatch.for_token => Ok(Answer::Whole(response)),
            _ => self.check_whole(response),
        }
    }

    fn check_page(&self, shape: &Shape, response: Response) -> Result<Answer> {
        if response.body.trim_ascii().is_empty() {
            return Err(response.unreadable("", "the answer is empty"));
        }
        let mut members = shape.members.clone();
        members.extend(self.fault_member);
        let split = match response.split(Some(shape.items), &members) {
            Ok(split) => split,
            Err(error) => {
                return Err(match decode::html(&response.body) {
                    Some(fault) => response.unreadable("", fault.reason),
                    None => error,
                });
            }
        };
        if self.fault_member.is_some() {
            self.check_fault_member(&response, split.members.last().cloned().flatten())?;
        }
        Ok(Answer::Page(response, split))
    }

    /// A JSON object must be complete, and must not be an error that was sent with a status of success.
    fn check_whole(&self, response: Response) -> Result<Answer> {
        let first = response.body.trim_ascii_start().first();
        if first == Some(&b'{') {
            let members: &[&str] = match &self.fault_member {
                Some(member) => std::slice::from_ref(member),
                None => &[],
            };
            match response.split(None, members) {
                Ok(found) => self.check_fault_member(&response, found.members.first().cloned().flatten())?,
                Err(error @ (Error::Transport { .. } | Error::TooLarge { .. })) => return Err(error),
                // Some services answer in formats other than JSON; decoding reports what is wrong.
                Err(_) => {}
            }
        }
        Ok(Answer::Whole(response))
    }

    /// A non-empty `errors` makes a successful answer a failure.
    fn check_fault_member(&self, response: &Response, member: Option<Range<usize>>) -> Result<()> {
        let Some(range) = member else { return Ok(()) };
        let text = response.body[range].trim_ascii();
        let hollow = text.len() >= 2 && text[1..text.len() - 1].trim_ascii().is_empty();
        if text == b"null" || text == b"false" || hollow {
            return Ok(());
        }
        let fault = (self.read_fault)(response.status, &response.body);
        Err(response.told(fault, "an error in a successful answer"))
    }

    async fn refused(
        &self,
        dispatch: &Dispatch,
        status: StatusCode,
        request_id: Option<String>,
        response: reqwest::Response,
    ) -> Error {
        let retry_after = retry_after(response.headers());
        if let Some(asked) = retry_after.filter(|_| status == StatusCode::TOO_MANY_REQUESTS && !dispatch.for_token) {
            self.quota.pause(asked.min(LONGEST_PAUSE));
        }
        let headers = response.headers().clone();
        let body = transport::read_beginning(response).await;
        self.show(dispatch, status, &headers, &body);
        let fault = (self.read_fault)(status, &body).cleaned(&self.secrets);
        let (code, request_id, ids) = (fault.code, request_id.or(fault.request_id), fault.ids);
        let message = fault.message.unwrap_or_else(|| status.reason().into_owned());
        let operation = dispatch.operation;
        match status {
            StatusCode::TOO_MANY_REQUESTS => {
                Error::RateLimited { tries: 1, retry_after, message, code, request_id, ids }
            }
            StatusCode::FORBIDDEN => {
                let part = dispatch.part.as_deref().map(Into::into);
                Error::Forbidden { operation, status, part, message, code, request_id, ids }
            }
            _ => {
                let maybe_sent = dispatch.is_write() && (status.is_server_error() || status == 408);
                Error::Api { status, code, message, request_id, ids, retry_after, maybe_sent }
            }
        }
    }

    fn show(&self, dispatch: &Dispatch, status: StatusCode, headers: &HeaderMap, body: &[u8]) {
        if let Some(watch) = &self.watch {
            let (operation, for_token, secrets) = (dispatch.operation, dispatch.for_token, &self.secrets);
            watch.see(&Exchange { operation, for_token, status, body: &secrets.redact_bytes(body), headers, secrets });
        }
    }

    fn request_id(&self, headers: &HeaderMap) -> Option<String> {
        let header = self.request_id_headers.iter().find_map(|name| headers.get(*name))?;
        header.to_str().ok().map(|id| self.secrets.clean(&id.chars().take(200).collect::<String>()))
    }
}

/// A wait that a person would notice is logged as a warning.
fn tell_wait(dispatch: &Dispatch, error: &Error, wait: Duration, what: &'static str) {
    const NOTICED: Duration = Duration::from_millis(500);
    let (operation, error) = (dispatch.operation, error.report());
    if wait < NOTICED {
        tracing::debug!(operation, error, ?wait, "{what}");
    } else {
        tracing::warn!(operation, error, ?wait, "{what}");
    }
}

/// A 401 that remains with a fresh token: the credentials are wrong, or they may not read this scope.
fn refused_credentials(dispatch: &Dispatch, error: Error) -> Error {
    match (&dispatch.part, error) {
        (Some(part), Error::Api { status, code, message, request_id, ids, .. }) => {
            let (operation, part) = (dispatch.operation, Some(part.as_ref().into()));
            Error::Forbidden { operation, status, part, message, code, request_id, ids }
        }
        (_, error) => Error::Auth(Box::new(error)),
    }
}

/// Why polling for a ticket ended.
fn poll_failed(dispatch: &Dispatch, error: Error) -> Error {
    let maybe_sent = dispatch.is_write();
    if error.is_not_found() {
        return Error::PendingExpired { operation: dispatch.operation, maybe_sent };
    }
    match error {
        error if error.status() == Some(StatusCode::GATEWAY_TIMEOUT) => error,
        // The ticket was for a write: even if its answer is lost, the write itself may have been carried out.
        error @ (Error::Api { .. } | Error::Forbidden { .. })
            if error.status().is_some_and(StatusCode::is_client_error) && !error.is_transient() =>
        {
            error
        }
        error if maybe_sent && !error.maybe_sent() => {
            Error::Transport { maybe_sent, status: error.status(), request_id: None, source: error.into() }
        }
        error => error,
    }
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    parse_retry_after(headers.get(RETRY_AFTER)?.to_str().ok()?, SystemTime::now())
}

/// Tokens are requested through the same pipeline.
impl Endpoint for Pipeline {
    fn ask(&self, form: String) -> Pin<Box<dyn Future<Output = Result<Response>> + Send + '_>> {
        Box::pin(async move {
            let Some(token) = &self.token else {
                return Err(Error::configuration("token URL", "none is set"));
            };
            self.run(&token.with_body(form)).await?.complete()
        })
    }
}

pub(crate) type Shared = Arc<Pipeline>;
