use std::fmt;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};

use crate::path::push_query;

/// How requests prove who sends them.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum Auth {
    /// No authentication.
    #[default]
    None,
    /// A fixed token that the user has: `Authorization: <scheme> <token>`.
    #[non_exhaustive]
    Token {
        /// The scheme, such as `ApiToken` or `Bearer`.
        scheme: &'static str,
        /// The token.
        token: SecretString,
    },
    /// Tokens that a token service grants, renewed automatically.
    Grant(Grant),
}

impl Auth {
    /// A fixed token that the user has.
    #[must_use]
    pub fn token(scheme: &'static str, token: SecretString) -> Self {
        Self::Token { scheme, token }
    }
}

impl From<Grant> for Auth {
    fn from(grant: Grant) -> Self {
        Self::Grant(grant)
    }
}

/// An OAuth 2.0 grant of bearer tokens.
///
/// Requests that find no valid token share one renewal. A token is renewed `min(300 s, lifetime / 10)` before it
/// expires: with the refresh token if the service gave one, and with the first grant if it gave none or refuses it.
#[derive(Clone)]
#[must_use]
pub struct Grant {
    pub(crate) url: String,
    kind: Kind,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) renew_early: Duration,
}

#[derive(Clone)]
enum Kind {
    Password { username: String, password: SecretString },
    ClientCredentials { id: String, secret: SecretString, scope: Option<&'static str> },
}

impl Grant {
    /// The password grant, without a client id. Later tokens are obtained with the refresh grant.
    pub fn password(url: impl Into<String>, username: impl Into<String>, password: SecretString) -> Self {
        Self::new(url.into(), Kind::Password { username: username.into(), password })
    }

    /// The client credentials grant, with id and secret in the form.
    pub fn client_credentials(url: impl Into<String>, id: impl Into<String>, secret: SecretString) -> Self {
        Self::new(url.into(), Kind::ClientCredentials { id: id.into(), secret, scope: None })
    }

    fn new(url: String, kind: Kind) -> Self {
        Self { url, kind, headers: Vec::new(), renew_early: Duration::from_secs(300) }
    }

    /// The scope to ask for with client credentials.
    pub fn scope(mut self, asked: &'static str) -> Self {
        if let Kind::ClientCredentials { scope, .. } = &mut self.kind {
            *scope = Some(asked);
        }
        self
    }

    /// A header for the requests to the token service only.
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// How long before its expiry a token is renewed; never more than a tenth of its lifetime. Default: 300 seconds.
    pub fn renew_early(mut self, time: Duration) -> Self {
        self.renew_early = time;
        self
    }

    /// The secrets, which must never be shown.
    pub(crate) fn secret(&self) -> &SecretString {
        match &self.kind {
            Kind::Password { password: secret, .. } | Kind::ClientCredentials { secret, .. } => secret,
        }
    }

    /// The form of the first grant.
    pub(crate) fn first_form(&self) -> String {
        let mut form = String::new();
        match &self.kind {
            Kind::Password { username, password } => {
                push_query(&mut form, "grant_type", "password");
                push_query(&mut form, "username", username);
                push_query(&mut form, "password", password.expose_secret());
            }
            Kind::ClientCredentials { id, secret, scope } => {
                push_query(&mut form, "grant_type", "client_credentials");
                push_query(&mut form, "client_id", id);
                push_query(&mut form, "client_secret", secret.expose_secret());
                if let Some(scope) = scope {
                    push_query(&mut form, "scope", scope);
                }
            }
        }
        form
    }

    /// The form of the refresh grant; `None` for client credentials, which are granted anew each time.
    pub(crate) fn refresh_form(&self, refresh: &SecretString) -> Option<String> {
        match self.kind {
            Kind::Password { .. } => {
                let mut form = String::new();
                push_query(&mut form, "grant_type", "refresh_token");
                push_query(&mut form, "refresh_token", refresh.expose_secret());
                Some(form)
            }
            Kind::ClientCredentials { .. } => None,
        }
    }
}

impl fmt::Debug for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Password { .. } => "password",
            Kind::ClientCredentials { .. } => "client_credentials",
        };
        f.debug_struct("Grant").field("kind", &kind).finish_non_exhaustive()
    }
}
