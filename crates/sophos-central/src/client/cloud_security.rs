//! Profiles of runtime detections in clouds.

use connect_core::{Call, Paging};

use super::CloudSecurityProfiles;
use super::confirm::Deletion;
use super::ids::CloudSecurityProfileId;
use super::operations::{
    CREATE_CLOUD_SECURITY_PROFILE, DELETE_CLOUD_SECURITY_PROFILES, GET_CLOUD_SECURITY_PROFILE,
    LIST_CLOUD_SECURITY_PROFILES, LIST_DEFAULT_CONTENTS_OF_CLOUD_SECURITY, RENAME_CLOUD_SECURITY_PROFILE,
};
use super::paging::by_number;
use super::requests::requests;
use super::targets::query_targets;
use crate::models::{CloudSecurityProfile, CloudSecuritySettings, DefaultContent, ProfileVersion, SkippedProfiles};

requests! {
    /// A request that lists profiles of runtime detections.
    pub list ListCloudSecurityProfiles of CloudSecurityProfile {
        /// Text to search for.
        search_term: String => query "searchTerm",
    }

    /// A request that creates a profile of runtime detections, or a new version of one.
    pub call CreateCloudSecurityProfile of ProfileVersion {
        /// Description of the profile.
        profile_description: String => body "profileDescription",
        /// The profile to create a new version of.
        profile_id: CloudSecurityProfileId => body "profileId",
        /// Version of the default content.
        content_version: String => body "contentVersion",
        /// Changes to the default content.
        settings: CloudSecuritySettings => body "settings",
    }

    /// A request that reads a profile.
    pub call GetCloudSecurityProfile of CloudSecurityProfile {
        /// Version of the profile.
        version: u32 => query "version",
    }

    /// A request that lists the vendor's default contents, on which profiles are based.
    pub list ListDefaultContentsOfCloudSecurity of DefaultContent {
    }
}

impl CloudSecurityProfiles {
    /// Lists profiles of runtime detections, at most 50 per page.
    pub fn list(&self) -> ListCloudSecurityProfiles {
        ListCloudSecurityProfiles::new(self.core.list(LIST_CLOUD_SECURITY_PROFILES.request(), by_number(50)))
    }

    /// Creates a profile of runtime detections, or a new version of one.
    pub fn create(&self, name: &str) -> CreateCloudSecurityProfile {
        CreateCloudSecurityProfile::new(
            self.core.record(CREATE_CLOUD_SECURITY_PROFILE.request().member("name", name), ""),
        )
    }

    /// Deletes these profiles; the answer has those that were skipped.
    pub fn delete_many(&self, profile_ids: &[CloudSecurityProfileId], _: Deletion) -> Call<SkippedProfiles> {
        self.core.record(query_targets(DELETE_CLOUD_SECURITY_PROFILES.request(), "profileIds", profile_ids), "")
    }

    /// Reads a profile.
    pub fn get(&self, id: &CloudSecurityProfileId) -> GetCloudSecurityProfile {
        GetCloudSecurityProfile::new(
            self.core.record(GET_CLOUD_SECURITY_PROFILE.request().segment("profileId", id), ""),
        )
    }

    /// Renames a profile.
    pub fn rename(&self, id: &CloudSecurityProfileId, name: &str) -> Call<()> {
        self.core.nothing(RENAME_CLOUD_SECURITY_PROFILE.request().segment("profileId", id).query("name", name))
    }

    /// Lists the vendor's default contents, on which profiles are based.
    pub fn default_contents(&self) -> ListDefaultContentsOfCloudSecurity {
        ListDefaultContentsOfCloudSecurity::new(
            self.core.list(LIST_DEFAULT_CONTENTS_OF_CLOUD_SECURITY.request(), Paging::single("items")),
        )
    }
}
