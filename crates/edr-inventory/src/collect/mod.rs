//! `edr-inventory collect`, the main job: EDR inventories in, OCSF events out. Without credentials it reads simulated vendors.

mod run;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use asset_connectors::sink::{Both, Lake, LakeBuilder, Rejected};
use asset_connectors::{AsJson, DiskStore, Error, Journal, JsonLines, JsonText, Settings, Sink, Stop, Store, Target};
use asset_mapping::Dialect;
use chrono::Utc;
use clap::Args;

use crate::accounts::{self, Reading, Simulation, Simulators, Source};
use crate::args::{self, EventArguments, Renamed};
use crate::config::Config;
use crate::credentials::{self, Origin, Wanted};
use crate::exit::{Exit, explain};
use crate::feeds::{self, Chosen};
use crate::filter::Filter;
use crate::logs;
use crate::progress::Progress;
use crate::report::Summary;
use crate::send::{Send, SendArguments};

/// The arguments that `collect` and `check` share: what is read.
#[derive(Debug, Args)]
pub(crate) struct Selection {
    /// Reads only this feed, such as eset-devices; can be repeated. Default: every feed that is collected by default. `edr-inventory feeds`
    /// lists them.
    #[arg(long, value_name = "NAME")]
    feed: Vec<Chosen>,
    #[command(flatten)]
    filter: Filter,
    #[command(flatten)]
    renamed: Renamed,
    /// A TOML file of accounts, feeds, outputs and schedule. Flags override it, and credentials in the environment are
    /// ignored.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Refuses to run without credentials, instead of reading simulated vendors. For timers and containers.
    #[arg(long, conflicts_with = "simulate")]
    live: bool,
    /// Reads simulated vendors even if there are credentials.
    #[arg(long, conflicts_with = "config")]
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
}

impl Selection {
    #[allow(clippy::single_match_else, reason = "the two ways to accounts stand side by side")]
    /// The origin of the data, and the configuration if there is one.
    ///
    /// # Errors
    /// A message that says what does not go together, is missing or cannot be read.
    pub(crate) fn settle(&self) -> Result<(Origin, Config), String> {
        self.renamed.check()?;
        let feeds: Vec<_> = self.feed.iter().map(|chosen| chosen.0).collect();
        for feed in &feeds {
            feeds::check_collected(feed).map_err(|fault| format!("--feed {fault}"))?;
        }
        let variable = |name: &str| std::env::var(name).ok();
        let (mut origin, config) = match &self.config {
            Some(path) => {
                let mut config = Config::read(path).map_err(|error| error.to_string())?;
                let mut accounts = config.accounts(variable).map_err(|error| error.to_string())?;
                if !feeds.is_empty() {
                    for account in &mut accounts {
                        account.feeds.retain(|feed| feeds.contains(feed));
                    }
                }
                (Origin::Live(accounts), config)
            }
            None => {
                let wanted = Wanted { feeds, simulate: self.simulate, live: self.live };
                (credentials::settle(&wanted, variable).map_err(|error| error.to_string())?, Config::default())
            }
        };
        if let Origin::Live(_) = origin {
            let simulated = [
                ("--fleet", self.fleet.is_some()),
                ("--seed", self.seed.is_some()),
                ("--fault-rate", self.fault_rate.is_some()),
            ];
            if let Some((flag, _)) = simulated.into_iter().find(|(_, set)| *set) {
                return Err(format!(
                    "{flag} is for simulated vendors, but there are credentials; add --simulate to ignore them"
                ));
            }
        }
        self.narrow(&mut origin)?;
        Ok((origin, config))
    }

    /// Leaves out the feeds that do not support the filter.
    fn narrow(&self, origin: &mut Origin) -> Result<(), String> {
        let named = !self.feed.is_empty();
        let left = match origin {
            Origin::Simulated(feeds) => {
                *feeds = self.filter.narrow(std::mem::take(feeds), named)?;
                !feeds.is_empty()
            }
            Origin::Live(accounts) => {
                for account in accounts.iter_mut() {
                    if !self.filter.is_empty() {
                        account.filter = self.filter.clone();
                    }
                    let feeds = std::mem::take(&mut account.feeds);
                    account.feeds = account.filter.narrow(feeds, named || account.named)?;
                }
                accounts.iter().any(|account| !account.feeds.is_empty())
            }
        };
        if left {
            Ok(())
        } else {
            Err("nothing is left to be read; `edr-inventory feeds --json` names the filters of each feed".to_owned())
        }
    }

