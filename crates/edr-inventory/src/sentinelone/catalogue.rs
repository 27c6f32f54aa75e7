//! The operations of the API: as a table, as JSON, or sent once each to a stand-in of the service.

use std::io::{self, Write};
use std::pin::pin;
use std::time::Duration;

use clap::Args;
use futures_util::StreamExt as _;
use sentinelone_api::operations::OPERATIONS;
use sentinelone_api::{Operation, Quota, Retry, SentinelOneClient, conformance};
use serde_json::{Value, json};

use super::{Outcome, print};
use crate::exit::Exit;

/// Prints the operations of the API, or holds the client against a stand-in of the service.
///
/// The stand-in of --exercise is given by --base-url, and must be on this machine.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// One JSON object a line instead of a table.
    #[arg(long, conflicts_with = "exercise")]
    json: bool,
    /// Sends every operation that has a method once, with composed parameters, and prints one JSON object a line.
    #[arg(long)]
    exercise: bool,
    /// The token that the stand-in takes. Not a real one.
    #[arg(long, value_name = "TEXT", default_value = "token", requires = "exercise")]
    token: String,
}

impl Arguments {
    /// Refuses what does not go together.
    ///
    /// # Errors
    /// The flag, and what it needs.
    pub(super) fn check(&self, base_url: Option<&str>, dry_run: bool) -> Result<(), String> {
        match (self.exercise, base_url, dry_run) {
            (_, _, true) => Err("--dry-run is for operations, not for the catalogue".to_owned()),
            (true, None, _) => Err("--exercise needs --base-url, the address of a stand-in".to_owned()),
            (false, Some(_), _) => Err("--base-url is for --exercise only".to_owned()),
            _ => Ok(()),
        }
    }

    pub(super) async fn run(&self, base_url: Option<&str>) -> Outcome {
        match base_url {
            Some(url) => exercise(url, &self.token).await,
            None => list(self.json),
        }
    }
}

fn list(json: bool) -> Outcome {
    let mut out = io::stdout().lock();
    for operation in OPERATIONS {
        if json {
            writeln!(out, "{}", describe(operation))?;
        } else {
            let write = if operation.write { "write" } else { "read" };
            let typed = if operation.typed { operation.name } else { "" };
            writeln!(out, "{:6} {write:5} {} {typed}", operation.method.as_str(), operation.path)?;
        }
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn describe(operation: &Operation) -> Value {
    json!({
        "operation": operation.name,
        "method": operation.method.as_str(),
        "path": operation.path,
        "family": operation.family,
        "write": operation.write,
        "paged": operation.paged,
        "bulk": operation.bulk,
        "safeToRepeat": operation.safe_to_repeat,
        "typed": operation.typed,
        "permission": operation.permission,
    })
}

async fn exercise(base_url: &str, token: &str) -> Outcome {
    // A stand-in has no limits, and what it refuses once it refuses again.
    let client = SentinelOneClient::builder(base_url, token)
        .quota(Quota::unlimited())
        .retry(Retry::new().retries(2).first_wait(Duration::from_millis(200)))
        .build()?;
    let mut exchanges = pin!(conformance::exercise(&client)?);
    let mut exit = Exit::Done;
    while let Some(exchange) = exchanges.next().await {
        if !exchange.decoded {
            exit = Exit::Failed;
        }
        print(&exchange)?;
    }
    Ok(exit)
}
