//! Times of the vendors: RFC 3339 with fractions of any length.

use chrono::{DateTime, Utc};

/// The instant that `text` names; `None` if it is not an RFC 3339 time, has no zone, or is a leap second, which a count
/// since the epoch cannot express.
pub(crate) fn instant(text: &str) -> Option<DateTime<Utc>> {
    let time = DateTime::parse_from_rfc3339(text).ok()?;
    (time.timestamp_subsec_nanos() < 1_000_000_000).then(|| time.to_utc())
}

/// Seconds since the epoch to the microsecond.
#[allow(clippy::cast_precision_loss, reason = "exact up to the year 2255, and the nearest double beyond")]
pub(crate) fn float_seconds(time: DateTime<Utc>) -> f64 {
    time.timestamp_micros() as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_and_offsets_are_read() {
        let seconds = |text| instant(text).map(float_seconds);
        assert_eq!(seconds("2025-05-21T10:00:00Z"), Some(1_747_821_600.0));
        assert_eq!(seconds("2025-05-21T10:00:00.5Z"), Some(1_747_821_600.5));
        assert_eq!(seconds("2025-05-21T12:00:00.123456789012+02:00"), Some(1_747_821_600.123_456));
        assert_eq!(seconds("1969-12-31t23:59:59.75z"), Some(-0.25));
    }

    #[test]
    fn what_names_no_instant_is_not_guessed() {
        for text in [
            "",
            "2025-05-21",
            "2025-05-21T10:00:00",
            "2025-02-30T10:00:00Z",
            "2025-05-21T10:00:60Z",
            "1747821600",
            "now",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