    /// The filter of the command line.
    pub(crate) fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The settings of the simulated vendors.
    pub(crate) fn simulation(&self) -> Simulation {
        Simulation {
            fleet: self.fleet.unwrap_or(200),
            seed: self.seed.unwrap_or(1),
            fault_rate: self.fault_rate.unwrap_or(0.0),
        }
    }
}

/// Collects feeds of EDR vendors as OCSF events, one JSON object a line.
///
/// Without credentials in the environment it starts simulated vendors on this machine and reads those. With credentials it reads the vendors
/// that have them, and only those: simulated and live data never mix.
///
/// Credentials: `ESET_REGION`, `ESET_USERNAME`, `ESET_PASSWORD`; `SENTINELONE_URL`, `SENTINELONE_API_TOKEN`;
/// `SOPHOS_CLIENT_ID`, `SOPHOS_CLIENT_SECRET`. Each can also be in a file that the variable with `_FILE` after its name
/// points to. Proxies and mocks: `ESET_BASE_URL`, `SOPHOS_AUTH_URL`, `SOPHOS_BASE_URL`. A configuration file
/// (`--config`) has any number of accounts.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    selection: Selection,
    #[command(flatten)]
    events: EventArguments,
    #[command(flatten)]
    send: SendArguments,
    /// The file of events; `-` is standard output. Default: standard output, or none if events go to a service or a
    /// lake.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A lake of Parquet files for the events: a folder, `s3://bucket/prefix`, `gs://…` or `az://…`. Credentials are
    /// read from the same variables as by the service's own tools. Schema dialect only.
    #[arg(long, value_name = "URL")]
    lake: Option<String>,
    /// The region in the paths of the lake; default: global.
    #[arg(long, value_name = "NAME", requires = "lake")]
    lake_region: Option<String>,
    /// The folder of the checkpoints. With it, only what has changed since the last run is written, and files are
    /// appended to.
    #[arg(long, value_name = "DIR")]
    state: Option<PathBuf>,
    /// The file of records that could not be understood; default: standard error.
    #[arg(long, value_name = "FILE")]
    dead_letters: Option<PathBuf>,
    /// The file of records that are gone. Needs --state, because without it no earlier records are known.
    #[arg(long, value_name = "FILE")]
    gone: Option<PathBuf>,
    /// Overwrites existing files. Without this flag and without --state, an existing file is an error.
    #[arg(long, conflicts_with = "state")]
    overwrite: bool,
    /// The file of the summary of each run, as a JSON object; `-` is standard output, after the events.
    #[arg(long, value_name = "FILE")]
    summary: Option<PathBuf>,
    /// Runs repeatedly, at an interval such as 15m, until it is interrupted (Ctrl-C, SIGTERM).
    #[arg(long, value_name = "DURATION", value_parser = args::interval)]
    every: Option<Duration>,
}

type Failure = Box<dyn std::error::Error>;

/// Everything that is decided before anything is sent.
struct Plan {
    origin: Origin,
    data: &'static str,
    simulation: Simulation,
    filter: Filter,
    events: EventArguments,
    reading: Reading,
    send: Option<Send>,
    lake: Option<LakeBuilder>,
    output: Option<PathBuf>,
    dead_letters: Option<PathBuf>,
    gone: Option<PathBuf>,
    state: Option<PathBuf>,
    summary: Option<PathBuf>,
    every: Option<Duration>,
}

pub(crate) fn collect(arguments: &Arguments, logs: &logs::Logging) -> Exit {
    let plan = match settle(arguments) {
        Ok(plan) => plan,
        Err(fault) => return args::refuse(&["collect"], fault),
    };
    let progress = if logs.quiet { Progress::quiet() } else { Progress::on_stderr() };
    logs::through(&progress);
    let table = !logs.quiet && logs.log_format == logs::Format::Text;
    let result = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        // Batches are written one at a time.
        .max_blocking_threads(2)
        .enable_all()
        .build()
        .map_err(Into::into)
        .and_then(|runtime| runtime.block_on(run(plan, &progress, table)));
    match result {
        Ok(exit) => exit,
        Err(error) => {
            tracing::error!("{}", explain(&*error));
            match error.downcast_ref::<Error>() {
                Some(error) if error.is_in_use() => Exit::InUse,
                _ => Exit::Failed,
            }
        }
    }
}

