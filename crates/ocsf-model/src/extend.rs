//! The functions that generated code calls: the code of this crate, and that which `ocsf-codegen` writes for an extension. Nothing else
//! uses them, and they change with the generator, which has the same version as this crate.

pub use serde_core;

use crate::class::Base as CommonParts;
pub use crate::class::sealed::Base as HasBase;
pub use crate::codec::{deserialize_object, serialize_object};
use crate::enums::SeverityId;
pub use crate::field::sealed::Fields;
pub use crate::field::{Field, Single, Slot, Visitor};
use crate::json::Map;
use crate::objects::{Metadata, Observable};
pub use crate::reflect::attribute::Own;
use crate::reflect::rows::NONE;
use crate::reflect::{ARRAY, CAPTION, ConstraintKind, DERIVED, Kind};
pub use crate::reflect::{Attribute, Category, Constraint, DataType, Enum, Member, Releases, Shape, Type};
use crate::{Coded, CommonMut, Timestamp, UnknownCaption, Unrecognized, UnrecognizedText, Version, tables};

pub type Base<'a> = CommonParts<'a>;

/// The fields of [`CommonMut`], which only this crate makes.
#[allow(missing_debug_implementations, reason = "of generated code")]
pub struct CommonFields<'a> {
    pub time: &'a mut Option<Timestamp>,
    pub severity_id: &'a mut Option<Coded<SeverityId>>,
    pub metadata: &'a mut Option<Box<Metadata>>,
    pub message: &'a mut Option<String>,
    pub observables: &'a mut Vec<Observable>,
    pub unmapped: &'a mut Option<Map>,
}

impl<'a> From<CommonFields<'a>> for CommonMut<'a> {
    #[inline]
    fn from(fields: CommonFields<'a>) -> Self {
        let CommonFields { time, severity_id, metadata, message, observables, unmapped } = fields;
        Self { time, severity_id, metadata, message, observables, unmapped }
    }
}

#[inline]
pub const fn unrecognized(number: i64) -> Unrecognized {
    Unrecognized::new(number)
}

#[inline]
pub fn unrecognized_text(text: &str) -> UnrecognizedText {
    UnrecognizedText::new(text)
}

#[inline]
pub fn unknown_caption(text: &str, table: &'static Enum) -> UnknownCaption {
    UnknownCaption::new(text, table)
}

/// An attribute of an extension's type.
#[allow(missing_debug_implementations, reason = "of generated code")]
pub struct ExtensionAttribute {
    pub name: &'static str,
    /// `"name":`
    pub key: &'static str,
    pub caption: &'static str,
    pub own: &'static Own,
    pub is_array: bool,
    pub is_caption: bool,
    pub is_derived: bool,
    /// Releases with 1 for optional, 2 for recommended, 3 for required.
    pub requirement: &'static [(&'static str, u8)],
    pub profiles: &'static [&'static str],
    pub sibling: &'static str,
    pub deprecated: &'static str,
}

impl ExtensionAttribute {
    #[inline]
    pub const fn row(self) -> Attribute {
        let mut requirement = 0;
        let mut at = 0;
        while at < self.requirement.len() {
            let (release, wanted) = self.requirement[at];
            requirement |= (wanted as u32) << (2 * version(release).index());
            at += 1;
        }
        let flags = if self.is_array { ARRAY } else { 0 }
            | if self.is_caption { CAPTION } else { 0 }
            | if self.is_derived { DERIVED } else { 0 };
        Attribute {
            name: self.name,
            key: self.key,
            caption: self.caption,
            meaning: 0,
            datatype: 0,
            older: &[],
            flags,
            object: NONE,
            requirement,
            profiles: profiles(self.profiles),
            enumeration: NONE,
            sibling: self.sibling,
            observable: 0,
            deprecated: self.deprecated,
            own: Some(self.own),
        }
    }
}

/// A class or an object of an extension.
#[allow(missing_debug_implementations, reason = "of generated code")]
pub struct ExtensionType {
    pub rows: &'static [Attribute],
    pub meaning: &'static str,
    pub name: &'static str,
    pub caption: &'static str,
    pub rust_name: &'static str,
    pub is_class: bool,
    pub uid: u32,
    pub category: u32,
    pub own_category: Option<&'static Category>,
    pub extension: &'static str,
    pub releases: &'static [&'static str],
    pub profiles: &'static [(Releases, u32)],
    pub deprecated: &'static str,
    pub constraints: &'static [Constraint],
    pub activity: u8,
    pub type_uid: u8,
    pub derived: u128,
    pub attributes: &'static [u8],
    pub index: &'static [u8],
}

