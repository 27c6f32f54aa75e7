use std::fmt;

/// Why a record cannot be understood at all, and where.
///
/// A known field of an unexpected shape is no fault: it moves to the record's `extra`. A fault means that the text is no JSON
/// object, not valid JSON or UTF-8, or has no usable identity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// The place inside the record, such as `operatingSystem.version` or `tags[2].name`; empty for the record itself.
    pub path: String,
    /// What is wrong there, and what would be right. Never contains the record's text.
    pub reason: String,
}

impl Fault {
    /// A fault at `path`.
    pub fn new(path: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { path: path.into(), reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { f.write_str(&self.reason) } else { write!(f, "`{}`: {}", self.path, self.reason) }
    }
}

impl std::error::Error for Fault {}
