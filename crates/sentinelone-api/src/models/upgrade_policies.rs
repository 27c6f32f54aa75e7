//! Policies that upgrade agents by themselves. Records of the operations.

use open_record::{Integer, record};

use super::Reference;

record! {
    /// An upgrade policy count, as returned by `GET upgrade-policy/all-policies-count`.
    pub struct UpgradePolicyCount {
        /// The linux.
        pub linux: Option<Integer> = "linux",
        /// The macos.
        pub macos: Option<Integer> = "macos",
        /// The windows.
        pub windows: Option<Integer> = "windows",
    }
}

record! {
    /// Upgrade packages, as returned by `GET upgrade-policy/available-packages`.
    pub struct UpgradePackages {
        /// The packages.
        pub packages: Option<Vec<UpgradePackagesPackage>> = "packages",
    }
}

record! {
    /// The `packages` of [`UpgradePackages`].
    pub struct UpgradePackagesPackage {
        /// The build.
        pub build: Option<String> = "build",
        /// The display name.
        pub display_name: Option<String> = "displayName",
        /// The file names.
        pub file_names: Option<Vec<Reference>> = "fileNames",
        /// The major.
        pub major: Option<String> = "major",
        /// The minor.
        pub minor: Option<String> = "minor",
    }
}

record! {
    /// An upgrade policy presence, as returned by `POST upgrade-policy/has-policy`.
    pub struct UpgradePolicyPresence {
        /// Whether it has policies.
        pub has_policies: Option<bool> = "hasPolicies",
    }
}

record! {
    /// An upgrade policy list, as returned by `GET upgrade-policy/parent-policies`.
    pub struct UpgradePolicyList {
        /// Whether it is inherited.
        pub is_inherited: Option<bool> = "isInherited",
        /// The policies.
        pub policies: Option<Vec<UpgradePolicy>> = "policies",
        /// Whether a scope below has policies.
        pub policies_in_child_scope: Option<bool> = "policiesInChildScope",
    }
}

record! {
    /// The `policies` of [`UpgradePolicyList`].
    pub struct UpgradePolicy {
        /// When it was activated. ISO 8601.
        pub activated_at: Option<String> = "activatedAt",
        /// Whether the policy is for all endpoints.
        pub all_endpoints: Option<bool> = "allEndpoints",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The description.
        pub description: Option<String> = "description",
        /// The id.
        pub id: Option<String> = "id",
        /// Whether it is active.
        pub is_active: Option<bool> = "isActive",
        /// Whether it is scheduled.
        pub is_scheduled: Option<bool> = "isScheduled",
        /// The maximum number of retries.
        pub max_retries: Option<Integer> = "maxRetries",
        /// The name.
        pub name: Option<String> = "name",
        /// The family of the operating system.
        pub os_type: Option<String> = "osType",
        /// The package.
        pub package: Option<UpgradePolicyPackage> = "package",
        /// The priority.
        pub priority: Option<Integer> = "priority",
        /// The id of the scope.
        pub scope_id: Option<String> = "scopeId",
        /// The level of the scope.
        pub scope_level: Option<String> = "scopeLevel",
        /// The tags.
        pub tags: Option<Vec<String>> = "tags",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
    }
}

record! {
    /// The `package` of [`UpgradePolicy`].
    pub struct UpgradePolicyPackage (input) {
        /// The build.
        pub build: Option<String> = "build",
        /// The file id.
        pub file_id: Option<String> = "fileId",
        /// The major.
        pub major: Option<String> = "major",
        /// The minor.
        pub minor: Option<String> = "minor",
    }
}

record! {
    /// A policy response, as returned by `POST upgrade-policy/policy`.
    pub struct PolicyResponse {
        /// The response.
        pub response: Option<String> = "response",
    }
}

record! {
    /// An upgrade policy, as sent in requests.
    pub struct UpgradePolicyPolicy (input) {
        /// The id.
        pub id: Option<String> = "id",
        /// The position in the order.
        pub order: Option<Integer> = "order",
    }
}
