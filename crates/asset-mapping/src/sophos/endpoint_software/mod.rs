//! Sophos' own products on endpoints to Software Inventory Info.
//!
//! # Schema output
#![doc = include_str!("../../../docs/sophos-endpoint-software.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use ocsf_model::classes::SoftwareInventoryInfo;
use sophos_central::models::EndpointSoftware;

use crate::rules::Rule;
use crate::{Context, Fault, Feed, FeedId, Key};

impl Feed for EndpointSoftware {
    const ID: FeedId = FeedId::new("sophos", "endpoint-software");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &["endpoint.lastSeenAt"];
    type Event = SoftwareInventoryInfo;

    fn key(&self) -> Key {
        let id = self.endpoint.as_ref().and_then(|endpoint| endpoint.id.as_deref()).unwrap_or_default();
        let code = self.product.as_ref().and_then(|product| product.code.as_deref()).unwrap_or_default();
        Key::new(format!("{id}/{code}"))
    }

    fn check(&self) -> Result<(), Fault> {
        let id = self.endpoint.as_ref().and_then(|endpoint| endpoint.id.as_deref());
        let code = self.product.as_ref().and_then(|product| product.code.as_deref());
        match (id.is_some_and(|id| !id.is_empty()), code.is_some_and(|code| !code.is_empty())) {
            (true, true) => Ok(()),
            (false, _) => Err(Fault::new("endpoint.id", "missing identity; a string that is not empty is expected")),
            (_, false) => Err(Fault::new("product.code", "missing identity; a string that is not empty is expected")),
        }
    }

    fn take_event(&mut self, context: &Context) -> SoftwareInventoryInfo {
        schema::event(self, context)
    }
}
