//! Users of the console.

use connect_core::Call;
use open_record::word_enum;
use serde_json::json;

use super::Users;
use super::ids::{RoleId, UserId};
use super::operations::{
    AUTHENTICATE_WITH_APP, CHANGE_PASSWORD, CREATE_USER, DELETE_2FA, DELETE_USER, DELETE_USERS, DISABLE_2FA,
    ELEVATE_SESSION, ENABLE_2FA, ENABLE_APP, ENROLL_2FA, EXPORT_USERS, FORCE_RESET_PASSWORD_ON_LOGIN,
    GENERATE_API_TOKEN_OF_USERS, GET_API_TOKEN_DETAILS, GET_API_TOKEN_DETAILS_OF, GET_CURRENT, GET_USER, LIST_USERS,
    LOG_IN, LOG_IN_BY_API_TOKEN, LOG_IN_BY_TOKEN, LOG_OUT, REQUEST_APP, RESET_2FA, REVOKE_API_TOKEN,
    SEND_RESET_PASSWORD_EMAIL, UPDATE_USER,
};
use super::paging::by_cursor;
use super::setters::setters;
use crate::models::{
    Affected, ApiTokenDetails, AppEnrolment, ElevatedSession, NewApiToken, Redirect, ScopeRole, Session, Success,
    TwoFactorEnrolment, User, UserDetails, UserScope, UserSource,
};

word_enum! {
    /// The members that the list can be sorted by.
    pub enum UserSortBy {
        /// `id`.
        Id = "id",
        /// `createdAt`.
        CreatedAt = "createdAt",
        /// `fullName`.
        FullName = "fullName",
        /// `firstLogin`.
        FirstLogin = "firstLogin",
        /// `lastLogin`.
        LastLogin = "lastLogin",
        /// `source`.
        Source = "source",
        /// `email`.
        Email = "email",
        /// `emailVerified`.
        EmailVerified = "emailVerified",
        /// `dateJoined`.
        DateJoined = "dateJoined",
        /// `twoFaEnabled`.
        TwoFaEnabled = "twoFaEnabled",
        /// `twoFaStatus`.
        TwoFaStatus = "twoFaStatus",
        /// `apiTokenCreatedAt`.
        ApiTokenCreatedAt = "apiTokenCreatedAt",
        /// `apiTokenExpiresAt`.
        ApiTokenExpiresAt = "apiTokenExpiresAt",
        /// `canGenerateApiToken`.
        CanGenerateApiToken = "canGenerateApiToken",
    }
}

connect_core::parameters! {
    /// Which users an operation concerns: every condition must hold.
    pub struct UserFilter {}
}

setters! { UserFilter filter {
    /// Only records whose `apiTokenExpiresAt` is in this range.
    period api_token_expires_at_between => "apiTokenExpiresAt__between";
    /// Only records whose `createdAt` is in this range.
    period created_at_between => "createdAt__between";
    /// The date joined.
    time date_joined => "dateJoined";
    /// Only records whose email contains one of these texts.
    contains(100) email_contains => "email__contains";
    /// The first login.
    time first_login => "firstLogin";
    /// Only records whose `lastActivation` is in this range.
    span last_activation_between => "lastActivation__between";
    /// Only records whose `lastActivation` is in this range.
    range last_activation => "lastActivation";
    /// The last login.
    time last_login => "lastLogin";
} }

connect_core::requests! {
    /// A request that lists users.
    pub list ListUsers of User {}

    /// A request that creates a user.
    pub call CreateUser of UserDetails {}

    /// A request that changes a user.
    pub call UpdateUser of UserDetails {}

    /// A request that reads the user that the token belongs to.
    pub call GetCurrent of UserDetails {}

    /// A request that logs in.
    pub call LogIn of Session {}

    /// A request that logs in with an API token.
    pub call LogInByApiToken of Session {}

    /// A request that logs in with a token; it is not sent yet.
    pub transfer LogInByToken {}

    /// A request that generates an API token for a user.
    pub call GenerateApiTokenOfUsers of NewApiToken {}

    /// A request that revokes the API token of a user.
    pub call RevokeApiToken of Success {}

    /// A request that reads when an API token was created and when it expires.
    pub call GetApiTokenDetails of ApiTokenDetails {}

    /// A request that exports users as a file; it is not sent yet.
    pub transfer ExportUsers {}

    /// A request that enables two-factor authentication of users.
    pub call Enable2fa of Success {}

    /// A request that disables two-factor authentication of users.
    pub call Disable2fa of Success {}

    /// A request that enables an authenticator app for a user.
    pub call EnableApp of Success {}

    /// A request that requests the set-up of an authenticator app.
    pub call RequestApp of AppEnrolment {}

    /// A request that changes the password.
    pub call ChangePassword of Success {}

    /// A request that resets two-factor authentication of users.
    pub call Reset2fa of Affected {}

    /// A request that authenticates with an authenticator app.
    pub call AuthenticateWithApp of Session {}
}

