//! Catalogued operations, forwarded with the relay's token.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use eset_connect::catalogue::{self, Answer, Operation, Right};
use eset_connect::{Error, Method};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};

use crate::guard::TICKET;
use crate::seen::{Refusal, Seen, watched};
use crate::server::Shared;
use crate::unlock::Bound;

/// The largest body of a request, in bytes.
pub(crate) const LARGEST_BODY: usize = 256 * 1024;
/// The longest path and query of a request, in bytes.
const LONGEST_URI: usize = 8 * 1024;

/// An answer of the relay itself, in the vendor's form of errors.
pub(crate) fn refusal(status: StatusCode, message: &str) -> Response {
    let body = json!({"code": status.as_u16(), "message": message, "details": [], "source": "relay"});
    let mut answer = (status, axum::Json(body)).into_response();
    answer.headers_mut().insert("x-console-source", HeaderValue::from_static("relay"));
    answer
}

/// A request that was checked and can be sent.
struct Wanted {
    operation: &'static Operation,
    path: String,
    query: Vec<(String, String)>,
    body: Option<Value>,
}

type Refused = (StatusCode, &'static str);

/// `/api/…`: one operation of the catalogue.
pub(crate) async fn forward(State(shared): State<Shared>, request: Request) -> Response {
    let path = request.uri().path().strip_prefix("/api").unwrap_or_default().to_owned();
    let operation = find(request.method().as_str(), &path);
    let mut answer = match accept(&shared, request, operation, &path).await {
        Ok(wanted) => send(&shared, &wanted).await,
        Err((status, reason)) => refusal(status, reason),
    };
    answer.headers_mut().insert("x-console-mode", HeaderValue::from_static(shared.mode.as_str()));
    answer
}

fn method_named(name: &str) -> Option<Method> {
    [Method::Get, Method::Post, Method::Put, Method::Delete].into_iter().find(|method| method.as_str() == name)
}

/// The operation with this method and path. Paths contain only the catalogue's words and ids: no escapes, no segments of dots.
pub(crate) fn find(method: &str, path: &str) -> Option<&'static Operation> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | ':' | '.' | '~');
    let is_step = |segment: &str| segment.is_empty() || segment.chars().all(|c| c == '.');
    if !path.starts_with('/') || !path.chars().all(is_plain) || path.split('/').skip(1).any(is_step) {
        return None;
    }
    let method = method_named(method)?;
    catalogue::ALL.iter().find(|operation| operation.serves(method, path)).copied()
}

/// Why a write is refused regardless of its body.
pub(crate) fn check_operation(
    shared: &Shared,
    operation: Option<&'static Operation>,
) -> Result<&'static Operation, Refused> {
    let operation = operation.ok_or((StatusCode::NOT_FOUND, "This is no operation of the catalogue."))?;
    if operation.right == Right::None {
        return Err((StatusCode::FORBIDDEN, "Tokens stay in the relay: use the OAuth playground."));
    }
    if operation.write && shared.read_only {
        return Err((StatusCode::FORBIDDEN, "The console is read-only."));
    }
    Ok(operation)
}

async fn accept(
    shared: &Shared,
    request: Request,
    operation: Option<&'static Operation>,
    path: &str,
) -> Result<Wanted, Refused> {
    if request.uri().to_string().len() > LONGEST_URI {
        return Err((StatusCode::URI_TOO_LONG, "Path and query are too long."));
    }
    let operation = check_operation(shared, operation)?;
    let query = query(request.uri())?;
    let ticket = request.headers().get(TICKET).cloned();
    let bytes = read_body(shared.slowest_client, request.into_body()).await?;
    let body = match bytes.is_empty() {
        true => operation.body.map(|_| json!({})),
        false if operation.body.is_none() => return Err((StatusCode::BAD_REQUEST, "This operation has no body.")),
        false => Some(serde_json::from_slice(&bytes).map_err(|_| (StatusCode::BAD_REQUEST, "The body is not JSON."))?),
    };
    if operation.write {
        let call = Bound::new(operation.method.as_str(), path, &query, body.as_ref());
        let ticket = ticket.as_ref().and_then(|ticket| ticket.to_str().ok());
        if !ticket.is_some_and(|ticket| shared.unlocked.take(ticket, call)) {
            let reason = "This operation changes something: unlock it and confirm exactly this call.";
            return Err((StatusCode::PRECONDITION_REQUIRED, reason));
        }
    }
    Ok(Wanted { operation, path: path.to_owned(), query, body })
}

/// Reads a body that is neither too large nor too slow.
pub(crate) async fn read_body(slowest: Duration, body: Body) -> Result<Bytes, Refused> {
    match tokio::time::timeout(slowest, to_bytes(body, LARGEST_BODY)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err((StatusCode::PAYLOAD_TOO_LARGE, "The body is larger than 256 KiB, or was cut.")),
        Err(_) => Err((StatusCode::REQUEST_TIMEOUT, "The body took too long.")),
    }
}

fn query(uri: &Uri) -> Result<Vec<(String, String)>, Refused> {
    let decode = |text: &str| {
        let text = text.replace('+', " ");
        let decoded = percent_decode_str(&text).decode_utf8().map(std::borrow::Cow::into_owned);
        decoded.map_err(|_| (StatusCode::BAD_REQUEST, "The query is no UTF-8."))
    };
    let pairs = uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| Ok((decode(name)?, decode(value)?)))
        .collect()
}

