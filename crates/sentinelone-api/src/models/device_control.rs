//! Rules for USB and Bluetooth devices, and what happened with such devices. Records of the operations.

use open_record::{Integer, record, word_enum};
use serde_json::Value;

use super::ScopeLevel;

record! {
    /// A device event, as returned by `GET device-control/events`.
    pub struct DeviceEvent {
        /// The access permission.
        pub access_permission: Option<AccessPermission> = "accessPermission",
        /// The id of the agent.
        pub agent_id: Option<String> = "agentId",
        /// The computer name.
        pub computer_name: Option<String> = "computerName",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The device class.
        pub device_class: Option<String> = "deviceClass",
        /// The device id.
        pub device_id: Option<String> = "deviceId",
        /// The device name.
        pub device_name: Option<String> = "deviceName",
        /// The event id.
        pub event_id: Option<String> = "eventId",
        /// The time of `eventTime`.
        pub event_time: Option<String> = "eventTime",
        /// The event type.
        pub event_type: Option<String> = "eventType",
        /// The id.
        pub id: Option<String> = "id",
        /// The interface.
        pub interface: Option<DeviceEventInterface> = "interface",
        /// The last logged in user name.
        pub last_logged_in_user_name: Option<String> = "lastLoggedInUserName",
        /// The lmp version.
        pub lmp_version: Option<String> = "lmpVersion",
        /// The minor class.
        pub minor_class: Option<String> = "minorClass",
        /// The product id.
        pub product_id: Option<String> = "productId",
        /// The profile UUIDs.
        pub profile_uuids: Option<String> = "profileUuids",
        /// The rule id.
        pub rule_id: Option<String> = "ruleId",
        /// The service class.
        pub service_class: Option<String> = "serviceClass",
        /// The member `uId`.
        pub u_id: Option<String> = "uId",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The vendor id.
        pub vendor_id: Option<String> = "vendorId",
    }
}

record! {
    /// A device rule, as returned by `GET device-control`.
    pub struct DeviceRule (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The position in the order.
        pub order: Option<Integer> = "order",
        /// The interface.
        pub interface: Option<DeviceEventInterface> = "interface",
        /// The device id.
        pub device_id: Option<String> = "deviceId",
        /// The device class.
        pub device_class: Option<String> = "deviceClass",
        /// The device class name.
        pub device_class_name: Option<Value> = "deviceClassName",
        /// The rule name.
        pub rule_name: Option<String> = "ruleName",
        /// The vendor id.
        pub vendor_id: Option<String> = "vendorId",
        /// The product id.
        pub product_id: Option<String> = "productId",
        /// The uid.
        pub uid: Option<String> = "uid",
        /// The action.
        pub action: Option<DeviceRuleAction> = "action",
        /// The status.
        pub status: Option<DeviceRuleStatus> = "status",
        /// The scope.
        pub scope: Option<ScopeLevel> = "scope",
        /// The name of the scope.
        pub scope_name: Option<String> = "scopeName",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// Whether the item can be edited.
        pub editable: Option<bool> = "editable",
        /// The rule type.
        pub rule_type: Option<RuleType> = "ruleType",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user who created it.
        pub creator: Option<String> = "creator",
        /// The id of the user who created it.
        pub creator_id: Option<String> = "creatorId",
        /// The version.
        pub version: Option<String> = "version",
        /// The minor classes.
        pub minor_classes: Option<Vec<String>> = "minorClasses",
        /// The access permission.
        pub access_permission: Option<AccessPermission> = "accessPermission",
        /// The bluetooth address.
        pub bluetooth_address: Option<String> = "bluetoothAddress",
        /// The gatt service.
        pub gatt_service: Option<Vec<String>> = "gattService",
        /// The manufacturer name.
        pub manufacturer_name: Option<String> = "manufacturerName",
        /// The device name.
        pub device_name: Option<String> = "deviceName",
        /// The device information service info key.
        pub device_information_service_info_key: Option<String> = "deviceInformationServiceInfoKey",
        /// The device information service info value.
        pub device_information_service_info_value: Option<String> = "deviceInformationServiceInfoValue",
        /// The service class.
        pub service_class: Option<String> = "serviceClass",
        /// The id of the account.
        pub account_id: Option<String> = "accountId",
        /// The id of the site.
        pub site_id: Option<String> = "siteId",
        /// The ids of the groups.
        pub group_ids: Option<Vec<String>> = "groupIds",
    }
}

record! {
    /// A device control configuration, as returned by `GET device-control/configuration`.
    pub struct DeviceControlConfiguration {
        /// Whether it is enabled.
        pub enabled: Option<bool> = "enabled",
        /// Whether blocked events are reported.
        pub report_blocked: Option<bool> = "reportBlocked",
        /// Whether approved devices are reported.
        pub report_approved: Option<bool> = "reportApproved",
        /// Whether read-only access is reported.
        pub report_read_only: Option<bool> = "reportReadOnly",
        /// Whether it inherits from the scope above.
        pub inherits: Option<bool> = "inherits",
        /// The scope that it is inherited from.
        pub inherited_from: Option<String> = "inheritedFrom",
        /// Whether to disable rfcomm.
        pub disable_rfcomm: Option<bool> = "disableRfcomm",
        /// Whether control of access permissions is disallowed.
        pub disallow_access_permission_control: Option<bool> = "disallowAccessPermissionControl",
        /// Whether to disable ble communication.
        pub disable_ble_communication: Option<bool> = "disableBleCommunication",
    }
}

record! {
    /// The place of a rule in the order.
    pub struct RuleOrder (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The position in the order.
        pub order: Option<Integer> = "order",
    }
}

word_enum! {
    /// Words of `accessPermission`.
    pub enum AccessPermission {
        /// `Read-Only`.
        ReadOnly = "Read-Only",
        /// `Read-Write`.
        ReadWrite = "Read-Write",
        /// `Not-Applicable`.
        NotApplicable = "Not-Applicable",
    }
}

word_enum! {
    /// Words of `deviceEventInterface`.
    pub enum DeviceEventInterface {
        /// `USB`.
        Usb = "USB",
        /// `Bluetooth`.
        Bluetooth = "Bluetooth",
        /// `Thunderbolt`.
        Thunderbolt = "Thunderbolt",
        /// `SDCard`.
        SdCard = "SDCard",
    }
}

word_enum! {
    /// Words of `deviceRuleAction`.
    pub enum DeviceRuleAction {
        /// `Allow`.
        Allow = "Allow",
        /// `Block`.
        Block = "Block",
    }
}

word_enum! {
    /// Words of `deviceRuleStatus`.
    pub enum DeviceRuleStatus {
        /// `Enabled`.
        Enabled = "Enabled",
        /// `Disabled`.
        Disabled = "Disabled",
    }
}

word_enum! {
    /// Words of `ruleType`.
    pub enum RuleType {
        /// `class`.
        Class = "class",
        /// `productId`.
        ProductId = "productId",
        /// `vendorId`.
        VendorId = "vendorId",
        /// `deviceId`.
        DeviceId = "deviceId",
        /// `uid`.
        Uid = "uid",
        /// `hwIdentifiers`.
        HwIdentifiers = "hwIdentifiers",
        /// `bluetoothVersion`.
        BluetoothVersion = "bluetoothVersion",
        /// `sdCard`.
        SdCard = "sdCard",
    }
}
