//! Apps on mobile devices to Software Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-mobile-apps.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::SoftwareInventoryInfo;
use sophos_central::models::MobileApp;

use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for MobileApp {
    const ID: FeedId = FeedId::new("sophos", "mobile-apps");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = SoftwareInventoryInfo;

    fn key(&self) -> Key {
        let id = self.device.as_ref().and_then(|device| device.id.as_deref()).unwrap_or_default();
        let filled = |text: &'_ Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
        let app = self.app.as_ref().and_then(|app| {
            let id = if filled(&app.identifier) { &app.identifier } else { &app.name };
            id.as_deref()
        });
        let app = app.unwrap_or_default();
        Key::new(format!("{id}/{app}"))
    }

    fn missing(&self) -> Option<&'static str> {
        let key = self.key();
        if key.as_str().starts_with('/') {
            return Some("device.id");
        }
        key.as_str().ends_with('/').then_some("app.name")
    }

    fn take_event(&mut self, context: &Context) -> SoftwareInventoryInfo {
        schema::event(self, context)
    }
}
