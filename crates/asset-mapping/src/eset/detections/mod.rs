//! ESET detections (version 2) to Detection Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/eset-detections.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use eset_connect::models::DetectionV2;
use ocsf_model::classes::DetectionFinding;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for DetectionV2 {
    const ID: FeedId = FeedId::new("eset", "detections");
    const REVISION: u16 = 2;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = DetectionFinding;

    fn key(&self) -> Key {
        Key::new(&self.uuid)
    }

    fn is_closed(&self) -> bool {
        schema::is_closed(self)
    }

    fn take_event(&mut self, context: &Context) -> DetectionFinding {
        schema::event(self, context)
    }
}
