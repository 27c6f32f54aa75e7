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
        /// Its id.
        pub id: Option<String> = "id",
        /// The token.
        pub token: Option<Secret> = "token",
        /// Its kind.
        pub kind: Option<AccessTokenType> = "type",
        /// When it was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When it ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
        /// Its address.
        pub url: Option<String> = "url",
        /// Who has made it.
        pub created_by: Option<Principal> = "createdBy",
        /// The label.
        pub label: Option<String> = "label",
    }
}
