//! The log of the program and its libraries, on standard error.

use std::io;
use std::sync::OnceLock;

use clap::{ArgAction, Args, ValueEnum};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::progress::Progress;

/// The form of log lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: time, level, message and details.
    #[default]
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// The flags of the log.
#[derive(Clone, Debug, Args)]
pub(crate) struct Logging {
    /// The form of log lines on standard error.
    #[arg(long, global = true, value_enum, default_value_t)]
    pub(crate) log_format: Format,
    /// Logs more: -v also what the libraries do, -vv also every request. `RUST_LOG` sets the level of each module and
    /// overrides this.
    #[arg(short, long, global = true, action = ArgAction::Count, conflicts_with = "quiet")]
    verbose: u8,
    /// Logs errors only, and shows no progress and no summary.
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
}

impl Logging {
    /// Levels by module. By default, warnings of every library are logged, and so are long waits.
    fn filter(&self) -> &'static str {
        match (self.quiet, self.verbose) {
            (true, _) => "error,eset_console::audit=info",
            (false, 0) => "warn,edr_inventory=info,eset_console=info,connect_core=info,asset_connectors=info",
            (false, 1) => "info,edr_inventory=debug,asset_connectors=debug,connect_core=debug",
            (false, _) => "debug",
        }
    }

    /// Writes everything that is logged from now on to standard error.
    pub(crate) fn start(&self) {
        let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(self.filter()));
        let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(Stderr).with_ansi(false);
        let lines = lines.with_target(false);
        // It fails only if it is called twice, which is harmless.
        let _ = match self.log_format {
            Format::Text => lines.try_init(),
            Format::Json => lines.json().flatten_event(true).try_init(),
        };
    }
}

/// The writer of log lines, which keeps progress bars intact.
static PROGRESS: OnceLock<Progress> = OnceLock::new();

/// Lets `progress` write the lines that are logged from now on.
pub(crate) fn through(progress: &Progress) {
    // Only the first call has an effect; a program has one progress display.
    let _ = PROGRESS.set(progress.clone());
}

struct Stderr;

impl<'a> MakeWriter<'a> for Stderr {
    type Writer = Box<dyn io::Write>;

    fn make_writer(&'a self) -> Self::Writer {
        match PROGRESS.get() {
            Some(progress) => Box::new(progress.clone()),
            None => Box::new(io::stderr()),
        }
    }
}
