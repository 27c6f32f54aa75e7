//! Profiles of runtime detections in clouds.

use open_record::{Integer, record};

record! {
    /// A profile of runtime detections, from `GET /cloud-security/v1/profiles`.
    pub struct CloudSecurityProfile {
        /// Identifier of the profile.
        pub id: Option<String> = "id",
        /// Name of the profile.
        pub name: Option<String> = "name",
        /// Identifier of the default content that the profile is based on.
        pub default_content_id: Option<String> = "defaultContentId",
        /// When the profile was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Version of the profile.
        pub version: Option<Integer> = "version",
        /// Version of the default content.
        pub content_version: Option<String> = "contentVersion",
        /// The policies that use the profile.
        pub policies: Option<Vec<ProfilePolicy>> = "policies",
        /// Description of the profile.
        pub profile_description: Option<String> = "profileDescription",
        /// Differences between the profile and the default content.
        pub diff: Option<String> = "diff",
        /// The versions of the profile.
        pub versions: Option<Vec<CloudSecurityProfileVersion>> = "versions",
    }
}

record! {
    /// A policy that uses a profile.
    pub struct ProfilePolicy {
        /// Identifier of the policy.
        pub id: Option<String> = "id",
        /// Name of the policy.
        pub name: Option<String> = "name",
        /// Version of the profile that the policy uses.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// What a profile changes in its default content.
    pub struct CloudSecuritySettings (input) {
        /// Rules to switch on or off.
        pub rules: Option<Vec<CloudSecurityRule>> = "rules",
        /// Lists to change.
        pub lists: Option<Vec<CloudSecurityList>> = "lists",
    }
}

record! {
    /// A rule that is switched on or off.
    pub struct CloudSecurityRule (input) {
        /// Whether the rule is switched on.
        pub enabled: Option<bool> = "enabled",
        /// Name of the rule.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A list that rules use, and the changes to it.
    pub struct CloudSecurityList (input) {
        /// Name of the list.
        pub name: Option<String> = "name",
        /// Changes to the list.
        pub operations: Option<Vec<CloudSecurityListOperation>> = "operations",
    }
}

record! {
    /// Entries to add to a list, or to remove from it.
    pub struct CloudSecurityListOperation (input) {
        /// `add` or `remove`.
        pub behavior: Option<String> = "behavior",
        /// The entries to add or remove.
        pub list: Option<Vec<String>> = "list",
    }
}

record! {
    /// The version of a profile that was created, from `POST /cloud-security/v1/profiles`.
    pub struct ProfileVersion {
        /// Identifier of the profile.
        pub id: Option<String> = "id",
        /// The new version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// The profiles that were not deleted, from `DELETE /cloud-security/v1/profiles`.
    pub struct SkippedProfiles {
        /// Identifiers of the profiles that were not deleted.
        pub skipped_profiles: Option<Vec<String>> = "skippedProfiles",
    }
}

record! {
    /// A version of a profile.
    pub struct CloudSecurityProfileVersion {
        /// When the version was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Number of the version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// A default content, on which profiles are based, from `GET /cloud-security/v1/profiles/default-contents`.
    pub struct DefaultContent {
        /// Identifier of the content.
        pub id: Option<String> = "id",
        /// Version of the content.
        pub version: Option<String> = "version",
    }
}
