use std::fmt;

use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::input::Accepts;
use crate::integer::Integer;
use crate::layout::Kind;
use crate::reflect::{Scalar, View};
use crate::shape::Shape;
use crate::write::Shown;

/// A value that some sources send as text of any form and others as an integer; it is written as it came.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TextOrInteger {
    /// A string.
    Text(String),
    /// A number.
    Integer(Integer),
}

impl TextOrInteger {
    /// The number, whether it is written as a number or as text.
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

impl From<&str> for TextOrInteger {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for TextOrInteger {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Integer> for TextOrInteger {
    fn from(integer: Integer) -> Self {
        Self::Integer(integer)
    }
}

impl Shape for TextOrInteger {
    const KIND: Kind = Kind::Text;

    fn scalar(slot: &mut Option<Self>, value: Scalar<'_>) -> bool {
        *slot = match value {
            Scalar::Text(text) => Some(Self::Text(text.to_owned())),
            Scalar::Integer(integer) => Some(Self::Integer(integer)),
            _ => None,
        };
        slot.is_some()
    }

    fn view(&self) -> View<'_> {
        match self {
            Self::Text(text) => View::Text(text),
            Self::Integer(integer) => View::Integer(*integer),
        }
    }

    fn into_value(self) -> Value {
        match self {
            Self::Text(text) => Value::String(text),
            Self::Integer(integer) => integer.into(),
        }
    }
}

impl<V: Into<TextOrInteger>> Accepts<V> for TextOrInteger {
    fn accept(value: V) -> Self {
        value.into()
    }
}

impl Serialize for TextOrInteger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Shown(self.view()).serialize(serializer)
    }
}
