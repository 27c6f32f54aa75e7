use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

/// Sliding windows of requests per credential: `limits` are (calls, window), all of which hold at once.
#[derive(Default)]
pub(crate) struct Quota {
    limits: Vec<(usize, Duration)>,
    calls: HashMap<String, VecDeque<Instant>>,
}

impl Quota {
    pub(crate) fn new(limits: Vec<(usize, Duration)>) -> Self {
        Self { limits, calls: HashMap::new() }
    }

    /// Takes one call, or says how long until one is free.
    pub(crate) fn take(&mut self, caller: &str, now: Instant) -> Result<(), Duration> {
        let Some(longest) = self.limits.iter().map(|(_, window)| *window).max() else { return Ok(()) };
        if !self.calls.contains_key(caller) {
            self.calls.insert(caller.to_owned(), VecDeque::new());
        }
        let Some(calls) = self.calls.get_mut(caller) else { return Ok(()) };
        while calls.front().is_some_and(|at| now.duration_since(*at) >= longest) {
            calls.pop_front();
        }
        let mut wait = Duration::ZERO;
        for (limit, window) in &self.limits {
            // The call that has to leave the window before another one fits.
            let blocking =
                if *limit == 0 { None } else { calls.len().checked_sub(*limit).and_then(|at| calls.get(at)) };
            if let Some(at) = blocking {
                wait = wait.max(window.saturating_sub(now.duration_since(*at)));
            } else if *limit == 0 {
                wait = wait.max(*window);
            }
        }
        if wait.is_zero() {
            calls.push_back(now);
            return Ok(());
        }
        Err(wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_admits_its_limit_and_slides() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut quota = Quota::new(vec![(2, Duration::from_millis(100)), (3, Duration::from_millis(300))]);
        assert_eq!(quota.take("a", at(0)), Ok(()));
        assert_eq!(quota.take("a", at(10)), Ok(()));
        assert_eq!(quota.take("a", at(20)), Err(Duration::from_millis(80)), "the short window is full");
        assert_eq!(quota.take("b", at(20)), Ok(()), "another caller has its own");
        assert_eq!(quota.take("a", at(100)), Ok(()));
        assert_eq!(quota.take("a", at(250)), Err(Duration::from_millis(50)), "the long window is full");
        assert_eq!(quota.take("a", at(300)), Ok(()));
    }
}
