//! The operations of ESET Connect: as a table, as JSON, or sent once each to a stand-in of the service.

use std::io::{self, Write};
use std::pin::pin;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use eset_connect::catalogue::{self, Answer, Kind, Operation};
use eset_connect::conformance::{self, Exchange};
use eset_connect::{EsetClient, Pending, Quota, Region, Retry};
use examples::args;
use examples::exit::{Exit, explain};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

/// Prints the operations of ESET Connect, or holds the client against a stand-in of the service.
///
/// Exit codes: 0 done, 1 failed or an answer was not understood, 64 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "eset_catalogue")]
struct Arguments {
    /// One JSON object a line instead of a table.
    #[arg(long, conflicts_with = "exercise")]
    json: bool,
    /// Sends every operation once, with composed parameters, and prints one JSON object a line. Some of them delete: never use a
    /// real tenant.
    #[arg(long, requires = "base_url")]
    exercise: bool,
    /// Where the stand-in listens, for all categories and the token service.
    #[arg(long, value_name = "URL", requires = "exercise")]
    base_url: Option<String>,
    /// The user that the stand-in takes.
    #[arg(long, value_name = "NAME", default_value = "user@example.com", requires = "exercise")]
    username: String,
    /// The password that the stand-in takes. Not a real one.
    #[arg(long, value_name = "TEXT", default_value = "password", requires = "exercise")]
    password: String,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Arguments = match args::parse(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let outcome = match &arguments.base_url {
        Some(url) => exercise(url, &arguments).await,
        None => print(arguments.json).map(|()| Exit::Done),
    };
    match outcome {
        Ok(exit) => exit.into(),
        // Whoever read it has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done.into(),
        Err(error) => {
            eprintln!("eset_catalogue: {}", explain(&error));
            Exit::Failed.into()
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

async fn exercise(base_url: &str, arguments: &Arguments) -> io::Result<Exit> {
    // A stand-in has no limits, and what it refuses once it refuses again.
    let client = EsetClient::builder(Region::Eu, &arguments.username, arguments.password.as_str())
        .base_url(base_url)
        .quota(Quota::unlimited())
        .retry(Retry::new().retries(2).first_wait(Duration::from_millis(200)))
        .pending(Pending::new("response-id").first_wait(Duration::from_millis(200)))
        .build()
        .map_err(io::Error::other)?;
    let mut exchanges = pin!(conformance::exercise(&client));
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