setters! { ListUsers query {
    /// The member to sort by. The default is one that never changes.
    one sort_by: UserSortBy => "sortBy";
    listing;
} }

setters! { ListUsers, ExportUsers query {
    site_scope;
    /// Only records whose email contains one of these texts.
    contains(5000) email_contains => "email__contains";
    /// The first login.
    text first_login => "firstLogin";
    /// The last login.
    text last_login => "lastLogin";
    /// The date joined.
    text date_joined => "dateJoined";
    /// Only records whose `lastActivation` is in this range.
    texts last_activation => "lastActivation";
} }

setters! { ListUsers, ExportUsers query; UserFilter filter {
    /// The source.
    one source: UserSource => "source";
    /// Only records with one of these `sources`.
    many(5000) sources: UserSource => "sources";
    /// The e-mail address.
    text email => "email";
    /// Whether the e-mail address is read-only.
    flag email_read_only => "emailReadOnly";
    /// The full name.
    text full_name => "fullName";
    /// Only records whose full name contains one of these texts.
    contains(5000) full_name_contains => "fullName__contains";
    /// Whether the full name is read-only.
    flag full_name_read_only => "fullNameReadOnly";
    /// Whether the groups are read-only.
    flag groups_read_only => "groupsReadOnly";
    /// Whether two-factor authentication is enabled.
    flag two_fa_enabled => "twoFaEnabled";
    /// The primary method of the second factor.
    text primary_two_fa_method => "primaryTwoFaMethod";
    /// Whether the e-mail address is verified.
    flag email_verified => "emailVerified";
    /// A free text to search for.
    text query => "query";
    /// Only records with one of these `ids`.
    many(5000) ids: UserId => "ids";
    /// Only records with one of these `roleIds`.
    many(5000) role_ids: RoleId => "roleIds";
    /// The status of the second factor.
    text two_fa_status => "twoFaStatus";
    /// Only records with one of these `twoFaStatuses`.
    many(5000) two_fa_statuses: String => "twoFaStatuses";
    /// Whether the user can generate API tokens.
    flag can_generate_api_token => "canGenerateApiToken";
    /// Whether it has valid API token.
    flag has_valid_api_token => "hasValidApiToken";
    /// Only records whose `apiTokenExpiresAt` is in this range.
    range api_token_expires_at => "apiTokenExpiresAt";
    /// Only records whose `createdAt` is in this range.
    range created_at => "createdAt";
} }

setters! { CreateUser, UpdateUser body {
    /// Whether to allow remote shell.
    flag allow_remote_shell => "data.allowRemoteShell";
    /// The password.
    text password => "data.password";
    /// The scope roles.
    many(5000) scope_roles: ScopeRole => "data.scopeRoles";
    /// The site roles.
    many(5000) site_roles: ScopeRole => "data.siteRoles";
    /// The tenant roles.
    many(5000) tenant_roles: String => "data.tenantRoles";
    /// Whether two-factor authentication is enabled.
    flag two_fa_enabled => "data.twoFaEnabled";
} }

setters! { CreateUser body {
    /// Whether the user must sign in with credentials.
    flag force_credential_auth => "data.forceCredentialAuth";
} }

setters! { UpdateUser body {
    /// Whether the user can generate API tokens.
    flag can_generate_api_token => "data.canGenerateApiToken";
    /// The e-mail address.
    text email => "data.email";
    /// The full name.
    text full_name => "data.fullName";
    /// The id.
    text id => "data.id";
} }

