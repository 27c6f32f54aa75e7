//! Rules for USB and Bluetooth devices, and what happened with such devices.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::DeviceControl;
use super::ids::{AgentId, RuleId};
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
    /// The members that the list can be sorted by.
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
    /// The members that the list can be sorted by.
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

    /// A request that exports device rules as a file; it is not sent yet.
    pub transfer ExportDeviceRules {}
}

setters! { ListEventsOfDeviceControl query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: EventsOfDeviceControlSortBy => "sortBy";
    listing;
    /// Only records whose `eventTime` is in this range.
    range event_time => "eventTime";
    /// Only records with one of these `eventIds`.
    many(5000) event_ids: String => "eventIds";
    /// Only records with one of these `eventTypes`.
    many(5000) event_types: String => "eventTypes";
    /// Only records with one of these `agentIds`.
    many(5000) agent_ids: AgentId => "agentIds";
} }

setters! {
    ListEventsOfDeviceControl, ListDeviceRules, GetConfigurationOfDeviceControl, ExportDeviceRules query;
    DeviceRuleFilter filter {
        scope;
    }
}

setters! { ListEventsOfDeviceControl, ListDeviceRules, ExportDeviceRules query; DeviceRuleFilter filter {
    /// A free text to search for.
    text query => "query";
    /// Only records with one of these `ids`.
    many(5000) ids: RuleId => "ids";
    /// Only records with one of these `interfaces`.
    many(5000) interfaces: DeviceEventInterface => "interfaces";
    /// Only records with one of these `deviceClasses`.
    many(5000) device_classes: String => "deviceClasses";
    /// Only records with one of these `serviceClasses`.
    many(5000) service_classes: String => "serviceClasses";
    /// Only records with one of these `vendorIds`.
    many(5000) vendor_ids: String => "vendorIds";
    /// Only records with one of these `productIds`.
    many(5000) product_ids: String => "productIds";
    /// Only records with one of these `uids`.
    many(5000) uids: String => "uids";
    /// Only records with one of these `accessPermissions`.
    many(5000) access_permissions: AccessPermission => "accessPermissions";
    /// Only records with one of these `deviceIds`.
    many(5000) device_ids: String => "deviceIds";
} }

setters! { ListDeviceRules query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: DeviceRuleSortBy => "sortBy";
    listing;
    /// Whether to disable pagination.
    flag disable_pagination => "disablePagination";
} }

setters! { ListDeviceRules, ExportDeviceRules query; DeviceRuleFilter filter {
    /// Only records with one of these `scopes`.
    many(5000) scopes: ScopeLevel => "scopes";
    /// The rule name.
    text rule_name => "ruleName";
    /// Only records with one of these `actions`.
    many(5000) actions: DeviceRuleAction => "actions";
    /// Only records with one of these `statuses`.
    many(5000) statuses: DeviceRuleStatus => "statuses";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records with one of these `versions`.
    many(5000) versions: String => "versions";
    /// Only records with one of these `minorClasses`.
    many(5000) minor_classes: String => "minorClasses";
    /// Only records with one of these `bluetoothAddresses`.
    many(5000) bluetooth_addresses: String => "bluetoothAddresses";
    /// Only records with one of these `gattServices`.
    many(5000) gatt_services: String => "gattServices";
    /// Only records with one of these `manufacturerNames`.
    many(5000) manufacturer_names: String => "manufacturerNames";
    /// Only records with one of these `deviceNames`.
    many(5000) device_names: String => "deviceNames";
    /// Only records with one of these `deviceInformationServiceInfoKeys`.
    many(5000) device_information_service_info_keys: String => "deviceInformationServiceInfoKeys";
} }

setters! { SetConfigurationOfDeviceControl body {
    /// Whether it is enabled.
    flag enabled => "data.enabled";
    /// Whether blocked events are reported.
    flag report_blocked => "data.reportBlocked";
    /// Whether approved devices are reported.
    flag report_approved => "data.reportApproved";
    /// Whether read-only access is reported.
    flag report_read_only => "data.reportReadOnly";
    /// Whether it inherits from the scope above.
    flag inherits => "data.inherits";
    /// The scope that it is inherited from.
    text inherited_from => "data.inheritedFrom";
    /// Whether to disable rfcomm.
    flag disable_rfcomm => "data.disableRfcomm";
    /// Whether control of access permissions is disallowed.
    flag disallow_access_permission_control => "data.disallowAccessPermissionControl";
    /// Whether to disable ble communication.
    flag disable_ble_communication => "data.disableBleCommunication";
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
