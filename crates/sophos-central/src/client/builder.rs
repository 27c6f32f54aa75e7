use connect_core::{Client, ClientBuilder, Error, ExposeSecret, Grant, Limit, Quota, Result, SecretString, UrlText};

use super::{Settings, SophosClient, hosts};

/// Sets up a [`SophosClient`].
#[derive(Clone, Debug)]
#[must_use]
pub struct SophosClientBuilder {
    client_id: String,
    client_secret: SecretString,
    auth_url: Option<UrlText>,
    base_url: Option<UrlText>,
    core: ClientBuilder,
}

impl SophosClientBuilder {
    pub(super) fn new(client_id: String, client_secret: SecretString) -> Self {
        let core = Client::builder()
            .source("sophos")
            .vendor_domain("sophos.com")
            .user_agent(concat!("sophos-central/", env!("CARGO_PKG_VERSION")))
            .request_id_headers(["x-request-id", "x-correlation-id"])
            .quota(Quota::new([Limit::per_second(10), Limit::per_minute(100)]));
        Self { client_id, client_secret, auth_url: None, base_url: None, core }
    }

    /// The token endpoint, instead of `https://id.sophos.com/api/v2/oauth2/token`. A URL without a path gets the usual one.
    pub fn auth_url(mut self, url: impl Into<String>) -> Self {
        self.auth_url = Some(UrlText::new(url));
        self
    }

    /// One base URL for everything but tokens: it replaces `https://api.central.sophos.com` as well as the hosts that the service names
    /// for the credential and its tenants. For proxies and test servers.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(UrlText::new(url));
        self
    }

    /// The limits of the credential, over all its tenants, instead of 10 requests a second and 100 a minute. The vendor has named further
    /// ones at times, 1,000 an hour and 200,000 a day.
    pub fn quota(mut self, quota: Quota) -> Self {
        self.core = self.core.quota(quota);
        self
    }

    /// Lets the token go to this host too if the service names it for the credential or a tenant. Without it only hosts of `sophos.com`
    /// get one.
    pub fn trust_host(mut self, host: impl Into<String>) -> Self {
        self.core = self.core.trust_host(host);
        self
    }

    connect_core::builder_methods!();

    /// Checks everything and makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Configuration`], naming the setting: an empty id or secret, what is no URL, plain http off loopback.
    pub fn build(self) -> Result<SophosClient> {
        if self.client_id.trim().is_empty() {
            return Err(Error::configuration("client_id", "must not be empty"));
        }
        if self.client_secret.expose_secret().trim().is_empty() {
            return Err(Error::configuration("client_secret", "must not be empty"));
        }
        let auth_url = match &self.auth_url {
            None => hosts::TOKEN.to_owned(),
            Some(text) => {
                let mut url = hosts::configured("auth_url", text.as_str())?;
                if url.path().trim_matches('/').is_empty() {
                    url.set_path(hosts::TOKEN_PATH);
                }
                url.into()
            }
        };
        let base_url = self.base_url.map(|text| hosts::configured("base_url", text.as_str())).transpose()?;
        let grant = Grant::client_credentials(auth_url, self.client_id.trim(), self.client_secret).scope("token");
        let core =
            self.core.base_url(base_url.as_ref().map_or(hosts::GLOBAL, |url| url.as_str())).auth(grant).build()?;
        Ok(SophosClient::new(Settings { core, base_url }))
    }
}
