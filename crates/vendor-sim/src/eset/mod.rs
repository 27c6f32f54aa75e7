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
mod rows;
mod rule;
mod runs;
mod state;
mod table;
mod task;
mod token;
mod user;
mod vendor;
mod vulnerability;
mod zip;

use std::sync::Mutex;
use std::time::Duration;

use http::StatusCode;
use serde_json::json;

use self::runs::Runs;
use self::state::State;
use self::table::Table;
use self::vendor::EsetSettings;
pub use self::vendor::{Eset, EsetCredentials, EsetSim};
use crate::Denial;
use crate::engine::{Answer, Behaviour, Call, Feed, Options, Refusal, Route, World, lock};
use crate::fault::{Fault, RetryAfter};
use crate::sim::{Builder, Sim, Vendor};

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

    /// How long a task's run is queued, and then as long again until it ends and takes effect; default: 50 ms.
    pub fn task_pace(mut self, pace: Duration) -> Self {
        self.settings.task_pace = pace;
        self
    }

    /// Makes runs fail on the device at this index of the fleet.
    pub fn failing_device(mut self, index: u64) -> Self {
        self.settings.failing_devices.insert(index);
        self
    }

    /// Answers Run Command with an empty 500, as the vendor does for users without a second factor.
    pub fn run_command_needs_second_factor(mut self) -> Self {
        self.settings.run_command_needs_second_factor = true;
        self
    }

    /// Fair use as the vendor describes it: after this many requests, two a second are served, by ticket; all others get an empty 503.
    pub fn fair_use(mut self, burst: u64) -> Self {
        self.options.fair_use = Some(burst);
        self
    }

    /// How long a pending answer is kept; default: ten minutes.
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

    fn settled<T>(&self, read: impl FnOnce(&Runs) -> T) -> T {
        let mut state = lock(&self.world.vendor.state);
        state.runs.settle(self.world.vendor.settings.task_pace);
        read(&state.runs)
    }
}

impl Behaviour for Eset {
    type Settings = EsetSettings;
    const REQUEST_ID: &'static str = "request-id";
    const RETRY_AFTER: RetryAfter = RetryAfter::Absent;
    const TICKETS: bool = true;

    fn create(options: &Options, settings: EsetSettings) -> Self {
        let state = state(options.seed, options.clean, settings.groups);
        Self { settings, seed: options.seed, state: Mutex::new(state) }
    }

    fn feeds() -> Vec<Feed<Self>> {
        let mut feeds = vec![device::feed(), user::feed(), vulnerability::feed(), device::components_feed()];
        feeds.extend(detection::feeds());
        feeds.push(incident::feed());
        feeds
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

    fn refuse(_: &World<Self>, _: &Call, refusal: &Refusal, _: &str) -> Answer {
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

    fn too_many(_: &World<Self>, _: &Call, _: &str) -> Answer {
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

    fn denial(feed: &str, denial: Denial) -> Refusal {
        let product = match feed {
            "users" => "ESET Cloud Office Security",
            "vulnerabilities" => "ESET Vulnerability & Patch Management",
            "detections" | "incidents" => "ESET Inspect",
            _ => "ESET PROTECT",
        };
        match denial {
            Denial::Role => Refusal::new(StatusCode::FORBIDDEN, "the user has no permission for this operation"),
            Denial::Product => Refusal::new(StatusCode::FORBIDDEN, format!("{product} is not active")),
        }
    }
}

/// The tenant at the start, its fleets aside.
fn state(seed: u64, clean: bool, groups: u64) -> State {
    State {
        groups: Table::seeded(groups, |index| device::group(seed, clean, index)),
        executables: Table::seeded(30, |index| executable::generated(seed, index)),
        role_assignments: iam::seeded(seed),
        rules: Table::seeded(detection::RULES, |index| rule::generated(seed, index)),
        exclusions: Table::seeded(6, |index| rule::generated_exclusion(seed, index)),
        comments: Table::seeded(10, |index| incident::generated_comment(seed, index)),
        installers: Table::seeded(5, |index| installer::generated(seed, index)),
        policies: Table::seeded(8, |index| policy::generated(seed, index)),
        assignments: policy::seeded_assignments(seed, groups),
        ip_sets: Table::seeded(4, |index| network::generated_ip_set(seed, index)),
        web_rules: Table::seeded(4, |index| network::generated_web_rule(seed, index)),
        quarantine: Table::seeded(45, |index| quarantine::generated(seed, index)),
        ..State::default()
    }
}
