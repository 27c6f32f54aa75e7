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
    /// The users that were taken out of a group, from `DELETE /common/v1/directory/user-groups/{groupId}/users`.
    pub struct RemovedUsers {
        /// The users that were taken out.
        pub removed_users: Option<Vec<NamedRef>> = "removedUsers",
        /// What could not be done.
        pub errors: Option<RemovedUsersErrors> = "errors",
    }
}

record! {
    /// The users that were not found.
    pub struct RemovedUsersErrors {
        /// Users that were not found.
        pub users_not_found: Option<Vec<String>> = "usersNotFound",
    }
}
