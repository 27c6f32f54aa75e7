#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod batch;
mod build;
#[cfg(feature = "parquet")]
mod classes;
mod columns;
#[cfg(feature = "parquet")]
mod encode;
mod error;
#[cfg(feature = "parquet")]
mod options;
mod projection;
mod read;
#[cfg(feature = "parquet")]
mod reader;
mod rest;
mod table;
#[cfg(feature = "parquet")]
mod widen;
#[cfg(feature = "parquet")]
mod writer;

pub use arrow_array;
pub use arrow_schema;
pub use batch::BatchBuilder;
#[cfg(feature = "parquet")]
pub use bytes::Bytes;
#[cfg(feature = "parquet")]
pub use classes::{Partitions, Written, batches_by_class, class_folder, write_by_class};
pub use error::Error;
#[cfg(feature = "parquet")]
pub use options::ParquetOptions;
#[cfg(feature = "parquet")]
pub use parquet;
#[cfg(feature = "parquet")]
pub use reader::read_parquet;
pub use table::Table;
#[cfg(feature = "parquet")]
pub use writer::{ParquetWriter, write_parquet};
