use std::io::{Read as _, Seek as _, SeekFrom, Write};
use std::path::Path;

use arrow_array::{RecordBatch, RecordBatchOptions};
use arrow_schema::SchemaRef;
use bytes::Bytes;
use ocsf_model::{Class, Event};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use tempfile::SpooledTempFile;

use crate::encode::{FileEncoder, splice};
use crate::widen::{sorted_by_time, widened};
use crate::{BatchBuilder, Error, ParquetOptions, Table};

/// Encoded row groups up to this total size are kept in memory, further ones in a temporary file.
const IN_MEMORY: usize = 8 << 20;

/// Writes events of one class as one Parquet file, in constant memory.
///
/// All row groups of a file must have the same columns, and these are known only at the end. Row groups are therefore
/// kept, encoded and compressed, in a temporary file of about the size of the final file. In the end they are copied;
/// only those that lack a column that appeared later are encoded again. Nothing is written anywhere else before
/// [`finish`](Self::finish).
#[derive(Debug)]
pub struct ParquetWriter {
    table: Table,
    options: ParquetOptions,
    open: BatchBuilder,
    groups: Vec<Group>,
    waiting: SpooledTempFile,
    rows: usize,
}

/// A row group that is kept until the end.
#[derive(Debug)]
struct Group {
    schema: SchemaRef,
    rows: usize,
    length: usize,
}

impl ParquetWriter {
    /// A writer without rows.
    pub fn new(table: &Table, options: ParquetOptions) -> Self {
        Self {
            open: BatchBuilder::new(table),
            table: table.clone(),
            options,
            groups: Vec::new(),
            waiting: SpooledTempFile::new(IN_MEMORY),
            rows: 0,
        }
    }

    /// Adds an event of a class.
    ///
    /// # Errors
    /// [`Error::Class`] when it is of another class than the table, which leaves the file unchanged; [`Error::Io`] and
    /// [`Error::Parquet`] when a row group cannot be written, after which the writer is of no use.
    pub fn write(&mut self, event: &dyn Class) -> Result<(), Error> {
        self.open.append(event).map_err(|error| match error {
            Error::Class { expected, found, .. } => Error::Class { index: self.rows, expected, found },
            other => other,
        })?;
        self.rows += 1;
        if self.open.memory_size() >= self.options.row_group_bytes { self.flush() } else { Ok(()) }
    }

    /// Adds an event.
    ///
    /// # Errors
    /// Those of [`write`](Self::write).
    pub fn write_event(&mut self, event: &Event) -> Result<(), Error> {
        self.write(event.as_class())
    }

    /// The table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The number of events.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The approximate size of the current row group in memory, in bytes.
    pub fn memory_size(&mut self) -> usize {
        self.open.memory_size()
    }

    /// The approximate size of the file, in bytes, counting the current row group as if it were not compressed.
    pub fn estimated_size(&mut self) -> usize {
        self.groups.iter().map(|group| group.length).sum::<usize>() + self.open.memory_size()
    }

    /// Ends the current row group, if it has rows.
    ///
    /// # Errors
    /// [`Error::Io`] and [`Error::Parquet`] when it cannot be written.
    pub fn flush(&mut self) -> Result<(), Error> {
        if self.open.is_empty() {
            return Ok(());
        }
        let batch = self.take()?;
        let (schema, rows) = (batch.schema(), batch.num_rows());
        let mut encoded = Vec::new();
        if !schema.fields().is_empty() {
            let mut file = FileEncoder::new(&mut encoded, schema.clone(), &self.options)?;
            file.encode(&batch)?;
            file.finish()?;
        }
        self.waiting.write_all(&encoded)?;
        self.groups.push(Group { schema, rows, length: encoded.len() });
        Ok(())
    }

    fn take(&mut self) -> Result<RecordBatch, Error> {
        let batch = if self.options.full_schema { self.open.finish_full()? } else { self.open.finish()? };
        if self.options.sort_by_time { sorted_by_time(&batch) } else { Ok(batch) }
    }

    /// Writes the file at `path`, completely or not at all: it is renamed to `path` when it is complete, and replaces
    /// an existing file.
    ///
    /// # Errors
    /// [`Error::Io`] and [`Error::Parquet`] when it cannot be written.
    pub fn finish_at(self, path: impl AsRef<Path>) -> Result<(), Error> {
        let path = path.as_ref();
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let made = self.finish(tempfile::NamedTempFile::new_in(folder)?)?;
        made.as_file().sync_all()?;
        made.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    /// Writes the file to `writer`, and returns the writer. A file without any value has all columns of the table.
    ///
    /// # Errors
    /// [`Error::Io`] and [`Error::Parquet`] when it cannot be written.
    pub fn finish<W: Write + Send>(mut self, writer: W) -> Result<W, Error> {
        let mut writer = writer;
        let last = if self.open.is_empty() { None } else { Some(self.take()?) };
        let schema =
            last.as_ref().map(RecordBatch::schema).or_else(|| self.groups.last().map(|group| group.schema.clone()));
        let schema = schema.filter(|schema| !schema.fields().is_empty()).unwrap_or_else(|| self.table.schema());
        let mut file = FileEncoder::new(&mut writer, schema.clone(), &self.options)?;
        self.waiting.seek(SeekFrom::Start(0))?;
        for group in &self.groups {
            let mut encoded = vec![0; group.length];
            self.waiting.read_exact(&mut encoded)?;
            group.copy(encoded.into(), &schema, &mut file)?;
        }
        if let Some(last) = last {
            file.encode(&widened(&last, &schema)?)?;
        }
        file.finish()?;
        Ok(writer)
    }
}

impl Group {
    fn copy<W: Write + Send>(
        &self,
        encoded: Bytes,
        schema: &SchemaRef,
        file: &mut FileEncoder<W>,
    ) -> Result<(), Error> {
        if self.schema.fields().is_empty() {
            let options = RecordBatchOptions::new().with_row_count(Some(self.rows));
            let empty = RecordBatch::try_new_with_options(self.schema.clone(), Vec::new(), &options)?;
            return file.encode(&widened(&empty, schema)?);
        }
        if self.schema.fields() == schema.fields() && splice(&encoded, file)? {
            return Ok(());
        }
        let rows = ParquetRecordBatchReaderBuilder::try_new(encoded)?.with_batch_size(self.rows).build()?;
        for batch in rows {
            file.encode(&widened(&batch?, schema)?)?;
        }
        Ok(())
    }
}

/// Writes events as one Parquet file, and returns their number.
///
/// # Errors
/// Those of [`ParquetWriter::write`] and [`ParquetWriter::finish`]. Unless the last step failed, nothing has been
/// written.
pub fn write_parquet<W: Write + Send>(
    table: &Table,
    writer: W,
    events: impl IntoIterator<Item = Event>,
) -> Result<usize, Error> {
    let mut file = ParquetWriter::new(table, ParquetOptions::new());
    events.into_iter().try_for_each(|event| file.write_event(&event))?;
    let rows = file.rows();
    file.finish(writer)?;
    Ok(rows)
}
