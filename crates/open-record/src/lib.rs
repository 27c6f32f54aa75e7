#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod dead_letter;
mod fault;
mod record;

pub use dead_letter::{DeadLetter, Raw};
pub use fault::Fault;
pub use record::Record;
