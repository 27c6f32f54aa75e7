//! The scalar functions.

mod arguments;
mod map;
mod typed;
mod validate;

pub use map::{OcsfMap, OcsfTryMap};
pub use typed::OcsfStruct;
pub use validate::OcsfValidate;
