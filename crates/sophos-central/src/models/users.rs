//! The users in a tenant's directory.

use open_record::record;

use super::NamedRef;

record! {
    /// Added to groups, from `POST /common/v1/directory/users/{userId}/groups`.
    pub struct AddedToGroups {
        /// The added to groups.
        pub added_to_groups: Option<Vec<NamedRef>> = "addedToGroups",
    }
}

record! {
    /// Removed from groups, from `DELETE /common/v1/directory/users/{userId}/groups`.
    pub struct RemovedFromGroups {
        /// The removed from groups.
        pub removed_from_groups: Option<Vec<NamedRef>> = "removedFromGroups",
        /// What could not be done.
        pub errors: Option<RemovedFromGroupsErrors> = "errors",
    }
}

record! {
    /// Removed from groups errors.
    pub struct RemovedFromGroupsErrors {
        /// The groups not found.
        pub groups_not_found: Option<Vec<String>> = "groupsNotFound",
    }
}
