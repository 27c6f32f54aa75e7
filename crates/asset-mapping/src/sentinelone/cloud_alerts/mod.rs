//! Alerts of custom rules (STAR) of SentinelOne to Detection Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sentinelone-cloud-alerts.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::DetectionFinding;
use sentinelone_api::models::CloudDetectionAlert;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key, take};

impl Feed for CloudDetectionAlert {
    const ID: FeedId = FeedId::new("sentinelone", "cloud-alerts");
    const REVISION: u16 = 2;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = DetectionFinding;

    fn key(&self) -> Key {
        let id = self.alert_info.as_ref().and_then(|alert| alert.alert_id.as_deref()).unwrap_or_default();
        Key::new(id)
    }

    fn is_closed(&self) -> bool {
        schema::is_closed(self)
    }

    fn missing(&self) -> Option<&'static str> {
        take::is_blank(self.key().as_str()).then_some("alertInfo.alertId")
    }

    fn take_event(&mut self, context: &Context) -> DetectionFinding {
        schema::event(self, context)
    }
}
