//! Sends every operation that has a method once, with composed parameters, to hold the client against a stand-in of the service.
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
//! Every parameter of every operation is set at least once, with values that the contract allows. They name nothing that exists.

use connect_core::Error;
pub use connect_core::conformance::{Exchange, Exchanges};
use connect_core::conformance::{Exercise as _, Step, check_loopback};

use super::SophosClient;
use super::tenants::TenantClient;
use crate::Result;
use crate::models::{IdType, Tenant};

/// An id of the service's form, which names nothing.
const COMPOSED: &str = "00000000-0000-4000-8000-000000000001";

/// Sends every operation that has a method once, one after the other: those of a tenant as its own tenant, or the first one that the
/// credential reaches.
///
/// # Errors
/// [`Error::Configuration`] unless the service is on loopback, for the operations isolate, delete and wipe what they name; and the
/// errors of asking who the credential is.
pub async fn exercise(client: &SophosClient) -> Result<Exchanges> {
    let core = &client.settings().core;
    check_loopback(core)?;
    let tenant = tenant(client).await?;
    connect_core::conformance::exercise(core, tenant_steps(&tenant))
}

/// The tenant to act in.
async fn tenant(client: &SophosClient) -> Result<TenantClient> {
    let identity = client.identity().await?;
    if identity.id_type != Some(IdType::Tenant)
        && let Some(first) = client.tenants().all().await?.reachable.into_iter().next()
    {
        return Ok(first);
    }
    let id = if identity.id_type == Some(IdType::Tenant) { identity.id.clone() } else { COMPOSED.to_owned() };
    let host = client.settings().base_url.as_ref().map_or(super::hosts::GLOBAL, |url| url.as_str());
    client.tenant(&Tenant { id, api_host: Some(host.to_owned()), ..Tenant::default() })
}

/// An id of the service's form.
fn id<T: TryFrom<&'static str, Error = Error>>() -> T {
    T::try_from(COMPOSED).expect("an id of the service's form")
}

fn tenant_steps(tenant: &TenantClient) -> Vec<Step> {
    vec![tenant.endpoints().list().step(), tenant.endpoints().get(&id()).step(), tenant.alerts().get(&id()).step()]
}
