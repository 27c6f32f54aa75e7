//! ESET's own components of devices to Software Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/eset-components.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use eset_connect::models::DeviceComponent;
use ocsf_model::classes::SoftwareInventoryInfo;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key, take};

impl Feed for DeviceComponent {
    const ID: FeedId = FeedId::new("eset", "components");
    const REVISION: u16 = 2;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &["device.lastSyncTime"];
    type Event = SoftwareInventoryInfo;

    fn key(&self) -> Key {
        let device = self.device.as_ref().and_then(|device| device.uuid.as_deref()).unwrap_or_default();
        let component = self.component.as_ref();
        let id = component.and_then(|component| component.id).map(|id| id.to_string());
        let id = id.or_else(|| component.and_then(|component| component.name.clone()));
        Key::new(format!("{device}/{}", id.unwrap_or_default()))
    }

    fn missing(&self) -> Option<&'static str> {
        let device = self.device.as_ref().and_then(|device| device.uuid.as_deref());
        device.is_none_or(take::is_blank).then_some("device.uuid")
    }

    fn take_event(&mut self, context: &Context) -> SoftwareInventoryInfo {
        schema::event(self, context)
    }
}
