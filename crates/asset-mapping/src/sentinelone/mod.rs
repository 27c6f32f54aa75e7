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

use ocsf_model::classes::DeviceInventoryInfo;
use ocsf_model::enums::{InventoryActivityId, SeverityId};
use ocsf_model::objects::Device;
use sentinelone_api::models::Agent;

use crate::mapper::{Mapped, whole_event};
use crate::rules::{Rule, Transform};
use crate::{Context, IntoInventoryInfo, take};

impl IntoInventoryInfo for Agent {
    type Event = DeviceInventoryInfo;

    fn into_inventory_info(self, context: &Context) -> DeviceInventoryInfo {
        whole_event(self, context)
    }
}

impl Mapped for Agent {
    const DOCUMENTED: &'static [Rule] = DOCUMENTED;
    const SCHEMA: &'static [Rule] = &[Rule::new("id", "device.uid", Transform::Exact)];

    fn take_event(&mut self, context: &Context) -> DeviceInventoryInfo {
        DeviceInventoryInfo {
            activity_id: Some(InventoryActivityId::Collect.into()),
            device: Some(Box::new(Device { uid: Some(std::mem::take(&mut self.id)), ..Default::default() })),
            severity_id: Some(SeverityId::Informational.into()),
            time: Some(take::timestamp(context.observed_time())),
            ..Default::default()
        }
    }
}
