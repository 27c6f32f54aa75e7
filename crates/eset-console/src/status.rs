//! What the status section shows, and the windows of the quota.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::Json;
use axum::extract::State;
use chrono::{DateTime, Utc};
use eset_connect::catalogue::Category;
use serde::Serialize;
use serde_json::{Value, json};
use tokio::net::TcpStream;

use crate::Mode;
use crate::server::Shared;

const KEPT: usize = 20;
const PROBE: Duration = Duration::from_secs(3);

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Failed {
    time: DateTime<Utc>,
    operation: &'static str,
    status: u16,
    message: String,
    request_id: Option<String>,
}

/// The last errors.
#[derive(Debug, Default)]
pub(crate) struct Status(Mutex<VecDeque<Failed>>);

impl Status {
    pub(crate) fn failed(&self, operation: &'static str, status: u16, message: &str, request_id: Option<&str>) {
        let mut errors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        errors.truncate(KEPT - 1);
        let (message, request_id) = (message.to_owned(), request_id.map(str::to_owned));
        errors.push_front(Failed { time: Utc::now(), operation, status, message, request_id });
    }
}

/// `GET /console/status`.
pub(crate) async fn status(State(shared): State<Shared>) -> Json<Value> {
    let errors: Vec<Failed> = shared.status.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect();
    let stats = shared.client.stats();
    Json(json!({
        "time": Utc::now(),
        "mode": shared.mode.as_str(),
        "region": shared.client.region().as_str(),
        "readOnly": shared.read_only,
        "version": env!("CARGO_PKG_VERSION"),
        "upSeconds": shared.started.elapsed().as_secs(),
        "requests": stats.requests,
        "retries": stats.retries,
        "polls": stats.polls,
        "tokenRequests": stats.token_requests,
        "bytes": stats.bytes,
        "refreshBufferSeconds": shared.refresh_buffer.as_secs(),
        "playground": shared.playground.state(),
        "errors": errors,
        "audit": shared.audit.last(),
    }))
}

/// `GET /console/quota`: the windows of the client that the calls go through.
pub(crate) async fn quota(State(shared): State<Shared>) -> Json<Value> {
    let stats = shared.client.stats();
    let windows: Vec<Value> = shared.quota.usage().into_iter().map(|usage| {
        json!({"class": usage.class, "allowed": usage.allowed, "used": usage.used, "free": usage.allowed - usage.used,
            "windowMilliseconds": milliseconds(usage.window)})
    }).collect();
    Json(json!({
        "windows": windows,
        "waiting": stats.waiting,
        "waits": stats.quota_waits,
        "waitedMilliseconds": milliseconds(stats.quota_waited),
    }))
}

/// `GET /console/reachability`: whether each host of the region can be connected to, and how fast. A demonstration asks its simulator only.
pub(crate) async fn reachability(State(shared): State<Shared>) -> Json<Value> {
    let mut hosts: Vec<(String, String)> = Vec::new();
    for category in Category::ALL {
        let url = shared.client.base_url(category);
        let Some(address) = address(url) else { continue };
        if !hosts.iter().any(|(known, _)| *known == address) {
            let name = if shared.mode == Mode::Demo { "simulator" } else { category.as_str() };
            hosts.push((address, name.to_owned()));
        }
    }
    let probes: Vec<_> = hosts.into_iter().map(|(address, name)| tokio::spawn(probe(address, name))).collect();
    let mut results = Vec::new();
    for probe in probes {
        results.extend(probe.await);
    }
    Json(json!({"hosts": results}))
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// Host and port of a base URL.
fn address(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split('/').next()?;
    let has_port = host.rsplit_once(':').is_some_and(|(_, port)| port.chars().all(|c| c.is_ascii_digit()));
    let port = if scheme == "http" { 80 } else { 443 };
    Some(if has_port { host.to_owned() } else { format!("{host}:{port}") })
}

async fn probe(address: String, name: String) -> Value {
    let start = Instant::now();
    let connected = tokio::time::timeout(PROBE, TcpStream::connect(&address)).await;
    let failure = match connected {
        Ok(Ok(_)) => None,
        Ok(Err(error)) => Some(error.to_string()),
        Err(_) => Some("no connection within three seconds".to_owned()),
    };
    json!({"name": name, "host": address, "reachable": failure.is_none(), "failure": failure,
        "milliseconds": milliseconds(start.elapsed())})
}
