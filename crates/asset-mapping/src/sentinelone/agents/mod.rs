//! SentinelOne agents to Device Inventory Info.
//!
//! The asset guide prints another shape of agents than the API returns. Both are read by one record type, and both map.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sentinelone-agents.md")]
//!
//! # Documented output
#![doc = include_str!("../../../docs/sentinelone-agents-documented.md")]

mod directory;
pub mod documented;
mod rules;
mod schema;
mod shape;

pub use rules::{DOCUMENTED, SCHEMA};

use ocsf_model::classes::DeviceInventoryInfo;
use sentinelone_api::models::Agent;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key, Printed};

impl Feed for Agent {
    const ID: FeedId = FeedId::new("sentinelone", "agents");
    const REVISION: u16 = 3;
    const RULES: &'static [Rule] = SCHEMA;
    const PRINTED: Option<Printed<Self>> = Some(Printed::new());
    type Event = DeviceInventoryInfo;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn take_event(&mut self, context: &Context) -> DeviceInventoryInfo {
        schema::event(self, context)
    }
}
