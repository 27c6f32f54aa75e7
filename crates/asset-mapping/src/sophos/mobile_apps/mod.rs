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
use crate::{Context, Fault, Feed, FeedId, Key};

impl Feed for MobileApp {
    const ID: FeedId = FeedId::new("sophos", "mobile-apps");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    type Event = SoftwareInventoryInfo;

    fn key(&self) -> Key {
        let id = self.device.as_ref().and_then(|device| device.id.as_deref()).unwrap_or_default();
        let app =
            self.app.as_ref().and_then(|app| app.identifier.as_deref().or(app.name.as_deref())).unwrap_or_default();
        Key::new(format!("{id}/{app}"))
    }

    fn check(&self) -> Result<(), Fault> {
        let id = self.device.as_ref().and_then(|device| device.id.as_deref());
        let app = self.app.as_ref().and_then(|app| app.identifier.as_deref().or(app.name.as_deref()));
        match (id.is_some_and(|id| !id.is_empty()), app.is_some_and(|app| !app.is_empty())) {
            (true, true) => Ok(()),
            (false, _) => Err(Fault::new("device.id", "missing identity; a string that is not empty is expected")),
            (_, false) => Err(Fault::new("app.identifier", "missing identity; a string that is not empty is expected")),
        }
    }

    fn take_event(&mut self, context: &Context) -> SoftwareInventoryInfo {
        schema::event(self, context)
    }
}
