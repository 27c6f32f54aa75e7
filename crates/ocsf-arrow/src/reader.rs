use ocsf_model::Event;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::file::reader::ChunkReader;

use crate::{Error, Table};

/// How many events are read at a time.
const ROWS: usize = 1_024;

/// Reads the events of a Parquet file, batch by batch. The file was written by [`write_parquet`](crate::write_parquet),
/// or rewritten by another program.
///
/// # Errors
/// [`Error::Parquet`](crate::Error::Parquet) when the file cannot be read, [`Error::Columns`](crate::Error::Columns)
/// when it has none of the columns of the table. The iterator yields [`Error::Column`](crate::Error::Column) and
/// [`Error::Row`](crate::Error::Row) for values and rows that do not fit.
pub fn read_parquet<R: ChunkReader + 'static>(
    table: &Table,
    reader: R,
) -> Result<impl Iterator<Item = Result<Event, Error>> + use<R>, Error> {
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
