//! A generator of random valid events, driven by the schema tables, and faults to put into them.

pub(crate) mod faults;
pub(crate) mod generate;
