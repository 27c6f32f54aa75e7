//! The managers of tenants: partners and organizations.

use connect_core::{Call, Client, Error, Method, Operation, Response, Result};

use super::licenses::ListFirewallLicenses;
use super::operations::{GLOBAL_TENANT, LIST_FIREWALL_LICENSES, OPERATIONS, ORGANIZATION, PARTNER};
use super::paging::numbered;
use crate::models::{IdType, WhoAmI};

connect_core::ids! { connect_core::IdRule::SEGMENT;
    /// The id of a partner.
    PartnerId = "partner id";
    /// The id of an organization.
    OrganizationId = "organization id";
}

/// A client for the APIs of a partner. Clones, and those of its tenants, share connections, token, quota and counters.
#[derive(Clone, Debug)]
pub struct PartnerClient {
    core: Client,
    id: PartnerId,
}

/// A client for the APIs of an organization. Clones, and those of its tenants, share connections, token, quota and counters.
#[derive(Clone, Debug)]
pub struct OrganizationClient {
    core: Client,
    id: OrganizationId,
}

connect_core::groups! { PartnerClient;
    /// The tenants of the partner.
    tenants: PartnerTenants;
    /// Roles of the partner's administrators.
    roles: PartnerRoles;
    /// The partner's administrators.
    admins: PartnerAdmins;
    /// Usage of the partner's accounts.
    billing: Billing;
}

connect_core::groups! { OrganizationClient;
    /// The tenants of the organization.
    tenants: OrganizationTenants;
}

impl PartnerClient {
    pub(super) fn new(core: Client, identity: &WhoAmI) -> Result<Self> {
        let id = manager(identity, &IdType::Partner)?;
        Ok(Self { core, id: PartnerId::new(id)? })
    }

    /// A client that names this partner, even if the credential is that of someone else.
    #[cfg(feature = "conformance")]
    pub(super) fn named(core: &Client, id: PartnerId) -> Result<Self> {
        Ok(Self { core: core.with_header("X-Partner-ID", id.as_str())?, id })
    }

    /// The partner's id.
    #[must_use]
    pub fn id(&self) -> &PartnerId {
        &self.id
    }

    /// Lists the licences of firewalls of all tenants, at most 50 per page.
    pub fn firewall_licenses(&self) -> ListFirewallLicenses {
        ListFirewallLicenses::new(numbered(&self.core, LIST_FIREWALL_LICENSES.request(), 50))
    }

    /// Calls an operation of the partner that has no typed method, such as a GET of `/partner/v1/roles`. `path` is already
    /// percent-encoded; query and body are set on the call.
    pub fn call(&self, method: Method, path: &str) -> Call<Response> {
        let operations =
            OPERATIONS.iter().filter(|operation| operation.host == PARTNER || operation.host == GLOBAL_TENANT);
        self.core.call(Operation::raw(operations, method, path))
    }
}

impl OrganizationClient {
    pub(super) fn new(core: Client, identity: &WhoAmI) -> Result<Self> {
        let id = manager(identity, &IdType::Organization)?;
        Ok(Self { core, id: OrganizationId::new(id)? })
    }

    /// A client that names this organization, even if the credential is that of someone else.
    #[cfg(feature = "conformance")]
    pub(super) fn named(core: &Client, id: OrganizationId) -> Result<Self> {
        Ok(Self { core: core.with_header("X-Organization-ID", id.as_str())?, id })
    }

    /// The organization's id.
    #[must_use]
    pub fn id(&self) -> &OrganizationId {
        &self.id
    }

    /// Calls an operation of the organization that has no typed method. `path` is already percent-encoded; query and body
    /// are set on the call.
    pub fn call(&self, method: Method, path: &str) -> Call<Response> {
        let operations = OPERATIONS.iter().filter(|operation| operation.host == ORGANIZATION);
        self.core.call(Operation::raw(operations, method, path))
    }
}

/// The id of a manager of the wanted kind.
fn manager(identity: &WhoAmI, wanted: &IdType) -> Result<String> {
    if identity.id_type.as_ref() == Some(wanted) {
        return Ok(identity.id.clone());
    }
    let kind = identity.id_type.as_ref().map_or("unknown", IdType::as_str);
    Err(Error::configuration("client_id", format!("is the credential of a {kind}, and not of a {wanted}")))
}
