use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

/// An instant in milliseconds since 1970-01-01T00:00:00Z, OCSF's `timestamp_t`.
///
/// There is no conversion from a bare number, so that seconds are not taken for milliseconds by mistake. As text it is an RFC 3339 time in
/// UTC, OCSF's `datetime_t`:
///
/// ```
/// use ocsf_model::Timestamp;
///
/// let time: Timestamp = "2025-05-21T12:00:00.5+02:00".parse()?;
/// assert_eq!(time, Timestamp::from_millis(1_747_821_600_500));
/// assert_eq!(time.to_string(), "2025-05-21T10:00:00.500Z");
/// # Ok::<_, ocsf_model::InvalidTime>(())
/// ```
///
/// With `serde` it is the number of milliseconds. The features `chrono` and `jiff` add conversions from and to the types of these crates.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

const DAY: i64 = 86_400_000;

impl Timestamp {
    /// From milliseconds since the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// From seconds since the epoch; a value beyond the range of milliseconds becomes the nearest instant in it.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Milliseconds since the epoch.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The instant as a [`SystemTime`]; `None` if it is beyond its range.
    pub fn to_system_time(self) -> Option<SystemTime> {
        let distance = Duration::from_millis(self.0.unsigned_abs());
        if self.0 < 0 { UNIX_EPOCH.checked_sub(distance) } else { UNIX_EPOCH.checked_add(distance) }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ms", self.0)
    }
}

/// Writes RFC 3339, with milliseconds unless they are zero. Years beyond 9999 have more digits, which RFC 3339 does not allow.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        let rest = self.0.rem_euclid(DAY);
        let (hours, minutes, seconds, millis) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60, rest % 1000);
        write!(f, "{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}")?;
        if millis != 0 {
            write!(f, ".{millis:03}")?;
        }
        f.write_str("Z")
    }
}

/// Year, month and day of a day since the epoch, in the Gregorian calendar. Counted in eras of 400 years that begin in March, so that
/// the leap day is the last of its year.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (month, day) = (if month < 10 { month + 3 } else { month - 9 }, day - (153 * month + 2) / 5 + 1);
    (400 * era + year + i64::from(month <= 2), month, day)
}

/// The reverse of [`civil`].
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year * 365 + year / 4 - year / 100 + day - 719_468
}

/// A text that is no RFC 3339 time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidTime(String);

impl fmt::Display for InvalidTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no RFC 3339 time such as 2025-05-21T10:00:00Z", self.0)
    }
}

impl std::error::Error for InvalidTime {}

impl FromStr for Timestamp {
    type Err = InvalidTime;

    /// Reads an RFC 3339 time. Fractions of a millisecond are cut off; a leap second is the first second of the next minute.
    ///
    /// # Errors
    /// [`InvalidTime`] if the text is no RFC 3339 time; an offset from UTC is required.
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        parse(text.as_bytes()).map(Self).ok_or_else(|| InvalidTime(text.to_owned()))
    }
}

fn parse(text: &[u8]) -> Option<i64> {
    fn number(digits: &[u8], greatest: i64) -> Option<i64> {
        let digit = |byte: &u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
        let value = digits.iter().try_fold(0, |value, byte| Some(10 * value + digit(byte)?))?;
        (value <= greatest).then_some(value)
    }
    let (head, mut rest) = text.split_at_checked(19)?;
    let signs = [(4, b'-'), (7, b'-'), (13, b':'), (16, b':')];
    if signs.iter().any(|(at, sign)| head[*at] != *sign) || !matches!(head[10], b'T' | b't' | b' ') {
        return None;
    }
    let (year, month, day) = (number(&head[..4], 9999)?, number(&head[5..7], 12)?, number(&head[8..10], 31)?);
    // A day that its month does not have, such as 31 April, counts as a day of the next month.
    let date = days(year, month, day);
    if civil(date) != (year, month, day) {
        return None;
    }
    let (hours, minutes, seconds) = (number(&head[11..13], 23)?, number(&head[14..16], 59)?, number(&head[17..], 60)?);
    let mut millis = 0;
    if let [b'.', fraction @ ..] = rest {
        let end = fraction.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(fraction.len());
        let (digits, after) = fraction.split_at(end);
        let first: Vec<u8> = digits.iter().copied().chain(*b"00").take(3).collect();
        millis = number(&first, 999).filter(|_| end > 0)?;
        rest = after;
    }
    let offset = match rest {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), digits @ ..] if digits.len() == 5 && digits[2] == b':' => {
            let offset = 60 * number(&digits[..2], 23)? + number(&digits[3..], 59)?;
            if *sign == b'-' { -offset } else { offset }
        }
        _ => return None,
    };
    Some(date * DAY + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + millis)
}

impl From<SystemTime> for Timestamp {
    /// Fractions of a millisecond are cut off towards the epoch.
    fn from(time: SystemTime) -> Self {
        let millis = |duration: Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        Self(match time.duration_since(UNIX_EPOCH) {
            Ok(since) => millis(since),
            Err(before) => -millis(before.duration()),
        })
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "chrono")]
impl<Tz: chrono::TimeZone> From<chrono::DateTime<Tz>> for Timestamp {
    /// Fractions of a millisecond are cut off towards the past.
    fn from(time: chrono::DateTime<Tz>) -> Self {
        Self(time.timestamp_millis())
    }
}

#[cfg(feature = "chrono")]
impl TryFrom<Timestamp> for chrono::DateTime<chrono::Utc> {
    type Error = InvalidTime;

    /// Fails for instants beyond the range of `chrono`.
    fn try_from(time: Timestamp) -> Result<Self, InvalidTime> {
        Self::from_timestamp_millis(time.0).ok_or_else(|| InvalidTime(time.to_string()))
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    /// Fractions of a millisecond are cut off towards the epoch.
    fn from(time: jiff::Timestamp) -> Self {
        Self(time.as_millisecond())
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = InvalidTime;

    /// Fails for instants beyond the range of `jiff`.
    fn try_from(time: Timestamp) -> Result<Self, InvalidTime> {
        Self::from_millisecond(time.0).map_err(|_| InvalidTime(time.to_string()))
    }
}
