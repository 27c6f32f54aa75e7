//! The SentinelOne Management API, version 2.1.

mod action;
mod agent;
mod alert;
mod application;
mod filter;
mod list;
mod operations;
mod resource;
mod risk;
mod row;
mod script;
mod selection;
mod star;
mod threat;
mod user;
mod vendor;

use std::sync::Mutex;
use std::time::{Duration, Instant};

use http::StatusCode;
use serde_json::json;

use self::vendor::SentinelOneSettings;
pub use self::vendor::{SentinelOne, SentinelOneSim};
use crate::Denial;
use crate::engine::{Answer, Behaviour, Call, Feed, Options, Outcome, Refusal, Route, World, routes_of};
use crate::error::{Error, Result};
use crate::fault::{Fault, RetryAfter};
use crate::sim::{Builder, Fleet, Sim, Vendor};

impl Vendor for SentinelOne {}

impl Builder<SentinelOne> {
    /// The API token to accept. It lives as long as [`Builder::token_lifetime`] says and cannot be renewed.
    pub fn api_token(mut self, token: impl Into<String>) -> Self {
        self.settings.token = token.into();
        self
    }
}

impl Sim<SentinelOne> {
    /// The API token that is accepted.
    #[must_use]
    pub fn api_token(&self) -> String {
        self.world.vendor.settings.token.clone()
    }
}

impl Fleet<'_, SentinelOne> {
    /// Decommissions an agent: lists leave it out unless the query asks for such agents, and its `updatedAt` changes.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`]; [`Error::NotPossible`] for any feed but `agents`.
    pub fn decommission(&self, index: u64) -> Result<()> {
        self.agent(index)?;
        self.state().retire(index);
        Ok(())
    }

    /// Whether the agent is decommissioned.
    ///
    /// # Errors
    /// [`Error::UnknownRecord`]; [`Error::NotPossible`] for any feed but `agents`.
    pub fn is_decommissioned(&self, index: u64) -> Result<bool> {
        self.agent(index)?;
        Ok(agent::quick(self.world, index).decommissioned)
    }

    fn agent(&self, index: u64) -> Result<()> {
        if self.feed() != agent::FEED {
            return Err(Error::NotPossible { feed: self.feed(), what: "decommissioned" });
        }
        self.known(index)
    }
}

fn system_status(_: &World<SentinelOne>, _: &Call) -> Outcome {
    Ok(Answer::json(json!({"data": {"health": "ok"}, "errors": null})))
}

fn system_info(_: &World<SentinelOne>, _: &Call) -> Outcome {
    let info = json!({"build": "75", "latestAgentVersion": "24.2.3.471", "release": "Simulated", "patch": "0", "version": "V#75"});
    Ok(Answer::json(json!({"data": info, "errors": null})))
}

/// The times at which the token was created and expires, for callers who warn before it expires.
fn token_details(world: &World<SentinelOne>, call: &Call) -> Outcome {
    let body = call.object()?;
    if body["data"]["apiToken"] != world.vendor.settings.token {
        return Err(Refusal::not_found("no such token"));
    }
    let now = std::time::SystemTime::now();
    let age = world.vendor.born.elapsed();
    let time = |at: std::time::SystemTime| {
        chrono::DateTime::<chrono::Utc>::from(at).to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
    };
    let details =
        json!({"createdAt": time(now - age), "expiresAt": time(now - age + world.core.options.token_lifetime)});
    Ok(Answer::json(json!({"data": details, "errors": null})))
}

impl Behaviour for SentinelOne {
    type Settings = SentinelOneSettings;
    const REQUEST_ID: &'static str = "x-request-id";
    const RETRY_AFTER: RetryAfter = RetryAfter::Seconds(1);
    const TICKETS: bool = false;

    fn create(options: &Options, settings: SentinelOneSettings) -> Self {
        Self {
            settings,
            seed: options.seed,
            born: Instant::now(),
            counted: Mutex::default(),
            tasks: Mutex::default(),
            queries: Mutex::default(),
            store: resource::store(),
        }
    }

    fn feeds() -> Vec<Feed<Self>> {
        let mut feeds = vec![agent::feed(), application::feed(), risk::feed()];
        feeds.extend(user::feeds());
        feeds.extend([threat::feed(), alert::feed(), star::feed()]);
        feeds
    }

    fn routes() -> Vec<Route<Self>> {
        let mut routes = vec![
            Route::open("GET /web/api/v2.1/system/status", system_status),
            Route::read("GET /web/api/v2.1/system/info", system_info),
            Route::read("POST /web/api/v2.1/users/api-token-details", token_details),
        ];
        routes.extend(routes_of(
            "agents",
            vec![
                Route::read("GET /web/api/v2.1/agents", |world, call| list::page(&agent::LISTING, world, call)),
                Route::read("GET /web/api/v2.1/agents/count", |world, call| list::count(&agent::LISTING, world, call)),
            ],
        ));
        let feeds = [
            application::routes,
            risk::routes,
            user::routes,
            threat::routes,
            alert::routes,
            star::routes,
            action::routes,
            script::routes,
            resource::routes,
        ];
        routes.extend(feeds.into_iter().flat_map(|routes| routes()));
        routes
    }

    fn quotas() -> Vec<(usize, Duration)> {
        vec![(25, Duration::from_secs(1))]
    }

    fn caller(world: &World<Self>, call: &Call) -> Result<String, Refusal> {
        let settings = &world.vendor.settings;
        let live = world.vendor.born.elapsed() < world.core.options.token_lifetime;
        // The newer surfaces take the token as a bearer too.
        let bearer = call.credential("bearer").filter(|_| call.path == alert::PATH);
        if call.credential("ApiToken").or(bearer) == Some(&settings.token) && live {
            return Ok(settings.token.clone());
        }
        Err(Refusal::new(StatusCode::UNAUTHORIZED, "Authentication Failed"))
    }

    fn refuse(_: &World<Self>, _: &Call, refusal: &Refusal, _: &str) -> Answer {
        let (title, detail) = match refusal.status {
            StatusCode::BAD_REQUEST => ("Validation Error", Some(refusal.message.as_str())),
            StatusCode::UNAUTHORIZED => ("Authentication Failed", None),
            StatusCode::FORBIDDEN => ("Insufficient permissions", None),
            StatusCode::NOT_FOUND => ("Requested resource was not found", None),
            status => (status.canonical_reason().unwrap_or("Error"), Some(refusal.message.as_str())),
        };
        let code = u32::from(refusal.status.as_u16()) * 10_000 + 10;
        Answer::error(
            refusal.status,
            json!({"data": null, "errors": [{"code": code, "title": title, "detail": detail}]}),
        )
    }

    fn too_many(_: &World<Self>, _: &Call, _: &str) -> Answer {
        // Seen live: the proxy in front answers, in HTML.
        Answer::html(StatusCode::TOO_MANY_REQUESTS)
    }

    fn by_chance() -> Vec<Fault> {
        vec![
            Fault::TooManyRequests(RetryAfter::Absent),
            Fault::TooManyRequests(RetryAfter::Seconds(1)),
            Fault::Status(500),
            Fault::HtmlError(503),
            Fault::EmptyError(502),
            Fault::ResetInHead,
            Fault::ResetInBody,
            Fault::TruncatedBody,
        ]
    }

    fn denial(_: &str, _: Denial) -> Refusal {
        Refusal::new(StatusCode::FORBIDDEN, "Insufficient permissions")
    }
}
