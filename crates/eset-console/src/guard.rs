//! Who may talk to the relay: checked before anything else is looked at.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, AUTHORIZATION,
    CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY, VARY, WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use chrono::Utc;
use eset_connect::catalogue::{Right, TOKEN};

use crate::audit::{AuditLine, one_line};
use crate::relay::{find, refusal};
use crate::server::Shared;

/// A header that only scripts of allowed origins can set: a form or a link of another page cannot.
pub(crate) const MARK: &str = "x-eset-console";
/// The header with the ticket of an unlocked write.
pub(crate) const TICKET: &str = "x-console-confirm";

/// Which requests are let in.
#[derive(Debug)]
pub(crate) struct Guard {
    /// Names under which the console is reached, lower case, with port.
    pub(crate) hosts: Vec<String>,
    /// Other origins that may use the console.
    pub(crate) origins: Vec<String>,
    pub(crate) password: Option<crate::Secret>,
    pub(crate) policy: HeaderValue,
}

impl Guard {
    /// The foreign origin that the request is allowed for, if it has one, or why the request is refused.
    fn check(&self, uri: &Uri, headers: &HeaderMap) -> Result<Option<HeaderValue>, (StatusCode, &'static str)> {
        let mut hosts = headers.get_all(HOST).iter();
        let host = hosts.next().and_then(|host| host.to_str().ok()).map(str::to_ascii_lowercase);
        // A request line may also name a host, which then takes precedence over the header.
        let is_foreign = |name: &Authority| !self.hosts.contains(&name.as_str().to_ascii_lowercase());
        if uri.authority().is_some_and(is_foreign)
            || hosts.next().is_some()
            || !host.as_ref().is_some_and(|host| self.hosts.contains(host))
        {
            return Err((StatusCode::MISDIRECTED_REQUEST, "The console is not reached under this name."));
        }
        let mut origins = headers.get_all(ORIGIN).iter();
        let Some(origin) = origins.next() else {
            let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
            let navigates = headers.get("sec-fetch-mode").is_some_and(|mode| mode == "navigate");
            return match site {
                Some(b"cross-site" | b"same-site") if !navigates => Err(FOREIGN),
                _ => Ok(None),
            };
        };
        let text = origin.to_str().unwrap_or_default().to_ascii_lowercase();
        let own = text.split_once("://").is_some_and(|(_, name)| self.hosts.iter().any(|host| host == name));
        match (own, self.origins.contains(&text), origins.next()) {
            (_, _, Some(_)) => Err(FOREIGN),
            (true, ..) => Ok(None),
            (_, true, _) => Ok(Some(origin.clone())),
            _ => Err(FOREIGN),
        }
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let Some(password) = &self.password else { return true };
        let given = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if let Some(token) = given.strip_prefix("Bearer ") {
            return password.is(token);
        }
        let pair = given.strip_prefix("Basic ").and_then(|text| base64::prelude::BASE64_STANDARD.decode(text).ok());
        let pair = pair.and_then(|pair| String::from_utf8(pair).ok());
        pair.as_ref().and_then(|pair| pair.split_once(':')).is_some_and(|(_, given)| password.is(given))
    }
}

const FOREIGN: (StatusCode, &str) = (StatusCode::FORBIDDEN, "This origin may not use the console.");

/// Checks Host, Origin and password, answers preflights, sets the headers of every answer, and records the request.
pub(crate) async fn guard(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let is_call = path.starts_with("/api/") || method == Method::POST && path == "/console/token";
    let mut entry = Entry { shared: &shared, method: method.clone(), path, start: Instant::now(), is_open: is_call };
    let (answer, foreign) = match admit(&shared.guard, &request) {
        Ok(foreign) if method == Method::OPTIONS => (preflight(foreign.is_some()), foreign),
        Ok(foreign) => (next.run(request).await, foreign),
        Err(denied) => (denied.answer(), denied.foreign),
    };
    let was_refused = answer.headers().get("x-console-source").is_some_and(|source| source == "relay");
    if is_call || was_refused {
        entry.write(answer.status().as_u16(), was_refused, answer.headers().get("request-id"));
    }
    secured(answer, &shared.guard, foreign)
}

