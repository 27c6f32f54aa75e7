use std::fmt;
use std::net::SocketAddr;
use std::time::Duration;

use eset_connect::{Region, Retry, SecretString};
use sha2::{Digest as _, Sha256};

/// Where the answers come from. A console has one of them for all its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mode {
    /// A simulated vendor on loopback, which the console starts itself.
    Demo,
    /// The vendor, or a gateway in its place.
    Live,
}

impl Mode {
    /// `demo` or `live`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Live => "live",
        }
    }
}

/// A password of the console itself. Only its SHA-256 is kept, and compared in constant time.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A password.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Sha256::digest(text).into())
    }

    pub(crate) fn is(&self, text: &str) -> bool {
        let other: [u8; 32] = Sha256::digest(text).into();
        self.0.iter().zip(other).fold(0, |differences, (a, b)| differences | (a ^ b)) == 0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// The vendor's credentials, for live mode.
#[derive(Clone)]
pub(crate) struct Live {
    pub(crate) region: Region,
    pub(crate) username: String,
    pub(crate) password: SecretString,
    pub(crate) base_url: Option<String>,
}

/// The settings of a console. [`Console::start`](crate::Console::start) opens it.
#[derive(Clone)]
#[must_use]
pub struct Config {
    pub(crate) live: Option<Live>,
    pub(crate) listen: SocketAddr,
    pub(crate) password: Option<Secret>,
    pub(crate) origins: Vec<String>,
    pub(crate) hosts: Vec<String>,
    pub(crate) proxy_endpoint: Option<String>,
    pub(crate) read_only: bool,
    pub(crate) refresh_buffer: Duration,
    pub(crate) retry: Retry,
    pub(crate) slowest_client: Duration,
}

impl Config {
    /// A console in front of a simulated vendor.
    pub fn demo() -> Self {
        Self {
            live: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 8787)),
            password: None,
            origins: Vec::new(),
            hosts: Vec::new(),
            proxy_endpoint: None,
            read_only: false,
            refresh_buffer: Duration::from_secs(300),
            retry: Retry::new().deadline(Duration::from_secs(30)),
            slowest_client: Duration::from_secs(10),
        }
    }

    /// A console in front of the vendor, with the e-mail address and password of an API user.
    pub fn live(region: Region, username: impl Into<String>, password: impl Into<SecretString>) -> Self {
        let live = Live { region, username: username.into(), password: password.into(), base_url: None };
        Self { live: Some(live), ..Self::demo() }
    }

    /// One gateway in place of the vendor's hosts. Has no effect in a demonstration.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        if let Some(live) = &mut self.live {
            live.base_url = Some(url.into());
        }
        self
    }

    /// The address to listen on, `127.0.0.1:8787` by default; port 0 takes a free one. Any address that is not loopback needs a
    /// [`password`](Self::password).
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// A password of the console itself: the browser asks for it (any user name), programs may send it as a bearer token.
    pub fn password(mut self, password: Secret) -> Self {
        self.password = Some(password);
        self
    }

    /// Lets pages of this origin, such as `https://console.example.com`, use the relay.
    pub fn allow_origin(mut self, origin: impl Into<String>) -> Self {
        self.origins.push(origin.into().trim_end_matches('/').to_ascii_lowercase());
        self
    }

    /// A further name under which the console is reached, with its port if it is not the scheme's own: `console.example.com`.
    pub fn allow_host(mut self, host: impl Into<String>) -> Self {
        self.hosts.push(host.into().to_ascii_lowercase());
        self
    }

    /// The origin of the relay that the page uses, if it is another than the page's own: the guide's `PROXY_ENDPOINT`.
    pub fn proxy_endpoint(mut self, origin: impl Into<String>) -> Self {
        self.proxy_endpoint = Some(origin.into().trim_end_matches('/').to_owned());
        self
    }

    /// Refuses every write.
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// How long before its end a token is renewed: the guide's `TOKEN_REFRESH_BUFFER`, 300 seconds by default.
    pub fn refresh_buffer(mut self, buffer: Duration) -> Self {
        self.refresh_buffer = buffer;
        self
    }

    /// How refused calls are repeated before their error is handed on; by default within 30 seconds.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How long a browser may take to send a request's head, and again its body; 10 seconds by default.
    pub fn slowest_client(mut self, time: Duration) -> Self {
        self.slowest_client = time;
        self
    }

    /// The mode.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if self.live.is_some() { Mode::Live } else { Mode::Demo }
    }

    pub(crate) fn check(&self) -> Result<(), ConsoleError> {
        if !self.listen.ip().is_loopback() && self.password.is_none() {
            return Err(ConsoleError::NeedsPassword(self.listen));
        }
        let is_origin = |text: &str| {
            let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
            let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
            host.is_some_and(|host| !host.is_empty() && host.chars().all(is_plain))
        };
        match self.origins.iter().chain(&self.proxy_endpoint).find(|origin| !is_origin(origin)) {
            Some(origin) => Err(ConsoleError::Origin(origin.clone())),
            None => Ok(()),
        }
    }
}

/// Without credentials.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("mode", &self.mode())
            .field("listen", &self.listen)
            .field("origins", &self.origins)
            .field("hosts", &self.hosts)
            .field("read_only", &self.read_only)
            .finish_non_exhaustive()
    }
}

/// Why a console does not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConsoleError {
    /// An address that is not loopback was asked for, without a password.
    #[error("{0} can be reached from other machines: set a password of the console, or listen on 127.0.0.1")]
    NeedsPassword(SocketAddr),
    /// What was given is no origin.
    #[error("`{0}` is no origin: it must be a scheme and a host, such as https://console.example.com")]
    Origin(String),
    /// The address cannot be listened on.
    #[error("the console cannot listen")]
    Listen(#[source] std::io::Error),
    /// The client of the vendor cannot be set up.
    #[error("the client of ESET Connect cannot be set up")]
    Client(#[source] eset_connect::Error),
    /// The simulated vendor does not start.
    #[error("the simulated vendor does not start")]
    Simulator(#[source] vendor_sim::Error),
}
