//! Users of the console, and service users.

use open_record::{record, word_enum};
use serde_json::Value;

record! {
    /// A user of the console, from `GET /web/api/v2.1/users`. Every member but `id` can be missing or `null`, whatever the vendor's
    /// specification says.
    pub struct User {
        /// The user's id in the console: a decimal number of 18 or 19 digits, as a string.
        pub id: String = "id",
        /// The e-mail address the user signs in with.
        pub email: Option<String> = "email",
        /// The full name; may be blank.
        pub full_name: Option<String> = "fullName",
        /// Where the user comes from: `mgmt`, `sso_saml`, `active_directory`, `global`.
        pub source: Option<String> = "source",
        /// The widest scope the user has rights in.
        pub scope: Option<UserScope> = "scope",
        /// The roles by account, site or group.
        pub scope_roles: Option<Vec<ScopeRole>> = "scopeRoles",
        /// The roles by site; an older form of `scope_roles`.
        pub site_roles: Option<Vec<ScopeRole>> = "siteRoles",
        /// The roles over the whole tenant; strings as a rule, the contract says anything.
        pub tenant_roles: Option<Value> = "tenantRoles",
        /// The name of the user's lowest role.
        pub lowest_role: Option<String> = "lowestRole",
        /// Whether it is a built-in user.
        pub is_system: Option<bool> = "isSystem",
        /// When the user was made. ISO 8601.
        pub date_joined: Option<String> = "dateJoined",
        /// When the user first signed in. ISO 8601.
        pub first_login: Option<String> = "firstLogin",
        /// When the user last signed in. ISO 8601.
        pub last_login: Option<String> = "lastLogin",
        /// The creation and expiry of the user's API token, if there is one.
        pub api_token: Option<ApiTokenDetails> = "apiToken",
        /// Whether the user may make an API token.
        pub can_generate_api_token: Option<bool> = "canGenerateApiToken",
        /// Whether the user may open a remote shell.
        pub allow_remote_shell: Option<bool> = "allowRemoteShell",
        /// Whether the user has agreed to the licence.
        pub agreed_eula: Option<bool> = "agreedEula",
        /// The address of the licence.
        pub agreement_url: Option<String> = "agreementUrl",
        /// Whether the e-mail address cannot be changed in the console.
        pub email_read_only: Option<bool> = "emailReadOnly",
        /// Whether the e-mail address was verified.
        pub email_verified: Option<bool> = "emailVerified",
        /// Whether the full name cannot be changed in the console.
        pub full_name_read_only: Option<bool> = "fullNameReadOnly",
        /// Whether the roles cannot be changed in the console.
        pub groups_read_only: Option<bool> = "groupsReadOnly",
        /// The id of the organization in the vendor's common sign-in.
        pub global_organization_id: Option<String> = "globalOrganizationId",
        /// The id of the user in the vendor's common sign-in.
        pub global_user_id: Option<String> = "globalUserId",
        /// The second factor: `application`, `sms`.
        pub primary_two_fa_method: Option<String> = "primaryTwoFaMethod",
        /// Whether a second factor is set up.
        pub two_fa_configured: Option<bool> = "twoFaConfigured",
        /// Whether a second factor is required.
        pub two_fa_enabled: Option<bool> = "twoFaEnabled",
        /// Whether that demand cannot be changed in the console.
        pub two_fa_enabled_read_only: Option<bool> = "twoFaEnabledReadOnly",
        /// The state of the second factor: `configured`, `not_configured`, `enrolled`, `enrollment_expired`.
        pub two_fa_status: Option<String> = "twoFaStatus",
    }
    identity: id
}

record! {
    /// A service user of the console, from `GET /web/api/v2.1/service-users`: an identity of programs, with a token that ends.
    pub struct ServiceUser {
        /// The service user's id in the console.
        pub id: String = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// What it is for; often an empty string.
        pub description: Option<String> = "description",
        /// The widest scope it has rights in.
        pub scope: Option<UserScope> = "scope",
        /// The roles by account, site or group.
        pub scope_roles: Option<Vec<ScopeRole>> = "scopeRoles",
        /// The creation and expiry of its token.
        pub api_token: Option<ApiTokenDetails> = "apiToken",
        /// When it was last activated. ISO 8601.
        pub last_activation: Option<String> = "lastActivation",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub created_by: Option<UserReference> = "createdBy",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// Who last changed it.
        pub updated_by: Option<UserReference> = "updatedBy",
    }
    identity: id
}

record! {
    /// The life of an API token, of a user or as `POST users/api-token-details` says.
    pub struct ApiTokenDetails {
        /// When the token was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the token ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
    }
}

record! {
    /// The role of a user in an account, a site or a group.
    pub struct ScopeRole (input) {
        /// The id of the account, site or group.
        pub id: Option<String> = "id",
        /// Its name.
        pub name: Option<String> = "name",
        /// The name of the account it belongs to; absent in the roles by site.
        pub account_name: Option<String> = "accountName",
        /// The id of the role.
        pub role_id: Option<String> = "roleId",
        /// The name of the role.
        pub role_name: Option<String> = "roleName",
        /// The names of the roles, usually one.
        pub roles: Option<Vec<String>> = "roles",
    }
}

record! {
    /// A user, by id and name.
    pub struct UserReference {
        /// The user's id.
        pub id: Option<String> = "id",
        /// The user's name.
        pub name: Option<String> = "name",
    }
}

word_enum! {
    /// The widest scope of a user.
    pub enum UserScope {
        /// The whole tenant.
        Tenant = "tenant",
        /// Accounts.
        Account = "account",
        /// Sites.
        Site = "site",
    }
}
