mod access_tokens;
mod account_health;
mod admins;
mod alerts;
mod attestations;
mod builder;
mod cases;
mod cloud_security;
mod confirm;
#[cfg(feature = "conformance")]
pub mod conformance;
mod detections;
mod dns;
mod email;
mod endpoint_groups;
mod endpoints;
mod exclusions;
mod exploit_mitigation;
mod firewalls;
mod hosts;
mod ids;
mod items;
mod licenses;
mod live_discover;
mod managers;
mod mobile;
mod network;
pub mod operations;
mod organization;
mod packages;
mod paging;
mod partner;
mod policies;
mod requests;
mod roles;
mod settings;
mod siem;
mod targets;
mod tenants;
mod user_groups;
mod users;
mod web_control;
mod words;
mod xdr;

use std::sync::Arc;

pub use access_tokens::{CreateAccessToken, ListAccessTokens, UpdateAccessToken};
pub use account_health::{CheckAccountHealth, GetHistoricalHealthScores, SnoozeHealthChecks};
pub use admins::{CreateAdmin, GetAdmin, ListAdmins, ListRoleAssignmentsOfAdmin};
pub use alerts::{ListAlerts, SearchAlerts};
pub use attestations::{CreateAttestation, GetAttestation};
pub use builder::SophosClientBuilder;
pub use cases::{CreateCase, ListCases, ListDetectionsOfCase, ListImpactedEntitiesOfCase, UpdateCase};
pub use cloud_security::{
    CreateCloudSecurityProfile, GetCloudSecurityProfile, ListCloudSecurityProfiles, ListDefaultContentsOfCloudSecurity,
};
pub use confirm::{Deletion, LessProtection};
pub use detections::{
    CountDetections, ListDetectionGroups, ListDetections, RunDetectionGroupsQuery, RunDetectionsQuery,
};
pub use dns::{CreateDnsLocation, ListDnsLocations, UpdateDnsLocation};
pub use email::{
    ChangeAliasesOfMailbox, ChangeDelegatesOfMailbox, ChangeDistributionListOwners, ClawBackMessage,
    DeleteQuarantinedMessages, GetMessageStatus, ListAttachmentsOfPostDeliveryQuarantine,
    ListAttachmentsOfQuarantinedMessage, ListMailboxes, ListUrlsOfQuarantinedMessage,
    ReattachAttachmentsOfQuarantinedMessage, ReleaseQuarantinedMessages, SearchPostDeliveryQuarantine,
    SearchQuarantine, StripAttachmentsOfQuarantinedMessage,
};
pub use endpoint_groups::{
    CreateEndpointGroup, GetEndpointGroup, ListEndpointGroups, ListEndpointGroupsOfType, ListEndpointsOfGroup,
    UpdateEndpointGroup,
};
pub use endpoints::{CollectForensicLogs, DumpMemory, GetEndpoint, ListEndpoints, TurnOnTamperProtection};
pub use exclusions::{
    CreateIntrusionPreventionExclusion, CreateIsolationExclusion, CreateScanningExclusion,
    ListIntrusionPreventionExclusions, ListIsolationExclusions, ListScanningExclusions,
    UpdateIntrusionPreventionExclusion, UpdateIsolationExclusion, UpdateScanningExclusion,
};
pub use exploit_mitigation::{
    ListDetectedExploits, ListExploitMitigationApplications, ListExploitMitigationCategories,
    UpdateExploitMitigationApplication,
};
pub use firewalls::{
    CreateFirewallGroup, GetFirewallTransaction, ListFirewallGroups, ListFirewalls, ListSyncStatusOfFirewalls,
    UpdateFirewall, UpdateFirewallGroup, UpdateThreatFeedSettings,
};
pub use ids::{
    AccessTokenId, AdminId, AlertId, AllowedItemId, AttachmentDownloadId, AttestationId, BlockedAddressId,
    BlockedItemId, CaseId, CloudSecurityProfileId, DetectedExploitId, DetectionId, DetectionsRunId, DnsLocationId,
    EndpointGroupId, EndpointId, EnrichmentPivotId, ExclusionId, ExploitMitigationApplicationId, FirewallGroupId,
    FirewallId, ForensicLogsId, LiveDiscoverRunId, LocalSiteId, MailboxId, MemoryDumpId, MessageId, MigrationId,
    MobileActionId, MobileAppGroupId, MobileDeviceGroupId, MobileDeviceId, MobileOsId, PeripheralId, PolicyId,
    QueryCategoryId, RoleAssignmentId, RoleId, SavedQueryId, StaticPackageId, TenantId, TransactionId, UserGroupId,
    UserId, XdrRunId,
};
pub use items::{AllowItem, ListAllowedItems, ListBlockedAddresses, ListBlockedItems};
pub use licenses::ListFirewallLicenses;
pub use live_discover::{
    CreateEnrichmentPivot, GetLiveDiscoverCategory, GetLiveDiscoverQuery, GetLiveDiscoverRun,
    ListEndpointsOfLiveDiscoverRun, ListEnrichmentPivots, ListLiveDiscoverCategories, ListLiveDiscoverQueries,
    ListLiveDiscoverResults, ListLiveDiscoverRuns, RunLiveDiscoverQuery, UpdateEnrichmentPivot,
};
pub use managers::{
    Billing, OrganizationClient, OrganizationId, OrganizationTenants, PartnerAdmins, PartnerClient, PartnerId,
    PartnerRoles, PartnerTenants,
};
pub use mobile::{
    CreateMobileAppGroup, CreateMobileDevice, CreateMobileDeviceGroup, CreatePropertyOfMobileDevice,
    GetLocationOfMobileDevice, GetLogsOfMobileDevices, GetMobileAction, GetMobileAppGroup, GetMobileDevice,
    GetMobileDeviceGroup, GetMobileOperatingSystem, ListInstalledApps, ListMobileActions, ListMobileAppGroups,
    ListMobileDeviceGroups, ListMobileDevices, ListMobileOperatingSystems, ListPoliciesOfMobileDevice,
    ListPropertiesOfMobileDevice, ListScanResultsOfMobileDevice, ListViolationsOfMobileDevice, LocateMobileDevices,
    LockMobileDevices, ScanMobileDevices, SendMessageToMobileDevices, SetPropertyOfMobileDevice, SyncMobileDevices,
    UnenrollMobileDevices, UpdateMobileAppGroup, UpdateMobileDevice, UpdateMobileDeviceGroup, WipeMobileDevices,
};
pub use network::{ListTasksOfAccessPoints, ListTasksOfSwitches};
pub use organization::ListOrganizationTenants;
pub use packages::{
    ListEndpointsOfMigration, ListInstallers, ListMigrations, ListPackageComments, ListRecommendedPackages,
    ListStaticPackages, SendEndpoints,
};
pub use partner::{
    CreatePartnerAdmin, CreatePartnerTenant, GetPartnerTenant, ListBillingUsage, ListPartnerAdmins, ListPartnerTenants,
    ListRoleAssignmentsOfPartnerAdmin,
};
pub use policies::{CreatePolicy, GetPolicySettingsMetadata, ListPolicies, UpdateBasePolicy, UpdatePolicy};
pub use roles::{CreateRole, GetRole, ListPermissionSets, ListRoles, UpdateRole};
pub use settings::{ListPeripherals, UpdateEventJournal};
pub use siem::{FollowLog, ListSiemAlerts, ListSiemEvents, LogGap, LogPage, SiemPlace};
pub use tenants::{
    AccessPoints, AccessTokens, AccountHealth, Admins, Alerts, AllTenants, AllowedItems, Attestations,
    BlockedAddresses, BlockedItems, Cases, CloudSecurityProfiles, Detections, DnsLocations, Downloads, EndpointGroups,
    Endpoints, EventJournals, ExploitMitigation, FirewallGroups, Firewalls, IntrusionPreventionExclusions,
    IsolationExclusions, Licenses, ListTenants, LiveDiscover, Mailboxes, Messages, Migrations, Mobile, MobileActions,
    MobileAppGroups, MobileDeviceGroups, Peripherals, Policies, PostDeliveryQuarantine, Quarantine, Roles,
    ScanningExclusions, Siem, SoftwarePackages, Switches, TamperProtectionSettings, TenantClient, TenantOutcome,
    TenantOutcomes, Tenants, ThreatFeeds, UnreachableTenant, UserGroups, Users, WebControl, XdrQueries,
};
pub use user_groups::{
    CreateDirectoryUserGroup, GetDirectoryUserGroup, ListDirectoryUserGroups, ListUsersOfDirectoryUserGroup,
    UpdateDirectoryUserGroup,
};
pub use users::{CreateDirectoryUser, GetDirectoryUser, ListUserGroups, ListUsers, UpdateDirectoryUser};
pub use web_control::{
    CreateLocalSite, ListLocalSites, ListWebsitesExcludedFromDecryption, UpdateLocalSite, UpdateTlsDecryption,
    UpdateWebsitesExcludedFromDecryption,
};
pub use words::{Moment, SortOrder, UserField, View};
pub use xdr::{
    GetXdrCategory, GetXdrQuery, ListXdrCategories, ListXdrQueries, ListXdrResults, ListXdrRuns, RunXdrQuery,
};

