//! The current token, and its renewal by one caller for all.

use std::future::Future;
use std::pin::Pin;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::secrets::Secrets;
use crate::watch::TokenState;
use crate::{Auth, Error, Grant, Ids, Response, Result, StatusCode};

/// After how many refused tokens in a row no more are requested, and for how long.
const DEAD_TOKENS: u32 = 3;
const DEAD_FOR: Duration = Duration::from_secs(60);

/// How long a new token is considered valid before the service has accepted it once.
const UNTRIED_FOR: Duration = Duration::from_secs(60);

/// The way to the token service.
pub(crate) trait Endpoint: Sync {
    /// Posts a form, with the retries of any other request.
    fn ask(&self, form: String) -> Pin<Box<dyn Future<Output = Result<Response>> + Send + '_>>;
}

/// A header value for one try.
#[derive(Clone)]
pub(crate) struct Token {
    pub(crate) header: HeaderValue,
    /// Which renewal it came from, so that only the token that was refused is forgotten.
    generation: u64,
    granted: Instant,
    /// `None` if it has no known expiry.
    expires: Option<Instant>,
    /// When to renew it.
    renew: Option<Instant>,
}

impl Token {
    pub(crate) fn is_valid(&self) -> bool {
        self.expires.is_none_or(|expires| Instant::now() < expires)
    }

    /// Its times on the wall clock, if it expires.
    fn times(&self, grants: u64) -> Option<TokenState> {
        let (now, wall) = (Instant::now(), SystemTime::now());
        let at = |time: Instant| match time.checked_duration_since(now) {
            Some(ahead) => wall + ahead,
            None => wall - now.duration_since(time),
        };
        let (expires, renews) = (at(self.expires?), at(self.renew?));
        Some(TokenState { granted: at(self.granted), renews, expires, grants })
    }

    fn is_fresh(&self) -> bool {
        self.renew.is_none_or(|renew| Instant::now() < renew)
    }
}

pub(crate) struct Tokens {
    source: Source,
    /// Counts finished renewals. A caller that waited for one that failed gets the same error instead of trying again.
    attempts: AtomicU64,
    /// The generation of the last token that the service has accepted; 0 before it has.
    accepted: AtomicU64,
    /// The times of the current token, to be read without waiting.
    shown: std::sync::Mutex<Option<TokenState>>,
    grants: AtomicU64,
    secrets: Secrets,
}

enum Source {
    None,
    Fixed(Token),
    Granted(Box<Granted>),
}

struct Granted {
    grant: Grant,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Token>,
    refresh: Option<SecretString>,
    failure: Option<Failure>,
    /// How many tokens in a row were refused without ever having been accepted, and when the last one was.
    dead: u32,
    died: Option<Instant>,
}

/// A refused renewal, kept for those who waited for it.
#[derive(Clone)]
struct Failure {
    status: StatusCode,
    code: Option<String>,
    message: String,
    request_id: Option<String>,
    ids: Ids,
}

impl Failure {
    fn error(&self) -> Error {
        let Self { status, code, message, request_id, ids } = self.clone();
        let source = Error::Api { status, code, message, request_id, ids, retry_after: None, maybe_sent: false };
        Error::Auth(Box::new(source))
    }
}

impl Tokens {
    pub(crate) fn new(auth: &Auth, secrets: Secrets) -> Result<Self> {
        let source = match auth {
            Auth::None => Source::None,
            Auth::Token { scheme, token } => {
                let secret = token.expose_secret().trim();
                if secret.is_empty() {
                    return Err(Error::configuration("token", "must not be empty"));
                }
                let header = header(scheme, secret)
                    .ok_or_else(|| Error::configuration("token", "must be visible ASCII characters"))?;
                secrets.give(secret);
                Source::Fixed(Token { header, generation: 0, granted: Instant::now(), expires: None, renew: None })
            }
            Auth::Grant(grant) => {
                secrets.give(grant.secret().expose_secret());
                Source::Granted(Box::new(Granted { grant: grant.clone(), state: Mutex::default() }))
            }
        };
        Ok(Self {
            source,
            attempts: AtomicU64::new(0),
            accepted: AtomicU64::new(0),
            shown: std::sync::Mutex::default(),
            grants: AtomicU64::new(0),
            secrets,
        })
    }

