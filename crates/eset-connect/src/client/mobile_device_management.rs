//! Mobile devices.

use std::collections::BTreeMap;

use super::{Call, EsetClient, group};
use crate::DeviceUuid;
use crate::catalogue::{BATCH_ACTIVATE_PRODUCT, BATCH_GET_ENROLLMENT_LINKS};
use crate::models::{ActivatedMobileDevices, DeviceEnrollmentLink};

group! {
    /// Mobile devices. Their records are devices with `isMobile` set: see [`Devices`](super::Devices).
    MobileDevices = mobile_devices
}

impl MobileDevices {
    /// Activates the product on up to 1000 mobile devices, which must have the same parent group. If the service cannot
    /// activate it on all of them, it returns an error.
    pub fn batch_activate_product(
        &self,
        devices: impl IntoIterator<Item = DeviceUuid>,
    ) -> Call<ActivatedMobileDevices> {
        self.call(&BATCH_ACTIVATE_PRODUCT).ids("deviceUuids", devices).whole()
    }

    /// Gets the enrollment links of up to 1000 mobile devices, by the identifier of the device. The service returns an
    /// error if one of them is unknown, is enrolled already or is not a mobile device.
    pub fn batch_get_enrollment_links(
        &self,
        devices: impl IntoIterator<Item = DeviceUuid>,
    ) -> Call<BTreeMap<String, DeviceEnrollmentLink>> {
        self.call(&BATCH_GET_ENROLLMENT_LINKS).ids("deviceUuids", devices).member()
    }
}
