use connect_core::{Auth, Client, ClientBuilder, ExposeSecret, Limit, Quota, Result, SecretString, UrlText};

use super::{SentinelOneClient, console};

/// Sets up a [`SentinelOneClient`].
#[derive(Clone, Debug)]
#[must_use]
pub struct SentinelOneClientBuilder {
    url: UrlText,
    api_token: SecretString,
    core: ClientBuilder,
}

impl SentinelOneClientBuilder {
    pub(super) fn new(url: String, api_token: &SecretString) -> Self {
        let api_token = without_scheme(api_token);
        let core = Client::builder()
            .source("sentinelone")
            .user_agent(concat!("sentinelone-api/", env!("CARGO_PKG_VERSION")))
            .auth(Auth::token("ApiToken", api_token.clone()))
            .quota(Quota::new([Limit::per_second(10)]))
            // Some gateways answer 200 with errors.
            .fault_member("errors");
        Self { url: UrlText::new(url), api_token, core }
    }

    /// The limits of the token, instead of 10 requests a second. The vendor documents none; 25 a second are said to be too many.
    pub fn quota(mut self, quota: Quota) -> Self {
        self.core = self.core.quota(quota);
        self
    }

    connect_core::builder_methods!();

    /// Checks everything and makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Configuration`](connect_core::Error::Configuration), naming the setting: an address that is no URL, plain http off
    /// loopback, an empty token.
    pub fn build(self) -> Result<SentinelOneClient> {
        let base = console::base_url(self.url.as_str())?;
        Ok(SentinelOneClient::new(self.core.base_url(base).build()?, self.api_token))
    }
}

/// The token alone: people paste it with the word in front that is in the header.
fn without_scheme(token: &SecretString) -> SecretString {
    let text = token.expose_secret().trim();
    if text.eq_ignore_ascii_case("ApiToken") {
        return SecretString::from("");
    }
    let rest = text
        .split_once(char::is_whitespace)
        .filter(|(scheme, _)| ["ApiToken", "Token", "Bearer"].iter().any(|known| scheme.eq_ignore_ascii_case(known)));
    SecretString::from(rest.map_or(text, |(_, token)| token.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_may_be_pasted_with_its_scheme() {
        for pasted in
            ["abc.def", " abc.def\n", "ApiToken abc.def", "APITOKEN  abc.def ", "Bearer abc.def", "token abc.def"]
        {
            assert_eq!(without_scheme(&pasted.into()).expose_secret(), "abc.def", "{pasted}");
        }
        let error = SentinelOneClient::builder("x.sentinelone.net", "abc def").build().unwrap_err().report();
        assert!(error.contains("token") && !error.contains("abc"), "{error}");
        assert!(SentinelOneClient::builder("x.sentinelone.net", "ApiToken ").build().is_err());
    }
}
