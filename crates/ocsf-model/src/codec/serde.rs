//! Serde, once for all types.
//!
//! Reading takes the text from `serde_json` as it stands, through the same door as its `RawValue`, so that numbers stay exact
//! whatever features it is built with. Other formats come through a JSON value.

use std::fmt;

use serde_core::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::write::shadowed;
use super::{Derived, MAX_DEPTH, derived, positions, read_json, read_record};
use crate::field::Values;
use crate::json::{Map, Number};
use crate::reflect::{Role, Value};
use crate::{Error, Json, Record};

/// The name under which `serde_json` hands out a value's text.
const RAW_VALUE: &str = "$serde_json::private::RawValue";
/// The name under which it hands out a number's text, if built with `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// Serializes a record; one function for all types.
pub(crate) fn serialize_record<S: Serializer>(record: &dyn Record, serializer: S) -> Result<S::Ok, S::Error> {
    let schema = record.schema();
    let extra = record.extra();
    let values = Values::of(record);
    let mut map = serializer.serialize_map(None)?;
    for position in positions(values.present() | schema.derived) {
        let attribute = schema.attribute_at(position);
        if attribute.role() == Role::Derived {
            if !extra.contains_key(attribute.name()) {
                match derived(record, schema, attribute.name()) {
                    None => {}
                    Some(Derived::Number(number)) => map.serialize_entry(attribute.name(), &number)?,
                    Some(Derived::Text(text)) => map.serialize_entry(attribute.name(), text)?,
                }
            }
            continue;
        }
        let value = values.get(position);
        map.serialize_entry(attribute.name(), &Shown(value))?;
        match (attribute.caption_attribute(), value) {
            (Some(caption), Value::Code { caption: Some(text), .. }) => map.serialize_entry(caption, text)?,
            (Some(caption), Value::List(list)) if value.has_caption() => {
                let texts: Vec<_> = (0..list.len()).map(|index| caption_text(list.get(index))).collect();
                map.serialize_entry(caption, &texts)?;
            }
            _ => {}
        }
    }
    for (name, value) in extra {
        if !shadowed(record, schema, name) {
            map.serialize_entry(name, value)?;
        }
    }
    map.end()
}

fn caption_text(value: Value<'_>) -> String {
    match value {
        Value::Code { caption: Some(caption), .. } => caption.to_owned(),
        Value::Code { id, .. } => id.to_string(),
        _ => String::new(),
    }
}

struct Shown<'a>(Value<'a>);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Absent => serializer.serialize_none(),
            Value::Bool(value) => serializer.serialize_bool(value),
            Value::Integer(value) | Value::Code { id: value, .. } => serializer.serialize_i64(value),
            Value::Float(value) => value.serialize(serializer),
            Value::Timestamp(value) => serializer.serialize_i64(value.as_millis()),
            Value::String(value) => serializer.serialize_str(value),
            Value::Json(value) => value.serialize(serializer),
            Value::Map(value) => value.serialize(serializer),
            Value::Record(value) => serialize_record(value, serializer),
            Value::List(list) => {
                let mut elements = serializer.serialize_seq(Some(list.len()))?;
                for index in 0..list.len() {
                    elements.serialize_element(&Shown(list.get(index)))?;
                }
                elements.end()
            }
        }
    }
}

impl Serialize for Number {
    /// An integer of 64 bits is written as such. Any other number is written as it stands by `serde_json`, with the feature of
    /// that name, and as the nearest `f64` by binary formats and without that feature.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(value) = self.as_i64() {
            return serializer.serialize_i64(value);
        }
        if let Some(value) = self.as_u64() {
            return serializer.serialize_u64(value);
        }
        if cfg!(feature = "serde_json") && serializer.is_human_readable() {
            let mut raw = serializer.serialize_struct(RAW_VALUE, 1)?;
            raw.serialize_field(RAW_VALUE, &self.to_string())?;
            return raw.end();
        }
        match self.as_f64() {
            nearest if nearest.is_finite() => serializer.serialize_f64(nearest),
            _ => Err(ser::Error::custom(format_args!("{self} is beyond what an f64 holds"))),
        }
    }
}

