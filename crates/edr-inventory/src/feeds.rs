//! The feeds that the program knows, and the command that lists them.

use std::fmt;
use std::io::{self, Write};
use std::str::FromStr;

use asset_mapping::Dialect;
use clap::Args;
use serde_json::json;

use crate::exit::{Exit, explain};

/// A vendor: what credentials and simulators are for.
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
    /// All of them.
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

/// One kind of record of one vendor.
#[derive(Debug)]
pub(crate) struct Feed {
    /// Such as `eset-devices`.
    pub(crate) name: &'static str,
    /// Whose.
    pub(crate) vendor: Vendor,
    /// The OCSF class that its records become.
    pub(crate) class_uid: u32,
    /// The outputs that there are for it.
    pub(crate) dialects: &'static [Dialect],
    /// The members that lead to its records in a page of the vendor's API, from the root.
    pub(crate) envelope: &'static [&'static str],
}

const BOTH: &[Dialect] = &[Dialect::Schema, Dialect::Documented];

/// All of them.
pub(crate) static ALL: [Feed; 3] = [
    Feed { name: "eset-devices", vendor: Vendor::Eset, class_uid: 5001, dialects: BOTH, envelope: &["devices"] },
    Feed {
        name: "sentinelone-agents",
        vendor: Vendor::SentinelOne,
        class_uid: 5001,
        dialects: BOTH,
        envelope: &["data"],
    },
    Feed { name: "sophos-users", vendor: Vendor::Sophos, class_uid: 5003, dialects: BOTH, envelope: &["items"] },
];

impl PartialEq for Feed {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Feed {}

/// A feed, by its name on the command line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chosen(pub(crate) &'static Feed);

impl fmt::Debug for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name)
    }
}

impl FromStr for Chosen {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        if let Some(feed) = ALL.iter().find(|feed| feed.name == name) {
            return Ok(Self(feed));
        }
        let of_vendor: Vec<_> = ALL.iter().filter(|feed| feed.vendor.name() == name).map(|feed| feed.name).collect();
        if of_vendor.is_empty() {
            let names: Vec<_> = ALL.iter().map(|feed| feed.name).collect();
            Err(format!("there is no such feed; the feeds are {}", names.join(", ")))
        } else {
            Err(format!("this is a vendor, not a feed; its feeds are {}", of_vendor.join(", ")))
        }
    }
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
        // Whoever read it has seen enough.
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
        writeln!(out, "{:<28} {:<12} {:>5}  dialects", "feed", "vendor", "class")?;
    }
    for feed in &ALL {
        let dialects: Vec<_> = feed.dialects.iter().map(ToString::to_string).collect();
        if json {
            let line = json!({
                "feed": feed.name,
                "vendor": feed.vendor.name(),
                "class_uid": feed.class_uid,
                "dialects": dialects,
            });
            writeln!(out, "{line}")?;
        } else {
            let (vendor, dialects) = (feed.vendor.name(), dialects.join(", "));
            writeln!(out, "{:<28} {vendor:<12} {:>5}  {dialects}", feed.name, feed.class_uid)?;
        }
    }
    out.flush()
}
