use serde::de::{Deserializer, MapAccess};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::Kind;
use crate::canonical::Without;
use crate::read::{Accept, Generous, Outcome};
use crate::record::{Members, OpenRecord, fill};
use crate::selection::Want;
use crate::shape::Shape;

/// A nested record, or a bare string that stands for its name: vendors send either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameOr<R> {
    /// Only the name.
    Name(String),
    /// The record.
    Record(R),
}

impl<'de, R: Members> Accept<'de> for NameOr<R> {
    type Value = Self;

    fn text(slot: &mut Option<Self>, text: &str, _: Want<'_>) -> Outcome {
        *slot = Some(Self::Name(text.to_owned()));
        Outcome::Done
    }

    fn object<A: MapAccess<'de>>(slot: &mut Option<Self>, object: A, want: Want<'_>) -> Result<Outcome, A::Error> {
        let mut record = R::default();
        fill(&mut record, object, want)?;
        *slot = Some(Self::Record(record));
        Ok(Outcome::Done)
    }
}

impl<R: Members + OpenRecord> Shape for NameOr<R> {
    const KIND: Kind = Kind::NameOrRecord(R::LAYOUT);

    fn read<'de, D: Deserializer<'de>>(
        slot: &mut Option<Self>,
        deserializer: D,
        want: Want<'_>,
    ) -> Result<Outcome, D::Error> {
        deserializer.deserialize_any(Generous::<Self>::new(slot, want))
    }

    fn write_json(&self, out: &mut Vec<u8>) {
        match self {
            Self::Name(name) => crate::write_text(name, out),
            Self::Record(record) => crate::write::write_record(record, out),
        }
    }

    fn write_canonical(&self, without: Without<'_>, out: &mut Vec<u8>) {
        match self {
            Self::Name(name) => crate::write_text(name, out),
            Self::Record(record) => crate::canonical::write_record(record, without, out),
        }
    }

    fn into_value(self) -> Value {
        match self {
            Self::Name(name) => Value::String(name),
            Self::Record(record) => Value::Object(crate::shape::object(record)),
        }
    }
}

impl<R: Serialize> Serialize for NameOr<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Name(name) => serializer.serialize_str(name),
            Self::Record(record) => record.serialize(serializer),
        }
    }
}