setters! { UpdateUser, RevokeApiToken, Enable2fa, Disable2fa, ChangePassword body {
    /// The current password.
    text current_password => "data.currentPassword";
    /// The code of the second factor.
    text two_fa_code => "data.twoFaCode";
} }

setters! { GetCurrent query {
    scope;
} }

setters! { LogIn body {
    /// Whether the session is remembered.
    flag remember_me => "rememberMe";
} }

setters! { LogInByApiToken, GetApiTokenDetails body {
    /// The API token.
    text api_token => "data.apiToken";
} }

setters! { LogInByApiToken body {
    /// The reason.
    text reason => "data.reason";
} }

setters! { LogInByToken query {
    /// Whether the saved scope was removed.
    text removed_saved_scope => "removedSavedScope";
    /// The target of the redirect.
    text redirect_to => "redirectTo";
    /// The parameters of the redirect.
    text redirect_to_params => "redirectToParams";
} }

setters! { GenerateApiTokenOfUsers body {
    /// Whether a token of the older kind is created.
    flag force_legacy => "data.forceLegacy";
} }

setters! { EnableApp body {
    /// The id.
    text id => "data.id";
    /// The code.
    text code => "data.code";
} }

setters! { RequestApp body {
    /// The current password.
    text current_password => "currentPassword";
} }

setters! { ChangePassword body {
    /// The new password.
    text new_password => "data.newPassword";
    /// The new password again.
    text confirm_new_password => "data.confirmNewPassword";
} }

setters! { Reset2fa body {
    /// Whether the user is enrolled.
    flag enroll => "data.enroll";
} }

setters! { AuthenticateWithApp body {
    /// The code.
    text code => "data.code";
    /// Whether the session is remembered.
    flag remember_me => "data.rememberMe";
} }

impl Users {
    /// Lists users, page by page. Permission: `Users.view`.
    pub fn list(&self) -> ListUsers {
        ListUsers::new(
            self.core.list(LIST_USERS.request().query("sortBy", "id").query("sortOrder", "asc"), by_cursor("data")),
        )
    }

    /// Reads one user. Permission: `Users.view`.
    pub fn get(&self, user_id: &UserId) -> Call<UserDetails> {
        self.core.record(GET_USER.request().segment("user_id", user_id), "data")
    }

    /// Creates a user. Permission: `Users.create`.
    pub fn create(&self, email: &str, full_name: &str, scope: &UserScope) -> CreateUser {
        CreateUser::new(
            self.core.record(
                CREATE_USER
                    .request()
                    .member("data.email", email)
                    .member("data.fullName", full_name)
                    .member("data.scope", scope),
                "data",
            ),
        )
    }

    /// Changes a user.
    pub fn update(&self, user_id: &UserId, scope: &UserScope) -> UpdateUser {
        UpdateUser::new(
            self.core.record(UPDATE_USER.request().segment("user_id", user_id).member("data.scope", scope), "data"),
        )
    }

    /// Deletes a user. **It cannot be undone.** Permission: `Users.delete`.
    pub fn delete(&self, user_id: &UserId) -> Call<Success> {
        self.core.record(DELETE_USER.request().segment("user_id", user_id), "data")
    }

    /// Deletes users. **It cannot be undone.** Permission: `Users.delete`.
    pub fn delete_many(&self, filter: &UserFilter) -> Call<()> {
        self.core.nothing(DELETE_USERS.request().conditions("filter", filter).member("data", json!({})))
    }

    /// Reads the user that the token belongs to. Permission: `Users.view`.
    pub fn get_current(&self) -> GetCurrent {
        GetCurrent::new(self.core.record(GET_CURRENT.request(), "data"))
    }

    /// Logs in.
    pub fn log_in(&self, password: &str, username: &str) -> LogIn {
        LogIn::new(self.core.record(LOG_IN.request().member("password", password).member("username", username), "data"))
    }

    /// Logs in with an API token.
    pub fn log_in_by_api_token(&self) -> LogInByApiToken {
        LogInByApiToken::new(self.core.record(LOG_IN_BY_API_TOKEN.request().member("data", json!({})), "data"))
    }

    /// Logs in with a token.
    pub fn log_in_by_token(&self, token: &str) -> LogInByToken {
        LogInByToken::new(self.core.transfer(LOG_IN_BY_TOKEN.request().query("token", token)))
    }

