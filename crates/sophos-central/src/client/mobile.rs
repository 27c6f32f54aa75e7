//! Mobile devices: the devices themselves, their groups, what they are told to do, and groups of apps.

use connect_core::{Call, Follow};

use super::confirm::{Deletion, LessProtection};
use super::ids::{MobileActionId, MobileAppGroupId, MobileDeviceGroupId, MobileDeviceId, MobileOsId};
use super::operations::{
    CREATE_MOBILE_APP_GROUP, CREATE_MOBILE_DEVICE, CREATE_MOBILE_DEVICE_GROUP, CREATE_PROPERTY_OF_A_MOBILE_DEVICE,
    DELETE_MOBILE_ACTION, DELETE_MOBILE_APP_GROUP, DELETE_MOBILE_DEVICE, DELETE_MOBILE_DEVICE_GROUP,
    DELETE_PROPERTY_OF_A_MOBILE_DEVICE, GET_LOCATION_OF_A_MOBILE_DEVICE, GET_LOGS_OF_MOBILE_DEVICES, GET_MOBILE_ACTION,
    GET_MOBILE_APP_GROUP, GET_MOBILE_AUTO_ENROLLMENT, GET_MOBILE_DEVICE, GET_MOBILE_DEVICE_GROUP,
    GET_MOBILE_OPERATING_SYSTEM, LIST_APPS_OF_A_MOBILE_DEVICE, LIST_MOBILE_ACTIONS, LIST_MOBILE_APP_GROUPS,
    LIST_MOBILE_DEVICE_GROUPS, LIST_MOBILE_DEVICES, LIST_MOBILE_OPERATING_SYSTEMS, LIST_POLICIES_OF_A_MOBILE_DEVICE,
    LIST_PROPERTIES_OF_A_MOBILE_DEVICE, LIST_SCAN_RESULTS_OF_A_MOBILE_DEVICE, LIST_VIOLATIONS_OF_A_MOBILE_DEVICE,
    LOCATE_MOBILE_DEVICES, LOCK_MOBILE_DEVICES, SCAN_MOBILE_DEVICES, SEND_MESSAGE_TO_MOBILE_DEVICES,
    SET_PROPERTY_OF_A_MOBILE_DEVICE, SYNC_MOBILE_DEVICES, UNENROLL_MOBILE_DEVICES, UPDATE_MOBILE_APP_GROUP,
    UPDATE_MOBILE_DEVICE, UPDATE_MOBILE_DEVICE_GROUP, WIPE_MOBILE_DEVICES,
};
use super::paging::by_number;
use super::targets::targets;
use super::words::{Moment, View};
use super::{Mobile, MobileActions, MobileAppGroups, MobileDeviceGroups};
use crate::models::{
    AppGroupApp, ComplianceViolation, CreatedActions, Deleted, HealthColour, InstalledApp, ManagedState,
    ManagementType, MobileAction, MobileActionState, MobileActionType, MobileAppGroup, MobileAutoEnrollment,
    MobileDevice, MobileDeviceGroup, MobileLocation, MobileOperatingSystem, MobilePolicy, MobileProperty,
    MobilePropertyType, MobileScanResult, OsPlatform, OwnershipType, ScanResultType, ViolationSeverity,
};