/// The plan of a run, or a message that says what does not go together.
fn settle(arguments: &Arguments) -> Result<Plan, String> {
    let (origin, mut config) = arguments.selection.settle()?;
    let variable = |name: &str| std::env::var(name).ok();
    let configured = config.send(&variable)?;
    let events = arguments.events.clone().or(&config);
    let simulated = matches!(origin, Origin::Simulated(_));
    let context = events.context()?.simulated(simulated);
    let every = arguments.every.or(config.every);
    let settings = Settings::new().observe_by_clock(every.is_some() && events.observed_time.is_none());
    let plan = Plan {
        data: if simulated { "simulated data" } else { "live data" },
        simulation: arguments.selection.simulation(),
        filter: arguments.selection.filter().clone(),
        reading: Reading::new(context, settings),
        send: arguments.send.settle(&variable)?.or(configured),
        lake: lake(arguments, &events)?,
        output: arguments.output.clone().or(config.output),
        dead_letters: arguments.dead_letters.clone().or(config.dead_letters),
        gone: arguments.gone.clone().or(config.gone),
        state: arguments.state.clone().or(config.state),
        summary: arguments.summary.clone().or(config.summary),
        origin,
        events,
        every,
    };
    if plan.state.is_none() && !arguments.overwrite {
        for (flag, path) in [("--output", &plan.output), ("--dead-letters", &plan.dead_letters), ("--gone", &plan.gone)]
        {
            if let Some(path) = path.as_deref().filter(|path| holds_something(path)) {
                let path = path.display();
                return Err(format!(
                    "{flag}: {path} exists; add --state DIR to append what has changed since the last run, or --overwrite to begin it anew"
                ));
            }
        }
    }
    Ok(plan)
}

/// The lake, if one is wanted.
fn lake(arguments: &Arguments, events: &EventArguments) -> Result<Option<LakeBuilder>, String> {
    let Some(url) = &arguments.lake else { return Ok(None) };
    if events.dialect() == Dialect::Documented {
        return Err("--lake: the documented output is no OCSF event, which files of a lake are made of".to_owned());
    }
    let lake = Lake::at(url).map_err(|error| format!("--lake: {}", explain(&error)))?;
    Ok(Some(match &arguments.lake_region {
        Some(region) => lake.region(region),
        None => lake,
    }))
}

/// Whether overwriting the file would lose something.
fn holds_something(path: &Path) -> bool {
    !is_stdout(path) && std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() > 0)
}

fn is_stdout(path: &Path) -> bool {
    path.as_os_str() == "-"
}

async fn run(mut plan: Plan, progress: &Progress, table: bool) -> Result<Exit, Failure> {
    let output = AsJson(plan.events.dialect());
    let (simulators, sources) = match &plan.origin {
        Origin::Live(accounts) => (None, accounts::live(accounts, &plan.reading, &output)?),
        Origin::Simulated(feeds) => {
            let simulators = Simulators::start(feeds.clone(), plan.simulation).await?;
            let sources = simulators.connect(&plan.reading, &plan.filter, &output)?;
            (Some(simulators), sources)
        }
    };
    let sources: Vec<_> = sources.into_iter().map(Arc::new).collect();
    tracing::info!("collecting {} from {}", plan.data, names(&sources));
    let stop = Stop::new();
    let asked = tokio::spawn(stop_when_asked(stop.clone()));
    let (store, sink, rejected) = open(&mut plan, progress)?;
    let journal = Arc::new(Journal::new(store, sink));
    let exit = loop {
        let begun = Utc::now();
        let next = tokio::time::Instant::now() + plan.every.unwrap_or_default();
        let before = rejected.count();
        let (exit, summary) = run::collect(&sources, &journal, &stop, progress).await;
        let exit = refused(exit, rejected.count() - before);
        let exit = settled(exit, &summary, &journal).await;
        tell(&plan, &summary, begun, exit, progress, table)?;
        // After a failure of the output or the state the files may be incomplete; only a new start repairs them.
        if plan.every.is_none() || stop.is_stopped() || summary.is_output_lost() {
            break exit;
        }
        tokio::select! {
            () = stop.stopped() => break exit,
            () = tokio::time::sleep_until(next) => {}
        }
    };
    asked.abort();
    drop(simulators);
    Ok(exit)
}

