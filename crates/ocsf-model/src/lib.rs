#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[macro_use]
mod object;
#[macro_use]
mod class;
mod codec;
mod coded;
mod error;
mod event;
#[cfg(feature = "serde_json")]
pub mod exact;
#[doc(hidden)]
#[allow(missing_docs, reason = "of generated code")]
pub mod extend;
#[allow(missing_docs, clippy::must_use_candidate, clippy::return_self_not_must_use, reason = "of generated code")]
mod field;
mod fit;
pub mod json;
mod lenient;
mod names;
mod observe;
pub mod reflect;
mod timestamp;
pub mod validate;
mod version;

// Generated, and thus neither formatted nor held to lints about how a person writes.
#[rustfmt::skip]
#[allow(clippy::pedantic, reason = "generated")]
pub mod classes;
#[rustfmt::skip]
#[allow(clippy::pedantic, reason = "generated")]
pub mod enums;
#[rustfmt::skip]
#[allow(clippy::pedantic, reason = "generated")]
pub mod objects;
#[rustfmt::skip]
#[allow(clippy::pedantic, reason = "generated")]
mod profile;
#[rustfmt::skip]
#[allow(clippy::pedantic, clippy::too_many_arguments, clippy::field_reassign_with_default, reason = "generated")]
mod schema;
#[rustfmt::skip]
#[allow(clippy::pedantic, reason = "generated")]
mod tables;

pub use class::{Class, Common, CommonMut, Facts};
pub use coded::{Caption, Code, Coded, TextCode, UnknownCaption, Unrecognized, UnrecognizedText};
pub use error::{Error, ErrorKind};
pub use event::Event;
pub use fit::{Fit, Moved};
pub use json::Json;
pub use lenient::{Fault, FaultCode};
pub use object::OcsfObject;
pub use profile::Profile;
pub use timestamp::{InvalidTime, Timestamp};
pub use version::{UnknownVersion, Version};
