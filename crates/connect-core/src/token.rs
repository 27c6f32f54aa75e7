//! The token in use, and its renewal by one caller for all.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::pipeline::{Call, Pipeline};
use crate::{Auth, Error, Grant, Response, Result, StatusCode};

/// A header value for one try.
#[derive(Clone)]
pub(crate) struct Token {
    pub(crate) header: HeaderValue,
    /// Which renewal it came from, so that only the token that was refused is forgotten.
    generation: u64,
    /// `None`: as far as we know it never expires.
    expires: Option<Instant>,
    /// When to renew it.
    renew: Option<Instant>,
}

impl Token {
    pub(crate) fn is_valid(&self) -> bool {
        self.expires.is_none_or(|expires| Instant::now() < expires)
    }

    fn is_fresh(&self) -> bool {
        self.renew.is_none_or(|renew| Instant::now() < renew)
    }
}

pub(crate) struct Tokens {
    source: Source,
    /// Counts finished renewals. Who waited while one failed shares its failure instead of trying the same again.
    attempts: AtomicU64,
}

enum Source {
    None,
    Fixed(Token),
    Granted(Box<Granted>),
}

struct Granted {
    grant: Grant,
    call: Call,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Token>,
    refresh: Option<SecretString>,
    failure: Option<Failure>,
}

/// A refused renewal, kept for those who waited for it.
#[derive(Clone)]
struct Failure {
    status: StatusCode,
    code: Option<String>,
    message: String,
    request_id: Option<String>,
}

impl Failure {
    fn error(&self) -> Error {
        let Self { status, code, message, request_id } = self.clone();
        let source = Error::Api { status, code, message, request_id, retry_after: None, maybe_sent: false };
        Error::Auth(Box::new(source))
    }
}

impl Tokens {
    pub(crate) fn new(auth: &Auth, call: impl FnOnce(&Grant) -> Result<Call>) -> Result<Self> {
        let source = match auth {
            Auth::None => Source::None,
            Auth::Token { scheme, token } => {
                let secret = token.expose_secret().trim();
                if secret.is_empty() {
                    return Err(Error::configuration("token", "must not be empty"));
                }
                let header = header(scheme, secret)
                    .ok_or_else(|| Error::configuration("token", "must be visible ASCII characters"))?;
                Source::Fixed(Token { header, generation: 0, expires: None, renew: None })
            }
            Auth::Grant(grant) => {
                let call = call(grant)?;
                Source::Granted(Box::new(Granted { grant: grant.clone(), call, state: Mutex::default() }))
            }
        };
        Ok(Self { source, attempts: AtomicU64::new(0) })
    }

    pub(crate) fn is_renewable(&self) -> bool {
        matches!(self.source, Source::Granted(_))
    }

    /// Forgets the token that the service has refused, unless another caller has renewed it meanwhile.
    pub(crate) async fn forget(&self, refused: &Token) {
        if let Source::Granted(granted) = &self.source {
            let mut state = granted.state.lock().await;
            if state.token.as_ref().is_some_and(|token| token.generation == refused.generation) {
                state.token = None;
            }
        }
    }

    /// The token to send, renewed if it is due.
    pub(crate) async fn get(&self, pipeline: &Pipeline) -> Result<Option<Token>> {
        match &self.source {
            Source::None => Ok(None),
            Source::Fixed(token) => Ok(Some(token.clone())),
            Source::Granted(granted) => {
                let seen = self.attempts.load(Ordering::Acquire);
                let mut state = granted.state.lock().await;
                if let Some(token) = state.token.as_ref().filter(|token| token.is_fresh()) {
                    return Ok(Some(token.clone()));
                }
                if self.attempts.load(Ordering::Acquire) != seen
                    && let Some(failure) = &state.failure
                {
                    return Err(failure.error());
                }
                let renewed = self.renew(granted, &mut state, pipeline).await;
                self.attempts.fetch_add(1, Ordering::Release);
                renewed.map(Some)
            }
        }
    }

    async fn renew(&self, granted: &Granted, state: &mut State, pipeline: &Pipeline) -> Result<Token> {
        state.failure = None;
        let error = match granted.renew(state, pipeline).await {
            Ok((answer, asked)) => {
                let generation = self.attempts.load(Ordering::Relaxed) + 1;
                match answer.into_token(asked, generation, granted.grant.renew_early) {
                    Ok((token, refresh)) => {
                        state.token = Some(token.clone());
                        state.refresh = refresh;
                        return Ok(token);
                    }
                    Err(error) => error,
                }
            }
            Err(error) => error,
        };
        // The old token still works for a while: renewing early has bought the time to try again.
        if let Some(token) = state.token.as_mut().filter(|token| token.is_valid()) {
            tracing::warn!(error = %error, "token could not be renewed early, the present one is still valid");
            token.renew = Some(Instant::now() + Duration::from_secs(30));
            return Ok(token.clone());
        }
        state.token = None;
        state.failure = Failure::of(&error);
        Err(state.failure.as_ref().map_or(error, Failure::error))
    }
}

