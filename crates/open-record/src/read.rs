//! One visitor for all shapes: a shape says what it accepts, everything else is odd and kept.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

use crate::Integer;
use crate::any::{Any, skip_map, skip_seq};
use crate::selection::Want;

/// What reading a value came to.
#[derive(Debug)]
pub enum Outcome {
    /// The slot holds the value.
    Done,
    /// `null`: the slot is as it was.
    Null,
    /// A value of another shape; `None` when it is not to be kept.
    Odd(Option<Value>),
}

pub(crate) fn odd(want: Want<'_>, value: impl Into<Value>) -> Outcome {
    Outcome::Odd(want.is_none().then(|| value.into()))
}

/// What a shape accepts. Each method takes what the text holds and fills the slot; by default the value is odd.
///
/// Values are read into their places: records are large, and moving them costs more than reading them.
pub(crate) trait Accept<'de> {
    type Value;

    fn text(_: &mut Option<Self::Value>, text: &str, want: Want<'_>) -> Outcome {
        odd(want, text)
    }

    fn boolean(_: &mut Option<Self::Value>, value: bool, want: Want<'_>) -> Outcome {
        odd(want, value)
    }

    fn integer(_: &mut Option<Self::Value>, value: Integer, want: Want<'_>) -> Outcome {
        odd(want, integer_value(value))
    }

    fn float(_: &mut Option<Self::Value>, value: f64, want: Want<'_>) -> Outcome {
        odd(want, Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn list<A: SeqAccess<'de>>(_: &mut Option<Self::Value>, list: A, want: Want<'_>) -> Result<Outcome, A::Error> {
        if want.is_none() {
            return Ok(Outcome::Odd(Some(Any.visit_seq(list)?)));
        }
        skip_seq(list)?;
        Ok(Outcome::Odd(None))
    }

    fn object<A: MapAccess<'de>>(_: &mut Option<Self::Value>, object: A, want: Want<'_>) -> Result<Outcome, A::Error> {
        if want.is_none() {
            return Ok(Outcome::Odd(Some(Any.visit_map(object)?)));
        }
        skip_map(object)?;
        Ok(Outcome::Odd(None))
    }
}

pub(crate) fn integer_value(value: Integer) -> Value {
    if value.is_quoted() {
        return Value::String(value.to_string());
    }
    value.as_u64().map_or_else(|| Value::from(value.as_i64()), Value::from)
}

pub(crate) struct Generous<'s, 'w, 'de, T: Accept<'de>> {
    slot: &'s mut Option<T::Value>,
    want: Want<'w>,
}

impl<'s, 'w, 'de, T: Accept<'de>> Generous<'s, 'w, 'de, T> {
    pub(crate) fn new(slot: &'s mut Option<T::Value>, want: Want<'w>) -> Self {
        Self { slot, want }
    }
}

impl<'de, T: Accept<'de>> Visitor<'de> for Generous<'_, '_, 'de, T> {
    type Value = Outcome;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Outcome, E> {
        Ok(Outcome::Null)
    }

    #[inline]
    fn visit_bool<E: Error>(self, value: bool) -> Result<Outcome, E> {
        Ok(T::boolean(self.slot, value, self.want))
    }

    #[inline]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Outcome, E> {
        Ok(T::integer(self.slot, Integer::from(value), self.want))
    }

    #[inline]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Outcome, E> {
        Ok(T::integer(self.slot, Integer::from(value), self.want))
    }

    #[inline]
    fn visit_f64<E: Error>(self, value: f64) -> Result<Outcome, E> {
        Ok(T::float(self.slot, value, self.want))
    }

    #[inline]
    fn visit_str<E: Error>(self, value: &str) -> Result<Outcome, E> {
        Ok(T::text(self.slot, value, self.want))
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Outcome, A::Error> {
        T::list(self.slot, seq, self.want)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Outcome, A::Error> {
        T::object(self.slot, map, self.want)
    }
}
