//! Validation of events against a release of the schema.
//!
//! [`event`] and the methods that call it ([`Class::validate`],
//! [`Event::validate`](crate::Event::validate)) validate a typed event; [`json`] validates raw JSON, and alone finds faults that a typed
//! event cannot hold: values of the wrong JSON type, `null` members, names of other classes. Both report all violations,
//! not only the first.
//!
//! Only [`json`] finds a member that is `null`, a value of another kind (strict reading refuses it, lenient reading keeps it as an extra)
//! and a missing `class_uid`. A typed event has every attribute that follows from the class and the activity, even if its text did not: a
//! missing `type_uid`, `category_uid` or `class_name` is not found in it.
//!
//! Neither finds whether an optional attribute should be present; whether a text fits its datatype where the schema has no
//! expression for it (a host name since 1.4.0, a URL, a path); whether the values of observables are those of the attributes they name;
//! whether a caption beside Other (99) is the source's; whether `resource_details.criticality` is the caption of its id. A `null` counts
//! as absent for requirements and constraints. Three Windows classes had other names in 1.1.0; an event whose text does
//! not name its class is not checked against those names.
//!
//! Codes and paths are those of the official schema server, with these exceptions:
//!
//! | case | the server | here |
//! |---|---|---|
//! | an attribute of a profile that the event does not name | unknown attribute | [`Code::AttributeRequiresProfile`] |
//! | `5` for a `float_t` | wrong type | valid |
//! | a `long_t` beyond 64 bits | valid up to 128 bits | wrong type |
//! | a value of the wrong type in an attribute with an enum | wrong type, and an unknown member or a wrong caption | wrong type |
//! | a caption that is not that of its id, or a text that its datatype's regular expression does not match | warning | error |
//! | a constraint with a dotted path | never met | followed |
//! | a length, range or expression of the datatype's base type | a code of its own (`…_super_type_…`) | the code of the datatype's own |
//! | a class or attribute that a later release calls deprecated since this one | nothing | deprecated |
//! | an id and its caption in a release that does not yet pair them | nothing | compared as in later releases |
//! | `type_name` that ends in "Other" | suspicious | valid, as it is the class's own word |
//! | `type_uid` beside an `activity_id` so large that none can be computed | incorrect | only the `activity_id` is reported |
//! | `metadata.version` of another release | `version_incompatible`, `version_incorrect` | one code for each case, such as [`Code::VersionEarlier`] |
//!
//! The violations that only this crate finds are marked at their [`Code`].
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

/// Every violation of that release in the event, sorted by path.
///
/// An event of a class of the release that has all required attributes, and nothing that the release does not know, gives an empty list.
/// Missing recommended attributes are not reported.
pub fn event(event: &dyn Class, version: Version) -> Vec<Violation> {
    Options::new(version).event(event)
}

/// Options of validation.
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
    /// The options that the functions of this module use, for that release.
    pub const fn new(version: Version) -> Self {
        Self { version, recommended: false, unknown_classes: false }
    }

    /// Whether missing recommended attributes are reported, as hints (default: false).
    pub const fn recommended(mut self, recommended: bool) -> Self {
        self.recommended = recommended;
        self
    }

    /// Whether events of classes that the release does not know are accepted (default: false). Then the attributes that every event has are
    /// validated, and other attributes of the event are not.
    pub const fn unknown_classes(mut self, unknown_classes: bool) -> Self {
        self.unknown_classes = unknown_classes;
        self
    }

    /// The same as [`event`], with these options.
    pub fn event(&self, event: &dyn Class) -> Vec<Violation> {
        walk::class(event, *self)
    }

    /// The same as [`json`](fn@json), with these options.
    ///
    /// # Errors
    /// The same as of [`json`](fn@json).
    pub fn json(&self, text: &str) -> Result<Vec<Violation>, Error> {
        Ok(self.value(&Json::from_json(text)?))
    }

    /// The same as [`value`], with these options.
    pub fn value(&self, value: &Json) -> Vec<Violation> {
        walk::json(value, &Tables::BUILT_IN, *self)
    }
}

/// Whether a text matches the regular expression of a datatype, such as `mac_t`, in that release. Any text matches if the datatype has
/// none.
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

/// Every violation of that release in a JSON text, sorted by path.
///
/// # Errors
/// The same as of [`Json::from_json`](crate::Json::from_json): a text that is no JSON cannot be validated.
pub fn json(text: &str, version: Version) -> Result<Vec<Violation>, Error> {
    Ok(value(&Json::from_json(text)?, version))
}

/// The same as [`json`], for bytes.
///
/// # Errors
/// The same as of [`json`], and [`Utf8`](crate::ErrorKind::Utf8) if the bytes are not UTF-8.
pub fn json_slice(bytes: &[u8], version: Version) -> Result<Vec<Violation>, Error> {
    Ok(value(&Json::from_json_slice(bytes)?, version))
}

/// Every violation of that release in a JSON value, sorted by path.
pub fn value(value: &Json, version: Version) -> Vec<Violation> {
    Options::new(version).value(value)
}
