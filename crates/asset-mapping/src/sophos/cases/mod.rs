//! Sophos cases to Incident Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-cases.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::IncidentFinding;
use sophos_central::models::Case;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for Case {
    const ID: FeedId = FeedId::new("sophos", "cases");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = IncidentFinding;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn is_closed(&self) -> bool {
        schema::is_closed(self)
    }

    fn take_event(&mut self, context: &Context) -> IncidentFinding {
        schema::event(self, context)
    }
}
