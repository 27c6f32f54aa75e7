//! Access tokens, with which sensors register.

use open_record::{record, word_enum};

use super::{Principal, Secret};

word_enum! {
    /// What an access token is for.
    pub enum AccessTokenType {
        /// `sophosLinuxSensor`
        SophosLinuxSensor = "sophosLinuxSensor",
        /// `sls`
        Sls = "sls",
    }
}

record! {
    /// An access token, from `GET /accounts/v1/access-tokens`.
    pub struct AccessToken {
        /// Identifier of the access token.
        pub id: Option<String> = "id",
        /// The token itself.
        pub token: Option<Secret> = "token",
        /// What the token is for.
        pub kind: Option<AccessTokenType> = "type",
        /// When the access token was created. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the access token expires. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// A URL that the service gives with the token.
        pub url: Option<String> = "url",
        /// Who created the access token.
        pub created_by: Option<Principal> = "createdBy",
        /// Label of the token.
        pub label: Option<String> = "label",
    }
}
