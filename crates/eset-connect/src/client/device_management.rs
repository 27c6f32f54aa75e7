//! Devices and device groups.

use super::{Call, EsetClient, List, group};
use crate::catalogue::{
    BATCH_GET_DEVICES, BATCH_IMPORT_DEVICES, GET_DEVICE, LIST_DEVICE_GROUPS, LIST_DEVICES, LIST_MEMBER_DEVICES,
    MOVE_DEVICE, RENAME_DEVICE,
};
use crate::models::{Device, DeviceGroup, FunctionalityStatus, ImportedDevices, MemberDevice};
use crate::{DeviceGroupUuid, DeviceUuid};

group! {
    /// Managed devices.
    Devices = devices
}

group! {
    /// Device groups.
    DeviceGroups = device_groups
}

impl DeviceGroups {
    /// Lists device groups. The `parentGroupUuid` of each group gives the tree.
    pub fn list(&self) -> List<DeviceGroup> {
        self.call(&LIST_DEVICE_GROUPS).list()
    }

    /// Lists the devices of a group, with identifier and name only. A device in several groups is listed once per group.
    pub fn list_devices(&self, group: impl Into<DeviceGroupUuid>) -> List<MemberDevice> {
        self.call(&LIST_MEMBER_DEVICES).path("groupUuid", group.into()).list()
    }
}

impl List<MemberDevice> {
    /// Whether the devices of the group's subgroups are listed too; default: no.
    pub fn recurse_subgroups(self, recurse: bool) -> Self {
        self.query("recurseSubgroups", recurse)
    }
}

impl Devices {
    /// Lists devices.
    pub fn list(&self) -> List<Device> {
        self.call(&LIST_DEVICES).list()
    }

    /// Gets a device.
    pub fn get(&self, device: impl Into<DeviceUuid>) -> Call<Device> {
        self.call(&GET_DEVICE).path("deviceUuid", device.into()).member()
    }

    /// Moves a device to another group.
    pub fn move_to(&self, device: impl Into<DeviceUuid>, new_parent: impl Into<DeviceGroupUuid>) -> Call<Device> {
        self.call(&MOVE_DEVICE)
            .path("deviceUuid", device.into())
            .set("newParentUuid", String::from(new_parent.into()))
            .member()
    }

    /// Renames a device.
    pub fn rename(&self, device: impl Into<DeviceUuid>, display_name: impl Into<String>) -> Call<Device> {
        self.call(&RENAME_DEVICE)
            .path("deviceUuid", device.into())
            .required("displayName", display_name.into())
            .member()
    }

    /// Gets several devices at once, at least one, in the order of the identifiers. If the service cannot return all of
    /// them, it returns an error.
    pub fn batch_get(&self, devices: impl IntoIterator<Item = DeviceUuid>) -> Call<Vec<Device>> {
        self.call(&BATCH_GET_DEVICES).query_each("devicesUuids", devices).member()
    }

    /// Imports up to 1000 devices with different display names into a group. The service can refuse some of them although
    /// the call succeeds: see [`ImportedDevices::errors`]. Imported devices are not enrolled yet.
    pub fn batch_import(&self, devices: &[Device], parent_group: impl Into<DeviceGroupUuid>) -> Call<ImportedDevices> {
        self.call(&BATCH_IMPORT_DEVICES)
            .devices("devices", devices)
            .set("parentGroupUuid", String::from(parent_group.into()))
            .whole()
    }
}

impl List<Device> {
    /// Only devices whose name is one of these; the whole name must match.
    pub fn display_names<I: Into<String>>(self, names: impl IntoIterator<Item = I>) -> Self {
        self.query_each("displayNames", names.into_iter().map(Into::into))
    }

    /// Only devices in this state.
    pub fn functionality_status(self, status: impl Into<FunctionalityStatus>) -> Self {
        self.query("functionalityStatus", status.into())
    }

    /// Only muted devices (true), or only devices that are not muted (false).
    pub fn muted(self, muted: bool) -> Self {
        self.query("isMuted", muted)
    }
}
