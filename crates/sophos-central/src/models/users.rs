//! The users in a tenant's directory.

use open_record::record;

use super::NamedRef;

record! {
    /// The groups that a user was added to, from `POST /common/v1/directory/users/{userId}/groups`.
    pub struct AddedToGroups {
        /// The groups.
        pub added_to_groups: Option<Vec<NamedRef>> = "addedToGroups",
    }
}

record! {
    /// The groups that a user was taken out of, from `DELETE /common/v1/directory/users/{userId}/groups`.
    pub struct RemovedFromGroups {
        /// The groups.
        pub removed_from_groups: Option<Vec<NamedRef>> = "removedFromGroups",
        /// What could not be done.
        pub errors: Option<RemovedFromGroupsErrors> = "errors",
    }
}

record! {
    /// The groups that were not found.
    pub struct RemovedFromGroupsErrors {
        /// Groups that were not found.
        pub groups_not_found: Option<Vec<String>> = "groupsNotFound",
    }
}
