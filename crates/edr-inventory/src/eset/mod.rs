//! `edr-inventory eset`: the operations of ESET Connect, and their catalogue.

mod catalogue;
mod json_arguments;
mod operations;

pub(crate) use operations::{Arguments, eset, with_input};
