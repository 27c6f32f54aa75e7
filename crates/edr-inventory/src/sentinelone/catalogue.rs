//! The operations of the API: as a table, as JSON, or each sent once to a mock of the service.

use clap::Args;
use sentinelone_api::operations::OPERATIONS;
use sentinelone_api::{Quota, SentinelOneClient, conformance};

use crate::api::{Outcome, catalogue};

/// Prints the operations of the API, or checks the client against a mock of the service.
///
/// --base-url gives the address of the mock for --exercise, which must be on this machine.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(super) choice: catalogue::Choice,
    /// The token of the mock. Do not use a real one.
    #[arg(long, value_name = "TEXT", default_value = "token", requires = "exercise")]
    token: String,
}

impl Arguments {
    pub(super) async fn run(&self, base_url: Option<&str>) -> Outcome {
        let Some(url) = base_url else { return self.choice.list(OPERATIONS) };
        let client = SentinelOneClient::builder(url, self.token.as_str())
            .quota(Quota::unlimited())
            .retry(catalogue::retry())
            .build()?;
        catalogue::exercise(conformance::exercise(&client)?).await
    }
}
