//! SentinelOne agents to Device Inventory Info.
//!
//! The asset guide prints another shape of agents than the API returns. Both are read by one record type, and both map.
//!
//! # Documented output
#![doc = include_str!("../../docs/sentinelone-documented.md")]

mod directory;
pub mod documented;
mod rules;
mod shape;

pub use rules::DOCUMENTED;

use sentinelone_api::models::Agent;

impl crate::mapper::Mapped for Agent {
    const DOCUMENTED: &'static [crate::rules::Rule] = DOCUMENTED;
}
