//! Sophos Central.

mod admin;
mod alert;
mod bulk;
mod case;
mod conditions;
mod detection;
mod directory;
mod endpoint;
mod group;
mod health;
mod job;
mod list;
mod mobile;
mod operations;
mod policy;
mod resource;
mod rows;
mod run;
mod siem;
mod tenant;
mod token;
mod user;
mod vendor;

use std::sync::Mutex;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use http::StatusCode;
use serde_json::json;

use self::vendor::SophosSettings;
pub use self::vendor::{Identity, Sophos, SophosCredentials, SophosSim};
use crate::Denial;
use crate::dice::{Dice, mix, rfc3339};
use crate::engine::{Answer, Behaviour, Call, Feed, Options, Refusal, Route, World, lock};
use crate::error::Result;
use crate::fault::{Fault, RetryAfter};
use crate::sim::{Builder, Fleet, Sim, Vendor};

impl Vendor for Sophos {}

impl Builder<Sophos> {
    /// The credentials to accept.
    pub fn credentials(mut self, client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {
        self.settings.credentials =
            SophosCredentials { client_id: client_id.into(), client_secret: client_secret.into() };
        self
    }

    /// The owner of the credential. A partner and an organization have three tenants; [`Builder::tenants`] changes that.
    pub fn identity(mut self, identity: Identity) -> Self {
        self.settings.identity = identity;
        if identity != Identity::Tenant && self.settings.tenants == 1 {
            self.settings.tenants = 3;
        }
        self
    }

    /// The number of tenants that can be read. Users are spread over them, with the documented ones in the first. A partner or organization
    /// lists one more, which is inactive and has no `apiHost`.
    pub fn tenants(mut self, tenants: u64) -> Self {
        self.settings.tenants = tenants.max(1);
        self
    }

    /// A tenant that its partner or organization may not manage: every call for it is answered with 403.
    pub fn locked_tenant(mut self, index: u64) -> Self {
        self.settings.locked.insert(index);
        self
    }

    /// The number of polls that find a run over detections unfinished; default: 1.
    pub fn run_polls(mut self, polls: u32) -> Self {
        self.settings.run_polls = polls;
        self
    }

    /// The number of runs over detections that fail, before others succeed.
    pub fn failing_runs(mut self, runs: u64) -> Self {
        self.settings.failing_runs = runs;
        self
    }

    /// Lists cases like a live tenant: by key, ignoring `page` and `sort`.
    pub fn cases_by_key(mut self) -> Self {
        self.settings.cases_by_key = true;
        self
    }

    /// Takes the id `00000000-0000-4000-8000-000000000001` for the first record of every kind. Clients that send every operation once with
    /// composed parameters have no better id. Without this setting it is answered with 404, like every id that does not exist.
    pub fn composed_ids(mut self) -> Self {
        self.settings.composed_ids = true;
        self
    }

    /// Answers 400 to a `pageSize` above the maximum, instead of lowering it.
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

    /// Lets all runs over detections expire: their ids are answered with 404.
    pub fn expire_runs(&self) {
        lock(&self.world.vendor.store).clear(run::DETECTIONS);
    }

    /// The ids of the tenants that can be read, locked ones included.
    #[must_use]
    pub fn tenant_ids(&self) -> Vec<String> {
        (0..self.world.vendor.settings.tenants)
            .map(|tenant| vendor::tenant_id(self.world.vendor.seed, tenant))
            .collect()
    }
}

impl Fleet<'_, Sophos> {
    /// The tenant of the record at `index`, as a position in [`Sim::tenant_ids`].
    ///
    /// # Errors
    /// [`Error::UnknownRecord`](crate::Error::UnknownRecord).
    pub fn tenant(&self, index: u64) -> Result<u64> {
        self.known(index)?;
        Ok(vendor::tenant_of(self.world, self.feed(), index))
    }
}

impl Behaviour for Sophos {
    type Settings = SophosSettings;
    const REQUEST_ID: &'static str = "x-request-id";
    const RETRY_AFTER: RetryAfter = RetryAfter::Absent;
    const TICKETS: bool = false;

    fn create(options: &Options, settings: SophosSettings) -> Self {
        Self {
            failing_runs: AtomicU64::new(settings.failing_runs),
            settings,
            seed: options.seed,
            directory: Mutex::default(),
            moved: Mutex::default(),
            made_tenants: Mutex::default(),
            store: resource::store(),
        }
    }

    fn feeds() -> Vec<Feed<Self>> {
        let mut feeds = vec![user::feed(), admin::feed()];
        feeds.extend(endpoint::feeds());
        feeds.extend(mobile::feeds());
        feeds.push(alert::feed());
        feeds.extend(siem::feeds());
        feeds.extend([detection::feed(), case::feed()]);
        feeds
    }

    fn routes() -> Vec<Route<Self>> {
        let mut routes = token::routes();
        routes.extend(tenant::routes());
        routes.extend(resource::routes());
        let feeds = [admin::routes, endpoint::routes, mobile::routes, alert::routes, siem::routes, case::routes];
        routes.extend(feeds.into_iter().flat_map(|routes| routes()));
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

    fn refuse(world: &World<Self>, call: &Call, refusal: &Refusal, request_id: &str) -> Answer {
        let reason = refusal.status.canonical_reason().unwrap_or("Error").replace(' ', "");
        let tracking = Dice::new("sophos-correlation", mix(world.vendor.seed), call.fingerprint()).uuid();
        let body = if call.path == token::PATH {
            // The token service has its own error envelope.
            json!({"errorCode": refusal.message, "message": reason, "trackingId": tracking})
        } else {
            let mut body = json!({"error": reason, "message": refusal.message, "correlationId": tracking, "requestId": request_id});
            // Those of the gateway have no more.
            if !matches!(refusal.status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
                body["code"] = json!(reason);
                body["createdAt"] = json!(rfc3339(world.core.fleet("endpoints").now(), 3));
            }
            body
        };
        Answer::error(refusal.status, body)
    }

    fn too_many(world: &World<Self>, call: &Call, request_id: &str) -> Answer {
        Self::refuse(world, call, &Refusal::new(StatusCode::TOO_MANY_REQUESTS, "rate limit exceeded"), request_id)
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

    fn tenant(call: &Call) -> Option<&str> {
        call.header("x-tenant-id")
    }

    fn denial(_: &str, _: Denial) -> Refusal {
        Refusal::new(StatusCode::FORBIDDEN, "Access is forbidden")
    }
}