impl ExtensionType {
    #[inline]
    pub const fn row(self) -> Type {
        Type {
            rows: self.rows,
            meaning: self.meaning,
            name: self.name,
            caption: self.caption,
            rust_name: self.rust_name,
            kind: if self.is_class { Kind::Class } else { Kind::Object },
            uid: self.uid,
            category: self.category,
            own_category: self.own_category,
            extension: self.extension,
            releases: releases(self.releases),
            profiles: self.profiles,
            observable: 0,
            deprecated: self.deprecated,
            constraints: self.constraints,
            activity: self.activity,
            type_uid: self.type_uid,
            derived: self.derived,
            attributes: self.attributes,
            index: self.index,
        }
    }
}

#[inline]
pub const fn member(
    number: i64,
    text: &'static str,
    caption: &'static str,
    other: &'static [(Releases, &'static str)],
    releases: Releases,
    deprecated: &'static str,
) -> Member {
    Member { number, text, caption, other, releases, deprecated }
}

#[inline]
pub const fn members(name: &'static str, members: &'static [Member]) -> Enum {
    Enum { name, members }
}

#[inline]
pub const fn category(uid: u32, name: &'static str, caption: &'static str) -> Category {
    Category { uid, name, caption }
}

#[inline]
pub const fn constraint(just_one: bool, attributes: &'static [&'static str], releases: Releases) -> Constraint {
    let kind = if just_one { ConstraintKind::JustOne } else { ConstraintKind::AtLeastOne };
    Constraint { kind, attributes, releases }
}

/// A datatype that is an extension's own.
#[inline]
pub const fn own_datatype(
    (name, caption, shape, base): (&'static str, &'static str, Shape, Option<&'static str>),
    patterns: &'static [(Releases, &'static str)],
    ranges: &'static [(Releases, (i64, i64))],
    max_lens: &'static [(Releases, u32)],
    releases: Releases,
) -> DataType {
    DataType { name, caption, shape, base, patterns, ranges, max_lens, observable: 0, releases }
}

#[inline]
const fn is(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[inline]
const fn version(name: &str) -> Version {
    let mut at = 0;
    while at < Version::ALL.len() {
        if is(Version::ALL[at].as_str(), name) {
            return Version::ALL[at];
        }
        at += 1;
    }
    panic!("the extension was compiled with a release that this version of ocsf-model does not know")
}

#[inline]
pub const fn releases(names: &[&str]) -> Releases {
    let mut set = 0;
    let mut at = 0;
    while at < names.len() {
        set |= 1 << version(names[at]).index();
        at += 1;
    }
    Releases(set)
}

/// The set of these profiles, without those of an extension.
#[inline]
pub const fn profiles(names: &[&str]) -> u32 {
    let mut set = 0;
    let mut at = 0;
    while at < names.len() {
        let mut bit = 0;
        while bit < tables::PROFILES.len() {
            if is(tables::PROFILES[bit].name, names[at]) {
                set |= 1 << bit;
            }
            bit += 1;
        }
        at += 1;
    }
    set
}

#[inline]
pub const fn datatype(name: &str) -> &'static DataType {
    let mut at = 0;
    while at < tables::DATATYPES.len() {
        if is(tables::DATATYPES[at].name, name) {
            return &tables::DATATYPES[at];
        }
        at += 1;
    }
    panic!("this version of ocsf-model lacks a datatype of the release")
}

#[inline]
pub const fn object(name: &str) -> &'static Type {
    let mut at = tables::CLASSES;
    while at < tables::TYPES.len() {
        if is(tables::TYPES[at].name, name) {
            return &tables::TYPES[at];
        }
        at += 1;
    }
    panic!("this version of ocsf-model lacks an object of the release")
}

/// The members of a Rust type of this crate.
#[inline]
pub const fn enumeration(name: &str) -> &'static Enum {
    let mut at = 0;
    while at < tables::CODES {
        if is(tables::ENUMS[at].name, name) {
            return &tables::ENUMS[at];
        }
        at += 1;
    }
    panic!("this version of ocsf-model lacks an enum of the release")
}
