//! What the rows of the generated tables are written with.

pub(crate) use super::attribute::{Attribute, NONE};
pub(crate) use super::types::ProfileRow;
pub(crate) use super::{Category, Constraint, ConstraintKind, DataType, Enum, Kind, Member, Releases, Shape, Type};

pub(crate) const fn releases(mask: u8) -> Releases {
    Releases(mask)
}

#[expect(clippy::too_many_arguments, reason = "a row of a table")]
pub(crate) const fn attribute(
    key: &'static str,
    caption: &'static str,
    datatype: u8,
    flags: u8,
    object: u16,
    requirement: u16,
    profiles: u16,
    enumeration: u16,
    sibling: &'static str,
    observable: u8,
    deprecated: &'static str,
) -> Attribute {
    // Without the quotes and the colon.
    let name = key.split_at(1).1.split_at(key.len() - 3).0;
    Attribute {
        name,
        key,
        caption,
        datatype,
        flags,
        object,
        requirement,
        profiles,
        enumeration,
        sibling,
        observable,
        deprecated,
    }
}

pub(crate) const fn member(
    number: i64,
    text: &'static str,
    caption: &'static str,
    mask: u8,
    deprecated: &'static str,
) -> Member {
    Member { number, text, caption, releases: Releases(mask), deprecated }
}

pub(crate) const fn at_least_one(attributes: &'static [&'static str], mask: u8) -> Constraint {
    Constraint { kind: ConstraintKind::AtLeastOne, attributes, releases: Releases(mask) }
}

pub(crate) const fn just_one(attributes: &'static [&'static str], mask: u8) -> Constraint {
    Constraint { kind: ConstraintKind::JustOne, attributes, releases: Releases(mask) }
}

pub(crate) const fn category(uid: u8, name: &'static str, caption: &'static str) -> Category {
    Category { uid, name, caption }
}

pub(crate) const fn profile(name: &'static str, caption: &'static str, mask: u8) -> ProfileRow {
    ProfileRow { name, caption, releases: Releases(mask) }
}
