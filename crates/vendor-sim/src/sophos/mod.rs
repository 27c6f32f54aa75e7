//! Sophos Central.

mod directory;
mod tenant;
mod token;
mod user;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use http::StatusCode;
use serde_json::{Value, json};

use crate::dice::{Dice, mix};
use crate::engine::{Answer, Behaviour, Call, Options, Refusal, Route, World, lock};
use crate::sim::{Builder, Sim, Vendor};
use crate::{Fault, RetryAfter};

/// Sophos Central: token service, global and regional hosts on one URL. Records are directory users.
#[derive(Debug)]
pub struct Sophos {
    pub(crate) settings: SophosSettings,
    pub(crate) seed: u64,
}

/// A simulated Sophos Central.
pub type SophosSim = Sim<Sophos>;

/// What it takes to log in.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SophosCredentials {
    /// The client id.
    pub client_id: String,
    /// The client secret, with characters that a form must escape.
    pub client_secret: String,
}

impl std::fmt::Debug for SophosCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SophosCredentials").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

/// Whose credential it is, as `whoami` tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Identity {
    /// One tenant's own.
    #[default]
    Tenant,
    /// A partner's, for all its tenants.
    Partner,
    /// An organization's, for all its tenants.
    Organization,
}

/// How the simulated Sophos Central shall be.
#[derive(Clone, Debug)]
pub(crate) struct SophosSettings {
    credentials: SophosCredentials,
    pub(crate) identity: Identity,
    pub(crate) tenants: u64,
    pub(crate) locked: BTreeSet<u64>,
    pub(crate) refuse_large_pages: bool,
}

impl Default for SophosSettings {
    fn default() -> Self {
        Self {
            credentials: SophosCredentials {
                client_id: "5d1f9a70-0000-4000-8000-00005111c11d".into(),
                client_secret: "s3cr&t+with=odd%chars/é".into(),
            },
            identity: Identity::Tenant,
            tenants: 1,
            locked: BTreeSet::new(),
            refuse_large_pages: false,
        }
    }
}

impl Vendor for Sophos {}

impl Builder<Sophos> {
    /// The credentials to accept.
    pub fn credentials(mut self, client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {
        self.settings.credentials =
            SophosCredentials { client_id: client_id.into(), client_secret: client_secret.into() };
        self
    }

    /// Whose credential it is. A partner and an organization have three tenants unless [`Builder::tenants`] says otherwise.
    pub fn identity(mut self, identity: Identity) -> Self {
        self.settings.identity = identity;
        if identity != Identity::Tenant && self.settings.tenants == 1 {
            self.settings.tenants = 3;
        }
        self
    }

    /// How many tenants can be read; users are spread over them, the documented ones in the first. A partner or organization lists one more,
    /// inactive, without an `apiHost`.
    pub fn tenants(mut self, tenants: u64) -> Self {
        self.settings.tenants = tenants.max(1);
        self
    }

    /// A tenant that has not let its partner or organization in: every call for it is answered with 403.
    pub fn locked_tenant(mut self, index: u64) -> Self {
        self.settings.locked.insert(index);
        self
    }

    /// Answers 400 to a `pageSize` above the largest, instead of lowering it.
    pub fn refuse_large_pages(mut self) -> Self {
        self.settings.refuse_large_pages = true;
        self
    }
}

impl Sim<Sophos> {
    /// The credentials that are accepted.
    #[must_use]
    pub fn credentials(&self) -> SophosCredentials {
        self.world.vendor.settings.credentials.clone()
    }

    /// The ids of the tenants that can be read, locked ones included.
    #[must_use]
    pub fn tenant_ids(&self) -> Vec<String> {
        (0..self.world.vendor.settings.tenants).map(|tenant| tenant::id(self.world.vendor.seed, tenant)).collect()
    }

    /// The tenant of the user at `index`, as a position in [`Sim::tenant_ids`].
    #[must_use]
    pub fn tenant_of(&self, index: u64) -> u64 {
        user::tenant(&self.world, index)
    }
}

impl Behaviour for Sophos {
    type Settings = SophosSettings;
    const MEMBERS: (&'static str, &'static str) = ("id", "name");
    const REQUEST_ID: &'static str = "x-request-id";
    const RETRY_AFTER: RetryAfter = RetryAfter::Absent;
    const TICKETS: bool = false;

    fn create(options: &Options, settings: SophosSettings) -> Self {
        Self { settings, seed: options.seed }
    }

    fn routes() -> Vec<Route<Self>> {
        let mut routes = token::routes();
        routes.extend(tenant::routes());
        routes.extend(directory::routes());
        routes
    }

    fn quotas() -> Vec<(usize, Duration)> {
        vec![(10, Duration::from_secs(1)), (100, Duration::from_secs(60)), (1000, Duration::from_secs(3600))]
    }

    fn caller(world: &World<Self>, call: &Call) -> Result<String, Refusal> {
        let token = call.credential("bearer").unwrap_or_default();
        let live = lock(&world.core.tokens).is_live(token, Instant::now());
        let caller = world.vendor.settings.credentials.client_id.clone();
        live.then_some(caller).ok_or_else(|| Refusal::new(StatusCode::UNAUTHORIZED, "the token is not valid"))
    }

    fn refuse(&self, call: &Call, refusal: &Refusal, request_id: &str) -> Answer {
        let reason = refusal.status.canonical_reason().unwrap_or("Error").replace(' ', "");
        let tracking = Dice::new("sophos-correlation", mix(self.seed), call.fingerprint()).uuid();
        let body = if call.path == token::PATH {
            // The token service has an envelope of its own.
            json!({"errorCode": refusal.message, "message": reason, "trackingId": tracking})
        } else {
            json!({"error": reason, "message": refusal.message, "correlationId": tracking, "requestId": request_id})
        };
        Answer::error(refusal.status, body)
    }

    fn too_many(&self, call: &Call, request_id: &str) -> Answer {
        self.refuse(call, &Refusal::new(StatusCode::TOO_MANY_REQUESTS, "rate limit exceeded"), request_id)
    }

    fn by_chance() -> Vec<Fault> {
        vec![
            Fault::TooManyRequests(RetryAfter::Absent),
            Fault::TooManyRequests(RetryAfter::Seconds(1)),
            Fault::Status(500),
            Fault::HtmlError(503),
            Fault::ResetInHead,
            Fault::ResetInBody,
            Fault::TruncatedBody,
            Fault::ExpiredToken,
        ]
    }

    fn record(world: &World<Self>, index: u64) -> Value {
        user::listed(world, index)
    }

    fn identity(world: &World<Self>, index: u64) -> String {
        user::id(world.vendor.seed, index)
    }
}
