use std::io::{Read, Seek, SeekFrom};
use std::sync::Arc;

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::datatypes::{DataType, Field};
use datafusion::common::tree_node::TreeNodeRecursion;
use datafusion::datasource::file_format::file_compression_type::FileCompressionType;
use datafusion::datasource::listing::PartitionedFile;
use datafusion::datasource::physical_plan::{FileOpenFuture, FileOpener, FileScanConfig, FileSource};
use datafusion::datasource::projection::{ProjectionOpener, SplitProjection};
use datafusion::datasource::table_schema::TableSchema;
use datafusion::error::{DataFusionError, Result};
use datafusion::object_store::{GetOptions, GetRange, GetResultPayload, ObjectStore};
use datafusion::physical_expr::projection::ProjectionExprs;
use datafusion::physical_plan::PhysicalExpr;
use datafusion::physical_plan::metrics::ExecutionPlanMetricsSet;
use futures_util::stream::{self, BoxStream, StreamExt as _, TryStreamExt as _};

use super::lines::{self, Lines};

/// How much of a local file is read at a time, in bytes.
const READ: usize = 256 << 10;

/// The file type of plans that read vendors' JSON Lines.
pub(super) const FILE_TYPE: &str = "vendor_records";

/// Reads JSON Lines as rows, one per line, whatever the line contains. Large files are read in parallel parts.
#[derive(Clone)]
pub struct RecordSource {
    schema: TableSchema,
    batch_size: Option<usize>,
    metrics: ExecutionPlanMetricsSet,
    projection: SplitProjection,
}

impl RecordSource {
    /// A source of all columns.
    #[must_use]
    pub fn new() -> Self {
        let file = Arc::new(Field::new("file", DataType::Utf8, false));
        let schema = TableSchema::builder(lines::schema()).with_table_partition_cols(vec![file]).build();
        Self {
            projection: SplitProjection::unprojected(&schema),
            schema,
            batch_size: None,
            metrics: ExecutionPlanMetricsSet::new(),
        }
    }
}

impl Default for RecordSource {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for RecordSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecordSource").field("batch_size", &self.batch_size).finish_non_exhaustive()
    }
}

impl FileSource for RecordSource {
    fn create_file_opener(
        &self,
        store: Arc<dyn ObjectStore>,
        config: &FileScanConfig,
        _partition: usize,
    ) -> Result<Arc<dyn FileOpener>> {
        let columns = self.projection.file_indices.clone();
        let batch_size = self.batch_size.or(config.batch_size).unwrap_or(8192);
        let opener = Arc::new(Opener { store, columns, batch_size });
        ProjectionOpener::try_new(self.projection.clone(), opener, self.schema.file_schema())
    }

    fn table_schema(&self) -> &TableSchema {
        &self.schema
    }

    fn with_batch_size(&self, batch_size: usize) -> Arc<dyn FileSource> {
        Arc::new(Self { batch_size: Some(batch_size), ..self.clone() })
    }

    fn projection(&self) -> Option<&ProjectionExprs> {
        Some(&self.projection.source)
    }

    fn try_pushdown_projection(&self, projection: &ProjectionExprs) -> Result<Option<Arc<dyn FileSource>>> {
        let merged = self.projection.source.try_merge(projection)?;
        let projection = SplitProjection::new(self.schema.file_schema(), &merged);
        Ok(Some(Arc::new(Self { projection, ..self.clone() })))
    }

    fn metrics(&self) -> &ExecutionPlanMetricsSet {
        &self.metrics
    }

    fn file_type(&self) -> &str {
        FILE_TYPE
    }

    fn apply_expressions(
        &self,
        f: &mut dyn FnMut(&Arc<dyn PhysicalExpr>) -> Result<TreeNodeRecursion>,
    ) -> Result<TreeNodeRecursion> {
        datafusion::physical_plan::apply_expression_roots(self.projection.source.iter(), f)
    }
}

/// The compression of a file, by the extension of its name.
pub(super) fn compression(name: &str) -> FileCompressionType {
    match name.rsplit('.').next() {
        Some("gz") => FileCompressionType::GZIP,
        Some("zst" | "zstd") => FileCompressionType::ZSTD,
        Some("bz2") => FileCompressionType::BZIP2,
        Some("xz") => FileCompressionType::XZ,
        _ => FileCompressionType::UNCOMPRESSED,
    }
}

