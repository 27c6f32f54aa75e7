//! `edr-inventory parquet`: OCSF events as Parquet files, one for each class.

use std::io::{self, BufReader, Write as _};
use std::path::PathBuf;

use clap::Args;
use ocsf_arrow::{ParquetOptions, write_by_class};
use ocsf_model::{Event, Version};

use crate::exit::{Exit, explain};

/// Writes the OCSF events on standard input, one JSON object a line, as Parquet files: one for each class.
///
/// Each file is complete or absent. Empty columns are left out; attributes without a column are in `other_attributes`,
/// as JSON text.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder of the files, such as `device_inventory_info.parquet`; it is made if it does not exist.
    #[arg(long, value_name = "DIR", default_value = ".")]
    output: PathBuf,
    /// Reads the events from this file; `-` is standard input, which is the default.
    #[arg(long, value_name = "FILE")]
    input: Option<PathBuf>,
    /// The OCSF release whose attributes are the columns, such as 1.6.0; default: the one that the first event of a class names.
    #[arg(long, value_name = "VERSION")]
    ocsf: Option<Version>,
    /// Sorts the rows of each row group by time.
    #[arg(long)]
    sort_by_time: bool,
    /// Writes empty columns too, so that all files of a class have the same columns.
    #[arg(long)]
    full_schema: bool,
}

/// Why the files could not be written.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("cannot read the events")]
    Read(#[source] io::Error),
    #[error("line {line} is not an OCSF event")]
    Event { line: usize, source: ocsf_model::Error },
    #[error("cannot write to {}", .0.display())]
    Folder(PathBuf, #[source] io::Error),
    #[error(transparent)]
    Files(#[from] ocsf_arrow::Error),
}

pub(crate) fn parquet(arguments: &Arguments) -> Exit {
    match write(arguments) {
        Ok(()) => Exit::Done,
        Err(failure) => {
            tracing::error!("{}", explain(&failure));
            Exit::Failed
        }
    }
}

fn write(arguments: &Arguments) -> Result<(), Failure> {
    let folder = &arguments.output;
    std::fs::create_dir_all(folder).map_err(|error| Failure::Folder(folder.clone(), error))?;
    let input: Box<dyn io::Read> = match &arguments.input {
        Some(path) if path.as_os_str() != "-" => Box::new(std::fs::File::open(path).map_err(Failure::Read)?),
        _ => Box::new(io::stdin().lock()),
    };
    let options = ParquetOptions::new().sort_by_time(arguments.sort_by_time).full_schema(arguments.full_schema);
    let written = write_by_class(folder, arguments.ocsf, options, events(BufReader::with_capacity(1 << 16, input)))?;
    for file in written {
        // The files are complete even if the reader of the output has gone.
        let _ = writeln!(io::stdout(), "{}: {} events", file.path.display(), file.rows);
    }
    Ok(())
}

/// The events of the lines; empty lines are skipped.
fn events(mut input: impl io::BufRead) -> impl Iterator<Item = Result<Event, Failure>> {
    let (mut text, mut line) = (Vec::new(), 0);
    std::iter::from_fn(move || {
        loop {
            text.clear();
            line += 1;
            match input.read_until(b'\n', &mut text) {
                Err(error) => return Some(Err(Failure::Read(error))),
                Ok(0) => return None,
                Ok(_) if text.trim_ascii().is_empty() => {}
                Ok(_) => return Some(Event::from_json_slice(&text).map_err(|source| Failure::Event { line, source })),
            }
        }
    })
}
