use std::fmt;
use std::time::Duration;

use open_record::{Fault, OpenRecord};
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::time::{Instant, timeout_at};

use crate::classify::ReadFault;
use crate::secrets::Secrets;
use crate::split::{self, Split, SplitFault, SplitFaultKind, Wanted};
use crate::{Bounds, Error, Result, StatusCode, Unit, decode, transport};

/// The request that the answer belongs to, for errors about the answer.
#[derive(Clone)]
pub(crate) struct Origin {
    pub(crate) operation: &'static str,
    /// Whether the request may have changed something.
    pub(crate) is_write: bool,
    pub(crate) read_fault: ReadFault,
    pub(crate) secrets: Secrets,
    pub(crate) nesting: usize,
    pub(crate) values: usize,
    pub(crate) elements: usize,
}

impl Origin {
    pub(crate) fn new(
        operation: &'static str,
        is_write: bool,
        read_fault: ReadFault,
        secrets: Secrets,
        bounds: &Bounds,
    ) -> Self {
        let Bounds { nesting, values, elements, .. } = *bounds;
        Self { operation, is_write, read_fault, secrets, nesting, values, elements }
    }

    pub(crate) fn too_large(&self, status: StatusCode, limit: u64, unit: Unit) -> Error {
        let (operation, maybe_sent) = (self.operation, self.is_write);
        Error::TooLarge { operation, what: "answer", limit, unit, status, maybe_sent }
    }
}

/// A complete, successful answer.
pub struct Response {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) request_id: Option<String>,
    pub(crate) body: Vec<u8>,
    pub(crate) origin: Origin,
}

