//! Groups of directory users.

use open_record::record;

use super::NamedRef;

record! {
    /// Added users, from `POST /common/v1/directory/user-groups/{groupId}/users`.
    pub struct AddedUsers {
        /// The added users.
        pub added_users: Option<Vec<NamedRef>> = "addedUsers",
    }
}

record! {
    /// Removed users, from `DELETE /common/v1/directory/user-groups/{groupId}/users`.
    pub struct RemovedUsers {
        /// The removed users.
        pub removed_users: Option<Vec<NamedRef>> = "removedUsers",
        /// What could not be done.
        pub errors: Option<RemovedUsersErrors> = "errors",
    }
}

record! {
    /// Removed users errors.
    pub struct RemovedUsersErrors {
        /// The users not found.
        pub users_not_found: Option<Vec<String>> = "usersNotFound",
    }
}