    /// Logs out.
    pub fn log_out(&self) -> Call<Redirect> {
        self.core.record(LOG_OUT.request(), "data")
    }

    /// Generates an API token for a user.
    pub fn generate_api_token(&self) -> GenerateApiTokenOfUsers {
        GenerateApiTokenOfUsers::new(
            self.core.record(GENERATE_API_TOKEN_OF_USERS.request().member("data", json!({})), "data"),
        )
    }

    /// Revokes the API token of a user.
    pub fn revoke_api_token(&self, id: &str) -> RevokeApiToken {
        RevokeApiToken::new(self.core.record(REVOKE_API_TOKEN.request().member("data.id", id), "data"))
    }

    /// Reads when a user's API token was created and when it expires.
    pub fn get_api_token_details_of(&self, user_id: &UserId) -> Call<ApiTokenDetails> {
        self.core.record(GET_API_TOKEN_DETAILS_OF.request().segment("user_id", user_id), "data")
    }

    /// Reads when an API token was created and when it expires.
    pub fn get_api_token_details(&self) -> GetApiTokenDetails {
        GetApiTokenDetails::new(self.core.record(GET_API_TOKEN_DETAILS.request().member("data", json!({})), "data"))
    }

    /// Exports users as a file.
    pub fn export(&self) -> ExportUsers {
        ExportUsers::new(self.core.transfer(EXPORT_USERS.request()))
    }

    /// Enables two-factor authentication of users.
    pub fn enable_2fa(&self, id: &str) -> Enable2fa {
        Enable2fa::new(self.core.record(ENABLE_2FA.request().member("data.id", id), "data"))
    }

    /// Disables two-factor authentication of users.
    pub fn disable_2fa(&self, id: &str) -> Disable2fa {
        Disable2fa::new(self.core.record(DISABLE_2FA.request().member("data.id", id), "data"))
    }

    /// Enables an authenticator app for a user.
    pub fn enable_app(&self) -> EnableApp {
        EnableApp::new(self.core.record(ENABLE_APP.request().member("data", json!({})), "data"))
    }

    /// Requests the set-up of an authenticator app.
    pub fn request_app(&self) -> RequestApp {
        RequestApp::new(self.core.record(REQUEST_APP.request().empty_object(), "data"))
    }

    /// Changes the password.
    pub fn change_password(&self, id: &str) -> ChangePassword {
        ChangePassword::new(self.core.record(CHANGE_PASSWORD.request().member("data.id", id), "data"))
    }

    /// Elevates the session, for protected actions.
    pub fn elevate(&self, code: &str) -> Call<ElevatedSession> {
        self.core.record(ELEVATE_SESSION.request().member("data.code", code), "data")
    }

    /// Resets two-factor authentication of users.
    pub fn reset_2fa(&self, ids: &[UserId]) -> Reset2fa {
        Reset2fa::new(self.core.record(RESET_2FA.request().member("data.ids", ids), "data"))
    }

    /// Deletes the second factor of users. **It cannot be undone.**
    pub fn delete_2fa(&self, ids: &[UserId]) -> Call<Affected> {
        self.core.record(DELETE_2FA.request().member("data.ids", ids), "data")
    }

    /// Enrolls a second factor for users.
    pub fn enroll_2fa(&self, ids: &[UserId]) -> Call<TwoFactorEnrolment> {
        self.core.record(ENROLL_2FA.request().member("data.ids", ids), "data")
    }

    /// Sends the reset password email.
    pub fn send_reset_password_email(&self, filter: &UserFilter) -> Call<Affected> {
        self.core
            .record(SEND_RESET_PASSWORD_EMAIL.request().conditions("filter", filter).member("data", json!({})), "data")
    }

    /// Makes a user reset the password at the next sign-in.
    pub fn force_reset_password_on_login(&self, filter: &UserFilter) -> Call<Affected> {
        self.core.record(
            FORCE_RESET_PASSWORD_ON_LOGIN.request().conditions("filter", filter).member("data", json!({})),
            "data",
        )
    }

    /// Authenticates with an authenticator app.
    pub fn authenticate_with_app(&self) -> AuthenticateWithApp {
        AuthenticateWithApp::new(self.core.record(AUTHENTICATE_WITH_APP.request().member("data", json!({})), "data"))
    }
}