use connect_core::{Call, Client, Method, Operation, Response, Result, SecretString, Stats};
use tokio::sync::OnceCell;
use url::Url;

use self::operations::{OPERATIONS, TENANT, WHO_AM_I};
use crate::models::{IdType, Tenant, WhoAmI};

/// A client of Sophos Central for one credential: that of a tenant, a partner or an organization. Clones share its connections, token,
/// quota and counters.
#[derive(Clone, Debug)]
pub struct SophosClient {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    settings: Settings,
    /// The owner of a credential never changes, so the service is asked once.
    identity: OnceCell<WhoAmI>,
}

/// What a client has in common with the clients of its tenants.
#[derive(Debug)]
struct Settings {
    /// The client of the global host.
    core: Client,
    /// Replaces every host, including those that the service names.
    base_url: Option<Url>,
}

impl SophosClient {
    /// A builder of a client, with the id and secret of an API credential. It reads neither the environment nor files, and
    /// sends nothing.
    ///
    /// ```
    /// use sophos_central::SophosClient;
    ///
    /// let client = SophosClient::builder("the client id", "the client secret").build()?;
    /// assert!(!format!("{client:?}").contains("the client secret"));
    ///
    /// let refused = SophosClient::builder("the client id", "").build();
    /// assert!(refused.unwrap_err().to_string().contains("client_secret"));
    /// # Ok::<(), sophos_central::Error>(())
    /// ```
    pub fn builder(client_id: impl Into<String>, client_secret: impl Into<SecretString>) -> SophosClientBuilder {
        SophosClientBuilder::new(client_id.into(), client_secret.into())
    }

