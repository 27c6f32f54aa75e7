//! Policies that upgrade agents by themselves.

use connect_core::{Call, Operation, Request};

use super::UpgradePolicies;
use super::ids::UpgradePolicyId;
use super::operations::{
    ACT_ON_UPGRADE_POLICY, COUNT_ALL_UPGRADE_POLICIES, COUNT_UPGRADE_POLICIES, CREATE_UPGRADE_POLICY,
    GET_PARENT_UPGRADE_POLICIES, GET_UPGRADE_POLICIES, HAS_UPGRADE_POLICY, LIST_AVAILABLE_PACKAGES,
    REORDER_UPGRADE_POLICIES, RESET_RETRY_COUNTER, SET_INHERITING, UPDATE_UPGRADE_POLICY,
};
use super::setters::setters;
use crate::models::{
    PolicyResponse, UpgradePackages, UpgradePolicyCount, UpgradePolicyList, UpgradePolicyPackage, UpgradePolicyPolicy,
    UpgradePolicyPresence,
};

connect_core::requests! {
    /// A request that counts all upgrade policies.
    pub call CountAllUpgradePolicies of UpgradePolicyCount {}

    /// A request that lists the packages that upgrade policies can use.
    pub call ListAvailablePackages of UpgradePackages {}

    /// A request that reads whether there is an upgrade policy.
    pub call HasUpgradePolicy of UpgradePolicyPresence {}

    /// A request that reads the upgrade policies of the parent scopes.
    pub call GetParentUpgradePolicies of UpgradePolicyList {}

    /// A request that reads all upgrade policies.
    pub call GetUpgradePolicies of UpgradePolicyList {}

    /// A request that counts the upgrade policies.
    pub call CountUpgradePolicies of UpgradePolicyCount {}

    /// A request that creates an upgrade policy.
    pub call CreateUpgradePolicy of PolicyResponse {}

    /// A request that changes an upgrade policy.
    pub call UpdateUpgradePolicy of PolicyResponse {}

    /// A request that carries out an action on upgrade policies.
    pub call ActOnUpgradePolicy of PolicyResponse {}

    /// A request that reorders upgrade policies.
    pub call ReorderUpgradePolicies of PolicyResponse {}

    /// A request that sets whether upgrade policies are inherited.
    pub call SetInheriting of PolicyResponse {}
}

setters! {
    CountAllUpgradePolicies, ListAvailablePackages, GetParentUpgradePolicies, GetUpgradePolicies,
    CountUpgradePolicies query; CreateUpgradePolicy, UpdateUpgradePolicy, SetInheriting body {
        /// The id of the scope.
        text scope_id => "scopeId";
    }
}

setters! { ListAvailablePackages query {
    /// The display name.
    text display_name_contains => "displayName__contains";
} }

setters! { HasUpgradePolicy body {
    /// The accounts.
    many(5000) accounts: String => "accounts";
    /// The groups.
    many(5000) groups: String => "groups";
    /// The sites.
    many(5000) sites: String => "sites";
} }

setters! { HasUpgradePolicy, CreateUpgradePolicy, UpdateUpgradePolicy body {
    /// The family of the operating system.
    text os_type => "osType";
} }

setters! { CreateUpgradePolicy body {
    /// When it was activated. ISO 8601.
    text activated_at => "activatedAt";
    /// When it was made. ISO 8601.
    text created_at => "createdAt";
    /// The id.
    text id => "id";
    /// The priority.
    number priority => "priority";
    /// When it last changed. ISO 8601.
    text updated_at => "updatedAt";
} }

setters! { CreateUpgradePolicy, UpdateUpgradePolicy body {
    /// Whether the policy is for all endpoints.
    flag all_endpoints => "allEndpoints";
    /// The description.
    text description => "description";
    /// Whether it is active.
    flag is_active => "isActive";
    /// Whether it is scheduled.
    flag is_scheduled => "isScheduled";
    /// The maximum number of retries.
    number max_retries => "maxRetries";
    /// The name.
    text name => "name";
    /// The package.
    one package: UpgradePolicyPackage => "package";
    /// The tags.
    many(5000) tags: String => "tags";
} }

setters! { CreateUpgradePolicy, UpdateUpgradePolicy, SetInheriting body {
    /// The level of the scope.
    text scope_level => "scopeLevel";
} }

setters! { ActOnUpgradePolicy body {
    /// The action.
    text action => "action";
} }

setters! { ReorderUpgradePolicies body {
    /// The policies.
    many(5000) policies: UpgradePolicyPolicy => "policies";
} }

