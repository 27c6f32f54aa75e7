//! Measurements of the mapper, bytes in to bytes out, against a yardstick of the same vendor in the same run.
//!
//! The yardstick is what a good engineer writes by hand for one mapping and nothing else: `serde_json` into an owned record of the
//! mapped fields, then an OCSF struct written through serde into a reused buffer. Only ratios to it mean anything.
//!
//! `cargo bench -p benches` prints a table for each vendor; `cargo bench -p benches -- 100000 15` sets records and rounds.
//! The feeds with a documented output have a generator of their own; the others vary their fixtures ([`vary`]) and are in [`YARDSTICKS`].

#![allow(clippy::struct_field_names, reason = "the names are the vendors' and OCSF's")]

pub mod allocations;
pub mod eset;
pub mod measure;
mod ocsf;
pub mod random;
pub mod sentinelone;
pub mod sophos;
pub mod vary;

pub use vary::Variation;

/// What a feed's schema output without `unmapped` is measured against, and must equal.
#[derive(Clone, Copy, Debug)]
pub struct Yardstick {
    /// The feed.
    pub feed: &'static str,
    /// Appends the event of one record.
    pub write: fn(&[u8], &mut Vec<u8>),
    /// How the records that it is measured with differ.
    pub variation: Variation,
}

/// The yardsticks of the feeds without a documented output.
pub static YARDSTICKS: &[Yardstick] = &[
    eset::users::YARDSTICK,
    eset::components::YARDSTICK,
    eset::vulnerabilities::YARDSTICK,
    eset::detections::V2,
    eset::detections::V1,
    eset::incidents::YARDSTICK,
    sentinelone::users::YARDSTICK,
    sentinelone::users::SERVICE,
    sentinelone::applications::YARDSTICK,
    sentinelone::application_risks::YARDSTICK,
    sentinelone::threats::YARDSTICK,
    sentinelone::alerts::YARDSTICK,
    sentinelone::cloud_alerts::YARDSTICK,
    sophos::endpoints::YARDSTICK,
    sophos::admins::YARDSTICK,
    sophos::endpoint_software::YARDSTICK,
    sophos::mobile_apps::YARDSTICK,
    sophos::alerts::YARDSTICK,
    sophos::siem::EVENTS,
    sophos::siem::ALERTS,
    sophos::detections::YARDSTICK,
    sophos::cases::YARDSTICK,
];
