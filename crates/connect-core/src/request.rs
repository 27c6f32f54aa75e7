use std::borrow::Cow;
use std::fmt::{self, Display};
use std::time::Duration;

use serde::Serialize;

use crate::{Error, Result, path};

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// GET
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// PATCH
    Patch,
    /// DELETE
    Delete,
}

impl Method {
    /// The method's name, as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

impl Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// When a request may be sent again by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Repeat {
    /// Whenever a later try may succeed: reads, and writes that have the same effect twice. The default of GET.
    Safe,
    /// Only where the service certainly did not carry it out: the connection could not be made, or the answer was 429.
    WhenRefused,
    /// Only where it cannot have arrived: the connection could not be made. The default of all methods but GET.
    Never,
}

/// One request: plain data until a [`Client`](crate::Client) sends it.
///
/// Faults in its parts, such as an id that would leave its path segment, are reported when it is sent, before anything leaves
/// the machine.
#[derive(Clone)]
#[must_use = "a request does nothing until a client sends it"]
pub struct Request {
    pub(crate) operation: &'static str,
    pub(crate) method: Method,
    pub(crate) template: Cow<'static, str>,
    pub(crate) segments: Vec<(&'static str, String)>,
    pub(crate) query: Vec<(Cow<'static, str>, String)>,
    pub(crate) headers: Vec<(Cow<'static, str>, String)>,
    pub(crate) body: Option<(&'static str, Vec<u8>)>,
    pub(crate) host: Option<Cow<'static, str>>,
    pub(crate) class: Option<&'static str>,
    pub(crate) repeat: Repeat,
    pub(crate) deadline: Option<Duration>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) raw: bool,
    pub(crate) fault: Option<(&'static str, String)>,
}

impl Request {
    /// A request of `operation`, the name that errors and traces carry, to the path `template`, in which `{name}` stands for a
    /// value given with [`segment`](Self::segment).
    pub fn new(operation: &'static str, method: Method, template: &'static str) -> Self {
        Self {
            operation,
            method,
            template: Cow::Borrowed(template),
            segments: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            body: None,
            host: None,
            class: None,
            repeat: if method == Method::Get { Repeat::Safe } else { Repeat::Never },
            deadline: None,
            timeout: None,
            raw: false,
            fault: None,
        }
    }

    /// A GET request.
    pub fn get(operation: &'static str, template: &'static str) -> Self {
        Self::new(operation, Method::Get, template)
    }

    /// A POST request.
    pub fn post(operation: &'static str, template: &'static str) -> Self {
        Self::new(operation, Method::Post, template)
    }

    /// A PUT request.
    pub fn put(operation: &'static str, template: &'static str) -> Self {
        Self::new(operation, Method::Put, template)
    }

    /// A PATCH request.
    pub fn patch(operation: &'static str, template: &'static str) -> Self {
        Self::new(operation, Method::Patch, template)
    }

    /// A DELETE request.
    pub fn delete(operation: &'static str, template: &'static str) -> Self {
        Self::new(operation, Method::Delete, template)
    }

    /// A request to a path that is not known in advance, percent-encoded by the caller. Sending refuses paths that could leave
    /// the base URL.
    pub fn raw(method: Method, path: impl Into<String>) -> Self {
        Self { template: Cow::Owned(path.into()), raw: true, ..Self::new("raw request", method, "") }
    }

    /// Fills the place `{name}` of the path. `/`, `\`, `?`, `#`, `%`, control characters, `.`, `..` and the empty value are
    /// refused; everything else is percent-encoded.
    pub fn segment(mut self, name: &'static str, value: impl Display) -> Self {
        self.segments.push((name, value.to_string()));
        self
    }

    /// Adds one query parameter. Called again with the same name, the parameter is repeated.
    pub fn query(mut self, name: impl Into<Cow<'static, str>>, value: impl Display) -> Self {
        self.query.push((name.into(), value.to_string()));
        self
    }

    /// Adds a query parameter if there is a value.
    pub fn query_opt(self, name: impl Into<Cow<'static, str>>, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    /// Adds one query parameter for each value: `name=a&name=b`.
    pub fn query_each(mut self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        for value in values {
            self = self.query(name, value);
        }
        self
    }

    /// Adds one query parameter with all values, separated by commas: `name=a,b`. Nothing is added if there is no value.
    pub fn query_joined(self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        let mut joined = String::new();
        for value in values {
            if !joined.is_empty() {
                joined.push(',');
            }
            joined.push_str(&value.to_string());
        }
        if joined.is_empty() { self } else { self.query(name, joined) }
    }

    /// Replaces every parameter of this name.
    pub(crate) fn set_query(&mut self, name: &'static str, value: String) {
        self.query.retain(|(known, _)| known != name);
        self.query.push((Cow::Borrowed(name), value));
    }

    /// Adds a header.
    pub fn header(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets a JSON body.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body = Some(("application/json", bytes)),
            Err(error) => self.fault = Some(("body", error.to_string())),
        }
        self
    }

    /// Sets a body of another kind.
    pub fn body(mut self, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some((content_type, body.into()));
        self
    }

    /// Sends the request to the base URL with this name instead of the client's main one.
    pub fn host(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.host = Some(name.into());
        self
    }

    /// The quota class that the request counts against, beside the limits of all requests.
    pub fn class(mut self, class: &'static str) -> Self {
        self.class = Some(class);
        self
    }

    /// Marks the request as one that breaks a rule: sending it fails with [`Error::Parameter`] before anything leaves the machine.
    /// For typed requests, whose setters cannot fail. The first fault is the one that is told.
    pub fn refuse(mut self, parameter: &'static str, rule: impl Into<String>) -> Self {
        self.fault.get_or_insert_with(|| (parameter, rule.into()));
        self
    }

    /// When the request may be sent again by itself.
    pub fn repeat(mut self, repeat: Repeat) -> Self {
        self.repeat = repeat;
        self
    }

    /// Marks a request that is no GET as safe to repeat, or a GET as not.
    pub fn safe_to_repeat(self, safe: bool) -> Self {
        self.repeat(if safe { Repeat::Safe } else { Repeat::Never })
    }

    /// The deadline of the whole call, with retries and polls, instead of the client's.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// The time-out of one try, instead of the client's.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The operation's name.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// The body, as it will be sent.
    #[must_use]
    pub fn body_bytes(&self) -> Option<&[u8]> {
        self.body.as_ref().map(|(_, bytes)| bytes.as_slice())
    }

    /// The path and query as they will be sent, for dry runs.
    ///
    /// # Errors
    /// [`Error::Parameter`] when a part breaks a rule.
    pub fn path_and_query(&self) -> Result<String> {
        let mut text = self.path()?;
        let query = self.query_string();
        if !query.is_empty() {
            text.push('?');
            text.push_str(&query);
        }
        Ok(text)
    }

    pub(crate) fn path(&self) -> Result<String> {
        if let Some((parameter, rule)) = &self.fault {
            return Err(Error::parameter(parameter, rule.clone()));
        }
        if self.raw {
            path::check_raw(&self.template)?;
            return Ok(self.template.clone().into_owned());
        }
        path::expand(&self.template, &self.segments)
    }

    pub(crate) fn query_string(&self) -> String {
        let mut query = String::new();
        for (name, value) in &self.query {
            path::push_query(&mut query, name, value);
        }
        query
    }
}

/// Without query values, headers and body, which may be confidential.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation)
            .field("method", &self.method)
            .field("path", &self.template)
            .field("host", &self.host)
            .field("class", &self.class)
            .field("repeat", &self.repeat)
            .finish_non_exhaustive()
    }
}
