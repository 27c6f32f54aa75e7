//! Records of SentinelOne.

pub mod agents;
pub mod alerts;
pub mod application_risks;
pub mod applications;
pub mod cloud_alerts;
mod common;
pub mod service_users;
pub mod threats;
pub mod users;

pub use sentinelone_api::models::{
    Agent, ApplicationRisk, CloudDetectionAlert, InstalledApplication, ServiceUser, Threat, UnifiedAlert, User,
};

use ocsf_model::Version;

use crate::metadata::Source;

const SOURCE: Source = Source { product: "SentinelOne", vendor: "SentinelOne", release: Version::V1_6_0 };
