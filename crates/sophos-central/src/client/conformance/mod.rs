//! Sends every operation that has a method once, with made-up parameters, to check the client against a mock of the service.
//!
//! ```no_run
//! use futures_util::StreamExt as _;
//! use sophos_central::{SophosClient, conformance};
//!
//! # async fn example() -> sophos_central::Result<()> {
//! let stand_in = "http://127.0.0.1:8080";
//! let client = SophosClient::builder("id", "secret").auth_url(stand_in).base_url(stand_in).build()?;
//! let exchanges = conformance::exercise(&client).await?.collect::<Vec<_>>().await;
//! assert!(exchanges.iter().all(|exchange| exchange.decoded));
//! # Ok(())
//! # }
//! ```
//!
//! Every parameter of every operation is set at least once, with values that the contract allows. The identifiers are
//! invented.

mod access_tokens;
mod account_health;
mod admins;
mod alerts;
mod attestations;
mod cases;
mod cloud_security;
mod detections;
mod dns;
mod email;
mod endpoint_groups;
mod endpoints;
mod exclusions;
mod exploit_mitigation;
mod firewalls;
mod items;
mod licenses;
mod live_discover;
mod mobile;
mod network;
mod organization;
mod packages;
mod partner;
mod policies;
mod roles;
mod settings;
mod user_groups;
mod users;
mod web_control;
mod xdr;

use std::time::SystemTime;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use connect_core::Error;
pub use connect_core::conformance::{Exchange, Exchanges};
use connect_core::conformance::{Exercise as _, Step, check_loopback};
use serde_json::{Map, Value, json};

use super::operations::WHO_AM_I;
use super::{Moment, OrganizationClient, PartnerClient, SophosClient, TenantClient, hosts};
use crate::Result;
use crate::models::{IdType, Tenant, WhoAmI};

/// An invented id of the service's form.
const COMPOSED: &str = "00000000-0000-4000-8000-000000000001";

/// Sends every operation that has a method once, one after the other. Operations of a tenant are sent for the first tenant of
/// the credential; operations of a partner or an organization for that of the credential, or for an invented one.
///
/// # Errors
/// [`Error::Configuration`] if the service is not on loopback, because the operations isolate, delete and wipe; otherwise those
/// of [`SophosClient::whoami`].
pub async fn exercise(client: &SophosClient) -> Result<Exchanges> {
    let core = &client.settings().core;
    check_loopback(core)?;
    let tenant = tenant(client).await?;
    let partner = PartnerClient::named(core, owner(client, &IdType::Partner).await?.as_str().try_into()?)?;
    let organization = owner(client, &IdType::Organization).await?;
    let organization = OrganizationClient::named(core, organization.as_str().try_into()?)?;
    let mut steps = vec![core.record::<WhoAmI>(WHO_AM_I.request(), "").step()];
    steps.extend(TENANT_STEPS.iter().flat_map(|steps| steps(&tenant)));
    steps.extend(organization::steps(&organization));
    steps.extend(partner::steps(&partner));
    connect_core::conformance::exercise(core, steps)
}

const TENANT_STEPS: &[fn(&TenantClient) -> Vec<Step>] = &[
    account_health::steps,
    access_tokens::steps,
    cases::steps,
    cloud_security::steps,
    admins::steps,
    roles::steps,
    alerts::steps,
    users::steps,
    user_groups::steps,
    detections::steps,
    dns::steps,
    email::steps,
    endpoints::steps,
    endpoint_groups::steps,
    items::steps,
    web_control::steps,
    exclusions::steps,
    exploit_mitigation::steps,
    settings::steps,
    policies::steps,
    packages::steps,
    firewalls::steps,
    licenses::steps,
    live_discover::steps,
    xdr::steps,
    mobile::steps,
    network::steps,
    attestations::steps,
    siem,
];

/// The tenant to act in.
async fn tenant(client: &SophosClient) -> Result<TenantClient> {
    let identity = client.identity().await?;
    if matches!(identity.id_type, Some(IdType::Partner | IdType::Organization))
        && let Ok(page) = client.tenants().list().await?.send().await
        && let Some(first) = page.items.iter().find_map(|tenant| client.tenant(tenant).ok())
    {
        return Ok(first);
    }
    let id = owner(client, &IdType::Tenant).await?;
    let host = client.settings().base_url.as_ref().map_or(hosts::GLOBAL, |url| url.as_str());
    client.tenant(&Tenant { id, api_host: Some(host.to_owned()), ..Tenant::default() })
}

/// The credential's own id if it is of this kind.
async fn owner(client: &SophosClient, kind: &IdType) -> Result<String> {
    let identity = client.identity().await?;
    let own = identity.id_type.as_ref() == Some(kind);
    Ok(if own { identity.id.clone() } else { COMPOSED.to_owned() })
}

/// An id of the service's form.
fn id<T: TryFrom<&'static str, Error = Error>>() -> T {
    T::try_from(COMPOSED).expect("an id of the service's form")
}

fn moment() -> Moment {
    Moment::from("2026-01-31T12:00:00.000Z")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 31).unwrap_or_default()
}

/// Settings of policies, the ones of the contract.
fn settings() -> Map<String, Value> {
    ["encrypt-non-boot-volumes", "require-startup-authentication"].into_iter().map(setting).collect()
}

fn setting(name: &str) -> (String, Value) {
    (format!("endpoint.device-encryption.{name}"), json!({"value": true}))
}

fn siem(client: &TenantClient) -> Vec<Step> {
    // The service keeps a day.
    let from = DateTime::<Utc>::from(SystemTime::now()) - TimeDelta::hours(1);
    vec![client.siem().events().from(from).exclude_types(["text"]).step(), client.siem().alerts().from(from).step()]
}
