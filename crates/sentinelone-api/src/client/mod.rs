pub mod agents;
mod builder;
mod console;
mod ids;
pub mod operations;
mod page_size;
mod system;

pub use builder::SentinelOneClientBuilder;
use connect_core::{Client, Error, ExposeSecret, Request, Response, Result, SecretString, Stats};
pub use ids::{AccountId, AgentId, GroupId, SiteId};
pub use page_size::PageSize;
pub use system::System;

use self::agents::{AgentFilter, Agents};
use self::operations::GET_API_TOKEN_DETAILS;
use crate::models::ApiTokenDetails;

/// A client of one SentinelOne console. Clones share its connections, quota and counters.
#[derive(Clone, Debug)]
pub struct SentinelOneClient {
    core: Client,
    api_token: SecretString,
}

impl SentinelOneClient {
    /// Sets up a client of the console at `url`, such as `https://usea1-acme.sentinelone.net`, with the API token of a user or service
    /// user. Nothing is read from the environment or from files, and nothing is sent.
    ///
    /// ```
    /// use sentinelone_api::SentinelOneClient;
    ///
    /// let client = SentinelOneClient::builder("usea1-acme.sentinelone.net", "the-api-token").build()?;
    /// assert!(!format!("{client:?}").contains("the-api-token"));
    ///
    /// let refused = SentinelOneClient::builder("http://usea1-acme.sentinelone.net", "the-api-token").build();
    /// assert!(refused.unwrap_err().to_string().contains("https"));
    /// # Ok::<(), sentinelone_api::Error>(())
    /// ```
    pub fn builder(url: impl Into<String>, api_token: impl Into<SecretString>) -> SentinelOneClientBuilder {
        SentinelOneClientBuilder::new(url.into(), api_token.into())
    }

    fn new(core: Client, api_token: SecretString) -> Self {
        Self { core, api_token }
    }

    /// Agents: the endpoints that the console protects.
    #[must_use]
    pub fn agents(&self) -> Agents {
        Agents::new(self.core.clone())
    }

    /// The console itself.
    #[must_use]
    pub fn system(&self) -> System {
        System::new(self.core.clone())
    }

    /// Whether the token works and may read agents: counts them with one request, and returns the count.
    ///
    /// # Errors
    /// [`Error::Auth`] when the token is wrong or has expired, [`Error::Forbidden`] when its role lacks `Endpoints.view`, and the other
    /// errors of a request.
    pub async fn test_connection(&self) -> Result<u64> {
        self.agents().count(&AgentFilter::new()).await
    }

    /// When the client's API token was made and when it ends, to warn in time: it cannot be renewed by itself.
    ///
    /// # Errors
    /// Those of a request.
    pub async fn get_api_token_details(&self) -> Result<ApiTokenDetails> {
        let body = serde_json::json!({"data": {"apiToken": self.api_token.expose_secret().trim()}});
        self.core.execute(&GET_API_TOKEN_DETAILS.request().json(&body)).await?.record_at("data")
    }

    /// Reads an endpoint that has no typed method, such as `/web/api/v2.1/threats`. `path` is percent-encoded by the caller, `query`
    /// is not.
    ///
    /// # Errors
    /// Those of a request.
    pub async fn get_raw(&self, path: &str, query: &[(&str, &str)]) -> Result<Response> {
        self.core.get_raw(path, query).await
    }

    /// What this client and its clones have done so far.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.core.stats()
    }
}

/// A request that fails with `error` when it is sent.
fn refuse(request: Request, error: Error) -> Request {
    match error {
        Error::Parameter { parameter, rule, .. } => request.refuse(parameter, rule),
        other => request.refuse("request", other.to_string()),
    }
}
