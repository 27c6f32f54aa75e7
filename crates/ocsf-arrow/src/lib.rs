#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod columns;
mod error;
#[cfg(feature = "parquet")]
mod file;
mod table;

pub use arrow_array;
pub use arrow_schema;
#[cfg(feature = "parquet")]
pub use bytes::Bytes;
pub use error::Error;
#[cfg(feature = "parquet")]
pub use file::{read_parquet, write_parquet};
#[cfg(feature = "parquet")]
pub use parquet;
pub use table::Table;
