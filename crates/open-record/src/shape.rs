//! The shapes a member can have, and the two kinds of fields that hold them.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess};
use serde::ser::Serialize;
use serde_json::{Number, Value};

use crate::any::{Any, Members as Folded};
use crate::canonical::{self, Without};
use crate::read::{Accept, Generous, Outcome, integer_value, odd};
use crate::record::{Members, fill};
use crate::selection::Want;
use crate::write::{by_serde_json, close, write_text};
use crate::{Extra, Integer, Kind};

/// A shape of JSON value.
pub trait Shape: Sized + Serialize {
    /// What it is.
    const KIND: Kind;

    /// Reads one value, whatever it is, into its slot.
    #[allow(clippy::missing_errors_doc)]
    fn read<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
        want: Want<'_>,
    ) -> Result<Outcome, D::Error>;

    /// Appends the value as compact JSON.
    fn write_json(&self, out: &mut Vec<u8>) {
        by_serde_json(self, out);
    }

    /// Appends the value as compact JSON in canonical form.
    #[inline]
    fn write_canonical(&self, _: Without<'_>, out: &mut Vec<u8>) {
        self.write_json(out);
    }

    /// The value as JSON, moved.
    fn into_value(self) -> Value;
}

/// A field of a record: a shape that may be absent, or the record's identity.
pub trait Field: Default + Serialize {
    /// The shape's kind.
    const KIND: Kind;

    /// Whether it is absent.
    fn is_absent(&self) -> bool;

    /// Reads one value into the field.
    #[allow(clippy::missing_errors_doc)]
    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D, want: Want<'_>) -> Result<Outcome, D::Error>;

    /// Appends the value as compact JSON, if there is one.
    fn write_json(&self, out: &mut Vec<u8>);

    /// Appends the value as compact JSON in canonical form, if there is one.
    fn write_canonical(&self, without: Without<'_>, out: &mut Vec<u8>);

    /// The value as JSON, moved; `None` when absent.
    fn take_value(self) -> Option<Value>;
}

impl<T: Shape> Field for Option<T> {
    const KIND: Kind = T::KIND;

    #[inline]
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    #[inline]
    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D, want: Want<'_>) -> Result<Outcome, D::Error> {
        T::read(self, deserializer, want)
    }

    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        if let Some(value) = self {
            value.write_json(out);
        }
    }

    #[inline]
    fn write_canonical(&self, without: Without<'_>, out: &mut Vec<u8>) {
        if let Some(value) = self {
            value.write_canonical(without, out);
        }
    }

    fn take_value(self) -> Option<Value> {
        self.map(Shape::into_value)
    }
}

/// An identity: never absent in a record that was read, and written unless it was moved out.
impl Field for String {
    const KIND: Kind = Kind::Text;

    #[inline]
    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D, want: Want<'_>) -> Result<Outcome, D::Error> {
        let mut slot = None;
        let outcome = <Self as Shape>::read(&mut slot, deserializer, want)?;
        *self = slot.unwrap_or_default();
        Ok(outcome)
    }

    #[inline]
    fn write_json(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }

    #[inline]
    fn write_canonical(&self, _: Without<'_>, out: &mut Vec<u8>) {
        write_text(self, out);
    }

    fn take_value(self) -> Option<Value> {
        (!self.is_empty()).then_some(Value::String(self))
    }
}

struct FieldSeed<'s, 'w, F> {
    field: &'s mut F,
    want: Want<'w>,
}

impl<'de, F: Field> DeserializeSeed<'de> for FieldSeed<'_, '_, F> {
    type Value = Outcome;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Outcome, D::Error> {
        self.field.read(deserializer, self.want)
    }
}

struct ItemSeed<'s, 'w, T> {
    slot: &'s mut Option<T>,
    want: Want<'w>,
}

impl<'de, T: Shape> DeserializeSeed<'de> for ItemSeed<'_, '_, T> {
    type Value = Outcome;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Outcome, D::Error> {
        T::read(self.slot, deserializer, self.want)
    }
}

/// Reads the value of the member `name` into its field. A second value, or one of another shape, goes to `extra`.
#[inline]
#[allow(clippy::missing_errors_doc)]
pub fn read_slot<'de, F: Field, A: MapAccess<'de>>(
    field: &mut F,
    name: &'static str,
    extra: &mut Extra,
    map: &mut A,
    keep: bool,
    want: Want<'_>,
) -> Result<(), A::Error> {
    if !field.is_absent() {
        return again(name, extra, map, keep);
    }
    // A member selected whole is read as if nothing were selected, but what does not fit has no place to go.
    if let Outcome::Odd(Some(value)) = map.next_value_seed(FieldSeed { field, want })?
        && keep
    {
        extra.push(name, value);
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
    slot: &mut Option<R>,
    deserializer: D,
    want: Want<'_>,
) -> Result<Outcome, D::Error> {
    deserializer.deserialize_any(Generous::<Object<R>>::new(slot, want))
}

/// Accepts a record.
pub(crate) struct Object<R>(PhantomData<R>);

impl<'de, R: Members> Accept<'de> for Object<R> {
    type Value = R;

    #[inline]
    fn object<A: MapAccess<'de>>(slot: &mut Option<R>, object: A, want: Want<'_>) -> Result<Outcome, A::Error> {
        fill(slot.insert(R::default()), object, want)?;
        Ok(Outcome::Done)
    }
}

