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
use crate::{Context, Feed, FeedId, Key, take};

impl Feed for MobileApp {
    const ID: FeedId = FeedId::new("sophos", "mobile-apps");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = SoftwareInventoryInfo;

    fn key(&self) -> Key {
        let (device, app) = parts(self);
        Key::new(format!("{device}/{app}"))
    }

    fn missing(&self) -> Option<&'static str> {
        let (device, app) = parts(self);
        if take::is_blank(device) {
            return Some("device.id");
        }
        take::is_blank(app).then_some("app.name")
    }

    fn take_event(&mut self, context: &Context) -> SoftwareInventoryInfo {
        schema::event(self, context)
    }
}

/// The device and the app, which is identified by its name if it has no identifier. Either may have a slash at its ends.
fn parts(record: &MobileApp) -> (&str, &str) {
    let device = record.device.as_ref().and_then(|device| device.id.as_deref()).unwrap_or_default();
    let app = record.app.as_ref();
    let identifier = app.and_then(|app| app.identifier.as_deref()).filter(|identifier| !take::is_blank(identifier));
    let app = identifier.or_else(|| app.and_then(|app| app.name.as_deref())).unwrap_or_default();
    (device, app)
}
