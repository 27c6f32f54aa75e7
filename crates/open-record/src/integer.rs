use std::fmt;

use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// A 64-bit integer that remembers whether it was written as a number or, as protobuf does in JSON, as a string.
///
/// Any integer from `i64::MIN` to `u64::MAX` fits, and is written as it was read. Comparison and hashing include the
/// spelling: `64` is less than `"64"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Integer {
    number: Number,
    quoted: bool,
}

/// A number that fits `u64` is always held as unsigned, so that equal numbers are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Number {
    Negative(i64),
    Unsigned(u64),
}

impl Integer {
    /// The number, if it is within the signed range.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        match self.number {
            Number::Unsigned(number) => i64::try_from(number).ok(),
            Number::Negative(number) => Some(number),
        }
    }

    /// The number, unless it is negative.
    #[must_use]
    pub fn as_u64(self) -> Option<u64> {
        match self.number {
            Number::Unsigned(number) => Some(number),
            Number::Negative(_) => None,
        }
    }

    /// Whether it is written as a JSON string.
    #[must_use]
    pub fn is_quoted(self) -> bool {
        self.quoted
    }

    /// The same number written as a JSON string.
    #[must_use]
    pub fn quoted(self) -> Self {
        Self { quoted: true, ..self }
    }

    /// Reads a string that holds an integer in its canonical spelling; any other text would not survive a round trip.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let canonical = !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && (digits == "0" || !digits.starts_with('0'))
            && text != "-0";
        if !canonical {
            return None;
        }
        let number = match text.parse::<u64>() {
            Ok(number) => Self::from(number),
            Err(_) => Self::from(text.parse::<i64>().ok()?),
        };
        Some(number.quoted())
    }
}

impl From<u64> for Integer {
    fn from(number: u64) -> Self {
        Self { number: Number::Unsigned(number), quoted: false }
    }
}

impl From<i64> for Integer {
    fn from(number: i64) -> Self {
        let number = u64::try_from(number).map_or(Number::Negative(number), Number::Unsigned);
        Self { number, quoted: false }
    }
}

macro_rules! smaller {
    ($($small:ty => $large:ty),*) => {$(
        impl From<$small> for Integer {
            fn from(number: $small) -> Self {
                Self::from(<$large>::from(number))
            }
        }
    )*};
}

smaller!(i8 => i64, i16 => i64, i32 => i64, u8 => u64, u16 => u64, u32 => u64);

impl From<Integer> for Value {
    fn from(integer: Integer) -> Self {
        match (integer.quoted, integer.number) {
            (true, _) => Self::String(integer.to_string()),
            (false, Number::Unsigned(number)) => number.into(),
            (false, Number::Negative(number)) => number.into(),
        }
    }
}

/// Zero, as a number.
impl Default for Integer {
    fn default() -> Self {
        Self::from(0_u64)
    }
}

impl PartialEq<i64> for Integer {
    fn eq(&self, other: &i64) -> bool {
        self.as_i64() == Some(*other)
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Number::Unsigned(number) => number.fmt(f),
            Number::Negative(number) => number.fmt(f),
        }
    }
}

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.quoted, self.number) {
            (true, _) => serializer.collect_str(self),
            (false, Number::Unsigned(number)) => serializer.serialize_u64(number),
            (false, Number::Negative(number)) => serializer.serialize_i64(number),
        }
    }
}