async fn send(shared: &Shared, wanted: &Wanted) -> Response {
    let mut call = shared.client.call(wanted.operation.method, &wanted.path);
    for (name, value) in &wanted.query {
        call = call.query(name.clone(), value);
    }
    if let Some(body) = &wanted.body {
        call = call.json(body);
    }
    let (done, seen) = watched(call.send()).await;
    let mut answer = match done {
        Ok(answer) => success(wanted.operation, &answer),
        Err(error) => failure(shared, wanted.operation, &error, &seen),
    };
    let count = |number: u32| (number > 0).then(|| number.to_string());
    put(answer.headers_mut(), "x-console-tickets", count(seen.tickets).as_deref());
    put(answer.headers_mut(), "x-console-refusals", count(seen.refusals).as_deref());
    answer
}

fn success(operation: &Operation, got: &eset_connect::Response) -> Response {
    let status = StatusCode::from_u16(got.status().as_u16()).unwrap_or(StatusCode::OK);
    let is_binary = operation.answer == Answer::Binary;
    // A service should not repeat its token in an answer, but a gateway between might.
    let bytes = if is_binary { got.bytes().to_vec() } else { got.redacted() };
    let mut answer = (status, bytes).into_response();
    let headers = answer.headers_mut();
    let content_type = if is_binary { "application/zip" } else { "application/json" };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if is_binary {
        headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"answer.zip\""));
    }
    headers.insert("x-console-source", HeaderValue::from_static("vendor"));
    put(headers, "request-id", got.request_id());
    answer
}

fn put(headers: &mut HeaderMap, name: &'static str, value: Option<&str>) {
    if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
        headers.insert(name, value);
    }
}

/// The status for a call that failed: the vendor's status, if the vendor answered.
fn status_of(error: &Error) -> StatusCode {
    match (error, innermost(error).status()) {
        (Error::Auth(_), _) => StatusCode::UNAUTHORIZED,
        (_, Some(status)) if status.as_u16() >= 400 => {
            StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::BAD_GATEWAY)
        }
        (Error::Parameter { .. } | Error::Unavailable { .. }, _) => StatusCode::BAD_REQUEST,
        (Error::Deadline { .. } | Error::PendingExpired { .. }, _) => StatusCode::GATEWAY_TIMEOUT,
        _ => StatusCode::BAD_GATEWAY,
    }
}

/// The vendor's refusal as it came, with its status, headers and whole body, or the relay's own if there is none from the vendor. What
/// the relay adds is in headers.
fn failure(shared: &Shared, operation: &Operation, error: &Error, seen: &Seen) -> Response {
    let refused = innermost(error);
    let status = status_of(error);
    let report = error.report();
    shared.status.failed(operation.id, status.as_u16(), &report, refused.request_id());
    let is_the_one = |refusal: &&Refusal| {
        refusal.status.as_u16() == status.as_u16() || (refusal.for_token && status == StatusCode::UNAUTHORIZED)
    };
    let mut answer = match seen.last.as_ref().filter(is_the_one) {
        Some(refusal) => handed_on(status, refusal),
        None => retold(status, refused, &report),
    };
    let headers = answer.headers_mut();
    if !headers.contains_key("request-id") {
        put(headers, "request-id", refused.request_id());
    }
    if let (Some(wait), false) = (refused.retry_after(), headers.contains_key(RETRY_AFTER)) {
        headers.insert(RETRY_AFTER, HeaderValue::from(wait.as_secs()));
    }
    put(headers, "x-console-maybe-sent", error.maybe_sent().then_some("yes"));
    put(headers, "x-console-note", Some(&utf8_percent_encode(&report, NOTE).to_string()));
    answer
}

fn handed_on(status: StatusCode, refusal: &Refusal) -> Response {
    let mut answer = (status, refusal.body.clone()).into_response();
    let headers = answer.headers_mut();
    headers.remove(CONTENT_TYPE);
    for (name, value) in &refusal.headers {
        put(headers, name, Some(value));
    }
    // An HTML page of a proxy is sent as plain text, so that it never becomes a page of this origin.
    let is_json = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    let content_type = if is_json { "application/json" } else { "text/plain; charset=utf-8" };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert("x-console-source", HeaderValue::from_static("vendor"));
    answer
}

/// A refusal in the vendor's form, made from the client's error: for a refusal that two calls share, and for failures without one.
fn retold(status: StatusCode, refused: &Error, report: &str) -> Response {
    let message = match refused {
        Error::Api { message, .. } | Error::Forbidden { message, .. } | Error::RateLimited { message, .. } => message,
        _ => report,
    };
    let source = match refused {
        _ if refused.status().is_some() => "vendor",
        Error::Parameter { .. } | Error::Unavailable { .. } => "relay",
        // The request was sent, perhaps in part, and not answered.
        _ => "connection",
    };
    let code = refused.code().and_then(|code| code.parse::<i64>().ok()).unwrap_or(i64::from(status.as_u16()));
    let body = json!({"code": code, "message": message, "details": [], "source": source});
    let mut answer = (status, axum::Json(body)).into_response();
    answer.headers_mut().insert("x-console-source", HeaderValue::from_static(source));
    answer
}

/// Characters that are percent-encoded in a header value, among them `%` itself.
const NOTE: &AsciiSet = &CONTROLS.add(b'%');

/// The vendor's message, which is a source of the client's error.
pub(crate) fn innermost(error: &Error) -> &Error {
    let mut found = error;
    let mut cause: Option<&(dyn std::error::Error + 'static)> = std::error::Error::source(error);
    while let Some(next) = cause {
        if let Some(inner) = next.downcast_ref::<Error>() {
            found = inner;
        }
        cause = next.source();
    }
    if found.status().is_some() { found } else { error }
}
