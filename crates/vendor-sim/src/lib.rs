#![doc = include_str!("../README.md")]
#![allow(clippy::unnecessary_wraps, reason = "handlers of routes share one signature")]
#![recursion_limit = "1024"]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod cursor;
mod dice;
mod engine;
mod error;
mod eset;
mod fault;
mod fleet;
mod kept;
mod noise;
mod quota;
mod record;
mod sentinelone;
mod sim;
mod sophos;
mod stats;
mod token;
mod words;

pub use engine::Denial;
pub use error::{Error, Result};
pub use eset::{Eset, EsetCredentials, EsetSim};
pub use fault::{BrokenShape, Fault, RetryAfter};
pub use sentinelone::{SentinelOne, SentinelOneSim};
pub use sim::{Builder, Faults, Fleet, Sim, Vendor};
pub use sophos::{Identity, Sophos, SophosCredentials, SophosSim};
pub use stats::{Seen, Stats};
