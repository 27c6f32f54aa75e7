//! The operations of the API: as a table, as JSON, or sent once each to a stand-in of the service.

use clap::Args;
use sentinelone_api::operations::OPERATIONS;
use sentinelone_api::{Quota, SentinelOneClient, conformance};

use crate::api::{Outcome, catalogue};

/// Prints the operations of the API, or holds the client against a stand-in of the service.
///
/// The stand-in of --exercise is given by --base-url, and must be on this machine.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(super) choice: catalogue::Choice,
    /// The token that the stand-in takes. Not a real one.
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
