use std::collections::HashSet;
use std::sync::Arc;

use connect_core::{Call, Client, DeadLetter, Error, Method, Operation, Response, Result, Stats};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use super::ids::TenantId;
use super::operations::{
    GET_ORGANIZATION_TENANT, GET_PARTNER_TENANT, GLOBAL_TENANT, LIST_ORGANIZATION_TENANTS, LIST_PARTNER_TENANTS,
    OPERATIONS, TENANT,
};
use super::paging::numbered;
use super::requests::requests;
use super::{SophosClient, hosts};
use crate::models::{IdType, Tenant, WhoAmI};

/// The tenants that the credential reaches: its own one, or those of its partner or organization.
#[derive(Clone, Debug)]
pub struct Tenants {
    client: SophosClient,
}

/// All tenants of a credential: those that can be reached, and those that cannot.
#[derive(Debug)]
#[non_exhaustive]
pub struct AllTenants {
    /// A client for each tenant that has a host, in the service's order.
    pub reachable: Vec<TenantClient>,
    /// Tenants without a host, which are not active, and tenants whose host cannot be used.
    pub unreachable: Vec<UnreachableTenant>,
    /// Tenants that could not be read.
    pub dead_letters: Vec<DeadLetter>,
}

/// A tenant that cannot be reached, and why.
#[derive(Debug)]
#[non_exhaustive]
pub struct UnreachableTenant {
    /// The tenant.
    pub tenant: Tenant,
    /// Why the tenant cannot be reached.
    pub reason: Error,
}

/// The results of the same work in every tenant.
#[derive(Debug)]
#[non_exhaustive]
pub struct TenantOutcomes<T> {
    /// The tenants that can be reached, in the service's order, followed by those that cannot.
    pub tenants: Vec<TenantOutcome<T>>,
    /// Tenants that could not be read.
    pub dead_letters: Vec<DeadLetter>,
}

/// The result of work in one tenant.
#[derive(Debug)]
#[non_exhaustive]
pub struct TenantOutcome<T> {
    /// The tenant.
    pub tenant: Tenant,
    /// The result, or the error with which the work failed.
    pub outcome: Result<T>,
}

impl Tenants {
    pub(super) fn new(client: SophosClient) -> Self {
        Self { client }
    }

    /// Lists the tenants of a partner or organization.
    ///
    /// # Errors
    /// The request that identifies the credential can fail as in [`Client::execute`](connect_core::Client::execute).
    /// [`Error::Configuration`] for the credential of a single tenant: use [`all`](Self::all), which works for every
    /// credential.
    pub async fn list(&self) -> Result<ListTenants> {
        let identity = self.client.identity().await?;
        let operation = match identity.id_type {
            Some(IdType::Partner) => LIST_PARTNER_TENANTS,
            Some(IdType::Organization) => LIST_ORGANIZATION_TENANTS,
            _ => return Err(no_manager(identity)),
        };
        Ok(ListTenants::new(numbered(&self.client.global().await?, operation.request(), LARGEST)))
    }

    /// Reads one tenant of a partner or organization.
    ///
    /// # Errors
    /// Those of [`list`](Self::list), and those of [`Client::execute`](connect_core::Client::execute).
    pub async fn get(&self, id: &TenantId) -> Result<Tenant> {
        let identity = self.client.identity().await?;
        let operation = match identity.id_type {
            Some(IdType::Partner) => GET_PARTNER_TENANT,
            Some(IdType::Organization) => GET_ORGANIZATION_TENANT,
            _ => return Err(no_manager(identity)),
        };
        let request = operation.request().segment("tenantId", id);
        self.client.global().await?.execute(&request).await?.record()
    }

    /// Every tenant of the credential, whatever kind of credential it is. No tenant is left out silently.
    ///
    /// # Errors
    /// Those of [`Client::execute`](connect_core::Client::execute) and [`List::pages`](connect_core::List::pages).
    /// [`Error::Decode`] if the service does not name the host of the credential's tenant.
    pub async fn all(&self) -> Result<AllTenants> {
        let identity = self.client.identity().await?;
        let mut all = AllTenants { reachable: Vec::new(), unreachable: Vec::new(), dead_letters: Vec::new() };
        if identity.id_type == Some(IdType::Tenant) {
            all.reachable.push(self.own(identity)?);
            return Ok(all);
        }
        let mut met = HashSet::new();
        let mut pages = self.list().await?.pages();
        while let Some(page) = pages.try_next().await? {
            all.dead_letters.extend(page.dead_letters);
            for tenant in page.items {
                // A tenant that is made during the walk moves others to the next page, where they come again.
                if !met.insert(tenant.id.clone()) {
                    continue;
                }
                match self.client.tenant(&tenant) {
                    Ok(client) => all.reachable.push(client),
                    Err(reason) => all.unreachable.push(UnreachableTenant { tenant, reason }),
                }
            }
        }
        Ok(all)
    }

