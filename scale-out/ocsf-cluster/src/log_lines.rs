//! Warnings and errors of the libraries, on standard error.

use std::io::Write as _;

struct Lines;

impl log::Log for Lines {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.level() <= log::max_level()
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            let (process, level, target) = (std::process::id(), record.level(), record.target());
            // An error here means that standard error is closed, so that it cannot be reported.
            let _ = writeln!(std::io::stderr(), "{process} {level} {target}: {}", record.args());
        }
    }

    fn flush(&self) {}
}

/// Starts logging. `RUST_LOG` sets another level than `warn`.
pub(crate) fn start() {
    let level = std::env::var("RUST_LOG").ok().and_then(|level| level.parse().ok());
    log::set_max_level(level.unwrap_or(log::LevelFilter::Warn));
    // It fails only if there is a logger already, which is as good.
    let _ = log::set_logger(&Lines);
}
