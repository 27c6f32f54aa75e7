//! Applications on SentinelOne agents to Software Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sentinelone-applications.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::SoftwareInventoryInfo;
use sentinelone_api::models::InstalledApplication;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key, take};

impl Feed for InstalledApplication {
    const ID: FeedId = FeedId::new("sentinelone", "applications");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] =
        &["agentIsActive", "agentInfected", "agentNetworkStatus", "agentOperationalState", "updatedAt"];
    type Event = SoftwareInventoryInfo;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn missing(&self) -> Option<&'static str> {
        let has = |id: &Option<String>| id.as_deref().is_some_and(|id| !take::is_blank(id));
        (!has(&self.agent_id) && !has(&self.endpoint_id)).then_some("agentId")
    }

    fn take_event(&mut self, context: &Context) -> SoftwareInventoryInfo {
        schema::event(self, context)
    }
}
