use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::layout::Kind;
use crate::record::OpenRecord;
use crate::reflect::{ObjectSource, Outcome, Scalar, Stop, View};
use crate::selection::Want;
use crate::shape::Shape;
use crate::write::Shown;

/// A nested record, or a plain string that is its name: vendors send either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameOr<R> {
    /// Only the name.
    Name(String),
    /// The record.
    Record(R),
}

impl<R: OpenRecord> Shape for NameOr<R> {
    const KIND: Kind = Kind::NameOrRecord(|| R::LAYOUT);

    fn scalar(slot: &mut Option<Self>, value: Scalar<'_>) -> bool {
        let Scalar::Text(text) = value else { return false };
        *slot = Some(Self::Name(text.to_owned()));
        true
    }

    fn object(slot: &mut Option<Self>, object: &mut dyn ObjectSource, want: Want<'_>) -> Result<Outcome, Stop> {
        let mut record = None;
        let outcome = R::object(&mut record, object, want)?;
        *slot = record.map(Self::Record);
        Ok(outcome)
    }

    fn view(&self) -> View<'_> {
        match self {
            Self::Name(name) => View::Text(name),
            Self::Record(record) => record.view(),
        }
    }

    fn into_value(self) -> Value {
        match self {
            Self::Name(name) => Value::String(name),
            Self::Record(record) => record.into_value(),
        }
    }
}

impl<R: OpenRecord> Serialize for NameOr<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Shown(self.view()).serialize(serializer)
    }
}
