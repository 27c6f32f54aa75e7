//! What a program can observe of its calls beyond their answers, to show it.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use reqwest::header::HeaderMap;

use crate::StatusCode;
use crate::secrets::Secrets;

/// One answer of the service that is not a success: a refusal, or a ticket for a pending answer.
///
/// An error holds what callers act on; an exchange holds the whole answer, for programs that pass the service's words
/// on. Each retry and each poll is an exchange of its own.
#[non_exhaustive]
pub struct Exchange<'a> {
    /// The operation's name; `token` for the token service.
    pub operation: &'static str,
    /// Whether the token service answered.
    pub for_token: bool,
    /// The status.
    pub status: StatusCode,
    /// The beginning of a refusal's body, at most 64 KiB, without the secrets that the client knows. Empty for a ticket.
    pub body: &'a [u8],
    pub(crate) headers: &'a HeaderMap,
    pub(crate) secrets: &'a Secrets,
}

impl Exchange<'_> {
    /// A header's value, if it is there and is text, without the secrets that the client knows.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        Some(self.secrets.clean(self.headers.get(name)?.to_str().ok()?))
    }
}

impl fmt::Debug for Exchange<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exchange")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// A function that is called with each [`Exchange`] of a client. It runs in the task of the call and must not block.
#[derive(Clone)]
pub struct Watch(Arc<dyn Fn(&Exchange<'_>) + Send + Sync>);

impl Watch {
    /// A function as a watch.
    pub fn new(see: impl Fn(&Exchange<'_>) + Send + Sync + 'static) -> Self {
        Self(Arc::new(see))
    }

    pub(crate) fn see(&self, exchange: &Exchange<'_>) {
        (self.0)(exchange);
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watch")
    }
}

/// When the current token was granted and how long it is valid. It holds nothing of the token itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TokenState {
    /// When it was requested.
    pub granted: SystemTime,
    /// From when on the next call renews it.
    pub renews: SystemTime,
    /// When it expires.
    pub expires: SystemTime,
    /// How many tokens were granted so far, including this one.
    pub grants: u64,
}