impl Serialize for Map {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::String(value) => serializer.serialize_str(value),
            Self::Array(values) => serializer.collect_seq(values),
            Self::Object(map) => map.serialize(serializer),
        }
    }
}

/// Fills a new record; one function for all types.
pub(crate) fn deserialize_record<'de, D: Deserializer<'de>>(
    record: &mut dyn Record,
    deserializer: D,
) -> Result<(), D::Error> {
    deserialize_text(&mut |text| read_record(text, record), deserializer)
}

/// Hands the JSON text of whatever `deserializer` holds to `read`.
pub(crate) fn deserialize_text<'de, D: Deserializer<'de>>(
    read: &mut dyn FnMut(&str) -> Result<(), Error>,
    deserializer: D,
) -> Result<(), D::Error> {
    deserializer.deserialize_newtype_struct(RAW_VALUE, Text { read })
}

impl<'de> de::Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut value = Self::Null;
        deserialize_text(&mut |text| read_json(text).map(|read| value = read), deserializer)?;
        Ok(value)
    }
}

impl<'de> de::Deserialize<'de> for Map {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Json::deserialize(deserializer)? {
            Json::Object(map) => Ok(map),
            other => Err(de::Error::custom(format_args!("expected object, found {}", other.kind()))),
        }
    }
}

impl<'de> de::Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Json::deserialize(deserializer)? {
            Json::Number(number) => Ok(number),
            other => Err(de::Error::custom(format_args!("expected number, found {}", other.kind()))),
        }
    }
}

struct Text<'r> {
    read: &'r mut dyn FnMut(&str) -> Result<(), Error>,
}

impl<'de> Visitor<'de> for Text<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    /// The text, where the format is `serde_json`; else a map after all.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        match map.next_key::<String>()? {
            Some(name) if name == RAW_VALUE => map.next_value_seed(self),
            first => (self.read)(&rest_of_map(first, map, MAX_DEPTH)?.to_json()).map_err(de::Error::custom),
        }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        (self.read)(text).map_err(de::Error::custom)
    }

    /// Any other format.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let value = Tree { depth: MAX_DEPTH }.deserialize(deserializer)?;
        (self.read)(&value.to_json()).map_err(de::Error::custom)
    }
}

/// The text itself, inside of what `serde_json` hands out.
impl<'de> DeserializeSeed<'de> for Text<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// A JSON value from any format.
struct Tree {
    depth: u32,
}

impl Tree {
    fn deeper<E: de::Error>(&self) -> Result<Self, E> {
        self.depth.checked_sub(1).map(|depth| Self { depth }).ok_or_else(|| E::custom("nested deeper than 128 levels"))
    }
}

fn rest_of_map<'de, A: MapAccess<'de>>(first: Option<String>, mut map: A, depth: u32) -> Result<Json, A::Error> {
    let tree = Tree { depth };
    let mut members = Map::new();
    let mut next = first;
    while let Some(name) = next {
        if name == NUMBER && members.is_empty() {
            let text: String = map.next_value()?;
            return text.parse().map(Json::Number).map_err(de::Error::custom);
        }
        members.push(name, map.next_value_seed(tree.deeper()?)?);
        next = map.next_key()?;
    }
    Ok(Json::Object(members))
}

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Json, E> {
        Number::from_f64(value).map(Json::Number).ok_or_else(|| E::custom("not a JSON number"))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_unit<E: de::Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.deeper()?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.deeper()?.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = elements.next_element_seed(self.deeper()?)? {
            values.push(value);
        }
        Ok(Json::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let first = map.next_key()?;
        rest_of_map(first, map, self.depth)
    }
}
