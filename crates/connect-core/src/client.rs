use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use reqwest::Url;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};

use crate::classify::{ReadFault, ServiceFault};
use crate::pipeline::{Answer, Body, Dispatch, Pipeline, Shared};
use crate::secrets::Secrets;
use crate::stats::Counters;
use crate::token::Tokens;
use crate::transport::{Http, Message, Spare};
use crate::{
    Auth, Bounds, Download, Error, Grant, Method, Pending, Quota, Repeat, Request, Response, Result, Retry, Stats,
    TokenState, Watch,
};

/// A service's client: hosts, credentials, quota and retry policy, shared by all clones.
#[derive(Clone)]
pub struct Client {
    pub(crate) pipeline: Shared,
    scope: Arc<Scope>,
}

/// The settings in which clones may differ.
#[derive(Clone)]
struct Scope {
    source: String,
    main: Option<Url>,
    hosts: BTreeMap<Cow<'static, str>, Url>,
    headers: HeaderMap,
    /// The scope that errors and refusals concern, such as one tenant; `None` for everything the credentials give
    /// access to.
    part: Option<Arc<str>>,
    trust: Arc<Trust>,
}

/// The hosts to which credentials may be sent.
#[derive(Clone, Debug, Default)]
struct Trust {
    /// Hosts that may be reached by plain http.
    plain_hosts: Vec<String>,
    /// The vendor's own domain.
    domain: Option<&'static str>,
    /// Hosts that the caller trusts.
    hosts: Vec<String>,
}

impl Client {
    /// A builder of a client. It reads neither the environment nor files.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Sends a request and reads its answer.
    ///
    /// # Errors
    /// [`Error::Parameter`] and [`Error::Unavailable`] before anything is sent: change the request. [`Error::Auth`],
    /// [`Error::Forbidden`] and [`Error::Configuration`] need other credentials, rights or settings. The others tell
    /// how the exchange failed; [`Error::is_transient`] says whether a later try may succeed and [`Error::maybe_sent`]
    /// whether a write may have been carried out.
    pub async fn execute(&self, request: &Request) -> Result<Response> {
        let dispatch = self.dispatch(request, Body::Whole)?;
        self.pipeline.run(&dispatch).await?.complete()
    }

    /// Sends a request and leaves the answer's body to be read part by part. Retries end when the body begins: one that
    /// is lost half-way is not requested again.
    ///
    /// # Errors
    /// The same as of [`execute`](Self::execute).
    pub async fn download(&self, request: &Request) -> Result<Download> {
        let dispatch = self.dispatch(request, Body::Streamed)?;
        match self.pipeline.run(&dispatch).await? {
            Answer::Streamed(download) => Ok(download),
            _ => Err(Error::decode(".", "the answer is not streamed")),
        }
    }

    /// The URL to which a request would be sent, for dry runs.
    ///
    /// # Errors
    /// [`Error::Parameter`] when a part of the request breaks a rule; it names the parameter and what is allowed.
    pub fn url(&self, request: &Request) -> Result<String> {
        self.resolve(request).map(String::from)
    }

    /// A client for another main base URL, with the same credentials, quota and counters.
    ///
    /// # Errors
    /// [`Error::Configuration`] when the URL is not valid, or not https where https is required.
    pub fn with_base_url(&self, url: &str) -> Result<Self> {
        let mut scope = Scope::clone(&self.scope);
        scope.main = Some(check_base("base URL", url, &scope.trust.plain_hosts)?);
        Ok(self.with_scope(scope))
    }

    /// A client for a main base URL that the service has named, in the member `path` of an answer. Credentials are sent
    /// there only if it is https within the vendor's own domain ([`ClientBuilder::vendor_domain`]), or on a host that
    /// the caller trusts ([`ClientBuilder::trust_host`]). An address without a scheme is read as https, and so is http
    /// within the vendor's domain; a loopback address is used as it is if the client's own base URL is on loopback too.
    ///
    /// # Errors
    /// [`Error::Decode`] at `path` for any other address: the service named a host that must not get the credentials.
    /// If it is right, name it with [`ClientBuilder::trust_host`].
    pub fn with_named_url(&self, path: &str, url: &str) -> Result<Self> {
        let url = self.scope.named(url).map_err(|rule| Error::decode(path, rule))?;
        let mut scope = Scope::clone(&self.scope);
        scope.main = Some(url);
        Ok(self.with_scope(scope))
    }

