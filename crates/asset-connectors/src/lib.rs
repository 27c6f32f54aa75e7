#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod batch;
mod checkpoint;
mod connector;
mod error;
mod fingerprint;
mod run;
pub mod sink;
pub mod store;
mod walk;

pub use batch::{Asset, Batch, Change, Counters, Gone, Known, Seen, Table};
pub use checkpoint::Checkpoint;
pub use connector::{Batches, Connector};
pub use error::{Error, Result};
pub use fingerprint::Fingerprint;
pub use run::{Journal, run};
pub use sink::{JsonLines, Sink, Target, ToJsonLine};
pub use store::{DiskStore, MemoryStore, Store};
