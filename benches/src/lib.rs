//! Measurements of the mapper, bytes in to bytes out, against a yardstick of the same vendor in the same run.
//!
//! The yardstick is what a good engineer writes by hand for one mapping and nothing else: `serde_json` into an owned record of the
//! mapped fields, then an OCSF struct written through serde into a reused buffer. Only ratios to it mean anything.
//!
//! `cargo bench -p benches` prints a table for each vendor; `cargo bench -p benches -- 100000 15` sets records and rounds.
//! A new vendor is a module with a generator and a yardstick, and one line in `benches/mapper.rs`.

pub mod allocations;
pub mod eset;
pub mod measure;
pub mod random;
pub mod sentinelone;
pub mod sophos;
