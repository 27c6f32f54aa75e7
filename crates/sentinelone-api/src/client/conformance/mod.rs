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

#![allow(clippy::too_many_lines, reason = "tables: a line for each operation")]

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

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use connect_core::Error;
pub use connect_core::conformance::{Exchange, Exchanges};
use connect_core::conformance::{Exercise, Step};

use super::Action;
use crate::{Result, SentinelOneClient};

impl<T: fmt::Debug + Send + 'static> Exercise for Action<T> {
    fn step(self) -> Step {
        self.into_call().step()
    }
}

/// Sends every operation that has a method once, in sequence.
///
/// # Errors
/// [`Error::Configuration`] unless the console is on loopback: the operations isolate, delete and shut down what they name.
pub fn exercise(client: &SentinelOneClient) -> Result<Exchanges> {
    let groups: &[fn(&SentinelOneClient) -> Vec<Step>] = &[
        accounts::steps,
        sites::steps,
        groups::steps,
        policies::steps,
        agents::steps,
        agent_actions::steps,
        applications::steps,
        risks::steps,
        xdr_assets::steps,
        filters::steps,
        users::steps,
        service_users::steps,
        roles::steps,
        threats::steps,
        alerts::steps,
        detection_rules::steps,
        activities::steps,
        unified_exclusions::steps,
        exclusions::steps,
        restrictions::steps,
        threat_intelligence::steps,
        ranger::steps,
        tag_manager::steps,
        tags::steps,
        hashes::steps,
        system::steps,
        remote_scripts::steps,
        device_control::steps,
        firewall_control::steps,
        network_quarantine::steps,
        deep_visibility::steps,
        updates::steps,
        upgrade_policies::steps,
        config_overrides::steps,
        locations::steps,
        reports::steps,
    ];
    connect_core::conformance::exercise(&client.core, groups.iter().flat_map(|steps| steps(client)).collect())
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
