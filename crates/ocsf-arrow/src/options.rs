use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

/// The settings of Parquet files.
///
/// ```
/// use ocsf_arrow::ParquetOptions;
/// use ocsf_arrow::parquet::basic::Compression;
/// use ocsf_arrow::parquet::file::properties::WriterProperties;
///
/// let snappy = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
/// let options = ParquetOptions::new().properties(snappy).sort_by_time(true);
/// # let _ = options;
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ParquetOptions {
    pub(crate) properties: WriterProperties,
    pub(crate) row_group_bytes: usize,
    pub(crate) full_schema: bool,
    pub(crate) sort_by_time: bool,
    pub(crate) threads: usize,
}

/// Far below what the offsets of Arrow's texts can count.
const MOST_BYTES: usize = 1 << 30;

impl ParquetOptions {
    /// The default of [`row_group_bytes`](Self::row_group_bytes): 32 MiB.
    pub const ROW_GROUP_BYTES: usize = 32 << 20;

    /// The defaults: compressed with zstd, without empty columns, rows in the order they are written, encoded on all
    /// cores.
    pub fn new() -> Self {
        let zstd = Compression::ZSTD(ZstdLevel::default());
        Self {
            properties: WriterProperties::builder().set_compression(zstd).build(),
            row_group_bytes: Self::ROW_GROUP_BYTES,
            full_schema: false,
            sort_by_time: false,
            threads: std::thread::available_parallelism().map_or(1, usize::from),
        }
    }

    /// The properties of the Parquet writer: compression, statistics, page sizes, bloom filters, … Their size of row
    /// groups is ignored, and [`sort_by_time`](Self::sort_by_time) sets the sorting columns.
    pub fn properties(mut self, properties: WriterProperties) -> Self {
        self.properties = properties;
        self
    }

    /// The size of a row group in memory, in bytes, up to 1 GiB; default: 32 MiB. The writer needs a small multiple of
    /// it.
    pub fn row_group_bytes(mut self, bytes: usize) -> Self {
        self.row_group_bytes = bytes.clamp(1, MOST_BYTES);
        self
    }

    /// Whether empty columns are written too, so that every file of a table has the same columns; default: false.
    pub fn full_schema(mut self, full: bool) -> Self {
        self.full_schema = full;
        self
    }

    /// Whether the rows of each row group are sorted by `time`, with rows without a time last; default: false. The
    /// file's metadata states the order.
    pub fn sort_by_time(mut self, sort: bool) -> Self {
        self.sort_by_time = sort;
        self
    }

    /// The number of threads that encode columns; default: one for each core.
    pub fn threads(mut self, threads: usize) -> Self {
        self.threads = threads.max(1);
        self
    }
}

impl Default for ParquetOptions {
    fn default() -> Self {
        Self::new()
    }
}
