//! Sophos SIEM events to Detection Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-siem-events.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::DetectionFinding;
use sophos_central::models::SiemEvent;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for SiemEvent {
    const ID: FeedId = FeedId::new("sophos", "siem-events");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = DetectionFinding;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn take_event(&mut self, context: &Context) -> DetectionFinding {
        schema::event(self, context)
    }
}
