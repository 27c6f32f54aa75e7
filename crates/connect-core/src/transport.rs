//! The only module that uses the HTTP library.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Client, Method, Response, Url};
use rustls::ClientConfig;
use rustls::crypto::CryptoProvider;
use tokio::sync::OnceCell;
use tokio::time::{Instant, timeout_at};

use crate::{Bounds, Error, Result};

const MAX_REDIRECTS: usize = 5;

/// Two connection pools: one for plain http, which loads no certificates, and one for https, made at its first use.
/// Loopback therefore works on a machine without CA certificates.
#[derive(Debug)]
pub(crate) struct Http {
    plain: Client,
    secure: OnceCell<Client>,
    user_agent: String,
    bounds: Bounds,
}

impl Http {
    pub(crate) fn new(user_agent: String, bounds: Bounds) -> Result<Self> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let no_roots = tls(provider)?.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth();
        let plain = build(&user_agent, &bounds, no_roots, false)?;
        Ok(Self { plain, secure: OnceCell::new(), user_agent, bounds })
    }

    async fn client(&self, url: &Url) -> Result<&Client> {
        if url.scheme() == "http" {
            return Ok(&self.plain);
        }
        self.secure
            .get_or_try_init(|| async {
                // Reading the system's certificates blocks.
                let config = tokio::task::spawn_blocking(system_roots)
                    .await
                    .map_err(|_| Error::configuration("CA certificates", "loading them was interrupted"))??;
                build(&self.user_agent, &self.bounds, config, true)
            })
            .await
    }

    /// Sends once. Redirects of a GET are followed within the origin; with `leave_origin` also beyond it, but then
    /// without any of our headers.
    pub(crate) async fn send(&self, message: &Message, headers: HeaderMap, leave_origin: bool) -> Result<Response> {
        let mut url = message.url.clone();
        let mut headers = headers;
        for _ in 0..=MAX_REDIRECTS {
            let mut request = self.client(&url).await?.request(message.method.clone(), url.clone());
            request = request.headers(headers.clone());
            if let Some(body) = &message.body {
                request = request.body(body.clone());
            }
            let response = request.send().await.map_err(|error| fault(error, message.is_write))?;
            if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) || message.method != Method::GET {
                return Ok(response);
            }
            let Some(target) = redirect_target(&url, &response) else { return Ok(response) };
            if target.origin() != url.origin() {
                if !leave_origin || target.scheme() != url.scheme() {
                    return Ok(response);
                }
                headers = HeaderMap::new();
            }
            url = target;
        }
        Err(Error::transport(message.is_write, "too many redirects"))
    }
}

/// A request that is ready to be sent, any number of times.
#[derive(Clone)]
pub(crate) struct Message {
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) body: Option<bytes::Bytes>,
    /// Whether the request may have changed something at the service if its answer is lost.
    pub(crate) is_write: bool,
}

fn redirect_target(url: &Url, response: &Response) -> Option<Url> {
    let target = url.join(response.headers().get(LOCATION)?.to_str().ok()?).ok()?;
    (target.username().is_empty() && target.password().is_none()).then_some(target)
}

fn tls(provider: Arc<CryptoProvider>) -> Result<rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>> {
    ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::configuration("TLS", "no protocol version is available"))
}

fn system_roots() -> Result<ClientConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = rustls_platform_verifier::Verifier::new(provider.clone()).map_err(|_| {
        Error::configuration(
            "CA certificates",
            "none were found on this machine: install the package `ca-certificates`, or name a file in SSL_CERT_FILE",
        )
    })?;
    let builder = tls(provider)?.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
    let mut config = builder.with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

fn build(user_agent: &str, bounds: &Bounds, tls: ClientConfig, proxies: bool) -> Result<Client> {
    let mut builder = Client::builder()
        .tls_backend_preconfigured(tls)
        .user_agent(user_agent)
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(bounds.connect)
        .read_timeout(bounds.idle)
        // Less than the minute after which load balancers usually close idle connections, so that no write uses one
        // that is just being closed.
        .pool_idle_timeout(Duration::from_secs(50))
        .tcp_nodelay(true);
    if !proxies {
        builder = builder.no_proxy();
    }
    builder.build().map_err(|error| Error::configuration("HTTP client", error.without_url().to_string()))
}

/// A transport error, without the URL. If no connection was made, nothing was sent.
pub(crate) fn fault(error: reqwest::Error, is_write: bool) -> Error {
    let maybe_sent = is_write && !error.is_connect() && !error.is_builder();
    Error::transport(maybe_sent, error.without_url())
}

/// The buffer of a finished body, for the next one of the same walk: a long walk then uses two buffers instead of
/// fragmenting the heap page by page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spare(Arc<Mutex<Vec<u8>>>);

impl Spare {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn give(&self, mut body: Vec<u8>) {
        body.clear();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = body;
    }
}

/// No answer that only tells of an error is longer, in bytes.
pub(crate) const LONGEST_ERROR: usize = 64 << 10;

/// Reads the beginning of an error's body, as much as arrives in time: the status matters even if the body is lost.
pub(crate) async fn read_beginning(mut response: Response) -> Vec<u8> {
    const PATIENCE: Duration = Duration::from_secs(10);
    let mut body = Vec::new();
    let end = Instant::now() + PATIENCE;
    while let Ok(Ok(Some(chunk))) = timeout_at(end, response.chunk()).await {
        let room = LONGEST_ERROR - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if body.len() == LONGEST_ERROR {
            break;
        }
    }
    body
}

/// Reads a body up to `limit` bytes after decompression; `None` if it is longer.
pub(crate) async fn read(mut response: Response, limit: u64, is_write: bool, spare: &Spare) -> Result<Option<Vec<u8>>> {
    let announced = response.content_length().unwrap_or(0);
    if announced > limit {
        return Ok(None);
    }
    // A page is read into one buffer, but a large announced length alone does not allocate much.
    let mut body = spare.take();
    let room = usize::try_from(announced.min(8 << 20)).unwrap_or(0);
    if body.capacity() < room {
        // A little more, because pages differ in size.
        body.reserve_exact(room + room / 8);
    }
    while let Some(chunk) = response.chunk().await.map_err(|error| fault(error, is_write))? {
        if (body.len() + chunk.len()) as u64 > limit {
            return Ok(None);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Some(body))
}
