use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use open_record::{DeadLetter, Fault};

use crate::text;

/// The cause of an [`Error`], of whatever type. No dependency's error type is part of this crate's interface.
pub type BoxError = Box<dyn std::error::Error + Send + Sync + 'static>;

/// The result of a client's call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed, by what the caller can do about it.
///
/// `Display` describes the error alone and leaves its cause to `source()`. No error holds a URL, a request body, an
/// answer's body or a secret; only [`Error::DeadLetter`] holds a record. Variants may gain fields, so clients build
/// errors with the functions here.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// An argument breaks a rule; found before anything was sent.
    #[error("invalid {parameter}: {rule}")]
    #[non_exhaustive]
    Parameter {
        /// The parameter's name, as the service spells it.
        parameter: &'static str,
        /// What is allowed.
        rule: String,
    },
    /// A setting is wrong, or the machine lacks something, such as CA certificates.
    #[error("invalid configuration, {setting}: {rule}")]
    #[non_exhaustive]
    Configuration {
        /// The setting's name.
        setting: &'static str,
        /// What is allowed, or what to install.
        rule: String,
    },
    /// The service does not accept the credentials. The cause holds its answer.
    #[error("authentication failed")]
    Auth(#[source] BoxError),
    /// The credentials lack the right for the operation, the account lacks the product, or the service refuses one
    /// scope of the credentials, such as one tenant.
    #[error("{operation} is not permitted{}, a right or a product is missing: {message}{}", of_part(part.as_deref()), marks(code, request_id, ids))]
    #[non_exhaustive]
    Forbidden {
        /// The operation's name.
        operation: &'static str,
        /// The status: 403, or 401 for one scope of the credentials.
        status: StatusCode,
        /// The scope that was asked, such as `tenant 7d2f…`, if the client has several.
        part: Option<Box<str>>,
        /// The service's message.
        message: String,
        /// The service's own error code.
        code: Option<String>,
        /// The service's id of the request, for its support.
        request_id: Option<String>,
        /// Further ids of the request that the service gave.
        ids: Ids,
    },
    /// The client cannot reach the operation, for instance because its region does not offer it; found before anything
    /// was sent.
    #[error("{operation} is not available {rule}")]
    #[non_exhaustive]
    Unavailable {
        /// The operation's name.
        operation: &'static str,
        /// Where it is missing, and what to use instead.
        rule: String,
    },
    /// The service kept refusing the request with 429 (too many requests) until the call's deadline.
    #[error("rate limited after {tries} tries{}: {message}{}", asked_to_wait(*retry_after), marks(code, request_id, ids))]
    #[non_exhaustive]
    RateLimited {
        /// How often the request was sent.
        tries: u32,
        /// How long the service asked to wait.
        retry_after: Option<Duration>,
        /// The service's message.
        message: String,
        /// The service's own error code.
        code: Option<String>,
        /// The service's id of the last request.
        request_id: Option<String>,
        /// Further ids of the request that the service gave.
        ids: Ids,
    },
    /// The service answered with an error.
    #[error("service answered {status}{}: {message}{}{}", asked_to_wait(*retry_after), marks(code, request_id, ids), sent_note(*maybe_sent))]
    #[non_exhaustive]
    Api {
        /// The answer's status.
        status: StatusCode,
        /// The service's own error code.
        code: Option<String>,
        /// The service's message.
        message: String,
        /// The service's id of the request, for its support.
        request_id: Option<String>,
        /// Further ids of the request that the service gave.
        ids: Ids,
        /// How long the service asked to wait.
        retry_after: Option<Duration>,
        /// Whether a write may have been carried out in spite of the error. Always false for requests that are safe to
        /// repeat.
        maybe_sent: bool,
    },
    /// The request or its answer was lost: no connection, a time-out, or a body that was cut off.
    #[error("request did not complete{}", sent_note(*maybe_sent))]
    #[non_exhaustive]
    Transport {
        /// Whether a write may have been carried out in spite of the error. Always false for requests that are safe to
        /// repeat.
        maybe_sent: bool,
        /// The status, if the answer had begun.
        status: Option<StatusCode>,
        /// The service's id of the request, if the answer had begun.
        request_id: Option<String>,
        /// What happened.
        source: BoxError,
    },
    /// A walk over pages cannot go on.
    #[error("page {page} of {operation}: {fault}")]
    #[non_exhaustive]
    Paging {
        /// The operation's name.
        operation: &'static str,
        /// The page's number in this walk, from 1.
        page: u64,
        /// What is wrong.
        fault: PagingFault,
    },
    /// The service no longer knows the cursor: start the walk again from its first page.
    #[error("page {page} of {operation}: the service no longer accepts the cursor, start the walk again")]
    #[non_exhaustive]
    CursorExpired {
        /// The operation's name.
        operation: &'static str,
        /// The page's number in this walk, from 1.
        page: u64,
        /// What the service answered.
        source: Box<Error>,
    },
    /// The service no longer has the pending answer that it promised: send the request again.
    #[error("the pending answer of {operation} has expired{}", sent_note(*maybe_sent))]
    #[non_exhaustive]
    PendingExpired {
        /// The operation's name.
        operation: &'static str,
        /// Whether a write may have been carried out in spite of the error. Always false for requests that are safe to
        /// repeat.
        maybe_sent: bool,
    },
    /// The call took longer than its deadline.
    #[error("{operation} did not finish within {after:?}{}", sent_note(*maybe_sent))]
    #[non_exhaustive]
    Deadline {
        /// The operation's name.
        operation: &'static str,
        /// The deadline. Time spent waiting for the client's own quota is not counted.
        after: Duration,
        /// The status, if an answer had begun.
        status: Option<StatusCode>,
        /// Whether a write may have been carried out in spite of the error. Always false for requests that are safe to
        /// repeat.
        maybe_sent: bool,
        /// The error of the last try, if there was one.
        source: Option<Box<Error>>,
    },
    /// An answer exceeds a bound of the client, which [`Bounds`](crate::Bounds) can raise.
    #[error("the {what} of {operation} exceeds the bound of {limit} {unit}{}", sent_note(*maybe_sent))]
    #[non_exhaustive]
    TooLarge {
        /// The operation's name.
        operation: &'static str,
        /// What was too large: the answer or the download.
        what: &'static str,
        /// The bound.
        limit: u64,
        /// What the bound counts.
        unit: Unit,
        /// The status of the answer.
        status: StatusCode,
        /// Whether a write may have been carried out in spite of the error. Always false for requests that are safe to
        /// repeat.
        maybe_sent: bool,
    },
    /// The answer is not what the service documents.
    #[error("unexpected response shape at `{path}`{}", sent_note(*maybe_sent))]
    #[non_exhaustive]
    Decode {
        /// The place in the answer, such as `device.tags[2]`; `.` for the answer itself.
        path: String,
        /// The status of the answer, if it is one of a request.
        status: Option<StatusCode>,
        /// The service's id of the request.
        request_id: Option<String>,
        /// Whether a write may have been carried out in spite of the error: the service has answered with success.
        /// Always false for requests that are safe to repeat.
        maybe_sent: bool,
        /// What is wrong there.
        source: BoxError,
    },
    /// The caller's writer failed.
    #[error("the output could not be written")]
    Output(#[source] BoxError),
    /// One record of a page could not be read and was set aside; the stream continues after it.
    #[error("record at `{}` was set aside: {}", text::clean(&.0.path), text::clean(&.0.reason))]
    DeadLetter(Box<DeadLetter>),
}

fn sent_note(maybe_sent: bool) -> &'static str {
    if maybe_sent { "; it may have been carried out, check before sending it again" } else { "" }
}

