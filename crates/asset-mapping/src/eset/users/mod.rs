//! ESET users to User Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/eset-users.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use eset_connect::models::User;
use ocsf_model::classes::UserInventoryInfo;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for User {
    const ID: FeedId = FeedId::new("eset", "users");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = UserInventoryInfo;

    fn key(&self) -> Key {
        Key::new(&self.uuid)
    }

    fn take_event(&mut self, context: &Context) -> UserInventoryInfo {
        schema::event(self, context)
    }
}
