#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod context;
mod datatype;
pub mod documented;
#[cfg(feature = "eset")]
pub mod eset;
mod inventory_info;
mod mapper;
pub mod rules;
#[cfg(feature = "sentinelone")]
pub mod sentinelone;
#[cfg(feature = "sophos")]
pub mod sophos;
mod take;
mod time;

pub use context::{Context, Groups, Unmapped};
pub use documented::ToDocumented;
pub use inventory_info::IntoInventoryInfo;
pub use mapper::{Dialect, Mapper, UnknownName, Vendor};