fn asked_to_wait(retry_after: Option<Duration>) -> String {
    retry_after.map(|wait| format!(", asking to wait {} s", wait.as_secs())).unwrap_or_default()
}

fn of_part(part: Option<&str>) -> String {
    part.map(|part| format!(" for {part}")).unwrap_or_default()
}

/// The service's code and ids, which are the end of every message that has them.
#[allow(clippy::ref_option, reason = "the error macro hands over references to fields")]
fn marks(code: &Option<String>, request_id: &Option<String>, ids: &Ids) -> String {
    let code = code.as_ref().map(|code| ("code", code));
    let request_id = request_id.as_ref().map(|id| ("request id", id));
    let further = ids.iter().filter(|(_, id)| Some(id) != request_id.map(|(_, id)| id)).map(|(name, id)| (*name, id));
    let marks: Vec<String> =
        code.into_iter().chain(request_id).chain(further).map(|(name, value)| format!("{name} {value}")).collect();
    if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) }
}

/// Ids that a service gave for one request, under its own names: `correlationId`, `trackingId` and the like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::box_collection, reason = "errors without ids, nearly all, stay small")]
pub struct Ids(Option<Box<Vec<(&'static str, String)>>>);

impl Ids {
    /// Ids under their names.
    #[must_use]
    pub fn new(ids: Vec<(&'static str, String)>) -> Self {
        Self((!ids.is_empty()).then(|| Box::new(ids)))
    }

    /// The ids, in the service's order.
    pub fn iter(&self) -> impl Iterator<Item = &(&'static str, String)> {
        self.0.iter().flat_map(|ids| ids.iter())
    }

    /// The id under this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, id)| id.as_str())
    }
}

/// What a bound counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unit {
    /// Bytes, after decompression.
    Bytes,
    /// Levels of JSON arrays and objects.
    Levels,
    /// JSON values.
    Values,
    /// Elements of a list.
    Elements,
    /// Seconds.
    Seconds,
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bytes => "bytes",
            Self::Levels => "levels of nesting",
            Self::Values => "JSON values",
            Self::Elements => "elements",
            Self::Seconds => "seconds",
        })
    }
}

