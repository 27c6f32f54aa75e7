use std::fmt;

/// Why a text could not be read as an OCSF event, and where.
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    path: String,
    offset: usize,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is not JSON.
    Syntax {
        /// What JSON requires at this place.
        expected: &'static str,
    },
    /// The bytes are not UTF-8.
    Utf8,
    /// A known attribute holds another kind of value.
    Type {
        /// The kind that the attribute has.
        expected: &'static str,
        /// The kind of the value that was found.
        found: &'static str,
    },
    /// An object names the same member twice.
    Duplicate,
    /// The text is nested deeper than 128 levels.
    Depth,
    /// The event is of another class than the requested type.
    Class {
        /// The class of the type.
        expected: u32,
        /// The `class_uid` of the event.
        found: i64,
    },
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, path: String, offset: usize) -> Self {
        Self(Box::new(Inner { kind, path, offset }))
    }

    /// What is wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The path of the fault from the event's root, such as `device.groups[0].name`; empty for the event itself.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The position of the fault, in bytes from the beginning of the text.
    pub fn offset(&self) -> usize {
        self.0.offset
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.path.is_empty() {
            write!(f, "`{}`: ", self.0.path)?;
        }
        match &self.0.kind {
            ErrorKind::Syntax { expected } => write!(f, "expected {expected}")?,
            ErrorKind::Utf8 => f.write_str("not UTF-8")?,
            ErrorKind::Type { expected, found } => write!(f, "expected {expected}, found {found}")?,
            ErrorKind::Duplicate => f.write_str("the member stands here twice")?,
            ErrorKind::Depth => f.write_str("nested deeper than 128 levels")?,
            ErrorKind::Class { expected, found } => write!(f, "expected class {expected}, found {found}")?,
        }
        write!(f, " at byte {}", self.0.offset)
    }
}

impl std::error::Error for Error {}
