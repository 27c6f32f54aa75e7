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
use crate::{Context, Feed, FeedId, Key, take};

impl Feed for EndpointSoftware {
    const ID: FeedId = FeedId::new("sophos", "endpoint-software");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &["endpoint.lastSeenAt"];
    type Event = SoftwareInventoryInfo;

    fn key(&self) -> Key {
        let (endpoint, code) = parts(self);
        Key::new(format!("{endpoint}/{code}"))
    }

    fn missing(&self) -> Option<&'static str> {
        let (endpoint, code) = parts(self);
        if take::is_blank(endpoint) {
            return Some("endpoint.id");
        }
        take::is_blank(code).then_some("product.code")
    }

    fn take_event(&mut self, context: &Context) -> SoftwareInventoryInfo {
        schema::event(self, context)
    }
}

/// The endpoint and the product's code. Either may have a slash at its ends.
fn parts(record: &EndpointSoftware) -> (&str, &str) {
    let endpoint = record.endpoint.as_ref().and_then(|endpoint| endpoint.id.as_deref()).unwrap_or_default();
    let code = record.product.as_ref().and_then(|product| product.code.as_deref()).unwrap_or_default();
    (endpoint, code)
}
