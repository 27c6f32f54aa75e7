//! `POST /api/v2/oauth2/token`: client credentials, as a form; the refresh grant, as JSON.

use std::time::Instant;

use http::StatusCode;
use serde_json::json;

use super::vendor::Sophos;
use crate::engine::{Answer, Call, Outcome, Pairs, Refusal, Route, World, lock};

pub(crate) const PATH: &str = "/api/v2/oauth2/token";

pub(crate) fn routes() -> Vec<Route<Sophos>> {
    vec![Route::open("POST /api/v2/oauth2/token", token)]
}

fn token(world: &World<Sophos>, call: &Call) -> Outcome {
    let json = call.header("content-type").is_some_and(|kind| kind.starts_with("application/json"));
    let fields = if json {
        let body = call.object().map_err(|_| Refusal::bad("oauth.invalid_request"))?;
        let members = body.as_object().into_iter().flatten();
        Pairs(members.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect())
    } else {
        let text = std::str::from_utf8(&call.body).ok();
        text.and_then(Pairs::parse).ok_or_else(|| Refusal::bad("oauth.invalid_request"))?
    };
    let credentials = &world.vendor.settings.credentials;
    if fields.get("client_id") != Some(&credentials.client_id) {
        return Err(Refusal::new(StatusCode::UNAUTHORIZED, "oauth.invalid_client_id"));
    }
    if fields.get("client_secret") != Some(&credentials.client_secret) {
        return Err(Refusal::new(StatusCode::UNAUTHORIZED, "oauth.invalid_client_secret"));
    }
    let mut tokens = lock(&world.core.tokens);
    let refreshed = match fields.get("grant_type") {
        Some("client_credentials") if fields.get("scope") == Some("token") => false,
        Some("client_credentials") => return Err(Refusal::bad("oauth.invalid_scope")),
        Some("refresh_token") => {
            if !fields.get("refresh_token").is_some_and(|token| tokens.spend_refresh(token)) {
                return Err(Refusal::new(StatusCode::UNAUTHORIZED, "oauth.invalid_refresh_token"));
            }
            true
        }
        _ => return Err(Refusal::bad("oauth.unsupported_grant_type")),
    };
    let (access, refresh) = tokens.issue(Instant::now());
    let seconds = tokens.lifetime().as_secs();
    drop(tokens);
    let mut book = lock(&world.core.stats);
    book.stats.count_token(refreshed);
    Ok(Answer::json(json!({
        "access_token": access, "refresh_token": refresh, "token_type": "bearer", "expires_in": seconds, "errorCode": "success", "message": "OK",
        "trackingId": crate::dice::Dice::new("sophos-tracking", world.vendor.seed, book.stats.tokens_issued).uuid()
    })))
}
