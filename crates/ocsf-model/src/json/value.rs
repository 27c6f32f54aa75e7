use std::fmt;

use super::{Map, Number};
use crate::{Error, codec};

/// Any JSON value.
///
/// Unlike `serde_json::Value` it keeps long numbers and the order of members, whatever features other crates in the build
/// switch on.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Map),
}

impl Json {
    /// Reads one JSON text.
    ///
    /// # Errors
    /// The text is not JSON ([`Syntax`](crate::ErrorKind::Syntax)), is nested deeper than 128 levels ([`Depth`](crate::ErrorKind::Depth)),
    /// or names a member of an object twice ([`Duplicate`](crate::ErrorKind::Duplicate)).
    pub fn from_json(text: &str) -> Result<Self, Error> {
        codec::read_json(text)
    }

    /// Reads one JSON text from bytes.
    ///
    /// # Errors
    /// The same as of [`Json::from_json`], and [`Utf8`](crate::ErrorKind::Utf8) if the bytes are not UTF-8.
    pub fn from_json_slice(bytes: &[u8]) -> Result<Self, Error> {
        Self::from_json(codec::utf8(bytes)?)
    }

    /// The value as compact JSON.
    pub fn to_json(&self) -> String {
        let mut out = Vec::new();
        self.write_json(&mut out);
        codec::text(out)
    }

    /// Appends the value as compact JSON.
    pub fn write_json(&self, out: &mut Vec<u8>) {
        codec::write_json(out, self);
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The number, if it is one.
    pub fn as_number(&self) -> Option<&Number> {
        match self {
            Self::Number(value) => Some(value),
            _ => None,
        }
    }

    /// The integer, if it is one in the range of `i64`.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number().and_then(Number::as_i64)
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The elements, if it is an array.
    pub fn as_array(&self) -> Option<&[Json]> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The members, if it is an object.
    pub fn as_object(&self) -> Option<&Map> {
        match self {
            Self::Object(map) => Some(map),
            _ => None,
        }
    }

    /// The mutable members, if it is an object.
    pub fn as_object_mut(&mut self) -> Option<&mut Map> {
        match self {
            Self::Object(map) => Some(map),
            _ => None,
        }
    }

    /// The member with that name, if the value is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.as_object()?.get(name)
    }

    /// The kind of the value, in the words of error messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Number(_) => "number",
            Self::String(_) => "string",
            Self::Array(_) => "array",
            Self::Object(_) => "object",
        }
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => value.fmt(f),
            Self::Number(value) => value.fmt(f),
            Self::String(value) => value.fmt(f),
            Self::Array(values) => values.fmt(f),
            Self::Object(map) => map.fmt(f),
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<Number> for Json {
    fn from(value: Number) -> Self {
        Self::Number(value)
    }
}

impl From<i64> for Json {
    fn from(value: i64) -> Self {
        Self::Number(value.into())
    }
}

impl From<i32> for Json {
    fn from(value: i32) -> Self {
        Self::Number(value.into())
    }
}

impl From<u32> for Json {
    fn from(value: u32) -> Self {
        Self::Number(value.into())
    }
}

impl From<u64> for Json {
    fn from(value: u64) -> Self {
        Self::Number(value.into())
    }
}

impl From<f64> for Json {
    /// Infinities and not-a-number, which JSON cannot write, become null.
    fn from(value: f64) -> Self {
        Number::from_f64(value).map_or(Self::Null, Self::Number)
    }
}

impl From<String> for Json {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<&str> for Json {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<Map> for Json {
    fn from(value: Map) -> Self {
        Self::Object(value)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(values: Vec<T>) -> Self {
        Self::Array(values.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

#[cfg(feature = "serde_json")]
impl From<serde_json::Value> for Json {
    #[inline]
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(value) => Self::Bool(value),
            serde_json::Value::Number(number) => Self::Number((&number).into()),
            serde_json::Value::String(value) => Self::String(value),
            serde_json::Value::Array(values) => values.into(),
            serde_json::Value::Object(map) => Self::Object(map.into()),
        }
    }
}

#[cfg(feature = "serde_json")]
impl From<Json> for serde_json::Value {
    /// Numbers become what [`serde_json::Number`] can hold.
    #[inline]
    fn from(value: Json) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(value),
            Json::Number(number) => number.to_string().parse().map_or(Self::Null, Self::Number),
            Json::String(value) => Self::String(value),
            Json::Array(values) => Self::Array(values.into_iter().map(Into::into).collect()),
            Json::Object(map) => Self::Object(map.into()),
        }
    }
}
