//! Policies, base policies and their settings.

use connect_core::Call;
use serde_json::{Map, Value};

use super::Policies;
use super::confirm::{Deletion, LessProtection};
use super::ids::PolicyId;
use super::operations::{
    CLONE_BASE_POLICY, CLONE_POLICY, CREATE_POLICY, DELETE_POLICY, GET_BASE_POLICY, GET_BASE_POLICY_SETTING,
    GET_BASE_POLICY_SETTINGS, GET_POLICY, GET_POLICY_SETTING, GET_POLICY_SETTINGS, GET_POLICY_SETTINGS_METADATA,
    LIST_POLICIES, RESET_BASE_POLICY_SETTING, RESET_BASE_POLICY_SETTINGS, RESET_POLICY_SETTING, RESET_POLICY_SETTINGS,
    UPDATE_BASE_POLICY, UPDATE_BASE_POLICY_SETTING, UPDATE_BASE_POLICY_SETTINGS, UPDATE_POLICY, UPDATE_POLICY_SETTINGS,
};
use super::paging::by_number;
use super::requests::requests;
use super::targets::settings_body;
use super::words::Moment;
use crate::models::{Deleted, Policy, PolicyAppliesTo, PolicySettingsMetadata, PolicyType};

requests! {
    /// A request that lists policies.
    pub list ListPolicies of Policy {
        /// Only policies of this type.
        policy_type: PolicyType => query "policyType",
        fields,
    }

    /// A request that creates a policy.
    pub call CreatePolicy of Policy {
        /// Rank of the policy; the smallest comes first.
        priority: i64 => body "priority",
        /// Whether the policy is to be on.
        enabled: bool => body "enabled",
        /// When the policy is switched off automatically. ISO 8601.
        disable_at: Moment => body "disableAt",
        /// The objects that the policy applies to.
        applies_to: PolicyAppliesTo => body "appliesTo",
        /// Settings of the policy, by key.
        settings: Value => body "settings",
    }

    /// A request that reads the descriptions of the settings of policies of a type.
    pub call GetPolicySettingsMetadata of PolicySettingsMetadata {
        /// Only policies of this type.
        policy_type: PolicyType => query "policyType",
    }

    /// A request that changes what a policy applies to, its rank, and whether it is switched on.
    pub call UpdatePolicy of Policy {
        /// Whether the policy is to be on.
        enabled: bool => body "enabled",
        /// Rank of the policy; the smallest comes first.
        priority: i64 => body "priority",
        /// The objects that the policy applies to.
        applies_to: PolicyAppliesTo => body "appliesTo",
    }

    /// A request that changes settings of a base policy.
    pub call UpdateBasePolicy of Policy {
        /// Settings of the base policy, by key.
        settings: Value => body "settings",
    }
}

impl Policies {
    /// Lists policies, at most 200 per page.
    pub fn list(&self) -> ListPolicies {
        ListPolicies::new(self.core.list(LIST_POLICIES.request().query("pageTotal", true), by_number(200)))
    }

    /// Creates a policy.
    pub fn create(&self, name: &str, kind: &PolicyType) -> CreatePolicy {
        CreatePolicy::new(self.core.record(CREATE_POLICY.request().member("name", name).member("type", kind), ""))
    }

    /// Reads the descriptions of the settings of policies of a type.
    pub fn settings_metadata(&self) -> GetPolicySettingsMetadata {
        GetPolicySettingsMetadata::new(self.core.record(GET_POLICY_SETTINGS_METADATA.request(), ""))
    }

    /// Reads one policy.
    pub fn get(&self, id: &PolicyId) -> Call<Policy> {
        self.core.record(GET_POLICY.request().segment("policyId", id), "")
    }

    /// Changes what a policy applies to, its rank, and whether it is switched on.
    pub fn update(&self, id: &PolicyId, _: LessProtection) -> UpdatePolicy {
        UpdatePolicy::new(self.core.record(UPDATE_POLICY.request().empty_object().segment("policyId", id), ""))
    }

