//! `edr-inventory map`: maps records from standard input to OCSF events on standard output, in the same order.

mod context;
mod envelope;
mod groups;
mod pipe;
mod split;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use asset_mapping::{Context, Mapper};
use clap::Args;

use crate::args::{self, EventArguments, Renamed};
use crate::exit::{Exit, explain};
use crate::feeds::Chosen;
use pipe::Plan;
use split::Form;

/// Maps records from standard input to OCSF events on standard output, one a line, in the same order.
///
/// The input is JSON Lines, a JSON array, a sequence of JSON objects over any number of lines, or pages as the vendor's API returns
/// them. A record that cannot be mapped is written as a dead letter, and the others are mapped.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The feed of the records, such as eset-devices. `edr-inventory feeds` lists them.
    #[arg(long, value_name = "NAME", required_unless_present_any = ["source", "vendor"])]
    feed: Option<Chosen>,
    #[command(flatten)]
    renamed: Renamed,
    #[command(flatten)]
    events: EventArguments,
    /// The form of the input; default: detected at its beginning.
    #[arg(long, value_enum)]
    input_form: Option<Form>,
    /// How many threads map; default: one for each core.
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// What the records do not say themselves: a JSON object with any of `groups`, `devices`, `agents`, `tenants` (names by uid; ids by
    /// UUID for `agents`), `tenant` (a uid, or an object with `uid` and `name`) and `activity` (new, changed or closed).
    #[arg(long, value_name = "FILE")]
    context: Option<PathBuf>,
    /// ESET device groups: JSON Lines, an array, or a page of `GET /v1/device_groups`.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    /// The version of the vendor's product, for `metadata.product.version`.
    #[arg(long, value_name = "V")]
    product_version: Option<String>,
    /// Where dead letters go; default: standard error.
    #[arg(long, value_name = "FILE")]
    dead_letters: Option<PathBuf>,
}

pub(crate) fn map(arguments: &Arguments) -> Exit {
    match run(arguments) {
        Ok(exit) => exit,
        Err(error) => {
            let _ = writeln!(io::stderr(), "map: {}", explain(&*error));
            Exit::Failed
        }
    }
}

/// The feed and the context of its events. The error says which arguments exclude each other or are missing.
fn settle(arguments: &Arguments) -> Result<(Chosen, Context), String> {
    arguments.renamed.check()?;
    let feed = arguments.feed.ok_or("--feed NAME is missing")?;
    let context = arguments.events.context()?;
    if arguments.groups.is_some() && feed.0.id.vendor != "eset" {
        return Err("--groups: only ESET records point to groups".to_owned());
    }
    if !feed.0.dialects().contains(&arguments.events.dialect()) {
        let dialects: Vec<_> = feed.0.dialects().iter().map(ToString::to_string).collect();
        let (feed, dialect, has) = (feed.0, arguments.events.dialect(), dialects.join(" and "));
        return Err(format!("--dialect {dialect}: {feed} has only {has}"));
    }
    Ok((feed, context))
}

fn run(arguments: &Arguments) -> Result<Exit, Box<dyn std::error::Error>> {
    let (Chosen(feed), mut context) = match settle(arguments) {
        Ok(settled) => settled,
        Err(fault) => return Ok(args::refuse(&["map"], fault)),
    };
    if let Some(version) = &arguments.product_version {
        context = context.product_version(version.as_str());
    }
    if let Some(path) = &arguments.context {
        context = context::read(path, context)?;
    }
    if let Some(path) = &arguments.groups {
        context = context.with(groups::read(path)?);
    }
    let mapper = Mapper::new(feed, arguments.events.dialect(), context)?;
    let letters: Box<dyn Write + Send> = match &arguments.dead_letters {
        Some(path) => Box::new(BufWriter::new(create(path)?)),
        None => Box::new(io::LineWriter::new(io::stderr())),
    };
    // A batch is longer than its buffer, and passes it.
    let output = BufWriter::new(io::stdout());
    let cores = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let plan = Plan {
        source: feed.to_string(),
        envelope: envelope::of(feed.id),
        form: arguments.input_form,
        threads: arguments.threads.unwrap_or_else(cores).get(),
    };
    match pipe::run(io::stdin(), output, letters, &plan, &mapper) {
        Ok(count) if count.set_aside == 0 => Ok(Exit::Done),
        Ok(count) => {
            let _ = writeln!(io::stderr(), "map: {} mapped, {} set aside", count.mapped, count.set_aside);
            Ok(Exit::Partial)
        }
        Err(error) if error.is_output_closed() => Ok(Exit::Done),
        Err(error) => Err(error.into()),
    }
}

fn create(path: &Path) -> Result<File, io::Error> {
    File::create(path)
        .map_err(|error| io::Error::new(error.kind(), format!("cannot write {}: {error}", path.display())))
}