connect_core::requests! {
    /// Listing the operating systems that are known: a list that has not been asked for yet.
    pub list ListMobileOperatingSystems of MobileOperatingSystem {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// Only these.
        ids: [MobileOsId] => query "ids",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// How much to tell of each.
        view: View => query "view",
        /// Only those of these platforms.
        platform: [OsPlatform] => query "platform",
        /// The version.
        version: String => query "version",
    }

    /// Reading one operating system: not sent yet.
    pub call GetMobileOperatingSystem of MobileOperatingSystem {
        /// How much to tell of each.
        view: View => query "view",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Listing mobile devices: a list that has not been asked for yet.
    pub list ListMobileDevices of MobileDevice {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// Only these.
        ids: [MobileDeviceId] => query "ids",
        /// Only those with these operating systems.
        operating_system_ids: [MobileOsId] => query "operatingSystemIds",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
        /// Only those of these platforms.
        platforms: [OsPlatform] => query "platform",
        /// Only those that are managed in these ways.
        management_type: [ManagementType] => query "managementType",
        /// Only those in these states of management.
        managed_state: [ManagedState] => query "managedState",
        /// Only those that comply, or do not.
        compliant: bool => query "compliant",
        /// Only those with violations of these severities.
        violation_severity: [ViolationSeverity] => query "violationSeverity",
        /// Only those with this health.
        health_state: [HealthColour] => query "healthState",
        /// Only those that belong to these.
        ownership_type: [OwnershipType] => query "ownershipType",
        /// Only those whose `createdAt` is before this time, or that long ago, here without a sign: `PT1H`.
        created_before: Moment => query "createdBefore",
        /// Only those whose `createdAt` is at or after this time, or that long ago, here without a sign: `PT1H`.
        created_after: Moment => query "createdAfter",
        /// Only those whose `lastSeenAt` is before this time, or that long ago, here without a sign: `PT1H`.
        last_seen_before: Moment => query "lastSeenBefore",
        /// Only those whose `lastSeenAt` is at or after this time, or that long ago, here without a sign: `PT1H`.
        last_seen_after: Moment => query "lastSeenAfter",
        /// Only those of these groups.
        device_group_ids: [MobileDeviceGroupId] => query "deviceGroupIds",
    }

    /// Making a device that is to be enrolled: not sent yet.
    pub call CreateMobileDevice of MobileDevice {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// Whom it belongs to.
        ownership_type: OwnershipType => body "ownershipType",
        /// The group.
        group_id: MobileDeviceGroupId => body "groupId",
    }

    /// Reading one device: not sent yet.
    pub call GetMobileDevice of MobileDevice {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Changing a device: not sent yet.
    pub call UpdateMobileDevice of MobileDevice {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// Its name.
        name: String => body "name",
        /// Whom it belongs to.
        ownership_type: OwnershipType => body "ownershipType",
        /// The group.
        group_id: MobileDeviceGroupId => body "groupId",
    }

    /// Listing the properties of a device: a list that has not been asked for yet.
    pub list ListPropertiesOfMobileDevice of MobileProperty {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
        /// Only those of this type.
        device_property_type: MobilePropertyType => query "devicePropertyType",
        /// Only those with this key.
        device_property_key: String => query "devicePropertyKey",
    }

    /// Adding a property to a device: not sent yet.
    pub call CreatePropertyOfMobileDevice of MobileProperty {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Changing a property of a device: not sent yet.
    pub call SetPropertyOfMobileDevice of MobileProperty {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Listing what a device breaks of its policies: a list that has not been asked for yet.
    pub list ListViolationsOfMobileDevice of ComplianceViolation {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only those with violations of these severities.
        violation_severity: [ViolationSeverity] => query "violationSeverity",
    }

    /// Listing what scans of a device have found: a list that has not been asked for yet.
    pub list ListScanResultsOfMobileDevice of MobileScanResult {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
        /// Only those of these types.
        scan_result_type: [ScanResultType] => query "scanResultType",
    }

    /// Listing the policies of a device: a list that has not been asked for yet.
    pub list ListPoliciesOfMobileDevice of MobilePolicy {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
    }

    /// Listing the apps on a device: a list that has not been asked for yet.
    pub list ListInstalledApps of InstalledApp {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
        /// Only those from these places, such as `store`.
        app_source: [String] => query "appSource",
    }

    /// Reading where a device was located last: not sent yet.
    pub call GetLocationOfMobileDevice of MobileLocation {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Listing groups of devices: a list that has not been asked for yet.
    pub list ListMobileDeviceGroups of MobileDeviceGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// Only these.
        ids: [MobileDeviceGroupId] => query "ids",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
    }

    /// Making a group of devices: not sent yet.
    pub call CreateMobileDeviceGroup of MobileDeviceGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// The policy of devices that belong to employees.
        employee_compliance_policy_id: String => body "employeeCompliancePolicyId",
        /// The policy of devices that belong to the organization.
        corporate_compliance_policy_id: String => body "corporateCompliancePolicyId",
    }

    /// Reading one group of devices: not sent yet.
    pub call GetMobileDeviceGroup of MobileDeviceGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Changing a group of devices: not sent yet.
    pub call UpdateMobileDeviceGroup of MobileDeviceGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// Its name.
        name: String => body "name",
        /// The policy of devices that belong to employees.
        employee_compliance_policy_id: String => body "employeeCompliancePolicyId",
        /// The policy of devices that belong to the organization.
        corporate_compliance_policy_id: String => body "corporateCompliancePolicyId",
    }

    /// Listing what devices were told to do: a list that has not been asked for yet.
    pub list ListMobileActions of MobileAction {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only these.
        ids: [MobileActionId] => query "ids",
        /// Only those of, or with, these endpoints.
        endpoint_ids: [MobileDeviceId] => query "endpointIds",
        /// Only those of these types.
        action_types: [MobileActionType] => query "actionType",
        /// Only those in these states.
        action_states: [MobileActionState] => query "actionState",
        /// Only those with these errors.
        action_error: [String] => query "actionError",
        /// Only those whose `scheduledAt` is before this time, or that long ago, here without a sign: `PT1H`.
        scheduled_before: Moment => query "scheduledBefore",
        /// Only those whose `scheduledAt` is at or after this time, or that long ago, here without a sign: `PT1H`.
        scheduled_after: Moment => query "scheduledAfter",
        /// Only those whose `executedAt` is before this time, or that long ago, here without a sign: `PT1H`.
        executed_before: Moment => query "executedBefore",
        /// Only those whose `executedAt` is at or after this time, or that long ago, here without a sign: `PT1H`.
        executed_after: Moment => query "executedAfter",
    }

    /// Reading one action: not sent yet.
    pub call GetMobileAction of MobileAction {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Making these devices get in touch: not sent yet.
    pub call SyncMobileDevices of CreatedActions {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Making these devices send their logs: not sent yet.
    pub call GetLogsOfMobileDevices of CreatedActions {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Making these devices scan themselves: not sent yet.
    pub call ScanMobileDevices of CreatedActions {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Ending the management of these devices: not sent yet.
    pub call UnenrollMobileDevices of CreatedActions {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Showing a message on these devices: not sent yet.
    pub call SendMessageToMobileDevices of CreatedActions {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Making these devices tell where they are: not sent yet.
    pub call LocateMobileDevices of CreatedActions {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Locking these devices with a code: not sent yet.
    pub call LockMobileDevices of CreatedActions {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Deleting everything on these devices: not sent yet.
    pub call WipeMobileDevices of CreatedActions {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Listing groups of apps: a list that has not been asked for yet.
    pub list ListMobileAppGroups of MobileAppGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// Only these.
        ids: [MobileAppGroupId] => query "ids",
        /// The columns to sort by, the most important one first, such as `name:asc`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
        /// Only those of these platforms.
        platform: [OsPlatform] => query "platform",
    }

    /// Making a group of apps: not sent yet.
    pub call CreateMobileAppGroup of MobileAppGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// The apps.
        apps: [AppGroupApp] => body "apps",
    }

    /// Reading one group of apps: not sent yet.
    pub call GetMobileAppGroup of MobileAppGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
    }

    /// Changing a group of apps: not sent yet.
    pub call UpdateMobileAppGroup of MobileAppGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// How much to tell of each.
        view: View => query "view",
        /// Its name.
        name: String => body "name",
        /// The apps.
        apps: [AppGroupApp] => body "apps",
    }
}

impl Mobile {
    /// Reads the code with which devices enrol.
    pub fn auto_enrollment(&self) -> Call<MobileAutoEnrollment> {
        self.core.record(GET_MOBILE_AUTO_ENROLLMENT.request(), "")
    }

    /// Lists the operating systems that are known, at most 50 a page.
    pub fn operating_systems(&self) -> ListMobileOperatingSystems {
        ListMobileOperatingSystems::new(
            self.core.list(LIST_MOBILE_OPERATING_SYSTEMS.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Reads one operating system.
    pub fn operating_system(&self, id: &MobileOsId) -> GetMobileOperatingSystem {
        GetMobileOperatingSystem::new(self.core.record(GET_MOBILE_OPERATING_SYSTEM.request().segment("id", id), ""))
    }

    /// Lists mobile devices, at most 50 a page.
    pub fn devices(&self) -> ListMobileDevices {
        ListMobileDevices::new(self.core.list(LIST_MOBILE_DEVICES.request().query("pageTotal", true), by_number(50)))
    }

    /// Makes a device that is to be enrolled.
    pub fn create_device(&self, name: &str, platform: &OsPlatform) -> CreateMobileDevice {
        CreateMobileDevice::new(
            self.core.record(CREATE_MOBILE_DEVICE.request().member("name", name).member("platform", platform), ""),
        )
    }

    /// Reads one device.
    pub fn device(&self, id: &MobileDeviceId) -> GetMobileDevice {
        GetMobileDevice::new(self.core.record(GET_MOBILE_DEVICE.request().segment("id", id), ""))
    }

    /// Changes a device.
    pub fn update_device(&self, id: &MobileDeviceId) -> UpdateMobileDevice {
        UpdateMobileDevice::new(self.core.record(UPDATE_MOBILE_DEVICE.request().empty_object().segment("id", id), ""))
    }

    /// Deletes a device.
    pub fn delete_device(&self, id: &MobileDeviceId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_MOBILE_DEVICE.request().segment("id", id), "")
    }

    /// Lists the properties of a device, at most 50 a page.
    pub fn properties(&self, id: &MobileDeviceId) -> ListPropertiesOfMobileDevice {
        ListPropertiesOfMobileDevice::new(self.core.list(
            LIST_PROPERTIES_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true),
            by_number(50),
        ))
    }

    /// Adds a property to a device.
    pub fn create_property(&self, id: &MobileDeviceId, key: &str, value: &str) -> CreatePropertyOfMobileDevice {
        CreatePropertyOfMobileDevice::new(self.core.record(
            CREATE_PROPERTY_OF_A_MOBILE_DEVICE.request().segment("id", id).member("key", key).member("value", value),
            "",
        ))
    }

    /// Changes a property of a device.
    pub fn set_property(&self, id: &MobileDeviceId, property_key: &str, value: &str) -> SetPropertyOfMobileDevice {
        SetPropertyOfMobileDevice::new(
            self.core.record(
                SET_PROPERTY_OF_A_MOBILE_DEVICE
                    .request()
                    .segment("id", id)
                    .segment("propertyKey", property_key)
                    .member("value", value),
                "",
            ),
        )
    }

    /// Deletes a property of a device.
    pub fn delete_property(&self, id: &MobileDeviceId, property_key: &str, _: Deletion) -> Call<Deleted> {
        self.core.record(
            DELETE_PROPERTY_OF_A_MOBILE_DEVICE.request().segment("id", id).segment("propertyKey", property_key),
            "",
        )
    }

    /// Lists what a device breaks of its policies, at most 50 a page.
    pub fn violations(&self, id: &MobileDeviceId) -> ListViolationsOfMobileDevice {
        ListViolationsOfMobileDevice::new(self.core.list(
            LIST_VIOLATIONS_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true),
            by_number(50),
        ))
    }

    /// Lists what scans of a device have found, at most 50 a page.
    pub fn scan_results(&self, id: &MobileDeviceId) -> ListScanResultsOfMobileDevice {
        ListScanResultsOfMobileDevice::new(self.core.list(
            LIST_SCAN_RESULTS_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true),
            by_number(50),
        ))
    }

    /// Lists the policies of a device, at most 50 a page.
    pub fn policies(&self, id: &MobileDeviceId) -> ListPoliciesOfMobileDevice {
        ListPoliciesOfMobileDevice::new(
            self.core.list(
                LIST_POLICIES_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true),
                by_number(50),
            ),
        )
    }

    /// Lists the apps on a device, at most 50 a page.
    pub fn installed_apps(&self, id: &MobileDeviceId) -> ListInstalledApps {
        ListInstalledApps::new(
            self.core
                .list(LIST_APPS_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true), by_number(50)),
        )
    }

    /// Reads where a device was located last.
    pub fn location(&self, id: &MobileDeviceId) -> GetLocationOfMobileDevice {
        GetLocationOfMobileDevice::new(
            self.core.record(GET_LOCATION_OF_A_MOBILE_DEVICE.request().segment("id", id), ""),
        )
    }
}

impl MobileDeviceGroups {
    /// Lists groups of devices, at most 50 a page.
    pub fn list(&self) -> ListMobileDeviceGroups {
        ListMobileDeviceGroups::new(
            self.core.list(LIST_MOBILE_DEVICE_GROUPS.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Makes a group of devices.
    pub fn create(&self, name: &str) -> CreateMobileDeviceGroup {
        CreateMobileDeviceGroup::new(self.core.record(CREATE_MOBILE_DEVICE_GROUP.request().member("name", name), ""))
    }

    /// Reads one group of devices.
    pub fn get(&self, id: &MobileDeviceGroupId) -> GetMobileDeviceGroup {
        GetMobileDeviceGroup::new(self.core.record(GET_MOBILE_DEVICE_GROUP.request().segment("id", id), ""))
    }

    /// Changes a group of devices.
    pub fn update(&self, id: &MobileDeviceGroupId) -> UpdateMobileDeviceGroup {
        UpdateMobileDeviceGroup::new(
            self.core.record(UPDATE_MOBILE_DEVICE_GROUP.request().empty_object().segment("id", id), ""),
        )
    }

    /// Deletes a group; its devices remain.
    pub fn delete(&self, id: &MobileDeviceGroupId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_MOBILE_DEVICE_GROUP.request().segment("id", id), "")
    }
}

impl MobileActions {
    /// Lists what devices were told to do, at most 50 a page.
    pub fn list(&self) -> ListMobileActions {
        ListMobileActions::new(self.core.list(LIST_MOBILE_ACTIONS.request().query("pageTotal", true), by_number(50)))
    }

    /// Reads one action.
    pub fn get(&self, id: &MobileActionId) -> GetMobileAction {
        GetMobileAction::new(self.core.record(GET_MOBILE_ACTION.request().segment("id", id), ""))
    }

    /// Deletes an action.
    pub fn delete(&self, id: &MobileActionId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_MOBILE_ACTION.request().segment("id", id), "")
    }

    /// Makes these devices get in touch.
    pub fn sync(&self, endpoints: &[MobileDeviceId]) -> SyncMobileDevices {
        SyncMobileDevices::new(self.core.record(targets(SYNC_MOBILE_DEVICES.request(), "endpoints", endpoints), ""))
    }

    /// Makes these devices send their logs.
    pub fn get_logs(&self, endpoints: &[MobileDeviceId]) -> GetLogsOfMobileDevices {
        GetLogsOfMobileDevices::new(
            self.core.record(targets(GET_LOGS_OF_MOBILE_DEVICES.request(), "endpoints", endpoints), ""),
        )
    }

    /// Makes these devices scan themselves.
    pub fn scan(&self, endpoints: &[MobileDeviceId]) -> ScanMobileDevices {
        ScanMobileDevices::new(self.core.record(targets(SCAN_MOBILE_DEVICES.request(), "endpoints", endpoints), ""))
    }

    /// Ends the management of these devices.
    pub fn unenroll(&self, endpoints: &[MobileDeviceId], _: LessProtection) -> UnenrollMobileDevices {
        UnenrollMobileDevices::new(
            self.core.record(targets(UNENROLL_MOBILE_DEVICES.request(), "endpoints", endpoints), ""),
        )
    }

    /// Shows a message on these devices.
    pub fn send_message(&self, message: &str, endpoints: &[MobileDeviceId]) -> SendMessageToMobileDevices {
        SendMessageToMobileDevices::new(self.core.record(
            targets(
                SEND_MESSAGE_TO_MOBILE_DEVICES.request().member("arguments.message", message),
                "endpoints",
                endpoints,
            ),
            "",
        ))
    }

    /// Makes these devices tell where they are.
    pub fn locate(&self, reason: &str, endpoints: &[MobileDeviceId]) -> LocateMobileDevices {
        LocateMobileDevices::new(self.core.record(
            targets(LOCATE_MOBILE_DEVICES.request().member("arguments.reason", reason), "endpoints", endpoints),
            "",
        ))
    }

    /// Locks these devices with a code.
    pub fn lock(&self, lock_code: i64, endpoints: &[MobileDeviceId]) -> LockMobileDevices {
        LockMobileDevices::new(self.core.record(
            targets(LOCK_MOBILE_DEVICES.request().member("arguments.lockCode", lock_code), "endpoints", endpoints),
            "",
        ))
    }

    /// Deletes everything on these devices.
    pub fn wipe(&self, wipe_code: i64, endpoints: &[MobileDeviceId], _: Deletion) -> WipeMobileDevices {
        WipeMobileDevices::new(self.core.record(
            targets(WIPE_MOBILE_DEVICES.request().member("arguments.wipeCode", wipe_code), "endpoints", endpoints),
            "",
        ))
    }
}

impl MobileAppGroups {
    /// Lists groups of apps, at most 50 a page.
    pub fn list(&self) -> ListMobileAppGroups {
        ListMobileAppGroups::new(
            self.core.list(LIST_MOBILE_APP_GROUPS.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Makes a group of apps.
    pub fn create(&self, name: &str, platform: &OsPlatform) -> CreateMobileAppGroup {
        CreateMobileAppGroup::new(
            self.core.record(CREATE_MOBILE_APP_GROUP.request().member("name", name).member("platform", platform), ""),
        )
    }

    /// Reads one group of apps.
    pub fn get(&self, id: &MobileAppGroupId) -> GetMobileAppGroup {
        GetMobileAppGroup::new(self.core.record(GET_MOBILE_APP_GROUP.request().segment("id", id), ""))
    }

    /// Changes a group of apps.
    pub fn update(&self, id: &MobileAppGroupId) -> UpdateMobileAppGroup {
        UpdateMobileAppGroup::new(
            self.core.record(UPDATE_MOBILE_APP_GROUP.request().empty_object().segment("id", id), ""),
        )
    }

    /// Deletes a group of apps.
    pub fn delete(&self, id: &MobileAppGroupId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_MOBILE_APP_GROUP.request().segment("id", id), "")
    }
}

impl MobileActions {
    /// Follows an action until the device has carried it out or not, or until a deadline.
    pub fn follow(&self, id: &MobileActionId) -> Follow<MobileAction> {
        let call = self.get(id);
        let look = move || {
            let call = call.clone();
            async move { call.send().await }
        };
        Follow::new(look, |action| {
            use MobileActionState::{Failed, Skipped, Successful};
            matches!(action.state, Some(Failed | Skipped | Successful))
        })
    }
}
