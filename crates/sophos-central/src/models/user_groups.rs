//! Groups of directory users.

use open_record::record;

use super::NamedRef;

record! {
    /// The users that were added to a group, from `POST /common/v1/directory/user-groups/{groupId}/users`.
    pub struct AddedUsers {
        /// The users that were added.
        pub added_users: Option<Vec<NamedRef>> = "addedUsers",
    }
}

record! {
    /// The users that were removed from a group, from `DELETE /common/v1/directory/user-groups/{groupId}/users`.
    pub struct RemovedUsers {
        /// The users that were removed.
        pub removed_users: Option<Vec<NamedRef>> = "removedUsers",
        /// The users that could not be removed.
        pub errors: Option<RemovedUsersErrors> = "errors",
    }
}

record! {
    /// The users that could not be removed from a group.
    pub struct RemovedUsersErrors {
        /// Identifiers of users that do not exist.
        pub users_not_found: Option<Vec<String>> = "usersNotFound",
    }
}