macro_rules! scalar {
    ($type:ty, $kind:expr, $write:expr, $into:expr, { $($accept:item)* }) => {
        impl<'de> Accept<'de> for $type {
            type Value = Self;

            $(#[inline] $accept)*
        }

        impl Shape for $type {
            const KIND: Kind = $kind;

            #[inline]
            fn read<'de, D: Deserializer<'de>>(
                slot: &mut Option<Self>,
                deserializer: D,
                want: Want<'_>,
            ) -> Result<Outcome, D::Error> {
                deserializer.deserialize_any(Generous::<Self>::new(slot, want))
            }

            #[inline]
            fn write_json(&self, out: &mut Vec<u8>) {
                $write(self, out);
            }

            fn into_value(self) -> Value {
                $into(self)
            }
        }
    };
}

scalar!(String, Kind::Text, |text: &Self, out| write_text(text, out), Value::String, {
    fn text(slot: &mut Option<Self>, text: &str, _: Want<'_>) -> Outcome {
        *slot = Some(text.to_owned());
        Outcome::Done
    }
});

scalar!(bool, Kind::Boolean, by_serde_json, Value::Bool, {
    fn boolean(slot: &mut Option<Self>, value: bool, _: Want<'_>) -> Outcome {
        *slot = Some(value);
        Outcome::Done
    }
});

scalar!(Integer, Kind::Integer, by_serde_json, integer_value, {
    fn integer(slot: &mut Option<Self>, value: Integer, _: Want<'_>) -> Outcome {
        *slot = Some(value);
        Outcome::Done
    }
    fn text(slot: &mut Option<Self>, text: &str, want: Want<'_>) -> Outcome {
        *slot = Integer::from_text(text);
        if slot.is_some() { Outcome::Done } else { odd(want, text) }
    }
});

scalar!(Number, Kind::Number, by_serde_json, Value::Number, {
    fn integer(slot: &mut Option<Self>, value: Integer, _: Want<'_>) -> Outcome {
        *slot = value.as_u64().map(Self::from).or(value.as_i64().map(Self::from));
        Outcome::Done
    }
    fn float(slot: &mut Option<Self>, value: f64, _: Want<'_>) -> Outcome {
        *slot = Number::from_f64(value);
        Outcome::Done
    }
});

impl Shape for Value {
    const KIND: Kind = Kind::Any;

    fn read<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
        _: Want<'_>,
    ) -> Result<Outcome, D::Error> {
        *slot = Some(Any.deserialize(deserializer)?).filter(|value| !value.is_null());
        Ok(if slot.is_some() { Outcome::Done } else { Outcome::Null })
    }

    fn write_canonical(&self, without: Without<'_>, out: &mut Vec<u8>) {
        canonical::write_value(self, without, out);
    }

    fn into_value(self) -> Value {
        self
    }
}

impl<T: Shape> Shape for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);

    #[inline]
    fn read<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
        want: Want<'_>,
    ) -> Result<Outcome, D::Error> {
        deserializer.deserialize_any(Generous::<List<T>>::new(slot, want))
    }

    fn write_json(&self, out: &mut Vec<u8>) {
        let start = out.len();
        for item in self {
            out.push(b',');
            item.write_json(out);
        }
        close(out, start, b'[', b']');
    }

    fn write_canonical(&self, without: Without<'_>, out: &mut Vec<u8>) {
        canonical::write_list(self, without, out);
    }

    fn into_value(self) -> Value {
        Value::Array(self.into_iter().map(Shape::into_value).collect())
    }
}

struct List<T>(PhantomData<T>);

impl<'de, T: Shape> Accept<'de> for List<T> {
    type Value = Vec<T>;

    fn list<A: SeqAccess<'de>>(slot: &mut Option<Vec<T>>, mut list: A, want: Want<'_>) -> Result<Outcome, A::Error> {
        let mut items = Vec::new();
        loop {
            let mut item = None;
            match list.next_element_seed(ItemSeed { slot: &mut item, want })? {
                Some(Outcome::Done) => items.extend(item),
                Some(Outcome::Null) => {}
                Some(Outcome::Odd(odd)) => return odd_list(items, odd, list),
                None => break,
            }
        }
        *slot = Some(items);
        Ok(Outcome::Done)
    }
}

/// One item of another shape makes the whole list odd, so that the items keep their places.
#[cold]
fn odd_list<'de, T: Shape, A: SeqAccess<'de>>(
    items: Vec<T>,
    odd: Option<Value>,
    mut list: A,
) -> Result<Outcome, A::Error> {
    let Some(odd) = odd else {
        crate::any::skip_seq(list)?;
        return Ok(Outcome::Odd(None));
    };
    let mut values: Vec<Value> = items.into_iter().map(Shape::into_value).collect();
    values.push(odd);
    while let Some(value) = list.next_element_seed(Any)? {
        values.push(value);
    }
    Ok(Outcome::Odd(Some(Value::Array(values))))
}

/// The members of a record as a JSON object, moved.
pub(crate) fn object<R: Members>(record: R) -> serde_json::Map<String, Value> {
    let mut members = Folded::default();
    record.into_members(&mut members);
    members.into_map()
}
