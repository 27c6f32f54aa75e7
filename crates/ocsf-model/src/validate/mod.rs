//! Validation: what an event says against what a release of the schema allows.
//!
//! [`event`] and the methods that call it ([`Class::validate`],
//! [`Event::validate`](crate::Event::validate)) look at a typed event; [`json`] looks at raw JSON, and alone finds what a typed
//! event cannot hold: values of the wrong JSON type, `null` members, class names at odds with the class. Both report everything,
//! not the first thing.
//!
//! What a typed event cannot show, only [`json`] finds: a member that is `null`, a value of another kind (reading is strict, or keeps it as an
//! extra), a `class_uid` that is missing. What follows from the class and the activity is there in a typed event even if it was not in
//! the text that it was read from: a missing `type_uid`, `category_uid` or `class_name` is not missed.
//!
//! What neither finds: whether an optional attribute ought to be there; whether a text is what its datatype says where the schema has no
//! expression for it (a host's name since 1.4.0, a URL, a path); whether the values of observables are those of the attributes they name;
//! whether a caption beside Other (99) is the source's; whether `resource_details.criticality` is the caption of its id. A `null` counts
//! as absent for requirements and constraints. The names of three Windows classes were others in 1.1.0, and an event whose text does
//! not name its class is not held to them.
//!
//! Codes and paths are those of the official schema server, with few exceptions. The server calls an attribute unknown whose profile
//! the event does not name, and `5` the wrong type for a `float_t`. It cannot follow a constraint's dotted path. A caption at odds
//! with its id, and a text that its datatype's regular expression does not match, are warnings there and errors here. What only this
//! crate finds is marked at its [`Code`].
//!
//! ```
//! use ocsf_model::{Version, validate};
//!
//! let text = r#"{"class_uid":5001,"category_uid":5,"activity_id":2,"type_uid":500102,"severity_id":1,"time":1747821600,
//!     "metadata":{"version":"1.6.0","product":{"name":"Scanner"}},"device":{"type_id":2,"ip":"10.0.0.300","name":"PC-1"}}"#;
//! let violations = validate::json(text, Version::V1_6_0)?;
//! let found: Vec<_> = violations.iter().map(|violation| (violation.path.as_str(), violation.code.as_str())).collect();
//! assert_eq!(found, [("device.ip", "attribute_value_regex_not_matched"), ("time", "timestamp_in_seconds")]);
//! # Ok::<_, ocsf_model::Error>(())
//! ```

mod datatype;
mod path;
mod reference;
mod release;
mod schema;
mod violation;
mod walk;

pub(crate) use reference::names_attribute;
pub use schema::{Schema, SchemaError};
pub use violation::{Code, Severity, Violation};
pub(crate) use walk::named_profiles;

use crate::reflect::Tables;
use crate::{Class, Error, Json, Version};

/// Every way in which the event departs from that release, sorted by path.
///
/// An event of a release's class that carries all it must, and nothing the release does not know, gives an empty list. Attributes
/// that are only recommended are never missed.
pub fn event(event: &dyn Class, version: Version) -> Vec<Violation> {
    Options::new(version).event(event)
}

/// What validation looks at.
///
/// ```
/// use ocsf_model::validate::{Options, Severity};
/// use ocsf_model::{Event, Version};
///
/// let text = r#"{"class_uid":987654,"severity_id":1,"time":1747821600000,"activity_id":1,"type_uid":98765401,"category_uid":9,
///     "metadata":{"version":"1.6.0","product":{"name":"x"}},"own":1}"#;
/// let options = Options::new(Version::V1_6_0).unknown_classes(true).recommended(true);
/// let found = options.json(text)?;
/// assert!(found.iter().all(|violation| violation.severity() == Severity::Hint));
/// assert!(found.iter().any(|violation| violation.path == "message"));
/// # Ok::<_, ocsf_model::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Options {
    pub(crate) version: Version,
    pub(crate) recommended: bool,
    pub(crate) unknown_classes: bool,
}

impl Options {
    /// What the functions of this module look at, against that release.
    pub const fn new(version: Version) -> Self {
        Self { version, recommended: false, unknown_classes: false }
    }

    /// Whether recommended attributes are missed, too, as hints (default: false).
    pub const fn recommended(mut self, recommended: bool) -> Self {
        self.recommended = recommended;
        self
    }

    /// Whether events of classes that the release does not know are taken (default: false): then what every event has is validated, and
    /// other attributes of the event itself are not.
    pub const fn unknown_classes(mut self, unknown_classes: bool) -> Self {
        self.unknown_classes = unknown_classes;
        self
    }

    /// As [`event`].
    pub fn event(&self, event: &dyn Class) -> Vec<Violation> {
        walk::class(event, *self)
    }

    /// As [`json`](fn@json).
    ///
    /// # Errors
    /// As [`json`](fn@json).
    pub fn json(&self, text: &str) -> Result<Vec<Violation>, Error> {
        Ok(self.value(&Json::from_json(text)?))
    }

    /// As [`value`].
    pub fn value(&self, value: &Json) -> Vec<Violation> {
        walk::json(value, &Tables::BUILT_IN, *self)
    }
}

/// Whether a text matches the regular expression of a datatype, such as `mac_t`, in that release; any text does where the datatype has none.
///
/// ```
/// use ocsf_model::{Version, validate};
///
/// assert!(validate::text_is("mac_t", "00:1A:2B:3C:4D:5E", Version::V1_6_0));
/// assert!(!validate::text_is("mac_t", "001A2B3C4D5E", Version::V1_6_0));
/// ```
#[must_use]
pub fn text_is(datatype: &str, text: &str, version: Version) -> bool {
    walk::matches(datatype, text, version)
}

/// Every way in which a JSON text departs from that release, sorted by path.
///
/// # Errors
/// When the text is not JSON, is nested too deeply, or an object names a member twice.
pub fn json(text: &str, version: Version) -> Result<Vec<Violation>, Error> {
    Ok(value(&Json::from_json(text)?, version))
}

/// As [`json`], from bytes.
///
/// # Errors
/// As [`json`], and when the bytes are not UTF-8.
pub fn json_slice(bytes: &[u8], version: Version) -> Result<Vec<Violation>, Error> {
    Ok(value(&Json::from_json_slice(bytes)?, version))
}

/// Every way in which a JSON value departs from that release, sorted by path.
pub fn value(value: &Json, version: Version) -> Vec<Violation> {
    Options::new(version).value(value)
}