impl Failure {
    /// Only what another try would meet again: the service's refusal.
    fn of(error: &Error) -> Option<Self> {
        let status = error.status()?;
        if error.is_transient() || matches!(error, Error::Deadline { .. }) {
            return None;
        }
        let message = match error {
            Error::Api { message, .. } | Error::Forbidden { message, .. } => message.clone(),
            _ => status.reason().into_owned(),
        };
        Some(Self {
            status,
            code: error.code().map(str::to_owned),
            message,
            request_id: error.request_id().map(str::to_owned),
        })
    }
}

impl Granted {
    async fn renew(&self, state: &mut State, pipeline: &Pipeline) -> Result<(Answer, Instant)> {
        // The service rotates refresh tokens: one that was sent is not used again, whatever comes of it.
        if let Some(form) = state.refresh.take().and_then(|refresh| self.grant.refresh_form(&refresh)) {
            match self.ask(form, pipeline).await {
                Ok(answer) => return Ok(answer),
                Err(error) => tracing::debug!(error = %error, "refresh grant failed, using the first grant"),
            }
        }
        self.ask(self.grant.first_form(), pipeline).await
    }

    async fn ask(&self, form: String, pipeline: &Pipeline) -> Result<(Answer, Instant)> {
        let asked = Instant::now();
        let call = self.call.with_body(form.into_bytes());
        // Boxed: the pipeline asks for tokens, and tokens ask the pipeline.
        let response = Box::pin(pipeline.run(&call)).await?.complete()?;
        let answer = Answer::read(&response)?;
        Ok((answer, asked))
    }
}

fn header(scheme: &str, secret: &str) -> Option<HeaderValue> {
    if !secret.bytes().all(|b| b.is_ascii_graphic()) {
        return None;
    }
    let mut header = HeaderValue::from_str(&format!("{scheme} {secret}")).ok()?;
    header.set_sensitive(true);
    Some(header)
}

/// What a token service answers.
#[derive(Deserialize)]
struct Answer {
    access_token: Option<SecretString>,
    refresh_token: Option<SecretString>,
    expires_in: Option<serde_json::Value>,
    #[serde(rename = "errorCode")]
    error_code: Option<String>,
    message: Option<String>,
}

impl Answer {
    fn read(response: &Response) -> Result<Self> {
        // Not through the usual decoder: its errors could quote the answer.
        serde_json::from_slice(response.bytes())
            .map_err(|_| Error::Auth("the token service's answer is no token document".into()))
    }

    fn into_token(self, asked: Instant, generation: u64, early: Duration) -> Result<(Token, Option<SecretString>)> {
        if let Some(code) = self.error_code.filter(|code| !code.is_empty() && code != "success") {
            let message = self.message.unwrap_or_else(|| "the token service refused".to_owned());
            let status = StatusCode::UNAUTHORIZED;
            return Err(Error::Api {
                status,
                code: Some(code),
                message,
                request_id: None,
                retry_after: None,
                maybe_sent: false,
            });
        }
        let secret = self.access_token.filter(|token| !token.expose_secret().trim().is_empty());
        let Some(secret) = secret else {
            return Err(Error::Auth("the token service's answer has no access token".into()));
        };
        let header = header("Bearer", secret.expose_secret().trim())
            .ok_or_else(|| Error::Auth("the token service's token is no header value".into()))?;
        let seconds = match &self.expires_in {
            Some(serde_json::Value::Number(number)) => number.as_f64(),
            Some(serde_json::Value::String(text)) => text.trim().parse().ok(),
            _ => None,
        };
        // A token that lives no time at all would be renewed for ever; a 401 tells when it really ends.
        let seconds = seconds.filter(|seconds| *seconds > 0.0).unwrap_or(3600.0);
        let lifetime = Duration::try_from_secs_f64(seconds.min(1e9)).unwrap_or_default();
        let expires = asked + lifetime;
        let token =
            Token { header, generation, expires: Some(expires), renew: Some(expires - early.min(lifetime / 10)) };
        let refresh = self.refresh_token.filter(|token| !token.expose_secret().is_empty());
        Ok((token, refresh))
    }
}
