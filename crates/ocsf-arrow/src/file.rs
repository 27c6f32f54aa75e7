use std::io::Write;

use ocsf_model::Event;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::ChunkReader;

use crate::{Error, Table};

/// How many events are turned into columns at a time.
const ROWS: usize = 8_192;

/// Writes events as one Parquet file, compressed with Snappy. Returns how many there were.
///
/// # Errors
/// [`Error::Class`] when an event is of another class than the table, and when writing fails.
pub fn write_parquet<W: Write + Send>(
    table: &Table,
    writer: W,
    events: impl IntoIterator<Item = Event>,
) -> Result<usize, Error> {
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut file = ArrowWriter::try_new(writer, table.schema(), Some(properties))?;
    let mut events = events.into_iter();
    let mut count = 0;
    loop {
        let rows: Vec<Event> = events.by_ref().take(ROWS).collect();
        if rows.is_empty() {
            break;
        }
        let batch = table.batch_of_events(&rows).map_err(|error| match error {
            Error::Class { index, expected, found } => Error::Class { index: index + count, expected, found },
            other => other,
        })?;
        file.write(&batch)?;
        count += rows.len();
    }
    file.close()?;
    Ok(count)
}

/// Reads the events of a Parquet file that [`write_parquet`] wrote with the same table, batch by batch.
///
/// # Errors
/// When the file cannot be read, has other columns than the table, or a row is no event.
pub fn read_parquet<R: ChunkReader + 'static>(
    table: &Table,
    reader: R,
) -> Result<impl Iterator<Item = Result<Event, Error>>, Error> {
    let batches = ParquetRecordBatchReaderBuilder::try_new(reader)?.with_batch_size(ROWS).build()?;
    let table = table.clone();
    Ok(batches.flat_map(move |batch| {
        let events = batch.map_err(Error::from).and_then(|batch| table.events(&batch));
        match events {
            Ok(events) => events.into_iter().map(Ok).collect::<Vec<_>>(),
            Err(error) => vec![Err(error)],
        }
    }))
}