    fn new(settings: Settings) -> Self {
        Self { shared: Arc::new(Shared { settings, identity: OnceCell::new() }) }
    }

    fn settings(&self) -> &Settings {
        &self.shared.settings
    }

    /// Asks the service whose credential this is.
    ///
    /// # Errors
    /// [`Error::Auth`](crate::Error::Auth) if the credential is wrong or has expired: create a new one. Otherwise those of
    /// [`Client::execute`](connect_core::Client::execute).
    pub async fn whoami(&self) -> Result<WhoAmI> {
        self.settings().core.record(WHO_AM_I.request(), "").send().await
    }

    /// Whose credential this is. The service is asked once.
    async fn identity(&self) -> Result<&WhoAmI> {
        self.shared.identity.get_or_try_init(|| self.whoami()).await
    }

    /// The client of the global host, with the header that names the partner or organization.
    async fn global(&self) -> Result<Client> {
        let identity = self.identity().await?;
        let settings = self.settings();
        let core = match (&settings.base_url, identity.api_hosts.as_ref().and_then(|hosts| hosts.global.as_deref())) {
            (None, Some(host)) => settings.core.with_named_url("apiHosts.global", host)?,
            _ => settings.core.clone(),
        };
        match identity.id_type {
            Some(IdType::Partner) => core.with_header("X-Partner-ID", &identity.id),
            Some(IdType::Organization) => core.with_header("X-Organization-ID", &identity.id),
            Some(IdType::Tenant) => core.with_header("X-Tenant-ID", &identity.id),
            _ => Ok(core),
        }
    }