/// The feeds, without duplicates.
fn names<E>(sources: &[Arc<Source<E>>]) -> String {
    let mut names: Vec<_> = sources.iter().map(|source| source.feed.to_string()).collect();
    names.dedup();
    names.join(", ")
}

/// Stops the run after the current batch when the user or the system asks for it.
async fn stop_when_asked(stop: Stop) {
    asked_to_end().await;
    tracing::warn!("stopping after the current batch, whose checkpoint is stored; interrupt again to stop at once");
    stop.stop();
    asked_to_end().await;
    std::process::exit(Exit::Failed.code().into());
}

#[cfg(unix)]
async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};

    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        tracing::warn!("cannot handle SIGTERM: it will stop the run at once");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
async fn asked_to_end() {
    // Without the handler, Ctrl-C ends the program at once, which does not lose anything either.
    let _ = tokio::signal::ctrl_c().await;
}

/// Writes the summary of a run, if it is wanted.
fn tell(
    plan: &Plan,
    summary: &Summary,
    begun: chrono::DateTime<Utc>,
    exit: Exit,
    progress: &Progress,
    table: bool,
) -> Result<(), Failure> {
    if table {
        progress.say(summary.table().trim_end());
    }
    let Some(path) = &plan.summary else { return Ok(()) };
    let data = if matches!(plan.origin, Origin::Live(_)) { "live" } else { "simulated" };
    let text = format!("{}\n", summary.to_json(data, begun, Utc::now(), exit));
    if is_stdout(path) {
        return match io::Write::write_all(&mut io::stdout(), text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        };
    }
    std::fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()).into())
}

/// The exit code of a run in which the service has permanently rejected `events` events.
fn refused(exit: Exit, events: u64) -> Exit {
    if events == 0 {
        return exit;
    }
    tracing::warn!("the service has rejected {events} events for good; they are named above");
    if exit == Exit::Done { Exit::Partial } else { exit }
}

/// Delivers what the lake has kept back, unless the output has failed.
async fn settled(exit: Exit, summary: &Summary, journal: &Journal<Taker>) -> Exit {
    if summary.is_output_lost() {
        return exit;
    }
    match journal.settle().await {
        Ok(()) => exit,
        Err(error) => {
            tracing::error!("{}", explain(&error));
            Exit::Failed
        }
    }
}

/// The sink of the batches.
type Taker = Box<dyn Sink<JsonText>>;

/// The state, the files, cut back to what was committed, and the service.
fn open(plan: &mut Plan, progress: &Progress) -> Result<(Arc<dyn Store>, Taker, Rejected), Error> {
    let service = plan.send.as_ref().map(Send::sink).transpose()?;
    let (store, files) = open_files(plan, progress)?;
    let mut taker: Taker = Box::new(files);
    if let Some(lake) = plan.lake.take() {
        let lake = match &plan.state {
            Some(folder) => lake.open(folder.join("lake"), &*store)?,
            None => lake.open_temporary(&*store)?,
        };
        taker = Box::new(Both(lake, taker));
    }
    Ok(match service {
        Some(service) => {
            let rejected = service.rejected();
            // The service comes first, so that the file has no events that the service did not take.
            (store, Box::new(Both(service, taker)), rejected)
        }
        None => (store, taker, Rejected::default()),
    })
}

fn open_files(plan: &Plan, progress: &Progress) -> Result<(Arc<dyn Store>, JsonLines), Error> {
    let file = |path: &Option<PathBuf>| path.clone().map(Target::File);
    let events = match &plan.output {
        Some(path) if !is_stdout(path) => Target::File(path.clone()),
        None if plan.send.is_some() || plan.lake.is_some() => Target::Discard,
        _ => Target::Stream(Box::new(io::stdout())),
    };
    let sink = JsonLines::to(events)
        .dead_letters(file(&plan.dead_letters).unwrap_or_else(|| Target::Stream(Box::new(progress.clone()))))
        .gone(file(&plan.gone).unwrap_or(Target::Discard));
    match &plan.state {
        Some(folder) => {
            let store: Arc<dyn Store> = Arc::new(DiskStore::open(folder, plan.data)?);
            let sink = sink.open(Some(&*store))?;
            Ok((store, sink))
        }
        None => Ok((Arc::new(DiskStore::temporary()?), sink.open(None)?)),
    }
}
