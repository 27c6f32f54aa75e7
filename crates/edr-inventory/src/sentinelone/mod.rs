//! `edr-inventory sentinelone`: the operations of the SentinelOne Management API, and their catalogue.

mod agents;
mod catalogue;
mod threats;

use clap::{Args, Subcommand};
use sentinelone_api::{Action, SentinelOneClient};
use serde::Serialize;
use serde_json::json;

use crate::api::{self, Outcome, print, shown};
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
    /// Prints the request that would be sent and how many objects it matches, and changes nothing.
    #[arg(long, global = true)]
    dry_run: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prints the operations of the API, or sends each once to a mock.
    Catalogue(catalogue::Arguments),
    /// Lists agents and acts on them.
    #[command(subcommand)]
    Agents(agents::Command),
    /// Lists threats and acts on them.
    #[command(subcommand)]
    Threats(threats::Command),
    /// Sends any operation, by method and path.
    Call(api::call::Arguments),
}

pub(crate) fn sentinelone(arguments: &Arguments) -> Exit {
    api::run("sentinelone", run(arguments))
}

async fn run(arguments: &Arguments) -> Outcome {
    let Arguments { connection, command } = arguments;
    if let Command::Catalogue(arguments) = command {
        return match arguments.choice.check(connection.base_url.as_deref(), connection.dry_run) {
            Ok(()) => arguments.run(connection.base_url.as_deref()).await,
            Err(fault) => Ok(args::refuse(&["sentinelone", "catalogue"], fault)),
        };
    }
    let client = match client(connection.base_url.as_deref(), |name| std::env::var(name).ok()) {
        Ok(client) => client,
        Err(fault) => return Ok(api::refuse("sentinelone", &fault)),
    };
    let program = Program { client, dry_run: connection.dry_run };
    match command {
        Command::Catalogue(_) => Ok(Exit::Done),
        Command::Agents(command) => program.agents(command).await,
        Command::Threats(command) => program.threats(command).await,
        Command::Call(arguments) => {
            let call = program.client.call(arguments.method, &arguments.path);
            arguments.send("sentinelone", call, program.dry_run).await
        }
    }
}

/// The client, from flags or else from the environment.
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
    /// Sends an action, or prints it and counts its targets.
    async fn act<T: Serialize>(&self, action: Action<T>) -> Outcome {
        if self.dry_run {
            let run = action.dry_run().await?;
            let mut request = shown(&run.preview);
            request["matching"] = json!(run.matching);
            return print(&request);
        }
        print(&action.send().await?)
    }
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
