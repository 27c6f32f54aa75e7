use crate::text_type;

text_type! {
    /// A token, password, passphrase or code. `as_str` gives its text; `Debug` does not show it.
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
