//! Rules for USB and Bluetooth devices, and what happened with such devices.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::DeviceControl;
use super::agents::SortOrder;
use super::ids::{AccountId, AgentId, GroupId, RuleId, SiteId};
use super::operations::{
    COPY_RULES_OF_DEVICE_CONTROL, CREATE_DEVICE_RULE, DELETE_DEVICE_RULE, ENABLE_DEVICE_RULES, EXPORT_DEVICE_RULES,
    GET_CONFIGURATION_OF_DEVICE_CONTROL, LIST_DEVICE_RULES, LIST_EVENTS_OF_DEVICE_CONTROL,
    MOVE_RULES_OF_DEVICE_CONTROL, REORDER_DEVICE_RULES, SET_CONFIGURATION_OF_DEVICE_CONTROL, UPDATE_DEVICE_RULE,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{
    AccessPermission, Affected, DeviceControlConfiguration, DeviceEvent, DeviceEventInterface, DeviceRule,
    DeviceRuleAction, DeviceRuleStatus, RuleOrder, ScopeLevel, Success,
};

word_enum! {
    /// What a list can be sorted by.
    pub enum DeviceRuleSortBy {
        /// `id`.
        Id = "id",
        /// `interface`.
        Interface = "interface",
        /// `deviceClass`.
        DeviceClass = "deviceClass",
        /// `ruleName`.
        RuleName = "ruleName",
        /// `action`.
        Action = "action",
        /// `status`.
        Status = "status",
        /// `order`.
        Order = "order",
        /// `version`.
        Version = "version",
    }
}

word_enum! {
    /// What a list can be sorted by.
    pub enum EventsOfDeviceControlSortBy {
        /// `id`.
        Id = "id",
        /// `eventTime`.
        EventTime = "eventTime",
        /// `eventType`.
        EventType = "eventType",
        /// `agentId`.
        AgentId = "agentId",
    }
}

connect_core::parameters! {
    /// Which device rules an operation concerns: every condition must hold.
    pub struct DeviceRuleFilter {}
}

setters! { DeviceRuleFilter filter {
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
    /// A free text to look for.
    text query => "query";
    /// Only these: `scopes`.
    many(5000) scopes: ScopeLevel => "scopes";
    /// Only these: `interfaces`.
    many(5000) interfaces: DeviceEventInterface => "interfaces";
    /// Only these: `deviceClasses`.
    many(5000) device_classes: String => "deviceClasses";
    /// Only these: `serviceClasses`.
    many(5000) service_classes: String => "serviceClasses";
    /// The rule name.
    text rule_name => "ruleName";
    /// Only these: `vendorIds`.
    many(5000) vendor_ids: String => "vendorIds";
    /// Only these: `productIds`.
    many(5000) product_ids: String => "productIds";
    /// Only these: `uids`.
    many(5000) uids: String => "uids";
    /// Only these: `actions`.
    many(5000) actions: DeviceRuleAction => "actions";
    /// Only these: `statuses`.
    many(5000) statuses: DeviceRuleStatus => "statuses";
    /// Only where `createdAt` lies in this range.
    range created_at => "createdAt";
    /// Only these: `ids`.
    many(5000) ids: RuleId => "ids";
    /// Only these: `versions`.
    many(5000) versions: String => "versions";
    /// Only these: `minorClasses`.
    many(5000) minor_classes: String => "minorClasses";
    /// Only these: `accessPermissions`.
    many(5000) access_permissions: AccessPermission => "accessPermissions";
    /// Only these: `bluetoothAddresses`.
    many(5000) bluetooth_addresses: String => "bluetoothAddresses";
    /// Only these: `gattServices`.
    many(5000) gatt_services: String => "gattServices";
    /// Only these: `manufacturerNames`.
    many(5000) manufacturer_names: String => "manufacturerNames";
    /// Only these: `deviceNames`.
    many(5000) device_names: String => "deviceNames";
    /// Only these: `deviceInformationServiceInfoKeys`.
    many(5000) device_information_service_info_keys: String => "deviceInformationServiceInfoKeys";
    /// Only these: `deviceIds`.
    many(5000) device_ids: String => "deviceIds";
    /// The interface.
    one interface: DeviceEventInterface => "interface";
} }

connect_core::requests! {
    /// A request that lists the events of device control.
    pub list ListEventsOfDeviceControl of DeviceEvent {}

    /// A request that lists device rules.
    pub list ListDeviceRules of DeviceRule {}

    /// A request that reads the configuration of device control.
    pub call GetConfigurationOfDeviceControl of DeviceControlConfiguration {}

    /// A request that sets the configuration of device control.
    pub call SetConfigurationOfDeviceControl of DeviceControlConfiguration {}

    /// Exports device rules as a file: not asked for yet.
    pub transfer ExportDeviceRules {}
}

setters! { ListEventsOfDeviceControl query {
    /// What to sort by, instead of what stays the same.
    one sort_by: EventsOfDeviceControlSortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
    /// A free text to look for.
    text query => "query";
    /// Only where `eventTime` lies in this range.
    range event_time => "eventTime";
    /// Only these: `ids`.
    many(5000) ids: RuleId => "ids";
    /// Only these: `eventIds`.
    many(5000) event_ids: String => "eventIds";
    /// Only these: `interfaces`.
    many(5000) interfaces: DeviceEventInterface => "interfaces";
    /// Only these: `deviceClasses`.
    many(5000) device_classes: String => "deviceClasses";
    /// Only these: `serviceClasses`.
    many(5000) service_classes: String => "serviceClasses";
    /// Only these: `vendorIds`.
    many(5000) vendor_ids: String => "vendorIds";
    /// Only these: `productIds`.
    many(5000) product_ids: String => "productIds";
    /// Only these: `uids`.
    many(5000) uids: String => "uids";
    /// Only these: `eventTypes`.
    many(5000) event_types: String => "eventTypes";
    /// Only these: `accessPermissions`.
    many(5000) access_permissions: AccessPermission => "accessPermissions";
    /// Only these: `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
    /// Only these: `deviceIds`.
    many(5000) device_ids: String => "deviceIds";
} }

setters! { ListDeviceRules query {
    /// What to sort by, instead of what stays the same.
    one sort_by: DeviceRuleSortBy => "sortBy";
    /// The direction of sorting.
    one sort_order: SortOrder => "sortOrder";
    /// Whether the service may leave out counting, which is faster.
    flag skip_count => "skipCount";
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
    /// A free text to look for.
    text query => "query";
    /// Only these: `scopes`.
    many(5000) scopes: ScopeLevel => "scopes";
    /// Only these: `interfaces`.
    many(5000) interfaces: DeviceEventInterface => "interfaces";
    /// Only these: `deviceClasses`.
    many(5000) device_classes: String => "deviceClasses";
    /// Only these: `serviceClasses`.
    many(5000) service_classes: String => "serviceClasses";
    /// The rule name.
    text rule_name => "ruleName";
    /// Only these: `vendorIds`.
    many(5000) vendor_ids: String => "vendorIds";
    /// Only these: `productIds`.
    many(5000) product_ids: String => "productIds";
    /// Only these: `uids`.
    many(5000) uids: String => "uids";
    /// Only these: `actions`.
    many(5000) actions: DeviceRuleAction => "actions";
    /// Only these: `statuses`.
    many(5000) statuses: DeviceRuleStatus => "statuses";
    /// Only where `createdAt` lies in this range.
    range created_at => "createdAt";
    /// Only these: `ids`.
    many(5000) ids: RuleId => "ids";
    /// Only these: `versions`.
    many(5000) versions: String => "versions";
    /// Only these: `minorClasses`.
    many(5000) minor_classes: String => "minorClasses";
    /// Only these: `accessPermissions`.
    many(5000) access_permissions: AccessPermission => "accessPermissions";
    /// Only these: `bluetoothAddresses`.
    many(5000) bluetooth_addresses: String => "bluetoothAddresses";
    /// Only these: `gattServices`.
    many(5000) gatt_services: String => "gattServices";
    /// Only these: `manufacturerNames`.
    many(5000) manufacturer_names: String => "manufacturerNames";
    /// Only these: `deviceNames`.
    many(5000) device_names: String => "deviceNames";
    /// Only these: `deviceInformationServiceInfoKeys`.
    many(5000) device_information_service_info_keys: String => "deviceInformationServiceInfoKeys";
    /// Only these: `deviceIds`.
    many(5000) device_ids: String => "deviceIds";
    /// Whether to disable pagination.
    flag disable_pagination => "disablePagination";
} }

setters! { GetConfigurationOfDeviceControl query {
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
} }

setters! { SetConfigurationOfDeviceControl body {
    /// Whether is enabled.
    flag enabled => "data.enabled";
    /// Whether report blocked applies.
    flag report_blocked => "data.reportBlocked";
    /// Whether report approved applies.
    flag report_approved => "data.reportApproved";
    /// Whether report read only applies.
    flag report_read_only => "data.reportReadOnly";
    /// Whether it inherits.
    flag inherits => "data.inherits";
    /// The inherited from.
    text inherited_from => "data.inheritedFrom";
    /// Whether to disable rfcomm.
    flag disable_rfcomm => "data.disableRfcomm";
    /// Whether disallow access permission control applies.
    flag disallow_access_permission_control => "data.disallowAccessPermissionControl";
    /// Whether to disable ble communication.
    flag disable_ble_communication => "data.disableBleCommunication";
} }

setters! { ExportDeviceRules query {
    /// Only these: `accountIds`.
    many(500) account_ids: AccountId => "accountIds";
    /// Only these: `siteIds`.
    many(500) site_ids: SiteId => "siteIds";
    /// Only these: `groupIds`.
    many(500) group_ids: GroupId => "groupIds";
    /// Whether the whole tenant is meant.
    flag tenant => "tenant";
    /// A free text to look for.
    text query => "query";
    /// Only these: `scopes`.
    many(5000) scopes: ScopeLevel => "scopes";
    /// Only these: `interfaces`.
    many(5000) interfaces: DeviceEventInterface => "interfaces";
    /// Only these: `deviceClasses`.
    many(5000) device_classes: String => "deviceClasses";
    /// Only these: `serviceClasses`.
    many(5000) service_classes: String => "serviceClasses";
    /// The rule name.
    text rule_name => "ruleName";
    /// Only these: `vendorIds`.
    many(5000) vendor_ids: String => "vendorIds";
    /// Only these: `productIds`.
    many(5000) product_ids: String => "productIds";
    /// Only these: `uids`.
    many(5000) uids: String => "uids";
    /// Only these: `actions`.
    many(5000) actions: DeviceRuleAction => "actions";
    /// Only these: `statuses`.
    many(5000) statuses: DeviceRuleStatus => "statuses";
    /// Only where `createdAt` lies in this range.
    range created_at => "createdAt";
    /// Only these: `ids`.
    many(5000) ids: RuleId => "ids";
    /// Only these: `versions`.
    many(5000) versions: String => "versions";
    /// Only these: `minorClasses`.
    many(5000) minor_classes: String => "minorClasses";
    /// Only these: `accessPermissions`.
    many(5000) access_permissions: AccessPermission => "accessPermissions";
    /// Only these: `bluetoothAddresses`.
    many(5000) bluetooth_addresses: String => "bluetoothAddresses";
    /// Only these: `gattServices`.
    many(5000) gatt_services: String => "gattServices";
    /// Only these: `manufacturerNames`.
    many(5000) manufacturer_names: String => "manufacturerNames";
    /// Only these: `deviceNames`.
    many(5000) device_names: String => "deviceNames";
    /// Only these: `deviceInformationServiceInfoKeys`.
    many(5000) device_information_service_info_keys: String => "deviceInformationServiceInfoKeys";
    /// Only these: `deviceIds`.
    many(5000) device_ids: String => "deviceIds";
} }

impl DeviceControl {
    /// Lists the events of device control. Permission: `Device Control.view`.
    pub fn list_events(&self) -> ListEventsOfDeviceControl {
        ListEventsOfDeviceControl::new(self.core.list(
            LIST_EVENTS_OF_DEVICE_CONTROL.request().query("sortBy", "id").query("sortOrder", "asc"),
            by_cursor("data"),
        ))
    }

    /// Lists device rules, page by page.
    pub fn list(&self) -> ListDeviceRules {
        ListDeviceRules::new(
            self.core
                .list(LIST_DEVICE_RULES.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Creates a device rule.
    pub fn create(&self, scope: &Scope, rule: &DeviceRule) -> Call<DeviceRule> {
        self.core.record(CREATE_DEVICE_RULE.request().member("filter", scope).member("data", rule), "data")
    }

    /// Deletes device rules. **It cannot be undone.**
    pub fn delete(&self, filter: &DeviceRuleFilter) -> Call<Affected> {
        self.core.record(DELETE_DEVICE_RULE.request().conditions("filter", filter), "data")
    }

    /// Changes a device rule.
    pub fn update(&self, rule_id: &RuleId, rule: &DeviceRule) -> Call<DeviceRule> {
        self.core.record(UPDATE_DEVICE_RULE.request().segment("rule_id", rule_id).member("data", rule), "data")
    }

    /// Copies rules.
    pub fn copy_rules(&self, filter: &DeviceRuleFilter, device_rules: &[DeviceRule]) -> Call<Affected> {
        self.core.record(
            COPY_RULES_OF_DEVICE_CONTROL.request().conditions("filter", filter).member("data", device_rules),
            "data",
        )
    }

    /// Moves rules.
    pub fn move_rules(&self, filter: &DeviceRuleFilter, device_rules: &[DeviceRule]) -> Call<Affected> {
        self.core.record(
            MOVE_RULES_OF_DEVICE_CONTROL.request().conditions("filter", filter).member("data", device_rules),
            "data",
        )
    }

    /// Reorders device rules.
    pub fn reorder(&self, filter: &DeviceRuleFilter, rule_orders: &[RuleOrder]) -> Call<Success> {
        self.core
            .record(REORDER_DEVICE_RULES.request().conditions("filter", filter).member("data", rule_orders), "data")
    }

    /// Reads the configuration of device control.
    pub fn get_configuration(&self) -> GetConfigurationOfDeviceControl {
        GetConfigurationOfDeviceControl::new(self.core.record(GET_CONFIGURATION_OF_DEVICE_CONTROL.request(), "data"))
    }

    /// Sets the configuration of device control.
    pub fn set_configuration(&self, scope: &Scope) -> SetConfigurationOfDeviceControl {
        SetConfigurationOfDeviceControl::new(self.core.record(
            SET_CONFIGURATION_OF_DEVICE_CONTROL.request().member("filter", scope).member("data", json!({})),
            "data",
        ))
    }

    /// Exports device rules as a file.
    pub fn export(&self) -> ExportDeviceRules {
        ExportDeviceRules::new(self.core.transfer(EXPORT_DEVICE_RULES.request()))
    }

    /// Enables device rules.
    pub fn enable(&self, filter: &DeviceRuleFilter, status: &DeviceRuleStatus) -> Call<Affected> {
        self.core
            .record(ENABLE_DEVICE_RULES.request().conditions("filter", filter).member("data.status", status), "data")
    }
}
