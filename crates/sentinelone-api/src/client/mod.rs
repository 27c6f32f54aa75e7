pub mod accounts;
mod action;
pub mod activities;
pub mod agent_actions;
pub mod agents;
pub mod alerts;
pub mod applications;
mod builder;
pub mod config_overrides;
#[cfg(feature = "conformance")]
pub mod conformance;
mod console;
pub mod deep_visibility;
pub mod detection_rules;
pub mod device_control;
pub mod exclusions;
pub mod filters;
pub mod firewall_control;
mod follow;
pub mod groups;
pub mod hashes;
mod ids;
pub mod locations;
pub mod network_quarantine;
pub mod operations;
mod paging;
pub mod policies;
pub mod ranger;
pub mod remote_scripts;
pub mod reports;
pub mod restrictions;
pub mod risks;
pub mod roles;
pub mod service_users;
mod setters;
pub mod sites;
pub mod system;
pub mod tag_manager;
pub mod tags;
mod targets;
pub mod threat_intelligence;
pub mod threats;
pub mod unified_alerts;
pub mod unified_exclusions;
pub mod updates;
pub mod upgrade_policies;
pub mod users;
pub mod xdr_assets;

pub use action::{Action, DryRun};
pub use builder::SentinelOneClientBuilder;
use connect_core::{Call, Client, ExposeSecret, Method, Operation, Response, Result, SecretString, Stats};
pub use ids::*;
pub use targets::{AgentTargets, AlertTargets, Everything, NamedAgents, Scope, ThreatTargets};

use self::agents::AgentFilter;
use self::operations::{GET_API_TOKEN_DETAILS, OPERATIONS};
use crate::models::ApiTokenDetails;

connect_core::groups! { SentinelOneClient;
    /// Accounts: the customers of a tenant.
    accounts: Accounts;
    /// Sites: parts of an account with a licence of their own.
    sites: Sites;
    /// Groups of agents within a site.
    groups: Groups;
    /// Policies of the tenant, of accounts, sites and groups.
    policies: Policies;
    /// Agents: the endpoints that the console protects.
    agents: Agents;
    /// Actions on agents.
    agent_actions: AgentActions;
    /// Applications that are installed on endpoints.
    applications: Applications;
    /// Vulnerabilities of applications, and the scans that find them.
    risks: Risks;
    /// The unified asset inventory.
    xdr_assets: XdrAssets;
    /// Saved filters.
    filters: Filters;
    /// Users of the console.
    users: Users;
    /// Service users: identities of programs.
    service_users: ServiceUsers;
    /// Roles of users.
    roles: Roles;
    /// Threats, with notes, timeline, verdict and mitigation.
    threats: Threats;
    /// Alerts of custom detection rules, and of the unified list.
    alerts: Alerts;
    /// Custom detection rules (STAR).
    detection_rules: DetectionRules;
    /// What happened in the console.
    activities: Activities;
    /// Exclusions of all kinds in one list (v2.1).
    unified_exclusions: UnifiedExclusions;
    /// Exclusions: files and programs that the agents ignore.
    exclusions: Exclusions;
    /// The blocklist: hashes that the agents stop.
    restrictions: Restrictions;
    /// Indicators of compromise.
    threat_intelligence: ThreatIntelligence;
    /// Devices that agents see in the network, and cloud machines without agent.
    ranger: Ranger;
    /// Tags of endpoints.
    tag_manager: TagManager;
    /// Tags of firewall rules and other objects.
    tags: Tags;
    /// What the vendor knows of a hash.
    hashes: Hashes;
    /// The console itself.
    system: System;
    /// Remote scripts and their tasks.
    remote_scripts: RemoteScripts;
    /// Rules for USB and Bluetooth devices, and what happened with such devices.
    device_control: DeviceControl;
    /// Rules of the firewall.
    firewall_control: FirewallControl;
    /// Rules of a category of the firewall, such as those in force while an endpoint is isolated.
    network_quarantine: NetworkQuarantine;
    /// Queries over the events that the agents recorded.
    deep_visibility: DeepVisibility;
    /// Packages of agents.
    updates: Updates;
    /// Policies that upgrade agents automatically.
    upgrade_policies: UpgradePolicies;
    /// Settings that override the policy of agents.
    config_overrides: ConfigOverrides;
    /// Network locations whose policy applies.
    locations: Locations;
    /// Reports and the tasks that make them.
    reports: Reports;
    /// Alerts of the console's unified list.
    unified_alerts: UnifiedAlerts;
}

/// A client of one SentinelOne console. Clones share its connections, quota and counters.
#[derive(Clone, Debug)]
pub struct SentinelOneClient {
    core: Client,
    api_token: SecretString,
}

impl SentinelOneClient {
    /// Sets up a client of the console at `url`, such as `https://usea1-acme.sentinelone.net`, with the API token of a user or service
    /// user. Nothing is read from the environment or from files, and nothing is sent.
    ///
    /// ```
    /// use sentinelone_api::SentinelOneClient;
    ///
    /// let client = SentinelOneClient::builder("usea1-acme.sentinelone.net", "the-api-token").build()?;
    /// assert!(!format!("{client:?}").contains("the-api-token"));
    ///
    /// let refused = SentinelOneClient::builder("http://usea1-acme.sentinelone.net", "the-api-token").build();
    /// assert!(refused.unwrap_err().to_string().contains("https"));
    /// # Ok::<(), sentinelone_api::Error>(())
    /// ```
    pub fn builder(url: impl Into<String>, api_token: impl Into<SecretString>) -> SentinelOneClientBuilder {
        SentinelOneClientBuilder::new(url.into(), &api_token.into())
    }

    fn new(core: Client, api_token: SecretString) -> Self {
        Self { core, api_token }
    }

    /// Whether the token works and may read agents: counts them with one request.
    ///
    /// # Errors
    /// [`Error::Auth`](crate::Error::Auth) when the token is wrong or has expired, [`Error::Forbidden`](crate::Error::Forbidden) when
    /// its role lacks `Endpoints.view`, and the other errors of a request.
    pub async fn test_connection(&self) -> Result<()> {
        self.agents().count(&AgentFilter::new()).send().await.map(drop)
    }

    /// The times at which the client's API token was created and expires, to warn in time: it is not renewed automatically.
    pub fn get_api_token_details(&self) -> Call<ApiTokenDetails> {
        let request = GET_API_TOKEN_DETAILS.request().member("data.apiToken", self.api_token.expose_secret().trim());
        self.core.record(request, "data")
    }

    /// An operation that has no typed method, such as a GET of `/web/api/v2.1/threats`. `path` is percent-encoded by the caller; query
    /// and body are set on the call.
    pub fn call(&self, method: Method, path: &str) -> Call<Response> {
        self.core.call(Operation::raw(OPERATIONS, method, path))
    }

    /// The text with this client's secrets redacted, the tokens that it was granted included: for what is made of the
    /// service's answers and then shown or set aside.
    #[must_use]
    pub fn redact(&self, text: &[u8]) -> Vec<u8> {
        self.core.redact(text)
    }

    /// What this client and its clones have done so far.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.core.stats()
    }
}
