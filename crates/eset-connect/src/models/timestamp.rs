use std::fmt;

use serde_json::Value;

use crate::json::{Json, Writer, through_serde};

/// A time as the service writes it: RFC 3339, such as `2026-05-21T08:30:00Z`. The text is kept, so that it survives a round trip.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

impl Timestamp {
    /// The text as it arrived.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The instant, if the text is a valid time.
    #[cfg(feature = "client")]
    #[must_use]
    pub fn to_utc(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        chrono::DateTime::parse_from_rfc3339(&self.0).ok().map(|time| time.to_utc())
    }
}

#[cfg(feature = "client")]
impl From<chrono::DateTime<chrono::Utc>> for Timestamp {
    fn from(time: chrono::DateTime<chrono::Utc>) -> Self {
        Self(time.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Json for Timestamp {
    fn read(value: Value) -> Result<Self, Value> {
        String::read(value).map(Self)
    }

    fn write(&self, _: &mut Writer) -> Value {
        Value::String(self.0.clone())
    }
}

through_serde!(Timestamp, "a time");
