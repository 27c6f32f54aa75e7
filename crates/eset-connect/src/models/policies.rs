//! Policies and where they are assigned (policy management).

use std::collections::BTreeMap;

use open_record::{Integer, record};
use serde_json::Value;

record! {
    /// A policy.
    ///
    /// The vendor's `v2Policy`.
    pub struct Policy (input) {
        /// Whether ESET ships it; such an object cannot be removed.
        pub built_in: Option<bool> = "builtIn" (read only),
        /// Description.
        pub description: Option<String> = "description",
        /// Name as shown in the console.
        pub display_name: Option<String> = "displayName",
        /// Settings per feature.
        pub features: Option<Vec<FeaturePolicy>> = "features",
        /// Identifier.
        pub uuid: Option<String> = "uuid" (read only),
    }
    identity: uuid
}

record! {
    /// Settings of one feature.
    ///
    /// The vendor's `v2FeaturePolicy`.
    pub struct FeaturePolicy (input) {
        /// Settings of the feature; `@type` names their shape.
        pub configuration: Option<Value> = "configuration",
        /// Number of the feature; 4294967295 for older policies.
        pub feature_id: Option<Integer> = "featureId",
        /// Flags of single settings, by their path.
        pub flags: Option<BTreeMap<String, SettingFlags>> = "flags",
    }
}

record! {
    /// Flags of one setting.
    ///
    /// The vendor's `v2SettingFlags`.
    pub struct SettingFlags (input) {
        /// Whether the setting overrides those of weaker policies.
        pub apply_forcefully: Option<bool> = "applyForcefully",
        /// Whether it cannot be changed.
        pub read_only: Option<bool> = "readOnly",
    }
}

record! {
    /// A policy at a target.
    ///
    /// The vendor's `v2PolicyAssignment`.
    pub struct PolicyAssignment {
        /// Policy.
        pub policy_uuid: Option<String> = "policyUuid",
        /// Place among the target's assignments; 1 is strongest.
        pub rank: Option<Integer> = "rank" (read only),
        /// Where the policy is assigned; exactly one member is set.
        pub target: Option<PolicyTarget> = "target",
        /// Identifier.
        pub uuid: Option<String> = "uuid" (read only),
    }
    identity: uuid
}

record! {
    /// Where a policy is assigned: exactly one member is set.
    ///
    /// The vendor's `v2PolicyTarget`.
    pub struct PolicyTarget {
        /// Device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Device group.
        pub device_group_uuid: Option<String> = "deviceGroupUuid",
        /// Subscription.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
    }
}
