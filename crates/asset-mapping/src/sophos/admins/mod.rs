//! Administrators of Sophos Central to User Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-admins.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::UserInventoryInfo;
use sophos_central::models::Admin;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for Admin {
    const ID: FeedId = FeedId::new("sophos", "admins");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = UserInventoryInfo;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn take_event(&mut self, context: &Context) -> UserInventoryInfo {
        schema::event(self, context)
    }
}
