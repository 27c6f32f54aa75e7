//! Policies and where they are assigned (policy management).

use std::collections::BTreeMap;

use open_record::{Integer, record};
use serde_json::Value;

record! {
    /// A policy.
    ///
    /// The vendor's `v2Policy`.
    pub struct Policy (input) {
        /// Whether the policy comes from ESET.
        pub built_in: Option<bool> = "builtIn" (read only),
        /// Description of the policy.
        pub description: Option<String> = "description",
        /// Name of the policy.
        pub display_name: Option<String> = "displayName",
        /// Settings of the policy, one element per feature.
        pub features: Option<Vec<FeaturePolicy>> = "features",
        /// Identifier of the policy.
        pub uuid: Option<String> = "uuid" (read only),
    }
    identity: uuid
}

record! {
    /// Settings that a policy has for one feature.
    ///
    /// The vendor's `v2FeaturePolicy`.
    pub struct FeaturePolicy (input) {
        /// Settings of the feature, an object that names its shape in `@type`.
        pub configuration: Option<Value> = "configuration",
        /// Number of the feature; 4294967295 for policies of the older format.
        pub feature_id: Option<Integer> = "featureId",
        /// Flags of single settings, by the path of the setting.
        pub flags: Option<BTreeMap<String, SettingFlags>> = "flags",
    }
}

record! {
    /// Flags of one setting.
    ///
    /// The vendor's `v2SettingFlags`.
    pub struct SettingFlags (input) {
        /// Whether the setting is applied even where another policy has a value for it.
        pub apply_forcefully: Option<bool> = "applyForcefully",
        /// Whether the setting cannot be changed on the device.
        pub read_only: Option<bool> = "readOnly",
    }
}

record! {
    /// The assignment of a policy to a target.
    ///
    /// The vendor's `v2PolicyAssignment`.
    pub struct PolicyAssignment {
        /// Identifier of the policy.
        pub policy_uuid: Option<String> = "policyUuid",
        /// Rank among the target's assignments; 1 is the strongest.
        pub rank: Option<Integer> = "rank" (read only),
        /// Device, device group or subscription that the policy is assigned to.
        pub target: Option<PolicyTarget> = "target",
        /// Identifier of the assignment.
        pub uuid: Option<String> = "uuid" (read only),
    }
    identity: uuid
}

record! {
    /// What a policy is assigned to; exactly one member is set.
    ///
    /// The vendor's `v2PolicyTarget`.
    pub struct PolicyTarget {
        /// Identifier of a device.
        pub device_uuid: Option<String> = "deviceUuid",
        /// Identifier of a device group.
        pub device_group_uuid: Option<String> = "deviceGroupUuid",
        /// Identifier of a subscription.
        pub subscription_uuid: Option<String> = "subscriptionUuid",
    }
}
