//! Sophos SIEM alerts to Detection Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-siem-alerts.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::DetectionFinding;
use sophos_central::models::SiemAlert;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for SiemAlert {
    const ID: FeedId = FeedId::new("sophos", "siem-alerts");
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
