//! The users in a tenant's directory.

use open_record::record;

use super::NamedRef;

record! {
    /// The groups that a user was added to, from `POST /common/v1/directory/users/{userId}/groups`.
    pub struct AddedToGroups {
        /// The groups that the user was added to.
        pub added_to_groups: Option<Vec<NamedRef>> = "addedToGroups",
    }
}

record! {
    /// The groups that a user was removed from, from `DELETE /common/v1/directory/users/{userId}/groups`.
    pub struct RemovedFromGroups {
        /// The groups that the user was removed from.
        pub removed_from_groups: Option<Vec<NamedRef>> = "removedFromGroups",
        /// The groups that the user could not be removed from.
        pub errors: Option<RemovedFromGroupsErrors> = "errors",
    }
}

record! {
    /// The groups that a user could not be removed from.
    pub struct RemovedFromGroupsErrors {
        /// Identifiers of groups that do not exist.
        pub groups_not_found: Option<Vec<String>> = "groupsNotFound",
    }
}
