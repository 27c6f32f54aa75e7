//! Sophos alerts to Detection Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-alerts.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::DetectionFinding;
use sophos_central::models::Alert;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for Alert {
    const ID: FeedId = FeedId::new("sophos", "alerts");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = DetectionFinding;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn is_closed(&self) -> bool {
        schema::is_closed(self)
    }

    fn take_event(&mut self, context: &Context) -> DetectionFinding {
        schema::event(self, context)
    }
}