impl Response {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The service's id of the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// A header's value, if it is there and is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.body
    }

    /// The body, without a copy.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.body
    }

    /// The body with the client's secrets redacted, which may be shown or passed on.
    #[must_use]
    pub fn redacted(&self) -> Vec<u8> {
        self.origin.secrets.redact_bytes(&self.body)
    }

    /// Decodes the body with serde.
    ///
    /// # Errors
    /// [`Error::Decode`] with the path in the body.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        decode::answer(&self.body).map_err(|fault| self.fault("", fault))
    }

    /// Decodes one member of the body with serde, such as `device` or `data.sites`. A member that is null or absent is
    /// decoded as null, which suits `Option`; but if the answer reports an error in its place, that error is returned.
    ///
    /// # Errors
    /// [`Error::Decode`] with the path in the body.
    pub fn json_at<T: DeserializeOwned>(&self, member: &str) -> Result<T> {
        match self.text_at(member)? {
            Some(json) => decode::answer(json).map_err(|fault| self.fault(member, fault)),
            None => decode::record(b"null").map_err(|_| self.unreadable(member, "the member is missing")),
        }
    }

    /// Decodes the body as one record.
    ///
    /// # Errors
    /// [`Error::Decode`] with the path in the body.
    pub fn record<R: OpenRecord>(&self) -> Result<R> {
        self.readable()?;
        R::from_json(&self.body).map_err(|fault| self.fault("", fault))
    }

    /// Decodes one member of the body as one record.
    ///
    /// # Errors
    /// [`Error::Decode`] with the path in the body.
    pub fn record_at<R: OpenRecord>(&self, member: &str) -> Result<R> {
        match self.text_at(member)? {
            Some(json) => R::from_json(json).map_err(|fault| self.fault(member, fault)),
            None => Err(self.unreadable(member, "the member is missing")),
        }
    }

    /// Accepts an answer whose content does not matter: an empty one, or a JSON object.
    ///
    /// # Errors
    /// [`Error::Decode`] for any other JSON, which cannot be the answer; [`Error::Api`] when the answer reports an
    /// error.
    pub fn expect_no_members(&self) -> Result<()> {
        if self.body.trim_ascii().is_empty() {
            return Ok(());
        }
        self.text_at("").map(drop)
    }

    /// Accepts an answer whose content does not matter: an empty one, or any JSON.
    ///
    /// # Errors
    /// [`Error::Decode`] for anything else, such as an HTML page.
    pub fn expect_nothing(&self) -> Result<()> {
        if self.body.trim_ascii().is_empty() {
            return Ok(());
        }
        self.json::<serde::de::IgnoredAny>().map(drop)
    }

    /// The JSON text of one member; `None` if it is absent or null.
    ///
    /// # Errors
    /// [`Error::Decode`] when the answer is not a JSON object, [`Error::Api`] when it reports an error in place of the
    /// member.
    pub fn text_at(&self, member: &str) -> Result<Option<&[u8]>> {
        self.readable()?;
        let found = self.split(None, &[member])?;
        let range = found.members.into_iter().next().flatten();
        let json = range.map(|range| &self.body[range]).filter(|json| *json != b"null");
        match (json, found.other) {
            (None, Some(_)) => self.told_instead().map_or(Ok(None), Err),
            (json, _) => Ok(json),
        }
    }

    /// The JSON text of the only member of the answer; `None` if it is null, or if the answer has no members.
    ///
    /// # Errors
    /// Those of [`text_at`](Self::text_at), and [`Error::Decode`] when the answer has another member instead.
    pub fn sole_text(&self, member: &str) -> Result<Option<&[u8]>> {
        self.readable()?;
        let found = self.split(None, &[member])?;
        let range = found.members.into_iter().next().flatten();
        match (range.map(|range| &self.body[range]), found.other) {
            (None, Some(other)) => Err(self.instead(member, &other)),
            (Some(b"null"), Some(_)) => self.told_instead().map_or(Ok(None), Err),
            (json, _) => Ok(json.filter(|json| *json != b"null")),
        }
    }

    /// An error about this answer: a path in it, and what is wrong there. It carries the answer's status and id, and
    /// whether a write may have been carried out.
    pub fn unreadable(&self, path: &str, reason: impl Into<String>) -> Error {
        self.fault("", Fault::new(path, reason.into()))
    }

    #[allow(clippy::needless_pass_by_value, reason = "for `map_err`")]
    fn fault(&self, place: &str, fault: Fault) -> Error {
        let secrets = &self.origin.secrets;
        let path = secrets.clean(&decode::join(place, &fault.path));
        Error::Decode {
            path: if path.is_empty() { ".".to_owned() } else { path },
            status: Some(self.status),
            request_id: self.request_id.clone(),
            maybe_sent: self.origin.is_write,
            source: secrets.clean(&fault.reason).into(),
        }
    }

    /// Whether the answer is empty, or an HTML page, where JSON was expected.
    fn readable(&self) -> Result<()> {
        if self.body.trim_ascii().is_empty() {
            return Err(self.unreadable("", "the answer is empty"));
        }
        decode::html(&self.body).map_or(Ok(()), |fault| Err(self.fault("", fault)))
    }

    /// The error of an answer that has `other` instead of `member`: the error that it reports, or at least this fact.
    #[must_use]
    pub fn instead(&self, member: &str, other: &str) -> Error {
        let told = if self.body.len() > transport::LONGEST_ERROR { None } else { self.told_instead() };
        told.unwrap_or_else(|| {
            self.unreadable(member, format!("the member is missing, the answer has `{other}` instead"))
        })
    }

    pub(crate) fn told_instead(&self) -> Option<Error> {
        let fault = (self.origin.read_fault)(self.status, &self.body);
        (fault.message.is_some() || fault.code.is_some()).then(|| self.told(fault, ""))
    }

    /// The error that an answer with a status of success reports.
    pub(crate) fn told(&self, fault: crate::ServiceFault, otherwise: &str) -> Error {
        let fault = fault.cleaned(&self.origin.secrets);
        Error::Api {
            status: self.status,
            code: fault.code,
            message: fault.message.unwrap_or_else(|| otherwise.to_owned()),
            request_id: self.request_id.clone().or(fault.request_id),
            ids: fault.ids,
            retry_after: None,
            maybe_sent: self.origin.is_write,
        }
    }

    pub(crate) fn split(&self, array: Option<&str>, members: &[&str]) -> Result<Split> {
        let Origin { nesting, values, elements, .. } = self.origin;
        split::split(&self.body, Wanted { array, members, nesting, values, elements })
            .map_err(|fault| self.unsplit(fault))
    }

    /// A text that ends early was cut off in transit; every other fault is the service's.
    fn unsplit(&self, fault: SplitFault) -> Error {
        let Origin { nesting, values, elements, is_write, .. } = self.origin;
        match fault.kind {
            SplitFaultKind::Truncated => {
                let (status, request_id) = (Some(self.status), self.request_id.clone());
                Error::Transport { maybe_sent: is_write, status, request_id, source: Cut(fault).into() }
            }
            SplitFaultKind::TooDeep => self.origin.too_large(self.status, nesting as u64, Unit::Levels),
            SplitFaultKind::TooManyValues => self.origin.too_large(self.status, values as u64, Unit::Values),
            SplitFaultKind::TooManyElements => self.origin.too_large(self.status, elements as u64, Unit::Elements),
            _ => self.unreadable(&fault.path, fault.to_string()),
        }
    }
}

