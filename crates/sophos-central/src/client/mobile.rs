//! Mobile devices, their groups, actions on them, and groups of apps.

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
use super::requests::requests;
use super::targets::targets;
use super::words::{Moment, View};
use super::{Mobile, MobileActions, MobileAppGroups, MobileDeviceGroups};
use crate::models::{
    AppGroupApp, ComplianceViolation, CreatedActions, Deleted, HealthColour, InstalledApp, ManagedState,
    ManagementType, MobileAction, MobileActionState, MobileActionType, MobileAppGroup, MobileAutoEnrollment,
    MobileDevice, MobileDeviceGroup, MobileLocation, MobileOperatingSystem, MobilePolicy, MobileProperty,
    MobilePropertyType, MobileScanResult, OsPlatform, OwnershipType, ScanResultType, ViolationSeverity,
};

requests! {
    /// A request that lists the known operating systems of mobile devices.
    pub list ListMobileOperatingSystems of MobileOperatingSystem {
        fields,
        /// Only the operating systems with these identifiers.
        ids: [MobileOsId] => query "ids",
        sort,
        view,
        /// Only operating systems of these platforms.
        platform: [OsPlatform] => query "platform",
        /// Only operating systems of this version.
        version: String => query "version",
    }

    /// A request that reads one operating system.
    pub call GetMobileOperatingSystem of MobileOperatingSystem {
        view,
        fields,
    }

    /// A request that lists mobile devices.
    pub list ListMobileDevices of MobileDevice {
        fields,
        view,
        /// Only the devices with these identifiers.
        ids: [MobileDeviceId] => query "ids",
        /// Only devices with these operating systems.
        operating_system_ids: [MobileOsId] => query "operatingSystemIds",
        sort,
        search,
        search_fields,
        /// Only devices of these platforms.
        platforms: [OsPlatform] => query "platform",
        /// Only devices that are managed in one of these ways.
        management_type: [ManagementType] => query "managementType",
        /// Only devices with one of these states of management.
        managed_state: [ManagedState] => query "managedState",
        /// Only devices that comply with their policies (true), or only devices that do not (false).
        compliant: bool => query "compliant",
        /// Only devices with violations of these severities.
        violation_severity: [ViolationSeverity] => query "violationSeverity",
        /// Only devices with this health.
        health_state: [HealthColour] => query "healthState",
        /// Only devices of these owners.
        ownership_type: [OwnershipType] => query "ownershipType",
        /// Only devices whose `createdAt` is before this time. The time can also be a duration before now without a
        /// sign, such as `PT1H`.
        created_before: Moment => query "createdBefore",
        /// Only devices whose `createdAt` is at this time or later. The time can also be a duration before now without
        /// a sign, such as `PT1H`.
        created_after: Moment => query "createdAfter",
        /// Only devices whose `lastSeenAt` is before this time. The time can also be a duration before now without a
        /// sign, such as `PT1H`.
        last_seen_before: Moment => query "lastSeenBefore",
        /// Only devices whose `lastSeenAt` is at this time or later. The time can also be a duration before now without
        /// a sign, such as `PT1H`.
        last_seen_after: Moment => query "lastSeenAfter",
        /// Only devices of these groups.
        device_group_ids: [MobileDeviceGroupId] => query "deviceGroupIds",
    }

    /// A request that creates a device that is then enrolled.
    pub call CreateMobileDevice of MobileDevice {
        fields,
        view,
        /// Whether the device belongs to the organization or to an employee.
        ownership_type: OwnershipType => body "ownershipType",
        /// The group that the device is put into.
        group_id: MobileDeviceGroupId => body "groupId",
    }

    /// A request that reads one device.
    pub call GetMobileDevice of MobileDevice {
        fields,
        view,
    }

    /// A request that changes a device.
    pub call UpdateMobileDevice of MobileDevice {
        fields,
        view,
        /// Name of the device.
        name: String => body "name",
        /// Whether the device belongs to the organization or to an employee.
        ownership_type: OwnershipType => body "ownershipType",
        /// The group that the device is put into.
        group_id: MobileDeviceGroupId => body "groupId",
    }

    /// A request that lists the properties of a device.
    pub list ListPropertiesOfMobileDevice of MobileProperty {
        fields,
        view,
        sort,
        search,
        search_fields,
        /// Only properties of this type.
        device_property_type: MobilePropertyType => query "devicePropertyType",
        /// Only properties with this key.
        device_property_key: String => query "devicePropertyKey",
    }

    /// A request that adds a property to a device.
    pub call CreatePropertyOfMobileDevice of MobileProperty {
        fields,
        view,
    }

    /// A request that changes a property of a device.
    pub call SetPropertyOfMobileDevice of MobileProperty {
        fields,
        view,
    }

    /// A request that lists the violations of a device's policies.
    pub list ListViolationsOfMobileDevice of ComplianceViolation {
        fields,
        view,
        sort,
        /// Only violations of these severities.
        violation_severity: [ViolationSeverity] => query "violationSeverity",
    }

    /// A request that lists the findings of scans of a device.
    pub list ListScanResultsOfMobileDevice of MobileScanResult {
        fields,
        view,
        sort,
        search,
        search_fields,
        /// Only findings of these types.
        scan_result_type: [ScanResultType] => query "scanResultType",
    }

    /// A request that lists the policies of a device.
    pub list ListPoliciesOfMobileDevice of MobilePolicy {
        fields,
        view,
        sort,
        search,
        search_fields,
    }

    /// A request that lists the apps on a device.
    pub list ListInstalledApps of InstalledApp {
        fields,
        view,
        sort,
        search,
        search_fields,
        /// Only apps that were installed from one of these sources, such as `store`.
        app_source: [String] => query "appSource",
    }

    /// A request that reads the last known location of a device.
    pub call GetLocationOfMobileDevice of MobileLocation {
        fields,
        view,
    }

    /// A request that lists groups of devices.
    pub list ListMobileDeviceGroups of MobileDeviceGroup {
        fields,
        view,
        /// Only the groups with these identifiers.
        ids: [MobileDeviceGroupId] => query "ids",
        sort,
        search,
        search_fields,
    }

    /// A request that creates a group of devices.
    pub call CreateMobileDeviceGroup of MobileDeviceGroup {
        fields,
        view,
        /// Policy for devices that belong to employees.
        employee_compliance_policy_id: String => body "employeeCompliancePolicyId",
        /// Policy for devices that belong to the organization.
        corporate_compliance_policy_id: String => body "corporateCompliancePolicyId",
    }

    /// A request that reads one group of devices.
    pub call GetMobileDeviceGroup of MobileDeviceGroup {
        fields,
        view,
    }

    /// A request that changes a group of devices.
    pub call UpdateMobileDeviceGroup of MobileDeviceGroup {
        fields,
        view,
        /// Name of the group.
        name: String => body "name",
        /// Policy for devices that belong to employees.
        employee_compliance_policy_id: String => body "employeeCompliancePolicyId",
        /// Policy for devices that belong to the organization.
        corporate_compliance_policy_id: String => body "corporateCompliancePolicyId",
    }

    /// A request that lists the actions on devices.
    pub list ListMobileActions of MobileAction {
        fields,
        view,
        sort,
        /// Only the actions with these identifiers.
        ids: [MobileActionId] => query "ids",
        /// Only actions on these devices.
        endpoint_ids: [MobileDeviceId] => query "endpointIds",
        /// Only actions of these types.
        action_types: [MobileActionType] => query "actionType",
        /// Only actions with one of these statuses.
        action_states: [MobileActionState] => query "actionState",
        /// Only actions with these errors.
        action_error: [String] => query "actionError",
        /// Only actions whose `scheduledAt` is before this time. The time can also be a duration before now without a
        /// sign, such as `PT1H`.
        scheduled_before: Moment => query "scheduledBefore",
        /// Only actions whose `scheduledAt` is at this time or later. The time can also be a duration before now
        /// without a sign, such as `PT1H`.
        scheduled_after: Moment => query "scheduledAfter",
        /// Only actions whose `executedAt` is before this time. The time can also be a duration before now without a
        /// sign, such as `PT1H`.
        executed_before: Moment => query "executedBefore",
        /// Only actions whose `executedAt` is at this time or later. The time can also be a duration before now without
        /// a sign, such as `PT1H`.
        executed_after: Moment => query "executedAfter",
    }

    /// A request that reads one action.
    pub call GetMobileAction of MobileAction {
        fields,
        view,
    }

    /// A request that makes these devices contact Sophos Central.
    pub call SyncMobileDevices of CreatedActions {
        fields,
        view,
    }

    /// A request that makes these devices send their logs.
    pub call GetLogsOfMobileDevices of CreatedActions {
        fields,
        view,
    }

    /// A request that scans these devices.
    pub call ScanMobileDevices of CreatedActions {
        fields,
        view,
    }

    /// A request that ends the management of these devices.
    pub call UnenrollMobileDevices of CreatedActions {
        fields,
        view,
    }

    /// A request that shows a message on these devices.
    pub call SendMessageToMobileDevices of CreatedActions {
        fields,
        view,
    }

    /// A request that locates these devices.
    pub call LocateMobileDevices of CreatedActions {
        fields,
        view,
    }

    /// A request that locks these devices with a code.
    pub call LockMobileDevices of CreatedActions {
        fields,
        view,
    }

    /// A request that deletes everything on these devices.
    pub call WipeMobileDevices of CreatedActions {
        fields,
        view,
    }

    /// A request that lists groups of apps.
    pub list ListMobileAppGroups of MobileAppGroup {
        fields,
        view,
        /// Only the groups with these identifiers.
        ids: [MobileAppGroupId] => query "ids",
        sort,
        search,
        search_fields,
        /// Only groups of these platforms.
        platform: [OsPlatform] => query "platform",
    }

    /// A request that creates a group of apps.
    pub call CreateMobileAppGroup of MobileAppGroup {
        fields,
        view,
        /// Apps of the group.
        apps: [AppGroupApp] => body "apps",
    }

    /// A request that reads one group of apps.
    pub call GetMobileAppGroup of MobileAppGroup {
        fields,
        view,
    }

    /// A request that changes a group of apps.
    pub call UpdateMobileAppGroup of MobileAppGroup {
        fields,
        view,
        /// Name of the group.
        name: String => body "name",
        /// Apps of the group.
        apps: [AppGroupApp] => body "apps",
    }
}

