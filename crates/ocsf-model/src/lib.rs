#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[macro_use]
mod record;
mod class;
mod codec;
mod coded;
mod error;
mod event;
mod fit;
pub mod json;
mod observe;
pub mod reflect;
mod timestamp;
pub mod validate;
mod version;

#[rustfmt::skip]
pub mod classes;
#[rustfmt::skip]
pub mod enums;
#[rustfmt::skip]
pub mod objects;
#[rustfmt::skip]
mod profile;
#[rustfmt::skip]
mod tables;

pub use class::{Class, Common, CommonMut};
pub use coded::{Caption, Code, Coded, TextCode, Unrecognized, UnrecognizedText};
pub use error::{Error, ErrorKind};
pub use event::Event;
pub use fit::{Fit, Moved};
pub use json::Json;
pub use profile::Profile;
pub use record::Record;
pub use timestamp::Timestamp;
pub use version::{UnknownVersion, Version};
