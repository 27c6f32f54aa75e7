//! Rules of a category of the firewall, such as those in force while an endpoint is isolated.

use super::firewall_control::rule_conditions;
use super::{DESTINATION_OF_FIREWALL_RULE, FIREWALL_RULE, FIREWALL_RULE_VALUE, id, read, scope, time};
use crate::SentinelOneClient;
use crate::client::agents::SortOrder;
use crate::client::firewall_control::FirewallRuleFilter;
use crate::client::ids::{RuleId, SiteId, TagId};
use crate::client::network_quarantine::FirewallCategoryRuleSortBy;
use crate::client::targets::Scope;
use crate::models::{
    DeviceRuleAction, DeviceRuleStatus, FirewallRule, FirewallRuleDirection, FirewallRuleLocationType,
    FirewallRuleValue, OsType, RuleCategory, RuleOrder, ScopeLevel,
};
use connect_core::conformance::{Exercise as _, Step};

pub(super) fn steps(client: &SentinelOneClient) -> Vec<Step> {
    vec![
        update(client),
        list(client),
        create(client),
        delete(client),
        copy_rules(client),
        move_rules(client),
        set_location(client),
        reorder(client),
        get_configuration(client),
        set_configuration(client),
        rule_conditions!(client.network_quarantine().export(&RuleCategory::NetworkQuarantine)).step(),
        enable(client),
        list_protocols(client),
        add_tags(client),
        remove_tags(client),
    ]
}

fn update(client: &SentinelOneClient) -> Step {
    client.network_quarantine().update(&RuleCategory::NetworkQuarantine, &read::<FirewallRule>(FIREWALL_RULE)).step()
}

fn list(client: &SentinelOneClient) -> Step {
    rule_conditions!(
        client
            .network_quarantine()
            .list(&RuleCategory::NetworkQuarantine)
            .sort_by(FirewallCategoryRuleSortBy::Id)
            .sort_order(SortOrder::Ascending)
            .disable_pagination(true)
    )
    .step()
}

fn create(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .create(&RuleCategory::NetworkQuarantine, &Scope::sites([id::<SiteId>()]), &read::<FirewallRule>(FIREWALL_RULE))
        .step()
}

fn delete(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .delete(&RuleCategory::NetworkQuarantine, &rule_conditions!(FirewallRuleFilter::new()))
        .step()
}

fn copy_rules(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .copy_rules(
            &RuleCategory::NetworkQuarantine,
            &rule_conditions!(FirewallRuleFilter::new()),
            &[read::<FirewallRule>(DESTINATION_OF_FIREWALL_RULE)],
        )
        .step()
}

fn move_rules(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .move_rules(
            &RuleCategory::NetworkQuarantine,
            &rule_conditions!(FirewallRuleFilter::new()),
            &[read::<FirewallRule>(DESTINATION_OF_FIREWALL_RULE)],
        )
        .step()
}

fn set_location(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .set_location(
            &RuleCategory::NetworkQuarantine,
            &rule_conditions!(FirewallRuleFilter::new()),
            &FirewallRuleLocationType::All,
        )
        .values([read::<FirewallRuleValue>(FIREWALL_RULE_VALUE)])
        .step()
}

fn reorder(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .reorder(
            &RuleCategory::NetworkQuarantine,
            &scope!(FirewallRuleFilter::new()).os_types([OsType::Windows]),
            &[read::<RuleOrder>(r#"{"id":"1000000000000000001","order":1}"#)],
        )
        .step()
}

fn get_configuration(client: &SentinelOneClient) -> Step {
    scope!(client.network_quarantine().get_configuration(&RuleCategory::NetworkQuarantine)).step()
}

fn set_configuration(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .set_configuration(&RuleCategory::NetworkQuarantine, &Scope::sites([id::<SiteId>()]))
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
    client
        .network_quarantine()
        .enable(
            &RuleCategory::NetworkQuarantine,
            &rule_conditions!(FirewallRuleFilter::new()),
            &DeviceRuleStatus::Enabled,
        )
        .step()
}

fn list_protocols(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .list_protocols(&RuleCategory::NetworkQuarantine)
        .sort_by("name")
        .query("composed")
        .disable_pagination(true)
        .step()
}

fn add_tags(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .add_tags(&RuleCategory::NetworkQuarantine, &rule_conditions!(FirewallRuleFilter::new()))
        .tag_ids([id::<TagId>()])
        .step()
}

fn remove_tags(client: &SentinelOneClient) -> Step {
    client
        .network_quarantine()
        .remove_tags(&RuleCategory::NetworkQuarantine, &rule_conditions!(FirewallRuleFilter::new()))
        .tag_ids([id::<TagId>()])
        .step()
}
