//! Records of ESET Connect.

mod common;
pub mod components;
mod detection;
pub mod detections;
pub mod detections_v1;
pub mod devices;
pub mod incidents;
pub mod users;
pub mod vulnerabilities;

pub use eset_connect::models::{
    DetectionV1, DetectionV2, Device, DeviceComponent, DeviceGroup, DeviceVulnerability, Incident, User,
};

use ocsf_model::Version;

use crate::Groups;
use crate::metadata::Source;

const SOURCE: Source = Source { product: "ESET EDR", vendor: "ESET", release: Version::V1_5_0 };

impl Extend<DeviceGroup> for Groups {
    fn extend<I: IntoIterator<Item = DeviceGroup>>(&mut self, groups: I) {
        self.extend(groups.into_iter().map(|group| (group.uuid, group.display_name)));
    }
}

impl FromIterator<DeviceGroup> for Groups {
    fn from_iter<I: IntoIterator<Item = DeviceGroup>>(groups: I) -> Self {
        groups.into_iter().map(|group| (group.uuid, group.display_name)).collect()
    }
}
