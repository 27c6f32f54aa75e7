//! `POST /oauth/token`: password and refresh grant.

use std::time::Instant;

use http::StatusCode;
use serde_json::json;

use super::vendor::Eset;
use crate::engine::{Answer, Call, Outcome, Pairs, Refusal, Route, World, lock};

pub(crate) fn routes() -> Vec<Route<Eset>> {
    vec![Route::open("POST /oauth/token", token)]
}

pub(crate) fn check(world: &World<Eset>, token: &str) -> bool {
    lock(&world.core.tokens).is_live(token, Instant::now())
}

fn token(world: &World<Eset>, call: &Call) -> Outcome {
    let form = call.header("content-type").is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if !form {
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "form expected"));
    }
    let form = std::str::from_utf8(&call.body).ok().and_then(Pairs::parse).ok_or_else(|| Refusal::bad("not a form"))?;
    let credentials = &world.vendor.settings.credentials;
    let mut tokens = lock(&world.core.tokens);
    let refreshed = match form.get("grant_type") {
        Some("password") => {
            let right = form.get("username") == Some(&credentials.username)
                && form.get("password") == Some(&credentials.password);
            if !right {
                return Err(Refusal::new(StatusCode::UNAUTHORIZED, "bad credentials"));
            }
            false
        }
        Some("refresh_token") => {
            if !form.get("refresh_token").is_some_and(|token| tokens.spend_refresh(token)) {
                return Err(Refusal::bad("bad refresh token"));
            }
            true
        }
        _ => return Err(Refusal::bad("grant_type: password or refresh_token")),
    };
    let (access, refresh) = tokens.issue(Instant::now());
    // Whole seconds; a lifetime below one, which only tests have, reads 0.
    let seconds = tokens.lifetime().as_secs();
    drop(tokens);
    lock(&world.core.stats).stats.count_token(refreshed);
    Ok(Answer::json(
        json!({"access_token": access, "refresh_token": refresh, "token_type": "Bearer", "expires_in": seconds}),
    ))
}
