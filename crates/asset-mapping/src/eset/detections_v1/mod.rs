//! ESET detections (version 1) to Detection Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/eset-detections-v1.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use eset_connect::models::DetectionV1;
use ocsf_model::classes::DetectionFinding;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for DetectionV1 {
    const ID: FeedId = FeedId::new("eset", "detections-v1");
    const REVISION: u16 = 2;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = DetectionFinding;

    fn key(&self) -> Key {
        Key::new(&self.uuid)
    }

    fn take_event(&mut self, context: &Context) -> DetectionFinding {
        schema::event(self, context)
    }
}
