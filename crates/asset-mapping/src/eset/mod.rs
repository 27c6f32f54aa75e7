//! ESET devices to Device Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../docs/eset-schema.md")]
//!
//! # Documented output
#![doc = include_str!("../../docs/eset-documented.md")]

pub mod documented;
mod rules;
mod schema;

pub use rules::{DOCUMENTED, SCHEMA};

use eset_connect::models::Device;
use ocsf_model::classes::DeviceInventoryInfo;

use crate::mapper::{Mapped, whole_event};
use crate::rules::Rule;
use crate::{Context, IntoInventoryInfo};

impl IntoInventoryInfo for Device {
    type Event = DeviceInventoryInfo;

    fn into_inventory_info(self, context: &Context) -> DeviceInventoryInfo {
        whole_event(self, context)
    }
}

impl Mapped for Device {
    const DOCUMENTED: &'static [Rule] = DOCUMENTED;
    const SCHEMA: &'static [Rule] = SCHEMA;

    fn take_event(&mut self, context: &Context) -> DeviceInventoryInfo {
        schema::event(self, context)
    }
}