    /// Deletes a policy.
    pub fn delete(&self, id: &PolicyId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_POLICY.request().segment("policyId", id), "")
    }

    /// Reads the settings of a policy, by key.
    pub fn settings(&self, id: &PolicyId) -> Call<Value> {
        self.core.json(GET_POLICY_SETTINGS.request().segment("policyId", id), "")
    }

    /// Changes settings of a policy, by key.
    pub fn update_settings(&self, id: &PolicyId, settings: &Map<String, Value>, _: LessProtection) -> Call<Value> {
        self.core.json(settings_body(UPDATE_POLICY_SETTINGS.request().segment("policyId", id), settings), "")
    }

    /// Resets all settings of a policy to the vendor's defaults.
    pub fn reset_settings(&self, id: &PolicyId, _: LessProtection) -> Call<Value> {
        self.core.json(RESET_POLICY_SETTINGS.request().segment("policyId", id), "")
    }

    /// Reads one setting of a policy.
    pub fn setting(&self, policy: &PolicyId, setting_key: &str) -> Call<Value> {
        self.core.json(GET_POLICY_SETTING.request().segment("policyId", policy).segment("settingKey", setting_key), "")
    }

    /// Resets one setting of a policy to the vendor's default.
    pub fn reset_setting(&self, policy: &PolicyId, setting_key: &str, _: LessProtection) -> Call<Value> {
        self.core
            .json(RESET_POLICY_SETTING.request().segment("policyId", policy).segment("settingKey", setting_key), "")
    }

    /// Copies a policy.
    pub fn clone_policy(&self, id: &PolicyId, name: &str) -> Call<Policy> {
        self.core.record(CLONE_POLICY.request().segment("policyId", id).member("name", name), "")
    }

    /// Reads the base policy, which applies where no other policy does.
    pub fn base(&self, policy_type: &PolicyType) -> Call<Policy> {
        self.core.record(GET_BASE_POLICY.request().segment("policyType", policy_type), "")
    }

    /// Changes settings of a base policy.
    pub fn update_base(&self, policy_type: &PolicyType, _: LessProtection) -> UpdateBasePolicy {
        UpdateBasePolicy::new(
            self.core.record(UPDATE_BASE_POLICY.request().empty_object().segment("policyType", policy_type), ""),
        )
    }

    /// Reads the settings of a base policy, by key.
    pub fn base_settings(&self, policy_type: &PolicyType) -> Call<Value> {
        self.core.json(GET_BASE_POLICY_SETTINGS.request().segment("policyType", policy_type), "")
    }

    /// Changes settings of a base policy, by key.
    pub fn update_base_settings(
        &self,
        policy_type: &PolicyType,
        settings: &Map<String, Value>,
        _: LessProtection,
    ) -> Call<Value> {
        self.core
            .json(settings_body(UPDATE_BASE_POLICY_SETTINGS.request().segment("policyType", policy_type), settings), "")
    }

    /// Resets all settings of a base policy to the vendor's defaults.
    pub fn reset_base_settings(&self, policy_type: &PolicyType, _: LessProtection) -> Call<Value> {
        self.core.json(RESET_BASE_POLICY_SETTINGS.request().segment("policyType", policy_type), "")
    }

    /// Reads one setting of a base policy.
    pub fn base_setting(&self, policy_type: &PolicyType, setting_key: &str) -> Call<Value> {
        self.core.json(
            GET_BASE_POLICY_SETTING.request().segment("policyType", policy_type).segment("settingKey", setting_key),
            "",
        )
    }

    /// Changes one setting of a base policy: settings by key, as in [`update_base_settings`](Self::update_base_settings), or its `value`
    /// alone, as an older description has it.
    pub fn update_base_setting(
        &self,
        policy_type: &PolicyType,
        setting_key: &str,
        settings: &Map<String, Value>,
        _: LessProtection,
    ) -> Call<Value> {
        self.core.json(
            settings_body(
                UPDATE_BASE_POLICY_SETTING
                    .request()
                    .segment("policyType", policy_type)
                    .segment("settingKey", setting_key),
                settings,
            ),
            "",
        )
    }

    /// Resets one setting of a base policy to the vendor's default.
    pub fn reset_base_setting(&self, policy_type: &PolicyType, setting_key: &str, _: LessProtection) -> Call<Value> {
        self.core.json(
            RESET_BASE_POLICY_SETTING.request().segment("policyType", policy_type).segment("settingKey", setting_key),
            "",
        )
    }

    /// Copies a base policy to a new policy.
    pub fn clone_base(&self, policy_type: &PolicyType, name: &str) -> Call<Policy> {
        self.core.record(CLONE_BASE_POLICY.request().segment("policyType", policy_type).member("name", name), "")
    }
}
