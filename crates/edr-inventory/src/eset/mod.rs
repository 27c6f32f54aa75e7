//! `edr-inventory eset`: the operations of ESET Connect, and their catalogue.

mod answer;
mod arguments;
mod catalogue;
mod json_arguments;
mod operations;
mod values;

use std::ffi::OsString;
use std::io;

use clap::CommandFactory as _;
use eset_connect::soar::Failure;
use eset_connect::{Error, EsetClient, Region};

use self::answer::{Printer, say};
pub(crate) use self::answer::{one_line, refuse};
pub(crate) use self::arguments::Arguments;
use self::arguments::{Command, Connection, Operation};
use self::operations::{Program, Stop};
use crate::exit::{Exit, explain};

/// Whether the command line names one of these operations.
pub(crate) fn is_meant(arguments: &[OsString]) -> bool {
    let root = crate::Arguments::command();
    // For other commands the word may be a value.
    let named = arguments.iter().skip(1).find_map(|argument| root.find_subcommand(argument));
    named.is_some_and(|command| command.get_name() == "eset")
}

/// Replaces the flag `--input` by the parameters in its file.
///
/// # Errors
/// A message that says what is wrong with the flag or its file.
pub(crate) fn with_input(arguments: &[OsString]) -> Result<Vec<OsString>, String> {
    if !is_meant(arguments) {
        return Ok(arguments.to_vec());
    }
    let mut arguments = arguments.iter();
    let (mut expanded, mut added) = (Vec::new(), Vec::new());
    while let Some(argument) = arguments.next() {
        let file = match argument.to_str() {
            Some("--input") => arguments.next().ok_or("--input needs a file, or - for standard input")?.clone(),
            Some(text) if text.starts_with("--input=") => text["--input=".len()..].into(),
            _ => {
                expanded.push(argument.clone());
                continue;
            }
        };
        let text = if file == "-" { io::read_to_string(io::stdin()) } else { std::fs::read_to_string(&file) };
        let place = |error: &dyn std::error::Error| format!("--input {}: {error}", file.display());
        let text = text.map_err(|error| place(&error))?;
        added.extend(json_arguments::arguments(&text).map_err(|error| place(&error))?);
    }
    // After the operation's name, wherever the flag was.
    expanded.extend(added);
    Ok(expanded)
}

pub(crate) fn eset(arguments: Arguments) -> Exit {
    let Arguments { connection, command } = arguments;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error),
    };
    let printer = Printer::new(connection.output, connection.json);
    let ended = match command {
        Command::Catalogue(arguments) => return catalogue::run(&runtime, &connection, &arguments),
        Command::Operation(operation) => runtime.block_on(carry_out(&connection, printer, operation)),
    };
    let ended = match ended {
        Err(Stop::Failure(failure)) => printer.failure(*failure).map_err(Stop::Output),
        ended => ended,
    };
    match ended {
        Ok(exit) => exit,
        Err(Stop::Output(error)) => failed(&error),
        // The refusal has been printed already.
        Err(Stop::Failure(_)) => Exit::Failed,
    }
}

async fn carry_out(connection: &Connection, printer: Printer, operation: Operation) -> Result<Exit, Stop> {
    let variable = |name: &str| std::env::var(name).ok();
    let command = operation.command();
    let (client, has_credentials) = client(connection, variable).map_err(|fault| Failure::refused(command, fault))?;
    Program { client, printer, dry_run: connection.dry_run, has_credentials }.run(operation).await
}

fn failed(error: &dyn std::error::Error) -> Exit {
    say(&explain(error));
    Exit::Failed
}

/// The client, from flags or else from the environment, and whether it has credentials.
fn client(connection: &Connection, variable: impl Fn(&str) -> Option<String>) -> Result<(EsetClient, bool), String> {
    let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
    let offline = connection.dry_run;
    let base_url = connection.base_url.clone().or_else(|| variable("ESET_BASE_URL"));
    let region = match (connection.region, variable("ESET_REGION")) {
        (Some(region), _) => region,
        (None, Some(name)) => name.parse().map_err(|error: Error| format!("ESET_REGION: {}", explain(&error)))?,
        (None, None) if offline || base_url.is_some() => Region::Eu,
        (None, None) => return Err("set ESET_REGION or --region: eu, de, us, ca or jpn".to_owned()),
    };
    let username = connection.username.clone().or_else(|| variable("ESET_USERNAME"));
    let password = variable("ESET_PASSWORD");
    let has_credentials = username.is_some() && password.is_some();
    let given = |value: Option<String>, name: &str| match value {
        Some(value) => Ok(value),
        None if offline => Ok("dry run".to_owned()),
        None => Err(format!("set {name}, or use --dry-run to see what would be sent")),
    };
    let builder = EsetClient::builder(region, given(username, "ESET_USERNAME")?, given(password, "ESET_PASSWORD")?);
    let builder = match base_url {
        Some(url) => builder.base_url(url),
        None => builder,
    };
    let client = builder.build().map_err(|error| explain(&error))?;
    Ok((client, has_credentials))
}
