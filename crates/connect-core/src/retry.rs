use std::time::{Duration, SystemTime};

use backon::ExponentialBuilder;

/// How failed requests are repeated.
///
/// The default waits 1, 2, 4, 8 and 16 seconds, each up to a quarter longer at random, and gives up after ten minutes.
/// `Retry-After` is honoured: a wait is never shorter than the service asked for. A 429 (too many requests) does not
/// count as one of the tries: the request is repeated until the deadline.
#[derive(Clone, Debug)]
#[must_use]
pub struct Retry {
    pub(crate) retries: usize,
    pub(crate) first_wait: Duration,
    pub(crate) longest_wait: Duration,
    pub(crate) jitter: f64,
    pub(crate) deadline: Duration,
}

/// The longest wait that can be set: a longer one is a mistake, and would overflow when it is multiplied.
pub(crate) const DAY: Duration = Duration::from_secs(86_400);

impl Default for Retry {
    fn default() -> Self {
        Self {
            retries: 5,
            first_wait: Duration::from_secs(1),
            longest_wait: Duration::from_secs(16),
            jitter: 0.25,
            deadline: Duration::from_secs(600),
        }
    }
}

impl Retry {
    /// The default policy.
    pub fn new() -> Self {
        Self::default()
    }

    /// No retries, not even after a 429.
    pub fn never() -> Self {
        Self { retries: 0, ..Self::default() }
    }

    /// How often a failed request is repeated after its first try; repetitions after a 429 are not counted.
    pub fn retries(mut self, retries: usize) -> Self {
        self.retries = retries;
        self
    }

    /// The first wait, up to a day; every further one is twice as long.
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait.min(DAY);
        self
    }

    /// The longest wait of the policy itself, up to a day. The service may ask for a longer one.
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait.min(DAY);
        self
    }

    /// The largest random extension of a wait, as a fraction of it (0 to 1).
    pub fn jitter(mut self, part: f64) -> Self {
        self.jitter = if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 };
        self
    }

    /// The deadline of a call with all its tries, waits and polls, not counting the time it waits for the client's own
    /// quota.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    pub(crate) fn backoff(&self) -> ExponentialBuilder {
        ExponentialBuilder::new()
            .with_factor(2.0)
            .with_min_delay(self.first_wait)
            .with_max_delay(self.longest_wait)
            .without_max_times()
    }

    pub(crate) fn jittered(&self, wait: Duration) -> Duration {
        wait.mul_f64(1.0 + self.jitter * fastrand::f64())
    }
}

/// Reads a `Retry-After` value: seconds or an HTTP date. A date in the past means now.
pub(crate) fn parse_retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::from(u32::MAX)).min(u64::from(u32::MAX))));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use backon::BackoffBuilder;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_default_waits_double_from_one_to_sixteen_seconds() {
        let waits: Vec<u64> = Retry::default().backoff().build().take(6).map(|wait| wait.as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 16]);
    }

    #[test]
    fn jitter_only_adds() {
        let retry = Retry::default();
        for _ in 0..1000 {
            let wait = retry.jittered(Duration::from_secs(4));
            assert!(wait >= Duration::from_secs(4) && wait <= Duration::from_secs(5), "{wait:?}");
        }
        assert_eq!(Retry::default().jitter(0.0).jittered(Duration::from_secs(4)), Duration::from_secs(4));
    }

    #[test]
    fn retry_after_is_read_in_both_forms() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        let read = |value| parse_retry_after(value, now);
        assert_eq!(read("7"), Some(Duration::from_secs(7)));
        assert_eq!(read(" 0 "), Some(Duration::ZERO));
        assert_eq!(read("Sun, 06 Nov 1994 08:50:07 GMT"), Some(Duration::from_secs(30)));
        assert_eq!(read("Sunday, 06-Nov-94 08:50:07 GMT"), Some(Duration::from_secs(30)));
        assert_eq!(read("Sun, 06 Nov 1994 08:49:00 GMT"), Some(Duration::ZERO));
        for value in ["", "-1", "1.5", "soon", "7s", "+7"] {
            assert_eq!(read(value), None, "{value}");
        }
        assert_eq!(read("99999999999999999999999"), Some(Duration::from_secs(u64::from(u32::MAX))));
    }

    proptest! {
        #[test]
        fn retry_after_never_panics(value in "\\PC*") {
            let _ = parse_retry_after(&value, SystemTime::now());
        }

        #[test]
        fn dates_and_seconds_agree(seconds in 0u64..1_000_000_000) {
            let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
            let date = httpdate::fmt_http_date(now + Duration::from_secs(seconds));
            prop_assert_eq!(parse_retry_after(&date, now), Some(Duration::from_secs(seconds)));
            prop_assert_eq!(parse_retry_after(&seconds.to_string(), now), Some(Duration::from_secs(seconds)));
        }
    }
}
