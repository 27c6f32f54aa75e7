//! What the programs have in common on their command lines.

use std::process::ExitCode;

use asset_mapping::{Context, Dialect, Unmapped};
use chrono::{DateTime, Utc};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, ValueEnum};
use ocsf_model::Version;

use crate::exit::Exit;

/// A vendor whose inventory can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ValueEnum)]
pub enum Vendor {
    /// ESET Connect devices.
    Eset,
    /// SentinelOne agents.
    #[value(name = "sentinelone")]
    SentinelOne,
    /// Sophos Central directory users.
    Sophos,
}

impl Vendor {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Eset, Self::SentinelOne, Self::Sophos];

    /// The name on command lines and in checkpoints.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Eset => "eset",
            Self::SentinelOne => "sentinelone",
            Self::Sophos => "sophos",
        }
    }
}

/// What becomes of values that OCSF has no place for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum UnmappedChoice {
    /// They are kept under `unmapped`.
    #[default]
    Keep,
    /// They are left out.
    Drop,
}

/// What the events shall look like.
#[derive(Clone, Debug, Args)]
pub struct EventArguments {
    /// The output: `schema` for valid OCSF, `documented` for the JSON that the vendors' asset guides print.
    #[arg(long, default_value = "schema")]
    pub dialect: Dialect,
    /// What becomes of values that OCSF has no attribute for; schema output only.
    #[arg(long, value_enum)]
    pub unmapped: Option<UnmappedChoice>,
    /// The OCSF release that events are to be valid for, such as 1.6.0; that of the vendor's asset guide, unless told. Schema output only.
    #[arg(long, value_name = "VERSION")]
    pub ocsf: Option<Version>,
    /// When the records are observed, such as 2026-11-21T08:00:00Z; now, unless told.
    #[arg(long, value_name = "T", value_parser = instant)]
    pub observed_time: Option<DateTime<Utc>>,
}

impl EventArguments {
    /// The mapper's context.
    ///
    /// # Errors
    /// What does not go together.
    pub fn context(&self) -> Result<Context, &'static str> {
        let documented = self.dialect == Dialect::Documented;
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

/// Refuses a combination of arguments, as clap refuses a wrong one.
pub fn refuse<T: CommandFactory>(fault: impl std::fmt::Display) -> Exit {
    // With standard error gone there is nobody to tell.
    let _ = T::command().error(ErrorKind::ArgumentConflict, fault).print();
    Exit::Usage
}

/// Parses an instant such as `2026-11-21T08:00:00Z`.
///
/// # Errors
/// When it is no RFC 3339 time.
pub fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|time| time.with_timezone(&Utc))
        .map_err(|error| format!("{error}; expected a time such as 2026-11-21T08:00:00Z"))
}

/// Parses a share such as `0.01` or `1%`.
///
/// # Errors
/// When it is no number from 0 to 1.
pub fn share(text: &str) -> Result<f64, String> {
    let number = match text.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f64>().map(|percent| percent / 100.0),
        None => text.parse::<f64>(),
    };
    number.ok().filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| "expected 0 to 1, or 0% to 100%".to_owned())
}

/// Parses the command line; help goes to standard output, a wrong use to standard error with exit code 64.
///
/// # Errors
/// The exit code, when there is nothing more to do.
pub fn parse<T: Parser>(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Result<T, ExitCode> {
    T::try_parse_from(arguments).map_err(|error| {
        // Nobody reads it then.
        let _ = error.print();
        if error.use_stderr() { Exit::Usage.into() } else { Exit::Done.into() }
    })
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