struct Opener {
    store: Arc<dyn ObjectStore>,
    columns: Vec<usize>,
    batch_size: usize,
}

impl FileOpener for Opener {
    fn open(&self, file: PartitionedFile) -> Result<FileOpenFuture> {
        let (store, columns, batch_size) = (self.store.clone(), self.columns.clone(), self.batch_size);
        let part = Part::of(&file)?;
        Ok(Box::pin(async move {
            let bytes = part.bytes(&*store, &file).await?;
            let lines = Lines::new(part.start, part.end);
            Ok(batches(bytes, lines, columns, batch_size).boxed())
        }))
    }
}

/// The part of a file that is read.
struct Part {
    compression: FileCompressionType,
    start: u64,
    end: u64,
}

impl Part {
    fn of(file: &PartitionedFile) -> Result<Self> {
        let compression = compression(file.object_meta.location.as_ref());
        let place = |place: i64| u64::try_from(place).map_err(|error| DataFusionError::External(Box::new(error)));
        let (start, end) = match &file.range {
            None => (0, u64::MAX),
            Some(range) => (place(range.start)?, place(range.end)?),
        };
        Ok(Self { compression, start, end })
    }

    /// The bytes from the one before the part's start to the end of the longest line that can start in the part.
    async fn bytes(
        &self,
        store: &dyn ObjectStore,
        file: &PartitionedFile,
    ) -> Result<BoxStream<'static, Result<Vec<u8>>>> {
        let from = self.start.saturating_sub(1);
        let to = self.end.saturating_add(2 * lines::LONGEST as u64).min(file.object_meta.size);
        if to <= from {
            return Ok(stream::empty().boxed());
        }
        let range = (self.end != u64::MAX).then_some(GetRange::Bounded(from..to));
        let found = store.get_opts(&file.object_meta.location, GetOptions { range, ..GetOptions::default() }).await?;
        match found.payload {
            GetResultPayload::File(mut local, _) => {
                local.seek(SeekFrom::Start(found.range.start))?;
                let local = local.take(found.range.end - found.range.start);
                Ok(chunks(self.compression.convert_read(local)?).boxed())
            }
            GetResultPayload::Stream(remote) => {
                let remote = self.compression.convert_stream(remote.map_err(DataFusionError::from).boxed())?;
                Ok(remote.map_ok(|bytes| bytes.to_vec()).boxed())
            }
        }
    }
}

/// A local file in pieces. Reading blocks, as DataFusion's own sources of local files do.
fn chunks(mut file: impl Read + Send + 'static) -> impl futures_util::Stream<Item = Result<Vec<u8>>> {
    let read = move || {
        let mut buffer = vec![0; READ];
        match file.read(&mut buffer) {
            Ok(0) => None,
            Ok(length) => {
                buffer.truncate(length);
                Some(Ok(buffer))
            }
            Err(error) => Some(Err(DataFusionError::from(error))),
        }
    };
    stream::iter(std::iter::from_fn(read))
}

struct Reading {
    bytes: BoxStream<'static, Result<Vec<u8>>>,
    piece: Vec<u8>,
    taken: usize,
    lines: Lines,
    ended: bool,
}

fn batches(
    bytes: BoxStream<'static, Result<Vec<u8>>>,
    lines: Lines,
    columns: Vec<usize>,
    batch_size: usize,
) -> impl futures_util::Stream<Item = Result<RecordBatch>> {
    let reading = Reading { bytes, piece: Vec::new(), taken: 0, lines, ended: false };
    stream::try_unfold((reading, columns), move |(mut reading, columns)| async move {
        reading.fill(batch_size).await?;
        let batch = reading.lines.batch(&columns)?;
        Ok(batch.map(|batch| (batch, (reading, columns))))
    })
}

impl Reading {
    /// Reads until the rows are a full batch, or the file ends.
    async fn fill(&mut self, batch_size: usize) -> Result<()> {
        while !self.ended && !self.lines.is_full(batch_size) {
            if self.taken == self.piece.len() {
                let Some(piece) = self.bytes.try_next().await? else {
                    self.lines.finish();
                    self.ended = true;
                    break;
                };
                (self.piece, self.taken) = (piece, 0);
            }
            self.taken += self.lines.feed(&self.piece[self.taken..], batch_size);
            self.ended = self.lines.has_ended();
        }
        Ok(())
    }
}
