//! ESET Connect.

mod detection;
mod device;
mod executable;
mod expression;
mod group;
mod iam;
mod incident;
mod installer;
mod list;
mod mobile;
mod network;
mod patch;
mod per_device;
mod policy;
mod quarantine;
mod rule;
mod state;
mod task;
mod token;
mod user;
mod vulnerability;
mod zip;

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;

use http::StatusCode;
use serde_json::{Value, json};

use self::state::State;
use crate::engine::{Answer, Behaviour, Call, Options, Refusal, Route, World, lock};
use crate::sim::{Builder, Sim, Vendor};
use crate::{Fault, RetryAfter};

/// ESET Connect: token service and all categories on one URL. Records are devices.
#[derive(Debug)]
pub struct Eset {
    pub(crate) settings: EsetSettings,
    pub(crate) seed: u64,
    pub(crate) state: Mutex<State>,
}

/// A simulated ESET Connect.
pub type EsetSim = Sim<Eset>;

/// What it takes to log in.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EsetCredentials {
    /// The user's e-mail address.
    pub username: String,
    /// The password, with characters that a form must escape.
    pub password: String,
}

impl std::fmt::Debug for EsetCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EsetCredentials").field("username", &self.username).finish_non_exhaustive()
    }
}

/// How the simulated ESET Connect shall be.
#[derive(Clone, Debug)]
pub(crate) struct EsetSettings {
    credentials: EsetCredentials,
    pub(crate) groups: u64,
    detections: u64,
    pub(crate) task_pace: Duration,
    pub(crate) failing_devices: BTreeSet<u64>,
    pub(crate) run_command_needs_second_factor: bool,
}

impl Default for EsetSettings {
    fn default() -> Self {
        Self {
            credentials: EsetCredentials {
                username: "api.user+sim@example.com".into(),
                password: "p&ss=w%rd é 1".into(),
            },
            groups: 12,
            detections: 120,
            task_pace: Duration::from_millis(50),
            failing_devices: BTreeSet::new(),
            run_command_needs_second_factor: false,
        }
    }
}

impl Vendor for Eset {}

impl Builder<Eset> {
    /// The credentials to accept.
    pub fn credentials(mut self, username: impl Into<String>, password: impl Into<String>) -> Self {
        self.settings.credentials = EsetCredentials { username: username.into(), password: password.into() };
        self
    }

    /// How many device groups there are, at least two: the built-in group "All", the documented one, and generated ones.
    pub fn device_groups(mut self, groups: u64) -> Self {
        self.settings.groups = groups.max(2);
        self
    }

    /// How many detections there are; 120 unless told.
    pub fn detections(mut self, detections: u64) -> Self {
        self.settings.detections = detections;
        self
    }

    /// A task's run is queued for this long, runs for as long again, and then ends and takes effect; 50 ms unless told.
    pub fn task_pace(mut self, pace: Duration) -> Self {
        self.settings.task_pace = pace;
        self
    }

    /// Runs on the device at this index of the fleet fail.
    pub fn failing_device(mut self, index: u64) -> Self {
        self.settings.failing_devices.insert(index);
        self
    }

    /// Run Command is answered with an empty 500, as it is for users without a second factor.
    pub fn run_command_needs_second_factor(mut self) -> Self {
        self.settings.run_command_needs_second_factor = true;
        self
    }

    /// Fair use as the vendor describes it: after this many requests, two a second are served, by ticket; all others get an empty 503.
    pub fn fair_use(mut self, burst: u64) -> Self {
        self.options.fair_use = Some(burst);
        self
    }

    /// How long a pending answer is kept; ten minutes unless told.
    pub fn ticket_lifetime(mut self, lifetime: Duration) -> Self {
        self.options.ticket_lifetime = lifetime;
        self
    }
}

impl Sim<Eset> {
    /// The credentials that are accepted.
    #[must_use]
    pub fn credentials(&self) -> EsetCredentials {
        self.world.vendor.settings.credentials.clone()
    }

