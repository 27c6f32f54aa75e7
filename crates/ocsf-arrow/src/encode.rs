//! Encodes row groups as Parquet.

use std::io::Write;
use std::sync::Mutex;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use bytes::Bytes;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::{
    ArrowColumnChunk, ArrowColumnWriter, ArrowLeafColumn, ArrowRowGroupWriterFactory, compute_leaves,
};
use parquet::column::writer::ColumnCloseResult;
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::{
    PageIndexPolicy, ParquetMetaData, ParquetMetaDataReader, RowGroupMetaData, SortingColumn,
};
use parquet::file::writer::SerializedFileWriter;

use crate::ParquetOptions;
use crate::widen::TIME;

/// Row groups with fewer bytes are encoded on one thread.
const ALONE: usize = 1 << 20;

/// A Parquet file that takes row groups.
pub(crate) struct FileEncoder<W: Write + Send> {
    file: SerializedFileWriter<W>,
    factory: ArrowRowGroupWriterFactory,
    groups: usize,
    threads: usize,
}

impl<W: Write + Send> FileEncoder<W> {
    pub(crate) fn new(writer: W, schema: SchemaRef, options: &ParquetOptions) -> Result<Self> {
        let mut properties = options.properties.clone();
        if options.sort_by_time
            && let Some(time) = leaf_of_time(&schema)?
        {
            let sorted = SortingColumn { column_idx: time, descending: false, nulls_first: false };
            properties = properties.into_builder().set_sorting_columns(Some(vec![sorted])).build();
        }
        let (file, factory) = ArrowWriter::try_new(writer, schema, Some(properties))?.into_serialized_writer()?;
        Ok(Self { file, factory, groups: 0, threads: options.threads })
    }

    /// Adds a row group. The batch has the columns of the file.
    pub(crate) fn encode(&mut self, batch: &RecordBatch) -> std::result::Result<(), crate::Error> {
        let writers = self.factory.create_column_writers(self.groups)?;
        let mut leaves = Vec::with_capacity(writers.len());
        for (field, array) in batch.schema().fields().iter().zip(batch.columns()) {
            leaves.extend(compute_leaves(field, array)?);
        }
        let threads = if batch.get_array_memory_size() < ALONE { 1 } else { self.threads };
        let mut group = self.file.next_row_group()?;
        for chunk in encode_all(writers, leaves, threads)? {
            chunk.append_to_row_group(&mut group)?;
        }
        group.close()?;
        self.groups += 1;
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<()> {
        self.file.close()?;
        Ok(())
    }
}

fn leaf_of_time(schema: &SchemaRef) -> Result<Option<i32>> {
    let leaves = parquet::arrow::ArrowSchemaConverter::new().convert(schema)?;
    let at = leaves.columns().iter().position(|leaf| leaf.path().parts() == [TIME]);
    Ok(at.and_then(|at| i32::try_from(at).ok()))
}

fn encode_one((writer, leaf): (ArrowColumnWriter, ArrowLeafColumn)) -> Result<ArrowColumnChunk> {
    let mut writer = writer;
    writer.write(&leaf)?;
    writer.close()
}

/// Encodes the columns, each on the thread that is free first.
fn encode_all(
    writers: Vec<ArrowColumnWriter>,
    leaves: Vec<ArrowLeafColumn>,
    threads: usize,
) -> Result<Vec<ArrowColumnChunk>> {
    if writers.len() != leaves.len() {
        return Err(ParquetError::General("a batch has other columns than its file".to_owned()));
    }
    let columns = writers.into_iter().zip(leaves);
    if threads == 1 {
        return columns.map(encode_one).collect();
    }
    let waiting = Mutex::new(columns.enumerate());
    let next = || waiting.lock().ok()?.next();
    let work = || -> Result<Vec<_>> {
        let mut done = Vec::new();
        while let Some((place, column)) = next() {
            done.push((place, encode_one(column)?));
        }
        Ok(done)
    };
    let mut done = Vec::new();
    std::thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        done.extend(work()?);
        for helper in helpers {
            done.extend(helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok::<_, ParquetError>(())
    })?;
    done.sort_unstable_by_key(|(place, _)| *place);
    Ok(done.into_iter().map(|(_, chunk)| chunk).collect())
}

/// Copies the one row group of `encoded` as it is. Returns false if it cannot be.
pub(crate) fn splice<W: Write + Send>(encoded: &Bytes, file: &mut FileEncoder<W>) -> Result<bool> {
    let reader = ParquetMetaDataReader::new().with_page_index_policy(PageIndexPolicy::Optional);
    let metadata = reader.parse_and_finish(encoded)?;
    if !is_plain(&metadata) {
        return Ok(false);
    }
    for (place, group) in metadata.row_groups().iter().enumerate() {
        let column_index = metadata.column_index().and_then(|groups| groups.get(place));
        let offset_index = metadata.offset_index().and_then(|groups| groups.get(place));
        let mut copy = file.file.next_row_group()?;
        for (place, column) in group.columns().iter().enumerate() {
            let close = ColumnCloseResult {
                bytes_written: u64::try_from(column.compressed_size())?,
                rows_written: u64::try_from(group.num_rows())?,
                metadata: column.clone(),
                bloom_filter: None,
                column_index: column_index.and_then(|columns| columns.get(place)).cloned(),
                offset_index: offset_index.and_then(|columns| columns.get(place)).cloned(),
            };
            copy.append_column(encoded, close)?;
        }
        copy.close()?;
        file.groups += 1;
    }
    Ok(true)
}

/// Whether a row group can be copied as it is.
fn is_plain(metadata: &ParquetMetaData) -> bool {
    let columns = metadata.row_groups().iter().flat_map(RowGroupMetaData::columns);
    columns.into_iter().all(|column| column.bloom_filter_offset().is_none())
}