    /// Does the same work in every tenant of the credential, in up to `at_once` tenants at the same time. All share the
    /// quota of the credential. A failure in one tenant does not stop the others.
    ///
    /// ```no_run
    /// # async fn run(client: sophos_central::SophosClient) -> sophos_central::Result<()> {
    /// let all = client.tenants().each(4, |tenant| async move { tenant.alerts().list().send().await }).await?;
    /// for one in all.tenants {
    ///     match one.outcome {
    ///         Ok(page) => println!("{}: {} alerts", one.tenant.id, page.items.len()),
    ///         Err(error) => println!("{}: {error}", one.tenant.id),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of [`all`](Self::all). An error of the work itself is in the [outcome](TenantOutcome::outcome) of its tenant.
    pub async fn each<T, F>(&self, at_once: usize, work: impl Fn(TenantClient) -> F) -> Result<TenantOutcomes<T>>
    where
        F: Future<Output = Result<T>>,
    {
        let AllTenants { reachable, unreachable, dead_letters } = self.all().await?;
        let work = |client: TenantClient| {
            let (tenant, outcome) = (client.tenant().clone(), work(client));
            async move { TenantOutcome { tenant, outcome: outcome.await } }
        };
        let mut tenants: Vec<_> = stream::iter(reachable).map(work).buffered(at_once.max(1)).collect().await;
        let failed = |UnreachableTenant { tenant, reason }| TenantOutcome { tenant, outcome: Err(reason) };
        tenants.extend(unreachable.into_iter().map(failed));
        Ok(TenantOutcomes { tenants, dead_letters })
    }

    /// The client of the credential's own tenant.
    fn own(&self, identity: &WhoAmI) -> Result<TenantClient> {
        let named = identity.api_hosts.as_ref().and_then(|hosts| hosts.data_region.clone());
        let host = named.or_else(|| self.client.settings().base_url.as_ref().map(ToString::to_string));
        if host.is_none() {
            return Err(Error::decode("apiHosts.dataRegion", "the service does not say where the tenant is"));
        }
        let tenant = Tenant { id: identity.id.clone(), api_host: host, ..Tenant::default() };
        self.client.tenant(&tenant)
    }
}

fn no_manager(identity: &WhoAmI) -> Error {
    let kind = identity.id_type.as_ref().map_or("unknown", IdType::as_str);
    Error::configuration(
        "client_id",
        format!("is the credential of a {kind}; only a partner or organization lists tenants"),
    )
}

/// The largest page of tenants.
const LARGEST: u32 = 100;

requests! {
    /// A request that lists tenants.
    pub list ListTenants of Tenant {}
}

