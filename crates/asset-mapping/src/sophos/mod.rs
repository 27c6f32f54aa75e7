//! Records of Sophos Central.

pub mod admins;
pub mod alerts;
pub mod cases;
mod common;
pub mod detections;
pub mod endpoint_software;
pub mod endpoints;
pub mod mobile_apps;
mod siem;
pub mod siem_alerts;
pub mod siem_events;
pub mod users;

pub use sophos_central::models::{
    Admin, Alert, Case, Detection, Endpoint, EndpointSoftware, MobileApp, SiemAlert, SiemEvent, User,
};

use ocsf_model::Version;

use crate::metadata::Source;

const SOURCE: Source = Source { product: "Sophos EDR", vendor: "Sophos", release: Version::V1_6_0 };
