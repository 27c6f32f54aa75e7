//! `edr-inventory sophos`: the operations of the Sophos Central APIs, and their catalogue.

mod alerts;
mod catalogue;
mod endpoints;
mod query;
mod reach;

use std::time::Duration;

use clap::{Args, Subcommand};
use sophos_central::SophosClient;

use self::reach::Reach;
use crate::api::{self, Outcome};
use crate::args;
use crate::exit::{Exit, explain};

const HELP: &str = "Isolating a computer and watching until it is isolated:
  edr-inventory sophos endpoints list --hostname-contains LYO-LT-0147
  edr-inventory sophos endpoints isolate --id ENDPOINT --comment 'Malware, case 4711' --dry-run
  edr-inventory sophos endpoints isolate --id ENDPOINT --comment 'Malware, case 4711' --follow
  edr-inventory sophos alerts list --severity high
  edr-inventory sophos alerts act acknowledge --id ALERT
  edr-inventory sophos query data-lake --sql 'SELECT * FROM xdr_data LIMIT 10'

--dry-run prints the requests that would change something, and sends nothing. Every change names its targets by id; there is no \"all\".
The credential of a partner or an organization reads the lists of all its tenants; for everything else --tenant says which.

Credentials come from SOPHOS_CLIENT_ID and SOPHOS_CLIENT_SECRET.

Exit codes: 0 done, 1 failed, 2 done with dead letters or with a tenant left out, 64 wrong usage.";

/// Lists, isolates and scans Sophos endpoints, acts on alerts, runs queries, and calls any operation of the APIs; JSON out.
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
    /// One address in place of Sophos' hosts, for everything but tokens; default: `SOPHOS_BASE_URL`. For proxies and
    /// simulators.
    #[arg(long, global = true, value_name = "URL")]
    base_url: Option<String>,
    /// The address of the token service, in place of Sophos'; default: `SOPHOS_AUTH_URL`.
    #[arg(long, global = true, value_name = "URL")]
    auth_url: Option<String>,
    /// The tenant to act in, for credentials of partners and organizations.
    #[arg(long, global = true, value_name = "ID")]
    tenant: Option<String>,
    /// Prints the requests that would be sent, and sends nothing.
    #[arg(long, global = true)]
    dry_run: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prints the operations of the APIs, or sends each once to a mock.
    Catalogue(catalogue::Arguments),
    /// Lists endpoints and acts on them.
    #[command(subcommand)]
    Endpoints(endpoints::Command),
    /// Lists alerts and acts on them.
    #[command(subcommand)]
    Alerts(alerts::Command),
    /// Runs a query, follows it to its end, and prints the results.
    #[command(subcommand)]
    Query(query::Command),
    /// Sends any operation, by method and path.
    Call(api::call::Arguments),
}

/// The prefix of messages.
const NAME: &str = "sophos";

pub(crate) fn sophos(arguments: &Arguments) -> Exit {
    api::run(NAME, run(arguments))
}

async fn run(arguments: &Arguments) -> Outcome {
    let Arguments { connection, command } = arguments;
    if let Command::Catalogue(arguments) = command {
        return match arguments.choice.check(connection.base_url.as_deref(), connection.dry_run) {
            Ok(()) => arguments.run(connection.base_url.as_deref()).await,
            Err(fault) => Ok(args::refuse(&[NAME, "catalogue"], fault)),
        };
    }
    let client = match client(connection, |name| std::env::var(name).ok()) {
        Ok(client) => client,
        Err(fault) => return Ok(api::refuse(NAME, &fault)),
    };
    let program = Program { reach: Reach::new(client, connection.tenant.clone()), dry_run: connection.dry_run };
    let done = match command {
        Command::Catalogue(_) => Ok(Exit::Done),
        Command::Endpoints(command) => program.endpoints(command).await,
        Command::Alerts(command) => program.alerts(command).await,
        Command::Query(command) => program.query(command).await,
        Command::Call(arguments) => program.call(arguments).await,
    };
    match done {
        Err(error) if error.is::<reach::Unnamed>() => Ok(api::refuse(NAME, &error.to_string())),
        done => done,
    }
}

/// The client, from flags or else from the environment. A dry run needs no credentials.
fn client(connection: &Connection, variable: impl Fn(&str) -> Option<String>) -> Result<SophosClient, String> {
    let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
    let given = |name: &str| match variable(name) {
        Some(value) => Ok(value),
        None if connection.dry_run => Ok("dry run".to_owned()),
        None => Err(format!("set {name}, or use --dry-run to see what would be sent")),
    };
    let mut client = SophosClient::builder(given("SOPHOS_CLIENT_ID")?, given("SOPHOS_CLIENT_SECRET")?);
    if let Some(url) = connection.auth_url.clone().or_else(|| variable("SOPHOS_AUTH_URL")) {
        client = client.auth_url(url);
    }
    let base_url = connection.base_url.clone().or_else(|| variable("SOPHOS_BASE_URL"));
    if let Some(url) = base_url.or_else(|| connection.dry_run.then(|| reach::NAMELESS_HOST.to_owned())) {
        client = client.base_url(url);
    }
    client.build().map_err(|error| explain(&error))
}

/// What every operation needs.
struct Program {
    reach: Reach,
    dry_run: bool,
}

impl Program {
    async fn call(&self, arguments: &api::call::Arguments) -> Outcome {
        let call = if self.dry_run {
            self.reach.offline()?.call(arguments.method, &arguments.path)
        } else {
            self.reach.call(arguments.method, &arguments.path).await?
        };
        arguments.send(NAME, call, self.dry_run).await
    }
}

/// How long-running work is followed.
#[derive(Debug, Args)]
struct Following {
    /// The longest time to follow.
    #[arg(long, value_name = "DURATION", default_value = "1h", value_parser = humantime::parse_duration)]
    deadline: Duration,
    /// The time between two polls.
    #[arg(long, value_name = "DURATION", default_value = "5s", value_parser = humantime::parse_duration)]
    interval: Duration,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn connection(dry_run: bool) -> Connection {
        Connection { base_url: None, auth_url: None, tenant: None, dry_run }
    }

    #[test]
    fn what_is_missing_is_named() {
        let none = |_: &str| None;
        assert!(client(&connection(false), none).unwrap_err().starts_with("set SOPHOS_CLIENT_ID"));
        let id = |name: &str| (name == "SOPHOS_CLIENT_ID").then(|| "id".to_owned());
        assert!(client(&connection(false), id).unwrap_err().starts_with("set SOPHOS_CLIENT_SECRET"));
        client(&connection(true), none).unwrap();
    }
}
