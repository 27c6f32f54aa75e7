//! Values of any shape: kept in `extra`, or skipped.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Reads any value. Members that are `null` are left out; a name that comes more than once keeps all its values as an array.
pub(crate) struct Any;

impl<'de> DeserializeSeed<'de> for Any {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(Any)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Folded::default();
        while let Some(name) = map.next_key::<String>()? {
            members.insert(name, map.next_value_seed(Any)?);
        }
        Ok(Value::Object(members.into_map()))
    }
}

/// Collects the members of an object. If a name occurs more than once, its values become an array, so that none is
/// lost.
#[derive(Debug, Default)]
pub struct Folded {
    map: Map<String, Value>,
    folded: Vec<String>,
}

impl Folded {
    /// Adds a member; one that is `null` counts as absent.
    pub fn insert(&mut self, name: String, value: Value) {
        if value.is_null() {
            return;
        }
        match self.map.get_mut(&name) {
            None => {
                self.map.insert(name, value);
            }
            Some(Value::Array(values)) if self.folded.contains(&name) => values.push(value),
            Some(first) => {
                let both = vec![first.take(), value];
                *first = Value::Array(both);
                self.folded.push(name);
            }
        }
    }

    /// The object.
    #[must_use]
    pub fn into_map(self) -> Map<String, Value> {
        self.map
    }
}
