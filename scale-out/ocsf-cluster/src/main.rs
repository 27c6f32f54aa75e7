#![doc = include_str!("../../README.md")]
#![allow(clippy::print_stdout, reason = "a program prints its results")]

mod cluster;
mod compare;
mod log_lines;
mod records;
mod session;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What ends the program.
type Error = Box<dyn std::error::Error + Send + Sync>;

/// Queries over EDR records in one process and on several.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Writes invented records of three feeds as JSON Lines, some of them broken.
    Records {
        /// The folder; each feed gets a folder in it.
        folder: PathBuf,
        /// The number of records of each feed.
        count: usize,
    },
    /// Prints ports of the loopback interface that are free now, one per line.
    Ports {
        /// The number of ports.
        count: usize,
    },
    /// Runs a scheduler, which plans queries and distributes their tasks.
    Scheduler {
        /// The port to listen on.
        port: u16,
        /// The number of executors to wait for before the scheduler reports that it is ready.
        #[arg(long, default_value_t = 1)]
        executors: usize,
    },
    /// Runs an executor, which carries out tasks.
    Executor {
        /// The port of the scheduler.
        scheduler: u16,
        /// The port from which results are fetched.
        port: u16,
        /// The port at which the scheduler reaches the executor.
        control_port: u16,
        /// The folder of the intermediate results between stages.
        folder: PathBuf,
        /// The number of tasks at a time.
        #[arg(long, default_value_t = 1)]
        cores: usize,
    },
    /// Runs the same queries in this process and on the executors, and fails unless the rows are the same.
    Compare {
        /// The port of the scheduler.
        scheduler: u16,
        /// The folder of the records.
        folder: PathBuf,
    },
    /// Runs one query and prints its rows.
    Query {
        /// The SQL of the query.
        sql: String,
        /// The port of a scheduler; without one, the query runs in this process.
        #[arg(long)]
        scheduler: Option<u16>,
    },
}

async fn run(command: Command) -> Result<(), Error> {
    match command {
        Command::Records { folder, count } => records::write(&folder, count)?,
        Command::Ports { count } => cluster::print_free_ports(count)?,
        Command::Scheduler { port, executors } => cluster::schedule(port, executors).await?,
        Command::Executor { scheduler, port, control_port, folder, cores } => {
            cluster::execute(scheduler, port, control_port, &folder, cores).await?;
        }
        Command::Compare { scheduler, folder } => compare::run(scheduler, &folder).await?,
        Command::Query { sql, scheduler } => {
            let session = match scheduler {
                Some(port) => session::distributed(port).await?,
                None => session::local(),
            };
            session.sql(&sql).await?.show().await?;
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    log_lines::start();
    // Plans are trees, and the stack must hold the walk of a deep one.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(16 << 20).build();
    let result = runtime.map_err(Error::from).and_then(|runtime| {
        let command = Arguments::parse().command;
        runtime.block_on(async { tokio::spawn(run(command)).await? })
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::error!("{error}");
            ExitCode::FAILURE
        }
    }
}
