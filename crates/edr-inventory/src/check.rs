//! `edr-inventory check`: signs in to every account and reports what would work.

use std::io::{self, Write};

use asset_connectors::{AsJson, Settings};
use asset_mapping::{Context, Dialect};
use chrono::Utc;
use clap::Args;
use serde_json::json;

use crate::accounts::{self, Reading, Simulators, Source};
use crate::args;
use crate::collect::Selection;
use crate::credentials::Origin;
use crate::exit::{Exit, explain};

/// Signs in to every account and reports, feed by feed, what would work and which right, product or role is missing. It
/// writes and stores nothing.
///
/// Exit codes: 0 every feed would work, 2 some would not, 1 none would.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    selection: Selection,
    /// One compact JSON object a line instead of a table.
    #[arg(long)]
    json: bool,
}

pub(crate) fn check(arguments: &Arguments) -> Exit {
    let origin = match arguments.selection.settle() {
        Ok((origin, _)) => origin,
        Err(fault) => return args::refuse(&["check"], fault),
    };
    let result = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(Into::into)
        .and_then(|runtime| runtime.block_on(run(arguments, origin)));
    match result {
        Ok(exit) => exit,
        Err(error) => {
            tracing::error!("{}", explain(&*error));
            Exit::Failed
        }
    }
}

async fn run(arguments: &Arguments, origin: Origin) -> Result<Exit, Box<dyn std::error::Error>> {
    let reading = Reading::new(Context::new(Utc::now()), Settings::new());
    let output = AsJson(Dialect::Schema);
    let (simulators, sources) = match origin {
        Origin::Live(accounts) => (None, accounts::live(&accounts, &reading, &output)?),
        Origin::Simulated(feeds) => {
            tracing::info!("checking simulated vendors: there are no credentials");
            let simulators = Simulators::start(feeds, arguments.selection.simulation()).await?;
            let sources = simulators.connect(&reading, arguments.selection.filter(), &output)?;
            (Some(simulators), sources)
        }
    };
    let mut failed = 0;
    for source in &sources {
        let result = source.connector.test_connection().await;
        failed += usize::from(result.is_err());
        match print(arguments.json, source, result.err().map(|error| explain(&error))) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
            printed => printed?,
        }
    }
    drop(simulators);
    Ok(match failed {
        0 => Exit::Done,
        failed if failed == sources.len() => Exit::Failed,
        _ => Exit::Partial,
    })
}

fn print<E>(json: bool, source: &Source<E>, fault: Option<String>) -> io::Result<()> {
    let (feed, account, needs) = (source.feed, &source.account, source.connector.needs());
    let mut out = io::stdout().lock();
    if json {
        let line = json!({
            "feed": feed.to_string(),
            "account": account,
            "ok": fault.is_none(),
            "needs": needs,
            "error": fault,
        });
        writeln!(out, "{line}")?;
    } else {
        match fault {
            None => writeln!(out, "{:<28} {account}: works", feed.to_string())?,
            Some(fault) => writeln!(out, "{:<28} {account}: {fault}; it needs {needs}", feed.to_string())?,
        }
    }
    out.flush()
}
