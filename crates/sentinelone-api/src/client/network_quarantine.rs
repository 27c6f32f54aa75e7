//! Rules of a category of the firewall, such as those in force while an endpoint is isolated.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::NetworkQuarantine;
use super::firewall_control::FirewallRuleFilter;
use super::firewall_control::{firewall_rule_conditions, firewall_settings};
use super::ids::{RuleId, TagId};
use super::operations::{
    ADD_TAGS_OF_FIREWALL_CATEGORY, COPY_RULES_OF_FIREWALL_CATEGORY, CREATE_FIREWALL_CATEGORY_RULE,
    DELETE_FIREWALL_CATEGORY_RULE, ENABLE_FIREWALL_CATEGORY_RULES, EXPORT_FIREWALL_CATEGORY_RULES,
    GET_CONFIGURATION_OF_FIREWALL_CATEGORY, LIST_FIREWALL_CATEGORY_RULES, LIST_PROTOCOLS_OF_FIREWALL_CATEGORY,
    MOVE_RULES_OF_FIREWALL_CATEGORY, REMOVE_TAGS_OF_FIREWALL_CATEGORY, REORDER_FIREWALL_CATEGORY_RULES,
    SET_CONFIGURATION_OF_FIREWALL_CATEGORY, SET_LOCATION_OF_FIREWALL_CATEGORY, UPDATE_FIREWALL_CATEGORY_RULE,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{
    Affected, DeviceRuleAction, DeviceRuleStatus, FirewallConfiguration, FirewallProtocol, FirewallRule,
    FirewallRuleDirection, FirewallRuleLocationType, FirewallRuleValue, OsType, RuleCategory, RuleOrder, ScopeLevel,
    Success,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum FirewallCategoryRuleSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `action`.
        Action = "action",
        /// `status`.
        Status = "status",
        /// `order`.
        Order = "order",
    }
}

connect_core::requests! {
    /// A request that lists firewall rules.
    pub list ListFirewallCategoryRules of FirewallRule {}

    /// A request that sets the locations in which firewall rules apply.
    pub call SetLocationOfFirewallCategory of Affected {}

    /// A request that reads the configuration of network quarantine control.
    pub call GetConfigurationOfFirewallCategory of FirewallConfiguration {}

    /// A request that sets the configuration of network quarantine control.
    pub call SetConfigurationOfFirewallCategory of FirewallConfiguration {}

    /// A request that exports firewall rules as a file; it is not sent yet.
    pub transfer ExportFirewallCategoryRules {}

    /// A request that lists the protocols that firewall rules can name.
    pub list ListProtocolsOfFirewallCategory of FirewallProtocol {}

    /// A request that adds tags to firewall rules.
    pub call AddTagsOfFirewallCategory of Affected {}

    /// A request that removes tags from firewall rules.
    pub call RemoveTagsOfFirewallCategory of Affected {}
}

setters! { ListFirewallCategoryRules query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: FirewallCategoryRuleSortBy => "sortBy";
    listing;
    /// Whether to disable pagination.
    flag disable_pagination => "disablePagination";
} }

setters! { GetConfigurationOfFirewallCategory query {
    scope;
} }

firewall_rule_conditions! { ListFirewallCategoryRules, ExportFirewallCategoryRules query }

setters! { ListProtocolsOfFirewallCategory query {
    /// A free text to search for.
    text query => "query";
    /// Whether the service may leave out the total, which is faster.
    flag skip_count => "skipCount";
    /// The member to sort by. The default is one that never changes.
    text sort_by => "sortBy";
    /// Whether to disable pagination.
    flag disable_pagination => "disablePagination";
} }

setters! { SetLocationOfFirewallCategory body {
    /// The values.
    many(5000) values: FirewallRuleValue => "data.values";
} }

firewall_settings! { SetConfigurationOfFirewallCategory body }

setters! { AddTagsOfFirewallCategory, RemoveTagsOfFirewallCategory body {
    /// The tag ids.
    many(5000) tag_ids: TagId => "data.tagIds";
} }

impl NetworkQuarantine {
    /// Changes a firewall rule.
    pub fn update(&self, firewall_rule_category: &RuleCategory, rule: &FirewallRule) -> Call<FirewallRule> {
        self.core.record(
            UPDATE_FIREWALL_CATEGORY_RULE
                .request()
                .segment("firewall_rule_category", firewall_rule_category)
                .member("data", rule),
            "data",
        )
    }

    /// Lists firewall rules, page by page.
    pub fn list(&self, firewall_rule_category: &RuleCategory) -> ListFirewallCategoryRules {
        ListFirewallCategoryRules::new(
            self.core.list(
                LIST_FIREWALL_CATEGORY_RULES
                    .request()
                    .segment("firewall_rule_category", firewall_rule_category)
                    .query("sortBy", "id")
                    .query("sortOrder", "asc"),
                by_cursor("data"),
            ),
        )
    }

    /// Creates a firewall rule.
    pub fn create(
        &self,
        firewall_rule_category: &RuleCategory,
        scope: &Scope,
        rule: &FirewallRule,
    ) -> Call<FirewallRule> {
        self.core.record(
            CREATE_FIREWALL_CATEGORY_RULE
                .request()
                .segment("firewall_rule_category", firewall_rule_category)
                .member("filter", scope)
                .member("data", rule),
            "data",
        )
    }

    /// Deletes firewall rules. **It cannot be undone.**
    pub fn delete(&self, firewall_rule_category: &RuleCategory, filter: &FirewallRuleFilter) -> Call<Affected> {
        self.core.record(
            DELETE_FIREWALL_CATEGORY_RULE
                .request()
                .segment("firewall_rule_category", firewall_rule_category)
                .conditions("filter", filter),
            "data",
        )
    }

