//! Catalogued operations, forwarded with the relay's token.

use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use chrono::Utc;
use eset_connect::catalogue::{self, Answer, Operation, Right};
use eset_connect::{Error, Method};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use crate::audit::{AuditLine, one_line};
use crate::guard::TICKET;
use crate::server::Shared;

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

/// A request that is fit to be sent.
struct Wanted {
    operation: &'static Operation,
    path: String,
    query: Vec<(String, String)>,
    body: Option<Value>,
}

type Refused = (StatusCode, &'static str);

/// `/api/…`: one operation of the catalogue.
pub(crate) async fn forward(State(shared): State<Shared>, request: Request) -> Response {
    let start = Instant::now();
    let method = request.method().as_str().to_owned();
    let path = request.uri().path().strip_prefix("/api").unwrap_or_default().to_owned();
    let operation = find(&method, &path);
    let mut answer = match accept(&shared, request, operation, &path).await {
        Ok(wanted) => send(&shared, &wanted).await,
        Err((status, reason)) => refusal(status, reason),
    };
    answer.headers_mut().insert("x-console-mode", HeaderValue::from_static(shared.mode.as_str()));
    let text = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    shared.audit.write(AuditLine {
        time: Utc::now(),
        mode: shared.mode.as_str(),
        method: one_line(&method),
        path: one_line(&path),
        operation: operation.map(|operation| operation.id),
        write: operation.is_some_and(|operation| operation.write),
        status: answer.status().as_u16(),
        refused: text("x-console-source").as_deref() == Some("relay"),
        request_id: text("request-id"),
        milliseconds: u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX),
    });
    answer
}

fn method_named(name: &str) -> Option<Method> {
    [Method::Get, Method::Post, Method::Put, Method::Delete].into_iter().find(|method| method.as_str() == name)
}

/// The operation with this method and path. Paths hold nothing but the catalogue's words and ids: no escapes, no dots as segments.
pub(crate) fn find(method: &str, path: &str) -> Option<&'static Operation> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | ':' | '.' | '~');
    let is_step = |segment: &str| segment.is_empty() || segment.chars().all(|c| c == '.');
    if !path.starts_with('/') || !path.chars().all(is_plain) || path.split('/').skip(1).any(is_step) {
        return None;
    }
    let method = method_named(method)?;
    catalogue::ALL.iter().find(|operation| operation.serves(method, path)).copied()
}

/// Why a write is refused whatever its body says.
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
    if operation.write && !is_confirmed(shared, request.headers(), operation, path) {
        let reason = "This operation changes something: unlock it and confirm the call.";
        return Err((StatusCode::PRECONDITION_REQUIRED, reason));
    }
    let query = query(request.uri())?;
    let bytes = read_body(shared.slowest_client, request.into_body()).await?;
    let body = match bytes.is_empty() {
        true => operation.body.map(|_| json!({})),
        false if operation.body.is_none() => return Err((StatusCode::BAD_REQUEST, "This operation has no body.")),
        false => Some(serde_json::from_slice(&bytes).map_err(|_| (StatusCode::BAD_REQUEST, "The body is no JSON."))?),
    };
    Ok(Wanted { operation, path: path.to_owned(), query, body })
}

fn is_confirmed(shared: &Shared, headers: &HeaderMap, operation: &Operation, path: &str) -> bool {
    let ticket = headers.get(TICKET).and_then(|ticket| ticket.to_str().ok());
    ticket.is_some_and(|ticket| shared.unlocked.take(ticket, operation.method.as_str(), path))
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
    match call.send().await {
        Ok(answer) => {
            let status = StatusCode::from_u16(answer.status().as_u16()).unwrap_or(StatusCode::OK);
            let request_id = answer.request_id().map(str::to_owned);
            let is_binary = wanted.operation.answer == Answer::Binary;
            success(status, request_id.as_deref(), is_binary, answer.into_bytes())
        }
        Err(error) => failure(shared, wanted.operation, &error),
    }
}

fn success(status: StatusCode, request_id: Option<&str>, is_binary: bool, bytes: Vec<u8>) -> Response {
    let mut answer = (status, bytes).into_response();
    let headers = answer.headers_mut();
    let content_type = if is_binary { "application/zip" } else { "application/json" };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if is_binary {
        headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"answer.zip\""));
    }
    headers.insert("x-console-source", HeaderValue::from_static("vendor"));
    put(headers, "request-id", request_id);
    answer
}

fn put(headers: &mut HeaderMap, name: &'static str, value: Option<&str>) {
    if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
        headers.insert(name, value);
    }
}

/// The vendor's refusal with its status, code, message and id, or the relay's own where the vendor gave none.
fn failure(shared: &Shared, operation: &Operation, error: &Error) -> Response {
    let refused = innermost(error);
    let status = match (error, refused.status()) {
        (Error::Auth(_), _) => StatusCode::UNAUTHORIZED,
        (_, Some(status)) if status.as_u16() >= 400 => {
            StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::BAD_GATEWAY)
        }
        (Error::Parameter { .. } | Error::Unavailable { .. }, _) => StatusCode::BAD_REQUEST,
        (Error::Deadline { .. } | Error::PendingExpired { .. }, _) => StatusCode::GATEWAY_TIMEOUT,
        _ => StatusCode::BAD_GATEWAY,
    };
    let (message, tries) = match refused {
        Error::Api { message, .. } | Error::Forbidden { message, .. } => (message.clone(), None),
        Error::RateLimited { message, tries, .. } => (message.clone(), Some(*tries)),
        other => (other.report(), None),
    };
    let is_vendors = refused.status().is_some();
    let code = refused.code().and_then(|code| code.parse::<i64>().ok()).unwrap_or(i64::from(status.as_u16()));
    let body = json!({
        "code": code,
        "message": message,
        "details": [],
        "requestId": refused.request_id(),
        "maybeSent": error.maybe_sent(),
        "tries": tries,
        "retryAfterSeconds": refused.retry_after().map(|wait| wait.as_secs()),
        "explanation": error.report(),
        "source": if is_vendors { "vendor" } else { "relay" },
    });
    shared.status.failed(operation.id, status.as_u16(), &error.report(), refused.request_id());
    let mut answer = (status, axum::Json(body)).into_response();
    let headers = answer.headers_mut();
    headers.insert("x-console-source", HeaderValue::from_static(if is_vendors { "vendor" } else { "relay" }));
    put(headers, "request-id", refused.request_id());
    if let Some(wait) = refused.retry_after() {
        headers.insert(RETRY_AFTER, HeaderValue::from(wait.as_secs()));
    }
    answer
}

/// What the vendor said, under what the client made of it.
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
