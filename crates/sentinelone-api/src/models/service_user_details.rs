//! Service users: identities of programs. Records of the operations.

use open_record::record;

use super::{ApiTokenDetails, Reference, ScopeRole, Secret, UserScope};

record! {
    /// Service user details, as returned by `GET service-users/{service_user_id}`.
    pub struct ServiceUserDetails {
        /// The account.
        pub account: Option<Reference> = "account",
        /// The API token.
        pub api_token: Option<ApiTokenDetails> = "apiToken",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub created_by: Option<Reference> = "createdBy",
        /// The description.
        pub description: Option<String> = "description",
        /// The id.
        pub id: Option<String> = "id",
        /// The last activation.
        pub last_activation: Option<String> = "lastActivation",
        /// The name.
        pub name: Option<String> = "name",
        /// The scope.
        pub scope: Option<UserScope> = "scope",
        /// The scope roles.
        pub scope_roles: Option<Vec<ScopeRole>> = "scopeRoles",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user who last updated it.
        pub updated_by: Option<Reference> = "updatedBy",
    }
}

record! {
    /// A new service user, as returned by `POST service-users`.
    pub struct NewServiceUser {
        /// The API token.
        pub api_token: Option<IssuedApiToken> = "apiToken",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// The user who created it.
        pub created_by: Option<Reference> = "createdBy",
        /// The description.
        pub description: Option<String> = "description",
        /// The id.
        pub id: Option<String> = "id",
        /// The last activation.
        pub last_activation: Option<String> = "lastActivation",
        /// The name.
        pub name: Option<String> = "name",
        /// The scope.
        pub scope: Option<UserScope> = "scope",
        /// The scope roles.
        pub scope_roles: Option<Vec<ScopeRole>> = "scopeRoles",
        /// When it last changed. ISO 8601.
        pub updated_at: Option<String> = "updatedAt",
        /// The user who last updated it.
        pub updated_by: Option<Reference> = "updatedBy",
    }
}

record! {
    /// The API token of a new service user. It is shown only once.
    pub struct IssuedApiToken {
        /// The token.
        pub value: Option<Secret> = "value",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
    }
}
