use std::fmt;
use std::str::FromStr;

use crate::Error;

/// A JSON number, kept exactly: `18446744073709551615` and `0.10000000000000000001` are written as they were read.
///
/// Two numbers are equal when they are written the same; `1.0` and `1` are different texts and thus different numbers.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Number(Repr);

/// Each text has exactly one representation, so that derived equality is equality of texts.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    Integer(i64),
    /// Above `i64::MAX`.
    Unsigned(u64),
    /// Every other number, as its text.
    Text(Box<str>),
}

impl Number {
    /// The number nearest to `value` that JSON can write; `None` for infinities and not-a-number.
    pub fn from_f64(value: f64) -> Option<Self> {
        value.is_finite().then(|| Self(Repr::Text(format!("{value:?}").into())))
    }

    /// The number as an `i64`, if it is an integer in that range.
    pub fn as_i64(&self) -> Option<i64> {
        match self.0 {
            Repr::Integer(value) => Some(value),
            Repr::Unsigned(_) | Repr::Text(_) => None,
        }
    }

    /// The number as a `u64`, if it is an integer in that range.
    pub fn as_u64(&self) -> Option<u64> {
        match self.0 {
            Repr::Integer(value) => u64::try_from(value).ok(),
            Repr::Unsigned(value) => Some(value),
            Repr::Text(_) => None,
        }
    }

    /// The nearest `f64`; infinite where the number is beyond its range.
    #[expect(clippy::cast_precision_loss, reason = "the nearest value is what the function promises")]
    pub fn as_f64(&self) -> f64 {
        match &self.0 {
            Repr::Integer(value) => *value as f64,
            Repr::Unsigned(value) => *value as f64,
            Repr::Text(text) => text.parse().unwrap_or(f64::NAN),
        }
    }

    /// The number of a text that the reader has checked.
    pub(crate) fn from_checked(text: &str) -> Self {
        // An integer in range is written back as it was read, because JSON allows neither `+` nor leading zeros; `-0` is the exception.
        if text != "-0" {
            if let Ok(value) = text.parse() {
                return Self(Repr::Integer(value));
            }
            if let Ok(value) = text.parse() {
                return Self(Repr::Unsigned(value));
            }
        }
        Self(Repr::Text(text.into()))
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        match &self.0 {
            Repr::Integer(value) => crate::codec::write_integer(out, *value),
            Repr::Unsigned(value) => out.extend_from_slice(value.to_string().as_bytes()),
            Repr::Text(text) => out.extend_from_slice(text.as_bytes()),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Integer(value) => value.fmt(f),
            Repr::Unsigned(value) => value.fmt(f),
            Repr::Text(text) => f.write_str(text),
        }
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Number {
    type Err = Error;

    /// Reads a JSON number.
    ///
    /// # Errors
    /// The text is no JSON number.
    fn from_str(text: &str) -> Result<Self, Error> {
        crate::codec::read_number(text)
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(Repr::Integer(value))
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Self {
        Self(Repr::Integer(value.into()))
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self(Repr::Integer(value.into()))
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self(i64::try_from(value).map_or(Repr::Unsigned(value), Repr::Integer))
    }
}

#[cfg(feature = "serde_json")]
impl From<&serde_json::Number> for Number {
    #[inline]
    fn from(number: &serde_json::Number) -> Self {
        if let Some(value) = number.as_i64() {
            value.into()
        } else if let Some(value) = number.as_u64() {
            value.into()
        } else {
            Self::from_checked(&number.to_string())
        }
    }
}
