//! The tenants in which a command acts.

use connect_core::{Call, Error, Method, Response};
use sophos_central::models::{IdType, Tenant};
use sophos_central::operations::{GLOBAL, GLOBAL_TENANT, OPERATIONS, TENANT};
use sophos_central::{SophosClient, TenantClient, TenantId};

use super::NAME;
use crate::api::say;
use crate::exit::{Exit, explain};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The placeholder host of dry runs: only the service knows the tenant's region.
pub(super) const NAMELESS_HOST: &str = "https://api-region.central.sophos.com";

/// A command for one tenant that does not name it.
#[derive(Debug, thiserror::Error)]
#[error("the credential is that of a {0}: choose a tenant with --tenant")]
pub(super) struct Unnamed(String);

/// The credential, and the tenant that the command line names.
pub(super) struct Reach {
    client: SophosClient,
    tenant: Option<String>,
}

impl Reach {
    pub(super) fn new(client: SophosClient, tenant: Option<String>) -> Self {
        Self { client, tenant }
    }

    /// A tenant's client for dry runs, made without asking the service about the credential.
    pub(super) fn offline(&self) -> Result<TenantClient> {
        let mut tenant = Tenant::default();
        tenant.id = self.tenant.clone().unwrap_or_else(|| "tenant".to_owned());
        tenant.api_host = Some(NAMELESS_HOST.to_owned());
        Ok(self.client.tenant(&tenant)?)
    }

    /// The client of the one tenant in which the command acts.
    pub(super) async fn tenant(&self) -> Result<TenantClient> {
        let identity = self.client.whoami().await?;
        let own = identity.id_type == Some(IdType::Tenant);
        match &self.tenant {
            Some(named) if own && *named != identity.id => {
                Err(format!("--tenant {named}: the credential is that of tenant {}", identity.id).into())
            }
            Some(named) if !own => {
                let id = TenantId::new(named.clone())?;
                Ok(self.client.tenant(&self.client.tenants().get(&id).await?)?)
            }
            None if !own => {
                let kind = identity.id_type.as_ref().map_or("nobody", IdType::as_str);
                Err(Unnamed(kind.to_owned()).into())
            }
            _ => {
                let mut all = self.client.tenants().all().await?;
                all.reachable.pop().ok_or_else(|| "the credential reaches no tenant".into())
            }
        }
    }

    /// Runs `command` in the named tenant, or in each tenant of the credential. A failure in one of several is
    /// reported, and the others are still processed.
    pub(super) async fn each(&self, work: impl AsyncFn(TenantClient) -> Result<Exit>) -> Result<Exit> {
        if self.tenant.is_some() || self.client.whoami().await?.id_type == Some(IdType::Tenant) {
            return work(self.tenant().await?).await;
        }
        let all = self.client.tenants().all().await?;
        let mut exit = Exit::Done;
        let mut left_out = |what: &str, error: &dyn std::error::Error| {
            say(NAME, &format!("{what}: {}", explain(error)));
            exit = Exit::Partial;
        };
        for letter in all.dead_letters {
            left_out("a tenant", &Error::from(letter));
        }
        for tenant in &all.unreachable {
            left_out(&format!("tenant {}", tenant.tenant.id), &tenant.reason);
        }
        let mut partial = false;
        for tenant in all.reachable {
            let id = tenant.id().clone();
            match work(tenant).await {
                Ok(done) => partial |= done != Exit::Done,
                // The reader has closed the output.
                Err(error) if error.is::<std::io::Error>() => return Err(error),
                Err(error) => left_out(&format!("tenant {}", id.as_str()), error.as_ref()),
            }
        }
        Ok(if partial { Exit::Partial } else { exit })
    }

    /// A call by method and path, sent to the host that serves it.
    pub(super) async fn call(&self, method: Method, path: &str) -> Result<Call<Response>> {
        let known = OPERATIONS.iter().find(|operation| operation.serves(method, path)).map(|operation| operation.host);
        let host = known.unwrap_or(if is_global(path) { GLOBAL } else { TENANT });
        if host == TENANT || host == GLOBAL_TENANT {
            return Ok(self.tenant().await?.call(method, path));
        }
        Ok(self.client.call(method, path).await?)
    }
}

/// Whether a path belongs to the APIs of partners, organizations and credentials, which have a host of their own.
fn is_global(path: &str) -> bool {
    ["/whoami/", "/partner/", "/organization/"].iter().any(|prefix| path.starts_with(prefix))
}
