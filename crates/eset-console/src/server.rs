use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get, post};
use eset_connect::{EsetClient, Quota, SecretString};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::{AbortHandle, JoinSet};
use vendor_sim::EsetSim;

use crate::audit::Audit;
use crate::config::{Config, ConsoleError, Mode};
use crate::data;
use crate::examples::{self, Examples};
use crate::guard::{Guard, guard};
use crate::playground::{self, Playground};
use crate::seen;
use crate::status::{self, Hosts, Status};
use crate::unlock::Unlocked;
use crate::{page, relay};

/// Most connections at a time; further ones wait.
const CONNECTIONS: usize = 64;
/// How long a connection may stay open in all. The longest call is shorter.
const CONNECTION_TIME: Duration = Duration::from_secs(900);

pub(crate) struct Inner {
    pub(crate) mode: Mode,
    pub(crate) guard: Guard,
    pub(crate) client: EsetClient,
    pub(crate) quota: Quota,
    pub(crate) read_only: bool,
    pub(crate) refresh_buffer: Duration,
    pub(crate) slowest_client: Duration,
    pub(crate) proxy_endpoint: Option<String>,
    pub(crate) catalogue: String,
    pub(crate) started: Instant,
    pub(crate) audit: Audit,
    pub(crate) status: Status,
    pub(crate) hosts: Hosts,
    pub(crate) unlocked: Unlocked,
    pub(crate) playground: Playground,
    pub(crate) examples: Examples,
    /// The vendor of a demonstration, which lives as long as the console.
    sim: Option<EsetSim>,
}

pub(crate) type Shared = Arc<Inner>;

/// A running console. Dropping it closes the socket and every connection.
#[must_use = "a console stops when it is dropped"]
pub struct Console {
    shared: Shared,
    address: SocketAddr,
    server: AbortHandle,
}

impl std::fmt::Debug for Console {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Console")
            .field("mode", &self.shared.mode)
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Console {
    /// Opens the console. It runs on the current tokio runtime until it is dropped.
    ///
    /// # Errors
    /// [`ConsoleError::NeedsPassword`] before anything is opened; [`ConsoleError::Listen`] if the port is taken.
    pub async fn start(config: Config) -> Result<Self, ConsoleError> {
        config.check()?;
        let listener = TcpListener::bind(config.listen).await.map_err(ConsoleError::Listen)?;
        let address = listener.local_addr().map_err(ConsoleError::Listen)?;
        let shared = Arc::new(set_up(config, address).await?);
        let server = tokio::spawn(serve(listener, router(&shared), shared.slowest_client)).abort_handle();
        Ok(Self { shared, address, server })
    }

    /// Where the page is.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The mode.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.shared.mode
    }

    /// The simulated vendor of a demonstration, to script faults; none in live mode.
    #[must_use]
    pub fn simulator(&self) -> Option<&EsetSim> {
        self.shared.sim.as_ref()
    }

    /// The last calls, the newest first.
    #[must_use]
    pub fn audit(&self) -> Vec<crate::AuditLine> {
        self.shared.audit.last()
    }
}

async fn set_up(config: Config, address: SocketAddr) -> Result<Inner, ConsoleError> {
    let (mode, quota) = (config.mode(), EsetClient::default_quota());
    let (sim, builder, username, password) = if let Some(live) = &config.live {
        let mut builder = EsetClient::builder(live.region, live.username.clone(), live.password.clone());
        if let Some(url) = &live.base_url {
            builder = builder.base_url(url);
        }
        (None, builder, live.username.clone(), live.password.clone())
    } else {
        let sim = EsetSim::builder().start().await.map_err(ConsoleError::Simulator)?;
        let log_in = sim.credentials();
        let builder = examples::simulated(&sim);
        (Some(sim), builder, log_in.username, SecretString::from(log_in.password))
    };
    let builder = builder
        .quota(quota.clone())
        .retry(config.retry.clone())
        .renew_early(config.refresh_buffer)
        .watch(seen::watch());
    let client = builder.build().map_err(ConsoleError::Client)?;
    let playground =
        Playground::new(playground::token_url(&client), username, password).map_err(ConsoleError::Client)?;
    Ok(Inner {
        mode,
        guard: Guard {
            hosts: hosts(&config, address),
            policy: page::policy(config.proxy_endpoint.as_deref()),
            origins: config.origins,
            password: config.password,
        },
        catalogue: data::catalogue(&client, mode),
        client,
        quota,
        read_only: config.read_only,
        refresh_buffer: config.refresh_buffer,
        slowest_client: config.slowest_client,
        proxy_endpoint: config.proxy_endpoint,
        started: Instant::now(),
        audit: Audit::default(),
        status: Status::default(),
        hosts: Hosts::default(),
        unlocked: Unlocked::default(),
        playground,
        examples: Examples::default(),
        sim,
    })
}

/// The names under which the console is reached: no other can be made to point at it by a foreign name server.
fn hosts(config: &Config, address: SocketAddr) -> Vec<String> {
    let mut hosts = config.hosts.clone();
    if !address.ip().is_unspecified() {
        hosts.push(address.to_string());
    }
    if address.ip().is_loopback() || address.ip().is_unspecified() {
        hosts.extend(["127.0.0.1", "localhost", "[::1]"].map(|name| format!("{name}:{}", address.port())));
    }
    hosts
}

fn router(shared: &Shared) -> Router {
    Router::new()
        .route("/", get(page::html))
        .route("/console.css", get(page::style))
        .route("/icon.svg", get(page::icon))
        .route("/core.js", get(page::core))
        .route("/sections.js", get(page::sections))
        .route("/explorer.js", get(page::explorer))
        .route("/texts.js", get(page::texts))
        .route("/console/catalogue", get(data::catalogue_text))
        .route("/console/openapi", get(data::openapi))
        .route("/console/status", get(status::status))
        .route("/console/quota", get(status::quota))
        .route("/console/reachability", get(status::reachability))
        .route("/console/token", post(playground::exchange))
        .route("/console/unlock", post(data::unlock))
        .route("/console/samples", post(data::samples))
        .route("/console/example", post(data::example))
        .route("/api/{*path}", any(relay::forward))
        .fallback(|| async { relay::refusal(axum::http::StatusCode::NOT_FOUND, "There is nothing here.") })
        .layer(from_fn_with_state(shared.clone(), guard))
        .with_state(shared.clone())
}

async fn serve(listener: TcpListener, router: Router, slowest: Duration) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut connections = JoinSet::new();
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((socket, _)) = listener.accept().await else {
            // Out of descriptors, most likely: some connection will end.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        while connections.try_join_next().is_some() {}
        let service = TowerToHyperService::new(router.clone());
        connections.spawn(async move {
            let mut http = hyper::server::conn::http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(slowest).max_buf_size(32 * 1024);
            // A connection that fails or takes too long is closed, and that is all.
            let _ = tokio::time::timeout(CONNECTION_TIME, http.serve_connection(TokioIo::new(socket), service)).await;
            drop(place);
        });
    }
}
