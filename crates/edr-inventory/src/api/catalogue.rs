//! The operations of an API: as a table, as JSON, or each sent once to a mock of the service.

use std::io::{self, Write};
use std::pin::pin;
use std::time::Duration;

use clap::Args;
use connect_core::conformance::Exchanges;
use connect_core::{Operation, Retry};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

use super::{Outcome, print};
use crate::exit::Exit;

/// What to do with the catalogue.
#[derive(Debug, Args)]
pub(crate) struct Choice {
    /// One JSON object a line instead of a table.
    #[arg(long, conflicts_with = "exercise")]
    json: bool,
    /// Sends every operation that has a method once, with made-up parameters, and prints one JSON object a line.
    #[arg(long)]
    exercise: bool,
}

impl Choice {
    /// Refuses flags that do not go together.
    ///
    /// # Errors
    /// A message that names the flag and what it needs.
    pub(crate) fn check(&self, base_url: Option<&str>, dry_run: bool) -> Result<(), String> {
        match (self.exercise, base_url, dry_run) {
            (_, _, true) => Err("--dry-run is for operations, not for the catalogue".to_owned()),
            (true, None, _) => Err("--exercise needs --base-url, the address of a mock of the service".to_owned()),
            (false, Some(_), _) => Err("--base-url is for --exercise only".to_owned()),
            _ => Ok(()),
        }
    }

    /// Prints the operations.
    pub(crate) fn list(&self, operations: &[Operation]) -> Outcome {
        let mut out = io::stdout().lock();
        for operation in operations {
            if self.json {
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

/// No retries: a mock would refuse a request in the same way again.
pub(crate) fn retry() -> Retry {
    Retry::new().retries(2).first_wait(Duration::from_millis(200))
}

/// Sends every operation, and prints its exchange.
pub(crate) async fn exercise(exchanges: Exchanges) -> Outcome {
    let mut exchanges = pin!(exchanges);
    let mut exit = Exit::Done;
    while let Some(exchange) = exchanges.next().await {
        if !exchange.decoded {
            exit = Exit::Failed;
        }
        print(&exchange)?;
    }
    Ok(exit)
}