    /// Whether the device at an index of the fleet is cut off from the network. The contract has no field for it.
    #[must_use]
    pub fn is_isolated(&self, index: u64) -> bool {
        self.settled(|runs| runs.isolated.contains(&index))
    }

    /// Whether the management agent is still on the device at an index of the fleet.
    #[must_use]
    pub fn is_managed(&self, index: u64) -> bool {
        self.settled(|runs| !runs.unmanaged.contains(&index))
    }

    fn settled<T>(&self, read: impl FnOnce(&task::Runs) -> T) -> T {
        let mut state = lock(&self.world.vendor.state);
        state.runs.settle(self.world.vendor.settings.task_pace);
        read(&state.runs)
    }
}

impl Behaviour for Eset {
    type Settings = EsetSettings;
    const MEMBERS: (&'static str, &'static str) = ("uuid", "displayName");
    const REQUEST_ID: &'static str = "request-id";
    const RETRY_AFTER: RetryAfter = RetryAfter::Absent;
    const TICKETS: bool = true;

    fn create(options: &Options, settings: EsetSettings) -> Self {
        let state = State::new(options.seed, options.clean, settings.groups, settings.detections);
        Self { settings, seed: options.seed, state: Mutex::new(state) }
    }

    fn routes() -> Vec<Route<Self>> {
        let categories = [
            token::routes,
            executable::routes,
            group::routes,
            task::routes,
            device::routes,
            iam::routes,
            detection::routes,
            rule::routes,
            incident::routes,
            installer::routes,
            mobile::routes,
            network::routes,
            patch::routes,
            policy::routes,
            quarantine::routes,
            user::routes,
            vulnerability::routes,
        ];
        categories.into_iter().flat_map(|routes| routes()).collect()
    }

    fn quotas() -> Vec<(usize, Duration)> {
        vec![(10, Duration::from_secs(1))]
    }

    fn caller(world: &World<Self>, call: &Call) -> Result<String, Refusal> {
        let unauthorized = |message| Refusal::new(StatusCode::UNAUTHORIZED, message);
        if call.header("authorization").is_none() {
            // The vendor lists a missing authorization under 400.
            return Err(Refusal::bad("authorization is missing"));
        }
        let token = call.credential("bearer").ok_or_else(|| unauthorized("not a bearer token"))?;
        token::check(world, token)
            .then(|| world.vendor.settings.credentials.username.clone())
            .ok_or_else(|| unauthorized("token is not valid"))
    }

    fn refuse(&self, _: &Call, refusal: &Refusal, _: &str) -> Answer {
        if refusal.status.is_server_error() {
            return Answer::empty(refusal.status);
        }
        let code = match refusal.status {
            StatusCode::UNAUTHORIZED => 16,
            StatusCode::FORBIDDEN => 7,
            StatusCode::NOT_FOUND => 5,
            StatusCode::TOO_MANY_REQUESTS => 8,
            StatusCode::PRECONDITION_FAILED => 9,
            _ => 3,
        };
        Answer::error(refusal.status, json!({"code": code, "message": refusal.message, "details": []}))
    }

    fn too_many(&self, _: &Call, _: &str) -> Answer {
        Answer::empty(StatusCode::TOO_MANY_REQUESTS)
    }

    fn by_chance() -> Vec<Fault> {
        vec![
            Fault::TooManyRequests(RetryAfter::Absent),
            Fault::TooManyRequests(RetryAfter::Seconds(1)),
            Fault::EmptyError(500),
            Fault::HtmlError(503),
            Fault::Pending { polls: 1 },
            Fault::ResetInHead,
            Fault::ResetInBody,
            Fault::TruncatedBody,
            Fault::ExpiredToken,
        ]
    }

    fn record(world: &World<Self>, index: u64) -> Value {
        device::record(&lock(&world.vendor.state), world, index)
    }

    fn identity(world: &World<Self>, index: u64) -> String {
        device::uuid(world, index)
    }
}
