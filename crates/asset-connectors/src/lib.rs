#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(all(feature = "eset", feature = "sentinelone", feature = "sophos")),
    allow(dead_code, unused_imports, unused_macros, reason = "the shared parts serve all vendors")
)]

mod account;
mod batch;
mod checkpoint;
mod collect;
mod connector;
mod error;
#[cfg(feature = "eset")]
mod eset;
mod fingerprint;
pub mod listing;
mod output;
mod patience;
mod private_file;
mod redactor;
pub mod report;
mod run;
mod scope;
#[cfg(feature = "sentinelone")]
mod sentinelone;
mod settings;
pub mod sink;
#[cfg(feature = "sophos")]
mod sophos;
pub mod store;

pub use account::FeedInfo;
pub use asset_mapping::{Change, FeedId, Key};
pub use batch::{Batch, Counters, Gone, Known, Reported, Seen};
pub use checkpoint::Checkpoint;
pub use collect::Collector;
pub use connector::{Batches, Connector};
pub use error::{Error, Result};
#[cfg(feature = "eset")]
pub use eset::EsetAccount;
pub use fingerprint::Fingerprint;
pub use listing::{Account, Listing};
pub use output::{AsEvents, AsJson, JsonText, Output};
pub use report::{Absence, Cause, Doubt, Ended, Outcome, Report, ScopeReport};
pub use run::{Journal, Progress, Stop, run};
pub use scope::Scope;
#[cfg(feature = "sentinelone")]
pub use sentinelone::{SentinelOneAccount, SentinelOneFilter};
pub use settings::Settings;
pub use sink::{JsonLines, Sink, Target, ToJsonLine};
#[cfg(feature = "sophos")]
pub use sophos::{SophosAccount, SophosFilter};
pub use store::{DiskStore, MemoryStore, Store, TemporaryStore};

/// The feeds that this build can collect.
pub fn feeds() -> impl Iterator<Item = &'static FeedInfo> {
    let all: [&'static [FeedInfo]; 3] = [
        #[cfg(feature = "eset")]
        EsetAccount::FEEDS,
        #[cfg(not(feature = "eset"))]
        &[],
        #[cfg(feature = "sentinelone")]
        SentinelOneAccount::FEEDS,
        #[cfg(not(feature = "sentinelone"))]
        &[],
        #[cfg(feature = "sophos")]
        SophosAccount::FEEDS,
        #[cfg(not(feature = "sophos"))]
        &[],
    ];
    all.into_iter().flatten()
}
