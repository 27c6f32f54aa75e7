//! SentinelOne agents to Device Inventory Info.
//!
//! The asset guide prints another shape of agents than the API returns. Both are read by one record type, and both map.
//!
//! # Schema output
#![doc = include_str!("../../docs/sentinelone-schema.md")]
//!
//! # Documented output
#![doc = include_str!("../../docs/sentinelone-documented.md")]

mod directory;
pub mod documented;
mod rules;
mod schema;
mod shape;

pub use rules::{DOCUMENTED, SCHEMA};

use ocsf_model::classes::DeviceInventoryInfo;
use sentinelone_api::models::Agent;

use crate::mapper::{Mapped, whole_event};
use crate::rules::Rule;
use crate::{Context, IntoInventoryInfo};

impl IntoInventoryInfo for Agent {
    type Event = DeviceInventoryInfo;

    fn into_inventory_info(self, context: &Context) -> DeviceInventoryInfo {
        whole_event(self, context)
    }
}

impl Mapped for Agent {
    const DOCUMENTED: &'static [Rule] = DOCUMENTED;
    const SCHEMA: &'static [Rule] = SCHEMA;

    fn take_event(&mut self, context: &Context) -> DeviceInventoryInfo {
        schema::event(self, context)
    }
}
