use super::{DataType, Enum, Profiles, Releases, Shape, Tables, Type};
use crate::{Version, tables};

/// An attribute of a class or an object.
#[derive(Debug)]
pub struct Attribute {
    pub(crate) name: &'static str,
    /// As it is written in front of a value: `"name":`.
    pub(crate) key: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) meaning: u16,
    pub(crate) datatype: u8,
    /// What older releases have otherwise.
    pub(crate) older: &'static [Older],
    pub(crate) flags: u8,
    /// Index of the object, for `object_t`; [`NONE`] also for the object `object`.
    pub(crate) object: u16,
    /// Two bits a release: 0 not there, 1 optional, 2 recommended, 3 required.
    pub(crate) requirement: u32,
    pub(crate) profiles: u32,
    pub(crate) enumeration: u16,
    /// The caption's attribute of an id, or the id's attribute of a caption.
    pub(crate) sibling: &'static str,
    pub(crate) observable: u8,
    pub(crate) deprecated: &'static str,
    /// What the row refers to, of an attribute that is not in the tables of this crate.
    pub(crate) own: Option<&'static Own>,
}

/// What an attribute of a generated extension refers to.
#[derive(Debug)]
pub struct Own {
    /// A sentence.
    pub meaning: &'static str,
    /// The datatype.
    pub datatype: &'static DataType,
    /// The object, for `object_t`.
    pub object: Option<&'static Type>,
    /// The members.
    pub enumeration: Option<&'static Enum>,
}

/// What an attribute is in releases before the newest.
#[derive(Debug)]
pub(crate) struct Older {
    pub(crate) releases: Releases,
    pub(crate) datatype: u8,
    pub(crate) profiles: u32,
}

pub(crate) const NONE: u16 = u16::MAX;
pub(crate) const ARRAY: u8 = 1;
pub(crate) const CAPTION: u8 = 2;
pub(crate) const DERIVED: u8 = 4;

/// How much an attribute is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Requirement {
    /// May be there.
    Optional,
    /// Should be there.
    Recommended,
    /// Must be there.
    Required,
}

/// Where an attribute is in the Rust type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// A field of its own.
    Field,
    /// Part of the field that is named after the id.
    Caption,
    /// Follows from the type and the activity: `class_uid`, `type_name`, …
    Derived,
}

impl Attribute {
    /// The name: `device`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The caption: `Device`.
    pub const fn caption(&self) -> &'static str {
        self.caption
    }

    /// What it means, in a sentence of this crate's own.
    pub fn meaning(&self) -> &'static str {
        self.own.map_or_else(|| tables::SENTENCES[usize::from(self.meaning)], |own| own.meaning)
    }

    /// The datatype, which decides on the field's type.
    pub fn datatype(&self) -> &'static DataType {
        self.own.map_or_else(|| &tables::DATATYPES[usize::from(self.datatype)], |own| own.datatype)
    }

    /// The datatype in that release. Older releases have some paths as `string_t`, and `incident_finding.priority`, the caption of
    /// `priority_id`, is an `integer_t` in 1.1.0.
    pub fn datatype_in(&self, version: Version) -> &'static DataType {
        Tables::BUILT_IN.datatype(self, version)
    }

    /// What is otherwise in that release.
    pub(crate) fn older(&self, version: Version) -> Option<&'static Older> {
        self.older.iter().find(|older| older.releases.contains(version))
    }

    /// The kind of JSON value, of an element for arrays.
    pub fn shape(&self) -> Shape {
        self.datatype().shape()
    }

    /// Whether the value is an array.
    pub const fn is_array(&self) -> bool {
        self.flags & ARRAY != 0
    }

    /// Where the attribute is in the Rust type.
    pub const fn role(&self) -> Role {
        if self.flags & CAPTION != 0 {
            Role::Caption
        } else if self.flags & DERIVED != 0 {
            Role::Derived
        } else {
            Role::Field
        }
    }

    /// The object that the value is. `None` for other datatypes, and for the object `object`, which is any JSON object.
    pub fn object(&self) -> Option<&'static Type> {
        Tables::BUILT_IN.object(self)
    }

    /// Whether an older release has an integer there.
    pub(crate) fn was_integer(&self) -> bool {
        self.older.iter().any(|older| tables::DATATYPES[usize::from(older.datatype)].shape() == Shape::Integer)
    }

    /// How much the attribute is wanted in that release; `None` if the release does not have it.
    ///
    /// It counts only if [`profiles_in`](Self::profiles_in) is empty or the event names one of them.
    pub const fn requirement(&self, version: Version) -> Option<Requirement> {
        match self.requirement >> (2 * version.index()) & 3 {
            0 => None,
            1 => Some(Requirement::Optional),
            2 => Some(Requirement::Recommended),
            _ => Some(Requirement::Required),
        }
    }

    /// The releases that have it.
    pub fn releases(&self) -> Releases {
        Releases(
            Version::ALL
                .into_iter()
                .filter(|version| self.requirement(*version).is_some())
                .fold(0, |set, version| set | 1 << version.index()),
        )
    }

    /// The oldest supported release that has it.
    pub fn since(&self) -> Version {
        self.releases().first().unwrap_or(Version::LATEST)
    }

    /// The profiles that bring it in, in the newest release; empty if it is always there.
    pub const fn profiles(&self) -> Profiles {
        Profiles(self.profiles)
    }

    /// The profiles that bring it in, in that release; empty if it is always there.
    pub fn profiles_in(&self, version: Version) -> Profiles {
        self.older(version).map_or(self.profiles(), |older| Profiles(older.profiles))
    }

    /// Whether an event that names these profiles may have it.
    pub(crate) fn applies(&self, version: Version, profiles: Profiles) -> bool {
        let wanted = self.profiles_in(version);
        wanted.is_empty() || wanted.intersects(profiles)
    }

    /// The members that the value may have.
    pub fn enumeration(&self) -> Option<&'static Enum> {
        Tables::BUILT_IN.enumeration(self)
    }

    /// The name of the attribute that carries the caption of this id.
    pub fn caption_attribute(&self) -> Option<&'static str> {
        (self.flags & CAPTION == 0 && !self.sibling.is_empty()).then_some(self.sibling)
    }

    /// The name of the attribute whose caption this is.
    pub fn id_attribute(&self) -> Option<&'static str> {
        (self.flags & CAPTION != 0).then_some(self.sibling)
    }

    /// The observable type id that the schema gives to this attribute itself; its datatype and object may have one, too.
    pub fn observable(&self) -> Option<i64> {
        (self.observable != 0).then(|| self.observable.into())
    }

    /// The release since which it is deprecated, also one before the supported ones.
    pub fn deprecated_since(&self) -> Option<&'static str> {
        (!self.deprecated.is_empty()).then_some(self.deprecated)
    }
}
