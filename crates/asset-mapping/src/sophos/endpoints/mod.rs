//! Sophos endpoints to Device Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-endpoints.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::DeviceInventoryInfo;
use sophos_central::models::Endpoint;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for Endpoint {
    const ID: FeedId = FeedId::new("sophos", "endpoints");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &["lastSeenAt", "online"];
    type Event = DeviceInventoryInfo;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn take_event(&mut self, context: &Context) -> DeviceInventoryInfo {
        schema::event(self, context)
    }
}