setters! { SetInheriting body {
    /// Whether it is inheriting.
    flag is_inheriting => "isInheriting";
} }

/// A page of the policies of a scope and an operating system.
fn page(
    operation: &Operation,
    (scope_level, os_type): (&str, &str),
    (limit, skip): (u64, u64),
    (sort_by, sort_order): (&str, &str),
) -> Request {
    operation
        .request()
        .query("scopeLevel", scope_level)
        .query("osType", os_type)
        .query("limit", limit)
        .query("skip", skip)
        .query("sortBy", sort_by)
        .query("sortOrder", sort_order)
}

impl UpgradePolicies {
    /// Counts all upgrade policies.
    pub fn count_all(&self, scope_level: &str) -> CountAllUpgradePolicies {
        CountAllUpgradePolicies::new(
            self.core.record(COUNT_ALL_UPGRADE_POLICIES.request().query("scopeLevel", scope_level), ""),
        )
    }

    /// Lists the packages that upgrade policies can use.
    pub fn list_available_packages(&self, scope_level: &str, os_type: &str) -> ListAvailablePackages {
        ListAvailablePackages::new(self.core.record(
            LIST_AVAILABLE_PACKAGES.request().query("scopeLevel", scope_level).query("osType", os_type),
            "data",
        ))
    }

    /// Reads whether there is an upgrade policy.
    pub fn has_policy(&self) -> HasUpgradePolicy {
        HasUpgradePolicy::new(self.core.record(HAS_UPGRADE_POLICY.request().empty_object(), ""))
    }

    /// Reads the upgrade policies of the parent scopes.
    pub fn get_parents(
        &self,
        scope_level: &str,
        os_type: &str,
        limit: u64,
        skip: u64,
        sort_by: &str,
        sort_order: &str,
    ) -> GetParentUpgradePolicies {
        GetParentUpgradePolicies::new(self.core.record(
            page(&GET_PARENT_UPGRADE_POLICIES, (scope_level, os_type), (limit, skip), (sort_by, sort_order)),
            "data",
        ))
    }

    /// Reads all upgrade policies.
    pub fn get_all(
        &self,
        scope_level: &str,
        os_type: &str,
        limit: u64,
        skip: u64,
        sort_by: &str,
        sort_order: &str,
    ) -> GetUpgradePolicies {
        GetUpgradePolicies::new(
            self.core.record(
                page(&GET_UPGRADE_POLICIES, (scope_level, os_type), (limit, skip), (sort_by, sort_order)),
                "data",
            ),
        )
    }

    /// Counts the upgrade policies.
    pub fn count(&self, scope_level: &str) -> CountUpgradePolicies {
        CountUpgradePolicies::new(
            self.core.record(COUNT_UPGRADE_POLICIES.request().query("scopeLevel", scope_level), ""),
        )
    }

    /// Creates an upgrade policy.
    pub fn create(&self) -> CreateUpgradePolicy {
        CreateUpgradePolicy::new(self.core.record(CREATE_UPGRADE_POLICY.request().empty_object(), ""))
    }

    /// Changes an upgrade policy.
    pub fn update(&self, policy_id: &UpgradePolicyId) -> UpdateUpgradePolicy {
        UpdateUpgradePolicy::new(
            self.core.record(UPDATE_UPGRADE_POLICY.request().segment("policyid", policy_id).empty_object(), ""),
        )
    }

    /// Carries out an action on upgrade policies.
    pub fn act_on(&self, policy_id: &UpgradePolicyId) -> ActOnUpgradePolicy {
        ActOnUpgradePolicy::new(
            self.core.record(ACT_ON_UPGRADE_POLICY.request().segment("policyid", policy_id).empty_object(), ""),
        )
    }

    /// Resets the retry counter of an upgrade policy.
    pub fn reset_retry_counter(&self, policy_id: &UpgradePolicyId) -> Call<PolicyResponse> {
        self.core.record(RESET_RETRY_COUNTER.request().segment("policyid", policy_id), "")
    }

    /// Reorders upgrade policies.
    pub fn reorder(&self) -> ReorderUpgradePolicies {
        ReorderUpgradePolicies::new(self.core.record(REORDER_UPGRADE_POLICIES.request().empty_object(), ""))
    }

    /// Sets whether upgrade policies are inherited.
    pub fn set_inheriting(&self) -> SetInheriting {
        SetInheriting::new(self.core.record(SET_INHERITING.request().empty_object(), ""))
    }
}