/// A line of the audit that is written in every case, also when the browser disconnects during the call.
struct Entry<'a> {
    shared: &'a Shared,
    method: Method,
    path: String,
    start: Instant,
    is_open: bool,
}

/// The status that web servers log when the client has closed the request.
const CLIENT_CLOSED_REQUEST: u16 = 499;

impl Entry<'_> {
    fn write(&mut self, status: u16, refused: bool, request_id: Option<&HeaderValue>) {
        self.is_open = false;
        let path = self.path.strip_prefix("/api").unwrap_or(&self.path);
        let operation = if path == "/console/token" { Some(&TOKEN) } else { find(self.method.as_str(), path) };
        self.shared.audit.write(AuditLine {
            time: Utc::now(),
            mode: self.shared.mode.as_str(),
            method: one_line(self.method.as_str()),
            path: one_line(path),
            operation: operation.map(|operation| operation.id),
            write: operation.is_some_and(|operation| operation.write && operation.right != Right::None),
            status,
            refused,
            request_id: request_id.and_then(|id| id.to_str().ok()).map(str::to_owned),
            milliseconds: u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX),
        });
    }
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        if self.is_open {
            self.write(CLIENT_CLOSED_REQUEST, false, None);
        }
    }
}

/// Why a request is refused.
struct Denied {
    status: StatusCode,
    reason: &'static str,
    /// The origin that may read the refusal, if it is an allowed one.
    foreign: Option<HeaderValue>,
}

impl Denied {
    fn answer(&self) -> Response {
        let mut answer = refusal(self.status, self.reason);
        if self.status == StatusCode::UNAUTHORIZED {
            let challenge = HeaderValue::from_static("Basic realm=\"ESET Connect console\", charset=\"UTF-8\"");
            answer.headers_mut().insert(WWW_AUTHENTICATE, challenge);
        }
        answer
    }
}

/// The foreign origin that a request is allowed for, or the refusal of the request.
fn admit(guard: &Guard, request: &Request) -> Result<Option<HeaderValue>, Denied> {
    let foreign = guard.check(request.uri(), request.headers());
    let foreign = foreign.map_err(|(status, reason)| Denied { status, reason, foreign: None })?;
    if request.method() == Method::OPTIONS {
        return Ok(foreign);
    }
    if !guard.knows(request.headers()) {
        let (status, reason) = (StatusCode::UNAUTHORIZED, "The console's password is needed.");
        return Err(Denied { status, reason, foreign });
    }
    let is_call = request.uri().path().starts_with("/api/") || request.uri().path().starts_with("/console/");
    if is_call && !request.headers().contains_key(MARK) {
        let reason = "Calls need the header x-eset-console, which a form or a link of another page cannot send.";
        return Err(Denied { status: StatusCode::FORBIDDEN, reason, foreign });
    }
    Ok(foreign)
}

fn preflight(is_foreign: bool) -> Response {
    if !is_foreign {
        return refusal(StatusCode::FORBIDDEN, "This origin may not use the console.");
    }
    let mut answer = StatusCode::NO_CONTENT.into_response();
    let headers = answer.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST, PUT, DELETE"));
    let allowed = "content-type, authorization, x-eset-console, x-console-confirm";
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(allowed));
    answer
}

fn secured(mut answer: Response, guard: &Guard, foreign: Option<HeaderValue>) -> Response {
    let headers = answer.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, guard.policy.clone());
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cache-control", HeaderValue::from_static("no-store"));
    headers.append(VARY, HeaderValue::from_static("origin"));
    if let Some(origin) = foreign {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        let exposed = HeaderValue::from_static(
            "request-id, x-request-id, correlation-id, x-correlation-id, retry-after, x-console-mode, \
                 x-console-source, x-console-note, x-console-maybe-sent, x-console-tickets, x-console-refusals",
        );
        headers.insert("access-control-expose-headers", exposed);
    }
    answer
}