/// Without the body.
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// A body that was cut off.
#[derive(Debug, thiserror::Error)]
#[error("the answer was cut off inside `{}`: {}", .0.path, .0)]
struct Cut(SplitFault);

/// A successful answer whose body has not been read: files, archives, exports.
pub struct Download {
    pub(crate) response: reqwest::Response,
    pub(crate) request_id: Option<String>,
    pub(crate) received: u64,
    pub(crate) limit: u64,
    pub(crate) time: Duration,
    pub(crate) end: Instant,
    pub(crate) origin: Origin,
}

impl Download {
    /// The service's id of the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The media type that the service gave.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.header("content-type")
    }

    /// A header's value, if it is there and is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.response.headers().get(name)?.to_str().ok()
    }

    /// The size in bytes, if the service gives it and does not compress the body.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.response.content_length()
    }

    fn status(&self) -> StatusCode {
        StatusCode::new(self.response.status().as_u16())
    }

    /// The next part; `None` at the end.
    ///
    /// # Errors
    /// [`Error::Transport`] when the rest is lost: start the download again. [`Error::TooLarge`] beyond the bound of
    /// size or time.
    pub async fn chunk(&mut self) -> Result<Option<impl AsRef<[u8]> + Send + use<>>> {
        let maybe_sent = self.origin.is_write;
        let Ok(chunk) = timeout_at(self.end, self.response.chunk()).await else {
            return Err(self.too_large(self.time.as_secs(), Unit::Seconds));
        };
        let chunk = chunk.map_err(|error| match transport::fault(error, maybe_sent) {
            Error::Transport { maybe_sent, source, .. } => {
                let (status, request_id) = (Some(self.status()), self.request_id.clone());
                Error::Transport { maybe_sent, status, request_id, source }
            }
            error => error,
        })?;
        if let Some(chunk) = &chunk {
            self.received += chunk.len() as u64;
            if self.received > self.limit {
                return Err(self.too_large(self.limit, Unit::Bytes));
            }
        }
        Ok(chunk)
    }

    fn too_large(&self, limit: u64, unit: Unit) -> Error {
        let (operation, status, maybe_sent) = (self.origin.operation, self.status(), self.origin.is_write);
        Error::TooLarge { operation, what: "download", limit, unit, status, maybe_sent }
    }

    /// Writes the rest to `writer`, flushes it and returns the number of bytes.
    ///
    /// # Errors
    /// Those of [`chunk`](Self::chunk), and [`Error::Output`] when the writer fails. In both cases `writer` has a part
    /// of the file.
    pub async fn write_to(mut self, writer: &mut (impl AsyncWrite + Unpin + ?Sized)) -> Result<u64> {
        while let Some(chunk) = self.chunk().await? {
            writer.write_all(chunk.as_ref()).await.map_err(|error| Error::Output(error.into()))?;
        }
        writer.flush().await.map_err(|error| Error::Output(error.into()))?;
        Ok(self.received)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("request_id", &self.request_id)
            .field("received", &self.received)
            .finish_non_exhaustive()
    }
}
