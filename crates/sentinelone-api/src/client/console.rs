//! The console's address as people paste it.

use connect_core::{Error, Result};
use url::{Host, Url};

/// The console's base URL out of what a person typed: with or without scheme, path and trailing slash.
///
/// A page of a vendor's console (`https://….sentinelone.net/dashboard`) leads to its root. Any other host keeps its path, so that a
/// console behind a gateway's prefix works, up to `/web/…`, where the API's own paths begin. Query and fragment are dropped.
pub(crate) fn base_url(typed: &str) -> Result<Url> {
    const SETTING: &str = "url";
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Error::configuration(
            SETTING,
            "must not be empty; the console's address, such as https://usea1-acme.sentinelone.net",
        ));
    }
    let with_scheme = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let mut url = Url::parse(&with_scheme).map_err(|_| {
        Error::configuration(SETTING, "is no URL; expected something like https://usea1-acme.sentinelone.net")
    })?;
    if !matches!(url.scheme(), "https" | "http") || url.host().is_none() {
        return Err(Error::configuration(SETTING, "must start with https:// and name a host"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::configuration(SETTING, "must not contain a user name or password"));
    }
    let vendor = matches!(url.host(), Some(Host::Domain(host)) if host.ends_with(".sentinelone.net"));
    let path = if vendor { "" } else { url.path().split("/web/").next().unwrap_or_default() };
    let path = format!("{}/", path.trim_end_matches("/web").trim_end_matches('/'));
    url.set_path(&path);
    url.set_query(None);
    url.set_fragment(None);
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_normalised() {
        for (typed, base) in [
            ("https://usea1-acme.sentinelone.net", "https://usea1-acme.sentinelone.net/"),
            (" usea1-acme.sentinelone.net/ ", "https://usea1-acme.sentinelone.net/"),
            (
                "https://usea1-acme.sentinelone.net/dashboard?_scopeLevel=global#top",
                "https://usea1-acme.sentinelone.net/",
            ),
            ("https://usea1-acme.sentinelone.net/web/api/v2.1/", "https://usea1-acme.sentinelone.net/"),
            ("https://gateway.example/s1", "https://gateway.example/s1/"),
            ("https://gateway.example/s1/web/api/v2.1/agents", "https://gateway.example/s1/"),
            ("https://gateway.example/web", "https://gateway.example/"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080/"),
        ] {
            assert_eq!(base_url(typed).expect(typed).as_str(), base, "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for typed in
            ["", "  ", "ftp://x.sentinelone.net", "https://", "https://me:secret@x.sentinelone.net", "https://a b"]
        {
            let error = base_url(typed).expect_err(typed).to_string();
            assert!(error.contains("url") && !error.contains("secret"), "{error}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_an_address_or_refused_and_an_address_stays_one(typed in ".{0,60}", host in "[a-z0-9.:-]{1,20}", path in "[a-z/.%]{0,20}") {
            for text in [typed, format!("https://{host}/{path}"), format!("{host}/{path}")] {
                if let Ok(base) = base_url(&text) {
                    proptest::prop_assert!(base.path().ends_with('/') && base.query().is_none());
                    proptest::prop_assert_eq!(base_url(base.as_str()).expect("an address"), base);
                }
            }
        }
    }
}
