//! Groups of agents within a site.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::Groups;
use super::ids::{AccountId, GroupId, SiteId};
use super::operations::{
    CREATE_GROUP, DELETE_GROUP, GET_GROUP, GET_TOKEN_OF_GROUPS, LIST_GROUPS, REGENERATE_KEY_OF_GROUPS, SET_RANKS,
    UPDATE_GROUP,
};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{Group, GroupRank, GroupType, Policy, RegistrationToken, Success};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum GroupSortBy {
        /// `id`.
        Id = "id",
        /// `name`.
        Name = "name",
        /// `type`.
        Type = "type",
        /// `rank`.
        Rank = "rank",
        /// `siteId`.
        SiteId = "siteId",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `description`.
        Description = "description",
    }
}

connect_core::requests! {
    /// A request that lists groups.
    pub list ListGroups of Group {}

    /// A request that creates a group.
    pub call CreateGroup of Group {}

    /// A request that changes a group.
    pub call UpdateGroup of Group {}

    /// A request that sets the ranks of groups.
    pub call SetRanks of Success {}
}

setters! { ListGroups query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: GroupSortBy => "sortBy";
    listing;
    group_scope;
    /// The type.
    one type_: GroupType => "type";
    /// Only records with one of these `types`.
    many(5000) types: GroupType => "types";
    /// A free text to search for.
    text query => "query";
    /// The id.
    text id => "id";
    /// The name.
    text name => "name";
    /// The description.
    text description => "description";
    /// The rank.
    number rank => "rank";
    /// Whether it is the default.
    flag is_default => "isDefault";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// The registration token.
    text registration_token => "registrationToken";
} }

setters! { CreateGroup, UpdateGroup body {
    /// The description.
    text description => "data.description";
    /// The filter id.
    text filter_id => "data.filterId";
    /// Whether it is the default.
    flag is_default => "data.isDefault";
    /// The own policy instead of the inherited one.
    one policy: Policy => "data.policy";
    /// The rank.
    number rank => "data.rank";
    /// The source.
    text source => "data.source";
} }

setters! { CreateGroup body {
    /// The type.
    one type_: GroupType => "data.type";
} }

setters! { UpdateGroup body {
    /// The id.
    text id => "data.id";
    /// Whether it inherits from the scope above.
    flag inherits => "data.inherits";
    /// The name.
    text name => "data.name";
    /// The id of the site.
    text site_id => "data.siteId";
} }

setters! { SetRanks body {
    /// The ids of the sites.
    many(500) site_ids: SiteId => "siteIds";
    /// The ids of the accounts.
    many(500) account_ids: AccountId => "accountIds";
    /// The ranks.
    many(5000) ranks: GroupRank => "data.ranks";
} }

impl Groups {
    /// Lists groups, page by page. Permission: `Groups.view`.
    pub fn list(&self) -> ListGroups {
        ListGroups::new(
            self.core.list(LIST_GROUPS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Creates a group. Permission: `Groups.create`.
    pub fn create(&self, inherits: bool, name: &str, site_id: &str) -> CreateGroup {
        CreateGroup::new(
            self.core.record(
                CREATE_GROUP
                    .request()
                    .member("data.inherits", inherits)
                    .member("data.name", name)
                    .member("data.siteId", site_id),
                "data",
            ),
        )
    }

    /// Reads one group. Permission: `Groups.view`.
    pub fn get(&self, group_id: &GroupId) -> Call<Group> {
        self.core.record(GET_GROUP.request().segment("group_id", group_id), "data")
    }

    /// Changes a group. Permission: `Groups.edit`.
    pub fn update(&self, group_id: &GroupId) -> UpdateGroup {
        UpdateGroup::new(
            self.core.record(UPDATE_GROUP.request().segment("group_id", group_id).member("data", json!({})), "data"),
        )
    }

    /// Deletes a group. **It cannot be undone.** Permission: `Groups.delete`.
    pub fn delete(&self, group_id: &GroupId) -> Call<Success> {
        self.core.record(DELETE_GROUP.request().segment("group_id", group_id), "data")
    }

    /// Regenerates the key.
    pub fn regenerate_key(&self, group_id: &GroupId) -> Call<RegistrationToken> {
        self.core.record(REGENERATE_KEY_OF_GROUPS.request().segment("group_id", group_id), "data")
    }

    /// Sets the ranks of groups.
    pub fn set_ranks(&self, scope: &Scope) -> SetRanks {
        SetRanks::new(self.core.record(SET_RANKS.request().member("filter", scope).member("data", json!({})), "data"))
    }

    /// Reads the token.
    pub fn get_token(&self, group_id: &GroupId) -> Call<RegistrationToken> {
        self.core.record(GET_TOKEN_OF_GROUPS.request().segment("group_id", group_id), "data")
    }
}
