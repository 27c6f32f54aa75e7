use std::fmt;

use reqwest::Url;

/// A URL as the caller gave it, not checked yet. `Debug` shows scheme, host and path only, because a pasted URL may
/// contain credentials.
#[derive(Clone, PartialEq, Eq)]
pub struct UrlText(String);

impl UrlText {
    /// A URL, which is checked when it is used.
    pub fn new(url: impl Into<String>) -> Self {
        Self(url.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UrlText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.trim();
        let with_scheme = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        match Url::parse(&with_scheme) {
            Ok(url) => {
                write!(f, "{}://{}", url.scheme(), url.host_str().unwrap_or_default())?;
                url.port().map_or(Ok(()), |port| write!(f, ":{port}"))?;
                f.write_str(url.path())
            }
            Err(_) => f.write_str("(no URL)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_info_query_and_nonsense_are_not_shown() {
        for (text, shown) in [
            ("https://me:hunter2@gateway.example:8443/eset?key=hunter2#hunter2", "https://gateway.example:8443/eset"),
            ("me:hunter2@gateway.example", "https://gateway.example/"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080/"),
            ("hunter2 hunter2", "(no URL)"),
        ] {
            assert_eq!(format!("{:?}", UrlText::new(text)), shown, "{text}");
        }
    }
}
