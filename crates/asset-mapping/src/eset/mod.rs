//! Records of ESET Connect.

pub mod devices;

pub use eset_connect::models::{Device, DeviceGroup};

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
