//! SentinelOne application risks to Vulnerability Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sentinelone-application-risks.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::VulnerabilityFinding;
use sentinelone_api::models::ApplicationRisk;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key, take};

impl Feed for ApplicationRisk {
    const ID: FeedId = FeedId::new("sentinelone", "application-risks");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &["daysDetected", "lastScanDate", "lastScanResult"];
    type Event = VulnerabilityFinding;

    fn key(&self) -> Key {
        Key::new(&self.id)
    }

    fn is_closed(&self) -> bool {
        schema::is_closed(self)
    }

    fn missing(&self) -> Option<&'static str> {
        self.cve_id.as_deref().is_none_or(take::is_blank).then_some("cveId")
    }

    fn take_event(&mut self, context: &Context) -> VulnerabilityFinding {
        schema::event(self, context)
    }
}
