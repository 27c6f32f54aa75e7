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
use super::targets::query_targets;
use crate::models::{CloudSecurityProfile, CloudSecuritySettings, DefaultContent, ProfileVersion, SkippedProfiles};

connect_core::requests! {
    /// Listing profiles of runtime detections: a list that has not been asked for yet.
    pub list ListCloudSecurityProfiles of CloudSecurityProfile {
        /// A text to search for.
        search_term: String => query "searchTerm",
    }

    /// Making a profile of runtime detections, or a new version of one: not sent yet.
    pub call CreateCloudSecurityProfile of ProfileVersion {
        /// What the profile is for.
        profile_description: String => body "profileDescription",
        /// The profile of which to make a new version.
        profile_id: CloudSecurityProfileId => body "profileId",
        /// The version of the content.
        content_version: String => body "contentVersion",
        /// Its settings, by key.
        settings: CloudSecuritySettings => body "settings",
    }

    /// Reading a profile: not sent yet.
    pub call GetCloudSecurityProfile of CloudSecurityProfile {
        /// The version.
        version: u32 => query "version",
    }

    /// Listing the vendor's contents that profiles start from: a list that has not been asked for yet.
    pub list ListDefaultContentsOfCloudSecurity of DefaultContent {
    }
}

impl CloudSecurityProfiles {
    /// Lists profiles of runtime detections, at most 50 a page.
    pub fn list(&self) -> ListCloudSecurityProfiles {
        ListCloudSecurityProfiles::new(self.core.list(LIST_CLOUD_SECURITY_PROFILES.request(), by_number(50)))
    }

    /// Makes a profile of runtime detections, or a new version of one.
    pub fn create(&self, name: &str) -> CreateCloudSecurityProfile {
        CreateCloudSecurityProfile::new(
            self.core.record(CREATE_CLOUD_SECURITY_PROFILE.request().member("name", name), ""),
        )
    }

    /// Deletes these profiles; the answer names those that were skipped.
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

    /// Lists the vendor's contents that profiles start from.
    pub fn default_contents(&self) -> ListDefaultContentsOfCloudSecurity {
        ListDefaultContentsOfCloudSecurity::new(
            self.core.list(LIST_DEFAULT_CONTENTS_OF_CLOUD_SECURITY.request(), Paging::single("items")),
        )
    }
}
