use crate::Fault;

/// A vendor's record: read from one JSON text, tolerant of what it does not know.
pub trait Record: Sized {
    /// Reads one record.
    ///
    /// # Errors
    /// A [`Fault`] when the text is no JSON object, not valid JSON or UTF-8, or lacks the record's identity.
    fn from_json(json: &[u8]) -> Result<Self, Fault>;
}
