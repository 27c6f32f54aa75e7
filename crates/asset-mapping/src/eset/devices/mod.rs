//! ESET devices to Device Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/eset-devices.md")]
//!
//! # Documented output
#![doc = include_str!("../../../docs/eset-devices-documented.md")]

pub mod documented;
mod rules;
mod schema;

pub use rules::{DOCUMENTED, SCHEMA};

use eset_connect::models::Device;
use ocsf_model::classes::DeviceInventoryInfo;

use crate::eset::common;
use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key, Printed};

impl Feed for Device {
    const ID: FeedId = FeedId::new("eset", "devices");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &["etag", "lastSyncTime"];
    const PRINTED: Option<Printed<Self>> = Some(Printed::new());
    type Event = DeviceInventoryInfo;

    fn key(&self) -> Key {
        Key::new(&self.uuid)
    }

    fn take_event(&mut self, context: &Context) -> DeviceInventoryInfo {
        schema::event(self, context)
    }

    fn write_looked_up(&self, context: &Context, out: &mut Vec<u8>) {
        let name = self.parent_group_uuid.as_deref().and_then(|uid| common::group_name(uid, context));
        out.extend_from_slice(name.unwrap_or_default().as_bytes());
    }
}
