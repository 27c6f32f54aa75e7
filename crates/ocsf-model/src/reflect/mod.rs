//! The schema as data: classes, objects, attributes, enums and datatypes of all supported releases.
//!
//! ```
//! use ocsf_model::{Version, reflect};
//!
//! let class = reflect::class(5001).ok_or("no such class")?;
//! let device = class.attribute("device").ok_or("no such attribute")?;
//! assert_eq!(device.requirement(Version::V1_6_0), Some(reflect::Requirement::Required));
//! assert_eq!(device.object().map(reflect::Type::name), Some("device"));
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```

pub(crate) mod attribute;
mod datatype;
mod enumeration;
mod releases;
pub(crate) mod rows;
mod set;
mod types;

pub(crate) use attribute::{ARRAY, CAPTION, DERIVED};
pub use attribute::{Attribute, Requirement, Role};
pub use datatype::{DataType, Shape};
pub use enumeration::{Enum, Member};
pub use releases::Releases;
pub(crate) use set::Tables;
pub(crate) use types::index_of;
pub use types::{Category, Constraint, ConstraintKind, Kind, Profiles, Type};

pub use crate::profile::Profile;

pub use crate::object::{List, Members, Value};
use crate::tables;

/// The class with that `class_uid`.
pub fn class(uid: u32) -> Option<&'static Type> {
    Tables::BUILT_IN.class(uid)
}

/// All classes, by `class_uid`; the first is the base event.
pub fn classes() -> &'static [Type] {
    &tables::TYPES[..tables::CLASSES]
}

/// The object with that name.
pub fn object(name: &str) -> Option<&'static Type> {
    Tables::BUILT_IN.object_named(name)
}

/// All objects, by name. `object` itself, which is any JSON object, is not among them.
pub fn objects() -> &'static [Type] {
    &tables::TYPES[tables::CLASSES..]
}

/// All datatypes, by name.
pub fn datatypes() -> &'static [DataType] {
    &tables::DATATYPES
}

/// All categories, by uid.
pub fn categories() -> &'static [Category] {
    &tables::CATEGORIES
}

/// All profiles, by name.
pub fn profiles() -> &'static [Profile] {
    Profile::ALL
}

/// All enums that Rust types stand for, by type name. Those of `class_uid`, `category_uid` and `type_uid` are not among them.
pub fn enums() -> &'static [Enum] {
    &tables::ENUMS[..tables::CODES]
}