impl Mobile {
    /// Reads the code with which devices enroll.
    pub fn auto_enrollment(&self) -> Call<MobileAutoEnrollment> {
        self.core.record(GET_MOBILE_AUTO_ENROLLMENT.request(), "")
    }

    /// Lists the known operating systems of mobile devices, at most 50 per page.
    pub fn operating_systems(&self) -> ListMobileOperatingSystems {
        ListMobileOperatingSystems::new(
            self.core.list(LIST_MOBILE_OPERATING_SYSTEMS.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Reads one operating system.
    pub fn operating_system(&self, id: &MobileOsId) -> GetMobileOperatingSystem {
        GetMobileOperatingSystem::new(self.core.record(GET_MOBILE_OPERATING_SYSTEM.request().segment("id", id), ""))
    }

    /// Lists mobile devices, at most 50 per page.
    pub fn devices(&self) -> ListMobileDevices {
        ListMobileDevices::new(self.core.list(LIST_MOBILE_DEVICES.request().query("pageTotal", true), by_number(50)))
    }

    /// Creates a device that is then enrolled.
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

    /// Lists the properties of a device, at most 50 per page.
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

    /// Lists the violations of a device's policies, at most 50 per page.
    pub fn violations(&self, id: &MobileDeviceId) -> ListViolationsOfMobileDevice {
        ListViolationsOfMobileDevice::new(self.core.list(
            LIST_VIOLATIONS_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true),
            by_number(50),
        ))
    }

    /// Lists the findings of scans of a device, at most 50 per page.
    pub fn scan_results(&self, id: &MobileDeviceId) -> ListScanResultsOfMobileDevice {
        ListScanResultsOfMobileDevice::new(self.core.list(
            LIST_SCAN_RESULTS_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true),
            by_number(50),
        ))
    }

    /// Lists the policies of a device, at most 50 per page.
    pub fn policies(&self, id: &MobileDeviceId) -> ListPoliciesOfMobileDevice {
        ListPoliciesOfMobileDevice::new(
            self.core.list(
                LIST_POLICIES_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true),
                by_number(50),
            ),
        )
    }

