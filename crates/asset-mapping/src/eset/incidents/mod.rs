//! ESET incidents to Incident Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/eset-incidents.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use eset_connect::models::Incident;
use ocsf_model::classes::IncidentFinding;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for Incident {
    const ID: FeedId = FeedId::new("eset", "incidents");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = IncidentFinding;

    fn key(&self) -> Key {
        Key::new(&self.uuid)
    }

    fn is_closed(&self) -> bool {
        schema::is_closed(self)
    }

    fn take_event(&mut self, context: &Context) -> IncidentFinding {
        schema::event(self, context)
    }
}
