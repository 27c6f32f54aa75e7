//! Mobile devices and the apps on them.

use super::Mobile;
use super::ids::MobileDeviceId;
use super::operations::{LIST_INSTALLED_APPS, LIST_MOBILE_DEVICES};
use super::paging::numbered;
use crate::models::{AppDevice, InstalledApp};

connect_core::requests! {
    /// A list of mobile devices that has not been asked for yet.
    pub list ListMobileDevices of AppDevice {
        /// Only these devices.
        ids: [MobileDeviceId] => query "ids",
        /// Only devices of these platforms, such as `ios`.
        platforms: [String] => query "platform",
        /// A text to search for.
        search: String => query "search",
    }

    /// A list of the apps on one device that has not been asked for yet.
    pub list ListInstalledApps of InstalledApp {
        /// A text to search for.
        search: String => query "search",
    }
}

impl Mobile {
    /// Lists mobile devices, at most 50 a page.
    pub fn devices(&self) -> ListMobileDevices {
        ListMobileDevices::new(numbered(&self.core, LIST_MOBILE_DEVICES.request(), 50))
    }

    /// Lists the apps on a device, at most 50 a page.
    pub fn installed_apps(&self, device: &MobileDeviceId) -> ListInstalledApps {
        ListInstalledApps::new(numbered(&self.core, LIST_INSTALLED_APPS.request().segment("id", device), 50))
    }
}
