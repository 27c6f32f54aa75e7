use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::Fault;

/// A record that could not be understood and was set aside, with its source and the fault.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeadLetter {
    /// Where the record came from, such as `eset` or `sophos/<tenant id>`.
    pub source: String,
    /// The path of the fault, from the root of the page or record: `a.b[0].c`.
    pub path: String,
    /// What is wrong there.
    pub reason: String,
    /// The record, exactly as it arrived.
    pub raw: Raw,
}

impl DeadLetter {
    /// Sets `raw` aside because of `fault`.
    pub fn new(source: impl Into<String>, fault: Fault, raw: impl Into<Vec<u8>>) -> Self {
        Self { source: source.into(), path: fault.path, reason: fault.reason, raw: Raw::from(raw.into()) }
    }
}

/// The bytes of a record that was set aside. They are serialized as a string or, if they are not UTF-8, in base64
/// together with `"encoding": "base64"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Raw {
    /// The record's text.
    Text(String),
    /// Bytes that are not UTF-8.
    Bytes(Vec<u8>),
}

impl From<Vec<u8>> for Raw {
    fn from(bytes: Vec<u8>) -> Self {
        String::from_utf8(bytes).map_or_else(|error| Self::Bytes(error.into_bytes()), Self::Text)
    }
}

impl Serialize for DeadLetter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut letter = serializer.serialize_struct("DeadLetter", 4)?;
        letter.serialize_field("source", &self.source)?;
        letter.serialize_field("path", &self.path)?;
        letter.serialize_field("reason", &self.reason)?;
        match &self.raw {
            Raw::Text(text) => letter.serialize_field("raw", text)?,
            Raw::Bytes(bytes) => {
                use base64::Engine as _;
                letter.serialize_field("raw", &base64::engine::general_purpose::STANDARD.encode(bytes))?;
                letter.serialize_field("encoding", "base64")?;
            }
        }
        letter.end()
    }
}
