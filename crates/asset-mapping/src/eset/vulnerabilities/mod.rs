//! ESET vulnerabilities of devices to Vulnerability Finding.
//!
//! # Schema output
#![doc = include_str!("../../../docs/eset-vulnerabilities.md")]

mod rules;
mod schema;

pub use rules::SCHEMA;

use eset_connect::models::DeviceVulnerability;
use ocsf_model::classes::VulnerabilityFinding;

use crate::eset::common;
use crate::rules::Rule;
use crate::{Context, Feed, FeedId, Key};

impl Feed for DeviceVulnerability {
    const ID: FeedId = FeedId::new("eset", "vulnerabilities");
    const REVISION: u16 = 1;
    const RULES: &'static [Rule] = SCHEMA;
    const VOLATILE: &'static [&'static str] = &[
        "applicationVulnerability.lastDetectTime",
        "osVulnerability.lastDetectTime",
        "packageVulnerability.lastDetectTime",
    ];
    type Event = VulnerabilityFinding;

    fn key(&self) -> Key {
        Key::new(schema::uid(self).unwrap_or_default())
    }

    fn missing(&self) -> Option<&'static str> {
        schema::missing(self)
    }

    fn take_event(&mut self, context: &Context) -> VulnerabilityFinding {
        schema::event(self, context)
    }

    fn write_looked_up(&self, context: &Context, out: &mut Vec<u8>) {
        let device = self.device_uuid.as_deref().and_then(|uuid| common::device_name(uuid, context));
        let group = self.device_group_uuid.as_deref().and_then(|uuid| common::group_name(uuid, context));
        out.extend_from_slice(device.unwrap_or_default().as_bytes());
        out.push(0);
        out.extend_from_slice(group.unwrap_or_default().as_bytes());
    }

    fn closed(key: &Key, context: &Context) -> Option<VulnerabilityFinding> {
        schema::closed(key, context)
    }
}