connect_core::groups! { TenantClient;
    /// The users in a tenant's directory.
    users: Users;
    /// Groups of directory users.
    user_groups: UserGroups;
    /// Administrators.
    admins: Admins;
    /// Roles of administrators and credentials.
    roles: Roles;
    /// Computers and servers.
    endpoints: Endpoints;
    /// Groups of endpoints.
    endpoint_groups: EndpointGroups;
    /// Alerts.
    alerts: Alerts;
    /// The logs for SIEMs.
    siem: Siem;
    /// Detections of XDR.
    detections: Detections;
    /// Cases of XDR and MDR.
    cases: Cases;
    /// Queries over the Data Lake.
    xdr_queries: XdrQueries;
    /// Queries that endpoints answer themselves.
    live_discover: LiveDiscover;
    /// Policies.
    policies: Policies;
    /// Items that are allowed although they look harmful.
    allowed_items: AllowedItems;
    /// Items that are blocked although they look harmless.
    blocked_items: BlockedItems;
    /// Addresses that endpoints must not connect to.
    blocked_addresses: BlockedAddresses;
    /// Exclusions from scans.
    scanning_exclusions: ScanningExclusions;
    /// Exclusions from intrusion prevention.
    intrusion_prevention_exclusions: IntrusionPreventionExclusions;
    /// Traffic that is allowed for isolated endpoints.
    isolation_exclusions: IsolationExclusions;
    /// Exploit mitigation.
    exploit_mitigation: ExploitMitigation;
    /// Web control.
    web_control: WebControl;
    /// Tamper protection of the whole tenant.
    tamper_protection_settings: TamperProtectionSettings;
    /// Peripherals that were seen.
    peripherals: Peripherals;
    /// Event journals of endpoints.
    event_journals: EventJournals;
    /// Installers.
    downloads: Downloads;
    /// Packages of the agent.
    software_packages: SoftwarePackages;
    /// Migrations of endpoints between tenants.
    migrations: Migrations;
    /// Account health: how well the tenant is set up.
    account_health: AccountHealth;
    /// Licences.
    licenses: Licenses;
    /// Access tokens, with which sensors register.
    access_tokens: AccessTokens;
    /// Mobile devices.
    mobile: Mobile;
    /// Groups of mobile devices.
    mobile_device_groups: MobileDeviceGroups;
    /// Actions on mobile devices.
    mobile_actions: MobileActions;
    /// Groups of apps.
    mobile_app_groups: MobileAppGroups;
    /// Firewalls.
    firewalls: Firewalls;
    /// Groups of firewalls.
    firewall_groups: FirewallGroups;
    /// Threat feeds of firewalls.
    threat_feeds: ThreatFeeds;
    /// Switches.
    switches: Switches;
    /// Access points.
    access_points: AccessPoints;
    /// Messages in quarantine.
    quarantine: Quarantine;
    /// Messages that were removed from mailboxes after delivery.
    post_delivery_quarantine: PostDeliveryQuarantine;
    /// Messages that were delivered.
    messages: Messages;
    /// Mailboxes.
    mailboxes: Mailboxes;
    /// Locations whose name resolution is protected.
    dns_locations: DnsLocations;
    /// Profiles of runtime detections in clouds.
    cloud_security_profiles: CloudSecurityProfiles;
    /// Questions to users about their own activity.
    attestations: Attestations;
}

/// A client for the APIs of one tenant. Clones, and the clients of other tenants of the same credential, share connections, token, quota
/// and counters.
#[derive(Clone, Debug)]
pub struct TenantClient {
    core: Client,
    id: TenantId,
    tenant: Arc<Tenant>,
}

impl TenantClient {
    pub(super) fn new(client: &SophosClient, tenant: &Tenant) -> Result<Self> {
        let id = TenantId::new(tenant.id.clone()).map_err(|error| Error::decode("id", error))?;
        let settings = client.settings();
        let Some(host) = &tenant.api_host else {
            return Err(Error::decode("apiHost", "the tenant has no host, so it is not active"));
        };
        let core = if let Some(base) = &settings.base_url {
            settings.core.with_base_url(base.as_str())?
        } else {
            let global = client.named_global().unwrap_or(hosts::GLOBAL);
            let core = settings.core.with_named_host(GLOBAL_TENANT, "apiHosts.global", global)?;
            core.with_named_url("apiHost", host)?
        };
        let core = core
            .with_header("X-Tenant-ID", id.as_str())?
            .with_source(format!("sophos/{id}"))
            .for_part(&format!("tenant {id}"));
        Ok(Self { core, id, tenant: Arc::new(tenant.clone()) })
    }

    /// The tenant's id.
    #[must_use]
    pub fn id(&self) -> &TenantId {
        &self.id
    }

    /// The record of the tenant: as in the list of tenants, or with identifier and host only for a tenant's own
    /// credential.
    #[must_use]
    pub fn tenant(&self) -> &Tenant {
        &self.tenant
    }

    /// Reads one user of the tenant, to check that the credential works there.
    ///
    /// # Errors
    /// [`Error::Auth`] if the credential is wrong or has expired: create a new one. [`Error::Forbidden`] if the tenant does
    /// not allow access to the credential, or its role may not read users. Otherwise those of
    /// [`Client::execute`](connect_core::Client::execute).
    pub async fn test_connection(&self) -> Result<()> {
        self.users().list().page_size(1).send().await.map(drop)
    }

    /// An operation of the tenant that has no typed method, such as a GET of `/endpoint/v1/endpoints`. `path` is percent-encoded by
    /// the caller; query and body are set on the call.
    pub fn call(&self, method: Method, path: &str) -> Call<Response> {
        let operations =
            OPERATIONS.iter().filter(|operation| operation.host == TENANT || operation.host == GLOBAL_TENANT);
        self.core.call(Operation::raw(operations, method, path))
    }

    /// What this client and all its relatives have done so far.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.core.stats()
    }
}
