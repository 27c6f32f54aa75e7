//! Roles of users.

use open_record::word_enum;
use serde_json::json;

use super::Roles;
use super::ids::RoleId;
use super::operations::{CREATE_ROLE, DELETE_ROLE, GET_ROLE, GET_TEMPLATE, LIST_ROLES, UPDATE_ROLE};
use super::paging::by_cursor;
use super::setters::setters;
use super::targets::Scope;
use crate::models::{Role, RoleTemplate, Success};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum RoleSortBy {
        /// `id`.
        Id = "id",
        /// `description`.
        Description = "description",
        /// `usersInRoles`.
        UsersInRoles = "usersInRoles",
        /// `creator`.
        Creator = "creator",
        /// `siteName`.
        SiteName = "siteName",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `updatedBy`.
        UpdatedBy = "updatedBy",
        /// `accountName`.
        AccountName = "accountName",
        /// `name`.
        Name = "name",
    }
}

connect_core::requests! {
    /// A request that lists roles.
    pub list ListRoles of Role {}

    /// A request that reads one role.
    pub call GetRole of Role {}

    /// A request that changes a role.
    pub call UpdateRole of Role {}

    /// A request that deletes roles.
    pub call DeleteRole of Success {}

    /// A request that creates a role.
    pub call CreateRole of Role {}

    /// A request that reads the template of a new role.
    pub call GetTemplate of RoleTemplate {}
}

setters! { ListRoles query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: RoleSortBy => "sortBy";
    listing;
    /// Only records with one of these `ids`.
    many(5000) ids: RoleId => "ids";
    /// Only records with one of these `tenancyIds`.
    many(5000) tenancy_ids: String => "tenancyIds";
    /// The user who created it.
    text creator => "creator";
    /// The id of the user who created it.
    text creator_id => "creatorId";
    /// The user who last updated it.
    text updated_by => "updatedBy";
    /// The updated by id.
    text updated_by_id => "updatedById";
    /// When it was made. ISO 8601.
    text created_at_value => "createdAt";
    /// When it last changed. ISO 8601.
    text updated_at_value => "updatedAt";
    /// The description.
    text description => "description";
    /// The name of the account.
    text account_name => "accountName";
    /// The name of the site.
    text site_name => "siteName";
    /// Whether to include records that are inherited from scopes above.
    flag include_parents => "includeParents";
    /// Whether to include records of scopes below.
    flag include_children => "includeChildren";
    /// Whether the role is predefined.
    flag predefined_role => "predefinedRole";
} }

setters! { ListRoles, GetRole, GetTemplate query {
    scope;
} }

setters! { ListRoles, GetRole query {
    /// The name.
    text name => "name";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
    /// Only records whose `updatedAt` is in this range.
    range updated_at => "updatedAt";
    /// A free text to search for.
    text query => "query";
} }

setters! { UpdateRole, CreateRole body {
    /// The permission ids.
    many(5000) permission_ids: String => "data.permissionIds";
} }

setters! { DeleteRole body {
    /// The target id.
    text target_id => "data.targetId";
} }

impl Roles {
    /// Lists roles, page by page. Permission: `Roles.view`.
    pub fn list(&self) -> ListRoles {
        ListRoles::new(
            self.core.list(LIST_ROLES.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Reads one role. Permission: `Roles.view`.
    pub fn get(&self, role_id: &RoleId) -> GetRole {
        GetRole::new(self.core.record(GET_ROLE.request().segment("role_id", role_id), "data"))
    }

    /// Changes a role.
    pub fn update(&self, role_id: &RoleId, scope: &Scope, name: &str, description: &str) -> UpdateRole {
        UpdateRole::new(
            self.core.record(
                UPDATE_ROLE
                    .request()
                    .segment("role_id", role_id)
                    .member("filter", scope)
                    .member("data.name", name)
                    .member("data.description", description),
                "data",
            ),
        )
    }

    /// Deletes roles. **It cannot be undone.**
    pub fn delete(&self, role_id: &RoleId) -> DeleteRole {
        DeleteRole::new(
            self.core.record(DELETE_ROLE.request().segment("role_id", role_id).member("data", json!({})), "data"),
        )
    }

    /// Creates a role.
    pub fn create(&self, scope: &Scope, name: &str, description: &str) -> CreateRole {
        CreateRole::new(
            self.core.record(
                CREATE_ROLE
                    .request()
                    .member("filter", scope)
                    .member("data.name", name)
                    .member("data.description", description),
                "data",
            ),
        )
    }

    /// Reads the template of a new role.
    pub fn get_template(&self) -> GetTemplate {
        GetTemplate::new(self.core.record(GET_TEMPLATE.request(), "data"))
    }
}