impl Error {
    /// An argument that breaks a rule.
    pub fn parameter(parameter: &'static str, rule: impl Into<String>) -> Self {
        Self::Parameter { parameter, rule: rule.into() }
    }

    /// A setting that breaks a rule.
    pub fn configuration(setting: &'static str, rule: impl Into<String>) -> Self {
        Self::Configuration { setting, rule: rule.into() }
    }

    /// An operation that the client cannot reach; `reason` says where it is missing and what to use instead.
    pub fn unavailable(operation: &'static str, rule: impl Into<String>) -> Self {
        Self::Unavailable { operation, rule: rule.into() }
    }

    /// An answer that is not what the service documents.
    pub fn decode(path: impl Into<String>, source: impl Into<BoxError>) -> Self {
        Self::Decode { path: path.into(), status: None, request_id: None, maybe_sent: false, source: source.into() }
    }

    pub(crate) fn transport(maybe_sent: bool, source: impl Into<BoxError>) -> Self {
        Self::Transport { maybe_sent, status: None, request_id: None, source: source.into() }
    }

    /// The error with all its causes on one line, for logs and reports; `Display` alone leaves them out.
    #[must_use]
    pub fn report(&self) -> String {
        let mut text = self.to_string();
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            let next = error.to_string();
            if !text.ends_with(&next) {
                text.push_str(": ");
                text.push_str(&next);
            }
            cause = error.source();
        }
        text::clean(&text)
    }

    pub(crate) fn paging(operation: &'static str, page: u64, fault: PagingFault) -> Self {
        Self::Paging { operation, page, fault }
    }

    /// Whether the same request may succeed later: 408, 429, 5xx, an accepted request without a ticket, a lost connection, a
    /// lost pending answer. It says nothing about whether repeating is safe: see [`maybe_sent`](Self::maybe_sent).
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::RateLimited { .. } | Self::PendingExpired { .. } => true,
            Self::Transport { source, .. } => {
                self.inner().map_or_else(|| !is_certificate_fault(source.as_ref()), Self::is_transient)
            }
            Self::Api { status, .. } => status.is_transient(),
            _ => false,
        }
    }

    /// The error of a request that was still refused with 429 after `attempts` tries.
    pub(crate) fn as_rate_limited(&self, tries: u64) -> Option<Self> {
        let Self::RateLimited { retry_after, message, code, request_id, ids, .. } = self else { return None };
        Some(Self::RateLimited {
            tries: u32::try_from(tries).unwrap_or(u32::MAX),
            retry_after: *retry_after,
            message: message.clone(),
            code: code.clone(),
            request_id: request_id.clone(),
            ids: ids.clone(),
        })
    }

    /// Whether this is a write that the service may have carried out in spite of the error. Find out before sending it
    /// again.
    #[must_use]
    pub fn maybe_sent(&self) -> bool {
        match self {
            Self::Api { maybe_sent, .. }
            | Self::Transport { maybe_sent, .. }
            | Self::PendingExpired { maybe_sent, .. }
            | Self::TooLarge { maybe_sent, .. }
            | Self::Decode { maybe_sent, .. }
            | Self::Deadline { maybe_sent, .. } => *maybe_sent,
            _ => false,
        }
    }

    /// How long the service asked to wait before the next try.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::RateLimited { retry_after, .. } | Self::Api { retry_after, .. } => *retry_after,
            _ => None,
        }
    }

    /// The status of the service's answer, if there was one, even if it could not be read.
    #[must_use]
    #[allow(clippy::match_same_arms, reason = "the fields differ in type or in what else they say")]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Api { status, .. } | Self::Forbidden { status, .. } | Self::TooLarge { status, .. } => Some(*status),
            Self::Decode { status, .. } => *status,
            Self::Transport { status: Some(status), .. } | Self::Deadline { status: Some(status), .. } => Some(*status),
            Self::RateLimited { .. } => Some(StatusCode::TOO_MANY_REQUESTS),
            _ => self.inner().and_then(Self::status),
        }
    }

    /// The service's own error code.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Api { code, .. } | Self::Forbidden { code, .. } | Self::RateLimited { code, .. } => code.as_deref(),
            _ => self.inner().and_then(Self::code),
        }
    }

    /// The service's id of the request, which its support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api { request_id, .. }
            | Self::Forbidden { request_id, .. }
            | Self::Decode { request_id, .. }
            | Self::RateLimited { request_id, .. }
            | Self::Transport { request_id: request_id @ Some(_), .. } => request_id.as_deref(),
            _ => self.inner().and_then(Self::request_id),
        }
    }

    /// Another id of the request that the service gave, such as `correlationId` or `trackingId`.
    #[must_use]
    pub fn id(&self, name: &str) -> Option<&str> {
        match self {
            Self::Api { ids, .. } | Self::Forbidden { ids, .. } | Self::RateLimited { ids, .. } => ids.get(name),
            _ => self.inner().and_then(|error| error.id(name)),
        }
    }

    /// Whether the service does not have the requested object (404).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        // The cause of another error, such as a token service that was not found, says nothing of what was asked for.
        matches!(self, Self::Api { status, .. } if *status == StatusCode::NOT_FOUND)
    }

    /// Whether a walk has to start again because its cursor is no longer accepted.
    #[must_use]
    pub fn is_cursor_expired(&self) -> bool {
        matches!(self, Self::CursorExpired { .. })
    }

    fn inner(&self) -> Option<&Self> {
        match self {
            Self::Auth(source) | Self::Transport { source, .. } => source.downcast_ref(),
            Self::CursorExpired { source, .. } => Some(source),
            Self::Deadline { source, .. } => source.as_deref(),
            _ => None,
        }
    }
}

