use std::fmt;

use serde::de::Deserializer;
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::read::{Accept, Generous, Outcome, integer_value};
use crate::selection::Want;
use crate::shape::Shape;
use crate::{Integer, Kind};

/// A value that some sources send as text of any form and others as an integer; it is written as it came.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TextOrInteger {
    /// A string.
    Text(String),
    /// A number.
    Integer(Integer),
}

impl TextOrInteger {
    /// The number, be it written as one or as text.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Text(text) => Integer::from_text(text)?.as_u64(),
            Self::Integer(integer) => integer.as_u64(),
        }
    }
}

impl fmt::Display for TextOrInteger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Integer(integer) => integer.fmt(f),
        }
    }
}

impl Accept<'_> for TextOrInteger {
    type Value = Self;

    fn text(slot: &mut Option<Self>, text: &str, _: Want<'_>) -> Outcome {
        *slot = Some(Self::Text(text.to_owned()));
        Outcome::Done
    }

    fn integer(slot: &mut Option<Self>, value: Integer, _: Want<'_>) -> Outcome {
        *slot = Some(Self::Integer(value));
        Outcome::Done
    }
}

impl Shape for TextOrInteger {
    const KIND: Kind = Kind::Text;

    fn read<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
        want: Want<'_>,
    ) -> Result<Outcome, D::Error> {
        deserializer.deserialize_any(Generous::<Self>::new(slot, want))
    }

    fn write_json(&self, out: &mut Vec<u8>) {
        match self {
            Self::Text(text) => crate::write_text(text, out),
            Self::Integer(integer) => integer.write_json(out),
        }
    }

    fn into_value(self) -> Value {
        match self {
            Self::Text(text) => Value::String(text),
            Self::Integer(integer) => integer_value(integer),
        }
    }
}

impl Serialize for TextOrInteger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Integer(integer) => integer.serialize(serializer),
        }
    }
}
