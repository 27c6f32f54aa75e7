//! SentinelOne service users to User Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sentinelone-service-users.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::UserInventoryInfo;
use sentinelone_api::models::ServiceUser;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for ServiceUser {
    const ID: FeedId = FeedId::new("sentinelone", "service-users");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &["lastActivation"];
    type Event = UserInventoryInfo;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn take_event(&mut self, context: &Context) -> UserInventoryInfo {
        schema::event(self, context)
    }
}
