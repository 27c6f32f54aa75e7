//! SentinelOne threats to Detection Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sentinelone-threats.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::DetectionFinding;
use sentinelone_api::models::Threat;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for Threat {
    const ID: FeedId = FeedId::new("sentinelone", "threats");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &["agentRealtimeInfo"];
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
