//! The OAuth playground: real exchanges, of which the browser sees everything but the secrets.

use std::sync::{Mutex, PoisonError};

use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use chrono::{DateTime, TimeDelta, Utc};
use connect_core::{Client, ExposeSecret as _, SecretString};
use eset_connect::catalogue::{Category, TOKEN};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::relay::{innermost, read_body, refusal};
use crate::server::Shared;

/// Exchanges with the token service, beside those of the client.
pub(crate) struct Playground {
    client: Client,
    username: String,
    password: SecretString,
    refresh: Mutex<Option<SecretString>>,
    last: Mutex<Option<Value>>,
}

impl Playground {
    pub(crate) fn new(base_url: &str, username: String, password: SecretString) -> Result<Self, eset_connect::Error> {
        let client = Client::builder().source("eset").base_url(base_url).build()?;
        Ok(Self { client, username, password, refresh: Mutex::default(), last: Mutex::default() })
    }

    /// What the last exchange brought.
    pub(crate) fn state(&self) -> Option<Value> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn form(&self, grant: &str) -> Option<String> {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        if grant == "refresh_token" {
            let refresh = self.refresh.lock().unwrap_or_else(PoisonError::into_inner);
            return refresh
                .as_ref()
                .map(|token| format!("grant_type=refresh_token&refresh_token={}", encode(token.expose_secret())));
        }
        let (username, password) = (encode(&self.username), encode(self.password.expose_secret()));
        Some(format!("grant_type=password&username={username}&password={password}"))
    }

    fn learn(&self, answer: &Value) -> Value {
        let shown = describe(answer, Utc::now());
        if let Some(token) = answer["refresh_token"].as_str() {
            *self.refresh.lock().unwrap_or_else(PoisonError::into_inner) = Some(token.to_owned().into());
        }
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(shown.clone());
        shown
    }
}

/// An answer of the token service without its secrets.
fn describe(answer: &Value, now: DateTime<Utc>) -> Value {
    let lives = answer["expires_in"].as_i64().or_else(|| answer["expires_in"].as_str()?.parse().ok());
    let expires = lives.and_then(TimeDelta::try_seconds).map(|lives| now + lives);
    let token = answer["access_token"].as_str().unwrap_or_default();
    json!({
        "access_token": mask(token),
        "token_type": answer["token_type"].as_str(),
        "expires_in": lives,
        "refresh_token": answer["refresh_token"].as_str().map(mask),
        "grantedAt": now,
        "expiresAt": expires,
        "times": times(token),
    })
}

/// How long a secret is, and nothing else of it.
fn mask(secret: &str) -> String {
    format!("•••••••• ({} characters)", secret.chars().count())
}

/// The times in a token, if it is a JWT: issued, valid from, expires.
fn times(token: &str) -> Option<Value> {
    let payload = token.split('.').nth(1)?;
    let bytes = base64::prelude::BASE64_URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
    let claims: Value = serde_json::from_slice(&bytes).ok()?;
    let time = |name: &str| claims[name].as_i64().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    Some(json!({"iat": time("iat"), "nbf": time("nbf"), "exp": time("exp")}))
}

/// `POST /console/token`, `{"grant": "password"}` or `{"grant": "refresh_token"}`.
pub(crate) async fn exchange(State(shared): State<Shared>, request: Request) -> Response {
    let bytes = match read_body(shared.slowest_client, request.into_body()).await {
        Ok(bytes) => bytes,
        Err((status, reason)) => return refusal(status, reason),
    };
    let asked: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let Some(grant) = asked["grant"].as_str().filter(|grant| matches!(*grant, "password" | "refresh_token")) else {
        return refusal(StatusCode::BAD_REQUEST, "The grant must be password or refresh_token.");
    };
    let Some(form) = shared.playground.form(grant) else {
        return refusal(StatusCode::CONFLICT, "There is no refresh token yet: exchange the password first.");
    };
    let request = connect_core::Request::post("token", TOKEN.path).body("application/x-www-form-urlencoded", form);
    match shared.playground.client.execute(&request).await {
        Ok(answer) => match answer.json::<Value>() {
            Ok(answer) => Json(shared.playground.learn(&answer)).into_response(),
            Err(_) => refusal(StatusCode::BAD_GATEWAY, "The token service did not answer with JSON."),
        },
        Err(error) => {
            let found = innermost(&error);
            let status = found.status().and_then(|status| StatusCode::from_u16(status.as_u16()).ok());
            let status = status.filter(|status| status.as_u16() >= 400).unwrap_or(StatusCode::BAD_GATEWAY);
            shared.status.failed("token", status.as_u16(), &error.report(), found.request_id());
            refusal(status, &error.report())
        }
    }
}

/// Where tokens come from.
pub(crate) fn token_url(client: &eset_connect::EsetClient) -> &str {
    client.base_url(Category::BusinessAccount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_holds_no_part_of_a_secret_but_its_times() {
        let claims =
            base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(r#"{"iat":1700000000,"exp":1700003600,"sub":"me"}"#);
        let token = format!("head.{claims}.signature");
        let answer = json!({"access_token": token, "refresh_token": "refresh-secret", "expires_in": 3600, "token_type": "Bearer"});
        let shown = describe(&answer, DateTime::UNIX_EPOCH);
        assert_eq!(shown["expiresAt"], "1970-01-01T01:00:00Z");
        assert_eq!(shown["times"]["exp"], "2023-11-14T23:13:20Z");
        let text = shown.to_string();
        for secret in ["head", "signature", "refresh-secret", &claims, "\"me\""] {
            assert!(!text.contains(secret), "{secret}");
        }
    }
}
