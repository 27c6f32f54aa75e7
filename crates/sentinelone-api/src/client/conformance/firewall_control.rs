//! Rules of the firewall.

use super::{DESTINATION_OF_FIREWALL_RULE, FIREWALL_RULE, FIREWALL_RULE_VALUE, id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::firewall_control::{FirewallRuleFilter, FirewallRuleSortBy};
use crate::client::ids::{RuleId, SiteId, TagId};
use crate::client::targets::Scope;
use crate::models::{
    DeviceRuleAction, DeviceRuleStatus, FirewallRule, FirewallRuleDirection, FirewallRuleLocationType,
    FirewallRuleValue, OsType, RuleOrder, ScopeLevel,
};
use connect_core::conformance::{Exercise as _, Step};

/// The conditions on rules that lists, exports and the filter have in common, here and in network quarantine.
macro_rules! rule_conditions {
    ($request:expr) => {
        scope!($request)
            .query("composed")
            .scopes([ScopeLevel::Site])
            .applications(["composed"])
            .name("composed")
            .protocols(["composed"])
            .os_types([OsType::Windows])
            .directions([FirewallRuleDirection::Any])
            .actions([DeviceRuleAction::Allow])
            .statuses([DeviceRuleStatus::Enabled])
            .created_at(time()..)
            .ids([id::<RuleId>()])
            .location_ids(["1000000000000000001"])
            .tag_ids([id::<TagId>()])
            .name_contains(["composed"])
            .tag_name_contains(["composed"])
            .application_contains(["composed"])
            .protocol_contains(["composed"])
            .service_contains(["composed"])
    };
}
pub(super) use rule_conditions;

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        list(client),
        create(client),
        client.firewall_control().delete(&rule_conditions!(FirewallRuleFilter::new())).step(),
        copy_rules(client),
        move_rules(client),
        set_location(client),
        reorder(client),
        get_configuration(client),
        set_configuration(client),
        rule_conditions!(client.firewall_control().export()).step(),
        enable(client),
        client.firewall_control().list_protocols().sort_by("name").query("composed").disable_pagination(true).step(),
        add_tags(client),
        remove_tags(client),
        list_of_tag(client),
    ]
}

fn list(client: &SentinelOneClient) -> Step {
    rule_conditions!(
        client
            .firewall_control()
            .list()
            .sort_by(FirewallRuleSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .disable_pagination(true)
    )
    .step()
}

fn create(client: &SentinelOneClient) -> Step {
    client.firewall_control().create(&Scope::sites([id::<SiteId>()]), &read::<FirewallRule>(FIREWALL_RULE)).step()
}

fn copy_rules(client: &SentinelOneClient) -> Step {
    client
        .firewall_control()
        .copy_rules(&rule_conditions!(FirewallRuleFilter::new()), &[read::<FirewallRule>(DESTINATION_OF_FIREWALL_RULE)])
        .step()
}

fn move_rules(client: &SentinelOneClient) -> Step {
    client
        .firewall_control()
        .move_rules(&rule_conditions!(FirewallRuleFilter::new()), &[read::<FirewallRule>(DESTINATION_OF_FIREWALL_RULE)])
        .step()
}

fn set_location(client: &SentinelOneClient) -> Step {
    client
        .firewall_control()
        .set_location(&rule_conditions!(FirewallRuleFilter::new()), &FirewallRuleLocationType::All)
        .values([read::<FirewallRuleValue>(FIREWALL_RULE_VALUE)])
        .step()
}

fn reorder(client: &SentinelOneClient) -> Step {
    client
        .firewall_control()
        .reorder(
            &scope!(FirewallRuleFilter::new()).os_types([OsType::Windows]),
            &[read::<RuleOrder>(r#"{"id":"1000000000000000001","order":1}"#)],
        )
        .step()
}

fn get_configuration(client: &SentinelOneClient) -> Step {
    scope!(client.firewall_control().get_configuration()).step()
}

fn set_configuration(client: &SentinelOneClient) -> Step {
    client
        .firewall_control()
        .set_configuration(&Scope::sites([id::<SiteId>()]))
        .enabled(true)
        .location_aware(true)
        .report_blocked(true)
        .inherits(true)
        .inherited_from("composed")
        .selected_tags(["composed"])
        .inherit_settings(true)
        .inherit_all_firewall_rules(true)
        .step()
}

fn enable(client: &SentinelOneClient) -> Step {
    client.firewall_control().enable(&rule_conditions!(FirewallRuleFilter::new()), &DeviceRuleStatus::Enabled).step()
}

fn add_tags(client: &SentinelOneClient) -> Step {
    client.firewall_control().add_tags(&rule_conditions!(FirewallRuleFilter::new())).tag_ids([id::<TagId>()]).step()
}

fn remove_tags(client: &SentinelOneClient) -> Step {
    client.firewall_control().remove_tags(&rule_conditions!(FirewallRuleFilter::new())).tag_ids([id::<TagId>()]).step()
}

fn list_of_tag(client: &SentinelOneClient) -> Step {
    rule_conditions!(
        client
            .firewall_control()
            .list_of_tag(&id::<TagId>())
            .sort_by(FirewallRuleSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .disable_pagination(true)
    )
    .step()
}
