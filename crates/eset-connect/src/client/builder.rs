use std::sync::Arc;
use std::time::Duration;

use connect_core::{
    Client, ClientBuilder, Error, ExposeSecret as _, Grant, Limit, Pending, Quota, Result, SecretString, UrlText,
};

use super::{EsetClient, Inner};
use crate::Region;
use crate::catalogue::{Category, QuotaClass, TOKEN};

/// Sets up an [`EsetClient`].
#[derive(Clone, Debug)]
#[must_use]
pub struct EsetClientBuilder {
    region: Region,
    username: String,
    password: SecretString,
    base_url: Option<UrlText>,
    category_urls: Vec<(Category, UrlText)>,
    integration: Option<String>,
    quota: Option<Quota>,
    renew_early: Duration,
    ignore_region_limits: bool,
    core: ClientBuilder,
}

impl EsetClient {
    /// A builder of a client for the tenant's region, with the e-mail address and password of an API user. It does not
    /// read the environment.
    pub fn builder(
        region: Region,
        username: impl Into<String>,
        password: impl Into<SecretString>,
    ) -> EsetClientBuilder {
        EsetClientBuilder {
            region,
            username: username.into(),
            password: password.into(),
            base_url: None,
            category_urls: Vec::new(),
            integration: None,
            quota: None,
            renew_early: Duration::from_secs(300),
            ignore_region_limits: false,
            core: Client::builder()
                .source("eset")
                .user_agent(concat!("eset-connect/", env!("CARGO_PKG_VERSION")))
                .pending(Pending::new("response-id")),
        }
    }

    /// The limits of one set of credentials: ten calls a second, of which at most five may be lists of detections and at
    /// most three changes to devices. Clients with the same credentials should share one quota.
    #[must_use]
    pub fn default_quota() -> Quota {
        [QuotaClass::DetectionList, QuotaClass::DeviceWrite, QuotaClass::Task]
            .into_iter()
            .fold(Quota::new([Limit::per_second(10)]), |quota, class| {
                quota.class(class.as_str(), [Limit::per_second(class.per_second())])
            })
    }
}

impl EsetClientBuilder {
    /// The base URL of all categories and of the token service, for a gateway or a mock. Default: the vendor's host of
    /// each category.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(UrlText::new(url));
        self
    }

    /// The base URL of one category; it has precedence over [`base_url`](Self::base_url).
    pub fn category_url(mut self, category: Category, url: impl Into<String>) -> Self {
        self.category_urls.retain(|(known, _)| *known != category);
        self.category_urls.push((category, UrlText::new(url)));
        self
    }

    /// The name of the integration, sent in the header `3rd-integration`. Vendors of integrations send it; the contract
    /// does not require it.
    pub fn integration(mut self, name: impl Into<String>) -> Self {
        self.integration = Some(name.into());
        self
    }

    /// The limits of the credentials, which several clients can share; default: [`EsetClient::default_quota`].
    pub fn quota(mut self, quota: Quota) -> Self {
        self.quota = Some(quota);
        self
    }

    /// How pending answers (202) are fetched. The header of the ticket is `response-id`.
    pub fn pending(mut self, pending: Pending) -> Self {
        self.core = self.core.pending(pending);
        self
    }

    /// How long before it expires a token is renewed, at most a tenth of its lifetime; default: five minutes.
    pub fn renew_early(mut self, early: Duration) -> Self {
        self.renew_early = early;
        self
    }

    /// Whether operations are sent that the region is not known to offer; default: they are refused.
    pub fn ignore_region_limits(mut self, ignore: bool) -> Self {
        self.ignore_region_limits = ignore;
        self
    }

    connect_core::builder_methods!();

    fn url(&self, category: Category) -> String {
        let single = self.category_urls.iter().find(|(known, _)| *known == category).map(|(_, url)| url);
        match single.or(self.base_url.as_ref()) {
            Some(url) => url.as_str().trim_end_matches('/').to_owned(),
            None => format!("https://{}", category.host(self.region)),
        }
    }

    /// Checks all settings and makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Configuration`], which names the setting and what is allowed: an empty user name or password, or a URL
    /// that is neither https nor on loopback.
    pub fn build(self) -> Result<EsetClient> {
        if self.username.trim().is_empty() {
            return Err(Error::configuration("username", "must not be empty"));
        }
        if self.password.expose_secret().is_empty() {
            return Err(Error::configuration("password", "must not be empty"));
        }
        let token_url = format!("{}{}", self.url(Category::BusinessAccount), TOKEN.path);
        let base_urls: Vec<String> = Category::ALL.into_iter().map(|category| self.url(category)).collect();
        let grant = Grant::password(token_url, self.username, self.password).renew_early(self.renew_early);
        let quota = self.quota.unwrap_or_else(EsetClient::default_quota);
        let mut core = self.core.auth(grant).quota(quota);
        if let Some(name) = self.integration {
            core = core.header("3rd-integration", name);
        }
        for (category, url) in Category::ALL.into_iter().zip(&base_urls) {
            core = core.host(category.as_str(), url.clone());
        }
        let inner = Inner {
            core: core.build()?,
            region: self.region,
            base_urls,
            ignore_region_limits: self.ignore_region_limits,
        };
        Ok(EsetClient { inner: Arc::new(inner) })
    }
}
