//! Sends every operation that has a method once, with composed parameters, to hold the client against a stand-in of the service.
//!
//! ```no_run
//! use futures_util::StreamExt as _;
//! use sentinelone_api::{SentinelOneClient, conformance};
//!
//! # async fn example() -> sentinelone_api::Result<()> {
//! let client = SentinelOneClient::builder("http://127.0.0.1:8080", "token").build()?;
//! let exchanges = conformance::exercise(&client)?.collect::<Vec<_>>().await;
//! assert!(exchanges.iter().all(|exchange| exchange.decoded));
//! # Ok(())
//! # }
//! ```
//!
//! Every parameter of every operation is set at least once, with values that the contract allows. They name nothing that exists.

mod accounts;
mod activities;
mod agent_actions;
mod agents;
mod alerts;
mod applications;
mod config_overrides;
mod deep_visibility;
mod detection_rules;
mod device_control;
mod exclusions;
mod filters;
mod firewall_control;
mod groups;
mod hashes;
mod locations;
mod network_quarantine;
mod policies;
mod ranger;
mod remote_scripts;
mod reports;
mod restrictions;
mod risks;
mod roles;
mod service_users;
mod sites;
mod system;
mod tag_manager;
mod tags;
mod threat_intelligence;
mod threats;
mod unified_exclusions;
mod updates;
mod upgrade_policies;
mod users;
mod xdr_assets;

use std::future::Future;
use std::pin::Pin;

use chrono::{DateTime, TimeDelta, Utc};
use connect_core::{Error, Operation, Preview};
use futures_core::Stream;

use crate::{Result, SentinelOneClient, StatusCode};

/// One operation that was sent, and what came of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Exchange {
    /// The operation.
    pub operation: &'static Operation,
    /// Full URL.
    pub url: String,
    /// Status of the answer, if there was one.
    pub status: Option<u16>,
    /// Whether the answer was understood.
    pub decoded: bool,
    /// What went wrong.
    pub error: Option<String>,
}

type Sending = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

struct Step {
    operation: &'static Operation,
    preview: Result<Preview>,
    sending: Sending,
}

impl Step {
    async fn take(self) -> Exchange {
        let url = self.preview.map(|preview| preview.url).unwrap_or_default();
        let outcome = self.sending.await;
        let status = match &outcome {
            Ok(()) => Some(200),
            Err(error) => error.status().map(StatusCode::as_u16),
        };
        let error = outcome.err().map(|error| error.report());
        Exchange { operation: self.operation, url, status, decoded: error.is_none(), error }
    }
}

/// The operations in the order they are sent.
#[derive(Default)]
struct Steps(Vec<Step>);

impl Steps {
    fn add(&mut self, operation: &'static Operation, preview: Result<Preview>, sending: Sending) {
        self.0.push(Step { operation, preview, sending });
    }
}

/// A call whose answer is read.
macro_rules! call {
    ($steps:ident, $operation:ident, $call:expr) => {{
        let call = $call;
        let preview = call.preview();
        $steps.add(&$operation, preview, Box::pin(async move { call.send().await.map(drop) }));
    }};
}

/// A list, of which the first page is read.
macro_rules! list {
    ($steps:ident, $operation:ident, $list:expr) => {{
        let list = $list.page_size(100);
        let preview = list.preview();
        $steps.add(
            &$operation,
            preview,
            Box::pin(async move {
                let mut page = list.send().await?;
                page.dead_letters.pop().map_or(Ok(()), |letter| Err(letter.into()))
            }),
        );
    }};
}

/// A file, which is read to its end.
macro_rules! transfer {
    ($steps:ident, $operation:ident, $transfer:expr) => {{
        let transfer = $transfer;
        let preview = transfer.preview();
        $steps.add(&$operation, preview, Box::pin(async move { transfer.write_to(&mut Vec::new()).await.map(drop) }));
    }};
}

use {call, list, transfer};

/// Sends every operation that has a method once, one after the other.
///
/// # Errors
/// [`Error::Configuration`] unless the console is on this machine: the operations isolate, delete and shut down what they name.
pub fn exercise(client: &SentinelOneClient) -> Result<impl Stream<Item = Exchange> + Send + use<>> {
    if !client.core.is_on_loopback() {
        return Err(Error::configuration(
            "base URL",
            "must be on this machine: every operation is sent, those that delete too",
        ));
    }
    let mut steps = Steps::default();
    accounts::compose(client, &mut steps);
    sites::compose(client, &mut steps);
    groups::compose(client, &mut steps);
    policies::compose(client, &mut steps);
    agents::compose(client, &mut steps);
    agent_actions::compose(client, &mut steps);
    applications::compose(client, &mut steps);
    risks::compose(client, &mut steps);
    xdr_assets::compose(client, &mut steps);
    filters::compose(client, &mut steps);
    users::compose(client, &mut steps);
    service_users::compose(client, &mut steps);
    roles::compose(client, &mut steps);
    threats::compose(client, &mut steps);
    alerts::compose(client, &mut steps);
    detection_rules::compose(client, &mut steps);
    activities::compose(client, &mut steps);
    unified_exclusions::compose(client, &mut steps);
    exclusions::compose(client, &mut steps);
    restrictions::compose(client, &mut steps);
    threat_intelligence::compose(client, &mut steps);
    ranger::compose(client, &mut steps);
    tag_manager::compose(client, &mut steps);
    tags::compose(client, &mut steps);
    hashes::compose(client, &mut steps);
    system::compose(client, &mut steps);
    remote_scripts::compose(client, &mut steps);
    device_control::compose(client, &mut steps);
    firewall_control::compose(client, &mut steps);
    network_quarantine::compose(client, &mut steps);
    deep_visibility::compose(client, &mut steps);
    updates::compose(client, &mut steps);
    upgrade_policies::compose(client, &mut steps);
    config_overrides::compose(client, &mut steps);
    locations::compose(client, &mut steps);
    reports::compose(client, &mut steps);
    Ok(futures_util::stream::unfold(steps.0.into_iter(), |mut steps| async move {
        let step = steps.next()?;
        Some((step.take().await, steps))
    }))
}

/// An id of the service's form.
fn id<T: TryFrom<&'static str, Error = Error>>() -> T {
    T::try_from("1000000000000000001").expect("an id of the service's form")
}

fn time() -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000)
}

/// A composed part of a body.
fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("a composed part of a body")
}
