//! The hosts of requests: those that the service names, or one base URL in place of all of them.

use connect_core::{Error, Result};
use url::Url;

/// The vendor's host of the global APIs.
pub(crate) const GLOBAL: &str = "https://api.central.sophos.com";
/// The vendor's token endpoint.
pub(crate) const TOKEN: &str = "https://id.sophos.com/api/v2/oauth2/token";
/// The path of token endpoints.
pub(crate) const TOKEN_PATH: &str = "/api/v2/oauth2/token";

/// A URL that the caller set: http or https, with a host, without credentials.
pub(crate) fn configured(setting: &'static str, text: &str) -> Result<Url> {
    let text = text.trim();
    let url = Url::parse(text)
        .map_err(|_| Error::configuration(setting, "must be a URL, such as https://api.central.sophos.com"))?;
    if !matches!(url.scheme(), "https" | "http") || url.host().is_none() {
        return Err(Error::configuration(setting, "must start with https:// and name a host"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::configuration(setting, "must not contain a user name or password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(Error::configuration(setting, "must not have a query or fragment"));
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn configured_urls_are_checked_by_name() {
        assert!(configured("base_url", "https://gateway.example/sophos").is_ok());
        for text in [
            "",
            "gateway.example",
            "ftp://gateway.example",
            "https://a:b@gateway.example",
            "https://gateway.example/?x=1",
        ] {
            let error = configured("base_url", text).expect_err(text).to_string();
            assert!(error.contains("base_url"), "{error}");
        }
    }
}
