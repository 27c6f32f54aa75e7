//! Progress on standard error: a bar for each feed when it is a terminal, log lines otherwise.

use std::fmt;
use std::io::{self, IsTerminal as _, Write};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use asset_connectors::{Counters, Progress as Now};
use indicatif::{MultiProgress, ProgressBar, ProgressState, ProgressStyle};

/// The time between two log lines of one feed.
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
            set_style(&bar, UNKNOWN_LENGTH);
            bar.set_prefix(name.clone());
            bar.enable_steady_tick(Duration::from_millis(120));
            // Drawn at once, so that even a feed that finishes immediately has its line.
            bar.tick();
            bar
        });
        let now = Instant::now();
        FeedProgress { name, bar, lines: self.lines, begun: now, said: Mutex::new(now) }
    }

    /// Writes a line above the bars.
    pub(crate) fn say(&self, line: &str) {
        // If standard error is closed, nothing can be reported.
        let _ = self.clone().write_all(format!("{line}\n").as_bytes());
    }
}

impl Write for Progress {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Names and messages of services are among what is written.
        let text = String::from_utf8_lossy(bytes);
        let text = connect_core::shown(&text);
        match &self.bars {
            Some(bars) => bars.suspend(|| io::stderr().write_all(text.as_bytes()))?,
            None => io::stderr().write_all(text.as_bytes())?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

/// The templates of a feed whose vendor gives no total, of one whose vendor does, and of one that has ended.
const UNKNOWN_LENGTH: &str = "{spinner} {prefix:<28} {pos:>9} read  {rate:>9}  {msg}";
const KNOWN_LENGTH: &str = "{spinner} {prefix:<28} {pos:>9} of {len}  {rate:>9}  {left}  {msg}";
const ENDED: &str = "  {prefix:<28} {pos:>9} read  {rate:>9}  {msg}";

fn set_style(bar: &ProgressBar, template: &str) {
    // The templates are constants, and a test parses them.
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.with_key("rate", rate).with_key("left", left));
    }
}

/// The estimated time left, in whole seconds.
fn left(state: &ProgressState, text: &mut dyn fmt::Write) {
    let left = Duration::from_secs(state.eta().as_secs());
    // A failed write only shortens the line.
    let _ = write!(text, "{} left", humantime::format_duration(left));
}

/// Records a second, in whole numbers.
fn rate(state: &ProgressState, text: &mut dyn fmt::Write) {
    // A failed write only shortens the line.
    let _ = write!(text, "{:.0}/s", state.per_sec());
}

/// The progress of one feed.
#[derive(Debug)]
pub(crate) struct FeedProgress {
    name: String,
    bar: Option<ProgressBar>,
    lines: bool,
    begun: Instant,
    said: Mutex<Instant>,
}

impl FeedProgress {
    /// Shows the progress of the feed.
    pub(crate) fn show(&self, now: &Now) {
        let counters = &now.counters;
        // If more was read than the vendor announced, the total is of no use.
        let expected = now.expected.filter(|expected| *expected >= counters.read);
        if let Some(bar) = &self.bar {
            if bar.length() != expected {
                set_style(bar, if expected.is_some() { KNOWN_LENGTH } else { UNKNOWN_LENGTH });
                match expected {
                    Some(expected) => bar.set_length(expected),
                    None => bar.unset_length(),
                }
            }
            bar.set_position(counters.read);
            bar.set_message(summary(counters));
            return;
        }
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if self.lines && said.elapsed() >= PAUSE {
            *said = Instant::now();
            let of = expected.map_or(String::new(), |expected| format!(" of {expected}"));
            let left = self.left(counters.read, expected);
            tracing::info!("{}: {}{of} read, {}{left}", self.name, counters.read, summary(counters));
        }
    }

    /// The estimated time left, at the rate so far.
    fn left(&self, read: u64, expected: Option<u64>) -> String {
        let Some(missing) = expected.map(|expected| expected - read).filter(|missing| *missing > 0 && read > 0) else {
            return String::new();
        };
        // This is an estimate, so lost precision does not matter.
        #[allow(clippy::cast_precision_loss, reason = "a guess")]
        let left = self.begun.elapsed().as_secs_f64() * missing as f64 / read as f64;
        format!(", about {} left", humantime::format_duration(Duration::from_secs_f64(left.ceil())))
    }

    /// Shows that the feed is done.
    pub(crate) fn done(&self, counters: &Counters) {
        match &self.bar {
            Some(bar) => {
                set_style(bar, ENDED);
                bar.set_position(counters.read);
                bar.finish_with_message(summary(counters));
            }
            None if self.lines => {
                tracing::info!("{}: done, {} read, {}", self.name, counters.read, summary(counters));
            }
            None => {}
        }
    }

    /// Shows that the feed has failed.
    pub(crate) fn failed(&self) {
        if let Some(bar) = &self.bar {
            set_style(bar, ENDED);
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
    fn the_lines_of_bars_can_be_read() {
        for template in [UNKNOWN_LENGTH, KNOWN_LENGTH, ENDED] {
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
        }
    }

    #[test]
    fn what_is_left_follows_from_the_pace() {
        let begun = Instant::now().checked_sub(Duration::from_secs(10)).unwrap();
        let feed = FeedProgress { name: String::new(), bar: None, lines: true, begun, said: Mutex::new(begun) };
        assert_eq!(feed.left(1000, None), "");
        assert_eq!(feed.left(1000, Some(1000)), "");
        assert!([", about 30s left", ", about 31s left"].contains(&&*feed.left(1000, Some(4000))));
    }

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
