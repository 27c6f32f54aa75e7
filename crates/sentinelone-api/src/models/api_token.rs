use open_record::record;

record! {
    /// The life of an API token, as `POST /users/api-token-details` says.
    pub struct ApiTokenDetails {
        /// When the token was made. ISO 8601.
        pub created_at: Option<String> = "createdAt",
        /// When the token ends. ISO 8601.
        pub expires_at: Option<String> = "expiresAt",
    }
}