impl From<DeadLetter> for Error {
    fn from(letter: DeadLetter) -> Self {
        Self::DeadLetter(Box::new(letter))
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        let path = if fault.path.is_empty() { ".".to_owned() } else { fault.path };
        Self::decode(text::clean(&path), text::clean(&fault.reason))
    }
}

/// Whether the cause is a TLS fault, which another try would meet again.
fn is_certificate_fault(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(tls) = error.downcast_ref::<rustls::Error>() {
            return matches!(tls, rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented);
        }
        cause = match error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    false
}

/// Why a walk over pages cannot go on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PagingFault {
    /// The service sent a cursor for the second time: the walk would never end.
    RepeatedCursor,
    /// The service promised this page and then answered that it does not exist.
    MissingPage,
    /// The link to the next page leads to another origin, to which the credentials must not be sent.
    ForeignLink,
    /// The link to the next page cannot be read.
    InvalidLink,
    /// The walk is longer than the client's bound.
    TooManyPages {
        /// The bound.
        limit: u64,
    },
    /// The answer numbers itself as another page than the one that was asked for.
    WrongPage {
        /// The page that was asked for.
        asked: u64,
        /// The page that came.
        got: u64,
    },
    /// The cursor does not belong to this list.
    InvalidCursor,
    /// The answer does not say how the list goes on, although more records must follow.
    Incomplete {
        /// The service's total.
        total: Option<u64>,
        /// How many records arrived.
        read: u64,
    },
    /// Too many pages in a row were empty, each with another cursor.
    NothingButEmptyPages {
        /// How many pages.
        pages: u64,
        /// How long they took.
        seconds: u64,
    },
}

