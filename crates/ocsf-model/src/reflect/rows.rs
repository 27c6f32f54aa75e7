//! What the rows of the generated tables are made of: literals, which cost the compiler less than calls.

pub(crate) use super::attribute::{Attribute, NONE, Older};
pub(crate) use super::types::ProfileRow;
pub(crate) use super::{Category, Constraint, ConstraintKind, DataType, Enum, Kind, Member, Releases, Shape, Type};
