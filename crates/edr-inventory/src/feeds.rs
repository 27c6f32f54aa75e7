//! The feeds that the program knows, and the command that lists them.

use std::io::{self, Write};
use std::str::FromStr;

use asset_connectors::FeedInfo;
use asset_mapping::{MAPPINGS, Mapping};
use clap::Args;
use serde_json::json;

use crate::exit::{Exit, explain};

/// A vendor. Credentials and simulators belong to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Vendor {
    /// ESET Connect.
    Eset,
    /// SentinelOne.
    SentinelOne,
    /// Sophos Central.
    Sophos,
}

impl Vendor {
    /// All vendors.
    pub(crate) const ALL: [Self; 3] = [Self::Eset, Self::SentinelOne, Self::Sophos];

    /// The first part of its feeds' names.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Eset => "eset",
            Self::SentinelOne => "sentinelone",
            Self::Sophos => "sophos",
        }
    }
}

/// The vendor of a feed; `None` if the program has no client of it.
pub(crate) fn vendor(feed: &Mapping) -> Option<Vendor> {
    Vendor::ALL.into_iter().find(|vendor| vendor.name() == feed.id.vendor)
}

/// Parses a feed's name on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Chosen(pub(crate) &'static Mapping);

impl FromStr for Chosen {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Mapping::find(name).map(Self).map_err(|unknown| match of_vendor(name) {
            feeds if feeds.is_empty() => unknown.to_string(),
            feeds => format!("this is a vendor, not a feed; its feeds are {}", feeds.join(", ")),
        })
    }
}

/// The feeds that are collected when none is named.
pub(crate) fn collected() -> Vec<&'static Mapping> {
    let by_default = |feed: &&Mapping| connector(feed).is_some_and(|info| info.by_default);
    MAPPINGS.iter().filter(by_default).collect()
}

/// Refuses a feed that has no connector.
///
/// # Errors
/// A message that names the feed and says that it can only be mapped.
pub(crate) fn check_collected(feed: &Mapping) -> Result<(), String> {
    connector(feed).map(|_| ()).ok_or_else(|| format!("{feed} can be mapped, but not collected"))
}

/// The names of the filters that narrow the feed's list.
pub(crate) fn filters(feed: &Mapping) -> &'static [&'static str] {
    connector(feed).map_or(&[], |info| info.filters)
}

/// The feed's connector, if it has one.
fn connector(feed: &Mapping) -> Option<&'static FeedInfo> {
    asset_connectors::feeds().find(|info| info.feed == feed.id)
}

/// The names of a vendor's feeds.
pub(crate) fn of_vendor(name: &str) -> Vec<String> {
    MAPPINGS.iter().filter(|feed| feed.id.vendor == name).map(ToString::to_string).collect()
}

/// Lists the feeds.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// One compact JSON object a line instead of a table.
    #[arg(long)]
    json: bool,
}

/// Prints the registry.
pub(crate) fn list(arguments: &Arguments) -> Exit {
    match print(arguments.json) {
        Ok(()) => Exit::Done,
        // The reader has closed the output, which is not a failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(error) => {
            let _ = writeln!(io::stderr(), "feeds: {}", explain(&error));
            Exit::Failed
        }
    }
}

fn print(json: bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if !json {
        writeln!(out, "{:<28} {:>5}  {:<20}  collecting needs", "feed", "class", "dialects")?;
    }
    for feed in MAPPINGS {
        let (name, vendor, class_uid) = (feed.to_string(), feed.id.vendor, feed.class_uid());
        let dialects: Vec<_> = feed.dialects().iter().map(ToString::to_string).collect();
        if json {
            let line = json!({
                "feed": name, "vendor": vendor, "class_uid": class_uid, "dialects": dialects,
                "needs": connector(feed).map(|info| info.needs),
                "by_default": connector(feed).is_some_and(|info| info.by_default),
                "filters": filters(feed),
            });
            writeln!(out, "{line}")?;
        } else {
            let needs = match connector(feed) {
                Some(FeedInfo { needs, by_default: true, .. }) => (*needs).to_owned(),
                Some(FeedInfo { needs, .. }) => format!("{needs}; only with --feed"),
                None => "cannot be collected yet".to_owned(),
            };
            writeln!(out, "{name:<28} {class_uid:>5}  {:<20}  {needs}", dialects.join(", "))?;
        }
    }
    out.flush()
}
