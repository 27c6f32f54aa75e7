//! Rules of the firewall.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::FirewallControl;
use super::ids::{RuleId, TagId};
use super::operations::{
    ADD_TAGS_OF_FIREWALL_CONTROL, COPY_RULES_OF_FIREWALL_CONTROL, CREATE_FIREWALL_RULE, DELETE_FIREWALL_RULE,
    ENABLE_FIREWALL_RULES, EXPORT_FIREWALL_RULES, GET_CONFIGURATION_OF_FIREWALL_CONTROL, LIST_FIREWALL_RULES,
    LIST_OF_TAG, LIST_PROTOCOLS_OF_FIREWALL_CONTROL, MOVE_RULES_OF_FIREWALL_CONTROL, REMOVE_TAGS_OF_FIREWALL_CONTROL,
    REORDER_FIREWALL_RULES, SET_CONFIGURATION_OF_FIREWALL_CONTROL, SET_LOCATION_OF_FIREWALL_CONTROL,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{
    Affected, DeviceRuleAction, DeviceRuleStatus, FirewallConfiguration, FirewallProtocol, FirewallRule,
    FirewallRuleDirection, FirewallRuleLocationType, FirewallRuleValue, OsType, RuleOrder, ScopeLevel, Success,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum FirewallRuleSortBy {
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

connect_core::parameters! {
    /// Which firewall rules an operation concerns: every condition must hold.
    pub struct FirewallRuleFilter {}
}

connect_core::requests! {
    /// A request that lists firewall rules.
    pub list ListFirewallRules of FirewallRule {}

    /// A request that sets the locations in which firewall rules apply.
    pub call SetLocationOfFirewallControl of Affected {}

    /// A request that reads the configuration of firewall control.
    pub call GetConfigurationOfFirewallControl of FirewallConfiguration {}

    /// A request that sets the configuration of firewall control.
    pub call SetConfigurationOfFirewallControl of FirewallConfiguration {}

    /// A request that exports firewall rules as a file; it is not sent yet.
    pub transfer ExportFirewallRules {}

    /// A request that lists the protocols that firewall rules can name.
    pub list ListProtocolsOfFirewallControl of FirewallProtocol {}

    /// A request that adds tags to firewall rules.
    pub call AddTagsOfFirewallControl of Affected {}

    /// A request that removes tags from firewall rules.
    pub call RemoveTagsOfFirewallControl of Affected {}

    /// A request that lists the firewall rules of a tag.
    pub list ListOfTag of FirewallRule {}
}

setters! { ListFirewallRules query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: FirewallRuleSortBy => "sortBy";
    listing;
} }

setters! { GetConfigurationOfFirewallControl query {
    scope;
} }

/// Setters of the conditions on firewall rules, which are the same in network quarantine.
macro_rules! firewall_rule_conditions {
    ($($receivers:tt)+) => {
        $crate::client::setters::setters! { $($receivers)+ {
            scope;
            /// A free text to search for.
            text query => "query";
            /// Only records with one of these `scopes`.
            many(5000) scopes: ScopeLevel => "scopes";
            /// Only records with one of these `applications`.
            many(5000) applications: String => "applications";
            /// The name.
            text name => "name";
            /// Only records with one of these `protocols`.
            many(5000) protocols: String => "protocols";
            /// Only records with one of these `osTypes`.
            many(5000) os_types: OsType => "osTypes";
            /// Only records with one of these `directions`.
            many(5000) directions: FirewallRuleDirection => "directions";
            /// Only records with one of these `actions`.
            many(5000) actions: DeviceRuleAction => "actions";
            /// Only records with one of these `statuses`.
            many(5000) statuses: DeviceRuleStatus => "statuses";
            /// Only records whose `createdAt` is in this range.
            range created_at => "createdAt";
            /// Only records with one of these `ids`.
            many(5000) ids: RuleId => "ids";
            /// Only records with one of these `locationIds`.
            many(5000) location_ids: String => "locationIds";
            /// Only records with one of these `tagIds`.
            many(5000) tag_ids: TagId => "tagIds";
            /// Only records whose name contains one of these texts.
            contains(5000) name_contains => "name__contains";
            /// Only records whose tag name contains one of these texts.
            contains(5000) tag_name_contains => "tagName__contains";
            /// Only records whose application contains one of these texts.
            contains(5000) application_contains => "application__contains";
            /// Only records whose protocol contains one of these texts.
            contains(5000) protocol_contains => "protocol__contains";
            /// Only records whose service contains one of these texts.
            contains(5000) service_contains => "service__contains";
        } }
    };
}
pub(super) use firewall_rule_conditions;

firewall_rule_conditions! { ListFirewallRules, ExportFirewallRules, ListOfTag query; FirewallRuleFilter filter }

setters! { ListProtocolsOfFirewallControl query {
    /// A free text to search for.
    text query => "query";
    /// Whether the service may leave out the total, which is faster.
    flag skip_count => "skipCount";
    /// The member to sort by. The default is one that never changes.
    text sort_by => "sortBy";
} }

setters! { ListFirewallRules, ListProtocolsOfFirewallControl, ListOfTag query {
    /// Whether to disable pagination.
    flag disable_pagination => "disablePagination";
} }

setters! { SetLocationOfFirewallControl body {
    /// The values.
    many(5000) values: FirewallRuleValue => "data.values";
} }

/// Setters of the configuration of firewall control, which are the same in network quarantine.
macro_rules! firewall_settings {
    ($($receivers:tt)+) => {
        $crate::client::setters::setters! { $($receivers)+ {
            /// Whether it is enabled.
            flag enabled => "data.enabled";
            /// Whether rules depend on the endpoint's location.
            flag location_aware => "data.locationAware";
            /// Whether blocked events are reported.
            flag report_blocked => "data.reportBlocked";
            /// Whether it inherits from the scope above.
            flag inherits => "data.inherits";
            /// The scope that it is inherited from.
            text inherited_from => "data.inheritedFrom";
            /// The selected tags.
            many(5000) selected_tags: String => "data.selectedTags";
            /// Whether settings are inherited.
            flag inherit_settings => "data.inheritSettings";
            /// Whether all firewall rules are inherited.
            flag inherit_all_firewall_rules => "data.inheritAllFirewallRules";
        } }
    };
}
pub(super) use firewall_settings;

firewall_settings! { SetConfigurationOfFirewallControl body }

setters! { AddTagsOfFirewallControl, RemoveTagsOfFirewallControl body {
    /// The tag ids.
    many(5000) tag_ids: TagId => "data.tagIds";
} }

setters! { ListOfTag query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: FirewallRuleSortBy => "sortBy";
    listing;
} }

impl FirewallControl {
    /// Lists firewall rules, page by page.
    pub fn list(&self) -> ListFirewallRules {
        ListFirewallRules::new(
            self.core
                .list(LIST_FIREWALL_RULES.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Creates a firewall rule.
    pub fn create(&self, scope: &Scope, rule: &FirewallRule) -> Call<FirewallRule> {
        self.core.record(CREATE_FIREWALL_RULE.request().member("filter", scope).member("data", rule), "data")
    }

    /// Deletes firewall rules. **It cannot be undone.**
    pub fn delete(&self, filter: &FirewallRuleFilter) -> Call<Affected> {
        self.core.record(DELETE_FIREWALL_RULE.request().conditions("filter", filter), "data")
    }

    /// Copies rules.
    pub fn copy_rules(&self, filter: &FirewallRuleFilter, firewall_rules: &[FirewallRule]) -> Call<Affected> {
        self.core.record(
            COPY_RULES_OF_FIREWALL_CONTROL.request().conditions("filter", filter).member("data", firewall_rules),
            "data",
        )
    }

    /// Moves rules.
    pub fn move_rules(&self, filter: &FirewallRuleFilter, firewall_rules: &[FirewallRule]) -> Call<Affected> {
        self.core.record(
            MOVE_RULES_OF_FIREWALL_CONTROL.request().conditions("filter", filter).member("data", firewall_rules),
            "data",
        )
    }

    /// Sets the locations in which firewall rules apply.
    pub fn set_location(
        &self,
        filter: &FirewallRuleFilter,
        type_: &FirewallRuleLocationType,
    ) -> SetLocationOfFirewallControl {
        SetLocationOfFirewallControl::new(self.core.record(
            SET_LOCATION_OF_FIREWALL_CONTROL.request().conditions("filter", filter).member("data.type", type_),
            "data",
        ))
    }

    /// Reorders firewall rules.
    pub fn reorder(&self, filter: &FirewallRuleFilter, rule_orders: &[RuleOrder]) -> Call<Success> {
        self.core
            .record(REORDER_FIREWALL_RULES.request().conditions("filter", filter).member("data", rule_orders), "data")
    }

    /// Reads the configuration of firewall control.
    pub fn get_configuration(&self) -> GetConfigurationOfFirewallControl {
        GetConfigurationOfFirewallControl::new(
            self.core.record(GET_CONFIGURATION_OF_FIREWALL_CONTROL.request(), "data"),
        )
    }

    /// Sets the configuration of firewall control.
    pub fn set_configuration(&self, scope: &Scope) -> SetConfigurationOfFirewallControl {
        SetConfigurationOfFirewallControl::new(self.core.record(
            SET_CONFIGURATION_OF_FIREWALL_CONTROL.request().member("filter", scope).member("data", json!({})),
            "data",
        ))
    }

    /// Exports firewall rules as a file.
    pub fn export(&self) -> ExportFirewallRules {
        ExportFirewallRules::new(self.core.transfer(EXPORT_FIREWALL_RULES.request()))
    }

    /// Enables firewall rules.
    pub fn enable(&self, filter: &FirewallRuleFilter, status: &DeviceRuleStatus) -> Call<Affected> {
        self.core
            .record(ENABLE_FIREWALL_RULES.request().conditions("filter", filter).member("data.status", status), "data")
    }

    /// Lists the protocols that firewall rules can name.
    pub fn list_protocols(&self) -> ListProtocolsOfFirewallControl {
        ListProtocolsOfFirewallControl::new(
            self.core.list(LIST_PROTOCOLS_OF_FIREWALL_CONTROL.request(), by_cursor("data")),
        )
    }

    /// Adds tags to firewall rules.
    pub fn add_tags(&self, filter: &FirewallRuleFilter) -> AddTagsOfFirewallControl {
        AddTagsOfFirewallControl::new(self.core.record(
            ADD_TAGS_OF_FIREWALL_CONTROL.request().conditions("filter", filter).member("data", json!({})),
            "data",
        ))
    }

    /// Removes tags from firewall rules.
    pub fn remove_tags(&self, filter: &FirewallRuleFilter) -> RemoveTagsOfFirewallControl {
        RemoveTagsOfFirewallControl::new(self.core.record(
            REMOVE_TAGS_OF_FIREWALL_CONTROL.request().conditions("filter", filter).member("data", json!({})),
            "data",
        ))
    }

    /// Lists the firewall rules of a tag.
    pub fn list_of_tag(&self, tag_id: &TagId) -> ListOfTag {
        ListOfTag::new(self.core.list(
            LIST_OF_TAG.request().segment("tag_id", tag_id).query("sortBy", "id").query("sortOrder", "asc"),
            by_cursor("data"),
        ))
    }
}