    /// Lists the apps on a device, at most 50 per page.
    pub fn installed_apps(&self, id: &MobileDeviceId) -> ListInstalledApps {
        ListInstalledApps::new(
            self.core
                .list(LIST_APPS_OF_A_MOBILE_DEVICE.request().segment("id", id).query("pageTotal", true), by_number(50)),
        )
    }

    /// Reads the last known location of a device.
    pub fn location(&self, id: &MobileDeviceId) -> GetLocationOfMobileDevice {
        GetLocationOfMobileDevice::new(
            self.core.record(GET_LOCATION_OF_A_MOBILE_DEVICE.request().segment("id", id), ""),
        )
    }
}

impl MobileDeviceGroups {
    /// Lists groups of devices, at most 50 per page.
    pub fn list(&self) -> ListMobileDeviceGroups {
        ListMobileDeviceGroups::new(
            self.core.list(LIST_MOBILE_DEVICE_GROUPS.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Creates a group of devices.
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
    /// Lists the actions on devices, at most 50 per page.
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

    /// Makes these devices contact Sophos Central.
    pub fn sync(&self, endpoints: &[MobileDeviceId]) -> SyncMobileDevices {
        SyncMobileDevices::new(self.core.record(targets(SYNC_MOBILE_DEVICES.request(), "endpoints", endpoints), ""))
    }

    /// Makes these devices send their logs.
    pub fn get_logs(&self, endpoints: &[MobileDeviceId]) -> GetLogsOfMobileDevices {
        GetLogsOfMobileDevices::new(
            self.core.record(targets(GET_LOGS_OF_MOBILE_DEVICES.request(), "endpoints", endpoints), ""),
        )
    }

    /// Scans these devices.
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

    /// Locates these devices.
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
    /// Lists groups of apps, at most 50 per page.
    pub fn list(&self) -> ListMobileAppGroups {
        ListMobileAppGroups::new(
            self.core.list(LIST_MOBILE_APP_GROUPS.request().query("pageTotal", true), by_number(50)),
        )
    }

    /// Creates a group of apps.
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
    /// Follows an action until it has succeeded or failed, or the deadline has passed.
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
