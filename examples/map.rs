//! Maps EDR inventory records to OCSF events: JSON Lines on standard input, JSON Lines on standard output, in the same order.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use asset_mapping::{Mapper, Vendor};
use clap::Parser;
use examples::args::{self, EventArguments};
use examples::exit::{Exit, explain};
use examples::{groups, lines};

/// Maps EDR inventory records, one JSON object a line, to OCSF events, one a line, in the same order.
///
/// A record that cannot be understood is set aside as a dead letter; the others are mapped all the same.
///
/// Exit codes: 0 done, 1 failed, 2 done with dead letters, 64 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "map")]
struct Arguments {
    /// The vendor of the records: eset, sentinelone or sophos.
    #[arg(long)]
    vendor: Vendor,
    #[command(flatten)]
    events: EventArguments,
    /// ESET device groups: JSON Lines, an array, or a page of `GET /v1/device_groups`.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    /// The version of the vendor's product, for `metadata.product.version`.
    #[arg(long, value_name = "V")]
    product_version: Option<String>,
    /// Where dead letters go; standard error, unless told.
    #[arg(long, value_name = "FILE")]
    dead_letters: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments: Arguments = match args::parse(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    match run(&arguments) {
        Ok(exit) => exit.into(),
        Err(error) => {
            let _ = writeln!(io::stderr(), "map: {}", explain(&*error));
            Exit::Failed.into()
        }
    }
}

fn run(arguments: &Arguments) -> Result<Exit, Box<dyn std::error::Error>> {
    let mut context = match arguments.events.context() {
        Ok(_) if arguments.groups.is_some() && arguments.vendor != Vendor::Eset => {
            return Ok(args::refuse::<Arguments>("--groups: only ESET records point to groups"));
        }
        Ok(context) => context,
        Err(fault) => return Ok(args::refuse::<Arguments>(fault)),
    };
    if let Some(version) = &arguments.product_version {
        context = context.product_version(version);
    }
    if let Some(path) = &arguments.groups {
        context = context.groups(groups::read(path)?);
    }
    let mapper = Mapper::new(arguments.vendor, arguments.events.dialect, context);
    let letters: Box<dyn Write> = match &arguments.dead_letters {
        Some(path) => Box::new(BufWriter::new(create(path)?)),
        None => Box::new(io::LineWriter::new(io::stderr())),
    };
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let input = io::BufReader::with_capacity(1 << 16, io::stdin().lock());
    let source = arguments.vendor.to_string();
    match lines::map_lines(input, output, letters, &source, |record, event| mapper.map_record(record, event)) {
        Ok(count) if count.set_aside == 0 => Ok(Exit::Done),
        Ok(count) => {
            let _ = writeln!(io::stderr(), "map: {} mapped, {} set aside", count.mapped, count.set_aside);
            Ok(Exit::DeadLetters)
        }
        Err(error) if error.is_output_closed() => Ok(Exit::Done),
        Err(error) => Err(error.into()),
    }
}

fn create(path: &Path) -> Result<File, io::Error> {
    File::create(path)
        .map_err(|error| io::Error::new(error.kind(), format!("cannot write {}: {error}", path.display())))
}
