//! Profiles of runtime detections in clouds.

use open_record::{Integer, record};

record! {
    /// A cloud security profile, from `GET /cloud-security/v1/profiles`.
    pub struct CloudSecurityProfile {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// The content that it starts from.
        pub default_content_id: Option<String> = "defaultContentId",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Its version.
        pub version: Option<Integer> = "version",
        /// The version of the content.
        pub content_version: Option<String> = "contentVersion",
        /// The policies.
        pub policies: Option<Vec<ProfilePolicy>> = "policies",
        /// What the profile is for.
        pub profile_description: Option<String> = "profileDescription",
        /// How it differs from the default content.
        pub diff: Option<String> = "diff",
        /// Its versions.
        pub versions: Option<Vec<CloudSecurityProfileVersion>> = "versions",
    }
}

record! {
    /// A policy that uses a profile.
    pub struct ProfilePolicy {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// What a profile changes of its default content.
    pub struct CloudSecuritySettings (input) {
        /// The rules to switch on or off.
        pub rules: Option<Vec<CloudSecurityRule>> = "rules",
        /// The lists to change.
        pub lists: Option<Vec<CloudSecurityList>> = "lists",
    }
}

record! {
    /// A rule that is switched on or off.
    pub struct CloudSecurityRule (input) {
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
        /// Its name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A list of a rule, and how it is changed.
    pub struct CloudSecurityList (input) {
        /// Its name.
        pub name: Option<String> = "name",
        /// How it is changed.
        pub operations: Option<Vec<CloudSecurityListOperation>> = "operations",
    }
}

record! {
    /// Entries to add to a list, or to remove from it.
    pub struct CloudSecurityListOperation (input) {
        /// Whether to add or to remove: `add`, `remove`.
        pub behavior: Option<String> = "behavior",
        /// The entries.
        pub list: Option<Vec<String>> = "list",
    }
}

record! {
    /// The version of a profile that was made, from `POST /cloud-security/v1/profiles`.
    pub struct ProfileVersion {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// The profiles that were not deleted, from `DELETE /cloud-security/v1/profiles`.
    pub struct SkippedProfiles {
        /// The profiles that were not deleted.
        pub skipped_profiles: Option<Vec<String>> = "skippedProfiles",
    }
}

record! {
    /// A version of a profile.
    pub struct CloudSecurityProfileVersion {
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Its version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// A content that profiles start from, from `GET /cloud-security/v1/profiles/default-contents`.
    pub struct DefaultContent {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its version.
        pub version: Option<String> = "version",
    }
}
