//! The operations of ESET Connect: as a table, as JSON, or each sent once to a mock of the service.

use std::io::{self, Write};
use std::pin::pin;
use std::time::Duration;

use clap::Args;
use eset_connect::catalogue::{self, Answer, Kind, Operation};
use eset_connect::conformance::{self, Exchange};
use eset_connect::{EsetClient, Pending, Quota, Region, Retry, openapi};
use futures_util::StreamExt as _;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::answer;
use super::arguments::{Connection, Output};
use crate::args;
use crate::exit::{Exit, explain};

/// Prints the operations of ESET Connect, or checks the client against a mock of the service.
///
/// --base-url gives the address of the mock for --exercise; --username and --password its user, if it needs one.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// One OpenAPI 3.1 document for all operations.
    #[arg(long, conflicts_with = "exercise")]
    openapi: bool,
    /// Sends every operation once, with made-up parameters, and prints one JSON object a line. Some of them delete
    /// things: never use a real tenant.
    #[arg(long)]
    exercise: bool,
    /// The password of the mock. Do not use a real one.
    #[arg(long, value_name = "TEXT", default_value = "password", requires = "exercise")]
    password: String,
}

impl Arguments {
    /// Refuses flags that do not go together; the message names the flag and what it needs.
    fn check(&self, connection: &Connection) -> Result<(), String> {
        let Connection { region, username, base_url, dry_run, input, json, output } = connection;
        let operations_only = [
            ("--region", region.is_some()),
            ("--dry-run", *dry_run),
            ("--input", input.is_some()),
            ("--output", *output != Output::Results),
        ];
        if let Some((flag, _)) = operations_only.into_iter().find(|(_, given)| *given) {
            return Err(format!("{flag} is for operations, not for the catalogue"));
        }
        match (self.exercise, base_url, username) {
            (true, None, _) => Err("--exercise needs --base-url, the address of a mock of the service".to_owned()),
            (false, Some(_), _) => Err("--base-url is for --exercise only".to_owned()),
            (false, _, Some(_)) => Err("--username is for --exercise only".to_owned()),
            _ if self.openapi && *json => Err("--openapi is a document of its own, without --json".to_owned()),
            _ => Ok(()),
        }
    }

    fn client(&self, connection: &Connection) -> Result<Option<EsetClient>, String> {
        self.check(connection)?;
        let Some(url) = connection.base_url.as_deref() else { return Ok(None) };
        let username = connection.username.as_deref().unwrap_or("user@example.com");
        // A mock has no quota, and a retry would be refused in the same way.
        let client = EsetClient::builder(Region::Eu, username, self.password.as_str())
            .base_url(url)
            .quota(Quota::unlimited())
            .retry(Retry::new().retries(2).first_wait(Duration::from_millis(200)))
            .pending(Pending::new("response-id").first_wait(Duration::from_millis(200)))
            .build();
        client.map(Some).map_err(|error| explain(&error))
    }
}

/// Prints the catalogue, or sends its operations and prints the exchanges.
pub(super) fn run(runtime: &Runtime, connection: &Connection, arguments: &Arguments) -> Exit {
    let done = match arguments.client(connection) {
        Ok(Some(client)) => runtime.block_on(exercise(&client)),
        Ok(None) if arguments.openapi => answer::print(&openapi::document()).map(|()| Exit::Done),
        Ok(None) => print(connection.json).map(|()| Exit::Done),
        Err(fault) => {
            let person = || args::refuse(&["eset", "catalogue"], &fault);
            return answer::refuse_other("edr-inventory eset catalogue", &fault, connection.json, person);
        }
    };
    match done {
        Ok(exit) => exit,
        // The reader has closed the output, which is not a failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(error) => {
            answer::say(&explain(&error));
            Exit::Failed
        }
    }
}

fn print(json: bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for operation in catalogue::ALL {
        if json {
            writeln!(out, "{}", describe(operation))?;
        } else {
            let write = if operation.write { "write" } else { "read" };
            writeln!(out, "{:6} {:5} {}\n             {}", operation.method, write, operation.path, operation.title)?;
        }
    }
    out.flush()
}

fn describe(operation: &Operation) -> Value {
    let query = operation.query.iter().map(|parameter| {
        let kind = match parameter.kind {
            Kind::Text { .. } => "string",
            Kind::Uuid => "uuid",
            Kind::Bool => "bool",
            Kind::Int => "int",
            Kind::Time => "time",
            Kind::Word { prefix } => prefix,
            _ => "",
        };
        json!({"name": parameter.name, "type": kind, "repeated": parameter.repeated})
    });
    let answer = match operation.answer {
        Answer::Object { schema, .. } => schema,
        _ => "binary",
    };
    json!({
        "operation": operation.id,
        "title": operation.title,
        "method": operation.method.as_str(),
        "path": operation.path,
        "category": operation.category.as_str(),
        "host": operation.category.host_label(),
        "write": operation.write,
        "paged": operation.paged,
        "right": operation.right.as_str(),
        "product": operation.product.as_str(),
        "regions": operation.regions.iter().map(|region| region.as_str()).collect::<Vec<_>>(),
        "quota": operation.quota.as_str(),
        "safeToRepeat": operation.safe_to_repeat,
        "query": query.collect::<Vec<_>>(),
        "body": operation.body,
        "answer": answer,
    })
}

async fn exercise(client: &EsetClient) -> io::Result<Exit> {
    let mut exchanges = pin!(conformance::exercise(client).map_err(io::Error::other)?);
    let mut exit = Exit::Done;
    while let Some(exchange) = exchanges.next().await {
        if !exchange.decoded {
            exit = Exit::Failed;
        }
        writeln!(io::stdout(), "{}", line(&exchange))?;
    }
    Ok(exit)
}

fn line(exchange: &Exchange) -> Value {
    json!({
        "operation": exchange.operation,
        "method": exchange.method,
        "url": exchange.url,
        "status": exchange.status,
        "decoded": exchange.decoded,
        "error": exchange.error,
    })
}