    /// A client with a further base URL, for the operations that name this host. The rules are those of
    /// [`with_named_url`](Self::with_named_url).
    ///
    /// # Errors
    /// [`Error::Decode`] at `path` for an address to which credentials may not be sent.
    pub fn with_named_host(&self, host: &'static str, path: &str, url: &str) -> Result<Self> {
        let url = self.scope.named(url).map_err(|rule| Error::decode(path, rule))?;
        let mut scope = Scope::clone(&self.scope);
        scope.hosts.insert(host.into(), url);
        Ok(self.with_scope(scope))
    }

    /// A client for one scope of the credentials, such as `tenant 7d2f…`: a refusal (401, 403) is then reported as one
    /// of this scope, not as one of the credentials.
    #[must_use]
    pub fn for_part(&self, part: &str) -> Self {
        let mut scope = Scope::clone(&self.scope);
        scope.part = Some(part.into());
        self.with_scope(scope)
    }

    /// A client with a further header in every request, except in those for tokens.
    ///
    /// # Errors
    /// [`Error::Configuration`] when it is not a valid header.
    pub fn with_header(&self, name: &str, value: &str) -> Result<Self> {
        let mut scope = Scope::clone(&self.scope);
        insert_header(&mut scope.headers, name, value)?;
        Ok(self.with_scope(scope))
    }

    /// A client with another source name in dead letters, such as `sophos/<tenant id>`.
    #[must_use]
    pub fn with_source(&self, source: impl Into<String>) -> Self {
        let mut scope = Scope::clone(&self.scope);
        scope.source = source.into();
        self.with_scope(scope)
    }

    fn with_scope(&self, scope: Scope) -> Self {
        Self { pipeline: self.pipeline.clone(), scope: Arc::new(scope) }
    }

    /// Whether every base URL is on this machine.
    #[must_use]
    pub fn is_on_loopback(&self) -> bool {
        let mut urls = self.scope.main.iter().chain(self.scope.hosts.values());
        urls.all(|url| url.host_str().is_some_and(is_loopback))
    }

    /// The source name in dead letters.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.scope.source
    }

    /// The text with this client's secrets redacted, the tokens that it was granted included. What the service has sent
    /// may quote them, in a record as well as in an error.
    #[must_use]
    pub fn redact(&self, text: &[u8]) -> Vec<u8> {
        self.pipeline.secrets.redact_bytes(text)
    }

    /// The counters of this client, its clones, and the clients that were made from it for other hosts and scopes.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.pipeline.counters.snapshot(&self.pipeline.quota)
    }

    /// When the current token was granted and when it expires; `None` if there is none, or the service has refused it.
    #[must_use]
    pub fn token_state(&self) -> Option<TokenState> {
        self.pipeline.tokens.state()
    }

    pub(crate) fn resolve(&self, request: &Request) -> Result<Url> {
        let base = match &request.host {
            Some(host) => self.scope.hosts.get(host.as_ref()).or(self.scope.main.as_ref()),
            None => self.scope.main.as_ref(),
        };
        let mut url = base.ok_or_else(|| Error::configuration("base URL", "none is set for this request"))?.clone();
        let path = format!("{}{}", url.path().trim_end_matches('/'), request.path()?);
        url.set_path(&path);
        // The URL type normalizes paths; a path that it changes is not the one the caller meant.
        if url.path() != path {
            return Err(Error::parameter("path", "must be a plain, percent-encoded path"));
        }
        let query = request.query_string();
        url.set_query((!query.is_empty()).then_some(&query));
        Ok(url)
    }

    pub(crate) fn dispatch(&self, request: &Request, body: Body) -> Result<Dispatch> {
        let url = self.resolve(request)?;
        let mut headers = self.scope.headers.clone();
        headers.entry(ACCEPT).or_insert(match body {
            Body::Streamed => HeaderValue::from_static("*/*"),
            _ => HeaderValue::from_static("application/json"),
        });
        if let Some(content_type) = request.content_type() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        for (name, value) in &request.headers {
            insert_header(&mut headers, name, value).map_err(|error| match error {
                Error::Configuration { rule, .. } => Error::Parameter { parameter: "header", rule },
                error => error,
            })?;
        }
        let method = match request.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
            Method::Put => reqwest::Method::PUT,
            Method::Patch => reqwest::Method::PATCH,
            Method::Delete => reqwest::Method::DELETE,
        };
        let is_write = request.repeat != Repeat::Safe;
        let bytes = request.body_bytes().map(|bytes| bytes.into_owned().into());
        Ok(Dispatch {
            operation: request.operation,
            message: Message { method, url, body: bytes, is_write },
            headers,
            class: request.class,
            repeat: request.repeat,
            deadline: request.deadline,
            timeout: request.timeout,
            body,
            part: self.scope.part.clone(),
            for_token: false,
            spare: Spare::default(),
        })
    }
}

