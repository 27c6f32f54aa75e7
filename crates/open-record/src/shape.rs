//! The shapes a member can have, and the two kinds of fields that hold them.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use crate::any::Folded;
use crate::integer::Integer;
use crate::layout::Kind;
use crate::reflect::{Entries, Items, Key, ListSource, ObjectSource, Outcome, Scalar, Slot, Stop, View};
use crate::selection::{Want, keeps};
use crate::write::put_nulls;

/// A shape of JSON value: text, boolean, number, word, record, and lists and maps of these.
///
/// Implemented by this crate and its macros; the methods are not meant for direct use.
pub trait Shape: Sized {
    /// The kind of the shape.
    const KIND: Kind;

    #[doc(hidden)]
    fn scalar(_: &mut Option<Self>, _: Scalar<'_>) -> bool {
        false
    }

    #[doc(hidden)]
    #[allow(clippy::missing_errors_doc)]
    fn list(_: &mut Option<Self>, list: &mut dyn ListSource, want: Want<'_>) -> Result<Outcome, Stop> {
        list.odd(want)
    }

    #[doc(hidden)]
    #[allow(clippy::missing_errors_doc)]
    fn object(_: &mut Option<Self>, object: &mut dyn ObjectSource, want: Want<'_>) -> Result<Outcome, Stop> {
        object.odd(Folded::default(), want)
    }

    #[doc(hidden)]
    fn view(&self) -> View<'_>;

    #[doc(hidden)]
    fn into_value(self) -> Value;
}

/// A field of a record: a shape that may be absent, or a part of the record's identity.
pub trait Field: Slot {
    /// The shape's kind.
    const KIND: Kind;
}

impl<T: Shape> Slot for Option<T> {
    fn scalar(&mut self, value: Scalar<'_>) -> bool {
        T::scalar(self, value)
    }

    fn list(&mut self, list: &mut dyn ListSource, want: Want<'_>) -> Result<Outcome, Stop> {
        T::list(self, list, want)
    }

    fn object(&mut self, object: &mut dyn ObjectSource, want: Want<'_>) -> Result<Outcome, Stop> {
        T::object(self, object, want)
    }

    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Shape::view)
    }

    fn take_value(&mut self) -> Option<Value> {
        self.take().map(Shape::into_value)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Shape> Field for Option<T> {
    const KIND: Kind = T::KIND;
}

/// The identity of a record: a text that is not empty in a record that was read.
#[doc(hidden)]
#[macro_export]
macro_rules! __identity_text {
    ($type:ty, |$text:ident| $make:expr, |$value:ident| $string:expr) => {
        impl $crate::__private::Slot for $type {
            fn scalar(&mut self, value: $crate::__private::Scalar<'_>) -> bool {
                let $crate::__private::Scalar::Text($text) = value else { return false };
                *self = $make;
                true
            }

            fn list(
                &mut self,
                list: &mut dyn $crate::__private::ListSource,
                want: $crate::__private::Want<'_>,
            ) -> Result<$crate::__private::Outcome, $crate::__private::Stop> {
                list.odd(want)
            }

            fn object(
                &mut self,
                object: &mut dyn $crate::__private::ObjectSource,
                want: $crate::__private::Want<'_>,
            ) -> Result<$crate::__private::Outcome, $crate::__private::Stop> {
                object.odd(::core::default::Default::default(), want)
            }

            fn view(&self) -> $crate::__private::View<'_> {
                let text: &str = self.as_str();
                if text.is_empty() { $crate::__private::View::Absent } else { $crate::__private::View::Text(text) }
            }

            fn take_value(&mut self) -> Option<$crate::__private::Value> {
                let $value = ::core::mem::take(self);
                let text: String = $string;
                (!text.is_empty()).then_some($crate::__private::Value::String(text))
            }
        }

        impl $crate::__private::Field for $type {
            const KIND: $crate::Kind = <$type as $crate::Shape>::KIND;
        }
    };
}

__identity_text!(String, |text| text.to_owned(), |value| value);

impl Shape for String {
    const KIND: Kind = Kind::Text;

    fn scalar(slot: &mut Option<Self>, value: Scalar<'_>) -> bool {
        let Scalar::Text(text) = value else { return false };
        *slot = Some(text.to_owned());
        true
    }

    fn view(&self) -> View<'_> {
        View::Text(self)
    }

    fn into_value(self) -> Value {
        Value::String(self)
    }
}

impl Shape for bool {
    const KIND: Kind = Kind::Boolean;

    fn scalar(slot: &mut Option<Self>, value: Scalar<'_>) -> bool {
        let Scalar::Boolean(value) = value else { return false };
        *slot = Some(value);
        true
    }

    fn view(&self) -> View<'_> {
        View::Boolean(*self)
    }

    fn into_value(self) -> Value {
        Value::Bool(self)
    }
}

impl Shape for Integer {
    const KIND: Kind = Kind::Integer;

    fn scalar(slot: &mut Option<Self>, value: Scalar<'_>) -> bool {
        *slot = match value {
            Scalar::Integer(integer) => Some(integer),
            Scalar::Text(text) => Self::from_text(text),
            _ => None,
        };
        slot.is_some()
    }

    fn view(&self) -> View<'_> {
        View::Integer(*self)
    }

    fn into_value(self) -> Value {
        self.into()
    }
}

impl Shape for Number {
    const KIND: Kind = Kind::Number;

