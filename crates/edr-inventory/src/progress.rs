//! Progress on standard error: a bar for each feed when it is a terminal, log lines otherwise.

use std::fmt;
use std::io::{self, IsTerminal as _, Write};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use asset_connectors::Counters;
use indicatif::{MultiProgress, ProgressBar, ProgressState, ProgressStyle};

/// Between two log lines of one feed.
const PAUSE: Duration = Duration::from_secs(2);

/// Where progress is shown.
#[derive(Clone, Debug)]
pub(crate) struct Progress {
    bars: Option<MultiProgress>,
    lines: bool,
}

impl Progress {
    /// Bars on a terminal, log lines elsewhere.
    pub(crate) fn on_stderr() -> Self {
        Self { bars: io::stderr().is_terminal().then(MultiProgress::new), lines: true }
    }

    /// None at all.
    pub(crate) fn quiet() -> Self {
        Self { bars: None, lines: false }
    }

    /// The progress of one feed.
    pub(crate) fn feed(&self, name: String) -> FeedProgress {
        let bar = self.bars.as_ref().map(|bars| {
            let bar = bars.add(ProgressBar::new_spinner());
            if let Ok(style) = ProgressStyle::with_template("{spinner} {prefix:<28} {pos:>9} read  {rate:>9}  {msg}") {
                bar.set_style(style.with_key("rate", rate));
            }
            bar.set_prefix(name.clone());
            bar.enable_steady_tick(Duration::from_millis(120));
            // Even a feed that is done at once has its line.
            bar.tick();
            bar
        });
        FeedProgress { name, bar, lines: self.lines, said: Mutex::new(Instant::now()) }
    }

    /// Writes a line without tearing the bars apart.
    pub(crate) fn say(&self, line: &str) {
        // With standard error gone there is nobody to tell.
        let _ = self.clone().write_all(format!("{line}\n").as_bytes());
    }
}

impl Write for Progress {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &self.bars {
            Some(bars) => bars.suspend(|| io::stderr().write_all(bytes))?,
            None => io::stderr().write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

/// Records a second, in whole numbers.
fn rate(state: &ProgressState, text: &mut dyn fmt::Write) {
    // A line that is cut short is no failure.
    let _ = write!(text, "{:.0}/s", state.per_sec());
}

/// The progress of one feed.
#[derive(Debug)]
pub(crate) struct FeedProgress {
    name: String,
    bar: Option<ProgressBar>,
    lines: bool,
    said: Mutex<Instant>,
}

impl FeedProgress {
    /// Shows where the feed stands.
    pub(crate) fn show(&self, counters: &Counters) {
        if let Some(bar) = &self.bar {
            bar.set_position(counters.read);
            bar.set_message(summary(counters));
            return;
        }
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if self.lines && said.elapsed() >= PAUSE {
            *said = Instant::now();
            tracing::info!("{}: {} read, {}", self.name, counters.read, summary(counters));
        }
    }

    /// Says that the feed is done.
    pub(crate) fn done(&self, counters: &Counters) {
        match &self.bar {
            Some(bar) => {
                bar.set_position(counters.read);
                bar.finish_with_message(summary(counters));
            }
            None if self.lines => {
                tracing::info!("{}: done, {} read, {}", self.name, counters.read, summary(counters));
            }
            None => {}
        }
    }

    /// Says that the feed has failed.
    pub(crate) fn failed(&self) {
        if let Some(bar) = &self.bar {
            bar.abandon_with_message("failed");
        }
    }
}

fn summary(counters: &Counters) -> String {
    let parts = [
        (counters.new, "new"),
        (counters.changed, "changed"),
        (counters.closed, "closed"),
        (counters.gone, "gone"),
        (counters.set_aside, "set aside"),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(number, _)| *number > 0).map(|(number, word)| format!("{number} {word}")).collect();
    if parts.is_empty() { "no changes".to_owned() } else { parts.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_run_says_so() {
        let mut counters = Counters::default();
        counters.read = 9;
        counters.unchanged = 9;
        assert_eq!(summary(&counters), "no changes");
        (counters.new, counters.gone) = (2, 1);
        assert_eq!(summary(&counters), "2 new, 1 gone");
    }
}
