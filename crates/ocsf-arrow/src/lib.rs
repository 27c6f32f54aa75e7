#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod batch;
mod build;
mod columns;
mod error;
#[cfg(feature = "parquet")]
mod file;
mod projection;
mod read;
mod rest;
mod table;

pub use arrow_array;
pub use arrow_schema;
pub use batch::BatchBuilder;
#[cfg(feature = "parquet")]
pub use bytes::Bytes;
pub use error::Error;
#[cfg(feature = "parquet")]
pub use file::{read_parquet, write_parquet};
#[cfg(feature = "parquet")]
pub use parquet;
pub use table::Table;
