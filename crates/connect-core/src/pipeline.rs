//! quota → token → send → classify → retry, once for everything.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::time::{Duration, SystemTime};

use backon::Retryable;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use tokio::time::{Instant, sleep, timeout};
use tracing::Instrument;

use crate::classify::ReadFault;
use crate::retry::parse_retry_after;
use crate::split::{self, Wanted};
use crate::stats::{Counters, add, count};
use crate::token::Tokens;
use crate::transport::{self, Http, Message, Spare};
use crate::{Bounds, Download, Error, Pending, Quota, Repeat, Response, Result, Retry, StatusCode, decode};

/// A request with everything that the client adds.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) operation: &'static str,
    pub(crate) message: Message,
    pub(crate) headers: HeaderMap,
    pub(crate) class: Option<&'static str>,
    pub(crate) repeat: Repeat,
    pub(crate) deadline: Option<Duration>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) body: Body,
    /// Whether this asks for a token, and so goes without one.
    pub(crate) for_token: bool,
    /// Memory for the answer's body.
    pub(crate) spare: Spare,
}

/// What becomes of the answer's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// Read and checked to be whole.
    Whole,
    /// Read; whether it is whole is seen when its records are split.
    Page,
    /// Left to the caller.
    Streamed,
}

impl Call {
    pub(crate) fn with_body(&self, body: Vec<u8>) -> Self {
        let mut call = self.clone();
        call.message.body = Some(body.into());
        call
    }

    pub(crate) fn is_write(&self) -> bool {
        self.repeat != Repeat::Safe
    }

    /// Whether the same request may be sent again after `error`.
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
        Error::Deadline { operation: self.operation, after: timer.limit, maybe_sent, source: source.map(Box::new) }
    }
}

pub(crate) enum Answer {
    Whole(Response),
    Streamed(Download),
}

impl Answer {
    pub(crate) fn complete(self) -> Result<Response> {
        match self {
            Self::Whole(response) => Ok(response),
            Self::Streamed(_) => Err(Error::decode(".", "the answer is streamed")),
        }
    }
}

/// How long one refusal holds all requests of the credential back, whatever the service asked for.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

enum Outcome {
    Answer(Answer),
    Pending(HeaderValue),
}

pub(crate) struct Pipeline {
    pub(crate) http: Http,
    pub(crate) quota: Quota,
    pub(crate) tokens: Tokens,
    pub(crate) retry: Retry,
    pub(crate) pending: Option<(HeaderName, Pending)>,
    pub(crate) bounds: Bounds,
    pub(crate) request_id_headers: Vec<&'static str>,
    pub(crate) read_fault: ReadFault,
    pub(crate) fault_member: Option<&'static str>,
    pub(crate) counters: Counters,
}

/// How long a call has been under way, without what it waited for its own quota.
struct Timer {
    started: Instant,
    uncounted: AtomicU64,
    limit: Duration,
    /// No token was to be had, however often it was asked for.
    token_failed: AtomicBool,
}

