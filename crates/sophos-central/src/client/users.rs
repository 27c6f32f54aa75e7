//! The users in a tenant's directory.

use connect_core::{Call, Result};
use futures_util::TryStreamExt;
use open_record::Integer;

use super::Users;
use super::confirm::Deletion;
use super::ids::{UserGroupId, UserId};
use super::operations::{
    ADD_DIRECTORY_USER_TO_GROUPS, CREATE_DIRECTORY_USER, DELETE_DIRECTORY_USER, GET_DIRECTORY_USER,
    LIST_DIRECTORY_USERS, LIST_GROUPS_OF_A_DIRECTORY_USER, REMOVE_DIRECTORY_USER_FROM_A_GROUP,
    REMOVE_DIRECTORY_USER_FROM_GROUPS, UPDATE_DIRECTORY_USER,
};
use super::paging::numbered;
use super::requests::requests;
use super::targets::{query_targets, targets};
use super::words::{SortOrder, UserField};
use crate::models::{AddedToGroups, Deleted, GroupRef, Removed, RemovedFromGroups, SourceType, User, UserGroup};

requests! {
    /// A request that creates a user.
    pub call CreateDirectoryUser of User {
        fields,
        /// The first name.
        first_name: String => body "firstName",
        /// The last name.
        last_name: String => body "lastName",
        /// The e-mail address.
        email: String => body "email",
        /// Login name at Exchange.
        exchange_login: String => body "exchangeLogin",
        /// Groups that the user is added to.
        group_ids: [UserGroupId] => body "groupIds",
    }

    /// A request that reads one user.
    pub call GetDirectoryUser of User {
        fields,
    }

    /// A request that changes a user. The service refuses users that come from a directory service.
    pub call UpdateDirectoryUser of User {
        fields,
        /// Name of the user.
        name: String => body "name",
        /// The first name.
        first_name: String => body "firstName",
        /// The last name.
        last_name: String => body "lastName",
        /// The e-mail address.
        email: String => body "email",
        /// Login name at Exchange.
        exchange_login: String => body "exchangeLogin",
    }
}

impl Users {
    /// Creates a user.
    pub fn create(&self, name: &str) -> CreateDirectoryUser {
        CreateDirectoryUser::new(self.core.record(CREATE_DIRECTORY_USER.request().member("name", name), ""))
    }

    /// Reads one user.
    pub fn get(&self, id: &UserId) -> GetDirectoryUser {
        GetDirectoryUser::new(self.core.record(GET_DIRECTORY_USER.request().segment("userId", id), ""))
    }

    /// Changes a user. The service refuses users that come from a directory service.
    pub fn update(&self, id: &UserId) -> UpdateDirectoryUser {
        UpdateDirectoryUser::new(
            self.core.record(UPDATE_DIRECTORY_USER.request().empty_object().segment("userId", id), ""),
        )
    }

    /// Deletes a user.
    pub fn delete(&self, id: &UserId, _: Deletion) -> Call<Deleted> {
        self.core.record(DELETE_DIRECTORY_USER.request().segment("userId", id), "")
    }

    /// Adds a user to these groups.
    pub fn add_to_groups(&self, id: &UserId, ids: &[UserGroupId]) -> Call<AddedToGroups> {
        self.core.record(targets(ADD_DIRECTORY_USER_TO_GROUPS.request().segment("userId", id), "ids", ids), "")
    }

    /// Removes a user from these groups.
    pub fn remove_from_groups(&self, id: &UserId, ids: &[UserGroupId]) -> Call<RemovedFromGroups> {
        self.core
            .record(query_targets(REMOVE_DIRECTORY_USER_FROM_GROUPS.request().segment("userId", id), "ids", ids), "")
    }

    /// Removes a user from one group.
    pub fn remove_from_group(&self, user: &UserId, group: &UserGroupId) -> Call<Removed> {
        self.core
            .record(REMOVE_DIRECTORY_USER_FROM_A_GROUP.request().segment("userId", user).segment("groupId", group), "")
    }
}

/// The largest page of users and groups.
const LARGEST: u32 = 100;

