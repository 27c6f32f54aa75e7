//! The operations of the APIs: as a table, as JSON, or each sent once to a mock of the service.

use clap::Args;
use sophos_central::operations::OPERATIONS;
use sophos_central::{Quota, SophosClient, conformance};

use crate::api::{Outcome, catalogue};

/// Prints the operations of the APIs, or checks the client against a mock of the service.
///
/// --base-url gives the address of the mock for --exercise, which must be on this machine and must also grant tokens,
/// at /api/v2/oauth2/token.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(super) choice: catalogue::Choice,
    /// The client id of the mock. Do not use a real one.
    #[arg(long, value_name = "TEXT", default_value = "client-id", requires = "exercise")]
    client_id: String,
    /// The client secret of the mock. Do not use a real one.
    #[arg(long, value_name = "TEXT", default_value = "client-secret", requires = "exercise")]
    client_secret: String,
}

impl Arguments {
    pub(super) async fn run(&self, base_url: Option<&str>) -> Outcome {
        let Some(url) = base_url else { return self.choice.list(OPERATIONS) };
        let client = SophosClient::builder(&self.client_id, self.client_secret.as_str())
            .auth_url(url)
            .base_url(url)
            .quota(Quota::unlimited())
            .retry(catalogue::retry())
            .build()?;
        catalogue::exercise(conformance::exercise(&client).await?).await
    }
}
