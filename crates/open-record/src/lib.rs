#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod any;
mod canonical;
mod dead_letter;
mod enumeration;
mod extra;
mod fault;
mod integer;
mod layout;
mod name_or;
mod read;
mod record;
mod selection;
mod shape;
mod text_or_integer;
mod write;

pub use canonical::Without;
pub use dead_letter::{DeadLetter, Raw};
pub use extra::Extra;
pub use fault::Fault;
pub use integer::Integer;
pub use layout::{Kind, Layout, Member};
pub use name_or::NameOr;
pub use record::{OpenRecord, Record};
pub use selection::Selection;
pub use text_or_integer::TextOrInteger;
pub use write::write_text;

/// What the macros of this crate expand to. Not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use serde;
    pub use serde_json::{Map, Value};

    pub use crate::any::Members as Folded;
    pub use crate::canonical::write_record as write_canonical_record;
    pub use crate::enumeration::{Words, read_word};
    pub use crate::read::Outcome;
    pub use crate::record::{Members, deserialize, fill, from_json, serialize};
    pub use crate::selection::Want;
    pub use crate::shape::{Field, Shape, read_record, read_slot};
    pub use crate::write::write_record;
}
