#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod any;
mod canonical;
mod copy;
mod dead_letter;
mod enumeration;
mod extra;
mod fault;
mod fill;
mod input;
mod integer;
mod layout;
mod name_or;
mod read;
mod record;
mod reflect;
mod request;
mod secret;
mod selection;
mod shape;
mod text;
mod text_or_integer;
mod text_type;
mod write;

pub use canonical::Without;
pub use dead_letter::{DeadLetter, Raw};
pub use extra::Extra;
pub use fault::Fault;
pub use input::IntoMember;
pub use integer::Integer;
pub use layout::{Kind, Layout, Member};
pub use name_or::NameOr;
/// The trait's former name.
#[doc(hidden)]
pub use record::OpenRecord as Record;
pub use record::{OpenRecord, read};
pub use request::{UnknownWord, request_value};
pub use secret::Secret;
pub use selection::Selection;
pub use shape::Shape;
pub use text_or_integer::TextOrInteger;
pub use write::write_text;

/// Used by the macros of this crate; not meant for direct use.
#[doc(hidden)]
pub mod __private {
    pub use std::sync::atomic::AtomicU8;

    pub use serde;
    pub use serde_json::Value;

    pub use crate::fill::fill;
    pub use crate::input::Accepts;
    pub use crate::layout::Mark;
    pub use crate::record::deserialize;
    pub use crate::reflect::{Fields, ListSource, ObjectSource, Outcome, Scalar, Slot, Stop, View};
    pub use crate::selection::Want;
    pub use crate::shape::Field;
    pub use crate::write::{serialize, take_object};
}
