//! What the status section shows, and the windows of the quota.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use axum::Json;
use axum::extract::State;
use chrono::{DateTime, Utc};
use eset_connect::Region;
use eset_connect::catalogue::{self, Category};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::Mode;
use crate::server::Shared;

const KEPT: usize = 20;
/// How long a host may take to answer.
const PROBE: Duration = Duration::from_secs(5);

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
        "token": token(&shared),
        "playground": shared.playground.state(),
        "errors": errors,
        "audit": shared.audit.last(),
    }))
}

/// `GET /console/quota`: the quota windows of the client that sends the calls.
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

/// A host is asked again only after this time, so that reloads and many readers are no load for the vendor.
const FRESH: Duration = Duration::from_secs(60);
/// How many hosts are asked at the same time.
const AT_A_TIME: usize = 16;

/// The result of the last check of the hosts, and its time.
#[derive(Default)]
pub(crate) struct Hosts(tokio::sync::Mutex<Option<(Instant, Value)>>);

/// `GET /console/reachability`: whether each host answers, and how fast. With a demonstration or a gateway there is only one host.
pub(crate) async fn reachability(State(shared): State<Shared>) -> Json<Value> {
    let mut last = shared.hosts.0.lock().await;
    if let Some((_, found)) = last.as_ref().filter(|(when, _)| when.elapsed() < FRESH) {
        return Json(found.clone());
    }
    let places = Arc::new(Semaphore::new(AT_A_TIME));
    let asked = targets(&shared).into_iter().map(|target| {
        let places = Arc::clone(&places);
        tokio::spawn(async move {
            let _place = places.acquire_owned().await;
            probe(target).await
        })
    });
    let asked: Vec<_> = asked.collect();
    let mut hosts = Vec::new();
    for probe in asked {
        hosts.extend(probe.await);
    }
    let found = json!({"time": Utc::now(), "hosts": hosts});
    *last = Some((Instant::now(), found.clone()));
    Json(found)
}

/// A host to ask.
#[derive(Debug)]
struct Target {
    region: &'static str,
    name: &'static str,
    url: String,
}

fn targets(shared: &Shared) -> Vec<Target> {
    let region = shared.client.region();
    let url = shared.client.base_url(Category::DeviceManagement);
    let is_vendors = url == format!("https://{}", Category::DeviceManagement.host(region));
    match (is_vendors, shared.mode) {
        (true, _) => documented(region),
        (false, Mode::Demo) => vec![Target { region: "", name: "simulator", url: url.to_owned() }],
        (false, Mode::Live) => vec![Target { region: region.as_str(), name: "gateway", url: url.to_owned() }],
    }
}

/// Every host of the contract, those of the tenant's region first.
fn documented(own: Region) -> Vec<Target> {
    let others = Region::ALL.into_iter().filter(|region| *region != own);
    let is_there = |category: Category, region: Region| {
        catalogue::ALL.iter().any(|one| one.category == category && one.regions.contains(&region))
    };
    let hosts = std::iter::once(own).chain(others).flat_map(|region| Category::ALL.map(|category| (region, category)));
    hosts
        .filter(|(region, category)| is_there(*category, *region))
        .map(|(region, category)| Target {
            region: region.as_str(),
            name: category.as_str(),
            url: format!("https://{}", category.host(region)),
        })
        .collect()
}

/// The times of the client's token.
fn token(shared: &Shared) -> Option<Value> {
    let state = shared.client.token_state()?;
    let time = |time: SystemTime| DateTime::<Utc>::from(time);
    Some(json!({"granted": time(state.granted), "renews": time(state.renews), "expires": time(state.expires),
        "grants": state.grants}))
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// Asks for the root path without credentials. Any answer, even a refusal, shows that the host can be reached.
async fn probe(target: Target) -> Value {
    let retry = connect_core::Retry::never().deadline(PROBE);
    let client = connect_core::Client::builder().base_url(&target.url).retry(retry).build();
    let start = Instant::now();
    let failure = match client {
        Ok(client) => match client.execute(&connect_core::Request::get("reachability", "/")).await {
            Err(error) if error.status().is_none() => Some(error.report()),
            _ => None,
        },
        Err(error) => Some(error.report()),
    };
    let time = milliseconds(start.elapsed());
    let host = target.url.split_once("://").map_or(target.url.as_str(), |(_, host)| host);
    json!({"region": target.region, "name": target.name, "host": host, "reachable": failure.is_none(),
        "failure": failure, "milliseconds": time})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_documented_host_is_asked_the_own_region_first() {
        let hosts = documented(Region::Us);
        assert_eq!(hosts[0].region, "us");
        for region in Region::ALL {
            let token = format!("https://{}.business-account.iam.eset.systems", region.as_str());
            let devices = format!("https://{}.device-management.eset.systems", region.as_str());
            assert!(hosts.iter().any(|host| host.url == token), "{token}");
            assert!(hosts.iter().any(|host| host.url == devices), "{devices}");
        }
        // The contract has neither of the two hosts in Japan.
        let in_japan: Vec<_> = hosts.iter().filter(|host| host.region == "jpn").map(|host| host.name).collect();
        assert!(!in_japan.contains(&"quarantine-management") && !in_japan.contains(&"user-management"), "{in_japan:?}");
    }
}
