//! Where requests go: the hosts that the service names, or one base URL that stands in for all of them.

use std::net::IpAddr;

use connect_core::{Error, Result};
use url::{Host, Url};

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

/// A host that the service named at `path` of its answer. The vendor's own example says `http`; outside loopback that is read as `https`.
pub(crate) fn named(path: &str, text: &str) -> Result<Url> {
    let text = text.trim();
    let with_scheme = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let refused = || Error::decode(path, "expected the URL of a host");
    let mut url = Url::parse(&with_scheme).map_err(|_| refused())?;
    if !matches!(url.scheme(), "https" | "http") || url.host().is_none() {
        return Err(refused());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused());
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        url.set_scheme("https").map_err(|()| refused())?;
    }
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_hosts_are_read_as_https_outside_loopback() {
        for (text, url) in [
            ("https://api-eu02.central.sophos.com", "https://api-eu02.central.sophos.com/"),
            ("http://api-eu02.central.sophos.com", "https://api-eu02.central.sophos.com/"),
            ("api-eu02.central.sophos.com", "https://api-eu02.central.sophos.com/"),
            ("http://127.0.0.1:4711/sophos", "http://127.0.0.1:4711/sophos"),
            ("http://[::1]:4711", "http://[::1]:4711/"),
        ] {
            assert_eq!(named("apiHosts.dataRegion", text).expect(text).as_str(), url);
        }
        for text in ["", "ftp://x", "https://user:secret@api.central.sophos.com", "https://"] {
            let error = named("apiHosts.global", text).expect_err(text);
            assert!(error.to_string().contains("apiHosts.global") && !error.to_string().contains("secret"), "{error}");
        }
    }

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

    proptest::proptest! {
        #[test]
        fn whatever_the_service_names_is_encrypted_or_stays_on_the_machine(text in "(https?://)?[a-z0-9.:@/\\[\\]-]{0,30}|.{0,40}") {
            if let Ok(url) = named("apiHost", &text) {
                proptest::prop_assert!(url.scheme() == "https" || is_loopback(&url), "{}", url);
                proptest::prop_assert!(url.username().is_empty() && url.password().is_none());
                proptest::prop_assert_eq!(named("apiHost", url.as_str()).expect("a host"), url);
            }
        }
    }
}
