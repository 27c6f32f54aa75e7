#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(all(feature = "eset", feature = "sentinelone", feature = "sophos")),
    allow(dead_code, reason = "the shared parts serve all vendors")
)]

mod context;
mod datatype;
mod dialect;
pub mod documented;
#[cfg(feature = "eset")]
pub mod eset;
mod feed;
mod finding;
pub mod lookup;
mod mapper;
mod mapping;
mod metadata;
mod pipeline;
pub mod rules;
#[cfg(feature = "sentinelone")]
pub mod sentinelone;
#[cfg(feature = "sophos")]
pub mod sophos;
mod take;
mod time;

pub use context::{Context, Tenant, Unmapped};
pub use dialect::{Dialect, MissingDialect, UnknownName};
pub use feed::{Change, Documented, Feed, FeedId, IntoEvent, Key, Printed};
pub use lookup::{AgentIds, Devices, Groups, Lookup, Table, Tenants};
pub use mapper::Mapper;
pub use mapping::{AnyRecord, MAPPINGS, Mapping};
pub use ocsf_model::{Event, Version};
pub use open_record::{DeadLetter, Fault, OpenRecord};
