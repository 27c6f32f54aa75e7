//! Profiles of runtime detections in clouds.

use open_record::{Integer, record};

record! {
    /// A cloud security profile, from `GET /cloud-security/v1/profiles`.
    pub struct CloudSecurityProfile {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// The default content id.
        pub default_content_id: Option<String> = "defaultContentId",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Its version.
        pub version: Option<Integer> = "version",
        /// The content version.
        pub content_version: Option<String> = "contentVersion",
        /// The policies.
        pub policies: Option<Vec<CloudSecurityProfilePolicy>> = "policies",
        /// The profile description.
        pub profile_description: Option<String> = "profileDescription",
        /// The diff.
        pub diff: Option<String> = "diff",
        /// The versions.
        pub versions: Option<Vec<CloudSecurityProfileVersion>> = "versions",
    }
}

record! {
    /// A cloud security profile policy.
    pub struct CloudSecurityProfilePolicy {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// Its version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// Cloud security settings.
    pub struct CloudSecuritySettings (input) {
        /// The rules.
        pub rules: Option<Vec<CloudSecuritySettingsRule>> = "rules",
        /// The lists.
        pub lists: Option<Vec<CloudSecuritySettingsList>> = "lists",
    }
}

record! {
    /// A cloud security settings rule.
    pub struct CloudSecuritySettingsRule (input) {
        /// Whether it is on.
        pub enabled: Option<bool> = "enabled",
        /// Its name.
        pub name: Option<String> = "name",
    }
}

record! {
    /// A cloud security settings list.
    pub struct CloudSecuritySettingsList (input) {
        /// Its name.
        pub name: Option<String> = "name",
        /// The operations.
        pub operations: Option<Vec<CloudSecuritySettingsListOperation>> = "operations",
    }
}

record! {
    /// A cloud security settings list operation.
    pub struct CloudSecuritySettingsListOperation (input) {
        /// The behavior.
        pub behavior: Option<String> = "behavior",
        /// The list.
        pub list: Option<Vec<String>> = "list",
    }
}

record! {
    /// A profile version, from `POST /cloud-security/v1/profiles`.
    pub struct ProfileVersion {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// Skipped profiles, from `DELETE /cloud-security/v1/profiles`.
    pub struct SkippedProfiles {
        /// The skipped profiles.
        pub skipped_profiles: Option<Vec<String>> = "skippedProfiles",
    }
}

record! {
    /// A cloud security profile version.
    pub struct CloudSecurityProfileVersion {
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// Its version.
        pub version: Option<Integer> = "version",
    }
}

record! {
    /// A default content, from `GET /cloud-security/v1/profiles/default-contents`.
    pub struct DefaultContent {
        /// Its id.
        pub id: Option<String> = "id",
        /// Its version.
        pub version: Option<String> = "version",
    }
}
