//! Rules for USB and Bluetooth devices, and what happened with such devices.

use super::{id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::device_control::{DeviceRuleFilter, DeviceRuleSortBy, EventsOfDeviceControlSortBy};
use crate::client::ids::{AgentId, RuleId, SiteId};
use crate::client::targets::Scope;
use crate::models::{
    AccessPermission, DeviceEventInterface, DeviceRule, DeviceRuleAction, DeviceRuleStatus, RuleOrder, ScopeLevel,
};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions on devices that rules and events have in common.
macro_rules! device_conditions {
    ($request:expr) => {
        scope!($request)
            .query("composed")
            .ids([id::<RuleId>()])
            .interfaces([DeviceEventInterface::Usb])
            .device_classes(["composed"])
            .service_classes(["composed"])
            .vendor_ids(["1000000000000000001"])
            .product_ids(["1000000000000000001"])
            .uids(["composed"])
            .access_permissions([AccessPermission::ReadOnly])
            .device_ids(["1000000000000000001"])
    };
}

/// The conditions that the list of rules, its export and the filter have in common.
macro_rules! rule_conditions {
    ($request:expr) => {
        $request
            .scopes([ScopeLevel::Site])
            .rule_name("composed")
            .actions([DeviceRuleAction::Allow])
            .statuses([DeviceRuleStatus::Enabled])
            .created_at(time()..)
            .versions(["composed"])
            .minor_classes(["composed"])
            .bluetooth_addresses(["composed"])
            .gatt_services(["composed"])
            .manufacturer_names(["composed"])
            .device_names(["composed"])
            .device_information_service_info_keys(["composed"])
    };
}

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list_events(client),
        list(client),
        client.device_control().create(&Scope::sites([id::<SiteId>()]), &read::<DeviceRule>(DEVICE_RULE)).step(),
        client.device_control().delete(&filter()).step(),
        client.device_control().update(&id::<RuleId>(), &read::<DeviceRule>(DEVICE_RULE)).step(),
        client.device_control().copy_rules(&filter(), &[read::<DeviceRule>(DESTINATION)]).step(),
        client.device_control().move_rules(&filter(), &[read::<DeviceRule>(DESTINATION)]).step(),
        client
            .device_control()
            .reorder(
                &scope!(DeviceRuleFilter::new()).interface(DeviceEventInterface::Usb),
                &[read::<RuleOrder>(r#"{"id":"1000000000000000001","order":1}"#)],
            )
            .step(),
        get_configuration(client),
        set_configuration(client),
        rule_conditions!(device_conditions!(client.device_control().export())).step(),
        client.device_control().enable(&filter(), &DeviceRuleStatus::Enabled).step(),
    ]
}

fn list_events(client: &SentinelOneClient) -> Step {
    device_conditions!(
        client
            .device_control()
            .list_events()
            .sort_by(EventsOfDeviceControlSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .event_time(time()..)
            .event_ids(["1000000000000000001"])
            .event_types(["composed"])
            .agent_ids([id::<AgentId>()])
    )
    .step()
}

fn list(client: &SentinelOneClient) -> Step {
    rule_conditions!(device_conditions!(
        client
            .device_control()
            .list()
            .sort_by(DeviceRuleSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .disable_pagination(true)
    ))
    .step()
}

fn get_configuration(client: &SentinelOneClient) -> Step {
    scope!(client.device_control().get_configuration()).step()
}

fn set_configuration(client: &SentinelOneClient) -> Step {
    client
        .device_control()
        .set_configuration(&Scope::sites([id::<SiteId>()]))
        .enabled(true)
        .report_blocked(true)
        .report_approved(true)
        .report_read_only(true)
        .inherits(true)
        .inherited_from("composed")
        .disable_rfcomm(true)
        .disallow_access_permission_control(true)
        .disable_ble_communication(true)
        .step()
}

fn filter() -> DeviceRuleFilter {
    rule_conditions!(device_conditions!(DeviceRuleFilter::new()))
}

const DEVICE_RULE: &str = r#"{"interface":"USB","deviceId":"1000000000000000001","deviceClass":"composed",
"serviceClass":"composed","ruleName":"composed","vendorId":"1000000000000000001","productId":"1000000000000000001",
"uid":"composed","action":"Allow","status":"Enabled","ruleType":"class","version":"composed",
"minorClasses":["composed"],"accessPermission":"Read-Only","bluetoothAddress":"composed","gattService":["composed"],
"manufacturerName":"composed","deviceName":"composed","deviceInformationServiceInfoKey":"composed",
"deviceInformationServiceInfoValue":"composed"}"#;

const DESTINATION: &str = r#"{"accountId":"1000000000000000001","siteId":"1000000000000000001",
"groupIds":["1000000000000000001"]}"#;
