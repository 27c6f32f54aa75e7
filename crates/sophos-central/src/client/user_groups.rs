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
use super::targets::{query_targets, targets};
use crate::models::{AddedUsers, Deleted, Removed, RemovedUsers, SourceType, User, UserGroup};

connect_core::requests! {
    /// Listing the groups of users: a list that has not been asked for yet.
    pub list ListDirectoryUserGroups of UserGroup {
        /// The columns to sort by, the most important one first, such as `createdAt:asc`: `id`, `name`, `createdAt`, `updatedAt`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// Only these.
        ids: [UserGroupId] => query "ids",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
        /// Only those of this origin.
        source_type: SourceType => query "sourceType",
        /// Only those of this user.
        user_id: UserId => query "userId",
        /// Only those of this directory domain.
        domain: String => query "domain",
    }

    /// Making a group of users: not sent yet.
    pub call CreateDirectoryUserGroup of UserGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// What it is for.
        description: String => body "description",
        /// The users.
        user_ids: [UserId] => body "userIds",
    }

    /// Reading one group of users: not sent yet.
    pub call GetDirectoryUserGroup of UserGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
    }

    /// Changing the name or description of a group: not sent yet.
    pub call UpdateDirectoryUserGroup of UserGroup {
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// Its name.
        name: String => body "name",
        /// What it is for.
        description: String => body "description",
    }

    /// Listing the users of a group: a list that has not been asked for yet.
    pub list ListUsersOfDirectoryUserGroup of User {
        /// The columns to sort by, the most important one first, such as `name:asc`: `id`, `name`, `firstName`, `lastName`, `email`, `exchangeLogin`, `createdAt`, `updatedAt`. The direction of one without it is not specified.
        sort: [String] => query "sort",
        /// Only these members; the id should be among them.
        fields: [String] => query "fields",
        /// A text to search for.
        search: String => query "search",
        /// The fields to search in.
        search_fields: [String] => query "searchFields",
        /// Only those of this origin.
        source_type: SourceType => query "sourceType",
        /// Only those of this directory domain.
        domain: String => query "domain",
    }
}

impl UserGroups {
    /// Lists the groups of users, at most 100 a page.
    pub fn list(&self) -> ListDirectoryUserGroups {
        ListDirectoryUserGroups::new(
            self.core.list(LIST_DIRECTORY_USER_GROUPS.request().query("pageTotal", true), by_number(100)),
        )
    }

    /// Makes a group of users.
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

    /// Lists the users of a group, at most 100 a page.
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

    /// Takes these users out of a group.
    pub fn remove_users(&self, id: &UserGroupId, ids: &[UserId]) -> Call<RemovedUsers> {
        self.core.record(
            query_targets(REMOVE_USERS_FROM_A_DIRECTORY_USER_GROUP.request().segment("groupId", id), "ids", ids),
            "",
        )
    }

    /// Takes one user out of a group.
    pub fn remove_user(&self, group: &UserGroupId, user: &UserId) -> Call<Removed> {
        self.core.record(
            REMOVE_USER_FROM_A_DIRECTORY_USER_GROUP.request().segment("groupId", group).segment("userId", user),
            "",
        )
    }
}
