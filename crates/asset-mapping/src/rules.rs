//! Mapping rules as data: what the code does, in tables that the documentation prints and the tests hold the code against.

use std::fmt;

/// One rule: where a leaf of the record goes, or where a value of the event comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// The leaf of the record, `a.b[].c`; `[0]` is the first item only. `None` for what comes from elsewhere.
    pub source: Option<&'static str>,
    /// The attribute of the event; `None` where the leaf has none and stays in `unmapped`.
    pub target: Option<&'static str>,
    /// How the value gets there.
    pub transform: Transform,
    /// Conditions and exceptions, for readers.
    pub note: &'static str,
}

/// How a value gets from the record to the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Transform {
    /// As it is.
    Exact,
    /// As it is, if it is of this datatype; otherwise it stays in `unmapped`.
    Checked(Datatype),
    /// An RFC 3339 time to an instant since the epoch; what names no instant stays in `unmapped`.
    Instant,
    /// A word or number of the vendor to an id with its caption. It stays in `unmapped` where the caption does not name it.
    Coded,
    /// A translation that cannot be turned back: the leaf stays in `unmapped` too.
    Lossy,
    /// A number as text or a text as a number, of the same value. What is no number stays in `unmapped`.
    Respelled,
    /// Several leaves in one text, from which each can be read back.
    Joined,
    /// Which member is set, or in which list an item stands, tells the value.
    Presence,
    /// Looked up in the context.
    Lookup,
    /// From the context.
    Context,
    /// The same in every event.
    Constant(&'static str),
    /// No attribute: it stays in `unmapped`.
    Unmapped,
}

/// A datatype of OCSF that not every string belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Datatype {
    /// `ip_t`.
    Ip,
    /// `mac_t`.
    Mac,
    /// `hostname_t`.
    Hostname,
    /// `uuid_t`.
    Uuid,
    /// `email_t`.
    Email,
    /// `file_hash_t`: hexadecimal digits.
    FileHash,
    /// `port_t`: 0 to 65535, written as a number.
    Port,
    /// `integer_t`: what fits a signed 64-bit number and was written as a number.
    Integer,
}

impl Datatype {
    /// The name in the OCSF schema.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ip => "ip_t",
            Self::Mac => "mac_t",
            Self::Hostname => "hostname_t",
            Self::Uuid => "uuid_t",
            Self::Email => "email_t",
            Self::FileHash => "file_hash_t",
            Self::Port => "port_t",
            Self::Integer => "integer_t",
        }
    }
}

impl Rule {
    /// `source` goes to `target`.
    #[must_use]
    pub const fn new(source: &'static str, target: &'static str, transform: Transform) -> Self {
        Self { source: Some(source), target: Some(target), transform, note: "" }
    }

    /// `source` has no attribute.
    #[must_use]
    pub const fn unmapped(source: &'static str) -> Self {
        Self { source: Some(source), target: None, transform: Transform::Unmapped, note: "" }
    }

    /// `target` does not come from the record.
    #[must_use]
    pub const fn constant(target: &'static str, value: &'static str) -> Self {
        Self { source: None, target: Some(target), transform: Transform::Constant(value), note: "" }
    }

    /// `target` comes from the context.
    #[must_use]
    pub const fn context(target: &'static str) -> Self {
        Self { source: None, target: Some(target), transform: Transform::Context, note: "" }
    }

    /// The rule with remarks for readers.
    #[must_use]
    pub const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }
}

impl fmt::Display for Transform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact => f.write_str("as it is"),
            Self::Checked(datatype) => write!(f, "as it is, if it is `{}`", datatype.name()),
            Self::Instant => f.write_str("instant"),
            Self::Coded => f.write_str("id and caption"),
            Self::Lossy => f.write_str("translated"),
            Self::Respelled => f.write_str("respelled"),
            Self::Joined => f.write_str("joined"),
            Self::Presence => f.write_str("tells"),
            Self::Lookup => f.write_str("looked up in the context"),
            Self::Context => f.write_str("from the context"),
            Self::Constant(value) => write!(f, "always `{value}`"),
            Self::Unmapped => f.write_str("stays in `unmapped`"),
        }
    }
}

/// A table of rules as a Markdown table.
#[must_use]
pub fn markdown(rules: &[Rule]) -> String {
    let code = |path: Option<&str>| path.map_or_else(String::new, |path| format!("`{path}`"));
    let mut text = String::from("| record | event | how | remarks |\n|---|---|---|---|\n");
    for rule in rules {
        let cells = [code(rule.source), code(rule.target), rule.transform.to_string(), rule.note.to_owned()];
        text.push_str("| ");
        text.push_str(&cells.join(" | "));
        text.push_str(" |\n");
    }
    text
}