impl fmt::Display for PagingFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RepeatedCursor => f.write_str("the service sent the same cursor twice"),
            Self::MissingPage => f.write_str("the service promised this page, but does not have it"),
            Self::ForeignLink => f.write_str("the link to the next page leads to another origin"),
            Self::InvalidLink => f.write_str("the link to the next page is not a valid URL"),
            Self::TooManyPages { limit } => write!(f, "the walk is longer than the bound of {limit} pages"),
            Self::WrongPage { asked, got } => write!(f, "asked for page {asked}, got page {got}"),
            Self::InvalidCursor => f.write_str("the cursor does not belong to this list"),
            Self::Incomplete { total: Some(total), read } => {
                write!(
                    f,
                    "the list is incomplete: {read} of {total} records arrived, and the answer does not say how to continue"
                )
            }
            Self::Incomplete { total: None, read } => {
                write!(f, "the list is incomplete: after {read} records the answer does not say whether more follow")
            }
            Self::NothingButEmptyPages { pages, seconds } => {
                write!(f, "{pages} empty pages in a row within {seconds} s, without an end")
            }
        }
    }
}

/// An HTTP status.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCode(u16);

impl StatusCode {
    /// 200
    pub const OK: Self = Self(200);
    /// 202
    pub const ACCEPTED: Self = Self(202);
    /// 400
    pub const BAD_REQUEST: Self = Self(400);
    /// 401
    pub const UNAUTHORIZED: Self = Self(401);
    /// 403
    pub const FORBIDDEN: Self = Self(403);
    /// 404
    pub const NOT_FOUND: Self = Self(404);
    /// 409
    pub const CONFLICT: Self = Self(409);
    /// 412
    pub const PRECONDITION_FAILED: Self = Self(412);
    /// 429
    pub const TOO_MANY_REQUESTS: Self = Self(429);
    /// 504
    pub const GATEWAY_TIMEOUT: Self = Self(504);

    /// The status with this number.
    #[must_use]
    pub const fn new(code: u16) -> Self {
        Self(code)
    }

    /// The number.
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0
    }

    /// Whether this is 2xx.
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.0 / 100 == 2
    }

    /// Whether this is 4xx.
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        self.0 / 100 == 4
    }

    /// Whether this is 5xx.
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        self.0 / 100 == 5
    }

    /// Whether the same request may succeed later. A 202 counts: it is an error only if it has no ticket.
    pub(crate) const fn is_transient(self) -> bool {
        matches!(self.0, 202 | 408 | 429) || self.is_server_error()
    }

    /// The words of RFC 9110 for the usual statuses.
    pub(crate) fn reason(self) -> Cow<'static, str> {
        Cow::Borrowed(match self.0 {
            202 => "accepted",
            400 => "bad request",
            401 => "unauthorized",
            403 => "forbidden",
            404 => "not found",
            408 => "request timeout",
            409 => "conflict",
            412 => "precondition failed",
            415 => "unsupported media type",
            422 => "unprocessable content",
            429 => "too many requests",
            500 => "internal server error",
            502 => "bad gateway",
            503 => "service unavailable",
            504 => "gateway timeout",
            code if code / 100 == 3 => "redirect that is not followed",
            _ => "no message",
        })
    }
}

impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialEq<u16> for StatusCode {
    fn eq(&self, other: &u16) -> bool {
        self.0 == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_certificate_stays_bad() {
        let bad = rustls::Error::InvalidCertificate(rustls::CertificateError::Expired);
        let inner = std::io::Error::other(std::io::Error::other(bad));
        assert!(!Error::transport(false, inner).is_transient());
        assert!(Error::transport(false, std::io::Error::other("reset")).is_transient());
        assert!(Error::transport(false, rustls::Error::HandshakeNotComplete).is_transient());
    }

    #[test]
    fn errors_stay_small() {
        assert!(size_of::<Error>() <= 128, "{}", size_of::<Error>());
    }
}
