//! Reading through serde, with one visitor for all types: a slot says which shapes it accepts; every other value is odd
//! and is kept.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::any::Any;
use crate::integer::Integer;
use crate::reflect::{Expected, Fields, Key, ListSource, ObjectSource, Outcome, Scalar, Slot, Stop};
use crate::selection::{Want, keeps};

/// Reads one value of any shape into its slot.
///
/// Values are read in place: records are large, and moving them costs more than reading them.
pub(crate) struct ReadInto<'s, 'w> {
    pub(crate) slot: &'s mut dyn Slot,
    pub(crate) want: Want<'w>,
}

impl ReadInto<'_, '_> {
    #[inline]
    fn scalar(self, value: Scalar<'_>) -> Outcome {
        if self.slot.scalar(value) { Outcome::Done } else { odd(self.want, value) }
    }
}

#[cold]
fn odd(want: Want<'_>, value: Scalar<'_>) -> Outcome {
    Outcome::odd(keeps(want), || value.into_value())
}

impl<'de> DeserializeSeed<'de> for ReadInto<'_, '_> {
    type Value = Outcome;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Outcome, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ReadInto<'_, '_> {
    type Value = Outcome;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Outcome, E> {
        Ok(Outcome::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Outcome, E> {
        Ok(Outcome::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Outcome, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Outcome, E> {
        Ok(self.scalar(Scalar::Boolean(value)))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Outcome, E> {
        Ok(self.scalar(Scalar::Integer(Integer::from(value))))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Outcome, E> {
        Ok(self.scalar(Scalar::Integer(Integer::from(value))))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Outcome, E> {
        Ok(self.scalar(Scalar::Float(value)))
    }

    #[inline]
    fn visit_str<E: Error>(self, value: &str) -> Result<Outcome, E> {
        Ok(self.scalar(Scalar::Text(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Outcome, A::Error> {
        let mut source = Sequence { items, error: None };
        self.slot.list(&mut source, self.want).map_err(|Stop| parked(source.error))
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Outcome, A::Error> {
        let mut source = Object { members, error: None, name: String::new() };
        self.slot.object(&mut source, self.want).map_err(|Stop| parked(source.error))
    }
}

fn parked<E: Error>(error: Option<E>) -> E {
    error.unwrap_or_else(|| E::custom("reading stopped"))
}

/// Keeps the format's error, whose type the traits of objects cannot name.
fn park<T, E>(place: &mut Option<E>, result: Result<T, E>) -> Result<T, Stop> {
    result.map_err(|error| {
        *place = Some(error);
        Stop
    })
}

struct Sequence<A, E> {
    items: A,
    error: Option<E>,
}

impl<'de, A: SeqAccess<'de>> ListSource for Sequence<A, A::Error> {
    fn next(&mut self, slot: &mut dyn Slot, want: Want<'_>) -> Result<Option<Outcome>, Stop> {
        park(&mut self.error, self.items.next_element_seed(ReadInto { slot, want }))
    }

    fn rest(&mut self, items: &mut Vec<Value>) -> Result<(), Stop> {
        while let Some(item) = park(&mut self.error, self.items.next_element_seed(Any))? {
            items.push(item);
        }
        Ok(())
    }

    fn skip(&mut self) -> Result<(), Stop> {
        while park(&mut self.error, self.items.next_element::<IgnoredAny>())?.is_some() {}
        Ok(())
    }
}

struct Object<A, E> {
    members: A,
    error: Option<E>,
    name: String,
}

impl<'de, A: MapAccess<'de>> ObjectSource for Object<A, A::Error> {
    fn key(&mut self, expected: Option<Expected<'_>>, keep: bool) -> Result<Option<Key>, Stop> {
        let fields = expected.map(|expected| expected.fields);
        let seed = KeySeed { fields, keep, name: &mut self.name };
        park(&mut self.error, self.members.next_key_seed(seed))
    }

    fn name(&mut self) -> String {
        std::mem::take(&mut self.name)
    }

    fn value(&mut self, slot: &mut dyn Slot, want: Want<'_>) -> Result<Outcome, Stop> {
        park(&mut self.error, self.members.next_value_seed(ReadInto { slot, want }))
    }

    fn any(&mut self) -> Result<Value, Stop> {
        park(&mut self.error, self.members.next_value_seed(Any))
    }

    fn skip(&mut self) -> Result<(), Stop> {
        park(&mut self.error, self.members.next_value::<IgnoredAny>()).map(drop)
    }
}

struct KeySeed<'f> {
    fields: Option<&'f dyn Fields>,
    keep: bool,
    name: &'f mut String,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Key;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        Ok(match self.fields.and_then(|fields| fields.find(name)) {
            Some(index) => Key::Known(index),
            None if self.keep => {
                name.clone_into(self.name);
                Key::Unknown
            }
            None => Key::Skipped,
        })
    }
}
