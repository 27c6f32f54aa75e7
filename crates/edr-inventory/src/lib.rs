#![doc = include_str!("../README.md")]

mod accounts;
mod api;
mod args;
mod check;
mod collect;
mod config;
mod console;
mod credentials;
mod deferred;
mod eset;
mod exit;
mod feeds;
mod filter;
mod logs;
mod map;
mod parquet;
mod progress;
mod report;
mod send;
mod sentinelone;
mod simulate;
mod sophos;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::deferred::Deferred;
use crate::exit::Exit;

/// EDR inventories in, OCSF events out.
///
/// Exit codes: 0 done, 1 failed, 2 done with dead letters or with an account, tenant or feed left out, 64 wrong usage, 75 another run holds
/// the state.
#[derive(Debug, Parser)]
#[command(name = "edr-inventory", version)]
struct Arguments {
    #[command(flatten)]
    logs: logs::Logging,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Collects feeds of EDR vendors as OCSF events, one JSON object a line.
    Collect(Deferred<collect::Arguments>),
    /// Signs in to every account and reports, feed by feed, what would work and what is missing.
    Check(Deferred<check::Arguments>),
    /// Maps records from standard input to OCSF events on standard output, in the same order.
    Map(Deferred<map::Arguments>),
    /// Writes OCSF events as Parquet files, one for each class.
    Parquet(Deferred<parquet::Arguments>),
    /// Lists the feeds: what can be collected and mapped.
    Feeds(Deferred<feeds::Arguments>),
    /// Isolates, scans, restarts and reads ESET-managed devices: one operation a call, JSON out.
    Eset(Deferred<eset::Arguments>),
    /// Lists, isolates and scans SentinelOne agents, acts on threats, and calls any operation of the API; JSON out.
    #[command(name = "sentinelone")]
    SentinelOne(Deferred<sentinelone::Arguments>),
    /// Lists, isolates and scans Sophos endpoints, acts on alerts, runs queries, and calls any operation of the APIs; JSON out.
    Sophos(Deferred<sophos::Arguments>),
    /// Serves the API console of ESET Connect: a page and the relay that holds the credentials.
    Console(Deferred<console::Arguments>),
    /// Serves the simulated vendors on loopback until standard input ends, for programs in any language.
    Simulate(Deferred<simulate::Arguments>),
}

/// Runs the program with its command line, which begins with the program's own name, and returns how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let given: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match eset::with_input(&given) {
        Ok(arguments) => arguments,
        Err(fault) => return eset::refuse(&given, &fault, || args::refuse(&["eset"], &fault)).into(),
    };
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let tell = || {
                // If standard error is closed, nothing can be reported.
                let _ = error.print();
                if error.use_stderr() { Exit::Usage } else { Exit::Done }
            };
            let is_refusal = error.use_stderr() && eset::is_meant(&given);
            return if is_refusal { eset::refuse(&given, &eset::one_line(&error), tell) } else { tell() }.into();
        }
    };
    arguments.logs.start();
    let exit = match arguments.command {
        Command::Collect(Deferred(collect)) => collect::collect(&collect, &arguments.logs),
        Command::Check(Deferred(check)) => check::check(&check),
        Command::Map(Deferred(arguments)) => map::map(&arguments),
        Command::Parquet(Deferred(arguments)) => parquet::parquet(&arguments),
        Command::Feeds(Deferred(arguments)) => feeds::list(&arguments),
        Command::Eset(Deferred(arguments)) => eset::eset(arguments),
        Command::SentinelOne(Deferred(arguments)) => sentinelone::sentinelone(&arguments),
        Command::Sophos(Deferred(arguments)) => sophos::sophos(&arguments),
        Command::Console(Deferred(arguments)) => console::console(&arguments),
        Command::Simulate(Deferred(arguments)) => simulate::simulate(&arguments),
    };
    exit.into()
}
