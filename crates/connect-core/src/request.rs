use std::borrow::Cow;
use std::fmt::{self, Display};
use std::time::Duration;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::parameters::{check, query_text};
use crate::{Error, Parameters, Result, path};

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

/// When a request may be repeated automatically.
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
/// A part that breaks a rule, such as an id that would leave its path segment, is reported when the request is sent,
/// before anything leaves the machine.
#[derive(Clone)]
#[must_use = "a request does nothing until a client sends it"]
pub struct Request {
    pub(crate) operation: &'static str,
    pub(crate) method: Method,
    pub(crate) template: Cow<'static, str>,
    pub(crate) segments: Vec<(&'static str, String)>,
    pub(crate) query: Vec<(Cow<'static, str>, String)>,
    pub(crate) headers: Vec<(Cow<'static, str>, String)>,
    pub(crate) body: Option<Body>,
    pub(crate) host: Option<Cow<'static, str>>,
    pub(crate) class: Option<&'static str>,
    pub(crate) repeat: Repeat,
    pub(crate) deadline: Option<Duration>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) raw: bool,
    pub(crate) fault: Option<Refusal>,
}

/// The body.
#[derive(Clone)]
pub(crate) enum Body {
    /// Bytes of this media type.
    Bytes(&'static str, Vec<u8>),
    /// A JSON object that is still being built.
    Members(Map<String, Value>),
}

/// Why a request is refused before it is sent.
#[derive(Clone)]
pub(crate) enum Refusal {
    Parameter(&'static str, String),
    Unavailable(String),
}

impl Request {
    /// A request to the path `template`, in which `{name}` is the placeholder of a value given with
    /// [`segment`](Self::segment). `operation` is the name in errors and traces.
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

    /// Fills the placeholder `{name}` of the path. `/`, `\`, `?`, `#`, `%`, control characters, `.`, `..` and the empty
    /// value are refused; everything else is percent-encoded.
    pub fn segment(mut self, name: &'static str, value: impl Display) -> Self {
        self.segments.push((name, value.to_string()));
        self
    }

    /// Sets a query parameter, replacing what stood there: texts, numbers and booleans as they are, times in RFC 3339, lists joined by
    /// commas (`name=a,b`). Nothing is sent for `None`. An empty text, an empty list and a comma inside a list's item are refused.
    pub fn query(mut self, name: impl Into<Cow<'static, str>>, value: impl Serialize) -> Self {
        self.put_query(name.into(), serde_json::to_value(value));
        self
    }

    /// Sets a query parameter to several values by repeating its name, `name=a&name=b`, replacing what stood there.
    pub fn query_each<T: Serialize>(mut self, name: &'static str, values: impl IntoIterator<Item = T>) -> Self {
        self.query.retain(|(known, _)| known != name);
        for value in values {
            match serde_json::to_value(value) {
                Ok(value) => self.query.push((Cow::Borrowed(name), query_text(&value))),
                Err(error) => self.refused(name, error.to_string()),
            }
        }
        self
    }

    /// Sets the conditions of a filter as query parameters.
    pub fn queries(mut self, conditions: &impl AsRef<Parameters>) -> Self {
        match conditions.as_ref().to_query() {
            Ok(query) => {
                for (name, value) in query {
                    self.set_text(name.into(), value);
                }
            }
            Err(error) => self.refused_with(error),
        }
        self
    }

    fn put_query(&mut self, name: Cow<'static, str>, value: serde_json::Result<Value>) {
        let told = |name: &Cow<'static, str>| match name {
            Cow::Borrowed(name) => name,
            Cow::Owned(_) => "query",
        };
        match value {
            Ok(Value::Null) => self.query.retain(|(known, _)| *known != name),
            Ok(value) => match check(&value) {
                // In a request of the caller's own, an empty value may be intended.
                Err(rule) if !self.raw || !value.is_string() => self.refused(told(&name), rule),
                _ => self.set_text(name, query_text(&value)),
            },
            Err(error) => self.refused(told(&name), error.to_string()),
        }
    }

    /// Replaces every parameter of this name.
    pub(crate) fn set_text(&mut self, name: Cow<'static, str>, value: String) {
        self.query.retain(|(known, _)| *known != name);
        self.query.push((name, value));
    }

    /// Adds a header.
    pub fn header(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets a JSON body.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(bytes) => self.body = Some(Body::Bytes("application/json", bytes)),
            Err(error) => self.refused("body", error.to_string()),
        }
        self
    }

    /// Sets a member of a JSON object as the body, at a dotted path such as `data.reason`. Nothing is sent for `None`.
    pub fn member(mut self, path: &'static str, value: impl Serialize) -> Self {
        self.put_member(path, serde_json::to_value(value));
        self
    }

    /// Sets a member of the body to the conditions of a filter. A filter without conditions is refused, because it
    /// would match everything.
    pub fn conditions(mut self, path: &'static str, conditions: &impl AsRef<Parameters>) -> Self {
        let conditions = conditions.as_ref();
        match conditions.fault() {
            Some((parameter, rule)) => self.refused(parameter, rule),
            None if conditions.is_empty() => {
                self.refused(path, "needs at least one condition: an empty filter would match everything");
            }
            None => self.put_member(path, Ok(Value::Object(conditions.members().clone()))),
        }
        self
    }

    /// Makes the body a JSON object even if no member is ever set.
    pub fn empty_object(mut self) -> Self {
        self.body.get_or_insert_with(|| Body::Members(Map::new()));
        self
    }

    fn put_member(&mut self, path: &'static str, value: serde_json::Result<Value>) {
        let value = match value {
            Ok(Value::Null) => return,
            Ok(value) => value,
            Err(error) => return self.refused(path, error.to_string()),
        };
        if !matches!(self.body, Some(Body::Members(_))) {
            self.body = Some(Body::Members(Map::new()));
        }
        let Some(Body::Members(root)) = &mut self.body else { return };
        let mut members = root;
        let (parents, name) = path.rsplit_once('.').map_or(("", path), |(parents, name)| (parents, name));
        for parent in parents.split('.').filter(|parent| !parent.is_empty()) {
            let slot = members.entry(parent).or_insert_with(|| Value::Object(Map::new()));
            if !slot.is_object() {
                *slot = Value::Object(Map::new());
            }
            let Value::Object(inner) = slot else { return };
            members = inner;
        }
        members.insert(name.to_owned(), value);
    }

    /// Sets a body of another kind.
    pub fn body(mut self, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(Body::Bytes(content_type, body.into()));
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
    /// For typed requests, whose setters cannot fail. The first fault is the one that is reported.
    pub fn refuse(mut self, parameter: &'static str, rule: impl Into<String>) -> Self {
        self.refused(parameter, rule);
        self
    }

    /// Marks the request as one of an operation that the client cannot reach, in its region for instance: sending it fails with
    /// [`Error::Unavailable`] before anything leaves the machine.
    pub fn unavailable(mut self, rule: impl Into<String>) -> Self {
        self.fault.get_or_insert_with(|| Refusal::Unavailable(rule.into()));
        self
    }

    pub(crate) fn refused(&mut self, parameter: &'static str, rule: impl Into<String>) {
        self.fault.get_or_insert_with(|| Refusal::Parameter(parameter, rule.into()));
    }

    fn refused_with(&mut self, error: Error) {
        match error {
            Error::Parameter { parameter, rule } => self.refused(parameter, rule),
            other => self.refused("request", other.to_string()),
        }
    }

    /// The parts that setters of declared requests change.
    #[doc(hidden)]
    pub fn parts(&mut self) -> Parts<'_> {
        Parts(self)
    }

    /// When the request may be repeated automatically.
    pub fn repeat(mut self, repeat: Repeat) -> Self {
        self.repeat = repeat;
        self
    }

    /// Whether the request is safe to repeat. Default: true for GET, false for every other method.
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
    pub fn body_bytes(&self) -> Option<Cow<'_, [u8]>> {
        match self.body.as_ref()? {
            Body::Bytes(_, bytes) => Some(Cow::Borrowed(bytes)),
            // A map of values always has a text.
            Body::Members(members) => Some(Cow::Owned(serde_json::to_vec(members).unwrap_or_default())),
        }
    }

    pub(crate) fn content_type(&self) -> Option<&'static str> {
        self.body.as_ref().map(|body| match body {
            Body::Bytes(content_type, _) => *content_type,
            Body::Members(_) => "application/json",
        })
    }

    /// The path and query as they would be sent, for dry runs.
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
        match &self.fault {
            Some(Refusal::Parameter(parameter, rule)) => return Err(Error::parameter(parameter, rule.clone())),
            Some(Refusal::Unavailable(rule)) => return Err(Error::unavailable(self.operation, rule.clone())),
            None => {}
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

/// The parts that declared setters change.
#[doc(hidden)]
pub struct Parts<'a>(&'a mut Request);

#[doc(hidden)]
impl Parts<'_> {
    pub fn query(self, name: &'static str, value: impl Serialize) {
        self.0.put_query(Cow::Borrowed(name), serde_json::to_value(value));
    }

    pub fn body(self, path: &'static str, value: impl Serialize) {
        self.0.put_member(path, serde_json::to_value(value));
    }
}

impl fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Shows no query values, headers or body, which may be confidential.
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