impl Users {
    /// Lists users.
    ///
    /// The service cuts a user's groups short in lists: [`complete_groups`](Self::complete_groups) reads the rest. It has no filter by
    /// date, and a deleted user shows by absence only.
    ///
    /// ```no_run
    /// # async fn run(tenant: sophos_central::TenantClient) -> sophos_central::Result<()> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut pages = tenant.users().list().pages();
    /// while let Some(page) = pages.try_next().await? {
    ///     for mut user in page.items {
    ///         tenant.users().complete_groups(&mut user).await?;
    ///         println!("{user:?}");
    ///     }
    ///     println!("{} set aside, go on at {:?}", page.dead_letters.len(), page.next);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListUsers {
        ListUsers::new(numbered(&self.core, LIST_DIRECTORY_USERS.request(), LARGEST))
    }

    /// Lists the groups that a user belongs to.
    pub fn groups(&self, user: impl Into<UserId>) -> ListUserGroups {
        let request = LIST_GROUPS_OF_A_DIRECTORY_USER.request().segment("userId", user.into());
        ListUserGroups::new(numbered(&self.core, request, LARGEST))
    }

    /// Reads all groups of a user whose list of groups was cut short, and says whether there were more to read. Sends nothing if none
    /// are missing, or if the user's record does not say how many there are.
    ///
    /// # Errors
    /// Those of a walk, and [`Error::DeadLetter`](connect_core::Error::DeadLetter) for a group that cannot be read. The user is unchanged
    /// then. Of a user who was deleted meanwhile, [`is_not_found`](connect_core::Error::is_not_found) is true.
    pub async fn complete_groups(&self, user: &mut User) -> Result<bool> {
        let id = UserId::new(user.id.clone())?;
        let Some(excerpt) = user.groups.as_mut().filter(|excerpt| {
            let listed = excerpt.items.as_ref().map_or(0, Vec::len) as u64;
            excerpt.total.and_then(Integer::as_u64).is_some_and(|total| listed < total)
        }) else {
            return Ok(false);
        };
        let groups: Vec<UserGroup> = self.groups(id).items().try_collect().await?;
        let known = excerpt.items.get_or_insert_default();
        for group in groups {
            if known.iter().all(|listed| listed.id.as_deref() != Some(group.id.as_str())) {
                let (id, name, display_name) = (Some(group.id), group.name, group.display_name);
                let listed = GroupRef { id, name, display_name, ..GroupRef::default() };
                known.push(listed);
            }
        }
        excerpt.items_count = i64::try_from(known.len()).ok().map(Integer::from);
        Ok(true)
    }
}

requests! {
    /// A request that lists users.
    pub list ListUsers of User {
        /// Only these users.
        ids: [UserId] => query "ids",
        fields,
        search,
        /// Only users of this origin.
        source_type: SourceType => query "sourceType",
        /// Only users of this group.
        group_id: UserGroupId => query "groupId",
        /// Only users of this directory domain.
        domain: String => query "domain",
    }

    /// A request that lists the groups of one user.
    pub list ListUserGroups of UserGroup {
        fields,
        search,
        /// Only groups of this origin.
        source_type: SourceType => query "sourceType",
        /// Only groups of this directory domain.
        domain: String => query "domain",
    }
}

/// What both lists are searched and sorted by.
macro_rules! by_fields {
    ($($list:ident),+) => {$(
        impl $list {
            /// A text to search for in these fields only (`search`, `searchFields`).
            pub fn search_in(self, fields: impl IntoIterator<Item = UserField>, text: impl Into<String>) -> Self {
                let fields: Vec<UserField> = fields.into_iter().collect();
                Self(self.0.query("searchFields", fields)).search(text)
            }

            /// The fields to sort by, the most important one first (`sort`), in place of those that were set before.
            pub fn sort_by(self, fields: impl IntoIterator<Item = (UserField, SortOrder)>) -> Self {
                let columns: Vec<String> = fields.into_iter().map(|(field, order)| format!("{field}:{order}")).collect();
                Self(self.0.query("sort", columns))
            }
        }
    )+};
}

by_fields!(ListUsers, ListUserGroups);
