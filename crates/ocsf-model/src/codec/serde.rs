//! Serde, once for all types.
//!
//! Serializing passes the members of a record to the format. Deserializing turns the format's values into JSON text and reads that.

use std::fmt;

use serde_core::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{self, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::write::{close, shadowed, write_bool, write_string};
use super::{Derived, MAX_DEPTH, derived, positions, read_json, read_object, text, write_integer};
use crate::field::Values;
use crate::json::{Map, Number};
use crate::reflect::{Role, Value};
use crate::{Error, Json, OcsfObject};

/// Serializes a record; one function for all types.
///
/// # Errors
/// The error of the serializer.
pub fn serialize_object<S: Serializer>(record: &dyn OcsfObject, serializer: S) -> Result<S::Ok, S::Error> {
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
            Value::Object(value) => serialize_object(value, serializer),
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
    /// An integer of 64 bits is written as such, any other number as the nearest `f64`: what every format has.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(value) = self.as_i64() {
            return serializer.serialize_i64(value);
        }
        if let Some(value) = self.as_u64() {
            return serializer.serialize_u64(value);
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
///
/// # Errors
/// The error of the deserializer, also if the text is no record of this type.
pub fn deserialize_object<'de, D: Deserializer<'de>>(
    record: &mut dyn OcsfObject,
    deserializer: D,
) -> Result<(), D::Error> {
    deserialize_text(&mut |text| read_object(text, record), deserializer)
}

/// Hands the JSON text of whatever `deserializer` holds to `read`.
pub(crate) fn deserialize_text<'de, D: Deserializer<'de>>(
    read: &mut dyn FnMut(&str) -> Result<(), Error>,
    deserializer: D,
) -> Result<(), D::Error> {
    let mut out = Vec::with_capacity(1024);
    Transcode { out: &mut out, depth: MAX_DEPTH }.deserialize(deserializer)?;
    read(&text(out)).map_err(de::Error::custom)
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

/// Writes the next value of any self-describing format as JSON, so that there is one reader for all of them.
struct Transcode<'o> {
    out: &'o mut Vec<u8>,
    depth: u32,
}

impl Transcode<'_> {
    fn deeper<E: de::Error>(&mut self) -> Result<Transcode<'_>, E> {
        let depth = self.depth.checked_sub(1).ok_or_else(|| E::custom("nested deeper than 128 levels"))?;
        Ok(Transcode { out: self.out, depth })
    }

    fn number<E: de::Error>(self, number: Option<Number>) -> Result<(), E> {
        number.ok_or_else(|| E::custom("not a JSON number"))?.write(self.out);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Transcode<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Transcode<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        write_bool(self.out, value);
        Ok(())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        write_integer(self.out, value);
        Ok(())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        self.number(Some(value.into()))
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<(), E> {
        self.number(value.to_string().parse().ok())
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<(), E> {
        self.number(value.to_string().parse().ok())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        self.number(Number::from_f64(value))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        write_string(self.out, value);
        Ok(())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        self.deeper()?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        self.deeper()?.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut elements: A) -> Result<(), A::Error> {
        let begin = self.out.len();
        self.out.push(b'[');
        while elements.next_element_seed(self.deeper()?)?.is_some() {
            self.out.push(b',');
        }
        close(self.out, begin, b']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let begin = self.out.len();
        let mut members = 0;
        self.out.push(b'{');
        while let Some(name) = map.next_key::<String>()? {
            let member = self.out.len();
            write_string(self.out, &name);
            self.out.push(b':');
            let value = self.out.len();
            map.next_value_seed(self.deeper()?)?;
            members += 1;
            if members == 1
                && let Some(number) = number_of(&name, &self.out[value..])
            {
                // Nothing follows behind a number.
                if map.next_key::<de::IgnoredAny>()?.is_some() {
                    return Err(de::Error::custom("a number with members"));
                }
                self.out.truncate(member - 1);
                number.write(self.out);
                return Ok(());
            }
            self.out.push(b',');
        }
        close(self.out, begin, b'}');
        Ok(())
    }
}

/// The number that a member stands for. Built with its feature `arbitrary_precision`, `serde_json` hands out every number as a
/// map of one member, which its own type alone can tell from any other map.
#[cfg(feature = "serde_json")]
fn number_of(name: &str, text: &[u8]) -> Option<Number> {
    use de::value::{Error, MapDeserializer};

    let text = text.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    let digits = matches!(text.first(), Some(b'-' | b'0'..=b'9'));
    let text = std::str::from_utf8(text).ok().filter(|_| digits && !name.is_empty())?;
    let number: Number = text.parse().ok()?;
    let map = MapDeserializer::<_, Error>::new(std::iter::once((name, text)));
    <serde_json::Number as de::Deserialize>::deserialize(map).ok().map(|_| number)
}

#[cfg(not(feature = "serde_json"))]
fn number_of(_: &str, _: &[u8]) -> Option<Number> {
    None
}