    pub(crate) fn is_renewable(&self) -> bool {
        matches!(self.source, Source::Granted(_))
    }

    /// The service has accepted the token.
    pub(crate) fn accept(&self, token: &Token) {
        self.accepted.store(token.generation, Ordering::Release);
    }

    fn accepted(&self) -> Option<u64> {
        Some(self.accepted.load(Ordering::Acquire)).filter(|generation| *generation > 0)
    }

    /// The times of the current token.
    pub(crate) fn state(&self) -> Option<TokenState> {
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn show(&self, token: Option<&Token>) {
        let grants = self.grants.load(Ordering::Relaxed);
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = token.and_then(|token| token.times(grants));
    }

    /// Whether the token was granted a moment ago and not accepted yet: then a refusal is probably not about the token.
    pub(crate) fn is_untried(&self, token: &Token) -> bool {
        let is_accepted = self.accepted().is_some_and(|generation| generation == token.generation);
        !is_accepted && token.granted.elapsed() < UNTRIED_FOR
    }

    /// Forgets the token that the service has refused, unless another caller has already renewed it. If `is_proof`, a
    /// token that was never accepted is counted as refused.
    pub(crate) async fn forget(&self, refused: &Token, is_proof: bool) {
        if let Source::Granted(granted) = &self.source {
            let mut state = granted.state.lock().await;
            if state.token.as_ref().is_none_or(|token| token.generation != refused.generation) {
                return;
            }
            state.token = None;
            self.show(None);
            if self.accepted().is_some_and(|generation| generation == refused.generation) {
                state.dead = 0;
            } else if is_proof {
                state.dead += 1;
                state.died = Some(Instant::now());
            }
        }
    }

    /// The token to send, renewed if it is due.
    pub(crate) async fn get(&self, endpoint: &dyn Endpoint) -> Result<Option<Token>> {
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
                state.check_life()?;
                let renewed = self.renew(granted, &mut state, endpoint).await;
                self.attempts.fetch_add(1, Ordering::Release);
                renewed.map(Some)
            }
        }
    }

    async fn renew(&self, granted: &Granted, state: &mut State, endpoint: &dyn Endpoint) -> Result<Token> {
        state.failure = None;
        let error = match granted.renew(state, endpoint).await {
            Ok((answer, asked)) => {
                let generation = self.attempts.load(Ordering::Relaxed) + 1;
                answer.learn(&self.secrets);
                match answer.into_token(asked, generation, granted.grant.renew_early) {
                    Ok((token, refresh)) => {
                        state.token = Some(token.clone());
                        state.refresh = refresh;
                        self.grants.fetch_add(1, Ordering::Relaxed);
                        self.show(Some(&token));
                        return Ok(token);
                    }
                    Err(error) => error,
                }
            }
            Err(error) => error,
        };
        // The old token is still valid: renewing early leaves time to try again.
        if let Some(token) = state.token.as_mut().filter(|token| token.is_valid()) {
            tracing::warn!(error = %error, "the token could not be renewed early; the current one is still valid");
            token.renew = Some(Instant::now() + Duration::from_secs(30));
            self.show(Some(token));
            return Ok(token.clone());
        }
        state.token = None;
        self.show(None);
        state.failure = Failure::of(&error);
        Err(state.failure.as_ref().map_or(error, Failure::error))
    }
}

impl Failure {
    /// Shares only the service's refusal, which another try would meet again.
    fn of(error: &Error) -> Option<Self> {
        let status = error.status()?;
        if error.is_transient() || matches!(error, Error::Deadline { .. }) {
            return None;
        }
        let message = match error {
            Error::Api { message, .. } | Error::Forbidden { message, .. } => message.clone(),
            _ => status.reason().into_owned(),
        };
        let ids = match error {
            Error::Api { ids, .. } | Error::Forbidden { ids, .. } => ids.clone(),
            _ => Ids::default(),
        };
        let (code, request_id) = (error.code().map(str::to_owned), error.request_id().map(str::to_owned));
        Some(Self { status, code, message, request_id, ids })
    }
}