    fn scalar(slot: &mut Option<Self>, value: Scalar<'_>) -> bool {
        *slot = match value {
            Scalar::Integer(value) => value.as_u64().map(Self::from).or(value.as_i64().map(Self::from)),
            Scalar::Float(value) => Self::from_f64(value),
            _ => None,
        };
        slot.is_some()
    }

    fn view(&self) -> View<'_> {
        View::Number(self)
    }

    fn into_value(self) -> Value {
        Value::Number(self)
    }
}

impl Shape for Value {
    const KIND: Kind = Kind::Any;

    fn scalar(slot: &mut Option<Self>, value: Scalar<'_>) -> bool {
        *slot = Some(value.into_value());
        true
    }

    fn list(slot: &mut Option<Self>, list: &mut dyn ListSource, want: Want<'_>) -> Result<Outcome, Stop> {
        Ok(keep(slot, list.odd(want)?))
    }

    fn object(slot: &mut Option<Self>, object: &mut dyn ObjectSource, want: Want<'_>) -> Result<Outcome, Stop> {
        Ok(keep(slot, object.odd(Folded::default(), want)?))
    }

    fn view(&self) -> View<'_> {
        if self.is_null() { View::Absent } else { View::Any(self) }
    }

    fn into_value(self) -> Value {
        self
    }
}

/// A value of any shape fits, so none is odd.
fn keep(slot: &mut Option<Value>, outcome: Outcome) -> Outcome {
    let Outcome::Odd(Some(value)) = outcome else { return outcome };
    *slot = Some(*value);
    Outcome::Done
}

impl<T: Shape> Items for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn item(&self, index: usize) -> View<'_> {
        self[index].view()
    }
}

impl<T: Shape> Shape for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);

    fn list(slot: &mut Option<Self>, list: &mut dyn ListSource, want: Want<'_>) -> Result<Outcome, Stop> {
        let mut items = Self::new();
        let mut nulls = Vec::new();
        loop {
            let mut item = None;
            match list.next(&mut item, want)? {
                Some(Outcome::Done) => {
                    // Lists of large records are short, and a vector would begin with room for four.
                    if items.len() == items.capacity() && size_of::<T>() > 256 {
                        items.reserve_exact(items.len().max(1));
                    }
                    items.extend(item);
                }
                Some(Outcome::Null) => nulls.push(items.len() + nulls.len()),
                Some(odd) => {
                    let before = items.into_iter().map(Shape::into_value).collect();
                    return odd_list(before, &nulls, whole(odd, item), list, want);
                }
                None => break,
            }
        }
        *slot = Some(items);
        Ok(if nulls.is_empty() { Outcome::Done } else { Outcome::Nulls(Box::new(nulls)) })
    }

    fn view(&self) -> View<'_> {
        View::List(self)
    }

    fn into_value(self) -> Value {
        Value::Array(self.into_iter().map(Shape::into_value).collect())
    }
}

/// A value that does not fit, or a list that fits except for its `null` items.
fn whole<T: Shape>(outcome: Outcome, slot: Option<T>) -> Option<Value> {
    match outcome {
        Outcome::Odd(value) => value.map(|value| *value),
        Outcome::Nulls(nulls) => {
            let mut value = slot?.into_value();
            if let Value::Array(items) = &mut value {
                put_nulls(items, &nulls);
            }
            Some(value)
        }
        Outcome::Done => slot.map(Shape::into_value),
        Outcome::Null => Some(Value::Null),
    }
}

/// One item that does not fit makes the whole list odd, so that the items keep their positions.
#[cold]
fn odd_list(
    mut items: Vec<Value>,
    nulls: &[usize],
    odd: Option<Value>,
    list: &mut dyn ListSource,
    want: Want<'_>,
) -> Result<Outcome, Stop> {
    let Some(odd) = odd.filter(|_| keeps(want)) else {
        return list.skip().map(|()| Outcome::Odd(None));
    };
    put_nulls(&mut items, nulls);
    items.push(odd);
    list.rest(&mut items)?;
    Ok(Outcome::odd(true, || Value::Array(items)))
}

impl<T: Shape> Entries for BTreeMap<String, T> {
    fn each(&self, see: &mut dyn FnMut(&str, View<'_>)) {
        for (name, value) in self {
            see(name, value.view());
        }
    }
}

impl<T: Shape> Shape for BTreeMap<String, T> {
    const KIND: Kind = Kind::Map(&T::KIND);

    fn object(slot: &mut Option<Self>, object: &mut dyn ObjectSource, want: Want<'_>) -> Result<Outcome, Stop> {
        let mut map = Self::new();
        while let Some(key) = object.key(None, true)? {
            let Key::Unknown = key else { continue };
            let name = object.name();
            let mut item = None;
            match (object.value(&mut item, want)?, item) {
                (Outcome::Null, _) => {}
                (Outcome::Done, Some(value)) if !map.contains_key(&name) => {
                    map.insert(name, value);
                }
                (outcome, item) => {
                    let mut before = Folded::default();
                    for (name, value) in map {
                        before.insert(name, value.into_value());
                    }
                    before.insert(name, whole(outcome, item).unwrap_or_default());
                    return object.odd(before, want);
                }
            }
        }
        *slot = Some(map);
        Ok(Outcome::Done)
    }

    fn view(&self) -> View<'_> {
        View::Map(self)
    }

    fn into_value(self) -> Value {
        Value::Object(self.into_iter().map(|(name, value)| (name, value.into_value())).collect())
    }
}
