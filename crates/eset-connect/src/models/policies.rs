//! Policies and where they are assigned (policy management).

use std::collections::BTreeMap;

use serde_json::Value;

use crate::json::entity;

entity! {
    /// A policy.
    ///
    /// The vendor's `v2Policy`.
    pub struct Policy (input) {
        /// Whether ESET ships it; such an object cannot be removed.
        built_in: Option<bool> = "builtIn" (read only),
        /// Description.
        description: Option<String> = "description",
        /// Name as shown in the console.
        display_name: Option<String> = "displayName",
        /// Settings per feature.
        features: Vec<FeaturePolicy> = "features",
        /// Identifier.
        uuid: Option<String> = "uuid" (read only),
    }
}

entity! {
    /// Settings of one feature.
    ///
    /// The vendor's `v2FeaturePolicy`.
    pub struct FeaturePolicy (input) {
        /// Settings of the feature; `@type` names their shape.
        configuration: Option<Value> = "configuration",
        /// Number of the feature; 4294967295 for older policies.
        feature_id: Option<i64> = "featureId",
        /// Flags of single settings, by their path.
        flags: BTreeMap<String, SettingFlags> = "flags",
    }
}

entity! {
    /// Flags of one setting.
    ///
    /// The vendor's `v2SettingFlags`.
    pub struct SettingFlags (input) {
        /// Whether the setting overrides those of weaker policies.
        apply_forcefully: Option<bool> = "applyForcefully",
        /// Whether it cannot be changed.
        read_only: Option<bool> = "readOnly",
    }
}

entity! {
    /// A policy at a target.
    ///
    /// The vendor's `v2PolicyAssignment`.
    pub struct PolicyAssignment {
        /// Policy.
        policy_uuid: Option<String> = "policyUuid",
        /// Place among the target's assignments; 1 is strongest.
        rank: Option<i64> = "rank" (read only),
        /// Where the policy is assigned; exactly one member is set.
        target: Option<PolicyTarget> = "target",
        /// Identifier.
        uuid: Option<String> = "uuid" (read only),
    }
}

entity! {
    /// Where a policy is assigned: exactly one member is set.
    ///
    /// The vendor's `v2PolicyTarget`.
    pub struct PolicyTarget {
        /// Device.
        device_uuid: Option<String> = "deviceUuid",
        /// Device group.
        device_group_uuid: Option<String> = "deviceGroupUuid",
        /// Subscription.
        subscription_uuid: Option<String> = "subscriptionUuid",
    }
}
