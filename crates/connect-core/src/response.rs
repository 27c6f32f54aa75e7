use std::fmt;

use open_record::OpenRecord;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncWrite, AsyncWriteExt};

use crate::split::{self, Wanted};
use crate::{Error, Result, StatusCode, decode, transport};

/// A complete, successful answer.
pub struct Response {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) request_id: Option<String>,
    pub(crate) body: Vec<u8>,
    pub(crate) nesting: usize,
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

    /// Decodes the body with serde.
    ///
    /// # Errors
    /// [`Error::Decode`] with the place in the body.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        decode::answer(&self.body, "")
    }

    /// Decodes one member of the body with serde, such as `device` or `data.sites`. A member that is null or absent reads as
    /// null, so that `Option` and the like can be asked for.
    ///
    /// # Errors
    /// [`Error::Decode`] with the place in the body.
    pub fn json_at<T: DeserializeOwned>(&self, member: &str) -> Result<T> {
        match self.text_at(member)? {
            Some(json) => decode::answer(json, member),
            None => decode::record(b"null").map_err(|_| Error::decode(member, "the member is missing")),
        }
    }

    /// Decodes the body as one record.
    ///
    /// # Errors
    /// [`Error::Decode`] with the place in the body.
    pub fn record<R: OpenRecord>(&self) -> Result<R> {
        R::from_json(&self.body).map_err(|fault| decode::at("", fault))
    }

    /// Decodes one member of the body as one record.
    ///
    /// # Errors
    /// [`Error::Decode`] with the place in the body.
    pub fn record_at<R: OpenRecord>(&self, member: &str) -> Result<R> {
        match self.text_at(member)? {
            Some(json) => R::from_json(json).map_err(|fault| decode::at(member, fault)),
            None => Err(Error::decode(member, "the member is missing")),
        }
    }

    /// The JSON text of one member of the body, such as `device` or `data.sites`; `None` if it is null or absent.
    ///
    /// # Errors
    /// [`Error::Decode`] if the body is no JSON object.
    pub fn text_at(&self, member: &str) -> Result<Option<&[u8]>> {
        let wanted = Wanted { array: None, members: &[member], nesting: self.nesting };
        let found = split::split(&self.body, wanted).map_err(|fault| decode::from_split(fault, self.nesting, false))?;
        let range = found.members.into_iter().next().flatten();
        Ok(range.map(|range| &self.body[range]).filter(|json| *json != b"null"))
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

/// A successful answer whose body is still on its way: files, archives, exports.
pub struct Download {
    pub(crate) response: reqwest::Response,
    pub(crate) request_id: Option<String>,
    pub(crate) received: u64,
    pub(crate) limit: u64,
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

    /// The size in bytes, if the service gave it and does not compress.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.response.content_length()
    }

    /// The next part, `None` at the end.
    ///
    /// # Errors
    /// [`Error::Transport`] when the rest is lost, [`Error::TooLarge`] beyond the bound.
    pub async fn chunk(&mut self) -> Result<Option<impl AsRef<[u8]> + Send + use<>>> {
        let chunk = self.response.chunk().await.map_err(|error| transport::fault(error, false))?;
        if let Some(chunk) = &chunk {
            self.received += chunk.len() as u64;
            if self.received > self.limit {
                return Err(Error::TooLarge { what: "download", limit: self.limit });
            }
        }
        Ok(chunk)
    }

    /// Writes the rest to `writer`, flushes it and returns the number of bytes.
    ///
    /// # Errors
    /// As [`chunk`](Self::chunk), and [`Error::Output`] when the writer fails.
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
