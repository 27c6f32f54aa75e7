#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(all(feature = "eset", feature = "sentinelone", feature = "sophos")),
    allow(dead_code, reason = "the shared parts serve all vendors")
)]

mod batch;
mod checkpoint;
mod connector;
mod error;
mod fingerprint;
mod output;
mod run;
pub mod sink;
mod source;
pub mod store;
mod walk;

pub use batch::{Asset, Batch, Change, Counters, Gone, Known, Seen, Table};
pub use checkpoint::Checkpoint;
pub use connector::{Batches, Connector};
pub use error::{Error, Result};
pub use fingerprint::Fingerprint;
pub use output::{AsEvents, AsJson, JsonText, Output};
pub use run::{Journal, run};
pub use sink::{JsonLines, Sink, Target, ToJsonLine};
#[cfg(feature = "eset")]
pub use source::EsetDevices;
#[cfg(feature = "sentinelone")]
pub use source::SentinelOneAgents;
#[cfg(feature = "sophos")]
pub use source::SophosUsers;
pub use store::{DiskStore, MemoryStore, Store};