impl Scope {
    /// A URL that the service has named, if credentials may be sent there.
    fn named(&self, text: &str) -> Result<Url, String> {
        let text = text.trim();
        let with_scheme =
            if text.contains("://") { Cow::Borrowed(text) } else { Cow::Owned(format!("https://{text}")) };
        let mut url = Url::parse(&with_scheme).map_err(|_| "expected the URL of a host")?;
        let Some(host) = url.host_str().map(str::to_owned) else { return Err("expected the URL of a host".into()) };
        if !matches!(url.scheme(), "https" | "http") || !url.username().is_empty() || url.password().is_some() {
            return Err("expected an https URL without user name and password".into());
        }
        let is_own = |own: &Url| own.host_str() == Some(&host);
        let ours = self.main.iter().chain(self.hosts.values()).any(is_own) || self.trust.names(&host);
        let at_home = is_loopback(&host) && self.main.as_ref().and_then(Url::host_str).is_some_and(is_loopback);
        if !(at_home || ours || self.trust.is_vendors(&host)) {
            return Err(format!(
                "credentials are not sent to {host}, which is not a host of the vendor; if it is right, trust it by name"
            ));
        }
        if url.scheme() == "http" && !at_home && !self.trust.is_plain(&host) {
            url.set_scheme("https").map_err(|()| "expected an https URL")?;
        }
        url.set_query(None);
        url.set_fragment(None);
        Ok(url)
    }
}

impl Trust {
    fn names(&self, host: &str) -> bool {
        self.hosts.iter().chain(&self.plain_hosts).any(|named| named.eq_ignore_ascii_case(host))
    }

    fn is_plain(&self, host: &str) -> bool {
        self.plain_hosts.iter().any(|named| named.eq_ignore_ascii_case(host))
    }

    fn is_vendors(&self, host: &str) -> bool {
        self.domain.is_some_and(|domain| {
            host.strip_suffix(domain).is_some_and(|label| label.is_empty() || label.ends_with('.'))
        })
    }
}

/// Hosts and names only: no headers and no credentials.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = |url: &Url| url.host_str().unwrap_or_default().to_owned();
        f.debug_struct("Client")
            .field("source", &self.scope.source)
            .field("host", &self.scope.main.as_ref().map(host))
            .field(
                "hosts",
                &self.scope.hosts.iter().map(|(name, url)| (name.as_ref(), host(url))).collect::<BTreeMap<_, _>>(),
            )
            .finish_non_exhaustive()
    }
}

/// The settings that the builders of all clients have, for a type with a field `core` of the type [`ClientBuilder`], whose
/// user agent is the name and version of the client's crate.
///
/// ```
/// use connect_core::{Bounds, Client, ClientBuilder, builder_methods};
///
/// struct ServiceClientBuilder {
///     core: ClientBuilder,
/// }
///
/// impl ServiceClientBuilder {
///     builder_methods!();
/// }
///
/// let core = Client::builder().base_url("http://mock.internal").user_agent("service-api/1.0.0");
/// let builder = ServiceClientBuilder { core };
/// assert!(builder.allow_plain_http("mock.internal").bounds(Bounds::new()).core.build().is_ok());
/// ```
#[macro_export]
macro_rules! builder_methods {
    () => {
        /// How failed requests are repeated.
        pub fn retry(mut self, retry: $crate::Retry) -> Self {
            self.core = self.core.retry(retry);
            self
        }

        /// The largest answers that the client accepts, and how long it waits for them.
        pub fn bounds(mut self, bounds: $crate::Bounds) -> Self {
            self.core = self.core.bounds(bounds);
            self
        }

        /// The header `User-Agent`; default: the name and version of this crate.
        pub fn user_agent(mut self, user_agent: impl ::core::convert::Into<::std::string::String>) -> Self {
            self.core = self.core.user_agent(user_agent);
            self
        }

        /// Allows plain http to this host. Credentials then travel unencrypted. Loopback hosts are always allowed.
        pub fn allow_plain_http(mut self, host: impl ::core::convert::Into<::std::string::String>) -> Self {
            self.core = self.core.allow_plain_http(host);
            self
        }

        /// A function that is called with each answer that is not a success, as it arrives.
        pub fn watch(mut self, watch: $crate::Watch) -> Self {
            self.core = self.core.watch(watch);
            self
        }
    };
}