impl Timer {
    fn new(limit: Duration) -> Self {
        Self { started: Instant::now(), uncounted: AtomicU64::new(0), limit, token_failed: AtomicBool::new(false) }
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
    /// Sends a call until it is answered or has to be given up.
    pub(crate) async fn run(&self, call: &Call) -> Result<Answer> {
        self.run_checked(call, |_| Ok(())).await
    }

    /// As [`run`](Self::run); an answer that fails `check` with a transient error counts as lost on its way.
    pub(crate) async fn run_checked(&self, call: &Call, check: impl Fn(&Answer) -> Result<()>) -> Result<Answer> {
        let span = tracing::debug_span!(
            "request",
            operation = call.operation,
            method = %call.message.method,
            host = call.message.url.host_str().unwrap_or_default(),
        );
        self.with_retries(call, &check).instrument(span).await
    }

    async fn with_retries(&self, call: &Call, check: &impl Fn(&Answer) -> Result<()>) -> Result<Answer> {
        let timer = Timer::new(call.deadline.unwrap_or(self.retry.deadline));
        let tries = AtomicU64::new(0);
        let out_of_time = AtomicBool::new(false);
        let answer = (|| async {
            tries.fetch_add(1, Relaxed);
            let answer = self.with_tickets(call, &timer).await?;
            check(&answer)?;
            Ok(answer)
        })
        .retry(self.retry.backoff())
        // Asking for a token has tries of its own, which are not to be multiplied by those of the call.
        .when(|error: &Error| call.may_repeat(error) && !timer.token_failed.load(Relaxed))
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
            tracing::debug!(error = %error, ?wait, "trying again");
        })
        .await;
        answer.map_err(|error| match error {
            Error::RateLimited { retry_after, request_id, .. } => Error::RateLimited {
                tries: u32::try_from(tries.load(Relaxed)).unwrap_or(u32::MAX),
                retry_after,
                request_id,
            },
            error if out_of_time.load(Relaxed) => call.out_of_time(&timer, Some(error)),
            error => error,
        })
    }

    /// Sends a call and, if the service answers with a ticket, polls for the answer. A poll repeats the same request with the
    /// ticket: it never is a second write.
    async fn with_tickets(&self, call: &Call, timer: &Timer) -> Result<Answer> {
        let mut ticket = match self.with_token(call, None, timer).await? {
            Outcome::Answer(answer) => return Ok(answer),
            Outcome::Pending(ticket) => ticket,
        };
        let Some((_, pending)) = &self.pending else {
            return Err(Error::decode(".", "the service sent a ticket that was not expected"));
        };
        let begun = timer.elapsed();
        let limit = pending.deadline.min(timer.remaining());
        let mut wait = pending.first_wait;
        let mut failures = 0;
        loop {
            if wait >= limit.saturating_sub(timer.elapsed().saturating_sub(begun)) {
                return Err(Error::Deadline {
                    operation: call.operation,
                    after: limit,
                    maybe_sent: call.is_write(),
                    source: None,
                });
            }
            sleep(wait).await;
            self.counters.wait(wait);
            count(&self.counters.polls);
            wait = wait.mul_f64(1.5).min(pending.longest_wait);
            match self.with_token(call, Some(&ticket), timer).await {
                Ok(Outcome::Answer(answer)) => return Ok(answer),
                Ok(Outcome::Pending(next)) => {
                    ticket = next;
                    failures = 0;
                }
                Err(error) if error.is_not_found() => {
                    return Err(Error::PendingExpired { operation: call.operation, maybe_sent: call.is_write() });
                }
                // 504 is the service's word for: start again.
                Err(error) if error.status() == Some(StatusCode::GATEWAY_TIMEOUT) => return Err(error),
                Err(error) if error.is_transient() && failures < self.retry.retries => {
                    failures += 1;
                    wait = error.retry_after().map_or(wait, |asked| asked.max(wait));
                    tracing::debug!(error = %error, ?wait, "poll failed, trying again");
                }
                // The ticket was for a write: if something else than its answer came, the write itself may be done.
                Err(error @ (Error::Api { .. } | Error::Forbidden { .. })) if !error.is_transient() => {
                    return Err(error);
                }
                Err(error) if call.is_write() && !error.maybe_sent() => return Err(Error::transport(true, error)),
                Err(error) => return Err(error),
            }
        }
    }

    /// One try with a token, and a second one with a fresh token if the first is refused.
    async fn with_token(&self, call: &Call, ticket: Option<&HeaderValue>, timer: &Timer) -> Result<Outcome> {
        let mut renewed = false;
        loop {
            let token = if call.for_token {
                timer.exclude(self.quota.acquire_for_token().await);
                None
            } else {
                // The token first, so that its renewal does not bunch requests that already have their place in the quota.
                loop {
                    let token = timeout(timer.remaining(), self.tokens.get(self))
                        .await
                        .map_err(|_| Error::Deadline {
                            operation: call.operation,
                            after: timer.limit,
                            maybe_sent: ticket.is_some() && call.is_write(),
                            source: None,
                        })?
                        .inspect_err(|_| timer.token_failed.store(true, Relaxed))?;
                    timer.exclude(self.quota.acquire(call.class).await);
                    if token.as_ref().is_none_or(crate::token::Token::is_valid) {
                        break token;
                    }
                }
            };
            let header = token.as_ref().map(|token| &token.header);
            match self.exchange(call, ticket, header, timer).await {
                Err(Error::Api { status: StatusCode::UNAUTHORIZED, .. })
                    if self.tokens.is_renewable() && !renewed && !call.for_token =>
                {
                    if let Some(token) = &token {
                        self.tokens.forget(token).await;
                    }
                    renewed = true;
                }
                Err(error @ Error::Api { status: StatusCode::UNAUTHORIZED, .. }) if !call.for_token => {
                    return Err(Error::Auth(Box::new(error)));
                }
                outcome => return outcome,
            }
        }
    }

    /// Sends once and says what the answer means.
    async fn exchange(
        &self,
        call: &Call,
        ticket: Option<&HeaderValue>,
        token: Option<&HeaderValue>,
        timer: &Timer,
    ) -> Result<Outcome> {
        let mut headers = call.headers.clone();
        if let Some(token) = token {
            headers.insert(AUTHORIZATION, token.clone());
        }
        if let (Some(ticket), Some((name, _))) = (ticket, &self.pending) {
            headers.insert(name.clone(), ticket.clone());
        }
        count(if call.for_token { &self.counters.token_requests } else { &self.counters.requests });
        let limit = call.timeout.unwrap_or(self.bounds.request);
        let remaining = timer.remaining();
        let exchange = async {
            let response = self.http.send(&call.message, headers, call.body == Body::Streamed).await?;
            self.classify(call, response).await
        };
        match timeout(limit.min(remaining), exchange).await {
            Ok(outcome) => outcome,
            Err(_) if remaining <= limit => Err(call.out_of_time(timer, None)),
            Err(_) => Err(Error::transport(call.is_write(), format!("no complete answer within {limit:?}"))),
        }
    }

    async fn classify(&self, call: &Call, response: reqwest::Response) -> Result<Outcome> {
        let status = StatusCode::new(response.status().as_u16());
        let request_id = self.request_id(response.headers());
        tracing::debug!(status = status.as_u16(), request_id = request_id.as_deref(), "answer");
        if status == StatusCode::ACCEPTED
            && let Some((name, _)) = &self.pending
            && let Some(ticket) = response.headers().get(name)
        {
            return Ok(Outcome::Pending(ticket.clone()));
        }
        if !status.is_success() {
            return Err(self.refused(call, status, request_id, response).await);
        }
        if call.body == Body::Streamed {
            let limit = self.bounds.download_bytes;
            return Ok(Outcome::Answer(Answer::Streamed(Download { response, request_id, received: 0, limit })));
        }
        let headers = response.headers().clone();
        let body = transport::read(response, self.bounds.response_bytes, call.is_write(), &call.spare).await?;
        add(&self.counters.bytes, body.len() as u64);
        if status == StatusCode::ACCEPTED && self.pending.is_some() && body.is_empty() {
            // Slowed down without a ticket: a read can simply be sent again.
            let message = "accepted, but without a ticket to ask for the answer".to_owned();
            let (maybe_sent, retry_after) = (call.is_write(), retry_after(&headers));
            return Err(Error::Api { status, code: None, message, request_id, retry_after, maybe_sent });
        }
        let response = Response { status, headers, request_id, body, nesting: self.bounds.nesting };
        if call.body == Body::Whole && !call.for_token {
            self.check_whole(call, &response)?;
        }
        Ok(Outcome::Answer(Answer::Whole(response)))
    }

    /// A JSON object must be whole, and must not be an error that goes by the name of success.
    fn check_whole(&self, call: &Call, response: &Response) -> Result<()> {
        if response.body.trim_ascii_start().first() != Some(&b'{') {
            return Ok(());
        }
        let members: &[&str] = match &self.fault_member {
            Some(member) => std::slice::from_ref(member),
            None => &[],
        };
        match split::split(&response.body, Wanted { array: None, members, nesting: self.bounds.nesting }) {
            Ok(found) => {
                let member = found.members.first().cloned().flatten();
                self.check_fault_member(call, response, member)
            }
            Err(fault) => match decode::from_split(fault, self.bounds.nesting, call.is_write()) {
                error @ (Error::Transport { .. } | Error::TooLarge { .. }) => Err(error),
                // Some services answer in other formats than JSON; decoding says what is wrong with it.
                _ => Ok(()),
            },
        }
    }

    /// A non-empty `errors` in a successful answer is a failure all the same.
    pub(crate) fn check_fault_member(
        &self,
        call: &Call,
        response: &Response,
        member: Option<std::ops::Range<usize>>,
    ) -> Result<()> {
        let Some(range) = member else { return Ok(()) };
        let text = response.body[range].trim_ascii();
        let hollow = text.len() >= 2 && text[1..text.len() - 1].trim_ascii().is_empty();
        if text == b"null" || text == b"false" || hollow {
            return Ok(());
        }
        let fault = (self.read_fault)(response.status, &response.body);
        Err(Error::Api {
            status: response.status,
            code: fault.code,
            message: fault.message.unwrap_or_else(|| "an error in a successful answer".to_owned()),
            request_id: response.request_id.clone().or(fault.request_id),
            retry_after: None,
            maybe_sent: call.is_write(),
        })
    }

    async fn refused(
        &self,
        call: &Call,
        status: StatusCode,
        request_id: Option<String>,
        response: reqwest::Response,
    ) -> Error {
        let retry_after = retry_after(response.headers());
        if status == StatusCode::TOO_MANY_REQUESTS {
            if let Some(asked) = retry_after.filter(|_| !call.for_token) {
                self.quota.pause(asked.min(LONGEST_PAUSE));
            }
            return Error::RateLimited { tries: 1, retry_after, request_id };
        }
        let body = transport::read_beginning(response).await;
        let fault = (self.read_fault)(status, &body);
        let (code, request_id) = (fault.code, request_id.or(fault.request_id));
        let message = fault.message.unwrap_or_else(|| status.reason().into_owned());
        if status == StatusCode::FORBIDDEN {
            return Error::Forbidden { operation: call.operation, message, code, request_id };
        }
        let maybe_sent = call.is_write() && (status.is_server_error() || status == 408);
        Error::Api { status, code, message, request_id, retry_after, maybe_sent }
    }

    fn request_id(&self, headers: &HeaderMap) -> Option<String> {
        let header = self.request_id_headers.iter().find_map(|name| headers.get(*name))?;
        header.to_str().ok().map(|id| id.chars().take(200).collect())
    }
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    parse_retry_after(headers.get(RETRY_AFTER)?.to_str().ok()?, SystemTime::now())
}

impl Pipeline {
    /// The parts of a token request.
    pub(crate) fn token_call(url: reqwest::Url, mut headers: HeaderMap) -> Call {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        Call {
            operation: "token",
            message: Message { method: reqwest::Method::POST, url, body: None, is_write: false },
            headers,
            class: None,
            repeat: Repeat::Safe,
            deadline: None,
            timeout: None,
            body: Body::Whole,
            for_token: true,
            spare: Spare::default(),
        }
    }
}

pub(crate) type Shared = Arc<Pipeline>;