impl State {
    /// Pauses when the service refuses its own tokens again and again.
    fn check_life(&mut self) -> Result<()> {
        if self.dead < DEAD_TOKENS || self.died.is_none_or(|died| died.elapsed() >= DEAD_FOR) {
            return Ok(());
        }
        Err(Error::Auth(
            format!("the service has refused {} tokens in a row that it had just granted", self.dead).into(),
        ))
    }
}

impl Granted {
    async fn renew(&self, state: &mut State, endpoint: &dyn Endpoint) -> Result<(Answer, Instant)> {
        // The service rotates refresh tokens: one that was sent is never used again.
        if let Some(form) = state.refresh.take().and_then(|refresh| self.grant.refresh_form(&refresh)) {
            match ask(form, endpoint).await {
                Ok(answer) => return Ok(answer),
                Err(error) => tracing::debug!(error = %error, "refresh grant failed, using the first grant"),
            }
        }
        ask(self.grant.first_form(), endpoint).await
    }
}

async fn ask(form: String, endpoint: &dyn Endpoint) -> Result<(Answer, Instant)> {
    let asked = Instant::now();
    let response = endpoint.ask(form).await?;
    Ok((Answer::read(&response)?, asked))
}

fn header(scheme: &str, secret: &str) -> Option<HeaderValue> {
    if !secret.bytes().all(|b| b.is_ascii_graphic()) {
        return None;
    }
    let mut header = HeaderValue::from_str(&format!("{scheme} {secret}")).ok()?;
    header.set_sensitive(true);
    Some(header)
}

/// The answer of a token service.
#[derive(Deserialize)]
struct Answer {
    access_token: Option<SecretString>,
    refresh_token: Option<SecretString>,
    expires_in: Option<serde_json::Value>,
    #[serde(rename = "errorCode")]
    error_code: Option<String>,
}

impl Answer {
    /// A token, or the error that the service reports with a status of success.
    fn read(response: &Response) -> Result<Self> {
        // Not through the usual decoder: its errors could quote the answer.
        let answer: Self = serde_json::from_slice(response.bytes())
            .map_err(|_| Error::Auth("the answer of the token service is not a token".into()))?;
        if answer.error_code.as_ref().is_some_and(|code| !code.is_empty() && code != "success") {
            let fault = (response.origin.read_fault)(response.status, response.bytes());
            return Err(response.told(fault, "the token service refused"));
        }
        Ok(answer)
    }

    /// The secrets, which must never be shown.
    fn learn(&self, secrets: &Secrets) {
        for token in [&self.access_token, &self.refresh_token].into_iter().flatten() {
            secrets.grant(token.expose_secret());
        }
    }

    fn into_token(self, asked: Instant, generation: u64, early: Duration) -> Result<(Token, Option<SecretString>)> {
        let secret = self.access_token.filter(|token| !token.expose_secret().trim().is_empty());
        let Some(secret) = secret else {
            return Err(Error::Auth("the answer of the token service has no access token".into()));
        };
        let header = header("Bearer", secret.expose_secret().trim())
            .ok_or_else(|| Error::Auth("the token is not a valid header value".into()))?;
        let seconds = match &self.expires_in {
            Some(serde_json::Value::Number(number)) => number.as_f64(),
            Some(serde_json::Value::String(text)) => text.trim().parse().ok(),
            _ => None,
        };
        // A token with a lifetime of zero would be renewed for ever; a 401 shows when it really expires.
        let seconds = seconds.filter(|seconds| *seconds > 0.0).unwrap_or(3600.0);
        let lifetime = Duration::try_from_secs_f64(seconds.min(1e9)).unwrap_or_default();
        let expires = asked + lifetime;
        let renew = Some(expires - early.min(lifetime / 10));
        let token = Token { header, generation, granted: asked, expires: Some(expires), renew };
        let refresh = self.refresh_token.filter(|token| !token.expose_secret().is_empty());
        Ok((token, refresh))
    }
}