/// The settings of a [`Client`].
#[derive(Clone)]
#[must_use]
pub struct ClientBuilder {
    source: String,
    main: Option<String>,
    hosts: Vec<(Cow<'static, str>, String)>,
    headers: Vec<(Cow<'static, str>, String)>,
    trust: Trust,
    user_agent: String,
    auth: Auth,
    quota: Quota,
    retry: Retry,
    pending: Option<Pending>,
    bounds: Bounds,
    request_id_headers: Vec<&'static str>,
    read_fault: ReadFault,
    fault_member: Option<&'static str>,
    watch: Option<Watch>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            source: String::new(),
            main: None,
            hosts: Vec::new(),
            headers: Vec::new(),
            trust: Trust::default(),
            user_agent: concat!("connect-core/", env!("CARGO_PKG_VERSION")).to_owned(),
            auth: Auth::None,
            quota: Quota::unlimited(),
            retry: Retry::default(),
            pending: None,
            bounds: Bounds::default(),
            request_id_headers: vec!["request-id", "x-request-id"],
            read_fault: ServiceFault::read,
            fault_member: None,
            watch: None,
        }
    }
}

/// Without headers and credentials.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("source", &self.source).finish_non_exhaustive()
    }
}

impl ClientBuilder {
    /// The source name in dead letters, such as `eset`.
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = source.into();
        self
    }

    /// The URL to which all paths are appended. It may have a path of its own. Plain http is allowed for loopback only,
    /// and for hosts that are named with [`allow_plain_http`](Self::allow_plain_http).
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.main = Some(url.into());
        self
    }

    /// The base URL of the requests that name `host`. Requests that name a host without a URL are sent to the main one.
    pub fn host(mut self, name: impl Into<Cow<'static, str>>, url: impl Into<String>) -> Self {
        self.hosts.push((name.into(), url.into()));
        self
    }

    /// Allows plain http to this host. Credentials then travel unencrypted.
    pub fn allow_plain_http(mut self, host: impl Into<String>) -> Self {
        self.trust.plain_hosts.push(host.into());
        self
    }

    /// The vendor's own domain, such as `sophos.com`. A host that the service names gets credentials only within this
    /// domain. Default: no such host gets them.
    pub fn vendor_domain(mut self, domain: &'static str) -> Self {
        self.trust.domain = Some(domain);
        self
    }

    /// Allows credentials to be sent to this host too, if the service names it.
    pub fn trust_host(mut self, host: impl Into<String>) -> Self {
        self.trust.hosts.push(host.into());
        self
    }

    /// A header of every request, those for tokens included.
    pub fn header(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The `User-Agent`.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// How requests prove who sends them.
    pub fn auth(mut self, auth: impl Into<Auth>) -> Self {
        self.auth = auth.into();
        self
    }

    /// The limits of the credential. Default: none. Requests for tokens are spaced evenly too, but do not wait for the
    /// longer windows.
    pub fn quota(mut self, quota: Quota) -> Self {
        self.quota = quota;
        self
    }

    /// How failed requests are repeated.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How pending answers (202) are fetched. Without it a 202 is an answer like any other.
    pub fn pending(mut self, pending: Pending) -> Self {
        self.pending = Some(pending);
        self
    }

    /// The largest answers that the client accepts, and how long it waits for them.
    pub fn bounds(mut self, bounds: Bounds) -> Self {
        self.bounds = bounds;
        self
    }

    /// The headers in which the service gives a request's id; the first that is present counts. Default: `request-id`
    /// and `x-request-id`.
    pub fn request_id_headers(mut self, names: impl IntoIterator<Item = &'static str>) -> Self {
        self.request_id_headers = names.into_iter().collect();
        self
    }

    /// How the service's error answers are read, instead of [`ServiceFault::read`].
    pub fn read_fault(mut self, read: ReadFault) -> Self {
        self.read_fault = read;
        self
    }

    /// The member, such as `errors`, that makes a successful answer a failure if it is not empty.
    pub fn fault_member(mut self, member: &'static str) -> Self {
        self.fault_member = Some(member);
        self
    }

    /// A function that is called with each refusal and each ticket as it arrives.
    pub fn watch(mut self, watch: Watch) -> Self {
        self.watch = Some(watch);
        self
    }

    /// Checks all settings and makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Configuration`], which names the setting and what is allowed.
    pub fn build(self) -> Result<Client> {
        let plain_hosts = &self.trust.plain_hosts;
        let main = self.main.as_deref().map(|url| check_base("base URL", url, plain_hosts)).transpose()?;
        let mut hosts = BTreeMap::new();
        for (name, url) in &self.hosts {
            hosts.insert(name.clone(), check_base("base URL", url, plain_hosts)?);
        }
        if main.is_none() && hosts.is_empty() {
            return Err(Error::configuration("base URL", "must be set"));
        }
        if !self.user_agent.bytes().all(|b| b.is_ascii_graphic() || b == b' ') {
            return Err(Error::configuration("user agent", "must be visible ASCII characters"));
        }
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            insert_header(&mut headers, name, value)?;
        }
        let pending = match self.pending {
            Some(pending) => {
                let name = HeaderName::from_bytes(pending.header.as_bytes())
                    .map_err(|_| Error::configuration("ticket header", "must be a header's name"))?;
                Some((name, pending))
            }
            None => None,
        };
        let secrets = Secrets::default();
        let tokens = Tokens::new(&self.auth, secrets.clone())?;
        let token = match &self.auth {
            Auth::Grant(grant) => Some(token_request(grant, &headers, plain_hosts)?),
            _ => None,
        };
        let pipeline = Pipeline {
            http: Http::new(self.user_agent, self.bounds.clone())?,
            quota: self.quota,
            tokens,
            token,
            retry: self.retry,
            pending,
            bounds: self.bounds,
            request_id_headers: self.request_id_headers,
            read_fault: self.read_fault,
            fault_member: self.fault_member,
            watch: self.watch,
            counters: Counters::default(),
            secrets,
        };
        let scope = Scope { source: self.source, main, hosts, headers, part: None, trust: Arc::new(self.trust) };
        Ok(Client { pipeline: Arc::new(pipeline), scope: Arc::new(scope) })
    }
}

