//! One visitor for all shapes: a shape says what it accepts, everything else is odd and kept.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

use crate::Integer;
use crate::any::{Any, skip_map, skip_seq};
use crate::selection::Want;

/// What was read.
#[derive(Debug)]
pub enum Read<T> {
    /// A value of the shape.
    Value(T),
    /// `null`.
    Null,
    /// A value of another shape; `None` when it is not to be kept.
    Odd(Option<Value>),
}

impl<T> Read<T> {
    #[inline]
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Read<U> {
        match self {
            Self::Value(value) => Read::Value(change(value)),
            Self::Null => Read::Null,
            Self::Odd(value) => Read::Odd(value),
        }
    }
}

pub(crate) fn odd<T>(want: Want<'_>, value: impl Into<Value>) -> Read<T> {
    Read::Odd(want.is_none().then(|| value.into()))
}

/// What a shape accepts. Each method takes what the text holds; by default it is odd.
pub(crate) trait Accept<'de>: Sized {
    fn text(text: &str, want: Want<'_>) -> Read<Self> {
        odd(want, text)
    }

    fn boolean(value: bool, want: Want<'_>) -> Read<Self> {
        odd(want, value)
    }

    fn integer(value: Integer, want: Want<'_>) -> Read<Self> {
        odd(want, integer_value(value))
    }

    fn float(value: f64, want: Want<'_>) -> Read<Self> {
        odd(want, Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn list<A: SeqAccess<'de>>(list: A, want: Want<'_>) -> Result<Read<Self>, A::Error> {
        if want.is_none() {
            return Ok(Read::Odd(Some(Any.visit_seq(list)?)));
        }
        skip_seq(list)?;
        Ok(Read::Odd(None))
    }

    fn object<A: MapAccess<'de>>(object: A, want: Want<'_>) -> Result<Read<Self>, A::Error> {
        if want.is_none() {
            return Ok(Read::Odd(Some(Any.visit_map(object)?)));
        }
        skip_map(object)?;
        Ok(Read::Odd(None))
    }
}

pub(crate) fn integer_value(value: Integer) -> Value {
    if value.is_quoted() {
        return Value::String(value.to_string());
    }
    value.as_u64().map_or_else(|| Value::from(value.as_i64()), Value::from)
}

pub(crate) struct Generous<'w, T> {
    want: Want<'w>,
    shape: PhantomData<T>,
}

impl<'w, T> Generous<'w, T> {
    pub(crate) fn new(want: Want<'w>) -> Self {
        Self { want, shape: PhantomData }
    }
}

impl<'de, T: Accept<'de>> Visitor<'de> for Generous<'_, T> {
    type Value = Read<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Read<T>, E> {
        Ok(Read::Null)
    }

    #[inline]
    fn visit_bool<E: Error>(self, value: bool) -> Result<Read<T>, E> {
        Ok(T::boolean(value, self.want))
    }

    #[inline]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Read<T>, E> {
        Ok(T::integer(Integer::from(value), self.want))
    }

    #[inline]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Read<T>, E> {
        Ok(T::integer(Integer::from(value), self.want))
    }

    #[inline]
    fn visit_f64<E: Error>(self, value: f64) -> Result<Read<T>, E> {
        Ok(T::float(value, self.want))
    }

    #[inline]
    fn visit_str<E: Error>(self, value: &str) -> Result<Read<T>, E> {
        Ok(T::text(value, self.want))
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Read<T>, A::Error> {
        T::list(seq, self.want)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Read<T>, A::Error> {
        T::object(map, self.want)
    }
}
