//! Reading what strict reading refuses.

use std::fmt;

use crate::{Error, ErrorKind, Event, codec};

/// Something in an event that is not as the schema has it, found by [`Event::from_json_lenient`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// Where, from the event's root: `device.groups[0].name`.
    pub path: String,
    /// What is wrong.
    pub code: FaultCode,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultCode {
    /// The attribute holds another kind of value; it is kept as an extra.
    WrongType {
        /// The kind that the attribute has.
        expected: &'static str,
        /// The kind that stood there.
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
    /// Reads one event of whatever class, and what is wrong with it.
    ///
    /// A value of another kind than its attribute has does not fail the event: it stays in the `extra` of its object and is written back
    /// as it was, and so is an array of which one element is wrong. Of members that occur again the last one counts.
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
    /// When the text is not a JSON object or nested deeper than 128 levels.
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

/// Reads a text, and if members occur again the text without them.
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
