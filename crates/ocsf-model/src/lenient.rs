//! Lenient reading: faults that strict reading refuses are reported.

use std::fmt;

use crate::{Error, ErrorKind, Event, codec};

/// A value in an event that the schema does not allow, found by [`Event::from_json_lenient`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// The path of the value from the event's root, such as `device.groups[0].name`.
    pub path: String,
    /// What is wrong.
    pub code: FaultCode,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultCode {
    /// The attribute holds another kind of value, which is kept as an extra.
    WrongType {
        /// The kind that the attribute has.
        expected: &'static str,
        /// The kind of the value that was found.
        found: &'static str,
    },
    /// The member occurs more than once; the last one that is not `null` is kept.
    Duplicate,
}

impl FaultCode {
    /// The code's stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WrongType { .. } => "wrong_type",
            Self::Duplicate => "duplicate",
        }
    }
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::Duplicate => f.write_str("the member stands here more than once"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.path, self.code)
    }
}

impl Event {
    /// Reads one event of any class, and returns the faults that were found in it.
    ///
    /// A value of another kind than its attribute has does not fail the event: it is kept in the `extra` of its object and written back
    /// unchanged, and so is an array with one wrong element. If a member occurs more than once, the last one is kept.
    ///
    /// ```
    /// use ocsf_model::Event;
    ///
    /// let text = r#"{"class_uid":1007,"time":"2025-05-21T10:00:00Z","message":"started","process":{"pid":"17","name":"sh"}}"#;
    /// let (event, faults) = Event::from_json_lenient(text)?;
    /// let found: Vec<_> = faults.iter().map(|fault| (fault.path.as_str(), fault.code.as_str())).collect();
    /// assert_eq!(found, [("time", "wrong_type"), ("process.pid", "wrong_type")]);
    /// assert_eq!(event.common().message, Some("started"));
    /// assert!(event.to_json().contains(r#""pid":"17""#));
    /// # Ok::<_, ocsf_model::Error>(())
    /// ```
    ///
    /// # Errors
    /// The text is not JSON ([`Syntax`](ErrorKind::Syntax)), is no object ([`Type`](ErrorKind::Type)), or is nested deeper than 128 levels
    /// ([`Depth`](ErrorKind::Depth)).
    #[inline]
    pub fn from_json_lenient(text: &str) -> Result<(Self, Vec<Fault>), Error> {
        let mut event = Self::default();
        let faults = read(text, &mut |text| {
            event = Self::empty(codec::class_uid(text)?.unwrap_or(0));
            codec::read_leniently(text, event.as_class_mut())
        })?;
        Ok((event, faults))
    }
}

/// Reads a text; if members occur more than once, without all but the last of them.
pub(crate) fn read(text: &str, once: &mut dyn FnMut(&str) -> Result<Vec<Fault>, Error>) -> Result<Vec<Fault>, Error> {
    match once(text) {
        Err(error) if *error.kind() == ErrorKind::Duplicate => {
            let (text, mut faults) = codec::without_duplicates(text)?;
            faults.extend(once(&text)?);
            Ok(faults)
        }
        other => other,
    }
}
