//! Records of SentinelOne.

pub mod agents;

pub use sentinelone_api::models::Agent;

use ocsf_model::Version;

use crate::metadata::Source;

const SOURCE: Source = Source { product: "SentinelOne", vendor: "SentinelOne", release: Version::V1_6_0 };
