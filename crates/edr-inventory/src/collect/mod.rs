//! `edr-inventory collect`, the main job: EDR inventories in, OCSF events out. Without credentials it reads simulated vendors.

mod run;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use asset_connectors::{AsJson, DiskStore, Journal, JsonLines, Store, Target};
use asset_mapping::Context;
use clap::Args;

use crate::args::{self, EventArguments, Renamed};
use crate::credentials::{self, Origin};
use crate::exit::{Exit, explain};
use crate::feeds::{self, Chosen};
use crate::progress::Progress;
use crate::sources::{self, Simulation, Simulators};

/// Collects feeds of EDR vendors as OCSF events, one JSON object a line.
///
/// Without credentials in the environment it starts simulated vendors on this machine and reads those. With credentials it reads the vendors
/// that have them, and only those: simulated and live data never mix.
///
/// Credentials: `ESET_REGION`, `ESET_USERNAME`, `ESET_PASSWORD`; `SENTINELONE_URL`, `SENTINELONE_API_TOKEN`; `SOPHOS_CLIENT_ID`,
/// `SOPHOS_CLIENT_SECRET`. Proxies and stand-ins: `ESET_BASE_URL`, `SOPHOS_AUTH_URL`, `SOPHOS_BASE_URL`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Collects only this feed, such as eset-devices; can be repeated. Default: all feeds. `edr-inventory feeds` lists them.
    #[arg(long, value_name = "NAME")]
    feed: Vec<Chosen>,
    #[command(flatten)]
    renamed: Renamed,
    /// Reads simulated vendors even though there are credentials.
    #[arg(long)]
    simulate: bool,
    /// Records of each simulated feed; default: 200.
    #[arg(long, value_name = "N")]
    fleet: Option<u64>,
    /// The seed of the simulated fleet; default: 1.
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// The share of simulated answers that fail, such as 0.01 or 1%.
    #[arg(long, value_name = "SHARE", value_parser = args::share)]
    fault_rate: Option<f64>,
    #[command(flatten)]
    events: EventArguments,
    /// Where events go; `-` is standard output.
    #[arg(long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// Where checkpoints are kept. Then only what has changed since the last run is written, and files are appended to.
    #[arg(long, value_name = "DIR")]
    state: Option<PathBuf>,
    /// Where records go that could not be understood; default: standard error.
    #[arg(long, value_name = "FILE")]
    dead_letters: Option<PathBuf>,
    /// Where assets go that are no longer listed. Without --state nothing is known that could be gone.
    #[arg(long, value_name = "FILE")]
    gone: Option<PathBuf>,
}

type Failure = Box<dyn std::error::Error>;

pub(crate) fn collect(arguments: &Arguments) -> Exit {
    let (context, origin) = match settle(arguments) {
        Ok(settled) => settled,
        Err(fault) => return args::refuse(&["collect"], fault),
    };
    let progress = Progress::on_stderr();
    let result = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        // Batches are written one at a time.
        .max_blocking_threads(2)
        .enable_all()
        .build()
        .map_err(Into::into)
        .and_then(|runtime| runtime.block_on(run(arguments, &context, origin, &progress)));
    match result {
        Ok(exit) => exit,
        Err(error) => {
            progress.say(&format!("collect: {}", explain(&*error)));
            Exit::Failed
        }
    }
}

/// What the events shall look like and where the data comes from, or what does not go together.
fn settle(arguments: &Arguments) -> Result<(Context, Origin), String> {
    arguments.renamed.check()?;
    let feeds: Vec<_> = arguments.feed.iter().map(|chosen| chosen.0).collect();
    if let Some(feed) = feeds.iter().find(|feed| !feeds::is_collected(feed)) {
        return Err(format!("--feed {feed}: it can be mapped, but not collected"));
    }
    let origin = credentials::settle(&feeds, arguments.simulate, |name| std::env::var(name).ok())
        .map_err(|error| error.to_string())?;
    if let Origin::Live(_) = origin {
        let simulated = [
            ("--fleet", arguments.fleet.is_some()),
            ("--seed", arguments.seed.is_some()),
            ("--fault-rate", arguments.fault_rate.is_some()),
        ];
        if let Some((flag, _)) = simulated.into_iter().find(|(_, set)| *set) {
            return Err(format!(
                "{flag} is for simulated vendors, but there are credentials; add --simulate to ignore them"
            ));
        }
    }
    let context = arguments.events.context()?.simulated(matches!(origin, Origin::Simulated(_)));
    Ok((context, origin))
}

async fn run(arguments: &Arguments, context: &Context, origin: Origin, progress: &Progress) -> Result<Exit, Failure> {
    let output = AsJson(arguments.events.dialect);
    let mut simulators = Simulators::default();
    let (kind, sources) = match origin {
        Origin::Live(accounts) => ("live data", sources::live(accounts, context, &output)?),
        Origin::Simulated(feeds) => {
            let simulation = Simulation {
                fleet: arguments.fleet.unwrap_or(200),
                seed: arguments.seed.unwrap_or(1),
                fault_rate: arguments.fault_rate.unwrap_or(0.0),
            };
            simulators = Simulators::start(&feeds, simulation).await?;
            ("simulated data", simulators.connect(context, &output)?)
        }
    };
    let names: Vec<_> = sources.iter().map(|(feed, _)| feed.to_string()).collect();
    progress.say(&format!("collecting {kind} from {}", names.join(", ")));
    let (store, sink) = open(arguments, kind, progress)?;
    let exit = run::collect(sources, &Arc::new(Journal::new(store, sink)), progress).await;
    drop(simulators);
    Ok(exit)
}

/// The state and the files, cut back to what was committed.
fn open(
    arguments: &Arguments,
    kind: &str,
    progress: &Progress,
) -> Result<(Arc<dyn Store>, JsonLines), asset_connectors::Error> {
    let file = |path: &Option<PathBuf>| path.clone().map(Target::File);
    let events = if arguments.output.as_os_str() == "-" {
        Target::Stream(Box::new(io::stdout()))
    } else {
        Target::File(arguments.output.clone())
    };
    let sink = JsonLines::to(events)
        .dead_letters(file(&arguments.dead_letters).unwrap_or_else(|| Target::Stream(Box::new(progress.clone()))))
        .gone(file(&arguments.gone).unwrap_or(Target::Discard));
    match &arguments.state {
        Some(folder) => {
            let store: Arc<dyn Store> = Arc::new(DiskStore::open(folder, kind)?);
            let sink = sink.open(Some(&*store))?;
            Ok((store, sink))
        }
        None => Ok((Arc::new(DiskStore::temporary()?), sink.open(None)?)),
    }
}
