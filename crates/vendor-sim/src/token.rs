use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use crate::dice::Dice;

/// The tokens that were given out and still count.
pub(crate) struct Tokens {
    seed: u64,
    issued: u64,
    lifetime: Duration,
    access: HashMap<String, Instant>,
    refresh: HashSet<String>,
}

impl Tokens {
    pub(crate) fn new(seed: u64, lifetime: Duration) -> Self {
        Self { seed, issued: 0, lifetime, access: HashMap::new(), refresh: HashSet::new() }
    }

    pub(crate) fn lifetime(&self) -> Duration {
        self.lifetime
    }

    /// A new access token and refresh token.
    pub(crate) fn issue(&mut self, now: Instant) -> (String, String) {
        self.access.retain(|_, ends| *ends > now);
        let mut dice = Dice::new("token", self.seed, self.issued);
        self.issued += 1;
        let access = format!("access.{}.{}", self.issued, dice.hex(32));
        let refresh = format!("refresh.{}.{}", self.issued, dice.hex(32));
        self.access.insert(access.clone(), now + self.lifetime);
        self.refresh.insert(refresh.clone());
        (access, refresh)
    }

    /// Spends a refresh token: true once.
    pub(crate) fn spend_refresh(&mut self, token: &str) -> bool {
        self.refresh.remove(token)
    }

    pub(crate) fn is_live(&self, token: &str, now: Instant) -> bool {
        self.access.get(token).is_some_and(|ends| *ends > now)
    }

    pub(crate) fn forget(&mut self, token: &str) {
        self.access.remove(token);
    }

    /// Forgets all access tokens, and the refresh tokens too if told.
    pub(crate) fn forget_all(&mut self, refresh_too: bool) {
        self.access.clear();
        if refresh_too {
            self.refresh.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_lives_its_time_and_a_refresh_token_works_once() {
        let start = Instant::now();
        let mut tokens = Tokens::new(1, Duration::from_millis(50));
        let (access, refresh) = tokens.issue(start);
        assert!(tokens.is_live(&access, start + Duration::from_millis(49)));
        assert!(!tokens.is_live(&access, start + Duration::from_millis(50)));
        assert!(tokens.spend_refresh(&refresh));
        assert!(!tokens.spend_refresh(&refresh));
        let (second, _) = tokens.issue(start);
        assert_ne!(access, second);
        tokens.forget(&second);
        assert!(!tokens.is_live(&second, start));
    }
}
