//! Patches.

use chrono::{DateTime, Utc};

use super::{Call, EsetClient, List, group};
use crate::catalogue::{LIST_DEVICE_PATCHES, LIST_DEVICE_PATCHING_DETAILS, LIST_RECENT_APPLICATION_PATCHING_DETAILS};
use crate::models::{ApplicationPatchingDetails, DevicePatch, DevicePatchingDetails, PatchType};
use crate::{DeviceGroupUuid, DeviceUuid};

group! {
    /// Missing patches, and details of how patches were applied.
    Patches = patches
}

impl Patches {
    /// Lists missing patches: one record per device and patch.
    pub fn list_missing(&self) -> List<DevicePatch> {
        self.call(&LIST_DEVICE_PATCHES).list()
    }

    /// Lists how devices were patched, in the last thirty days at least.
    pub fn list_details(&self) -> List<DevicePatchingDetails> {
        self.call(&LIST_DEVICE_PATCHING_DETAILS).list()
    }

    /// Lists how applications were patched in the last few days. The answer has no pages.
    pub fn list_recent_application_details(&self) -> Call<Vec<ApplicationPatchingDetails>> {
        self.call(&LIST_RECENT_APPLICATION_PATCHING_DETAILS).member()
    }
}

impl List<DevicePatch> {
    /// Only patches of this device.
    pub fn device(self, device: impl Into<DeviceUuid>) -> Self {
        self.query("deviceUuid", device.into())
    }

    /// Only patches of devices in this group or in a group below it.
    pub fn device_group(self, group: impl Into<DeviceGroupUuid>) -> Self {
        self.query("deviceGroupUuid", group.into())
    }

    /// Only patches of this kind.
    pub fn patch_type(self, kind: impl Into<PatchType>) -> Self {
        self.query("patchType", kind.into())
    }
}

impl List<DevicePatchingDetails> {
    /// Only patches of this device.
    pub fn device(self, device: impl Into<DeviceUuid>) -> Self {
        self.query("deviceUuid", device.into())
    }

    /// Only patches of devices in this group or in a group below it.
    pub fn device_group(self, group: impl Into<DeviceGroupUuid>) -> Self {
        self.query("deviceGroupUuid", group.into())
    }

    /// Only patching at this time or later.
    pub fn start_time(self, start: DateTime<Utc>) -> Self {
        self.query("timePeriod.startTime", start)
    }

    /// Only patching before this time.
    pub fn end_time(self, end: DateTime<Utc>) -> Self {
        self.query("timePeriod.endTime", end)
    }
}