    /// A client for the APIs of the partner whose credential this is.
    ///
    /// # Errors
    /// Those of [`whoami`](Self::whoami), and [`Error::Configuration`](crate::Error::Configuration) for any other kind of
    /// credential.
    pub async fn partner(&self) -> Result<PartnerClient> {
        PartnerClient::new(self.global().await?, self.identity().await?)
    }

    /// A client for the APIs of the organization whose credential this is.
    ///
    /// # Errors
    /// Those of [`partner`](Self::partner).
    pub async fn organization(&self) -> Result<OrganizationClient> {
        OrganizationClient::new(self.global().await?, self.identity().await?)
    }

    /// The address of the global host, if the service has named one.
    fn named_global(&self) -> Option<&str> {
        self.shared.identity.get()?.api_hosts.as_ref()?.global.as_deref()
    }

    /// The tenants of the credential.
    #[must_use]
    pub fn tenants(&self) -> Tenants {
        Tenants::new(self.clone())
    }

    /// A client for one tenant, given by its record in the list of tenants.
    ///
    /// # Errors
    /// [`Error::Decode`](crate::Error::Decode) if the tenant has no host, which means that it is not active, or if
    /// credentials may not be sent to its host.
    pub fn tenant(&self, tenant: &Tenant) -> Result<TenantClient> {
        TenantClient::new(self, tenant)
    }

    /// Asks whose credential this is, and reads one user of its tenant, or one of its tenants, to check that it works.
    ///
    /// # Errors
    /// [`Error::Auth`](crate::Error::Auth) if the credential is wrong or has expired: create a new one.
    /// [`Error::Forbidden`](crate::Error::Forbidden) if its role may not read. Otherwise those of
    /// [`Client::execute`](connect_core::Client::execute).
    pub async fn test_connection(&self) -> Result<()> {
        if self.whoami().await?.id_type != Some(IdType::Tenant) {
            return self.tenants().list().await?.page_size(1).send().await.map(drop);
        }
        for tenant in self.tenants().all().await?.reachable {
            tenant.test_connection().await?;
        }
        Ok(())
    }

    /// Calls an operation of the global host that has no typed method, such as a GET of `/partner/v1/roles`. `path` is
    /// already percent-encoded; query and body are set on the call. For the APIs of a tenant see [`TenantClient::call`].
    ///
    /// # Errors
    /// Those of [`whoami`](Self::whoami).
    pub async fn call(&self, method: Method, path: &str) -> Result<Call<Response>> {
        let operations = OPERATIONS.iter().filter(|operation| operation.host != TENANT);
        Ok(self.global().await?.call(Operation::raw(operations, method, path)))
    }

    /// The text with this client's secrets redacted, the tokens that it was granted included: for what is made of the
    /// service's answers and then shown or set aside.
    #[must_use]
    pub fn redact(&self, text: &[u8]) -> Vec<u8> {
        self.settings().core.redact(text)
    }

    /// Counters of what this client, its clones and the clients of its tenants have done so far.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.settings().core.stats()
    }
}

#[cfg(test)]
mod tests {
    use connect_core::{Auth, Client, SecretString};
    use serde_json::json;
    use wiremock::matchers::{header, path};
    use wiremock::{Mock, MockServer, ResponseTemplate};

    use super::*;

