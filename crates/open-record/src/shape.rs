//! The shapes a member can have, and the two kinds of fields that hold them.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess};
use serde::ser::Serialize;
use serde_json::{Number, Value};

use crate::any::{Any, Members as Folded};
use crate::read::{Accept, Generous, Read, integer_value};
use crate::record::{Members, fill};
use crate::selection::Want;
use crate::{Extra, Integer, Kind};

/// A shape of JSON value.
pub trait Shape: Sized + Serialize {
    /// What it is.
    const KIND: Kind;

    /// Reads one value, whatever it is.
    #[allow(clippy::missing_errors_doc)]
    fn read<'de, D: Deserializer<'de>>(deserializer: D, want: Want<'_>) -> Result<Read<Self>, D::Error>;

    /// The value as JSON, moved.
    fn into_value(self) -> Value;
}

/// A field of a record: a shape that may be absent, or the record's identity.
pub trait Field: Default + Serialize {
    /// The shape's kind.
    const KIND: Kind;
    /// The shape.
    type Shape: Shape;

    /// Whether it is absent.
    fn is_absent(&self) -> bool;

    /// Fills the field.
    fn set(&mut self, value: Self::Shape);

    /// The value as JSON, moved; `None` when absent.
    fn take_value(self) -> Option<Value>;
}

impl<T: Shape> Field for Option<T> {
    const KIND: Kind = T::KIND;
    type Shape = T;

    #[inline]
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    #[inline]
    fn set(&mut self, value: T) {
        *self = Some(value);
    }

    fn take_value(self) -> Option<Value> {
        self.map(Shape::into_value)
    }
}

/// An identity: never absent in a record that was read, and written unless it was moved out.
impl Field for String {
    const KIND: Kind = Kind::Text;
    type Shape = Self;

    #[inline]
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    #[inline]
    fn set(&mut self, value: Self) {
        *self = value;
    }

    fn take_value(self) -> Option<Value> {
        (!self.is_empty()).then_some(Value::String(self))
    }
}

struct Seed<'w, T> {
    want: Want<'w>,
    shape: std::marker::PhantomData<T>,
}

impl<'de, T: Shape> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = Read<T>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read<T>, D::Error> {
        T::read(deserializer, self.want)
    }
}

/// Reads the value of the member `name` into its field. A second value, or one of another shape, goes to `extra`.
#[inline]
#[allow(clippy::missing_errors_doc)]
pub fn read_slot<'de, F: Field, A: MapAccess<'de>>(
    slot: &mut F,
    name: &'static str,
    extra: &mut Extra,
    map: &mut A,
    keep: bool,
    want: Want<'_>,
) -> Result<(), A::Error> {
    if !slot.is_absent() {
        return again(name, extra, map, keep);
    }
    // A member selected whole is read as if nothing were selected, but what does not fit has no place to go.
    match map.next_value_seed(Seed::<F::Shape> { want, shape: std::marker::PhantomData })? {
        Read::Value(value) => slot.set(value),
        Read::Null | Read::Odd(None) => {}
        Read::Odd(Some(value)) => {
            if keep {
                extra.push(name, value);
            }
        }
    }
    Ok(())
}

#[cold]
fn again<'de, A: MapAccess<'de>>(
    name: &'static str,
    extra: &mut Extra,
    map: &mut A,
    keep: bool,
) -> Result<(), A::Error> {
    if keep {
        let value = map.next_value_seed(Any)?;
        if !value.is_null() {
            extra.push(name, value);
        }
    } else {
        map.next_value::<IgnoredAny>()?;
    }
    Ok(())
}

/// Reads a nested record.
#[inline]
#[allow(clippy::missing_errors_doc)]
pub fn read_record<'de, R: Members, D: Deserializer<'de>>(
    deserializer: D,
    want: Want<'_>,
) -> Result<Read<R>, D::Error> {
    deserializer.deserialize_any(Generous::<Object<R>>::new(want)).map(|read| read.map(|object| object.0))
}

struct Object<R>(R);

impl<'de, R: Members> Accept<'de> for Object<R> {
    #[inline]
    fn object<A: MapAccess<'de>>(object: A, want: Want<'_>) -> Result<Read<Self>, A::Error> {
        let mut record = R::default();
        fill(&mut record, object, want)?;
        Ok(Read::Value(Self(record)))
    }
}

