//! What the program and its libraries tell on standard error.

use std::io;
use std::sync::OnceLock;

use clap::{ArgAction, Args, ValueEnum};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::progress::Progress;

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: time, level, message, and details behind it.
    #[default]
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// What is told, and how.
#[derive(Clone, Debug, Args)]
pub(crate) struct Logging {
    /// How log lines on standard error look.
    #[arg(long, global = true, value_enum, default_value_t)]
    pub(crate) log_format: Format,
    /// Logs more: -v what the libraries do, -vv every request. `RUST_LOG` sets the level module by module and overrides this.
    #[arg(short, long, global = true, action = ArgAction::Count, conflicts_with = "quiet")]
    verbose: u8,
    /// Logs errors only, and shows no progress and no summary.
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
}

impl Logging {
    /// Levels by module. Warnings of every library are seen by default, and so are long waits.
    fn filter(&self) -> &'static str {
        match (self.quiet, self.verbose) {
            (true, _) => "error,eset_console::audit=info",
            (false, 0) => "warn,edr_inventory=info,eset_console=info,connect_core=info,asset_connectors=info",
            (false, 1) => "info,edr_inventory=debug,asset_connectors=debug,connect_core=debug",
            (false, _) => "debug",
        }
    }

    /// Sends everything that is logged from now on to standard error.
    pub(crate) fn start(&self) {
        let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(self.filter()));
        let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(Stderr).with_ansi(false);
        let lines = lines.with_target(false);
        // Only a second call could fail.
        let _ = match self.log_format {
            Format::Text => lines.try_init(),
            Format::Json => lines.json().flatten_event(true).try_init(),
        };
    }
}

/// Where log lines go, so that they do not tear progress bars apart.
static PROGRESS: OnceLock<Progress> = OnceLock::new();

/// Lets `progress` place the lines that are logged from now on.
pub(crate) fn through(progress: &Progress) {
    // Only the first counts; a program has one.
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
