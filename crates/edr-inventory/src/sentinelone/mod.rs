//! `edr-inventory sentinelone`: the operations of the SentinelOne Management API, and their catalogue.

mod agents;
mod call;
mod catalogue;
mod threats;

use std::io::{self, Write};

use clap::{Args, Subcommand};
use sentinelone_api::{Action, Error, SentinelOneClient};
use serde::Serialize;
use serde_json::json;

use crate::args;
use crate::exit::{Exit, explain};

const HELP: &str = "Isolating a machine and looking at what it has:
  edr-inventory sentinelone agents list --name-contains LYO-LT-0147
  edr-inventory sentinelone agents isolate --id 1840213377450912764 --dry-run
  edr-inventory sentinelone agents isolate --id 1840213377450912764
  edr-inventory sentinelone threats list --agent-id 1840213377450912764 --unresolved
  edr-inventory sentinelone threats mitigate kill --id 2297115586493991494

--dry-run shows the request and counts what it would act on; nothing is changed. Nothing acts on everything unless --everything is given.

Credentials come from SENTINELONE_URL and SENTINELONE_API_TOKEN.

Exit codes: 0 done, 1 failed, 64 wrong usage.";

/// Lists, isolates and scans SentinelOne agents, acts on threats, and calls any operation of the API; JSON out.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Arguments {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Args)]
struct Connection {
    /// The console's address; default: `SENTINELONE_URL`. The token is read from `SENTINELONE_API_TOKEN` only.
    #[arg(long, global = true, value_name = "URL")]
    base_url: Option<String>,
    /// Prints the request that would be sent and how many things it matches, and changes nothing.
    #[arg(long, global = true)]
    dry_run: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prints the operations of the API, or sends each once to a stand-in.
    Catalogue(catalogue::Arguments),
    /// Lists agents and acts on them.
    #[command(subcommand)]
    Agents(agents::Command),
    /// Lists threats and acts on them.
    #[command(subcommand)]
    Threats(threats::Command),
    /// Sends any operation, by method and path.
    Call(call::Arguments),
}

type Outcome = Result<Exit, Box<dyn std::error::Error>>;

pub(crate) fn sentinelone(arguments: &Arguments) -> Exit {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(run(arguments)),
        Err(error) => Err(error.into()),
    };
    match outcome {
        Ok(exit) => exit,
        // Whoever read it has seen enough.
        Err(error) if is_broken_pipe(error.as_ref()) => Exit::Done,
        Err(error) => {
            let _ = writeln!(io::stderr(), "sentinelone: {}", explain(error.as_ref()));
            Exit::Failed
        }
    }
}

fn is_broken_pipe(error: &(dyn std::error::Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

async fn run(arguments: &Arguments) -> Outcome {
    let Arguments { connection, command } = arguments;
    if let Command::Catalogue(arguments) = command {
        return match arguments.check(connection.base_url.as_deref(), connection.dry_run) {
            Ok(()) => arguments.run(connection.base_url.as_deref()).await,
            Err(fault) => Ok(args::refuse(&["sentinelone", "catalogue"], fault)),
        };
    }
    let client = match client(connection.base_url.as_deref(), |name| std::env::var(name).ok()) {
        Ok(client) => client,
        Err(fault) => {
            let _ = writeln!(io::stderr(), "sentinelone: {fault}");
            return Ok(Exit::Usage);
        }
    };
    let program = Program { client, dry_run: connection.dry_run };
    match command {
        Command::Catalogue(_) => Ok(Exit::Done),
        Command::Agents(command) => program.agents(command).await,
        Command::Threats(command) => program.threats(command).await,
        Command::Call(arguments) => program.call(arguments).await,
    }
}

/// The client, from flags and, where there is none, from the environment.
fn client(base_url: Option<&str>, variable: impl Fn(&str) -> Option<String>) -> Result<SentinelOneClient, String> {
    let given = |value: Option<&str>, name: &str| {
        let value = value.map(str::to_owned).or_else(|| variable(name)).filter(|value| !value.is_empty());
        value.ok_or_else(|| format!("set {name}"))
    };
    let url = given(base_url, "SENTINELONE_URL")?;
    let token = given(None, "SENTINELONE_API_TOKEN")?;
    SentinelOneClient::builder(url, token).build().map_err(|error| explain(&error))
}

/// What every operation needs.
struct Program {
    client: SentinelOneClient,
    dry_run: bool,
}

impl Program {
    /// Sends an action, or shows it and counts its targets.
    async fn act<T: Serialize>(&self, action: Action<T>) -> Outcome {
        if self.dry_run {
            let run = action.dry_run().await?;
            return print(&json!({
                "operation": run.preview.operation,
                "method": run.preview.method.as_str(),
                "url": run.preview.url,
                "body": run.preview.body,
                "matching": run.matching,
            }));
        }
        print(&action.send().await?)
    }
}

/// Prints one JSON object a line.
fn print(value: &impl Serialize) -> Outcome {
    writeln!(io::stdout(), "{}", serde_json::to_string(value)?)?;
    Ok(Exit::Done)
}

/// Ids of one kind.
fn ids<T: for<'a> TryFrom<&'a str, Error = Error>>(texts: &[String]) -> Result<Vec<T>, Error> {
    texts.iter().map(|text| T::try_from(text.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let none = |_: &str| None;
        assert_eq!(client(None, none).unwrap_err(), "set SENTINELONE_URL");
        assert_eq!(client(Some("x.sentinelone.net"), none).unwrap_err(), "set SENTINELONE_API_TOKEN");
    }
}