macro_rules! scalar {
    ($type:ty, $kind:expr, $hint:ident, $into:expr, { $($accept:item)* }) => {
        impl<'de> Accept<'de> for $type {
            $(#[inline] $accept)*
        }

        impl Shape for $type {
            const KIND: Kind = $kind;

            #[inline]
            fn read<'de, D: Deserializer<'de>>(deserializer: D, want: Want<'_>) -> Result<Read<Self>, D::Error> {
                deserializer.deserialize_any(Generous::<Self>::new(want))
            }

            fn into_value(self) -> Value {
                $into(self)
            }
        }
    };
}

scalar!(String, Kind::Text, deserialize_any, Value::String, {
    fn text(text: &str, _: Want<'_>) -> Read<Self> {
        Read::Value(text.to_owned())
    }
});

scalar!(bool, Kind::Boolean, deserialize_any, Value::Bool, {
    fn boolean(value: bool, _: Want<'_>) -> Read<Self> {
        Read::Value(value)
    }
});

scalar!(Integer, Kind::Integer, deserialize_any, integer_value, {
    fn integer(value: Integer, _: Want<'_>) -> Read<Self> {
        Read::Value(value)
    }
    fn text(text: &str, want: Want<'_>) -> Read<Self> {
        Integer::from_text(text).map_or_else(|| crate::read::odd(want, text), Read::Value)
    }
});

scalar!(Number, Kind::Number, deserialize_any, Value::Number, {
    fn integer(value: Integer, want: Want<'_>) -> Read<Self> {
        match integer_value(value) {
            Value::Number(number) => Read::Value(number),
            other => crate::read::odd(want, other),
        }
    }
    fn float(value: f64, _: Want<'_>) -> Read<Self> {
        Number::from_f64(value).map_or(Read::Null, Read::Value)
    }
});

impl Shape for Value {
    const KIND: Kind = Kind::Any;

    fn read<'de, D: Deserializer<'de>>(deserializer: D, _: Want<'_>) -> Result<Read<Self>, D::Error> {
        Ok(match Any.deserialize(deserializer)? {
            Self::Null => Read::Null,
            value => Read::Value(value),
        })
    }

    fn into_value(self) -> Value {
        self
    }
}

impl<T: Shape> Shape for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);

    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D, want: Want<'_>) -> Result<Read<Self>, D::Error> {
        deserializer.deserialize_any(Generous::<List<T>>::new(want)).map(|read| read.map(|list| list.0))
    }

    fn into_value(self) -> Value {
        Value::Array(self.into_iter().map(Shape::into_value).collect())
    }
}

struct List<T>(Vec<T>);

impl<'de, T: Shape> Accept<'de> for List<T> {
    fn list<A: SeqAccess<'de>>(mut list: A, want: Want<'_>) -> Result<Read<Self>, A::Error> {
        let mut items = Vec::new();
        while let Some(read) = list.next_element_seed(Seed::<T> { want, shape: std::marker::PhantomData })? {
            match read {
                Read::Value(item) => items.push(item),
                Read::Null => {}
                Read::Odd(odd) => return odd_list(items, odd, list),
            }
        }
        Ok(Read::Value(Self(items)))
    }
}

/// One item of another shape makes the whole list odd, so that the items keep their places.
#[cold]
fn odd_list<'de, T: Shape, A: SeqAccess<'de>>(
    items: Vec<T>,
    odd: Option<Value>,
    mut list: A,
) -> Result<Read<List<T>>, A::Error> {
    let Some(odd) = odd else {
        crate::any::skip_seq(list)?;
        return Ok(Read::Odd(None));
    };
    let mut values: Vec<Value> = items.into_iter().map(Shape::into_value).collect();
    values.push(odd);
    while let Some(value) = list.next_element_seed(Any)? {
        values.push(value);
    }
    Ok(Read::Odd(Some(Value::Array(values))))
}

/// The members of a record as a JSON object, moved.
pub(crate) fn object<R: Members>(record: R) -> serde_json::Map<String, Value> {
    let mut members = Folded::default();
    record.into_members(&mut members);
    members.into_map()
}
