/// Why events could not be turned into columns or files, or the reverse.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// An event is of another class than the table.
    #[error("event {index} is of class {found}, the table of class {expected}")]
    #[non_exhaustive]
    Class {
        /// Its index among the events, from 0.
        index: usize,
        /// The table's `class_uid`.
        expected: u32,
        /// The event's `class_uid`.
        found: u32,
    },
    /// A projection names an attribute that the class does not have.
    #[error("`{path}` is not an attribute of the class")]
    #[non_exhaustive]
    Projection {
        /// The path.
        path: String,
    },
    /// A batch does not have the table's columns.
    #[error("the batch does not have the columns of `{class}` in OCSF {version}")]
    #[non_exhaustive]
    Columns {
        /// The class.
        class: &'static str,
        /// The release.
        version: ocsf_model::Version,
    },
    /// A column has values that its attribute cannot hold.
    #[error("the column `{path}` is of the type {found}, which its attribute cannot have")]
    #[non_exhaustive]
    Column {
        /// The path of the attribute.
        path: String,
        /// The type of the column.
        found: arrow_schema::DataType,
    },
    /// A row is not an event.
    #[error("row {row} is not an event")]
    #[non_exhaustive]
    Row {
        /// The row, from 0.
        row: usize,
        /// What is wrong with it.
        source: ocsf_model::Error,
    },
    /// Arrow refused the columns.
    #[error("the columns could not be built or read")]
    Arrow(#[from] arrow_schema::ArrowError),
    /// The Parquet file could not be written or read.
    #[cfg(feature = "parquet")]
    #[error("the Parquet file could not be written or read")]
    Parquet(#[from] parquet::errors::ParquetError),
    /// A file could not be written or renamed.
    #[cfg(feature = "parquet")]
    #[error("a file could not be written")]
    Io(#[from] std::io::Error),
}