fn token_request(grant: &Grant, headers: &HeaderMap, plain_hosts: &[String]) -> Result<Dispatch> {
    let url = check_url("token URL", &grant.url, plain_hosts)?;
    let mut headers = headers.clone();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    for (name, value) in &grant.headers {
        insert_header(&mut headers, name, value)?;
    }
    Ok(Dispatch::for_token(url, headers))
}

fn insert_header(headers: &mut HeaderMap, name: &str, value: &str) -> Result<()> {
    let name = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| Error::configuration("header", "its name has characters that are not allowed"))?;
    if name == AUTHORIZATION {
        return Err(Error::configuration("header", "`authorization` is set by the client's credentials only"));
    }
    let visible = value.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
    let value = HeaderValue::from_str(value).ok().filter(|_| visible).ok_or_else(|| {
        Error::configuration("header", format!("the value of `{name}` must be visible ASCII characters"))
    })?;
    headers.insert(name, value);
    Ok(())
}

fn check_base(setting: &'static str, text: &str, plain_hosts: &[String]) -> Result<Url> {
    let url = check_url(setting, text, plain_hosts)?;
    if url.query().is_some() {
        return Err(Error::configuration(setting, "must not have a query"));
    }
    Ok(url)
}

/// Credentials are sent by https, to loopback, or by plain http to a host that the caller has allowed.
fn check_url(setting: &'static str, text: &str, plain_hosts: &[String]) -> Result<Url> {
    let url = Url::parse(text.trim()).map_err(|error| Error::configuration(setting, format!("is no URL: {error}")))?;
    let Some(host) = url.host_str() else { return Err(Error::configuration(setting, "must have a host")) };
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::configuration(setting, "must not have a user name or password"));
    }
    if url.fragment().is_some() {
        return Err(Error::configuration(setting, "must not have a fragment"));
    }
    let allowed = match url.scheme() {
        "https" => true,
        "http" => is_loopback(host) || plain_hosts.iter().any(|plain| plain.eq_ignore_ascii_case(host)),
        _ => false,
    };
    if allowed {
        Ok(url)
    } else {
        Err(Error::configuration(
            setting,
            "must be https; plain http is allowed for loopback and for hosts allowed by name",
        ))
    }
}

/// Whether a host's name or address is this machine.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
