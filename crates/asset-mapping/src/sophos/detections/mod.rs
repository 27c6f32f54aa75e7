//! Sophos XDR detections to Detection Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-detections.md")]

mod rules;
pub(super) mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::DetectionFinding;
use sophos_central::models::Detection;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for Detection {
    const ID: FeedId = FeedId::new("sophos", "detections");
    const REVISION: u16 = 2;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = DetectionFinding;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn take_event(&mut self, context: &Context) -> DetectionFinding {
        schema::event(self, context)
    }
}
