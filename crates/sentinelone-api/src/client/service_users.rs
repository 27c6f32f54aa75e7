//! Service users: identities of programs.

use chrono::{DateTime, Utc};
use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::ServiceUsers;
use super::ids::{RoleId, ServiceUserId};
use super::operations::{
    CREATE_SERVICE_USER, DELETE_SERVICE_USER, DELETE_SERVICE_USERS, EXPORT_SERVICE_USERS,
    GENERATE_API_TOKEN_OF_SERVICE_USERS, GET_SERVICE_USER, LIST_SERVICE_USERS, UPDATE_SERVICE_USER,
};
use super::paging::by_cursor;
use super::setters::{setters, time};
use crate::models::{
    Affected, NewApiToken, NewServiceUser, ScopeRole, ServiceUser, ServiceUserDetails, Success, UserScope,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum ServiceUserSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `updatedAt`.
        UpdatedAt = "updatedAt",
        /// `name`.
        Name = "name",
        /// `fullName`.
        FullName = "fullName",
        /// `description`.
        Description = "description",
        /// `firstLogin`.
        FirstLogin = "firstLogin",
        /// `lastLogin`.
        LastLogin = "lastLogin",
        /// `dateJoined`.
        DateJoined = "dateJoined",
        /// `roleId`.
        RoleId = "roleId",
        /// `apiTokenCreatedAt`.
        ApiTokenCreatedAt = "apiTokenCreatedAt",
        /// `apiTokenExpiresAt`.
        ApiTokenExpiresAt = "apiTokenExpiresAt",
        /// `lastActivation`.
        LastActivation = "lastActivation",
        /// `createdByName`.
        CreatedByName = "createdByName",
        /// `updatedByName`.
        UpdatedByName = "updatedByName",
    }
}

connect_core::parameters! {
    /// Which service users an operation concerns: every condition must hold.
    pub struct ServiceUserFilter {}
}

connect_core::requests! {
    /// A request that lists service users.
    pub list ListServiceUsers of ServiceUser {}

    /// A request that creates a service user.
    pub call CreateServiceUser of NewServiceUser {}

    /// A request that changes a service user.
    pub call UpdateServiceUser of ServiceUserDetails {}

    /// A request that exports service users as a file; it is not sent yet.
    pub transfer ExportServiceUsers {}
}

setters! { ListServiceUsers query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: ServiceUserSortBy => "sortBy";
    listing;
} }

setters! { ListServiceUsers, ExportServiceUsers query; ServiceUserFilter filter {
    site_scope;
    /// Only records with one of these `ids`.
    many(5000) ids: ServiceUserId => "ids";
    /// A free text to search for.
    text query => "query";
    /// Only records with one of these `roleIds`.
    many(5000) role_ids: RoleId => "roleIds";
} }

setters! { CreateServiceUser, UpdateServiceUser body {
    /// The description.
    text(255) description => "data.description";
    /// The scope roles.
    many(5000) scope_roles: ScopeRole => "data.scopeRoles";
} }

setters! { CreateServiceUser body {
    /// Whether a token of the older kind is created.
    flag force_legacy => "data.forceLegacy";
} }

setters! { UpdateServiceUser body {
    /// The scope.
    one scope: UserScope => "data.scope";
} }

impl ServiceUsers {
    /// Lists service users, page by page. Permission: `Service Users.view`.
    pub fn list(&self) -> ListServiceUsers {
        ListServiceUsers::new(
            self.core
                .list(LIST_SERVICE_USERS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Reads one service user. Permission: `Service Users.view`.
    pub fn get(&self, service_user_id: &ServiceUserId) -> Call<ServiceUserDetails> {
        self.core.record(GET_SERVICE_USER.request().segment("service_user_id", service_user_id), "data")
    }

    /// Creates a service user. Permission: `Service Users.create`.
    pub fn create(&self, expiration_date: DateTime<Utc>, name: &str, scope: &UserScope) -> CreateServiceUser {
        CreateServiceUser::new(
            self.core.record(
                CREATE_SERVICE_USER
                    .request()
                    .member("data.expirationDate", time(expiration_date))
                    .member("data.name", name)
                    .member("data.scope", scope),
                "data",
            ),
        )
    }

    /// Changes a service user. Permission: `Service Users.edit`.
    pub fn update(&self, service_user_id: &ServiceUserId) -> UpdateServiceUser {
        UpdateServiceUser::new(self.core.record(
            UPDATE_SERVICE_USER.request().segment("service_user_id", service_user_id).member("data", json!({})),
            "data",
        ))
    }

    /// Deletes a service user. **It cannot be undone.** Permission: `Service Users.delete`.
    pub fn delete(&self, service_user_id: &ServiceUserId) -> Call<Success> {
        self.core.record(DELETE_SERVICE_USER.request().segment("service_user_id", service_user_id), "data")
    }

    /// Deletes service users. **It cannot be undone.** Permission: `Service Users.delete`.
    pub fn delete_many(&self, filter: &ServiceUserFilter) -> Call<Affected> {
        self.core.record(DELETE_SERVICE_USERS.request().conditions("filter", filter).member("data", json!({})), "data")
    }

    /// Exports service users as a file.
    pub fn export(&self) -> ExportServiceUsers {
        ExportServiceUsers::new(self.core.transfer(EXPORT_SERVICE_USERS.request()))
    }

    /// Generates an API token for a service user.
    pub fn generate_api_token(
        &self,
        service_user_id: &ServiceUserId,
        expiration_date: DateTime<Utc>,
    ) -> Call<NewApiToken> {
        self.core.record(
            GENERATE_API_TOKEN_OF_SERVICE_USERS
                .request()
                .segment("service_user_id", service_user_id)
                .member("data.expirationDate", time(expiration_date)),
            "data",
        )
    }
}
