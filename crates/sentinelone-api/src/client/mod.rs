pub mod agents;
mod builder;
mod console;
mod ids;
pub mod operations;
mod paging;
mod system;

pub use builder::SentinelOneClientBuilder;
use connect_core::{Call, Client, ExposeSecret, Method, Operation, Response, Result, SecretString, Stats};
pub use ids::{AccountId, AgentId, GroupId, SiteId};

use self::agents::AgentFilter;
use self::operations::{GET_API_TOKEN_DETAILS, OPERATIONS};
use crate::models::ApiTokenDetails;

connect_core::groups! { SentinelOneClient;
    /// Agents: the endpoints that the console protects, as far as the token's scope reaches.
    agents: Agents;
    /// The console itself.
    system: System;
}

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

    /// Whether the token works and may read agents: counts them with one request.
    ///
    /// # Errors
    /// [`Error::Auth`](crate::Error::Auth) when the token is wrong or has expired, [`Error::Forbidden`](crate::Error::Forbidden) when
    /// its role lacks `Endpoints.view`, and the other errors of a request.
    pub async fn test_connection(&self) -> Result<()> {
        self.agents().count(&AgentFilter::new()).send().await.map(drop)
    }

    /// When the client's API token was made and when it ends, to warn in time: it cannot be renewed by itself.
    pub fn get_api_token_details(&self) -> Call<ApiTokenDetails> {
        let request = GET_API_TOKEN_DETAILS.request().member("data.apiToken", self.api_token.expose_secret().trim());
        self.core.record(request, "data")
    }

    /// An operation that has no typed method, such as a GET of `/web/api/v2.1/threats`. `path` is percent-encoded by the caller; query
    /// and body are set on the call.
    pub fn call(&self, method: Method, path: &str) -> Call<Response> {
        self.core.call(Operation::raw(OPERATIONS, method, path))
    }

    /// What this client and its clones have done so far.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.core.stats()
    }
}
