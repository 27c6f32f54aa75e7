//! Command-line arguments that several commands share.

use std::fmt;
use std::time::Duration;

use asset_mapping::{Context, Dialect, MAPPINGS, Unmapped};
use chrono::{DateTime, Utc};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory as _, ValueEnum};
use ocsf_model::Version;
use serde::Deserialize;

use crate::config::Config;
use crate::exit::Exit;
use crate::feeds;

/// What to do with values that OCSF has no attribute for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum UnmappedChoice {
    /// Keep them under `unmapped`.
    #[default]
    Keep,
    /// Leave them out.
    Drop,
}

/// The form of the events.
#[derive(Clone, Debug, Args)]
pub(crate) struct EventArguments {
    /// The dialect: `schema` for valid OCSF, `documented` for the JSON that the vendors' asset guides print; default:
    /// schema.
    #[arg(long)]
    pub(crate) dialect: Option<Dialect>,
    /// What to do with values that OCSF has no attribute for; default: keep. Schema dialect only.
    #[arg(long, value_enum)]
    pub(crate) unmapped: Option<UnmappedChoice>,
    /// The OCSF release in which events are valid, such as 1.6.0; default: that of the feed's guide. Schema dialect
    /// only.
    #[arg(long, value_name = "VERSION")]
    pub(crate) ocsf: Option<Version>,
    /// The time at which the records were observed, such as 2026-11-21T08:00:00Z; default: now.
    #[arg(long, value_name = "T", value_parser = instant)]
    pub(crate) observed_time: Option<DateTime<Utc>>,
}

impl EventArguments {
    /// Fills in what the command line does not set.
    pub(crate) fn or(mut self, config: &Config) -> Self {
        self.dialect = self.dialect.or(config.dialect);
        self.unmapped = self.unmapped.or(config.unmapped);
        self.ocsf = self.ocsf.or(config.ocsf);
        self
    }

    /// The chosen dialect.
    pub(crate) fn dialect(&self) -> Dialect {
        self.dialect.unwrap_or(Dialect::Schema)
    }

    /// The mapper's context.
    ///
    /// # Errors
    /// A message that says which flags do not go together.
    pub(crate) fn context(&self) -> Result<Context, &'static str> {
        let documented = self.dialect() == Dialect::Documented;
        if documented && self.unmapped == Some(UnmappedChoice::Keep) {
            return Err("--unmapped keep: the documented output has no `unmapped`");
        }
        if documented && self.ocsf.is_some() {
            return Err("--ocsf: the documented output always names the release that the guide does");
        }
        let unmapped = match self.unmapped.unwrap_or_default() {
            UnmappedChoice::Keep => Unmapped::Keep,
            UnmappedChoice::Drop => Unmapped::Drop,
        };
        let context = Context::new(self.observed_time.unwrap_or_else(Utc::now)).unmapped(unmapped);
        Ok(match self.ocsf {
            Some(release) => context.release(release),
            None => context,
        })
    }
}

/// The flags by which feeds were chosen before, so that their use is refused with the name of the new one.
#[derive(Clone, Debug, Args)]
pub(crate) struct Renamed {
    #[arg(long, hide = true, value_name = "NAME")]
    source: Option<String>,
    #[arg(long, hide = true, value_name = "NAME")]
    vendor: Option<String>,
}

impl Renamed {
    /// Whether none was used.
    ///
    /// # Errors
    /// The flag's name, the new one, and the feeds that it takes.
    pub(crate) fn check(&self) -> Result<(), String> {
        let (flag, name) = match (&self.source, &self.vendor) {
            (Some(name), _) => ("--source", name),
            (None, Some(name)) => ("--vendor", name),
            (None, None) => return Ok(()),
        };
        let mut names = feeds::of_vendor(name);
        if names.is_empty() {
            names = MAPPINGS.iter().map(ToString::to_string).collect();
        }
        Err(format!("{flag} {name}: feeds are chosen with --feed NAME, here {}", names.join(", ")))
    }
}

/// Refuses arguments that clap took, as clap refuses those that it does not. `commands` are the names of the subcommand, outermost first.
pub(crate) fn refuse(commands: &[&str], fault: impl fmt::Display) -> Exit {
    let mut command = crate::Arguments::command();
    command.build();
    for name in commands {
        if let Some(named) = command.find_subcommand(name).cloned() {
            command = named;
        }
    }
    // With standard error gone there is nobody to tell.
    let _ = command.error(ErrorKind::ArgumentConflict, fault).print();
    Exit::Usage
}

/// Parses an instant such as `2026-11-21T08:00:00Z`.
///
/// # Errors
/// A message when it is not an RFC 3339 time.
pub(crate) fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|time| time.with_timezone(&Utc))
        .map_err(|error| format!("{error}; expected a time such as 2026-11-21T08:00:00Z"))
}

/// Parses the time between two runs, such as `15m`.
///
/// # Errors
/// A message when it is not a duration, or shorter than a second.
pub(crate) fn interval(text: &str) -> Result<Duration, String> {
    let rule = || format!("{text}: expected a duration of a second or more, such as 15m, 1h 30m or 1day");
    let interval = humantime::parse_duration(text).map_err(|_| rule())?;
    if interval < Duration::from_secs(1) { Err(rule()) } else { Ok(interval) }
}

/// Parses a share such as `0.01` or `1%`.
///
/// # Errors
/// A message when it is not a number from 0 to 1.
pub(crate) fn share(text: &str) -> Result<f64, String> {
    let number = match text.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f64>().map(|percent| percent / 100.0),
        None => text.parse::<f64>(),
    };
    number.ok().filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| "expected 0 to 1, or 0% to 100%".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_rfc_3339() {
        assert_eq!(instant("2026-11-21T10:00:00+02:00").unwrap().to_rfc3339(), "2026-11-21T08:00:00+00:00");
        assert!(instant("yesterday").unwrap_err().contains("2026-11-21T08:00:00Z"));
    }

    #[test]
    fn shares_are_fractions_or_percent() {
        assert_eq!(share("0.01"), share("1%"));
        assert_eq!(share("0"), Ok(0.0));
        for wrong in ["", "%", "2", "-0.1", "101%", "NaN", "inf"] {
            assert!(share(wrong).is_err(), "{wrong}");
        }
    }
}