    /// Copies rules.
    pub fn copy_rules(
        &self,
        firewall_rule_category: &RuleCategory,
        filter: &FirewallRuleFilter,
        firewall_rules: &[FirewallRule],
    ) -> Call<Affected> {
        self.core.record(
            COPY_RULES_OF_FIREWALL_CATEGORY
                .request()
                .segment("firewall_rule_category", firewall_rule_category)
                .conditions("filter", filter)
                .member("data", firewall_rules),
            "data",
        )
    }

    /// Moves rules.
    pub fn move_rules(
        &self,
        firewall_rule_category: &RuleCategory,
        filter: &FirewallRuleFilter,
        firewall_rules: &[FirewallRule],
    ) -> Call<Affected> {
        self.core.record(
            MOVE_RULES_OF_FIREWALL_CATEGORY
                .request()
                .segment("firewall_rule_category", firewall_rule_category)
                .conditions("filter", filter)
                .member("data", firewall_rules),
            "data",
        )
    }

    /// Sets the locations in which firewall rules apply.
    pub fn set_location(
        &self,
        firewall_rule_category: &RuleCategory,
        filter: &FirewallRuleFilter,
        type_: &FirewallRuleLocationType,
    ) -> SetLocationOfFirewallCategory {
        SetLocationOfFirewallCategory::new(
            self.core.record(
                SET_LOCATION_OF_FIREWALL_CATEGORY
                    .request()
                    .segment("firewall_rule_category", firewall_rule_category)
                    .conditions("filter", filter)
                    .member("data.type", type_),
                "data",
            ),
        )
    }

    /// Reorders firewall rules.
    pub fn reorder(
        &self,
        firewall_rule_category: &RuleCategory,
        filter: &FirewallRuleFilter,
        rule_orders: &[RuleOrder],
    ) -> Call<Success> {
        self.core.record(
            REORDER_FIREWALL_CATEGORY_RULES
                .request()
                .segment("firewall_rule_category", firewall_rule_category)
                .conditions("filter", filter)
                .member("data", rule_orders),
            "data",
        )
    }

    /// Reads the configuration of network quarantine control.
    pub fn get_configuration(&self, firewall_rule_category: &RuleCategory) -> GetConfigurationOfFirewallCategory {
        GetConfigurationOfFirewallCategory::new(self.core.record(
            GET_CONFIGURATION_OF_FIREWALL_CATEGORY.request().segment("firewall_rule_category", firewall_rule_category),
            "data",
        ))
    }

    /// Sets the configuration of network quarantine control.
    pub fn set_configuration(
        &self,
        firewall_rule_category: &RuleCategory,
        scope: &Scope,
    ) -> SetConfigurationOfFirewallCategory {
        SetConfigurationOfFirewallCategory::new(
            self.core.record(
                SET_CONFIGURATION_OF_FIREWALL_CATEGORY
                    .request()
                    .segment("firewall_rule_category", firewall_rule_category)
                    .member("filter", scope)
                    .member("data", json!({})),
                "data",
            ),
        )
    }

    /// Exports firewall rules as a file.
    pub fn export(&self, firewall_rule_category: &RuleCategory) -> ExportFirewallCategoryRules {
        ExportFirewallCategoryRules::new(self.core.transfer(
            EXPORT_FIREWALL_CATEGORY_RULES.request().segment("firewall_rule_category", firewall_rule_category),
        ))
    }

    /// Enables firewall rules.
    pub fn enable(
        &self,
        firewall_rule_category: &RuleCategory,
        filter: &FirewallRuleFilter,
        status: &DeviceRuleStatus,
    ) -> Call<Affected> {
        self.core.record(
            ENABLE_FIREWALL_CATEGORY_RULES
                .request()
                .segment("firewall_rule_category", firewall_rule_category)
                .conditions("filter", filter)
                .member("data.status", status),
            "data",
        )
    }

    /// Lists the protocols that firewall rules can name.
    pub fn list_protocols(&self, firewall_rule_category: &RuleCategory) -> ListProtocolsOfFirewallCategory {
        ListProtocolsOfFirewallCategory::new(self.core.list(
            LIST_PROTOCOLS_OF_FIREWALL_CATEGORY.request().segment("firewall_rule_category", firewall_rule_category),
            by_cursor("data"),
        ))
    }

    /// Adds tags to firewall rules.
    pub fn add_tags(
        &self,
        firewall_rule_category: &RuleCategory,
        filter: &FirewallRuleFilter,
    ) -> AddTagsOfFirewallCategory {
        AddTagsOfFirewallCategory::new(
            self.core.record(
                ADD_TAGS_OF_FIREWALL_CATEGORY
                    .request()
                    .segment("firewall_rule_category", firewall_rule_category)
                    .conditions("filter", filter)
                    .member("data", json!({})),
                "data",
            ),
        )
    }

    /// Removes tags from firewall rules.
    pub fn remove_tags(
        &self,
        firewall_rule_category: &RuleCategory,
        filter: &FirewallRuleFilter,
    ) -> RemoveTagsOfFirewallCategory {
        RemoveTagsOfFirewallCategory::new(
            self.core.record(
                REMOVE_TAGS_OF_FIREWALL_CATEGORY
                    .request()
                    .segment("firewall_rule_category", firewall_rule_category)
                    .conditions("filter", filter)
                    .member("data", json!({})),
                "data",
            ),
        )
    }
}