    /// A client whose global host is `server`, and which uses the hosts that the service names.
    fn client(server: &MockServer) -> SophosClient {
        let auth = Auth::token("Bearer", SecretString::from("a-token"));
        let core = Client::builder().source("sophos").base_url(server.uri()).auth(auth).build().expect("a client");
        SophosClient::new(Settings { core, base_url: None })
    }

    async fn answer(server: &MockServer, at: &str, body: serde_json::Value) {
        Mock::given(path(at))
            .respond_with(ResponseTemplate::new(200).set_body_json(body))
            .expect(1)
            .mount(server)
            .await;
    }

    #[tokio::test]
    async fn a_tenant_is_asked_at_the_host_that_whoami_names() {
        let (global, region) = (MockServer::start().await, MockServer::start().await);
        let hosts = json!({"global": global.uri(), "dataRegion": region.uri()});
        answer(&global, "/whoami/v1", json!({"id": "t-1", "idType": "tenant", "apiHosts": hosts})).await;
        Mock::given(path("/common/v1/directory/users"))
            .and(header("x-tenant-id", "t-1"))
            .and(header("authorization", "Bearer a-token"))
            .respond_with(
                ResponseTemplate::new(200).set_body_json(json!({"items": [], "pages": {"total": 0, "items": 0}})),
            )
            .expect(1)
            .mount(&region)
            .await;
        let all = client(&global).tenants().all().await.expect("the tenant");
        let page = all.reachable[0].users().list().send().await.expect("a page");
        assert_eq!((page.items.len(), page.next), (0, None));
    }

    #[tokio::test]
    async fn a_partners_tenants_are_asked_at_their_own_hosts() {
        let (global, region) = (MockServer::start().await, MockServer::start().await);
        answer(&global, "/whoami/v1", json!({"id": "p-1", "idType": "partner", "apiHosts": {"global": global.uri()}}))
            .await;
        let tenants = json!([
            {"id": "t-1", "apiHost": region.uri()}, {"id": "t-2"}, {"id": "t-3", "apiHost": "ftp://elsewhere"},
            {"id": "t/4", "apiHost": region.uri()}, {"name": "nobody"}, {"id": "t-1", "apiHost": region.uri()}
        ]);
        Mock::given(path("/partner/v1/tenants"))
            .and(header("x-partner-id", "p-1"))
            .respond_with(
                ResponseTemplate::new(200)
                    .set_body_json(json!({"items": tenants, "pages": {"current": 1, "total": 1}})),
            )
            .expect(1)
            .mount(&global)
            .await;
        Mock::given(header("x-tenant-id", "t-1"))
            .respond_with(ResponseTemplate::new(200).set_body_json(json!({"items": [], "pages": {"total": 0}})))
            .expect(1)
            .mount(&region)
            .await;
        let all = client(&global).tenants().all().await.expect("tenants");
        let reachable: Vec<&str> = all.reachable.iter().map(|tenant| tenant.id().as_str()).collect();
        let unreachable: Vec<&str> = all.unreachable.iter().map(|tenant| tenant.tenant.id.as_str()).collect();
        assert_eq!((reachable, unreachable), (vec!["t-1"], vec!["t-2", "t-3", "t/4"]));
        assert_eq!(all.dead_letters.iter().map(|letter| letter.path.as_str()).collect::<Vec<_>>(), ["items[4].id"]);
        all.reachable[0].users().list().send().await.expect("a page");
    }

    #[tokio::test]
    async fn an_identity_that_cannot_be_acted_on_is_an_error() {
        for (identity, told) in [
            (json!({"id": "t-1", "idType": "tenant", "apiHosts": {}}), "apiHosts.dataRegion"),
            (json!({"id": "t-1", "idType": "galaxy"}), "galaxy"),
            (json!({"idType": "tenant"}), "id"),
        ] {
            let server = MockServer::start().await;
            answer(&server, "/whoami/v1", identity).await;
            let error = client(&server).tenants().all().await.expect_err(told);
            assert!(error.to_string().contains(told), "{error}");
        }
    }
}
