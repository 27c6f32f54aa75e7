use open_record::text_type;

text_type! {
    /// A token, password or passphrase. Its text is in `as_str` only: `Debug` does not show it.
    pub struct Secret (secret);
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

#[cfg(test)]
mod tests {
    use open_record::OpenRecord as _;

    use crate::models::{AgentPassphrase, NewApiToken, NewServiceUser, Secret};

    #[test]
    fn what_is_secret_is_not_shown() {
        let token = NewApiToken::from_json(br#"{"token":"eyJ-secret"}"#).expect("a token");
        assert_eq!(token.token.as_ref().map(Secret::as_str), Some("eyJ-secret"));
        assert!(!format!("{token:?}").contains("eyJ"), "{token:?}");
        let agent = AgentPassphrase::from_json(br#"{"id":"1","passphrase":"eyJ-secret"}"#).expect("a passphrase");
        assert!(!format!("{agent:?}").contains("eyJ"), "{agent:?}");
        let user =
            NewServiceUser::from_json(br#"{"id":"1","apiToken":{"value":"eyJ-secret"}}"#).expect("a service user");
        assert!(!format!("{user:?}").contains("eyJ"), "{user:?}");
    }
}
