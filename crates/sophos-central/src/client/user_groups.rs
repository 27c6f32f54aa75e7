//! Groups of directory users.

use connect_core::Call;

use super::UserGroups;
use super::confirm::Deletion;
use super::ids::{UserGroupId, UserId};
use super::operations::{
    ADD_USERS_TO_A_DIRECTORY_USER_GROUP, CREATE_DIRECTORY_USER_GROUP, DELETE_DIRECTORY_USER_GROUP,
    GET_DIRECTORY_USER_GROUP, LIST_DIRECTORY_USER_GROUPS, LIST_USERS_OF_A_DIRECTORY_USER_GROUP,
    REMOVE_USER_FROM_A_DIRECTORY_USER_GROUP, REMOVE_USERS_FROM_A_DIRECTORY_USER_GROUP, UPDATE_DIRECTORY_USER_GROUP,
};
use super::paging::by_number;
use super::requests::requests;
use super::targets::{query_targets, targets};
use crate::models::{AddedUsers, Deleted, Removed, RemovedUsers, SourceType, User, UserGroup};

requests! {
    /// A request that lists the groups of users.
    pub list ListDirectoryUserGroups of UserGroup {
        /// The columns to sort by, the most important first, each with its direction, such as `createdAt:asc`. The
        /// columns are `id`, `name`, `createdAt`, `updatedAt`.
        sort: [String] => query "sort",
        fields,
        /// Only the groups with these identifiers.
        ids: [UserGroupId] => query "ids",
        search,
        search_fields,
        /// Only groups of this origin.
        source_type: SourceType => query "sourceType",
        /// Only groups of this user.
        user_id: UserId => query "userId",
        /// Only groups of this directory domain.
        domain: String => query "domain",
    }

    /// A request that creates a group of users.
    pub call CreateDirectoryUserGroup of UserGroup {
        fields,
        /// Description of the group.
        description: String => body "description",
        /// Users of the group.
        user_ids: [UserId] => body "userIds",
    }

    /// A request that reads one group of users.
    pub call GetDirectoryUserGroup of UserGroup {
        fields,
    }

    /// A request that changes the name or description of a group.
    pub call UpdateDirectoryUserGroup of UserGroup {
        fields,
        /// Name of the group.
        name: String => body "name",
        /// Description of the group.
        description: String => body "description",
    }

    /// A request that lists the users of a group.
    pub list ListUsersOfDirectoryUserGroup of User {
        /// The columns to sort by, the most important first, each with its direction, such as `name:asc`. The columns
        /// are `id`, `name`, `firstName`, `lastName`, `email`, `exchangeLogin`, `createdAt`, `updatedAt`.
        sort: [String] => query "sort",
        fields,
        search,
        search_fields,
        /// Only users of this origin.
        source_type: SourceType => query "sourceType",
        /// Only users of this directory domain.
        domain: String => query "domain",
    }
}

impl UserGroups {
    /// Lists the groups of users, at most 100 per page.
    pub fn list(&self) -> ListDirectoryUserGroups {
        ListDirectoryUserGroups::new(
            self.core.list(LIST_DIRECTORY_USER_GROUPS.request().query("pageTotal", true), by_number(100)),
        )
    }

    /// Creates a group of users.
    pub fn create(&self, name: &str) -> CreateDirectoryUserGroup {
        CreateDirectoryUserGroup::new(self.core.record(CREATE_DIRECTORY_USER_GROUP.request().member("name", name), ""))
    }

    /// Reads one group of users.
    pub fn get(&self, id: &UserGroupId) -> GetDirectoryUserGroup {
        GetDirectoryUserGroup::new(self.core.record(GET_DIRECTORY_USER_GROUP.request().segment("groupId", id), ""))
    }

    /// Changes the name or description of a group.
    pub fn update(&self, id: &UserGroupId) -> UpdateDirectoryUserGroup {
        UpdateDirectoryUserGroup::new(
            self.core.record(UPDATE_DIRECTORY_USER_GROUP.request().empty_object().segment("groupId", id), ""),
        )
    }

    /// Deletes a group; its users remain.
    pub fn delete(&self, id: &UserGroupId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_DIRECTORY_USER_GROUP.request().segment("groupId", id), "")
    }

    /// Lists the users of a group, at most 100 per page.
    pub fn users(&self, id: &UserGroupId) -> ListUsersOfDirectoryUserGroup {
        ListUsersOfDirectoryUserGroup::new(self.core.list(
            LIST_USERS_OF_A_DIRECTORY_USER_GROUP.request().segment("groupId", id).query("pageTotal", true),
            by_number(100),
        ))
    }

    /// Adds these users to a group.
    pub fn add_users(&self, id: &UserGroupId, ids: &[UserId]) -> Call<AddedUsers> {
        self.core.record(targets(ADD_USERS_TO_A_DIRECTORY_USER_GROUP.request().segment("groupId", id), "ids", ids), "")
    }

    /// Removes these users from a group.
    pub fn remove_users(&self, id: &UserGroupId, ids: &[UserId]) -> Call<RemovedUsers> {
        self.core.record(
            query_targets(REMOVE_USERS_FROM_A_DIRECTORY_USER_GROUP.request().segment("groupId", id), "ids", ids),
            "",
        )
    }

    /// Removes one user from a group.
    pub fn remove_user(&self, group: &UserGroupId, user: &UserId) -> Call<Removed> {
        self.core.record(
            REMOVE_USER_FROM_A_DIRECTORY_USER_GROUP.request().segment("groupId", group).segment("userId", user),
            "",
        )
    }
}
