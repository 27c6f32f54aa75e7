//! The operations of ESET Connect: as a table, as JSON, or sent once each to a stand-in of the service.

use std::io::{self, Write};
use std::pin::pin;
use std::time::Duration;

use clap::Args;
use eset_connect::catalogue::{self, Answer, Kind, Operation};
use eset_connect::conformance::{self, Exchange};
use eset_connect::{EsetClient, Pending, Quota, Region, Retry};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

use crate::exit::Exit;

/// Prints the operations of ESET Connect, or holds the client against a stand-in of the service.
///
/// The stand-in of --exercise is given by --base-url, and its user, if it asks for one, by --username and --password.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// One JSON object a line instead of a table.
    #[arg(long, conflicts_with = "exercise")]
    json: bool,
    /// Sends every operation once, with composed parameters, and prints one JSON object a line. Some of them delete: never use a
    /// real tenant.
    #[arg(long)]
    exercise: bool,
    /// The password that the stand-in takes. Not a real one.
    #[arg(long, value_name = "TEXT", default_value = "password", requires = "exercise")]
    password: String,
}

impl Arguments {
    /// Refuses what does not go together.
    ///
    /// # Errors
    /// The flag, and what it needs.
    pub(crate) fn check(&self, base_url: Option<&str>, username: Option<&str>) -> Result<(), String> {
        match (self.exercise, base_url, username) {
            (true, None, _) => Err("--exercise needs --base-url, the address of a stand-in".to_owned()),
            (false, Some(_), _) => Err("--base-url is for --exercise only".to_owned()),
            (false, _, Some(_)) => Err("--username is for --exercise only".to_owned()),
            _ => Ok(()),
        }
    }

    /// Prints, or sends and prints.
    ///
    /// # Errors
    /// When nothing can be written, or the stand-in's address is refused.
    pub(crate) async fn run(&self, base_url: Option<&str>, username: Option<&str>) -> io::Result<Exit> {
        match base_url {
            Some(url) => exercise(url, username.unwrap_or("user@example.com"), &self.password).await,
            None => print(self.json).map(|()| Exit::Done),
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

async fn exercise(base_url: &str, username: &str, password: &str) -> io::Result<Exit> {
    // A stand-in has no limits, and what it refuses once it refuses again.
    let client = EsetClient::builder(Region::Eu, username, password)
        .base_url(base_url)
        .quota(Quota::unlimited())
        .retry(Retry::new().retries(2).first_wait(Duration::from_millis(200)))
        .pending(Pending::new("response-id").first_wait(Duration::from_millis(200)))
        .build()
        .map_err(io::Error::other)?;
    let mut exchanges = pin!(conformance::exercise(&client).map_err(io::Error::other)?);
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
